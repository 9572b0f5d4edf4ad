//! Rounds: what is written apart and shown together.

use std::collections::{BTreeSet, HashMap};

use axum::Json;
use axum::extract::State;
use domain::Invalid;
use domain::record::{self, RoundOf};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::require_session;
use super::rounds_queries::{self as queries, Row};
use crate::app::App;
use crate::place::{Here, Joined, path_row};
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{round}` of the path.
    RoundId = "round"
}

/// A round. What is written in it is its author's alone until it is opened.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Round {
    /// The round; entries name it.
    pub id: Uuid,
    /// What is written in it.
    pub of: RoundOf,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// Who began it.
    pub created_by: Uuid,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Unix milliseconds, once it is opened.
    pub opened_at: Option<i64>,
    /// Who is done and wants it shown.
    pub ready: Vec<Uuid>,
    /// Who has written in it.
    pub wrote: Vec<Uuid>,
    /// Who was left out when it was begun: they write nothing in it, and nobody waits for them.
    pub without: Vec<Uuid>,
    /// Unix milliseconds, once another was begun in its place: it is never opened.
    pub put_away_at: Option<i64>,
}

/// The people of a round.
#[derive(Default)]
struct People {
    ready: Vec<Uuid>,
    wrote: Vec<Uuid>,
    without: Vec<Uuid>,
}

impl Round {
    fn of(row: Row, people: People) -> Self {
        let People { ready, wrote, without } = people;
        Self {
            id: row.id,
            of: row.kind,
            session_id: row.session_id.0,
            created_by: row.created_by,
            created_at: row.created_at,
            opened_at: row.opened_at,
            ready,
            wrote,
            without,
            put_away_at: row.put_away_at,
        }
    }

    /// Who takes part in it and is still there.
    async fn takers(&self, conn: &mut Conn, here: Here) -> Result<Vec<Uuid>> {
        Ok(record::takers(self.of, self.created_at, &queries::members(conn, here).await?, &self.without))
    }

    /// A round in which something can still be said.
    fn require_under_way(&self) -> Result<()> {
        if self.put_away_at.is_some() { Err(Problem::wrong_state("put_away")) } else { Ok(()) }
    }
}

/// Behind every id, which are hexadecimal.
const BEHIND_ALL: &str = "~";

/// Rounds, the newest first.
#[utoipa::path(get, path = "/engagements/{engagement}/rounds", tag = "record", params(("engagement" = Uuid, Path), Paging),
    responses((status = 200, body = Page<Round>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(paging): Params<Paging>) -> Found<Page<Round>> {
    let here = Here::of(&app, &at);
    let limit = paging.limit()?;
    let before = paging.after()?.map_or_else(|| BEHIND_ALL.to_owned(), |(_, id)| id);
    let mut conn = app.db.read().await?;
    let rows = queries::list(&mut conn, here, &before, limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (String::new(), row.id.to_string()));
    let (Some(newest), Some(oldest)) = (page.items.first(), page.items.last()) else {
        return Ok(Json(Page { items: Vec::new(), next: None }));
    };
    let mut people = people(&mut conn, here, (oldest.id, newest.id)).await?;
    let items = page.items.into_iter().map(|row| {
        let people = people.remove(&row.id).unwrap_or_default();
        Round::of(row, people)
    });
    Ok(Json(Page { items: items.collect(), next: page.next }))
}

/// The people of the rounds from one id to another.
async fn people(conn: &mut Conn, here: Here, range: (Uuid, Uuid)) -> Result<HashMap<Uuid, People>> {
    let mut all: HashMap<Uuid, People> = HashMap::new();
    for row in queries::ready(conn, here, range).await? {
        all.entry(row.round_id).or_default().ready.push(row.person_id);
    }
    for row in queries::wrote(conn, here, range).await? {
        all.entry(row.round_id).or_default().wrote.push(row.person_id);
    }
    for row in queries::without(conn, here, range).await? {
        all.entry(row.round_id).or_default().without.push(row.person_id);
    }
    Ok(all)
}

/// A round to begin.
#[derive(Deserialize, ToSchema)]
pub struct NewRound {
    /// Chosen by the client.
    id: Uuid,
    of: RoundOf,
    /// The session it belongs to.
    session_id: Option<Uuid>,
    /// Of a reach check: members who write nothing in it and are not waited for. At least one member takes part.
    #[serde(default)]
    without: Vec<Uuid>,
    /// A reach check under way that this one takes the place of: that one is put away, unopened.
    instead_of: Option<Uuid>,
}

/// Begins a round. A reach check is for a coaching, a peer coaching, a circle or a team; what is placed in it says an entry of the drawer `skill`. Who
/// joins after it was begun is not waited for in it. Another is begun in its place by whoever began it; by others where that one is not ready; where that
/// one has left or was left out, by those who take part and are ready.
#[utoipa::path(post, path = "/engagements/{engagement}/rounds", tag = "record", params(("engagement" = Uuid, Path)), request_body = NewRound,
    responses((status = 201, body = Round), (status = 409, body = Problem, description = "`wrong_state` (`opened`, `put_away`), `id_taken`"),
    (status = 403, body = Problem, description = "`not_yours`"), (status = 422, body = Problem)))]
pub async fn create(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewRound>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let kind = at.kind;
    let NewRound { id, of, session_id, without, instead_of } = body;
    if !of.fits(kind) {
        return Err(Problem::wrong_state(kind));
    }
    let without: BTreeSet<Uuid> = without.into_iter().collect();
    if of != RoundOf::Reach && !without.is_empty() {
        return Err(Invalid::new("without", "not_for_this_kind").into());
    }
    let answer = app.once(&at.member, once, move |conn| {
        let without = without.clone();
        Box::pin(async move {
            require_session(conn, here, kind, session_id).await?;
            require_members(conn, here, &without).await?;
            if let Some(old) = instead_of {
                put_away(conn, here, old).await?;
            }
            queries::insert(conn, here, id, of, session_id).await?;
            for person in without {
                queries::insert_without(conn, here, id, person).await?;
            }
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

/// Nobody is left out who is not there, and not everybody is.
async fn require_members(conn: &mut Conn, here: Here, without: &BTreeSet<Uuid>) -> Result<()> {
    if without.is_empty() {
        return Ok(());
    }
    let members: BTreeSet<Uuid> = queries::members(conn, here).await?.into_iter().map(|member| member.person).collect();
    if !without.is_subset(&members) {
        return Err(Invalid::new("without", "not_a_member").into());
    }
    if without.len() == members.len() { Err(Invalid::new("without", "empty").into()) } else { Ok(()) }
}

/// Puts a reach check away that is under way, for another in its place.
async fn put_away(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    let Some(round) = find(conn, here, id).await?.filter(|round| round.of == RoundOf::Reach) else {
        return Err(Invalid::new("instead_of", "unknown").into());
    };
    round.require_under_way()?;
    if round.opened_at.is_some() {
        return Err(Problem::wrong_state("opened"));
    }
    if !record::may_put_away(here.me, round.created_by, &round.takers(conn, here).await?, &round.ready) {
        return Err(Problem::not_yours());
    }
    queries::put_away(conn, here, id).await?;
    here.announce(conn, "round", id, 0).await
}

/// Nothing is said with it.
#[derive(Deserialize, ToSchema)]
pub struct RoundStep {}

/// "I am done: show together." The round opens when everyone who takes part has said so.
#[utoipa::path(put, path = "/engagements/{engagement}/rounds/{round}/readiness", tag = "record",
    params(("engagement" = Uuid, Path), ("round" = Uuid, Path)), request_body = RoundStep,
    responses((status = 200, body = Round), (status = 409, body = Problem, description = "`wrong_state` (`nothing_written`, `not_in_it`, `put_away`)")))]
pub async fn ready(State(app): State<App>, Joined(at): Joined, RoundId(id): RoundId, Change(once, _): Change<RoundStep>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let round = one(conn, here, id).await?;
            round.require_under_way()?;
            if round.opened_at.is_none() {
                let takers = round.takers(conn, here).await?;
                if !takers.contains(&here.me) {
                    return Err(Problem::wrong_state("not_in_it"));
                }
                if !round.wrote.contains(&here.me) {
                    return Err(Problem::wrong_state("nothing_written"));
                }
                queries::insert_ready(conn, here, id).await?;
                if record::opens(&takers, &[&round.ready[..], &[here.me]].concat()) {
                    queries::open(conn, here, id).await?;
                }
            }
            told(conn, here, id).await
        })
    })
    .await
}

/// Opens a round of a group that not everyone took part in: when two or more wrote and all of them are ready. A reach check waits for all who
/// take part in it.
#[utoipa::path(put, path = "/engagements/{engagement}/rounds/{round}/opening", tag = "record",
    params(("engagement" = Uuid, Path), ("round" = Uuid, Path)), request_body = RoundStep,
    responses((status = 200, body = Round), (status = 409, body = Problem, description = "`wrong_state` (`not_ready`, `put_away`, or the kind of a pair)")))]
pub async fn open(State(app): State<App>, Joined(at): Joined, RoundId(id): RoundId, Change(once, _): Change<RoundStep>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let kind = at.kind;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let round = one(conn, here, id).await?;
            if !record::is_group(kind) {
                return Err(Problem::wrong_state(kind));
            }
            round.require_under_way()?;
            if round.opened_at.is_none() {
                let takers = round.takers(conn, here).await?;
                // Everyone is ready once the last who was not has left.
                let ready = record::opens(&takers, &round.ready);
                if !ready && !record::may_open(round.of, kind, &takers, &round.wrote, &round.ready) {
                    return Err(Problem::wrong_state("not_ready"));
                }
                queries::open(conn, here, id).await?;
            }
            told(conn, here, id).await
        })
    })
    .await
}

/// Lets an entry into a round: one of this engagement that is neither opened nor put away, in which its author takes part.
pub(super) async fn require_unopened(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    let round = find(conn, here, id).await?.ok_or_else(|| Invalid::new("round_id", "unknown"))?;
    round.require_under_way()?;
    if round.opened_at.is_some() {
        return Err(Problem::wrong_state("opened"));
    }
    if round.takers(conn, here).await?.contains(&here.me) { Ok(()) } else { Err(Problem::wrong_state("not_in_it")) }
}

async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Round>> {
    let Some(row) = queries::find(conn, here, id).await? else { return Ok(None) };
    let people = people(conn, here, (id, id)).await?.remove(&id).unwrap_or_default();
    Ok(Some(Round::of(row, people)))
}

async fn one(conn: &mut Conn, here: Here, id: Uuid) -> Result<Round> {
    find(conn, here, id).await?.ok_or_else(Problem::not_found)
}

/// The round as it is now, and the word of it to all members.
async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Round> {
    let round = one(conn, here, id).await?;
    here.announce(conn, "round", id, 0).await?;
    Ok(round)
}

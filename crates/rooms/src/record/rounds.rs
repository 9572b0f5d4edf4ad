//! Rounds: what is written apart and shown together.

use std::collections::HashMap;

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
}

impl Round {
    fn of(row: Row, ready: Vec<Uuid>, wrote: Vec<Uuid>) -> Self {
        Self {
            id: row.id,
            of: row.kind,
            session_id: row.session_id.0,
            created_by: row.created_by,
            created_at: row.created_at,
            opened_at: row.opened_at,
            ready,
            wrote,
        }
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
    let range = (oldest.id, newest.id);
    let mut ready = by_round(queries::ready(&mut conn, here, range).await?);
    let mut wrote = by_round(queries::wrote(&mut conn, here, range).await?);
    let mut people = |row: &Row| (ready.remove(&row.id).unwrap_or_default(), wrote.remove(&row.id).unwrap_or_default());
    let items = page.items.into_iter().map(|row| {
        let (ready, wrote) = people(&row);
        Round::of(row, ready, wrote)
    });
    Ok(Json(Page { items: items.collect(), next: page.next }))
}

fn by_round(rows: Vec<queries::InRound>) -> HashMap<Uuid, Vec<Uuid>> {
    let mut people: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for row in rows {
        people.entry(row.round_id).or_default().push(row.person_id);
    }
    people
}

/// A round to begin.
#[derive(Deserialize, ToSchema)]
pub struct NewRound {
    /// Chosen by the client.
    id: Uuid,
    of: RoundOf,
    /// The session it belongs to.
    session_id: Option<Uuid>,
}

/// Begins a round. A reach check is for a coaching, a peer coaching, a circle or a team; what is placed in it says an entry of the drawer `skill`.
#[utoipa::path(post, path = "/engagements/{engagement}/rounds", tag = "record", params(("engagement" = Uuid, Path)), request_body = NewRound,
    responses((status = 201, body = Round), (status = 409, body = Problem, description = "`wrong_state`, `id_taken`")))]
pub async fn create(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewRound>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let kind = at.kind;
    let NewRound { id, of, session_id } = body;
    if !of.fits(kind) {
        return Err(Problem::wrong_state(kind));
    }
    let answer = app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            require_session(conn, here, kind, session_id).await?;
            queries::insert(conn, here, id, of, session_id).await?;
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

/// Nothing is said with it.
#[derive(Deserialize, ToSchema)]
pub struct RoundStep {}

/// "I am done: show together." The round opens when everyone who joined has said so.
#[utoipa::path(put, path = "/engagements/{engagement}/rounds/{round}/readiness", tag = "record",
    params(("engagement" = Uuid, Path), ("round" = Uuid, Path)), request_body = RoundStep,
    responses((status = 200, body = Round), (status = 409, body = Problem, description = "`wrong_state` (`nothing_written`)")))]
pub async fn ready(State(app): State<App>, Joined(at): Joined, RoundId(id): RoundId, Change(once, _): Change<RoundStep>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let round = one(conn, here, id).await?;
            if round.opened_at.is_none() {
                if !round.wrote.contains(&here.me) {
                    return Err(Problem::wrong_state("nothing_written"));
                }
                queries::insert_ready(conn, here, id).await?;
                let joined = queries::joined(conn, here).await?;
                if record::opens(&joined, &[&round.ready[..], &[here.me]].concat()) {
                    queries::open(conn, here, id).await?;
                }
            }
            told(conn, here, id).await
        })
    })
    .await
}

/// Opens a round of a group that not everyone took part in: when two or more wrote and all of them are ready. A reach check waits for everyone.
#[utoipa::path(put, path = "/engagements/{engagement}/rounds/{round}/opening", tag = "record",
    params(("engagement" = Uuid, Path), ("round" = Uuid, Path)), request_body = RoundStep,
    responses((status = 200, body = Round), (status = 409, body = Problem, description = "`wrong_state` (`not_ready`, or the kind of a pair)")))]
pub async fn open(State(app): State<App>, Joined(at): Joined, RoundId(id): RoundId, Change(once, _): Change<RoundStep>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let kind = at.kind;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let round = one(conn, here, id).await?;
            if !record::is_group(kind) {
                return Err(Problem::wrong_state(kind));
            }
            if round.opened_at.is_none() {
                let joined = queries::joined(conn, here).await?;
                // Everyone is ready once the last who was not has left.
                let ready = record::opens(&joined, &round.ready);
                if !ready && !record::may_open(round.of, kind, &joined, &round.wrote, &round.ready) {
                    return Err(Problem::wrong_state("not_ready"));
                }
                queries::open(conn, here, id).await?;
            }
            told(conn, here, id).await
        })
    })
    .await
}

/// Lets an entry into a round: one of this engagement that is not opened yet.
pub(super) async fn require_unopened(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    match queries::find(conn, here, id).await? {
        None => Err(Invalid::new("round_id", "unknown").into()),
        Some(row) if row.opened_at.is_some() => Err(Problem::wrong_state("opened")),
        Some(_) => Ok(()),
    }
}

async fn one(conn: &mut Conn, here: Here, id: Uuid) -> Result<Round> {
    let row = queries::find(conn, here, id).await?.ok_or_else(Problem::not_found)?;
    let ready = queries::ready(conn, here, (id, id)).await?;
    let wrote = queries::wrote(conn, here, (id, id)).await?;
    let people = |rows: Vec<queries::InRound>| rows.into_iter().map(|row| row.person_id).collect();
    Ok(Round::of(row, people(ready), people(wrote)))
}

/// The round as it is now, and the word of it to all members.
async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Round> {
    let round = one(conn, here, id).await?;
    here.announce(conn, "round", id, 0).await?;
    Ok(round)
}

//! Reading, writing and changing entries.

use axum::Json;
use axum::extract::State;
use domain::engagement::Kind;
use domain::record::{Drawer, LARGEST_BODY};
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewRow, Row, Span, Values};
use super::rounds;
use crate::access::InEngagement;
use crate::app::App;
use crate::notice::{self, Hint};
use crate::partial::{self, SealedChange, given};
use crate::place::{Here, Joined, path_row};
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging, Sealed, SealedInput};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{entry}` of the path.
    EntryId = "entry"
}

/// Positions are whole numbers that JavaScript holds exactly.
const POSITIONS: std::ops::RangeInclusive<i64> = -9_007_199_254_740_991..=9_007_199_254_740_991;

/// An entry of the record.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Entry {
    /// The entry.
    pub id: Uuid,
    /// Its engagement, or one's own space.
    pub engagement_id: Uuid,
    /// Where it lies.
    pub drawer: Drawer,
    /// Row version; a change names it.
    pub version: i64,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// The entry or goal it belongs to.
    pub parent_id: Option<Uuid>,
    /// The round it was written in.
    pub round_id: Option<Uuid>,
    /// Place in its list, rising; the same place is ordered by id.
    pub position: i64,
    /// Only its author may change it.
    pub own: bool,
    /// Who wrote it first.
    pub created_by: Uuid,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Unix milliseconds.
    pub changed_at: i64,
    /// Unix milliseconds, while it is put aside.
    pub aside_at: Option<i64>,
    /// What it says: JSON (kind `entry`, field `body`).
    pub body: Sealed,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            engagement_id: row.engagement_id,
            drawer: row.drawer,
            version: row.version,
            session_id: row.session_id.0,
            parent_id: row.parent_id.0,
            round_id: row.round_id.0,
            position: row.position,
            own: row.owner_id.0.is_some(),
            created_by: row.created_by,
            created_at: row.created_at,
            changed_at: row.changed_at,
            aside_at: row.aside_at,
            body: row.body.into(),
        }
    }
}

/// Which entries: those that fit everything asked for.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct EntriesOf {
    /// Those of this drawer.
    #[param(inline)]
    drawer: Option<Drawer>,
    /// Those of this session.
    session: Option<Uuid>,
    /// Those of this entry or goal.
    parent: Option<Uuid>,
    /// `true`: those that were put aside too.
    aside: Option<bool>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Entries in their order. What others wrote in a round that is not opened yet is left out.
#[utoipa::path(get, path = "/engagements/{engagement}/entries", tag = "record", params(("engagement" = Uuid, Path), EntriesOf),
    responses((status = 200, body = Page<Entry>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<EntriesOf>) -> Found<Page<Entry>> {
    let here = Here::of(&app, &at);
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let (position, id) = match paging.after()? {
        None => (i64::MIN, String::new()),
        Some((position, id)) => (position.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
    };
    let span = Span { aside: asked.aside.unwrap_or(false), position, id, limit: limit + 1 };
    let mut conn = app.db.read().await?;
    let rows = match (asked.parent, asked.session, asked.drawer) {
        (Some(parent), session, drawer) => queries::of_parent(&mut conn, here, parent, session, drawer, &span).await?,
        (None, Some(session), drawer) => queries::of_session(&mut conn, here, session, drawer, &span).await?,
        (None, None, Some(drawer)) => queries::of_drawer(&mut conn, here, drawer, &span).await?,
        (None, None, None) => queries::of_engagement(&mut conn, here, &span).await?,
    };
    let key = |entry: &Entry| (entry.position.to_string(), entry.id.to_string());
    Ok(Json(Page::cut(rows.into_iter().map(Entry::from).collect(), limit, key)))
}

/// One entry.
#[utoipa::path(get, path = "/engagements/{engagement}/entries/{entry}", tag = "record",
    params(("engagement" = Uuid, Path), ("entry" = Uuid, Path)), responses((status = 200, body = Entry), (status = 404, body = Problem)))]
pub async fn read(State(app): State<App>, Joined(at): Joined, EntryId(id): EntryId) -> Found<Entry> {
    let here = Here::of(&app, &at);
    Ok(Json(stored(&mut *app.db.read().await?, here, id).await?.into()))
}

/// An entry to be written.
#[derive(Deserialize, ToSchema)]
pub struct NewEntry {
    /// Chosen by the client: the sealed body is bound to it.
    id: Uuid,
    drawer: Drawer,
    /// A session of this engagement; in one's own space one that its owner knows.
    session_id: Option<Uuid>,
    /// An entry or goal of this engagement; in one's own space what its owner likes.
    parent_id: Option<Uuid>,
    /// A round of this engagement that is not opened yet.
    round_id: Option<Uuid>,
    /// Place in its list; 0 when missing.
    #[serde(default)]
    position: i64,
    /// Only its author may change it.
    #[serde(default)]
    own: bool,
    /// Envelope of at most 64 KiB.
    body: SealedInput,
}

/// Writes an entry. After the end of an engagement only the drawers `review` and `learning` take any.
#[utoipa::path(post, path = "/engagements/{engagement}/entries", tag = "record", params(("engagement" = Uuid, Path)), request_body = NewEntry,
    responses((status = 201, body = Entry), (status = 422, body = Problem),
    (status = 409, body = Problem, description = "`epoch_closed`, `wrong_state`, `id_taken`")))]
pub async fn create(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewEntry>) -> Result<Answer> {
    let here = Here::of(&app, &at);
    require_open(&at, body.drawer)?;
    let mut sealed = SealedChange::new(1, here.me);
    let row = NewRow {
        id: body.id,
        drawer: body.drawer,
        session_id: body.session_id,
        parent_id: body.parent_id,
        round_id: body.round_id,
        position: check::number("position", body.position, POSITIONS)?,
        owner_id: body.own.then_some(here.me),
        body: column(&mut sealed, &body.body)?,
    };
    let kind = at.kind;
    let answer = app.once(&at.member, once, move |conn| {
        let (row, epochs) = (row.clone(), sealed.epochs.clone());
        Box::pin(async move {
            require_session(conn, here, kind, row.session_id).await?;
            require_parent(conn, here, kind, row.parent_id).await?;
            if let Some(round) = row.round_id {
                rounds::require_unopened(conn, here, round).await?;
            }
            crate::engagement::require_newest_epoch(conn, here.organisation, here.engagement, &epochs).await?;
            let (id, round) = (row.id, row.round_id);
            queries::insert(conn, here, row).await?;
            if let Some(round) = round {
                // Others see that someone wrote, not what.
                here.announce(conn, "round", round, 0).await?;
            }
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

/// What changes in an entry; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub struct EntryChange {
    /// The version that the author has seen.
    version: i64,
    /// Another session of this engagement; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    session_id: Option<Option<Uuid>>,
    /// Place in its list.
    position: Option<i64>,
    /// `true` puts it aside, `false` brings it back.
    aside: Option<bool>,
    /// Envelope of at most 64 KiB.
    body: Option<SealedInput>,
}

/// Changes an entry: for every member, or for its author alone where it is `own`.
#[utoipa::path(put, path = "/engagements/{engagement}/entries/{entry}", tag = "record",
    params(("engagement" = Uuid, Path), ("entry" = Uuid, Path)), request_body = EntryChange,
    responses((status = 200, body = Entry), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn change(
    State(app): State<App>,
    Joined(at): Joined,
    EntryId(id): EntryId,
    Change(once, body): Change<EntryChange>,
) -> Result<Answer> {
    let here = Here::of(&app, &at);
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let position = body.position.map(|position| check::number("position", position, POSITIONS)).transpose()?;
    let (session, aside) = (body.session_id, body.aside);
    let written = body.body.as_ref().map(|body| column(&mut sealed, body)).transpose()?;
    let member = at.member.clone();
    app.once(&member, once, move |conn| {
        let (at, written, epochs) = (at.clone(), written.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.owner_id.0.is_some_and(|owner| owner != here.me) {
                return Err(Problem::not_yours());
            }
            require_open(&at, row.drawer)?;
            partial::same(seen, row.version)?;
            if let Some(session) = session
                && session != row.session_id.0
            {
                require_session(conn, here, at.kind, session).await?;
            }
            if !epochs.is_empty() {
                crate::engagement::require_newest_epoch(conn, here.organisation, here.engagement, &epochs).await?;
            }
            let values = Values {
                version: seen + 1,
                session_id: session.unwrap_or(row.session_id.0),
                position: position.unwrap_or(row.position),
                aside_at: match aside {
                    Some(true) => row.aside_at.or(Some(here.now)),
                    Some(false) => None,
                    None => row.aside_at,
                },
                body: written.unwrap_or_else(|| row.body.to_column()),
            };
            queries::update(conn, here, id, values).await?;
            told(conn, here, id).await
        })
    })
    .await
}

fn require_open(at: &InEngagement, drawer: Drawer) -> Result<()> {
    if drawer.open(at.kind, at.state) { Ok(()) } else { Err(Problem::wrong_state(at.state)) }
}

/// The sealed body, smaller than other sealed values may be.
fn column(sealed: &mut SealedChange, body: &SealedInput) -> Result<Vec<u8>, Invalid> {
    if body.s.0.len() > LARGEST_BODY {
        return Err(Invalid::new("body", "wrong_size").with("max", LARGEST_BODY));
    }
    sealed.column("body", body)
}

pub(super) async fn require_session(conn: &mut Conn, here: Here, kind: Kind, session: Option<Uuid>) -> Result<()> {
    let Some(session) = session else { return Ok(()) };
    let known = match kind {
        Kind::Own => crate::session::known_to(conn, here.organisation, here.me, session).await?,
        _ => crate::session::exists(conn, here.organisation, here.engagement, session).await?,
    };
    if known { Ok(()) } else { Err(Invalid::new("session_id", "unknown").into()) }
}

/// What is in one's own space may hang on anything: nobody else sees it, and no id is looked up for it.
async fn require_parent(conn: &mut Conn, here: Here, kind: Kind, parent: Option<Uuid>) -> Result<()> {
    let Some(parent) = parent else { return Ok(()) };
    let known = kind == Kind::Own
        || queries::find(conn, here, parent).await?.is_some()
        || crate::goal::exists(conn, here.organisation, here.engagement, parent).await?;
    if known { Ok(()) } else { Err(Invalid::new("parent_id", "unknown").into()) }
}

async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Row> {
    queries::find(conn, here, id).await?.ok_or_else(Problem::not_found)
}

/// The entry as it is now, and the word of it to those who may read it.
async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Entry> {
    let row = stored(conn, here, id).await?;
    if row.held_back() {
        let hint = Hint { kind: "entry".to_owned(), id, engagement_id: Some(here.engagement), version: row.version };
        notice::announce(conn, here.now, here.organisation, &[here.me], &hint).await?;
    } else {
        here.announce(conn, "entry", id, row.version).await?;
    }
    Ok(row.into())
}

//! Reading notes: those of an engagement or of one's own space, their logs, and what changed anywhere.

use axum::Json;
use axum::extract::State;
use domain::engagement::Kind;
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::NoteId;
use super::log::{self, NoteLog, Reach};
use super::queries::{self, Changed, Row};
use crate::access::Member;
use crate::app::App;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Found, Params};

/// Most notes of a page that come with their logs.
const PAGE_WITH_LOGS: i64 = 20;

/// A note and where its log stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Note {
    /// The note; that of a session has the session's id.
    pub id: Uuid,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Its newest entry; 0 when it has none (a note of before the log).
    pub sequence: i64,
    /// When that was saved, Unix milliseconds.
    pub saved_at: i64,
    /// When it is gone for good; set while it can be taken back.
    pub erase_at: Option<i64>,
    /// Its log from the newest snapshot on; when asked for with `entries=true`.
    pub start: Option<NoteLog>,
}

impl From<Row> for Note {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            session_id: row.session_id.0,
            created_at: row.created_at,
            sequence: row.sequence,
            saved_at: row.saved_at,
            erase_at: row.erase_at,
            start: None,
        }
    }
}

/// Which notes.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct NotesOf {
    /// Those of this session.
    session: Option<Uuid>,
    /// With their logs, each from its newest snapshot on; then a page has at most 20.
    #[serde(default)]
    entries: bool,
    /// Those that were put away and can still be taken back, instead of the others; in one's own space.
    #[serde(default)]
    erasing: bool,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Notes of an engagement or of one's own space, the oldest first.
#[utoipa::path(get, path = "/engagements/{engagement}/notes", tag = "note", params(("engagement" = Uuid, Path), NotesOf),
    responses((status = 200, body = Page<Note>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<NotesOf>) -> Found<Page<Note>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = if asked.entries { paging.limit()?.min(PAGE_WITH_LOGS) } else { paging.limit()? };
    let (_, after) = paging.after()?.unwrap_or_default();
    let here = Here::of(&app, &at);
    let mut conn = app.db.read().await?;
    let rows = match (asked.erasing, asked.session) {
        (true, _) => queries::erasing(&mut conn, here, &after, limit + 1).await?,
        (false, Some(session)) => queries::of_session(&mut conn, here, session, &after, limit + 1).await?,
        (false, None) => queries::of_engagement(&mut conn, here, &after, limit + 1).await?,
    };
    let page = Page::cut(rows, limit, |row| (String::new(), row.id.to_string()));
    let mut items = Vec::with_capacity(page.items.len());
    for row in page.items {
        let start = if asked.entries { Some(log::from_start(&mut conn, here, &row, Reach::OF_A_LIST).await?) } else { None };
        items.push(Note { start, ..row.into() });
    }
    Ok(Json(Page { items, next: page.next }))
}

/// Where a log is read from.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct EntriesAfter {
    /// Entries behind this sequence; without it the newest snapshot and what it does not cover. 0 reads everything from the first entry on.
    after: Option<i64>,
    /// Entries, at most 500; fewer come where they are large.
    limit: Option<i64>,
}

/// The log of a note. One that does not exist yet is empty: that of a session of this engagement, any in one's own space. Without `after` the newest
/// snapshot comes first; where it lies behind the first page it comes once more in its place.
#[utoipa::path(get, path = "/engagements/{engagement}/notes/{note}/entries", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path), EntriesAfter),
    responses((status = 200, body = NoteLog), (status = 404, body = Problem)))]
pub async fn entries(
    State(app): State<App>,
    Joined(at): Joined,
    NoteId(note): NoteId,
    Params(asked): Params<EntriesAfter>,
) -> Found<NoteLog> {
    let rows = check::number("limit", asked.limit.unwrap_or(Reach::OF_A_LOG.rows), 1..=Reach::OF_A_LOG.rows)?;
    let reach = Reach { rows, ..Reach::OF_A_LOG };
    let here = Here::of(&app, &at);
    let mut conn = app.db.read().await?;
    let Some(row) = queries::find(&mut conn, here, note).await? else {
        if at.kind != Kind::Own && !crate::session::exists(&mut conn, here.organisation, here.engagement, note).await? {
            return Err(Problem::not_found());
        }
        return Ok(Json(NoteLog::default()));
    };
    let log = match asked.after {
        None => log::from_start(&mut conn, here, &row, reach).await?,
        Some(after) => log::after(&mut conn, here, &row, after, reach).await?,
    };
    Ok(Json(log))
}

/// A note that changed, wherever it is.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChangedNote {
    /// The note.
    pub id: Uuid,
    /// Its engagement, or one's own space.
    pub engagement_id: Uuid,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// Its newest entry; 0 when it has none.
    pub sequence: i64,
    /// When that was saved, Unix milliseconds.
    pub saved_at: i64,
}

/// Since when.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct ChangedAfter {
    /// Unix milliseconds; without it every note. Ask again for a minute before what was seen: servers' clocks differ a little.
    changed_after: Option<i64>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Every note that I can read and that changed, one engagement after the other: for the search index of one's own device.
#[utoipa::path(get, path = "/notes", tag = "note", params(ChangedAfter), responses((status = 200, body = Page<ChangedNote>)))]
pub async fn changed(State(app): State<App>, member: Member, Params(asked): Params<ChangedAfter>) -> Found<Page<ChangedNote>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let behind = paging.after()?.map(|(key, note)| behind(&key, note)).transpose()?;
    let changed_after = asked.changed_after.unwrap_or(-1);
    let mut conn = app.db.read().await?;
    let rows = queries::changed(&mut conn, &member, changed_after, behind, limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (format!("{} {}", row.engagement_id, row.saved_at), row.id.to_string()));
    let note = |row: Changed| ChangedNote {
        id: row.id,
        engagement_id: row.engagement_id,
        session_id: row.session_id.0,
        sequence: row.sequence,
        saved_at: row.saved_at,
    };
    Ok(Json(Page { items: page.items.into_iter().map(note).collect(), next: page.next }))
}

/// The row that a cursor names: engagement, instant, note.
fn behind(key: &str, note: String) -> Result<(String, i64, String), Invalid> {
    let broken = || Invalid::new("cursor", "not_a_cursor");
    let (engagement, at) = key.split_once(' ').ok_or_else(broken)?;
    Ok((engagement.to_owned(), at.parse().map_err(|_| broken())?, note))
}

//! Notes of an engagement, or of one's own space.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use domain::engagement::Kind;
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewState, StateRow};
use crate::app::App;
use crate::place::{Here, Joined, path_row};
use crate::problem::{Problem, Result};
use crate::wire::{Bytes, Page, Paging};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{note}` of the path.
    NoteId = "note"
}
path_row! {
    /// `{device}` of the path.
    DeviceId = "device"
}

/// The largest state of a document, bytes.
const LARGEST_STATE: usize = 1024 * 1024;

/// A note: its states merge in the client, in any order.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Note {
    /// The note; that of a session has the session's id.
    pub id: Uuid,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// One per author and device.
    pub states: Vec<NoteState>,
}

/// What one device of one author last saved.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NoteState {
    /// Who.
    pub author: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Device sequence, from 1, rising.
    pub sequence: i64,
    /// Key epoch.
    pub epoch: i64,
    /// Envelope (docs/sealing.md, section 5).
    pub envelope: Bytes,
}

impl From<StateRow> for NoteState {
    fn from(row: StateRow) -> Self {
        Self { author: row.author_id, device: row.device, sequence: row.sequence, epoch: row.epoch, envelope: Bytes(row.envelope) }
    }
}

/// Which notes.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct NotesOf {
    /// Those of this session.
    session: Option<Uuid>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Notes with their states, the oldest first.
#[utoipa::path(get, path = "/engagements/{engagement}/notes", tag = "note", params(("engagement" = Uuid, Path), NotesOf),
    responses((status = 200, body = Page<Note>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<NotesOf>) -> Found<Page<Note>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let (_, after) = paging.after()?.unwrap_or_default();
    let (organisation, engagement) = (at.member.organisation_id, at.id);
    let mut conn = app.db.read().await?;
    let rows = match asked.session {
        Some(session) => queries::of_session(&mut conn, organisation, engagement, session, &after, limit + 1).await?,
        None => queries::of_engagement(&mut conn, organisation, engagement, &after, limit + 1).await?,
    };
    let page = Page::cut(rows, limit, |row| (String::new(), row.id.to_string()));
    let (Some(first), Some(last)) = (page.items.first(), page.items.last()) else {
        return Ok(Json(Page { items: Vec::new(), next: None }));
    };
    let range = (first.id, last.id);
    let states = match asked.session {
        Some(session) => queries::states_of_session(&mut conn, organisation, engagement, session, range).await?,
        None => queries::states_of_engagement(&mut conn, organisation, engagement, range.0, range.1).await?,
    };
    let mut by_note: HashMap<Uuid, Vec<NoteState>> = HashMap::new();
    for state in states {
        by_note.entry(state.note_id).or_default().push(state.into());
    }
    let note = |row: queries::Row| Note { id: row.id, session_id: row.session_id.0, states: by_note.remove(&row.id).unwrap_or_default() };
    Ok(Json(Page { items: page.items.into_iter().map(note).collect(), next: page.next }))
}

/// The state of a device, to be saved.
#[derive(Deserialize, ToSchema)]
pub struct NoteStateChange {
    /// The session it belongs to; that of a shared note is the note's own id.
    session_id: Option<Uuid>,
    /// Device sequence, higher than the stored one.
    sequence: i64,
    /// Key epoch.
    epoch: u32,
    /// Envelope (docs/sealing.md, section 5).
    envelope: Bytes,
}

/// What was saved.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct NoteSaved {
    /// Device sequence that is stored now.
    pub sequence: i64,
}

/// Saves the state of one's own device; 409 `row_changed` tells the stored sequence when it is not lower.
#[utoipa::path(put, path = "/engagements/{engagement}/notes/{note}/states/{device}", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path), ("device" = Uuid, Path)), request_body = NoteStateChange,
    responses((status = 200, body = NoteSaved), (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn save(
    State(app): State<App>,
    Joined(at): Joined,
    NoteId(note): NoteId,
    DeviceId(device): DeviceId,
    Change(once, body): Change<NoteStateChange>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let sequence = check::number("sequence", body.sequence, 1..=i64::from(u32::MAX))?;
    let (kind, session, epoch) = (at.kind, body.session_id, body.epoch);
    let state = NewState { note, device, sequence, epoch: epoch.into(), envelope: body.envelope.sized("envelope", 200..=LARGEST_STATE)? };
    app.once(&at.member, once, move |conn| {
        let state = state.clone();
        Box::pin(async move {
            ensure(conn, here, kind, note, session).await?;
            let stored = queries::sequence(conn, here, note, device).await?;
            if sequence <= stored {
                return Err(Problem::row_changed(stored));
            }
            here.require_epoch(conn, &[epoch]).await?;
            queries::save(conn, here, state).await?;
            here.announce(conn, "note", note, sequence).await?;
            Ok(NoteSaved { sequence })
        })
    })
    .await
}

/// Makes sure that the note is there and belongs to that session: to a shared one the session itself, to a private one a session
/// that its writer knows, or none.
async fn ensure(conn: &mut Conn, here: Here, kind: Kind, note: Uuid, session: Option<Uuid>) -> Result<()> {
    let (organisation, engagement) = (here.organisation, here.engagement);
    if let Some(row) = queries::find(conn, here, note).await? {
        let same = row.session_id.0 == session;
        return if same { Ok(()) } else { Err(Invalid::new("session_id", "other_session").into()) };
    }
    if kind == Kind::Own {
        if let Some(session) = session
            && !crate::session::known_to(conn, organisation, here.me, session).await?
        {
            return Err(Invalid::new("session_id", "unknown").into());
        }
    } else {
        if !crate::session::exists(conn, organisation, engagement, note).await? {
            return Err(Problem::not_found());
        }
        if session != Some(note) {
            return Err(Invalid::new("session_id", "other_session").into());
        }
    }
    queries::insert(conn, here, note, session).await
}

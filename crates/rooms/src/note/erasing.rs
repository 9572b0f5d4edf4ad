//! Putting a private note away: 30 days in which it can be taken back, then nothing is left.

use axum::extract::State;
use domain::Invalid;
use domain::engagement::Kind;
use domain::note::{GRACE, PRESENT};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::NoteId;
use super::http::Note;
use super::queries;
use super::write_queries::{self, Due};
use crate::access::InEngagement;
use crate::app::App;
use crate::attachment::Which;
use crate::audit;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// Nothing more to say.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct Nothing {}

/// What others wrote in a shared note is not one person's to delete.
fn in_own_space(at: &InEngagement) -> Result<(), Invalid> {
    if at.kind == Kind::Own {
        return Ok(());
    }
    Err(Invalid::new("note", "not_for_this_kind").with("kind", at.kind))
}

/// Puts a note of one's own space away; in 30 days it is gone for good. It stands in one's log.
#[utoipa::path(delete, path = "/engagements/{engagement}/notes/{note}", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path)), request_body = Nothing, responses((status = 200, body = Note)))]
pub async fn put_away(
    State(app): State<App>,
    Joined(at): Joined,
    NoteId(note): NoteId,
    Change(once, _): Change<Nothing>,
) -> Result<Answer> {
    in_own_space(&at)?;
    let here = Here::of(&app, &at);
    app.once(&at.member, once, move |conn| Box::pin(erase_at(conn, here, note, Some(here.now + GRACE)))).await
}

/// Takes a note back that was put away.
#[utoipa::path(post, path = "/engagements/{engagement}/notes/{note}/restoration", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path)), request_body = Nothing, responses((status = 200, body = Note)))]
pub async fn restore(State(app): State<App>, Joined(at): Joined, NoteId(note): NoteId, Change(once, _): Change<Nothing>) -> Result<Answer> {
    in_own_space(&at)?;
    let here = Here::of(&app, &at);
    app.once(&at.member, once, move |conn| Box::pin(erase_at(conn, here, note, None))).await
}

async fn erase_at(conn: &mut Conn, here: Here, note: Uuid, at: Option<i64>) -> Result<Note> {
    // What is due is gone, whether it was deleted already or not.
    let row = queries::find(conn, here, note).await?.filter(|row| row.erase_at.is_none_or(|at| at > here.now));
    let mut row = row.ok_or_else(Problem::not_found)?;
    // Asked twice the first day counts.
    if row.erase_at.is_some() != at.is_some() {
        (row.erase_at, row.saved_at) = (at, here.now);
        write_queries::set_erase_at(conn, here, &row).await?;
        here.announce(conn, "note", note, row.sequence).await?;
        if at.is_some() {
            audit::record_for_members(conn, here, Kind::Own, audit::Kind::NoteDeleted).await?;
        }
    }
    Ok(row.into())
}

/// How many notes are deleted for good in one go.
const TOGETHER: i64 = 20;

/// Deletes the notes for good whose 30 days are over.
///
/// # Errors
/// When the store fails.
pub async fn erase_due(app: &App) -> Result<()> {
    let now = app.clock.now();
    loop {
        let due = write_queries::due(&mut *app.db.read().await?, now, TOGETHER).await?;
        if due.is_empty() {
            return Ok(());
        }
        for Due { organisation_id, engagement_id, id } in due {
            crate::attachment::erase(app, Which::OfNote(organisation_id, engagement_id, id)).await?;
            // Nobody can take it back any more.
            let here = Here { organisation: organisation_id, engagement: engagement_id, me: Uuid::nil(), now };
            app.db.write(move |conn| Box::pin(erase(conn, here, id))).await?;
        }
    }
}

async fn erase(conn: &mut Conn, here: Here, note: Uuid) -> Result<()> {
    write_queries::delete_presence(conn, here, note).await?;
    write_queries::delete_states(conn, here, note).await?;
    write_queries::delete_entries(conn, here, note).await?;
    write_queries::delete(conn, here, note).await
}

/// Forgets who had which note open.
///
/// # Errors
/// When the store fails.
pub async fn forget_presence(app: &App) -> Result<()> {
    let before = app.clock.now() - PRESENT;
    app.db.write(move |conn| Box::pin(write_queries::forget_presence(conn, before))).await
}

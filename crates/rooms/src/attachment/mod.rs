//! The attachment room: files in sealed parts (docs/sealing.md, section 5). Name, type and key are in the sealed `meta`; the server knows who, when,
//! how large, and the note it hangs on.
//!
//! A part is put at its place and a repeat of it changes nothing, so that it needs no idempotency key. An attachment is there for others once all parts
//! are stored; one that stays incomplete for a day is deleted.

mod http;
mod part;
mod queries;
#[cfg(test)]
mod tests;

use domain::attachment::INCOMPLETE;
use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::place::path_row;
use crate::problem::Result;

path_row! {
    /// `{attachment}` of the path.
    AttachmentId = "attachment"
}

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::announce)).routes(routes!(http::delete)).routes(routes!(part::get, part::put))
}

/// Which attachments are to be deleted: each in a write of its own, for they are large.
#[derive(Debug, Clone, Copy)]
pub enum Which {
    /// All of an engagement.
    OfEngagement(Uuid, Uuid),
    /// All of a note of an engagement.
    OfNote(Uuid, Uuid, Uuid),
}

/// How many are looked for at once.
const TOGETHER: i64 = 50;

/// Deletes attachments with all their parts.
///
/// # Errors
/// When the store fails.
pub async fn erase(app: &App, which: Which) -> Result<()> {
    loop {
        let mut conn = app.db.read().await?;
        let (organisation, engagement, found) = match which {
            Which::OfEngagement(organisation, engagement) => {
                (organisation, engagement, queries::of_engagement(&mut conn, organisation, engagement, TOGETHER).await?)
            }
            Which::OfNote(organisation, engagement, note) => {
                (organisation, engagement, queries::of_note(&mut conn, organisation, engagement, note, TOGETHER).await?)
            }
        };
        drop(conn);
        if found.is_empty() {
            return Ok(());
        }
        for attachment in found {
            app.db.write(move |conn| Box::pin(remove(conn, organisation, engagement, attachment))).await?;
        }
    }
}

/// Deletes attachments of which parts are missing for a day.
///
/// # Errors
/// When the store fails.
pub async fn erase_incomplete(app: &App) -> Result<()> {
    let before = app.clock.now() - INCOMPLETE;
    loop {
        let found = queries::incomplete(&mut *app.db.read().await?, before, TOGETHER).await?;
        if found.is_empty() {
            return Ok(());
        }
        for queries::Incomplete { organisation_id, engagement_id, id } in found {
            app.db.write(move |conn| Box::pin(remove(conn, organisation_id, engagement_id, id))).await?;
        }
    }
}

async fn remove(conn: &mut Conn, organisation: Uuid, engagement: Uuid, attachment: Uuid) -> Result<()> {
    queries::delete_parts(conn, organisation, engagement, attachment).await?;
    queries::delete(conn, organisation, engagement, attachment).await
}

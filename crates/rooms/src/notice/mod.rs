//! The notice room: hints that something changed, written with the change (the outbox) and read by open pages as server-sent events.
//!
//! A hint names a kind, a row and a version, never content. It is written once per person who may see the row, in the transaction of
//! the change; the wake-up follows the commit. Commit order is not id order, so a reader re-reads an overlap and drops what it has.

mod http;
mod queries;
mod tail;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::problem::Result;

pub use tail::{Noticed, tail};

/// How long hints are kept for pages that resume, ms.
pub const KEPT: i64 = 10 * 60 * 1000;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::events))
}

/// What changed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Hint {
    /// The room's word: `goal`, `session`, `action`, `note`, `engagement`, `key_set`, `key_share`, `identity`, `takeaway`, `moment`, `entry`, `round`, `sponsoring`.
    pub kind: String,
    /// The row.
    pub id: Uuid,
    /// Its engagement.
    pub engagement_id: Option<Uuid>,
    /// Its version, 0 where rows have none.
    pub version: i64,
}

/// Writes a hint for each recipient, with the change.
///
/// # Errors
/// When the store fails.
pub async fn announce(conn: &mut Conn, now: i64, organisation: Uuid, recipients: &[Uuid], hint: &Hint) -> Result<()> {
    for person in recipients {
        queries::insert(conn, organisation, *person, now, hint).await?;
    }
    Ok(())
}

/// Everyone who may know of an engagement: its parties who have neither refused nor left. A sponsor is none: see [`crate::sponsor::tell`].
///
/// # Errors
/// When the store fails.
pub async fn members(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Uuid>> {
    queries::members(conn, organisation, engagement).await
}

/// Forgets hints that no page can ask for any more; the server calls it every few minutes.
///
/// # Errors
/// When the store fails.
pub async fn forget_old(app: &App) -> Result<()> {
    let before = app.clock.now() - KEPT;
    app.db.write(move |conn| Box::pin(queries::forget_before(conn, before))).await
}

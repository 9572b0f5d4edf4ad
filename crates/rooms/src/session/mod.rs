//! The session room: when people meet, how it ran, and what each takes away.
//!
//! A session is a local time in a zone and the instant that follows from it. Topic and takeaways are sealed. Planned → held or
//! cancelled, and back; the talk's beginning is recorded once, by whoever opens it first. What was before a move or a cancellation is
//! kept (`changes.rs`). A series (`series.rs`) is planned in one go; its sessions are rows like any other. [`mine`] reads a person's
//! sessions of a time window for the home page.

mod answer;
mod changes;
mod http;
mod invite;
mod mark_queries;
mod modalities;
mod queries;
mod series;
mod series_queries;
#[cfg(test)]
mod tests;
mod write;
mod write_queries;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::problem::Result;

pub use answer::{Mark, Session, Takeaway};
pub use series::follow_zone_rules;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list_mine))
        .routes(routes!(http::list, write::plan))
        .routes(routes!(http::read, write::change))
        .routes(routes!(write::open))
        .routes(routes!(write::hold))
        .routes(routes!(changes::cancel, changes::plan_again))
        .routes(routes!(changes::list))
        .routes(routes!(modalities::mark))
        .routes(routes!(write::take_away))
        .routes(routes!(invite::invite))
        .routes(routes!(series::occurrences))
        .routes(routes!(series::plan))
}

/// Sessions of all engagements of a person that start in `from..to` (Unix milliseconds), the earliest `limit` of them.
///
/// # Errors
/// When the store fails.
pub async fn mine(conn: &mut Conn, organisation: Uuid, person: Uuid, from: i64, to: i64, limit: i64) -> Result<Vec<Session>> {
    let window = queries::Window { from, after: String::new(), to, limit };
    answer::of_person(conn, organisation, person, &window).await
}

/// True when there is such a session in an engagement that the person has joined; where, is not asked.
///
/// # Errors
/// When the store fails.
pub async fn known_to(conn: &mut Conn, organisation: Uuid, person: Uuid, session: Uuid) -> Result<bool> {
    queries::known_to(conn, organisation, person, session).await
}

/// True when the engagement has such a session.
///
/// # Errors
/// When the store fails.
pub async fn exists(conn: &mut Conn, organisation: Uuid, engagement: Uuid, session: Uuid) -> Result<bool> {
    Ok(queries::find(conn, organisation, engagement, session).await?.is_some())
}

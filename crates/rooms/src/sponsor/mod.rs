//! The sponsor room: whoever wants a coaching to happen and is no part of it. `http.rs` is their own side, `members.rs` what the people in
//! it see of them.
//!
//! A sponsor learns that it was started and closed, and when, who is in it and when all three meet; they write hopes and promises, in the
//! open to the people in it and readable on the server. Who sponsors follows from the agreement that stands (`engagement/sponsor.rs`).

mod door;
mod http;
mod members;
mod queries;
#[cfg(test)]
mod tests;
mod write;
mod write_queries;

use domain::session::Form;
use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::notice::{self, Hint};
use crate::place::Here;
use crate::problem::Result;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list))
        .routes(routes!(write::hope))
        .routes(routes!(write::promise))
        .routes(routes!(write::change))
        .routes(routes!(members::read))
}

/// Who sponsors an engagement now.
///
/// # Errors
/// When the store fails.
pub async fn of(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<Uuid>> {
    Ok(queries::of(conn, organisation, engagement).await?.map(|row| row.person_id))
}

/// How many engagements a person sponsors.
///
/// # Errors
/// When the store fails.
pub async fn count(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<i64> {
    queries::count(conn, organisation, person).await
}

/// Tells the sponsor of an engagement, if there is one, that something changed which they see: it began, it is over, somebody came or
/// left.
///
/// # Errors
/// When the store fails.
pub async fn tell(conn: &mut Conn, here: Here) -> Result<()> {
    let Some(sponsor) = of(conn, here.organisation, here.engagement).await? else { return Ok(()) };
    announce(conn, here, &[sponsor], here.engagement, 0).await
}

/// Tells the sponsor that a session was planned, moved or cancelled, when it is one of three: of others they know nothing.
///
/// # Errors
/// When the store fails.
pub async fn tell_of_session(conn: &mut Conn, here: Here, form: Form) -> Result<()> {
    if form == Form::ThreeWay { tell(conn, here).await } else { Ok(()) }
}

/// A hint of this room.
async fn announce(conn: &mut Conn, here: Here, recipients: &[Uuid], id: Uuid, version: i64) -> Result<()> {
    let hint = Hint { kind: "sponsoring".to_owned(), id, engagement_id: Some(here.engagement), version };
    notice::announce(conn, here.now, here.organisation, recipients, &hint).await
}

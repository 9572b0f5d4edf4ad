//! The goal room: what a member wants, in their own sealed words; at most three in progress, because attention is scarce.
//!
//! The server knows state and target day only. Reached and let go are closures, signed by who closes; a closed goal is taken up again
//! by setting its state.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::problem::Result;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::create)).routes(routes!(http::read, http::change)).routes(routes!(http::close))
}

/// True when the engagement has such a goal.
///
/// # Errors
/// When the store fails.
pub async fn exists(conn: &mut Conn, organisation: Uuid, engagement: Uuid, goal: Uuid) -> Result<bool> {
    Ok(queries::find(conn, organisation, engagement, goal).await?.is_some())
}

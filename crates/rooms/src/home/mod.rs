//! The home room: what a person opens Belay to see. One next step, today's sessions, open actions, who waits for an answer.
//!
//! It owns no rows: it reads through the rooms that do, each list in one or two statements.

mod http;
mod next;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::home))
}

//! The note room: sealed states of documents that merge in the client, one state per author and device.
//!
//! The shared note of a session has the session's id. Private notes lie in the writer's own space and may name a session of any
//! engagement the writer has joined. A device replaces its own state only, and only by a later one; the server reads none of them.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list)).routes(routes!(http::save))
}

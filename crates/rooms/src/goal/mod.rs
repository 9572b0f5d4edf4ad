//! The goal room: what a member wants, in their own sealed words; at most three in progress, because attention is scarce.
//!
//! The server knows state and target day only. Reached and let go are closures, signed by who closes; a closed goal is taken up again
//! by setting its state.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::create)).routes(routes!(http::read, http::change)).routes(routes!(http::close))
}

//! The moment room: coaching moments of daily work, kept in one's own space. The server knows with whom and on which day, not what.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::create))
}

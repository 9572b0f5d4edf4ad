//! The team room: teams, and who is in them from which day until which.

mod http;
mod memberships;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list, http::create))
        .routes(routes!(http::get, http::rename))
        .routes(routes!(memberships::create))
        .routes(routes!(memberships::change))
}

//! The organisation room: its name, where people can turn outside coaching, and what its agreements begin with.
//!
//! Who reads the help lines is written nowhere.

mod defaults;
mod http;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::get, http::change))
}

//! The model room: the organisation's own conversation models, beside those that come with the product.
//!
//! A model is prompts, nothing about a person: everyone in the organisation reads and may write one. What is retired stays readable,
//! because sessions may have used it.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::create)).routes(routes!(http::change))
}

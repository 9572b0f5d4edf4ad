//! The skill room: the catalogue of skills, in packs that come with the product and packs of the organisation's own.
//!
//! A pack is descriptions, nothing about a person: everyone in the organisation reads it, administrators bring packs in. A version that was
//! brought in stays as it is, because what was seen of someone says by which version; what takes its place is a new version. Everything about
//! people is sealed and lies in the record (drawer `skill`).

mod http;
mod import;
mod keeping;
mod queries;
mod shelf;
pub mod shipped;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list))
        .routes(routes!(import::import))
        .routes(routes!(http::read, keeping::withdraw))
        .routes(routes!(http::export))
        .routes(routes!(keeping::restore))
        .routes(routes!(keeping::merge, keeping::part))
}

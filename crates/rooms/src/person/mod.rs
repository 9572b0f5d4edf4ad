//! The person room: who belongs to the organisation, how they are invited, to whom they report, and oneself.
//!
//! Everyone finds everyone by name, to propose coaching; addresses, people without access and reporting lines are shown to administrators
//! only (a reporting line guards against conflicts of interest and is no org chart). Nobody is deleted here: access ends, the rest stays.

mod access;
mod http;
mod import;
mod import_queries;
mod invitation;
mod invitation_queries;
mod manager;
mod me;
mod me_queries;
mod queries;
pub mod sheet;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub use http::PersonId;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(me::get, me::change))
        .routes(routes!(http::list, http::create))
        .routes(routes!(import::import))
        .routes(routes!(http::read, http::change))
        .routes(routes!(access::end, access::give_back))
        .routes(routes!(access::remove_second_factor))
        .routes(routes!(invitation::invite))
        .routes(routes!(manager::change))
}

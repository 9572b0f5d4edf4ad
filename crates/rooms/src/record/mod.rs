//! The record: what people write of their engagement besides goals, sessions, actions and notes. One sealed body a row; the server
//! knows the drawer it lies in and nothing of what it says.
//!
//! A round holds back what is written in it until it is opened: till then each entry is its author's alone. Every statement that reads
//! entries leaves out what is held back from the one who asks. In one's own space the same routes hold private entries.

mod http;
mod queries;
mod rounds;
mod rounds_queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list, http::create))
        .routes(routes!(http::read, http::change))
        .routes(routes!(rounds::list, rounds::create))
        .routes(routes!(rounds::ready))
        .routes(routes!(rounds::open))
}

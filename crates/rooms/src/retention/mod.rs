//! The retention room: how what was written ends. An engagement goes when the months that its terms name are over, or when somebody whose record it is asks for
//! it; what is a person's alone goes some time after they left. Thirty days before it is announced, and until then it can be stopped. After that nothing
//! is left (docs/retention.md says what that means for backups).
//!
//! `http.rs` asks and stops, `due.rs` is what the hourly tidying does, `letter.rs` tells by mail, `delete.rs` deletes.

mod delete;
mod delete_queries;
mod due;
mod http;
mod letter;
mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub use due::carry_out;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::ask, http::stop)).routes(routes!(http::ask_of_person, http::stop_of_person))
}

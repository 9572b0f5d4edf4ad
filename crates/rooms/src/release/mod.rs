//! The release room: what a person shows of their own work to a sponsor or to the programme, signed by them, until a day or until taken back.
//! `http.rs` is the side of those who show, `shown.rs` that of those to whom it is shown.
//!
//! The text is in the open, and the act binds it: who reads it can check that its owner signed these words for this audience. Members of the
//! engagement see what was shown. Each reading is in the owner's log.

mod http;
mod queries;
mod shown;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub use shown::{Shown, in_sponsored, read_by};

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::list, http::release)).routes(routes!(http::revoke)).routes(routes!(shown::list))
}

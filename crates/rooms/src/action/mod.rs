//! The action room: what a person chose to do, by when.
//!
//! Any member writes one down; only its owner says how it went. Done and dropped are closures, signed by the owner; "partly" and "not
//! now" are answers, which leave it open with a new day. [`open_of`] reads a person's open actions for the home page.

mod http;
mod outcome;
mod queries;
#[cfg(test)]
mod tests;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::problem::Result;

pub use http::Action;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list_mine))
        .routes(routes!(http::list, http::create))
        .routes(routes!(http::change))
        .routes(routes!(outcome::close, outcome::reopen))
        .routes(routes!(outcome::answer))
}

/// Open actions of a person, by their day, those without one last; the first `limit`.
///
/// # Errors
/// When the store fails.
pub async fn open_of(conn: &mut Conn, organisation: Uuid, person: Uuid, limit: i64) -> Result<Vec<Action>> {
    let rows = queries::of_owner(conn, organisation, person, domain::action::State::Open, ("", ""), limit).await?;
    Ok(rows.into_iter().map(Action::from).collect())
}

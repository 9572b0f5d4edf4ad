//! The portfolio room: all that a person coaches, or is coached in, at a glance and in facts; and the hours it took.
//!
//! It owns no rows. Each list goes from the person's own parties to a range of an index per engagement, so that its cost is that of
//! the person's engagements, however much the organisation has.

mod http;
mod queries;
#[cfg(test)]
mod tests;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::problem::Result;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::portfolio)).routes(routes!(http::hours))
}

/// Names of the others in an engagement of a person, in the order in which they joined.
///
/// # Errors
/// When the store fails.
pub async fn others(conn: &mut Conn, organisation: Uuid, person: Uuid, engagement: Uuid) -> Result<Vec<String>> {
    let names = queries::names(conn, organisation, person, engagement, engagement).await?;
    Ok(names.into_iter().map(|(_, name)| name).collect())
}

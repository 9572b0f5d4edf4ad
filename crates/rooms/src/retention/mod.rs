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

use domain::retention::{FORMER, engagement_erase_at};
use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::place::Here;
use crate::problem::Result;

pub use due::carry_out;

/// Sets the day on which everything of an engagement is deleted: 30 days from now, and not before those of it who left could fetch their record.
async fn announced(conn: &mut Conn, here: Here) -> Result<i64> {
    let left_at = queries::last_left_at(conn, here.organisation, here.engagement).await?;
    let erase_at = engagement_erase_at(here.now, left_at);
    queries::set_erase_at(conn, here.organisation, here.engagement, erase_at).await?;
    Ok(erase_at)
}

/// Who leaves the organisation keeps 90 days to fetch what they share with others: a deletion that would come before is put off.
///
/// # Errors
/// When the store fails.
pub async fn put_off_for(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64) -> Result<()> {
    for engagement in queries::ending_before(conn, organisation, person, now, now + FORMER).await? {
        queries::set_erase_at(conn, organisation, engagement, now + FORMER).await?;
        Here { organisation, engagement, me: person, now }.announce(conn, "engagement", engagement, 0).await?;
    }
    Ok(())
}

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::ask, http::stop)).routes(routes!(http::ask_of_person, http::stop_of_person))
}

//! The audit room: the record of access that each person reads of themself. Other rooms write it, in the transaction of what happened.
//!
//! It says who, what kind and when, never content. Members reading what they share is not in it: that would be watching each other.

mod http;
mod queries;
#[cfg(test)]
mod tests;

pub use domain::audit::Kind;
use domain::engagement;
use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::notice::{self, Hint};
use crate::place::Here;
use crate::problem::Result;

/// Routes inside an organisation.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::log)).routes(routes!(http::export))
}

/// Routes outside an organisation.
pub fn open_router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(http::fields))
}

/// Something that happened to a person.
#[derive(Debug, Clone, Copy)]
pub struct Event {
    /// What.
    pub kind: Kind,
    /// Who did it; `None` for whoever holds a link, or runs the server.
    pub actor: Option<Uuid>,
    /// The engagement that it concerns.
    pub engagement: Option<Uuid>,
}

/// Writes into a person's log, and tells their pages (hint `access`). Of a reading, the first of a day makes a row and later ones are counted
/// on it.
///
/// # Errors
/// When the store fails.
pub async fn record(conn: &mut Conn, organisation: Uuid, person: Uuid, event: Event, now: i64) -> Result<()> {
    let day = day_of(now);
    if event.kind.is_opening() && queries::count(conn, organisation, person, &event, &day).await? {
        return Ok(());
    }
    let id = new_id(now);
    queries::insert(conn, organisation, person, id, &event, now, &day).await?;
    let hint = Hint { kind: "access".to_owned(), id, engagement_id: event.engagement, version: 0 };
    notice::announce(conn, now, organisation, &[person], &hint).await
}

/// Writes into the log of each person of an account: what concerns the login concerns all of them. `by_owner`: done by whoever was signed in
/// as the person.
///
/// # Errors
/// When the store fails.
pub async fn record_for_account(conn: &mut Conn, account: Uuid, kind: Kind, by_owner: bool, now: i64) -> Result<()> {
    for (organisation, person) in queries::people_of(conn, account).await? {
        let event = Event { kind, actor: Some(person).filter(|_| by_owner), engagement: None };
        record(conn, organisation, person, event, now).await?;
    }
    Ok(())
}

/// Writes into the log of each member of an engagement what one of them did. One's own space is none that anyone could be led to.
///
/// # Errors
/// When the store fails.
pub async fn record_for_members(conn: &mut Conn, here: Here, of: engagement::Kind, kind: Kind) -> Result<()> {
    let engagement = Some(here.engagement).filter(|_| of != engagement::Kind::Own);
    for person in notice::members(conn, here.organisation, here.engagement).await? {
        record(conn, here.organisation, person, Event { kind, actor: Some(here.me), engagement }, here.now).await?;
    }
    Ok(())
}

/// Writes one reading into the logs of several people, as a change of its own: for handlers that only read.
///
/// # Errors
/// When the store fails.
pub async fn record_reading(app: &App, organisation: Uuid, readings: Vec<(Uuid, Event)>) -> Result<()> {
    if readings.is_empty() {
        return Ok(());
    }
    let now = app.clock.now();
    app.replace(move |conn| {
        let readings = readings.clone();
        Box::pin(async move {
            for (person, event) in readings {
                record(conn, organisation, person, event, now).await?;
            }
            Ok(())
        })
    })
    .await
}

/// The day of an instant, in UTC.
fn day_of(now: i64) -> String {
    jiff::Timestamp::from_millisecond(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

/// A new id, in the order of time.
fn new_id(now: i64) -> Uuid {
    let seconds = u64::try_from(now / 1000).unwrap_or(0);
    let nanos = u32::try_from(now.rem_euclid(1000)).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos))
}

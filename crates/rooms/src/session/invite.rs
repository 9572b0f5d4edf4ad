//! A session for any calendar: when and where, and not a word of what it is about.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::{Invalid, session};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::{SignedDuration, Timestamp};

use super::http::SessionId;
use super::queries::{self, Row};
use crate::app::App;
use crate::place::Joined;
use crate::problem::{Problem, Result};

/// The session as iCalendar (RFC 5545): a version of the row is a SEQUENCE, so that importing it again moves the entry.
#[utoipa::path(get, path = "/engagements/{engagement}/sessions/{session}/invite.ics", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "text/calendar"), (status = 404, body = Problem)))]
pub async fn invite(State(app): State<App>, Joined(at): Joined, SessionId(id): SessionId) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let row = queries::find(&mut conn, at.member.organisation_id, at.id, id).await?.ok_or_else(Problem::not_found)?;
    let text = calendar(&row, app.clock.now())?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"session.ics\""),
    ];
    Ok((headers, text).into_response())
}

/// The calendar with its one entry, stamped `now`.
fn calendar(row: &Row, now: i64) -> Result<String, Invalid> {
    let mut event = Event::new();
    event
        .uid(&format!("{}@belay", row.id))
        .sequence(u32::try_from(row.version).unwrap_or(u32::MAX))
        .summary(&format!("Coaching session, {} min", row.minutes))
        .add_property("DTSTAMP", utc(now, 0)?)
        .add_property("DTSTART", utc(row.starts_at, 0)?)
        .add_property("DTEND", utc(row.starts_at, row.minutes)?)
        .status(if row.state == session::State::Cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if let Some(link) = &row.link {
        event.location(link).url(link);
    }
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Belay//Belay//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.push(event.done());
    Ok(calendar.to_string())
}

/// An instant `minutes` later as `YYYYMMDDTHHMMSSZ`.
fn utc(at: i64, minutes: i64) -> Result<String, Invalid> {
    let instant = Timestamp::from_millisecond(at).and_then(|at| at.checked_add(SignedDuration::from_secs(minutes * 60)));
    Ok(instant.map_err(|_| Invalid::new("starts_local", "not_a_time"))?.strftime("%Y%m%dT%H%M%SZ").to_string())
}

//! What the time of a session was used for: coaching, and where it was something else, so marked.

use axum::extract::State as Shared;
use domain::session::{MINUTES, State};
use domain::{Invalid, check};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{Mark, Session};
use super::http::SessionId;
use super::mark_queries as queries;
use super::write::{stored, told};
use crate::app::App;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// Marks in place of those that were there; none means the engagement's own way of working for the whole session.
#[derive(Deserialize, ToSchema)]
pub struct Marks {
    /// Each way of working once.
    items: Vec<Mark>,
}

/// Marks what the time of a session was used for.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}/modalities", tag = "session",
    params(("engagement" = uuid::Uuid, Path), ("session" = uuid::Uuid, Path)), request_body = Marks,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn mark(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, body): Change<Marks>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let marks = checked(body.items)?;
    app.once(&at.member, once, move |conn| {
        let marks = marks.clone();
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.state == State::Cancelled {
                return Err(Problem::wrong_state(row.state));
            }
            queries::replace(conn, here, id, &marks).await?;
            told(conn, here, id).await
        })
    })
    .await
}

fn checked(mut marks: Vec<Mark>) -> Result<Vec<Mark>, Invalid> {
    marks.sort_by_key(|mark| mark.modality);
    if marks.windows(2).any(|two| two[0].modality == two[1].modality) {
        return Err(Invalid::new("items", "duplicate"));
    }
    for mark in &marks {
        check::number("minutes", mark.minutes, 1..=*MINUTES.end())?;
    }
    Ok(marks)
}

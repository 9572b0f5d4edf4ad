//! Calling sessions off, planning them again, and the history of both and of moves.

use axum::Json;
use axum::extract::State as Shared;
use domain::Invalid;
use domain::session::{Change as Word, State};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::Session;
use super::http::SessionId;
use super::queries::Row;
use super::write::{Nothing, refuse_unless_planned, stored, told};
use super::{queries, series_queries, write_queries};
use crate::app::App;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::sponsor;
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

/// What happened to the plan of a session.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChangeOfPlan {
    /// When, Unix milliseconds.
    pub at: i64,
    /// Who.
    pub by: Uuid,
    /// What.
    pub what: Word,
    /// Wall clock before.
    pub starts_local: String,
    /// Zone before.
    pub zone: String,
    /// Length before.
    pub minutes: i64,
}

/// What happened to the plan of a session, the newest first.
#[utoipa::path(get, path = "/engagements/{engagement}/sessions/{session}/changes", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path), Paging),
    responses((status = 200, body = Page<ChangeOfPlan>), (status = 404, body = Problem)))]
pub async fn list(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Params(paging): Params<Paging>,
) -> Found<Page<ChangeOfPlan>> {
    let limit = paging.limit()?;
    let (before, last) = match paging.after()? {
        Some((at, id)) => (at.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
        None => (i64::MAX, String::new()),
    };
    let mut conn = app.db.read().await?;
    let organisation = at.member.organisation_id;
    if queries::find(&mut conn, organisation, at.id, id).await?.is_none() {
        return Err(Problem::not_found());
    }
    let rows = series_queries::changes(&mut conn, organisation, at.id, id, (before, &last), limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (row.at.to_string(), row.id.to_string()));
    let items = page.items.into_iter().map(|row| ChangeOfPlan {
        at: row.at,
        by: row.by_id,
        what: row.what,
        starts_local: row.starts_local,
        zone: row.zone,
        minutes: row.minutes,
    });
    Ok(Json(Page { items: items.collect(), next: page.next }))
}

/// How far a cancellation reaches.
#[derive(Deserialize, ToSchema)]
pub struct Cancellation {
    /// Also the planned ones of its series that follow.
    #[serde(default)]
    following: bool,
}

/// The session will not be.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}/cancellation", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = Cancellation,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn cancel(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, Cancellation { following }): Change<Cancellation>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let record = app.new_id();
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            refuse_unless_planned(&row)?;
            let behind = if following { planned_behind(conn, here, &row).await? } else { Vec::new() };
            for row in std::iter::once(&row).chain(&behind) {
                series_queries::remember(conn, here, record, row, Word::Cancelled).await?;
                write_queries::cancel(conn, here, row.id).await?;
            }
            series_queries::renumber(conn, here.organisation, here.engagement).await?;
            for row in &behind {
                here.announce(conn, "session", row.id, row.version + 1).await?;
            }
            sponsor::tell_of_session(conn, here, row.form).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// The session will be after all, as it was planned.
#[utoipa::path(delete, path = "/engagements/{engagement}/sessions/{session}/cancellation", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn plan_again(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, Nothing {}): Change<Nothing>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let record = app.new_id();
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.state != State::Cancelled {
                return Err(Problem::wrong_state(row.state));
            }
            series_queries::remember(conn, here, record, &row, Word::PlannedAgain).await?;
            write_queries::plan_again(conn, here, id).await?;
            sponsor::tell_of_session(conn, here, row.form).await?;
            series_queries::renumber(conn, here.organisation, here.engagement).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// The planned sessions of a session's series that start behind it; none when it is of no series.
pub async fn planned_behind(conn: &mut Conn, here: Here, row: &Row) -> Result<Vec<Row>> {
    let Some(series) = row.series_id.0 else { return Ok(Vec::new()) };
    let mut rows = queries::of_series(conn, here.organisation, here.engagement, series, row.starts_at).await?;
    rows.retain(|other| other.id != row.id && other.state == State::Planned);
    Ok(rows)
}

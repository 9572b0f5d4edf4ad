//! Reading sessions.

use axum::Json;
use axum::extract::State;
use domain::Invalid;
use serde::Deserialize;

use super::answer::{self, Session};
use super::queries::Window;
use crate::access::Member;
use crate::app::App;
use crate::place::{Joined, path_row};
use crate::problem::Problem;
use crate::wire::{Page, Paging};
use crate::write::{Found, Params};

path_row! {
    /// `{session}` of the path.
    SessionId = "session"
}

/// Which sessions: those that start in `from..to`, page by page.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct SessionsOf {
    /// First instant, Unix milliseconds.
    from: Option<i64>,
    /// Instant behind the last, Unix milliseconds.
    to: Option<i64>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

impl SessionsOf {
    /// The window with one row more than the page, and the page's size.
    fn window(self) -> Result<(Window, i64), Invalid> {
        let paging = Paging { cursor: self.cursor, limit: self.limit };
        let limit = paging.limit()?;
        let to = self.to.unwrap_or(i64::MAX);
        let (from, after) = match paging.after()? {
            Some((at, id)) => (at.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
            None => (self.from.unwrap_or(i64::MIN), String::new()),
        };
        Ok((Window { from, after, to, limit: limit + 1 }, limit))
    }
}

fn page(sessions: Vec<Session>, limit: i64) -> Json<Page<Session>> {
    Json(Page::cut(sessions, limit, |session| (session.starts_at.to_string(), session.id.to_string())))
}

/// My sessions, of all my engagements, by their start.
#[utoipa::path(get, path = "/sessions", tag = "session", params(SessionsOf), responses((status = 200, body = Page<Session>)))]
pub async fn list_mine(State(app): State<App>, member: Member, Params(asked): Params<SessionsOf>) -> Found<Page<Session>> {
    let (window, limit) = asked.window()?;
    let mut conn = app.db.read().await?;
    Ok(page(answer::of_person(&mut conn, member.organisation_id, member.person_id, &window).await?, limit))
}

/// Sessions of an engagement, by their start.
#[utoipa::path(get, path = "/engagements/{engagement}/sessions", tag = "session", params(("engagement" = Uuid, Path), SessionsOf),
    responses((status = 200, body = Page<Session>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<SessionsOf>) -> Found<Page<Session>> {
    let (window, limit) = asked.window()?;
    let mut conn = app.db.read().await?;
    Ok(page(answer::of_engagement(&mut conn, at.member.organisation_id, at.id, &window).await?, limit))
}

/// One session.
#[utoipa::path(get, path = "/engagements/{engagement}/sessions/{session}", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)),
    responses((status = 200, body = Session), (status = 404, body = Problem)))]
pub async fn read(State(app): State<App>, Joined(at): Joined, SessionId(id): SessionId) -> Found<Session> {
    let mut conn = app.db.read().await?;
    Ok(Json(answer::one(&mut conn, at.member.organisation_id, at.id, id).await?))
}

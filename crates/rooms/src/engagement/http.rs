//! Reading: my engagements, and one of them.

use axum::Json;
use axum::extract::State;
use domain::Invalid;
use serde::Deserialize;

use super::answer::{self, Engagement};
use super::answer_queries::Scope;
use crate::access::{InEngagement, Member};
use crate::app::App;
use crate::wire::{Page, Paging};
use crate::write::{Found, Params};

/// Which engagements.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Which {
    /// Only those in this state.
    state: Option<domain::engagement::State>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// My engagements, the newest first; not one's own space.
#[utoipa::path(get, path = "/engagements", tag = "engagement", params(Which), responses((status = 200, body = Page<Engagement>)))]
pub async fn list(State(app): State<App>, member: Member, Params(which): Params<Which>) -> Found<Page<Engagement>> {
    let paging = Paging { cursor: which.cursor, limit: which.limit };
    let limit = paging.limit()?;
    let (to, before) = match paging.after()? {
        None => (i64::MAX, String::new()),
        Some((at, id)) => (at.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
    };
    let scope = Scope {
        organisation: member.organisation_id,
        caller: member.person_id,
        one: None,
        state: which.state,
        unanswered: false,
        from: 0,
        to,
    };
    let mut conn = app.db.read().await?;
    let rows = answer::page(&mut conn, scope, &before, limit + 1, app.clock.now()).await?;
    Ok(Json(Page::cut(rows, limit, |row| (row.created_at.to_string(), row.id.to_string()))))
}

/// One engagement of mine; one's own space too.
#[utoipa::path(get, path = "/engagements/{engagement}", tag = "engagement", params(("engagement" = Uuid, Path)),
    responses((status = 200, body = Engagement)))]
pub async fn get(State(app): State<App>, at: InEngagement) -> Found<Engagement> {
    let mut conn = app.db.read().await?;
    let found = answer::one(&mut conn, at.member.organisation_id, at.member.person_id, at.id, app.clock.now()).await?;
    Ok(Json(found))
}

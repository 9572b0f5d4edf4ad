//! Teams.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::check;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::memberships::Membership;
use super::queries;
use crate::access::{Administrator, Member};
use crate::app::App;
use crate::place::path_row;
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{team}` of the path.
    TeamId = "team"
}

/// A team in a list.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct TeamItem {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// People who are in it today.
    pub members: i64,
}

/// A team with everyone who is, was or will be in it.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Team {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// By name.
    pub members: Vec<Membership>,
}

/// Teams by name.
#[utoipa::path(get, path = "/teams", tag = "team", params(Paging), responses((status = 200, body = Page<TeamItem>)))]
pub async fn list(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<TeamItem>> {
    let limit = paging.limit()?;
    let (name, id) = paging.after()?.unwrap_or_default();
    let today = app.today(&member.time_zone);
    let mut conn = app.db.read().await?;
    let rows = queries::list(&mut conn, member.organisation_id, &today, (&name, &id), limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (row.folded_name.clone(), row.id.to_string()));
    let items = page.items.into_iter().map(|row| TeamItem { id: row.id, name: row.name, members: row.members }).collect();
    Ok(Json(Page { items, next: page.next }))
}

/// A team.
#[utoipa::path(get, path = "/teams/{team}", tag = "team", params(("team" = Uuid, Path)),
    responses((status = 200, body = Team), (status = 404, body = Problem)))]
pub async fn get(State(app): State<App>, member: Member, TeamId(id): TeamId) -> Found<Team> {
    let mut conn = app.db.read().await?;
    Ok(Json(told(&mut conn, member.organisation_id, id, member.administrator_at.is_some()).await?))
}

async fn told(conn: &mut Conn, organisation: Uuid, id: Uuid, all: bool) -> Result<Team> {
    let name = queries::team(conn, organisation, id).await?.ok_or_else(Problem::not_found)?;
    let members = queries::memberships(conn, organisation, id, all).await?;
    Ok(Team { id, name, members: members.into_iter().map(Membership::from).collect() })
}

/// The name of a team.
#[derive(Deserialize, ToSchema)]
pub struct TeamName {
    name: String,
}

/// Makes a team.
#[utoipa::path(post, path = "/teams", tag = "team", request_body = TeamName,
    responses((status = 201, body = TeamItem), (status = 403, body = Problem), (status = 409, body = Problem, description = "`name_taken`")))]
pub async fn create(State(app): State<App>, Administrator(member): Administrator, Change(once, body): Change<TeamName>) -> Result<Answer> {
    let name = check::line("name", &body.name, 100)?;
    let (organisation, id, now) = (member.organisation_id, app.new_id(), app.clock.now());
    let answer = app.once(&member, once, move |conn| {
        let name = name.clone();
        Box::pin(async move {
            refuse_taken(conn, organisation, &name, id).await?;
            queries::insert(conn, organisation, id, &name, now).await?;
            Ok(TeamItem { id, name, members: 0 })
        })
    });
    Ok(answer.await?.created())
}

async fn refuse_taken(conn: &mut Conn, organisation: Uuid, name: &str, but: Uuid) -> Result<()> {
    match queries::named(conn, organisation, name).await? {
        Some(other) if other != but => Err(Problem::new(StatusCode::CONFLICT, "name_taken").at("name")),
        _ => Ok(()),
    }
}

/// Renames a team.
#[utoipa::path(put, path = "/teams/{team}", tag = "team", params(("team" = Uuid, Path)), request_body = TeamName,
    responses((status = 200, body = Team), (status = 404, body = Problem), (status = 409, body = Problem, description = "`name_taken`")))]
pub async fn rename(
    State(app): State<App>,
    Administrator(member): Administrator,
    TeamId(id): TeamId,
    Change(once, body): Change<TeamName>,
) -> Result<Answer> {
    let name = check::line("name", &body.name, 100)?;
    let organisation = member.organisation_id;
    app.once(&member, once, move |conn| {
        let name = name.clone();
        Box::pin(async move {
            queries::team(conn, organisation, id).await?.ok_or_else(Problem::not_found)?;
            refuse_taken(conn, organisation, &name, id).await?;
            queries::rename(conn, organisation, id, &name).await?;
            told(conn, organisation, id, true).await
        })
    })
    .await
}

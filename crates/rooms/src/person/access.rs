//! Ending a person's access, and giving it back. Nothing else of the person changes.

use axum::extract::State;
use store::Conn;
use uuid::Uuid;

use super::http::{Person, PersonId, Viewer, keep_an_administrator};
use super::invitation_queries::is_shared;
use super::queries;
use crate::access::Administrator;
use crate::app::App;
use crate::audit::Kind;
use crate::identity;
use crate::problem::{Problem, Result};
use crate::retention;
use crate::write::{Answer, Change};

/// Ends a person's access to this organisation, and their open invitation. Engagements, notes and memberships stay as they are.
#[utoipa::path(put, path = "/people/{person}/deactivation", tag = "person", params(("person" = Uuid, Path)),
    responses((status = 200, body = Person), (status = 404, body = Problem), (status = 409, body = Problem, description = "`last_administrator`")))]
pub async fn end(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(id): PersonId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let (viewer, today, now) = (Viewer::from(&member), app.today(&member.time_zone), app.clock.now());
    app.once(&member, once, move |conn| {
        let today = today.clone();
        Box::pin(async move {
            let before = queries::person(conn, viewer.organisation, id).await?.ok_or_else(Problem::not_found)?;
            keep_an_administrator(conn, viewer.organisation, &before).await?;
            if before.deactivated_at.is_none() {
                queries::set_deactivated(conn, viewer.organisation, id, Some(now)).await?;
                void_invitation(conn, viewer.organisation, id, now).await?;
                retention::put_off_for(conn, viewer.organisation, id, now).await?;
                viewer.record(conn, id, Kind::Deactivated, now).await?;
            }
            viewer.told(conn, id, &today).await
        })
    })
    .await
}

async fn void_invitation(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64) -> Result<()> {
    identity::queries::void_links(conn, organisation, person, now).await
}

/// Gives a person their access back.
#[utoipa::path(delete, path = "/people/{person}/deactivation", tag = "person", params(("person" = Uuid, Path)),
    responses((status = 200, body = Person), (status = 404, body = Problem)))]
pub async fn give_back(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(id): PersonId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let (viewer, today, now) = (Viewer::from(&member), app.today(&member.time_zone), app.clock.now());
    app.once(&member, once, move |conn| {
        let today = today.clone();
        Box::pin(async move {
            let before = queries::person(conn, viewer.organisation, id).await?.ok_or_else(Problem::not_found)?;
            if before.erased_at.is_some() {
                return Err(Problem::wrong_state("erased"));
            }
            if before.deactivated_at.is_some() {
                queries::set_deactivated(conn, viewer.organisation, id, None).await?;
                viewer.record(conn, id, Kind::Reactivated, now).await?;
            }
            viewer.told(conn, id, &today).await
        })
    })
    .await
}

/// Takes the second factor of a person's login away, when they have lost what makes its codes. The person sees that it happened.
#[utoipa::path(delete, path = "/people/{person}/second-factor", tag = "person", params(("person" = Uuid, Path)),
    responses((status = 200, body = Person), (status = 404, body = Problem),
        (status = 409, body = Problem, description = "`wrong_state` (`off`; `other_organisations`: the account is not this organisation's alone)")))]
pub async fn remove_second_factor(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(id): PersonId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let (viewer, today, now) = (Viewer::from(&member), app.today(&member.time_zone), app.clock.now());
    app.once(&member, once, move |conn| {
        let today = today.clone();
        Box::pin(async move {
            let row = queries::person(conn, viewer.organisation, id).await?.ok_or_else(Problem::not_found)?;
            let account = row.account_id.0.ok_or_else(|| Problem::wrong_state("off"))?;
            if is_shared(conn, viewer.organisation, account).await? {
                return Err(Problem::wrong_state("other_organisations"));
            }
            identity::second_factor::remove(conn, account).await?;
            viewer.record(conn, id, Kind::SecondFactorRemoved, now).await?;
            viewer.told(conn, id, &today).await
        })
    })
    .await
}

//! To whom a person reports: known only to guard against conflicts of interest.

use std::collections::HashMap;

use axum::extract::State;
use domain::Invalid;
use domain::person::reports_to_themself;
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::{Person, PersonId, Viewer};
use super::queries;
use crate::access::Administrator;
use crate::app::App;
use crate::audit::Kind;
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// To whom a person reports.
#[derive(Deserialize, ToSchema)]
pub struct ManagerInput {
    /// `null` for nobody; not to be left out.
    #[serde(deserialize_with = "Option::deserialize")]
    manager_id: Option<Uuid>,
}

/// States or removes a reporting line.
#[utoipa::path(put, path = "/people/{person}/manager", tag = "person", params(("person" = Uuid, Path)), request_body = ManagerInput,
    responses((status = 200, body = Person), (status = 404, body = Problem),
        (status = 422, body = Problem, description = "`unknown_person`, `cycle` on `manager_id`")))]
pub async fn change(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(id): PersonId,
    Change(once, body): Change<ManagerInput>,
) -> Result<Answer> {
    let (viewer, today, now) = (Viewer::from(&member), app.today(&member.time_zone), app.clock.now());
    app.once(&member, once, move |conn| {
        let today = today.clone();
        Box::pin(async move {
            let before = queries::person(conn, viewer.organisation, id).await?.ok_or_else(Problem::not_found)?;
            match body.manager_id {
                None => queries::remove_manager(conn, viewer.organisation, id).await?,
                Some(manager) => {
                    refuse_unfit(conn, viewer.organisation, id, manager).await?;
                    queries::set_manager(conn, viewer.organisation, id, manager, now).await?;
                }
            }
            if before.manager_id.0 != body.manager_id {
                viewer.record(conn, id, Kind::ManagerChanged, now).await?;
            }
            viewer.told(conn, id, &today).await
        })
    })
    .await
}

async fn refuse_unfit(conn: &mut Conn, organisation: Uuid, report: Uuid, manager: Uuid) -> Result<()> {
    let known = queries::person(conn, organisation, manager).await?;
    if known.is_none_or(|person| person.deactivated_at.is_some()) {
        return Err(Invalid::new("manager_id", "unknown_person").into());
    }
    // The chain above the new manager; what is stored holds no circle, so it ends.
    let mut lines = HashMap::from([(report, manager)]);
    let mut below = manager;
    while below != report
        && let Some(above) = queries::manager_of(conn, organisation, below).await?
    {
        if lines.insert(below, above).is_some() {
            break;
        }
        below = above;
    }
    if reports_to_themself(&lines, report) {
        return Err(Invalid::new("manager_id", "cycle").into());
    }
    Ok(())
}

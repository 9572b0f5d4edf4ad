//! Taking own packs out of use and bringing them back; saying that two skills are the same, and taking that back.

use axum::extract::State;
use domain::skill::{self, Read, graph};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::{FromSkill, Merge, PackId, Summary};
use super::import::told;
use super::queries;
use super::shelf::{self, Shelf, Volume};
use crate::access::Administrator;
use crate::app::App;
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// Takes an own pack out of use, in all versions. What was seen by it can still be read.
#[utoipa::path(delete, path = "/skills/packs/{pack}", tag = "skill", params(("pack" = String, Path)),
    responses((status = 200, body = Summary), (status = 404, body = Problem),
        (status = 422, body = Problem, description = "`still_needed`: a skill of another pack refers to one of it"),
        (status = 409, body = Problem, description = "`wrong_state` (`comes_with_belay`)")))]
pub async fn withdraw(
    State(app): State<App>,
    Administrator(member): Administrator,
    PackId(id): PackId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let (organisation, now) = (member.organisation_id, app.clock.now());
    app.once(&member, once, move |conn| {
        let id = id.clone();
        Box::pin(async move {
            let shelf = Shelf::of(conn, organisation).await?;
            if own(&shelf.volumes, &id)?.withdrawn_at.is_none() {
                graph::without(&id, &shelf.standing(), &shelf.merges)?;
                queries::set_withdrawn(conn, organisation, &id, Some(now)).await?;
            }
            summary(conn, organisation, &id).await
        })
    })
    .await
}

/// Brings an own pack back into use, if it still fits the others.
#[utoipa::path(put, path = "/skills/packs/{pack}/restoration", tag = "skill", params(("pack" = String, Path)),
    responses((status = 200, body = Summary), (status = 404, body = Problem),
        (status = 422, body = Problem, description = "`findings`: it does not fit the others any more"),
        (status = 409, body = Problem, description = "`wrong_state` (`comes_with_belay`)")))]
pub async fn restore(
    State(app): State<App>,
    Administrator(member): Administrator,
    PackId(id): PackId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let organisation = member.organisation_id;
    app.once(&member, once, move |conn| {
        let id = id.clone();
        Box::pin(async move {
            let shelf = Shelf::of(conn, organisation).await?;
            let volume = own(&shelf.volumes, &id)?;
            if volume.withdrawn_at.is_some() {
                let read = Read::of(shelf::open(conn, organisation, volume).await?.into_owned());
                let findings = graph::problems(&read, &shelf.standing(), &shelf.merges);
                if !findings.is_empty() {
                    return Err(Problem::findings(findings.into_iter().map(told).collect()));
                }
                queries::set_withdrawn(conn, organisation, &id, None).await?;
            }
            summary(conn, organisation, &id).await
        })
    })
    .await
}

/// The skill that the other is the same as.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewSkillMerge)]
pub struct NewMerge {
    /// A skill of the catalogue.
    into: String,
}

/// Says that two skills are the same: whoever reads takes the other for the one in the path.
#[utoipa::path(put, path = "/skills/merges/{from}", tag = "skill", params(("from" = String, Path)), request_body = NewMerge,
    responses((status = 200, body = Merge), (status = 422, body = Problem, description = "`unknown_skill`, `itself`, `cycle`")))]
pub async fn merge(
    State(app): State<App>,
    Administrator(member): Administrator,
    FromSkill(from): FromSkill,
    Change(once, body): Change<NewMerge>,
) -> Result<Answer> {
    let into = skill::id("into", &body.into)?;
    let (organisation, by, at) = (member.organisation_id, member.person_id, app.clock.now());
    app.once(&member, once, move |conn| {
        let (from, into) = (from.clone(), into.clone());
        Box::pin(async move {
            let shelf = Shelf::of(conn, organisation).await?;
            graph::merged(&shelf.standing(), &shelf.merges, &from, &into)?;
            queries::merge(conn, organisation, &from, &into, by, at).await?;
            Ok(Merge { from, into, by, at })
        })
    })
    .await
}

/// Says that two skills are not the same after all. Answers what was said before.
#[utoipa::path(delete, path = "/skills/merges/{from}", tag = "skill", params(("from" = String, Path)),
    responses((status = 200, body = Merge), (status = 404, body = Problem), (status = 422, body = Problem, description = "`still_needed`")))]
pub async fn part(
    State(app): State<App>,
    Administrator(member): Administrator,
    FromSkill(from): FromSkill,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Answer> {
    let organisation = member.organisation_id;
    app.once(&member, once, move |conn| {
        let from = from.clone();
        Box::pin(async move {
            let merges = queries::merges(conn, organisation).await?;
            let known = merges.into_iter().find(|merge| merge.from_id == from).ok_or_else(Problem::not_found)?;
            graph::parted(&Shelf::of(conn, organisation).await?.standing(), &from)?;
            queries::part(conn, organisation, &from).await?;
            Ok(Merge::from(known))
        })
    })
    .await
}

/// The newest volume of an own pack.
fn own<'v>(volumes: &'v [Volume], id: &str) -> Result<&'v Volume> {
    let volume = shelf::pick(volumes, id, None, &["en"]).ok_or_else(Problem::not_found)?;
    if volume.own() { Ok(volume) } else { Err(Problem::wrong_state("comes_with_belay")) }
}

async fn summary(conn: &mut Conn, organisation: Uuid, id: &str) -> Result<Summary> {
    let volumes = shelf::volumes(conn, organisation).await?;
    Ok(Summary::of(own(&volumes, id)?, &volumes))
}

//! What the people in an engagement see of its sponsor.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::{Hopes, Promise};
use super::queries;
use crate::app::App;
use crate::place::Joined;
use crate::problem::Problem;
use crate::write::Found;

/// A sponsor, as members see them.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Sponsor {
    /// The person.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// Their hopes.
    pub hopes: Hopes,
    /// Their promises, the oldest first.
    pub promises: Vec<Promise>,
}

/// Who sponsors this, with their hopes and promises; 404 when nobody does.
#[utoipa::path(get, path = "/engagements/{engagement}/sponsor", tag = "sponsor", params(("engagement" = Uuid, Path)),
    responses((status = 200, body = Sponsor), (status = 404, body = Problem)))]
pub async fn read(State(app): State<App>, Joined(at): Joined) -> Found<Sponsor> {
    let organisation = at.member.organisation_id;
    let mut conn = app.db.read().await?;
    let row = queries::of(&mut conn, organisation, at.id).await?.ok_or_else(Problem::not_found)?;
    let promises = queries::promises_of(&mut conn, organisation, at.id, row.person_id).await?;
    Ok(Json(Sponsor {
        person_id: row.person_id,
        name: row.name,
        hopes: Hopes::of(row.version, row.text),
        promises: promises.into_iter().map(Promise::from).collect(),
    }))
}

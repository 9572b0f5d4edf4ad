//! Reading, writing and changing conversation models.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::check;
use domain::model::{self, LONGEST_NAME, Step};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, Row, Values};
use crate::access::Member;
use crate::app::App;
use crate::partial;
use crate::place::path_row;
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{model}` of the path.
    ModelId = "model"
}

/// A conversation model of the organisation.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Model {
    /// The model.
    pub id: Uuid,
    /// Row version; a change names it.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Its steps, in their order.
    pub steps: Vec<Step>,
    /// Who wrote it.
    pub by: Uuid,
    /// Unix milliseconds, when it is offered no more.
    pub retired_at: Option<i64>,
}

impl TryFrom<Row> for Model {
    type Error = Problem;

    fn try_from(row: Row) -> Result<Self> {
        let steps = serde_json::from_str(&row.steps).map_err(|error| {
            tracing::error!(%error, "the stored steps of a model cannot be read");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
        })?;
        Ok(Self { id: row.id, version: row.version, name: row.name, steps, by: row.author_id, retired_at: row.retired_at })
    }
}

/// The organisation's models, the oldest first; those that are retired too.
#[utoipa::path(get, path = "/models", tag = "model", params(Paging), responses((status = 200, body = Page<Model>)))]
pub async fn list(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<Model>> {
    let limit = paging.limit()?;
    let (_, after) = paging.after()?.unwrap_or_default();
    let rows = queries::list(&mut *app.db.read().await?, member.organisation_id, &after, limit + 1).await?;
    let models = rows.into_iter().map(Model::try_from).collect::<Result<Vec<_>>>()?;
    Ok(Json(Page::cut(models, limit, |model| (String::new(), model.id.to_string()))))
}

/// A model to be written.
#[derive(Deserialize, ToSchema)]
pub struct NewModel {
    /// Chosen by the client.
    id: Uuid,
    /// At most 100 characters.
    name: String,
    /// 1 to 12.
    steps: Vec<Step>,
}

/// Writes a model down.
#[utoipa::path(post, path = "/models", tag = "model", request_body = NewModel,
    responses((status = 201, body = Model), (status = 422, body = Problem), (status = 409, body = Problem, description = "`id_taken`")))]
pub async fn create(State(app): State<App>, member: Member, Change(once, body): Change<NewModel>) -> Result<Answer> {
    let values = Values { version: 1, name: named(&body.name)?, steps: written(&body.steps)?, retired_at: None };
    let (organisation, author, id, now) = (member.organisation_id, member.person_id, body.id, app.clock.now());
    let answer = app.once(&member, once, move |conn| {
        let values = values.clone();
        Box::pin(async move {
            queries::insert(conn, organisation, id, author, now, values).await?;
            Model::try_from(stored(conn, organisation, id).await?)
        })
    });
    Ok(answer.await?.created())
}

/// What a model says from now on.
#[derive(Deserialize, ToSchema)]
pub struct ModelChange {
    /// The version that the author has seen.
    version: i64,
    /// At most 100 characters.
    name: String,
    /// 1 to 12.
    steps: Vec<Step>,
    /// `true`: offered no more; `false`: offered again; left out: as it is.
    retired: Option<bool>,
}

/// Changes or retires a model: for its author and administrators.
#[utoipa::path(put, path = "/models/{model}", tag = "model", params(("model" = Uuid, Path)), request_body = ModelChange,
    responses((status = 200, body = Model), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`")))]
pub async fn change(
    State(app): State<App>,
    member: Member,
    ModelId(id): ModelId,
    Change(once, body): Change<ModelChange>,
) -> Result<Answer> {
    let seen = partial::version(body.version, 1)?;
    let (name, steps, retired) = (named(&body.name)?, written(&body.steps)?, body.retired);
    let (organisation, caller, now) = (member.organisation_id, member.person_id, app.clock.now());
    let administrator = member.administrator_at.is_some();
    app.once(&member, once, move |conn| {
        let (name, steps) = (name.clone(), steps.clone());
        Box::pin(async move {
            let row = stored(conn, organisation, id).await?;
            if row.author_id != caller && !administrator {
                return Err(Problem::not_yours());
            }
            partial::same(seen, row.version)?;
            let retired_at = match retired {
                Some(true) => row.retired_at.or(Some(now)),
                Some(false) => None,
                None => row.retired_at,
            };
            queries::update(conn, organisation, id, Values { version: seen + 1, name, steps, retired_at }).await?;
            Model::try_from(stored(conn, organisation, id).await?)
        })
    })
    .await
}

fn named(name: &str) -> Result<String> {
    Ok(check::line("name", name, LONGEST_NAME)?)
}

/// Checked steps as they are stored: JSON.
fn written(steps: &[Step]) -> Result<String> {
    Ok(serde_json::to_string(&model::steps(steps)?).unwrap_or_default())
}

async fn stored(conn: &mut Conn, organisation: Uuid, id: Uuid) -> Result<Row> {
    queries::find(conn, organisation, id).await?.ok_or_else(Problem::not_found)
}

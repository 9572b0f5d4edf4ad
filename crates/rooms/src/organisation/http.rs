//! The organisation's name, help lines and defaults.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::{Invalid, check};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::defaults::Defaults;
use super::queries;
use crate::access::{Administrator, Member};
use crate::app::App;
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change, Found};

/// The most help lines of an organisation.
const MOST_HELP_LINES: usize = 20;

/// Where people can turn when coaching is not what they need.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct HelpLine {
    /// Who or what it is.
    pub name: String,
    /// A number, an address or a link.
    pub contact: String,
    /// When they answer, what they are for; may be empty.
    #[serde(default)]
    pub note: String,
}

/// An organisation.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Organisation {
    /// Id.
    pub id: Uuid,
    /// Its word in addresses.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Where people can turn.
    pub help_lines: Vec<HelpLine>,
    /// What its agreements begin with.
    pub defaults: Defaults,
}

async fn told(conn: &mut Conn, id: Uuid) -> Result<Organisation> {
    let row = queries::organisation(conn, id).await?;
    let (help_lines, defaults) = (read("help lines", &row.help_lines)?, read("defaults", &row.defaults)?);
    Ok(Organisation { id, slug: row.slug, name: row.name, help_lines, defaults })
}

fn read<T: DeserializeOwned>(what: &str, stored: &str) -> Result<T> {
    serde_json::from_str(stored).map_err(|error| {
        tracing::error!(%error, "stored {what} cannot be read");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    })
}

/// The organisation. That someone looked is noted nowhere.
#[utoipa::path(get, path = "/organisation", tag = "organisation", responses((status = 200, body = Organisation)))]
pub async fn get(State(app): State<App>, member: Member) -> Found<Organisation> {
    Ok(Json(told(&mut *app.db.read().await?, member.organisation_id).await?))
}

/// What an administrator says of the organisation.
#[derive(Deserialize, ToSchema)]
pub struct OrganisationChange {
    /// Name.
    name: String,
    /// All of them; at most 20.
    help_lines: Vec<HelpLine>,
    /// All of them; left out they stay as they are.
    defaults: Option<Defaults>,
}

/// Changes name, help lines and defaults.
#[utoipa::path(put, path = "/organisation", tag = "organisation", request_body = OrganisationChange,
    responses((status = 200, body = Organisation), (status = 403, body = Problem), (status = 422, body = Problem)))]
pub async fn change(
    State(app): State<App>,
    Administrator(member): Administrator,
    Change(once, body): Change<OrganisationChange>,
) -> Result<Answer> {
    let name = check::line("name", &body.name, 100)?;
    if body.help_lines.len() > MOST_HELP_LINES {
        return Err(Invalid::new("help_lines", "too_many").with("max", MOST_HELP_LINES).into());
    }
    let lines = body.help_lines.iter().enumerate().map(|(index, line)| checked(index, line)).collect::<Result<Vec<_>, _>>()?;
    let lines = serde_json::to_string(&lines).unwrap_or_default();
    let defaults = body.defaults.map(|defaults| defaults.checked()).transpose()?;
    let defaults = defaults.map(|defaults| serde_json::to_string(&defaults).unwrap_or_default());
    let organisation = member.organisation_id;
    app.once(&member, once, move |conn| {
        let (name, lines, defaults) = (name.clone(), lines.clone(), defaults.clone());
        Box::pin(async move {
            queries::update(conn, organisation, &name, &lines).await?;
            if let Some(defaults) = defaults {
                queries::set_defaults(conn, organisation, &defaults).await?;
            }
            told(conn, organisation).await
        })
    })
    .await
}

fn checked(index: usize, line: &HelpLine) -> Result<HelpLine, Invalid> {
    let field = |name: &str| format!("help_lines[{index}].{name}");
    let note = if line.note.trim().is_empty() { String::new() } else { check::line(&field("note"), &line.note, 300)? };
    Ok(HelpLine { name: check::line(&field("name"), &line.name, 100)?, contact: check::line(&field("contact"), &line.contact, 200)?, note })
}

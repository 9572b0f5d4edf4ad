//! Reading the catalogue.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::skill::{self, Format, Pack, Source};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, MergeRow};
use super::shelf::{self, Volume};
use crate::access::{self, Member};
use crate::app::App;
use crate::problem::{Problem, Result};
use crate::write::{Found, Params};

/// An id of the path as packs and skills have it. What is none is not found.
macro_rules! kebab_row {
    ($(#[$doc:meta])* $name:ident = $parameter:literal) => {
        $(#[$doc])*
        pub struct $name(pub String);

        impl FromRequestParts<App> for $name {
            type Rejection = Problem;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
                let id = access::path(parts, app, $parameter).await?;
                skill::id($parameter, &id).ok().filter(|known| *known == id).map(Self).ok_or_else(Problem::not_found)
            }
        }
    };
}

kebab_row! {
    /// `{pack}` of the path.
    PackId = "pack"
}
kebab_row! {
    /// `{from}` of the path.
    FromSkill = "from"
}

/// A version of a pack in one language, without what is in it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = SkillPackSummary)]
pub struct Summary {
    /// The pack.
    pub id: String,
    /// Year and count.
    pub version: String,
    /// Language tag.
    pub language: String,
    /// Its title.
    pub title: String,
    /// The organisation brought it in; otherwise it comes with the product.
    pub own: bool,
    /// Where it comes from.
    pub source: Option<Source>,
    /// How many skills.
    pub skills: i64,
    /// The newest version, when this is not it.
    pub newer: Option<String>,
    /// Who brought it in.
    pub imported_by: Option<Uuid>,
    /// Unix milliseconds.
    pub imported_at: Option<i64>,
    /// Unix milliseconds, when the pack is out of use; it can still be read.
    pub withdrawn_at: Option<i64>,
}

impl Summary {
    /// A volume among the others.
    pub fn of(volume: &Volume, all: &[Volume]) -> Self {
        let newer = shelf::newest(all, &volume.id).filter(|newest| *newest != volume.version);
        Self {
            id: volume.id.clone(),
            version: volume.version.clone(),
            language: volume.language.clone(),
            title: volume.title.clone(),
            own: volume.own(),
            source: volume.source.clone(),
            skills: volume.skills,
            newer: newer.map(str::to_owned),
            imported_by: volume.imported.map(|(by, _)| by),
            imported_at: volume.imported.map(|(_, at)| at),
            withdrawn_at: volume.withdrawn_at,
        }
    }
}

/// Two skills that were found to be the same: whoever reads takes `into` for `from`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = SkillMerge)]
pub struct Merge {
    /// The skill that the other stands for.
    pub from: String,
    /// The one that stands.
    pub into: String,
    /// Who said so.
    pub by: Uuid,
    /// Unix milliseconds.
    pub at: i64,
}

impl From<MergeRow> for Merge {
    fn from(row: MergeRow) -> Self {
        Self { from: row.from_id, into: row.into_id, by: row.merged_by, at: row.merged_at }
    }
}

/// The catalogue, without what is in the packs.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = SkillCatalogue)]
pub struct Catalogue {
    /// Packs in every version and language; those that come with the product first, each from the oldest version to the newest.
    pub packs: Vec<Summary>,
    /// Skills that were found to be the same.
    pub merges: Vec<Merge>,
}

/// The packs of skills, in all versions and languages, also those out of use.
#[utoipa::path(get, path = "/skills", tag = "skill", responses((status = 200, body = Catalogue)))]
pub async fn list(State(app): State<App>, member: Member) -> Found<Catalogue> {
    let mut conn = app.db.read().await?;
    let volumes = shelf::volumes(&mut conn, member.organisation_id).await?;
    let merges = queries::merges(&mut conn, member.organisation_id).await?;
    let packs = volumes.iter().map(|volume| Summary::of(volume, &volumes)).collect();
    Ok(Json(Catalogue { packs, merges: merges.into_iter().map(Merge::from).collect() }))
}

/// Which wording of a pack.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct Which {
    /// The newest when missing.
    version: Option<String>,
    /// The caller's when missing; where the pack is not there in it, English, or what there is.
    language: Option<String>,
}

/// A pack with all its skills. Answers carry an `ETag`; asked with it again, 304 says that nothing changed.
#[utoipa::path(get, path = "/skills/packs/{pack}", tag = "skill", params(("pack" = String, Path), Which),
    responses((status = 200, body = Pack), (status = 304), (status = 404, body = Problem)))]
pub async fn read(
    State(app): State<App>,
    member: Member,
    PackId(id): PackId,
    Params(which): Params<Which>,
    headers: HeaderMap,
) -> Result<Response> {
    let pack = found(&app, &member, &id, &which).await?;
    let json = serde_json::to_string(&*pack).unwrap_or_default();
    let tag = format!("W/\"{}\"", &hex::encode(Sha256::digest(&json))[..32]);
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let known = known.flat_map(|value| value.split(',')).any(|one| one.trim() == tag);
    let mut response =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { ([(header::CONTENT_TYPE, "application/json")], json).into_response() };
    // Descriptions that are about nobody: the browser may keep them, and asks each time whether they still stand.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// How a pack is taken away.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct ExportOf {
    #[param(inline)]
    format: Format,
    /// The newest when missing.
    version: Option<String>,
    /// The caller's when missing.
    language: Option<String>,
}

/// A pack as a file, which can be brought in again.
#[utoipa::path(get, path = "/skills/packs/{pack}/export", tag = "skill", params(("pack" = String, Path), ExportOf),
    responses((status = 200, body = String, content_type = "application/yaml"), (status = 404, body = Problem)))]
pub async fn export(
    State(app): State<App>,
    member: Member,
    PackId(id): PackId,
    Params(ExportOf { format, version, language }): Params<ExportOf>,
) -> Result<Response> {
    let pack = found(&app, &member, &id, &Which { version, language }).await?;
    let (kind, ending) = match format {
        Format::Yaml => ("application/yaml; charset=utf-8", "yaml"),
        Format::Csv => ("text/csv; charset=utf-8", "csv"),
    };
    let name = format!("attachment; filename=\"{}.{}.{ending}\"", pack.id, pack.language);
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, skill::write(format, &pack)).into_response())
}

async fn found(app: &App, member: &Member, id: &str, which: &Which) -> Result<std::borrow::Cow<'static, Pack>> {
    let mut conn = app.db.read().await?;
    let organisation = member.organisation_id;
    let own = match &which.language {
        Some(language) => Some(language.clone()),
        None => queries::language(&mut conn, organisation, member.person_id).await?,
    };
    let volumes = shelf::volumes(&mut conn, organisation).await?;
    let languages = [own.as_deref().unwrap_or("en"), "en"];
    let volume = shelf::pick(&volumes, id, which.version.as_deref(), &languages).ok_or_else(Problem::not_found)?;
    shelf::open(&mut conn, organisation, volume).await
}

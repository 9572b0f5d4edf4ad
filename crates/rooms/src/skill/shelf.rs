//! Packs that come with the product and the organisation's own, side by side.

use std::borrow::Cow;
use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::skill::graph::Merges;
use domain::skill::{Pack, Source, order};
use store::Conn;
use uuid::Uuid;

use super::queries::{self, Row};
use super::shipped;
use crate::problem::{Problem, Result};

/// A version of a pack in one language.
#[derive(Debug, Clone)]
pub struct Volume {
    pub id: String,
    pub version: String,
    pub language: String,
    pub title: String,
    pub source: Option<Source>,
    pub skills: i64,
    /// Who brought it in and when (Unix ms); none when it comes with the product.
    pub imported: Option<(Uuid, i64)>,
    pub withdrawn_at: Option<i64>,
}

impl Volume {
    pub fn own(&self) -> bool {
        self.imported.is_some()
    }

    fn shipped(pack: &Pack) -> Self {
        Self {
            id: pack.id.clone(),
            version: pack.version.clone(),
            language: pack.language.clone(),
            title: pack.title.clone(),
            source: pack.source.clone(),
            skills: i64::try_from(pack.skills.len()).unwrap_or(i64::MAX),
            imported: None,
            withdrawn_at: None,
        }
    }
}

impl TryFrom<Row> for Volume {
    type Error = Problem;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            source: row.source.as_deref().map(stored).transpose()?,
            id: row.id,
            version: row.version,
            language: row.language,
            title: row.title,
            skills: row.skills,
            imported: Some((row.imported_by, row.imported_at)),
            withdrawn_at: row.withdrawn_at,
        })
    }
}

/// What the room itself has stored as JSON.
fn stored<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| {
        tracing::error!(%error, "a stored pack of skills cannot be read");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    })
}

/// Every pack in every version and language: those of the product first, each from the oldest version to the newest.
pub async fn volumes(conn: &mut Conn, organisation: Uuid) -> Result<Vec<Volume>> {
    let own = queries::packs(conn, organisation).await?;
    let mut own = own.into_iter().map(Volume::try_from).collect::<Result<Vec<_>>>()?;
    own.sort_by(|one, other| (&one.id, order(&one.version), &one.language).cmp(&(&other.id, order(&other.version), &other.language)));
    Ok(shipped::packs().iter().map(Volume::shipped).chain(own).collect())
}

/// The newest version of a pack.
pub fn newest<'v>(volumes: &'v [Volume], id: &str) -> Option<&'v str> {
    let versions = volumes.iter().filter(|volume| volume.id == id).map(|volume| volume.version.as_str());
    versions.max_by_key(|version| order(version))
}

/// The volume of a pack in a version, or its newest, in the first of the languages that there is.
pub fn pick<'v>(volumes: &'v [Volume], id: &str, version: Option<&str>, languages: &[&str]) -> Option<&'v Volume> {
    let version = version.or_else(|| newest(volumes, id))?;
    let there: Vec<&Volume> = volumes.iter().filter(|volume| volume.id == id && volume.version == version).collect();
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let in_language = |tag: &&str| {
        let exact = there.iter().find(|volume| volume.language.eq_ignore_ascii_case(tag));
        exact.or_else(|| there.iter().find(|volume| primary(&volume.language) == primary(tag))).copied()
    };
    languages.iter().find_map(in_language).or_else(|| there.first().copied())
}

/// The pack of a volume.
pub async fn open(conn: &mut Conn, organisation: Uuid, volume: &Volume) -> Result<Cow<'static, Pack>> {
    if !volume.own() {
        let shipped = shipped::packs();
        let shipped =
            shipped.iter().find(|pack| pack.id == volume.id && pack.version == volume.version && pack.language == volume.language);
        return shipped.map(Cow::Borrowed).ok_or_else(Problem::not_found);
    }
    let body = queries::body(conn, organisation, &volume.id, &volume.version, &volume.language).await?;
    stored(&body.ok_or_else(Problem::not_found)?).map(Cow::Owned)
}

/// The packs that stand, each in its newest version and one language, and the merges of skills.
pub struct Shelf {
    pub volumes: Vec<Volume>,
    packs: Vec<Cow<'static, Pack>>,
    pub merges: Merges,
}

impl Shelf {
    pub async fn of(conn: &mut Conn, organisation: Uuid) -> Result<Self> {
        let volumes = volumes(conn, organisation).await?;
        let merges = queries::merges(conn, organisation).await?;
        let ids: BTreeSet<&str> = volumes.iter().filter(|volume| volume.withdrawn_at.is_none()).map(|volume| volume.id.as_str()).collect();
        let mut packs = Vec::new();
        for id in ids {
            if let Some(volume) = pick(&volumes, id, None, &["en"]) {
                packs.push(open(conn, organisation, volume).await?);
            }
        }
        Ok(Self { volumes, packs, merges: merges.into_iter().map(|merge| (merge.from_id, merge.into_id)).collect() })
    }

    /// The packs that stand.
    pub fn standing(&self) -> Vec<&Pack> {
        self.packs.iter().map(AsRef::as_ref).collect()
    }
}

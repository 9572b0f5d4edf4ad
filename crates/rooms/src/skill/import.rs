//! Bringing a pack in: tried first, then as a whole or not at all.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::skill::graph::{self, Changes};
use domain::skill::{self, Finding, Format, MOST_FINDINGS, Pack, Read, order};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::Summary;
use super::queries::{self, NewRow};
use super::shelf::{self, Shelf, Volume};
use crate::access::Administrator;
use crate::app::App;
use crate::problem::{self, Problem, Result};
use crate::write::{Change, Params};

/// The most versions and languages of own packs.
const MOST_VOLUMES: usize = 300;

/// A pack as it was written.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewSkillPack)]
pub struct NewPack {
    format: Format,
    /// At most 1 MiB.
    text: String,
    /// The words of this version are mended: ids, order and structure stay, so that what was seen by it means the same.
    #[serde(default)]
    replace: bool,
}

/// Whether it is only looked at.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct Trial {
    /// `true`: says what is wrong and what would change, and brings nothing in.
    check: Option<bool>,
}

/// What a pack would do.
#[derive(Serialize, ToSchema)]
#[schema(as = SkillPackCheck)]
pub struct Checked {
    /// What is wrong, by line; empty when it can be brought in.
    pub problems: Vec<problem::Finding>,
    /// What of a ladder was passed over, by line; it stops nothing.
    pub passed: Vec<problem::Finding>,
    /// Skills in it.
    pub skills: usize,
    /// Skills that the version before does not have.
    pub new: usize,
    /// Skills that say something else than before.
    pub changed: usize,
    /// Skills of the version before that are not in it.
    pub gone: usize,
}

/// Brings a pack in: a new one, a new version of one's own, or a version in another language. Ladders of competencies in YAML become one.
#[utoipa::path(post, path = "/skills/packs", tag = "skill", params(Trial), request_body = NewPack,
    responses((status = 201, body = Summary), (status = 200, body = Checked, description = "with `check`"), (status = 403, body = Problem),
        (status = 422, body = Problem, description = "`findings`: nothing was brought in, `errors` says why"),
        (status = 409, body = Problem, description = "`version_taken`: a version stays as it is, raise it")))]
pub async fn import(
    State(app): State<App>,
    Administrator(member): Administrator,
    Params(trial): Params<Trial>,
    Change(once, body): Change<NewPack>,
) -> Result<Response> {
    let year = app.today("UTC").get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
    let (organisation, by, now, replace) = (member.organisation_id, member.person_id, app.clock.now(), body.replace);
    // A large file takes a moment, in which others are answered.
    let read = tokio::task::spawn_blocking(move || skill::read(body.format, &body.text, year)).await.map_err(|error| {
        tracing::error!(%error, "reading a pack of skills broke off");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    })?;
    let read = Arc::new(read);
    if trial.check == Some(true) {
        let (findings, changes) = judged(&mut *app.db.read().await?, organisation, &read, replace).await?;
        let Changes { new, changed, gone } = changes;
        let problems = findings.into_iter().map(told).collect();
        let passed = read.passed.iter().cloned().map(told).collect();
        return Ok(Json(Checked { problems, passed, skills: read.pack.skills.len(), new, changed, gone }).into_response());
    }
    let answer = app.once(&member, once, move |conn| {
        let read = Arc::clone(&read);
        Box::pin(async move {
            let (findings, _) = judged(conn, organisation, &read, replace).await?;
            refuse(findings)?;
            queries::put(conn, organisation, by, now, row(&read.pack)).await?;
            let volumes = shelf::volumes(conn, organisation).await?;
            let stored = volumes.iter().find(|volume| is(volume, &read.pack)).ok_or_else(Problem::not_found)?;
            Ok(Summary::of(stored, &volumes))
        })
    });
    Ok(answer.await?.created().into_response())
}

/// A finding as the API tells it.
pub fn told(found: Finding) -> problem::Finding {
    problem::Finding { line: found.line, field: found.field, name: found.name, args: found.args }
}

fn refuse(findings: Vec<Finding>) -> Result<()> {
    match findings.as_slice() {
        [] => Ok(()),
        [only] if only.name == "version_taken" => {
            let version = only.args.get("version").cloned().unwrap_or_default();
            Err(Problem::new(StatusCode::CONFLICT, "version_taken").at("version").with("version", version))
        }
        _ => Err(Problem::findings(findings.into_iter().map(told).collect())),
    }
}

fn row(pack: &Pack) -> NewRow {
    NewRow {
        id: pack.id.clone(),
        version: pack.version.clone(),
        language: pack.language.clone(),
        title: pack.title.clone(),
        source: pack.source.as_ref().and_then(|source| serde_json::to_string(source).ok()),
        skills: i64::try_from(pack.skills.len()).unwrap_or(i64::MAX),
        body: serde_json::to_string(pack).unwrap_or_default(),
    }
}

fn is(volume: &Volume, pack: &Pack) -> bool {
    volume.own() && volume.id == pack.id && volume.version == pack.version && volume.language == pack.language
}

/// What is wrong with a pack by itself and beside the others, and what it changes.
async fn judged(conn: &mut Conn, organisation: Uuid, read: &Read, replace: bool) -> Result<(Vec<Finding>, Changes)> {
    let shelf = Shelf::of(conn, organisation).await?;
    let (pack, places) = (&read.pack, &read.places);
    let mut findings = read.findings.clone();
    let before: Vec<&Volume> = shelf.volumes.iter().filter(|volume| volume.id == pack.id).collect();
    if before.iter().any(|volume| !volume.own()) {
        findings.push(Finding::new(places.id, "id", "comes_with_belay"));
        return Ok((findings, Changes { new: pack.skills.len(), ..Changes::default() }));
    }
    if before.iter().any(|volume| volume.withdrawn_at.is_some()) {
        findings.push(Finding::new(places.id, "id", "withdrawn"));
    }
    let newest = shelf::newest(&shelf.volumes, &pack.id);
    let same = before.iter().find(|volume| is(volume, pack));
    let twin = before.iter().find(|volume| volume.version == pack.version && !is(volume, pack));
    match (same, twin, newest) {
        (Some(_), _, Some(newest)) if !replace => {
            findings.push(Finding::new(places.version, "version", "version_taken").with("version", newest));
        }
        (Some(volume), ..) => {
            let stored = shelf::open(conn, organisation, volume).await?;
            findings.extend(graph::difference(read, &stored).map(|found| Finding { name: "not_as_before", ..found }));
            if pack.exercises.is_empty() && !stored.exercises.is_empty() {
                findings.push(Finding::new(places.version, "exercises", "exercises_left_out"));
            }
        }
        (None, Some(volume), _) => findings.extend(graph::difference(read, &*shelf::open(conn, organisation, volume).await?)),
        (None, None, Some(newest)) if !pack.version.is_empty() && order(&pack.version) <= order(newest) => {
            findings.push(Finding::new(places.version, "version", "not_newer").with("version", newest));
        }
        (None, None, _) => {}
    }
    if same.is_none() && shelf.volumes.iter().filter(|volume| volume.own()).count() >= MOST_VOLUMES {
        findings.push(Finding::new(1, "text", "too_many").with("max", MOST_VOLUMES));
    }
    // A wording of an earlier version takes no place among those that stand.
    if newest.is_none_or(|newest| order(&pack.version) >= order(newest)) {
        findings.extend(graph::problems(read, &shelf.standing(), &shelf.merges));
    }
    findings.sort_by_key(|found| found.line);
    findings.truncate(MOST_FINDINGS);
    let changes = match shelf::pick(&shelf.volumes, &pack.id, None, &[&pack.language, "en"]) {
        Some(volume) => graph::changes(Some(&*shelf::open(conn, organisation, volume).await?), pack),
        None => graph::changes(None, pack),
    };
    Ok((findings, changes))
}

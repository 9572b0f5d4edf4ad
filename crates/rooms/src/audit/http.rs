//! Reading one's own log, saying that one exports, and the published list of what can be seen of a row.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Invalid;
use domain::audit::Kind;
use domain::field::{Class, TABLES};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, Row};
use super::{Event, record};
use crate::access::Member;
use crate::app::App;
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

/// The most engagements that one export names.
const ENGAGEMENTS: usize = 1000;

/// One line of one's own log.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AccessEvent {
    /// The line.
    pub id: Uuid,
    /// When, Unix ms; of a reading, when it first happened that day.
    pub at: i64,
    /// What.
    pub kind: Kind,
    /// Who; null for whoever held a link, or runs the server.
    pub actor_id: Option<Uuid>,
    /// The engagement that it concerns.
    pub engagement_id: Option<Uuid>,
    /// How often on that day (UTC): more than 1 only of a reading.
    pub count: i64,
}

impl From<Row> for AccessEvent {
    fn from(row: Row) -> Self {
        Self { id: row.id, at: row.at, kind: row.kind, actor_id: row.actor_id.0, engagement_id: row.engagement_id.0, count: row.count }
    }
}

/// One's own log, the newest first.
#[utoipa::path(get, path = "/access-log", tag = "audit", params(Paging), responses((status = 200, body = Page<AccessEvent>)))]
pub async fn log(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<AccessEvent>> {
    let limit = paging.limit()?;
    let (at, id) = match paging.after()? {
        Some((at, id)) => (at.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
        None => (i64::MAX, String::new()),
    };
    let mut conn = app.db.read().await?;
    let rows = queries::page(&mut conn, member.organisation_id, member.person_id, (at, &id), limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (row.at.to_string(), row.id.to_string()));
    Ok(Json(Page { items: page.items.into_iter().map(AccessEvent::from).collect(), next: page.next }))
}

/// What is exported.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewExport {
    /// Which engagements; null for everything.
    engagement_ids: Option<Vec<Uuid>>,
}

/// That an export was noted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExportNoted {
    /// Unix ms.
    pub at: i64,
}

/// Notes in one's own log that one's record is about to be put together; the client does it before it begins.
#[utoipa::path(post, path = "/exports", tag = "audit", request_body = NewExport,
    responses((status = 201, body = ExportNoted), (status = 404, body = Problem), (status = 422, body = Problem, description = "`too_many`")))]
pub async fn export(State(app): State<App>, member: Member, Change(once, body): Change<NewExport>) -> Result<Answer> {
    let (organisation, me, now) = (member.organisation_id, member.person_id, app.clock.now());
    let mut which = body.engagement_ids;
    if let Some(ids) = &mut which {
        ids.sort_unstable();
        ids.dedup();
        if ids.len() > ENGAGEMENTS {
            return Err(Invalid::new("engagement_ids", "too_many").with("max", ENGAGEMENTS).into());
        }
    }
    let answer = app.once(&member, once, move |conn| {
        let which = which.clone();
        Box::pin(async move {
            let event = |engagement| Event { kind: Kind::Exported, actor: Some(me), engagement };
            let Some(ids) = which else {
                record(conn, organisation, me, event(None), now).await?;
                return Ok(ExportNoted { at: now });
            };
            for engagement in ids {
                if !queries::was_there(conn, organisation, me, engagement).await? {
                    return Err(Problem::not_found().at("engagement_ids"));
                }
                record(conn, organisation, me, event(Some(engagement)), now).await?;
            }
            Ok(ExportNoted { at: now })
        })
    });
    Ok(answer.await?.created())
}

/// The published list of what is stored.
#[derive(Debug, Serialize, ToSchema)]
pub struct Fields {
    /// Every table.
    tables: Vec<FieldTable>,
}

/// A table.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldTable {
    /// Its name in the database.
    name: &'static str,
    /// Its columns.
    columns: Vec<FieldColumn>,
}

/// A column.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldColumn {
    /// Its name in the database.
    name: &'static str,
    /// Who can read it.
    class: Class,
}

/// Every stored field with its class: who can read it. A test compares the list with the database.
#[utoipa::path(get, path = "/fields", tag = "audit", responses((status = 200, body = Fields)))]
pub async fn fields() -> (StatusCode, Json<Fields>) {
    let column = |(name, class): &(&'static str, Class)| FieldColumn { name, class: *class };
    let table = |table: &domain::field::Table| FieldTable { name: table.name, columns: table.columns.iter().map(column).collect() };
    (StatusCode::OK, Json(Fields { tables: TABLES.iter().map(table).collect() }))
}

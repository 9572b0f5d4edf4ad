//! SQL texts of the sponsor room: reading.
//!
//! A sponsor's list begins at their own party rows with the role `sponsor`, which have an index of their own. `CROSS JOIN` keeps that
//! order on SQLite.

use domain::engagement::{Kind, State};
use domain::sponsor::State as PromiseState;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// What a sponsor is told of an engagement.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    pub began_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub hopes_version: Option<i64>,
    pub hopes: Option<String>,
}

#[derive(FromRow)]
pub struct NameRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
}

#[derive(FromRow)]
pub struct ThreeWayRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    pub starts_local: String,
    pub zone: String,
    pub starts_at: i64,
    pub minutes: i64,
    pub link: Option<String>,
}

#[derive(FromRow)]
pub struct PromiseRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    pub text: String,
    pub due_day: Option<String>,
    #[sqlx(try_from = "String")]
    pub state: PromiseState,
    pub created_at: i64,
    pub changed_at: i64,
}

/// Who sponsors an engagement now, with their hopes.
#[derive(FromRow)]
pub struct SponsorRow {
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
    pub version: Option<i64>,
    pub text: Option<String>,
}

/// What a person sponsors, below the id `before`, in the order of ids from the newest on.
pub async fn page(conn: &mut Conn, organisation: Uuid, me: Uuid, before: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.kind, e.began_at, e.closed_at, h.version AS hopes_version, h.text AS hopes
         FROM party me CROSS JOIN engagement e
         LEFT JOIN sponsor_hopes h ON h.organisation_id = $1 AND h.engagement_id = e.id AND h.person_id = $2
         WHERE me.organisation_id = $1 AND me.person_id = $2 AND me.role = 'sponsor' AND me.left_at IS NULL AND me.engagement_id < $3
           AND e.organisation_id = $1 AND e.id = me.engagement_id
         ORDER BY me.engagement_id DESC LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Names of the members of the engagements of such a page. Its ids are found again inside the statement: a span of ids beside the join would
/// make SQLite walk everyone's engagements of that span.
pub async fn names(conn: &mut Conn, organisation: Uuid, me: Uuid, before: &str, limit: i64) -> Result<Vec<NameRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT q.engagement_id, q.person_id, n.name
         FROM (SELECT x.engagement_id FROM party x WHERE x.organisation_id = $1 AND x.person_id = $2 AND x.role = 'sponsor'
           AND x.left_at IS NULL AND x.engagement_id < $3 ORDER BY x.engagement_id DESC LIMIT $4) me
         CROSS JOIN party q CROSS JOIN person n
         WHERE q.organisation_id = $1 AND q.engagement_id = me.engagement_id
           AND q.role <> 'sponsor' AND q.joined_at IS NOT NULL AND q.refused_at IS NULL AND q.left_at IS NULL
           AND n.organisation_id = $1 AND n.id = q.person_id
         ORDER BY q.engagement_id, q.joined_at, n.name, q.person_id"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// When all three meet or met, in the engagements of such a page.
pub async fn three_way(conn: &mut Conn, organisation: Uuid, me: Uuid, before: &str, limit: i64) -> Result<Vec<ThreeWayRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT s.engagement_id, s.starts_local, s.zone, s.starts_at, s.minutes, s.link
         FROM (SELECT x.engagement_id FROM party x WHERE x.organisation_id = $1 AND x.person_id = $2 AND x.role = 'sponsor'
           AND x.left_at IS NULL AND x.engagement_id < $3 ORDER BY x.engagement_id DESC LIMIT $4) me
         CROSS JOIN session s
         WHERE s.organisation_id = $1 AND s.engagement_id = me.engagement_id AND s.form = 'three_way' AND s.state <> 'cancelled'
         ORDER BY s.engagement_id, s.starts_at, s.id"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// A sponsor's promises in the engagements of such a page.
pub async fn promises(conn: &mut Conn, organisation: Uuid, me: Uuid, before: &str, limit: i64) -> Result<Vec<PromiseRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT p.engagement_id, p.id, p.version, p.text, p.due_day, p.state, p.created_at, p.changed_at
         FROM (SELECT x.engagement_id FROM party x WHERE x.organisation_id = $1 AND x.person_id = $2 AND x.role = 'sponsor'
           AND x.left_at IS NULL AND x.engagement_id < $3 ORDER BY x.engagement_id DESC LIMIT $4) me
         CROSS JOIN promise p
         WHERE p.organisation_id = $1 AND p.engagement_id = me.engagement_id AND p.person_id = $2
         ORDER BY p.engagement_id, p.created_at, p.id"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// How many engagements a person sponsors.
pub async fn count(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<i64> {
    let (count,) = sqlx::query_as(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM party WHERE organisation_id = $1 AND person_id = $2 AND role = 'sponsor' AND left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

/// Who sponsors an engagement now.
pub async fn of(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<SponsorRow>> {
    let row = sqlx::query_as(sql!(
        "SELECT p.person_id, n.name, h.version, h.text FROM party p
         JOIN person n ON n.organisation_id = $1 AND n.id = p.person_id
         LEFT JOIN sponsor_hopes h ON h.organisation_id = $1 AND h.engagement_id = p.engagement_id AND h.person_id = p.person_id
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND p.role = 'sponsor' AND p.left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Where an engagement stands, for its sponsor alone.
pub async fn state_for(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Option<State>> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        "SELECT e.state FROM party p JOIN engagement e ON e.organisation_id = $1 AND e.id = p.engagement_id
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND p.person_id = $3 AND p.role = 'sponsor' AND p.left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|(state,)| state.parse().ok()))
}

/// What a sponsor promised in one engagement.
pub async fn promises_of(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Vec<PromiseRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT engagement_id, id, version, text, due_day, state, created_at, changed_at FROM promise
         WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3 ORDER BY created_at, id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

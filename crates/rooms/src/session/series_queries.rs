//! SQL texts of the session room: series, the history of plans, and which session is the how manyeth.

use domain::session::Change;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use super::queries::Row;
use crate::place::Here;
use crate::problem::Result;

/// A series besides its keys.
#[derive(Clone)]
pub struct SeriesValues {
    pub starts_local: String,
    pub zone: String,
    pub freq: &'static str,
    pub every: i64,
    /// Joined by commas.
    pub weekdays: String,
    pub month: &'static str,
    pub until_day: Option<String>,
    pub times: Option<i64>,
}

/// What was before a session was moved, cancelled or planned again.
#[derive(FromRow)]
pub struct ChangeRow {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub at: i64,
    #[sqlx(try_from = "String")]
    pub by_id: Uuid,
    #[sqlx(try_from = "String")]
    pub what: Change,
    pub starts_local: String,
    pub zone: String,
    pub minutes: i64,
}

/// A planned session to come, wherever it is.
#[derive(FromRow)]
pub struct ToCome {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    pub starts_local: String,
    pub zone: String,
    pub starts_at: i64,
}

/// Writes a series.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, values: SeriesValues) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO series (organisation_id, engagement_id, id, starts_local, zone, freq, every, weekdays, month, until_day, times,
           created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.starts_local)
    .bind(values.zone)
    .bind(values.freq)
    .bind(values.every)
    .bind(values.weekdays)
    .bind(values.month)
    .bind(values.until_day)
    .bind(values.times)
    .bind(here.me.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps what a session was before `what` happened to it.
pub async fn remember(conn: &mut Conn, here: Here, id: Uuid, before: &Row, what: Change) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO session_change (organisation_id, engagement_id, session_id, id, at, by_id, what, starts_local, zone, minutes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(before.id.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .bind(here.me.to_string())
    .bind(what.as_str())
    .bind(&before.starts_local)
    .bind(&before.zone)
    .bind(before.minutes)
    .execute(&mut *conn)
    .await?;
    sqlx::query(sql!("UPDATE session SET changes = changes + 1 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(before.id.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// What happened to a session, the newest first, behind `(at, id)`.
pub async fn changes(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    session: Uuid,
    before: (i64, &str),
    limit: i64,
) -> Result<Vec<ChangeRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, at, by_id, what, starts_local, zone, minutes FROM session_change
         WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3 AND (at < $4 OR (at = $4 AND id < $5))
         ORDER BY at DESC, id DESC LIMIT $6"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(session.to_string())
    .bind(before.0)
    .bind(before.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Numbers the sessions of an engagement anew: behind how many that were not cancelled one comes. One that was held early counts from then.
pub async fn renumber(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET number = placed.nth FROM (
           SELECT s.id, 1 - CASE WHEN s.state = 'cancelled' THEN 0 ELSE 1 END
             + SUM(CASE WHEN s.state = 'cancelled' THEN 0 ELSE 1 END)
               OVER (ORDER BY CASE WHEN s.held_at < s.starts_at THEN s.held_at ELSE s.starts_at END, s.id ROWS UNBOUNDED PRECEDING) AS nth
           FROM session s WHERE s.organisation_id = $1 AND s.engagement_id = $2) placed
         WHERE session.organisation_id = $1 AND session.engagement_id = $2 AND session.id = placed.id AND session.number <> placed.nth"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .execute(conn)
    .await?;
    Ok(())
}

/// Planned sessions that start behind `now`, of all organisations, in the order of their keys behind `after`.
pub async fn to_come(conn: &mut Conn, now: i64, after: &(String, String, String), limit: i64) -> Result<Vec<ToCome>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, engagement_id, id, version, starts_local, zone, starts_at FROM session
         WHERE (organisation_id, engagement_id, id) > ($2, $3, $4) AND state = 'planned' AND starts_at > $1
         ORDER BY organisation_id, engagement_id, id LIMIT $5"
    ))
    .bind(now)
    .bind(&after.0)
    .bind(&after.1)
    .bind(&after.2)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Sets the instant of a planned session anew; false when it was changed meanwhile.
pub async fn set_instant(conn: &mut Conn, row: &ToCome, starts_at: i64) -> Result<bool> {
    let done = sqlx::query(sql!(
        "UPDATE session SET starts_at = $4, version = version + 1
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3 AND version = $5 AND state = 'planned'"
    ))
    .bind(row.organisation_id.to_string())
    .bind(row.engagement_id.to_string())
    .bind(row.id.to_string())
    .bind(starts_at)
    .bind(row.version)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

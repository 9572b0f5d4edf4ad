//! SQL texts of the session room: what a write changes.

use domain::session::Form;
use store::sqlx;
use store::{Conn, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// What is written of a session besides its keys.
#[derive(Clone)]
pub struct Values {
    pub version: i64,
    pub starts_local: String,
    pub zone: String,
    pub starts_at: i64,
    pub minutes: i64,
    pub link: Option<String>,
    pub topic: Option<Vec<u8>>,
}

/// Writes a planned session; its number comes with [`super::series_queries::renumber`].
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, series: Option<Uuid>, form: Form, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO session (organisation_id, engagement_id, id, version, number, form, starts_local, zone, starts_at, minutes, link, state,
           created_by, created_at, topic, series_id)
         VALUES ($1, $2, $3, $4, 0, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, $13, $14)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(form.as_str())
    .bind(values.starts_local)
    .bind(values.zone)
    .bind(values.starts_at)
    .bind(values.minutes)
    .bind(values.link)
    .bind(here.me.to_string())
    .bind(here.now)
    .bind(values.topic)
    .bind(series.map(|id| id.to_string()))
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the next version of a planned session.
pub async fn update(conn: &mut Conn, here: Here, id: Uuid, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET version = $4, starts_local = $5, zone = $6, starts_at = $7, minutes = $8, link = $9, topic = $10
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.starts_local)
    .bind(values.zone)
    .bind(values.starts_at)
    .bind(values.minutes)
    .bind(values.link)
    .bind(values.topic)
    .execute(conn)
    .await?;
    Ok(())
}

/// The talk has begun.
pub async fn open(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET opened_at = $4, version = version + 1 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The talk is over.
pub async fn hold(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET state = 'held', held_at = $4, version = version + 1
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The session will not be.
pub async fn cancel(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET state = 'cancelled', cancelled_at = $4, version = version + 1
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The session is planned as before.
pub async fn plan_again(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE session SET state = 'planned', cancelled_at = NULL, version = version + 1
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .execute(conn)
    .await?;
    Ok(())
}

/// An agreed engagement is active from its first held session on; true when that was this one.
pub async fn set_engagement_going(conn: &mut Conn, here: Here) -> Result<bool> {
    let done = sqlx::query(sql!("UPDATE engagement SET state = 'active' WHERE organisation_id = $1 AND id = $2 AND state = 'agreed'"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// The version of my own takeaway, 0 when there is none.
pub async fn takeaway_version(conn: &mut Conn, here: Here, session: Uuid) -> Result<i64> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        "SELECT version FROM takeaway WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3 AND person_id = $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(session.to_string())
    .bind(here.me.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map_or(0, |(version,)| version))
}

/// Writes my own takeaway.
pub async fn take_away(conn: &mut Conn, here: Here, session: Uuid, version: i64, text: Vec<u8>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO takeaway (organisation_id, engagement_id, session_id, person_id, version, text) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id, engagement_id, session_id, person_id) DO UPDATE SET version = excluded.version, text = excluded.text"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(session.to_string())
    .bind(here.me.to_string())
    .bind(version)
    .bind(text)
    .execute(conn)
    .await?;
    Ok(())
}

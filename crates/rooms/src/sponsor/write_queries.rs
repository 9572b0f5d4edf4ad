//! SQL texts of the sponsor room that change something.

use domain::sponsor::State;
use store::sqlx;
use store::{Conn, sql};
use uuid::Uuid;

use super::queries::PromiseRow;
use crate::place::Here;
use crate::problem::Result;

/// The version of a sponsor's hopes; none before the first words.
pub async fn hopes_version(conn: &mut Conn, here: Here) -> Result<Option<i64>> {
    let row: Option<(i64,)> =
        sqlx::query_as(sql!("SELECT version FROM sponsor_hopes WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"))
            .bind(here.organisation.to_string())
            .bind(here.engagement.to_string())
            .bind(here.me.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(version,)| version))
}

pub async fn put_hopes(conn: &mut Conn, here: Here, version: i64, text: &str) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO sponsor_hopes (organisation_id, engagement_id, person_id, version, text, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id, engagement_id, person_id) DO UPDATE SET version = $4, text = $5, changed_at = $6"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(here.me.to_string())
    .bind(version)
    .bind(text)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many promises a sponsor has made here.
pub async fn count_promises(conn: &mut Conn, here: Here) -> Result<i64> {
    let (count,) = sqlx::query_as(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM promise WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(here.me.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

pub async fn insert_promise(conn: &mut Conn, here: Here, id: Uuid, text: &str, due_day: Option<&str>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO promise (organisation_id, engagement_id, id, person_id, version, text, due_day, state, created_at, changed_at)
         VALUES ($1, $2, $3, $4, 1, $5, $6, 'open', $7, $7)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.me.to_string())
    .bind(text)
    .bind(due_day)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// A promise that the writer made.
pub async fn promise(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<PromiseRow>> {
    let row = sqlx::query_as(sql!(
        "SELECT engagement_id, id, version, text, due_day, state, created_at, changed_at FROM promise
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3 AND person_id = $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.me.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

pub async fn update_promise(
    conn: &mut Conn,
    here: Here,
    id: Uuid,
    version: i64,
    text: &str,
    due: Option<&str>,
    state: State,
) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE promise SET version = $4, text = $5, due_day = $6, state = $7, changed_at = $8
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(version)
    .bind(text)
    .bind(due)
    .bind(state.as_str())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

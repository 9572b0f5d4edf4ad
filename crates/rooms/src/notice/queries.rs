//! Every SQL text of the notice room.

use sqlx::FromRow;
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use super::Hint;
use crate::problem::Result;

/// A row of the outbox.
#[derive(Debug, FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub kind: String,
    #[sqlx(try_from = "String")]
    pub row_id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub engagement_id: Maybe<Uuid>,
    pub version: i64,
}

pub async fn insert(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64, hint: &Hint) -> Result<()> {
    // UUIDv7 of this very moment: hints are read in the order of their ids.
    let seconds = u64::try_from(now / 1000).unwrap_or(0);
    let nanos = u32::try_from(now.rem_euclid(1000)).unwrap_or(0) * 1_000_000;
    let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos));
    sqlx::query(sql!(
        "INSERT INTO outbox (organisation_id, person_id, id, at, kind, row_id, engagement_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(id.to_string())
    .bind(now)
    .bind(&hint.kind)
    .bind(hint.id.to_string())
    .bind(hint.engagement_id.map(|id| id.to_string()))
    .bind(hint.version)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn members(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT person_id FROM party WHERE organisation_id = $1 AND engagement_id = $2
         AND role <> 'sponsor' AND left_at IS NULL AND refused_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect())
}

pub async fn since(conn: &mut Conn, organisation: Uuid, person: Uuid, after: &str) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT organisation_id, person_id, id, kind, row_id, engagement_id, version FROM outbox
         WHERE organisation_id = $1 AND person_id = $2 AND id > $3 ORDER BY id LIMIT 500"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(after)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn forget_before(conn: &mut Conn, before: i64) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM outbox WHERE at < $1")).bind(before).execute(conn).await?;
    Ok(())
}

pub async fn of_all_since(conn: &mut Conn, at: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, person_id, id, kind, row_id, engagement_id, version FROM outbox WHERE at >= $1 ORDER BY at, id LIMIT 10000"
    ))
    .bind(at)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Whether the sign-in behind an open stream still stands.
pub async fn person_may_listen(conn: &mut Conn, organisation: Uuid, person: Uuid, account: Uuid, now: i64) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        cell,
        "SELECT p.id FROM person p WHERE p.organisation_id = $1 AND p.id = $2 AND p.deactivated_at IS NULL
         AND EXISTS (SELECT s.id FROM sign_in s WHERE s.account_id = $3 AND s.expires_at > $4)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(account.to_string())
    .bind(now)
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

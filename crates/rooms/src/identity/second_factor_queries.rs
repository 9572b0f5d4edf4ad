//! SQL texts of the second factor, and of the devices that have signed in.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A second factor, set up or on.
#[derive(FromRow)]
pub struct Row {
    pub secret: String,
    pub on_since: Option<i64>,
    pub last_step: i64,
}

pub async fn factor(conn: &mut Conn, account: Uuid) -> Result<Option<Row>> {
    Ok(sqlx::query_as(sql!(cell, "SELECT secret, on_since, last_step FROM second_factor WHERE account_id = $1"))
        .bind(account.to_string())
        .fetch_optional(conn)
        .await?)
}

/// Stores a secret that no code has confirmed yet, in place of one that no code confirmed.
pub async fn set_up(conn: &mut Conn, account: Uuid, secret: &str, now: i64) -> Result<bool> {
    let done = sqlx::query(sql!(
        cell,
        "INSERT INTO second_factor (account_id, secret, created_at, last_step) VALUES ($1, $2, $3, 0)
         ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
         WHERE second_factor.on_since IS NULL"
    ))
    .bind(account.to_string())
    .bind(secret)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn turn_on(conn: &mut Conn, account: Uuid, step: i64, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE second_factor SET on_since = $2, last_step = $3 WHERE account_id = $1"))
        .bind(account.to_string())
        .bind(now)
        .bind(step)
        .execute(conn)
        .await?;
    Ok(())
}

/// Uses a step up; false when it, or a later one, was used before.
pub async fn use_step(conn: &mut Conn, account: Uuid, step: i64) -> Result<bool> {
    let done = sqlx::query(sql!(cell, "UPDATE second_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2"))
        .bind(account.to_string())
        .bind(step)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes it with its codes; false when there was none that was on.
pub async fn remove(conn: &mut Conn, account: Uuid) -> Result<bool> {
    remove_codes(conn, account).await?;
    let was_on = factor(&mut *conn, account).await?.is_some_and(|row| row.on_since.is_some());
    sqlx::query(sql!(cell, "DELETE FROM second_factor WHERE account_id = $1")).bind(account.to_string()).execute(conn).await?;
    Ok(was_on)
}

pub async fn remove_codes(conn: &mut Conn, account: Uuid) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM second_factor_code WHERE account_id = $1")).bind(account.to_string()).execute(conn).await?;
    Ok(())
}

pub async fn insert_code(conn: &mut Conn, account: Uuid, hash: &str) -> Result<()> {
    sqlx::query(sql!(cell, "INSERT INTO second_factor_code (account_id, code_hash) VALUES ($1, $2)"))
        .bind(account.to_string())
        .bind(hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Uses a code up; false when there is none like it.
pub async fn use_code(conn: &mut Conn, account: Uuid, hash: &str) -> Result<bool> {
    let done = sqlx::query(sql!(cell, "DELETE FROM second_factor_code WHERE account_id = $1 AND code_hash = $2"))
        .bind(account.to_string())
        .bind(hash)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn count_codes(conn: &mut Conn, account: Uuid) -> Result<i64> {
    let (count,): (i64,) = sqlx::query_as(sql!(cell, "SELECT CAST(COUNT(*) AS BIGINT) FROM second_factor_code WHERE account_id = $1"))
        .bind(account.to_string())
        .fetch_one(conn)
        .await?;
    Ok(count)
}

/// Remembers the name of a device; true when no sign-in had it before.
pub async fn new_device(conn: &mut Conn, account: Uuid, device: &str, now: i64) -> Result<bool> {
    let done = sqlx::query(sql!(
        cell,
        "INSERT INTO known_device (account_id, device, first_at) VALUES ($1, $2, $3) ON CONFLICT (account_id, device) DO NOTHING"
    ))
    .bind(account.to_string())
    .bind(device)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

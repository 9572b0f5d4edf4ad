//! SQL texts of forgetting, across organisations.

use store::sqlx;
use store::{Conn, sql};

use crate::problem::Result;

pub async fn forget_repeats(conn: &mut Conn, before: i64) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM idempotency WHERE created_at < $1")).bind(before).execute(conn).await?;
    Ok(())
}

pub async fn forget_sign_ins(conn: &mut Conn, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM sign_in WHERE expires_at <= $1")).bind(now).execute(conn).await?;
    Ok(())
}

pub async fn forget_links(conn: &mut Conn, before: i64) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM one_time_link WHERE expires_at < $1 OR used_at < $1")).bind(before).execute(conn).await?;
    Ok(())
}

//! SQL texts of invitations.

use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::problem::Result;

/// Who is written to, and by whom.
#[derive(FromRow)]
pub struct Row {
    pub name: String,
    pub email: String,
    #[sqlx(try_from = "Option<String>")]
    pub account_id: Maybe<Uuid>,
    pub language: String,
    pub inviter: String,
    pub inviter_language: String,
}

impl Row {
    /// Whether the person has taken their account.
    pub fn joined(&self) -> bool {
        self.account_id.0.is_some()
    }
}

pub async fn letter(conn: &mut Conn, organisation: Uuid, person: Uuid, inviter: Uuid) -> Result<Row> {
    let row = sqlx::query_as(sql!(
        "SELECT p.name, p.email, p.account_id, p.language, i.name AS inviter, i.language AS inviter_language
         FROM person p JOIN person i ON i.organisation_id = $1 AND i.id = $3 WHERE p.organisation_id = $1 AND p.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(inviter.to_string())
    .fetch_one(conn)
    .await?;
    Ok(row)
}

pub async fn organisation_name(conn: &mut Conn, organisation: Uuid) -> Result<String> {
    let (name,): (String,) =
        sqlx::query_as(sql!(cell, "SELECT name FROM organisation WHERE id = $1")).bind(organisation.to_string()).fetch_one(conn).await?;
    Ok(name)
}

/// Whether the account has a person in another organisation too.
pub async fn is_shared(conn: &mut Conn, organisation: Uuid, account: Uuid) -> Result<bool> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!(cell, "SELECT id FROM person WHERE account_id = $1 AND organisation_id <> $2 LIMIT 1"))
            .bind(account.to_string())
            .bind(organisation.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.is_some())
}

/// When a link ends, if it is there.
pub async fn link_ends(conn: &mut Conn, token_hash: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(cell, "SELECT expires_at FROM one_time_link WHERE token_hash = $1"))
        .bind(token_hash)
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|(at,)| at))
}

/// When the link that a person can still use ends.
pub async fn open_link_ends(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        cell,
        "SELECT expires_at FROM one_time_link WHERE organisation_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > $3"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(now)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(at,)| at))
}

//! Every SQL text of accounts, sign-ins and one-time links.

use sqlx::FromRow;
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use super::link::Purpose;
use crate::problem::Result;

/// An account.
#[derive(Debug, FromRow)]
pub struct Account {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub email: String,
    pub password_hash: String,
}

/// A link to be stored.
pub struct NewLink {
    pub purpose: Purpose,
    pub organisation: Option<Uuid>,
    pub person: Option<Uuid>,
    pub account: Option<Uuid>,
}

/// A link that was presented, with whom it is for.
#[derive(Debug, FromRow)]
pub struct Link {
    #[sqlx(try_from = "String")]
    pub purpose: Purpose,
    #[sqlx(try_from = "Option<String>")]
    pub organisation_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    pub person_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    pub account_id: Maybe<Uuid>,
    pub slug: Option<String>,
    pub organisation_name: Option<String>,
    pub person_name: Option<String>,
    pub email: Option<String>,
}

/// A person of the signed-in account.
#[derive(Debug, FromRow)]
pub struct PersonOfAccount {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    pub slug: String,
    pub organisation_name: String,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
    pub administrator_at: Option<i64>,
}

/// A place where the account is signed in.
#[derive(Debug, FromRow)]
pub struct SignInRow {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub device: String,
    pub created_at: i64,
    pub seen_day: String,
}

pub async fn any_organisation(conn: &mut Conn) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(cell, "SELECT id FROM organisation LIMIT 1")).fetch_optional(conn).await?;
    Ok(row.is_some())
}

pub async fn account_by_email(conn: &mut Conn, email: &str) -> Result<Option<Account>> {
    Ok(sqlx::query_as(sql!(cell, "SELECT id, email, password_hash FROM account WHERE email = $1")).bind(email).fetch_optional(conn).await?)
}

pub async fn account(conn: &mut Conn, id: Uuid) -> Result<Option<Account>> {
    Ok(sqlx::query_as(sql!(cell, "SELECT id, email, password_hash FROM account WHERE id = $1"))
        .bind(id.to_string())
        .fetch_optional(conn)
        .await?)
}

pub async fn insert_account(conn: &mut Conn, id: Uuid, email: &str, password_hash: &str, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "INSERT INTO account (id, email, password_hash, created_at) VALUES ($1, $2, $3, $4)"))
        .bind(id.to_string())
        .bind(email)
        .bind(password_hash)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_password(conn: &mut Conn, account: Uuid, password_hash: &str) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE account SET password_hash = $2 WHERE id = $1"))
        .bind(account.to_string())
        .bind(password_hash)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn mark_reset(conn: &mut Conn, account: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE account SET login_reset_at = $2 WHERE id = $1"))
        .bind(account.to_string())
        .bind(now)
        .execute(&mut *conn)
        .await?;
    // With each person too, so that their partners are told.
    sqlx::query(sql!(cell, "UPDATE person SET login_reset_at = $2 WHERE account_id = $1"))
        .bind(account.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn insert_organisation(conn: &mut Conn, id: Uuid, slug: &str, name: &str, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "INSERT INTO organisation (id, slug, name, help_lines, created_at) VALUES ($1, $2, $3, '[]', $4)"))
        .bind(id.to_string())
        .bind(slug)
        .bind(name)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// A person to be stored.
pub struct NewPerson<'a> {
    pub organisation: Uuid,
    pub id: Uuid,
    pub account: Uuid,
    pub name: &'a str,
    pub email: &'a str,
    pub time_zone: &'a str,
    pub language: &'a str,
    pub now: i64,
}

pub async fn insert_first_administrator(conn: &mut Conn, person: &NewPerson<'_>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO person (organisation_id, id, account_id, name, folded_name, email, administrator_at, time_zone, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7)"
    ))
    .bind(person.organisation.to_string())
    .bind(person.id.to_string())
    .bind(person.account.to_string())
    .bind(person.name)
    .bind(domain::check::fold(person.name))
    .bind(person.email)
    .bind(person.now)
    .bind(person.time_zone)
    .bind(person.language)
    .execute(conn)
    .await?;
    Ok(())
}

/// The invited person takes their account; false when someone did already.
pub async fn join(conn: &mut Conn, person: &NewPerson<'_>) -> Result<bool> {
    let done = sqlx::query(sql!(
        "UPDATE person SET account_id = $3, name = $4, folded_name = $5, time_zone = $6, language = $7
         WHERE organisation_id = $1 AND id = $2 AND account_id IS NULL AND deactivated_at IS NULL"
    ))
    .bind(person.organisation.to_string())
    .bind(person.id.to_string())
    .bind(person.account.to_string())
    .bind(person.name)
    .bind(domain::check::fold(person.name))
    .bind(person.time_zone)
    .bind(person.language)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn insert_link(conn: &mut Conn, hash: &str, link: &NewLink, now: i64, expires: i64) -> Result<()> {
    sqlx::query(sql!(
        cell,
        "INSERT INTO one_time_link (token_hash, purpose, organisation_id, person_id, account_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(hash)
    .bind(link.purpose.as_str())
    .bind(link.organisation.map(|id| id.to_string()))
    .bind(link.person.map(|id| id.to_string()))
    .bind(link.account.map(|id| id.to_string()))
    .bind(now)
    .bind(expires)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn void_links(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE one_time_link SET used_at = $3 WHERE organisation_id = $1 AND person_id = $2 AND used_at IS NULL"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Reset links of an account stop working: a new one was made, or one was used.
pub async fn void_resets(conn: &mut Conn, account: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE one_time_link SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL"))
        .bind(account.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// A link that can still be used.
pub async fn link(conn: &mut Conn, hash: &str, now: i64) -> Result<Option<Link>> {
    Ok(sqlx::query_as(sql!(
        cell,
        "SELECT l.purpose, l.organisation_id, l.person_id, l.account_id, o.slug, o.name AS organisation_name, p.name AS person_name,
                COALESCE(p.email, a.email) AS email
         FROM one_time_link l
         LEFT JOIN organisation o ON o.id = l.organisation_id
         LEFT JOIN person p ON p.organisation_id = l.organisation_id AND p.id = l.person_id
         LEFT JOIN account a ON a.id = l.account_id
         WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2"
    ))
    .bind(hash)
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

/// Uses a link up; false when it was used in between.
pub async fn use_link(conn: &mut Conn, hash: &str, now: i64) -> Result<bool> {
    let done = sqlx::query(sql!(cell, "UPDATE one_time_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL"))
        .bind(hash)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A sign-in to be stored.
pub struct NewSignIn<'a> {
    pub token_hash: String,
    pub id: Uuid,
    pub account: Uuid,
    pub device: &'a str,
    pub now: i64,
    pub day: String,
    pub expires: i64,
}

pub async fn insert_sign_in(conn: &mut Conn, sign_in: &NewSignIn<'_>) -> Result<()> {
    sqlx::query(sql!(
        cell,
        "INSERT INTO sign_in (token_hash, id, account_id, device, created_at, seen_day, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(&sign_in.token_hash)
    .bind(sign_in.id.to_string())
    .bind(sign_in.account.to_string())
    .bind(sign_in.device)
    .bind(sign_in.now)
    .bind(&sign_in.day)
    .bind(sign_in.expires)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes the day of use, once a day: reading writes nothing.
pub async fn seen(conn: &mut Conn, sign_in: Uuid, day: &str) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE sign_in SET seen_day = $2 WHERE id = $1 AND seen_day < $2"))
        .bind(sign_in.to_string())
        .bind(day)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn sign_ins(conn: &mut Conn, account: Uuid, now: i64) -> Result<Vec<SignInRow>> {
    Ok(sqlx::query_as(sql!(
        cell,
        "SELECT id, device, created_at, seen_day FROM sign_in WHERE account_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id LIMIT 200"
    ))
    .bind(account.to_string())
    .bind(now)
    .fetch_all(conn)
    .await?)
}

/// Ends one sign-in of the account; false when there is none.
pub async fn end_sign_in(conn: &mut Conn, account: Uuid, sign_in: Uuid) -> Result<bool> {
    let done = sqlx::query(sql!(cell, "DELETE FROM sign_in WHERE account_id = $1 AND id = $2"))
        .bind(account.to_string())
        .bind(sign_in.to_string())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends every sign-in of the account but one.
pub async fn end_other_sign_ins(conn: &mut Conn, account: Uuid, keep: Option<Uuid>) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM sign_in WHERE account_id = $1 AND id <> $2"))
        .bind(account.to_string())
        .bind(keep.map(|id| id.to_string()).unwrap_or_default())
        .execute(conn)
        .await?;
    Ok(())
}

/// The persons of an account: active ones, and those deactivated after an instant, who can still read.
pub async fn persons(conn: &mut Conn, account: Uuid, since: i64) -> Result<Vec<PersonOfAccount>> {
    Ok(sqlx::query_as(sql!(
        cell,
        "SELECT p.organisation_id, o.slug, o.name AS organisation_name, p.id AS person_id, p.name,
         CASE WHEN p.deactivated_at IS NULL THEN p.administrator_at ELSE NULL END AS administrator_at
         FROM organisation o JOIN person p ON p.organisation_id = o.id
         WHERE p.account_id = $1 AND (p.deactivated_at IS NULL OR p.deactivated_at > $2) ORDER BY o.slug"
    ))
    .bind(account.to_string())
    .bind(since)
    .fetch_all(conn)
    .await?)
}

//! SQL texts of announcing deletions; `delete_queries.rs` carries them out.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A person and whether they left.
#[derive(FromRow)]
pub struct Left {
    pub deactivated_at: Option<i64>,
    pub erase_at: Option<i64>,
    pub erased_at: Option<i64>,
}

/// An engagement that is over and whose terms say how long it is kept.
#[derive(FromRow)]
pub struct Over {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub closed_at: i64,
    pub keep_from: Option<i64>,
    pub keep_months: i64,
}

/// Somebody to be told by mail.
#[derive(FromRow)]
pub struct Addressee {
    pub name: String,
    pub email: String,
    pub language: String,
    pub time_zone: String,
}

/// Something whose time is over.
#[derive(FromRow)]
pub struct Due {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
}

pub async fn organisations(conn: &mut Conn) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(cell, "SELECT id FROM organisation ORDER BY id")).fetch_all(conn).await?;
    Ok(rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect())
}

pub async fn organisation_name(conn: &mut Conn, organisation: Uuid) -> Result<String> {
    let (name,): (String,) =
        sqlx::query_as(sql!(cell, "SELECT name FROM organisation WHERE id = $1")).bind(organisation.to_string()).fetch_one(conn).await?;
    Ok(name)
}

pub async fn erase_at(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> = sqlx::query_as(sql!("SELECT erase_at FROM engagement WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.and_then(|(at,)| at))
}

pub async fn set_erase_at(conn: &mut Conn, organisation: Uuid, engagement: Uuid, at: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET erase_at = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// When the last of those in an engagement who left the organisation did.
pub async fn last_left_at(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<i64>> {
    let (at,): (Option<i64>,) = sqlx::query_as(sql!(
        "SELECT MAX(n.deactivated_at) FROM party p
         JOIN person n ON n.organisation_id = $1 AND n.id = p.person_id AND n.erased_at IS NULL
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_one(conn)
    .await?;
    Ok(at)
}

/// Engagements of a person whose deletion is announced and comes before an instant; not those of which it is due.
pub async fn ending_before(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64, before: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT e.id FROM party p
         JOIN engagement e ON e.organisation_id = $1 AND e.id = p.engagement_id AND e.erase_at > $3 AND e.erase_at < $4
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
         ORDER BY e.id"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(now)
    .bind(before)
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect())
}

/// When the login of an account was reset by a link.
pub async fn login_reset_at(conn: &mut Conn, account: Uuid) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> = sqlx::query_as(sql!(cell, "SELECT login_reset_at FROM account WHERE id = $1"))
        .bind(account.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.and_then(|(at,)| at))
}

/// Nothing is deleted; the months of the terms count from an instant on.
pub async fn keep_from(conn: &mut Conn, organisation: Uuid, engagement: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET erase_at = NULL, keep_from = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Engagements that were over at an instant, are not announced to be deleted, and whose standing terms name months; behind `after` by closing instant and id.
pub async fn over(conn: &mut Conn, organisation: Uuid, until: i64, after: (i64, &str), limit: i64) -> Result<Vec<Over>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.closed_at, e.keep_from, a.keep_months FROM engagement e
         JOIN agreement a ON a.organisation_id = $1 AND a.engagement_id = e.id AND a.id = e.agreement_id AND a.keep_months IS NOT NULL
         WHERE e.organisation_id = $1 AND e.closed_at IS NOT NULL AND e.erase_at IS NULL AND e.closed_at <= $2
           AND (e.closed_at > $3 OR (e.closed_at = $3 AND e.id > $4))
         ORDER BY e.closed_at, e.id LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(until)
    .bind(after.0)
    .bind(after.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Whom to write to about an engagement: its people who have an account and can still read, also those who left after an instant.
pub async fn addressees(conn: &mut Conn, organisation: Uuid, engagement: Uuid, left_after: i64) -> Result<Vec<Addressee>> {
    let rows = sqlx::query_as(sql!(
        "SELECT n.name, n.email, n.language, n.time_zone FROM party p
         JOIN person n ON n.organisation_id = $1 AND n.id = p.person_id AND n.erased_at IS NULL AND n.account_id IS NOT NULL
              AND (n.deactivated_at IS NULL OR n.deactivated_at > $3)
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND p.role <> 'sponsor' AND p.left_at IS NULL AND p.refused_at IS NULL
         ORDER BY n.id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(left_after)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn left(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Left>> {
    let row = sqlx::query_as(sql!("SELECT deactivated_at, erase_at, erased_at FROM person WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row)
}

pub async fn set_person_erase_at(conn: &mut Conn, organisation: Uuid, person: Uuid, at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE person SET erase_at = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Engagements of all organisations whose deletion is due.
pub async fn due_engagements(conn: &mut Conn, now: i64, limit: i64) -> Result<Vec<Due>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, id FROM engagement WHERE erase_at IS NOT NULL AND erase_at <= $1 ORDER BY organisation_id, erase_at, id LIMIT $2"
    ))
    .bind(now)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// People of all organisations whose deletion is due.
pub async fn due_people(conn: &mut Conn, now: i64, limit: i64) -> Result<Vec<Due>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, id FROM person
         WHERE erase_at IS NOT NULL AND erase_at <= $1 AND deactivated_at IS NOT NULL ORDER BY organisation_id, erase_at, id LIMIT $2"
    ))
    .bind(now)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

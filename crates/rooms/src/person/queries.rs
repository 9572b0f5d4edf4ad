//! SQL texts of people: lists, one person, names, reporting lines.

use domain::check::fold;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A person with what the list tells.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub name: String,
    pub folded_name: String,
    pub email: String,
    pub administrator_at: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub account_id: Maybe<Uuid>,
    pub deactivated_at: Option<i64>,
    pub erase_at: Option<i64>,
    pub erased_at: Option<i64>,
    /// Set when the person has published keys.
    pub card_at: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub manager_id: Maybe<Uuid>,
}

/// What a list asks for.
pub struct Search<'a> {
    /// `LIKE` on the folded name: names that begin so.
    pub start: &'a str,
    /// `LIKE` on the folded name: names with a later word that begins so.
    pub word: &'a str,
    /// Also people without access.
    pub all: bool,
    /// Folded name and id of the last row seen.
    pub after: (&'a str, &'a str),
    pub limit: i64,
}

pub async fn list(conn: &mut Conn, organisation: Uuid, search: &Search<'_>) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT p.id, p.name, p.folded_name, p.email, p.administrator_at, p.account_id, p.deactivated_at, p.erase_at, p.erased_at,
         i.created_at AS card_at, r.manager_id
         FROM person p
         LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id
         LEFT JOIN reporting_line r ON r.organisation_id = $1 AND r.report_id = p.id
         WHERE p.organisation_id = $1 AND (p.folded_name LIKE $2 ESCAPE '!' OR p.folded_name LIKE $3 ESCAPE '!')
           AND (p.deactivated_at IS NULL OR CAST($4 AS BIGINT) = 1)
           AND (p.folded_name > $5 OR (p.folded_name = $5 AND p.id > $6))
         ORDER BY p.folded_name, p.id LIMIT $7"
    ))
    .bind(organisation.to_string())
    .bind(search.start)
    .bind(search.word)
    .bind(i64::from(search.all))
    .bind(search.after.0)
    .bind(search.after.1)
    .bind(search.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn person(conn: &mut Conn, organisation: Uuid, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT p.id, p.name, p.folded_name, p.email, p.administrator_at, p.account_id, p.deactivated_at, p.erase_at, p.erased_at,
         i.created_at AS card_at, r.manager_id
         FROM person p
         LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id
         LEFT JOIN reporting_line r ON r.organisation_id = $1 AND r.report_id = p.id
         WHERE p.organisation_id = $1 AND p.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// A team that a person is in.
#[derive(FromRow)]
pub struct TeamOf {
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub name: String,
}

/// Teams on a day of everyone whose (folded name, id) lies between two keys, both included.
pub async fn teams_between(
    conn: &mut Conn,
    organisation: Uuid,
    day: &str,
    (first, first_id): (&str, Uuid),
    (last, last_id): (&str, Uuid),
) -> Result<Vec<TeamOf>> {
    let rows = sqlx::query_as(sql!(
        "SELECT m.person_id, t.id, t.name FROM person p
         JOIN membership m ON m.organisation_id = $1 AND m.person_id = p.id
         JOIN team t ON t.organisation_id = $1 AND t.id = m.team_id
         WHERE p.organisation_id = $1 AND m.from_day <= $2 AND (m.until_day IS NULL OR m.until_day >= $2)
           AND (p.folded_name > $3 OR (p.folded_name = $3 AND p.id >= $4))
           AND (p.folded_name < $5 OR (p.folded_name = $5 AND p.id <= $6))
         ORDER BY t.folded_name"
    ))
    .bind(organisation.to_string())
    .bind(day)
    .bind(first)
    .bind(first_id.to_string())
    .bind(last)
    .bind(last_id.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Who has this address, with or without access.
pub async fn with_email(conn: &mut Conn, organisation: Uuid, email: &str) -> Result<Option<Uuid>> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT id FROM person WHERE organisation_id = $1 AND email = $2"))
        .bind(organisation.to_string())
        .bind(email)
        .fetch_optional(conn)
        .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

/// A person to be stored, invited later. Until they join, time zone and language are the inviting person's and English.
#[derive(Clone)]
pub struct NewPerson {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub administrator_at: Option<i64>,
}

pub async fn insert(conn: &mut Conn, organisation: Uuid, new: &NewPerson, time_zone: &str, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO person (organisation_id, id, name, folded_name, email, administrator_at, time_zone, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'en', $8)"
    ))
    .bind(organisation.to_string())
    .bind(new.id.to_string())
    .bind(&new.name)
    .bind(fold(&new.name))
    .bind(&new.email)
    .bind(new.administrator_at)
    .bind(time_zone)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn update(conn: &mut Conn, organisation: Uuid, new: &NewPerson) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE person SET name = $3, folded_name = $4, email = $5, administrator_at = $6 WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(new.id.to_string())
    .bind(&new.name)
    .bind(fold(&new.name))
    .bind(&new.email)
    .bind(new.administrator_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many other administrators have joined and have access.
pub async fn other_administrators(conn: &mut Conn, organisation: Uuid, but: Uuid) -> Result<i64> {
    let (count,): (i64,) = sqlx::query_as(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM person
         WHERE organisation_id = $1 AND id <> $2 AND administrator_at IS NOT NULL AND deactivated_at IS NULL AND account_id IS NOT NULL"
    ))
    .bind(organisation.to_string())
    .bind(but.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

/// Ends or gives back access; an erasure that was asked for before is off in both cases.
pub async fn set_deactivated(conn: &mut Conn, organisation: Uuid, person: Uuid, at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE person SET deactivated_at = $3, erase_at = NULL WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn manager_of(conn: &mut Conn, organisation: Uuid, report: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT manager_id FROM reporting_line WHERE organisation_id = $1 AND report_id = $2"))
            .bind(organisation.to_string())
            .bind(report.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

pub async fn remove_manager(conn: &mut Conn, organisation: Uuid, report: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM reporting_line WHERE organisation_id = $1 AND report_id = $2"))
        .bind(organisation.to_string())
        .bind(report.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_manager(conn: &mut Conn, organisation: Uuid, report: Uuid, manager: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO reporting_line (organisation_id, report_id, manager_id, stated_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation_id, report_id) DO UPDATE SET manager_id = excluded.manager_id, stated_at = excluded.stated_at"
    ))
    .bind(organisation.to_string())
    .bind(report.to_string())
    .bind(manager.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

//! Every SQL text of the team room.

use domain::check::fold;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A team with the number of its active members on a day.
#[derive(FromRow)]
pub struct TeamRow {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub name: String,
    pub folded_name: String,
    pub members: i64,
}

/// A membership with the person's name.
#[derive(FromRow)]
pub struct MembershipRow {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
    pub from_day: String,
    pub until_day: Option<String>,
}

pub async fn list(conn: &mut Conn, organisation: Uuid, day: &str, (name, id): (&str, &str), limit: i64) -> Result<Vec<TeamRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT t.id, t.name, t.folded_name,
                (SELECT CAST(COUNT(*) AS BIGINT) FROM membership m
                 JOIN person p ON p.organisation_id = $1 AND p.id = m.person_id AND p.deactivated_at IS NULL
                 WHERE m.organisation_id = $1 AND m.team_id = t.id AND m.from_day <= $2 AND (m.until_day IS NULL OR m.until_day >= $2)) AS members
         FROM team t WHERE t.organisation_id = $1 AND (t.folded_name > $3 OR (t.folded_name = $3 AND t.id > $4))
         ORDER BY t.folded_name, t.id LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(day)
    .bind(name)
    .bind(id)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn team(conn: &mut Conn, organisation: Uuid, id: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT name FROM team WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|(name,)| name))
}

/// The team of this name, however it is written.
pub async fn named(conn: &mut Conn, organisation: Uuid, name: &str) -> Result<Option<Uuid>> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT id FROM team WHERE organisation_id = $1 AND folded_name = $2"))
        .bind(organisation.to_string())
        .bind(fold(name))
        .fetch_optional(conn)
        .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

pub async fn insert(conn: &mut Conn, organisation: Uuid, id: Uuid, name: &str, now: i64) -> Result<()> {
    sqlx::query(sql!("INSERT INTO team (organisation_id, id, name, folded_name, created_at) VALUES ($1, $2, $3, $4, $5)"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .bind(name)
        .bind(fold(name))
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn rename(conn: &mut Conn, organisation: Uuid, id: Uuid, name: &str) -> Result<()> {
    sqlx::query(sql!("UPDATE team SET name = $3, folded_name = $4 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .bind(name)
        .bind(fold(name))
        .execute(conn)
        .await?;
    Ok(())
}

/// Memberships of a team, newest name order; those of people without access only for administrators (`all` = 1).
pub async fn memberships(conn: &mut Conn, organisation: Uuid, team: Uuid, all: bool) -> Result<Vec<MembershipRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT m.id, m.person_id, p.name, m.from_day, m.until_day FROM membership m
         JOIN person p ON p.organisation_id = $1 AND p.id = m.person_id
         WHERE m.organisation_id = $1 AND m.team_id = $2 AND (p.deactivated_at IS NULL OR CAST($3 AS BIGINT) = 1)
         ORDER BY p.folded_name, m.from_day, m.id"
    ))
    .bind(organisation.to_string())
    .bind(team.to_string())
    .bind(i64::from(all))
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn membership(conn: &mut Conn, organisation: Uuid, team: Uuid, id: Uuid) -> Result<Option<MembershipRow>> {
    let row = sqlx::query_as(sql!(
        "SELECT m.id, m.person_id, p.name, m.from_day, m.until_day FROM membership m
         JOIN person p ON p.organisation_id = $1 AND p.id = m.person_id
         WHERE m.organisation_id = $1 AND m.team_id = $2 AND m.id = $3"
    ))
    .bind(organisation.to_string())
    .bind(team.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Other days of the same person in the same team.
pub async fn others(conn: &mut Conn, organisation: Uuid, team: Uuid, person: Uuid, but: Uuid) -> Result<Vec<(String, Option<String>)>> {
    let rows = sqlx::query_as(sql!(
        "SELECT from_day, until_day FROM membership WHERE organisation_id = $1 AND team_id = $2 AND person_id = $3 AND id <> $4"
    ))
    .bind(organisation.to_string())
    .bind(team.to_string())
    .bind(person.to_string())
    .bind(but.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Whether a person of the organisation has access.
pub async fn is_active(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<bool> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT id FROM person WHERE organisation_id = $1 AND id = $2 AND deactivated_at IS NULL"))
            .bind(organisation.to_string())
            .bind(person.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.is_some())
}

/// A membership to be stored.
pub struct NewMembership {
    pub id: Uuid,
    pub team: Uuid,
    pub person: Uuid,
    pub from: String,
    pub until: Option<String>,
}

pub async fn insert_membership(conn: &mut Conn, organisation: Uuid, new: &NewMembership) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO membership (organisation_id, id, team_id, person_id, from_day, until_day) VALUES ($1, $2, $3, $4, $5, $6)"
    ))
    .bind(organisation.to_string())
    .bind(new.id.to_string())
    .bind(new.team.to_string())
    .bind(new.person.to_string())
    .bind(&new.from)
    .bind(&new.until)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_days(conn: &mut Conn, organisation: Uuid, id: Uuid, from: &str, until: Option<&str>) -> Result<()> {
    sqlx::query(sql!("UPDATE membership SET from_day = $3, until_day = $4 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .bind(from)
        .bind(until)
        .execute(conn)
        .await?;
    Ok(())
}

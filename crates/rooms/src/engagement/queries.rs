//! SQL texts of the engagement room: what is asked inside a write. `write_queries.rs` changes, `answer_queries.rs` reads what is answered.

use domain::engagement::{Kind, State};
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::problem::Result;

/// Where an engagement stands, read inside the write that depends on it.
#[derive(FromRow)]
pub struct Standing {
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub start_joiners: Option<i64>,
    pub epoch: i64,
    pub epoch_closed_at: Option<i64>,
    /// The agreement that everyone accepted; none while proposed.
    #[sqlx(try_from = "Option<String>")]
    pub agreement_id: Maybe<Uuid>,
}

/// An agreement by id and version.
#[derive(FromRow)]
pub struct Version {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
}

pub async fn standing(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<Standing>> {
    let row = sqlx::query_as(sql!(
        "SELECT kind, state, start_joiners, epoch, epoch_closed_at, agreement_id FROM engagement WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// When a party who has neither refused nor left joined; outer `None` for anyone else.
pub async fn joined_at(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Option<Option<i64>>> {
    let row: Option<(Option<i64>,)> = sqlx::query_as(sql!(
        "SELECT joined_at FROM party WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3
         AND role <> 'sponsor' AND refused_at IS NULL AND left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(joined,)| joined))
}

/// Whether a person was ever asked to an engagement; one who said "not now" or has left was.
pub async fn was_asked(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        "SELECT person_id FROM party WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3
         AND role <> 'sponsor'"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

/// People who joined and have not left.
pub async fn joined(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT person_id FROM party WHERE organisation_id = $1 AND engagement_id = $2
         AND role <> 'sponsor' AND joined_at IS NOT NULL AND refused_at IS NULL AND left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

fn ids(rows: &[(String,)]) -> Vec<Uuid> {
    rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect()
}

/// The newest version of the agreement; a pending suggestion counts.
pub async fn newest_agreement(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<Version>> {
    let row = sqlx::query_as(sql!(
        "SELECT id, version FROM agreement WHERE organisation_id = $1 AND engagement_id = $2 ORDER BY version DESC LIMIT 1"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// The version of the agreement that everyone accepted; none while proposed.
pub async fn standing_version(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        "SELECT a.version FROM engagement e JOIN agreement a ON a.organisation_id = $1 AND a.engagement_id = e.id AND a.id = e.agreement_id
         WHERE e.organisation_id = $1 AND e.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(version,)| version))
}

/// Who said yes to an agreement: its author and those who accepted or joined.
pub async fn accepted_by(conn: &mut Conn, organisation: Uuid, engagement: Uuid, agreement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT DISTINCT author_id FROM act WHERE organisation_id = $1 AND engagement_id = $2 AND subject_id = $3
         AND kind IN ('propose', 'accept', 'join')"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(agreement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

/// Whether an active person has published keys; `None` when there is no such person.
pub async fn has_identity(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<bool>> {
    let row: Option<(Option<String>,)> = sqlx::query_as(sql!(
        "SELECT i.person_id FROM person p LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id
         WHERE p.organisation_id = $1 AND p.id = $2 AND p.deactivated_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(identity,)| identity.is_some()))
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

pub async fn team_exists(conn: &mut Conn, organisation: Uuid, team: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT id FROM team WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(team.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

/// The active people of a team on a day, each with whether they have keys.
pub async fn members_on(conn: &mut Conn, organisation: Uuid, team: Uuid, day: &str) -> Result<Vec<(Uuid, bool)>> {
    let rows: Vec<(String, Option<String>)> = sqlx::query_as(sql!(
        "SELECT DISTINCT m.person_id, i.person_id AS identity FROM membership m
         JOIN person p ON p.organisation_id = $1 AND p.id = m.person_id
         LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = m.person_id
         WHERE m.organisation_id = $1 AND m.team_id = $2 AND p.deactivated_at IS NULL
         AND m.from_day <= $3 AND (m.until_day IS NULL OR m.until_day >= $3)"
    ))
    .bind(organisation.to_string())
    .bind(team.to_string())
    .bind(day)
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(id, identity)| Some((Uuid::parse_str(id).ok()?, identity.is_some()))).collect())
}

/// Whom an agreement names as sponsor.
pub async fn named_sponsor(conn: &mut Conn, organisation: Uuid, engagement: Uuid, agreement: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(Option<String>,)> =
        sqlx::query_as(sql!("SELECT sponsor_id FROM agreement WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
            .bind(organisation.to_string())
            .bind(engagement.to_string())
            .bind(agreement.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id?).ok()))
}

//! SQL texts of the session room: what the time of a session was used for.

use domain::engagement::Modality;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use super::answer::Mark;
use crate::place::Here;
use crate::problem::Result;

/// Minutes of one session in one way of working.
#[derive(FromRow)]
pub struct MarkRow {
    #[sqlx(try_from = "String")]
    pub session_id: Uuid,
    #[sqlx(try_from = "String")]
    pub modality: Modality,
    pub minutes: i64,
}

/// Of a person's sessions that start in `first..=last`.
pub async fn of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, first: i64, last: i64) -> Result<Vec<MarkRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT m.session_id, m.modality, m.minutes
         FROM party p
         CROSS JOIN session s
         CROSS JOIN session_modality m
         WHERE s.organisation_id = $1 AND s.engagement_id = p.engagement_id
           AND m.organisation_id = $1 AND m.engagement_id = s.engagement_id AND m.session_id = s.id
           AND p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND s.starts_at >= $3 AND s.starts_at <= $4
         ORDER BY m.session_id, m.modality"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(first)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Of an engagement's sessions that start in `first..=last`.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, first: i64, last: i64) -> Result<Vec<MarkRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT m.session_id, m.modality, m.minutes
         FROM session s
         CROSS JOIN session_modality m
         WHERE m.organisation_id = $1 AND m.engagement_id = s.engagement_id AND m.session_id = s.id
           AND s.organisation_id = $1 AND s.engagement_id = $2 AND s.starts_at >= $3 AND s.starts_at <= $4
         ORDER BY m.session_id, m.modality"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(first)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Of one session.
pub async fn of_session(conn: &mut Conn, organisation: Uuid, engagement: Uuid, session: Uuid) -> Result<Vec<MarkRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT session_id, modality, minutes FROM session_modality WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3
         ORDER BY modality"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(session.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Writes these marks of a session in place of what was there, as its next version.
pub async fn replace(conn: &mut Conn, here: Here, session: Uuid, marks: &[Mark]) -> Result<()> {
    sqlx::query(sql!("DELETE FROM session_modality WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(session.to_string())
        .execute(&mut *conn)
        .await?;
    for mark in marks {
        sqlx::query(sql!(
            "INSERT INTO session_modality (organisation_id, engagement_id, session_id, modality, minutes) VALUES ($1, $2, $3, $4, $5)"
        ))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(session.to_string())
        .bind(mark.modality.as_str())
        .bind(mark.minutes)
        .execute(&mut *conn)
        .await?;
    }
    sqlx::query(sql!("UPDATE session SET version = version + 1 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(session.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

//! SQL texts of the home room.

use domain::record::RoundOf;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A round that waits for a person.
#[derive(FromRow)]
pub struct AwaitedRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: RoundOf,
    pub created_at: i64,
    #[sqlx(try_from = "String")]
    pub created_by: Uuid,
}

/// A coaching under way that a person has joined: one without a goal in progress before others, the newest before older ones.
pub async fn engagement_for_a_goal(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        "SELECT e.id FROM party p
         JOIN engagement e ON e.organisation_id = $1 AND e.id = p.engagement_id
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND p.role <> 'sponsor' AND e.kind <> 'own' AND (e.state = 'agreed' OR e.state = 'active' OR e.state = 'closing')
         ORDER BY CASE WHEN EXISTS (SELECT 1 FROM goal g WHERE g.organisation_id = $1 AND g.engagement_id = e.id AND g.state = 'active')
           THEN 1 ELSE 0 END, e.created_at DESC, e.id DESC LIMIT 1"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

/// Coachings of a person that were closed as agreed in `from..=to`, the latest first.
pub async fn closed(conn: &mut Conn, organisation: Uuid, person: Uuid, from: i64, to: i64, limit: i64) -> Result<Vec<(Uuid, i64)>> {
    let rows: Vec<(String, i64)> = sqlx::query_as(sql!(
        "SELECT e.id, e.closed_at FROM party p
         CROSS JOIN engagement e
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND p.role <> 'sponsor' AND e.organisation_id = $1 AND e.id = p.engagement_id AND e.state = 'closed'
           AND e.closed_at >= $3 AND e.closed_at <= $4
         ORDER BY e.closed_at DESC, e.id DESC LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(from)
    .bind(to)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((Uuid::parse_str(&id).ok()?, at))).collect())
}

/// Coachings of a person whose newest agreement is not the one that stands and has no word of theirs yet, the newest first.
pub async fn suggested(conn: &mut Conn, organisation: Uuid, person: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT e.id FROM party p
         CROSS JOIN engagement e
         JOIN agreement a ON a.organisation_id = $1 AND a.engagement_id = e.id AND a.version = (SELECT MAX(x.version) FROM agreement x
           WHERE x.organisation_id = $1 AND x.engagement_id = e.id)
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND p.role <> 'sponsor' AND e.organisation_id = $1 AND e.id = p.engagement_id
           AND (e.state = 'agreed' OR e.state = 'active' OR e.state = 'closing') AND a.id <> e.agreement_id
           AND NOT EXISTS (SELECT 1 FROM act c WHERE c.organisation_id = $1 AND c.engagement_id = e.id AND c.subject_id = a.id
             AND c.author_id = $2)
         ORDER BY e.created_at DESC, e.id DESC LIMIT $3"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(id,)| Uuid::parse_str(&id).ok()).collect())
}

/// Reach checks under way in which a person is waited for and is not ready, the newest first: they had joined when it was begun and were not left
/// out (`domain::record::takers`). Other rounds can be opened without those who wrote nothing in them, or belong to a session.
pub async fn awaited(conn: &mut Conn, organisation: Uuid, person: Uuid, limit: i64) -> Result<Vec<AwaitedRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT r.engagement_id, r.id, r.kind, r.created_at, r.created_by FROM party p
         CROSS JOIN engagement e
         CROSS JOIN round r
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND p.role <> 'sponsor' AND e.organisation_id = $1 AND e.id = p.engagement_id
           AND (e.state = 'agreed' OR e.state = 'active' OR e.state = 'closing')
           AND r.organisation_id = $1 AND r.engagement_id = p.engagement_id AND r.kind = 'reach' AND r.opened_at IS NULL
           AND r.put_away_at IS NULL AND p.joined_at <= r.created_at
           AND NOT EXISTS (SELECT 1 FROM round_without w WHERE w.organisation_id = $1 AND w.engagement_id = r.engagement_id
             AND w.round_id = r.id AND w.person_id = $2)
           AND NOT EXISTS (SELECT 1 FROM round_ready d WHERE d.organisation_id = $1 AND d.engagement_id = r.engagement_id
             AND d.round_id = r.id AND d.person_id = $2)
         ORDER BY r.created_at DESC, r.id DESC LIMIT $3"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Coachings under way in which somebody else wrote an entry of the drawer `skill` since then, outside of rounds; the newest first.
pub async fn skill_news(conn: &mut Conn, organisation: Uuid, person: Uuid, since: i64, limit: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT p.engagement_id FROM party p
         CROSS JOIN engagement e
         CROSS JOIN entry n
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND p.role <> 'sponsor' AND e.organisation_id = $1 AND e.id = p.engagement_id AND e.kind <> 'own'
           AND (e.state = 'agreed' OR e.state = 'active' OR e.state = 'closing')
           AND n.organisation_id = $1 AND n.engagement_id = p.engagement_id AND n.drawer = 'skill' AND n.round_id IS NULL
           AND n.created_at >= $3 AND n.created_by <> $2 AND n.aside_at IS NULL
         GROUP BY p.engagement_id ORDER BY MAX(n.created_at) DESC, p.engagement_id LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(since)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(id,)| Uuid::parse_str(&id).ok()).collect())
}

/// How many people the organisation has, counted up to 100.
pub async fn people(conn: &mut Conn, organisation: Uuid) -> Result<i64> {
    let count = sqlx::query_scalar(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT id FROM person WHERE organisation_id = $1 AND deactivated_at IS NULL LIMIT 100) known"
    ))
    .bind(organisation.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

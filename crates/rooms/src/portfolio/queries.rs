//! SQL texts of the portfolio room. `CROSS JOIN` keeps the order on SQLite: from the person's parties on (see the session room).

use domain::engagement::{Kind, Modality, Role, State};
use domain::session::Form;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::problem::Result;

/// An engagement in figures, with its next session.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: State,
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// The team that is the client.
    pub team: Option<String>,
    pub closed_at: Option<i64>,
    pub last_held_at: Option<i64>,
    pub held: i64,
    pub planned: i64,
    pub open_actions: i64,
    pub my_open_actions: i64,
    pub overdue_actions: i64,
    pub goals_active: i64,
    #[sqlx(try_from = "Option<String>")]
    pub next_id: Maybe<Uuid>,
    pub starts_at: Option<i64>,
    pub starts_local: Option<String>,
    pub zone: Option<String>,
    pub minutes: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub form: Maybe<Form>,
}

/// Minutes in one way of working and role.
#[derive(FromRow)]
pub struct HoursRow {
    #[sqlx(try_from = "String")]
    pub modality: Modality,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub minutes: i64,
    pub sessions: i64,
}

/// Engagements of a person that were ever agreed on, by their ids from `before` down. An action of a day before `today` is overdue; a
/// planned session that started before `since` is not the next one.
pub async fn page(
    conn: &mut Conn,
    organisation: Uuid,
    person: Uuid,
    before: &str,
    today: &str,
    since: i64,
    limit: i64,
) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT p.engagement_id, e.kind, e.state, p.role, t.name AS team, e.closed_at,
           (SELECT MAX(h.held_at) FROM session h WHERE h.organisation_id = $1 AND h.engagement_id = p.engagement_id AND h.state = 'held')
             AS last_held_at,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM session h
             WHERE h.organisation_id = $1 AND h.engagement_id = p.engagement_id AND h.state = 'held') AS held,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM session h
             WHERE h.organisation_id = $1 AND h.engagement_id = p.engagement_id AND h.state = 'planned') AS planned,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM action a
             WHERE a.organisation_id = $1 AND a.engagement_id = p.engagement_id AND a.state = 'open') AS open_actions,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM action a
             WHERE a.organisation_id = $1 AND a.engagement_id = p.engagement_id AND a.state = 'open' AND a.owner_id = $2) AS my_open_actions,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM action a
             WHERE a.organisation_id = $1 AND a.engagement_id = p.engagement_id AND a.state = 'open' AND a.due_day < $4) AS overdue_actions,
           (SELECT CAST(COUNT(*) AS BIGINT) FROM goal g
             WHERE g.organisation_id = $1 AND g.engagement_id = p.engagement_id AND g.state = 'active') AS goals_active,
           n.id AS next_id, n.starts_at, n.starts_local, n.zone, n.minutes, n.form
         FROM party p
         CROSS JOIN engagement e
         LEFT JOIN team t ON t.organisation_id = $1 AND t.id = e.team_id
         LEFT JOIN session n ON n.organisation_id = $1 AND n.engagement_id = p.engagement_id AND n.id = (
           SELECT x.id FROM session x WHERE x.organisation_id = $1 AND x.engagement_id = p.engagement_id AND x.state = 'planned'
             AND x.starts_at >= $5 ORDER BY x.starts_at, x.id LIMIT 1)
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.engagement_id < $3
           AND p.role <> 'sponsor' AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND e.organisation_id = $1 AND e.id = p.engagement_id AND e.kind <> 'own' AND e.agreement_id IS NOT NULL
         ORDER BY p.engagement_id DESC LIMIT $6"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(before)
    .bind(today)
    .bind(since)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Names of the others in the engagements of a person whose ids are in `first..=last`.
pub async fn names(conn: &mut Conn, organisation: Uuid, person: Uuid, first: Uuid, last: Uuid) -> Result<Vec<(Uuid, String)>> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql!(
        "SELECT q.engagement_id, n.name
         FROM party p
         CROSS JOIN party q
         CROSS JOIN person n
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.engagement_id >= $3 AND p.engagement_id <= $4
           AND p.role <> 'sponsor' AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND q.organisation_id = $1 AND q.engagement_id = p.engagement_id AND q.person_id <> $2
           AND q.role <> 'sponsor' AND q.joined_at IS NOT NULL AND q.left_at IS NULL AND q.refused_at IS NULL
           AND n.organisation_id = $1 AND n.id = q.person_id
         ORDER BY q.engagement_id, q.joined_at, q.person_id"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(first.to_string())
    .bind(last.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some((Uuid::parse_str(&id).ok()?, name))).collect())
}

/// Hours of sessions that were held while a person was in the engagement, and started in `from..to`.
pub async fn hours(conn: &mut Conn, organisation: Uuid, person: Uuid, from: i64, to: i64) -> Result<Vec<HoursRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT t.modality, t.role, CAST(SUM(t.minutes) AS BIGINT) AS minutes, CAST(COUNT(*) AS BIGINT) AS sessions
         FROM (SELECT COALESCE(m.modality, e.modality) AS modality, p.role, COALESCE(m.minutes, s.minutes) AS minutes
           FROM party p
           CROSS JOIN engagement e
           CROSS JOIN session s
           LEFT JOIN session_modality m ON m.organisation_id = $1 AND m.engagement_id = s.engagement_id AND m.session_id = s.id
           WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor' AND p.refused_at IS NULL
             AND e.organisation_id = $1 AND e.id = p.engagement_id AND e.kind <> 'own'
             AND s.organisation_id = $1 AND s.engagement_id = p.engagement_id AND s.state = 'held'
             AND s.starts_at >= $3 AND s.starts_at < $4
             AND s.held_at >= p.joined_at AND (p.left_at IS NULL OR s.held_at <= p.left_at)) t
         GROUP BY t.modality, t.role ORDER BY t.modality, t.role"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

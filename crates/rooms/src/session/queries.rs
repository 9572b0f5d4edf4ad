//! SQL texts of the session room: reading.
//!
//! What is read for a person begins at that person's parties and goes from there to the sessions. `CROSS JOIN` says so: SQLite keeps
//! the order of such a join (without statistics it would walk all sessions of the organisation), PostgreSQL plans it as any other.

use domain::session::{Form, State};
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A session.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    pub version: i64,
    pub number: i64,
    #[sqlx(try_from = "String")]
    pub form: Form,
    pub starts_local: String,
    pub zone: String,
    pub starts_at: i64,
    pub minutes: i64,
    pub link: Option<String>,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub opened_at: Option<i64>,
    pub held_at: Option<i64>,
    #[sqlx(try_from = "Option<Vec<u8>>")]
    pub topic: Maybe<Sealed>,
    #[sqlx(try_from = "Option<String>")]
    pub series_id: Maybe<Uuid>,
    pub changes: i64,
}

/// What one person takes away from one session.
#[derive(FromRow)]
pub struct TakeawayRow {
    #[sqlx(try_from = "String")]
    pub session_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub version: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub text: Sealed,
}

/// Who is in an engagement, by name.
#[derive(FromRow)]
pub struct NameRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    pub name: String,
}

/// Which sessions: from `(from, after)` on, before `to`, at most `limit`.
pub struct Window {
    /// First instant, Unix milliseconds.
    pub from: i64,
    /// Sessions of that very instant up to this id are left out; empty at the beginning.
    pub after: String,
    /// Instant behind the last.
    pub to: i64,
    /// Rows.
    pub limit: i64,
}

/// Sessions of all engagements that a person has joined.
pub async fn of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, window: &Window) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT s.id, s.engagement_id, s.version, s.number, s.form, s.starts_local, s.zone, s.starts_at, s.minutes, s.link, s.state,
           s.opened_at, s.held_at, s.topic, s.series_id, s.changes
         FROM party p
         CROSS JOIN session s
         WHERE s.organisation_id = $1 AND s.engagement_id = p.engagement_id
           AND p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND s.starts_at >= $3 AND (s.starts_at > $3 OR s.id > $4) AND s.starts_at < $5
         ORDER BY s.starts_at, s.id LIMIT $6"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(window.from)
    .bind(&window.after)
    .bind(window.to)
    .bind(window.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Takeaways of a person's sessions that start in `first..=last`.
pub async fn takeaways_of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, first: i64, last: i64) -> Result<Vec<TakeawayRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT t.session_id, t.person_id, t.version, t.text
         FROM party p
         CROSS JOIN session s
         CROSS JOIN takeaway t
         WHERE s.organisation_id = $1 AND s.engagement_id = p.engagement_id
           AND t.organisation_id = $1 AND t.engagement_id = s.engagement_id AND t.session_id = s.id
           AND p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND s.starts_at >= $3 AND s.starts_at <= $4"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(first)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Names of the people in those engagements of a person that meet in `first..=last`.
pub async fn names_of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, first: i64, last: i64) -> Result<Vec<NameRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT q.engagement_id, n.name
         FROM party p
         CROSS JOIN party q
         CROSS JOIN person n
         WHERE q.organisation_id = $1 AND q.engagement_id = p.engagement_id
           AND n.organisation_id = $1 AND n.id = q.person_id
           AND p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND q.role <> 'sponsor' AND q.joined_at IS NOT NULL AND q.left_at IS NULL
           AND EXISTS (SELECT 1 FROM session s WHERE s.organisation_id = $1 AND s.engagement_id = p.engagement_id
             AND s.starts_at >= $3 AND s.starts_at <= $4)
         ORDER BY q.engagement_id, q.joined_at, q.person_id"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(first)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Sessions of one engagement.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, window: &Window) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT s.id, s.engagement_id, s.version, s.number, s.form, s.starts_local, s.zone, s.starts_at, s.minutes, s.link, s.state,
           s.opened_at, s.held_at, s.topic, s.series_id, s.changes
         FROM session s
         WHERE s.organisation_id = $1 AND s.engagement_id = $2
           AND s.starts_at >= $3 AND (s.starts_at > $3 OR s.id > $4) AND s.starts_at < $5
         ORDER BY s.starts_at, s.id LIMIT $6"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(window.from)
    .bind(&window.after)
    .bind(window.to)
    .bind(window.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Takeaways of an engagement's sessions that start in `first..=last`.
pub async fn takeaways_of_engagement(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    first: i64,
    last: i64,
) -> Result<Vec<TakeawayRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT t.session_id, t.person_id, t.version, t.text
         FROM session s
         JOIN takeaway t ON t.organisation_id = $1 AND t.engagement_id = s.engagement_id AND t.session_id = s.id
         WHERE s.organisation_id = $1 AND s.engagement_id = $2 AND s.starts_at >= $3 AND s.starts_at <= $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(first)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Names of the people in an engagement.
pub async fn names_of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<NameRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT q.engagement_id, n.name
         FROM party q
         JOIN person n ON n.organisation_id = $1 AND n.id = q.person_id
         WHERE q.organisation_id = $1 AND q.engagement_id = $2 AND q.role <> 'sponsor' AND q.joined_at IS NOT NULL AND q.left_at IS NULL
         ORDER BY q.engagement_id, q.joined_at, q.person_id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One session of an engagement.
pub async fn find(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT s.id, s.engagement_id, s.version, s.number, s.form, s.starts_local, s.zone, s.starts_at, s.minutes, s.link, s.state,
           s.opened_at, s.held_at, s.topic, s.series_id, s.changes
         FROM session s
         WHERE s.organisation_id = $1 AND s.engagement_id = $2 AND s.id = $3"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Sessions of a series that start at `from` or later.
pub async fn of_series(conn: &mut Conn, organisation: Uuid, engagement: Uuid, series: Uuid, from: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT s.id, s.engagement_id, s.version, s.number, s.form, s.starts_local, s.zone, s.starts_at, s.minutes, s.link, s.state,
           s.opened_at, s.held_at, s.topic, s.series_id, s.changes
         FROM session s
         WHERE s.organisation_id = $1 AND s.engagement_id = $2 AND s.series_id = $3 AND s.starts_at >= $4
         ORDER BY s.starts_at, s.id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(series.to_string())
    .bind(from)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What people take away from one session.
pub async fn takeaways_of_session(conn: &mut Conn, organisation: Uuid, engagement: Uuid, session: Uuid) -> Result<Vec<TakeawayRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT session_id, person_id, version, text FROM takeaway WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(session.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Whether a person has joined the engagement of a session.
pub async fn known_to(conn: &mut Conn, organisation: Uuid, person: Uuid, session: Uuid) -> Result<bool> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        "SELECT s.number FROM party p
         JOIN session s ON s.organisation_id = $1 AND s.engagement_id = p.engagement_id AND s.id = $3
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(session.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

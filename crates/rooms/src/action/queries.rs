//! Every SQL text of the action room.

use domain::action::State;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// An action, with the act that closed it.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
    pub version: i64,
    #[sqlx(try_from = "String")]
    pub owner_id: Uuid,
    pub due_day: Option<String>,
    #[sqlx(try_from = "String")]
    pub state: State,
    #[sqlx(try_from = "String")]
    pub created_by: Uuid,
    pub created_at: i64,
    pub closed_at: Option<i64>,
    #[sqlx(try_from = "Vec<u8>")]
    pub text: Sealed,
    #[sqlx(try_from = "Option<Vec<u8>>")]
    pub outcome: Maybe<Sealed>,
    pub close_act: Option<Vec<u8>>,
}

/// A new action besides its keys.
#[derive(Clone)]
pub struct NewRow {
    pub id: Uuid,
    pub session_id: Option<Uuid>,
    pub owner_id: Uuid,
    pub due_day: Option<String>,
    pub text: Vec<u8>,
}

/// What is written of an action.
#[derive(Clone)]
pub struct Values {
    pub version: i64,
    pub state: State,
    pub due_day: Option<String>,
    pub closed_at: Option<i64>,
    pub text: Vec<u8>,
    pub outcome: Option<Vec<u8>>,
}

/// Actions that a person owns in engagements they are in, by their day (those without one last), behind `after`.
pub async fn of_owner(conn: &mut Conn, organisation: Uuid, owner: Uuid, state: State, after: (&str, &str), limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT a.id, a.engagement_id, a.session_id, a.version, a.owner_id, a.due_day, a.state, a.created_by, a.created_at, a.closed_at,
           a.text, a.outcome, c.act AS close_act
         FROM action a
         JOIN party p ON p.organisation_id = $1 AND p.engagement_id = a.engagement_id AND p.person_id = $2
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = a.engagement_id AND c.subject_id = a.id
           AND c.version = a.version AND c.kind = 'close_action'
         WHERE a.organisation_id = $1 AND a.owner_id = $2 AND a.state = $3
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND COALESCE(a.due_day, '9999-12-31') >= $4 AND (COALESCE(a.due_day, '9999-12-31') > $4 OR a.id > $5)
         ORDER BY COALESCE(a.due_day, '9999-12-31'), a.id LIMIT $6"
    ))
    .bind(organisation.to_string())
    .bind(owner.to_string())
    .bind(state.as_str())
    .bind(after.0)
    .bind(after.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Actions of an engagement, the oldest first, behind `after`.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT a.id, a.engagement_id, a.session_id, a.version, a.owner_id, a.due_day, a.state, a.created_by, a.created_at, a.closed_at,
           a.text, a.outcome, c.act AS close_act
         FROM action a
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = a.engagement_id AND c.subject_id = a.id
           AND c.version = a.version AND c.kind = 'close_action'
         WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.id > $3
         ORDER BY a.id LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Actions born in a session, the oldest first, behind `after`.
pub async fn of_session(conn: &mut Conn, organisation: Uuid, engagement: Uuid, session: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT a.id, a.engagement_id, a.session_id, a.version, a.owner_id, a.due_day, a.state, a.created_by, a.created_at, a.closed_at,
           a.text, a.outcome, c.act AS close_act
         FROM action a
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = a.engagement_id AND c.subject_id = a.id
           AND c.version = a.version AND c.kind = 'close_action'
         WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.session_id = $3 AND a.id > $4
         ORDER BY a.id LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(session.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One action of an engagement.
pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT a.id, a.engagement_id, a.session_id, a.version, a.owner_id, a.due_day, a.state, a.created_by, a.created_at, a.closed_at,
           a.text, a.outcome, c.act AS close_act
         FROM action a
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = a.engagement_id AND c.subject_id = a.id
           AND c.version = a.version AND c.kind = 'close_action'
         WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Whether a person can own an action here: joined, and no sponsor.
pub async fn can_own(conn: &mut Conn, here: Here, person: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        "SELECT role FROM party WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3 AND role <> 'sponsor'
           AND joined_at IS NOT NULL AND left_at IS NULL AND refused_at IS NULL"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

/// Writes a new action.
pub async fn insert(conn: &mut Conn, here: Here, row: NewRow) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO action (organisation_id, engagement_id, id, version, session_id, owner_id, due_day, state, created_by, created_at, text)
         VALUES ($1, $2, $3, 1, $4, $5, $6, 'open', $7, $8, $9)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(row.id.to_string())
    .bind(row.session_id.map(|id| id.to_string()))
    .bind(row.owner_id.to_string())
    .bind(row.due_day)
    .bind(here.me.to_string())
    .bind(here.now)
    .bind(row.text)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the next version of an action.
pub async fn update(conn: &mut Conn, here: Here, id: Uuid, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE action SET version = $4, state = $5, due_day = $6, closed_at = $7, text = $8, outcome = $9
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.state.as_str())
    .bind(values.due_day)
    .bind(values.closed_at)
    .bind(values.text)
    .bind(values.outcome)
    .execute(conn)
    .await?;
    Ok(())
}

//! Every SQL text of the note room.

use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A note without its states.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
}

/// The state of one author's device.
#[derive(FromRow)]
pub struct StateRow {
    #[sqlx(try_from = "String")]
    pub note_id: Uuid,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    #[sqlx(try_from = "String")]
    pub device: Uuid,
    pub sequence: i64,
    pub epoch: i64,
    pub envelope: Vec<u8>,
}

/// A state to be saved.
#[derive(Clone)]
pub struct NewState {
    pub note: Uuid,
    pub device: Uuid,
    pub sequence: i64,
    pub epoch: i64,
    pub envelope: Vec<u8>,
}

/// Notes of an engagement behind `after`.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, session_id FROM note WHERE organisation_id = $1 AND engagement_id = $2 AND id > $3 ORDER BY id LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Notes of a session behind `after`.
pub async fn of_session(conn: &mut Conn, organisation: Uuid, engagement: Uuid, session: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, session_id FROM note
         WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3 AND id > $4 ORDER BY id LIMIT $5"
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

/// States of the notes `first..=last` of an engagement.
pub async fn states_of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, first: Uuid, last: Uuid) -> Result<Vec<StateRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT note_id, author_id, device, sequence, epoch, envelope FROM note_state
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id >= $3 AND note_id <= $4
         ORDER BY note_id, author_id, device"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(first.to_string())
    .bind(last.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// States of the notes `first..=last` of a session; `CROSS JOIN` keeps SQLite to this order: from the session's notes to their states.
pub async fn states_of_session(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    session: Uuid,
    (first, last): (Uuid, Uuid),
) -> Result<Vec<StateRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT s.note_id, s.author_id, s.device, s.sequence, s.epoch, s.envelope
         FROM note n
         CROSS JOIN note_state s
         WHERE s.organisation_id = $1 AND s.engagement_id = n.engagement_id AND s.note_id = n.id
           AND n.organisation_id = $1 AND n.engagement_id = $2 AND n.session_id = $3 AND n.id >= $4 AND n.id <= $5
         ORDER BY s.note_id, s.author_id, s.device"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(session.to_string())
    .bind(first.to_string())
    .bind(last.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// A note of an engagement.
pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!("SELECT id, session_id FROM note WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(id.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row)
}

/// Writes a note without states.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, session: Option<Uuid>) -> Result<()> {
    sqlx::query(sql!("INSERT INTO note (organisation_id, engagement_id, id, session_id, created_at) VALUES ($1, $2, $3, $4, $5)"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(id.to_string())
        .bind(session.map(|id| id.to_string()))
        .bind(here.now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The sequence of my device's state, 0 when there is none.
pub async fn sequence(conn: &mut Conn, here: Here, note: Uuid, device: Uuid) -> Result<i64> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        "SELECT sequence FROM note_state
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND author_id = $4 AND device = $5"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(here.me.to_string())
    .bind(device.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map_or(0, |(sequence,)| sequence))
}

/// Replaces the state of my device.
pub async fn save(conn: &mut Conn, here: Here, state: NewState) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO note_state (organisation_id, engagement_id, note_id, author_id, device, sequence, epoch, envelope, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (organisation_id, engagement_id, note_id, author_id, device)
         DO UPDATE SET sequence = excluded.sequence, epoch = excluded.epoch, envelope = excluded.envelope, saved_at = excluded.saved_at"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(state.note.to_string())
    .bind(here.me.to_string())
    .bind(state.device.to_string())
    .bind(state.sequence)
    .bind(state.epoch)
    .bind(state.envelope)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

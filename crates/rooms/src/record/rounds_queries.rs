//! Every SQL text about rounds.

use domain::record::{Member, RoundOf};
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A round.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: RoundOf,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
    #[sqlx(try_from = "String")]
    pub created_by: Uuid,
    pub created_at: i64,
    pub opened_at: Option<i64>,
    pub put_away_at: Option<i64>,
}

/// Someone of whom a round says something: ready, has written, was left out.
#[derive(FromRow)]
pub struct InRound {
    #[sqlx(try_from = "String")]
    pub round_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
}

/// Rounds of an engagement, the newest first, before `before`. Ids rise with time.
pub async fn list(conn: &mut Conn, here: Here, before: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, kind, session_id, created_by, created_at, opened_at, put_away_at FROM round
         WHERE organisation_id = $1 AND engagement_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One round.
pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT id, kind, session_id, created_by, created_at, opened_at, put_away_at FROM round
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Who is ready, in the rounds from one id to another.
pub async fn ready(conn: &mut Conn, here: Here, range: (Uuid, Uuid)) -> Result<Vec<InRound>> {
    let rows = sqlx::query_as(sql!(
        "SELECT round_id, person_id FROM round_ready
         WHERE organisation_id = $1 AND engagement_id = $2 AND round_id >= $3 AND round_id <= $4 ORDER BY ready_at, person_id"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(range.0.to_string())
    .bind(range.1.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Who was left out, in the rounds from one id to another.
pub async fn without(conn: &mut Conn, here: Here, range: (Uuid, Uuid)) -> Result<Vec<InRound>> {
    let rows = sqlx::query_as(sql!(
        "SELECT round_id, person_id FROM round_without
         WHERE organisation_id = $1 AND engagement_id = $2 AND round_id >= $3 AND round_id <= $4 ORDER BY person_id"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(range.0.to_string())
    .bind(range.1.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Who has written something that was not put aside, in the rounds from one id to another.
pub async fn wrote(conn: &mut Conn, here: Here, range: (Uuid, Uuid)) -> Result<Vec<InRound>> {
    let rows = sqlx::query_as(sql!(
        "SELECT round_id, created_by AS person_id FROM entry
         WHERE organisation_id = $1 AND engagement_id = $2 AND round_id >= $3 AND round_id <= $4 AND aside_at IS NULL
         GROUP BY round_id, created_by ORDER BY MIN(created_at), created_by"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(range.0.to_string())
    .bind(range.1.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Someone who joined.
#[derive(FromRow)]
struct Joined {
    #[sqlx(try_from = "String")]
    person_id: Uuid,
    joined_at: i64,
}

/// Everyone who joined and has not left.
pub async fn members(conn: &mut Conn, here: Here) -> Result<Vec<Member>> {
    let rows: Vec<Joined> = sqlx::query_as(sql!(
        "SELECT person_id, joined_at FROM party WHERE organisation_id = $1 AND engagement_id = $2 AND role <> 'sponsor'
           AND joined_at IS NOT NULL AND left_at IS NULL AND refused_at IS NULL"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Member { person: row.person_id, joined_at: row.joined_at }).collect())
}

/// Begins a round.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, of: RoundOf, session: Option<Uuid>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO round (organisation_id, engagement_id, id, kind, session_id, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(of.as_str())
    .bind(session.map(|id| id.to_string()))
    .bind(here.me.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Leaves somebody out of a round.
pub async fn insert_without(conn: &mut Conn, here: Here, id: Uuid, person: Uuid) -> Result<()> {
    sqlx::query(sql!("INSERT INTO round_without (organisation_id, engagement_id, round_id, person_id) VALUES ($1, $2, $3, $4)"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(id.to_string())
        .bind(person.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts a round away that is not opened.
pub async fn put_away(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE round SET put_away_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3 AND opened_at IS NULL"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Says that the writer is ready; a second time says nothing new.
pub async fn insert_ready(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO round_ready (organisation_id, engagement_id, round_id, person_id, ready_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, engagement_id, round_id, person_id) DO NOTHING"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.me.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Opens a round.
pub async fn open(conn: &mut Conn, here: Here, id: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE round SET opened_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3 AND put_away_at IS NULL"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

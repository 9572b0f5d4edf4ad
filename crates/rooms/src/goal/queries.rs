//! Every SQL text of the goal room.

use domain::goal::State;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A goal, with the act that closed it.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub target_day: Option<String>,
    pub position: i64,
    #[sqlx(try_from = "String")]
    pub created_by: Uuid,
    pub created_at: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub sentence: Sealed,
    #[sqlx(try_from = "Vec<u8>")]
    pub today: Sealed,
    #[sqlx(try_from = "Vec<u8>")]
    pub good_enough: Sealed,
    #[sqlx(try_from = "Option<Vec<u8>>")]
    pub levels: Maybe<Sealed>,
    #[sqlx(try_from = "Option<Vec<u8>>")]
    pub more: Maybe<Sealed>,
    pub close_act: Option<Vec<u8>>,
}

/// What is written of a goal besides its keys.
#[derive(Clone)]
pub struct Values {
    pub version: i64,
    pub state: State,
    pub target_day: Option<String>,
    pub sentence: Vec<u8>,
    pub today: Vec<u8>,
    pub good_enough: Vec<u8>,
    pub levels: Option<Vec<u8>>,
    pub more: Option<Vec<u8>>,
}

/// Goals of an engagement in their order, behind `after`.
pub async fn list(conn: &mut Conn, organisation: Uuid, engagement: Uuid, after: (i64, &str), limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT g.id, g.version, g.state, g.target_day, g.position, g.created_by, g.created_at, g.sentence, g.today, g.good_enough,
           g.levels, g.more, c.act AS close_act
         FROM goal g
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = g.engagement_id AND c.subject_id = g.id
           AND c.version = g.version AND c.kind = 'close_goal'
         WHERE g.organisation_id = $1 AND g.engagement_id = $2 AND (g.position > $3 OR (g.position = $3 AND g.id > $4))
         ORDER BY g.position, g.id LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(after.0)
    .bind(after.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One goal of an engagement.
pub async fn find(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT g.id, g.version, g.state, g.target_day, g.position, g.created_by, g.created_at, g.sentence, g.today, g.good_enough,
           g.levels, g.more, c.act AS close_act
         FROM goal g
         LEFT JOIN act c ON c.organisation_id = $1 AND c.engagement_id = g.engagement_id AND c.subject_id = g.id
           AND c.version = g.version AND c.kind = 'close_goal'
         WHERE g.organisation_id = $1 AND g.engagement_id = $2 AND g.id = $3"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// How many goals are in progress.
pub async fn active(conn: &mut Conn, here: Here) -> Result<i64> {
    let count = sqlx::query_scalar(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM goal WHERE organisation_id = $1 AND engagement_id = $2 AND state = 'active'"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

/// The place behind the last goal.
pub async fn next_position(conn: &mut Conn, here: Here) -> Result<i64> {
    let position = sqlx::query_scalar(sql!(
        "SELECT CAST(COALESCE(MAX(g.position), 0) + 1 AS BIGINT) FROM goal g WHERE g.organisation_id = $1 AND g.engagement_id = $2"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .fetch_one(conn)
    .await?;
    Ok(position)
}

/// Writes a new goal.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, position: i64, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO goal (organisation_id, engagement_id, id, version, state, target_day, position, created_by, created_at,
           sentence, today, good_enough, levels, more)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.state.as_str())
    .bind(values.target_day)
    .bind(position)
    .bind(here.me.to_string())
    .bind(here.now)
    .bind(values.sentence)
    .bind(values.today)
    .bind(values.good_enough)
    .bind(values.levels)
    .bind(values.more)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the next version of a goal.
pub async fn update(conn: &mut Conn, here: Here, id: Uuid, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE goal SET version = $4, state = $5, target_day = $6, sentence = $7, today = $8, good_enough = $9, levels = $10, more = $11
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.state.as_str())
    .bind(values.target_day)
    .bind(values.sentence)
    .bind(values.today)
    .bind(values.good_enough)
    .bind(values.levels)
    .bind(values.more)
    .execute(conn)
    .await?;
    Ok(())
}

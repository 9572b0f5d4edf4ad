//! Every SQL text of the model room.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A model.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    pub name: String,
    /// JSON.
    pub steps: String,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    pub retired_at: Option<i64>,
}

/// What is written of a model besides its keys.
#[derive(Clone)]
pub struct Values {
    pub version: i64,
    pub name: String,
    pub steps: String,
    pub retired_at: Option<i64>,
}

/// Models of the organisation, the oldest first, behind `after`.
pub async fn list(conn: &mut Conn, organisation: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, version, name, steps, author_id, retired_at FROM model WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3"
    ))
    .bind(organisation.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One model.
pub async fn find(conn: &mut Conn, organisation: Uuid, id: Uuid) -> Result<Option<Row>> {
    let row =
        sqlx::query_as(sql!("SELECT id, version, name, steps, author_id, retired_at FROM model WHERE organisation_id = $1 AND id = $2"))
            .bind(organisation.to_string())
            .bind(id.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row)
}

/// Writes a new model.
pub async fn insert(conn: &mut Conn, organisation: Uuid, id: Uuid, author: Uuid, now: i64, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO model (organisation_id, id, version, name, steps, author_id, created_at, retired_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    ))
    .bind(organisation.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.name)
    .bind(values.steps)
    .bind(author.to_string())
    .bind(now)
    .bind(values.retired_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the next version of a model.
pub async fn update(conn: &mut Conn, organisation: Uuid, id: Uuid, values: Values) -> Result<()> {
    sqlx::query(sql!("UPDATE model SET version = $3, name = $4, steps = $5, retired_at = $6 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .bind(values.version)
        .bind(values.name)
        .bind(values.steps)
        .bind(values.retired_at)
        .execute(conn)
        .await?;
    Ok(())
}

//! Every SQL text of the organisation room.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// An organisation.
#[derive(FromRow)]
pub struct Row {
    pub slug: String,
    pub name: String,
    /// JSON.
    pub help_lines: String,
    /// JSON.
    pub defaults: String,
}

pub async fn organisation(conn: &mut Conn, id: Uuid) -> Result<Row> {
    let row = sqlx::query_as(sql!(cell, "SELECT slug, name, help_lines, defaults FROM organisation WHERE id = $1"))
        .bind(id.to_string())
        .fetch_one(conn)
        .await?;
    Ok(row)
}

pub async fn update(conn: &mut Conn, id: Uuid, name: &str, help_lines: &str) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE organisation SET name = $2, help_lines = $3 WHERE id = $1"))
        .bind(id.to_string())
        .bind(name)
        .bind(help_lines)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_defaults(conn: &mut Conn, id: Uuid, defaults: &str) -> Result<()> {
    sqlx::query(sql!(cell, "UPDATE organisation SET defaults = $2 WHERE id = $1"))
        .bind(id.to_string())
        .bind(defaults)
        .execute(conn)
        .await?;
    Ok(())
}

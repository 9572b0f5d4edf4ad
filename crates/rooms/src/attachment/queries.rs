//! Every SQL text of the attachment room.

use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// An attachment as it is answered.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub note_id: Maybe<Uuid>,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    pub bytes: i64,
    pub parts: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub meta: Sealed,
    pub created_at: i64,
}

/// How far an attachment is.
#[derive(FromRow)]
pub struct Progress {
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    pub parts: i64,
    pub stored: i64,
    pub complete_at: Option<i64>,
}

/// An attachment to come.
#[derive(Clone)]
pub struct NewRow {
    pub id: Uuid,
    pub note: Option<Uuid>,
    pub bytes: i64,
    pub parts: i64,
    pub meta: Vec<u8>,
}

/// An attachment of which parts are missing.
#[derive(FromRow)]
pub struct Incomplete {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
}

/// Complete attachments of an engagement behind `after`.
pub async fn page(conn: &mut Conn, here: Here, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, note_id, author_id, bytes, parts, meta, created_at FROM attachment
         WHERE organisation_id = $1 AND engagement_id = $2 AND id > $3 AND complete_at IS NOT NULL ORDER BY id LIMIT $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Complete attachments of a note behind `after`.
pub async fn page_of_note(conn: &mut Conn, here: Here, note: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, note_id, author_id, bytes, parts, meta, created_at FROM attachment
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND id > $4 AND complete_at IS NOT NULL ORDER BY id LIMIT $5"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Progress>> {
    let row = sqlx::query_as(sql!(
        "SELECT author_id, parts, stored, complete_at FROM attachment WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

pub async fn insert(conn: &mut Conn, here: Here, new: NewRow) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO attachment (organisation_id, engagement_id, id, note_id, author_id, bytes, parts, stored, meta, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(new.id.to_string())
    .bind(new.note.map(|id| id.to_string()))
    .bind(here.me.to_string())
    .bind(new.bytes)
    .bind(new.parts)
    .bind(new.meta)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn part(conn: &mut Conn, here: Here, id: Uuid, part: i64) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = sqlx::query_as(sql!(
        "SELECT bytes FROM attachment_part WHERE organisation_id = $1 AND engagement_id = $2 AND attachment_id = $3 AND part = $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(part)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(bytes,)| bytes))
}

pub async fn insert_part(conn: &mut Conn, here: Here, id: Uuid, part: i64, bytes: &[u8]) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO attachment_part (organisation_id, engagement_id, attachment_id, part, bytes) VALUES ($1, $2, $3, $4, $5)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(part)
    .bind(bytes)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_stored(conn: &mut Conn, here: Here, id: Uuid, stored: i64, complete_at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE attachment SET stored = $4, complete_at = $5 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(id.to_string())
        .bind(stored)
        .bind(complete_at)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete_parts(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM attachment_part WHERE organisation_id = $1 AND engagement_id = $2 AND attachment_id = $3"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM attachment WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Attachments of an engagement, whether complete or not.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> =
        sqlx::query_as(sql!("SELECT id FROM attachment WHERE organisation_id = $1 AND engagement_id = $2 ORDER BY id LIMIT $3"))
            .bind(organisation.to_string())
            .bind(engagement.to_string())
            .bind(limit)
            .fetch_all(conn)
            .await?;
    Ok(ids(&rows))
}

/// Attachments of a note, whether complete or not.
pub async fn of_note(conn: &mut Conn, organisation: Uuid, engagement: Uuid, note: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT id FROM attachment WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 ORDER BY id LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(note.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

fn ids(rows: &[(String,)]) -> Vec<Uuid> {
    rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect()
}

/// Attachments of all organisations that were said to come before an instant and are not complete.
pub async fn incomplete(conn: &mut Conn, before: i64, limit: i64) -> Result<Vec<Incomplete>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, engagement_id, id FROM attachment WHERE complete_at IS NULL AND created_at < $1
         ORDER BY organisation_id, created_at, id LIMIT $2"
    ))
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

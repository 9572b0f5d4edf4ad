//! Every SQL text of the skill room.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// A version of a pack in one language, without what is in it.
#[derive(FromRow)]
pub struct Row {
    pub id: String,
    pub version: String,
    pub language: String,
    pub title: String,
    /// JSON.
    pub source: Option<String>,
    pub skills: i64,
    #[sqlx(try_from = "String")]
    pub imported_by: Uuid,
    pub imported_at: i64,
    pub withdrawn_at: Option<i64>,
}

/// A pack to be stored.
#[derive(Clone)]
pub struct NewRow {
    pub id: String,
    pub version: String,
    pub language: String,
    pub title: String,
    pub source: Option<String>,
    pub skills: i64,
    pub body: String,
}

/// Two skills that are one.
#[derive(FromRow)]
pub struct MergeRow {
    pub from_id: String,
    pub into_id: String,
    #[sqlx(try_from = "String")]
    pub merged_by: Uuid,
    pub merged_at: i64,
}

/// The organisation's own packs in all versions and languages.
pub async fn packs(conn: &mut Conn, organisation: Uuid) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, version, language, title, source, skills, imported_by, imported_at, withdrawn_at FROM skill_pack
         WHERE organisation_id = $1 ORDER BY id, version, language"
    ))
    .bind(organisation.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What is in a pack: JSON.
pub async fn body(conn: &mut Conn, organisation: Uuid, id: &str, version: &str, language: &str) -> Result<Option<String>> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT body FROM skill_pack WHERE organisation_id = $1 AND id = $2 AND version = $3 AND language = $4"))
            .bind(organisation.to_string())
            .bind(id)
            .bind(version)
            .bind(language)
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(body,)| body))
}

/// Stores a pack; in the place of one of the same version and language, if there is one.
pub async fn put(conn: &mut Conn, organisation: Uuid, by: Uuid, now: i64, row: NewRow) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO skill_pack (organisation_id, id, version, language, title, source, skills, body, imported_by, imported_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (organisation_id, id, version, language) DO UPDATE SET title = excluded.title, source = excluded.source,
           skills = excluded.skills, body = excluded.body, imported_by = excluded.imported_by, imported_at = excluded.imported_at"
    ))
    .bind(organisation.to_string())
    .bind(row.id)
    .bind(row.version)
    .bind(row.language)
    .bind(row.title)
    .bind(row.source)
    .bind(row.skills)
    .bind(row.body)
    .bind(by.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a pack out of use in all its versions, or brings it back.
pub async fn set_withdrawn(conn: &mut Conn, organisation: Uuid, id: &str, at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE skill_pack SET withdrawn_at = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Which skills stand for which.
pub async fn merges(conn: &mut Conn, organisation: Uuid) -> Result<Vec<MergeRow>> {
    let rows =
        sqlx::query_as(sql!("SELECT from_id, into_id, merged_by, merged_at FROM skill_merge WHERE organisation_id = $1 ORDER BY from_id"))
            .bind(organisation.to_string())
            .fetch_all(conn)
            .await?;
    Ok(rows)
}

/// Says that one skill is the same as another.
pub async fn merge(conn: &mut Conn, organisation: Uuid, from: &str, into: &str, by: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO skill_merge (organisation_id, from_id, into_id, merged_by, merged_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, from_id) DO UPDATE SET into_id = excluded.into_id, merged_by = excluded.merged_by,
           merged_at = excluded.merged_at"
    ))
    .bind(organisation.to_string())
    .bind(from)
    .bind(into)
    .bind(by.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes that back.
pub async fn part(conn: &mut Conn, organisation: Uuid, from: &str) -> Result<()> {
    sqlx::query(sql!("DELETE FROM skill_merge WHERE organisation_id = $1 AND from_id = $2"))
        .bind(organisation.to_string())
        .bind(from)
        .execute(conn)
        .await?;
    Ok(())
}

/// The language tag of a person.
pub async fn language(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT language FROM person WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|(language,)| language))
}

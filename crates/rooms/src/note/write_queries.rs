//! SQL texts of changing notes.

use domain::note::EntryKind;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use super::queries::Row;
use crate::place::Here;
use crate::problem::Result;

/// An entry to be stored.
pub struct NewEntry {
    pub number: i64,
    pub epoch: u32,
    pub kind: EntryKind,
    pub covers: Option<i64>,
    pub entry: Vec<u8>,
}

/// A presence to be stored.
#[derive(Clone)]
pub struct NewPresence {
    pub note: Uuid,
    pub device: Uuid,
    pub epoch: i64,
    pub version: i64,
    pub envelope: Vec<u8>,
}

/// A note whose time is over.
#[derive(FromRow)]
pub struct Due {
    #[sqlx(try_from = "String")]
    pub organisation_id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
}

/// Writes a note without entries.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, session: Option<Uuid>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO note (organisation_id, engagement_id, id, session_id, created_at, saved_at) VALUES ($1, $2, $3, $4, $5, $5)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(session.map(|id| id.to_string()))
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes an entry of my device at a place of the log.
pub async fn insert_entry(conn: &mut Conn, here: Here, note: Uuid, sequence: i64, device: Uuid, entry: &NewEntry) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO note_entry (organisation_id, engagement_id, note_id, sequence, author_id, device, number, epoch, kind, covers, entry, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(sequence)
    .bind(here.me.to_string())
    .bind(device.to_string())
    .bind(entry.number)
    .bind(i64::from(entry.epoch))
    .bind(entry.kind.as_str())
    .bind(entry.covers)
    .bind(entry.entry.as_slice())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Says where the log of a note stands now.
pub async fn stands(conn: &mut Conn, here: Here, row: &Row) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE note SET sequence = $4, saved_at = $5, snapshot = $6, covers = $7 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(row.id.to_string())
    .bind(row.sequence)
    .bind(here.now)
    .bind(row.snapshot)
    .bind(row.covers)
    .execute(conn)
    .await?;
    Ok(())
}

/// Puts a note away until an instant, or takes it back.
pub async fn set_erase_at(conn: &mut Conn, here: Here, row: &Row) -> Result<()> {
    sqlx::query(sql!("UPDATE note SET erase_at = $4, saved_at = $5 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(row.id.to_string())
        .bind(row.erase_at)
        .bind(row.saved_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Tells where my device is in a note.
pub async fn save_presence(conn: &mut Conn, here: Here, new: NewPresence) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO presence (organisation_id, engagement_id, note_id, author_id, device, epoch, version, envelope, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (organisation_id, engagement_id, note_id, author_id, device)
         DO UPDATE SET epoch = excluded.epoch, version = excluded.version, envelope = excluded.envelope, at = excluded.at"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(new.note.to_string())
    .bind(here.me.to_string())
    .bind(new.device.to_string())
    .bind(new.epoch)
    .bind(new.version)
    .bind(new.envelope)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn forget_presence(conn: &mut Conn, before: i64) -> Result<()> {
    sqlx::query(sql!(cell, "DELETE FROM presence WHERE at < $1")).bind(before).execute(conn).await?;
    Ok(())
}

/// Notes of all organisations whose 30 days are over.
pub async fn due(conn: &mut Conn, now: i64, limit: i64) -> Result<Vec<Due>> {
    let rows = sqlx::query_as(sql!(
        cell,
        "SELECT organisation_id, engagement_id, id FROM note WHERE erase_at IS NOT NULL AND erase_at <= $1
         ORDER BY organisation_id, engagement_id, id LIMIT $2"
    ))
    .bind(now)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn delete_presence(conn: &mut Conn, here: Here, note: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM presence WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(note.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete_states(conn: &mut Conn, here: Here, note: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM note_state WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(note.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete_entries(conn: &mut Conn, here: Here, note: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM note_entry WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(note.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete(conn: &mut Conn, here: Here, note: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM note WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(note.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

//! SQL texts of reading notes; `write_queries.rs` changes them.

use domain::note::EntryKind;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::access::Member;
use crate::place::Here;
use crate::problem::Result;

/// A note and where its log stands.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
    pub created_at: i64,
    pub sequence: i64,
    pub saved_at: i64,
    /// The snapshot from which reading begins, and the sequence up to which it covers.
    pub snapshot: Option<i64>,
    pub covers: i64,
    pub erase_at: Option<i64>,
}

impl Row {
    /// A note without entries.
    pub fn new(id: Uuid, session: Option<Uuid>, now: i64) -> Self {
        Self { id, session_id: Maybe(session), created_at: now, sequence: 0, saved_at: now, snapshot: None, covers: 0, erase_at: None }
    }
}

/// An entry.
#[derive(FromRow)]
pub struct EntryRow {
    pub sequence: i64,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    #[sqlx(try_from = "String")]
    pub device: Uuid,
    pub number: i64,
    pub epoch: i64,
    #[sqlx(try_from = "String")]
    pub kind: EntryKind,
    pub covers: Option<i64>,
    pub saved_at: i64,
    pub entry: Vec<u8>,
}

/// The state of one author's device, of before the log.
#[derive(FromRow)]
pub struct StateRow {
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    #[sqlx(try_from = "String")]
    pub device: Uuid,
    pub sequence: i64,
    pub epoch: i64,
    pub envelope: Vec<u8>,
}

/// A device that has a note open.
#[derive(FromRow)]
pub struct PresenceRow {
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    #[sqlx(try_from = "String")]
    pub device: Uuid,
    pub epoch: i64,
    pub version: i64,
    pub envelope: Vec<u8>,
    pub at: i64,
}

/// A note that changed, wherever it is.
#[derive(FromRow)]
pub struct Changed {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
    pub sequence: i64,
    pub saved_at: i64,
}

/// Notes of an engagement behind `after`.
pub async fn of_engagement(conn: &mut Conn, here: Here, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, session_id, created_at, sequence, saved_at, snapshot, covers, erase_at FROM note
         WHERE organisation_id = $1 AND engagement_id = $2 AND id > $3 AND erase_at IS NULL ORDER BY id LIMIT $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Notes of a session behind `after`.
pub async fn of_session(conn: &mut Conn, here: Here, session: Uuid, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, session_id, created_at, sequence, saved_at, snapshot, covers, erase_at FROM note
         WHERE organisation_id = $1 AND engagement_id = $2 AND session_id = $3 AND id > $4 AND erase_at IS NULL ORDER BY id LIMIT $5"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(session.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Notes behind `after` that were put away and can still be taken back.
pub async fn erasing(conn: &mut Conn, here: Here, after: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, session_id, created_at, sequence, saved_at, snapshot, covers, erase_at FROM note
         WHERE organisation_id = $1 AND engagement_id = $2 AND id > $3 AND erase_at IS NOT NULL ORDER BY id LIMIT $4"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Notes of all engagements that the caller has joined, changed behind an instant and behind the last one of the page before. From engagement to engagement,
/// in each by instant: `CROSS JOIN` keeps SQLite to that order, and the `CASE` keeps it from taking the cursor for a bound of the notes instead of their
/// engagement, so that a page is a range.
pub async fn changed(
    conn: &mut Conn,
    member: &Member,
    changed_after: i64,
    behind: Option<(String, i64, String)>,
    limit: i64,
) -> Result<Vec<Changed>> {
    let (engagement, at, note) = behind.unwrap_or_default();
    let rows = sqlx::query_as(sql!(
        "SELECT n.engagement_id, n.id, n.session_id, n.sequence, n.saved_at FROM party p CROSS JOIN note n
         WHERE p.organisation_id = $1 AND p.person_id = $2 AND CASE WHEN p.engagement_id >= $4 THEN 1 ELSE 0 END = 1 AND p.role <> 'sponsor'
           AND p.joined_at IS NOT NULL AND p.left_at IS NULL AND p.refused_at IS NULL
           AND n.organisation_id = $1 AND n.engagement_id = p.engagement_id AND n.erase_at IS NULL
           AND n.saved_at >= CASE WHEN p.engagement_id = $4 THEN CAST($5 AS BIGINT) ELSE CAST($3 AS BIGINT) END
           AND (p.engagement_id > $4 OR n.saved_at > $5 OR n.id > $6)
         ORDER BY p.engagement_id, n.saved_at, n.id LIMIT $7"
    ))
    .bind(member.organisation_id.to_string())
    .bind(member.person_id.to_string())
    .bind(changed_after.saturating_add(1))
    .bind(engagement)
    .bind(at)
    .bind(note)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// A note of an engagement.
pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT id, session_id, created_at, sequence, saved_at, snapshot, covers, erase_at FROM note
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Sequences behind `after` and how many bytes each entry has.
pub async fn sizes(conn: &mut Conn, here: Here, note: Uuid, after: i64, limit: i64) -> Result<Vec<(i64, i64)>> {
    let rows = sqlx::query_as(sql!(
        "SELECT sequence, CAST(LENGTH(entry) AS BIGINT) AS size FROM note_entry
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND sequence > $4 ORDER BY sequence LIMIT $5"
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

/// Entries behind `after` up to `last`.
pub async fn entries(conn: &mut Conn, here: Here, note: Uuid, after: i64, last: i64) -> Result<Vec<EntryRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT sequence, author_id, device, number, epoch, kind, covers, saved_at, entry FROM note_entry
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND sequence > $4 AND sequence <= $5 ORDER BY sequence"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(after)
    .bind(last)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What devices saved of a note of before the log.
pub async fn states(conn: &mut Conn, here: Here, note: Uuid) -> Result<Vec<StateRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT author_id, device, sequence, epoch, envelope FROM note_state
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 ORDER BY author_id, device"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The highest number of my device's chain, 0 when it has none.
pub async fn highest(conn: &mut Conn, here: Here, note: Uuid, device: Uuid) -> Result<i64> {
    let row: Option<(i64,)> = sqlx::query_as(sql!(
        "SELECT number FROM note_entry
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND author_id = $4 AND device = $5 ORDER BY number DESC LIMIT 1"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(here.me.to_string())
    .bind(device.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map_or(0, |(number,)| number))
}

/// Sequence and bytes of an entry of my device.
pub async fn stored(conn: &mut Conn, here: Here, note: Uuid, device: Uuid, number: i64) -> Result<Option<(i64, Vec<u8>)>> {
    let row = sqlx::query_as(sql!(
        "SELECT sequence, entry FROM note_entry
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND author_id = $4 AND device = $5 AND number = $6"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(here.me.to_string())
    .bind(device.to_string())
    .bind(number)
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Who told of themselves since an instant.
pub async fn present(conn: &mut Conn, here: Here, note: Uuid, since: i64) -> Result<Vec<PresenceRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT author_id, device, epoch, version, envelope, at FROM presence
         WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3 AND at > $4 ORDER BY author_id, device LIMIT 100"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(note.to_string())
    .bind(since)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

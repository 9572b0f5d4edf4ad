//! Reading a log: from its newest snapshot on, or behind a sequence; so much of it as fits into one answer.

use domain::note::EntryKind;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, EntryRow, Row, StateRow};
use crate::place::Here;
use crate::problem::Result;
use crate::wire::Bytes;

/// A part of a note's log.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct NoteLog {
    /// Entries by sequence; the newest snapshot before them when it is read from there.
    pub items: Vec<NoteEntry>,
    /// Where reading goes on (`after`); absent at the end.
    pub next: Option<i64>,
    /// What devices saved of a note of before the log; only while it has no entry.
    pub states: Vec<NoteState>,
}

/// An entry as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NoteEntry {
    /// Its place in the log, from 1.
    pub sequence: i64,
    /// Who wrote it.
    pub author: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Its place in the chain of that device, from 1.
    pub number: i64,
    /// Key epoch.
    pub epoch: i64,
    /// What it is.
    pub kind: EntryKind,
    /// Up to which sequence its author had taken everything in; of a snapshot only.
    pub covers: Option<i64>,
    /// When the server stored it, Unix milliseconds.
    pub saved_at: i64,
    /// The entry (docs/sealing.md, section 5).
    pub entry: Bytes,
}

impl From<EntryRow> for NoteEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            sequence: row.sequence,
            author: row.author_id,
            device: row.device,
            number: row.number,
            epoch: row.epoch,
            kind: row.kind,
            covers: row.covers,
            saved_at: row.saved_at,
            entry: Bytes(row.entry),
        }
    }
}

/// What one device of one author saved before notes were logs.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NoteState {
    /// Who.
    pub author: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Device sequence, from 1, rising.
    pub sequence: i64,
    /// Key epoch.
    pub epoch: i64,
    /// Envelope: kind `note`, field `state/DEVICE`, format 3.
    pub envelope: Bytes,
}

impl From<StateRow> for NoteState {
    fn from(row: StateRow) -> Self {
        Self { author: row.author_id, device: row.device, sequence: row.sequence, epoch: row.epoch, envelope: Bytes(row.envelope) }
    }
}

/// How much of a log fits into one answer; one entry always does.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Entries.
    pub rows: i64,
    /// Bytes of entries.
    pub bytes: i64,
}

impl Reach {
    /// Of one note.
    pub const OF_A_LOG: Self = Self { rows: 500, bytes: 4 * 1024 * 1024 };
    /// Of each note of a list.
    pub const OF_A_LIST: Self = Self { rows: 500, bytes: 256 * 1024 };
}

/// The newest snapshot, then what it does not cover.
pub async fn from_start(conn: &mut Conn, here: Here, note: &Row, reach: Reach) -> Result<NoteLog> {
    let mut log = after(conn, here, note, note.covers, reach).await?;
    let Some(snapshot) = note.snapshot else { return Ok(log) };
    match log.items.iter().position(|entry| entry.sequence == snapshot) {
        Some(at) => log.items[..=at].rotate_right(1),
        // Behind this page: more was written while it was made than fits.
        None => {
            let first = queries::entries(conn, here, note.id, snapshot - 1, snapshot).await?;
            log.items.splice(0..0, first.into_iter().map(NoteEntry::from));
        }
    }
    Ok(log)
}

/// What follows a sequence.
pub async fn after(conn: &mut Conn, here: Here, note: &Row, after: i64, reach: Reach) -> Result<NoteLog> {
    if note.sequence == 0 {
        let states = queries::states(conn, here, note.id).await?;
        return Ok(NoteLog { states: states.into_iter().map(NoteState::from).collect(), ..NoteLog::default() });
    }
    let sizes = queries::sizes(conn, here, note.id, after, reach.rows + 1).await?;
    let last = fitting(&sizes, reach);
    let entries = queries::entries(conn, here, note.id, after, last).await?;
    let more = sizes.last().is_some_and(|(sequence, _)| *sequence > last);
    Ok(NoteLog { items: entries.into_iter().map(NoteEntry::from).collect(), next: more.then_some(last), states: Vec::new() })
}

/// The sequence up to which entries fit; 0 without any.
fn fitting(sizes: &[(i64, i64)], reach: Reach) -> i64 {
    let (mut last, mut rows, mut bytes) = (0, 0, 0);
    for (sequence, size) in sizes {
        (rows, bytes) = (rows + 1, bytes + size);
        if rows > 1 && (rows > reach.rows || bytes > reach.bytes) {
            break;
        }
        last = *sequence;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_has_one_entry_at_least_and_no_more_than_fits() {
        let reach = Reach { rows: 2, bytes: 100 };
        assert_eq!(fitting(&[(5, 900), (6, 1)], reach), 5);
        assert_eq!(fitting(&[(5, 50), (6, 50), (7, 1)], reach), 6);
        assert_eq!(fitting(&[(5, 50), (6, 51)], reach), 5);
        assert_eq!(fitting(&[], reach), 0);
    }
}

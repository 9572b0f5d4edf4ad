//! Adding to a log: numbered by device against gaps and forks, by the server for its order. A resend has one effect.

use std::sync::Arc;

use axum::extract::State;
use domain::engagement::Kind;
use domain::note::{ENTRIES, EntryKind, Follows, LARGEST_APPEND, SHORTEST_ENTRY, covers, follows};
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::NoteId;
use super::queries::{self, Row};
use super::write_queries::{self, NewEntry};
use crate::app::App;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::wire::Bytes;
use crate::write::{Answer, Change};

/// What one device adds.
#[derive(Deserialize, ToSchema)]
pub struct NewEntries {
    /// The session it belongs to; that of a shared note is the note's own id.
    session_id: Option<Uuid>,
    /// The device; its chain is the caller's.
    device: Uuid,
    /// At most 50, at most 1 MiB together, in the order of their numbers.
    entries: Vec<NewNoteEntry>,
}

/// One entry.
#[derive(Deserialize, ToSchema)]
pub struct NewNoteEntry {
    /// Its place in the chain of the device: the highest stored + 1.
    number: i64,
    /// Key epoch.
    epoch: u32,
    /// What it is.
    kind: EntryKind,
    /// Of a snapshot: up to which sequence its author has taken everything in.
    covers: Option<i64>,
    /// The entry (docs/sealing.md, section 5).
    entry: Bytes,
}

/// Where the entries are stored, in their order.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct NoteAppended {
    /// One sequence an entry.
    pub sequences: Vec<i64>,
}

/// Adds to the chain of one's own device. An entry that is stored already answers its sequence; 409 `row_changed` tells the highest stored number where a
/// number is skipped or taken by other bytes.
#[utoipa::path(post, path = "/engagements/{engagement}/notes/{note}/entries", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path)), request_body = NewEntries,
    responses((status = 201, body = NoteAppended), (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn append(
    State(app): State<App>,
    Joined(at): Joined,
    NoteId(note): NoteId,
    Change(once, body): Change<NewEntries>,
) -> Result<Answer> {
    let here = Here::of(&app, &at);
    let (kind, session, device) = (at.kind, body.session_id, body.device);
    let entries: Arc<[NewEntry]> = parse(body)?.into();
    let answer = app.once(&at.member, once, move |conn| {
        let entries = Arc::clone(&entries);
        Box::pin(async move {
            let mut row = ensure(conn, here, kind, note, session).await?;
            let highest = queries::highest(conn, here, note, device).await?;
            let before = row.sequence;
            let mut sequences = Vec::with_capacity(entries.len());
            for entry in entries.iter() {
                let number = highest + row.sequence - before;
                match follows(number, entry.number) {
                    Follows::Next => sequences.push(store(conn, here, &mut row, device, entry).await?),
                    Follows::Stored => sequences.push(stored(conn, here, note, device, entry, number).await?),
                    Follows::Gap => return Err(Problem::row_changed(number)),
                }
            }
            if row.sequence > before {
                write_queries::stands(conn, here, &row).await?;
                here.announce(conn, "note", note, row.sequence).await?;
            }
            Ok(NoteAppended { sequences })
        })
    });
    Ok(answer.await?.created())
}

fn parse(body: NewEntries) -> Result<Vec<NewEntry>, Invalid> {
    let size: usize = body.entries.iter().map(|entry| entry.entry.0.len()).sum();
    if body.entries.is_empty() || body.entries.len() > ENTRIES {
        return Err(Invalid::new("entries", "out_of_range").with("min", 1).with("max", ENTRIES));
    }
    if size > LARGEST_APPEND {
        return Err(Invalid::new("entries", "wrong_size").with("min", SHORTEST_ENTRY).with("max", LARGEST_APPEND));
    }
    let parse = |entry: NewNoteEntry| {
        Ok(NewEntry {
            number: check::number("number", entry.number, 1..=i64::from(u32::MAX))?,
            epoch: entry.epoch,
            kind: entry.kind,
            covers: covers(entry.kind, entry.covers, i64::MAX)?,
            entry: entry.entry.sized("entry", SHORTEST_ENTRY..=LARGEST_APPEND)?,
        })
    };
    body.entries.into_iter().map(parse).collect()
}

/// Stores the next entry of a device at the end of the log.
async fn store(conn: &mut Conn, here: Here, row: &mut Row, device: Uuid, entry: &NewEntry) -> Result<i64> {
    here.require_epoch(conn, &[entry.epoch]).await?;
    let covers = covers(entry.kind, entry.covers, row.sequence)?;
    row.sequence += 1;
    write_queries::insert_entry(conn, here, row.id, row.sequence, device, entry).await?;
    // A snapshot that knew less than another is no better place to begin.
    if let Some(covers) = covers.filter(|covers| *covers >= row.covers) {
        (row.snapshot, row.covers) = (Some(row.sequence), covers);
    }
    Ok(row.sequence)
}

/// The sequence of an entry that is sent again.
async fn stored(conn: &mut Conn, here: Here, note: Uuid, device: Uuid, entry: &NewEntry, highest: i64) -> Result<i64> {
    match queries::stored(conn, here, note, device, entry.number).await? {
        Some((sequence, bytes)) if bytes == entry.entry => Ok(sequence),
        _ => Err(Problem::row_changed(highest)),
    }
}

/// The note, made when it is not there yet. It belongs to one session for good: a shared one to the session itself, a private one to a session
/// that its writer knows, or to none.
async fn ensure(conn: &mut Conn, here: Here, kind: Kind, note: Uuid, session: Option<Uuid>) -> Result<Row> {
    let (organisation, engagement) = (here.organisation, here.engagement);
    if let Some(row) = queries::find(conn, here, note).await? {
        return match row.erase_at {
            _ if row.session_id.0 != session => Err(Invalid::new("session_id", "other_session").into()),
            Some(_) => Err(Problem::wrong_state("erasing")),
            None => Ok(row),
        };
    }
    if kind == Kind::Own {
        if let Some(session) = session
            && !crate::session::known_to(conn, organisation, here.me, session).await?
        {
            return Err(Invalid::new("session_id", "unknown").into());
        }
    } else {
        if !crate::session::exists(conn, organisation, engagement, note).await? {
            return Err(Problem::not_found());
        }
        if session != Some(note) {
            return Err(Invalid::new("session_id", "other_session").into());
        }
    }
    write_queries::insert(conn, here, note, session).await?;
    Ok(Row::new(note, session, here.now))
}

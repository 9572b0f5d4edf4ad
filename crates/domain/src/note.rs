//! Notes: append-only logs of sealed entries, one chain for each device of an author.

use crate::check::{Invalid, number};
use crate::word::words;

words! {
    /// What an entry of a note is; what is in it, the server does not know.
    EntryKind as "NoteEntryKind" {
        /// What was typed since the entry before.
        Update = "update",
        /// Everything its author has taken in.
        Snapshot = "snapshot",
    }
}

/// Most entries in one request.
pub const ENTRIES: usize = 50;
/// Most bytes of the entries of one request.
pub const LARGEST_APPEND: usize = 1024 * 1024;
/// The shortest entry: header 125, nonce 24, 64 padded bytes with a tag of 16, signature 64; the server is not that strict.
pub const SHORTEST_ENTRY: usize = 200;
/// How long a note that was put away can be taken back, ms.
pub const GRACE: i64 = 30 * 24 * 3600 * 1000;
/// How long a presence is told, ms.
pub const PRESENT: i64 = 60 * 1000;

/// Where a device's entry stands in the chain of that device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// It comes next.
    Next,
    /// One of that number is stored: the same, when this is a resend.
    Stored,
    /// Numbers between are missing.
    Gap,
}

/// What an entry of number `number` is behind `highest` stored ones of that device.
#[must_use]
pub fn follows(highest: i64, number: i64) -> Follows {
    match number - highest {
        1 => Follows::Next,
        2.. => Follows::Gap,
        _ => Follows::Stored,
    }
}

/// What an entry says it covers: a snapshot, entries up to a stored sequence; an update, nothing. `newest` is the sequence before it.
///
/// # Errors
/// `empty`, `out_of_range`, `not_for_this_kind` on `covers`.
pub fn covers(kind: EntryKind, covers: Option<i64>, newest: i64) -> Result<Option<i64>, Invalid> {
    match (kind, covers) {
        (EntryKind::Update, None) => Ok(None),
        (EntryKind::Update, Some(_)) => Err(Invalid::new("covers", "not_for_this_kind").with("kind", kind)),
        (EntryKind::Snapshot, None) => Err(Invalid::new("covers", "empty")),
        (EntryKind::Snapshot, Some(covers)) => number("covers", covers, 0..=newest).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_has_neither_gaps_nor_forks() {
        assert_eq!([follows(0, 1), follows(4, 5)], [Follows::Next; 2]);
        assert_eq!([follows(4, 4), follows(4, 1)], [Follows::Stored; 2]);
        assert_eq!([follows(0, 2), follows(4, 9)], [Follows::Gap; 2]);
    }

    #[test]
    fn a_snapshot_covers_what_is_there() {
        assert_eq!(covers(EntryKind::Snapshot, Some(7), 7), Ok(Some(7)));
        assert_eq!(covers(EntryKind::Update, None, 7), Ok(None));
        assert!(covers(EntryKind::Snapshot, Some(8), 7).is_err());
        assert!(covers(EntryKind::Snapshot, None, 7).is_err());
        assert!(covers(EntryKind::Update, Some(1), 7).is_err());
    }
}

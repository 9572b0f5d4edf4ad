//! Sponsors: who wants a coaching to happen and is no part of it. Their words are their own, in the open to the people in it.

use crate::word::words;

words! {
    /// Where a sponsor's promise stands.
    State as "PromiseState" {
        /// To be kept.
        Open = "open",
        /// Kept.
        Kept = "kept",
        /// Not kept.
        NotKept = "not_kept",
    }
}

/// The longest hopes, characters.
pub const HOPES: usize = 2000;
/// The longest promise, characters.
pub const PROMISE: usize = 500;

//! Keys: why a card was left.

use crate::word::words;

words! {
    /// Why a card was left for the next.
    Why as "CardLeft" {
        /// It signed for the next.
        Replaced = "replaced",
        /// Its owner had lost it.
        Restarted = "restarted",
        /// One that a restart had put aside came back.
        Returned = "returned",
    }
}

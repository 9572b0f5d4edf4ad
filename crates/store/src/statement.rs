//! `sql!`: every SQL text of the product is a literal in one macro, so that a test can collect all of them from the sources,
//! prepare each on both engines, and hold it to the rules of docs/decisions/0003.

/// A literal SQL text, and nothing else. `sql!(cell, "…")` marks a statement on cell-wide tables, which need no
/// `organisation_id = $1`.
#[macro_export]
macro_rules! sql {
    (cell, $text:literal) => {
        $text
    };
    ($text:literal) => {
        $text
    };
}

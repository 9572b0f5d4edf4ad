//! What must be true of the house as a whole: its statements, its fields, its migrations, its arrows, its routes.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failing step ends the test with its reason")]

mod arrows;
mod described;
mod doors;
mod fields;
mod matrix;
mod migrations;
mod sites;
mod slow;
mod statements;

use std::path::{Path, PathBuf};

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

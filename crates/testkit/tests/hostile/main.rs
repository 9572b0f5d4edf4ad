//! A server that lies, against the terminal's half of Belay: the client and the vault crate behind a proxy that changes what the real server
//! answers. Each case says what the person sees; none is accepted silently. The page's half is `e2e/hostile`.
//!
//! `cargo xtask hostile` prints the table of both.

mod cards;
mod documents;
mod doors;
mod liar;
mod logs;
mod promises;
mod values;
mod world;

/// Prints a row of the table: what the server did, and what the person is told instead of being fooled.
#[track_caller]
fn case(lie: &str, told: &str) {
    println!("HOSTILE | terminal | {lie} | {told}");
}

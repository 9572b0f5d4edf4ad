//! The built program, started as a person starts it.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

mod backups;
mod demo;
mod exports;
mod kills;
mod maps;
mod nodes;
mod own_page;
mod server;
mod skills;
mod starting;
mod zone;

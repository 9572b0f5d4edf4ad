//! The note room: append-only logs of sealed entries (docs/sealing.md, section 5). The server numbers, keeps and relays them and reads none.
//!
//! The shared note of a session has the session's id. Private notes lie in the writer's own space and may name a session of any
//! engagement the writer has joined. `log.rs` reads a log from its newest snapshot on, `append.rs` adds to it, `presence.rs` tells who
//! has a note open, `erasing.rs` puts a private note away for 30 days and takes it back. Notes of before the log have states, read only.

mod append;
mod erasing;
mod http;
mod log;
mod presence;
mod queries;
#[cfg(test)]
mod tests;
mod write_queries;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::place::path_row;

pub use erasing::{erase_due, forget_presence};

path_row! {
    /// `{note}` of the path.
    NoteId = "note"
}
path_row! {
    /// `{device}` of the path.
    DeviceId = "device"
}

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::changed))
        .routes(routes!(http::list))
        .routes(routes!(erasing::put_away))
        .routes(routes!(erasing::restore))
        .routes(routes!(http::entries, append::append))
        .routes(routes!(presence::list))
        .routes(routes!(presence::tell))
}

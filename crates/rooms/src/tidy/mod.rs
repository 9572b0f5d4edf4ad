//! What is kept for a while only: a server calls [`tidy`] now and then. Which rows live how long is a table in the documentation.

mod queries;

use crate::app::App;
use crate::problem::Result;
use crate::{attachment, note, retention};

const HOUR: i64 = 3600 * 1000;
/// How long the answer to a change is kept for a repeat under the same key, ms.
pub const REPEATS: i64 = 48 * HOUR;
/// How long a one-time link is kept after it was used or ran out, ms: a week later nobody asks why it does not work.
pub const USED_LINKS: i64 = 7 * 24 * HOUR;

/// Forgets answers kept for repeats, sign-ins that ran out and links that cannot be used any more, and deletes for good what was asked to be deleted or
/// never became whole. After a deletion nothing of it is in the database's log either.
///
/// # Errors
/// When the store fails.
pub async fn tidy(app: &App) -> Result<()> {
    let now = app.clock.now();
    app.db.write(move |conn| Box::pin(queries::forget_repeats(conn, now - REPEATS))).await?;
    app.db.write(move |conn| Box::pin(queries::forget_sign_ins(conn, now))).await?;
    app.db.write(move |conn| Box::pin(queries::forget_links(conn, now - USED_LINKS))).await?;
    note::forget_presence(app).await?;
    note::erase_due(app).await?;
    attachment::erase_incomplete(app).await?;
    retention::carry_out(app).await?;
    if !app.db.empty_log().await? {
        tracing::info!("what was deleted stays in the write-ahead log for another hour: somebody reads an older state");
    }
    Ok(())
}

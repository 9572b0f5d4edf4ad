//! A copy of an SQLite database at rest: is it whole, is it ours, what does it hold? Looking changes nothing.

use std::path::Path;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions, Connection};

use crate::migrate::latest_migration;

/// What a whole copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its schema version.
    pub schema: i64,
    /// Tables and how many rows each has, by name.
    pub rows: Vec<(String, i64)>,
}

/// Why a copy cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// It cannot be opened, or is no database.
    #[error("it cannot be read as a database: {0}")]
    Unreadable(sqlx::Error),
    /// It is a database, but not one of Belay.
    #[error("it is not a database of Belay")]
    Foreign,
    /// SQLite's own check found something.
    #[error("it is damaged: {0}")]
    Damaged(String),
    /// It was written by a newer program.
    #[error("it was written by a newer version of Belay (schema {0})")]
    Newer(i64),
}

/// The URL of an SQLite file; `mode` is `rwc`, `rw` or `ro`.
#[must_use]
pub fn sqlite_url(path: &Path, mode: &str) -> String {
    let mut url = String::from("sqlite:");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url + "?mode=" + mode
}

/// Checks a file that nobody writes to.
///
/// # Errors
/// Each finding its own.
pub async fn verify_copy(path: &Path) -> Result<Verified, CopyError> {
    sqlx::any::install_default_drivers();
    let options: AnyConnectOptions = (sqlite_url(path, "ro") + "&immutable=true").parse().map_err(CopyError::Unreadable)?;
    let mut conn = options.disable_statement_logging().connect().await.map_err(CopyError::Unreadable)?;
    let verified = verify(&mut conn).await;
    // Nothing was written: a connection that does not close well loses nothing.
    let _ = conn.close().await;
    verified
}

async fn verify(conn: &mut AnyConnection) -> Result<Verified, CopyError> {
    let found: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check").fetch_all(&mut *conn).await.map_err(CopyError::Unreadable)?;
    if let Some((finding,)) = found.iter().find(|(finding,)| finding != "ok") {
        return Err(CopyError::Damaged(finding.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let tables: Vec<(String,)> = sqlx::query_as(tables).fetch_all(&mut *conn).await.map_err(CopyError::Unreadable)?;
    let schema = crate::migrate::applied_on(&mut *conn).await.ok_or(CopyError::Foreign)?;
    if schema > latest_migration() {
        return Err(CopyError::Newer(schema));
    }
    let mut rows = Vec::new();
    for (table,) in tables.into_iter().filter(|(table,)| table != "_sqlx_migrations") {
        // The name comes from the file's own list of tables.
        let count = format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""));
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(count)).fetch_one(&mut *conn).await.map_err(CopyError::Unreadable)?;
        rows.push((table, count));
    }
    Ok(Verified { schema, rows })
}

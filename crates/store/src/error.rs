//! What can go wrong below the rooms.

/// A failure of the store. Rooms map it to one problem each; only [`Error::Taken`] is an everyday answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A unique or primary key exists already.
    #[error("a row with this key exists already")]
    Taken,
    /// A row that is pointed at does not exist.
    #[error("a row that this one points at does not exist")]
    Missing,
    /// The disk is full; nothing was changed.
    #[error("the disk is full; nothing was changed")]
    DiskFull,
    /// The database was written by a newer program.
    #[error("the database was last used by a newer version of Belay (schema {0}); install that version or restore a backup")]
    Newer(i64),
    /// A setting of the database server would lose acknowledged writes or sort differently.
    #[error("the PostgreSQL server is set up so that Belay cannot keep its promises: {0}")]
    Unfit(&'static str),
    /// The write did not end within its five seconds, or the writer is gone.
    #[error("the database did not answer in time; try again")]
    Busy,
    /// Anything else, in the driver's words.
    #[error(transparent)]
    Driver(sqlx::Error),
    /// A migration failed.
    #[error(transparent)]
    Migration(#[from] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(database) = &error {
            if database.is_unique_violation() {
                return Self::Taken;
            }
            if database.is_foreign_key_violation() {
                return Self::Missing;
            }
            // SQLITE_FULL, and PostgreSQL's disk_full.
            if matches!(database.code().as_deref(), Some("13" | "53100")) {
                return Self::DiskFull;
            }
        }
        match error {
            sqlx::Error::PoolTimedOut => {
                tracing::warn!("no connection to the database came free in time");
                Self::Busy
            }
            other => Self::Driver(other),
        }
    }
}

/// An error that may be a request of the database to run the whole transaction again.
pub trait WantsRetry {
    /// True for serialisation failures, deadlocks and locks that were not to be had.
    fn wants_retry(&self) -> bool;
}

impl WantsRetry for Error {
    fn wants_retry(&self) -> bool {
        matches!(self, Self::Driver(sqlx::Error::Database(database))
            if matches!(database.code().as_deref(), Some("40001" | "40P01" | "55P03")))
    }
}

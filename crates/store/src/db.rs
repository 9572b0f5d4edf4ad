//! Opening the database, reading, and the one way to write.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions};

use crate::writer::Writer;
use crate::{Error, WantsRetry, migrate};

/// A connection inside or outside a transaction: what every statement runs on.
pub type Conn = AnyConnection;

/// A pooled connection for reading.
pub type Reader = PoolConnection<Any>;

/// Which engine is behind the door. Rooms never ask; backup and the start-up messages do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, one file.
    Sqlite,
    /// PostgreSQL or an engine that speaks its protocol.
    Postgres,
}

/// The database: many readers, and one way to write.
#[derive(Clone)]
pub struct Db {
    readers: AnyPool,
    writer: Arc<Writer>,
    engine: Engine,
}

/// How long a write may take before it is given up (invariant 12).
pub(crate) const WRITE_LIMIT: Duration = Duration::from_secs(5);

/// SQLite's page cache of the writer: what a batch of writes touches.
const WRITER_CACHE: &str = "PRAGMA cache_size = -2000";
/// SQLite's page cache of each reader: the upper levels of the indexes. The rest the operating system caches once for all of them.
const READER_CACHE: &str = "PRAGMA cache_size = -1000";

/// How many connections read at once. With SQLite each is a thread with memory of its own, and reading is computing: two for each core.
fn readers(engine: Engine) -> u32 {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    match engine {
        Engine::Sqlite => u32::try_from(cores * 2).unwrap_or(u32::MAX).clamp(4, 8),
        Engine::Postgres => 8,
    }
}

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`, checks the settings that durability rests on, and migrates.
    ///
    /// # Errors
    /// [`Error::Newer`] for a database of a newer program, [`Error::Unfit`] for a PostgreSQL that may lose acknowledged writes.
    pub async fn open(url: &str) -> Result<Self, Error> {
        let db = Self::open_without_migrating(url).await?;
        db.migrate().await?;
        Ok(db)
    }

    /// Opens the database as it is.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn open_without_migrating(url: &str) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        let engine = if url.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres };
        let options: AnyConnectOptions = url.parse().map_err(Error::from)?;
        let options = options.disable_statement_logging();
        let pool = |size, cache| pool_options(engine, cache).max_connections(size);
        let writer = match engine {
            Engine::Sqlite => Writer::one(pool(1, WRITER_CACHE).connect_with(options.clone()).await?),
            Engine::Postgres => {
                let pool = pool(8, WRITER_CACHE).connect_with(options.clone()).await?;
                refuse_unfit(&pool).await?;
                Writer::many(pool)
            }
        };
        // Connections open as they are needed: a start does not wait for all of them.
        let readers = pool(readers(engine), READER_CACHE).connect_lazy_with(options);
        Ok(Self { readers, writer: Arc::new(writer), engine })
    }

    /// Brings the schema up to date; forward only.
    ///
    /// # Errors
    /// [`Error::Newer`] when the database knows migrations that this program does not.
    pub async fn migrate(&self) -> Result<(), Error> {
        migrate::run(self.writer.pool(), &migrate::MIGRATIONS).await
    }

    /// Migrates up to and including `version`; for tests of upgrades.
    ///
    /// # Errors
    /// As [`Db::migrate`].
    pub async fn migrate_to(&self, version: i64) -> Result<(), Error> {
        migrate::run(self.writer.pool(), &migrate::until(version)).await
    }

    /// The newest migration applied, or `None` for an empty database.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn schema_version(&self) -> Result<Option<i64>, Error> {
        migrate::applied(self.writer.pool()).await
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// [`Error::Busy`] when none comes free in time.
    pub async fn read(&self) -> Result<Reader, Error> {
        Ok(self.readers.acquire().await?)
    }

    /// Runs `work` in a serialisable transaction and answers after the commit is durable. `work` may run several times, so it
    /// must have no effect but its statements; it awaits nothing but them.
    ///
    /// # Errors
    /// What `work` answers (then nothing is changed), or the store's own failures as `E`.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + WantsRetry + Send + 'static,
        F: for<'t> Fn(&'t mut Conn) -> BoxFuture<'t, Result<T, E>> + Send + Sync + 'static,
    {
        self.writer.write(work).await
    }

    /// Which engine this is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Writes a consistent copy of an SQLite database to `path` while others read and write.
    ///
    /// # Errors
    /// When `path` exists or cannot be written.
    pub async fn copy_to(&self, path: &Path) -> Result<(), Error> {
        let mut conn = self.read().await?;
        sqlx::query(crate::sql!(cell, "VACUUM INTO $1")).bind(path.to_string_lossy().into_owned()).execute(&mut *conn).await?;
        Ok(())
    }

    /// `PRAGMA` or `SHOW` values that a test asserts on the writer.
    ///
    /// # Errors
    /// When the writer cannot be reached.
    pub async fn writer_durability(&self) -> Result<String, Error> {
        match self.engine {
            Engine::Sqlite => {
                let full: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(self.writer.pool()).await?;
                Ok(full.to_string())
            }
            Engine::Postgres => Ok(sqlx::query_scalar("SHOW synchronous_commit").fetch_one(self.writer.pool()).await?),
        }
    }

    /// SQLite's own check of the file; `ok` when nothing is wrong.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn integrity(&self) -> Result<String, Error> {
        match self.engine {
            Engine::Sqlite => Ok(sqlx::query_scalar("PRAGMA integrity_check").fetch_one(self.writer.pool()).await?),
            Engine::Postgres => Ok("ok".to_owned()),
        }
    }

    /// Folds SQLite's write-ahead log into the file and empties it, so that what was deleted is in neither (`secure_delete` overwrote it in the file). False
    /// while somebody still reads an older state: then another time. PostgreSQL has its own ways (vacuum, recycled log segments).
    ///
    /// # Errors
    /// When the writer cannot be reached.
    pub async fn empty_log(&self) -> Result<bool, Error> {
        match self.engine {
            Engine::Sqlite => {
                let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(self.writer.pool()).await?;
                Ok(busy == 0)
            }
            Engine::Postgres => Ok(true),
        }
    }

    /// Ends all connections; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// The engine that a database URL names.
#[must_use]
pub fn open_existing_engine(url: &str) -> Engine {
    if url.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres }
}

fn pool_options(engine: Engine, cache: &'static str) -> AnyPoolOptions {
    let options = AnyPoolOptions::new()
        .acquire_timeout(Duration::from_secs(5))
        .idle_timeout(Duration::from_secs(600))
        // A question before each use would double the round trips of short requests; a connection that broke fails once and is replaced.
        .test_before_acquire(false);
    match engine {
        Engine::Postgres => options,
        Engine::Sqlite => options.after_connect(move |conn, _| {
            Box::pin(async move {
                // One statement each: a failing one is named in the error.
                for pragma in [
                    "PRAGMA busy_timeout = 5000",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA foreign_keys = ON",
                    "PRAGMA secure_delete = ON",
                    "PRAGMA journal_size_limit = 67108864",
                    cache,
                ] {
                    sqlx::query(pragma).execute(&mut *conn).await?;
                }
                Ok(())
            })
        }),
    }
}

async fn refuse_unfit(pool: &AnyPool) -> Result<(), Error> {
    let fsync: String = sqlx::query_scalar("SHOW fsync").fetch_one(pool).await?;
    if fsync == "off" {
        return Err(Error::Unfit("fsync is off: set fsync = on"));
    }
    let commit: String = sqlx::query_scalar("SHOW synchronous_commit").fetch_one(pool).await?;
    if commit == "off" {
        return Err(Error::Unfit("synchronous_commit is off: set synchronous_commit = on"));
    }
    let collation: String =
        sqlx::query_scalar("SELECT CAST(datcollate AS TEXT) FROM pg_database WHERE datname = current_database()").fetch_one(pool).await?;
    if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
        return Err(Error::Unfit(
            "the database sorts by a language: create it with LC_COLLATE 'C' (createdb --template=template0 --lc-collate=C)",
        ));
    }
    Ok(())
}

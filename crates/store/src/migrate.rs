//! The schema's history: forward only, one folder for both engines.

use std::borrow::Cow;

use sqlx::AnyPool;
use sqlx::migrate::{MigrateError, Migrator};

use crate::Error;

/// All migrations of `migrations/`.
pub static MIGRATIONS: Migrator = Migrator { locking: false, ..sqlx::migrate!("../../migrations") };

/// The schema version that this program writes.
#[must_use]
pub fn latest_migration() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// The migrations up to and including `version`.
pub(crate) fn until(version: i64) -> Migrator {
    let migrations = MIGRATIONS.iter().filter(|migration| migration.version <= version).cloned().collect();
    Migrator { migrations: Cow::Owned(migrations), locking: false, ..sqlx::migrate!("../../migrations") }
}

pub(crate) async fn run(pool: &AnyPool, migrations: &Migrator) -> Result<(), Error> {
    match migrations.run(pool).await {
        Err(MigrateError::VersionMissing(version)) => Err(Error::Newer(version)),
        other => Ok(other?),
    }
}

pub(crate) async fn applied(pool: &AnyPool) -> Result<Option<i64>, Error> {
    let newest = sqlx::query_scalar::<_, Option<i64>>("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(pool).await;
    // A database without the table is an empty one.
    Ok(newest.unwrap_or(None))
}

/// The newest migration applied, by a connection; `None` for a database without any.
pub(crate) async fn applied_on(conn: &mut sqlx::AnyConnection) -> Option<i64> {
    let newest = sqlx::query_scalar::<_, Option<i64>>("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(conn).await;
    newest.ok().flatten()
}

//! The database behind one door: pools, transactions with retry, `sql!` and migrations.
//!
//! Nothing outside this crate names an engine. Reading takes a connection from [`Db::read`]; every change goes through
//! [`Db::write`], which is serialisable on both engines: SQLite has one writer that commits waiting changes together,
//! PostgreSQL runs each in its own `SERIALIZABLE` transaction and repeats it when the engine asks for that.

mod columns;
mod copy;
mod db;
mod error;
mod migrate;
mod statement;
mod writer;

pub use columns::{Maybe, Sealed};
pub use copy::{CopyError, Verified, sqlite_url, verify_copy};
pub use db::{Conn, Db, Engine, Reader, open_existing_engine};
pub use error::{Error, WantsRetry};
pub use futures_util::future::BoxFuture;
pub use migrate::{MIGRATIONS, latest_migration};
pub use sqlx;

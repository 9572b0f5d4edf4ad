//! `belay backup` and `belay restore`.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};

use store::{Db, Verified};

use crate::cli::Place;
use crate::failure::Failure;
use crate::folder::{Folder, owner_only};
use crate::options::{self, Where};
use crate::serve::{free_name, owner_alone};

/// Writes a consistent copy while others read and write, and checks it.
///
/// # Errors
/// Bad input: the file exists, there is no database, or it is PostgreSQL.
pub async fn backup(file: &Path, place: &Place) -> Result<(), Failure> {
    let folder = embedded(&options::place_of(place)?, "pg_dump --format=custom")?;
    let folder = Folder::existing(&folder)?;
    let file = std::path::absolute(file)?;
    let shown = file.display();
    if file.exists() {
        return Err(Failure::input(format!("{shown} exists already: a backup never overwrites a file")));
    }
    let missing = |path: &Path| Failure::input(format!("there is no folder {}", path.display()));
    let parent = file.parent().ok_or_else(|| Failure::input(format!("{shown} is no file")))?;
    if !parent.is_dir() {
        return Err(missing(parent));
    }
    // Written under another name, so that what has the name is whole.
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let partial = parent.join(format!(".{name}.partial-{}", std::process::id()));
    let written = copy(&folder, &partial, &file).await;
    if written.is_err() {
        // It may not even exist.
        let _ = std::fs::remove_file(&partial);
    }
    let verified = written?;
    let rows: i64 = verified.rows.iter().map(|(_, rows)| rows).sum();
    println!("{shown}: schema {}, {rows} rows, whole", verified.schema);
    Ok(())
}

async fn copy(folder: &Folder, partial: &Path, file: &Path) -> Result<Verified, Failure> {
    let db = Db::open_without_migrating(&store::sqlite_url(&folder.database(), "rw")).await?;
    // An empty file of our own is filled: nobody else may read it while it grows.
    owner_only(OpenOptions::new().write(true).create_new(true)).open(partial)?;
    let copied = db.copy_to(partial).await;
    db.close().await;
    copied?;
    let verified = store::verify_copy(partial).await?;
    OpenOptions::new().write(true).open(partial)?.sync_all()?;
    std::fs::hard_link(partial, file)
        .or_else(|_| if file.exists() { Err(std::io::ErrorKind::AlreadyExists.into()) } else { std::fs::rename(partial, file) })?;
    // After a rename there is nothing to remove.
    let _ = std::fs::remove_file(partial);
    Ok(verified)
}

/// Looks at a copy, or puts it in the place of the database.
///
/// # Errors
/// Bad input: the copy is not whole or not ours, a server runs, or it is PostgreSQL.
pub async fn restore(file: &Path, verify: bool, place: &Place) -> Result<(), Failure> {
    let shown = file.display();
    if !file.is_file() {
        return Err(Failure::input(format!("there is no file {shown}")));
    }
    let verified = store::verify_copy(file).await.map_err(|error| Failure::from(error).at(file.display()))?;
    if verify {
        println!("{shown}: schema {}, whole", verified.schema);
        for (table, rows) in &verified.rows {
            println!("  {table:<16} {rows:>9}");
        }
        return Ok(());
    }
    let folder = Folder::make(&embedded(&options::place_of(place)?, "pg_restore")?)?;
    let _lock = folder.lock()?;
    let database = folder.database();
    if std::fs::canonicalize(file)? == std::fs::canonicalize(&database).unwrap_or_default() {
        return Err(Failure::input(format!("{shown} is the database itself")));
    }
    let incoming = folder.path().join("belay.db.incoming");
    std::fs::copy(file, &incoming)?;
    owner_alone(&incoming)?;
    OpenOptions::new().write(true).open(&incoming)?.sync_all()?;
    if let Some(kept) = put_aside(&folder)? {
        println!("The database before is kept: {}", kept.display());
    }
    std::fs::rename(&incoming, &database)?;
    #[cfg(unix)]
    std::fs::File::open(folder.path())?.sync_all()?;
    println!("{} is {shown} now (schema {}); `belay serve` goes on from there", database.display(), verified.schema);
    Ok(())
}

/// Renames the database and its write-ahead log, so that nothing of the old one is read into the new one.
fn put_aside(folder: &Folder) -> Result<Option<PathBuf>, Failure> {
    let database = folder.database();
    if !database.exists() {
        return Ok(None);
    }
    let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%SZ");
    let kept = free_name(folder, &format!("belay.db.before-restore-{now}"));
    let beside = |path: &Path, end: &str| PathBuf::from(format!("{}{end}", path.display()));
    for end in ["-wal", "-shm"] {
        if beside(&database, end).exists() {
            std::fs::rename(beside(&database, end), beside(&kept, end))?;
        }
    }
    std::fs::rename(&database, &kept)?;
    Ok(Some(kept))
}

/// The data folder, or the word of PostgreSQL's own program.
fn embedded(place: &Where, program: &str) -> Result<PathBuf, Failure> {
    if place.postgres.is_some() {
        return Err(Failure::input(format!("PostgreSQL has its own program for this: {program}")));
    }
    Ok(place.folder.clone())
}

//! `belay serve`: opens the database, says where it can be reached, serves until it is told to stop.

use std::sync::Arc;
use std::time::Duration;

use rooms::App;
use rooms::app::{Clock, DemoPerson, Settings};
use store::{Db, Engine};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::cli::Serve;
use crate::demo;
use crate::failure::Failure;
use crate::folder::{Folder, Lock};
use crate::options::{self, Served, Where};

/// Serves until Ctrl-C or SIGTERM.
///
/// # Errors
/// Bad input, and what the database or the socket refuses.
pub async fn serve(given: Box<Serve>) -> Result<(), Failure> {
    let served = options::served(&given)?;
    let tls = match &served.tls {
        Some((certificate, key)) => Some(web::acceptor(certificate, key).map_err(|error| Failure::input(error.to_string()))?),
        None => None,
    };
    let mut opened = Opened::open(&served).await?;
    let listener = TcpListener::bind(served.listen).await;
    let listener = listener.map_err(|error| Failure::input(format!("{}: {error}", served.listen)))?;
    let bound = listener.local_addr()?;
    let public_url = served.public_url(bound);
    if let Some(lock) = &mut opened.lock {
        lock.say(&public_url)?;
    }
    let (stop, stopping) = watch::channel(false);
    let settings = Settings { public_url, mail: served.mail.clone(), demo: served.demo, demo_people: opened.demo_people };
    let app = App::new(opened.db.clone(), Clock::system(), settings, stopping);
    announce(&app, &served.place, opened.folder.as_ref()).await?;
    let tail = tokio::spawn(rooms::notice::tail(app.clone()));
    let tidy = tokio::spawn(keep_tidy(app.clone()));
    let listening = web::Listening { listener, tls, trusted_proxies: served.trusted_proxies, header_timeout: web::HEADER_TIMEOUT };
    let ended = web::serve(listening, web::router(app), asked_to_stop(stop)).await;
    tail.abort();
    tidy.abort();
    opened.db.close().await;
    ended.map_err(|error| Failure::Work(error.to_string()))
}

/// An open database, with the lock on its folder.
struct Opened {
    db: Db,
    folder: Option<Folder>,
    lock: Option<Lock>,
    demo_people: Vec<DemoPerson>,
}

impl Opened {
    async fn open(served: &Served) -> Result<Self, Failure> {
        if let Some(url) = &served.place.postgres {
            let db = Db::open_without_migrating(url).await?;
            migrate(&db, None).await?;
            return Ok(Self { db, folder: None, lock: None, demo_people: Vec::new() });
        }
        let folder = Folder::make(&served.place.folder)?;
        folder.check_demo(served.demo)?;
        let lock = folder.lock()?;
        let demo_people = if served.demo { demo::ready(&folder, served.language).await? } else { Vec::new() };
        let db = open_sqlite(&folder).await?;
        migrate(&db, Some(&folder)).await?;
        Ok(Self { db, folder: Some(folder), lock: Some(lock), demo_people })
    }
}

/// Opens the embedded database of a folder as it is; makes it when it is missing, for its owner alone.
///
/// # Errors
/// What the store refuses.
pub async fn open_sqlite(folder: &Folder) -> Result<Db, Failure> {
    let path = folder.database();
    let mut options = std::fs::OpenOptions::new();
    crate::folder::owner_only(options.write(true).create(true).truncate(false))
        .open(&path)
        .map_err(|error| Failure::from(error).at(path.display()))?;
    Db::open_without_migrating(&store::sqlite_url(&path, "rwc")).await.map_err(|error| Failure::from(error).at(path.display()))
}

/// Brings the schema up to date. An embedded database that holds something is copied first.
///
/// # Errors
/// Bad input for a database of a newer program.
pub async fn migrate(db: &Db, folder: Option<&Folder>) -> Result<(), Failure> {
    let (found, wanted) = (db.schema_version().await?, store::latest_migration());
    match found {
        Some(version) if version > wanted => return Err(store::Error::Newer(version).into()),
        Some(version) if version < wanted => {
            if let (Some(folder), Engine::Sqlite) = (folder, db.engine()) {
                let copy = free_name(folder, &format!("belay.db.before-schema-{wanted}"));
                eprintln!("Copying the database before its schema changes: {}", copy.display());
                db.copy_to(&copy).await?;
                owner_alone(&copy)?;
            }
            eprintln!("Bringing the database from schema {version} to {wanted} …");
            db.migrate().await?;
            eprintln!("The database is up to date.");
        }
        _ => db.migrate().await?,
    }
    Ok(())
}

/// A name in the folder that no file has.
pub fn free_name(folder: &Folder, name: &str) -> std::path::PathBuf {
    let first = folder.path().join(name);
    let numbered = (2_u32..).map(|number| folder.path().join(format!("{name}-{number}")));
    std::iter::once(first.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(first)
}

/// Takes a file from everyone but its owner.
///
/// # Errors
/// When the file system refuses.
pub fn owner_alone(path: &std::path::Path) -> Result<(), Failure> {
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Says where everything is; until there is an organisation, the link with which the first administrator signs up.
async fn announce(app: &App, place: &Where, folder: Option<&Folder>) -> Result<(), Failure> {
    let settings = Arc::clone(&app.settings);
    println!("Belay {}", env!("CARGO_PKG_VERSION"));
    match folder {
        Some(folder) => println!("  data      {}", folder.path().display()),
        None => println!("  data      PostgreSQL at {}", without_password(place.postgres.as_deref().unwrap_or_default())),
    }
    println!("  address   {}", settings.public_url);
    if settings.demo {
        println!("  demo      the sign-in page lists who you can be");
    } else if let Some(path) = rooms::identity::first_link(app).await? {
        println!("  first     {}{path}", settings.public_url);
        println!("            (once, within 14 days: it makes the organisation and its first administrator)");
    }
    Ok(())
}

/// A database URL without what is secret in it.
fn without_password(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    rest.split('?').next().unwrap_or_default().to_owned()
}

/// Lets planned sessions follow new rules of their time zones; then forgets hints every minute, and every hour what else is kept for a
/// while only.
async fn keep_tidy(app: App) {
    match rooms::session::follow_zone_rules(&app).await {
        Ok(0) => {}
        Ok(moved) => tracing::info!(moved, "sessions follow new rules of their time zones"),
        Err(problem) => {
            tracing::warn!(problem = problem.name(), "sessions could not follow new rules of time zones; the next start tries again")
        }
    }
    let mut minute = tokio::time::interval(Duration::from_secs(60));
    minute.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    // The first tick is now: a start does not begin with writing.
    minute.tick().await;
    for minutes in 0_u64.. {
        minute.tick().await;
        let hints = rooms::notice::forget_old(&app).await;
        let rest = if minutes % 60 == 0 { rooms::tidy::tidy(&app).await } else { Ok(()) };
        if let Err(problem) = hints.and(rest) {
            tracing::warn!(problem = problem.name(), "what is old could not be forgotten; trying again in a minute");
        }
    }
}

/// Ends at Ctrl-C or SIGTERM, and tells everything that listens. A second signal ends the process at once.
async fn asked_to_stop(stop: watch::Sender<bool>) {
    signal().await;
    eprintln!("Stopping …");
    stop.send_replace(true);
    tokio::spawn(async {
        signal().await;
        std::process::exit(130);
    });
}

/// Ctrl-C or SIGTERM.
#[cfg(unix)]
pub async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        },
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

/// Ctrl-C.
#[cfg(not(unix))]
pub async fn signal() {
    drop(tokio::signal::ctrl_c().await);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(without_password("postgres://belay:se@cret@db.example.org/belay?sslmode=require"), "db.example.org/belay");
    }
}

//! `belay admin`: what is done on the server's host, also while it serves.

use rooms::App;
use rooms::app::{Clock, Settings};
use store::Db;
use tokio::sync::watch;

use crate::cli::Place;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::options;

/// Prints a one-time link that sets a new login password.
///
/// # Errors
/// Bad input when nobody signs in with this address, or the database is missing or of another version.
pub async fn reset_login(email: &str, place: &Place) -> Result<(), Failure> {
    let place = options::place_of(place)?;
    let (db, served_at) = match &place.postgres {
        Some(url) => (Db::open_without_migrating(url).await?, None),
        None => {
            let folder = Folder::existing(&place.folder)?;
            (Db::open_without_migrating(&store::sqlite_url(&folder.database(), "rw")).await?, folder.server().map(|(_, url)| url))
        }
    };
    match db.schema_version().await? {
        Some(version) if version > store::latest_migration() => return Err(store::Error::Newer(version).into()),
        Some(version) if version == store::latest_migration() => {}
        _ => return Err(Failure::input("the database is of an earlier version: run `belay serve` once, which brings it up to date")),
    }
    let public_url = place.public_url.or(served_at).unwrap_or_else(|| "http://127.0.0.1:4400".to_owned());
    let settings = Settings { public_url: public_url.clone(), mail: None, demo: false, demo_people: Vec::new() };
    let (_stop, stopping) = watch::channel(false);
    let app = App::new(db.clone(), Clock::system(), settings, stopping);
    let link = rooms::identity::reset_link(&app, email).await;
    db.close().await;
    match link {
        Ok(path) => {
            println!("{public_url}{path}");
            eprintln!("(once, within a day; it sets a new login password, ends every sign-in and opens nothing that is sealed)");
            Ok(())
        }
        Err(problem) if problem.status() == 404 => Err(Failure::input(format!("nobody signs in with {email}"))),
        Err(problem) => Err(problem.into()),
    }
}

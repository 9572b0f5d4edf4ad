//! The sample organisation: told in `story.en.toml` and `story.de.toml`, lived through the public API with real keys and a clock that runs through three months
//! up to now, in a data folder of its own.

mod craft;
mod days;
mod language;
mod people;
mod record;
mod shown;
mod skills;
mod stage;
mod steps;
mod story;
mod telling;

use indicatif::{ProgressBar, ProgressStyle};
use rooms::app::DemoPerson;
use serde::{Deserialize, Serialize};

use crate::demo::days::Days;
pub use crate::demo::language::Language;
use crate::demo::stage::Stage;
use crate::demo::story::Story;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::serve::{migrate, open_sqlite};

/// `demo.json`: marks the folder, and holds the sign-ins once everything is there.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Marked {
    /// The day around which the sample was told; empty until it is complete.
    day: String,
    /// The language in which it was told.
    #[serde(default)]
    language: String,
    /// The people one can be.
    people: Vec<DemoPerson>,
}

/// Makes sure that the folder holds the sample organisation as of today, and gives its sign-ins. The caller holds the lock.
///
/// # Errors
/// What the server, the store or the vault refuses.
pub async fn ready(folder: &Folder, language: Language) -> Result<Vec<DemoPerson>, Failure> {
    let days = Days::now()?;
    let today = days.today().to_string();
    let marked = std::fs::read_to_string(folder.demo()).unwrap_or_default();
    let marked: Marked = serde_json::from_str(&marked).unwrap_or_default();
    let told = marked.day == today && marked.language == language.tag();
    if told && folder.database().is_file() {
        return Ok(marked.people);
    }
    if !marked.day.is_empty() {
        eprintln!("The sample organisation was made on {}; it is made anew, so that its days and words fit.", marked.day);
    }
    // The mark comes first: whatever is in this folder from now on is a sample.
    write(folder, &Marked::default())?;
    for end in ["", "-wal", "-shm"] {
        let path = folder.path().join(format!("belay.db{end}"));
        if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    let people = tell(folder, days, language).await?;
    write(folder, &Marked { day: today, language: language.tag().to_owned(), people: people.clone() })?;
    Ok(people)
}

fn write(folder: &Folder, marked: &Marked) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(marked).map_err(|error| Failure::Work(error.to_string()))?;
    std::fs::write(folder.demo(), text)?;
    crate::serve::owner_alone(&folder.demo())
}

/// Lives through the story.
async fn tell(folder: &Folder, days: Days, language: Language) -> Result<Vec<DemoPerson>, Failure> {
    let story = Story::read(language)?;
    let db = open_sqlite(folder).await?;
    migrate(&db, Some(folder)).await?;
    let steps = steps::of(&story, &days);
    eprintln!("Making the sample organisation {}: {} people, three months …", story.organisation.name, story.people.len());
    let bar = ProgressBar::new((steps.len() + story.people.len()) as u64);
    if let Ok(style) = ProgressStyle::with_template("  {bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    let mut stage = Stage::set(db.clone(), days, language).await?;
    let people = stage.gather(&story, &bar).await?;
    for step in &steps {
        stage.play(step).await.map_err(|failure| failure.at(format!("the sample organisation, {}", step.what())))?;
        bar.inc(1);
    }
    stage.clear().await?;
    bar.finish_and_clear();
    db.close().await;
    Ok(people)
}

//! `belay skills results`: answers to exercises, into one's own space and out of it.

use std::io::Write;
use std::path::Path;

use client::EntryText;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::answers::{self, Answer};
use super::catalogue::Catalogue;
use super::entry::{Observation, Opened, Says};
use super::places::Signed;
use crate::cli::{Account, Results};
use crate::failure::Failure;
use crate::zone::{bars, shown};

/// Takes answers in, or writes them out.
///
/// # Errors
/// Bad input, with its line; what the server refuses.
pub async fn results(given: &Results) -> Result<(), Failure> {
    match given {
        Results::Import { file, account } => import(file, account).await,
        Results::Export { file, account } => export(file, account).await,
    }
}

async fn import(file: &Path, account: &Account) -> Result<(), Failure> {
    let text = answers::open(file)?;
    let now = Timestamp::now().as_millisecond();
    // What is wrong with the file itself is said before anything is asked.
    answers::read(&text, |id| Some(id.to_owned()), now).map_err(|faults| faults.failure(file))?;
    let mut signed = Signed::of(account).await?;
    let catalogue = Catalogue::fetch(signed.space(), signed.language()).await?;
    let known = |id: &str| catalogue.find(id).map(|known| known.id.clone());
    let given = answers::read(&text, known, now).map_err(|faults| faults.failure(file))?;
    let count = given.len();
    // What was put aside was here once, and does not come back by itself.
    let there = stored(&mut signed, true).await?;
    let there = there.into_iter().map(|mut answer| {
        answer.skill = known(&answer.skill).unwrap_or(answer.skill);
        answer.sameness()
    });
    let fresh = answers::fresh(given, there);
    let zone = signed.oneself["time_zone"].as_str().and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC);
    let bar = bars::of_share("storing");
    for (at, answer) in fresh.iter().enumerate() {
        bars::show(&bar, at as f64 / fresh.len() as f64);
        store(&mut signed, &catalogue, answer, &zone).await?;
    }
    bar.finish_and_clear();
    let answers = |count: usize| if count == 1 { "1 answer".to_owned() } else { format!("{count} answers") };
    shown::line(format_args!("{} stored in your own space, {} there already", answers(fresh.len()), count - fresh.len()));
    Ok(())
}

/// Seals an answer into the own space. An exercise of another house, whose part and difficulty nobody knows, is taken as one of the middle.
async fn store(signed: &mut Signed, catalogue: &Catalogue, answer: &Answer, zone: &TimeZone) -> Result<(), Failure> {
    let Some(skill) = catalogue.find(&answer.skill) else { return Ok(()) };
    let exercise = catalogue.exercise(&answer.item);
    let at = Timestamp::from_millisecond(answer.at).unwrap_or_default();
    let written = if answer.written.is_empty() { at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string() } else { answer.written.clone() };
    let body = json!({
        "type": "observation", "person": signed.me(), "skill": skill.id, "name": skill.name,
        "part": exercise.map_or("skill", |exercise| exercise.part.as_str()), "source": "exercise", "support": null, "level": null,
        "right": if answer.right { "yes" } else { "no" }, "difficulty": exercise.map(|exercise| exercise.difficulty), "item": answer.item,
        "at": written, "seen": "", "remark": "", "day": at.to_zoned(zone.clone()).strftime("%Y-%m-%d").to_string(),
        "pack": skill.pack.0, "version": skill.pack.1, "asked": null,
    });
    let entry = EntryText { drawer: "skill".to_owned(), own: true, body, ..EntryText::default() };
    signed.reading.space.entry(signed.own, &entry).await?;
    Ok(())
}

/// The answers in one's own space.
async fn stored(signed: &mut Signed, aside: bool) -> Result<Vec<Answer>, Failure> {
    let (own, me) = (signed.own, signed.me());
    signed.reading.load(own, "your own space").await?;
    let rows = signed.entries(own, "your own space", aside).await?;
    if let Some(unopened) = signed.reading.unopened.first() {
        // Without all of them nobody knows what is there already.
        return Err(Failure::Work(format!("something in {} cannot be opened: {}", unopened.place, unopened.reason.replace('_', " "))));
    }
    let answers = rows.iter().filter_map(|(row, said)| Opened::of(row, row["body"]["by"].as_str()?, said));
    let mut answers: Vec<Answer> = answers
        .filter_map(|entry| match entry.says {
            Says::Observation(said) if said.person == me && entry.by == me => answer(*said),
            _ => None,
        })
        .collect();
    answers.sort_by_key(|answer| answer.at);
    Ok(answers)
}

/// An observation that is an answer to an exercise.
fn answer(said: Observation) -> Option<Answer> {
    let right = said.right.filter(|_| said.source == zone::estimate::Source::Exercise)?;
    let at = answers::stored_moment(&said.at, &said.day);
    Some(Answer { line: 0, item: said.item, skill: said.skill, right, at, written: said.at })
}

async fn export(file: &Path, account: &Account) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::input(format!("{} exists already: say another name", file.display())));
    }
    let mut signed = Signed::of(account).await?;
    let answers = stored(&mut signed, false).await?;
    let unwritable = |error: std::io::Error| Failure::input(format!("{} cannot be written: {error}", file.display()));
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Whole or not at all, and for its owner alone.
    let mut out = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
    let user = signed.oneself["email"].as_str().unwrap_or(&account.email);
    out.write_all(answers::write(user, &answers).as_bytes()).map_err(unwritable)?;
    out.persist_noclobber(file).map_err(|error| unwritable(error.error))?;
    shown::line(file.display());
    Ok(())
}

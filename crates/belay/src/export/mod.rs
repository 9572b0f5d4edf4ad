//! `belay export`: the whole record of a person in one encrypted file that needs no Belay to be read.

mod markdown;
mod own;
mod parcel;
pub mod reading;
mod record;
mod room;
mod rows;
mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;

use client::Space;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::cli::Export;
use crate::demo::Language;
use crate::export::markdown::Writer;
use crate::export::parcel::{For, Parcel};
use crate::export::reading::{Reading, id_of};
use crate::export::record::Record;
use crate::export::words::Words;
use crate::failure::Failure;
use crate::options;
use crate::{remote, sign_in};

/// Collects everything of the person who signs in, and writes it.
///
/// # Errors
/// Bad input, what the server refuses, and what the file system refuses.
pub async fn export(given: Box<Export>) -> Result<(), Failure> {
    let server = remote::server_url(&given.account.server)?;
    let recipient = given.recipient.as_deref().map(For::recipient).transpose()?;
    let now = Timestamp::now();
    let out = given.out.clone().unwrap_or_else(|| PathBuf::from(format!("belay-record-{}.tar.age", now.strftime("%Y-%m-%d"))));
    if out.exists() {
        return Err(Failure::input(format!("{} exists already: say another name with --out FILE", out.display())));
    }
    let mut space = sign_in::sign_in(&server, "belay export", &given.account.email, given.account.organisation.as_deref()).await?;
    let oneself: Value = space.get("/self").await?;
    let unlocked = sign_in::unlock(&mut space, &oneself).await?;
    let to = match recipient {
        Some(recipient) => recipient,
        None => For::Passphrase(sign_in::passphrase().await?),
    };
    let language = given.language.unwrap_or_else(|| match oneself["language"].as_str() {
        Some(tag) if tag.starts_with("de") => Language::German,
        Some(_) => Language::English,
        None => options::spoken(),
    });
    let parcel = Parcel::create(&out, &to, u64::try_from(now.as_second()).unwrap_or(0))?;
    let (file, unopened) = write(space, oneself, unlocked, language, parcel, now).await?;
    println!("{}", file.display());
    match given.recipient {
        Some(_) => eprintln!("(a tar in an age file: age --decrypt --identity FILE {} | tar x)", file.display()),
        None => eprintln!("(a tar in an age file: age --decrypt {} | tar x)", file.display()),
    }
    match unopened {
        0 => {}
        count => eprintln!("belay: {count} things could not be opened; record/unopened.md names them, with the reason"),
    }
    Ok(())
}

async fn write(
    space: Space,
    oneself: Value,
    unlocked: bool,
    language: Language,
    parcel: Parcel,
    now: Timestamp,
) -> Result<(PathBuf, usize), Failure> {
    let me = space.person_id();
    let zone = oneself["time_zone"].as_str().and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC);
    let name = oneself["name"].as_str().unwrap_or_default().to_owned();
    let titles = BTreeMap::from([(me.to_string(), name.clone())]);
    let writer = Writer { words: Words::of(language), zone, titles };
    let (private, contents, key_sets) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
    let mut record = Record { reading: Reading::of(space), writer, parcel, me, private, contents, key_sets };
    // It stands in one's record of access before anything leaves.
    record.reading.space.post::<Value>("/exports", &json!({"engagement_ids": null})).await?;
    let organisation = record.reading.one("/organisation").await?;
    // A former member is shown no list of people, and nothing of others any more.
    let former = oneself["former_until"].is_i64();
    let people = if former { Vec::new() } else { record.reading.all("/people").await? };
    for person in people {
        if let (Some(id), Some(name)) = (person["id"].as_str(), person["name"].as_str()) {
            record.writer.titles.insert(id.to_owned(), markdown::plain(name));
        }
    }
    let engagements = record.reading.all("/engagements").await?;
    if let Some(own) = id_of(&oneself, "own_engagement_id").filter(|_| unlocked) {
        record.own_space(own).await?;
    }
    for engagement in engagements {
        if engagement["kind"] != "own" {
            record.coaching(engagement).await?;
        }
    }
    record.other_notes()?;
    if !former {
        record.of_others().await?;
    }
    record.account(&oneself).await?;
    record.identity(unlocked).await?;
    let made =
        [("day", record.writer.day(now.as_millisecond())), ("organisation", organisation["name"].as_str().unwrap_or_default().to_owned())];
    record.end(&name, &made)
}

impl Record {
    /// Public keys, logs and pins: what it takes to check the signatures in the other files.
    async fn identity(&mut self, unlocked: bool) -> Result<(), Failure> {
        let mut cards = BTreeMap::new();
        let people: Vec<Uuid> = self.key_set_people();
        for person in people {
            let card = self.reading.one(&format!("/people/{person}/card")).await?;
            cards.insert(person.to_string(), card);
        }
        self.data("identity/cards.json", &json!(cards))?;
        let logs = std::mem::take(&mut self.key_sets);
        self.data("identity/key-sets.json", &json!(logs))?;
        if unlocked {
            let pins = &self.reading.space.keyring()?.memory().pins;
            let pins = serde_json::to_value(pins).map_err(|error| Failure::Work(error.to_string()))?;
            self.data("identity/pins.json", &pins)?;
        }
        Ok(())
    }

    /// Oneself, and everyone whose card the pins hold.
    fn key_set_people(&self) -> Vec<Uuid> {
        let pinned = self.reading.space.keyring().map(|keyring| keyring.memory().pins.cards.keys().copied().collect::<Vec<_>>());
        let mut people = pinned.unwrap_or_default();
        people.push(self.me);
        people.sort_unstable();
        people.dedup();
        people
    }

    /// What did not open, what is in the folder, and the end of the file.
    fn end(mut self, name: &str, made: &[(&str, String)]) -> Result<(PathBuf, usize), Failure> {
        let count = self.reading.unopened.len();
        let unopened = self.unopened();
        let words = &self.writer.words;
        let title = words.say("unopened", &[]);
        self.page("unopened.md", &title, &unopened)?;
        let words = &self.writer.words;
        let said: Vec<(&str, &str)> =
            made.iter().map(|(key, value)| (*key, value.as_str())).chain([("version", env!("CARGO_PKG_VERSION"))]).collect();
        let mut text = format!("{}\n\n{}\n\n{}\n\n", words.say("made", &said), words.say("about", &[]), words.say("how", &[]));
        text += &match count {
            0 => words.say("unopened-none", &[]),
            count => words.say("unopened-count", &[("n", &count.to_string())]),
        };
        text += &format!("\n\n## {}\n\n", words.say("contents", &[]));
        for (path, title) in &self.contents {
            text += &format!("- [{}]({})\n", title.replace(['[', ']'], " "), path.replace(' ', "%20"));
        }
        let title = words.say("title", &[("name", name)]);
        self.page("README.md", &title, &text)?;
        Ok((self.parcel.finish()?, count))
    }

    fn unopened(&self) -> String {
        let words = &self.writer.words;
        if self.reading.unopened.is_empty() {
            return words.say("unopened-none", &[]);
        }
        let heads = ["where", "by", "day", "reason"].map(|head| words.say(head, &[]));
        let mut text = format!("{}\n\n| {} |\n|---|---|---|---|\n", words.say("unopened-lead", &[]), heads.join(" | "));
        for one in &self.reading.unopened {
            let by = one.author.map(|author| self.writer.name(&json!(author))).unwrap_or_default();
            let day = one.at.map(|at| self.writer.day(at)).unwrap_or_default();
            let cells = [one.place.clone(), by, day, words.reason(&one.reason)].map(|cell| cell.replace(['|', '\n'], " "));
            text += &format!("| {} |\n", cells.join(" | "));
        }
        text
    }
}

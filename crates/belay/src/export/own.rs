//! What is of the person alone: journal, private notes, moments, what was shown to them, their account.

use std::collections::BTreeSet;

use client::vault::Place;
use serde_json::{Value, json};
use uuid::Uuid;

use super::markdown::plain;
use super::parcel::slug;
use super::reading::id_of;
use super::record::Record;
use crate::failure::Failure;

impl Record {
    /// Reads the own space. Private notes of sessions wait for the session's file.
    ///
    /// # Errors
    /// When the server does not answer, or a file cannot be written.
    pub async fn own_space(&mut self, own: Uuid) -> Result<(), Failure> {
        self.reading.load(own, "journal").await?;
        let mut entries = self.reading.all(&format!("/engagements/{own}/entries?aside=true")).await?;
        for entry in &mut entries {
            self.reading.open_entry(own, entry, "journal");
        }
        let attached = self.attachments(own, "journal").await?;
        let (mut notes, mut placed) = (Vec::new(), BTreeSet::new());
        let mut rows = self.reading.all(&format!("/engagements/{own}/notes")).await?;
        // What was put away and can still be taken back is theirs, too.
        rows.extend(self.reading.all(&format!("/engagements/{own}/notes?erasing=true")).await?);
        for row in rows {
            let Some(id) = id_of(&row, "id").filter(|id| placed.insert(*id)) else { continue };
            let noted = self.note(own, &row, "journal").await?;
            let files = attached.get(&Some(id)).map_or("", String::as_str);
            notes.push(noted.json);
            match id_of(&row, "session_id") {
                Some(session) => {
                    let files = files.replace("(../attachments/", "(../../journal/attachments/");
                    self.private.entry(session).or_default().push(format!("{}\n\n{files}", noted.markdown));
                }
                None => {
                    let around = entries.iter().find(|entry| is_around(entry, &row["id"])).cloned().unwrap_or_default();
                    self.journal_page(&row, &around, &noted.markdown, &files.replace("(../attachments/", "(attachments/"))?;
                }
            }
        }
        // A page on which only its margins were written has no note.
        for entry in &entries {
            let note = &entry["body"]["json"]["note"];
            let unplaced = id_of(&json!({"note": note}), "note").is_none_or(|note| !placed.contains(&note));
            if entry["body"]["json"]["type"] == "journal" && unplaced {
                self.journal_page(entry, entry, "", "")?;
            }
        }
        let goals = self.open_goals(own, "journal/entries.md").await?;
        let kept: String = goals.iter().map(|goal| self.goal(own, goal, &entries)).collect();
        let actions = self.open_actions(own, "journal/entries.md").await?;
        let done: String = actions.iter().map(|action| self.action(own, action)).collect();
        let rest = self.entries(&entries, |entry| entry["body"]["json"]["type"] != "journal" && entry["parent_id"].is_null());
        let loose = attached.get(&None).map_or("", String::as_str);
        let rest = format!("{kept}{done}\n{rest}\n{loose}");
        if !rest.trim().is_empty() {
            let heading = self.part("notes");
            self.page("journal/entries.md", &heading, &rest)?;
        }
        self.data("journal/data/goals.json", &json!(goals))?;
        self.data("journal/data/actions.json", &json!(actions))?;
        self.data("journal/data/notes.json", &json!(notes))?;
        self.data("journal/data/entries.json", &json!(entries))?;
        let log = self.reading.all(&format!("/engagements/{own}/key-set")).await?;
        self.key_sets.insert(own.to_string(), json!(log));
        self.moments(own).await
    }

    fn journal_page(&mut self, row: &Value, around: &Value, words: &str, files: &str) -> Result<(), Failure> {
        let day = self.writer.day(row["created_at"].as_i64().unwrap_or_default());
        let said = &around["body"]["json"];
        let title = said["title"].as_str().map(str::trim).filter(|title| !title.is_empty());
        let first = words.lines().map(|line| line.trim_start_matches(['#', '-', '>', '*', ' '])).find(|line| !line.trim().is_empty());
        let title = title.or(first).map(|title| title.chars().take(120).collect::<String>());
        let slug = slug(title.as_deref().unwrap_or_default());
        let margins = said.as_object().map(|fields| self.writer.fields(fields, &["title", "note"]));
        let margins = margins.or_else(|| around["body"].is_object().then(|| self.writer.said(&around["body"]))).unwrap_or_default();
        let text = format!("{}\n\n{files}\n{margins}", words.trim());
        if text.trim().is_empty() && title.is_none() {
            return Ok(());
        }
        let name = if slug.is_empty() { "page" } else { slug.as_str() };
        let title = title.unwrap_or_else(|| self.part("journal"));
        self.page(&format!("journal/{day}-{name}.md"), &format!("{} · {day}", plain(&title)), &text)
    }

    /// Private notes whose session is in no folder.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn other_notes(&mut self) -> Result<(), Failure> {
        let left: Vec<String> = std::mem::take(&mut self.private).into_values().flatten().collect();
        if left.is_empty() {
            return Ok(());
        }
        let heading = self.part("notes");
        self.page("journal/notes.md", &heading, &left.join("\n\n---\n\n"))
    }

    async fn moments(&mut self, own: Uuid) -> Result<(), Failure> {
        let mut moments = self.reading.all("/moments").await?;
        let mut text = String::new();
        for moment in &mut moments {
            let Some(id) = id_of(moment, "id") else { continue };
            self.reading.open(own, &Place::new("moment", id, "text"), &mut moment["text"], "moments.md", |_| None);
            let with = if moment["with_person_id"].is_null() {
                String::new()
            } else {
                format!(" · {}", self.writer.name(&moment["with_person_id"]))
            };
            text +=
                &format!("## {}{with}\n\n{}\n\n", moment["happened_day"].as_str().unwrap_or_default(), self.writer.said(&moment["text"]));
        }
        if moments.is_empty() {
            return Ok(());
        }
        self.data("data/moments.json", &json!(moments))?;
        let heading = self.part("moments");
        self.page("moments.md", &heading, &text)
    }

    /// What others showed to this person, and what they see and said as a sponsor.
    ///
    /// # Errors
    /// When the server does not answer, or a file cannot be written.
    pub async fn of_others(&mut self) -> Result<(), Failure> {
        let shown = self.reading.all("/releases").await?;
        if !shown.is_empty() {
            let line = |release: &Value| {
                let day = self.writer.day(release["created_at"].as_i64().unwrap_or_default());
                format!("- {} ({}, {day})\n", plain(release["text"].as_str().unwrap_or_default()), self.writer.name(&release["person_id"]))
            };
            let text: String = shown.iter().map(line).collect();
            self.data("data/shown-to-me.json", &json!(shown))?;
            let heading = self.part("shown-to-me");
            self.page("shown-to-me.md", &heading, &text)?;
        }
        let sponsored = self.reading.all("/sponsoring").await?;
        if !sponsored.is_empty() {
            let names =
                |one: &Value| one["names"].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
            let text: String =
                sponsored.iter().map(|one| format!("## {}\n\n{}\n", names(one), self.promised(one).replace("\n## ", "\n### "))).collect();
            self.data("data/sponsoring.json", &json!(sponsored))?;
            let heading = self.part("sponsoring");
            self.page("sponsoring.md", &heading, &text)?;
        }
        Ok(())
    }

    /// The account, hours, and who opened what.
    ///
    /// # Errors
    /// When the server does not answer, or a file cannot be written.
    pub async fn account(&mut self, oneself: &Value) -> Result<(), Failure> {
        let mut text = String::new();
        for (key, value) in [("name", &oneself["name"]), ("time_zone", &oneself["time_zone"]), ("email", &oneself["email"])] {
            text += &self.writer.labelled(key, value.as_str().unwrap_or_default());
        }
        let hours = self.reading.one("/hours").await?;
        let rows = hours["items"].as_array().cloned().unwrap_or_default();
        if !rows.is_empty() {
            text += &format!("## {}\n\n", self.part("hours"));
            for row in &rows {
                let (modality, role) = (row["modality"].as_str().unwrap_or_default(), row["role"].as_str().unwrap_or_default());
                let minutes = self.writer.words.say("minutes", &[("n", &row["minutes"].to_string())]);
                text += &format!("- {}, {}: {minutes}\n", self.writer.words.value(modality), self.writer.words.value(role));
            }
            text.push('\n');
        }
        let log = self.reading.all("/access-log").await?;
        if !log.is_empty() {
            text += &format!("## {}\n\n", self.part("access"));
            for event in &log {
                let at = self.writer.moment(event["at"].as_i64().unwrap_or_default());
                let kind = event["kind"].as_str().unwrap_or_default().replace('_', "-");
                let who = if event["actor_id"].is_null() { String::new() } else { format!(" · {}", self.writer.name(&event["actor_id"])) };
                text += &format!("- {at} · {}{who}\n", self.writer.words.say(&format!("access-{kind}"), &[]));
            }
        }
        self.data("data/self.json", oneself)?;
        self.data("data/hours.json", &hours)?;
        self.data("data/access-log.json", &json!(log))?;
        let sign_ins = self.reading.space.client().get::<Value>("/me/sign-ins").await.unwrap_or_default();
        self.data("data/sign-ins.json", &sign_ins)?;
        let heading = self.part("me");
        self.page("about-me.md", &heading, &text)
    }
}

/// Whether an entry is what stands around a journal page's note.
fn is_around(entry: &Value, note: &Value) -> bool {
    let said = &entry["body"]["json"];
    said["type"] == "journal" && said["note"] == *note
}

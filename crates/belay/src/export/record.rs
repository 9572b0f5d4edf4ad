//! The folder `record` as it is written: files for people in Markdown, the same for programs in JSON.

use std::collections::BTreeMap;

use client::types::Attachment;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::markdown::{Writer, plain};
use super::parcel::{Parcel, file_name};
use super::reading::{Reading, id_of, reason};
use crate::failure::Failure;

/// A record that is being written.
pub struct Record {
    /// What is read.
    pub reading: Reading,
    /// How it is written.
    pub writer: Writer,
    /// Where to.
    pub parcel: Parcel,
    /// Whose it is.
    pub me: Uuid,
    /// Private notes by the session they belong to, until the session's file takes them.
    pub private: BTreeMap<Uuid, Vec<String>>,
    /// Files for people, with what they are.
    pub contents: Vec<(String, String)>,
    /// Cards that others had when this was made, and logs, for checking signatures.
    pub key_sets: BTreeMap<String, Value>,
}

/// A note that was read.
pub struct Noted {
    /// Its words.
    pub markdown: String,
    /// For programs.
    pub json: Value,
}

impl Record {
    /// Adds a file for people.
    pub fn page(&mut self, path: &str, title: &str, text: &str) -> Result<(), Failure> {
        let body = if text.trim().is_empty() { self.writer.words.say("nothing", &[]) } else { text.trim().to_owned() };
        let path = self.parcel.add(path, format!("# {title}\n\n{body}\n").as_bytes())?;
        self.contents.push((path, title.to_owned()));
        Ok(())
    }

    /// Adds a file for programs.
    pub fn data(&mut self, path: &str, value: &Value) -> Result<(), Failure> {
        let mut text = serde_json::to_string_pretty(value).map_err(|error| Failure::Work(error.to_string()))?;
        text.push('\n');
        self.parcel.add(path, text.as_bytes()).map(drop)
    }

    /// A word of the files' names and headings.
    pub fn part(&self, name: &str) -> String {
        self.writer.words.say(&format!("part-{name}"), &[])
    }

    /// Reads a note. What of it was put aside is named, the rest is there.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn note(&mut self, engagement: Uuid, row: &Value, shown: &str) -> Result<Noted, Failure> {
        let Some(id) = id_of(row, "id") else { return Ok(Noted { markdown: String::new(), json: row.clone() }) };
        if let Some(reason) = self.reading.why_broken(engagement) {
            return Ok(self.unread(row, shown, &reason));
        }
        let read = match self.reading.space.note(engagement, id).await {
            Ok(read) => read,
            Err(client::ClientError::Unreachable(error)) => return Err(client::ClientError::Unreachable(error).into()),
            Err(error) => return Ok(self.unread(row, shown, &reason(&error))),
        };
        let mut aside = Vec::new();
        for entry in &read.aside {
            self.reading.name(shown, Some(entry.author), row["saved_at"].as_i64(), entry.error.name());
            aside.push(json!({"sequence": entry.sequence, "author": entry.author, "device": entry.device, "number": entry.number, "reason": entry.error.name()}));
        }
        for finding in &read.findings {
            self.reading.name(shown, None, None, finding.error.name());
        }
        let Some(markdown) = read.markdown() else { return Ok(self.unread(row, shown, "malformed")) };
        let mut json = row.clone();
        json["markdown"] = json!(markdown);
        json["update"] = json!(client::document_state(&read.updates).map(|state| client::vault::to_base64(&state)));
        json["put_aside"] = json!(aside);
        let words = if aside.is_empty() { markdown } else { format!("{markdown}\n\n{}", self.unopened_here(&aside)) };
        Ok(Noted { markdown: words, json })
    }

    fn unopened_here(&self, aside: &[Value]) -> String {
        let reason = |one: &Value| self.writer.words.reason(one["reason"].as_str().unwrap_or_default());
        aside.iter().map(|one| self.writer.words.say("unopened-here", &[("reason", &reason(one))])).collect::<Vec<_>>().join("\n\n")
    }

    fn unread(&mut self, row: &Value, shown: &str, reason: &str) -> Noted {
        self.reading.name(shown, None, row["saved_at"].as_i64(), reason);
        let mut json = row.clone();
        json["unopened"] = json!(reason);
        let markdown = self.writer.words.say("unopened-here", &[("reason", &self.writer.words.reason(reason))]);
        Noted { markdown, json }
    }

    /// Fetches attachments, one at a time, into a folder. Gives a line of each by the note it hangs on.
    ///
    /// # Errors
    /// When the server does not answer, or a file cannot be written.
    pub async fn attachments(&mut self, engagement: Uuid, folder: &str) -> Result<BTreeMap<Option<Uuid>, String>, Failure> {
        let rows = self.reading.all(&format!("/engagements/{engagement}/attachments")).await?;
        let mut lines: BTreeMap<Option<Uuid>, String> = BTreeMap::new();
        let mut described = Vec::new();
        for mut row in rows {
            let note = id_of(&row, "note_id");
            let line = match self.attachment(engagement, &row, folder).await? {
                Ok((path, name, bytes)) => {
                    row["meta"] = json!({"name": name, "file": path, "bytes": bytes});
                    let file = path.rsplit('/').next().unwrap_or_default();
                    let up = if note.is_some() { "../" } else { "" };
                    let said = self.writer.words.say("attached", &[("name", name.as_str()), ("bytes", &bytes.to_string())]);
                    format!("- [{}]({up}attachments/{file})\n", plain(&said.replace(['[', ']'], " ")))
                }
                Err(reason) => {
                    let author = id_of(&row, "author");
                    self.reading.name(&format!("{folder}/attachments"), author, row["created_at"].as_i64(), &reason);
                    row["unopened"] = json!(reason);
                    format!("- {}\n", self.writer.words.say("unopened-here", &[("reason", &self.writer.words.reason(&reason))]))
                }
            };
            lines.entry(note).or_default().push_str(&line);
            described.push(row);
        }
        if !described.is_empty() {
            self.data(&format!("{folder}/data/attachments.json"), &json!(described))?;
        }
        Ok(lines)
    }

    /// One attachment: its path in the record, its name and size, or why it did not open.
    async fn attachment(
        &mut self,
        engagement: Uuid,
        row: &Value,
        folder: &str,
    ) -> Result<Result<(String, String, usize), String>, Failure> {
        if let Some(reason) = self.reading.why_broken(engagement) {
            return Ok(Err(reason));
        }
        let Ok(attachment) = Attachment::deserialize(row) else { return Ok(Err("malformed".to_owned())) };
        let space = &mut self.reading.space;
        let opened = match space.attachment_meta(engagement, &attachment) {
            Ok(meta) => space.attachment(engagement, attachment.id, &meta).await.map(|content| (meta.name, content)),
            Err(error) => Err(error),
        };
        match opened {
            Ok((name, content)) => {
                let path = self.parcel.add(&format!("{folder}/attachments/{}", file_name(&name)), &content)?;
                Ok(Ok((path, name, content.len())))
            }
            Err(client::ClientError::Unreachable(error)) => Err(client::ClientError::Unreachable(error).into()),
            Err(error) => Ok(Err(reason(&error))),
        }
    }

    /// Entries as Markdown, each with what hangs on it below it. `here` says which stand by themselves.
    pub fn entries(&self, all: &[Value], here: impl Fn(&Value) -> bool) -> String {
        all.iter().filter(|entry| here(entry)).map(|entry| self.entry(all, entry, 0)).collect()
    }

    /// An entry, and below it what hangs on it.
    fn entry(&self, all: &[Value], entry: &Value, depth: usize) -> String {
        let (words, day) = (&self.writer.words, self.writer.day(entry["created_at"].as_i64().unwrap_or_default()));
        let kind = entry["body"]["json"]["type"]
            .as_str()
            .map_or_else(|| entry["drawer"].as_str().unwrap_or_default().to_owned(), |kind| words.kind(kind));
        let aside = entry["aside_at"].as_i64().map(|at| format!(" ({})", words.say("aside", &[("day", &self.writer.day(at))])));
        let heading = format!(
            "{} {kind} · {} · {day}{}\n\n",
            "#".repeat((depth + 3).min(6)),
            self.writer.name(&entry["created_by"]),
            aside.unwrap_or_default()
        );
        let said = self.writer.said(&entry["body"]);
        let said = if said.is_empty() { said } else { format!("{}\n\n", said.trim_end()) };
        let below = all.iter().filter(|other| depth < 8 && !entry["id"].is_null() && other["parent_id"] == entry["id"]);
        let below: String = below.map(|other| self.entry(all, other, depth + 1)).collect();
        format!("{heading}{said}{below}")
    }
}

//! Goals and actions, of a coaching or of one's own space, and whether signatures hold.

use client::vault::{Body, Place, names};
use serde_json::{Value, json};
use uuid::Uuid;

use super::markdown::plain;
use super::reading::id_of;
use super::record::Record;
use crate::failure::Failure;

/// Fields of a goal that are sealed.
const GOAL: [&str; 5] = ["sentence", "today", "good_enough", "levels", "more"];

impl Record {
    /// Goals, opened. `shown` is the file in which they stand.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn open_goals(&mut self, engagement: Uuid, shown: &str) -> Result<Vec<Value>, Failure> {
        let mut goals = self.reading.all(&format!("/engagements/{engagement}/goals")).await?;
        for goal in &mut goals {
            let Some(id) = id_of(goal, "id") else { continue };
            for field in GOAL {
                self.reading.open(engagement, &Place::new("goal", id, field), &mut goal[field], shown, |_| None);
            }
            let number = goal["position"].to_string();
            let words = format!("{}: {}", self.writer.words.say("goal-of", &[("n", &number)]), self.writer.said(&goal["sentence"]));
            self.writer.titles.insert(id.to_string(), words);
        }
        Ok(goals)
    }

    /// A goal with what hangs on it.
    pub fn goal(&self, engagement: Uuid, goal: &Value, entries: &[Value]) -> String {
        let Some(id) = id_of(goal, "id") else { return String::new() };
        let mut text = format!("## {}\n\n", self.writer.name(&goal["id"]).replace('\n', " "));
        for field in ["today", "good_enough"] {
            text += &self.writer.labelled(field, &self.writer.said(&goal[field]));
        }
        text += &self.writer.labelled("target_day", goal["target_day"].as_str().unwrap_or_default());
        text += &self.writer.labelled("state", &self.writer.words.value(goal["state"].as_str().unwrap_or_default()));
        if !goal["close_act"].is_null() {
            let signed = self.reading.signed(engagement, &goal["close_act"], &[names::CLOSE_GOAL], id, None);
            let author = signed.as_ref().map_or(Value::Null, |act| json!(act.author));
            text += &format!("{}\n\n", self.signature(&author, signed.map(|act| act.at)));
        }
        match goal["levels"]["json"].as_object() {
            Some(levels) => text += &self.writer.levels(levels),
            None => text += &self.writer.labelled("levels", &self.writer.said(&goal["levels"])),
        }
        text += &self.writer.said(&goal["more"]);
        text + &self.entries(entries, |entry| entry["parent_id"] == goal["id"])
    }

    /// Actions, opened. Words that were written for another owner than the server says do not count.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn open_actions(&mut self, engagement: Uuid, shown: &str) -> Result<Vec<Value>, Failure> {
        let mut actions = self.reading.all(&format!("/engagements/{engagement}/actions")).await?;
        for action in &mut actions {
            let Some(id) = id_of(action, "id") else { continue };
            let owner = action["owner_id"].clone();
            self.reading.open(engagement, &Place::new("action", id, "text"), &mut action["text"], shown, |content| {
                let same = matches!(&content.body, Body::Json(said) if said["owner"] == owner);
                (!same).then_some("other_owner")
            });
            self.reading.open(engagement, &Place::new("action", id, "outcome"), &mut action["outcome"], shown, |_| None);
            let words = action["text"]["json"]["text"].as_str().map(plain).unwrap_or_default();
            self.writer.titles.insert(id.to_string(), words);
        }
        Ok(actions)
    }

    /// An action in a line, with how it went.
    pub fn action(&self, engagement: Uuid, action: &Value) -> String {
        let words = action["text"]["json"]["text"].as_str().map_or_else(|| self.writer.said(&action["text"]), plain);
        let state = self.writer.words.value(action["state"].as_str().unwrap_or_default());
        let due = action["due_day"].as_str().map(|day| format!(", {day}")).unwrap_or_default();
        let mut text = format!("- {} ({}{due}; {state})\n", words.trim().replace('\n', "\n  "), self.writer.name(&action["owner_id"]));
        if !action["outcome"].is_null() {
            let outcome = self.writer.said(&action["outcome"]);
            text += &outcome
                .split("\n\n")
                .filter(|part| !part.is_empty())
                .map(|part| format!("  - {}\n", part.replace('\n', "\n    ")))
                .collect::<String>();
        }
        if let (false, Some(id)) = (action["close_act"].is_null(), id_of(action, "id")) {
            let signed = self.reading.signed(engagement, &action["close_act"], &[names::CLOSE_ACTION], id, id_of(action, "owner_id"));
            text += &format!("  - {}\n", self.signature(&action["owner_id"], signed.map(|act| act.at)));
        }
        text
    }

    /// Whether a signature holds, in a sentence.
    pub fn signature(&self, author: &Value, signed: Result<u64, String>) -> String {
        let name = self.writer.name(author);
        match signed {
            Ok(at) => {
                let day = self.writer.day(i64::try_from(at).unwrap_or(i64::MAX));
                self.writer.words.say("signed", &[("name", &name), ("day", &day)])
            }
            Err(reason) => self.writer.words.say("not-signed", &[("name", &name), ("reason", &self.writer.words.reason(&reason))]),
        }
    }
}

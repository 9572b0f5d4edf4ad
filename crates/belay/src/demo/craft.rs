//! What the story may say of the whole craft: agreements written out, sponsors, the record, rounds, closings.
//!
//! Inside a body a text that begins with `@` stands for something of the story: `@day:-12` a day, `@who:tomasz` a person, `@goal:0` a goal of
//! the engagement by its place, `@session:-57` its session of that day, `@entry:key` an entry named before, `@round:key` a round,
//! `@time:-12` a moment of a day as machines write it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::story::Reply;

/// An agreement written out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Who writes it.
    pub by: String,
    /// When.
    pub day: i64,
    /// Who says yes, when.
    pub answer: Vec<Reply>,
    /// What it says besides what is agreed already.
    pub write: Map<String, Value>,
}

/// Words of somebody on a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Who.
    pub who: String,
    /// When.
    pub day: i64,
    /// The words.
    pub text: String,
}

/// What a sponsor promises.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Who.
    pub who: String,
    /// When.
    pub day: i64,
    /// The words.
    pub text: String,
    /// By when.
    pub due: Option<i64>,
    /// Kept on that day.
    pub kept: Option<i64>,
    /// Found not kept on that day.
    pub not_kept: Option<i64>,
}

/// Sessions planned in one go.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Who plans.
    pub by: String,
    /// When they are planned.
    pub planned: i64,
    /// The first.
    pub day: i64,
    /// Wall clock.
    pub time: String,
    /// Length, when it is not the agreed one.
    pub minutes: Option<i64>,
    /// How they run.
    pub form: Option<String>,
    /// Which days.
    pub rule: Map<String, Value>,
}

/// Where a session was before it was moved.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Was {
    /// Its first day.
    pub day: i64,
    /// Its first wall clock.
    pub time: String,
    /// When it was moved.
    pub moved: i64,
}

/// An entry of the record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// How others of the story name it.
    pub key: Option<String>,
    /// Who writes it.
    pub who: String,
    /// When.
    pub day: i64,
    /// Where it lies.
    pub drawer: String,
    /// Only its author may change it.
    #[serde(default)]
    pub own: bool,
    /// In the writer's own space.
    #[serde(default)]
    pub private: bool,
    /// The day of its session.
    pub session: Option<i64>,
    /// The place of its goal.
    pub goal: Option<usize>,
    /// The entry it answers.
    pub to: Option<String>,
    /// Place in its list.
    #[serde(default)]
    pub position: i64,
    /// What it says.
    pub body: Value,
}

/// What is written apart and shown together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// How entries name it.
    pub key: Option<String>,
    /// Who begins it.
    pub by: String,
    /// When; everyone who writes is ready on that day.
    pub day: i64,
    /// `ideas`, `alliance` or `reach`.
    pub of: String,
    /// The day of its session.
    pub session: Option<i64>,
    /// What each writes.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// One person's part of a round.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Who.
    pub who: String,
    /// Where it lies.
    pub drawer: String,
    /// Only its author may change it.
    #[serde(default)]
    pub own: bool,
    /// The entry it belongs to.
    pub to: Option<String>,
    /// What it says.
    pub body: Value,
}

/// An engagement is closed as agreed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Who.
    pub who: String,
    /// When looking back begins.
    pub begun: i64,
    /// When it is closed.
    pub closed: Option<i64>,
}

/// Two who compared their safety number in a session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// One.
    pub who: String,
    /// The other.
    pub with: String,
    /// When.
    pub day: i64,
}

/// Something shown to the sponsor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Whose it is.
    pub who: String,
    /// The sponsor.
    pub to: String,
    /// When.
    pub day: i64,
    /// The place of its goal.
    pub goal: Option<usize>,
    /// The key of a win.
    pub win: Option<String>,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown.
    pub until: Option<i64>,
    /// Taken back on that day.
    pub revoked: Option<i64>,
}

/// A file that hangs on the note of a session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attached {
    /// Who attaches it.
    pub who: String,
    /// Its name.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// A page of somebody's journal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalPage {
    /// Whose.
    pub who: String,
    /// When.
    pub day: i64,
    /// Blocks, as of a note.
    pub lines: Vec<String>,
    /// What stands around it: `title`, `insight`, `then`, `now`, `then_day`, `now_day`, `look_day`, `strain`.
    pub around: BTreeMap<String, String>,
}

/// What the texts with `@` stand for.
#[derive(Debug, Default)]
pub struct Known {
    /// People by key.
    pub people: BTreeMap<String, String>,
    /// Goals by place.
    pub goals: Vec<String>,
    /// Sessions by day.
    pub sessions: BTreeMap<i64, String>,
    /// Entries by key.
    pub entries: BTreeMap<String, String>,
    /// Rounds by key, those too that nobody has begun yet.
    pub rounds: BTreeMap<String, Uuid>,
}

impl Known {
    /// A body with everything in the place of what stands for it; the name of what is not known.
    pub fn fill(&self, body: &Value, day: &impl Fn(i64) -> String) -> Result<Value, String> {
        Ok(match body {
            Value::String(text) => Value::String(self.text(text, day)?),
            Value::Array(list) => Value::Array(list.iter().map(|item| self.fill(item, day)).collect::<Result<_, _>>()?),
            Value::Object(fields) => {
                let filled = fields.iter().map(|(name, value)| Ok((name.clone(), self.fill(value, day)?)));
                Value::Object(filled.collect::<Result<_, String>>()?)
            }
            other => other.clone(),
        })
    }

    fn text(&self, text: &str, day: &impl Fn(i64) -> String) -> Result<String, String> {
        let Some((what, name)) = text.strip_prefix('@').and_then(|rest| rest.split_once(':')) else { return Ok(text.to_owned()) };
        let found = match what {
            "day" => name.parse().ok().map(day),
            "who" => self.people.get(name).cloned(),
            "goal" => name.parse().ok().and_then(|at: usize| self.goals.get(at).cloned()),
            "session" => name.parse().ok().and_then(|at: i64| self.sessions.get(&at).cloned()),
            "entry" => self.entries.get(name).cloned(),
            "round" => self.rounds.get(name).map(Uuid::to_string),
            "time" => name.parse().ok().map(|at| format!("{}T15:30:00Z", day(at))),
            _ => None,
        };
        found.ok_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn what_stands_for_something_is_filled_in_everywhere() {
        let known = Known { people: BTreeMap::from([("tomasz".to_owned(), "T".to_owned())]), ..Known::default() };
        let filled = known.fill(&json!({"day": "@day:-2", "to": ["@who:tomasz", "kept @ noon"]}), &|day| format!("D{day}"));
        assert_eq!(filled.unwrap(), json!({"day": "D-2", "to": ["T", "kept @ noon"]}));
        assert_eq!(known.fill(&json!("@goal:0"), &|_| String::new()), Err("@goal:0".to_owned()));
    }
}

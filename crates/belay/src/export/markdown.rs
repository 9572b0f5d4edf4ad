//! Values as Markdown: a label and words, in the order in which the labels stand among the words.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::words::Words;

/// Keys under which one of a few words stands.
const CHOICES: [&str; 20] = [
    "part",
    "source",
    "right",
    "way",
    "zone",
    "kind",
    "list",
    "state",
    "modality",
    "how",
    "when",
    "strain",
    "says",
    "what",
    "held",
    "changes",
    "initiated_by",
    "origin",
    "strand",
    "phase",
];
/// Keys that others know too under which one of a few words may stand.
const CHOICES_TOO: [&str; 7] = ["my_role", "who", "why", "sees", "kept", "observers", "form"];

/// What binds a value to its place, and what only fills it: in the JSON files, not here.
const BINDING: [&str; 9] = ["type", "of", "in", "round", "drawer", "answers", "pad", "salt", "id"];

/// What a key of an object is told as: a level of a skill is the support that it takes, or a step that is described.
fn called<'a>(key: &'a str, of: &Map<String, Value>) -> &'a str {
    match key {
        "level" if of.contains_key("way") || of.contains_key("p") => "support",
        "level" if of.contains_key("part") => "step",
        _ => key,
    }
}

/// What somebody wrote, so that none of it is markup: a picture or a link in it would ask somewhere when it is looked at.
#[must_use]
pub fn plain(text: &str) -> String {
    let line = |line: &str| {
        let safe = line.replace('\\', "\\\\").replace('<', "&lt;").replace('[', "\\[").replace('`', "\\`").replace('*', "\\*");
        let (blank, rest) = safe.split_at(safe.len() - safe.trim_start().len());
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        let listed = digits > 0 && rest[digits..].starts_with(['.', ')']);
        match () {
            () if rest.starts_with(['#', '-', '+', '>', '=', '~', '|']) => format!("{blank}\\{rest}"),
            () if listed => format!("{blank}{}\\{}", &rest[..digits], &rest[digits..]),
            () => safe,
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// How things are written: words, names behind ids, the zone of days.
pub struct Writer {
    /// The words.
    pub words: Words,
    /// The zone of the person.
    pub zone: TimeZone,
    /// What an id is called: people, goals, sessions.
    pub titles: BTreeMap<String, String>,
}

impl Writer {
    /// A day, `2026-11-20`, of Unix milliseconds.
    pub fn day(&self, at: i64) -> String {
        self.time(at, "%Y-%m-%d")
    }

    /// A day and a time.
    pub fn moment(&self, at: i64) -> String {
        self.time(at, "%Y-%m-%d %H:%M")
    }

    fn time(&self, at: i64, format: &str) -> String {
        let stamp = Timestamp::from_millisecond(at).map(|stamp| stamp.to_zoned(self.zone.clone()).strftime(format).to_string());
        stamp.unwrap_or_default()
    }

    /// What a person is called.
    pub fn name(&self, id: &Value) -> String {
        let found = id.as_str().and_then(|id| self.titles.get(id).cloned());
        found.unwrap_or_else(|| self.words.say("someone", &[]))
    }

    /// What is shown of a sealed value that was opened in its place: words, or why there are none.
    pub fn said(&self, opened: &Value) -> String {
        if let Some(reason) = opened["unopened"].as_str() {
            return self.words.say("unopened-here", &[("reason", &self.words.reason(reason))]);
        }
        match (&opened["text"], &opened["json"]) {
            (Value::String(text), _) => plain(text.trim()),
            (_, Value::Object(fields)) => self.fields(fields, &[]),
            _ => String::new(),
        }
    }

    /// A label with what was written.
    pub fn labelled(&self, key: &str, text: &str) -> String {
        let text = text.trim();
        match text.is_empty() {
            true => String::new(),
            false if text.contains('\n') => format!("**{}**\n\n{text}\n\n", self.words.label(key)),
            false => format!("**{}**: {text}\n\n", self.words.label(key)),
        }
    }

    /// Everything that was said in an object.
    pub fn fields(&self, fields: &Map<String, Value>, without: &[&str]) -> String {
        let mut keys: Vec<&String> =
            fields.keys().filter(|key| !BINDING.contains(&key.as_str()) && !without.contains(&key.as_str())).collect();
        keys.sort_by_key(|key| self.words.rank(key));
        keys.into_iter().map(|key| self.field(called(key, fields), &fields[key])).collect()
    }

    fn field(&self, key: &str, value: &Value) -> String {
        match value {
            Value::Array(list) => {
                let items: Vec<String> = list.iter().map(|item| self.inline(key, item)).filter(|item| !item.is_empty()).collect();
                if items.is_empty() {
                    return String::new();
                }
                let items: String = items.iter().map(|item| format!("- {}\n", item.replace('\n', "\n  "))).collect();
                format!("**{}**\n\n{items}\n", self.words.label(key))
            }
            Value::Object(fields) if key == "levels" => self.levels(fields),
            other => self.labelled(key, &self.inline(key, other)),
        }
    }

    /// The five levels of a goal, or of a part of it.
    pub fn levels(&self, levels: &Map<String, Value>) -> String {
        let named = ["-2", "-1", "0", "1", "2"].into_iter().filter_map(|level| Some((level, levels.get(level)?.as_str()?)));
        let lines: String = named
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(level, words)| format!("- {}: {}\n", self.level(level), plain(words).replace('\n', "\n  ")))
            .collect();
        if lines.is_empty() { lines } else { format!("**{}**\n\n{lines}\n", self.words.say("levels", &[])) }
    }

    fn level(&self, level: &str) -> String {
        format!("{level} ({})", self.words.say(&format!("level-{level}"), &[]))
    }

    /// A value within a line.
    fn inline(&self, key: &str, value: &Value) -> String {
        match value {
            Value::String(text) => self.text(key, text),
            Value::Bool(true) => self.words.say("yes", &[]),
            Value::Number(number) if key == "at" => number.as_i64().map(|at| self.moment(at)).unwrap_or_default(),
            Value::Number(number) if key == "level" => self.level(&number.to_string()),
            Value::Number(number) if key == "support" => self.words.say(&format!("support-{number}"), &[]),
            Value::Number(number) => number.to_string(),
            Value::Array(list) => {
                let items: Vec<String> = list.iter().map(|item| self.inline(key, item)).filter(|item| !item.is_empty()).collect();
                items.join(", ")
            }
            Value::Object(fields) => {
                let mut keys: Vec<&String> = fields.keys().filter(|key| !BINDING.contains(&key.as_str())).collect();
                keys.sort_by_key(|key| self.words.rank(key));
                let told = |key: &String| (called(key, fields).to_owned(), self.inline(called(key, fields), &fields[key]));
                let parts = keys.into_iter().map(told).filter(|(_, text)| !text.is_empty());
                parts.map(|(key, text)| format!("{}: {text}", self.words.label(&key))).collect::<Vec<_>>().join(" · ")
            }
            Value::Bool(false) | Value::Null => String::new(),
        }
    }

    fn text(&self, key: &str, text: &str) -> String {
        if let Some(title) = self.titles.get(text) {
            return title.clone();
        }
        // An id of what is not here tells a reader nothing.
        if uuid::Uuid::parse_str(text).is_ok() {
            return String::new();
        }
        let one_of_few = !text.is_empty() && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
        if one_of_few && (CHOICES.contains(&key) || CHOICES_TOO.contains(&key)) { self.words.value(text) } else { plain(text.trim()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::Language;
    use serde_json::json;

    fn writer(language: Language) -> Writer {
        let titles = BTreeMap::from([("0197f3f0-0000-7000-8000-000000000001".to_owned(), "Bea".to_owned())]);
        Writer { words: Words::of(language), zone: TimeZone::UTC, titles }
    }

    #[test]
    fn what_was_said_is_written_in_the_order_of_reading() {
        let said = json!({
            "type": "context", "list": "in_way", "text": "The build takes an hour.", "know": "", "day": "2026-11-20", "pad": "....",
            "engagement": "0197f3f0-0000-7000-8000-00000000ffff"
        });
        let Value::Object(fields) = said else { return };
        assert_eq!(
            writer(Language::English).fields(&fields, &[]),
            "**List**: in the way\n\n**Words**: The build takes an hour.\n\n**Day**: 2026-11-20\n\n"
        );
        assert!(writer(Language::German).fields(&fields, &[]).contains("**Liste**: steht im Weg"));
    }

    #[test]
    fn nothing_that_was_written_is_markup() {
        assert_eq!(
            plain("# no heading\n![x](http://y)\n<img src=x>\n- no\n12. no\n* no\na_b"),
            "\\# no heading\n!\\[x](http://y)\n&lt;img src=x>\n\\- no\n12\\. no\n\\* no\na_b"
        );
    }

    #[test]
    fn lists_levels_and_people_are_readable() {
        let said = json!({"commitments": [{"who": "0197f3f0-0000-7000-8000-000000000001", "words": "Keep the day"}], "tried": ["one", ""],
            "levels": {"-2": "nothing", "0": "", "2": "everything"}, "minutes": 45, "not_guarantor": true, "unheard_of": "x"});
        let Value::Object(fields) = said else { return };
        let written = writer(Language::English).fields(&fields, &[]);
        assert!(written.contains("- Words: Keep the day · Who: Bea\n") && written.contains("**Tried**\n\n- one\n\n"), "{written}");
        assert!(written.contains("- -2 (much less than hoped): nothing\n- 2 (much more than hoped): everything\n"), "{written}");
        assert!(written.ends_with("**unheard of**: x\n\n"), "{written}");
    }
}

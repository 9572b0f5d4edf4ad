//! What `story.en.toml` and `story.de.toml` may say, and the teams beside it in `story/`: the same story in two languages. Days are working
//! days from today, times wall clock.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::craft::{Attached, Closing, Compared, Entry, JournalPage, Promise, Round, Series, Shown, Terms, Words};
use super::language::{FIGURES, Language, parsed, texts};
use super::skills::{Figures, Tellings};
use crate::failure::Failure;

/// The whole story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The organisation.
    pub organisation: Organisation,
    /// Its people; the first one makes it.
    #[serde(rename = "person")]
    pub people: Vec<Person>,
    /// Engagements.
    #[serde(rename = "engagement")]
    pub engagements: Vec<Engagement>,
    /// Coaching moments.
    #[serde(rename = "moment")]
    pub moments: Vec<Moment>,
    /// Pages of journals.
    #[serde(rename = "page")]
    pub pages: Vec<JournalPage>,
}

/// The organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Name.
    pub name: String,
    /// Where to turn.
    #[serde(rename = "help")]
    pub help_lines: Vec<client::types::HelpLine>,
    /// What agreements begin with.
    #[serde(default)]
    pub defaults: Map<String, Value>,
    /// Its own conversation models: name and steps.
    #[serde(default, rename = "model")]
    pub models: Vec<Map<String, Value>>,
}

/// A person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How the story calls them; also their address.
    pub key: String,
    /// Name.
    pub name: String,
    /// What one sees as them, in a few words; whoever has none is not offered at the sign-in.
    pub role: Option<String>,
    /// May set things up.
    #[serde(default)]
    pub administrator: bool,
    /// Their team.
    pub team: Option<String>,
    /// To whom they report.
    pub manager: Option<String>,
}

/// An engagement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Engagement {
    /// How the story calls it.
    pub key: String,
    /// `one_to_one`, `supervision`, `peer`, `circle` or `team`.
    pub kind: String,
    /// Who proposes.
    pub by: String,
    /// To whom: a person, or a team.
    pub with: String,
    /// The others of a circle.
    #[serde(default)]
    pub with_others: Vec<String>,
    /// Way of working; coaching when nothing is said.
    pub modality: Option<String>,
    /// What the proposer will be.
    pub my_role: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions.
    pub sessions: Option<i64>,
    /// For a team: how many must have joined.
    pub joiners: Option<i64>,
    /// When it is proposed.
    pub day: i64,
    /// What the proposer would like to think about.
    pub about: String,
    /// Who answers what, when.
    #[serde(default, rename = "answer")]
    pub answers: Vec<Reply>,
    /// Who ends it, when.
    pub end: Option<Reply>,
    /// Who leaves it, when.
    #[serde(default)]
    pub left: Vec<Reply>,
    /// Goals.
    #[serde(default, rename = "goal")]
    pub goals: Vec<Goal>,
    /// Sessions held, cancelled and planned.
    #[serde(default, rename = "session")]
    pub meetings: Vec<Session>,
    /// The agreement written out, later than the first proposal.
    pub terms: Option<Terms>,
    /// What the sponsor hopes for.
    pub hopes: Option<Words>,
    /// What the sponsor promises.
    #[serde(default, rename = "promise")]
    pub promises: Vec<Promise>,
    /// Sessions planned in one go.
    #[serde(default, rename = "series")]
    pub series: Vec<Series>,
    /// Entries of the record.
    #[serde(default, rename = "entry")]
    pub entries: Vec<Entry>,
    /// What was written apart and shown together.
    #[serde(default, rename = "round")]
    pub rounds: Vec<Round>,
    /// Who compared their safety numbers.
    #[serde(default)]
    pub compared: Vec<Compared>,
    /// What was shown to the sponsor.
    #[serde(default, rename = "shown")]
    pub shown: Vec<Shown>,
    /// How it is brought to its end as agreed.
    pub closing: Option<Closing>,
}

/// Who answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Who.
    pub who: String,
    /// When.
    pub day: i64,
    /// "Not now" instead of yes.
    #[serde(default)]
    pub not_now: bool,
}

/// A goal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Who writes it.
    pub by: String,
    /// When.
    pub day: i64,
    /// When it should be reached.
    pub target: Option<i64>,
    /// In one sentence.
    pub sentence: String,
    /// Where things are today.
    pub today: String,
    /// What would be good enough.
    pub good_enough: String,
    /// Attainment from -2 to +2.
    pub levels: Option<[String; 5]>,
    /// Whatever else was thought about.
    pub more: Option<Value>,
    /// When it was reached.
    pub reached: Option<i64>,
    /// When it was let go.
    pub let_go: Option<i64>,
}

/// A session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// When.
    pub day: i64,
    /// Wall clock, or `soon`.
    pub time: String,
    /// Who plans it.
    pub by: String,
    /// When it is planned; a week before when nothing is said.
    pub planned: Option<i64>,
    /// Where it was planned first, when it was moved.
    pub was: Option<super::craft::Was>,
    /// `conversation`, `halves`, `discovery`, `three_way`, `review` or `closing`.
    pub form: Option<String>,
    /// Minutes by way of working, when it changed in between.
    #[serde(default)]
    pub ways: BTreeMap<String, i64>,
    /// Length, when it is not the agreed one.
    pub minutes: Option<i64>,
    /// What it is about.
    pub topic: Option<String>,
    /// Where people meet.
    pub link: Option<String>,
    /// Cancelled on that day.
    pub cancelled: Option<i64>,
    /// The shared note, and who writes it.
    pub note: Option<Note>,
    /// What hangs on it.
    pub attached: Option<Attached>,
    /// What people take away.
    #[serde(default)]
    pub takeaways: BTreeMap<String, String>,
    /// Private notes.
    #[serde(default)]
    pub private: BTreeMap<String, Vec<String>>,
    /// Actions that are born in it.
    #[serde(default, rename = "action")]
    pub actions: Vec<Action>,
}

/// A shared note.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Who writes.
    pub by: String,
    /// Blocks: `# ` begins a heading, `- ` an item.
    pub lines: Vec<String>,
    /// Who goes on writing, and what.
    pub then: Option<Box<Note>>,
}

/// An action.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: Option<i64>,
    /// What is to be done.
    pub text: String,
    /// Done on that day.
    pub done: Option<i64>,
    /// No longer mattered on that day.
    pub dropped: Option<i64>,
    /// Who writes it down, when it is offered to its owner.
    pub offered_by: Option<String>,
    /// Partly done on that day; still open.
    pub partly: Option<i64>,
    /// Begun on that day; still open.
    pub under_way: Option<i64>,
    /// What got in the way.
    #[serde(default)]
    pub in_the_way: String,
    /// The new day of what is partly done.
    pub again: Option<i64>,
    /// How it went.
    #[serde(default)]
    pub words: String,
}

/// A coaching moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Who writes it down.
    pub who: String,
    /// With whom.
    pub with: Option<String>,
    /// When.
    pub day: i64,
    /// What happened.
    pub text: String,
}

impl Story {
    /// The story of the program: what is told, then the teams that learn, with what was seen of skills in every room.
    ///
    /// # Errors
    /// When it cannot be read, which a test sees first.
    pub fn read(language: Language) -> Result<Self, Failure> {
        let (told, teams) = texts(language);
        let mut story: Self = parsed(language, told)?;
        let Tellings { people, engagements, words } = parsed(language, teams)?;
        story.people.extend(people);
        story.engagements.extend(engagements);
        let figures: Figures = parsed(language, FIGURES)?;
        figures.tell(&mut story, &words, language).map_err(|wrong| Failure::Work(format!("the story in {}: {wrong}", language.tag())))?;
        Ok(story)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn everyone_in_the_story_is_a_person_of_it() {
        for language in [Language::English, Language::German] {
            let story = Story::read(language).unwrap();
            let known = |key: &String| assert!(story.people.iter().any(|person| person.key == *key), "{key}");
            for person in &story.people {
                person.manager.iter().for_each(known);
            }
            for engagement in &story.engagements {
                known(&engagement.by);
                engagement.answers.iter().chain(&engagement.end).chain(&engagement.left).for_each(|reply| known(&reply.who));
                engagement.rounds.iter().for_each(|round| round.parts.iter().map(|part| &part.who).chain([&round.by]).for_each(known));
                engagement.goals.iter().for_each(|goal| known(&goal.by));
                engagement.entries.iter().for_each(|entry| known(&entry.who));
                engagement.compared.iter().flat_map(|two| [&two.who, &two.with]).for_each(known);
                engagement.shown.iter().flat_map(|shown| [&shown.who, &shown.to]).for_each(known);
                for meeting in &engagement.meetings {
                    known(&meeting.by);
                    meeting.takeaways.keys().chain(meeting.private.keys()).for_each(known);
                    meeting.actions.iter().for_each(|action| known(&action.owner));
                }
            }
            story.pages.iter().for_each(|page| known(&page.who));
            for moment in &story.moments {
                moment.with.iter().chain([&moment.who]).for_each(known);
            }
        }
    }

    /// What of a value is no words: its keys, numbers, and how many there are of everything.
    fn bones(value: &toml::Value) -> String {
        match value {
            toml::Value::Table(table) => table.iter().map(|(key, value)| format!("{key}({})", bones(value))).collect(),
            toml::Value::Array(list) => list.iter().map(|value| format!("[{}]", bones(value))).collect(),
            toml::Value::String(text)
                if text.starts_with('@') || !text.contains(' ') && text.chars().all(|c| c.is_ascii_lowercase() || "_-:".contains(c)) =>
            {
                text.clone()
            }
            toml::Value::String(_) => "words".to_owned(),
            number => number.to_string(),
        }
    }

    #[test]
    fn it_is_the_same_story_in_both_languages() {
        let read = |text: &str| text.parse::<toml::Table>().unwrap();
        let (english, german) = (texts(Language::English), texts(Language::German));
        for (english, german) in [(english.0, german.0), (english.1, german.1)] {
            let (english, german) = (read(english), read(german));
            assert!(english.keys().eq(german.keys()));
            for (key, value) in &english {
                if let (toml::Value::Table(value), toml::Value::Table(other)) = (value, &german[key]) {
                    assert!(value.keys().eq(other.keys()), "{key}");
                }
                let (value, other) = (value.as_array(), german[key].as_array());
                let Some((value, other)) = value.zip(other) else { continue };
                assert_eq!(value.len(), other.len(), "{key}");
                for (one, other) in value.iter().zip(other) {
                    let name = one.get("key").and_then(toml::Value::as_str).unwrap_or_default();
                    assert_eq!(key_count(one), key_count(other), "{key} {name}");
                    assert_eq!(bones(one), bones(other), "{key} {name}");
                }
            }
        }
    }

    fn key_count(value: &toml::Value) -> usize {
        match value {
            toml::Value::Table(table) => table.len() + table.values().map(key_count).sum::<usize>(),
            toml::Value::Array(list) => list.iter().map(key_count).sum(),
            _ => 0,
        }
    }
}

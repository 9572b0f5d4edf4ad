//! `story/skills.toml` and `story/teams.*.toml`: teams that learn, and what was seen of skills. Numbers stand once for all languages, words by
//! key in each; names of skills are those of the packs that come with the product. Told, it is entries and rounds like any others.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::craft::Entry;
use super::story::{Engagement, Person};

/// Teams, with the words of the figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tellings {
    /// Their people.
    #[serde(rename = "person")]
    pub people: Vec<Person>,
    /// Their engagements.
    #[serde(rename = "engagement")]
    pub engagements: Vec<Engagement>,
    /// Words by key: `@words:key` in a body stands for them.
    pub words: BTreeMap<String, String>,
}

/// What was seen, room by room.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The rooms.
    #[serde(rename = "room")]
    pub(super) rooms: Vec<Room>,
}

/// What was written of skills in the room of an engagement, or in the own spaces of its people.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Room {
    /// Its engagement.
    pub(super) of: String,
    /// Everything here lies in the writer's own space.
    #[serde(default)]
    pub(super) private: bool,
    /// What goals ask for.
    #[serde(default, rename = "asks")]
    pub(super) goals: Vec<Asks>,
    /// What was seen, a line each: who · of whom (`-`: the team) · day · skill, `:knowledge` behind it where that was seen · what
    /// (`skills.toml` says how) · the key of the occasion · the key of a remark.
    #[serde(default)]
    pub(super) seen: Vec<String>,
    /// What members show the room of their own.
    #[serde(default)]
    pub(super) shared: Vec<Shared>,
    /// What was said to come.
    #[serde(default, rename = "forecast")]
    pub(super) forecasts: Vec<Forecast>,
    /// Everything else.
    #[serde(default, rename = "entry")]
    pub(super) entries: Vec<Entry>,
}

/// What a goal asks for. What that rests on comes from the packs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asks {
    /// How the story names it, and the key of its words.
    pub(super) key: String,
    /// Who projects it.
    pub(super) who: String,
    /// When.
    pub(super) day: i64,
    /// By when it should be.
    pub(super) until: i64,
    /// The place of its goal.
    pub(super) goal: Option<usize>,
    /// Skills that it names.
    pub(super) asks: Vec<String>,
    /// Rows of the team's own: keys of words.
    #[serde(default)]
    pub(super) own: Vec<String>,
    /// `all`, `median`, `one` or a number of people.
    pub(super) rule: String,
    /// Whom it is about, when it is one.
    pub(super) person: Option<String>,
    /// Where people placed themselves.
    pub(super) reach: Option<Reach>,
}

/// A round in which people place themselves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reach {
    /// When; it opens when everyone who joined is in.
    pub(super) day: i64,
    /// Who places themselves.
    pub(super) people: Vec<String>,
    /// Who only looks on.
    #[serde(default)]
    pub(super) look_on: Vec<String>,
    /// Where they are with each row: a number for each of the people.
    pub(super) placed: BTreeMap<String, Vec<i64>>,
}

/// What somebody shows: by skill `source[rater] day support`, with commas between.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shared {
    pub(super) who: String,
    pub(super) day: i64,
    pub(super) named: bool,
    pub(super) levels: BTreeMap<String, String>,
}

/// A forecast, written down when it was made, or on the day when it was known what came.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Forecast {
    pub(super) who: String,
    /// When it was made.
    pub(super) day: i64,
    /// The key of what the goal asks for.
    pub(super) of: String,
    pub(super) zone: String,
    pub(super) p: f64,
    pub(super) rolled: f64,
    /// Weeks after which it is there with probability 0.5 and 0.8; none when that is not in sight.
    pub(super) weeks: Vec<f64>,
    pub(super) people: i64,
    pub(super) seen: i64,
    /// How likely each was there: of what is asked for alone, of what it rests on with a hint now and then.
    pub(super) needs: BTreeMap<String, f64>,
    /// `came` or `not`.
    pub(super) outcome: Option<String>,
    pub(super) outcome_day: Option<i64>,
}

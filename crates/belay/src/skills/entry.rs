//! What entries of the drawer `skill` say. What is missing or of another shape becomes empty, as in the page (ui/src/lib/record/read.ts), so that
//! both understand an older or newer client's words alike.

use serde_json::Value;
use zone::estimate::{Level, Part, Source};

/// An entry that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The row.
    pub id: String,
    /// Who wrote it, as signed.
    pub by: String,
    /// Unix milliseconds.
    pub created_at: i64,
    /// The round it was written in.
    pub round: Option<String>,
    /// It was put aside.
    pub aside: bool,
    /// Id and name of the one skill that it is about, as sealed.
    pub about: Option<(String, String)>,
    /// What it says.
    pub says: Says,
}

/// What an entry says, as far as it is asked for here.
#[derive(Debug, Clone)]
pub enum Says {
    /// What was seen of a person.
    Observation(Box<Observation>),
    /// What a goal asks for: skills with the part.
    Requires(Vec<(String, Part)>),
    /// Where one placed oneself: by which `requires`, and the support that each skill takes.
    Placement(String, Vec<(String, Option<Level>)>),
    /// What somebody wants to learn: who, and `plan`, `watch`, `done` or `dropped`.
    Learn(Learner, &'static str),
    /// Something else.
    Other,
}

/// Whose it is to learn something. Everybody may write that, so it counts as somebody's own only as long as nobody else has written it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Learner {
    /// It names nobody: a team's, or that of whoever the space belongs to.
    Nobody,
    /// Who wrote it of themselves.
    Themself(String),
    /// Another wrote it, or wrote over it.
    Another,
}

/// What was seen in one piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Of whom; empty of a team as a whole.
    pub person: String,
    /// As it was called then.
    pub skill: String,
    /// Which part.
    pub part: Part,
    /// As its author said.
    pub source: Source,
    /// 0 to 5; without it the skill was only used.
    pub support: Option<Level>,
    /// The described level that was chosen, from 1.
    pub level: Option<u8>,
    /// Of an exercise: whether the answer was right.
    pub right: Option<bool>,
    /// Of an exercise: the support level that it tells apart.
    pub difficulty: Option<u8>,
    /// Of an exercise: which.
    pub item: String,
    /// Of an exercise: the moment, as the system wrote it that noted it.
    pub at: String,
    /// The short name of the occasion.
    pub seen: String,
    /// `YYYY-MM-DD`.
    pub day: String,
}

impl Opened {
    /// An entry of the record with what it says. None for what another wrote than the words count for.
    pub fn of(row: &Value, by: &str, said: &Value) -> Option<Self> {
        let kind = said["type"].as_str().unwrap_or_default();
        // Observations, placements and what one notes of oneself are their author's alone.
        let own = matches!(kind, "observation" | "placement" | "asked" | "attitude" | "ways" | "shared" | "figures");
        let created_by = row["created_by"].as_str().unwrap_or_default();
        if own && by != created_by {
            return None;
        }
        let says = match kind {
            "observation" => Says::Observation(Box::new(observation(said))),
            "requires" => Says::Requires(list(&said["items"]).map(|item| (words(&item["skill"]), part(&item["part"]))).collect()),
            "placement" => {
                let at = list(&said["at"]).map(|one| (words(&one["skill"]), step(&one["support"])));
                Says::Placement(words(&said["requires"]), at.collect())
            }
            "learn" => {
                Says::Learn(learner(maybe(&said["person"]), by, created_by), one_of(&said["state"], ["plan", "watch", "done", "dropped"]))
            }
            _ => Says::Other,
        };
        let about =
            matches!(kind, "observation" | "asked" | "attitude" | "ways" | "learn").then(|| (words(&said["skill"]), words(&said["name"])));
        Some(Self {
            id: words(&row["id"]),
            by: by.to_owned(),
            created_at: row["created_at"].as_i64().unwrap_or_default(),
            round: maybe(&row["round_id"]),
            aside: !row["aside_at"].is_null(),
            about,
            says,
        })
    }
}

fn learner(person: Option<String>, by: &str, created_by: &str) -> Learner {
    match person {
        None => Learner::Nobody,
        Some(person) if person == by && person == created_by => Learner::Themself(person),
        Some(_) => Learner::Another,
    }
}

fn observation(said: &Value) -> Observation {
    Observation {
        person: words(&said["person"]),
        skill: words(&said["skill"]),
        part: part(&said["part"]),
        source: match one_of(&said["source"], ["self", "peer", "coach", "exercise", "work"]) {
            "peer" => Source::Peer,
            "coach" => Source::Coach,
            "exercise" => Source::Exercise,
            "work" => Source::Work,
            _ => Source::Own,
        },
        support: step(&said["support"]),
        level: whole(&said["level"], 1, 7),
        right: match one_of(&said["right"], ["", "yes", "no"]) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        difficulty: whole(&said["difficulty"], 1, 5),
        item: words(&said["item"]),
        at: words(&said["at"]),
        seen: words(&said["seen"]),
        day: words(&said["day"]),
    }
}

/// A text; else empty.
fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A text or nothing.
fn maybe(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A whole number within bounds.
fn whole(value: &Value, least: u8, most: u8) -> Option<u8> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0)?;
    (least..=most).find(|one| f64::from(*one) == number)
}

/// A place on the scale of support; as text where it has a fraction, because what is sealed knows whole numbers only.
fn step(value: &Value) -> Option<Level> {
    let said = value.as_f64().or_else(|| value.as_str()?.trim().parse().ok());
    said.filter(|place| (0.0..=5.0).contains(place)).map(Level::from)
}

/// One of some words; else the first.
fn one_of<const N: usize>(value: &Value, known: [&'static str; N]) -> &'static str {
    known.into_iter().find(|one| value.as_str() == Some(one)).unwrap_or(known[0])
}

fn part(value: &Value) -> Part {
    if one_of(value, ["skill", "knowledge"]) == "skill" { Part::Skill } else { Part::Knowledge }
}

/// A list; what is no list is an empty one.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

//! Skills that people learn: packs of them in YAML or CSV (library/skills/README.md), and the graph that packs make together.
//!
//! A pack is read in two steps: a reader of the format makes a draft with the line of everything, and one set of checks makes a
//! [`Pack`] of it, with all that is wrong listed by line. [`graph`] then looks at it beside the other packs.

mod draft;
mod exercise;
mod exercise_yaml;
mod foreign;
pub mod graph;
mod markdown;
mod table;
mod topics;
mod tree;
mod yaml;

use std::collections::BTreeMap;

pub use exercise::{Choice, Exercise, Part};

use crate::word::words;
use crate::{Invalid, check};

words! {
    /// What a skill is about.
    Kind as "SkillKind" {
        /// Making software.
        Technical = "technical",
        /// Working together.
        Collaboration = "collaboration",
        /// Listening, asking, feedback, teaching.
        Coaching = "coaching",
        /// Skills of any work.
        Human = "human",
    }
}

words! {
    /// To which side of a goal a skill belongs.
    Strand as "SkillStrand" {
        /// What is done with the system.
        Technical = "technical",
        /// What is done with one another.
        Collaboration = "collaboration",
    }
}

words! {
    /// How soon knowledge is lost without use.
    Fades as "SkillFades" {
        /// It stays for long.
        Slow = "slow",
        /// It is soon lost.
        Fast = "fast",
    }
}

words! {
    /// How a pack is written down.
    Format as "PackFormat" {
        /// One document.
        Yaml = "yaml",
        /// A table: one row a skill and level.
        Csv = "csv",
    }
}

/// The most bytes of a pack.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most skills of a pack.
pub const MOST_SKILLS: usize = 500;
/// The most prerequisites, and the most relations, of a skill.
pub const MOST_LINKS: usize = 20;
/// The most levels of a skill; the fewest, where there are any, are two.
pub const MOST_LEVELS: usize = 7;
/// The most small exercises of a skill.
pub const MOST_PRACTICE: usize = 5;
/// The most small exercises of a level.
pub const MOST_LEVEL_PRACTICE: usize = 2;
/// The most exercises of a pack.
pub const MOST_EXERCISES: usize = 1000;
/// The most options of a question; the fewest are two.
pub const MOST_OPTIONS: usize = 6;
/// The longest id, characters.
pub const LONGEST_ID: usize = 60;
/// The longest name and title, characters.
pub const LONGEST_NAME: usize = 100;
/// The longest sentence, characters.
pub const LONGEST_TEXT: usize = 600;
/// The longest description of a level, characters.
pub const LONGEST_LEVEL: usize = 2000;
/// The most findings that are listed.
pub const MOST_FINDINGS: usize = 100;

/// A catalogue of skills in one version and language.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = SkillPack)]
pub struct Pack {
    /// Kebab-case; the same in all versions and languages.
    pub id: String,
    /// Year and count: `2026.1`.
    pub version: String,
    /// `en`, `de`, …
    pub language: String,
    /// For people.
    pub title: String,
    /// An SPDX name.
    pub licence: String,
    /// Whom to name when the texts are used.
    pub credit: Option<String>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// 1 to 500.
    pub skills: Vec<Skill>,
    /// At most 1000. Missing in what was stored before there were any.
    #[serde(default)]
    pub exercises: Vec<Exercise>,
}

/// Where a pack comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = SkillSource)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub year: Option<i64>,
    /// One sentence that names it.
    pub citation: Option<String>,
    /// What was taken from it and what was not.
    pub taken: Option<String>,
}

/// A skill.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Skill {
    /// Kebab-case; the same in all versions and languages, and in no other pack.
    pub id: String,
    /// A few words.
    pub name: String,
    /// One sentence.
    pub about: String,
    /// What it is about.
    pub kind: Kind,
    /// To which side of a goal it belongs.
    pub strand: Strand,
    /// Taking it up brings a team a new tool or process.
    pub tool: bool,
    /// How soon it is lost without use.
    pub fades: Fades,
    /// Ids of skills, also of other packs, that have to be there before this can be done at all.
    pub prerequisites: Vec<String>,
    /// Ids of skills, also of other packs, that are worth looking at next.
    pub related: Vec<String>,
    /// What belongs to it.
    pub parts: Parts,
    /// How it looks step by step: none, or two to seven.
    pub levels: Vec<Level>,
    /// How it is learnt.
    pub three_ways: Option<ThreeWays>,
    /// Small exercises, at most five.
    pub practice: Vec<String>,
}

/// What belongs to a skill, one line each.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = SkillParts)]
pub struct Parts {
    /// What is known.
    pub knowledge: String,
    /// What is done.
    pub skill: String,
    /// A question to oneself; never rated by others.
    pub attitude: Option<String>,
}

/// What can be seen at one step of a skill.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = SkillLevel)]
pub struct Level {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// What one would see.
    pub sees: String,
    /// Small exercises for who stands here, at most two. Missing in what was stored before there were any.
    #[serde(default)]
    pub practice: Vec<String>,
}

/// How a skill is learnt, one line each.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = SkillWays)]
pub struct ThreeWays {
    /// In a course or exercise.
    pub training: Option<String>,
    /// From someone experienced.
    pub feedback: Option<String>,
    /// In one's own code and work.
    pub hands_on: Option<String>,
}

/// Something in a file that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line of the file, from 1.
    pub line: u64,
    /// The field, for example `levels[1].sees`.
    pub field: String,
    /// What is wrong.
    pub name: &'static str,
    /// Numbers and words for the message; `skill` is the skill it is about.
    pub args: BTreeMap<&'static str, String>,
}

impl Finding {
    /// A finding without arguments.
    #[must_use]
    pub fn new(line: u64, field: &str, name: &'static str) -> Self {
        Self::of(line, Invalid::new(field, name))
    }

    /// What a check found, with its line.
    #[must_use]
    pub fn of(line: u64, found: Invalid) -> Self {
        Self { line, field: found.field, name: found.name, args: found.args }
    }

    /// Adds an argument for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

/// Where things stand in the file that a pack was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Of the pack's id.
    pub id: u64,
    /// Of its version.
    pub version: u64,
    /// Of its skills, in their order.
    pub skills: Vec<SkillPlaces>,
    /// Of its exercises, in their order.
    pub exercises: Vec<ExercisePlaces>,
}

/// Lines of an exercise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExercisePlaces {
    /// Of its id.
    pub id: u64,
    /// Of the id of its skill.
    pub skill: u64,
}

/// Lines of what refers to others in a skill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SkillPlaces {
    /// Of its id.
    pub id: u64,
    /// Of each prerequisite.
    pub prerequisites: Vec<u64>,
    /// Of each relation.
    pub related: Vec<u64>,
}

/// What was read: as much of a pack as there is, and all that is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// Whole only when nothing was found.
    pub pack: Pack,
    /// Where its parts stand.
    pub places: Places,
    /// What is wrong, by line.
    pub findings: Vec<Finding>,
    /// What of a ladder was passed over, by line: `passed_over`, to `until`, with the `text` it begins with. Of a field that is its name; how many
    /// `times` it stands there, from the first line on; and `what` = `examples` for examples, which a pack does not hold.
    pub passed: Vec<Finding>,
}

impl Read {
    /// A pack that was read before, all in one line.
    #[must_use]
    pub fn of(pack: Pack) -> Self {
        let place =
            |skill: &Skill| SkillPlaces { id: 1, prerequisites: vec![1; skill.prerequisites.len()], related: vec![1; skill.related.len()] };
        let exercises = vec![ExercisePlaces { id: 1, skill: 1 }; pack.exercises.len()];
        let places = Places { id: 1, version: 1, skills: pack.skills.iter().map(place).collect(), exercises };
        Self { pack, places, ..Self::default() }
    }

    /// The pack, if nothing is wrong with it.
    ///
    /// # Errors
    /// What is wrong, by line.
    pub fn whole(self) -> Result<Pack, Vec<Finding>> {
        if self.findings.is_empty() { Ok(self.pack) } else { Err(self.findings) }
    }
}

/// Reads a pack, and what it says by itself; that it fits the other packs is for [`graph::problems`]. A ladder of competencies in YAML
/// (`competencies` with `level`, `theme` or `area`, and `summary`; or `topics` with `content`) becomes a pack of the version `YEAR.1`, also on a page
/// of Markdown: in its front matter, or as headings with bullets. Other Markdown is refused.
#[must_use]
pub fn read(format: Format, text: &str, year: i16) -> Read {
    if text.len() > MOST_BYTES {
        return unread(Finding::new(1, "text", "too_large").with("max", MOST_BYTES));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let draft = match format {
        Format::Yaml => yaml::read(text, year),
        Format::Csv => table::read(text),
    };
    match draft {
        Ok(draft) => draft.check(),
        Err(_) if markdown::is(text) && !(format == Format::Yaml && markdown::begins_with_a_key(text)) => {
            match markdown::read(text, year) {
                Some(Ok(draft)) => draft.check(),
                Some(Err(found)) => unread(found),
                None => unread(Finding::new(1, "text", "markdown")),
            }
        }
        Err(found) => unread(found),
    }
}

/// A pack as text that reads as the same pack; a table leaves the exercises out.
#[must_use]
pub fn write(format: Format, pack: &Pack) -> String {
    match format {
        Format::Yaml => yaml::write(pack),
        Format::Csv => table::write(pack),
    }
}

fn unread(found: Finding) -> Read {
    Read { findings: vec![found], ..Read::default() }
}

/// An id: small letters, digits and single hyphens, a letter first.
///
/// # Errors
/// `empty`, `too_long`, `not_kebab`.
pub fn id(field: &str, text: &str) -> Result<String, Invalid> {
    let text = check::line(field, text, LONGEST_ID)?;
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split('-').all(part) {
        return Ok(text);
    }
    Err(Invalid::new(field, "not_kebab"))
}

/// A version: a year from 1000 on, a point, a count from 1 to 9999 without zeros in front.
///
/// # Errors
/// `empty`, `too_long`, `not_a_version`.
pub fn version(field: &str, text: &str) -> Result<String, Invalid> {
    let text = check::line(field, text, 20)?;
    let number = |part: &str, most: usize| {
        !part.starts_with('0') && part.len() <= most && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match text.split_once('.') {
        Some((year, count)) if year.len() == 4 && number(year, 4) && number(count, 4) => Ok(text),
        _ => Err(Invalid::new(field, "not_a_version")),
    }
}

/// What versions are ordered by: 2026.10 comes after 2026.9.
#[must_use]
pub fn order(version: &str) -> (u32, u32) {
    let (year, count) = version.split_once('.').unwrap_or((version, ""));
    (year.parse().unwrap_or(0), count.parse().unwrap_or(0))
}

/// A language tag: `en`, `de`, `de-AT`.
///
/// # Errors
/// `empty`, `too_long`, `not_a_language`.
pub fn language(field: &str, text: &str) -> Result<String, Invalid> {
    let text = check::line(field, text, 20)?;
    let mut parts = text.split('-');
    let primary = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let rest = parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if primary && rest { Ok(text) } else { Err(Invalid::new(field, "not_a_language")) }
}

#[cfg(test)]
mod tests;

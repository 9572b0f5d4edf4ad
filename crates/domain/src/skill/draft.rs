//! A pack as somebody wrote it: texts with their lines. One set of checks for whatever format it came in.

use std::collections::HashSet;
use std::str::FromStr;

use super::exercise::ExerciseDraft;
use super::{
    Fades, Finding, Kind, LONGEST_LEVEL, LONGEST_NAME, LONGEST_TEXT, Level, MOST_FINDINGS, MOST_LEVEL_PRACTICE, MOST_LEVELS, MOST_LINKS,
    MOST_PRACTICE, MOST_SKILLS, Pack, Parts, Places, Read, Skill, SkillPlaces, Source, Strand, ThreeWays, id, language, version,
};
use crate::{Invalid, check};

/// A text and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub line: u64,
    pub text: String,
}

/// A text that may be missing.
pub(super) type Maybe = Option<Text>;

/// A pack as it was written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Maybe,
    pub version: Maybe,
    pub language: Maybe,
    pub title: Maybe,
    pub licence: Maybe,
    pub credit: Maybe,
    pub source: Option<SourceDraft>,
    pub skills: Vec<SkillDraft>,
    pub exercises: Vec<ExerciseDraft>,
    /// What the reader of the format found.
    pub findings: Vec<Finding>,
    /// What it passed over.
    pub passed: Vec<Finding>,
}

/// Where a pack comes from, as it was written.
#[derive(Debug, Default)]
pub(super) struct SourceDraft {
    pub line: u64,
    pub title: Maybe,
    pub publisher: Maybe,
    pub year: Maybe,
    pub citation: Maybe,
    pub taken: Maybe,
}

/// A skill as it was written.
#[derive(Debug, Default)]
pub(super) struct SkillDraft {
    pub line: u64,
    pub id: Maybe,
    pub name: Maybe,
    pub about: Maybe,
    pub kind: Maybe,
    pub strand: Maybe,
    pub tool: Maybe,
    pub fades: Maybe,
    pub prerequisites: Vec<Text>,
    pub related: Vec<Text>,
    pub knowledge: Maybe,
    pub skill: Maybe,
    pub attitude: Maybe,
    pub levels: Vec<LevelDraft>,
    pub training: Maybe,
    pub feedback: Maybe,
    pub hands_on: Maybe,
    pub practice: Vec<Text>,
}

/// A level as it was written.
#[derive(Debug, Default)]
pub(super) struct LevelDraft {
    pub line: u64,
    pub name: Maybe,
    pub sees: Maybe,
    pub practice: Vec<Text>,
}

impl Draft {
    /// Everything that is wrong by itself, and what there is of a pack.
    pub fn check(self) -> Read {
        let mut desk = Desk { findings: self.findings, skill: None };
        let line = |found: &Maybe| found.as_ref().map_or(1, |found| found.line);
        let mut places = Places { id: line(&self.id), version: line(&self.version), ..Places::default() };
        let mut pack = Pack {
            id: desk.needed(1, "id", self.id, id),
            version: desk.needed(1, "version", self.version, version),
            language: desk.needed(1, "language", self.language, language),
            title: desk.needed(1, "title", self.title, name),
            licence: desk.needed(1, "licence", self.licence, licence),
            credit: desk.wanted("credit", self.credit, name),
            source: self.source.map(|source| desk.source(source)),
            skills: Vec::new(),
            exercises: Vec::new(),
        };
        if self.skills.is_empty() {
            desk.note(1, Invalid::new("skills", "empty"));
        }
        if let Some(first) = self.skills.get(MOST_SKILLS) {
            desk.note(first.line, Invalid::new("skills", "too_many").with("max", MOST_SKILLS));
        }
        let mut seen = HashSet::new();
        for skill in self.skills.into_iter().take(MOST_SKILLS) {
            let line = skill.line;
            desk.skill = skill.id.as_ref().map(|id| joined(&id.text)).filter(|id| id.chars().count() <= LONGEST_NAME);
            let (skill, place) = desk.one(skill);
            if !skill.id.is_empty() && !seen.insert(skill.id.clone()) {
                desk.note(line, Invalid::new("id", "duplicate"));
            }
            pack.skills.push(skill);
            places.skills.push(place);
        }
        desk.skill = None;
        (pack.exercises, places.exercises) = desk.exercises(self.exercises);
        desk.findings.sort_by_key(|found| found.line);
        desk.findings.truncate(MOST_FINDINGS);
        let mut passed = self.passed;
        passed.sort_by_key(|found| found.line);
        passed.truncate(MOST_FINDINGS);
        Read { pack, places, findings: desk.findings, passed }
    }
}

/// Where drafts are looked through.
pub(super) struct Desk {
    findings: Vec<Finding>,
    /// The skill that is looked at.
    skill: Option<String>,
}

/// A check of a text that answers what is kept of it.
pub(super) type Check = fn(&str, &str) -> Result<String, Invalid>;

impl Desk {
    pub fn note(&mut self, line: u64, found: Invalid) {
        let found = Finding::of(line, found);
        self.findings.push(match &self.skill {
            Some(skill) => found.with("skill", skill),
            None => found,
        });
    }

    /// How much was found.
    pub fn findings(&self) -> usize {
        self.findings.len()
    }

    /// A text that must be there; without it the finding stands at `line`.
    pub fn needed(&mut self, line: u64, field: &str, given: Maybe, check: Check) -> String {
        let given = given.unwrap_or(Text { line, text: String::new() });
        check(field, &given.text).map_err(|found| self.note(given.line, found)).unwrap_or_default()
    }

    fn wanted(&mut self, field: &str, given: Maybe, check: Check) -> Option<String> {
        let given = given.filter(|given| !joined(&given.text).is_empty())?;
        check(field, &given.text).map_err(|found| self.note(given.line, found)).ok()
    }

    /// One of a set of words.
    pub fn word<T: FromStr>(&mut self, line: u64, field: &str, given: Maybe, known: &str, otherwise: Option<T>) -> Option<T> {
        let Some(given) = given.filter(|given| !joined(&given.text).is_empty()) else {
            if otherwise.is_none() {
                self.note(line, Invalid::new(field, "empty"));
            }
            return otherwise;
        };
        let word = joined(&given.text).parse().ok();
        if word.is_none() {
            self.note(given.line, Invalid::new(field, "not_one_of").with("known", known));
        }
        word.or(otherwise)
    }

    fn source(&mut self, given: SourceDraft) -> Source {
        let year = given.year.filter(|year| !joined(&year.text).is_empty());
        let year = year.and_then(|year| {
            let number = joined(&year.text).parse().ok().filter(|number| (1000..=2999).contains(number));
            if number.is_none() {
                self.note(year.line, Invalid::new("source.year", "out_of_range").with("min", 1000).with("max", 2999));
            }
            number
        });
        Source {
            title: self.needed(given.line, "source.title", given.title, sentence),
            publisher: self.wanted("source.publisher", given.publisher, name),
            year,
            citation: self.wanted("source.citation", given.citation, sentence),
            taken: self.wanted("source.taken", given.taken, sentence),
        }
    }

    fn one(&mut self, given: SkillDraft) -> (Skill, SkillPlaces) {
        let line = given.line;
        let own = given.id.as_ref().map(|id| joined(&id.text)).unwrap_or_default();
        let (prerequisites, required_at) = self.ids("prerequisites", given.prerequisites, &own);
        let (related, related_at) = self.ids("related", given.related, &own);
        for (id, line) in related.iter().zip(&related_at) {
            if prerequisites.contains(id) {
                self.note(*line, Invalid::new("related", "both").with("id", id));
            }
        }
        let ways = ThreeWays {
            training: self.wanted("three_ways.training", given.training, sentence),
            feedback: self.wanted("three_ways.feedback", given.feedback, sentence),
            hands_on: self.wanted("three_ways.hands_on", given.hands_on, sentence),
        };
        let skill = Skill {
            id: self.needed(line, "id", given.id, id),
            name: self.needed(line, "name", given.name, name),
            about: self.needed(line, "about", given.about, sentence),
            kind: self.word(line, "kind", given.kind, "technical, collaboration, coaching, human", None::<Kind>).unwrap_or(Kind::Technical),
            strand: self.word(line, "strand", given.strand, "technical, collaboration", None::<Strand>).unwrap_or(Strand::Technical),
            tool: self.word(line, "tool", given.tool, "true, false", Some(false)).unwrap_or_default(),
            fades: self.word(line, "fades", given.fades, "slow, fast", Some(Fades::Slow)).unwrap_or(Fades::Slow),
            prerequisites,
            related,
            parts: Parts {
                knowledge: self.needed(line, "parts.knowledge", given.knowledge, sentence),
                skill: self.needed(line, "parts.skill", given.skill, sentence),
                attitude: self.wanted("parts.attitude", given.attitude, sentence),
            },
            levels: self.levels(given.levels),
            three_ways: Some(ways).filter(|ways| *ways != ThreeWays::default()),
            practice: self.practice("practice", given.practice, MOST_PRACTICE),
        };
        (skill, SkillPlaces { id: line, prerequisites: required_at, related: related_at })
    }

    /// Ids of other skills, each once, with their lines.
    fn ids(&mut self, field: &str, given: Vec<Text>, own: &str) -> (Vec<String>, Vec<u64>) {
        if let Some(first) = given.get(MOST_LINKS) {
            self.note(first.line, Invalid::new(field, "too_many").with("max", MOST_LINKS));
        }
        let (mut ids, mut lines) = (Vec::new(), Vec::new());
        for Text { line, text } in given.into_iter().take(MOST_LINKS) {
            match id(field, &text) {
                Err(found) => self.note(line, found),
                Ok(id) if id == own => self.note(line, Invalid::new(field, "itself")),
                Ok(id) if ids.contains(&id) => self.note(line, Invalid::new(field, "duplicate").with("id", id)),
                Ok(id) => {
                    ids.push(id);
                    lines.push(line);
                }
            }
        }
        (ids, lines)
    }

    fn levels(&mut self, given: Vec<LevelDraft>) -> Vec<Level> {
        match given.as_slice() {
            [only] => self.note(only.line, Invalid::new("levels", "too_few").with("min", 2)),
            [..] if given.len() > MOST_LEVELS => {
                self.note(given[MOST_LEVELS].line, Invalid::new("levels", "too_many").with("max", MOST_LEVELS));
            }
            _ => {}
        }
        let level = |(at, level): (usize, LevelDraft)| Level {
            name: self.wanted(&format!("levels[{at}].name"), level.name, name),
            sees: self.needed(level.line, &format!("levels[{at}].sees"), level.sees, long),
            practice: self.practice(&format!("levels[{at}].practice"), level.practice, MOST_LEVEL_PRACTICE),
        };
        given.into_iter().take(MOST_LEVELS).enumerate().map(level).collect()
    }

    fn practice(&mut self, field: &str, given: Vec<Text>, most: usize) -> Vec<String> {
        if let Some(first) = given.get(most) {
            self.note(first.line, Invalid::new(field, "too_many").with("max", most));
        }
        let exercise = |(at, text): (usize, Text)| self.needed(text.line, &format!("{field}[{at}]"), Some(text), sentence);
        given.into_iter().take(most).enumerate().map(exercise).collect()
    }
}

/// A text as it is kept: lines and runs of blanks are one blank.
pub(super) fn joined(text: &str) -> String {
    text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn name(field: &str, text: &str) -> Result<String, Invalid> {
    check::line(field, &joined(text), LONGEST_NAME)
}

pub(super) fn sentence(field: &str, text: &str) -> Result<String, Invalid> {
    check::line(field, &joined(text), LONGEST_TEXT)
}

fn long(field: &str, text: &str) -> Result<String, Invalid> {
    check::line(field, &joined(text), LONGEST_LEVEL)
}

/// An SPDX name or expression.
fn licence(field: &str, text: &str) -> Result<String, Invalid> {
    let text = name(field, text)?;
    let fine = |letter: char| letter.is_ascii_alphanumeric() || ".+-() ".contains(letter);
    if text.chars().all(fine) { Ok(text) } else { Err(Invalid::new(field, "not_a_licence")) }
}

//! Exercises: one question with options, or one task with its key, that tells something about a skill.

use std::collections::HashSet;

use super::draft::{Desk, Maybe, joined, sentence};
use super::{ExercisePlaces, LONGEST_LEVEL, MOST_EXERCISES, MOST_OPTIONS, id};
use crate::word::words;
use crate::{Invalid, check};

words! {
    /// A part of a skill that others can see.
    Part as "SkillPart" {
        /// What is known.
        Knowledge = "knowledge",
        /// What is done.
        Skill = "skill",
    }
}

/// One question with options, or one task with its key.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct Exercise {
    /// Kebab-case; the same in all versions and languages, and in no other pack. Results refer to it.
    pub id: String,
    /// The skill, also of another pack.
    pub skill: String,
    /// Which part of it is asked for.
    pub part: Part,
    /// 1 to 5: the support level that it tells apart.
    pub difficulty: u8,
    /// Of a question: its words, lines kept.
    pub question: Option<String>,
    /// Of a question: two to six, at least one right and at least one wrong. None of a task.
    pub options: Vec<Choice>,
    /// Of a task: what to do, lines kept.
    pub task: Option<String>,
    /// Of a task: what a good answer has in it, to hold one's own against.
    pub key: Option<String>,
    /// Why that is the answer.
    pub because: String,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = ExerciseOption)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Whether it is right.
    pub right: bool,
}

impl Exercise {
    /// The first field in which two wordings of an exercise differ besides their words.
    pub(super) fn unlike(&self, other: &Self) -> Option<&'static str> {
        let right = |exercise: &Self| exercise.options.iter().map(|option| option.right).collect::<Vec<_>>();
        let checks = [
            ("id", self.id == other.id),
            ("skill", self.skill == other.skill),
            ("part", self.part == other.part),
            ("difficulty", self.difficulty == other.difficulty),
            ("task", self.task.is_some() == other.task.is_some()),
            ("options", right(self) == right(other)),
        ];
        checks.into_iter().find(|(_, same)| !same).map(|(field, _)| field)
    }
}

/// An exercise as it was written.
#[derive(Debug, Default)]
pub(super) struct ExerciseDraft {
    pub line: u64,
    pub id: Maybe,
    pub skill: Maybe,
    pub part: Maybe,
    pub difficulty: Maybe,
    pub question: Maybe,
    pub options: Vec<ChoiceDraft>,
    pub task: Maybe,
    pub key: Maybe,
    pub because: Maybe,
}

/// An option as it was written.
#[derive(Debug, Default)]
pub(super) struct ChoiceDraft {
    pub line: u64,
    pub text: Maybe,
    pub right: Maybe,
}

impl Desk {
    /// Exercises with the lines of what refers to others.
    pub fn exercises(&mut self, given: Vec<ExerciseDraft>) -> (Vec<Exercise>, Vec<ExercisePlaces>) {
        if let Some(first) = given.get(MOST_EXERCISES) {
            self.note(first.line, Invalid::new("exercises", "too_many").with("max", MOST_EXERCISES));
        }
        let (mut exercises, mut places, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        for (at, draft) in given.into_iter().take(MOST_EXERCISES).enumerate() {
            let line = |found: &Maybe| found.as_ref().map_or(draft.line, |found| found.line);
            let place = ExercisePlaces { id: line(&draft.id), skill: line(&draft.skill) };
            let exercise = self.exercise(at, draft);
            if !exercise.id.is_empty() && !seen.insert(exercise.id.clone()) {
                self.note(place.id, Invalid::new(&format!("exercises[{at}].id"), "duplicate"));
            }
            exercises.push(exercise);
            places.push(place);
        }
        (exercises, places)
    }

    fn exercise(&mut self, at: usize, given: ExerciseDraft) -> Exercise {
        let line = given.line;
        let field = |name: &str| format!("exercises[{at}].{name}");
        let has = |text: &Maybe| text.as_ref().is_some_and(|text| !joined(&text.text).is_empty());
        let (asks, sets) = (has(&given.question) || !given.options.is_empty(), has(&given.task) || has(&given.key));
        if asks == sets {
            self.note(line, Invalid::new(&field("question"), "question_or_task"));
        }
        let part = self.word(line, &field("part"), given.part, "knowledge, skill", None::<Part>);
        let difficulty = self.word(line, &field("difficulty"), given.difficulty, "1, 2, 3, 4, 5", None::<u8>);
        let difficulty = difficulty.unwrap_or(1);
        if !(1..=5).contains(&difficulty) {
            self.note(line, Invalid::new(&field("difficulty"), "not_one_of").with("known", "1, 2, 3, 4, 5"));
        }
        let (mut question, mut options, mut task, mut key) = (None, Vec::new(), None, None);
        if asks {
            question = Some(self.needed(line, &field("question"), given.question, lines));
            options = self.options(line, at, given.options);
        }
        if sets {
            task = Some(self.needed(line, &field("task"), given.task, lines));
            key = Some(self.needed(line, &field("key"), given.key, lines));
        }
        Exercise {
            id: self.needed(line, &field("id"), given.id, id),
            skill: self.needed(line, &field("skill"), given.skill, id),
            part: part.unwrap_or(Part::Knowledge),
            difficulty,
            question,
            options,
            task,
            key,
            because: self.needed(line, &field("because"), given.because, lines),
        }
    }

    fn options(&mut self, line: u64, at: usize, given: Vec<ChoiceDraft>) -> Vec<Choice> {
        let field = format!("exercises[{at}].options");
        let first = given.first().map_or(line, |option| option.line);
        if given.len() < 2 || given.len() > MOST_OPTIONS {
            self.note(first, Invalid::new(&field, "two_to_six"));
        }
        let (before, mut seen, mut options) = (self.findings(), HashSet::new(), Vec::new());
        for (number, option) in given.into_iter().take(MOST_OPTIONS).enumerate() {
            let field = format!("{field}[{number}]");
            let line = option.line;
            let text = self.needed(line, &format!("{field}.text"), option.text, sentence);
            let right = self.word(line, &format!("{field}.right"), option.right, "true, false", Some(false)).unwrap_or_default();
            if !text.is_empty() && !seen.insert(text.clone()) {
                self.note(line, Invalid::new(&format!("{field}.text"), "duplicate"));
            }
            options.push(Choice { text, right });
        }
        // What is wrong with one of them says more than what is wrong with all.
        if options.len() > 1 && self.findings() == before {
            let right = options.iter().filter(|option| option.right).count();
            if right == 0 {
                self.note(first, Invalid::new(&field, "none_right"));
            } else if right == options.len() {
                self.note(first, Invalid::new(&field, "none_wrong"));
            }
        }
        options
    }
}

/// A text whose lines are kept: code may stand in it.
fn lines(field: &str, text: &str) -> Result<String, Invalid> {
    let ends = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = ends.split('\n').map(|line| line.trim_end_matches([' ', '\t'])).collect::<Vec<_>>().join("\n");
    let text = check::text(field, &kept, LONGEST_LEVEL)?;
    if text.is_empty() { Err(Invalid::new(field, "empty")) } else { Ok(text) }
}

//! One observation about one person.

use serde::{Deserialize, Serialize};

use super::level::Level;

/// Knowing and being able to are learned, and forgotten, apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What one knows.
    Knowledge,
    /// What one can do.
    Skill,
}

/// Who or what observed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The person.
    #[serde(rename = "self")]
    Own,
    /// A colleague.
    Peer,
    /// The coach: the anchor of the scale.
    Coach,
    /// A question or task with a key.
    Exercise,
    /// What happened in the work itself.
    Work,
}

/// What was seen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// How much support the task took. Between two levels the likelihood is the geometric mixture of theirs: what it moves lies between, too.
    Support(Level),
    /// An answer to a task.
    Answer {
        /// Whether it was right.
        right: bool,
        /// The θ, in logits, at which half the answers are right.
        difficulty: f64,
    },
}

/// One dated observation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// When, in days from any fixed day; whole days count.
    pub day: f64,
    /// Which skill: its index in the [`super::Graph`].
    pub skill: usize,
    /// Which part of it.
    pub part: Part,
    /// Who or what observed.
    pub source: Source,
    /// Which rater, a number that the caller gives out; 0 for the person's own view and where nobody rated.
    pub rater: u32,
    /// What was seen.
    pub seen: Seen,
}

/// Why evidence cannot be used; the number is its index in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceProblem {
    /// The skill is not in the graph.
    #[error("observation {0}: no such skill")]
    Skill(usize),
    /// The support level is not 0 … 5.
    #[error("observation {0}: the support level is not between 0 and 5")]
    Level(usize),
    /// A day or difficulty is not a finite number.
    #[error("observation {0}: day or difficulty is not a number")]
    NotANumber(usize),
    /// It lies after the day the estimate is for.
    #[error("observation {0}: lies after the day of the estimate")]
    Later(usize),
}

impl Evidence {
    /// Checks one observation against a graph of `skills` and the day asked about.
    ///
    /// # Errors
    /// What does not hold, with `at` as its place.
    pub fn check(&self, at: usize, skills: usize, day: f64) -> Result<(), EvidenceProblem> {
        if self.skill >= skills {
            return Err(EvidenceProblem::Skill(at));
        }
        let fine = match self.seen {
            Seen::Support(level) => {
                if !level.lies(0.0, 5.0) {
                    return Err(EvidenceProblem::Level(at));
                }
                true
            }
            Seen::Answer { difficulty, .. } => difficulty.is_finite(),
        };
        if !fine || !self.day.is_finite() || !day.is_finite() {
            return Err(EvidenceProblem::NotANumber(at));
        }
        if self.day > day {
            return Err(EvidenceProblem::Later(at));
        }
        Ok(())
    }

    /// The place of (skill, part) among all: `2 · skill + part`.
    #[must_use]
    pub fn target(&self) -> usize {
        2 * self.skill + self.part as usize
    }

    /// The order in which evidence is taken: by whole days, and within a day by content, so that hours and the order in which it was written down are
    /// of no matter; which number a rater has tells apart only what is the same otherwise.
    pub(super) fn order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |e: &Self| (e.target(), e.source, e.seen.key().0);
        let days = self.day.floor().total_cmp(&other.day.floor());
        let seen = days.then_with(|| key(self).cmp(&key(other))).then_with(|| self.seen.key().1.total_cmp(&other.seen.key().1));
        seen.then(self.rater.cmp(&other.rater))
    }
}

impl Seen {
    /// So much support, 0 … 5.
    pub fn support(level: impl Into<Level>) -> Self {
        Self::Support(level.into())
    }

    /// Support levels in their order, then wrong answers, then right ones, each by difficulty.
    fn key(self) -> (Level, f64) {
        match self {
            Self::Support(level) => (level, 0.0),
            Self::Answer { right, difficulty } => (Level::from(8 + u8::from(right)), difficulty),
        }
    }
}

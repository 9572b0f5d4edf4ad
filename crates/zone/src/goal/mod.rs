//! The zone of a goal, its steps and its forecast; what a team holds, what is asked of it at once.
//!
//! A goal is drawn many times from what is known of each person, member by member, and the team's rule is applied to every draw: never to means.

pub mod clock;
pub mod draw;
pub mod forecast;
pub mod load;
pub mod reach;
pub mod score;
pub mod stage;
pub mod steps;
mod zone;

pub use zone::{Ask, Call, Missing, There, Zone, there, zone};

use serde::{Deserialize, Serialize};

use crate::estimate::{Graph, Level, Part};

/// One thing a goal needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Requirement {
    /// Which skill.
    pub skill: usize,
    /// Which part of it.
    pub part: Part,
    /// The support level that must be reached, 1 … 5.
    pub level: Level,
}

/// Who of those asked must meet each requirement. For one person all rules are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Everyone.
    All,
    /// At least half.
    Median,
    /// At least this many.
    AtLeast(usize),
}

impl Rule {
    /// How many of `n` people must meet a requirement; at least 1, at most n.
    #[must_use]
    pub fn needed(self, n: usize) -> usize {
        let needed = match self {
            Self::All => n,
            Self::Median => n.div_ceil(2),
            Self::AtLeast(k) => k,
        };
        needed.clamp(1, n.max(1))
    }

    /// What the team as a whole has, of one number for each member (more is better): the worst of the best `needed`. The list is sorted on the way.
    #[must_use]
    pub fn of(self, values: &mut [f64]) -> f64 {
        if values.is_empty() {
            return f64::NEG_INFINITY;
        }
        values.sort_by(|a, b| b.total_cmp(a));
        values[self.needed(values.len()) - 1]
    }
}

/// A goal: what is required, and by what rule. A vision is never zoned, only its next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// All of it is required.
    pub required: Vec<Requirement>,
    /// Of whom.
    pub rule: Rule,
}

/// Why a goal cannot be zoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GoalProblem {
    /// Nothing is required.
    #[error("the goal requires nothing")]
    Empty,
    /// There is nobody to ask.
    #[error("there is nobody to meet the goal")]
    Nobody,
    /// A requirement names a skill that is not in the graph; its place in the list.
    #[error("requirement {0}: no such skill")]
    Skill(usize),
    /// A level is not 1 … 5.
    #[error("requirement {0}: the level is not between 1 and 5")]
    Level(usize),
}

impl Goal {
    /// Checks the goal against a graph.
    ///
    /// # Errors
    /// See [`GoalProblem`].
    pub fn check(&self, graph: &Graph, people: usize) -> Result<(), GoalProblem> {
        if self.required.is_empty() {
            return Err(GoalProblem::Empty);
        }
        if people == 0 {
            return Err(GoalProblem::Nobody);
        }
        for (at, requirement) in self.required.iter().enumerate() {
            if requirement.skill >= graph.skills() {
                return Err(GoalProblem::Skill(at));
            }
            if !requirement.level.lies(1.0, 5.0) {
                return Err(GoalProblem::Level(at));
            }
        }
        Ok(())
    }

    /// What the requirements need, prerequisites first; each in the part of the requirement that needs it (both parts when both are required). What is
    /// itself required at that level or above is left out.
    #[must_use]
    pub fn ancestors(&self, graph: &Graph) -> Vec<Requirement> {
        let mut all = Vec::new();
        for part in [Part::Knowledge, Part::Skill] {
            let skills: Vec<usize> = self.required.iter().filter(|one| one.part == part).map(|one| one.skill).collect();
            let needs = graph.ancestors(&skills).into_iter().map(|(skill, level)| Requirement { skill, part, level });
            all.extend(
                needs
                    .filter(|need| !self.required.iter().any(|one| one.skill == need.skill && one.part == part && one.level >= need.level)),
            );
        }
        sort(&mut all, graph);
        all
    }

    /// Everything on the way: what the requirements need, then the requirements, each in the order of prerequisites.
    pub(super) fn ladder(&self, graph: &Graph) -> Vec<Requirement> {
        let mut needs = self.ancestors(graph);
        let mut required = self.required.clone();
        sort(&mut required, graph);
        needs.extend(required);
        needs
    }
}

/// In the order of prerequisites, knowledge before skill, and low levels first.
fn sort(needs: &mut [Requirement], graph: &Graph) {
    let place = |skill: usize| graph.order().iter().position(|other| *other == skill);
    needs.sort_by_key(|need| (place(need.skill), need.part, need.level));
}

/// Which goals come before which: pairs (first, then) of places in the list, where what the first requires is a prerequisite of the second (and not
/// the other way round).
#[must_use]
pub fn order(graph: &Graph, goals: &[Goal]) -> Vec<(usize, usize)> {
    let needs: Vec<Vec<Requirement>> = goals.iter().map(|goal| goal.ancestors(graph)).collect();
    let serves = |first: usize, then: usize| {
        goals[first].required.iter().any(|one| needs[then].iter().any(|need| need.skill == one.skill && need.part == one.part))
    };
    let pairs = (0..goals.len()).flat_map(|first| (0..goals.len()).map(move |then| (first, then)));
    pairs.filter(|(first, then)| first != then && serves(*first, *then) && !serves(*then, *first)).collect()
}

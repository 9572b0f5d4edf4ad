//! Skills and what they need.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::level::Level;

/// One skill needs another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prerequisite {
    /// The skill that needs …
    pub skill: usize,
    /// … this one …
    pub needs: usize,
    /// … at this level (1 … 5).
    pub level: Level,
}

/// A catalogue's skills and prerequisites, without a cycle. Skills are numbered from 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct Graph {
    skills: usize,
    prerequisites: Vec<Prerequisite>,
    /// All skills, prerequisites before what needs them; of what could stand next the lowest number first.
    order: Vec<usize>,
}

/// As written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Plain {
    skills: usize,
    prerequisites: Vec<Prerequisite>,
}

impl TryFrom<Plain> for Graph {
    type Error = GraphProblem;

    fn try_from(plain: Plain) -> Result<Self, GraphProblem> {
        Self::new(plain.skills, plain.prerequisites)
    }
}

impl From<Graph> for Plain {
    fn from(graph: Graph) -> Self {
        Self { skills: graph.skills, prerequisites: graph.prerequisites }
    }
}

/// Why a graph cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GraphProblem {
    /// A prerequisite names a skill that does not exist; its index in the list.
    #[error("prerequisite {0}: no such skill")]
    Skill(usize),
    /// The level is not 1 … 5.
    #[error("prerequisite {0}: the level is not between 1 and 5")]
    Level(usize),
    /// A skill needs itself, directly or through others.
    #[error("skill {0} needs itself")]
    Cycle(usize),
}

impl Graph {
    /// Checks and orders.
    ///
    /// # Errors
    /// See [`GraphProblem`].
    pub fn new(skills: usize, prerequisites: Vec<Prerequisite>) -> Result<Self, GraphProblem> {
        for (at, edge) in prerequisites.iter().enumerate() {
            if edge.skill >= skills || edge.needs >= skills {
                return Err(GraphProblem::Skill(at));
            }
            if !edge.level.lies(1.0, 5.0) {
                return Err(GraphProblem::Level(at));
            }
        }
        let mut waiting = vec![0_usize; skills];
        for edge in &prerequisites {
            waiting[edge.skill] += 1;
        }
        let mut ready: BTreeSet<usize> = (0..skills).filter(|skill| waiting[*skill] == 0).collect();
        let mut order = Vec::with_capacity(skills);
        while let Some(skill) = ready.pop_first() {
            order.push(skill);
            for edge in prerequisites.iter().filter(|edge| edge.needs == skill) {
                waiting[edge.skill] -= 1;
                if waiting[edge.skill] == 0 {
                    ready.insert(edge.skill);
                }
            }
        }
        match (0..skills).find(|skill| waiting[*skill] > 0) {
            Some(skill) => Err(GraphProblem::Cycle(skill)),
            None => Ok(Self { skills, prerequisites, order }),
        }
    }

    /// How many skills there are.
    #[must_use]
    pub fn skills(&self) -> usize {
        self.skills
    }

    /// All prerequisites as given.
    #[must_use]
    pub fn prerequisites(&self) -> &[Prerequisite] {
        &self.prerequisites
    }

    /// All skills, prerequisites first.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// What these skills need, directly or through others, and the highest level that is asked of each; prerequisites first. The skills themselves
    /// are in it only when another one of them needs them.
    #[must_use]
    pub fn ancestors(&self, of: &[usize]) -> Vec<(usize, Level)> {
        let mut levels: BTreeMap<usize, Level> = BTreeMap::new();
        let mut wanted: BTreeSet<usize> = of.iter().copied().collect();
        for skill in self.order.iter().rev() {
            if !wanted.contains(skill) {
                continue;
            }
            for edge in self.prerequisites.iter().filter(|edge| edge.skill == *skill) {
                wanted.insert(edge.needs);
                let level = levels.entry(edge.needs).or_insert(edge.level);
                *level = edge.level.max(*level);
            }
        }
        self.order.iter().filter_map(|skill| levels.get(skill).map(|level| (*skill, *level))).collect()
    }
}

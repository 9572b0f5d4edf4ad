//! The training clock: who joins or leaves moves what a team holds on the same day.

use serde::{Deserialize, Serialize};

use super::draw::Roll;
use super::steps::{Step, steps};
use super::{Goal, GoalProblem, Requirement, Rule};
use crate::estimate::{Estimate, MASTERED, Part};

/// One skill in a team.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Held {
    /// Which skill.
    pub skill: usize,
    /// How many members are expected to do it alone (support level 4).
    pub expected: f64,
    /// How many surely do (P ≥ 0.8).
    pub unaided: usize,
    /// P(at least one does).
    pub covered: f64,
    /// The only member who surely does: the place in the list. A skill held by one person is at risk.
    pub only: Option<usize>,
}

/// What a team holds, one entry for each skill of the graph. Members are taken as independent.
#[must_use]
pub fn coverage(members: &[Estimate<'_>]) -> Vec<Held> {
    let skills = members.first().map_or(0, |member| member.model().graph.skills());
    (0..skills)
        .map(|skill| {
            let chances: Vec<f64> = members.iter().map(|member| member.mastery(skill, Part::Skill, 4)).collect();
            let sure: Vec<usize> = (0..chances.len()).filter(|member| chances[*member] >= MASTERED).collect();
            Held {
                skill,
                expected: chances.iter().sum(),
                unaided: sure.len(),
                covered: 1.0 - chances.iter().map(|p| 1.0 - p).product::<f64>(),
                only: if let [one] = sure[..] { Some(one) } else { None },
            }
        })
        .collect()
}

/// What moved in one skill when the team changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Which skill.
    pub skill: usize,
    /// P(at least one does it alone) before and after.
    pub covered: (f64, f64),
    /// The expected share of the team that does it alone, before and after.
    pub share: (f64, f64),
}

/// The skills that a change of the team moved by at least a twentieth of the team, or of coverage; most moved first.
#[must_use]
pub fn change(before: &[Estimate<'_>], after: &[Estimate<'_>]) -> Vec<Moved> {
    let size = |members: &[Estimate<'_>]| members.len().max(1) as f64;
    let mut moved: Vec<Moved> = coverage(before)
        .iter()
        .zip(coverage(after))
        .map(|(was, is)| Moved {
            skill: was.skill,
            covered: (was.covered, is.covered),
            share: (was.expected / size(before), is.expected / size(after)),
        })
        .filter(|one| one.size() >= 0.05)
        .collect();
    moved.sort_by(|a, b| b.size().total_cmp(&a.size()).then(a.skill.cmp(&b.skill)));
    moved
}

impl Moved {
    fn size(&self) -> f64 {
        (self.covered.1 - self.covered.0).abs().max((self.share.1 - self.share.0).abs())
    }
}

/// The catch-up plan of a joiner: the ladder to what at least half of the team surely does alone.
///
/// # Errors
/// None for a joiner of the same graph; the check is the goal's own.
pub fn catch_up(team: &[Estimate<'_>], joiner: &Estimate<'_>, roll: Roll) -> Result<Vec<Step>, GoalProblem> {
    let half = Rule::Median.needed(team.len());
    let required: Vec<Requirement> = coverage(team)
        .iter()
        .filter(|held| held.unaided >= half)
        .map(|held| Requirement { skill: held.skill, part: Part::Skill, level: 4.into() })
        .collect();
    if required.is_empty() {
        return Ok(Vec::new());
    }
    steps(std::slice::from_ref(joiner), &Goal { required, rule: Rule::All }, roll)
}

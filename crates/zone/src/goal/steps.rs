//! The ladder to a goal: what is missing, in the order of prerequisites, in steps that each lie in the zone.

use serde::{Deserialize, Serialize};

use super::draw::{Margins, Roll};
use super::zone::seen_by_others;
use super::{Goal, GoalProblem, Requirement};
use crate::estimate::{Estimate, Level, MASTERED, Params};

/// One rung.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What is to be reached, by the goal's rule.
    pub need: Requirement,
    /// P(there already).
    pub p_now: f64,
    /// P(there with support, once the rungs below are stable).
    pub p_supported: f64,
    /// Whether it can be taken with support: at least an even chance. A rung that cannot is one for later, when those before it have moved the rest.
    pub in_zone: bool,
}

/// The rungs from here to the goal; empty when everything is there. A need that is more than one supported step away is climbed level by level, a
/// need that is there (P ≥ 0.8) is left out.
///
/// # Errors
/// See [`GoalProblem`].
pub fn steps(members: &[Estimate<'_>], goal: &Goal, roll: Roll) -> Result<Vec<Step>, GoalProblem> {
    let Some(first) = members.first() else { return Err(GoalProblem::Nobody) };
    let graph = &first.model().graph;
    goal.check(graph, members.len())?;
    let roll = Roll { draws: roll.draws.max(1), ..roll };
    let mut rungs = Vec::new();
    for need in goal.ladder(graph) {
        let climb = Climb::new(members, goal, need, roll);
        // What only they themselves say they can is a rung, as it is not mastered in the zone either.
        let most = if seen_by_others(members, goal, need) { 1.0 } else { MASTERED - 0.01 };
        let mut stood = None;
        for level in rungs_to(need.level) {
            let (p_now, p_supported) = climb.chances(level, stood);
            let p_now = p_now.min(most);
            if p_now >= MASTERED && stood.is_none() {
                continue;
            }
            // A lower level is a rung of its own only where the need itself is too far.
            if level < need.level && climb.chances(need.level, stood).1 >= 0.5 {
                continue;
            }
            let rung = Requirement { level, ..need };
            rungs.push(Step { need: rung, p_now, p_supported, in_zone: p_supported >= 0.5 });
            stood = Some(level);
        }
    }
    // The same level of the same skill may be asked for twice, as a prerequisite and in the goal.
    let mut unique: Vec<Step> = Vec::with_capacity(rungs.len());
    for rung in rungs {
        if !unique.iter().any(|other| other.need == rung.need) {
            unique.push(rung);
        }
    }
    Ok(unique)
}

/// The whole levels below a need, and the need. One that is next to it is no rung of its own: nobody could tell the two apart.
fn rungs_to(need: Level) -> impl Iterator<Item = Level> {
    (1..=5).map(Level::from).filter(move |level| need.value() - level.value() > 0.5).chain([need])
}

/// One skill of everyone, drawn once for all its levels.
struct Climb<'a> {
    margins: Vec<Margins>,
    goal: &'a Goal,
    need: Level,
    params: Params,
    draws: usize,
}

impl<'a> Climb<'a> {
    fn new(members: &[Estimate<'_>], goal: &'a Goal, need: Requirement, roll: Roll) -> Self {
        let margins = members.iter().enumerate().map(|(at, member)| Margins::of(member, &[need], roll, at)).collect();
        let params = members.first().map_or_else(Params::default, |member| member.model().params);
        Self { margins, goal, need: need.level, params, draws: roll.draws }
    }

    /// The θ of a level, below that of the need.
    fn below(&self, level: impl Into<Level>) -> f64 {
        self.params.level(self.need) - self.params.level(level)
    }

    /// P(the rule holds now), and with support. When a lower rung has been climbed (`stood`), everyone stands surely there: a quarter of a level above
    /// it, and what support adds is then its mean.
    fn chances(&self, level: Level, stood: Option<Level>) -> (f64, f64) {
        let away = self.below(level);
        let floor = stood.map_or(f64::NEG_INFINITY, |stood| {
            let from = self.below(stood);
            away - from + 0.25 * (from - self.below(stood.value() + 1.0))
        });
        let climbed = stood.is_some();
        let (mut now, mut supported) = (0.0, 0.0);
        let mut own = vec![0.0; self.margins.len()];
        for draw in 0..self.draws {
            for (slot, member) in own.iter_mut().zip(&self.margins) {
                *slot = member.row(draw)[0] + away;
            }
            now += f64::from(u8::from(self.goal.rule.of(&mut own) >= 0.0));
            for (slot, member) in own.iter_mut().zip(&self.margins) {
                *slot = (member.row(draw)[0] + away).max(floor) + if climbed { self.params.support.mean } else { member.support[draw] };
            }
            supported += f64::from(u8::from(self.goal.rule.of(&mut own) >= 0.0));
        }
        (now / self.draws as f64, supported / self.draws as f64)
    }
}

/// A step is a stable small win after three successes in a row, the last ones, and P ≥ 0.8 at the next review.
#[must_use]
pub fn stable_small_win(successes: &[bool], p_at_review: Option<f64>) -> bool {
    successes.len() >= 3 && successes.iter().rev().take(3).all(|one| *one) && p_at_review.is_some_and(|p| p >= MASTERED)
}

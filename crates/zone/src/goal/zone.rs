//! Is a goal within reach?

use serde::{Deserialize, Serialize};

use super::draw::{Margins, Roll};
use super::{Goal, GoalProblem, Requirement};
use crate::estimate::{Estimate, MASTERED, Part, Source};
use crate::math::exact::sigmoid;
use crate::rating::link::chances;

/// Where a goal lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// They can do it alone.
    WithinReach,
    /// They can do it with support; everything it needs is there.
    WithSupport,
    /// A long way in one step.
    OutOfReach,
    /// One observation would change the picture.
    NotEnoughEvidence,
}

/// The need that is least likely to be there.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    /// A prerequisite, or, when all of those are there, the requirement itself.
    pub need: Requirement,
    /// How likely it is there, by the goal's rule (of a requirement: with support).
    pub probability: f64,
}

/// The one observation that would tell most.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// About whom: the place in the list of members.
    pub member: usize,
    /// About which skill …
    pub skill: usize,
    /// … and which part of it.
    pub part: Part,
    /// By a look of the coach or by a task.
    pub source: Source,
    /// The share of the doubt (the variance of "it is out of reach") that it is expected to take away.
    pub tells: f64,
}

/// The answer about a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Where it lies.
    pub zone: Zone,
    /// P(all required are met).
    pub p_alone: f64,
    /// P(all required are met with support).
    pub p_supported: f64,
    /// The least P(mastered) over the prerequisites; 1 without any.
    pub ready: f64,
    /// P(neither alone, nor with support and all prerequisites).
    pub p_out: f64,
    /// The 80 % interval of the margin by which it is in reach (below 0: out of reach), in units of θ.
    pub interval: (f64, f64),
    /// What is missing, when something is.
    pub missing: Option<Missing>,
    /// What to look at, unless the goal is clearly in or out.
    pub ask: Option<Ask>,
}

/// A missed "out of reach" costs this many times a false alarm.
pub const COST: f64 = 4.0;
/// A doubt that one observation can take away by at least this share is a lack of evidence.
const TELLING: f64 = 0.12;

/// Every member's margins over requirements and their prerequisites, with what the goal makes of them in each draw.
struct Drawn {
    members: Vec<Margins>,
    needs: Vec<Requirement>,
    required: usize,
    /// For each draw the margin by which the goal is in reach.
    margin: Vec<f64>,
    alone: f64,
    supported: f64,
    /// For each need the share of draws in which the rule holds: of a requirement with support.
    each: Vec<f64>,
}

/// Where a goal lies for these people (one, or a team), from `roll.draws` draws.
///
/// # Errors
/// See [`GoalProblem`].
pub fn zone(members: &[Estimate<'_>], goal: &Goal, roll: Roll) -> Result<Call, GoalProblem> {
    let Some(first) = members.first() else { return Err(GoalProblem::Nobody) };
    goal.check(&first.model().graph, members.len())?;
    let drawn = Drawn::new(members, goal, roll);
    let n = drawn.margin.len().max(1) as f64;
    let p_out = drawn.margin.iter().filter(|margin| **margin < 0.0).count() as f64 / n;
    let seen = goal.required.iter().all(|one| seen_by_others(members, goal, *one));
    let p_alone = if seen { drawn.alone } else { drawn.alone.min(MASTERED - 0.01) };
    let ready = drawn.each[drawn.required..].iter().copied().fold(1.0, f64::min);
    let mut sorted = drawn.margin.clone();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((share * (n - 1.0)).round() as usize).min(sorted.len() - 1)];
    let interval = (at(0.1), at(0.9));
    let ask = (p_out > 0.02 && p_out < 0.98).then(|| drawn.ask(members, p_out)).flatten();
    let crosses = interval.0 < 0.0 && interval.1 >= 0.0;
    let zone = if p_alone >= MASTERED {
        Zone::WithinReach
    } else if crosses && ask.is_some_and(|ask| ask.tells >= TELLING) {
        Zone::NotEnoughEvidence
    } else if drawn.supported >= 0.5 && ready >= 0.7 && COST * p_out <= 1.0 - p_out {
        Zone::WithSupport
    } else {
        Zone::OutOfReach
    };
    Ok(Call { zone, p_alone, p_supported: drawn.supported, ready, p_out, interval, missing: drawn.missing(), ask })
}

/// Where too few have been seen by anyone but themselves, nothing counts as mastered.
pub(super) fn seen_by_others(members: &[Estimate<'_>], goal: &Goal, need: Requirement) -> bool {
    members.iter().filter(|member| !member.only_own_view(need.skill)).count() >= goal.rule.needed(members.len())
}

/// One thing that a goal requires or needs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct There {
    /// What.
    pub need: Requirement,
    /// How likely it is there by the goal's rule, without support.
    pub p: f64,
}

/// Everything that a goal requires and needs, in the order of the ladder, also what is there.
///
/// # Errors
/// See [`GoalProblem`].
pub fn there(members: &[Estimate<'_>], goal: &Goal, roll: Roll) -> Result<Vec<There>, GoalProblem> {
    let Some(first) = members.first() else { return Err(GoalProblem::Nobody) };
    goal.check(&first.model().graph, members.len())?;
    let needs = goal.ladder(&first.model().graph);
    let roll = Roll { draws: roll.draws.max(1), ..roll };
    let margins: Vec<Margins> = members.iter().enumerate().map(|(at, member)| Margins::of(member, &needs, roll, at)).collect();
    let mut own = vec![0.0; members.len()];
    let likely = |(place, need): (usize, Requirement)| {
        let mut count = 0.0;
        for draw in 0..roll.draws {
            fill(&mut own, &margins, |member| member.row(draw)[place]);
            count += f64::from(u8::from(goal.rule.of(&mut own) >= 0.0));
        }
        let p = count / roll.draws as f64;
        There { need, p: if seen_by_others(members, goal, need) { p } else { p.min(MASTERED - 0.01) } }
    };
    Ok(needs.into_iter().enumerate().map(likely).collect())
}

impl Drawn {
    fn new(members: &[Estimate<'_>], goal: &Goal, roll: Roll) -> Self {
        let roll = Roll { draws: roll.draws.max(1), ..roll };
        let required = goal.required.len();
        let mut needs = goal.required.clone();
        if let Some(first) = members.first() {
            needs.extend(goal.ancestors(&first.model().graph));
        }
        let margins: Vec<Margins> = members.iter().enumerate().map(|(at, member)| Margins::of(member, &needs, roll, at)).collect();
        let (mut alone, mut supported) = (0.0, 0.0);
        let mut each = vec![0.0; needs.len()];
        let mut margin = Vec::with_capacity(roll.draws);
        let mut own = vec![0.0; members.len()];
        for draw in 0..roll.draws {
            let (mut by_self, mut with_support, mut ready) = (f64::INFINITY, f64::INFINITY, f64::INFINITY);
            for (need, each) in each.iter_mut().enumerate() {
                fill(&mut own, &margins, |member| member.row(draw)[need]);
                let mut there = goal.rule.of(&mut own);
                if need < required {
                    by_self = by_self.min(there);
                    fill(&mut own, &margins, |member| member.row(draw)[need] + member.support[draw]);
                    there = goal.rule.of(&mut own);
                    with_support = with_support.min(there);
                } else {
                    ready = ready.min(there);
                }
                *each += f64::from(u8::from(there >= 0.0));
            }
            alone += f64::from(u8::from(by_self >= 0.0));
            supported += f64::from(u8::from(with_support >= 0.0));
            margin.push(by_self.max(with_support.min(ready)));
        }
        let n = roll.draws as f64;
        each.iter_mut().for_each(|share| *share /= n);
        Self { members: margins, needs, required, margin, alone: alone / n, supported: supported / n, each }
    }

    /// The prerequisite that is least likely there; when all are, the requirement that is least likely even with support.
    fn missing(&self) -> Option<Missing> {
        let least = |from: usize, to: usize| {
            (from..to)
                .min_by(|a, b| self.each[*a].total_cmp(&self.each[*b]))
                .map(|at| Missing { need: self.needs[at], probability: self.each[at] })
        };
        let before = least(self.required, self.needs.len()).filter(|missing| missing.probability < MASTERED);
        before.or_else(|| least(0, self.required).filter(|missing| missing.probability < MASTERED))
    }

    /// For each member, need and kind of observation: how much of the variance of "out of reach" it would explain, over the draws.
    fn ask(&self, members: &[Estimate<'_>], p_out: f64) -> Option<Ask> {
        let out: Vec<bool> = self.margin.iter().map(|margin| *margin < 0.0).collect();
        let doubt = p_out * (1.0 - p_out);
        let mut best: Option<Ask> = None;
        for (member, (margins, estimate)) in self.members.iter().zip(members).enumerate() {
            let params = &estimate.model().params;
            let thresholds = params.thresholds.map(|tau| tau * params.rating);
            for (at, need) in self.needs.iter().enumerate() {
                let level = params.level(need.level);
                let mut look = [[0.0_f64; 2]; 6];
                let mut task = [[0.0_f64; 2]; 2];
                for (draw, out) in out.iter().enumerate() {
                    let margin = margins.row(draw)[at];
                    let rating = chances(params.rating * params.roles.coach.slope * (margin + level), &thresholds);
                    for (sum, p) in look.iter_mut().zip(rating.each) {
                        sum[usize::from(*out)] += p;
                    }
                    let right = sigmoid(params.answer * margin);
                    task[1][usize::from(*out)] += right;
                    task[0][usize::from(*out)] += 1.0 - right;
                }
                for (source, tells) in [(Source::Coach, explained(&look, p_out)), (Source::Exercise, explained(&task, p_out))] {
                    let tells = tells / (doubt * out.len() as f64);
                    if best.is_none_or(|best| tells > best.tells + 1e-12) {
                        best = Some(Ask { member, skill: need.skill, part: need.part, source, tells });
                    }
                }
            }
        }
        best
    }
}

/// Σ over outcomes of weight · (P(out | outcome) − P(out))².
fn explained(outcomes: &[[f64; 2]], p_out: f64) -> f64 {
    outcomes
        .iter()
        .map(|[reach, out]| {
            let weight = reach + out;
            if weight > 0.0 { weight * (out / weight - p_out) * (out / weight - p_out) } else { 0.0 }
        })
        .sum()
}

fn fill(own: &mut [f64], margins: &[Margins], value: impl Fn(&Margins) -> f64) {
    for (slot, member) in own.iter_mut().zip(margins) {
        *slot = value(member);
    }
}

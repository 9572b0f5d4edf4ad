//! How long will it take? Roll-outs over what is known, how fast people learn and how often they practise.

use serde::{Deserialize, Serialize};

use super::draw::{Margins, Roll};
use super::score::Calibration;
use super::{Goal, GoalProblem, Requirement};
use crate::estimate::Estimate;
use crate::math::draw::{Draws, mix};
use crate::math::exact::{exp, ln};

/// How people practise and what they gain.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Practice {
    /// Times a week that someone practises what the goal needs.
    pub per_week: f64,
    /// θ gained each time, the median over people.
    pub gain: f64,
    /// The standard deviation of its logarithm: how people differ.
    pub gain_spread: f64,
    /// The standard deviation of the logarithm of the cadence: plans slip.
    pub cadence_spread: f64,
    /// On how many skills one works at once.
    pub at_once: usize,
}

impl Default for Practice {
    fn default() -> Self {
        Self { per_week: 2.0, gain: 0.05, gain_spread: 0.5, cadence_spread: 0.35, at_once: 2 }
    }
}

/// Progress that was seen: over some times of practice, θ moved by this much, known to this standard deviation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Times of practice, more than 0.
    pub times: f64,
    /// θ after minus θ before.
    pub moved: f64,
    /// The standard deviation of that difference.
    pub deviation: f64,
}

impl Practice {
    /// The same with gain and its spread learned from progress that was seen: a normal on the gain, the shipped one being its prior.
    #[must_use]
    pub fn learned(self, seen: &[Progress]) -> Self {
        let deviation = self.gain * self.gain_spread;
        let mut precision = 1.0 / (deviation * deviation);
        let mut sum = self.gain * precision;
        for one in seen.iter().filter(|one| one.times > 0.0) {
            // What is seen of the gain scatters by the doubt about θ and by how people differ.
            let noise = one.deviation / one.times;
            let weight = 1.0 / (noise * noise + deviation * deviation);
            precision += weight;
            sum += weight * one.moved / one.times;
        }
        let gain = (sum / precision).max(self.gain * 0.1);
        // The prior's own doubt shrinks; how people differ stays at least half of it.
        let spread = self.gain_spread * (0.25 + 0.75 / (precision * deviation * deviation)).sqrt();
        Self { gain, gain_spread: spread, ..self }
    }
}

/// When a goal will be met, alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// Weeks by which it is met with probability one half; none beyond the horizon.
    pub weeks_50: Option<f64>,
    /// Weeks by which it is met with probability 0.8.
    pub weeks_80: Option<f64>,
    /// P(met by the date asked for).
    pub by_date: Option<f64>,
    /// The same before the calibration layer: stored, so that the layer can be fitted when the outcome is known.
    pub rolled_by_date: Option<f64>,
    /// P(met by the end of week w) for w = 0 … [`HORIZON`], after the calibration layer.
    pub curve: Vec<f64>,
}

/// How far a forecast looks, in weeks.
pub const HORIZON: usize = 104;

/// Rolls a goal out, member by member and then by the rule. `due` is in weeks from now.
///
/// # Errors
/// See [`GoalProblem`].
pub fn forecast(
    members: &[Estimate<'_>],
    goal: &Goal,
    practice: &Practice,
    due: Option<f64>,
    calibration: &Calibration,
    roll: Roll,
) -> Result<Forecast, GoalProblem> {
    let Some(first) = members.first() else { return Err(GoalProblem::Nobody) };
    goal.check(&first.model().graph, members.len())?;
    let mut weeks = rolled(members, goal, practice, roll);
    weeks.sort_by(f64::total_cmp);
    let share = |by: f64| weeks.partition_point(|week| *week <= by) as f64 / weeks.len() as f64;
    let mut curve: Vec<f64> = (0..=HORIZON).map(|week| calibration.apply(share(week as f64))).collect();
    for at in 1..curve.len() {
        curve[at] = curve[at].max(curve[at - 1]);
    }
    let rolled_by_date = due.map(share);
    Ok(Forecast {
        weeks_50: reached(&curve, 0.5),
        weeks_80: reached(&curve, 0.8),
        by_date: rolled_by_date.map(|p| calibration.apply(p)),
        rolled_by_date,
        curve,
    })
}

/// Where the curve first reaches p, between two weeks on a straight line.
fn reached(curve: &[f64], p: f64) -> Option<f64> {
    let at = curve.iter().position(|value| *value >= p)?;
    if at == 0 {
        return Some(0.0);
    }
    let (before, after) = (curve[at - 1], curve[at]);
    Some((at - 1) as f64 + (p - before) / (after - before))
}

/// The week in which the goal is met, in each draw.
fn rolled(members: &[Estimate<'_>], goal: &Goal, practice: &Practice, roll: Roll) -> Vec<f64> {
    let roll = Roll { draws: roll.draws.max(1), ..roll };
    let needs = members.first().map_or_else(Vec::new, |member| goal.ancestors(&member.model().graph));
    let needs: Vec<Requirement> = needs.into_iter().chain(goal.required.iter().copied()).collect();
    let required = needs.len() - goal.required.len();
    let n = members.len();
    // For each draw and requirement, minus the week in which each member meets it: the rule takes the best.
    let mut met = vec![0.0; roll.draws * goal.required.len() * n];
    let mut done = vec![0.0; needs.len()];
    let mut hands = vec![0.0; practice.at_once.max(1)];
    for (member, estimate) in members.iter().enumerate() {
        let margins = Margins::of(estimate, &needs, roll, member);
        let mut draws = Draws::new(mix(roll.seed ^ 0x7072_6163), 1 + member as u32);
        for draw in 0..roll.draws {
            let pace =
                ln(practice.gain * practice.per_week) + practice.gain_spread * draws.normal() + practice.cadence_spread * draws.normal();
            let weekly = exp(pace) / hands.len() as f64;
            work_off(margins.row(draw), weekly, &mut hands, &mut done);
            for (at, week) in done[required..].iter().enumerate() {
                met[(draw * goal.required.len() + at) * n + member] = -week;
            }
        }
    }
    met.chunks_exact_mut(goal.required.len() * n)
        .map(|draw| draw.chunks_exact_mut(n).map(|own| -goal.rule.of(own)).fold(0.0, f64::max))
        .collect()
}

/// One person works off what is missing in order, a fixed number of needs at once, each at `weekly` θ.
pub(crate) fn work_off(margins: &[f64], weekly: f64, hands: &mut [f64], done: &mut [f64]) {
    hands.fill(0.0);
    for (margin, done) in margins.iter().zip(done) {
        *done = 0.0;
        if *margin < 0.0 {
            // The hand that is free first takes the next need.
            let mut free = 0;
            for hand in 1..hands.len() {
                if hands[hand] < hands[free] {
                    free = hand;
                }
            }
            hands[free] += -margin / weekly;
            *done = hands[free];
        }
    }
}

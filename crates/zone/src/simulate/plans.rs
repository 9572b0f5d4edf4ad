//! Forecasts of a simulated team, beside the weeks it really took.

use super::world::World;
use crate::estimate::{Estimate, Params};
use crate::goal::draw::Roll;
use crate::goal::forecast::{Practice, forecast, work_off};
use crate::goal::score::{Calibration, Scored};
use crate::goal::{Goal, GoalProblem, Requirement};
use crate::math::draw::{Draws, mix};
use crate::math::exact::exp;

/// The dates that plans name, in weeks.
const DUE: [f64; 4] = [6.0, 13.0, 26.0, 52.0];

/// One forecast before the calibration layer, and whether it came true. People here practise less and gain less than plans assume, and differ more.
pub(super) fn plan(
    world: &World,
    params: &Params,
    members: &[usize],
    asked: &[Estimate<'_>],
    goal: &Goal,
    seed: u32,
) -> Result<Scored, GoalProblem> {
    let mut draws = Draws::new(mix(seed ^ 0x706c_616e), members.len() as u32);
    let due = DUE[draws.below(DUE.len())];
    let practice = Practice::default();
    let said = forecast(asked, goal, &practice, Some(due), &Calibration::default(), Roll { draws: 300, seed })?;
    let needs: Vec<Requirement> = goal.ancestors(&world.graph).into_iter().chain(goal.required.iter().copied()).collect();
    let before = needs.len() - goal.required.len();
    let mut weeks: Vec<Vec<f64>> = vec![Vec::new(); goal.required.len()];
    for member in members {
        let truth = &world.truth[*member];
        let margins: Vec<f64> = needs.iter().map(|need| truth[2 * need.skill + need.part as usize] - params.level(need.level)).collect();
        let pace = 0.75 * practice.gain * practice.per_week * exp(0.6 * draws.normal() + 0.45 * draws.normal());
        let mut hands = vec![0.0; practice.at_once.max(1)];
        let mut done = vec![0.0; needs.len()];
        let share = hands.len() as f64;
        work_off(&margins, pace / share, &mut hands, &mut done);
        for (own, week) in weeks.iter_mut().zip(&done[before..]) {
            own.push(-week);
        }
    }
    let took = weeks.iter_mut().map(|own| -goal.rule.of(own)).fold(0.0, f64::max);
    Ok(Scored { p: said.rolled_by_date.unwrap_or(0.0), came_true: took <= due })
}

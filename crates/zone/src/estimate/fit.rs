//! The slow parameters, fitted on demand to the evidence of many people.

use super::evidence::{Evidence, EvidenceProblem};
use super::filter::filter;
use super::model::Model;
use super::params::Params;
use super::raters::Severities;
use crate::math::exact::{exp, ln};

/// What a fit came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// The parameters.
    pub params: Params,
    /// Σ log P(observation | those before it), before and after.
    pub log_evidence: (f64, f64),
}

/// One slow parameter: how to read and write it, whether on the log scale, and how far the prior lets it go.
struct Knob {
    get: fn(&mut Params) -> &mut f64,
    log: bool,
    spread: f64,
}

const KNOBS: [Knob; 17] = [
    Knob { get: |p| &mut p.mean, log: false, spread: 1.0 },
    Knob { get: |p| &mut p.general, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.skill, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.part, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.prerequisite, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.drift, log: true, spread: 0.7 },
    Knob { get: |p| &mut p.rating, log: true, spread: 0.3 },
    Knob { get: |p| &mut p.roles.own.slope, log: true, spread: 0.3 },
    Knob { get: |p| &mut p.roles.own.severity, log: false, spread: 0.5 },
    Knob { get: |p| &mut p.roles.own.spread, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.roles.own.halo, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.roles.peer.slope, log: true, spread: 0.3 },
    Knob { get: |p| &mut p.roles.peer.severity, log: false, spread: 0.5 },
    Knob { get: |p| &mut p.roles.peer.spread, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.roles.peer.halo, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.roles.coach.spread, log: true, spread: 0.5 },
    Knob { get: |p| &mut p.roles.coach.halo, log: true, spread: 0.5 },
];

/// Climbs the posterior of the slow parameters (a normal prior around `begin`, the likelihood by the filter's one-step predictions), one parameter
/// after the other, five rounds of falling step. `people` are lists of evidence; `day` is not before any of it.
///
/// # Errors
/// The first observation that cannot be used.
pub fn fit(model: &Model, people: &[&[Evidence]], day: f64) -> Result<Fitted, EvidenceProblem> {
    let begin = model.params;
    let mut params = begin;
    let before = score(model, &params, people, day)?;
    let mut best = before;
    for size in [0.5, 0.25, 0.25, 0.12, 0.12] {
        for knob in &KNOBS {
            for direction in [1.0, -1.0] {
                let mut moved = false;
                for _ in 0..3 {
                    let mut next = params;
                    let value = (knob.get)(&mut next);
                    if knob.log && *value <= 0.0 {
                        break;
                    }
                    let by = direction * size * knob.spread * 2.0;
                    *value = if knob.log { *value * exp(by) } else { *value + by };
                    let now = score(model, &next, people, day)? + prior(&begin, &next);
                    if now <= best {
                        break;
                    }
                    best = now;
                    params = next;
                    moved = true;
                }
                if moved {
                    break;
                }
            }
        }
    }
    Ok(Fitted { params, log_evidence: (before, score(model, &params, people, day)?) })
}

/// Σ log P(observation | those before it) of all people by some parameters.
pub(super) fn score(model: &Model, params: &Params, people: &[&[Evidence]], day: f64) -> Result<f64, EvidenceProblem> {
    let model = Model::new(model.graph.clone(), *params);
    let mut sum = 0.0;
    for evidence in people {
        sum += filter(&model, evidence, &Severities::unknown(), day)?.log_evidence;
    }
    Ok(sum)
}

fn prior(begin: &Params, now: &Params) -> f64 {
    let (mut begin, mut now) = (*begin, *now);
    KNOBS
        .iter()
        .map(|knob| {
            let (from, to) = (*(knob.get)(&mut begin), *(knob.get)(&mut now));
            let away = if !knob.log {
                to - from
            } else if from > 0.0 && to > 0.0 {
                ln(to / from)
            } else {
                0.0
            };
            -0.5 * (away / knob.spread) * (away / knob.spread)
        })
        .sum()
}

//! The filter: each observation adds one step.

use std::collections::BTreeMap;

use super::evidence::{Evidence, EvidenceProblem, Seen, Source};
use super::level::Level;
use super::model::Model;
use super::raters::{Severities, Severity};
use crate::math::exact::{exp, ln, sigmoid};
use crate::rating::link::chances;

/// What one observation did: the posterior mean moved by `gain · push`, the posterior covariance shrank by `weight · gain · gainᵀ`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    /// Its index in the list that was given.
    pub evidence: usize,
    /// (new − old mean of what it sees) / old variance: `a (y − E[y]) / (1 + h · H P Hᵀ)` of an extended Kalman filter, without its linearisation.
    pub push: f64,
    /// (1 − new / old variance) / old variance: `h / (1 + h · H P Hᵀ)` of an extended Kalman filter, without its linearisation.
    pub weight: f64,
}

/// A person's steps. Gains are rows of `width` numbers: g, then every (skill, part), then severities, then halos.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Steps {
    pub width: usize,
    pub gains: Vec<f64>,
    pub steps: Vec<Step>,
    /// Days from the first evidence to the day of the estimate.
    pub days: f64,
    /// Σ log P(observation | those before it).
    pub log_evidence: f64,
    /// For each rater who gave evidence, their place in a gain.
    pub raters: BTreeMap<(Source, u32), usize>,
    /// What was believed of each of them before.
    pub before: BTreeMap<(Source, u32), Severity>,
}

/// Where an observation looks: target plus halo minus severity.
#[derive(Debug, Clone, Copy)]
struct View {
    target: usize,
    rater: Option<usize>,
    halo: Option<usize>,
}

impl Steps {
    fn gain(&self, step: usize) -> &[f64] {
        &self.gains[step * self.width..(step + 1) * self.width]
    }

    /// What is known of a rater's severity now.
    pub fn severity(&self, rater: &(Source, u32)) -> Option<Severity> {
        let (place, before) = (*self.raters.get(rater)?, self.before.get(rater)?);
        let (mut mean, mut variance) = (before.mean, before.variance);
        for (at, step) in self.steps.iter().enumerate() {
            let gain = self.gain(at)[place];
            mean += gain * step.push;
            variance -= step.weight * gain * gain;
        }
        Some(Severity { mean, variance: variance.max(1e-9) })
    }
}

/// Filters a person's evidence up to `day`.
pub(super) fn filter(model: &Model, evidence: &[Evidence], severities: &Severities, day: f64) -> Result<Steps, EvidenceProblem> {
    let skills = model.graph.skills();
    let last = day.floor();
    for (at, one) in evidence.iter().enumerate() {
        one.check(at, skills, day)?;
    }
    let mut order: Vec<usize> = (0..evidence.len()).collect();
    order.sort_by(|a, b| evidence[*a].order(&evidence[*b]));
    let targets = model.targets();
    let mut width = 1 + targets;
    let mut raters = BTreeMap::new();
    let mut looked = BTreeMap::new();
    let mut before = BTreeMap::new();
    for at in &order {
        let one = &evidence[*at];
        if matches!(one.seen, Seen::Support(_)) {
            let rater = (one.source, one.rater);
            raters.entry(rater).or_insert_with(|| {
                width += 1;
                width - 1
            });
            before.entry(rater).or_insert_with(|| severities.of(model, one.source, one.rater));
            *looked.entry((rater, one.target())).or_insert(0_u32) += 1;
        }
    }
    // What a rater sees in a skill beside θ needs a place only when they look twice; a single look can take it as noise.
    let mut halos = BTreeMap::new();
    for (pair, _) in looked.into_iter().filter(|(_, times)| *times > 1) {
        halos.insert(pair, width);
        width += 1;
    }
    let first = order.first().map_or(day, |at| evidence[*at].day).floor();
    let mut now = first;
    let mut steps = Steps {
        width,
        gains: Vec::with_capacity(width * evidence.len()),
        steps: Vec::with_capacity(evidence.len()),
        days: last - first,
        log_evidence: 0.0,
        raters,
        before,
    };
    let mut column = vec![0.0; width];
    for at in order {
        let one = &evidence[at];
        let today = one.day.floor();
        if today > now {
            fade(model, &mut steps, today - now);
            now = today;
        }
        let rater = (one.source, one.rater);
        let rated = matches!(one.seen, Seen::Support(_));
        let view = View {
            target: 1 + one.target(),
            rater: steps.raters.get(&rater).copied().filter(|_| rated),
            halo: halos.get(&(rater, one.target())).copied().filter(|_| rated),
        };
        let severity = steps.before.get(&rater).copied().unwrap_or(Severity { mean: 0.0, variance: 0.0 });
        let mean = look(model, &steps, view, one, severity, now - first, &mut column);
        let noise = if rated && view.halo.is_none() { model.params.role(one.source).halo } else { 0.0 };
        let variance = (view.sum(&column) + noise).max(1e-12);
        let seen = Observed::of(model, one);
        let after = seen.moments(mean, variance);
        steps.log_evidence += after.log_chance;
        steps.gains.extend_from_slice(&column);
        let weight = ((1.0 - after.variance / variance) / variance).max(0.0);
        steps.steps.push(Step { evidence: at, push: (after.mean - mean) / variance, weight });
    }
    fade(model, &mut steps, last - now);
    Ok(steps)
}

/// Time passes: knowledge falls back towards g.
fn fade(model: &Model, steps: &mut Steps, days: f64) {
    let kept = model.kept(days);
    if kept >= 1.0 {
        return;
    }
    let targets = model.targets();
    for gain in steps.gains.chunks_exact_mut(steps.width) {
        let general = gain[0];
        for value in gain[1..=targets].iter_mut().step_by(2) {
            *value = general + kept * (*value - general);
        }
    }
}

/// The covariance of everything with what the observation sees, into `column`; returns the mean of what it sees.
fn look(model: &Model, steps: &Steps, view: View, one: &Evidence, severity: Severity, days: f64, column: &mut [f64]) -> f64 {
    let targets = model.targets();
    column.fill(0.0);
    column[0] = model.params.general;
    model.prior_row(view.target - 1, days, model.kept(days), &mut column[1..=targets]);
    let mut mean = model.params.mean;
    if let Some(rater) = view.rater {
        column[rater] = -severity.variance;
        mean -= severity.mean;
    }
    if let Some(halo) = view.halo {
        column[halo] = model.params.role(one.source).halo;
    }
    // Four steps at a time: the column is read and written a quarter as often.
    let width = steps.width;
    for (four, gains) in steps.steps.chunks(4).zip(steps.gains.chunks(4 * width)) {
        let mut by = [0.0; 4];
        for ((by, step), gain) in by.iter_mut().zip(four).zip(gains.chunks_exact(width)) {
            let seen = view.sum(gain);
            mean += seen * step.push;
            *by = step.weight * seen;
        }
        if four.len() == 4 {
            let (a, rest) = gains.split_at(width);
            let (b, rest) = rest.split_at(width);
            let (c, d) = rest.split_at(width);
            for ((((value, a), b), c), d) in column.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *value -= by[0] * a + by[1] * b + by[2] * c + by[3] * d;
            }
        } else {
            for (by, gain) in by.iter().zip(gains.chunks_exact(width)) {
                for (value, g) in column.iter_mut().zip(gain) {
                    *value -= by * g;
                }
            }
        }
    }
    mean
}

impl View {
    fn sum(self, gain: &[f64]) -> f64 {
        gain[self.target] + self.halo.map_or(0.0, |halo| gain[halo]) - self.rater.map_or(0.0, |rater| gain[rater])
    }
}

/// Below this a chance is none; its logarithm is still a number.
const LEAST: f64 = 1e-300;

/// What an observation makes of x.
struct Moments {
    mean: f64,
    variance: f64,
    log_chance: f64,
}

/// An observation as a likelihood of x, what it sees.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Observed<'a> {
    Category { level: Level, slope: f64, thresholds: &'a [f64; 5] },
    Answer { right: bool, slope: f64, difficulty: f64 },
}

impl<'a> Observed<'a> {
    pub(crate) fn of(model: &'a Model, one: &Evidence) -> Self {
        let slope = model.params.slope(one.source, one.seen);
        match one.seen {
            Seen::Support(level) => Self::Category { level, slope, thresholds: &model.thresholds },
            Seen::Answer { right, difficulty } => Self::Answer { right, slope, difficulty },
        }
    }

    /// First derivative of the log-likelihood, and minus the second.
    fn derivatives(self, x: f64) -> (f64, f64) {
        match self {
            Self::Category { level, slope, thresholds } => {
                let at = chances(slope * x, thresholds);
                (slope * (level.value() - at.mean), slope * slope * at.variance)
            }
            Self::Answer { right, slope, difficulty } => {
                let p = sigmoid(slope * (x - difficulty));
                (slope * (f64::from(u8::from(right)) - p), slope * slope * p * (1.0 - p))
            }
        }
    }

    /// The mode of `N(x; mean, variance) · likelihood`, by Newton, and the spread of a normal that is as sharp there.
    fn mode(self, mean: f64, variance: f64) -> (f64, f64) {
        let mut x = mean;
        for _ in 0..20 {
            let (push, information) = self.derivatives(x);
            let step = ((push - (x - mean) / variance) / (information + 1.0 / variance)).clamp(-2.0, 2.0);
            x += step;
            if step.abs() < 1e-6 {
                break;
            }
        }
        let (_, information) = self.derivatives(x);
        (x, 1.0 / (information + 1.0 / variance).sqrt())
    }

    /// Mean and variance of `N(x; mean, variance) · likelihood` and its logarithm of the integral, by thirteen points around the mode.
    fn moments(self, mean: f64, variance: f64) -> Moments {
        let (mode, spread) = self.mode(mean, variance);
        let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
        for i in -6..=6 {
            let away = 0.7 * f64::from(i) * spread;
            let x = mode + away;
            let weight = self.chance(x) * exp(-0.5 * (x - mean) * (x - mean) / variance);
            mass += weight;
            first += weight * away;
            second += weight * away * away;
        }
        if mass < 1e-200 {
            return Moments { mean, variance, log_chance: ln(1e-12) };
        }
        let away = first / mass;
        Moments {
            mean: mode + away,
            variance: second / mass - away * away,
            log_chance: ln((mass * 0.7 * spread / (variance.sqrt() * 2.506_628_274_631_000_5)).max(1e-12)),
        }
    }

    /// P(observation | x).
    pub(crate) fn chance(self, x: f64) -> f64 {
        match self {
            Self::Category { level, slope, thresholds } => {
                let (at, further) = level.split();
                let each = chances(slope * x, thresholds).each;
                // Between two levels their likelihoods are mixed on the log scale, so that gradients and terms lie between as well.
                if further == 0.0 {
                    each[at]
                } else {
                    exp((1.0 - further) * ln(each[at].max(LEAST)) + further * ln(each[at + 1].max(LEAST)))
                }
            }
            Self::Answer { right, slope, difficulty } => {
                let p = sigmoid(slope * (x - difficulty));
                if right { p } else { 1.0 - p }
            }
        }
    }
}

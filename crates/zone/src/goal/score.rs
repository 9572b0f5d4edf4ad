//! Stored forecasts, once it is known whether they came true.

use serde::{Deserialize, Serialize};

use crate::math::exact::{logit, sigmoid};

/// A forecast whose outcome is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scored {
    /// The probability that was said.
    pub p: f64,
    /// Whether it came true.
    pub came_true: bool,
}

/// One band of probabilities.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// From (tenths).
    pub from: f64,
    /// The mean probability that was said.
    pub said: f64,
    /// The share that came true.
    pub came_true: f64,
    /// How many forecasts.
    pub count: usize,
}

/// The mean of (p − outcome)²: 0 is perfect, 0.25 is what "fifty-fifty" always gets. None without forecasts.
#[must_use]
pub fn brier(forecasts: &[Scored]) -> Option<f64> {
    if forecasts.is_empty() {
        return None;
    }
    let sum: f64 = forecasts.iter().map(|one| (one.p - outcome(one)) * (one.p - outcome(one))).sum();
    Some(sum / forecasts.len() as f64)
}

/// Ten bands of equal width; bands without a forecast are left out.
#[must_use]
pub fn reliability(forecasts: &[Scored]) -> Vec<Band> {
    let mut sums = [(0.0, 0.0, 0_usize); 10];
    for one in forecasts {
        let band = &mut sums[((one.p * 10.0).floor().max(0.0) as usize).min(9)];
        *band = (band.0 + one.p, band.1 + outcome(one), band.2 + 1);
    }
    let filled = sums.iter().enumerate().filter(|(_, sum)| sum.2 > 0);
    filled
        .map(|(at, (said, hits, count))| Band {
            from: at as f64 / 10.0,
            said: said / *count as f64,
            came_true: hits / *count as f64,
            count: *count,
        })
        .collect()
}

/// The mean gap between what was said and what came true, over ten bands, weighted by their counts. None without forecasts.
#[must_use]
pub fn calibration_error(forecasts: &[Scored]) -> Option<f64> {
    if forecasts.is_empty() {
        return None;
    }
    let sum: f64 = reliability(forecasts).iter().map(|band| (band.said - band.came_true).abs() * band.count as f64).sum();
    Some(sum / forecasts.len() as f64)
}

/// The layer between a roll-out and what is said: `σ(intercept + slope · logit p)`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Below 1: roll-outs are too sure.
    pub slope: f64,
    /// Below 0: roll-outs hope too much.
    pub intercept: f64,
}

impl Default for Calibration {
    /// Before any forecast is scored: plans hope too much and are too sure, so the layer begins a little on the other side.
    fn default() -> Self {
        Self { slope: 0.85, intercept: -0.15 }
    }
}

impl Calibration {
    /// What to say for a rolled-out probability.
    #[must_use]
    pub fn apply(&self, p: f64) -> f64 {
        // A roll-out of some hundred draws cannot tell 0 from a thousandth.
        sigmoid(self.intercept + self.slope * logit(p.clamp(0.001, 0.999)))
    }

    /// Fits slope and intercept to scored roll-outs by penalised maximum likelihood: the default counts like some twenty forecasts.
    #[must_use]
    pub fn fit(forecasts: &[Scored]) -> Self {
        let prior = Self::default();
        let mut now = prior;
        let weight = 5.0;
        for _ in 0..30 {
            let (mut g0, mut g1) = (-weight * (now.intercept - prior.intercept), -weight * (now.slope - prior.slope));
            let (mut h00, mut h01, mut h11) = (weight, 0.0, weight);
            for one in forecasts {
                let x = logit(one.p.clamp(0.001, 0.999));
                let p = sigmoid(now.intercept + now.slope * x);
                let (residual, information) = (outcome(one) - p, p * (1.0 - p));
                g0 += residual;
                g1 += residual * x;
                h00 += information;
                h01 += information * x;
                h11 += information * x * x;
            }
            let determinant = h00 * h11 - h01 * h01;
            let (by0, by1) = ((g0 * h11 - g1 * h01) / determinant, (g1 * h00 - g0 * h01) / determinant);
            now = Self { slope: (now.slope + by1.clamp(-0.5, 0.5)).max(0.05), intercept: now.intercept + by0.clamp(-1.0, 1.0) };
            if by0.abs() + by1.abs() < 1e-10 {
                break;
            }
        }
        now
    }
}

fn outcome(one: &Scored) -> f64 {
    f64::from(u8::from(one.came_true))
}

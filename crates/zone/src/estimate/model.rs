//! What is believed of a person before any evidence.

use super::graph::Graph;
use super::params::Params;
use crate::math::cholesky;
use crate::math::exact::exp;

/// A graph with slow parameters, and the prior covariance they make; built once for all people.
#[derive(Debug, Clone)]
pub struct Model {
    /// Skills and prerequisites.
    pub graph: Graph,
    /// Slow parameters.
    pub params: Params,
    /// Covariance of θ over all (skill, part), row by row.
    covariance: Vec<f64>,
    /// τ times the sharpness of a rating.
    pub(super) thresholds: [f64; 5],
}

impl Model {
    /// Builds the prior. Takes a time cubic in the number of skills (100 skills: about a millisecond).
    #[must_use]
    pub fn new(graph: Graph, params: Params) -> Self {
        let skills = graph.skills();
        let mut precision = vec![0.0; skills * skills];
        for skill in 0..skills {
            precision[skill * skills + skill] = 1.0 / params.skill.max(1e-6);
        }
        for edge in graph.prerequisites() {
            let (i, j) = (edge.skill, edge.needs);
            precision[i * skills + i] += params.prerequisite;
            precision[j * skills + j] += params.prerequisite;
            precision[i * skills + j] -= params.prerequisite;
            precision[j * skills + i] -= params.prerequisite;
        }
        cholesky::factor(&mut precision, skills);
        let own = cholesky::inverse(&precision, skills);
        let targets = 2 * skills;
        let mut covariance = vec![0.0; targets * targets];
        for i in 0..targets {
            for j in 0..targets {
                let same = if i == j { params.part } else { 0.0 };
                covariance[i * targets + j] = params.general + own[(i / 2) * skills + j / 2] + same;
            }
        }
        let thresholds = params.thresholds.map(|tau| tau * params.rating);
        Self { graph, params, covariance, thresholds }
    }

    /// How many (skill, part) there are.
    #[must_use]
    pub fn targets(&self) -> usize {
        2 * self.graph.skills()
    }

    /// How much of what was known beyond g is left after `days`.
    pub(super) fn kept(&self, days: f64) -> f64 {
        if self.params.half_life > 0.0 { exp(-std::f64::consts::LN_2 * days / self.params.half_life) } else { 1.0 }
    }

    /// Prior covariance of two targets, `days` after the first evidence. Knowledge is pulled towards g and scattered anew, so that its own variance
    /// stays and what it shares with the skill part fades; the skill part gathers drift.
    pub(super) fn prior(&self, i: usize, j: usize, days: f64, kept: f64) -> f64 {
        let base = self.covariance[i * self.targets() + j];
        if i % 2 == j % 2 {
            base + if i == j && i % 2 == 1 { self.params.drift * days } else { 0.0 }
        } else {
            self.params.general + kept * (base - self.params.general)
        }
    }

    /// The prior covariances of one target with all, as [`Model::prior`], into `row`.
    pub(super) fn prior_row(&self, i: usize, days: f64, kept: f64, row: &mut [f64]) {
        let targets = self.targets();
        row.copy_from_slice(&self.covariance[i * targets..(i + 1) * targets]);
        if kept < 1.0 {
            for value in row.iter_mut().skip(1 - i % 2).step_by(2) {
                *value = self.params.general + kept * (*value - self.params.general);
            }
        }
        if i % 2 == 1 {
            row[i] += self.params.drift * days;
        }
    }
}

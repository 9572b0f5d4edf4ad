//! What is known of a person, after evidence.

use super::evidence::{Evidence, EvidenceProblem, Part, Source};
use super::filter::{Steps, filter};
use super::level::Level;
use super::model::Model;
use super::raters::Severities;
use crate::math::exact::{normal_cdf, normal_quantile};

/// A level counts as mastered from this probability on.
pub const MASTERED: f64 = 0.8;

/// What a self-rating alone can reach at most.
const OWN_VIEW_ALONE: f64 = 0.79;

/// What is known of one person on one day.
#[derive(Debug, Clone)]
pub struct Estimate<'m> {
    model: &'m Model,
    pub(super) steps: Steps,
    sources: Vec<Option<Source>>,
    mean: Vec<f64>,
    variance: Vec<f64>,
    /// For each skill, whether the person's own view is all there is.
    own_alone: Vec<bool>,
}

impl Model {
    /// The estimate of a person from the evidence about them, on a day. The order of the list does not matter.
    ///
    /// # Errors
    /// The first observation that cannot be used.
    pub fn estimate(&self, evidence: &[Evidence], day: f64) -> Result<Estimate<'_>, EvidenceProblem> {
        self.estimate_with(evidence, &Severities::unknown(), day)
    }

    /// Σ log P(observation | those before it): how well the model foretells a person's evidence. Higher is better.
    ///
    /// # Errors
    /// The first observation that cannot be used.
    pub fn log_evidence(&self, evidence: &[Evidence], day: f64) -> Result<f64, EvidenceProblem> {
        Ok(filter(self, evidence, &Severities::unknown(), day)?.log_evidence)
    }

    /// As [`Model::estimate`], with what is known of the raters from other people ([`super::severities`]).
    ///
    /// # Errors
    /// The first observation that cannot be used.
    pub fn estimate_with(&self, evidence: &[Evidence], severities: &Severities, day: f64) -> Result<Estimate<'_>, EvidenceProblem> {
        let steps = filter(self, evidence, severities, day)?;
        let targets = self.targets();
        let kept = self.kept(steps.days);
        let mut mean = vec![self.params.mean; targets];
        let mut variance: Vec<f64> = (0..targets).map(|i| self.prior(i, i, steps.days, kept)).collect();
        for (step, gain) in steps.steps.iter().zip(steps.gains.chunks_exact(steps.width)) {
            for ((m, v), g) in mean.iter_mut().zip(&mut variance).zip(&gain[1..=targets]) {
                *m += g * step.push;
                *v -= step.weight * g * g;
            }
        }
        let others = evidence.iter().any(|one| one.source != Source::Own);
        let mut own_alone = vec![!others && !evidence.is_empty(); self.graph.skills()];
        for one in evidence {
            own_alone[one.skill] = true;
        }
        for one in evidence.iter().filter(|one| one.source != Source::Own) {
            own_alone[one.skill] = false;
        }
        let sources = steps.steps.iter().map(|step| evidence.get(step.evidence).map(|one| one.source)).collect();
        Ok(Estimate { model: self, steps, sources, mean, variance, own_alone })
    }
}

impl<'m> Estimate<'m> {
    /// The model it was made with.
    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// θ in logits.
    ///
    /// # Panics
    /// When the skill is not in the graph, as do all that take a skill here.
    #[must_use]
    pub fn theta(&self, skill: usize, part: Part) -> f64 {
        self.mean[2 * skill + part as usize]
    }

    /// The standard deviation of θ, logits.
    #[must_use]
    pub fn deviation(&self, skill: usize, part: Part) -> f64 {
        self.variance[2 * skill + part as usize].max(0.0).sqrt()
    }

    /// The interval that holds θ with probability `share` (0.8, 0.9 …).
    #[must_use]
    pub fn interval(&self, skill: usize, part: Part, share: f64) -> (f64, f64) {
        let half = normal_quantile(0.5 + 0.5 * share) * self.deviation(skill, part);
        let theta = self.theta(skill, part);
        (theta - half, theta + half)
    }

    /// P(θ ≥ the level): never enough for mastery when the person's own view is all there is.
    #[must_use]
    pub fn mastery(&self, skill: usize, part: Part, level: impl Into<Level>) -> f64 {
        let level = level.into();
        if level == Level::from(0) {
            return 1.0;
        }
        let away = (self.theta(skill, part) - self.model.params.level(level)) / self.deviation(skill, part).max(1e-9);
        let p = normal_cdf(away);
        if self.own_alone[skill] { p.min(OWN_VIEW_ALONE) } else { p }
    }

    /// Whether the person's own view is all that is known about the skill.
    #[must_use]
    pub fn only_own_view(&self, skill: usize) -> bool {
        self.own_alone[skill]
    }

    /// Covariance of two of (skill, part), logits².
    #[must_use]
    pub fn covariance(&self, one: (usize, Part), other: (usize, Part)) -> f64 {
        let (i, j) = (2 * one.0 + one.1 as usize, 2 * other.0 + other.1 as usize);
        let kept = self.model.kept(self.steps.days);
        let mut sum = self.model.prior(i, j, self.steps.days, kept);
        for (step, gain) in self.steps.steps.iter().zip(self.steps.gains.chunks_exact(self.steps.width)) {
            sum -= step.weight * gain[1 + i] * gain[1 + j];
        }
        sum
    }

    /// What each observation added to θ: its place in the list that was given, its source, the logits. In the order in which θ was summed, after
    /// the mean of all people.
    pub fn added(&self, skill: usize, part: Part) -> impl Iterator<Item = (usize, Source, f64)> + '_ {
        let at = 1 + 2 * skill + part as usize;
        let rows = self.steps.steps.iter().zip(&self.sources).zip(self.steps.gains.chunks_exact(self.steps.width));
        rows.filter_map(move |((step, source), gain)| source.map(|source| (step.evidence, source, gain[at] * step.push)))
    }
}

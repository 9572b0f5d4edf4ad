//! The slow parameters: what is true of many people, fitted on demand ([`super::fit`]) and shipped as data.

use serde::{Deserialize, Serialize};

use super::evidence::{Seen, Source};
use super::level::Level;
use crate::math::exact::{exp, normal_cdf};

/// How one kind of rater rates.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// a: how strongly the ratings follow θ.
    pub slope: f64,
    /// μ: mean severity in logits; negative is lenient.
    pub severity: f64,
    /// s²: how severity differs from rater to rater, logits².
    pub spread: f64,
    /// The variance of what one rater sees in one skill of one person beside θ, logits².
    pub halo: f64,
}

/// One role for each source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Roles {
    /// The person's own view: a slope below 1 and a bias.
    #[serde(rename = "self")]
    pub own: Role,
    /// Colleagues.
    pub peer: Role,
    /// The coach: the anchor.
    pub coach: Role,
    /// A task judged by its support level instead of by right and wrong.
    pub exercise: Role,
    /// Work.
    pub work: Role,
}

/// What support adds to θ, as a normal distribution in logits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// Mean.
    pub mean: f64,
    /// Standard deviation between people and occasions.
    pub deviation: f64,
}

/// A task tried with support, when it is known whether it was done.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Supported {
    /// θ minus the θ of the task's level, as estimated when it was tried.
    pub margin: f64,
    /// The standard deviation of that margin.
    pub deviation: f64,
    /// Whether it was done.
    pub done: bool,
}

impl Support {
    /// The benefit of support, learned from tasks that were tried with it: one probit step for each, in their order, from a prior around the
    /// present mean that is as wide as people differ. How people differ stays.
    #[must_use]
    pub fn learned(self, tried: &[Supported]) -> Self {
        let mut mean = self.mean;
        let mut variance = self.deviation * self.deviation;
        for one in tried {
            let total = (variance + self.deviation * self.deviation + one.deviation * one.deviation).max(1e-6);
            let sign = if one.done { 1.0 } else { -1.0 };
            let z = sign * (one.margin + mean) / total.sqrt();
            let ratio = exp(-0.5 * z * z) / (2.506_628_274_631_000_5 * normal_cdf(z).max(1e-12));
            mean += sign * variance / total.sqrt() * ratio;
            variance -= variance * variance / total * ratio * (ratio + z);
        }
        Self { mean: mean.max(0.0), deviation: self.deviation }
    }
}

/// The slow parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Mean θ of people before any evidence, logits.
    pub mean: f64,
    /// Variance of the general ability g.
    pub general: f64,
    /// Variance v of t, one skill of one person.
    pub skill: f64,
    /// Variance of u, one part of it.
    pub part: f64,
    /// κ: how strongly a skill and its prerequisite go together.
    pub prerequisite: f64,
    /// q: variance that a skill gains in a day, because people learn; 0 for a static skill.
    pub drift: f64,
    /// Days after which half of what a person knows beyond their general ability is gone; 0 for never.
    pub half_life: f64,
    /// τ: the θ at which each support level 1 … 5 is as likely as the one below, to the coach's eye.
    pub thresholds: [f64; 5],
    /// The sharpness of an answer: σ(sharpness · (θ − difficulty)). 1.7 makes a θ of 1 one standard deviation of a normal.
    pub answer: f64,
    /// The sharpness of a rating by support level, that multiplies a · (θ + ε − λ) − τ.
    pub rating: f64,
    /// Raters.
    pub roles: Roles,
    /// What support adds.
    pub support: Support,
}

impl Default for Params {
    fn default() -> Self {
        let role = |slope, severity, spread, halo| Role { slope, severity, spread, halo };
        Self {
            mean: 0.0,
            general: 0.4,
            skill: 0.6,
            part: 0.15,
            prerequisite: 0.4,
            drift: 0.002,
            half_life: 730.0,
            thresholds: [-2.0, -1.0, 0.0, 1.0, 2.0],
            answer: 1.7,
            rating: 1.7,
            roles: Roles {
                own: role(0.7, -0.4, 0.3, 0.2),
                peer: role(0.9, -0.2, 0.2, 0.15),
                coach: role(1.0, 0.0, 0.03, 0.08),
                exercise: role(1.0, 0.0, 0.02, 0.1),
                work: role(0.9, 0.0, 0.1, 0.2),
            },
            support: Support { mean: 1.0, deviation: 0.3 },
        }
    }
}

/// Why parameters cannot be used; it says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParamsProblem {
    /// A number that is none, or is below what makes sense of it.
    #[error("{0} is out of its bounds")]
    Bounds(&'static str),
    /// A threshold that is not above the one below.
    #[error("thresholds do not rise")]
    Thresholds,
}

impl Params {
    /// Whether a model can be built of them.
    ///
    /// # Errors
    /// The first that makes none.
    pub fn check(&self) -> Result<(), ParamsProblem> {
        let mut above = vec![("skill", self.skill), ("answer", self.answer), ("rating", self.rating)];
        let mut least = vec![("general", self.general), ("part", self.part), ("prerequisite", self.prerequisite), ("drift", self.drift)];
        least.extend([("half_life", self.half_life), ("support.mean", self.support.mean), ("support.deviation", self.support.deviation)]);
        let mut any = vec![("mean", self.mean)];
        for role in [&self.roles.own, &self.roles.peer, &self.roles.coach, &self.roles.exercise, &self.roles.work] {
            above.extend([("the slope of a role", role.slope), ("the spread of a role", role.spread)]);
            least.push(("the halo of a role", role.halo));
            any.push(("the severity of a role", role.severity));
        }
        let wrong = above.iter().find(|(_, value)| !(value.is_finite() && *value > 0.0));
        let wrong = wrong.or_else(|| least.iter().find(|(_, value)| !(value.is_finite() && *value >= 0.0)));
        if let Some((name, _)) = wrong.or_else(|| any.iter().find(|(_, value)| !value.is_finite())) {
            return Err(ParamsProblem::Bounds(name));
        }
        let rise = self.thresholds.windows(2).all(|pair| pair[0] < pair[1]) && self.thresholds.iter().all(|one| one.is_finite());
        if rise { Ok(()) } else { Err(ParamsProblem::Thresholds) }
    }

    /// The role of a source.
    #[must_use]
    pub fn role(&self, source: Source) -> &Role {
        match source {
            Source::Own => &self.roles.own,
            Source::Peer => &self.roles.peer,
            Source::Coach => &self.roles.coach,
            Source::Exercise => &self.roles.exercise,
            Source::Work => &self.roles.work,
        }
    }

    /// The θ from which a level counts as reached, on the line between its neighbours' where it lies between two. Level 0 is always reached; levels
    /// above 5 are taken as 5.
    #[must_use]
    pub fn level(&self, level: impl Into<Level>) -> f64 {
        match level.into().split() {
            (0, 0.0) => -1e6,
            // Below the first threshold a level is two logits wide, as where a θ is placed on the scale.
            (0, further) => self.thresholds[0] + 2.0 * (further - 1.0),
            (at, 0.0) => self.thresholds[at - 1],
            (at, further) => self.thresholds[at - 1] + further * (self.thresholds[at] - self.thresholds[at - 1]),
        }
    }

    /// The slope with which an observation follows what it sees.
    pub(super) fn slope(&self, source: Source, seen: Seen) -> f64 {
        match seen {
            Seen::Support(_) => self.rating * self.role(source).slope,
            Seen::Answer { .. } => self.answer,
        }
    }
}

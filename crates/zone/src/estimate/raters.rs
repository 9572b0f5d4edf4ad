//! Severity of raters, learned across the people they rated.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, EvidenceProblem, Source};
use super::filter::filter;
use super::model::Model;

/// What is known of one rater's severity, logits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Severity {
    /// Mean; negative is lenient.
    pub mean: f64,
    /// Variance.
    pub variance: f64,
}

/// What is known of raters beforehand; who is not in it is like others of their role.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Severities {
    known: BTreeMap<(Source, u32), Severity>,
}

impl Severities {
    /// Nobody is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self::default()
    }

    /// Puts down what is known of a rater.
    pub fn set(&mut self, source: Source, rater: u32, severity: Severity) {
        self.known.insert((source, rater), severity);
    }

    /// What is believed of a rater.
    #[must_use]
    pub fn of(&self, model: &Model, source: Source, rater: u32) -> Severity {
        self.known.get(&(source, rater)).copied().unwrap_or_else(|| {
            let role = model.params.role(source);
            Severity { mean: role.severity, variance: role.spread }
        })
    }
}

/// What one person's evidence says of each rater: precision, and precision times mean.
type Messages = BTreeMap<(Source, u32), (f64, f64)>;

/// For each person, what the evidence about **other** people says of the raters: three rounds in which every person's filter passes on what it
/// learned of each rater. The own view of each person is a rater of their own, and passes nothing on.
///
/// # Errors
/// The first observation that cannot be used.
pub fn severities(model: &Model, people: &[&[Evidence]], day: f64) -> Result<Vec<Severities>, EvidenceProblem> {
    let mut messages: Vec<Messages> = vec![BTreeMap::new(); people.len()];
    for round in 0..3 {
        let mut next = messages.clone();
        for (person, evidence) in people.iter().enumerate() {
            let own = passed(model, &messages, person);
            let steps = filter(model, evidence, &own, day)?;
            for rater in steps.raters.keys().filter(|(source, _)| *source != Source::Own) {
                let (Some(after), Some(before)) = (steps.severity(rater), steps.before.get(rater)) else { continue };
                let precision = (1.0 / after.variance - 1.0 / before.variance).max(0.0);
                let shift = after.mean / after.variance - before.mean / before.variance;
                let old = messages[person].get(rater).copied().unwrap_or_default();
                // Half of the way after the first round keeps two persons with the same raters from swinging.
                let keep = if round == 0 { 0.0 } else { 0.5 };
                let message = (keep * old.0 + (1.0 - keep) * precision, keep * old.1 + (1.0 - keep) * shift);
                next[person].insert(*rater, message);
            }
        }
        messages = next;
    }
    Ok((0..people.len()).map(|person| passed(model, &messages, person)).collect())
}

fn passed(model: &Model, messages: &[Messages], person: usize) -> Severities {
    let mut sums = Messages::new();
    for (from, message) in messages.iter().enumerate() {
        if from != person {
            for (rater, (precision, shift)) in message {
                let sum = sums.entry(*rater).or_default();
                sum.0 += precision;
                sum.1 += shift;
            }
        }
    }
    let known = sums
        .into_iter()
        .map(|(rater, (precision, shift))| {
            let role = model.params.role(rater.0);
            let total = 1.0 / role.spread + precision;
            (rater, Severity { mean: (role.severity / role.spread + shift) / total, variance: 1.0 / total })
        })
        .collect();
    Severities { known }
}

//! Stages of competence (Burch), on two axes: what one can do, and how far one's own view agrees with it. For the person alone, on request.

use serde::{Deserialize, Serialize};

use super::Requirement;
use crate::estimate::{Evidence, EvidenceProblem, Model, Seen, Source};
use crate::rating::link::averaged;

/// The four stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Cannot yet, and thinks they can.
    UnconsciousIncompetence,
    /// Cannot yet, and knows.
    ConsciousIncompetence,
    /// Can, and knows.
    ConsciousCompetence,
    /// Can, and thinks they cannot.
    UnconsciousCompetence,
}

/// Both axes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// P(θ ≥ the level), from all evidence.
    pub competence: f64,
    /// The own view minus what the other evidence predicts it to be, in support levels; above 0 the person sees themselves higher. None without an
    /// own view or without any other evidence about the skill.
    pub awareness: Option<f64>,
    /// The stage; none where awareness is not known.
    pub stage: Option<Stage>,
}

/// By how many support levels own view and expectation may differ and still agree.
const AGREES: f64 = 0.75;

/// Where a person stands on one requirement. The newest own view counts.
///
/// # Errors
/// The first observation that cannot be used.
pub fn standing(model: &Model, evidence: &[Evidence], need: Requirement, day: f64) -> Result<Standing, EvidenceProblem> {
    let competence = model.estimate(evidence, day)?.mastery(need.skill, need.part, need.level);
    let about = |one: &&Evidence| one.skill == need.skill && one.part == need.part;
    let own = evidence.iter().filter(about).filter(|one| one.source == Source::Own);
    let newest = own.max_by(|a, b| a.day.total_cmp(&b.day)).and_then(|one| match one.seen {
        Seen::Support(level) => Some(level.value()),
        Seen::Answer { .. } => None,
    });
    let others: Vec<Evidence> = evidence.iter().filter(|one| one.source != Source::Own).copied().collect();
    let awareness = match newest {
        Some(level) if others.iter().any(|one| one.skill == need.skill) => {
            let estimate = model.estimate(&others, day)?;
            let role = &model.params.roles.own;
            let slope = model.params.rating * role.slope;
            let deviation = estimate.deviation(need.skill, need.part);
            let mean = slope * (estimate.theta(need.skill, need.part) - role.severity);
            let variance = slope * slope * (deviation * deviation + role.spread + role.halo);
            let thresholds = model.params.thresholds.map(|tau| tau * model.params.rating);
            Some(level - averaged(mean, variance, &thresholds).mean)
        }
        _ => None,
    };
    let stage = awareness.map(|away| match (competence >= 0.5, away) {
        (false, away) if away > AGREES => Stage::UnconsciousIncompetence,
        (false, _) => Stage::ConsciousIncompetence,
        (true, away) if away < -AGREES => Stage::UnconsciousCompetence,
        (true, _) => Stage::ConsciousCompetence,
    });
    Ok(Standing { competence, awareness, stage })
}

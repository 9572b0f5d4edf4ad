//! What teams use instead: the matrix of self-ratings, and a weighted mean of all that was said.

use super::world::THRESHOLDS;
use crate::estimate::{Evidence, Level, Part, Seen, Source};

/// The θ in the middle of each support level.
fn middle(level: Level) -> f64 {
    match level.split().0 {
        0 => THRESHOLDS[0] - 0.5,
        5 => THRESHOLDS[4] + 0.5,
        k => 0.5 * (THRESHOLDS[k - 1] + THRESHOLDS[k]),
    }
}

/// The self-rated level as it stands; 0 where nothing was said.
#[must_use]
pub fn own_view(evidence: &[Evidence], skill: usize, part: Part) -> f64 {
    let mut own = evidence.iter().filter(|one| one.source == Source::Own && one.skill == skill && one.part == part);
    own.find_map(|one| if let Seen::Support(level) = one.seen { Some(middle(level)) } else { None }).unwrap_or(0.0)
}

/// The mean of all that was said, self 1, peer 2, coach 3, work 2 and a set of answers 2: the share of right ones, placed at their mean difficulty.
#[must_use]
pub fn weighted_mean(evidence: &[Evidence], skill: usize, part: Part) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    let (mut right, mut difficulty, mut answers) = (0.0, 0.0, 0.0);
    for one in evidence.iter().filter(|one| one.skill == skill && one.part == part) {
        match one.seen {
            Seen::Support(level) => {
                let weight = match one.source {
                    Source::Own => 1.0,
                    Source::Peer | Source::Work => 2.0,
                    Source::Coach | Source::Exercise => 3.0,
                };
                sum += weight * middle(level);
                weights += weight;
            }
            Seen::Answer { right: r, difficulty: d } => {
                right += f64::from(u8::from(r));
                difficulty += d;
                answers += 1.0;
            }
        }
    }
    if answers > 0.0 {
        sum += 2.0 * (difficulty / answers + 3.0 * (right / answers - 0.5));
        weights += 2.0;
    }
    if weights > 0.0 { sum / weights } else { 0.0 }
}

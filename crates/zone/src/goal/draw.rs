//! Draws from what is known of a person.

use serde::{Deserialize, Serialize};

use super::Requirement;
use crate::estimate::Estimate;
use crate::math::cholesky;
use crate::math::draw::Draws;

/// How many draws, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roll {
    /// Number of draws; 500 is enough for a plan.
    pub draws: usize,
    /// The same seed gives the same draws.
    pub seed: u32,
}

impl Default for Roll {
    fn default() -> Self {
        Self { draws: 500, seed: 1 }
    }
}

/// Draws of one person's margins over some requirements: θ − the θ of the level.
#[derive(Debug, Clone, PartialEq)]
pub struct Margins {
    /// One row of draws after the other, one number for each requirement.
    pub rows: Vec<f64>,
    /// What support would add, one for each draw.
    pub support: Vec<f64>,
    /// How many requirements there are.
    pub width: usize,
}

impl Margins {
    /// Draws `roll.draws` times. `member` picks the stream, so that a member's draws do not depend on who else is asked.
    #[must_use]
    pub fn of(estimate: &Estimate<'_>, requirements: &[Requirement], roll: Roll, member: usize) -> Self {
        let width = requirements.len();
        let mut factor = vec![0.0; width * width];
        for (i, one) in requirements.iter().enumerate() {
            for (j, other) in requirements.iter().enumerate() {
                factor[i * width + j] = estimate.covariance((one.skill, one.part), (other.skill, other.part));
            }
        }
        cholesky::factor(&mut factor, width);
        let params = &estimate.model().params;
        let means: Vec<f64> = requirements.iter().map(|one| estimate.theta(one.skill, one.part) - params.level(one.level)).collect();
        let mut draws = Draws::new(roll.seed, 1 + member as u32);
        let mut rows = Vec::with_capacity(width * roll.draws);
        let mut support = Vec::with_capacity(roll.draws);
        let mut normal = vec![0.0; width];
        for _ in 0..roll.draws {
            for value in &mut normal {
                *value = draws.normal();
            }
            for i in 0..width {
                rows.push(means[i] + (0..=i).map(|j| factor[i * width + j] * normal[j]).sum::<f64>());
            }
            support.push((params.support.mean + params.support.deviation * draws.normal()).max(0.0));
        }
        Self { rows, support, width }
    }

    /// The margins of one draw.
    #[must_use]
    pub fn row(&self, draw: usize) -> &[f64] {
        &self.rows[draw * self.width..(draw + 1) * self.width]
    }
}

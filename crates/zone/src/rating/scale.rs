//! Scores as categories: the distinct scores themselves when they are few, else bins of equal width.

use super::link::{Chances, MOST};
use super::{Rating, RatingProblem};

/// How scores become categories and categories scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The score that stands for each category, rising.
    pub values: Vec<f64>,
    /// Where bins end, one less than values; a score belongs to the first bin whose end is not below it.
    ends: Vec<f64>,
}

impl Scale {
    /// The scale of these scores.
    ///
    /// # Errors
    /// No rating, one distinct score, or a number that is not finite.
    pub fn of(ratings: &[Rating]) -> Result<Self, RatingProblem> {
        if let Some(at) = ratings.iter().position(|r| !r.score.is_finite() || !r.time.is_finite()) {
            return Err(RatingProblem::NotANumber(at));
        }
        let mut scores: Vec<f64> = ratings.iter().map(|r| r.score).collect();
        scores.sort_by(f64::total_cmp);
        let (Some(&least), Some(&most)) = (scores.first(), scores.last()) else { return Err(RatingProblem::None) };
        let mut distinct = scores.clone();
        distinct.dedup();
        if distinct.len() < 2 {
            return Err(RatingProblem::OneScore);
        }
        if distinct.len() <= MOST {
            let ends = distinct.windows(2).map(|pair| 0.5 * (pair[0] + pair[1])).collect();
            return Ok(Self { values: distinct, ends });
        }
        // Bins of equal width; a bin's value is the mean of what fell into it.
        let bins = 12;
        let width = (most - least) / f64::from(bins);
        let ends: Vec<f64> = (1..bins).map(|k| least + width * f64::from(k)).collect();
        let (mut sums, mut counts) = (vec![0.0; ends.len() + 1], vec![0.0; ends.len() + 1]);
        for score in scores {
            let k = category(&ends, score);
            sums[k] += score;
            counts[k] += 1.0;
        }
        let values =
            (0..sums.len()).map(|k| if counts[k] > 0.0 { sums[k] / counts[k] } else { least + width * (k as f64 + 0.5) }).collect();
        Ok(Self { values, ends })
    }

    /// The category of a score.
    #[must_use]
    pub fn category(&self, score: f64) -> usize {
        category(&self.ends, score)
    }

    /// How many thresholds lie between the categories.
    #[must_use]
    pub fn thresholds(&self) -> usize {
        self.ends.len()
    }

    /// Mean, variance, and derivative of the mean in η, of the score.
    #[must_use]
    pub fn score(&self, chances: &Chances) -> (f64, f64, f64) {
        let pairs = || self.values.iter().zip(chances.each).enumerate();
        let mean: f64 = pairs().map(|(_, (v, p))| v * p).sum();
        let variance = pairs().map(|(_, (v, p))| p * (v - mean) * (v - mean)).sum();
        let slope = pairs().map(|(k, (v, p))| p * (v - mean) * (k as f64 - chances.mean)).sum();
        (mean, variance, slope)
    }
}

fn category(ends: &[f64], score: f64) -> usize {
    ends.partition_point(|end| *end < score)
}

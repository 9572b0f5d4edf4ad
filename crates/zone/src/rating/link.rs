//! The adjacent-category model of one rating (Andrich 1978; Linacre 1989): `log P(y=k)/P(y=k−1) = η − τ_k`.

use crate::math::exact::exp;

/// The most categories a scale may have.
pub const MOST: usize = 16;

/// How likely each category is, with the first two moments of the category number.
#[derive(Debug, Clone, Copy)]
pub struct Chances {
    /// P(y = k), zero beyond the scale's last category.
    pub each: [f64; MOST],
    /// E\[y\], in categories.
    pub mean: f64,
    /// Var\[y\], in categories²; also minus the second derivative of the log-likelihood in η.
    pub variance: f64,
}

/// The chances of the categories 0 … `thresholds.len()` at η. At most [`MOST`] − 1 thresholds are used.
#[must_use]
pub fn chances(eta: f64, thresholds: &[f64]) -> Chances {
    let last = thresholds.len().min(MOST - 1);
    let mut each = [0.0; MOST];
    let (mut sum, mut most) = (0.0, 0.0_f64);
    for k in 0..last {
        sum += eta - thresholds[k];
        each[k + 1] = sum;
        most = most.max(sum);
    }
    let mut total = 0.0;
    for weight in each.iter_mut().take(last + 1) {
        *weight = exp(*weight - most);
        total += *weight;
    }
    let mut mean = 0.0;
    for (k, weight) in each.iter_mut().take(last + 1).enumerate() {
        *weight /= total;
        mean += *weight * k as f64;
    }
    let variance = each.iter().take(last + 1).enumerate().map(|(k, p)| p * (k as f64 - mean) * (k as f64 - mean)).sum();
    Chances { each, mean, variance }
}

/// Nodes and weights of the five-point Gauss–Hermite rule for a standard normal variable.
pub const NODES: [(f64, f64); 5] = [
    (-2.856_970_013_872_805_6, 0.011_257_411_327_720_693),
    (-1.355_626_179_974_266, 0.222_075_922_005_612_64),
    (0.0, 0.533_333_333_333_333_3),
    (1.355_626_179_974_266, 0.222_075_922_005_612_64),
    (2.856_970_013_872_805_6, 0.011_257_411_327_720_693),
];

/// The chances averaged over η ~ N(mean, variance), by five points.
#[must_use]
pub fn averaged(mean: f64, variance: f64, thresholds: &[f64]) -> Chances {
    let spread = variance.max(0.0).sqrt();
    let mut sum = Chances { each: [0.0; MOST], mean: 0.0, variance: 0.0 };
    for (node, weight) in NODES {
        let at = chances(mean + spread * node, thresholds);
        for (total, p) in sum.each.iter_mut().zip(at.each) {
            *total += weight * p;
        }
        sum.mean += weight * at.mean;
        sum.variance += weight * at.variance;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_are_those_of_the_model() {
        let taus = [-1.0, 0.2, 0.9];
        let at = chances(0.4, &taus);
        assert!((at.each.iter().sum::<f64>() - 1.0).abs() < 1e-14);
        for (k, tau) in taus.iter().enumerate() {
            assert!(((at.each[k + 1] / at.each[k]).ln() - (0.4 - tau)).abs() < 1e-12);
        }
        // The variance is the derivative of the mean.
        let slope = (chances(0.4 + 1e-5, &taus).mean - chances(0.4 - 1e-5, &taus).mean) / 2e-5;
        assert!((slope - at.variance).abs() < 1e-8);
        assert!((averaged(0.4, 0.0, &taus).mean - at.mean).abs() < 1e-14);
    }
}

//! What is made of the logistic function.

use super::exact::{exp, ln, sigmoid};

/// ln(1 + e^x) without overflow: the loss of a wrong prediction on the logit scale.
#[must_use]
pub fn softplus(x: f64) -> f64 {
    x.max(0.0) + ln(1.0 + exp(-x.abs()))
}

/// The mean of the logistic function over a normal distribution of `mean` and `variance`, by MacKay's (1992) approximation.
#[must_use]
pub fn moderated(mean: f64, variance: f64) -> f64 {
    sigmoid(mean / (1.0 + std::f64::consts::FRAC_PI_8 * variance).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn softplus_is_smooth_and_finite() {
        for step in -150..150 {
            let x = f64::from(step) * 0.1;
            assert!((softplus(x) - (1.0 + x.exp()).ln()).abs() < 1e-13);
        }
        assert_eq!(softplus(1e300), 1e300);
        assert_eq!(softplus(-1e300), 0.0);
    }

    #[test]
    fn doubt_moves_a_probability_toward_one_half() {
        assert!(moderated(2.0, 0.0) > moderated(2.0, 1.0) && moderated(2.0, 1.0) > 0.5);
    }
}

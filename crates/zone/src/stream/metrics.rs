//! How good probabilities were, once it is known what came true.

use serde::Serialize;

use crate::math::exact::ln;

/// Ten bands of probability: 0 to .1, .1 to .2, … .9 to 1.
pub const BANDS: usize = 10;

/// One band: what was said, and what came true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Band {
    /// How many predictions fell into it.
    pub count: usize,
    /// Their mean.
    pub said: f64,
    /// The share that came true.
    pub true_share: f64,
}

/// The area under the ROC curve: how often something that came true had the higher probability than something that did not; ties count half.
/// Nothing if all came true, or none.
#[must_use]
pub fn auc(said: &[(f64, bool)]) -> Option<f64> {
    let mut sorted = said.to_vec();
    sorted.sort_unstable_by(|left, right| left.0.total_cmp(&right.0));
    let (mut ranks, mut yes, mut begin) = (0.0, 0_usize, 0);
    while begin < sorted.len() {
        let end = begin + sorted[begin..].iter().take_while(|other| other.0 == sorted[begin].0).count();
        let rank = (begin + end + 1) as f64 / 2.0;
        let here = sorted[begin..end].iter().filter(|(_, came)| *came).count();
        ranks += rank * here as f64;
        yes += here;
        begin = end;
    }
    let no = sorted.len() - yes;
    if yes == 0 || no == 0 {
        return None;
    }
    let yes = yes as f64;
    Some((ranks - yes * (yes + 1.0) / 2.0) / (yes * no as f64))
}

/// Mean −ln of the probability of what happened (nats); probabilities are held within 1e-9 of the ends. 0 for nothing.
#[must_use]
pub fn log_loss(said: &[(f64, bool)]) -> f64 {
    mean(said, |p, came| {
        let p = p.clamp(1e-9, 1.0 - 1e-9);
        -ln(if came { p } else { 1.0 - p })
    })
}

/// Mean squared distance between the probability and 0 or 1. 0 for nothing.
#[must_use]
pub fn brier(said: &[(f64, bool)]) -> f64 {
    mean(said, |p, came| {
        let error = p - f64::from(u8::from(came));
        error * error
    })
}

/// The root of [`brier`].
#[must_use]
pub fn rmse(said: &[(f64, bool)]) -> f64 {
    brier(said).sqrt()
}

/// What was said and what came true in each of ten bands of equal width.
#[must_use]
pub fn bands(said: &[(f64, bool)]) -> [Band; BANDS] {
    let mut bands = [Band::default(); BANDS];
    for (p, came) in said {
        let band = &mut bands[((p * BANDS as f64) as usize).min(BANDS - 1)];
        band.count += 1;
        band.said += p;
        band.true_share += f64::from(u8::from(*came));
    }
    for band in &mut bands {
        let count = band.count.max(1) as f64;
        band.said /= count;
        band.true_share /= count;
    }
    bands
}

/// Expected calibration error: the mean distance between what was said and what came true, over ten bands, weighted by their size.
#[must_use]
pub fn calibration_error(said: &[(f64, bool)]) -> f64 {
    let sum: f64 = bands(said).iter().map(|band| band.count as f64 * (band.said - band.true_share).abs()).sum();
    sum / said.len().max(1) as f64
}

fn mean(said: &[(f64, bool)], each: impl Fn(f64, bool) -> f64) -> f64 {
    said.iter().map(|(p, came)| each(*p, *came)).sum::<f64>() / said.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_small_example() {
        let said = [(0.9, true), (0.8, false), (0.8, true), (0.3, false), (0.1, false)];
        // Six pairs: .9 beats three, .8 beats two and ties with one.
        assert_eq!(auc(&said), Some(5.5 / 6.0));
        assert!((brier(&said) - (0.01 + 0.64 + 0.04 + 0.09 + 0.01) / 5.0).abs() < 1e-15);
        let loss = -(0.9_f64.ln() + 0.2_f64.ln() + 0.8_f64.ln() + 0.7_f64.ln() + 0.9_f64.ln()) / 5.0;
        assert!((log_loss(&said) - loss).abs() < 1e-14);
        let expected = (0.1 + 2.0 * 0.3 + 0.3 + 0.1) / 5.0;
        assert!((calibration_error(&said) - expected).abs() < 1e-12);
        assert_eq!(bands(&said)[8], Band { count: 2, said: 0.8, true_share: 0.5 });
    }

    #[test]
    fn nothing_to_compare_has_no_area() {
        assert_eq!(auc(&[]), None);
        assert_eq!(auc(&[(0.3, true), (0.4, true)]), None);
        assert_eq!(auc(&[(0.5, true), (0.5, false)]), Some(0.5));
        assert_eq!(calibration_error(&[]), 0.0);
    }

    #[test]
    fn certainty_that_came_true_and_that_did_not() {
        assert!(log_loss(&[(1.0, true)]) < 1e-8 && log_loss(&[(1.0, false)]) > 20.0);
        assert_eq!(bands(&[(1.0, true)])[9].count, 1);
    }
}

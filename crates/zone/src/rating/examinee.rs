//! One person's posterior from the ratings about them.

use super::fit::{Facets, Kind};
use super::link::{NODES, chances};
use super::{Rating, Scale};
use crate::math::cholesky;

/// What is known of one person after some ratings: the mode and the covariance of the person's own terms.
#[derive(Debug, Clone)]
pub struct Posterior {
    terms: Vec<(Kind, u64)>,
    /// The most probable value of each term, θ first (logits of the anchor).
    pub mean: Vec<f64>,
    /// Covariance, row by row.
    pub covariance: Vec<f64>,
}

/// One rating with what is known about it: which terms it sees, offset, slope, category.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    /// The person's terms that add up to what the rating sees.
    pub terms: Vec<usize>,
    /// a · (−b − λ).
    pub offset: f64,
    /// What was rated: it has thresholds of its own.
    pub item: u32,
    /// a.
    pub slope: f64,
    /// Which category it fell into.
    pub category: usize,
}

impl Facets {
    /// The posterior of one person from `given`, over the terms that `given` and `asked` touch together, so that ratings of `asked` can be foretold.
    #[must_use]
    pub fn posterior(&self, given: &[Rating], asked: &[Rating]) -> Posterior {
        let mut terms = vec![(Kind::General, 0)];
        for rating in given.iter().chain(asked) {
            for kind in Kind::OWN {
                let term = (kind, kind.level(rating));
                if self.active(kind) && !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        let seen: Vec<Seen> = given.iter().map(|rating| self.seen(rating, &terms)).collect();
        let n = terms.len();
        let prior: Vec<f64> = terms.iter().map(|(kind, level)| 1.0 / self.variance(*kind, *level)).collect();
        let mut mean = vec![0.0; n];
        let mut precision = vec![0.0; n * n];
        for _ in 0..12 {
            let moved = newton(self, &seen, &prior, &mut mean, &mut precision);
            if moved < 1e-9 {
                break;
            }
        }
        let covariance = cholesky::inverse(&precision, n);
        Posterior { terms, mean, covariance }
    }

    pub(super) fn seen(&self, rating: &Rating, terms: &[(Kind, u64)]) -> Seen {
        let slope = self.slope(rating);
        let places = terms.iter().enumerate().filter(|(_, (kind, level))| kind.level(rating) == *level).map(|(at, _)| at).collect();
        let offset = -slope * (self.difficulty(rating.item) + self.severity(rating.rater, rating.role).0);
        Seen { terms: places, item: rating.item, offset, slope, category: self.scale.category(rating.score) }
    }

    /// What the ratings of `asked` will be: for each the mean score, and for their mean the standard deviation that it will differ by.
    /// `posterior` must have been made with the same `asked`.
    #[must_use]
    pub fn foretell(&self, posterior: &Posterior, asked: &[Rating]) -> Foretold {
        let seen: Vec<Seen> = asked.iter().map(|rating| self.seen(rating, &posterior.terms)).collect();
        let mut each = Vec::with_capacity(asked.len());
        let mut gradient = vec![0.0; posterior.mean.len()];
        let mut noise = 0.0;
        let share = 1.0 / asked.len().max(1) as f64;
        for one in &seen {
            let (eta, variance) = posterior.eta(one);
            let (mut mean, mut inner, mut slope) = (0.0, 0.0, 0.0);
            for (node, weight) in NODES {
                let at = self.scale.score(&chances(eta + node * variance.max(0.0).sqrt(), self.thresholds(one.item)));
                mean += weight * at.0;
                inner += weight * at.1;
                slope += weight * at.2;
            }
            each.push(mean);
            noise += share * share * inner;
            for place in &one.terms {
                gradient[*place] += share * one.slope * slope;
            }
        }
        let n = gradient.len();
        let mut latent = 0.0;
        for i in 0..n {
            for j in 0..n {
                latent += gradient[i] * posterior.covariance[i * n + j] * gradient[j];
            }
        }
        Foretold { mean: each.iter().sum::<f64>() * share, each, deviation: (noise + latent).max(0.0).sqrt() }
    }
}

/// Ratings not yet seen, foretold.
#[derive(Debug, Clone, PartialEq)]
pub struct Foretold {
    /// The expected mean score of them all.
    pub mean: f64,
    /// The expected score of each.
    pub each: Vec<f64>,
    /// By how much the mean will differ, one standard deviation, in scores.
    pub deviation: f64,
}

impl Posterior {
    /// Mean and variance of what one rating sees.
    pub(super) fn eta(&self, one: &Seen) -> (f64, f64) {
        let n = self.mean.len();
        let (mut mean, mut variance) = (0.0, 0.0);
        for i in &one.terms {
            mean += self.mean[*i];
            for j in &one.terms {
                variance += self.covariance[i * n + j];
            }
        }
        (one.offset + one.slope * mean, one.slope * one.slope * variance)
    }

    /// The terms: what each is, its mean and its variance.
    pub(super) fn terms(&self) -> impl Iterator<Item = (Kind, u64, f64, f64)> + '_ {
        let n = self.mean.len();
        self.terms.iter().enumerate().map(move |(i, (kind, level))| (*kind, *level, self.mean[i], self.covariance[i * n + i]))
    }

    pub(super) fn places(&self) -> &[(Kind, u64)] {
        &self.terms
    }

    /// θ and its standard deviation, logits.
    #[must_use]
    pub fn general(&self) -> (f64, f64) {
        (self.mean[0], self.covariance[0].max(0.0).sqrt())
    }
}

/// One Newton step towards the mode; leaves the factor of the precision. Returns the largest move.
fn newton(facets: &Facets, seen: &[Seen], prior: &[f64], mean: &mut [f64], precision: &mut [f64]) -> f64 {
    let n = mean.len();
    precision.fill(0.0);
    let mut step: Vec<f64> = (0..n).map(|i| -prior[i] * mean[i]).collect();
    for i in 0..n {
        precision[i * n + i] = prior[i];
    }
    for one in seen {
        let eta = one.offset + one.slope * one.terms.iter().map(|i| mean[*i]).sum::<f64>();
        let at = chances(eta, facets.thresholds(one.item));
        let pull = one.slope * (one.category as f64 - at.mean);
        let weight = one.slope * one.slope * at.variance;
        for i in &one.terms {
            step[*i] += pull;
            for j in &one.terms {
                precision[i * n + j] += weight;
            }
        }
    }
    cholesky::factor(precision, n);
    cholesky::solve(precision, n, &mut step);
    let mut moved = 0.0_f64;
    for i in 0..n {
        // Far from the mode a full step may overshoot.
        let by = step[i].clamp(-2.0, 2.0);
        mean[i] += by;
        moved = moved.max(by.abs());
    }
    moved
}

/// What a fit needs of the scale.
pub(super) fn categories(scale: &Scale, ratings: &[Rating]) -> Vec<f64> {
    let mut counts = vec![0.0; scale.values.len()];
    for rating in ratings {
        counts[scale.category(rating.score)] += 1.0;
    }
    counts
}

//! What is not a person: severities, difficulties, thresholds, slopes of roles and the sizes of all effects, by EM.

use std::collections::BTreeMap;

use super::examinee::{Posterior, Seen, categories};
use super::link::{MOST, chances};
use super::{Rating, RatingProblem, Scale};
use crate::math::cholesky;
use crate::math::exact::{exp, ln};

/// The kinds of terms a person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// θ: one for each person.
    General,
    /// The person on this item.
    Item,
    /// The person in the eyes of this role.
    Role,
    /// The person on this occasion.
    Occasion,
    /// The person in the eyes of this rater: halo, and what is not known of the rater's severity.
    Rater,
}

impl Kind {
    /// All but θ.
    pub(super) const OWN: [Self; 4] = [Self::Item, Self::Role, Self::Occasion, Self::Rater];

    /// Which level of the kind a rating belongs to.
    pub(super) fn level(self, rating: &Rating) -> u64 {
        match self {
            Self::General => 0,
            Self::Item => u64::from(rating.item),
            Self::Role => u64::from(rating.role),
            Self::Occasion => rating.time.to_bits(),
            Self::Rater => (u64::from(rating.role) << 32) | u64::from(rating.rater),
        }
    }
}

/// Mean and spread of a role's severity, and its slope.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleFacet {
    /// a: how strongly the role's ratings follow the person.
    pub slope: f64,
    /// μ: the mean severity, logits.
    pub severity: f64,
    /// s²: how raters of the role differ in severity.
    pub spread: f64,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemFacet {
    /// b: difficulty, logits.
    pub difficulty: f64,
    /// How strongly ratings of this item follow the person, beside the role's slope.
    pub slope: f64,
    /// τ of this item, one for each category but the first: the common ones and what this item needs more or less.
    pub thresholds: Vec<f64>,
}

/// A fitted model of raters, items and scale.
#[derive(Debug, Clone)]
pub struct Facets {
    /// Scores and categories.
    pub scale: Scale,
    /// τ that all items share, one for each category but the first.
    pub thresholds: Vec<f64>,
    /// Severity of each rater in each role (one may be severe with others and lenient with oneself): mean and variance, by (rater, role).
    pub raters: BTreeMap<(u32, u32), (f64, f64)>,
    /// Items.
    pub items: BTreeMap<u32, ItemFacet>,
    /// Roles.
    pub roles: BTreeMap<u32, RoleFacet>,
    /// The variance of each kind of term; a kind that cannot be told from noise is absent.
    pub variances: BTreeMap<Kind, f64>,
}

/// What one person's ratings say about the facets, at the five points of each posterior.
struct Gathered {
    persons: Vec<(Vec<(Rating, Seen)>, Posterior)>,
}

impl Facets {
    /// Fits by EM: 24 rounds of (posterior of each person; one Newton step on every facet). Fixed and small priors keep a facet with little data
    /// near the others: slopes N(1, 0.4²), difficulties N(0, 1), severities N(μ, s²) with s² itself held near 0.25 by three imagined raters.
    ///
    /// # Errors
    /// See [`RatingProblem`].
    pub fn fit(ratings: &[Rating]) -> Result<Self, RatingProblem> {
        Self::fit_on(ratings, Scale::of(ratings)?)
    }

    /// As [`Facets::fit`], with a scale that may know more scores than these ratings hold.
    ///
    /// # Errors
    /// No ratings.
    pub fn fit_on(ratings: &[Rating], scale: Scale) -> Result<Self, RatingProblem> {
        if ratings.is_empty() {
            return Err(RatingProblem::None);
        }
        let mut people: BTreeMap<u32, Vec<Rating>> = BTreeMap::new();
        for rating in ratings {
            people.entry(rating.examinee).or_default().push(*rating);
        }
        let mut facets = Self::begin(ratings, &people, scale);
        for _ in 0..24 {
            let gathered = facets.gather(&people);
            facets.sizes(&gathered);
            facets.step(&gathered);
        }
        Ok(facets)
    }

    fn begin(ratings: &[Rating], people: &BTreeMap<u32, Vec<Rating>>, scale: Scale) -> Self {
        let counts = categories(&scale, ratings);
        let thresholds: Vec<f64> = counts.windows(2).map(|pair| ln((pair[0] + 1.0) / (pair[1] + 1.0)) * 0.7).collect();
        let mut variances = BTreeMap::from([(Kind::General, 1.0)]);
        for kind in Kind::OWN {
            if people.values().any(|own| tells_apart(own, kind)) {
                variances.insert(kind, 0.25);
            }
        }
        Self {
            raters: ratings.iter().map(|r| ((r.rater, r.role), (0.0, 0.1))).collect(),
            items: ratings.iter().map(|r| (r.item, ItemFacet { difficulty: 0.0, slope: 1.0, thresholds: thresholds.clone() })).collect(),
            roles: ratings.iter().map(|r| (r.role, RoleFacet { slope: 1.0, severity: 0.0, spread: 0.25 })).collect(),
            variances,
            thresholds,
            scale,
        }
    }

    /// Whether persons have terms of this kind. A rater always has one: the severity is never known exactly.
    pub(super) fn active(&self, kind: Kind) -> bool {
        kind == Kind::Rater || self.variances.contains_key(&kind)
    }

    pub(super) fn variance(&self, kind: Kind, level: u64) -> f64 {
        let own = self.variances.get(&kind).copied().unwrap_or(0.0);
        let severity = if kind == Kind::Rater { self.severity(level as u32, (level >> 32) as u32).1 } else { 0.0 };
        (own + severity).max(1e-4)
    }

    /// a: of the role and of the item.
    pub(super) fn slope(&self, rating: &Rating) -> f64 {
        let role = self.roles.get(&rating.role).map_or(1.0, |role| role.slope);
        role * self.items.get(&rating.item).map_or(1.0, |item| item.slope)
    }

    pub(super) fn difficulty(&self, item: u32) -> f64 {
        self.items.get(&item).map_or(0.0, |item| item.difficulty)
    }

    pub(super) fn thresholds(&self, item: u32) -> &[f64] {
        self.items.get(&item).map_or(&self.thresholds, |item| &item.thresholds)
    }

    /// Mean and variance of a rater's severity; a rater never seen is one of their role.
    pub(super) fn severity(&self, rater: u32, role: u32) -> (f64, f64) {
        let unseen = || self.roles.get(&role).map_or_else(|| self.new_rater(), |role| (role.severity, role.spread));
        self.raters.get(&(rater, role)).copied().unwrap_or_else(unseen)
    }

    fn new_rater(&self) -> (f64, f64) {
        let n = self.roles.len().max(1) as f64;
        (self.roles.values().map(|r| r.severity).sum::<f64>() / n, self.roles.values().map(|r| r.spread).sum::<f64>() / n)
    }

    fn gather(&self, people: &BTreeMap<u32, Vec<Rating>>) -> Gathered {
        let persons = people
            .values()
            .map(|own| {
                let posterior = self.posterior(own, &[]);
                let seen = own.iter().map(|rating| (*rating, self.seen(rating, posterior.places()))).collect();
                (seen, posterior)
            })
            .collect();
        Gathered { persons }
    }

    /// The variance of each kind: the mean of the terms' second moments.
    fn sizes(&mut self, gathered: &Gathered) {
        let mut sums: BTreeMap<Kind, (f64, f64)> = BTreeMap::new();
        for (_, posterior) in &gathered.persons {
            for (kind, level, mean, variance) in posterior.terms() {
                let total = self.variance(kind, level);
                // A rater's term holds halo and doubt about the severity; only the halo's share is wanted.
                let own = self.variances.get(&kind).copied().unwrap_or(0.0) / total;
                let second = own * own * (mean * mean + variance) + own * (1.0 - own) * total;
                let sum = sums.entry(kind).or_default();
                sum.0 += second;
                sum.1 += 1.0;
            }
        }
        for (kind, variance) in &mut self.variances {
            if let Some((sum, count)) = sums.get(kind) {
                let (imagined, weight) = if *kind == Kind::General { (1.0, 2.0) } else { (0.1, 2.0) };
                *variance = (sum + imagined * weight) / (count + weight);
            }
        }
    }

    /// One Newton step on thresholds, difficulties, severities and slopes, over the posterior of each person.
    fn step(&mut self, gathered: &Gathered) {
        let k = self.thresholds.len();
        let mut taus = Steps::new(k);
        let mut items: BTreeMap<u32, (Newton, Newton, Steps)> = BTreeMap::new();
        let mut raters: BTreeMap<(u32, u32), Newton> = BTreeMap::new();
        let mut slopes: BTreeMap<u32, Newton> = BTreeMap::new();
        for (ratings, posterior) in &gathered.persons {
            for (rating, seen) in ratings {
                let (eta, variance) = posterior.eta(seen);
                let spread = variance.max(0.0).sqrt();
                let item = items.entry(rating.item).or_insert_with(|| (Newton::default(), Newton::default(), Steps::new(k)));
                let rater = raters.entry((rating.rater, rating.role)).or_default();
                let role = slopes.entry(rating.role).or_default();
                for (node, weight) in [(-3.0_f64.sqrt(), 1.0 / 6.0), (0.0, 2.0 / 3.0), (3.0_f64.sqrt(), 1.0 / 6.0)] {
                    let eta = eta + node * spread;
                    let at = chances(eta, self.thresholds(rating.item));
                    let residual = weight * (seen.category as f64 - at.mean);
                    let information = weight * at.variance;
                    item.0.add(-seen.slope * residual, seen.slope * seen.slope * information);
                    rater.add(-seen.slope * residual, seen.slope * seen.slope * information);
                    item.1.add(residual * eta, information * eta * eta);
                    role.add(residual * eta, information * eta * eta);
                    taus.add(&at.each, seen.category, weight);
                    item.2.add(&at.each, seen.category, weight);
                }
            }
        }
        let common = taus.solve(&self.thresholds, &vec![0.0; k], 0.05);
        let several = items.len() > 1;
        for (name, (difficulty, slope, steps)) in items {
            let Some(item) = self.items.get_mut(&name) else { continue };
            item.difficulty += difficulty.step(item.difficulty, 1.0);
            // The gradient in the logarithm of a slope is the one in η times η.
            if several {
                item.slope = (item.slope * exp(slope.step(ln(item.slope), 10.0).clamp(-0.1, 0.1))).clamp(0.2, 3.0);
                let moves = steps.solve(&item.thresholds, &self.thresholds, 10.0);
                for (own, by) in item.thresholds.iter_mut().zip(moves) {
                    *own += by;
                }
            }
        }
        for (tau, by) in self.thresholds.iter_mut().zip(common) {
            *tau += by;
        }
        if !several {
            for item in self.items.values_mut() {
                item.thresholds.clone_from(&self.thresholds);
            }
        }
        self.move_raters(&raters);
        // With one role the slope is the scale of θ: it stays 1.
        if slopes.len() > 1 {
            for (name, slope) in slopes {
                if let Some(role) = self.roles.get_mut(&name) {
                    role.slope = (role.slope * exp(slope.step(ln(role.slope), 6.0).clamp(-0.1, 0.1))).clamp(0.1, 3.0);
                }
            }
        }
    }

    fn move_raters(&mut self, raters: &BTreeMap<(u32, u32), Newton>) {
        let several = self.roles.len() > 1;
        let mut roles: BTreeMap<u32, (f64, f64, f64)> = BTreeMap::new();
        for (rater, newton) in raters {
            let role = &rater.1;
            let Some(prior) = self.roles.get(role).copied() else { continue };
            let Some(known) = self.raters.get_mut(rater) else { continue };
            let precision = 1.0 / prior.spread;
            known.0 += newton.step(known.0 - prior.severity, precision);
            known.1 = 1.0 / (newton.information + precision);
            let sum = roles.entry(*role).or_default();
            sum.0 += known.0;
            sum.1 += (known.0 - prior.severity) * (known.0 - prior.severity) + known.1;
            sum.2 += 1.0;
        }
        for (role, (sum, squares, count)) in roles {
            if let Some(role) = self.roles.get_mut(&role) {
                // The mean severity of a single role is the place of the scale: it stays 0.
                role.severity = if several { sum / (count + 0.5) } else { 0.0 };
                role.spread = (squares + 0.25 * 3.0) / (count + 3.0);
            }
        }
    }
}

/// Gradient and information of one number.
#[derive(Debug, Clone, Copy, Default)]
struct Newton {
    gradient: f64,
    information: f64,
}

impl Newton {
    fn add(&mut self, gradient: f64, information: f64) {
        self.gradient += gradient;
        self.information += information;
    }

    /// The step of a number that is `away` from its prior mean, with a prior of this precision; never more than ½.
    fn step(&self, away: f64, precision: f64) -> f64 {
        ((self.gradient - away * precision) / (self.information + precision)).clamp(-0.5, 0.5)
    }
}

/// Gradient and information of a row of thresholds.
struct Steps {
    gradient: Vec<f64>,
    information: Vec<f64>,
}

impl Steps {
    fn new(k: usize) -> Self {
        Self { gradient: vec![0.0; k], information: vec![0.0; k * k] }
    }

    /// d log P / dτ_j = P(y ≥ j) − [y ≥ j]; information P(y ≥ max) − P(y ≥ i) P(y ≥ j).
    fn add(&mut self, each: &[f64; MOST], category: usize, weight: f64) {
        let k = self.gradient.len();
        let mut above = [0.0; MOST];
        let mut sum = 0.0;
        for j in (0..k).rev() {
            sum += each[j + 1];
            above[j] = sum;
        }
        for i in 0..k {
            self.gradient[i] += weight * (above[i] - f64::from(u8::from(category > i)));
            for j in 0..k {
                self.information[i * k + j] += weight * (above[i.max(j)] - above[i] * above[j]);
            }
        }
    }

    /// The step of thresholds `now` with a prior of this precision around `prior`; never more than ½ each.
    fn solve(mut self, now: &[f64], prior: &[f64], precision: f64) -> Vec<f64> {
        let k = self.gradient.len();
        for i in 0..k {
            self.gradient[i] -= precision * (now[i] - prior[i]);
            self.information[i * k + i] += precision;
        }
        cholesky::factor(&mut self.information, k);
        cholesky::solve(&self.information, k, &mut self.gradient);
        self.gradient.iter().map(|by| by.clamp(-0.5, 0.5)).collect()
    }
}

/// Whether one person's ratings can tell a kind's effect from noise: two levels, and a level seen twice.
fn tells_apart(own: &[Rating], kind: Kind) -> bool {
    let mut counts: BTreeMap<u64, u32> = BTreeMap::new();
    for rating in own {
        *counts.entry(kind.level(rating)).or_default() += 1;
    }
    counts.len() > 1 && counts.values().any(|count| *count > 1)
}

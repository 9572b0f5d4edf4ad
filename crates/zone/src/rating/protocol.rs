//! How good is an estimate from k ratings? Some of a person's ratings are given, the others are foretold.
//!
//! Facets and baselines are fitted on other people: the examinees are dealt into five folds, and each fold's people are foretold by what the other
//! four say about raters, items and scale. Nothing of a person but the k given ratings is used about that person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Facets, Rating, RatingProblem, Scale};
use crate::math::draw::{Draws, mix};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Protocol {
    /// How many ratings are given, each a row of the answer.
    pub ks: Vec<usize>,
    /// Foretell the mean of this role's ratings from k ratings of the others, instead of the mean of all other ratings.
    pub criterion: Option<u32>,
    /// Take a person on one item as the one that is rated.
    pub per_item: bool,
    /// How often the k ratings of a person are drawn anew.
    pub repeats: u32,
    /// Of the draws.
    pub seed: u32,
}

impl Default for Protocol {
    fn default() -> Self {
        Self { ks: vec![1, 2, 3], criterion: None, per_item: false, repeats: 10, seed: 1 }
    }
}

/// Root mean square errors, in scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Errors {
    /// Of the plain mean of the k ratings.
    pub raw: f64,
    /// Of that mean drawn towards the mean of all people.
    pub shrunk: f64,
    /// Of the facets model.
    pub facets: f64,
}

/// What came out for one k.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// How many ratings were given.
    pub k: usize,
    /// How many people had enough ratings.
    pub people: usize,
    /// How many predictions were made.
    pub predictions: usize,
    /// Against the mean of the ratings that were not given.
    pub mean: Errors,
    /// Against each rating that was not given.
    pub each: Errors,
    /// How often the mean lay in the 90 % interval of the facets model.
    pub cover: f64,
}

/// Sums of squares on the way to [`Row`].
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    people: usize,
    predictions: usize,
    others: usize,
    mean: Errors,
    each: Errors,
}

/// Runs the protocol; `progress` hears how many of how many parts are done. One row for each k, in their order; a k for which nobody has
/// enough ratings has no prediction and errors of 0.
///
/// # Errors
/// See [`RatingProblem`].
pub fn run(ratings: &[Rating], protocol: &Protocol, progress: &mut dyn FnMut(usize, usize)) -> Result<Vec<Row>, RatingProblem> {
    const FOLDS: usize = 5;
    let scale = Scale::of(ratings)?;
    let mut order: Vec<u32> = Vec::new();
    let mut people: BTreeMap<u32, Vec<Rating>> = BTreeMap::new();
    for rating in ratings {
        let own = people.entry(rating.examinee).or_default();
        if own.is_empty() {
            order.push(rating.examinee);
        }
        own.push(*rating);
    }
    let folds = FOLDS.min(order.len().max(1));
    let mut sums = vec![Sums::default(); protocol.ks.len()];
    let mut aways: Vec<Vec<Vec<f64>>> = vec![Vec::new(); protocol.ks.len()];
    for fold in 0..folds {
        progress(fold, folds);
        let others = order.iter().enumerate().filter(|(at, _)| folds == 1 || at % folds != fold);
        let train: Vec<Rating> = others.filter_map(|(_, examinee)| people.get(examinee)).flatten().copied().collect();
        let facets = Facets::fit_on(&train, scale.clone())?;
        let shrink = Shrink::of(&train, protocol);
        let mut away = vec![Vec::new(); protocol.ks.len()];
        for examinee in order.iter().skip(fold).step_by(folds) {
            let Some(own) = people.get(examinee) else { continue };
            for unit in units(own, protocol.per_item) {
                for ((k, sum), away) in protocol.ks.iter().zip(&mut sums).zip(&mut away) {
                    foretell(&facets, &shrink, &unit, *k, protocol, (sum, away));
                }
            }
        }
        for (all, away) in aways.iter_mut().zip(away) {
            all.push(away);
        }
    }
    progress(folds, folds);
    let covers = aways.into_iter().map(|away| cover(&away, protocol.repeats));
    Ok(protocol.ks.iter().zip(sums).zip(covers).map(|((k, sum), cover)| sum.row(*k, cover)).collect())
}

fn units(own: &[Rating], per_item: bool) -> Vec<Vec<Rating>> {
    if !per_item {
        return vec![own.to_vec()];
    }
    let mut items: BTreeMap<u32, Vec<Rating>> = BTreeMap::new();
    for rating in own {
        items.entry(rating.item).or_default().push(*rating);
    }
    items.into_values().collect()
}

/// A person's ratings (on one item, when so asked), dealt into what may be given and what is to be foretold whatever is given.
struct Dealt {
    pool: Vec<Rating>,
    wanted: Vec<Rating>,
    draws: Draws,
}

impl Dealt {
    /// None when there are too few ratings for k.
    fn of(unit: &[Rating], k: usize, protocol: &Protocol) -> Option<Self> {
        let (wanted, pool): (Vec<Rating>, Vec<Rating>) = match protocol.criterion {
            Some(role) => unit.iter().partition(|rating| rating.role == role),
            None => (Vec::new(), unit.to_vec()),
        };
        let enough = if protocol.criterion.is_some() { pool.len() >= k && !wanted.is_empty() } else { pool.len() > k };
        let first = unit.first().filter(|_| enough && k > 0)?;
        let draws = Draws::new(protocol.seed, mix(first.examinee ^ mix(first.item)) ^ k as u32);
        Some(Self { pool, wanted, draws })
    }

    /// The next k ratings that are given, and the others.
    fn next(&mut self, k: usize) -> (&[Rating], &[Rating]) {
        for at in 0..k {
            let other = at + self.draws.below(self.pool.len() - at);
            self.pool.swap(at, other);
        }
        let (given, rest) = self.pool.split_at(k);
        (given, if self.wanted.is_empty() { rest } else { &self.wanted })
    }
}

/// How often the 90 % interval held. How many standard deviations hold 90 % is found, for the people of each fold, on those of the other folds, since
/// people are not quite normal; drawn towards the normal's 1.645 as if by fifty more of them. `away` holds for each fold by how many standard
/// deviations each prediction was off.
fn cover(away: &[Vec<f64>], repeats: u32) -> f64 {
    const NORMAL: f64 = 1.644_853_626_951_472;
    let (mut held, mut all) = (0, 0);
    for (fold, own) in away.iter().enumerate() {
        let others = away.iter().enumerate().filter(|(other, _)| *other != fold || away.len() == 1);
        let mut known: Vec<f64> = others.flat_map(|(_, away)| away).copied().collect();
        known.sort_by(f64::total_cmp);
        let people = known.len() as f64 / f64::from(repeats.max(1));
        let at = ((known.len() as f64 + 1.0) * 0.9).ceil() as usize;
        let found = known.get(at.clamp(1, known.len().max(1)) - 1).copied().unwrap_or(NORMAL);
        let reach = (people * found + 50.0 * NORMAL) / (people + 50.0);
        held += own.iter().filter(|away| **away <= reach + 1e-9).count();
        all += own.len();
    }
    held as f64 / all.max(1) as f64
}

fn foretell(facets: &Facets, shrink: &Shrink, unit: &[Rating], k: usize, protocol: &Protocol, (sums, away): (&mut Sums, &mut Vec<f64>)) {
    let Some(mut dealt) = Dealt::of(unit, k, protocol) else { return };
    sums.people += 1;
    for _ in 0..protocol.repeats.max(1) {
        let (given, others) = dealt.next(k);
        let actual = mean(others);
        let raw = mean(given);
        let drawn = shrink.towards(raw, k);
        let foretold = facets.foretell(&facets.posterior(given, others), others);
        sums.predictions += 1;
        sums.others += others.len();
        sums.mean.add([raw, drawn, foretold.mean], actual);
        for (other, expected) in others.iter().zip(&foretold.each) {
            sums.each.add([raw, drawn, *expected], other.score);
        }
        away.push((actual - foretold.mean).abs() / foretold.deviation.max(1e-9));
    }
}

fn mean(ratings: &[Rating]) -> f64 {
    ratings.iter().map(|r| r.score).sum::<f64>() / ratings.len().max(1) as f64
}

impl Errors {
    fn add(&mut self, predicted: [f64; 3], actual: f64) {
        self.raw += (predicted[0] - actual) * (predicted[0] - actual);
        self.shrunk += (predicted[1] - actual) * (predicted[1] - actual);
        self.facets += (predicted[2] - actual) * (predicted[2] - actual);
    }

    fn root(self, n: usize) -> Self {
        let n = n.max(1) as f64;
        Self { raw: (self.raw / n).sqrt(), shrunk: (self.shrunk / n).sqrt(), facets: (self.facets / n).sqrt() }
    }
}

impl Sums {
    fn row(self, k: usize, cover: f64) -> Row {
        Row {
            k,
            people: self.people,
            predictions: self.predictions,
            mean: self.mean.root(self.predictions),
            each: self.each.root(self.others),
            cover,
        }
    }
}

/// The shrunk mean: `m + (x̄ − m) · k / (k + within/between)`.
struct Shrink {
    middle: f64,
    ratio: f64,
}

impl Shrink {
    fn of(train: &[Rating], protocol: &Protocol) -> Self {
        let mut units: BTreeMap<(u32, u32), Vec<f64>> = BTreeMap::new();
        for rating in train.iter().filter(|r| Some(r.role) != protocol.criterion) {
            let item = if protocol.per_item { rating.item } else { 0 };
            units.entry((rating.examinee, item)).or_default().push(rating.score);
        }
        let n: f64 = units.values().map(|own| own.len() as f64).sum();
        let middle = units.values().flatten().sum::<f64>() / n.max(1.0);
        let (mut within, mut free, mut between, mut sizes) = (0.0, 0.0, 0.0, 0.0);
        for own in units.values() {
            let size = own.len() as f64;
            let at = own.iter().sum::<f64>() / size;
            within += own.iter().map(|x| (x - at) * (x - at)).sum::<f64>();
            free += size - 1.0;
            between += size * (at - middle) * (at - middle);
            sizes += size * size;
        }
        // One-way analysis of variance with groups of unequal size.
        let groups = units.len() as f64;
        let within = if free > 0.0 { within / free } else { 1.0 };
        let size = (n - sizes / n.max(1.0)) / (groups - 1.0).max(1.0);
        let between = ((between / (groups - 1.0).max(1.0) - within) / size.max(1e-9)).max(1e-6);
        Self { middle, ratio: within / between }
    }

    fn towards(&self, mean: f64, k: usize) -> f64 {
        let k = k as f64;
        self.middle + (mean - self.middle) * k / (k + self.ratio)
    }
}

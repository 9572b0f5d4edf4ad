//! The logistic layer: weights, and the function whose minimum they are.

use super::answers::{Answers, Row};
use super::walk::OWN;
use crate::math::exact::{exp, ln, sigmoid};
use crate::math::{Convex, minimise};

/// Where each kind of weight begins in the one list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// How many features there are; their weights follow the constant at 0.
    pub features: usize,
    /// One effect per task.
    pub items: usize,
    /// One effect per skill.
    pub skills: usize,
    /// One effect per combination of two or more skills.
    pub sets: usize,
    /// What each skill adds to the weight of the features in [`OWN`].
    pub own: usize,
    /// How many weights there are.
    pub size: usize,
}

/// The kinds of weights that have a spread of their own.
const KINDS: usize = 4 + OWN.len();

impl Layout {
    /// Effects of tasks, skills and combinations beside `features` features.
    pub fn new(features: usize, answers: &Answers) -> Self {
        Self::with(features, answers, answers.items(), 0)
    }

    /// The same, and skills that weigh the features in [`OWN`] in their own way.
    pub fn whole(features: usize, answers: &Answers) -> Self {
        Self::with(features, answers, answers.items(), OWN.len() * answers.skills())
    }

    /// Effects of skills and combinations alone.
    pub fn of_skills(features: usize, answers: &Answers) -> Self {
        Self::with(features, answers, 0, 0)
    }

    fn with(features: usize, answers: &Answers, tasks: usize, owned: usize) -> Self {
        let items = 1 + features;
        let skills = items + tasks;
        let sets = skills + answers.skills();
        let own = sets + answers.sets();
        Self { features, items, skills, sets, own, size: own + owned }
    }

    fn kinds(&self) -> [std::ops::Range<usize>; KINDS] {
        let skills = (self.size - self.own) / OWN.len();
        let own = |index: usize| self.own + index * skills..self.own + (index + 1) * skills;
        [1..self.items, self.items..self.skills, self.skills..self.sets, self.sets..self.own, own(0), own(1), own(2), own(3)]
    }

    /// Calls `each` with the place of every weight that speaks for the row, and what it is multiplied with. `features` are standardised.
    #[inline]
    pub fn each(&self, row: &Row<'_>, features: &[f32], mut each: impl FnMut(usize, f64)) {
        each(0, 1.0);
        for (index, feature) in features.iter().enumerate() {
            each(1 + index, f64::from(*feature));
        }
        if self.skills > self.items {
            each(self.items + row.item, 1.0);
        }
        if row.skills.len() > 1 {
            each(self.sets + row.set, 1.0);
        }
        let share = 1.0 / row.skills.len() as f64;
        let skills = self.sets - self.skills;
        for skill in row.skills {
            each(self.skills + *skill as usize, share);
            if self.size > self.own {
                for (index, feature) in OWN.iter().enumerate() {
                    each(self.own + index * skills + *skill as usize, share * f64::from(features[*feature]));
                }
            }
        }
    }

    /// How easy the row's task is for somebody of whom nothing is known.
    pub fn task(&self, weights: &[f64], row: &Row<'_>) -> f64 {
        let share = 1.0 / row.skills.len() as f64;
        let skills: f64 = row.skills.iter().map(|skill| weights[self.skills + *skill as usize]).sum();
        let set = if row.skills.len() > 1 { weights[self.sets + row.set] } else { 0.0 };
        weights[self.items + row.item] + share * skills + set
    }
}

/// Rows with their features, for a fit.
pub struct Table<'a> {
    /// Where the rows are from.
    pub answers: &'a Answers,
    /// Which of them.
    pub rows: &'a [u32],
    /// What came of each of `rows`.
    pub labels: Vec<bool>,
    /// Their features, standardised, `layout.features` for each of `rows`.
    pub features: Vec<f32>,
    /// Where the weights stand.
    pub layout: Layout,
}

impl Table<'_> {
    fn each_row(&self, mut each: impl FnMut(&Row<'_>, &[f32], bool)) {
        let width = self.layout.features;
        for ((number, label), features) in self.rows.iter().zip(&self.labels).zip(self.features.chunks_exact(width)) {
            each(&self.answers.row(*number as usize), features, *label);
        }
    }

    fn sum(&self, row: &Row<'_>, features: &[f32], weights: &[f64]) -> f64 {
        let mut sum = 0.0;
        self.layout.each(row, features, |place, value| sum += weights[place] * value);
        sum
    }

    /// Fits the weights, starting at `weights`. How far each kind of weight is drawn to 0 is learned from the rows as well (empirical Bayes with a
    /// diagonal Laplace approximation): many tasks that differ little are drawn more than few that differ much.
    pub fn fit(&self, weights: &mut [f64], mut heard: impl FnMut(f64)) -> Vec<f64> {
        // The first guess: effects of size 0.8, own weights of size 0.3.
        let mut precisions = [0.3, 1.5, 1.5, 1.5, 10.0, 10.0, 10.0, 10.0];
        let rounds = 4;
        for round in 0..rounds {
            let penalised = Penalised { table: self, penalty: self.penalty(&precisions) };
            let last = round + 1 == rounds;
            minimise(&penalised, weights, if last { 80 } else { 25 }, if last { 1e-7 } else { 1e-5 });
            heard((round + 1) as f64 / rounds as f64);
            if last {
                break;
            }
            let information = self.information(weights);
            for (kind, range) in self.layout.kinds().into_iter().enumerate().skip(1) {
                let (mut effects, mut count) = (0.0, 0.0);
                for place in range {
                    if information[place] > 0.0 {
                        effects += weights[place] * weights[place] + 1.0 / (information[place] + precisions[kind]);
                        count += 1.0;
                    }
                }
                if count > 0.0 {
                    // One effect of unit size beside them keeps a kind with few members from running away.
                    precisions[kind] = ((count + 1.0) / (effects + 1.0 / precisions[kind].min(10.0))).clamp(0.1, 1000.0);
                }
            }
        }
        let information = self.information(weights);
        let penalty = self.penalty(&precisions);
        information.iter().zip(&penalty).map(|(information, penalty)| 1.0 / (information + penalty)).collect()
    }

    fn penalty(&self, precisions: &[f64; KINDS]) -> Vec<f64> {
        let mut penalty = vec![1e-6; self.layout.size];
        for (range, precision) in self.layout.kinds().into_iter().zip(precisions) {
            penalty[range].fill(*precision);
        }
        penalty
    }

    /// The diagonal of the second derivative of the loss at `weights`, without the penalty.
    fn information(&self, weights: &[f64]) -> Vec<f64> {
        let mut information = vec![0.0; self.layout.size];
        self.each_row(|row, features, _| {
            let expected = sigmoid(self.sum(row, features, weights));
            let bend = expected * (1.0 - expected);
            self.layout.each(row, features, |place, value| information[place] += bend * value * value);
        });
        information
    }
}

struct Penalised<'a, 'b> {
    table: &'a Table<'b>,
    penalty: Vec<f64>,
}

impl Convex for Penalised<'_, '_> {
    fn value(&self, point: &[f64], gradient: &mut [f64]) -> f64 {
        let mut loss = 0.0;
        for (gradient, (weight, penalty)) in gradient.iter_mut().zip(point.iter().zip(&self.penalty)) {
            *gradient = penalty * weight;
            loss += 0.5 * penalty * weight * weight;
        }
        // One logarithm for many rows: the loss is that of a product of numbers between 1 and 2.
        let mut product = 1.0;
        self.table.each_row(|row, features, came| {
            let sum = self.table.sum(row, features, point);
            // One exponential serves both the loss and its slope.
            let small = exp(-sum.abs());
            let far = 1.0 / (1.0 + small);
            let expected = if sum >= 0.0 { far } else { small * far };
            product *= 1.0 + small;
            if product > 1e200 {
                loss += ln(product);
                product = 1.0;
            }
            loss += if (sum >= 0.0) == came { 0.0 } else { sum.abs() };
            let error = expected - f64::from(u8::from(came));
            self.table.layout.each(row, features, |place, value| gradient[place] += error * value);
        });
        loss + ln(product)
    }

    fn curvature(&self) -> Vec<f64> {
        let mut curvature = self.penalty.clone();
        // 0.18 is p(1 − p) where most rows are.
        self.table
            .each_row(|row, features, _| self.table.layout.each(row, features, |place, value| curvature[place] += 0.18 * value * value));
        curvature
    }
}

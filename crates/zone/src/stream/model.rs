//! The fitted model, and its predictions one row after the other.

use super::Progress;
use super::answers::{Answers, Fault, Split};
use super::fit;
use super::layer::Layout;
use super::pace::Pace;
use super::scale::Scale;
use super::walk::{WIDTH, Walk};
use crate::math::exact::sigmoid;
use crate::math::moderated;

/// What was said of a held-out row before its answer was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction {
    /// The row.
    pub row: usize,
    /// P(right).
    pub probability: f64,
}

/// Everything slow, fitted on the rows whose split is train.
#[derive(Clone, Debug)]
pub struct Model {
    pub(super) pace: Pace,
    pub(super) clock: f64,
    pub(super) timed: bool,
    /// How easy each row's task is, for the filter.
    pub(super) tasks: Vec<f64>,
    pub(super) scale: Scale,
    pub(super) layout: Layout,
    pub(super) weights: Vec<f64>,
    pub(super) item_doubts: Vec<f64>,
}

impl Model {
    /// Fits on the rows whose split is train; the others are not looked at.
    ///
    /// # Errors
    /// There is no such row, or all their answers are the same.
    pub fn fit(answers: &Answers, heard: Progress<'_>) -> Result<Self, Fault> {
        fit::fit(answers, heard)
    }

    /// How fast things move.
    #[must_use]
    pub fn pace(&self) -> &Pace {
        &self.pace
    }

    /// One unit of time in the unit of the rows, or nothing where time does not pass.
    #[must_use]
    pub fn clock(&self) -> Option<f64> {
        self.timed.then_some(self.clock)
    }

    /// How easy each row's task is for the filter, on the logit scale.
    #[must_use]
    pub fn tasks(&self) -> &[f64] {
        &self.tasks
    }

    /// The weight of each of [`super::FEATURES`], per standard deviation, on the logit scale.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights[1..1 + WIDTH]
    }

    /// Walks over all rows in order and says P(right) for each held-out one before its answer is seen. What held-out answers say about a task is
    /// kept for the next person who meets it.
    ///
    /// # Errors
    /// There is no held-out row.
    pub fn predict(&self, answers: &Answers, heard: Progress<'_>) -> Result<Vec<Prediction>, Fault> {
        let mut walk = Walk::new(self.pace, self.clock, answers);
        let mut features = [0.0; WIDTH];
        let mut standard = [0.0_f32; WIDTH];
        // What has been learned of each task since the fit: how far it moved, and how unsure it still is.
        let mut moves: Vec<(f64, f64)> = self.item_doubts.iter().map(|doubt| (0.0, *doubt)).collect();
        let mut predictions = Vec::new();
        for (number, row) in answers.rows().enumerate() {
            let task = self.tasks[number];
            let known = walk.look(&row, task, &mut features);
            if row.split == Split::Test {
                for (standard, feature) in standard.iter_mut().zip(self.scale.all(&features)) {
                    *standard = feature;
                }
                let (shift, doubt) = moves[row.item];
                let mut sum = shift;
                self.layout.each(&row, &standard, |place, value| sum += self.weights[place] * value);
                predictions.push(Prediction { row: number, probability: moderated(sum, doubt) });
                let expected = sigmoid(sum);
                let information = expected * (1.0 - expected);
                let damping = 1.0 / (1.0 + information * doubt);
                let error = f64::from(u8::from(row.correct)) - expected;
                moves[row.item] = (shift + doubt * damping * error, doubt * damping);
            }
            walk.see(&row, task, &known);
            if number % 65_536 == 0 {
                heard(number as f64 / answers.len() as f64);
            }
        }
        if predictions.is_empty() { Err(Fault::NothingToPredict) } else { Ok(predictions) }
    }
}

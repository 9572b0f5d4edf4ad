//! The walk over the rows: what is known before each, as numbers for the layer.

use super::answers::{Answers, Row};
use super::filter::{Filter, Known};
use super::pace::Pace;
use super::tally::{self, Tally};

/// How many numbers describe what is known before a row.
pub const WIDTH: usize = tally::WIDTH + NAMES.len();

const NAMES: [&str; 9] = [
    "ability",
    "skill",
    "form",
    "doubt about the ability",
    "doubt about the skill",
    "ability where the skill is in doubt",
    "skill where the ability is in doubt",
    "ability with skill",
    "skill after a pause",
];

/// Where the four stand that every skill weighs in its own way: ability, the skill's part, and how often it went right and wrong.
pub(super) const OWN: [usize; 4] = [tally::WIDTH, tally::WIDTH + 1, 2, 3];

/// What the numbers are, in the order in which they are written: first the counts, then what the filter knows.
pub const FEATURES: [&str; WIDTH] = {
    let mut names = [""; WIDTH];
    let mut index = 0;
    while index < WIDTH {
        names[index] = if index < tally::WIDTH { tally::NAMES[index] } else { NAMES[index - tally::WIDTH] };
        index += 1;
    }
    names
};

/// The filter and the counts, side by side.
pub struct Walk {
    /// What is known of the learners.
    pub filter: Filter,
    /// What they did.
    pub tally: Tally,
}

impl Walk {
    /// Before the first row.
    pub fn new(pace: Pace, clock: f64, answers: &Answers) -> Self {
        Self { filter: Filter::new(pace, clock, answers), tally: Tally::new(clock, answers) }
    }

    /// What is known before the row.
    pub fn look(&mut self, row: &Row<'_>, task: f64, into: &mut [f64; WIDTH]) -> Known {
        let known = self.filter.know(row, task);
        let (counts, filtered) = into.split_at_mut(tally::WIDTH);
        if let (Ok(counts), Ok(filtered)) = (<&mut [f64; tally::WIDTH]>::try_from(counts), <&mut [f64; 9]>::try_from(filtered)) {
            self.tally.features(row, counts);
            let (ability, skill) = (known.ability.mean, known.skill.mean);
            let (unsure, unsure_skill) = (known.ability.variance.sqrt(), known.skill.variance.sqrt());
            *filtered = [
                ability,
                skill,
                known.form.mean,
                unsure,
                unsure_skill,
                ability * unsure_skill,
                skill * unsure,
                ability * skill,
                skill * counts[18],
            ];
        }
        known
    }

    /// Sees the row's answer.
    pub fn see(&mut self, row: &Row<'_>, task: f64, known: &Known) {
        self.filter.learn(row, task, known);
        self.tally.count(row);
    }
}

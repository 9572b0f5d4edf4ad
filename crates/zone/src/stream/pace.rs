//! How fast things move: the slow parameters of the filter, and how they are fitted.

use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::filter::Filter;
use crate::math::exact::ln;

/// The slow parameters of the filter. Variances are on the logit scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pace {
    /// How much people differ in general: the prior variance of ability.
    pub ability: f64,
    /// How much one person's skills differ: the prior variance of a skill's part.
    pub skill: f64,
    /// How much form varies.
    pub form: f64,
    /// What is left of form one answer later, 0 to 1.
    pub form_kept: f64,
    /// Variance that ability gains with every answer.
    pub ability_drift: f64,
    /// Variance that a skill's part gains with every practice.
    pub skill_drift: f64,
    /// What a right answer teaches.
    pub gain_right: f64,
    /// What a wrong answer, and seeing how it is done, teaches.
    pub gain_wrong: f64,
    /// A skill's part fades toward the general ability as (1 + t)^−forgetting, with t in units of the clock since its last practice.
    pub forgetting: f64,
    /// Variance that a skill's part gains per ln(1 + t) without practice.
    pub unseen: f64,
}

impl Default for Pace {
    /// Where the fit starts: people differ about as much as tasks do, skills half as much, and learning is slow.
    fn default() -> Self {
        Self {
            ability: 0.6,
            skill: 0.3,
            form: 0.2,
            form_kept: 0.9,
            ability_drift: 0.000_5,
            skill_drift: 0.01,
            gain_right: 0.02,
            gain_wrong: 0.01,
            forgetting: 0.02,
            unseen: 0.01,
        }
    }
}

/// At most so many rows are used to fit the pace; more change the third digit only.
const ENOUGH: usize = 120_000;

impl Pace {
    /// The pace that makes the rows likeliest, each predicted from those before it; `tasks` is how easy each row's task is on the logit scale.
    /// A search along each parameter in turn, on a grid that gets finer. Rows must be in order, with all rows of a user or none.
    #[must_use]
    pub fn fit(answers: &Answers, rows: &[u32], tasks: &[f64], clock: f64, timed: bool) -> Self {
        let rows = some_people(answers, rows);
        let loss = |pace: &Self| pace.loss(answers, &rows, tasks, clock);
        let mut pace = if timed { Self::default() } else { Self { forgetting: 0.0, unseen: 0.0, ..Self::default() } };
        let mut best = loss(&pace);
        for factor in [2.0, 1.4, 1.15] {
            for part in 0..if timed { 10 } else { 8 } {
                for factor in [factor, 1.0 / factor] {
                    // Eight steps of the coarsest factor are a range of more than five hundred.
                    for _ in 0..8 {
                        let tried = pace.scaled(part, factor);
                        let reached = loss(&tried);
                        if reached < best * (1.0 - 1e-6) {
                            (pace, best) = (tried, reached);
                        } else {
                            break;
                        }
                    }
                }
            }
        }
        pace
    }

    /// Mean loss (nats) over the rows, each predicted before it is seen.
    fn loss(&self, answers: &Answers, rows: &[u32], tasks: &[f64], clock: f64) -> f64 {
        let mut filter = Filter::new(*self, clock, answers);
        // One logarithm for many rows: that of a product of probabilities.
        let (mut sum, mut product) = (0.0, 1.0);
        for number in rows {
            let (row, task) = (answers.row(*number as usize), tasks[*number as usize]);
            let known = filter.know(&row, task);
            product *= if row.correct { known.probability } else { 1.0 - known.probability };
            if product < 1e-150 {
                sum -= ln(product.max(f64::MIN_POSITIVE));
                product = 1.0;
            }
            filter.learn(&row, task, &known);
        }
        (sum - ln(product)) / rows.len() as f64
    }

    fn scaled(mut self, part: usize, factor: f64) -> Self {
        let part = match part {
            0 => &mut self.ability,
            1 => &mut self.skill,
            2 => &mut self.form,
            3 => {
                let odds = self.form_kept / (1.0 - self.form_kept) * factor;
                self.form_kept = odds / (1.0 + odds);
                return self;
            }
            4 => &mut self.ability_drift,
            5 => &mut self.skill_drift,
            6 => &mut self.gain_right,
            7 => &mut self.gain_wrong,
            8 => &mut self.forgetting,
            _ => &mut self.unseen,
        };
        *part *= factor;
        self
    }
}

/// The rows of as many people as are enough, taken evenly from all.
fn some_people(answers: &Answers, rows: &[u32]) -> Vec<u32> {
    if rows.len() <= ENOUGH {
        return rows.to_vec();
    }
    let share = ENOUGH as f64 / rows.len() as f64;
    rows.iter()
        .copied()
        .filter(|row| {
            let user = answers.row(*row as usize).user as f64;
            ((user + 1.0) * share).floor() > (user * share).floor()
        })
        .collect()
}

//! Rolling practice forward: how likely are three right answers in a row, and after how many attempts.

use super::filter::Belief;
use super::pace::Pace;
use crate::math::exact::sigmoid;
use crate::math::{NODES, moderated};

/// So many right answers in a row count as learned for now.
pub const RUN: usize = 3;
/// Within so many attempts.
pub const WITHIN: usize = 10;
/// Expected attempts are counted up to here; who has not come so far by then counts with this many.
pub const HORIZON: usize = 30;

/// Practice that is about to begin.
#[derive(Clone, Copy, Debug)]
pub struct Roll {
    /// Ability, form and skill of the learner together, on the logit scale.
    pub learner: Belief,
    /// How easy the tasks are, and how much they differ.
    pub tasks: Belief,
    /// What one more right answer adds on the logit scale.
    pub gain_right: f64,
    /// What one more wrong answer adds.
    pub gain_wrong: f64,
}

impl Roll {
    /// For a learner and tasks at the fitted pace; `share` is the share of one skill in the task's skills.
    #[must_use]
    pub fn new(learner: Belief, tasks: Belief, pace: &Pace) -> Self {
        Self { learner, tasks, gain_right: pace.gain_right, gain_wrong: pace.gain_wrong }
    }

    /// P([`RUN`] right in a row within [`WITHIN`] attempts): exact over all courses that practice can take, nine points over the doubt.
    #[must_use]
    pub fn within(&self) -> f64 {
        self.over(WITHIN).0
    }

    /// Expected attempts until [`RUN`] right in a row, counted up to [`HORIZON`].
    #[must_use]
    pub fn attempts(&self) -> f64 {
        self.over(HORIZON).1
    }

    /// The same practice with tasks so much easier or harder that [`Roll::within`] is `probability` (which is held within .001 of the ends).
    #[must_use]
    pub fn matched(mut self, probability: f64) -> Self {
        let wanted = probability.clamp(0.001, 0.999);
        let centre = self.tasks.mean;
        let (mut low, mut high) = (-12.0, 12.0);
        for _ in 0..14 {
            let middle = 0.5 * (low + high);
            self.tasks.mean = centre + middle;
            if self.within() < wanted { low = middle } else { high = middle }
        }
        self
    }

    /// P(reached) and the expected attempts, counted up to `limit`.
    fn over(&self, limit: usize) -> (f64, f64) {
        let deviation = self.learner.variance.sqrt();
        let (mut reached, mut attempts) = (0.0, 0.0);
        for node in &NODES {
            let (one, length) = self.course(self.learner.mean + deviation * node.at, limit);
            reached += node.weight * one;
            attempts += node.weight * length;
        }
        (reached, attempts)
    }

    fn course(&self, level: f64, limit: usize) -> (f64, f64) {
        // open[run][right]: P(not there yet, with so many right in a row now, and so many right in all).
        let mut open = [[0.0; HORIZON + 1]; RUN];
        open[0][0] = 1.0;
        let (mut reached, mut attempts) = (0.0, 0.0);
        let narrow = 1.0 / (1.0 + std::f64::consts::FRAC_PI_8 * self.tasks.variance).sqrt();
        for attempt in 0..limit {
            attempts += 1.0 - reached;
            let mut next = [[0.0; HORIZON + 1]; RUN];
            for right in 0..=attempt {
                let here = [open[0][right], open[1][right], open[2][right]];
                let all: f64 = here.iter().sum();
                if all < 1e-12 {
                    continue;
                }
                let gain = self.gain_right * right as f64 + self.gain_wrong * (attempt - right) as f64;
                let success = sigmoid(narrow * (level + self.tasks.mean + gain));
                next[0][right] += (1.0 - success) * all;
                next[1][right + 1] += success * here[0];
                next[2][right + 1] += success * here[1];
                reached += success * here[2];
            }
            open = next;
        }
        (reached, attempts)
    }
}

/// P(right) of the next answer in such practice.
impl Roll {
    /// P(right) of the first attempt.
    #[must_use]
    pub fn first(&self) -> f64 {
        moderated(self.learner.mean + self.tasks.mean, self.learner.variance + self.tasks.variance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll(mean: f64) -> Roll {
        let none = Belief { mean: 0.0, variance: 0.0 };
        Roll { learner: Belief { mean, variance: 0.0 }, tasks: none, gain_right: 0.0, gain_wrong: 0.0 }
    }

    #[test]
    fn a_fair_coin_comes_three_times_in_a_row_in_half_of_ten_tosses() {
        // 520 of the 1,024 courses of ten tosses have three heads in a row.
        assert!((roll(0.0).within() - 520.0 / 1024.0).abs() < 1e-12);
        // It takes 14 tosses on average when one never stops; a little less when one stops at 30.
        let attempts = roll(0.0).attempts();
        assert!(attempts > 11.0 && attempts < 14.0, "{attempts}");
    }

    #[test]
    fn who_is_sure_needs_three() {
        assert!((roll(20.0).attempts() - 3.0).abs() < 1e-6 && roll(20.0).within() > 0.999_999);
        assert!(roll(-20.0).within() < 1e-6 && (roll(-20.0).attempts() - HORIZON as f64).abs() < 1e-6);
    }

    #[test]
    fn practice_is_matched_to_a_probability() {
        for wanted in [0.05, 0.4, 0.97] {
            let matched = Roll { gain_right: 0.05, learner: Belief { mean: 0.3, variance: 0.8 }, ..roll(0.0) }.matched(wanted);
            assert!((matched.within() - wanted).abs() < 0.002);
        }
    }

    #[test]
    fn learning_helps() {
        assert!(Roll { gain_wrong: 0.3, ..roll(-1.0) }.within() > roll(-1.0).within());
    }
}

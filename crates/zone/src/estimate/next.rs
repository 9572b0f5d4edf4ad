//! The item whose answer is expected to tell most.

use serde::{Deserialize, Serialize};

use super::evidence::Part;
use super::posterior::Estimate;
use crate::math::NODES;
use crate::math::exact::sigmoid;

/// A question or task of an item bank.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Which skill it asks for.
    pub skill: usize,
    /// Which part of it.
    pub part: Part,
    /// The θ, in logits, at which half the answers are right.
    pub difficulty: f64,
}

/// For each item the share of the summed variance of what is wanted that its answer is expected to take away, 0 … 1; 0 where nothing is wanted.
///
/// The answer is taken as a linear observation of θ with the information a²·E[p(1 − p)], the mean over what is known of θ: an answer whose outcome
/// is open tells most, and so does one about what the others hang on.
#[must_use]
pub fn telling(estimate: &Estimate<'_>, items: &[Item], wanted: &[(usize, Part)]) -> Vec<f64> {
    let doubt: f64 = wanted.iter().map(|one| estimate.covariance(*one, *one)).sum();
    let slope = estimate.model().params.answer;
    let tells = |item: &Item| {
        let (theta, deviation) = (estimate.theta(item.skill, item.part), estimate.deviation(item.skill, item.part));
        let open: f64 = NODES
            .iter()
            .map(|node| {
                let p = sigmoid(slope * (theta + deviation * node.at - item.difficulty));
                node.weight * p * (1.0 - p)
            })
            .sum();
        let information = slope * slope * open;
        let shared = wanted.iter().map(|one| estimate.covariance(*one, (item.skill, item.part)));
        let together: f64 = shared.map(|shared| shared * shared).sum();
        if doubt > 0.0 { information * together / (1.0 + information * deviation * deviation) / doubt } else { 0.0 }
    };
    items.iter().map(tells).collect()
}

/// The place of the item that tells most; of equals (to a billionth) the first. None when none tells anything.
#[must_use]
pub fn next(tells: &[f64]) -> Option<usize> {
    let mut best = None;
    let mut most = 0.0;
    for (at, share) in tells.iter().enumerate() {
        if *share > most + 1e-9 {
            (best, most) = (Some(at), *share);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use crate::estimate::{Evidence, Graph, Model, Params, Prerequisite, Seen, Source};

    fn model() -> Model {
        let edge = |skill, needs| Prerequisite { skill, needs, level: 3.into() };
        Model::new(Graph::new(4, vec![edge(1, 0), edge(2, 1)]).unwrap(), Params::default())
    }

    fn item(skill: usize, difficulty: f64) -> Item {
        Item { skill, part: Part::Skill, difficulty }
    }

    const ALL: [(usize, Part); 3] = [(0, Part::Skill), (1, Part::Skill), (2, Part::Skill)];

    #[test]
    fn an_open_outcome_tells_most_and_of_equals_the_first() {
        let model = model();
        let nothing = model.estimate(&[], 0.0).unwrap();
        let tells = telling(&nothing, &[-4.0, 0.0, 1.0, 0.0, 4.0].map(|difficulty| item(1, difficulty)), &ALL);
        assert_eq!(next(&tells), Some(1), "{tells:?}");
        assert!(tells.iter().all(|share| (0.0..1.0).contains(share)));
    }

    #[test]
    fn what_the_others_hang_on_tells_more_than_what_stands_alone_or_is_known() {
        let model = model();
        let bank = [item(3, 0.0), item(1, 0.0), item(0, 0.0)];
        let before = telling(&model.estimate(&[], 0.0).unwrap(), &bank, &ALL);
        assert!(before[1] > before[0] && before[2] > before[0], "{before:?}");
        let look = Evidence { day: 0.0, skill: 1, part: Part::Skill, source: Source::Coach, rater: 1, seen: Seen::support(3) };
        let after = telling(&model.estimate(&[look; 12], 0.0).unwrap(), &bank, &ALL);
        assert_eq!(next(&after), Some(2), "{after:?}");
        assert!(after[1] < before[1]);
    }

    #[test]
    fn the_answer_takes_away_about_what_was_expected_of_it() {
        let model = model();
        let doubt = |list: &[Evidence]| -> f64 {
            let estimate = model.estimate(list, 0.0).unwrap();
            ALL.iter().map(|(skill, part)| estimate.deviation(*skill, *part).powi(2)).sum()
        };
        let said = telling(&model.estimate(&[], 0.0).unwrap(), &[item(1, 0.0)], &ALL)[0];
        let answered = |right| Evidence {
            day: 0.0,
            skill: 1,
            part: Part::Skill,
            source: Source::Exercise,
            rater: 0,
            seen: Seen::Answer { right, difficulty: 0.0 },
        };
        // Right and wrong are as likely here, by symmetry.
        let after = (doubt(&[answered(true)]) + doubt(&[answered(false)])) / 2.0;
        assert!((1.0 - after / doubt(&[]) - said).abs() < 0.03, "{said}");
    }

    #[test]
    fn nothing_tells_where_nothing_is_wanted() {
        let model = model();
        let nothing = model.estimate(&[], 0.0).unwrap();
        assert_eq!(next(&telling(&nothing, &[item(0, 0.0)], &[])), None);
        assert_eq!(next(&telling(&nothing, &[], &ALL)), None);
    }
}

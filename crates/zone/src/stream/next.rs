//! The task whose answer would tell most.

use super::filter::Belief;
use crate::math::exact::{ln, sigmoid};
use crate::math::{NODES, moderated};

/// A task of an item bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// How easy it is on the logit scale, and how unsure that is.
    pub ease: Belief,
    /// The skills that it asks for, as places in [`Learner::skills`]; each counts alike.
    pub skills: Vec<usize>,
}

/// What is known of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Learner {
    /// General ability.
    pub ability: Belief,
    /// What each skill adds to it.
    pub skills: Vec<Belief>,
}

/// What one wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// How good the person is at whatever the task asks for.
    Any,
    /// How good they are at one skill (ability and the skill's part together): a place in [`Learner::skills`].
    Skill(usize),
}

/// What a task would tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Its place in the bank.
    pub task: usize,
    /// Expected information, in bits.
    pub bits: f64,
    /// P(right) for this person.
    pub probability: f64,
}

/// Every task of the bank with what it would tell, the most telling first; equal ones in the order of the bank. A task that names a skill which the
/// learner does not have is left out.
///
/// The information of an answer about what is wanted is ½·log₂ of the factor by which it is expected to narrow the variance (Lindley 1956, for the
/// Gaussian step of the filter): a task tells most when its outcome is open and when what it asks for is what one does not know.
#[must_use]
pub fn telling(learner: &Learner, bank: &[Task], wanted: Wanted) -> Vec<Choice> {
    let mut choices: Vec<Choice> = bank.iter().enumerate().filter_map(|(place, task)| choice(learner, place, task, wanted)).collect();
    choices.sort_by(|left, right| right.bits.total_cmp(&left.bits).then(left.task.cmp(&right.task)));
    choices
}

/// The most telling task of the bank that is not among `done`.
#[must_use]
pub fn next(learner: &Learner, bank: &[Task], wanted: Wanted, done: &[usize]) -> Option<Choice> {
    telling(learner, bank, wanted).into_iter().find(|choice| !done.contains(&choice.task))
}

fn choice(learner: &Learner, place: usize, task: &Task, wanted: Wanted) -> Option<Choice> {
    if task.skills.is_empty() {
        return None;
    }
    let share = 1.0 / task.skills.len() as f64;
    let (mut mean, mut doubt) = (learner.ability.mean, learner.ability.variance);
    // How far the answer and what is wanted move together.
    let mut together = learner.ability.variance;
    for skill in &task.skills {
        let belief = learner.skills.get(*skill)?;
        mean += share * belief.mean;
        doubt += share * share * belief.variance;
        if wanted == Wanted::Skill(*skill) {
            together += share * belief.variance;
        }
    }
    let target = match wanted {
        Wanted::Any => {
            together = doubt;
            doubt
        }
        Wanted::Skill(skill) => learner.ability.variance + learner.skills.get(skill)?.variance,
    };
    let spread = (doubt + task.ease.variance).max(0.0);
    let centre = mean + task.ease.mean;
    let deviation = spread.sqrt();
    let information: f64 = NODES
        .iter()
        .map(|node| {
            let expected = sigmoid(centre + deviation * node.at);
            node.weight * expected * (1.0 - expected)
        })
        .sum();
    let told = if target > 0.0 { together * together * information / (target * (1.0 + information * spread)) } else { 0.0 };
    let bits = -0.5 * ln((1.0 - told).max(1e-12)) / std::f64::consts::LN_2;
    Some(Choice { task: place, bits, probability: moderated(centre, spread) })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    fn belief(mean: f64, variance: f64) -> Belief {
        Belief { mean, variance }
    }

    fn learner() -> Learner {
        Learner { ability: belief(0.5, 0.4), skills: vec![belief(0.2, 0.05), belief(-0.3, 0.9)] }
    }

    fn task(ease: f64, skills: &[usize]) -> Task {
        Task { ease: belief(ease, 0.05), skills: skills.to_vec() }
    }

    #[test]
    fn an_open_outcome_tells_most() {
        let bank: Vec<Task> = [-5.0, -2.0, -0.2, 2.0, 5.0].iter().map(|ease| task(*ease, &[1])).collect();
        let choices = telling(&learner(), &bank, Wanted::Any);
        assert_eq!(choices[0].task, 2);
        assert!((choices[0].probability - 0.5).abs() < 0.01);
        assert!(choices.iter().all(|choice| choice.bits > 0.0 && choice.bits < 1.0));
    }

    #[test]
    fn what_is_known_already_tells_little() {
        let bank = [task(-0.7, &[0]), task(-0.2, &[1])];
        assert_eq!(next(&learner(), &bank, Wanted::Any, &[]).unwrap().task, 1);
        assert_eq!(next(&learner(), &bank, Wanted::Skill(0), &[]).unwrap().task, 0);
        assert_eq!(next(&learner(), &bank, Wanted::Any, &[1]).unwrap().task, 0);
        assert_eq!(next(&learner(), &bank, Wanted::Any, &[0, 1]), None);
    }

    #[test]
    fn a_task_of_one_skill_tells_more_of_it_than_one_of_two() {
        let bank = [task(0.0, &[0, 1]), task(0.0, &[1])];
        assert_eq!(telling(&learner(), &bank, Wanted::Skill(1))[0].task, 1);
    }

    #[test]
    fn a_task_with_a_foreign_skill_is_left_out() {
        assert!(telling(&learner(), &[task(0.0, &[7]), task(0.0, &[])], Wanted::Any).is_empty());
        assert!(telling(&learner(), &[task(0.0, &[0])], Wanted::Skill(7)).is_empty());
    }
}

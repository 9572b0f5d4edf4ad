//! The filter: what is known of a learner, moved by every answer.

use super::answers::{Answers, Row};
use super::pace::Pace;
use crate::math::exact::{exp, ln, sigmoid};
use crate::math::moderated;

/// A normal distribution on the logit scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    /// Its mean.
    pub mean: f64,
    /// Its variance.
    pub variance: f64,
}

/// What the filter knew before a row was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// The person's general ability.
    pub ability: Belief,
    /// Their form of the day, which fades.
    pub form: Belief,
    /// The part of the row's skills: the mean over them.
    pub skill: Belief,
    /// P(right), with all doubt in it.
    pub probability: f64,
}

/// The state of all learners.
///
/// The chance of a right answer is the logistic function of *task + ability + form + mean of the skills' parts*. An answer moves each part by its
/// share of the doubt (an extended Kalman step; Elo with a derived K). Each practice also moves the skill's own mean: people learn by practising.
#[derive(Clone, Debug)]
pub struct Filter {
    pace: Pace,
    /// One unit of time, see [`Pace::forgetting`].
    clock: f64,
    people: Vec<Person>,
    skills: Vec<Skill>,
}

#[derive(Clone, Copy, Debug)]
struct Person {
    ability: Belief,
    form: Belief,
}

#[derive(Clone, Copy, Debug)]
struct Skill {
    belief: Belief,
    /// When it was last practised; NaN before the first time.
    seen: f64,
}

impl Filter {
    /// Everyone at the prior. `clock` is one unit of time, in the unit of the rows' times.
    #[must_use]
    pub fn new(pace: Pace, clock: f64, answers: &Answers) -> Self {
        let person = Person { ability: Belief { mean: 0.0, variance: pace.ability }, form: Belief { mean: 0.0, variance: pace.form } };
        let skill = Skill { belief: Belief { mean: 0.0, variance: pace.skill }, seen: f64::NAN };
        Self { pace, clock, people: vec![person; answers.users()], skills: vec![skill; answers.pairs()] }
    }

    /// What is known before the row is seen; `task` is how easy the task is, on the logit scale. Lets time pass until the row.
    pub fn know(&mut self, row: &Row<'_>, task: f64) -> Known {
        let share = 1.0 / row.pairs.len() as f64;
        let mut skill = Belief { mean: 0.0, variance: 0.0 };
        for pair in row.pairs {
            let state = &mut self.skills[*pair as usize];
            let elapsed = row.time - state.seen;
            if elapsed > 0.0 {
                let passed = ln(1.0 + elapsed / self.clock);
                state.belief.mean *= exp(-self.pace.forgetting * passed);
                state.belief.variance += self.pace.unseen * passed;
                state.seen = row.time;
            }
            skill.mean += share * state.belief.mean;
            skill.variance += share * share * state.belief.variance;
        }
        let Person { ability, form } = self.people[row.user];
        let mean = task + ability.mean + form.mean + skill.mean;
        let probability = moderated(mean, ability.variance + form.variance + skill.variance);
        Known { ability, form, skill, probability }
    }

    /// Moves what is known by the row's answer; `known` is what [`Filter::know`] gave for the same row and task.
    pub fn learn(&mut self, row: &Row<'_>, task: f64, known: &Known) {
        let share = 1.0 / row.pairs.len() as f64;
        let expected = sigmoid(task + known.ability.mean + known.form.mean + known.skill.mean);
        let information = expected * (1.0 - expected);
        let doubt = known.ability.variance + known.form.variance + known.skill.variance;
        let damping = 1.0 / (1.0 + information * doubt);
        let surprise = (f64::from(u8::from(row.correct)) - expected) * damping;
        let narrowing = information * damping;
        let pace = &self.pace;
        let person = &mut self.people[row.user];
        person.ability = moved(known.ability, 1.0, surprise, narrowing);
        person.ability.variance += pace.ability_drift;
        let form = moved(known.form, 1.0, surprise, narrowing);
        let keep = pace.form_kept;
        person.form = Belief { mean: keep * form.mean, variance: keep * keep * form.variance + (1.0 - keep * keep) * pace.form };
        let gain = if row.correct { pace.gain_right } else { pace.gain_wrong };
        for pair in row.pairs {
            let state = &mut self.skills[*pair as usize];
            state.belief = moved(state.belief, share, surprise, narrowing);
            state.belief.mean += gain;
            state.belief.variance += pace.skill_drift;
            state.seen = row.time;
        }
    }

    /// The person's ability and form, now.
    #[must_use]
    pub fn person(&self, user: usize) -> (Belief, Belief) {
        (self.people[user].ability, self.people[user].form)
    }

    /// The part of a person's skill, now.
    #[must_use]
    pub fn skill(&self, pair: usize) -> Belief {
        self.skills[pair].belief
    }
}

fn moved(belief: Belief, share: f64, surprise: f64, narrowing: f64) -> Belief {
    let reach = share * belief.variance;
    Belief { mean: belief.mean + reach * surprise, variance: belief.variance - reach * reach * narrowing }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::super::answers::{Answer, Split};
    use super::*;

    fn rows(times: &[(f64, bool)]) -> Answers {
        let mut answers = Answers::new();
        for (time, correct) in times {
            answers.push(&Answer { user: "u", item: "i", skills: "s", correct: *correct, time: *time, split: Split::Train }).unwrap();
        }
        answers
    }

    fn still() -> Pace {
        Pace { ability_drift: 0.0, skill_drift: 0.0, gain_right: 0.0, gain_wrong: 0.0, ..Pace::default() }
    }

    #[test]
    fn an_answer_moves_each_part_by_its_share_of_the_doubt() {
        let answers = rows(&[(0.0, true)]);
        let mut filter = Filter::new(still(), 1.0, &answers);
        let row = answers.row(0);
        let known = filter.know(&row, 0.0);
        assert_eq!(known.probability, 0.5);
        filter.learn(&row, 0.0, &known);
        let (ability, _) = filter.person(0);
        let skill = filter.skill(0);
        assert!((ability.mean / skill.mean - still().ability / still().skill).abs() < 1e-12);
        assert!(ability.variance < still().ability && skill.variance < still().skill);
    }

    #[test]
    fn more_answers_never_widen_what_stands_still() {
        let answers = rows(&[(0.0, true), (0.0, false), (0.0, true), (0.0, true), (0.0, false)]);
        let mut filter = Filter::new(still(), 1.0, &answers);
        let mut last = (f64::MAX, f64::MAX);
        for row in answers.rows() {
            let known = filter.know(&row, 0.3);
            filter.learn(&row, 0.3, &known);
            let now = (filter.person(0).0.variance, filter.skill(0).variance);
            assert!(now.0 < last.0 && now.1 < last.1);
            last = now;
        }
    }

    #[test]
    fn a_skill_fades_toward_the_ability_over_a_pause() {
        let answers = rows(&[(0.0, true), (1.0, true), (50.0, true)]);
        let mut filter = Filter::new(Pace { forgetting: 0.2, ..still() }, 1.0, &answers);
        let mut means = Vec::new();
        for row in answers.rows() {
            let known = filter.know(&row, 0.0);
            means.push(known.skill);
            filter.learn(&row, 0.0, &known);
        }
        let kept = filter.skill(0);
        assert!(means[2].mean < means[1].mean * 1.9 && means[2].variance > means[1].variance - 0.1);
        assert!(kept.mean > 0.0);
    }

    #[test]
    fn practice_teaches() {
        let answers = rows(&[(0.0, true)]);
        let learned = |gain: f64| {
            let mut filter = Filter::new(Pace { gain_right: gain, ..still() }, 1.0, &answers);
            let known = filter.know(&answers.row(0), 0.0);
            filter.learn(&answers.row(0), 0.0, &known);
            filter.skill(0).mean
        };
        assert!((learned(0.1) - learned(0.0) - 0.1).abs() < 1e-12);
    }
}

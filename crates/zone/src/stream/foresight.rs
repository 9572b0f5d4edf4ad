//! The outlook at the first encounter with a skill: will there be three right in a row within ten attempts.

use super::answers::{Answers, Fault, Row, Split};
use super::filter::Belief;
use super::layer::{Layout, Table};
use super::model::Model;
use super::roll::{RUN, Roll, WITHIN};
use super::scale::{Moments, Scale};
use super::walk::Walk;
use crate::math::exact::{ln, logit, sigmoid};

/// What the calibration layer looks at.
const WIDTH: usize = 12;

/// What was said when a learner met a combination of skills for the first time, before the answer to that task was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// The row of the first encounter.
    pub row: usize,
    /// P(three right in a row within ten attempts).
    pub probability: f64,
    /// Expected attempts until three right in a row, counted up to [`super::HORIZON`].
    pub attempts: f64,
    /// What came: true or false; nothing if there were fewer than ten attempts and never three right in a row.
    pub outcome: Option<bool>,
}

/// A roll-out of the filter, and a calibration layer over it, both fitted on the rows whose split is train.
#[derive(Clone, Debug)]
pub struct Foresight {
    /// How easy the tasks of each combination are, and how much they differ.
    tasks: Vec<Belief>,
    scale: Scale,
    layout: Layout,
    weights: Vec<f64>,
}

/// For each attempt (a user with a combination of skills): whether three were right in a row within ten.
#[must_use]
pub fn outcome(answers: &Answers) -> Vec<Option<bool>> {
    let mut courses = vec![Course::default(); answers.attempts()];
    for row in answers.rows() {
        courses[row.attempt].see(row.correct);
    }
    courses.iter().map(|course| course.outcome).collect()
}

#[derive(Clone, Copy, Debug, Default)]
struct Course {
    count: usize,
    run: usize,
    outcome: Option<bool>,
}

impl Course {
    /// Whether this answer decided it.
    fn see(&mut self, correct: bool) -> bool {
        if self.outcome.is_some() {
            return false;
        }
        self.count += 1;
        self.run = if correct { self.run + 1 } else { 0 };
        if self.run >= RUN {
            self.outcome = Some(true);
        } else if self.count >= WITHIN {
            self.outcome = Some(false);
        }
        self.outcome.is_some()
    }
}

struct Encounter {
    row: u32,
    roll: Roll,
    features: [f64; WIDTH],
}

impl Foresight {
    /// Fits the calibration layer on the first encounters of the train rows whose outcome is known. If there is none, or all came out the same, the
    /// roll-out stands as it is.
    #[must_use]
    pub fn fit(model: &Model, answers: &Answers) -> Self {
        let tasks = tasks(model, answers);
        let outcomes = outcome(answers);
        let known: Vec<(Encounter, bool)> = encounters(model, answers, &tasks)
            .into_iter()
            .filter(|encounter| answers.row(encounter.row as usize).split == Split::Train)
            .filter_map(|encounter| outcomes[answers.row(encounter.row as usize).attempt].map(|outcome| (encounter, outcome)))
            .collect();
        let came = known.iter().filter(|(_, came)| *came).count();
        let layout = Layout::of_skills(WIDTH, answers);
        let mut weights = vec![0.0; layout.size];
        if came == 0 || came == known.len() {
            weights[1] = 1.0;
            return Self { tasks, scale: Scale::plain(WIDTH), layout, weights };
        }
        let mut moments = Moments::new(WIDTH);
        known.iter().for_each(|(encounter, _)| moments.add(&encounter.features));
        let scale = moments.scale();
        let rows: Vec<u32> = known.iter().map(|(encounter, _)| encounter.row).collect();
        let labels = known.iter().map(|(_, came)| *came).collect();
        let features = known.iter().flat_map(|(encounter, _)| scale.all(&encounter.features)).collect();
        Table { answers, rows: &rows, labels, features, layout }.fit(&mut weights, |_| {});
        Self { tasks, scale, layout, weights }
    }

    /// The outlook of every held-out learner at the first encounter with every combination of skills, in order of the rows.
    ///
    /// # Errors
    /// There is no held-out row.
    pub fn outlooks(&self, model: &Model, answers: &Answers) -> Result<Vec<Outlook>, Fault> {
        let outcomes = outcome(answers);
        let outlooks: Vec<Outlook> = encounters(model, answers, &self.tasks)
            .into_iter()
            .filter(|encounter| answers.row(encounter.row as usize).split == Split::Test)
            .map(|encounter| {
                let row = answers.row(encounter.row as usize);
                let standard: Vec<f32> = self.scale.all(&encounter.features).collect();
                let mut sum = 0.0;
                self.layout.each(&row, &standard, |place, value| sum += self.weights[place] * value);
                let probability = sigmoid(sum);
                let attempts = encounter.roll.matched(probability).attempts();
                Outlook { row: encounter.row as usize, probability, attempts, outcome: outcomes[row.attempt] }
            })
            .collect();
        if outlooks.is_empty() { Err(Fault::NothingToPredict) } else { Ok(outlooks) }
    }

    /// The weight of the roll-out in the calibration layer, per standard deviation of its logit.
    #[must_use]
    pub fn weight_of_the_roll(&self) -> f64 {
        self.weights[1]
    }
}

/// How easy the tasks of each combination are in the train rows. A combination with few rows borrows from all.
fn tasks(model: &Model, answers: &Answers) -> Vec<Belief> {
    let mut sums = vec![(0.0, 0.0, 0.0); answers.sets()];
    let mut all = (0.0, 0.0, 0.0);
    for (row, task) in answers.rows().zip(&model.tasks).filter(|(row, _)| row.split == Split::Train) {
        for sums in [&mut sums[row.set], &mut all] {
            sums.0 += 1.0;
            sums.1 += task;
            sums.2 += task * task;
        }
    }
    let mean = all.1 / all.0;
    let variance = (all.2 / all.0 - mean * mean).max(0.0);
    // Ten rows' worth of what holds for all.
    let borrowed = 10.0;
    sums.iter()
        .map(|(count, sum, square)| {
            let own = (sum + borrowed * mean) / (count + borrowed);
            let second = (square + borrowed * (variance + mean * mean)) / (count + borrowed);
            Belief { mean: own, variance: (second - own * own).max(0.0) }
        })
        .collect()
}

/// What is known at each first encounter, from earlier rows only.
fn encounters(model: &Model, answers: &Answers, tasks: &[Belief]) -> Vec<Encounter> {
    let mut walk = Walk::new(model.pace, model.clock, answers);
    let mut courses = vec![Course::default(); answers.attempts()];
    let mut past = vec![(0_u32, 0_u32); answers.users()];
    let mut found = Vec::new();
    for (number, row) in answers.rows().enumerate() {
        let task = model.tasks[number];
        let known = walk.filter.know(&row, task);
        if courses[row.attempt].count == 0 {
            found.push(encounter(model, &walk, &row, number, tasks[row.set], past[row.user]));
        }
        if courses[row.attempt].see(row.correct) {
            let past = &mut past[row.user];
            if courses[row.attempt].outcome == Some(true) { past.0 += 1 } else { past.1 += 1 }
        }
        walk.see(&row, task, &known);
    }
    found
}

fn encounter(model: &Model, walk: &Walk, row: &Row<'_>, number: usize, tasks: Belief, past: (u32, u32)) -> Encounter {
    let share = 1.0 / row.pairs.len() as f64;
    let (ability, form) = walk.filter.person(row.user);
    let mut skill = Belief { mean: 0.0, variance: 0.0 };
    let (mut met, mut right, mut wrong) = (0.0, 0.0, 0.0);
    for pair in row.pairs {
        let belief = walk.filter.skill(*pair as usize);
        skill.mean += share * belief.mean;
        skill.variance += share * share * belief.variance;
        let counts = walk.tally.skill(*pair as usize);
        met += share * f64::from(u8::from(counts.0 + counts.1 > 0));
        right += share * ln(1.0 + f64::from(counts.0));
        wrong += share * ln(1.0 + f64::from(counts.1));
    }
    let learner = Belief { mean: ability.mean + form.mean + skill.mean, variance: ability.variance + form.variance + skill.variance };
    let roll = Roll::new(learner, tasks, &model.pace);
    let (all_right, all_wrong) = walk.tally.person(row.user);
    let (hit, missed) = (f64::from(past.0), f64::from(past.1));
    let features = [
        logit(roll.within()),
        ability.mean,
        form.mean,
        skill.mean,
        ability.variance.sqrt(),
        skill.variance.sqrt(),
        logit((f64::from(all_right) + 2.0) / (f64::from(all_right + all_wrong) + 3.0)),
        ln(1.0 + f64::from(all_right + all_wrong)),
        met,
        right - wrong,
        ln((1.0 + hit) / (0.3 + missed)),
        tasks.mean,
    ];
    Encounter { row: number as u32, roll, features }
}

//! Plain counts of what a learner did before.

use super::answers::{Answers, Row};
use crate::math::exact::ln;

/// How many features [`Tally::features`] writes.
pub const WIDTH: usize = 20;

/// What each of them is, in the same order.
pub const NAMES: [&str; WIDTH] = [
    "answers that were right, ever",
    "answers that were wrong, ever",
    "right with this skill",
    "wrong with this skill",
    "right with this task",
    "wrong with this task",
    "last answer",
    "answer before the last",
    "last answer with this skill",
    "right in a row with this skill",
    "wrong in a row with this skill",
    "tasks since this skill was last practised",
    "last answer to this task",
    "same skills as the task before",
    "right with these skills together",
    "wrong with these skills together",
    "recent share of right answers with this skill",
    "skill not met before",
    "time since this skill was last practised",
    "time since the last answer",
];

/// The recent share moves by this part with every answer.
const RECENT: f64 = 0.2;

#[derive(Clone, Copy, Debug)]
struct Person {
    right: u32,
    wrong: u32,
    last: f64,
    before: f64,
    attempt: usize,
    time: f64,
}

#[derive(Clone, Copy, Debug)]
struct Skill {
    right: u32,
    wrong: u32,
    /// Right answers in a row, or minus the wrong ones.
    streak: i32,
    last: f64,
    recent: f64,
    place: u32,
    time: f64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    right: u32,
    wrong: u32,
    last: f64,
}

/// The counts of all learners.
#[derive(Clone, Debug)]
pub struct Tally {
    clock: f64,
    people: Vec<Person>,
    skills: Vec<Skill>,
    attempts: Vec<Counts>,
    tasks: Vec<Counts>,
    logarithms: Vec<f64>,
}

impl Tally {
    /// Nothing has happened yet. `clock` is one unit of time, in the unit of the rows' times.
    #[must_use]
    pub fn new(clock: f64, answers: &Answers) -> Self {
        let person = Person { right: 0, wrong: 0, last: 0.0, before: 0.0, attempt: usize::MAX, time: f64::NAN };
        let skill = Skill { right: 0, wrong: 0, streak: 0, last: 0.0, recent: 0.0, place: 0, time: f64::NAN };
        Self {
            clock,
            people: vec![person; answers.users()],
            skills: vec![skill; answers.pairs()],
            attempts: vec![Counts::default(); answers.attempts()],
            tasks: vec![Counts::default(); answers.tasks()],
            logarithms: (0..1024).map(|count| ln(1.0 + f64::from(count))).collect(),
        }
    }

    /// What happened before the row: [`WIDTH`] numbers, named by [`NAMES`]. Counts are ln(1 + n); an answer is +1 or −1, 0 before the first.
    /// With several skills, the mean over them.
    pub fn features(&self, row: &Row<'_>, into: &mut [f64; WIDTH]) {
        let person = &self.people[row.user];
        let (attempt, task) = (&self.attempts[row.attempt], &self.tasks[row.task]);
        *into = [0.0; WIDTH];
        into[0] = self.log(person.right);
        into[1] = self.log(person.wrong);
        into[4] = self.log(task.right);
        into[5] = self.log(task.wrong);
        into[6] = person.last;
        into[7] = person.before;
        into[12] = task.last;
        into[13] = f64::from(u8::from(person.attempt == row.attempt));
        into[14] = self.log(attempt.right);
        into[15] = self.log(attempt.wrong);
        into[19] = self.passed(row.time - person.time);
        let share = 1.0 / row.pairs.len() as f64;
        let place = person.right + person.wrong;
        for pair in row.pairs {
            let skill = &self.skills[*pair as usize];
            into[2] += share * self.log(skill.right);
            into[3] += share * self.log(skill.wrong);
            into[8] += share * skill.last;
            into[9] += share * self.log(skill.streak.max(0).unsigned_abs());
            into[10] += share * self.log(skill.streak.min(0).unsigned_abs());
            into[16] += share * skill.recent;
            if skill.right + skill.wrong == 0 {
                into[17] += share;
            } else {
                into[11] += share * self.log(place - skill.place);
                into[18] += share * self.passed(row.time - skill.time);
            }
        }
    }

    /// Counts the row's answer.
    pub fn count(&mut self, row: &Row<'_>) {
        let sign = if row.correct { 1.0 } else { -1.0 };
        let (right, wrong) = (u32::from(row.correct), u32::from(!row.correct));
        let person = &mut self.people[row.user];
        for pair in row.pairs {
            let skill = &mut self.skills[*pair as usize];
            skill.right += right;
            skill.wrong += wrong;
            skill.streak = if row.correct { skill.streak.max(0) + 1 } else { skill.streak.min(0) - 1 };
            skill.last = sign;
            skill.recent += RECENT * (sign - skill.recent);
            skill.place = person.right + person.wrong;
            skill.time = row.time;
        }
        person.right += right;
        person.wrong += wrong;
        person.before = person.last;
        person.last = sign;
        person.attempt = row.attempt;
        person.time = row.time;
        for counts in [&mut self.attempts[row.attempt], &mut self.tasks[row.task]] {
            counts.right += right;
            counts.wrong += wrong;
            counts.last = sign;
        }
    }

    /// Right and wrong answers of a person so far.
    #[must_use]
    pub fn person(&self, user: usize) -> (u32, u32) {
        (self.people[user].right, self.people[user].wrong)
    }

    /// Right and wrong answers of a person with a skill so far.
    #[must_use]
    pub fn skill(&self, pair: usize) -> (u32, u32) {
        (self.skills[pair].right, self.skills[pair].wrong)
    }

    fn log(&self, count: u32) -> f64 {
        self.logarithms.get(count as usize).copied().unwrap_or_else(|| ln(1.0 + f64::from(count)))
    }

    /// ln(1 + units of the clock); 0 where no time passed or none is known.
    fn passed(&self, elapsed: f64) -> f64 {
        if elapsed > 0.0 { ln(1.0 + elapsed / self.clock) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::super::answers::{Answer, Split};
    use super::*;

    #[test]
    fn counts_are_those_before_the_row() {
        let mut answers = Answers::new();
        for (item, skills, correct, time) in
            [("a", "x", true, 0.0), ("b", "x~y", true, 10.0), ("a", "x", false, 30.0), ("a", "x", true, 30.0)]
        {
            answers.push(&Answer { user: "u", item, skills, correct, time, split: Split::Test }).unwrap();
        }
        let mut tally = Tally::new(10.0, &answers);
        let mut seen = Vec::new();
        for row in answers.rows() {
            let mut features = [0.0; WIDTH];
            tally.features(&row, &mut features);
            tally.count(&row);
            seen.push(features);
        }
        let two = 2.0_f64.ln();
        let expected = |index: usize, values: [f64; 4]| {
            for (features, value) in seen.iter().zip(values) {
                assert!((features[index] - value).abs() < 1e-12, "{}: {} is not {value}", NAMES[index], features[index]);
            }
        };
        expected(0, [0.0, two, 3.0_f64.ln(), 3.0_f64.ln()]);
        expected(1, [0.0, 0.0, 0.0, two]);
        expected(2, [0.0, two / 2.0, 3.0_f64.ln(), 3.0_f64.ln()]);
        expected(8, [0.0, 0.5, 1.0, -1.0]);
        expected(9, [0.0, two / 2.0, 3.0_f64.ln(), 0.0]);
        expected(12, [0.0, 0.0, 1.0, -1.0]);
        expected(13, [0.0, 0.0, 0.0, 1.0]);
        expected(17, [1.0, 0.5, 0.0, 0.0]);
        expected(19, [0.0, two, 3.0_f64.ln(), 0.0]);
    }
}

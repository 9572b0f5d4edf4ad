//! The rows: who answered which task, what it asks for, and whether it was right.

use std::collections::HashMap;

use thiserror::Error;

/// What a row is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Slow parameters are fitted on it.
    Train,
    /// It is predicted before it is seen.
    Test,
}

/// One answer, as it comes from outside.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// Who answered.
    pub user: &'a str,
    /// Which task.
    pub item: &'a str,
    /// The skills that the task asks for, joined by `~`.
    pub skills: &'a str,
    /// Whether the answer was right.
    pub correct: bool,
    /// When, in any unit from any zero; all equal where nothing is known.
    pub time: f64,
    /// What the row is used for.
    pub split: Split,
}

/// What is wrong with an answer, or with all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// A name is missing.
    #[error("the {0} is empty")]
    Empty(&'static str),
    /// The time is no number.
    #[error("the time is not a finite number")]
    Time,
    /// There is nothing to fit on.
    #[error("there is no row to fit on: none has the split `train`")]
    NothingToFit,
    /// There is nothing to predict.
    #[error("there is no row to predict: none has the split `test`")]
    NothingToPredict,
    /// All answers that could be fitted on are the same.
    #[error("all answers to fit on are the same, nothing can be learned from them")]
    AllTheSame,
    /// Numbers run out.
    #[error("there are more than four thousand million rows")]
    TooMany,
}

/// Names with their numbers, in order of appearance.
#[derive(Clone, Debug, Default)]
struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> (u32, bool) {
        if let Some(number) = self.numbers.get(name) {
            return (*number, false);
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        (number, true)
    }
}

/// Pairs of numbers with a number of their own, in order of appearance.
#[derive(Clone, Debug, Default)]
struct Pairs(HashMap<(u32, u32), u32>);

impl Pairs {
    fn number(&mut self, left: u32, right: u32) -> (u32, bool) {
        let next = self.0.len() as u32;
        let mut new = false;
        let number = *self.0.entry((left, right)).or_insert_with(|| {
            new = true;
            next
        });
        (number, new)
    }
}

#[derive(Clone, Copy, Debug)]
struct Stored {
    user: u32,
    item: u32,
    attempt: u32,
    task: u32,
    time: f64,
    correct: bool,
    split: Split,
}

/// One row, in numbers. `user`, `item`, `set` and `skills` count from 0 in order of appearance.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Who answered.
    pub user: usize,
    /// Which task.
    pub item: usize,
    /// Which combination of skills, as written in the row.
    pub set: usize,
    /// The skills of the combination, each once, at least one.
    pub skills: &'a [u32],
    /// For each of `skills`: the number of this user with this skill.
    pub pairs: &'a [u32],
    /// The number of this user with this combination.
    pub attempt: usize,
    /// The number of this user with this task.
    pub task: usize,
    /// Whether the answer was right.
    pub correct: bool,
    /// When.
    pub time: f64,
    /// What the row is used for.
    pub split: Split,
}

/// All rows in the order in which they came; inside one user that is the order of time.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    users: Names,
    items: Names,
    skills: Names,
    sets: Names,
    set_skills: Vec<Vec<u32>>,
    pairs: Pairs,
    attempts: Pairs,
    /// For each attempt: its combination, and where the numbers of the user with each skill of it begin in `attempt_pairs`.
    attempt_sets: Vec<(u32, u32)>,
    attempt_pairs: Vec<u32>,
    tasks: Pairs,
    rows: Vec<Stored>,
}

impl Answers {
    /// No rows yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one row behind the others.
    ///
    /// # Errors
    /// An empty name, or a time that is no number.
    pub fn push(&mut self, answer: &Answer<'_>) -> Result<(), Fault> {
        for (what, name) in [("user", answer.user), ("item", answer.item), ("skill", answer.skills)] {
            if name.is_empty() || (what == "skill" && name.split('~').any(str::is_empty)) {
                return Err(Fault::Empty(what));
            }
        }
        if !answer.time.is_finite() {
            return Err(Fault::Time);
        }
        if self.rows.len() >= u32::MAX as usize / 8 {
            return Err(Fault::TooMany);
        }
        let (user, _) = self.users.number(answer.user);
        let (item, _) = self.items.number(answer.item);
        let (set, new) = self.sets.number(answer.skills);
        if new {
            let mut skills: Vec<u32> = answer.skills.split('~').map(|name| self.skills.number(name).0).collect();
            skills.sort_unstable();
            skills.dedup();
            self.set_skills.push(skills);
        }
        let (attempt, new) = self.attempts.number(user, set);
        if new {
            self.attempt_sets.push((set, self.attempt_pairs.len() as u32));
            let pairs = self.set_skills[set as usize].iter().map(|skill| self.pairs.number(user, *skill).0);
            self.attempt_pairs.extend(pairs);
        }
        let (task, _) = self.tasks.number(user, item);
        self.rows.push(Stored { user, item, attempt, task, time: answer.time, correct: answer.correct, split: answer.split });
        Ok(())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row with a number below [`Answers::len`].
    #[must_use]
    pub fn row(&self, number: usize) -> Row<'_> {
        let stored = &self.rows[number];
        let attempt = stored.attempt as usize;
        let (set, begin) = self.attempt_sets[attempt];
        let (set, begin) = (set as usize, begin as usize);
        let skills = &self.set_skills[set][..];
        Row {
            user: stored.user as usize,
            item: stored.item as usize,
            set,
            skills,
            pairs: &self.attempt_pairs[begin..begin + skills.len()],
            attempt,
            task: stored.task as usize,
            correct: stored.correct,
            time: stored.time,
            split: stored.split,
        }
    }

    /// All rows in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.len()).map(|number| self.row(number))
    }

    /// How many people there are.
    #[must_use]
    pub fn users(&self) -> usize {
        self.users.names.len()
    }

    /// How many tasks there are.
    #[must_use]
    pub fn items(&self) -> usize {
        self.items.names.len()
    }

    /// How many skills there are.
    #[must_use]
    pub fn skills(&self) -> usize {
        self.skills.names.len()
    }

    /// How many combinations of skills there are.
    #[must_use]
    pub fn sets(&self) -> usize {
        self.sets.names.len()
    }

    /// The skills of a combination.
    #[must_use]
    pub fn set_skills(&self, set: usize) -> &[u32] {
        &self.set_skills[set]
    }

    /// How many pairs of a user and a skill there are.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.pairs.0.len()
    }

    /// How many pairs of a user and a combination there are.
    #[must_use]
    pub fn attempts(&self) -> usize {
        self.attempt_sets.len()
    }

    /// How many pairs of a user and a task there are.
    #[must_use]
    pub fn tasks(&self) -> usize {
        self.tasks.0.len()
    }

    /// The name of a user.
    #[must_use]
    pub fn user_name(&self, user: usize) -> &str {
        &self.users.names[user]
    }

    /// A combination as it was written.
    #[must_use]
    pub fn set_name(&self, set: usize) -> &str {
        &self.sets.names[set]
    }

    /// The name of a task.
    #[must_use]
    pub fn item_name(&self, item: usize) -> &str {
        &self.items.names[item]
    }

    /// The numbers of the rows to fit on.
    ///
    /// # Errors
    /// There is none, or all of them have the same answer.
    pub fn to_fit(&self) -> Result<Vec<u32>, Fault> {
        let rows: Vec<u32> = (0..self.len() as u32).filter(|row| self.rows[*row as usize].split == Split::Train).collect();
        if rows.is_empty() {
            return Err(Fault::NothingToFit);
        }
        let right = rows.iter().filter(|row| self.rows[**row as usize].correct).count();
        if right == 0 || right == rows.len() { Err(Fault::AllTheSame) } else { Ok(rows) }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    fn answer<'a>(user: &'a str, item: &'a str, skills: &'a str) -> Answer<'a> {
        Answer { user, item, skills, correct: true, time: 0.0, split: Split::Train }
    }

    #[test]
    fn rows_are_numbered_in_order_of_appearance() {
        let mut answers = Answers::new();
        answers.push(&answer("bea", "q1", "tdd~ci")).unwrap();
        answers.push(&answer("tom", "q2", "ci")).unwrap();
        answers.push(&answer("bea", "q2", "ci~ci")).unwrap();
        let (first, second, third) = (answers.row(0), answers.row(1), answers.row(2));
        assert_eq!((first.user, second.user, third.user), (0, 1, 0));
        assert_eq!((first.skills, second.skills, third.skills), (&[0, 1][..], &[1][..], &[1][..]));
        assert_eq!(first.pairs[1], third.pairs[0], "one person's skill is one thing, whatever it is asked with");
        assert_ne!(second.task, third.task);
        assert_eq!((answers.users(), answers.items(), answers.skills(), answers.sets(), answers.pairs()), (2, 2, 2, 3, 3));
        assert_eq!((answers.user_name(1), answers.item_name(1), answers.set_name(0)), ("tom", "q2", "tdd~ci"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut answers = Answers::new();
        assert_eq!(answers.push(&answer("", "q", "s")), Err(Fault::Empty("user")));
        assert_eq!(answers.push(&answer("u", "q", "s~")), Err(Fault::Empty("skill")));
        assert_eq!(answers.push(&Answer { time: f64::NAN, ..answer("u", "q", "s") }), Err(Fault::Time));
        assert_eq!(answers.to_fit(), Err(Fault::NothingToFit));
        answers.push(&answer("u", "q", "s")).unwrap();
        assert_eq!(answers.to_fit(), Err(Fault::AllTheSame));
    }
}

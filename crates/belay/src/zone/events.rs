//! Answers to tasks, from a file.

use std::path::Path;

use zone::stream::{Answer, Answers, Split};

use super::table;
use crate::failure::Failure;

/// Reads `user,item,skill,correct,timestamp,split`.
///
/// # Errors
/// Bad input, with its line.
pub fn read(file: &Path) -> Result<Answers, Failure> {
    let mut answers = Answers::new();
    table::read(file, &["user", "item", "skill", "correct", "timestamp", "split"], &[], |cells| {
        let split = match cells.text(5) {
            "train" => Split::Train,
            "test" => Split::Test,
            text => return Err(format!("split is {text:?}, it must be train or test")),
        };
        let (correct, time) = (cells.yes(3, "correct")?, cells.time(4, "timestamp")?);
        let answer = Answer { user: cells.text(0), item: cells.text(1), skills: cells.text(2), correct, time, split };
        answers.push(&answer).map_err(|fault| fault.to_string())
    })?;
    Ok(answers)
}

/// What cannot be fitted or predicted, with the file in front.
pub fn fault(file: &Path) -> impl Fn(zone::stream::Fault) -> Failure + '_ {
    move |fault| Failure::input(format!("{}: {fault}", file.display()))
}

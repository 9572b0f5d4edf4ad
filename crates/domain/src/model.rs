//! Conversation models of an organisation's own: steps with questions, prompts that nobody has to follow.

use crate::Invalid;
use crate::check;

/// The most steps of a model.
pub const MOST_STEPS: usize = 12;
/// The most questions of a step.
pub const MOST_QUESTIONS: usize = 20;
/// The longest question, characters.
pub const LONGEST_QUESTION: usize = 300;
/// The longest name of a model or step, characters.
pub const LONGEST_NAME: usize = 100;

/// One step of a model.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[schema(as = ModelStep)]
pub struct Step {
    /// Its name, at most 100 characters.
    pub name: String,
    /// Questions that may help; at most 20 of at most 300 characters.
    #[serde(default)]
    pub questions: Vec<String>,
}

/// The steps of a model as they are stored: trimmed, within their bounds.
///
/// # Errors
/// `empty` or `too_many` on `steps`; `empty`, `too_long`, `too_many`, `control_characters` on what is wrong, for example
/// `steps[2].questions[0]`.
pub fn steps(given: &[Step]) -> Result<Vec<Step>, Invalid> {
    if given.is_empty() {
        return Err(Invalid::new("steps", "empty"));
    }
    if given.len() > MOST_STEPS {
        return Err(Invalid::new("steps", "too_many").with("max", MOST_STEPS));
    }
    given.iter().enumerate().map(|(index, step)| checked(index, step)).collect()
}

fn checked(index: usize, step: &Step) -> Result<Step, Invalid> {
    let field = format!("steps[{index}].questions");
    if step.questions.len() > MOST_QUESTIONS {
        return Err(Invalid::new(&field, "too_many").with("max", MOST_QUESTIONS));
    }
    let question = |(at, text): (usize, &String)| check::line(&format!("{field}[{at}]"), text, LONGEST_QUESTION);
    Ok(Step {
        name: check::line(&format!("steps[{index}].name"), &step.name, LONGEST_NAME)?,
        questions: step.questions.iter().enumerate().map(question).collect::<Result<_, _>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &str, questions: &[&str]) -> Step {
        Step { name: name.to_owned(), questions: questions.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn steps_are_trimmed() {
        assert_eq!(steps(&[step(" Goal ", &[" What do you want? "])]), Ok(vec![step("Goal", &["What do you want?"])]));
        assert_eq!(steps(&[step("Silence", &[])]), Ok(vec![step("Silence", &[])]));
    }

    #[test]
    fn what_is_wrong_is_said_by_its_place() {
        let wrong = |given: &[Step]| steps(given).map_err(|found| (found.field, found.name)).err();
        assert_eq!(wrong(&[]), Some(("steps".to_owned(), "empty")));
        assert_eq!(wrong(&vec![step("Goal", &[]); 13]), Some(("steps".to_owned(), "too_many")));
        assert_eq!(wrong(&[step("Goal", &[]), step("", &[])]), Some(("steps[1].name".to_owned(), "empty")));
        assert_eq!(wrong(&[step("Goal", &["a", " "])]), Some(("steps[0].questions[1]".to_owned(), "empty")));
        assert_eq!(wrong(&[step("Goal", &["a"; 21])]), Some(("steps[0].questions".to_owned(), "too_many")));
        assert_eq!(wrong(&[step("Goal", &[&"a".repeat(301)])]), Some(("steps[0].questions[0]".to_owned(), "too_long")));
    }
}

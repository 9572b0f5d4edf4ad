//! Exercises in YAML.

use super::exercise::{ChoiceDraft, Exercise, ExerciseDraft};
use super::tree::Node;
use super::yaml::{Fields, Out, Reader};

impl Reader {
    /// The exercises of a pack.
    pub fn exercises(&mut self, fields: &mut Fields) -> Vec<ExerciseDraft> {
        let items = self.list(fields, "exercises").into_iter().enumerate();
        items.filter_map(|(at, node)| self.exercise(at, node)).collect()
    }

    fn exercise(&mut self, at: usize, node: Node) -> Option<ExerciseDraft> {
        let (line, mut fields) = self.fields(node, &format!("exercises[{at}]"))?;
        let mut exercise = ExerciseDraft {
            line,
            id: self.text(&mut fields, "id"),
            skill: self.text(&mut fields, "skill"),
            part: self.text(&mut fields, "part"),
            difficulty: self.text(&mut fields, "difficulty"),
            question: self.text(&mut fields, "question"),
            task: self.text(&mut fields, "task"),
            key: self.text(&mut fields, "key"),
            because: self.text(&mut fields, "because"),
            ..ExerciseDraft::default()
        };
        let options = self.list(&mut fields, "options").into_iter().enumerate();
        exercise.options = options.filter_map(|(number, node)| self.option(at, number, node)).collect();
        self.end(fields);
        Some(exercise)
    }

    fn option(&mut self, at: usize, number: usize, node: Node) -> Option<ChoiceDraft> {
        let (line, mut fields) = self.fields(node, &format!("exercises[{at}].options[{number}]"))?;
        let option = ChoiceDraft { line, text: self.text(&mut fields, "text"), right: self.text(&mut fields, "right") };
        self.end(fields);
        Some(option)
    }
}

impl Out {
    /// The exercises of a pack.
    pub fn exercises(&mut self, exercises: &[Exercise]) {
        if !exercises.is_empty() {
            self.line(0, "");
            self.line(0, "exercises:");
        }
        for exercise in exercises {
            self.first(1, "id", &exercise.id);
            self.field(2, "skill", &exercise.skill);
            self.line(2, &format!("part: {}", exercise.part));
            self.line(2, &format!("difficulty: {}", exercise.difficulty));
            self.lines(2, "question", exercise.question.as_ref());
            if !exercise.options.is_empty() {
                self.line(2, "options:");
            }
            for option in &exercise.options {
                self.first(3, "text", &option.text);
                self.line(4, &format!("right: {}", option.right));
            }
            self.lines(2, "task", exercise.task.as_ref());
            self.lines(2, "key", exercise.key.as_ref());
            self.lines(2, "because", Some(&exercise.because));
        }
    }
}

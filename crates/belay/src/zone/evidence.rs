//! What was seen of people, from a file; and what is asked about them.

use std::path::Path;

use zone::estimate::{Evidence, Graph, GraphProblem, Item, Level, Part, Prerequisite, Seen, Source};
use zone::goal::Requirement;

use super::ratings::Names;
use super::table::{self, Cells};
use crate::failure::Failure;

/// One row of the evidence.
pub struct Observed {
    /// Of whom, a number in [`Read::people`].
    pub person: u32,
    pub evidence: Evidence,
}

/// Everything that the file says.
pub struct Read {
    pub people: Names,
    pub raters: Names,
    pub skills: Names,
    pub rows: Vec<Observed>,
}

const COLUMNS: [&str; 6] = ["person", "skill", "part", "source", "rater", "day"];

/// Reads `person,skill,part,source,rater,day` and `level` or `correct,difficulty`.
///
/// # Errors
/// Bad input, with its line.
pub fn evidence(file: &Path) -> Result<Read, Failure> {
    let mut read = Read { people: Names::default(), raters: Names::default(), skills: Names::default(), rows: Vec::new() };
    table::read(file, &COLUMNS, &["level", "correct", "difficulty"], |cells| {
        let person = read.people.number("person", cells.text(0))?;
        let skill = read.skills.number("skill", cells.text(1))? as usize;
        let part = part(cells.text(2))?;
        let source = match cells.text(3) {
            "self" => Source::Own,
            "peer" => Source::Peer,
            "coach" => Source::Coach,
            "exercise" => Source::Exercise,
            "work" => Source::Work,
            text => return Err(format!("source is {text:?}, it must be self, peer, coach, exercise or work")),
        };
        let rater = if cells.text(4).is_empty() || source == Source::Own { 0 } else { read.raters.number("rater", cells.text(4))? + 1 };
        let evidence = Evidence { day: cells.number(5, "day")?, skill, part, source, rater, seen: seen(cells)? };
        read.rows.push(Observed { person, evidence });
        Ok(())
    })?;
    // Within a day evidence is taken by these numbers: the order of rows must not matter.
    let (skills, raters) = (read.skills.sort(), read.raters.sort());
    for Observed { evidence, .. } in &mut read.rows {
        evidence.skill = skills[evidence.skill] as usize;
        evidence.rater = evidence.rater.checked_sub(1).map_or(0, |rater| raters[rater as usize] + 1);
    }
    Ok(read)
}

fn part(text: &str) -> Result<Part, String> {
    match text {
        "knowledge" => Ok(Part::Knowledge),
        "skill" => Ok(Part::Skill),
        text => Err(format!("part is {text:?}, it must be knowledge or skill")),
    }
}

/// A level of support that is asked for.
///
/// # Errors
/// In words, for what is none.
pub fn level(text: &str) -> Result<Level, String> {
    place(text, 1.0).ok_or_else(|| format!("level is {text:?}, it must be a number from 1 to 5, like 4 or 3.67"))
}

fn place(text: &str, least: f64) -> Option<Level> {
    text.parse::<f64>().ok().filter(|level| (least..=5.0).contains(level)).map(Level::from)
}

fn seen(cells: &Cells<'_>) -> Result<Seen, String> {
    match (cells.text(6), cells.text(7)) {
        ("", "") => Err("neither level nor correct is given".into()),
        (level, "") => match place(level, 0.0) {
            Some(level) => Ok(Seen::Support(level)),
            None => Err(format!("level is {level:?}, it must be a number from 0 to 5, like 4 or 3.67")),
        },
        ("", _) => Ok(Seen::Answer { right: cells.yes(7, "correct")?, difficulty: cells.number(8, "difficulty")? }),
        _ => Err("level and correct are both given: one row is one observation".into()),
    }
}

/// What a goal requires: `skill,part,level`. A skill that nobody was seen in gets a number of its own.
///
/// # Errors
/// Bad input, with its line.
pub fn required(file: &Path, skills: &mut Names) -> Result<Vec<Requirement>, Failure> {
    let mut required = Vec::new();
    table::read(file, &["skill", "part", "level"], &[], |cells| {
        let skill = skills.number("skill", cells.text(0))? as usize;
        required.push(Requirement { skill, part: part(cells.text(1))?, level: level(cells.text(2))? });
        Ok(())
    })?;
    Ok(required)
}

/// The items of a bank with their names: `item,skill,part,difficulty`.
///
/// # Errors
/// Bad input, with its line.
pub fn items(file: &Path, skills: &mut Names) -> Result<Vec<(String, Item)>, Failure> {
    let mut items = Vec::new();
    table::read(file, &["item", "skill", "part", "difficulty"], &[], |cells| {
        if cells.text(0).is_empty() {
            return Err("item is empty".into());
        }
        let skill = skills.number("skill", cells.text(1))? as usize;
        let item = Item { skill, part: part(cells.text(2))?, difficulty: cells.number(3, "difficulty")? };
        items.push((cells.text(0).to_owned(), item));
        Ok(())
    })?;
    Ok(items)
}

/// Which skills need which: `skill,needs,level`; without a file none do.
///
/// # Errors
/// Bad input, with its line; skills that need each other.
pub fn graph(file: Option<&Path>, skills: &mut Names) -> Result<Graph, Failure> {
    let mut needs = Vec::new();
    if let Some(file) = file {
        table::read(file, &["skill", "needs", "level"], &[], |cells| {
            let skill = skills.number("skill", cells.text(0))? as usize;
            needs.push(Prerequisite { skill, needs: skills.number("needs", cells.text(1))? as usize, level: level(cells.text(2))? });
            Ok(())
        })?;
    }
    let shown_file = file.map(|file| format!("{}: ", file.display())).unwrap_or_default();
    Graph::new(skills.names.len(), needs).map_err(|problem| {
        Failure::input(match problem {
            GraphProblem::Cycle(skill) => format!("{shown_file}{} needs itself", skills.names[skill]),
            other => format!("{shown_file}{other}"),
        })
    })
}

//! `belay zone explain`.

use std::path::Path;

use zone::estimate::{Estimate, Evidence, EvidenceProblem, Graph, GraphProblem, Model, Params, Prerequisite, Seen, Source};
use zone::explain::{Explanation, explain as terms_of};

use super::ratings::Names;
use super::table::{self, Cells};
use super::{Explain, Part, shown};
use crate::failure::Failure;

/// One row of the evidence, with its line.
struct Observed {
    person: u32,
    evidence: Evidence,
}

/// Everything that the files say.
struct Read {
    people: Names,
    raters: Names,
    skills: Names,
    rows: Vec<Observed>,
}

/// Prints the terms of each estimate that is asked for.
///
/// # Errors
/// Bad input, with its line.
pub fn explain(given: &Explain) -> Result<(), Failure> {
    let mut read = evidence(&given.evidence)?;
    let graph = graph(given.prerequisites.as_deref(), &mut read.skills)?;
    let file = given.evidence.display();
    let Some(last) = read.rows.iter().map(|row| row.evidence.day).reduce(f64::max) else {
        return Err(Failure::input(format!("{file} has no row")));
    };
    let asked = |names: &Names, name: Option<&str>, what: &str| match name {
        None => Ok(None),
        Some(name) => names.find(name).map(Some).ok_or_else(|| Failure::input(format!("{file} says nothing of the {what} {name:?}"))),
    };
    let person = asked(&read.people, given.person.as_deref(), "person")?;
    let skill = asked(&read.skills, given.skill.as_deref(), "skill")?;
    let day = given.day.unwrap_or(last);
    let model = Model::new(graph, Params::default());
    let mut first = true;
    for number in (0..read.people.names.len() as u32).filter(|number| person.is_none_or(|person| person == *number)) {
        let own: Vec<Evidence> = read.rows.iter().filter(|row| row.person == number).map(|row| row.evidence).collect();
        let name = &read.people.names[number as usize];
        let estimate =
            model.estimate(&own, day).map_err(|problem: EvidenceProblem| Failure::input(format!("{file}: {name}: {problem}")))?;
        for (place, part) in wanted(&own, skill, given.part) {
            if !std::mem::take(&mut first) {
                shown::line("");
            }
            one(&read, name, &own, &estimate, place, part, given.level);
        }
    }
    Ok(())
}

/// The skills and parts to explain: what is asked for, or everything that was observed.
fn wanted(own: &[Evidence], skill: Option<u32>, part: Option<Part>) -> Vec<(usize, zone::estimate::Part)> {
    use zone::estimate::Part::{Knowledge, Skill};
    let parts = match part {
        None => vec![Knowledge, Skill],
        Some(Part::Knowledge) => vec![Knowledge],
        Some(Part::Skill) => vec![Skill],
    };
    let mut wanted: Vec<_> = match skill {
        Some(skill) => parts.iter().map(|part| (skill as usize, *part)).collect(),
        None => own.iter().map(|one| (one.skill, one.part)).filter(|(_, one)| parts.contains(one)).collect(),
    };
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

fn one(read: &Read, name: &str, own: &[Evidence], estimate: &Estimate<'_>, skill: usize, part: zone::estimate::Part, level: u8) {
    let Explanation { terms, estimate: theta, deviation } = terms_of(estimate, skill, part);
    let part_name = if part == zone::estimate::Part::Knowledge { "knowledge" } else { "skill" };
    let (low, high) = estimate.interval(skill, part, 0.8);
    shown::line(format_args!("{name} · {} · {part_name}", read.skills.names[skill]));
    let mut rows = Vec::new();
    for term in &terms {
        let said = match term.evidence.and_then(|place| own.get(place)) {
            None => "what is true of people in general".to_owned(),
            Some(evidence) => said(read, evidence),
        };
        rows.push(vec![format!("  {said}"), format!("{:+.4}", term.value)]);
    }
    rows.push(vec!["  estimate".to_owned(), format!("{theta:+.4}")]);
    shown::columns(&rows);
    let mastery = 100.0 * estimate.mastery(skill, part, level);
    shown::line(format_args!(
        "  standard deviation {deviation:.3} · 80 % interval {low:+.2} to {high:+.2} · P(level {level} or above) {mastery:.0} %"
    ));
    if estimate.only_own_view(skill) {
        shown::line("  a self-view is all there is: that alone never says mastered");
    }
}

fn said(read: &Read, evidence: &Evidence) -> String {
    let who = match evidence.source {
        Source::Own => "self".to_owned(),
        Source::Peer | Source::Coach | Source::Exercise | Source::Work => {
            let kind = format!("{:?}", evidence.source).to_lowercase();
            // Number 0 is nobody in particular.
            evidence
                .rater
                .checked_sub(1)
                .and_then(|rater| read.raters.names.get(rater as usize))
                .map_or(kind.clone(), |name| format!("{kind} {name}"))
        }
    };
    let seen = match evidence.seen {
        Seen::Support(level) => format!("level {level}"),
        Seen::Answer { right, difficulty } => format!("{} at difficulty {difficulty}", if right { "right" } else { "wrong" }),
    };
    let part = if evidence.part == zone::estimate::Part::Knowledge { "knowledge" } else { "skill" };
    format!("day {}: {who} on {} ({part}): {seen}", evidence.day, read.skills.names[evidence.skill])
}

const COLUMNS: [&str; 6] = ["person", "skill", "part", "source", "rater", "day"];

fn evidence(file: &Path) -> Result<Read, Failure> {
    let mut read = Read { people: Names::default(), raters: Names::default(), skills: Names::default(), rows: Vec::new() };
    table::read(file, &COLUMNS, &["level", "correct", "difficulty"], |cells| {
        let person = read.people.number("person", cells.text(0))?;
        let skill = read.skills.number("skill", cells.text(1))? as usize;
        let part = match cells.text(2) {
            "knowledge" => zone::estimate::Part::Knowledge,
            "skill" => zone::estimate::Part::Skill,
            text => return Err(format!("part is {text:?}, it must be knowledge or skill")),
        };
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
    Ok(read)
}

fn seen(cells: &Cells<'_>) -> Result<Seen, String> {
    match (cells.text(6), cells.text(7)) {
        ("", "") => Err("neither level nor correct is given".into()),
        (level, "") => match level.parse::<u8>() {
            Ok(level) if level <= 5 => Ok(Seen::Support(level)),
            _ => Err(format!("level is {level:?}, it must be a whole number from 0 to 5")),
        },
        ("", _) => Ok(Seen::Answer { right: cells.yes(7, "correct")?, difficulty: cells.number(8, "difficulty")? }),
        _ => Err("level and correct are both given: one row is one observation".into()),
    }
}

fn graph(file: Option<&Path>, skills: &mut Names) -> Result<Graph, Failure> {
    let mut needs = Vec::new();
    if let Some(file) = file {
        table::read(file, &["skill", "needs", "level"], &[], |cells| {
            let level = cells.text(2);
            let level = level.parse::<u8>().ok().filter(|level| (1..=5).contains(level));
            let level = level.ok_or_else(|| format!("level is {:?}, it must be a whole number from 1 to 5", cells.text(2)))?;
            let skill = skills.number("skill", cells.text(0))? as usize;
            needs.push(Prerequisite { skill, needs: skills.number("needs", cells.text(1))? as usize, level });
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

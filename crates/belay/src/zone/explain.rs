//! `belay zone explain`.

use serde_json::{Value, json};
use zone::estimate::{Estimate, Evidence, EvidenceProblem, Level, Model, Params, Seen, Source};
use zone::explain::{Explanation, explain as terms_of};

use super::evidence::{self, Read};
use super::fit::params;
use super::{Explain, Part, ratings::Names, reach, shown, telling};
use crate::failure::Failure;

/// One person with what was seen of them.
pub struct Person<'a> {
    pub name: &'a str,
    pub own: Vec<Evidence>,
}

/// Prints the terms of each estimate that is asked for; or where a goal lies, or which item of a bank tells most.
///
/// # Errors
/// Bad input, with its line.
pub fn explain(given: &Explain) -> Result<(), Failure> {
    let mut read = evidence::evidence(&given.evidence)?;
    let required = given.goal.as_deref().map(|file| evidence::required(file, &mut read.skills)).transpose()?;
    let bank = given.items.as_deref().map(|file| evidence::items(file, &mut read.skills)).transpose()?;
    let graph = evidence::graph(given.prerequisites.as_deref(), &mut read.skills)?;
    let file = given.evidence.display();
    let Some(last) = read.rows.iter().map(|row| row.evidence.day).reduce(f64::max) else {
        return Err(Failure::input(format!("{file} has no row")));
    };
    let asked = |names: &Names, name: Option<&str>, what: &str| match name {
        None => Ok(None),
        Some(name) => names.find(name).map(Some).ok_or_else(|| Failure::input(format!("{file} says nothing of the {what} {name:?}"))),
    };
    let person = asked(&read.people, given.person.as_deref(), "person")?;
    let skill = asked(&read.skills, given.skill.as_deref(), "skill")?.map(|skill| skill as usize);
    let day = given.day.unwrap_or(last);
    let model = Model::new(graph, given.params.as_deref().map_or_else(|| Ok(Params::default()), params)?);
    let numbers = (0..read.people.names.len() as u32).filter(|number| person.is_none_or(|person| person == *number));
    let people: Vec<Person<'_>> = numbers
        .map(|number| Person {
            name: &read.people.names[number as usize],
            own: read.rows.iter().filter(|row| row.person == number).map(|row| row.evidence).collect(),
        })
        .collect();
    let estimates: Vec<Estimate<'_>> = people
        .iter()
        .map(|person| {
            let refused = |problem: EvidenceProblem| Failure::input(format!("{file}: {}: {problem}", person.name));
            model.estimate(&person.own, day).map_err(refused)
        })
        .collect::<Result<_, _>>()?;
    let mut told = serde_json::Map::new();
    if let Some(required) = &required {
        let answer = reach::reach(given, &read, &people, &estimates, required)?;
        told.insert("goal".into(), answer);
    }
    if let Some(bank) = &bank {
        let wanted = telling::wanted(&model, bank, required.as_deref(), skill, given);
        told.insert("next".into(), telling::next(given, &read, &people, &estimates, bank, &wanted));
    }
    if required.is_none() && bank.is_none() {
        told.insert("estimates".into(), terms(given, &read, &people, &estimates, skill));
    }
    if given.json { shown::json(&Value::Object(told)) } else { Ok(()) }
}

/// The terms of everyone's estimates: printed, or as JSON.
fn terms(given: &Explain, read: &Read, people: &[Person<'_>], estimates: &[Estimate<'_>], skill: Option<usize>) -> Value {
    let mut all = Vec::new();
    for (person, estimate) in people.iter().zip(estimates) {
        for (place, part) in wanted(&person.own, skill, given.part) {
            if given.json {
                all.push(one_as_json(read, person, estimate, place, part, given.level));
                continue;
            }
            if !all.is_empty() {
                shown::line("");
            }
            all.push(Value::Null);
            one(read, person, estimate, place, part, given.level);
        }
    }
    Value::Array(all)
}

/// The skills and parts to explain: what is asked for, or everything that was observed.
fn wanted(own: &[Evidence], skill: Option<usize>, part: Option<Part>) -> Vec<(usize, zone::estimate::Part)> {
    let parts = Part::all(part);
    let mut wanted: Vec<_> = match skill {
        Some(skill) => parts.iter().map(|part| (skill, *part)).collect(),
        None => own.iter().map(|one| (one.skill, one.part)).filter(|(_, one)| parts.contains(one)).collect(),
    };
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

fn one_as_json(read: &Read, person: &Person<'_>, estimate: &Estimate<'_>, skill: usize, part: zone::estimate::Part, level: Level) -> Value {
    let Explanation { terms, estimate: theta, deviation } = terms_of(estimate, skill, part);
    let (low, high) = estimate.interval(skill, part, 0.8);
    let term = |term: &zone::explain::Term| {
        let seen = term.evidence.and_then(|place| person.own.get(place));
        json!({ "because": seen.map(|evidence| said(read, evidence)), "source": term.source, "value": term.value })
    };
    json!({
        "person": person.name, "skill": read.skills.names[skill], "part": part, "theta": theta, "deviation": deviation,
        "interval_80": [low, high], "level": level, "mastery": estimate.mastery(skill, part, level),
        "own_view_alone": estimate.only_own_view(skill), "terms": terms.iter().map(term).collect::<Vec<_>>(),
    })
}

fn one(read: &Read, person: &Person<'_>, estimate: &Estimate<'_>, skill: usize, part: zone::estimate::Part, level: Level) {
    let Explanation { terms, estimate: theta, deviation } = terms_of(estimate, skill, part);
    let (low, high) = estimate.interval(skill, part, 0.8);
    shown::line(format_args!("{} · {} · {}", person.name, read.skills.names[skill], part_name(part)));
    let mut rows = Vec::new();
    for term in &terms {
        let said = match term.evidence.and_then(|place| person.own.get(place)) {
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

/// The word for a part.
pub fn part_name(part: zone::estimate::Part) -> &'static str {
    match part {
        zone::estimate::Part::Knowledge => "knowledge",
        zone::estimate::Part::Skill => "skill",
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
    format!("day {}: {who} on {} ({}): {seen}", evidence.day, read.skills.names[evidence.skill], part_name(evidence.part))
}

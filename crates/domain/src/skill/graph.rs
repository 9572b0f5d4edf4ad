//! Packs beside each other: every id once, every reference known, no circle of prerequisites, twins alike.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Finding, MOST_FINDINGS, Pack, Read, Skill};
use crate::Invalid;

/// Which skill stands for which: the left one was found to be the same as the right one.
pub type Merges = BTreeMap<String, String>;

/// The most circles that are named.
const MOST_CIRCLES: usize = 10;

/// The skill that stands for this one.
#[must_use]
pub fn resolve<'i>(merges: &'i Merges, id: &'i str) -> &'i str {
    let mut at = id;
    // A chain is no longer than there are merges; more would be a circle.
    for _ in 0..=merges.len() {
        match merges.get(at) {
            Some(next) => at = next,
            None => return at,
        }
    }
    id
}

/// What is wrong with a pack beside the packs that stand, of which it takes the place of the one with its id.
#[must_use]
pub fn problems(read: &Read, standing: &[&Pack], merges: &Merges) -> Vec<Finding> {
    let (pack, places) = (&read.pack, &read.places);
    let others: Vec<&Pack> = standing.iter().copied().filter(|other| other.id != pack.id).collect();
    let owners: HashMap<&str, &str> = ids_of(&others);
    let own: BTreeSet<&str> = pack.skills.iter().map(|skill| skill.id.as_str()).collect();
    let known = |id: &str| own.contains(id) || owners.contains_key(id);
    let there = |id: &str| known(id) || known(resolve(merges, id));
    let mut findings = Vec::new();
    for (skill, place) in pack.skills.iter().zip(&places.skills) {
        let mut note = |line: u64, found: Finding| findings.push(Finding { line, ..found.with("skill", &skill.id) });
        if let Some(owner) = owners.get(skill.id.as_str()) {
            note(place.id, Finding::new(0, "id", "taken").with("pack", owner));
        }
        let links = [("prerequisites", &skill.prerequisites, &place.prerequisites), ("related", &skill.related, &place.related)];
        for (field, ids, lines) in links {
            for (id, line) in ids.iter().zip(lines).filter(|(id, _)| !there(id)) {
                note(*line, Finding::new(0, field, "unknown_skill").with("id", id));
            }
        }
    }
    let items: HashMap<&str, &str> =
        others.iter().flat_map(|pack| pack.exercises.iter().map(|exercise| (exercise.id.as_str(), pack.id.as_str()))).collect();
    for (at, (exercise, place)) in pack.exercises.iter().zip(&places.exercises).enumerate() {
        if let Some(owner) = items.get(exercise.id.as_str()) {
            findings.push(Finding::new(place.id, &format!("exercises[{at}].id"), "exercise_taken").with("pack", owner));
        }
        if !exercise.skill.is_empty() && !there(&exercise.skill) {
            findings.push(Finding::new(place.skill, &format!("exercises[{at}].skill"), "unknown_skill").with("id", &exercise.skill));
        }
    }
    let before = standing.iter().find(|before| before.id == pack.id);
    let gone = before.into_iter().flat_map(|before| &before.skills).filter(|skill| !there(&skill.id));
    for skill in gone {
        if let Some(by) = needs(&others, &skill.id) {
            findings.push(Finding::new(places.id, "skills", "still_needed").with("id", &skill.id).with("by", by));
        }
    }
    for circle in circles(others.iter().copied().chain([pack]), merges) {
        let at = pack.skills.iter().position(|skill| circle.contains(&resolve(merges, &skill.id)) || circle.contains(&skill.id.as_str()));
        let Some((place, skill)) = at.and_then(|at| Some((places.skills.get(at)?, pack.skills.get(at)?))) else { continue };
        let line = place.prerequisites.first().copied().unwrap_or(place.id);
        findings.push(Finding::new(line, "prerequisites", "cycle").with("skill", &skill.id).with("cycle", named(&circle)));
    }
    findings.sort_by_key(|found| found.line);
    findings.truncate(MOST_FINDINGS);
    findings
}

/// Whether a pack can be taken away from those that stand: nothing in the others refers to what is in it.
///
/// # Errors
/// `still_needed` with the skill (`id`) and the one that refers to it (`by`).
pub fn without(pack: &str, standing: &[&Pack], merges: &Merges) -> Result<(), Invalid> {
    let others: Vec<&Pack> = standing.iter().copied().filter(|other| other.id != pack).collect();
    let owners = ids_of(&others);
    let gone = standing.iter().filter(|other| other.id == pack).flat_map(|gone| &gone.skills);
    for skill in gone.filter(|skill| !owners.contains_key(resolve(merges, &skill.id))) {
        if let Some(by) = needs(&others, &skill.id) {
            return Err(Invalid::new("skills", "still_needed").with("id", &skill.id).with("by", by));
        }
    }
    Ok(())
}

/// The merges with one more: `from` is the same as `into`.
///
/// # Errors
/// On `from`: `unknown_skill`. On `into`: `unknown_skill`, `itself`, `cycle` (which it would make).
pub fn merged(standing: &[&Pack], merges: &Merges, from: &str, into: &str) -> Result<Merges, Invalid> {
    let owners = ids_of(standing);
    for (field, id) in [("from", from), ("into", into)] {
        if !owners.contains_key(id) {
            return Err(Invalid::new(field, "unknown_skill").with("id", id));
        }
    }
    if from == into {
        return Err(Invalid::new("into", "itself"));
    }
    let mut merges = merges.clone();
    merges.remove(from);
    let circle = |names: &[&str]| Err(Invalid::new("into", "cycle").with("cycle", named(names)));
    if resolve(&merges, into) == from {
        return circle(&[from, into]);
    }
    merges.insert(from.to_owned(), into.to_owned());
    match circles(standing.iter().copied(), &merges).first() {
        Some(found) => circle(found),
        None => Ok(merges),
    }
}

/// Whether a merge can be taken back: nothing refers to a skill that is there by it alone.
///
/// # Errors
/// `still_needed` with the skill (`id`) and the one that refers to it (`by`).
pub fn parted(standing: &[&Pack], from: &str) -> Result<(), Invalid> {
    let gone = !ids_of(standing).contains_key(from);
    match needs(standing, from).filter(|_| gone) {
        Some(by) => Err(Invalid::new("from", "still_needed").with("id", from).with("by", by)),
        None => Ok(()),
    }
}

/// What a new version does to the skills of the one before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Skills that were not there.
    pub new: usize,
    /// Skills that say something else, or stand otherwise.
    pub changed: usize,
    /// Skills that are no longer there.
    pub gone: usize,
}

/// How a pack differs from one of an earlier version; in another language only by what twins share.
#[must_use]
pub fn changes(before: Option<&Pack>, pack: &Pack) -> Changes {
    let Some(before) = before else { return Changes { new: pack.skills.len(), ..Changes::default() } };
    let old: HashMap<&str, &Skill> = before.skills.iter().map(|skill| (skill.id.as_str(), skill)).collect();
    let same = |old: &Skill, new: &Skill| if before.language == pack.language { old == new } else { unlike(old, new).is_none() };
    let mut changes = Changes::default();
    for skill in &pack.skills {
        match old.get(skill.id.as_str()) {
            None => changes.new += 1,
            Some(old) if !same(old, skill) => changes.changed += 1,
            Some(_) => {}
        }
    }
    changes.gone = old.len() - (pack.skills.len() - changes.new).min(old.len());
    changes
}

/// The first difference of a pack from its twin in another language, or in other words: ids, order and structure must agree.
#[must_use]
pub fn difference(read: &Read, twin: &Pack) -> Option<Finding> {
    let pack = &read.pack;
    let found = |at: usize, field: &str| {
        let place = read.places.skills.get(at).map_or(1, |place| place.id);
        let skill = pack.skills.get(at).or(twin.skills.get(at)).map(|skill| skill.id.clone()).unwrap_or_default();
        Some(Finding::new(place, field, "not_as_twin").with("skill", skill).with("language", &twin.language))
    };
    for (at, (skill, other)) in pack.skills.iter().zip(&twin.skills).enumerate() {
        let unlike = if skill.id == other.id { unlike(skill, other) } else { Some("id") };
        if let Some(field) = unlike {
            return found(at, field);
        }
    }
    if pack.skills.len() != twin.skills.len() {
        return found(pack.skills.len().min(twin.skills.len()), "id");
    }
    exercises_differ(read, twin)
}

/// The first difference in exercises. A wording may do without any: a table has no place for them.
fn exercises_differ(read: &Read, twin: &Pack) -> Option<Finding> {
    let (own, other) = (&read.pack.exercises, &twin.exercises);
    if own.is_empty() || other.is_empty() {
        return None;
    }
    let at = own.iter().zip(other).position(|(one, other)| one.unlike(other).is_some());
    let at = at.or_else(|| (own.len() != other.len()).then(|| own.len().min(other.len())))?;
    let field = own.get(at).zip(other.get(at)).and_then(|(one, other)| one.unlike(other)).unwrap_or("id");
    let line = read.places.exercises.get(at).map_or(1, |place| place.id);
    let id = own.get(at).or(other.get(at)).map(|exercise| exercise.id.clone()).unwrap_or_default();
    let found = Finding::new(line, &format!("exercises[{at}].{field}"), "not_as_twin");
    Some(found.with("skill", id).with("language", &twin.language))
}

/// The first field in which two wordings of a skill differ besides their words.
fn unlike(one: &Skill, other: &Skill) -> Option<&'static str> {
    let ways = |skill: &Skill| {
        let ways = skill.three_ways.as_ref();
        ways.map(|ways| [ways.training.is_some(), ways.feedback.is_some(), ways.hands_on.is_some()])
    };
    let checks = [
        ("kind", one.kind == other.kind),
        ("strand", one.strand == other.strand),
        ("tool", one.tool == other.tool),
        ("fades", one.fades == other.fades),
        ("prerequisites", one.prerequisites == other.prerequisites),
        ("related", one.related == other.related),
        ("parts.attitude", one.parts.attitude.is_some() == other.parts.attitude.is_some()),
        ("levels", one.levels.len() == other.levels.len()),
        ("levels.practice", one.levels.iter().zip(&other.levels).all(|(one, other)| one.practice.len() == other.practice.len())),
        ("three_ways", ways(one) == ways(other)),
        ("practice", one.practice.len() == other.practice.len()),
    ];
    checks.into_iter().find(|(_, same)| !same).map(|(field, _)| field)
}

/// Ids of skills with the packs they are in.
fn ids_of<'p>(packs: &[&'p Pack]) -> HashMap<&'p str, &'p str> {
    packs.iter().flat_map(|pack| pack.skills.iter().map(|skill| (skill.id.as_str(), pack.id.as_str()))).collect()
}

/// A skill that refers to another, or an exercise that asks for it.
fn needs<'p>(packs: &[&'p Pack], id: &str) -> Option<&'p str> {
    let refers = |skill: &&Skill| skill.prerequisites.iter().chain(&skill.related).any(|other| other == id);
    let skill = packs.iter().flat_map(|pack| &pack.skills).find(refers).map(|skill| skill.id.as_str());
    let asks = || packs.iter().flat_map(|pack| &pack.exercises).find(|exercise| exercise.skill == id).map(|exercise| exercise.id.as_str());
    skill.or_else(asks)
}

/// A circle as people read it: `a → b → a`.
fn named(circle: &[&str]) -> String {
    circle.iter().chain(circle.first()).copied().collect::<Vec<_>>().join(" → ")
}

/// Circles of prerequisites: each once, a few at most. What is merged is one skill.
fn circles<'p>(packs: impl Iterator<Item = &'p Pack>, merges: &'p Merges) -> Vec<Vec<&'p str>> {
    let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut found: Vec<Vec<&str>> = Vec::new();
    for skill in packs.flat_map(|pack| &pack.skills) {
        let own = resolve(merges, &skill.id);
        for id in &skill.prerequisites {
            let other = resolve(merges, id);
            if own == other {
                found.push(vec![skill.id.as_str(), id]);
            } else {
                edges.entry(own).or_default().insert(other);
            }
        }
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in edges.keys() {
        walk(start, &edges, &mut done, &mut found);
    }
    found.truncate(MOST_CIRCLES);
    found
}

/// Depth first, without the machine's stack: a chain may be long. Each node is left once, so each way back is found once.
fn walk<'p>(start: &'p str, edges: &BTreeMap<&'p str, BTreeSet<&'p str>>, done: &mut BTreeSet<&'p str>, found: &mut Vec<Vec<&'p str>>) {
    if done.contains(start) {
        return;
    }
    let next = |of: &str| edges.get(of).map(|next| next.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
    let mut path = vec![(start, next(start))];
    let mut on_path: HashMap<&str, usize> = HashMap::from([(start, 0)]);
    while let Some((at, left)) = path.last_mut() {
        match left.pop() {
            None => {
                done.insert(at);
                on_path.remove(at);
                path.pop();
            }
            Some(other) => {
                if let Some(begin) = on_path.get(other) {
                    if found.len() < MOST_CIRCLES {
                        found.push(path.iter().skip(*begin).map(|(id, _)| *id).collect());
                    }
                } else if !done.contains(other) {
                    on_path.insert(other, path.len());
                    path.push((other, next(other)));
                }
            }
        }
    }
}

//! What was written about a person, as the engine's evidence; each piece still knows where it came from.
//!
//! The page does the same (ui/src/lib/skill/evidence.ts and mine/map.ts); crates/belay/vectors holds both to it.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use zone::estimate::{Evidence, Params, Part, Seen, Source};

use super::entry::{Observation, Opened, Says};
use super::numbers::Numbered;
use super::scale;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// A room whose entries of the drawer `skill` were opened.
#[derive(Debug, Default)]
pub struct Room {
    /// With whom; empty of one's own space.
    pub title: String,
    /// What did open, in the order of the record.
    pub entries: Vec<Opened>,
    /// When placements were shown, or begun.
    pub rounds: Vec<Round>,
    /// Who coaches in it.
    pub coaches: Vec<String>,
}

/// What is written apart and shown together.
#[derive(Debug, Clone)]
pub struct Round {
    /// The round.
    pub id: String,
    /// Unix milliseconds.
    pub opened_at: Option<i64>,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Another took its place before it was shown.
    pub put_away: bool,
}

/// One piece of evidence with where it came from.
#[derive(Debug, Clone)]
pub struct Observed {
    /// As the engine takes it.
    pub evidence: Evidence,
    /// The entry it stands in.
    pub entry: String,
    /// It is a placement of a reach check.
    pub placed: bool,
    /// The skill as the catalogue has it now.
    pub skill: String,
    /// The short name of the occasion.
    pub seen: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Who wrote it.
    pub by: String,
}

/// A day as the engine counts: days since 1970; none for what is no day. A day that its month does not have is one of the next month, as a browser
/// reads it.
pub fn day_number(day: &str) -> Option<i64> {
    let bytes = day.as_bytes();
    let shaped = bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && bytes.iter().enumerate().all(|(at, one)| matches!(at, 4 | 7) || one.is_ascii_digit());
    let number = |from: usize, to: usize| day.get(from..to)?.parse::<i16>().ok();
    let (year, month, date) = (number(0, 4).filter(|_| shaped)?, number(5, 7)?, number(8, 10)?);
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    let midnight = first.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond();
    (1..=31).contains(&date).then(|| midnight.div_euclid(DAY) + i64::from(date) - 1)
}

/// The day of an instant in Greenwich.
fn day_of(ms: i64) -> String {
    Timestamp::from_millisecond(ms).map(|at| at.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}

/// What the source of an observation is, by who wrote it: nobody observes themselves as their coach, nor speaks as another's own view, exercise or
/// work.
fn source_of(said: Source, by: &str, person: &str, coaches: &[String]) -> Source {
    match said {
        Source::Exercise | Source::Work if by == person => said,
        _ if by == person => Source::Own,
        _ if coaches.iter().any(|coach| coach == by) => Source::Coach,
        _ => Source::Peer,
    }
}

/// What was seen; none where the skill was only used. `levels`: how many are described of it now.
fn seen_in(said: &Observation, levels: usize) -> Option<Seen> {
    match said.right {
        Some(right) => Some(Seen::Answer { right, difficulty: Params::default().level(said.difficulty.unwrap_or(3)) }),
        None => said.support.map(|support| Seen::Support(scale::support_in(support, said.level, levels))),
    }
}

/// Of each round the newest placement of a person: whoever places themselves again has thought again. Ids rise with time.
fn placed_last<'r>(person: &str, entries: &'r [Opened]) -> HashMap<Option<&'r str>, &'r str> {
    let mut newest: HashMap<Option<&str>, &str> = HashMap::new();
    for entry in entries.iter().filter(|entry| !entry.aside && entry.by == person && matches!(entry.says, Says::Placement(..))) {
        let last = newest.entry(entry.round.as_deref()).or_insert(&entry.id);
        *last = (*last).max(&entry.id);
    }
    newest
}

/// Whether somebody placed themselves for the same goal in a round after this one, by what they placed last in each.
fn placed_anew(room: &Room, last: &HashMap<Option<&str>, &str>, goal: &str, round: &Round) -> bool {
    room.entries.iter().any(|other| {
        let Says::Placement(requires, _) = &other.says else { return false };
        let later = |one: &&Round| other.round.as_ref() == Some(&one.id) && (one.created_at, &one.id) > (round.created_at, &round.id);
        requires == goal && last.get(&other.round.as_deref()) == Some(&other.id.as_str()) && room.rounds.iter().any(|one| later(&one))
    })
}

/// Everything that these rooms say about a person until `today`, by the catalogue's present skills. What they shared with rooms is a copy of what
/// stands in their own space, and is left out.
pub fn observed_of(person: &str, rooms: &[Room], skills: &Numbered, today: &str) -> Vec<Observed> {
    let Some(until) = day_number(today) else { return Vec::new() };
    let mut raters: HashMap<&str, u32> = HashMap::new();
    let mut found = Vec::new();
    for room in rooms {
        let placed_last = placed_last(person, &room.entries);
        for entry in room.entries.iter().filter(|entry| !entry.aside) {
            let mut add = |id: &str, part: Part, (source, rater): (Source, u32), seen: Seen, day: &str, words: &str| {
                let Some(skill) = skills.number(id) else { return };
                let on = day_number(day).unwrap_or_else(|| entry.created_at.div_euclid(DAY));
                // A day that has not come yet is a slip of the pen.
                let evidence = Evidence { day: on.min(until) as f64, skill, part, source, rater, seen };
                let day = if day.is_empty() { today } else { day };
                let (skill, seen, day) = (skills.ids[skill].clone(), words.to_owned(), day.to_owned());
                let placed = matches!(entry.says, Says::Placement(..));
                found.push(Observed { evidence, entry: entry.id.clone(), placed, skill, seen, day, by: entry.by.clone() });
            };
            match &entry.says {
                Says::Observation(said) if said.person == person => {
                    let Some(seen) = seen_in(said, skills.levels(&said.skill)) else { continue };
                    let source = source_of(said.source, &entry.by, person, &room.coaches);
                    let rater = if matches!(source, Source::Peer | Source::Coach) {
                        // Numbers in the order in which they are first asked for; 0 is for nobody.
                        let next = u32::try_from(raters.len() + 1).unwrap_or(u32::MAX);
                        *raters.entry(&entry.by).or_insert(next)
                    } else {
                        0
                    };
                    add(&said.skill, said.part, (source, rater), seen, &said.day, &said.seen);
                }
                Says::Placement(requires, at)
                    if entry.by == person && placed_last.get(&entry.round.as_deref()) == Some(&entry.id.as_str()) =>
                {
                    let Some(round) = room.rounds.iter().find(|round| entry.round.as_ref() == Some(&round.id)) else { continue };
                    // Of a round that was put away one's view stays until it is given anew: whoever was left out of the next cannot.
                    if round.put_away && placed_anew(room, &placed_last, requires, round) {
                        continue;
                    }
                    let asked = room.entries.iter().find_map(|other| match &other.says {
                        Says::Requires(items) if other.id == *requires => Some(items),
                        _ => None,
                    });
                    let day = day_of(round.opened_at.unwrap_or(round.created_at));
                    for (skill, support) in at {
                        let part = asked.and_then(|items| items.iter().find(|(id, _)| id == skill)).map_or(Part::Skill, |(_, part)| *part);
                        if let Some(support) = support {
                            add(skill, part, (Source::Own, 0), Seen::Support(*support), &day, "");
                        }
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// What one person said once counts once: a view that was written for oneself and then shown to somebody is one view.
pub fn once(observed: Vec<Observed>) -> Vec<Observed> {
    let mut seen = HashSet::new();
    let key = |one: &Observed| {
        let Evidence { source, part, seen, .. } = one.evidence;
        (one.by.clone(), source, one.skill.clone(), part, format!("{seen:?}"), one.day.clone())
    };
    let counts = |one: &Observed| !matches!(one.evidence.source, Source::Own | Source::Work) || seen.insert(key(one));
    observed.into_iter().filter(counts).collect()
}

/// The last day on which each skill was used or seen in use.
pub fn last_used(person: &str, rooms: &[Room], skills: &Numbered) -> BTreeMap<String, String> {
    let mut last: BTreeMap<String, String> = BTreeMap::new();
    for entry in rooms.iter().flat_map(|room| &room.entries) {
        let Says::Observation(said) = &entry.says else { continue };
        let Some(id) = skills.now(&said.skill) else { continue };
        // Who only watched, answered a question or knows about it has not used it.
        if said.source == Source::Exercise
            || said.part != Part::Skill
            || said.person != person
            || said.support.is_some_and(|support| support < 2.into())
            || said.day.is_empty()
        {
            continue;
        }
        let known = last.entry(id.to_owned()).or_default();
        if *known < said.day {
            known.clone_from(&said.day);
        }
    }
    last
}

/// Names of skills that are in no catalogue, or no longer, as they were sealed: by id, in the order in which they come.
pub fn own_names<'r>(rooms: &'r [Room], catalogue: &super::catalogue::Catalogue) -> Vec<(&'r str, &'r str)> {
    let mut names: Vec<(&str, &str)> = Vec::new();
    for (skill, name) in rooms.iter().flat_map(|room| &room.entries).filter_map(|entry| entry.about.as_ref()) {
        let there = catalogue.get(catalogue.resolver.kept(skill)).is_some() || names.iter().any(|(known, _)| known == skill);
        if !skill.is_empty() && !name.is_empty() && !there {
            names.push((skill, name));
        }
    }
    names
}

//! One's own map: which skills stand on it, how far each is seen, and what made it so.

use std::collections::BTreeSet;

use domain::skill::{Fades, Strand};
use zone::estimate::{Evidence, Model, Params, Part, Source};
use zone::explain::{Term, explain};

use super::catalogue::Catalogue;
use super::entry::{Learner, Says};
use super::evidence::{self, Observed, Room, day_number};
use super::numbers::Numbered;
use super::scale;
use crate::failure::Failure;

/// Less than this moves nothing that can be seen, logits.
const FELT: f64 = 0.05;

/// A part of a skill that something was seen of.
#[derive(Debug)]
pub struct Cell {
    /// Which part.
    pub part: Part,
    /// θ, logits.
    pub theta: f64,
    /// The standard deviation of θ.
    pub deviation: f64,
    /// The interval that holds θ with probability 0.8.
    pub interval: (f64, f64),
    /// The steps of support that the interval reaches over.
    pub range: Option<(usize, usize)>,
    /// The person's own view is all that is known about the skill.
    pub own_view_alone: bool,
    /// Who has written what they see, as long as the person has written nothing of their own: it is shown after that, so that one's own view is
    /// one's own.
    pub waits: Vec<String>,
    /// What each observation added, in the order of time; the first is the mean of all people.
    pub terms: Vec<Term>,
}

/// A skill on the map.
#[derive(Debug)]
pub struct Row {
    /// As the catalogue has it now.
    pub id: String,
    /// A few words.
    pub name: String,
    /// On which side it stands; none of one's own words, of which nobody knows it.
    pub strand: Option<Strand>,
    /// `YYYY-MM-DD`.
    pub last: Option<String>,
    /// It was not used for so long that it may have faded.
    pub may_have_faded: bool,
    /// `plan` or `watch`, where it is to be learnt next.
    pub learn: Option<&'static str>,
    /// What was seen of: the skill before the knowledge.
    pub cells: Vec<Cell>,
}

/// The map of one person.
#[derive(Debug)]
pub struct Map {
    /// In the order in which the engine was asked: terms name places in this list.
    pub observed: Vec<Observed>,
    /// By name.
    pub rows: Vec<Row>,
}

impl Cell {
    /// The observations that moved it most, the heaviest first, with the logits.
    pub fn because<'o>(&self, observed: &'o [Observed]) -> Vec<(&'o Observed, f64)> {
        let felt = self.terms.iter().filter(|term| term.value.abs() >= FELT);
        let mut found: Vec<(&Observed, f64)> = felt.filter_map(|term| Some((observed.get(term.evidence?)?, term.value))).collect();
        found.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        found
    }
}

/// Whose view of a part waits for one's own.
fn own_first<'o>(seen: impl Iterator<Item = &'o Observed>) -> Vec<String> {
    let mut others = BTreeSet::new();
    for one in seen {
        match one.evidence.source {
            Source::Own | Source::Work => return Vec::new(),
            Source::Peer | Source::Coach => others.insert(one.by.clone()),
            Source::Exercise => false,
        };
    }
    others.into_iter().collect()
}

/// Draws the map of a person from what their rooms say.
///
/// # Errors
/// None that evidence can cause that was read here.
pub fn map(person: &str, rooms: &[Room], catalogue: &Catalogue, today: &str) -> Result<Map, Failure> {
    let names = evidence::own_names(rooms, catalogue);
    let skills = Numbered::of(catalogue, names.iter().map(|(id, _)| *id))?;
    let observed = evidence::once(evidence::observed_of(person, rooms, &skills, today));
    let last = evidence::last_used(person, rooms, &skills);
    let learn = to_learn(person, rooms, &skills);
    let mut ids: Vec<&str> = observed.iter().map(|one| one.skill.as_str()).chain(last.keys().map(String::as_str)).collect();
    ids.extend(learn.iter().map(|(id, _)| id.as_str()));
    ids.sort_unstable();
    ids.dedup();
    let model = Model::new(skills.graph.clone(), Params::default());
    let given: Vec<Evidence> = observed.iter().map(|one| one.evidence).collect();
    let day = day_number(today).ok_or_else(|| Failure::Work(format!("{today} is no day")))?;
    let estimate = model.estimate(&given, day as f64).map_err(|problem| Failure::Work(problem.to_string()))?;
    let row = |id: &str| {
        let known = catalogue.get(id);
        let named = || names.iter().find(|(own, _)| *own == id).map_or(id, |(_, name)| *name);
        let seen = |part: Part| observed.iter().any(|one| one.skill == id && one.evidence.part == part);
        let parts = [Part::Skill, Part::Knowledge].into_iter().filter(|part| seen(*part));
        let cells = parts.filter_map(|part| {
            let number = skills.number(id)?;
            let interval = estimate.interval(number, part, 0.8);
            let own_view_alone = estimate.only_own_view(number);
            let range = scale::range_of(interval, &model.params.thresholds, own_view_alone);
            let (theta, deviation) = (estimate.theta(number, part), estimate.deviation(number, part));
            let terms = explain(&estimate, number, part).terms;
            let waits = own_first(observed.iter().filter(|one| one.skill == id && one.evidence.part == part));
            Some(Cell { part, theta, deviation, interval, range, own_view_alone, waits, terms })
        });
        let last = last.get(id).cloned();
        let unused = last.as_deref().and_then(day_number).map(|then| day - then);
        let fades = match known.map_or(Fades::Slow, |known| known.fades) {
            Fades::Fast => 180,
            Fades::Slow => 540,
        };
        Row {
            id: id.to_owned(),
            name: known.map_or_else(|| named().to_owned(), |known| known.name.clone()),
            strand: known.map(|known| known.strand),
            last,
            may_have_faded: unused.is_some_and(|days| days > fades),
            learn: learn.iter().find(|(own, _)| own == id).map(|(_, state)| *state),
            cells: cells.collect(),
        }
    };
    let mut rows: Vec<Row> = ids.into_iter().map(row).collect();
    rows.sort_by_key(|row| row.name.to_lowercase());
    Ok(Map { observed, rows })
}

/// What one plans to learn or keeps an eye on; of one's own space also what names nobody.
fn to_learn(person: &str, rooms: &[Room], skills: &Numbered) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for room in rooms {
        for entry in &room.entries {
            let (Says::Learn(whose, state), Some((id, _))) = (&entry.says, &entry.about) else { continue };
            let mine = match whose {
                Learner::Themself(learner) => learner == person,
                Learner::Nobody => room.title.is_empty(),
                Learner::Another => false,
            };
            if mine && matches!(*state, "plan" | "watch") {
                found.push((skills.now(id).unwrap_or(id).to_owned(), *state));
            }
        }
    }
    // What is planned says more than what is watched.
    found.sort_by_key(|(_, state)| *state);
    found
}

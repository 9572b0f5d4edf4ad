//! The catalogue as the engine takes it: skills by number, prerequisites without a circle (ui/src/lib/skill/numbered.ts).

use std::collections::{HashMap, HashSet};

use zone::estimate::{Graph, Prerequisite};

use super::catalogue::{Catalogue, once_each};
use crate::failure::Failure;

/// What builds on a skill can be begun from this support level on: a hint now and then is enough.
pub const BUILDS_ON: u8 = 3;

/// Skills by number.
#[derive(Debug)]
pub struct Numbered<'c> {
    catalogue: &'c Catalogue,
    /// The id of each number.
    pub ids: Vec<String>,
    places: HashMap<String, usize>,
    /// What the engine takes.
    pub graph: Graph,
}

impl<'c> Numbered<'c> {
    /// Numbers the whole catalogue, and skills in people's own words (`own`: ids that are in no catalogue).
    ///
    /// # Errors
    /// None that a catalogue can cause: circles are cut.
    pub fn of<'o>(catalogue: &'c Catalogue, own: impl Iterator<Item = &'o str>) -> Result<Self, Failure> {
        let mut ids: Vec<String> = catalogue.skills().iter().map(|skill| skill.id.clone()).collect();
        ids.extend(once_each(own.filter(|id| catalogue.get(id).is_none())));
        let places: HashMap<String, usize> = ids.iter().enumerate().map(|(at, id)| (id.clone(), at)).collect();
        let ranks = ranks(&ids, catalogue);
        let rank = |id: &str| ranks.get(id).copied().unwrap_or_default();
        let mut prerequisites = Vec::new();
        for skill in catalogue.skills() {
            for need in &skill.prerequisites {
                let (Some(at), Some(needs)) = (places.get(&skill.id), places.get(need)) else { continue };
                // A circle, as a merge may make one, is cut where it closes.
                if rank(need) < rank(&skill.id) {
                    prerequisites.push(Prerequisite { skill: *at, needs: *needs, level: BUILDS_ON.into() });
                }
            }
        }
        let graph = Graph::new(ids.len(), prerequisites).map_err(|problem| Failure::Work(problem.to_string()))?;
        Ok(Self { catalogue, ids, places, graph })
    }

    /// The number of an id, also of one that was merged away; none for what nobody knows.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.places.get(id).or_else(|| self.places.get(self.catalogue.resolver.kept(id))).copied()
    }

    /// How many levels of a skill are described; 0 of what nobody knows.
    pub fn levels(&self, id: &str) -> usize {
        self.now(id).and_then(|id| self.catalogue.get(id)).map_or(0, |known| known.levels)
    }

    /// The id that a skill has now.
    pub fn now(&self, id: &str) -> Option<&str> {
        self.number(id).and_then(|number| self.ids.get(number)).map(String::as_str)
    }
}

/// Length of the longest way down from each skill.
fn ranks<'c>(ids: &'c [String], catalogue: &'c Catalogue) -> HashMap<&'c str, i64> {
    let (mut known, mut under) = (HashMap::new(), HashSet::new());
    for id in ids {
        rank(id, catalogue, &mut known, &mut under);
    }
    known
}

fn rank<'c>(id: &'c str, catalogue: &'c Catalogue, known: &mut HashMap<&'c str, i64>, under: &mut HashSet<&'c str>) -> i64 {
    if let Some(before) = known.get(id) {
        return *before;
    }
    // A circle: it is cut where it closes.
    if !under.insert(id) {
        return -1;
    }
    let below = catalogue.get(id).map_or(&[][..], |skill| &skill.prerequisites);
    let deepest = below.iter().map(|need| rank(need, catalogue, known, under)).max().unwrap_or(-1).max(-1);
    under.remove(id);
    known.insert(id, deepest + 1);
    deepest + 1
}

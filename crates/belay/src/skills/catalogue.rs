//! The catalogue as an organisation has it: every pack in use as one graph of skills, with what was merged read as one.
//!
//! The page reads it the same way (ui/src/lib/skill/catalogue.ts and graph.ts); crates/belay/vectors holds both to it.

use std::collections::{HashMap, HashSet};

use client::Space;
use domain::skill::{Exercise, Fades, Pack, Strand};
use serde::Deserialize;

use crate::failure::Failure;

/// Two ids that are the same skill.
#[derive(Debug, Clone, Deserialize)]
pub struct Merge {
    from: String,
    into: String,
}

/// Leads from ids that were merged away to those that are kept.
#[derive(Debug, Default)]
pub struct Resolver(HashMap<String, String>);

impl Resolver {
    /// By these merges.
    pub fn of(merges: &[Merge]) -> Self {
        Self(merges.iter().map(|merge| (merge.from.clone(), merge.into.clone())).collect())
    }

    /// The id that is kept; merges that go round in a circle count for nothing.
    pub fn kept<'i>(&'i self, id: &'i str) -> &'i str {
        let (mut now, mut seen) = (id, HashSet::new());
        while let Some(next) = self.0.get(now) {
            if !seen.insert(now) {
                return id;
            }
            now = next;
        }
        now
    }
}

/// A skill with where it stands.
#[derive(Debug, Clone)]
pub struct Known {
    /// Kept id.
    pub id: String,
    /// A few words.
    pub name: String,
    /// To which side of a goal it belongs.
    pub strand: Strand,
    /// How soon it is lost without use.
    pub fades: Fades,
    /// Kept ids.
    pub prerequisites: Vec<String>,
    /// How many levels are described.
    pub levels: usize,
    /// The pack it is in, and its version.
    pub pack: (String, String),
}

/// All packs in use as one.
#[derive(Debug, Default)]
pub struct Catalogue {
    skills: Vec<Known>,
    places: HashMap<String, usize>,
    /// Every exercise, in the order of the packs.
    exercises: Vec<Exercise>,
    /// What was merged.
    pub resolver: Resolver,
}

impl Catalogue {
    /// One graph of packs, in their order. What was merged away is gone, and what pointed at it points at the other.
    pub fn of(packs: &[Pack], merges: &[Merge]) -> Self {
        let resolver = Resolver::of(merges);
        let ids: HashSet<&str> = packs.iter().flat_map(|pack| &pack.skills).map(|skill| skill.id.as_str()).collect();
        let mut catalogue = Self::default();
        for pack in packs {
            for skill in &pack.skills {
                // A merge into a skill that is no longer there hides nothing.
                let kept = resolver.kept(&skill.id);
                if (kept != skill.id && ids.contains(kept)) || catalogue.places.contains_key(&skill.id) {
                    continue;
                }
                let needs = skill.prerequisites.iter().map(|id| resolver.kept(id));
                let prerequisites = once_each(needs.filter(|id| *id != skill.id && ids.contains(id)));
                catalogue.places.insert(skill.id.clone(), catalogue.skills.len());
                catalogue.skills.push(Known {
                    id: skill.id.clone(),
                    name: skill.name.clone(),
                    strand: skill.strand,
                    fades: skill.fades,
                    prerequisites,
                    levels: skill.levels.len(),
                    pack: (pack.id.clone(), pack.version.clone()),
                });
            }
        }
        catalogue.exercises = packs.iter().flat_map(|pack| pack.exercises.clone()).collect();
        catalogue.resolver = resolver;
        catalogue
    }

    /// Fetches what is in use, in a language where it is there in it.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn fetch(space: &Space, language: &str) -> Result<Self, Failure> {
        let listed: Listed = space.get("/skills").await?;
        let mut packs = Vec::new();
        for Summary { id, version, language, .. } in in_use(&listed.packs, language) {
            packs.push(space.get(&format!("/skills/packs/{id}?version={version}&language={language}")).await?);
        }
        Ok(Self::of(&packs, &listed.merges))
    }

    /// Its skills, in the order of the packs.
    pub fn skills(&self) -> &[Known] {
        &self.skills
    }

    /// A skill by its kept id.
    pub fn get(&self, id: &str) -> Option<&Known> {
        self.places.get(id).and_then(|at| self.skills.get(*at))
    }

    /// A skill by its id, also by one that was merged away.
    pub fn find(&self, id: &str) -> Option<&Known> {
        self.get(id).or_else(|| self.get(self.resolver.kept(id)))
    }

    /// An exercise by its id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }
}

/// Each text once, in the order in which it first comes.
pub fn once_each<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.filter(|text| seen.insert(*text)).map(str::to_owned).collect()
}

/// The catalogue as it is listed.
#[derive(Deserialize)]
struct Listed {
    packs: Vec<Summary>,
    merges: Vec<Merge>,
}

/// A pack as it is listed.
#[derive(Clone, Deserialize)]
struct Summary {
    id: String,
    version: String,
    language: String,
    newer: Option<String>,
    withdrawn_at: Option<i64>,
}

/// Of each pack the newest version, in a language where it has it, else in English, else as it is.
fn in_use<'s>(all: &'s [Summary], language: &str) -> Vec<&'s Summary> {
    let fits = |one: &Summary| match one.language.as_str() {
        same if same == language => 2,
        "en" => 1,
        _ => 0,
    };
    let mut chosen: Vec<&Summary> = Vec::new();
    for one in all.iter().filter(|one| one.newer.is_none() && one.withdrawn_at.is_none()) {
        match chosen.iter_mut().find(|known| known.id == one.id) {
            None => chosen.push(one),
            Some(known) if fits(one) > fits(known) => *known = one,
            Some(_) => {}
        }
    }
    chosen
}

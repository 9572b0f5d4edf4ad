//! The reach check of a new team: each person places each prerequisite privately; nothing appears until everyone is in.

use serde::{Deserialize, Serialize};

use crate::estimate::{Evidence, Graph, Part, Seen, Source};

/// One person's placement of one prerequisite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// Not yet.
    NotYet,
    /// Watched it.
    Watched,
    /// Did it together with someone.
    Together,
    /// Did it with prompts.
    Prompted,
    /// Did it alone.
    Alone,
    /// Could teach it.
    CouldTeach,
}

impl Placement {
    /// The support level 0 … 5 that it is evidence of.
    #[must_use]
    pub fn level(self) -> u8 {
        self as u8
    }
}

/// Fewer people than this, and a picture may identify someone.
pub const FEW: usize = 8;

/// One prerequisite in the picture, without names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Which skill.
    pub skill: usize,
    /// How many people chose each placement, from not yet to could teach.
    pub counts: [usize; 6],
}

/// What to talk about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Some are far and some are near: what would those who can show the others first?
    WhoShows,
    /// Nobody is near: who outside has done it, and could be watched?
    WhomToWatch,
    /// Everyone is near: what has kept you from doing it already?
    WhatKeptYou,
}

/// The picture, once everyone is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// One row for each prerequisite, in the order of prerequisites.
    pub rows: Vec<Row>,
    /// The first prerequisite that at least half the people do not reach with prompts: the nearer step.
    pub nearer: Option<usize>,
    /// One question, about that step or about the goal's first row.
    pub question: Question,
    /// Whether the picture may identify someone: each is asked before it is shown.
    pub may_identify: bool,
}

/// The picture of all placements; `people` holds one list for each person, in the order of `skills`. None until everyone has placed everything.
#[must_use]
pub fn picture(graph: &Graph, skills: &[usize], people: &[Vec<Option<Placement>>]) -> Option<Picture> {
    if skills.is_empty() || people.is_empty() || people.iter().any(|own| own.len() != skills.len() || own.iter().any(Option::is_none)) {
        return None;
    }
    let mut rows: Vec<Row> = skills
        .iter()
        .enumerate()
        .map(|(at, skill)| {
            let mut counts = [0; 6];
            for placement in people.iter().filter_map(|own| own[at]) {
                counts[usize::from(placement.level())] += 1;
            }
            Row { skill: *skill, counts }
        })
        .collect();
    rows.sort_by_key(|row| graph.order().iter().position(|skill| *skill == row.skill));
    let half = people.len().div_ceil(2);
    let near = |row: &Row| row.counts[3..].iter().sum::<usize>();
    let nearer = rows.iter().find(|row| near(row) < half);
    let question = match nearer {
        None => Question::WhatKeptYou,
        Some(row) if row.counts[4..].iter().sum::<usize>() > 0 => Question::WhoShows,
        Some(_) => Question::WhomToWatch,
    };
    Some(Picture { nearer: nearer.map(|row| row.skill), rows, question, may_identify: people.len() < FEW })
}

/// One person's placements as evidence: their own view of what they can do.
#[must_use]
pub fn evidence(skills: &[usize], own: &[Placement], day: f64) -> Vec<Evidence> {
    let pairs = skills.iter().zip(own);
    pairs
        .map(|(skill, placement)| Evidence {
            day,
            skill: *skill,
            part: Part::Skill,
            source: Source::Own,
            rater: 0,
            seen: Seen::support(placement.level()),
        })
        .collect()
}

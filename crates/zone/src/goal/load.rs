//! Change load: how many new things are asked of one team at once.

use serde::{Deserialize, Serialize};

/// What is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A skill to learn.
    Skill,
    /// A tool to use.
    Tool,
    /// A way of working.
    Process,
}

/// One new thing, from the day it is asked until the day it is a habit or given up.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NewThing {
    /// What it is.
    pub kind: Kind,
    /// From this day …
    pub from: f64,
    /// … until before this one; open without.
    pub until: Option<f64>,
}

/// The load on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// New things at once.
    pub now: usize,
    /// The most this team had at once before, over things that are done.
    pub most_before: Option<usize>,
    /// Whether this is more than ever before, or without a history more than [`BEARABLE`].
    pub warns: bool,
}

/// What a team without a history bears without a warning.
pub const BEARABLE: usize = 3;

/// The load on `day`, set against the team's own history: the most things at once on any earlier day on which something began that is over by now.
/// What was given up on the day it was asked tells nothing.
#[must_use]
pub fn change_load(things: &[NewThing], day: f64) -> Load {
    let at = |day: f64| things.iter().filter(|one| one.from <= day && one.until.is_none_or(|until| until > day)).count();
    let over = things.iter().filter(|one| one.from < day && one.until.is_some_and(|until| until <= day && until > one.from));
    let most_before = over.map(|one| at(one.from)).max();
    let now = at(day);
    Load { now, most_before, warns: now > most_before.unwrap_or(BEARABLE) }
}

//! What `story.toml` may say. Days are working days from today, times wall clock.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::failure::Failure;

/// The whole story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The organisation.
    pub organisation: Organisation,
    /// Its people; the first one makes it.
    #[serde(rename = "person")]
    pub people: Vec<Person>,
    /// Engagements.
    #[serde(rename = "engagement")]
    pub engagements: Vec<Engagement>,
    /// Coaching moments.
    #[serde(rename = "moment")]
    pub moments: Vec<Moment>,
}

/// The organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Name.
    pub name: String,
    /// Where to turn.
    #[serde(rename = "help")]
    pub help_lines: Vec<client::types::HelpLine>,
}

/// A person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How the story calls them; also their address.
    pub key: String,
    /// Name.
    pub name: String,
    /// What one sees as them, in a few words.
    pub role: String,
    /// May set things up.
    #[serde(default)]
    pub administrator: bool,
    /// Their team.
    pub team: Option<String>,
    /// To whom they report.
    pub manager: Option<String>,
}

/// An engagement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Engagement {
    /// How the story calls it.
    pub key: String,
    /// `one_to_one`, `peer` or `team`.
    pub kind: String,
    /// Who proposes.
    pub by: String,
    /// To whom: a person, or a team.
    pub with: String,
    /// What the proposer will be.
    pub my_role: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions.
    pub sessions: Option<i64>,
    /// For a team: how many must have joined.
    pub joiners: Option<i64>,
    /// When it is proposed.
    pub day: i64,
    /// What the proposer would like to think about.
    pub about: String,
    /// Who answers what, when.
    #[serde(default, rename = "answer")]
    pub answers: Vec<Reply>,
    /// Who ends it, when.
    pub end: Option<Reply>,
    /// Goals.
    #[serde(default, rename = "goal")]
    pub goals: Vec<Goal>,
    /// Sessions held, cancelled and planned.
    #[serde(default, rename = "session")]
    pub meetings: Vec<Session>,
}

/// Who answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Who.
    pub who: String,
    /// When.
    pub day: i64,
    /// "Not now" instead of yes.
    #[serde(default)]
    pub not_now: bool,
}

/// A goal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Who writes it.
    pub by: String,
    /// When.
    pub day: i64,
    /// When it should be reached.
    pub target: Option<i64>,
    /// In one sentence.
    pub sentence: String,
    /// Where things are today.
    pub today: String,
    /// What would be good enough.
    pub good_enough: String,
    /// Attainment from -2 to +2.
    pub levels: Option<[String; 5]>,
    /// When it was reached.
    pub reached: Option<i64>,
    /// When it was let go.
    pub let_go: Option<i64>,
}

/// A session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// When.
    pub day: i64,
    /// Wall clock, or `soon`.
    pub time: String,
    /// Who plans it.
    pub by: String,
    /// When it is planned; a week before when nothing is said.
    pub planned: Option<i64>,
    /// Length, when it is not the agreed one.
    pub minutes: Option<i64>,
    /// What it is about.
    pub topic: Option<String>,
    /// Where people meet.
    pub link: Option<String>,
    /// Cancelled on that day.
    pub cancelled: Option<i64>,
    /// The shared note, and who writes it.
    pub note: Option<Note>,
    /// What people take away.
    #[serde(default)]
    pub takeaways: BTreeMap<String, String>,
    /// Private notes.
    #[serde(default)]
    pub private: BTreeMap<String, Vec<String>>,
    /// Actions that are born in it.
    #[serde(default, rename = "action")]
    pub actions: Vec<Action>,
}

/// A shared note.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Who writes.
    pub by: String,
    /// Blocks: `# ` begins a heading, `- ` an item.
    pub lines: Vec<String>,
}

/// An action.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: Option<i64>,
    /// What is to be done.
    pub text: String,
    /// Done on that day.
    pub done: Option<i64>,
    /// No longer mattered on that day.
    pub dropped: Option<i64>,
    /// Partly done on that day; still open.
    pub partly: Option<i64>,
    /// The new day of what is partly done.
    pub again: Option<i64>,
    /// How it went.
    #[serde(default)]
    pub words: String,
}

/// A coaching moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Who writes it down.
    pub who: String,
    /// With whom.
    pub with: Option<String>,
    /// When.
    pub day: i64,
    /// What happened.
    pub text: String,
}

impl Story {
    /// The story of the program.
    ///
    /// # Errors
    /// When it cannot be read, which a test sees first.
    pub fn read() -> Result<Self, Failure> {
        toml::from_str(include_str!("story.toml")).map_err(|error| Failure::Work(format!("story.toml: {}", error.message())))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn everyone_in_the_story_is_a_person_of_it() {
        let story = Story::read().unwrap();
        assert_eq!(story.people.len(), 14);
        let known = |key: &String| assert!(story.people.iter().any(|person| person.key == *key), "{key}");
        for person in &story.people {
            person.manager.iter().for_each(known);
        }
        for engagement in &story.engagements {
            known(&engagement.by);
            engagement.answers.iter().chain(&engagement.end).for_each(|reply| known(&reply.who));
            engagement.goals.iter().for_each(|goal| known(&goal.by));
            for meeting in &engagement.meetings {
                known(&meeting.by);
                meeting.takeaways.keys().chain(meeting.private.keys()).for_each(known);
                meeting.actions.iter().for_each(|action| known(&action.owner));
            }
        }
        for moment in &story.moments {
            moment.with.iter().chain([&moment.who]).for_each(known);
        }
    }
}

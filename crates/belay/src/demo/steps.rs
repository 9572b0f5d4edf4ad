//! The story as steps in the order of time.

use crate::demo::days::Days;
use crate::demo::story::{Action, Engagement, Goal, Moment, Reply, Session, Story};

/// One thing that happens.
#[derive(Debug, Clone, Copy)]
pub struct Step<'s> {
    /// When, Unix milliseconds.
    pub at: i64,
    /// What.
    pub act: Act<'s>,
}

/// What happens.
#[derive(Debug, Clone, Copy)]
pub enum Act<'s> {
    /// An engagement is proposed.
    Propose(&'s Engagement),
    /// Somebody answers.
    Answer(&'s Engagement, &'s Reply),
    /// A goal is written down.
    Goal(&'s Engagement, &'s Goal),
    /// A goal is reached, or let go.
    CloseGoal(&'s Engagement, &'s Goal, bool),
    /// A session is planned.
    Plan(&'s Engagement, &'s Session),
    /// The talk begins.
    Open(&'s Engagement, &'s Session),
    /// It is over: notes, takeaways, actions.
    Hold(&'s Engagement, &'s Session),
    /// It will not be.
    Cancel(&'s Engagement, &'s Session),
    /// The owner says how an action went.
    Answered(&'s Action),
    /// Somebody writes a moment down.
    Moment(&'s Moment),
    /// Somebody ends an engagement.
    End(&'s Engagement, &'s Reply),
}

impl Step<'_> {
    /// For a message.
    pub fn what(&self) -> String {
        match self.act {
            Act::Propose(engagement) | Act::Answer(engagement, _) | Act::End(engagement, _) => engagement.key.clone(),
            Act::Goal(engagement, goal) | Act::CloseGoal(engagement, goal, _) => format!("{}: {}", engagement.key, goal.sentence),
            Act::Plan(engagement, session)
            | Act::Open(engagement, session)
            | Act::Hold(engagement, session)
            | Act::Cancel(engagement, session) => format!("{}: session of day {}", engagement.key, session.day),
            Act::Answered(action) => action.text.clone(),
            Act::Moment(moment) => moment.text.clone(),
        }
    }
}

/// A planned session is one that has not been: its wall clock is yet to come, or it is today.
fn is_to_come(session: &Session) -> bool {
    session.day >= 0
}

/// All steps. What falls on one instant keeps the order of the story.
pub fn of<'s>(story: &'s Story, days: &Days) -> Vec<Step<'s>> {
    let mut steps = Vec::new();
    for engagement in &story.engagements {
        of_engagement(engagement, days, &mut steps);
    }
    let moments = story.moments.iter().map(|moment| Step { at: days.instant(moment.day, "16:20"), act: Act::Moment(moment) });
    steps.extend(moments);
    steps.sort_by_key(|step| step.at);
    steps
}

fn of_engagement<'s>(engagement: &'s Engagement, days: &Days, steps: &mut Vec<Step<'s>>) {
    let on = |day: i64, time: &str, act: Act<'s>| Step { at: days.instant(day, time), act };
    steps.push(on(engagement.day, "09:10", Act::Propose(engagement)));
    for reply in &engagement.answers {
        steps.push(on(reply.day, "11:40", Act::Answer(engagement, reply)));
    }
    for goal in &engagement.goals {
        steps.push(on(goal.day, "12:05", Act::Goal(engagement, goal)));
        if let Some(day) = goal.reached.or(goal.let_go) {
            steps.push(on(day, "17:05", Act::CloseGoal(engagement, goal, goal.reached.is_some())));
        }
    }
    for session in &engagement.meetings {
        // A day that is over has an evening: planning a week ahead at the earliest, answering at the latest today.
        let planned = session.planned.unwrap_or(session.day - 5).min(-1);
        steps.push(on(planned, "12:30", Act::Plan(engagement, session)));
        if let Some(day) = session.cancelled {
            steps.push(on(day, "13:10", Act::Cancel(engagement, session)));
            continue;
        }
        if is_to_come(session) {
            continue;
        }
        let begins = days.instant(session.day, &session.time);
        let minutes = session.minutes.unwrap_or(engagement.minutes);
        steps.push(Step { at: begins + 60_000, act: Act::Open(engagement, session) });
        steps.push(Step { at: begins + minutes * 60_000, act: Act::Hold(engagement, session) });
        for action in &session.actions {
            if let Some(day) = action.done.or(action.dropped).or(action.partly) {
                steps.push(on(day, "16:45", Act::Answered(action)));
            }
        }
    }
    if let Some(end) = &engagement.end {
        steps.push(on(end.day, "17:30", Act::End(engagement, end)));
    }
}

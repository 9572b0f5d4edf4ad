//! The story as steps in the order of time.

use crate::demo::craft::{Closing, Compared, Entry, JournalPage, Promise, Round, Series, Shown, Terms, Words};
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
    /// Somebody leaves; the others go on.
    Leave(&'s Engagement, &'s Reply),
    /// The agreement is written out.
    Terms(&'s Engagement, &'s Terms),
    /// The sponsor says what they hope for.
    Hopes(&'s Engagement, &'s Words),
    /// The sponsor promises something.
    Promise(&'s Engagement, &'s Promise),
    /// The sponsor says whether it was kept.
    Kept(&'s Engagement, &'s Promise, bool),
    /// Sessions are planned in one go.
    Series(&'s Engagement, &'s Series),
    /// A session is moved to where it was held.
    Move(&'s Engagement, &'s Session),
    /// Something is written into the record.
    Entry(&'s Engagement, &'s Entry),
    /// Each writes apart; it is shown together.
    Round(&'s Engagement, &'s Round),
    /// Two compare their safety number.
    Compare(&'s Engagement, &'s Compared),
    /// Something is shown to the sponsor.
    Show(&'s Engagement, &'s Shown),
    /// It is taken back.
    TakeBack(&'s Engagement, &'s Shown),
    /// A page of a journal is written.
    Page(&'s JournalPage),
    /// Looking back begins, or is over.
    Close(&'s Engagement, &'s Closing, bool),
}

impl Step<'_> {
    /// For a message.
    pub fn what(&self) -> String {
        match self.act {
            Act::Propose(engagement)
            | Act::Answer(engagement, _)
            | Act::End(engagement, _)
            | Act::Leave(engagement, _)
            | Act::Terms(engagement, _)
            | Act::Hopes(engagement, _)
            | Act::Promise(engagement, _)
            | Act::Kept(engagement, ..)
            | Act::Close(engagement, ..)
            | Act::Compare(engagement, _)
            | Act::Show(engagement, _)
            | Act::TakeBack(engagement, _)
            | Act::Series(engagement, _) => engagement.key.clone(),
            Act::Entry(engagement, entry) => format!("{}: {} of day {}", engagement.key, entry.body["type"], entry.day),
            Act::Round(engagement, round) => format!("{}: round of day {}", engagement.key, round.day),
            Act::Goal(engagement, goal) | Act::CloseGoal(engagement, goal, _) => format!("{}: {}", engagement.key, goal.sentence),
            Act::Plan(engagement, session)
            | Act::Open(engagement, session)
            | Act::Hold(engagement, session)
            | Act::Move(engagement, session)
            | Act::Cancel(engagement, session) => format!("{}: session of day {}", engagement.key, session.day),
            Act::Answered(action) => action.text.clone(),
            Act::Moment(moment) => moment.text.clone(),
            Act::Page(page) => format!("{}: journal of day {}", page.who, page.day),
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
    steps.extend(story.pages.iter().map(|page| Step { at: days.instant(page.day, "21:15"), act: Act::Page(page) }));
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
        if let Some(was) = &session.was {
            steps.push(on(was.moved, "12:50", Act::Move(engagement, session)));
        }
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
            if let Some(day) = action.done.or(action.dropped).or(action.partly).or(action.under_way) {
                steps.push(on(day, "16:45", Act::Answered(action)));
            }
        }
    }
    if let Some(end) = &engagement.end {
        steps.push(on(end.day, "17:30", Act::End(engagement, end)));
    }
    steps.extend(engagement.left.iter().map(|reply| on(reply.day, "17:35", Act::Leave(engagement, reply))));
    of_craft(engagement, days, steps);
}

fn of_craft<'s>(engagement: &'s Engagement, days: &Days, steps: &mut Vec<Step<'s>>) {
    let on = |day: i64, time: &str, act: Act<'s>| Step { at: days.instant(day, time), act };
    if let Some(terms) = &engagement.terms {
        steps.push(on(terms.day, "14:10", Act::Terms(engagement, terms)));
        // Who wrote them has said yes by writing them.
        steps.extend(terms.answer.iter().map(|reply| on(reply.day, "15:20", Act::Answer(engagement, reply))));
    }
    steps.extend(engagement.hopes.iter().map(|words| on(words.day, "16:05", Act::Hopes(engagement, words))));
    for promise in &engagement.promises {
        steps.push(on(promise.day, "16:10", Act::Promise(engagement, promise)));
        if let Some(day) = promise.kept.or(promise.not_kept) {
            steps.push(on(day, "16:30", Act::Kept(engagement, promise, promise.kept.is_some())));
        }
    }
    steps.extend(engagement.series.iter().map(|series| on(series.planned, "12:35", Act::Series(engagement, series))));
    // In the evening, when the session of the day is over; on the last day early enough to have been.
    let evening = |day: i64| if day >= 0 { "00:10" } else { "17:20" };
    steps.extend(engagement.entries.iter().map(|entry| on(entry.day, evening(entry.day), Act::Entry(engagement, entry))));
    steps.extend(engagement.rounds.iter().map(|round| on(round.day, evening(round.day), Act::Round(engagement, round))));
    steps.extend(engagement.compared.iter().map(|two| on(two.day, "10:20", Act::Compare(engagement, two))));
    for shown in &engagement.shown {
        // After what was written on the same day.
        steps.push(on(shown.day, "18:10", Act::Show(engagement, shown)));
        steps.extend(shown.revoked.map(|day| on(day, "18:20", Act::TakeBack(engagement, shown))));
    }
    if let Some(closing) = &engagement.closing {
        steps.push(on(closing.begun, "17:10", Act::Close(engagement, closing, false)));
        if let Some(day) = closing.closed {
            steps.push(on(day, "17:40", Act::Close(engagement, closing, true)));
        }
    }
}

//! Goals, sessions, notes, actions, moments: sealed on the way out.

use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{Content, Place, names};

use crate::coaching::json as body_of;
use crate::error::{ClientError, Result};
use crate::space::Space;
use crate::types::{
    Action, ActionAnswer, ActionClosure, Bytes, Goal, GoalClosure, Moment, NewAction, NewGoal, NewMoment, NewSession, Session, Takeaway,
    TakeawayChange,
};

/// The words of a new goal, English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalText {
    /// In one sentence.
    pub sentence: String,
    /// Where things are today.
    pub today: String,
    /// What would be good enough.
    pub good_enough: String,
    /// Attainment from -2 to +2, when written.
    pub levels: Option<[String; 5]>,
    /// When it should be reached.
    pub target_day: Option<String>,
    /// Whatever else was thought about, an object.
    pub more: Option<Value>,
}

/// A session to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionPlan {
    /// Wall clock, `2026-11-24T14:00`.
    pub starts_local: String,
    /// IANA zone.
    pub zone: String,
    /// Length.
    pub minutes: i64,
    /// Where people meet.
    pub link: Option<String>,
    /// `conversation` or `halves`.
    pub form: String,
    /// What it is about.
    pub topic: Option<String>,
}

impl Space {
    fn text(&self, words: &str) -> Content {
        Content::text(self.language(), words)
    }

    /// Writes a goal down.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn goal(&mut self, engagement: Uuid, goal: &GoalText) -> Result<Goal> {
        let id = self.client().new_id();
        let levels = goal.levels.as_ref().map(|levels| {
            let named = ["-2", "-1", "0", "1", "2"].into_iter().zip(levels);
            Content::json(self.language(), named.map(|(level, words)| (level.to_owned(), Value::from(words.as_str()))).collect())
        });
        let more = goal.more.clone().map(|more| Content::json(self.language(), more));
        self.change(engagement, Method::POST, &format!("/engagements/{engagement}/goals"), |space| {
            let seal = |field: &str, content: &Content| space.seal(engagement, &Place::new("goal", id, field), 1, content);
            body_of(&NewGoal {
                id,
                target_day: goal.target_day.clone(),
                sentence: seal("sentence", &space.text(&goal.sentence))?,
                today: seal("today", &space.text(&goal.today))?,
                good_enough: seal("good_enough", &space.text(&goal.good_enough))?,
                levels: levels.as_ref().map(|levels| seal("levels", levels)).transpose()?,
                more: more.as_ref().map(|more| seal("more", more)).transpose()?,
            })
        })
        .await
    }

    /// Closes a goal: reached, or let go.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn close_goal(&mut self, engagement: Uuid, goal: &Goal, reached: bool) -> Result<Goal> {
        let (id, version) = (goal.id, goal.version);
        let state = if reached { "reached" } else { "let_go" };
        self.change(engagement, Method::PUT, &format!("/engagements/{engagement}/goals/{id}/closure"), |space| {
            let payload = vec![if reached { 1 } else { 2 }];
            let act = space.keyring()?.sign_act(names::CLOSE_GOAL, Some(engagement), id, version + 1, space.now(), payload)?;
            body_of(&GoalClosure { version, state: state.to_owned(), act: Bytes(act) })
        })
        .await
    }

    /// Plans a session.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn session(&mut self, engagement: Uuid, plan: &SessionPlan) -> Result<Session> {
        let id = self.client().new_id();
        self.change(engagement, Method::POST, &format!("/engagements/{engagement}/sessions"), |space| {
            let place = Place::new("session", id, "topic");
            let topic = plan.topic.as_ref().map(|topic| space.seal(engagement, &place, 1, &space.text(topic))).transpose()?;
            body_of(&NewSession {
                id,
                starts_local: plan.starts_local.clone(),
                zone: plan.zone.clone(),
                minutes: plan.minutes,
                link: plan.link.clone(),
                form: plan.form.clone(),
                topic,
            })
        })
        .await
    }

    /// The talk begins (`opening`), is over (`holding`), or will not be (`cancellation`).
    ///
    /// # Errors
    /// As [`crate::Client::send`].
    pub async fn session_step(&self, engagement: Uuid, session: Uuid, step: &str) -> Result<Session> {
        self.put(&format!("/engagements/{engagement}/sessions/{session}/{step}"), &json!({})).await
    }

    /// Writes what one takes away; `version` is that of one's takeaway so far, 0 before the first.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn takeaway(&mut self, engagement: Uuid, session: Uuid, version: u32, words: &str) -> Result<Takeaway> {
        self.change(engagement, Method::PUT, &format!("/engagements/{engagement}/sessions/{session}/takeaway"), |space| {
            let place = Place::new("takeaway", session, "text");
            body_of(&TakeawayChange { version, text: space.seal(engagement, &place, version + 1, &space.text(words))? })
        })
        .await
    }

    /// Writes an action down.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn action(&mut self, engagement: Uuid, session: Option<Uuid>, owner: Uuid, due: Option<&str>, words: &str) -> Result<Action> {
        let id = self.client().new_id();
        let content = Content::json(self.language(), json!({"owner": owner, "text": words}));
        self.change(engagement, Method::POST, &format!("/engagements/{engagement}/actions"), |space| {
            let place = Place::new("action", id, "text");
            // The owner stands in the sealed words: nobody can be made to own what was written for another.
            let text = space.seal(engagement, &place, 1, &content)?;
            body_of(&NewAction { id, session_id: session, owner_id: owner, due_day: due.map(str::to_owned), text })
        })
        .await
    }

    /// Closes one's own action: done, or no longer matters.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn close_action(&mut self, action: &Action, done: bool, words: &str) -> Result<Action> {
        let (id, engagement, version) = (action.id, action.engagement_id, action.version);
        let (state, how) = if done { ("done", "done") } else { ("dropped", "no_longer") };
        let outcome = Content::json(self.language(), json!({"how": how, "words": words}));
        self.change(engagement, Method::PUT, &format!("/engagements/{engagement}/actions/{id}/closure"), |space| {
            let outcome = space.seal(engagement, &Place::new("action", id, "outcome"), version + 1, &outcome)?;
            let payload = vault::hash(&outcome.s.0).to_vec();
            let act = space.keyring()?.sign_act(names::CLOSE_ACTION, Some(engagement), id, version + 1, space.now(), payload)?;
            body_of(&ActionClosure { version, state: state.to_owned(), outcome, act: Bytes(act) })
        })
        .await
    }

    /// Answers how one's own action goes (`partly`, `not_now` or `under_way`), in words, and what got in the way: it stays open, with a new day.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn answer_action(
        &mut self,
        action: &Action,
        how: &str,
        (words, in_the_way): (&str, &str),
        due: Option<&str>,
    ) -> Result<Action> {
        let (id, engagement, version) = (action.id, action.engagement_id, action.version);
        let outcome = Content::json(self.language(), json!({"how": how, "words": words, "in_the_way": in_the_way}));
        self.change(engagement, Method::PUT, &format!("/engagements/{engagement}/actions/{id}/answer"), |space| {
            let outcome = space.seal(engagement, &Place::new("action", id, "outcome"), version + 1, &outcome)?;
            body_of(&ActionAnswer { version, outcome, due_day: due.map(str::to_owned) })
        })
        .await
    }

    /// Writes a coaching moment into one's own space.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn moment(&mut self, with: Option<Uuid>, day: &str, words: &str) -> Result<Moment> {
        let id = self.client().new_id();
        let own = self.keyring()?.own().ok_or(ClientError::Here("this person has no own space"))?;
        self.change(own, Method::POST, "/moments", |space| {
            let text = space.seal(own, &Place::new("moment", id, "text"), 1, &space.text(words))?;
            body_of(&NewMoment { id, with_person_id: with, happened_day: day.to_owned(), text })
        })
        .await
    }
}

//! Which one step is next: one thing on top of home.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What the next step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NextKind {
    /// Someone waits for an answer.
    Reply,
    /// An action's day has come.
    ActionDue,
    /// A session comes up, or is under way.
    Session,
    /// An action is open.
    Action,
    /// A coaching has no goal in progress, or wants a look at its goals.
    Goal,
    /// Nothing yet: the first coaching.
    First,
}

/// What there is to choose from.
#[derive(Debug, Clone, Copy, Default)]
pub struct There {
    /// A session begins within the hour or is under way.
    pub session_now: bool,
    /// Someone waits for an answer.
    pub reply: bool,
    /// An action's day has come.
    pub action_due: bool,
    /// A session comes up.
    pub session: bool,
    /// An action is open.
    pub action: bool,
    /// A coaching is under way.
    pub engagement: bool,
}

/// The one step: people who sit together come first, then people who wait, then what is due.
#[must_use]
pub fn kind(there: There) -> NextKind {
    match there {
        There { session_now: true, .. } => NextKind::Session,
        There { reply: true, .. } => NextKind::Reply,
        There { action_due: true, .. } => NextKind::ActionDue,
        There { session: true, .. } => NextKind::Session,
        There { action: true, .. } => NextKind::Action,
        There { engagement: true, .. } => NextKind::Goal,
        _ => NextKind::First,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_who_wait_come_before_what_is_due() {
        let all = There { session_now: false, reply: true, action_due: true, session: true, action: true, engagement: true };
        assert_eq!(kind(all), NextKind::Reply);
        assert_eq!(kind(There { session_now: true, ..all }), NextKind::Session);
        assert_eq!(kind(There { reply: false, ..all }), NextKind::ActionDue);
        assert_eq!(kind(There { engagement: true, ..There::default() }), NextKind::Goal);
        assert_eq!(kind(There::default()), NextKind::First);
    }
}

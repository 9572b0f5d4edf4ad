//! Goals: at most three in progress, because attention is scarce.

use crate::word::words;

words! {
    /// Where a goal stands.
    State as "GoalState" {
        /// In progress.
        Active = "active",
        /// Resting; may be taken up again.
        Resting = "resting",
        /// Reached.
        Reached = "reached",
        /// Let go.
        LetGo = "let_go",
    }
}

/// Goals in progress per engagement, at most.
pub const MOST_ACTIVE: i64 = 3;

impl State {
    /// True for what a change may set: in progress or resting. Reached and let go are a closure, which is signed.
    #[must_use]
    pub fn can_be_set(self) -> bool {
        matches!(self, Self::Active | Self::Resting)
    }

    /// Closed goals are changed by reopening only.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Reached | Self::LetGo)
    }
}

/// Whether one more may be taken up when `active` are in progress.
#[must_use]
pub fn room_for_another(active: i64) -> bool {
    active < MOST_ACTIVE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fourth_goal_asks_which_one_rests() {
        assert!(room_for_another(2));
        assert!(!room_for_another(3));
    }
}

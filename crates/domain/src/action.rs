//! Actions: what a person chose to do, by when. Only the owner says how it went.

use crate::word::words;

words! {
    /// Where an action stands.
    State as "ActionState" {
        /// To do.
        Open = "open",
        /// Done, says its owner.
        Done = "done",
        /// No longer matters, says its owner.
        Dropped = "dropped",
    }
}

/// True when an action wants an answer on `today`: its day has come. Days are `YYYY-MM-DD`, so text order is calendar order.
#[must_use]
pub fn is_due(due_day: Option<&str>, today: &str) -> bool {
    due_day.is_some_and(|day| day <= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_due_on_its_day_and_after_it() {
        assert!(is_due(Some("2026-11-24"), "2026-11-24"));
        assert!(is_due(Some("2026-09-30"), "2026-11-24"));
        assert!(!is_due(Some("2026-11-25"), "2026-11-24"));
        assert!(!is_due(None, "2026-11-24"));
    }
}

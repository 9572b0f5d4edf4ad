//! Releases: one item that a person shows of their own work to somebody outside, in their own words, until a day or until taken back.

use crate::engagement::{Kind, Role, State};
use crate::word::words;

words! {
    /// What is shown.
    ItemKind as "ReleasedKind" {
        /// What a goal is called.
        Goal = "goal",
        /// How far a goal was reached.
        Attainment = "attainment",
        /// Something that went well.
        Win = "win",
    }
}

words! {
    /// To whom.
    Audience as "Audience" {
        /// The sponsor of the engagement, by name.
        Sponsor = "sponsor",
        /// Who runs the programme: the administrators.
        Programme = "programme",
    }
}

/// The longest text, characters.
pub const TEXT: usize = 500;

/// Whether one may show something of their own from an engagement: a coach shows nothing of a coachee's. In a team or circle everyone may show
/// what they wrote.
#[must_use]
pub fn may_release(kind: Kind, role: Role) -> bool {
    match kind {
        Kind::OneToOne | Kind::Supervision => role == Role::Coachee,
        Kind::Peer | Kind::Circle => role == Role::Peer,
        Kind::Team => role != Role::Sponsor,
        Kind::Own => false,
    }
}

/// Whether an engagement has begun, so that there is something to show; also when it is over.
#[must_use]
pub fn has_begun(state: State) -> bool {
    !matches!(state, State::Proposed | State::Declined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coach_shows_nothing_of_a_coachees() {
        assert!(may_release(Kind::OneToOne, Role::Coachee) && !may_release(Kind::OneToOne, Role::Coach));
        assert!(may_release(Kind::Supervision, Role::Coachee) && !may_release(Kind::Supervision, Role::Coach));
        assert!(may_release(Kind::Peer, Role::Peer) && may_release(Kind::Circle, Role::Peer));
        assert!(may_release(Kind::Team, Role::Coach) && !may_release(Kind::Team, Role::Sponsor) && !may_release(Kind::Own, Role::Peer));
    }
}

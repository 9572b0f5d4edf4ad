//! Engagements: who may propose to whom, and how one moves through its states.

use crate::word::words;

words! {
    /// What kind of coaching relationship it is.
    Kind as "Kind" {
        /// A coach and a coachee.
        OneToOne = "one_to_one",
        /// Two peers who coach each other.
        Peer = "peer",
        /// A coach reflects on their own coaching with another coach: two people.
        Supervision = "supervision",
        /// Three to six peers who coach each other in turn.
        Circle = "circle",
        /// A team is the client.
        Team = "team",
        /// One's own space: private notes, journal, pins. An engagement with one member.
        Own = "own",
    }
}

words! {
    /// The way of working.
    Modality as "Modality" {
        /// Asks, does not tell.
        Coaching = "coaching",
        /// Shares own experience.
        Mentoring = "mentoring",
        /// Teaches.
        Training = "training",
        /// Advises.
        Consulting = "consulting",
        /// Holds the frame for a group.
        Facilitation = "facilitation",
    }
}

words! {
    /// Where an engagement stands.
    State as "EngagementState" {
        /// Waiting for an answer.
        Proposed = "proposed",
        /// Everyone said yes; the first session has not been held.
        Agreed = "agreed",
        /// Under way.
        Active = "active",
        /// The last sessions: looking back.
        Closing = "closing",
        /// Ended as agreed.
        Closed = "closed",
        /// Not now.
        Declined = "declined",
        /// Ended early by a party.
        Ended = "ended",
    }
}

words! {
    /// What a party is in an engagement.
    Role as "Role" {
        /// Gives the frame.
        Coach = "coach",
        /// Does the climbing.
        Coachee = "coachee",
        /// Both in turn.
        Peer = "peer",
        /// Wants it to happen; never a member.
        Sponsor = "sponsor",
    }
}

/// How many peers a circle has when it is proposed.
pub const CIRCLE: std::ops::RangeInclusive<usize> = 3..=6;

impl Kind {
    /// True for two people: both are known to each other from the proposal on, and both must say yes.
    #[must_use]
    pub fn is_pair(self) -> bool {
        matches!(self, Self::OneToOne | Self::Peer | Self::Supervision)
    }

    /// True when its people may leave it one by one while the others go on.
    #[must_use]
    pub fn can_be_left(self) -> bool {
        matches!(self, Self::Circle | Self::Team)
    }

    /// The fewest people with whom it goes on after somebody left or said "not now"; below, a proposal is declined and what began ends.
    /// Of a team one is enough: others may still join.
    #[must_use]
    pub fn fewest(self, proposed: bool) -> usize {
        match self {
            Self::Circle if proposed => *CIRCLE.start(),
            Self::Circle | Self::OneToOne | Self::Peer | Self::Supervision => 2,
            Self::Team | Self::Own => 1,
        }
    }

    /// Whether one who proposes may take this role.
    #[must_use]
    pub fn allows(self, role: Role) -> bool {
        match self {
            Self::OneToOne | Self::Supervision | Self::Team => matches!(role, Role::Coach | Role::Coachee),
            Self::Peer | Self::Circle => role == Role::Peer,
            Self::Own => false,
        }
    }
}

impl State {
    /// True while members may write: goals, sessions, notes, actions.
    #[must_use]
    pub fn open_for_work(self) -> bool {
        matches!(self, Self::Agreed | Self::Active | Self::Closing)
    }

    /// True while an answer is awaited.
    #[must_use]
    pub fn awaits_answers(self) -> bool {
        self == Self::Proposed
    }

    /// True when a party may still end it.
    #[must_use]
    pub fn can_end(self) -> bool {
        self.open_for_work() || self == Self::Proposed
    }
}

impl Role {
    /// The role of the other party when the proposer takes this one.
    #[must_use]
    pub fn counterpart(self, kind: Kind) -> Self {
        match (kind, self) {
            (Kind::Peer | Kind::Circle | Kind::Own, _) => Self::Peer,
            (_, Self::Coach) => Self::Coachee,
            _ => Self::Coach,
        }
    }
}

/// Whether a state follows from how many have said yes.
///
/// A pair becomes agreed when both accepted the newest version, a circle when nobody is left to answer and three said yes; a team starts
/// by its stated rule, so many joiners. `invited` are all who have not refused.
#[must_use]
pub fn starts(kind: Kind, accepted: usize, invited: usize, start_joiners: Option<i64>) -> bool {
    match kind {
        Kind::Own => true,
        Kind::OneToOne | Kind::Peer | Kind::Supervision | Kind::Circle => accepted >= kind.fewest(true) && accepted >= invited,
        Kind::Team => i64::try_from(accepted).is_ok_and(|accepted| accepted >= start_joiners.unwrap_or(2).max(2)),
    }
}

/// Whether a party who has neither refused nor left must still say yes or not now.
///
/// A team can be joined after it began; a pair begins with both.
#[must_use]
pub fn awaits(kind: Kind, state: State, joined: bool) -> bool {
    !joined && (state.awaits_answers() || kind == Kind::Team && state.open_for_work())
}

/// Across a reporting line only the report may propose. `managers_of_with` are the people to whom those report who are asked, directly or
/// not. Of a team only its coach is asked about this: a lead may bring their own team, not coach it.
#[must_use]
pub fn may_propose(proposer: uuid::Uuid, managers_of_with: &[uuid::Uuid]) -> bool {
    !managers_of_with.contains(&proposer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_pair_starts_when_both_said_yes_to_the_newest_version() {
        assert!(!starts(Kind::OneToOne, 1, 2, None));
        assert!(starts(Kind::OneToOne, 2, 2, None));
        assert!(starts(Kind::Peer, 2, 2, None));
    }

    #[test]
    fn a_manager_cannot_propose_to_a_report_but_the_report_can() {
        let (manager, report) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
        assert!(!may_propose(manager, &[manager]));
        assert!(may_propose(report, &[]));
    }

    #[test]
    fn roles_fit_the_kind() {
        assert!(Kind::Peer.allows(Role::Peer) && !Kind::Peer.allows(Role::Coach));
        assert!(Kind::OneToOne.allows(Role::Coachee) && !Kind::OneToOne.allows(Role::Sponsor));
        assert!(Role::ALL.iter().all(|role| !Kind::Own.allows(*role)));
    }

    #[test]
    fn a_circle_starts_with_three_when_nobody_is_left_to_answer() {
        assert!(!starts(Kind::Circle, 2, 2, None) && !starts(Kind::Circle, 3, 4, None));
        assert!(starts(Kind::Circle, 3, 3, None) && starts(Kind::Circle, 6, 6, None));
        assert_eq!((Kind::Circle.fewest(true), Kind::Circle.fewest(false)), (3, 2));
        assert!(Kind::Circle.can_be_left() && !Kind::Supervision.can_be_left() && Kind::Supervision.is_pair());
    }

    #[test]
    fn only_a_team_can_be_joined_later() {
        assert!(!awaits(Kind::Circle, State::Active, false) && awaits(Kind::Circle, State::Proposed, false));
        assert!(awaits(Kind::Team, State::Active, false) && !awaits(Kind::Team, State::Ended, false));
        assert!(awaits(Kind::Peer, State::Proposed, false) && !awaits(Kind::Peer, State::Active, false));
        assert!(!awaits(Kind::Team, State::Proposed, true));
    }

    proptest! {
        #[test]
        fn a_team_starts_by_its_rule_and_never_alone(joined in 0usize..20, rule in -3i64..20) {
            let began = starts(Kind::Team, joined, 20, Some(rule));
            prop_assert_eq!(began, joined as i64 >= rule.max(2));
            prop_assert!(!began || joined >= 2);
        }
    }
}

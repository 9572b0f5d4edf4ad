//! The record of an engagement: what people write besides goals, sessions, actions and notes, and what is written apart and shown
//! together.

use uuid::Uuid;

use crate::engagement::{Kind, State};
use crate::word::words;

words! {
    /// Where an entry lies. What kind of entry it is stands in its sealed body.
    Drawer as "Drawer" {
        /// Needs, values, context, relations: what the work stands on.
        Ground = "ground",
        /// Options and decisions.
        Option = "option",
        /// Plans, version by version.
        Plan = "plan",
        /// What belongs to a session: topics, preparation, recaps.
        Session = "session",
        /// Insights, learnings, wins, thanks.
        Learning = "learning",
        /// What belongs to a goal: attainment, focus.
        Goal = "goal",
        /// Reviews, closing, look-backs, requests.
        Review = "review",
        /// What a goal asks for, what was seen of whom, reach checks.
        Skill = "skill",
    }
}

words! {
    /// What is written apart in a round.
    RoundOf as "RoundOf" {
        /// Silent ideas.
        Ideas = "ideas",
        /// The three items on working together.
        Alliance = "alliance",
        /// Where each places what a goal asks for.
        Reach = "reach",
    }
}

impl RoundOf {
    /// Whether such a round is begun here: a reach check by two who coach each other, a circle or a team.
    #[must_use]
    pub fn fits(self, kind: Kind) -> bool {
        self != Self::Reach || matches!(kind, Kind::OneToOne | Kind::Peer | Kind::Circle | Kind::Team)
    }
}

/// The largest envelope of an entry, bytes.
pub const LARGEST_BODY: usize = 64 * 1024;

impl Drawer {
    /// Whether members write into this drawer of an engagement: while it is under way into all; after the end what looks back
    /// and what was learnt. One's own space has no end.
    #[must_use]
    pub fn open(self, kind: Kind, state: State) -> bool {
        let afterwards = matches!(state, State::Closed | State::Ended) && matches!(self, Self::Review | Self::Learning);
        kind == Kind::Own || state.open_for_work() || afterwards
    }
}

/// Someone who joined an engagement and has not left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: Uuid,
    /// Since when, Unix milliseconds.
    pub joined_at: i64,
}

/// Who takes part in a round that was begun at `begun_at` (Unix milliseconds): every member but those who were left out of it. A reach check is of
/// those who were there when it was begun: who comes later is not waited for, or a team that grows would never see its picture; and they write
/// nothing in it, because so many were told before they placed themselves whether they are few.
#[must_use]
pub fn takers(of: RoundOf, begun_at: i64, members: &[Member], without: &[Uuid]) -> Vec<Uuid> {
    let takes_part = |member: &&Member| !without.contains(&member.person) && (of != RoundOf::Reach || member.joined_at <= begun_at);
    members.iter().filter(takes_part).map(|member| member.person).collect()
}

/// Whether somebody may put a reach check away, unopened, and begin another in its place: whoever began it, and others where it would be stuck for good.
/// Where that one takes part and is the one who is waited for, anybody; where they do not (have left, were left out), whoever takes part and is ready,
/// because only they have something that waits. Where nobody is left who takes part, anybody.
#[must_use]
pub fn may_put_away(me: Uuid, began: Uuid, takers: &[Uuid], ready: &[Uuid]) -> bool {
    let inside = |person: Uuid| takers.contains(&person) && ready.contains(&person);
    let others = if takers.contains(&began) { !inside(began) } else { takers.is_empty() || inside(me) };
    me == began || others
}

/// Whether a round opens by itself: everyone who takes part says so, and at least one does. What someone wrote who left before they were ready is
/// shown to nobody.
#[must_use]
pub fn opens(takers: &[Uuid], ready: &[Uuid]) -> bool {
    !takers.is_empty() && takers.iter().all(|person| ready.contains(person))
}

/// Whether a member may open a round that not everyone took part in: in a group, once two or more of those who are in it wrote and all of
/// them are ready. A pair waits for both, and a reach check for all who take part: the fewer there are, the plainer whose place is whose.
#[must_use]
pub fn may_open(of: RoundOf, kind: Kind, takers: &[Uuid], wrote: &[Uuid], ready: &[Uuid]) -> bool {
    let wrote = || wrote.iter().filter(|person| takers.contains(person));
    of != RoundOf::Reach && is_group(kind) && wrote().count() >= 2 && wrote().all(|person| ready.contains(person))
}

/// True where more than two can meet.
#[must_use]
pub fn is_group(kind: Kind) -> bool {
    !kind.is_pair() && kind != Kind::Own
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADA: Uuid = Uuid::from_u128(1);
    const BEA: Uuid = Uuid::from_u128(2);
    const CEM: Uuid = Uuid::from_u128(3);

    #[test]
    fn a_reach_check_is_of_those_who_were_there_and_were_not_left_out() {
        let members = [(ADA, 1), (BEA, 5), (CEM, 6)].map(|(person, joined_at)| Member { person, joined_at });
        assert_eq!(takers(RoundOf::Reach, 5, &members, &[]), [ADA, BEA]);
        assert_eq!(takers(RoundOf::Reach, 5, &members, &[ADA]), [BEA]);
        // Silent ideas have a place for who comes later.
        assert_eq!(takers(RoundOf::Ideas, 5, &members, &[]), [ADA, BEA, CEM]);
        assert!(opens(&takers(RoundOf::Reach, 5, &members, &[ADA]), &[BEA]));
        assert!(!opens(&takers(RoundOf::Reach, 5, &members, &[]), &[BEA, CEM]));
    }

    #[test]
    fn who_began_it_puts_it_away_and_others_where_they_are_not_in_it() {
        let all = [ADA, BEA, CEM];
        assert!(may_put_away(ADA, ADA, &all, &[ADA, BEA]));
        assert!(!may_put_away(BEA, ADA, &all, &[ADA, BEA]));
        // Ada is waited for.
        assert!(may_put_away(BEA, ADA, &all, &[BEA]));
        assert!(may_put_away(CEM, ADA, &all, &[BEA]));
    }

    #[test]
    fn where_who_began_it_takes_no_part_only_who_is_in_puts_it_away() {
        // Ada has left, or was left out.
        assert!(may_put_away(BEA, ADA, &[BEA, CEM], &[ADA, BEA]));
        assert!(may_put_away(ADA, ADA, &[BEA, CEM], &[]));
        // Cem is waited for himself.
        assert!(!may_put_away(CEM, ADA, &[BEA, CEM], &[ADA, BEA]));
        // Cem said that he is in, and takes no part any more.
        assert!(!may_put_away(CEM, ADA, &[BEA], &[CEM]));
        // All of them have left: nobody is in it who could.
        assert!(may_put_away(CEM, ADA, &[], &[BEA]));
    }

    #[test]
    fn a_round_opens_when_everyone_who_takes_part_is_ready() {
        assert!(!opens(&[ADA, BEA], &[ADA]));
        assert!(opens(&[ADA, BEA], &[BEA, ADA]));
        // Who has left no longer keeps it shut.
        assert!(opens(&[ADA], &[ADA, CEM]));
        assert!(!opens(&[], &[]));
    }

    #[test]
    fn a_group_may_open_without_those_who_wrote_nothing() {
        let all = [ADA, BEA, CEM];
        assert!(may_open(RoundOf::Ideas, Kind::Team, &all, &[ADA, BEA], &[ADA, BEA]));
        assert!(!may_open(RoundOf::Ideas, Kind::Team, &all, &all, &[ADA, BEA]));
        // Cem wrote and left without a word: nobody reads his part, and nobody waits for it.
        assert!(may_open(RoundOf::Ideas, Kind::Circle, &[ADA, BEA], &all, &[ADA, BEA]));
        assert!(!may_open(RoundOf::Ideas, Kind::Team, &all, &[ADA], &[ADA]));
        assert!(!may_open(RoundOf::Ideas, Kind::Peer, &all, &[ADA, BEA], &[ADA, BEA]));
        assert!(!may_open(RoundOf::Ideas, Kind::Own, &all, &[ADA, BEA], &[ADA, BEA]));
    }

    #[test]
    fn a_reach_check_waits_for_everyone() {
        assert!(!may_open(RoundOf::Reach, Kind::Team, &[ADA, BEA, CEM], &[ADA, BEA], &[ADA, BEA]));
        assert!(opens(&[ADA, BEA, CEM], &[ADA, BEA, CEM]));
        let begins = |kind: &Kind| RoundOf::Reach.fits(*kind);
        let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(begins).collect();
        assert_eq!(kinds, [Kind::OneToOne, Kind::Peer, Kind::Circle, Kind::Team]);
        assert!(RoundOf::Ideas.fits(Kind::Own));
    }

    #[test]
    fn after_the_end_only_what_looks_back_is_written() {
        for drawer in Drawer::ALL {
            assert!(drawer.open(Kind::Peer, State::Active) && drawer.open(Kind::Own, State::Ended));
            assert!(!drawer.open(Kind::Peer, State::Proposed) && !drawer.open(Kind::Peer, State::Declined));
            let looks_back = matches!(drawer, Drawer::Review | Drawer::Learning);
            assert_eq!(drawer.open(Kind::Peer, State::Closed), looks_back);
            assert_eq!(drawer.open(Kind::OneToOne, State::Ended), looks_back);
        }
    }
}

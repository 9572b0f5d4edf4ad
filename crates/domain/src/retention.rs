//! How long things are kept, and who may have them deleted.

use jiff::{Timestamp, ToSpan, tz::TimeZone};

use crate::check::{Invalid, number};
use crate::engagement::{Kind, Role, State};

const DAY: i64 = 24 * 3600 * 1000;
/// Between the announcement of a deletion and the deletion, ms.
pub const GRACE: i64 = 30 * DAY;
/// How long a deactivated person can fetch their record, ms.
pub const FORMER: i64 = 90 * DAY;
/// For so long after a login was reset by a link, whoever signs in with it cannot have a coaching deleted, ms: it may not be the person.
pub const AFTER_RESET: i64 = 7 * DAY;
/// No end is kept for less than this, ms: what ended later need not be looked at.
pub const SHORTEST_KEEP: i64 = 28 * DAY;

/// Months that terms may say.
///
/// # Errors
/// `out_of_range` on `keep_months`.
pub fn keep_months(months: Option<i64>) -> Result<Option<i64>, Invalid> {
    months.map(|months| number("keep_months", months, 1..=120)).transpose()
}

/// Until when things are kept that count from an instant (Unix ms): so many calendar months later, in UTC.
#[must_use]
pub fn kept_until(from: i64, months: i64) -> i64 {
    let from = Timestamp::from_millisecond(from).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC);
    from.checked_add(months.clamp(0, 1200).months()).map_or(i64::MAX, |until| until.timestamp().as_millisecond())
}

/// Whether what an engagement holds may be deleted: once it is over.
#[must_use]
pub fn is_over(state: State) -> bool {
    matches!(state, State::Closed | State::Ended)
}

/// Who may ask that everything of an engagement be deleted, and stop it: whose climbing it was.
#[must_use]
pub fn may_ask(kind: Kind, role: Role) -> bool {
    kind != Kind::Own && matches!(role, Role::Coachee | Role::Peer)
}

/// When what is a person's alone is deleted: not before they could fetch it, and not before the grace is over.
#[must_use]
pub fn person_erase_at(now: i64, deactivated_at: i64) -> i64 {
    (now + GRACE).max(deactivated_at + FORMER)
}

/// When everything of an engagement is deleted: after the grace, and not before the last of those in it who left the organisation could fetch their record.
#[must_use]
pub fn engagement_erase_at(now: i64, last_left_at: Option<i64>) -> i64 {
    last_left_at.map_or(now + GRACE, |left_at| person_erase_at(now, left_at))
}

/// Whether a login was reset so lately that a deletion is not taken from it.
#[must_use]
pub fn is_lately_reset(now: i64, reset_at: Option<i64>) -> bool {
    reset_at.is_some_and(|at| now < at + AFTER_RESET)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap_or_default().as_millisecond()
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(kept_until(at("2026-01-31T10:00:00Z"), 1), at("2026-02-28T10:00:00Z"));
        assert_eq!(kept_until(at("2026-11-24T08:00:00Z"), 24), at("2028-11-24T08:00:00Z"));
        assert!(keep_months(Some(0)).is_err() && keep_months(Some(121)).is_err());
        assert_eq!(keep_months(Some(120)), Ok(Some(120)));
        assert!(kept_until(at("2026-02-01T00:00:00Z"), 1) - at("2026-02-01T00:00:00Z") >= SHORTEST_KEEP);
    }

    #[test]
    fn it_is_the_coachees_record() {
        assert!(may_ask(Kind::OneToOne, Role::Coachee) && may_ask(Kind::Peer, Role::Peer));
        assert!(!may_ask(Kind::OneToOne, Role::Coach) && !may_ask(Kind::Own, Role::Peer) && !may_ask(Kind::Team, Role::Sponsor));
    }

    #[test]
    fn a_person_keeps_ninety_days_to_fetch_the_record() {
        assert_eq!(person_erase_at(10 * DAY, 0), 90 * DAY);
        assert_eq!(person_erase_at(80 * DAY, 0), 110 * DAY);
        assert_eq!((engagement_erase_at(10 * DAY, Some(0)), engagement_erase_at(10 * DAY, None)), (90 * DAY, 40 * DAY));
    }

    #[test]
    fn a_login_that_was_reset_waits_a_week() {
        assert!(is_lately_reset(8 * DAY - 1, Some(DAY)) && !is_lately_reset(8 * DAY, Some(DAY)) && !is_lately_reset(0, None));
    }
}

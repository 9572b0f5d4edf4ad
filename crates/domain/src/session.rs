//! Sessions: a local time in a zone, and the instant that follows from it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::Invalid;
use crate::word::words;

words! {
    /// How a session runs.
    Form as "SessionForm" {
        /// A conversation.
        Conversation = "conversation",
        /// Two halves, roles swapped, as peers do.
        Halves = "halves",
        /// Finding out what it is about, before there are goals.
        Discovery = "discovery",
        /// With the sponsor.
        ThreeWay = "three_way",
        /// Looking at how the work together goes.
        Review = "review",
        /// The last one: what was reached, and what is next.
        Closing = "closing",
    }
}

words! {
    /// Where a session stands.
    State as "SessionState" {
        /// To come.
        Planned = "planned",
        /// Held.
        Held = "held",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

words! {
    /// What happened to a session's plan.
    Change as "SessionChangeKind" {
        /// Another time or length.
        Moved = "moved",
        /// Called off.
        Cancelled = "cancelled",
        /// Called off before, and on again.
        PlannedAgain = "planned_again",
    }
}

/// How long a session may be planned for, minutes.
pub const MINUTES: std::ops::RangeInclusive<i64> = 5..=480;

/// When a session starts: what the wall clock says where it was planned.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// Wall clock, to the minute.
    pub local: DateTime,
    /// IANA zone.
    pub zone: TimeZone,
}

impl Start {
    /// Parses `2026-11-24T14:00` and a zone name.
    ///
    /// # Errors
    /// `not_a_time` on `starts_local`, `not_a_time_zone` on `zone`.
    pub fn parse(local: &str, zone: &str) -> Result<Self, Invalid> {
        let well_formed = local.len() == 16 && local.as_bytes().get(10) == Some(&b'T');
        let local = local.parse::<DateTime>().ok().filter(|_| well_formed);
        Ok(Self { local: local.ok_or_else(|| Invalid::new("starts_local", "not_a_time"))?, zone: crate::check::time_zone("zone", zone)? })
    }

    /// The instant, Unix milliseconds. In a gap (clocks go forward) the later reading, in a fold (clocks go back) the first one: as RFC 5545 says.
    ///
    /// # Errors
    /// `not_a_time` when the date is out of the calendar's range.
    pub fn instant(&self) -> Result<i64, Invalid> {
        let zoned = self.zone.to_ambiguous_zoned(self.local).compatible();
        Ok(zoned.map_err(|_| Invalid::new("starts_local", "not_a_time"))?.timestamp().as_millisecond())
    }

    /// The wall clock as text, `YYYY-MM-DDTHH:MM`.
    #[must_use]
    pub fn local_text(&self) -> String {
        self.local.strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(local: &str, zone: &str) -> i64 {
        Start::parse(local, zone).and_then(|start| start.instant()).unwrap_or(-1)
    }

    #[test]
    fn the_same_wall_clock_is_another_instant_after_the_clocks_changed() {
        let before = instant("2026-10-24T14:00", "Europe/Berlin");
        let after = instant("2026-10-25T14:00", "Europe/Berlin");
        assert_eq!(after - before, 25 * 3_600_000);
    }

    #[test]
    fn a_gap_moves_forward_and_a_fold_takes_the_first() {
        assert_eq!(instant("2026-03-29T02:30", "Europe/Berlin"), instant("2026-03-29T03:30", "Europe/Berlin"));
        assert_eq!(instant("2026-10-25T03:30", "Europe/Berlin") - instant("2026-10-25T02:30", "Europe/Berlin"), 2 * 3_600_000);
    }

    #[test]
    fn what_is_no_time_is_said_by_field() {
        assert_eq!(Start::parse("24.11.2026", "Europe/Berlin").map_err(|found| found.field), Err("starts_local".to_owned()));
        assert_eq!(Start::parse("2026-11-24T14:00", "Europe/Atlantis").map_err(|found| found.field), Err("zone".to_owned()));
    }
}

//! Days of the story, counted in working days from today, so that it fits whenever it is told.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use crate::failure::Failure;

/// Today, as the story sees it.
#[derive(Debug, Clone)]
pub struct Days {
    now: Zoned,
    zone: String,
}

impl Days {
    /// From the system's clock and zone.
    ///
    /// # Errors
    /// When a zone named UTC is unknown, which cannot be.
    pub fn now() -> Result<Self, Failure> {
        let zone = TimeZone::system().iana_name().filter(|name| TimeZone::get(name).is_ok()).unwrap_or("UTC").to_owned();
        let now = Timestamp::now().in_tz(&zone).map_err(|error| Failure::Work(error.to_string()))?;
        Ok(Self { now, zone })
    }

    /// The zone's name.
    pub fn zone(&self) -> &str {
        &self.zone
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Now, Unix milliseconds.
    pub fn end(&self) -> i64 {
        self.now.timestamp().as_millisecond()
    }

    /// The day so many working days from today; 0 is today, whatever day of the week it is.
    pub fn day(&self, working_days: i64) -> Date {
        let mut day = self.today();
        let mut left = working_days.abs();
        while left > 0 {
            day = day.saturating_add(working_days.signum().days());
            if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
                left -= 1;
            }
        }
        day
    }

    /// The wall clock of a session, `YYYY-MM-DDTHH:MM`. The time `soon` is the next half hour, today.
    pub fn local(&self, working_days: i64, time: &str) -> String {
        self.wall_clock(working_days, time).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    fn wall_clock(&self, working_days: i64, time: &str) -> DateTime {
        let soon = || {
            let minute = i16::from(self.now.hour()) * 60 + i16::from(self.now.minute());
            // Late in the evening the last half hour of the day has to do.
            let start = ((minute + 10) / 30 * 30 + 30).min(23 * 60 + 30);
            Time::midnight().saturating_add(i64::from(start).minutes())
        };
        let time = time.parse().unwrap_or_else(|_| soon());
        self.day(working_days).to_datetime(time)
    }

    /// The instant of a wall clock, Unix milliseconds; never after now.
    pub fn instant(&self, working_days: i64, time: &str) -> i64 {
        let zoned = self.wall_clock(working_days, time).to_zoned(self.now.time_zone().clone());
        zoned.map_or(self.end(), |zoned| zoned.timestamp().as_millisecond()).min(self.end())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> Days {
        Days { now: text.parse().unwrap(), zone: "Europe/Berlin".to_owned() }
    }

    #[test]
    fn weekends_do_not_count() {
        let monday = at("2026-11-23T09:05[Europe/Berlin]");
        assert_eq!(monday.day(-1).to_string(), "2026-11-20");
        assert_eq!(monday.day(5).to_string(), "2026-11-30");
        assert_eq!(at("2026-11-22T09:05[Europe/Berlin]").day(0).to_string(), "2026-11-22");
    }

    #[test]
    fn there_is_a_session_today_at_any_hour() {
        for (now, soon) in [("09:05", "09:30"), ("09:25", "10:00"), ("23:50", "23:30"), ("00:00", "00:30")] {
            let days = at(&format!("2026-11-23T{now}[Europe/Berlin]"));
            assert_eq!(days.local(0, "soon"), format!("2026-11-23T{soon}"));
            assert!(days.instant(3, "10:00") <= days.end());
        }
    }
}

//! Sessions that repeat: a rule names days, the wall clock of the first names the time, and the zone makes instants of them.
//!
//! The rules are those of RFC 5545 (daily, weekly, monthly) on a calendar without zones; a day that a month does not have is skipped.
//! The tests hold them against a walk over every day and against another implementation of the RFC.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use crate::session::Start;
use crate::word::words;
use crate::{Invalid, check};

words! {
    /// The measure of a rule.
    Freq as "Freq" {
        /// Days.
        Daily = "daily",
        /// Weeks, from Monday.
        Weekly = "weekly",
        /// Months.
        Monthly = "monthly",
    }
}

words! {
    /// A day of the week, as RFC 5545 writes it.
    Day as "Weekday" {
        /// Monday.
        Monday = "MO",
        /// Tuesday.
        Tuesday = "TU",
        /// Wednesday.
        Wednesday = "WE",
        /// Thursday.
        Thursday = "TH",
        /// Friday.
        Friday = "FR",
        /// Saturday.
        Saturday = "SA",
        /// Sunday.
        Sunday = "SU",
    }
}

words! {
    /// Which day of a month.
    Month as "MonthRule" {
        /// The same day of the month; months without it are left out.
        Day = "day",
        /// The same weekday of the month by count: the second Tuesday; a fifth is the last.
        Weekday = "weekday",
    }
}

/// Every so many days, weeks or months.
pub const INTERVAL: std::ops::RangeInclusive<i64> = 1..=52;
/// Sessions in one series, at most.
pub const MOST: i64 = 200;
/// How far a series reaches, years.
pub const YEARS: i64 = 3;

/// What repeats, unchecked.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Every so many.
    pub interval: Option<i64>,
    /// Days of the week.
    pub weekdays: Vec<Day>,
    /// For months.
    pub month: Option<Month>,
    /// Last possible day, `YYYY-MM-DD`.
    pub until: Option<String>,
    /// How many.
    pub count: Option<i64>,
}

/// A rule for the days of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its measure.
    pub freq: Freq,
    /// Every so many of them.
    pub interval: i64,
    /// For days: only on these, all when empty. For weeks: on these, on that of the first session when empty. In order, each once.
    pub weekdays: Vec<Day>,
    /// For months: which day.
    pub month: Month,
    /// No session behind this day.
    pub until: Option<Date>,
    /// So many sessions, at most.
    pub count: Option<i64>,
}

impl Day {
    fn of(weekday: Weekday) -> Self {
        Self::ALL.get(usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)).copied().unwrap_or(Self::Monday)
    }

    /// Days behind Monday.
    fn offset(self) -> i64 {
        Self::ALL.iter().zip(0..).find(|(day, _)| **day == self).map_or(0, |(_, offset)| offset)
    }
}

impl Rule {
    /// Checks a rule.
    ///
    /// # Errors
    /// `out_of_range` on `interval` and `count`, `not_a_day` on `until`, `not_for_this_kind` on `weekdays` of a monthly rule.
    pub fn parse(freq: Freq, asked: Asked) -> Result<Self, Invalid> {
        let Asked { interval, mut weekdays, month, until, count } = asked;
        weekdays.sort_unstable();
        weekdays.dedup();
        if freq == Freq::Monthly && !weekdays.is_empty() {
            return Err(Invalid::new("weekdays", "not_for_this_kind"));
        }
        Ok(Self {
            freq,
            interval: check::number("interval", interval.unwrap_or(1), INTERVAL)?,
            weekdays,
            month: month.unwrap_or(Month::Day),
            until: until.map(|text| check::day("until", &text)).transpose()?,
            count: count.map(|count| check::number("count", count, 1..=MOST)).transpose()?,
        })
    }

    /// The days of the rule from `first` on, no further than three years. `first` itself is among them when the rule names it.
    pub fn days(&self, first: Date) -> impl Iterator<Item = Date> {
        let furthest = first.saturating_add(YEARS.years());
        let last = self.until.map_or(furthest, |until| until.min(furthest));
        let count = self.count.and_then(|count| usize::try_from(count).ok()).unwrap_or(usize::MAX);
        (0..)
            .map_while(move |turn| self.turn(first, turn).filter(|(from, _)| *from <= last))
            .flat_map(|(_, days)| days)
            .filter(move |day| *day >= first)
            .take_while(move |day| *day <= last)
            .take(count)
    }

    /// Where the rule's turn begins (a day, a Monday, a first of a month), and its days; `None` at the end of the calendar.
    fn turn(&self, first: Date, turn: i64) -> Option<(Date, Vec<Date>)> {
        let steps = turn.checked_mul(self.interval)?;
        match self.freq {
            Freq::Daily => {
                let day = later(first, Span::new().try_days(steps).ok()?)?;
                let fits = self.weekdays.is_empty() || self.weekdays.contains(&Day::of(day.weekday()));
                Some((day, if fits { vec![day] } else { Vec::new() }))
            }
            Freq::Weekly => {
                let monday = later(first, Span::new().try_days(-Day::of(first.weekday()).offset()).ok()?)?;
                let monday = later(monday, Span::new().try_weeks(steps).ok()?)?;
                let own = [Day::of(first.weekday())];
                let weekdays = if self.weekdays.is_empty() { &own[..] } else { &self.weekdays[..] };
                let days = weekdays.iter().filter_map(|day| later(monday, day.offset().days())).collect();
                Some((monday, days))
            }
            Freq::Monthly => {
                let month = later(first.first_of_month(), Span::new().try_months(steps).ok()?)?;
                let day = match self.month {
                    Month::Day => month.with().day(first.day()).build().ok(),
                    Month::Weekday => {
                        let nth = (first.day() - 1) / 7 + 1;
                        month.nth_weekday_of_month(if nth == 5 { -1 } else { nth }, first.weekday()).ok()
                    }
                };
                Some((month, day.into_iter().collect()))
            }
        }
    }

    /// When the sessions of a series begin, of which the earliest could be `first`.
    ///
    /// # Errors
    /// `no_end` on `until` when neither day nor number ends it; `ends_before_it_starts`, `too_far`, `too_many` or `no_days` on `until`;
    /// `too_far` or `no_days` on `count`.
    pub fn starts(&self, first: &Start) -> Result<Vec<Start>, Invalid> {
        if self.until.is_none() && self.count.is_none() {
            return Err(Invalid::new("until", "no_end"));
        }
        let all = self.preview(first, usize::try_from(MOST).unwrap_or(0))?;
        if all.1 {
            return Err(Invalid::new("until", "too_many").with("max", MOST));
        }
        Ok(all.0)
    }

    /// The first `most` of them and whether there are more; a rule without an end is followed three years far.
    ///
    /// # Errors
    /// As [`Rule::starts`], without `no_end` and `too_many`.
    pub fn preview(&self, first: &Start, most: usize) -> Result<(Vec<Start>, bool), Invalid> {
        let from = first.local.date();
        let ending = if self.until.is_some() { "until" } else { "count" };
        if self.until.is_some_and(|until| until < from) {
            return Err(Invalid::new("until", "ends_before_it_starts"));
        }
        if self.until.is_some_and(|until| until > from.saturating_add(YEARS.years())) {
            return Err(Invalid::new("until", "too_far").with("years", YEARS));
        }
        let days: Vec<Date> = self.days(from).collect();
        if days.is_empty() {
            return Err(Invalid::new(ending, "no_days"));
        }
        let found = i64::try_from(days.len()).unwrap_or(i64::MAX);
        if self.until.is_none() && self.count.is_some_and(|count| found < count) {
            return Err(Invalid::new("count", "too_far").with("years", YEARS));
        }
        let more = days.len() > most;
        let starts = days.into_iter().take(most);
        let starts = starts.map(|day| Start { local: day.to_datetime(first.local.time()), zone: first.zone.clone() });
        Ok((starts.collect(), more))
    }
}

fn later(day: Date, by: Span) -> Option<Date> {
    day.checked_add(by).ok()
}

/// How a session follows when another of its series is moved: by as many days, and to whatever of time and zone was new.
///
/// # Errors
/// `not_a_time` on `starts_local` when that is out of the calendar.
pub fn follow(later: &Start, before: &Start, after: &Start) -> Result<Start, Invalid> {
    let out = |_| Invalid::new("starts_local", "not_a_time");
    let days = before.local.date().until(after.local.date()).map_err(out)?;
    let day = later.local.date().checked_add(days).map_err(out)?;
    let time = if before.local.time() == after.local.time() { later.local.time() } else { after.local.time() };
    let zone = if before.zone == after.zone { &later.zone } else { &after.zone };
    Ok(Start { local: day.to_datetime(time), zone: zone.clone() })
}

#[cfg(test)]
mod tests;

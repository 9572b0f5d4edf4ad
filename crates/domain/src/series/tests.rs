//! Rules held against three others: examples that people know, a plain walk over every day, and the `rrule` crate; instants against the
//! time zones of `chrono-tz`.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use chrono::{Datelike, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use proptest::prelude::*;

use super::*;

fn rule(freq: Freq, asked: Asked) -> Rule {
    Rule::parse(freq, asked).unwrap()
}

fn start(local: &str, zone: &str) -> Start {
    Start::parse(local, zone).unwrap()
}

fn locals(rule: &Rule, local: &str) -> Vec<String> {
    rule.starts(&start(local, "Europe/Berlin")).unwrap().iter().map(Start::local_text).collect()
}

fn refused(freq: Freq, asked: Asked) -> (String, &'static str) {
    let found = Rule::parse(freq, asked).and_then(|rule| rule.starts(&start("2026-11-24T14:00", "Europe/Berlin")));
    found.map_err(|found| (found.field, found.name)).unwrap_err()
}

#[test]
fn every_other_week_on_two_days() {
    let days = Asked { interval: Some(2), weekdays: vec![Day::Thursday, Day::Monday], count: Some(5), ..Asked::default() };
    // A Wednesday: the Monday of its week is past, the Thursday is the first.
    let found = locals(&rule(Freq::Weekly, days), "2026-11-25T09:00");
    assert_eq!(found, ["2026-11-26T09:00", "2026-12-07T09:00", "2026-12-10T09:00", "2026-12-21T09:00", "2026-12-24T09:00"]);
}

#[test]
fn a_day_that_a_month_does_not_have_is_left_out() {
    let monthly = Asked { count: Some(4), ..Asked::default() };
    let found = locals(&rule(Freq::Monthly, monthly), "2027-01-31T09:00");
    assert_eq!(found, ["2027-01-31T09:00", "2027-03-31T09:00", "2027-05-31T09:00", "2027-07-31T09:00"]);
}

#[test]
fn the_second_tuesday_and_the_last_friday() {
    let monthly = |until: &str| Asked { month: Some(Month::Weekday), until: Some(until.to_owned()), ..Asked::default() };
    let found = locals(&rule(Freq::Monthly, monthly("2027-02-09")), "2026-12-08T09:00");
    assert_eq!(found, ["2026-12-08T09:00", "2027-01-12T09:00", "2027-02-09T09:00"]);
    // A fifth Friday is the last one.
    let found = locals(&rule(Freq::Monthly, monthly("2027-03-31")), "2027-01-29T09:00");
    assert_eq!(found, ["2027-01-29T09:00", "2027-02-26T09:00", "2027-03-26T09:00"]);
}

#[test]
fn working_days() {
    let weekdays = vec![Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday];
    let daily = Asked { weekdays, count: Some(3), ..Asked::default() };
    assert_eq!(locals(&rule(Freq::Daily, daily), "2026-11-27T09:00"), ["2026-11-27T09:00", "2026-11-30T09:00", "2026-12-01T09:00"]);
}

#[test]
fn what_cannot_be_planned_is_said_by_field() {
    let until = |day: &str| Asked { until: Some(day.to_owned()), ..Asked::default() };
    let count = |count: i64| Asked { count: Some(count), ..Asked::default() };
    let named = |field: &str, name: &'static str| (field.to_owned(), name);
    assert_eq!(refused(Freq::Weekly, Asked::default()), named("until", "no_end"));
    assert_eq!(refused(Freq::Weekly, until("2026-11-23")), named("until", "ends_before_it_starts"));
    assert_eq!(refused(Freq::Weekly, until("2029-11-25")), named("until", "too_far"));
    assert_eq!(refused(Freq::Weekly, until("next year")), named("until", "not_a_day"));
    assert_eq!(refused(Freq::Daily, until("2027-11-24")), named("until", "too_many"));
    assert_eq!(refused(Freq::Weekly, count(201)), named("count", "out_of_range"));
    assert_eq!(refused(Freq::Monthly, count(100)), named("count", "too_far"));
    assert_eq!(refused(Freq::Weekly, Asked { interval: Some(0), ..count(3) }), named("interval", "out_of_range"));
    assert_eq!(refused(Freq::Weekly, Asked { weekdays: vec![Day::Monday], ..until("2026-11-27") }), named("until", "no_days"));
    assert_eq!(refused(Freq::Daily, Asked { interval: Some(7), weekdays: vec![Day::Monday], ..count(3) }), named("count", "no_days"));
    assert_eq!(refused(Freq::Monthly, Asked { weekdays: vec![Day::Monday], ..count(3) }), named("weekdays", "not_for_this_kind"));
}

#[test]
fn without_an_end_the_first_are_shown() {
    let endless = rule(Freq::Weekly, Asked::default());
    let (shown, more) = endless.preview(&start("2026-11-24T14:00", "Europe/Berlin"), 60).unwrap();
    assert_eq!((shown.len(), more, shown[59].local_text().as_str()), (60, true, "2028-01-11T14:00"));
}

#[test]
fn the_wall_clock_stands_across_a_change_of_the_clocks() {
    let weekly = rule(Freq::Weekly, Asked { count: Some(3), ..Asked::default() });
    let instants = |local: &str| {
        let starts = weekly.starts(&start(local, "Europe/Berlin")).unwrap();
        starts.iter().map(|start| start.instant().unwrap()).collect::<Vec<_>>()
    };
    let week = 7 * 24 * 3_600_000;
    let found = instants("2027-03-21T14:00");
    assert_eq!([found[1] - found[0], found[2] - found[1]], [week - 3_600_000, week]);
    // Half past two does not exist on the 28th: it is half past three.
    let gap = instants("2027-03-21T02:30");
    assert_eq!(gap[1], start("2027-03-28T03:30", "Europe/Berlin").instant().unwrap());
}

#[test]
fn those_that_follow_take_what_is_new() {
    let (before, later) = (start("2026-11-24T14:00", "Europe/Berlin"), start("2026-12-08T16:00", "Europe/Berlin"));
    let moved = |to: &Start| follow(&later, &before, to).unwrap();
    assert_eq!(moved(&start("2026-11-26T14:00", "Europe/Berlin")), start("2026-12-10T16:00", "Europe/Berlin"));
    assert_eq!(moved(&start("2026-11-23T09:30", "Europe/Berlin")), start("2026-12-07T09:30", "Europe/Berlin"));
    assert_eq!(moved(&start("2026-11-24T14:00", "Asia/Tokyo")), start("2026-12-08T16:00", "Asia/Tokyo"));
}

/// Whether a rule names a day, asked of that day alone.
fn names(rule: &Rule, first: Date, day: Date) -> bool {
    let weekday = rule.weekdays.contains(&Day::of(day.weekday()));
    let days = i64::from(first.until(day).unwrap().get_days());
    match rule.freq {
        Freq::Daily => days % rule.interval == 0 && (rule.weekdays.is_empty() || weekday),
        Freq::Weekly => {
            let weeks = (days + Day::of(first.weekday()).offset()).div_euclid(7);
            let same = if rule.weekdays.is_empty() { day.weekday() == first.weekday() } else { weekday };
            weeks % rule.interval == 0 && same
        }
        Freq::Monthly => {
            let months = 12 * i64::from(day.year() - first.year()) + i64::from(day.month() - first.month());
            let last_of_its_kind = day.day() + 7 > day.days_in_month();
            let nth = |day: Date| (day.day() - 1) / 7;
            let same = match rule.month {
                Month::Day => day.day() == first.day(),
                Month::Weekday => {
                    day.weekday() == first.weekday() && (if nth(first) == 4 { last_of_its_kind } else { nth(day) == nth(first) })
                }
            };
            months % rule.interval == 0 && same
        }
    }
}

/// Every day from the first to the end of the third year, asked one by one.
fn walked(rule: &Rule, first: Date) -> Vec<Date> {
    let end = first.saturating_add(YEARS.years());
    let end = rule.until.map_or(end, |until| until.min(end));
    let days = first.series(1.day()).take_while(|day| *day <= end).filter(|day| names(rule, first, *day));
    days.take(rule.count.map_or(usize::MAX, |count| usize::try_from(count).unwrap())).collect()
}

/// What the `rrule` crate says, on a calendar without zones; it follows RFC 5545.
fn by_rrule(rule: &Rule, first: Date) -> Vec<Date> {
    let weekday = |day: Day| {
        [
            rrule::Weekday::Mon,
            rrule::Weekday::Tue,
            rrule::Weekday::Wed,
            rrule::Weekday::Thu,
            rrule::Weekday::Fri,
            rrule::Weekday::Sat,
            rrule::Weekday::Sun,
        ][usize::try_from(day.offset()).unwrap()]
    };
    let utc = |day: Date| {
        let (year, month, day) = (i32::from(day.year()), u32::try_from(day.month()).unwrap(), u32::try_from(day.day()).unwrap());
        rrule::Tz::UTC.with_ymd_and_hms(year, month, day, 12, 0, 0).unwrap()
    };
    let (freq, by_day) = match rule.freq {
        Freq::Daily => (rrule::Frequency::Daily, None),
        Freq::Weekly => (rrule::Frequency::Weekly, None),
        Freq::Monthly => (rrule::Frequency::Monthly, (rule.month == Month::Weekday).then(|| i16::from((first.day() - 1) / 7 + 1))),
    };
    let by_day = match by_day {
        Some(nth) => vec![rrule::NWeekday::Nth(if nth == 5 { -1 } else { nth }, weekday(Day::of(first.weekday())))],
        None => rule.weekdays.iter().map(|day| rrule::NWeekday::Every(weekday(*day))).collect(),
    };
    let end = first.saturating_add(YEARS.years());
    let mut theirs = rrule::RRule::new(freq)
        .interval(u16::try_from(rule.interval).unwrap())
        .week_start(rrule::Weekday::Mon)
        .by_weekday(by_day)
        .until(utc(rule.until.map_or(end, |until| until.min(end))));
    if rule.freq == Freq::Monthly && rule.month == Month::Day {
        theirs = theirs.by_month_day(vec![first.day()]);
    }
    let days = theirs.build(utc(first)).unwrap().all(2000).dates.into_iter().map(|at| {
        let day = at.date_naive();
        jiff::civil::date(i16::try_from(day.year()).unwrap(), i8::try_from(day.month()).unwrap(), i8::try_from(day.day()).unwrap())
    });
    // Their `until` and `count` exclude each other.
    days.take(rule.count.map_or(usize::MAX, |count| usize::try_from(count).unwrap())).collect()
}

const ZONES: &[&str] = &[
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Antarctica/Troll",
    "Etc/UTC",
];

/// The instant of a wall clock by `chrono-tz`: in a gap with the offset before it, in a fold the first.
fn by_chrono(local: NaiveDateTime, zone: &str) -> i64 {
    let zone: chrono_tz::Tz = zone.parse().unwrap();
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(at) => at.timestamp_millis(),
        MappedLocalTime::Ambiguous(one, other) => one.min(other).timestamp_millis(),
        MappedLocalTime::None => {
            // Quarters of an hour back until the clock showed it; a whole day was left out on Samoa.
            let before =
                (1..200).find_map(|quarters| zone.from_local_datetime(&(local - TimeDelta::minutes(15 * quarters))).latest()).unwrap();
            (local.and_utc() - TimeDelta::seconds(i64::from(before.offset().fix().local_minus_utc()))).timestamp_millis()
        }
    }
}

fn rules() -> impl Strategy<Value = Rule> {
    let freq = prop::sample::select(Freq::ALL);
    let weekdays = prop::collection::vec(prop::sample::select(Day::ALL), 0..4);
    let month = prop::sample::select(Month::ALL);
    let until = prop::option::of((2020i16..2034, 1i8..=12, 1i8..=28));
    (freq, 1i64..9, weekdays, month, until, prop::option::of(1i64..60)).prop_map(|(freq, interval, weekdays, month, until, count)| {
        let weekdays = if freq == Freq::Monthly { Vec::new() } else { weekdays };
        let until = until.map(|(year, month, day)| jiff::civil::date(year, month, day).to_string());
        rule(freq, Asked { interval: Some(interval), weekdays, month: Some(month), until, count })
    })
}

fn days() -> impl Strategy<Value = Date> {
    (2020i16..2031, 1i16..=365).prop_map(|(year, day)| jiff::civil::date(year, 1, 1).with().day_of_year(day).build().unwrap())
}

proptest! {
    #[test]
    fn a_walk_over_every_day_finds_the_same(rule in rules(), first in days()) {
        prop_assert_eq!(rule.days(first).collect::<Vec<_>>(), walked(&rule, first));
    }

    #[test]
    fn another_implementation_of_the_rfc_finds_the_same(rule in rules(), first in days()) {
        prop_assume!(rule.until.is_none_or(|until| until >= first));
        prop_assert_eq!(rule.days(first).collect::<Vec<_>>(), by_rrule(&rule, first));
    }

    #[test]
    fn other_time_zones_make_the_same_instants(
        rule in rules(), first in days(), hour in 0i8..24, quarter in 0i8..4, zone in prop::sample::select(ZONES),
    ) {
        let first = Start { local: first.at(hour, 15 * quarter, 0, 0), zone: jiff::tz::TimeZone::get(zone).unwrap() };
        let Ok((starts, _)) = rule.preview(&first, 60) else { return Ok(()) };
        for start in starts {
            let day = NaiveDate::from_ymd_opt(i32::from(start.local.year()), u32::try_from(start.local.month()).unwrap(),
                u32::try_from(start.local.day()).unwrap()).unwrap();
            let local = day.and_hms_opt(u32::try_from(hour).unwrap(), u32::try_from(15 * quarter).unwrap(), 0).unwrap();
            prop_assert_eq!(start.instant().unwrap(), by_chrono(local, zone), "{} in {}", start.local_text(), zone);
        }
    }

    /// Hour by hour around every change of the clocks in fifteen years, where the two could differ.
    #[test]
    fn around_a_change_of_the_clocks_too(zone in prop::sample::select(ZONES), year in 2011i16..2036, nth in 0usize..4, minutes in -360i64..360) {
        let own = jiff::tz::TimeZone::get(zone).unwrap();
        let new_year = jiff::civil::date(year, 1, 1).to_zoned(own.clone()).unwrap().timestamp();
        let Some(change) = own.following(new_year).nth(nth) else { return Ok(()) };
        // Files of zones without changes to come end with one in 2038 that changes nothing.
        prop_assume!(change.timestamp().as_second() < i64::from(i32::MAX) - 1);
        let local = change.offset().to_datetime(change.timestamp()).checked_add(Span::new().minutes(minutes)).unwrap();
        let start = Start { local, zone: own };
        let day = NaiveDate::from_ymd_opt(i32::from(local.year()), u32::try_from(local.month()).unwrap(), u32::try_from(local.day()).unwrap());
        let time = (u32::try_from(local.hour()).unwrap(), u32::try_from(local.minute()).unwrap());
        let theirs = day.unwrap().and_hms_opt(time.0, time.1, 0).unwrap();
        prop_assert_eq!(start.instant().unwrap(), by_chrono(theirs, zone), "{} in {}", start.local_text(), zone);
    }
}

//! Teams and memberships with dates.

use jiff::civil::Date;

use crate::Invalid;

/// A membership from a day (included) until a day (included), or open-ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Option<Date>,
}

impl Span {
    /// Parses the two fields of a form.
    ///
    /// # Errors
    /// `not_a_day` on either field; `ends_before_it_starts` on `until`.
    pub fn parse(from: &str, until: Option<&str>) -> Result<Self, Invalid> {
        let from = crate::check::day("from", from)?;
        let until = until.filter(|until| !until.is_empty()).map(|until| crate::check::day("until", until)).transpose()?;
        if until.is_some_and(|until| until < from) {
            return Err(Invalid::new("until", "ends_before_it_starts"));
        }
        Ok(Self { from, until })
    }

    /// Whether the membership holds on a day.
    #[must_use]
    pub fn covers(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether two memberships share a day: one person is in one team once at a time.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        other.until.is_none_or(|until| self.from <= until) && self.until.is_none_or(|until| other.from <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(offset: i32) -> Date {
        jiff::civil::date(2026, 1, 1).saturating_add(jiff::Span::new().days(offset))
    }

    proptest! {
        #[test]
        fn overlap_is_a_shared_day(a in 0i32..40, la in 0i32..20, b in 0i32..40, lb in 0i32..20, open in any::<bool>()) {
            let one = Span { from: day(a), until: (!open).then(|| day(a + la)) };
            let two = Span { from: day(b), until: Some(day(b + lb)) };
            let shared = (0..80).any(|d| one.covers(day(d)) && two.covers(day(d)));
            prop_assert_eq!(one.overlaps(two), shared);
            prop_assert_eq!(two.overlaps(one), shared);
        }
    }

    #[test]
    fn an_end_before_the_start_is_refused_by_name() {
        assert_eq!(Span::parse("2026-03-02", Some("2026-03-01")).map_err(|found| found.name), Err("ends_before_it_starts"));
    }
}

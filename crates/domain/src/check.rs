//! Checks of what people type. Each answers with the field, what is wrong, and the numbers the remedy needs.

use std::collections::BTreeMap;

/// One thing that is wrong with one field; the client words it (`invalid-NAME`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, utoipa::ToSchema)]
#[error("{field}: {name}")]
pub struct Invalid {
    /// The field, as the API names it.
    pub field: String,
    /// What is wrong: `empty`, `too_long`, `not_an_email`, …
    pub name: &'static str,
    /// Numbers and words for the message.
    pub args: BTreeMap<&'static str, String>,
}

impl Invalid {
    /// A finding without arguments.
    #[must_use]
    pub fn new(field: &str, name: &'static str) -> Self {
        Self { field: field.to_owned(), name, args: BTreeMap::new() }
    }

    /// Adds an argument for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

/// One line of text: trimmed, not empty, at most `max` characters, no control characters.
///
/// # Errors
/// `empty`, `too_long`, `control_characters`.
pub fn line(field: &str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Invalid::new(field, "empty"));
    }
    if text.chars().count() > max {
        return Err(Invalid::new(field, "too_long").with("max", max));
    }
    if text.chars().any(char::is_control) {
        return Err(Invalid::new(field, "control_characters"));
    }
    Ok(text.to_owned())
}

/// Text of several lines: trimmed, at most `max` characters, no control characters but line ends and tabs. It may be empty.
///
/// # Errors
/// `too_long`, `control_characters`.
pub fn text(field: &str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = text.trim();
    if text.chars().count() > max {
        return Err(Invalid::new(field, "too_long").with("max", max));
    }
    if text.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\r' | '\t')) {
        return Err(Invalid::new(field, "control_characters"));
    }
    Ok(text.to_owned())
}

/// An e-mail address, folded to lower case: something on both sides of one `@`, a dot or `localhost` behind it, no blanks (RFC 5321 lengths).
///
/// # Errors
/// `empty`, `too_long`, `not_an_email`.
pub fn email(field: &str, text: &str) -> Result<String, Invalid> {
    let text = line(field, text, 254)?.to_lowercase();
    let well_formed = text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && local.len() <= 64
            && !host.contains('@')
            && (host == "localhost" || host.split('.').count() > 1)
            && host.split('.').all(|label| !label.is_empty())
    });
    if !well_formed || text.contains(char::is_whitespace) {
        return Err(Invalid::new(field, "not_an_email"));
    }
    Ok(text)
}

/// A login password: at least 10 characters, at most 200 (NIST SP 800-63B asks for length, not for composition).
///
/// # Errors
/// `too_short`, `too_long`.
pub fn password(field: &str, text: &str) -> Result<(), Invalid> {
    match text.chars().count() {
        0..10 => Err(Invalid::new(field, "too_short").with("min", 10)),
        10..=200 => Ok(()),
        _ => Err(Invalid::new(field, "too_long").with("max", 200)),
    }
}

/// A day, `YYYY-MM-DD`.
///
/// # Errors
/// `not_a_day`.
pub fn day(field: &str, text: &str) -> Result<jiff::civil::Date, Invalid> {
    text.parse().ok().filter(|_| text.len() == 10).ok_or_else(|| Invalid::new(field, "not_a_day"))
}

/// An IANA time zone name that this program knows.
///
/// # Errors
/// `not_a_time_zone`.
pub fn time_zone(field: &str, text: &str) -> Result<jiff::tz::TimeZone, Invalid> {
    jiff::tz::TimeZone::get(text).map_err(|_| Invalid::new(field, "not_a_time_zone"))
}

/// A link that a person may follow: `https://…` or `http://…`, at most 500 characters, no blanks.
///
/// # Errors
/// `not_a_link`, `too_long`.
pub fn link(field: &str, text: &str) -> Result<String, Invalid> {
    let text = line(field, text, 500)?;
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') && !text.contains(char::is_whitespace) => Ok(text),
        _ => Err(Invalid::new(field, "not_a_link")),
    }
}

/// A whole number in a range.
///
/// # Errors
/// `out_of_range` with `min` and `max`.
pub fn number(field: &str, value: i64, range: std::ops::RangeInclusive<i64>) -> Result<i64, Invalid> {
    if range.contains(&value) {
        return Ok(value);
    }
    Err(Invalid::new(field, "out_of_range").with("min", range.start()).with("max", range.end()))
}

/// A name folded for search and for telling doubles: lower case, inner white space to one blank.
#[must_use]
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_folded_and_told_from_what_is_none() {
        assert_eq!(email("email", " Ada@Example.org ").unwrap_or_default(), "ada@example.org");
        for wrong in ["ada", "ada@", "@example.org", "a b@example.org", "a@b@c.org", "a@example..org"] {
            assert_eq!(email("email", wrong).map_err(|found| found.name), Err("not_an_email"), "{wrong}");
        }
    }

    #[test]
    fn lines_are_trimmed_and_bounded() {
        assert_eq!(line("name", "  Ada  ", 5).as_deref(), Ok("Ada"));
        assert_eq!(line("name", "Grace Hopper", 5).map_err(|found| found.name), Err("too_long"));
        assert_eq!(line("name", "a\u{7}b", 5).map_err(|found| found.name), Err("control_characters"));
    }

    #[test]
    fn text_keeps_its_lines() {
        assert_eq!(text("hopes", " One\nTwo ", 7).as_deref(), Ok("One\nTwo"));
        assert_eq!(text("hopes", "", 7).as_deref(), Ok(""));
        assert_eq!(text("hopes", "One\nTwo!", 7).map_err(|found| found.name), Err("too_long"));
        assert_eq!(text("hopes", "a\u{7}b", 7).map_err(|found| found.name), Err("control_characters"));
    }

    #[test]
    fn days_and_links() {
        assert!(day("due", "2026-02-28").is_ok());
        assert!(day("due", "2026-02-30").is_err());
        assert!(day("due", "2026-2-3").is_err());
        assert!(link("link", "https://meet.example.org/ada").is_ok());
        for wrong in ["javascript:alert(1)", "https://", "https:///x", "meet.example.org", "https://a b"] {
            assert!(link("link", wrong).is_err(), "{wrong}");
        }
    }
}

//! The words of mail: the same Fluent files as the page's.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// A language that letters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Of everyone whose own language has no letters yet.
    English,
    /// German.
    German,
}

impl Language {
    /// The one that fits a BCP 47 tag: "de-AT" is German.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        match tag.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case("de") => Self::German,
            _ => Self::English,
        }
    }

    fn letters(self) -> (&'static str, &'static str) {
        match self {
            Self::English => ("en", include_str!("../../../locales/en/mail.ftl")),
            Self::German => ("de", include_str!("../../../locales/de/mail.ftl")),
        }
    }
}

/// The day of an instant (Unix ms) in a zone, as the language writes it.
#[must_use]
pub fn day(instant: i64, zone: &str, language: Language) -> String {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let instant = jiff::Timestamp::from_millisecond(instant).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let day = instant.to_zoned(zone).date();
    match language {
        Language::English => day.to_string(),
        Language::German => format!("{}.{}.{}", day.day(), day.month(), day.year()),
    }
}

/// A message of `locales/LANGUAGE/mail.ftl` with its arguments. A message that is missing reads as its own name.
#[must_use]
pub fn mail(language: Language, id: &str, args: &[(&str, &str)]) -> String {
    formatted(language, id, args).unwrap_or_else(|| {
        tracing::error!(id, "words are missing");
        id.to_owned()
    })
}

fn formatted(language: Language, id: &str, args: &[(&str, &str)]) -> Option<String> {
    let (tag, source) = language.letters();
    let mut bundle = FluentBundle::new(vec![tag.parse().ok()?]);
    // Plain text mail: no marks around what is put in.
    bundle.set_use_isolating(false);
    // A broken message is left out, the rest of the file is used.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly, _)| partly);
    bundle.add_resource(resource).ok()?;
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, *value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(bundle.get_message(id)?.value()?, Some(&values), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_with_its_arguments_and_without_marks() {
        let args = [("inviter", "Ada"), ("organisation", "Analytical Engines")];
        assert_eq!(mail(Language::English, "mail-invitation-subject", &args), "Ada invites you to Analytical Engines on Belay");
        assert_eq!(mail(Language::German, "mail-invitation-subject", &args), "Ada lädt dich zu Analytical Engines auf Belay ein");
    }

    #[test]
    fn a_language_is_found_by_its_tag() {
        let found = ["de", "de-AT", "DE", "en-GB", "fr", "den", ""].map(Language::of);
        let (english, german) = (Language::English, Language::German);
        assert_eq!(found, [german, german, german, english, english, english, english]);
    }

    #[test]
    fn what_is_missing_reads_as_its_name() {
        assert_eq!(mail(Language::German, "mail-nothing", &[]), "mail-nothing");
        assert_eq!(mail(Language::English, "mail-invitation-subject", &[]), "mail-invitation-subject");
    }
}

//! The languages of the story, and the files that tell it in each.

use crate::failure::Failure;

/// In which language the story is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    #[value(name = "en")]
    English,
    /// German.
    #[value(name = "de")]
    German,
}

impl Language {
    /// BCP 47.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

/// What was seen of skills, in numbers: the same in every language.
pub(super) const FIGURES: &str = include_str!("story/skills.toml");

/// The story, and the teams that learn.
pub(super) fn texts(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => (include_str!("story.en.toml"), include_str!("story/teams.en.toml")),
        Language::German => (include_str!("story.de.toml"), include_str!("story/teams.de.toml")),
    }
}

/// Reads one of them.
///
/// # Errors
/// When it cannot be read, which a test sees first.
pub(super) fn parsed<T: serde::de::DeserializeOwned>(language: Language, text: &str) -> Result<T, Failure> {
    toml::from_str(text).map_err(|error| Failure::Work(format!("the story in {}: {error}", language.tag())))
}

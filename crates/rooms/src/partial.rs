//! Fields that a change may leave out: absent keeps what is stored, `null` clears it.

use domain::Invalid;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::problem::{Problem, Result};
use crate::wire::SealedInput;

/// For `#[serde(default, deserialize_with = "given")]` on `Option<Option<T>>`: tells `null` from absent.
///
/// # Errors
/// What `T` answers.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Collects the sealed values of one change: each as its column, and the epochs to be checked.
#[derive(Debug, Clone)]
pub struct SealedChange {
    version: i64,
    author: Uuid,
    /// Epochs of the values taken in.
    pub epochs: Vec<u32>,
}

impl SealedChange {
    /// A change that writes row version `version`.
    #[must_use]
    pub fn new(version: i64, author: Uuid) -> Self {
        Self { version, author, epochs: Vec::new() }
    }

    /// Takes in a value.
    ///
    /// # Errors
    /// `wrong_size` on `field`.
    pub fn column(&mut self, field: &str, value: &SealedInput) -> Result<Vec<u8>, Invalid> {
        if !self.epochs.contains(&value.e) {
            self.epochs.push(value.e);
        }
        value.column(field, self.version, self.author)
    }

    /// Takes in a value that may be missing.
    ///
    /// # Errors
    /// As [`SealedChange::column`].
    pub fn maybe(&mut self, field: &str, value: Option<&SealedInput>) -> Result<Option<Vec<u8>>, Invalid> {
        value.map(|value| self.column(field, value)).transpose()
    }

    /// Takes in a value that may be left out or cleared.
    ///
    /// # Errors
    /// As [`SealedChange::column`].
    pub fn given(&mut self, field: &str, value: Option<&Option<SealedInput>>) -> Result<Option<Option<Vec<u8>>>, Invalid> {
        value.map(|value| self.maybe(field, value.as_ref())).transpose()
    }
}

/// The version that a change names: the one its author has seen, from `least`.
///
/// # Errors
/// `out_of_range` on `version`.
pub fn version(seen: i64, least: i64) -> Result<i64, Invalid> {
    domain::check::number("version", seen, least..=i64::from(u32::MAX) - 1)
}

/// Refuses a change of a version that is not the stored one.
///
/// # Errors
/// 409 `row_changed` with the stored version.
pub fn same(seen: i64, stored: i64) -> Result<()> {
    if seen == stored { Ok(()) } else { Err(Problem::row_changed(stored)) }
}

/// A day that may be missing, as text.
///
/// # Errors
/// `not_a_day` on `field`.
pub fn day(field: &str, text: Option<&String>) -> Result<Option<String>, Invalid> {
    text.map(|text| domain::check::day(field, text).map(|day| day.to_string())).transpose()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[derive(Deserialize)]
    struct Change {
        #[serde(default, deserialize_with = "given")]
        day: Option<Option<String>>,
    }

    #[test]
    fn absent_is_told_from_null() {
        let read = |text| serde_json::from_str::<Change>(text).unwrap().day;
        assert_eq!(read("{}"), None);
        assert_eq!(read(r#"{"day":null}"#), Some(None));
        assert_eq!(read(r#"{"day":"2026-11-24"}"#), Some(Some("2026-11-24".to_owned())));
    }
}

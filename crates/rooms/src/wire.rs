//! Byte strings and sealed values as JSON carries them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::Invalid;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::ToSchema;
use uuid::Uuid;

/// Bytes as standard base64 with padding.
#[derive(Debug, Clone, PartialEq, Eq, ToSchema)]
#[schema(value_type = String, format = Byte)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        STANDARD.decode(text.as_bytes()).map(Self).map_err(|_| serde::de::Error::custom("not base64"))
    }
}

impl Bytes {
    /// The bytes, when there are between `min` and `max`.
    ///
    /// # Errors
    /// `wrong_size` on `field`.
    pub fn sized(self, field: &str, range: std::ops::RangeInclusive<usize>) -> Result<Vec<u8>, Invalid> {
        if range.contains(&self.0.len()) {
            return Ok(self.0);
        }
        Err(Invalid::new(field, "wrong_size").with("min", range.start()).with("max", range.end()))
    }
}

/// A sealed value in an answer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Sealed {
    /// Row version at writing.
    pub v: u32,
    /// Author.
    pub by: Uuid,
    /// Key epoch.
    pub e: u32,
    /// Envelope (docs/sealing.md, section 4).
    pub s: Bytes,
}

impl From<store::Sealed> for Sealed {
    fn from(sealed: store::Sealed) -> Self {
        Self { v: sealed.version, by: sealed.author, e: sealed.epoch, s: Bytes(sealed.envelope) }
    }
}

/// A sealed value in a request; its version and author follow from the row and the caller.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SealedInput {
    /// Key epoch.
    pub e: u32,
    /// Envelope (docs/sealing.md, section 4).
    pub s: Bytes,
}

/// The smallest envelope: header 66 + nonce 24 … with 64 padded bytes, a tag and a signature.
const SMALLEST: usize = 200;
/// The largest envelope of a field.
pub const LARGEST: usize = 256 * 1024;

impl SealedInput {
    /// The column for this write.
    ///
    /// # Errors
    /// `wrong_size` on `field`.
    pub fn column(&self, field: &str, version: i64, author: Uuid) -> Result<Vec<u8>, Invalid> {
        let size = self.s.0.len();
        if !(SMALLEST..=LARGEST).contains(&size) {
            return Err(Invalid::new(field, "wrong_size").with("min", SMALLEST).with("max", LARGEST));
        }
        let version = u32::try_from(version).map_err(|_| Invalid::new("version", "out_of_range").with("min", 1).with("max", u32::MAX))?;
        Ok(store::Sealed { version, epoch: self.e, author, envelope: self.s.0.clone() }.to_column())
    }
}

/// A page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; absent at the end.
    pub next: Option<String>,
}

/// `?cursor=&limit=` of every list.
#[derive(Debug, Clone, Default, Deserialize, utoipa::IntoParams)]
pub struct Paging {
    /// What `next` of the page before said.
    pub cursor: Option<String>,
    /// Rows, at most 200.
    pub limit: Option<i64>,
}

impl Paging {
    /// Rows to fetch: one more than the page, to know whether there is a next one.
    ///
    /// # Errors
    /// `out_of_range` on `limit`.
    pub fn limit(&self) -> Result<i64, Invalid> {
        domain::check::number("limit", self.limit.unwrap_or(100), 1..=200)
    }

    /// The key of the last row seen: a sorting value and an id. Starts before everything.
    ///
    /// # Errors
    /// `not_a_cursor` on `cursor`.
    pub fn after(&self) -> Result<Option<(String, String)>, Invalid> {
        let Some(cursor) = &self.cursor else { return Ok(None) };
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(cursor).ok();
        // PostgreSQL has no zero byte in a text.
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| !text.contains('\0'));
        let key = text.as_deref().and_then(|text| text.rsplit_once('\u{1f}')).map(|(key, id)| (key.to_owned(), id.to_owned()));
        key.map(Some).ok_or_else(|| Invalid::new("cursor", "not_a_cursor"))
    }
}

impl<T> Page<T> {
    /// Cuts `rows` (one more than `limit`, if there are more) to a page; `key` gives sorting value and id of a row.
    pub fn cut(mut rows: Vec<T>, limit: i64, key: impl Fn(&T) -> (String, String)) -> Self {
        let limit = usize::try_from(limit).unwrap_or(0);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|last| {
            let (value, id) = key(last);
            base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("{value}\u{1f}{id}"))
        });
        Self { items: rows, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_the_key_of_the_last_row() {
        let page = Page::cut(vec![("ada", 1), ("bea", 2), ("eve", 3)], 2, |row| (row.0.to_owned(), row.1.to_string()));
        assert_eq!(page.items.len(), 2);
        let paging = Paging { cursor: page.next, limit: None };
        assert_eq!(paging.after(), Ok(Some(("bea".to_owned(), "2".to_owned()))));
        let broken = Paging { cursor: Some("!".to_owned()), limit: Some(500) };
        assert!(broken.after().is_err() && broken.limit().is_err());
    }
}

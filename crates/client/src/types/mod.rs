//! Requests and answers of the API.
//!
//! Instants are Unix milliseconds, days `YYYY-MM-DD`, byte strings base64 in JSON. Words (kind, state, role) are the API's own, as text.

mod account;
mod coaching;
mod organisation;
mod record;
mod release;
mod work;

pub use account::*;
pub use coaching::*;
pub use organisation::*;
pub use record::*;
pub use release::*;
pub use work::*;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// Bytes, in JSON as standard base64 with padding.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD.decode(text).map(Self).map_err(|_| serde::de::Error::custom("not base64"))
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; none at the end.
    #[serde(default = "Option::default")]
    pub next: Option<String>,
}

/// A sealed value as answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Row version at writing.
    pub v: u32,
    /// Author.
    pub by: Uuid,
    /// Key epoch.
    pub e: u32,
    /// The envelope.
    pub s: Bytes,
}

impl From<&Sealed> for vault::Sealed {
    fn from(sealed: &Sealed) -> Self {
        Self { version: sealed.v, author: sealed.by, epoch: sealed.e, envelope: sealed.s.0.clone() }
    }
}

/// A sealed value as sent: version and author follow from the row and the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedInput {
    /// Key epoch.
    pub e: u32,
    /// The envelope.
    pub s: Bytes,
}

impl From<vault::Sealed> for SealedInput {
    fn from(sealed: vault::Sealed) -> Self {
        Self { e: sealed.epoch, s: Bytes(sealed.envelope) }
    }
}

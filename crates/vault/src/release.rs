//! What a release shows, as its act binds it (`docs/sealing.md`, section 6).

use serde_json::json;
use uuid::Uuid;

use crate::bytes::{Writer, hash};
use crate::content::canonical_json;
use crate::error::Result;

/// One item that its owner shows to somebody outside the engagement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// `sponsor` or `programme`.
    pub audience: String,
    /// The person, of the audience `sponsor`.
    pub person: Option<Uuid>,
    /// The item's id.
    pub item: Uuid,
    /// `goal`, `attainment` or `win`.
    pub kind: String,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown, `YYYY-MM-DD`.
    pub until: Option<String>,
}

impl Release {
    /// The payload of the act `release`.
    ///
    /// # Errors
    /// `malformed`, which cannot happen for these types.
    pub fn payload(&self) -> Result<[u8; 32]> {
        let json = canonical_json(&json!({
            "audience": self.audience, "item": self.item, "kind": self.kind, "person": self.person, "text": self.text, "until": self.until,
        }))?;
        Ok(hash(&Writer::default().raw(b"belay/1/release").u8(0).raw(json.as_bytes()).0))
    }
}

//! Releases.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Bytes;

/// What was shown of an engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Which.
    pub id: Uuid,
    /// Whose it is.
    pub person_id: Uuid,
    /// `goal`, `attainment` or `win`.
    pub item_kind: String,
    /// The goal or entry.
    pub item_id: Uuid,
    /// `sponsor` or `programme`.
    pub audience: String,
    /// The sponsor.
    pub audience_person_id: Option<Uuid>,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown.
    pub until_day: Option<String>,
    /// When.
    pub created_at: i64,
    /// `release`.
    pub act: Bytes,
    /// When it was taken back.
    #[serde(default)]
    pub revoked_at: Option<i64>,
    /// `revoke`.
    #[serde(default)]
    pub revoke_act: Option<Bytes>,
}

impl From<&Release> for vault::Release {
    fn from(release: &Release) -> Self {
        Self {
            audience: release.audience.clone(),
            person: release.audience_person_id,
            item: release.item_id,
            kind: release.item_kind.clone(),
            text: release.text.clone(),
            until: release.until_day.clone(),
        }
    }
}

/// `POST /engagements/{e}/releases`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRelease {
    /// Chosen here.
    pub id: Uuid,
    /// `goal`, `attainment` or `win`.
    pub item_kind: String,
    /// The goal or entry.
    pub item_id: Uuid,
    /// `sponsor` or `programme`.
    pub audience: String,
    /// The sponsor.
    pub audience_person_id: Option<Uuid>,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown.
    pub until_day: Option<String>,
    /// `release`.
    pub act: Bytes,
}

//! The record: entries and rounds.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Sealed, SealedInput};

/// An entry of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The entry.
    pub id: Uuid,
    /// Its engagement, or one's own space.
    pub engagement_id: Uuid,
    /// Where it lies.
    pub drawer: String,
    /// Row version.
    pub version: u32,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// The entry or goal it belongs to.
    pub parent_id: Option<Uuid>,
    /// The round it was written in.
    pub round_id: Option<Uuid>,
    /// Place in its list.
    pub position: i64,
    /// Only its author may change it.
    pub own: bool,
    /// Who wrote it first.
    pub created_by: Uuid,
    /// Unix milliseconds, while it is put aside.
    pub aside_at: Option<i64>,
    /// What it says, JSON inside.
    pub body: Sealed,
}

/// An entry to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEntry {
    /// Chosen here.
    pub id: Uuid,
    /// Where it lies.
    pub drawer: String,
    /// The session it belongs to.
    pub session_id: Option<Uuid>,
    /// The entry or goal it belongs to.
    pub parent_id: Option<Uuid>,
    /// The round it is written in.
    pub round_id: Option<Uuid>,
    /// Place in its list.
    pub position: i64,
    /// Only its author may change it.
    pub own: bool,
    /// What it says.
    pub body: SealedInput,
}

/// What is written apart and shown together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The round.
    pub id: Uuid,
    /// `ideas`, `alliance` or `reach`.
    pub of: String,
    /// Since when what was written is shown.
    pub opened_at: Option<i64>,
}

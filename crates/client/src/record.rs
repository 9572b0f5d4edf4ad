//! Entries of the record, and rounds.

use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{Body, Content, Place};

use crate::coaching::json as body_of;
use crate::error::Result;
use crate::space::Space;
use crate::types::{Entry, NewEntry, Round};

/// An entry to be written. The body is an object with its `type`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryText {
    /// `ground`, `option`, `plan`, `session`, `learning`, `goal` or `review`.
    pub drawer: String,
    /// Only its author may change it.
    pub own: bool,
    /// The session it belongs to.
    pub session: Option<Uuid>,
    /// The entry or goal it belongs to.
    pub parent: Option<Uuid>,
    /// The round it is written in.
    pub round: Option<Uuid>,
    /// Place in its list.
    pub position: i64,
    /// What it says.
    pub body: Value,
}

impl Space {
    /// Writes an entry into the record of an engagement, or into one's own space by its id.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn entry(&mut self, engagement: Uuid, entry: &EntryText) -> Result<Entry> {
        let id = self.client().new_id();
        let content = Content::json(self.language(), entry.body.clone());
        self.change(engagement, Method::POST, &format!("/engagements/{engagement}/entries"), |space| {
            body_of(&NewEntry {
                id,
                drawer: entry.drawer.clone(),
                session_id: entry.session,
                parent_id: entry.parent,
                round_id: entry.round,
                position: entry.position,
                own: entry.own,
                body: space.seal(engagement, &Place::new("entry", id, "body"), 1, &content)?,
            })
        })
        .await
    }

    /// Entries of a drawer, opened; what does not open is an error.
    ///
    /// # Errors
    /// As [`Space::load`], and what the vault refuses.
    pub async fn entries(&mut self, engagement: Uuid, drawer: &str) -> Result<Vec<(Entry, Value)>> {
        self.load(engagement).await?;
        let rows: Vec<Entry> = self.all(&format!("/engagements/{engagement}/entries?drawer={drawer}")).await?;
        let mut opened = Vec::with_capacity(rows.len());
        for row in rows {
            let content = self.unseal(engagement, &Place::new("entry", row.id, "body"), &row.body)?;
            let Body::Json(value) = content.body else { return Err(vault::VaultError::Malformed.into()) };
            opened.push((row, value));
        }
        Ok(opened)
    }

    /// Begins a round (`ideas` or `alliance`).
    ///
    /// # Errors
    /// As [`crate::Client::send`].
    pub async fn begin_round(&self, engagement: Uuid, of: &str, session: Option<Uuid>) -> Result<Round> {
        let body = json!({"id": self.client().new_id(), "of": of, "session_id": session});
        self.post(&format!("/engagements/{engagement}/rounds"), &body).await
    }

    /// Says that one's own part may be shown together with the others'.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `wrong_state` before one has written.
    pub async fn ready_for_round(&self, engagement: Uuid, round: Uuid) -> Result<Round> {
        self.put(&format!("/engagements/{engagement}/rounds/{round}/readiness"), &json!({})).await
    }
}

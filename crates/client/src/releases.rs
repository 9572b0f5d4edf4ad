//! Releases: one item shown to somebody outside the engagement, signed, and taken back (`docs/sealing.md`, section 6).

use serde_json::Value;
use uuid::Uuid;
use vault::names;

use crate::error::Result;
use crate::space::Space;
use crate::types::{ActAlone, Bytes, NewRelease, Release};

/// What is shown, and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// `goal`, `attainment` or `win`.
    pub kind: String,
    /// The goal or entry.
    pub item: Uuid,
    /// The sponsor; none for who runs the programme.
    pub sponsor: Option<Uuid>,
    /// The words shown, without blanks around.
    pub text: String,
    /// The last day on which they are shown, `YYYY-MM-DD`.
    pub until: Option<String>,
}

impl Space {
    /// Shows something of one's own.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn release(&mut self, engagement: Uuid, showing: &Showing) -> Result<Release> {
        let (id, now) = (self.client().new_id(), self.now());
        let audience = if showing.sponsor.is_some() { "sponsor" } else { "programme" };
        let said = vault::Release {
            audience: audience.to_owned(),
            person: showing.sponsor,
            item: showing.item,
            kind: showing.kind.clone(),
            text: showing.text.clone(),
            until: showing.until.clone(),
        };
        let act = self.keyring()?.sign_act(names::RELEASE, Some(engagement), id, 1, now, said.payload()?.to_vec())?;
        let body = NewRelease {
            id,
            item_kind: said.kind,
            item_id: said.item,
            audience: said.audience,
            audience_person_id: said.person,
            text: said.text,
            until_day: said.until,
            act: Bytes(act),
        };
        self.post(&format!("/engagements/{engagement}/releases"), &body).await
    }

    /// Takes it back.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn revoke(&mut self, engagement: Uuid, release: Uuid) -> Result<()> {
        let act = self.keyring()?.sign_act(names::REVOKE, Some(engagement), release, 1, self.now(), Vec::new())?;
        self.post::<Value>(&format!("/engagements/{engagement}/releases/{release}/revocation"), &ActAlone { act: Bytes(act) })
            .await
            .map(drop)
    }
}

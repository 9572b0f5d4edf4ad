//! Attachments: a sealed description, and parts under a key of its own (`docs/sealing.md`, section 5).

use rand_core::OsRng;
use reqwest::Method;
use serde_json::Value;
use uuid::Uuid;
use vault::{AttachmentMeta, AttachmentPlace};

use crate::coaching::json as body_of;
use crate::error::{ClientError, Result};
use crate::space::Space;
use crate::types::{Attachment, NewAttachment};

/// A content to be attached.
#[derive(Debug, Clone, Copy)]
pub struct AttachmentContent<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type, for example `image/png`.
    pub media_type: &'a str,
    /// At most 25 MiB.
    pub bytes: &'a [u8],
}

impl Space {
    fn attachment_place(&self, engagement: Uuid, id: Uuid) -> AttachmentPlace {
        AttachmentPlace { organisation: self.organisation_id(), engagement, id }
    }

    /// Attaches a content to a note, or to nothing in particular, of an engagement or of one's own space. Gives its id.
    ///
    /// # Errors
    /// As [`Space::load`]; `malformed` for more than 25 MiB.
    pub async fn attach(&mut self, engagement: Uuid, note: Option<Uuid>, content: AttachmentContent<'_>) -> Result<Uuid> {
        let id = self.client().new_id();
        let place = self.attachment_place(engagement, id);
        let (meta, parts) = AttachmentMeta::seal(&mut OsRng, place, note, content.name, content.media_type, content.bytes)?;
        let description = meta.to_content()?;
        let _: Value = self
            .change(engagement, Method::POST, &format!("/engagements/{engagement}/attachments"), |space| {
                let meta = space.seal(engagement, &AttachmentMeta::place(id), 1, &description)?;
                let bytes = i64::try_from(content.bytes.len()).unwrap_or(i64::MAX);
                body_of(&NewAttachment { id, note_id: note, bytes, parts: parts.len() as u32, meta })
            })
            .await?;
        for (part, bytes) in parts.into_iter().enumerate() {
            let path = self.path(&format!("/engagements/{engagement}/attachments/{id}/parts/{part}"));
            self.client().put_bytes(&path, bytes).await?;
        }
        Ok(id)
    }

    /// Opens what is said of an attachment of a loaded engagement.
    ///
    /// # Errors
    /// What the vault refuses.
    pub fn attachment_meta(&mut self, engagement: Uuid, attachment: &Attachment) -> Result<AttachmentMeta> {
        let content = self.unseal(engagement, &AttachmentMeta::place(attachment.id), &attachment.meta)?;
        Ok(AttachmentMeta::from_content(&content, attachment.parts, attachment.note_id)?)
    }

    /// Fetches the parts of an attachment and opens them.
    ///
    /// # Errors
    /// As [`crate::Client::send`], and what the vault refuses.
    pub async fn attachment(&self, engagement: Uuid, id: Uuid, meta: &AttachmentMeta) -> Result<Vec<u8>> {
        let mut parts = Vec::with_capacity(meta.parts as usize);
        for part in 0..meta.parts {
            let path = self.path(&format!("/engagements/{engagement}/attachments/{id}/parts/{part}"));
            parts.push(self.client().get_bytes(&path, PART_AS_STORED).await?);
        }
        let place = self.attachment_place(engagement, id);
        let meta = meta.clone();
        let opened = tokio::task::spawn_blocking(move || meta.open(place, &parts)).await;
        Ok(opened.map_err(|_| ClientError::Here("opening an attachment was interrupted"))??)
    }
}

/// Most bytes of a part as it is stored.
const PART_AS_STORED: usize = (1 << 20) + 16;

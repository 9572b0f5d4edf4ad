//! Attachments: a sealed description, and the content in parts under a key of its own (`docs/sealing.md`, section 5).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRngCore;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{Writer, from_base64, hash, to_base64};
use crate::content::{Body, Content};
use crate::error::{Result, VaultError};
use crate::field::Place;

/// The most bytes of content: 25 MiB.
pub const ATTACHMENT_LIMIT: usize = 25 << 20;
/// Bytes of content in every part but the last: 1 MiB.
pub const PART: usize = 1 << 20;
/// What the last part is filled to a multiple of.
const FILL: usize = 4096;
/// Bytes of the authentication tag.
const TAG: usize = 16;

/// Where an attachment belongs; bound into every part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttachmentPlace {
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement.
    pub engagement: Uuid,
    /// The attachment's id.
    pub id: Uuid,
}

/// What is sealed beside the parts.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachmentMeta {
    /// Bytes of content.
    pub bytes: usize,
    /// Over the hashes of the parts as stored.
    pub digest: [u8; 32],
    /// Its name, shown as text only.
    pub name: String,
    /// The note it hangs on.
    pub note: Option<Uuid>,
    /// How many parts.
    pub parts: u32,
    /// Media type: a hint for saving.
    pub media_type: String,
    key: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for AttachmentMeta {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachmentMeta").field("bytes", &self.bytes).field("parts", &self.parts).finish_non_exhaustive()
    }
}

/// As it stands in the sealed field.
#[derive(Serialize, Deserialize)]
struct Json {
    bytes: u64,
    digest: String,
    key: String,
    name: String,
    note: Option<Uuid>,
    parts: u32,
    #[serde(rename = "type")]
    media_type: String,
}

impl AttachmentMeta {
    /// Seals a content: its description, and the parts as they are stored. 32 bytes of `rng` are the key.
    ///
    /// # Errors
    /// `malformed` for more than [`ATTACHMENT_LIMIT`].
    pub fn seal(
        rng: &mut impl CryptoRngCore,
        place: AttachmentPlace,
        note: Option<Uuid>,
        name: &str,
        media_type: &str,
        content: &[u8],
    ) -> Result<(Self, Vec<Vec<u8>>)> {
        if content.len() > ATTACHMENT_LIMIT {
            return Err(VaultError::Malformed);
        }
        let mut key = Zeroizing::new([0; 32]);
        rng.fill_bytes(key.as_mut());
        let count = parts_of(content.len());
        let cipher = XChaCha20Poly1305::new(Key::from_slice(key.as_ref()));
        let mut parts = Vec::new();
        for part in 0..count {
            let from = part as usize * PART;
            let piece = content.get(from..content.len().min(from + PART)).unwrap_or_default();
            let mut filled = Zeroizing::new(Vec::with_capacity(PART));
            filled.extend_from_slice(piece);
            filled.resize(filled_to(piece.len()), 0);
            let payload = Payload { msg: &filled, aad: &aad(place, part, count) };
            parts.push(cipher.encrypt(XNonce::from_slice(&nonce(part)), payload).map_err(|_| VaultError::Malformed)?);
        }
        let (name, media_type) = (name.to_owned(), media_type.to_owned());
        Ok((Self { bytes: content.len(), digest: digest(&parts), name, note, parts: count, media_type, key }, parts))
    }

    /// The place of its sealed field.
    pub fn place(id: Uuid) -> Place {
        Place::new("attachment", id, "meta")
    }

    /// The content of the sealed field.
    ///
    /// # Errors
    /// `malformed`, which cannot happen.
    pub fn to_content(&self) -> Result<Content> {
        let json = Json {
            bytes: self.bytes as u64,
            digest: to_base64(&self.digest),
            key: to_base64(self.key.as_ref()),
            name: self.name.clone(),
            note: self.note,
            parts: self.parts,
            media_type: self.media_type.clone(),
        };
        Ok(Content::json("", serde_json::to_value(json).map_err(|_| VaultError::Malformed)?))
    }

    /// Reads the sealed field. `parts` and `note` are what the server says.
    ///
    /// # Errors
    /// `malformed`: not this JSON, too large, a number of parts that does not fit, or not what the server says.
    pub fn from_content(content: &Content, parts: u32, note: Option<Uuid>) -> Result<Self> {
        let Body::Json(value) = &content.body else { return Err(VaultError::Malformed) };
        let json = Json::deserialize(value).map_err(|_| VaultError::Malformed)?;
        let bytes = usize::try_from(json.bytes).ok().filter(|bytes| *bytes <= ATTACHMENT_LIMIT).ok_or(VaultError::Malformed)?;
        let fixed = |text: &str| <[u8; 32]>::try_from(from_base64(text)?).map_err(|_| VaultError::Malformed);
        let (digest, key) = (fixed(&json.digest)?, Zeroizing::new(fixed(&json.key)?));
        if json.parts != parts_of(bytes) || (json.parts, json.note) != (parts, note) {
            return Err(VaultError::Malformed);
        }
        Ok(Self { bytes, digest, name: json.name, note: json.note, parts, media_type: json.media_type, key })
    }

    /// Opens the parts, all of them in order.
    ///
    /// # Errors
    /// `malformed` for another number or length of parts; `cannot_decrypt` for other parts than the digest says, before anything is
    /// decrypted; `bad_padding` for filling that is not zero.
    pub fn open(&self, place: AttachmentPlace, parts: &[Vec<u8>]) -> Result<Vec<u8>> {
        let length = |part: u32| filled_to(self.bytes.saturating_sub(part as usize * PART).min(PART)) + TAG;
        if parts.len() != self.parts as usize || (0..).zip(parts).any(|(part, bytes)| bytes.len() != length(part)) {
            return Err(VaultError::Malformed);
        }
        if digest(parts) != self.digest {
            return Err(VaultError::CannotDecrypt);
        }
        let cipher = XChaCha20Poly1305::new(Key::from_slice(self.key.as_ref()));
        let mut content = Vec::with_capacity(parts.len() * PART);
        for (part, bytes) in (0..).zip(parts) {
            let payload = Payload { msg: bytes.as_slice(), aad: &aad(place, part, self.parts) };
            content.extend(cipher.decrypt(XNonce::from_slice(&nonce(part)), payload).map_err(|_| VaultError::CannotDecrypt)?);
        }
        if content.iter().skip(self.bytes).any(|byte| *byte != 0) {
            return Err(VaultError::BadPadding);
        }
        content.truncate(self.bytes);
        Ok(content)
    }
}

/// Parts of so many bytes; at least one.
fn parts_of(bytes: usize) -> u32 {
    u32::try_from(bytes.div_ceil(PART).max(1)).unwrap_or(u32::MAX)
}

/// Bytes of a part with its filling; an empty content is filled, too.
fn filled_to(piece: usize) -> usize {
    piece.div_ceil(FILL).max(1) * FILL
}

fn digest(parts: &[Vec<u8>]) -> [u8; 32] {
    hash(&parts.iter().flat_map(|part| hash(part)).collect::<Vec<u8>>())
}

/// The key is of this attachment alone: the part's number is nonce enough.
fn nonce(part: u32) -> [u8; 24] {
    let mut nonce = [0; 24];
    let (_, number) = nonce.split_at_mut(20);
    number.copy_from_slice(&part.to_be_bytes());
    nonce
}

fn aad(place: AttachmentPlace, part: u32, parts: u32) -> Vec<u8> {
    let AttachmentPlace { organisation, engagement, id } = place;
    Writer::default().raw(b"belay/1/attachment").u8(0).id(organisation).id(engagement).id(id).u32(part).u32(parts).0
}

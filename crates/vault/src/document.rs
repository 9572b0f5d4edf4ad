//! An entry of a sealed document: its bytes, its signature, and the body of a snapshot (`docs/sealing.md`, section 5). What a reader
//! takes in, in which order, is in [`Document`].

mod chains;

pub use chains::{Document, Fed, Finding, Head, Heads, PutAside, Row, Taken};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{NO_HASH, Reader, Writer, hash};
use crate::card::Card;
use crate::content::{pad, unpad};
use crate::epoch::EpochSecret;
use crate::error::{Result, VaultError};
use crate::identity::Identity;

/// The byte that says "entry of a document".
const DOCUMENT: u8 = 0x44;
/// Bytes of the authentication tag.
const TAG: usize = 16;
/// Bytes of the signature.
const SIGNATURE: usize = 64;
/// The newest editor schema that is written, and that is not read-only.
pub const SCHEMA: u16 = 1;
/// Entries after the newest snapshot, past which another one is due.
pub const SNAPSHOT_AFTER: usize = 200;

/// What an entry carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// What was typed since the entry before.
    Update,
    /// The whole document, and what it covers.
    Snapshot,
}

impl EntryKind {
    /// The word of the API: `update` or `snapshot`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Snapshot => "snapshot",
        }
    }

    /// The kind of an API word.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Update, Self::Snapshot].into_iter().find(|kind| kind.name() == name)
    }

    fn byte(self) -> u8 {
        match self {
            Self::Update => 1,
            Self::Snapshot => 2,
        }
    }
}

/// What stands before the nonce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryHeader {
    /// Update or snapshot.
    pub kind: EntryKind,
    /// The epoch it is sealed under.
    pub epoch: u32,
    /// Who wrote it.
    pub author: Uuid,
    /// On which of their devices.
    pub device: Uuid,
    /// Place in that device's chain, from 1.
    pub number: u32,
    /// Number of the editor schema.
    pub schema: u16,
    /// Hash of that device's entry before; zero at 1.
    pub previous: [u8; 32],
    /// Hash of the newest key-set entry the author had seen.
    pub head: [u8; 32],
}

impl EntryHeader {
    /// The 109 bytes.
    fn to_bytes(&self) -> Vec<u8> {
        Writer::suite()
            .u8(DOCUMENT)
            .u8(self.kind.byte())
            .u32(self.epoch)
            .id(self.author)
            .id(self.device)
            .u32(self.number)
            .u16(self.schema)
            .raw(&self.previous)
            .raw(&self.head)
            .0
    }

    fn aad(&self, organisation: Uuid, engagement: Uuid, document: Uuid) -> Vec<u8> {
        let place = Writer::default().raw(b"belay/1/document").u8(0).id(organisation).id(engagement).id(document);
        place.raw(&self.to_bytes()).0
    }

    /// Seals a plaintext (an update, or the body of a snapshot) as `author`; 24 bytes of `rng` are the nonce.
    ///
    /// # Errors
    /// `malformed` for what is too long; `wrong_engagement` for another author.
    pub fn seal(
        &self,
        rng: &mut impl CryptoRngCore,
        author: &Identity,
        secret: &EpochSecret,
        engagement: Uuid,
        document: Uuid,
        plaintext: &[u8],
    ) -> Result<Vec<u8>> {
        if self.author != author.person {
            return Err(VaultError::WrongEngagement);
        }
        let padded = pad(plaintext)?;
        let mut nonce = [0; 24];
        rng.fill_bytes(&mut nonce);
        let aad = self.aad(author.organisation, engagement, document);
        let payload = Payload { msg: &padded, aad: &aad };
        let ciphertext = cipher(secret)?.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| VaultError::Malformed)?;
        let signature = author.sign("document", &Writer(aad).raw(&nonce).raw(&ciphertext).0);
        Ok(Writer(self.to_bytes()).raw(&nonce).raw(&ciphertext).raw(&signature).0)
    }
}

/// An entry read, its shape checked and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentEntry {
    /// What stands before the nonce.
    pub header: EntryHeader,
    /// SHA-256 of all its bytes.
    pub hash: [u8; 32],
    nonce: [u8; 24],
    ciphertext: Vec<u8>,
    signature: [u8; SIGNATURE],
}

impl DocumentEntry {
    /// Reads the shape.
    ///
    /// # Errors
    /// `unsupported_suite`, `malformed`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader::suite(bytes)?;
        if reader.u8()? != DOCUMENT {
            return Err(VaultError::Malformed);
        }
        let kind = match reader.u8()? {
            1 => EntryKind::Update,
            2 => EntryKind::Snapshot,
            _ => return Err(VaultError::Malformed),
        };
        let header = EntryHeader {
            kind,
            epoch: reader.u32()?,
            author: reader.id()?,
            device: reader.id()?,
            number: reader.u32()?,
            schema: reader.u16()?,
            previous: reader.array()?,
            head: reader.array()?,
        };
        let nonce = reader.array()?;
        let length = reader.left().checked_sub(SIGNATURE).filter(|length| *length >= TAG).ok_or(VaultError::Malformed)?;
        let ciphertext = reader.take(length)?.to_vec();
        let signature = reader.array()?;
        reader.end()?;
        // Number 1 begins a chain, and nothing else does.
        if header.number == 0 || (header.number == 1) != (header.previous == NO_HASH) {
            return Err(VaultError::Malformed);
        }
        Ok(Self { header, hash: hash(bytes), nonce, ciphertext, signature })
    }

    /// Verifies the author's signature, for this engagement and document.
    ///
    /// # Errors
    /// `bad_signature`.
    pub fn verify(&self, engagement: Uuid, document: Uuid, author: &Card) -> Result<()> {
        let aad = self.header.aad(author.organisation, engagement, document);
        author.verify("document", &Writer(aad).raw(&self.nonce).raw(&self.ciphertext).0, &self.signature)
    }

    /// Decrypts, and takes the padding off.
    ///
    /// # Errors
    /// `cannot_decrypt`, `bad_padding`; `malformed` for a snapshot whose body is none.
    pub fn decrypt(&self, organisation: Uuid, engagement: Uuid, document: Uuid, secret: &EpochSecret) -> Result<EntryBody> {
        let aad = self.header.aad(organisation, engagement, document);
        let padded = cipher(secret)?
            .decrypt(XNonce::from_slice(&self.nonce), Payload { msg: &self.ciphertext, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| VaultError::CannotDecrypt)?;
        let plaintext = unpad(&padded)?;
        match self.header.kind {
            EntryKind::Update => Ok(EntryBody { covers: Vec::new(), update: plaintext.to_vec() }),
            EntryKind::Snapshot => EntryBody::from_snapshot(plaintext),
        }
    }
}

/// The chain of a device, up to an entry, as a snapshot names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The author.
    pub author: Uuid,
    /// The device.
    pub device: Uuid,
    /// The entry's number, from 1.
    pub number: u32,
    /// The entry's hash.
    pub hash: [u8; 32],
}

/// What was inside an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryBody {
    /// What a snapshot covers; empty for an update.
    pub covers: Vec<Covered>,
    /// The Yjs update (v1), unread.
    pub update: Vec<u8>,
}

impl EntryBody {
    /// The plaintext of a snapshot.
    ///
    /// # Errors
    /// `malformed` for more than 65,535 chains.
    pub fn to_snapshot(&self) -> Result<Vec<u8>> {
        let mut covers = self.covers.clone();
        covers.sort_by_key(key);
        let count = u16::try_from(covers.len()).map_err(|_| VaultError::Malformed)?;
        let writer = covers.iter().fold(Writer::default().u16(count), |writer, chain| {
            writer.id(chain.author).id(chain.device).u32(chain.number).raw(&chain.hash)
        });
        Ok(writer.raw(&self.update).0)
    }

    /// Reads the plaintext of a snapshot.
    ///
    /// # Errors
    /// `malformed`: chains that do not ascend, a number 0, bytes missing.
    pub fn from_snapshot(plaintext: &[u8]) -> Result<Self> {
        let mut reader = Reader::new(plaintext);
        let count = reader.u16()?;
        let mut covers: Vec<Covered> = Vec::new();
        for _ in 0..count {
            let chain = Covered { author: reader.id()?, device: reader.id()?, number: reader.u32()?, hash: reader.array()? };
            let ascending = covers.last().is_none_or(|last| key(last) < key(&chain));
            if !ascending || chain.number == 0 {
                return Err(VaultError::Malformed);
            }
            covers.push(chain);
        }
        Ok(Self { covers, update: reader.take(reader.left())?.to_vec() })
    }
}

fn key(chain: &Covered) -> ([u8; 16], [u8; 16]) {
    (chain.author.into_bytes(), chain.device.into_bytes())
}

/// The cipher under the document key of an epoch.
fn cipher(secret: &EpochSecret) -> Result<XChaCha20Poly1305> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, secret.bytes()).expand(b"belay/1/document", key.as_mut()).map_err(|_| VaultError::Malformed)?;
    Ok(XChaCha20Poly1305::new(Key::from_slice(key.as_ref())))
}

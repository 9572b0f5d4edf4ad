//! Sealed fields: the envelope (`docs/sealing.md`, section 4).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use rand_core::CryptoRngCore;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{Reader, SUITE, Writer};
use crate::card::Card;
use crate::content::{pad, unpad};
use crate::epoch::EpochSecret;
use crate::error::{Result, VaultError};
use crate::identity::Identity;

/// The byte that says "sealed field".
const FIELD: u8 = 0x46;
/// Bytes of the authentication tag.
const TAG: usize = 16;
/// Bytes of the signature.
const SIGNATURE: usize = 64;

/// Where a sealed value lives; bound into the associated data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The kind of row, for example `goal`.
    pub kind: String,
    /// The row's id.
    pub row: Uuid,
    /// The field's word, for example `sentence`.
    pub field: String,
}

impl Place {
    /// A place by its parts.
    pub fn new(kind: &str, row: Uuid, field: &str) -> Self {
        Self { kind: kind.to_owned(), row, field: field.to_owned() }
    }

    /// A note's state by one device (section 5).
    pub fn note(note: Uuid, device: Uuid) -> Self {
        Self::new("note", note, &format!("state/{device}"))
    }

    /// The terms of an agreement.
    pub fn terms(agreement: Uuid) -> Self {
        Self::new("agreement", agreement, "terms")
    }

    /// One's own pins (section 7).
    pub fn pins(person: Uuid) -> Self {
        Self::new("pins", person, "pins")
    }
}

/// A sealed value as the API answers it: the envelope, and what the server says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Row version at writing.
    pub version: u32,
    /// Author.
    pub author: Uuid,
    /// Epoch.
    pub epoch: u32,
    /// The envelope's bytes.
    pub envelope: Vec<u8>,
}

/// Everything that the associated data binds.
#[derive(Clone, Debug)]
pub struct Binding<'a> {
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement.
    pub engagement: Uuid,
    /// The place.
    pub place: &'a Place,
    /// The epoch.
    pub epoch: u32,
    /// The row version.
    pub version: u32,
    /// The author.
    pub author: Uuid,
    /// Hash of the newest entry the author had seen.
    pub head: [u8; 32],
}

impl Binding<'_> {
    /// The associated data.
    fn aad(&self) -> Result<Vec<u8>> {
        Ok(Writer::default()
            .raw(b"belay/1/field")
            .u8(0)
            .u8(SUITE)
            .id(self.organisation)
            .id(self.engagement)
            .lp(self.place.kind.as_bytes())?
            .id(self.place.row)
            .lp(self.place.field.as_bytes())?
            .u32(self.epoch)
            .u32(self.version)
            .id(self.author)
            .raw(&self.head)
            .0)
    }

    /// Seals plaintext bytes (format, language, content) as `author`; 24 bytes of `rng` are the nonce.
    ///
    /// # Errors
    /// `malformed` for what is too long.
    pub fn seal_plaintext(
        &self,
        rng: &mut impl CryptoRngCore,
        author: &Identity,
        secret: &EpochSecret,
        plaintext: &[u8],
    ) -> Result<Vec<u8>> {
        self.seal_padded(rng, author, secret, &pad(plaintext)?)
    }

    /// Seals what is already padded. Vectors use it to make envelopes that must be refused.
    ///
    /// # Errors
    /// `malformed` for what is too long.
    pub fn seal_padded(&self, rng: &mut impl CryptoRngCore, author: &Identity, secret: &EpochSecret, padded: &[u8]) -> Result<Vec<u8>> {
        let mut nonce = [0; 24];
        rng.fill_bytes(&mut nonce);
        let aad = self.aad()?;
        let ciphertext =
            cipher(secret)?.encrypt(XNonce::from_slice(&nonce), Payload { msg: padded, aad: &aad }).map_err(|_| VaultError::Malformed)?;
        let signature = author.sign("sealed", &signed(aad, &nonce, &ciphertext));
        Ok(Writer::suite()
            .u8(FIELD)
            .u32(self.epoch)
            .u32(self.version)
            .id(self.author)
            .raw(&self.head)
            .raw(&nonce)
            .raw(&ciphertext)
            .raw(&signature)
            .0)
    }
}

/// An envelope's parts, shape checked and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The epoch.
    pub epoch: u32,
    /// The row version.
    pub version: u32,
    /// The author.
    pub author: Uuid,
    /// Hash of the newest entry the author had seen.
    pub head: [u8; 32],
    nonce: [u8; 24],
    ciphertext: Vec<u8>,
    signature: [u8; SIGNATURE],
}

impl Envelope {
    /// Reads the shape.
    ///
    /// # Errors
    /// `unsupported_suite`, `malformed`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader::suite(bytes)?;
        if reader.u8()? != FIELD {
            return Err(VaultError::Malformed);
        }
        let epoch = reader.u32()?;
        let version = reader.u32()?;
        let author = reader.id()?;
        let head = reader.array()?;
        let nonce = reader.array()?;
        let length = reader.left().checked_sub(SIGNATURE).filter(|length| *length >= TAG).ok_or(VaultError::Malformed)?;
        let ciphertext = reader.take(length)?.to_vec();
        let signature = reader.array()?;
        reader.end()?;
        Ok(Self { epoch, version, author, head, nonce, ciphertext, signature })
    }

    /// What the associated data was, were the envelope of this place.
    fn binding<'a>(&self, organisation: Uuid, engagement: Uuid, place: &'a Place) -> Binding<'a> {
        Binding { organisation, engagement, place, epoch: self.epoch, version: self.version, author: self.author, head: self.head }
    }

    /// Verifies the author's signature, for this engagement and place.
    ///
    /// # Errors
    /// `bad_signature`.
    pub fn verify(&self, engagement: Uuid, place: &Place, author: &Card) -> Result<()> {
        let aad = self.binding(author.organisation, engagement, place).aad()?;
        author.verify("sealed", &signed(aad, &self.nonce, &self.ciphertext), &self.signature)
    }

    /// Decrypts, and takes the padding off.
    ///
    /// # Errors
    /// `cannot_decrypt`, `bad_padding`.
    pub fn decrypt(&self, organisation: Uuid, engagement: Uuid, place: &Place, secret: &EpochSecret) -> Result<Zeroizing<Vec<u8>>> {
        let aad = self.binding(organisation, engagement, place).aad()?;
        let padded = cipher(secret)?
            .decrypt(XNonce::from_slice(&self.nonce), Payload { msg: &self.ciphertext, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| VaultError::CannotDecrypt)?;
        Ok(Zeroizing::new(unpad(&padded)?.to_vec()))
    }
}

/// What the author signs.
fn signed(aad: Vec<u8>, nonce: &[u8; 24], ciphertext: &[u8]) -> Vec<u8> {
    Writer(aad).raw(nonce).raw(ciphertext).0
}

/// The cipher under the field key of an epoch.
fn cipher(secret: &EpochSecret) -> Result<XChaCha20Poly1305> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, secret.bytes()).expand(b"belay/1/field", key.as_mut()).map_err(|_| VaultError::Malformed)?;
    Ok(XChaCha20Poly1305::new(Key::from_slice(key.as_ref())))
}

//! The public card of a person (`docs/sealing.md`, section 1).

use ed25519_dalek::{Signature, VerifyingKey};
use uuid::Uuid;

use crate::bytes::{Reader, Writer, hash};
use crate::error::{Result, VaultError};
use crate::identity::signed_bytes;

/// Length of a card in bytes.
pub const CARD_LENGTH: usize = 105;
/// Length of a signed card in bytes.
pub const SIGNED_CARD_LENGTH: usize = 169;

/// Who a person is to the sealed formats: two public keys, and no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The organisation.
    pub organisation: Uuid,
    /// The person.
    pub person: Uuid,
    /// X25519 public key: what wraps are made to.
    pub encryption: [u8; 32],
    /// Ed25519 public key: what signatures verify with.
    pub signing: [u8; 32],
    /// Unix milliseconds.
    pub created: u64,
}

impl Card {
    /// The 105 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        Writer::suite().id(self.organisation).id(self.person).raw(&self.encryption).raw(&self.signing).u64(self.created).0
    }

    /// Verifies `sign(kind, body)` strictly: canonical, no key of small order.
    ///
    /// # Errors
    /// `bad_signature`.
    pub fn verify(&self, kind: &str, body: &[u8], signature: &[u8; 64]) -> Result<()> {
        VerifyingKey::from_bytes(&self.signing)
            .and_then(|key| key.verify_strict(&signed_bytes(kind, body), &Signature::from_bytes(signature)))
            .map_err(|_| VaultError::BadSignature)
    }
}

/// A card whose own signature has been verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedCard {
    card: Card,
    signature: [u8; 64],
}

impl SignedCard {
    /// From parts made here.
    pub(crate) fn assemble(card: Card, signature: [u8; 64]) -> Self {
        Self { card, signature }
    }

    /// Reads and verifies 169 bytes.
    ///
    /// # Errors
    /// `unsupported_suite`, `malformed` (another length), `bad_signature`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let signed = Self::read(bytes)?;
        signed.verify()?;
        Ok(signed)
    }

    /// Reads the shape alone; the key-set log verifies later, in its own order.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader::suite(bytes)?;
        let card = Card {
            organisation: reader.id()?,
            person: reader.id()?,
            encryption: reader.array()?,
            signing: reader.array()?,
            created: reader.u64()?,
        };
        let signature = reader.array()?;
        reader.end()?;
        Ok(Self { card, signature })
    }

    /// Verifies the signature by the card's own key.
    pub(crate) fn verify(&self) -> Result<()> {
        self.card.verify("card", &self.card.to_bytes(), &self.signature)
    }

    /// The 169 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.card.to_bytes();
        bytes.extend_from_slice(&self.signature);
        bytes
    }

    /// The card hash: SHA-256 of the 105 bytes.
    pub fn hash(&self) -> [u8; 32] {
        hash(&self.card.to_bytes())
    }

    /// What the card says.
    pub fn card(&self) -> &Card {
        &self.card
    }

    /// The person.
    pub fn person(&self) -> Uuid {
        self.card.person
    }
}

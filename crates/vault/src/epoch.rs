//! The secret of an epoch and its wrap for one member (`docs/sealing.md`, section 3).

use std::fmt;

use rand_core::CryptoRngCore;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::age_file::{open_as_member, seal_to_member};
use crate::bytes::{Reader, Writer};
use crate::card::Card;
use crate::error::{Result, VaultError};
use crate::identity::Identity;

/// 32 random bytes that every field key of an epoch derives from. Wiped when dropped, never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct EpochSecret([u8; 32]);

impl fmt::Debug for EpochSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EpochSecret")
    }
}

impl EpochSecret {
    /// A new secret.
    pub fn generate(rng: &mut impl CryptoRngCore) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The bytes, for key derivation.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Wraps the secret for one member of an engagement: an age file to exactly their key.
    ///
    /// # Errors
    /// `malformed` for a card without a usable key.
    pub fn wrap(&self, engagement: Uuid, epoch: u32, member: &Card) -> Result<Vec<u8>> {
        let plaintext = Zeroizing::new(Writer::suite().id(member.organisation).id(engagement).u32(epoch).raw(&self.0).0);
        seal_to_member(&member.encryption, &plaintext)
    }

    /// Opens a wrap made for `identity`.
    ///
    /// # Errors
    /// `wrapper_refused`, `cannot_decrypt`, `unsupported_suite`, `malformed`, `wrong_engagement`.
    pub fn unwrap(identity: &Identity, engagement: Uuid, epoch: u32, wrap: &[u8]) -> Result<Self> {
        let plaintext = open_as_member(&identity.age()?, wrap)?;
        let mut reader = Reader::suite(&plaintext)?;
        let place = (reader.id()?, reader.id()?, reader.u32()?);
        let secret = Self(reader.array()?);
        reader.end()?;
        if place == (identity.organisation, engagement, epoch) { Ok(secret) } else { Err(VaultError::WrongEngagement) }
    }
}

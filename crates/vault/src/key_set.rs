//! One entry of the key-set log: its bytes and its signature (`docs/sealing.md`, section 3). The rules are in [`crate::chain`].

use rand_core::CryptoRngCore;
use uuid::Uuid;

use crate::bytes::{NO_HASH, Reader, Writer, hash};
use crate::card::{SIGNED_CARD_LENGTH, SignedCard};
use crate::epoch::EpochSecret;
use crate::error::{Result, VaultError};
use crate::identity::Identity;

/// The most members an entry may have.
pub const MEMBER_LIMIT: usize = 256;
/// The most bytes a wrap may have.
pub const WRAP_LIMIT: usize = 4096;

/// A member of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The member's card.
    pub card: SignedCard,
    /// The epoch secret for them, an age file.
    pub wrap: Vec<u8>,
}

/// An entry, read or made; reading alone checks its shape and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement.
    pub engagement: Uuid,
    /// Place in the log, from 0.
    pub sequence: u32,
    /// The epoch whose secret it brings; equals the sequence.
    pub epoch: u32,
    /// Hash of the entry before, zero at 0.
    pub previous: [u8; 32],
    /// Who signed.
    pub signer: Uuid,
    /// Unix milliseconds.
    pub created: u64,
    /// Hash of the agreement version, zero in one's own space.
    pub agreement: [u8; 32],
    /// Ascending by person id.
    pub members: Vec<Member>,
    pub(crate) body: Vec<u8>,
    pub(crate) signature: [u8; 64],
}

/// What an entry says, before members are wrapped to and it is signed.
#[derive(Clone, Copy, Debug)]
pub struct Draft {
    /// The engagement.
    pub engagement: Uuid,
    /// Place in the log.
    pub sequence: u32,
    /// The epoch.
    pub epoch: u32,
    /// Hash of the entry before, zero at 0.
    pub previous: [u8; 32],
    /// Unix milliseconds.
    pub created: u64,
    /// Hash of the agreement version, zero in one's own space.
    pub agreement: [u8; 32],
}

impl Draft {
    /// The first entry of an engagement.
    pub fn first(engagement: Uuid, agreement: [u8; 32], created: u64) -> Self {
        Self { engagement, sequence: 0, epoch: 0, previous: NO_HASH, created, agreement }
    }

    /// The entry after `head`.
    ///
    /// # Errors
    /// `malformed` when the sequence is used up.
    pub fn after(head: &Entry, agreement: [u8; 32], created: u64) -> Result<Self> {
        let next = |n: u32| n.checked_add(1).ok_or(VaultError::Malformed);
        Ok(Self {
            engagement: head.engagement,
            sequence: next(head.sequence)?,
            epoch: next(head.epoch)?,
            previous: head.hash(),
            created,
            agreement,
        })
    }

    /// Draws a secret, wraps it for each card (in any order) and signs.
    ///
    /// # Errors
    /// `malformed` for no, too many or repeated members; `wrong_engagement` for a card of another organisation.
    pub fn seal(&self, rng: &mut impl CryptoRngCore, signer: &Identity, cards: &[SignedCard]) -> Result<Entry> {
        let secret = EpochSecret::generate(rng);
        let members = cards
            .iter()
            .map(|card| Ok(Member { card: *card, wrap: secret.wrap(self.engagement, self.epoch, card.card())? }))
            .collect::<Result<Vec<_>>>()?;
        self.sign(signer, members)
    }

    /// Signs an entry whose wraps are already made.
    ///
    /// # Errors
    /// As [`Draft::seal`].
    pub fn sign(&self, signer: &Identity, mut members: Vec<Member>) -> Result<Entry> {
        members.sort_by_key(|member| *member.card.person().as_bytes());
        if members.iter().any(|member| member.card.card().organisation != signer.organisation) {
            return Err(VaultError::WrongEngagement);
        }
        let body = self.body(signer.organisation, signer.person, &members)?;
        let signature = signer.sign("key-set", &body);
        let mut bytes = body;
        bytes.extend_from_slice(&signature);
        Entry::from_bytes(&bytes)
    }

    /// The entry body, not yet signed, members in the order given.
    fn body(&self, organisation: Uuid, signer: Uuid, members: &[Member]) -> Result<Vec<u8>> {
        let count = u16::try_from(members.len()).map_err(|_| VaultError::Malformed)?;
        let mut writer = Writer::suite()
            .id(organisation)
            .id(self.engagement)
            .u32(self.sequence)
            .u32(self.epoch)
            .raw(&self.previous)
            .id(signer)
            .u64(self.created)
            .raw(&self.agreement)
            .u16(count);
        for member in members {
            writer = writer.lp(&member.card.to_bytes())?.lp(&member.wrap)?;
        }
        Ok(writer.0)
    }
}

impl Entry {
    /// Reads an entry's shape; signatures and rules are the log's matter.
    ///
    /// # Errors
    /// `unsupported_suite`, `malformed`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader::suite(bytes)?;
        let organisation = reader.id()?;
        let engagement = reader.id()?;
        let sequence = reader.u32()?;
        let epoch = reader.u32()?;
        let previous = reader.array()?;
        let signer = reader.id()?;
        let created = reader.u64()?;
        let agreement = reader.array()?;
        let count = usize::from(reader.u16()?);
        if count == 0 || count > MEMBER_LIMIT {
            return Err(VaultError::Malformed);
        }
        let mut members: Vec<Member> = Vec::with_capacity(count);
        for _ in 0..count {
            let card = reader.lp()?;
            if card.len() != SIGNED_CARD_LENGTH {
                return Err(VaultError::Malformed);
            }
            let card = SignedCard::read(card)?;
            let wrap = reader.lp()?.to_vec();
            let ascending = members.last().is_none_or(|last| last.card.person().as_bytes() < card.person().as_bytes());
            if wrap.is_empty() || wrap.len() > WRAP_LIMIT || !ascending {
                return Err(VaultError::Malformed);
            }
            members.push(Member { card, wrap });
        }
        let body = reader.read().to_vec();
        let signature = reader.array()?;
        reader.end()?;
        Ok(Self { organisation, engagement, sequence, epoch, previous, signer, created, agreement, members, body, signature })
    }

    /// The bytes as the server stores them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.body.clone();
        bytes.extend_from_slice(&self.signature);
        bytes
    }

    /// The entry hash, over body and signature.
    pub fn hash(&self) -> [u8; 32] {
        hash(&self.to_bytes())
    }

    /// The member of that person id.
    pub fn member(&self, person: Uuid) -> Option<&Member> {
        self.members.iter().find(|member| member.card.person() == person)
    }
}

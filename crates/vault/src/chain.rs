//! The rules of the key-set log (`docs/sealing.md`, section 3).

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::bytes::NO_HASH;
use crate::card::SignedCard;
use crate::epoch::EpochSecret;
use crate::error::{ChainRule, Result, VaultError};
use crate::identity::Identity;
use crate::key_set::Entry;
use crate::pins::Pins;

/// A verified log, and the secrets that it holds for its reader.
#[derive(Clone, Debug)]
pub struct Log {
    organisation: Uuid,
    engagement: Uuid,
    /// True for the reader's own space.
    own: bool,
    entries: Vec<(Entry, [u8; 32])>,
    secrets: BTreeMap<u32, EpochSecret>,
}

impl Log {
    /// A log without entries.
    pub(crate) fn new(organisation: Uuid, engagement: Uuid, own: bool) -> Self {
        Self { organisation, engagement, own, entries: Vec::new(), secrets: BTreeMap::new() }
    }

    /// How many entries are verified.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True before the first entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The newest entry and its hash.
    pub fn head(&self) -> Option<(&Entry, [u8; 32])> {
        self.entries.last().map(|(entry, hash)| (entry, *hash))
    }

    /// All entries, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|(entry, _)| entry)
    }

    /// The hash of an entry.
    pub fn hash(&self, sequence: u32) -> Option<[u8; 32]> {
        self.at(sequence).map(|(_, hash)| *hash)
    }

    /// The entry that brought an epoch (its number is the sequence).
    pub fn epoch(&self, epoch: u32) -> Option<&Entry> {
        self.at(epoch).map(|(entry, _)| entry)
    }

    fn at(&self, sequence: u32) -> Option<&(Entry, [u8; 32])> {
        self.entries.get(usize::try_from(sequence).ok()?)
    }

    /// The secret of an epoch, where the reader was a member.
    pub(crate) fn secret(&self, epoch: u32) -> Option<&EpochSecret> {
        self.secrets.get(&epoch)
    }

    /// The card of a person in the newest entry that has them.
    pub fn card(&self, person: Uuid) -> Option<&SignedCard> {
        self.entries.iter().rev().find_map(|(entry, _)| entry.member(person)).map(|member| &member.card)
    }

    /// Takes in the next entry when it keeps every rule; `pins` learns the cards and the head.
    ///
    /// # Errors
    /// Each rule its own; see section 3. Log and pins may then be half changed: callers work on copies.
    pub(crate) fn append(
        &mut self,
        bytes: &[u8],
        reader: &Identity,
        pins: &mut Pins,
        names: &BTreeMap<Uuid, String>,
        now: u64,
    ) -> Result<()> {
        let entry = Entry::from_bytes(bytes)?;
        if (entry.organisation, entry.engagement) != (self.organisation, self.engagement) {
            return Err(VaultError::WrongEngagement);
        }
        self.check_place(&entry)?;
        for member in &entry.members {
            member.card.verify()?;
            if member.card.card().organisation != self.organisation {
                return Err(VaultError::WrongEngagement);
            }
            let name = names.get(&member.card.person());
            pins.meet(&member.card, name.map_or("", String::as_str), now)?;
        }
        self.check_signer(&entry)?;
        self.check_kind(&entry, reader.person)?;
        if let Some(member) = entry.member(reader.person) {
            let secret = EpochSecret::unwrap(reader, self.engagement, entry.epoch, &member.wrap)?;
            self.secrets.insert(entry.epoch, secret);
        }
        let hash = entry.hash();
        if let Some(known) = pins.heads.get(&self.engagement)
            && known.sequence == entry.sequence
            && known.hash.0 != hash
        {
            return Err(VaultError::Diverged);
        }
        pins.remember(self.engagement, entry.sequence, hash);
        self.entries.push((entry, hash));
        Ok(())
    }

    /// Rules 1 and 2: sequence, previous hash, epoch, first signer.
    fn check_place(&self, entry: &Entry) -> Result<()> {
        let broken = |rule| Err(VaultError::ChainBroken(rule));
        let (sequence, previous) = match self.head() {
            None => (Some(0), NO_HASH),
            Some((head, hash)) => (head.sequence.checked_add(1), hash),
        };
        if Some(entry.sequence) != sequence {
            return broken(ChainRule::Sequence);
        }
        if entry.previous != previous {
            return broken(ChainRule::PreviousHash);
        }
        if entry.epoch != entry.sequence {
            return broken(ChainRule::Epoch);
        }
        if self.is_empty() && entry.member(entry.signer).is_none() {
            return broken(ChainRule::FirstSigner);
        }
        Ok(())
    }

    /// Rule 4: who may sign, and the signature.
    fn check_signer(&self, entry: &Entry) -> Result<()> {
        let before = self.head().map_or(entry, |(head, _)| head);
        let signer = before.member(entry.signer).ok_or(VaultError::NotAMember)?;
        if entry.member(entry.signer).is_some_and(|now| now.card.hash() != signer.card.hash()) {
            return Err(VaultError::CardChanged);
        }
        signer.card.card().verify("key-set", &entry.body, &entry.signature)
    }

    /// Rule 5: one's own space against a shared engagement.
    fn check_kind(&self, entry: &Entry, reader: Uuid) -> Result<()> {
        if self.own != (entry.agreement == NO_HASH) {
            return Err(VaultError::ChainBroken(ChainRule::Agreement));
        }
        if self.own && (entry.members.len() != 1 || entry.member(reader).is_none()) {
            return Err(VaultError::ChainBroken(ChainRule::OwnMembers));
        }
        Ok(())
    }
}

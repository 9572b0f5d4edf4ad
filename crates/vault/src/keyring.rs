//! An unlocked identity with the logs it has loaded: what the terminal and demonstrations work with.

mod acts;
mod cards;
mod documents;
mod pins;
mod shares;
mod values;

pub use cards::Rotation;
pub use documents::Addition;
pub use shares::{KeyShares, shares_hash};

use std::collections::BTreeMap;

use rand_core::CryptoRngCore;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::bytes::NO_HASH;
use crate::card::SignedCard;
use crate::chain::Log;
use crate::document::Heads;
use crate::error::{Result, VaultError};
use crate::identity::Identity;
use crate::key_set::Draft;
use crate::keys::{Keys, is_of};
use crate::pins::Pins;
use crate::wrapper::{WrapperKind, unwrap_identity, wrap_identity};

/// What a client keeps on the device beside the identity (section 8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Highest version by `engagement/kind/row/field`, for takeaways `…/author`.
    pub seen: BTreeMap<String, u32>,
    /// Cards and heads seen.
    pub pins: Pins,
    /// Heads of the devices' chains, by `engagement/document`.
    #[serde(default)]
    pub documents: BTreeMap<String, Heads>,
    /// Highest version of the acts that close and reopen, by `engagement/subject`.
    #[serde(default)]
    pub acts: BTreeMap<String, u32>,
    /// Highest version of the agreement that was seen to stand, by engagement.
    #[serde(default)]
    pub agreements: BTreeMap<Uuid, u32>,
}

/// What loading a log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Sequence of the newest entry.
    pub sequence: u32,
    /// Its epoch, under which new values are sealed.
    pub epoch: u32,
    /// Its hash.
    pub hash: [u8; 32],
    /// Its agreement hash, to compare with the agreement the members accept.
    pub agreement: [u8; 32],
    /// Its members.
    pub members: Vec<SignedCard>,
    /// Entries that the server has lost and that should be posted again: (sequence, entry).
    pub repost: Vec<(u32, Vec<u8>)>,
}

/// An entry just made, not yet taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// Its bytes.
    pub entry: Vec<u8>,
    /// Its sequence.
    pub sequence: u32,
    /// Its epoch.
    pub epoch: u32,
}

/// An unlocked identity, its card, what it remembers, and loaded logs.
#[derive(Debug)]
pub struct Keyring {
    keys: Keys,
    card: SignedCard,
    memory: Memory,
    stored_pins: Pins,
    own: Option<Uuid>,
    logs: BTreeMap<Uuid, Log>,
}

impl Keyring {
    /// A new identity. `now` is Unix milliseconds, the card's time.
    pub fn create(rng: &mut impl CryptoRngCore, organisation: Uuid, person: Uuid, now: u64) -> Self {
        let identity = Identity::generate(rng, organisation, person);
        let card = identity.card(now);
        Self::assemble(identity, card, Memory::default())
    }

    /// An identity already unlocked, with the card that the server shows for it and what the device remembers.
    ///
    /// # Errors
    /// `wrong_engagement` for a card of another person, `card_changed` for one of other keys.
    pub fn new(identity: Identity, card: SignedCard, memory: Memory) -> Result<Self> {
        let shown = card.card();
        if (shown.organisation, shown.person) != (identity.organisation, identity.person) {
            return Err(VaultError::WrongEngagement);
        }
        if !is_of(&identity, shown) {
            return Err(VaultError::CardChanged);
        }
        Ok(Self::assemble(identity, card, memory))
    }

    /// Unlocks with what was typed; `files` are the wrappers the server holds.
    ///
    /// # Errors
    /// `wrong_secret` when none opens, otherwise what [`unwrap_identity`] and [`Keyring::new`] refuse.
    pub fn unlock(kind: WrapperKind, typed: &str, file: &[u8], card: SignedCard, memory: Memory) -> Result<Self> {
        Self::new(unwrap_identity(kind, typed, file)?, card, memory)
    }

    fn assemble(identity: Identity, card: SignedCard, memory: Memory) -> Self {
        let keys = Keys { present: identity, earlier: Vec::new() };
        Self { keys, card, stored_pins: memory.pins.clone(), memory, own: None, logs: BTreeMap::new() }
    }

    /// The identity.
    pub fn identity(&self) -> &Identity {
        &self.keys.present
    }

    /// The identities that rotations put aside and that are open, the newest first.
    pub fn earlier(&self) -> &[Identity] {
        &self.keys.earlier
    }

    /// One's own card.
    pub fn card(&self) -> &SignedCard {
        &self.card
    }

    /// A wrapper of the identity; `log_n` is [`crate::wrapper::WORK_FACTOR`] but for tests and demonstrations.
    ///
    /// # Errors
    /// As [`wrap_identity`].
    pub fn wrapper(&self, kind: WrapperKind, secret: &str, log_n: u8) -> Result<Vec<u8>> {
        wrap_identity(self.identity(), kind, secret, log_n)
    }

    /// What to keep on the device.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Says which engagement is one's own space, before its log is loaded.
    pub fn set_own(&mut self, engagement: Uuid) {
        self.own = Some(engagement);
    }

    /// One's own space.
    pub fn own(&self) -> Option<Uuid> {
        self.own
    }

    /// Makes entry 0 of one's own space, takes it in and gives its bytes.
    ///
    /// # Errors
    /// As [`Keyring::genesis`].
    pub fn create_own(&mut self, rng: &mut impl CryptoRngCore, engagement: Uuid, now: u64) -> Result<Vec<u8>> {
        self.set_own(engagement);
        let card = self.card;
        self.genesis(rng, engagement, &[card], NO_HASH, now)
    }

    /// Makes entry 0 of a new engagement, takes it in and gives its bytes. `cards` holds one's own too.
    ///
    /// # Errors
    /// What the rules of the log refuse, for example `card_changed`.
    pub fn genesis(
        &mut self,
        rng: &mut impl CryptoRngCore,
        engagement: Uuid,
        cards: &[SignedCard],
        agreement: [u8; 32],
        now: u64,
    ) -> Result<Vec<u8>> {
        let draft = Draft::first(engagement, agreement, now);
        let bytes = draft.seal(rng, self.identity(), cards)?.to_bytes();
        let entries = [bytes];
        self.load(engagement, &entries, &BTreeMap::new(), now)?;
        let [bytes] = entries;
        Ok(bytes)
    }

    /// Makes the next entry for exactly these members, signed with the key of one's card in the newest entry, after a rotation an earlier
    /// one. It is taken in by [`Keyring::append`] when the server has stored it.
    ///
    /// # Errors
    /// `locked` when the engagement is not loaded, `not_a_member` when one is not in its newest entry, or with a card whose key is lost.
    pub fn next_entry(
        &self,
        rng: &mut impl CryptoRngCore,
        engagement: Uuid,
        cards: &[SignedCard],
        agreement: [u8; 32],
        now: u64,
    ) -> Result<NewEntry> {
        let (head, _) = self.log(engagement)?.head().ok_or(VaultError::Locked)?;
        let signer = head.member(self.identity().person).and_then(|member| self.keys.of(member.card.card()));
        let entry = Draft::after(head, agreement, now)?.seal(rng, signer.ok_or(VaultError::NotAMember)?, cards)?;
        Ok(NewEntry { entry: entry.to_bytes(), sequence: entry.sequence, epoch: entry.epoch })
    }

    /// Takes in one entry after those loaded.
    ///
    /// # Errors
    /// What the rules refuse.
    pub fn append(&mut self, engagement: Uuid, entry: &[u8], now: u64) -> Result<Loaded> {
        let mut entries: Vec<Vec<u8>> = self.log(engagement)?.entries().map(crate::key_set::Entry::to_bytes).collect();
        entries.push(entry.to_vec());
        self.load(engagement, &entries, &BTreeMap::new(), now)
    }

    /// Verifies and takes in a log: all entries, in order. `names` are stored with new pins. Nothing changes when it fails.
    ///
    /// # Errors
    /// Each rule its own; `malformed` for a log without entries.
    pub fn load(&mut self, engagement: Uuid, entries: &[Vec<u8>], names: &BTreeMap<Uuid, String>, now: u64) -> Result<Loaded> {
        let own = self.own == Some(engagement);
        let mut log = match self.logs.get(&engagement) {
            Some(log) => log.clone(),
            None => Log::new(self.identity().organisation, engagement, own),
        };
        let mut pins = self.memory.pins.clone();
        // One's own card is the first that is known.
        pins.meet(&self.card, "", now)?;
        let agrees = log.entries().zip(entries).all(|(known, given)| known.to_bytes() == *given);
        if !agrees {
            return Err(VaultError::Diverged);
        }
        let repost: Vec<(u32, Vec<u8>)> = log.entries().skip(entries.len()).map(|entry| (entry.sequence, entry.to_bytes())).collect();
        for bytes in entries.iter().skip(log.len()) {
            log.append(bytes, &self.keys, &mut pins, names, now)?;
        }
        log.is_proven()?;
        let (head, hash) = log.head().ok_or(VaultError::Malformed)?;
        if pins.heads.get(&engagement).is_some_and(|known| known.sequence > head.sequence) {
            return Err(VaultError::Diverged);
        }
        let loaded = Loaded {
            sequence: head.sequence,
            epoch: head.epoch,
            hash,
            agreement: head.agreement,
            members: head.members.iter().map(|member| member.card).collect(),
            repost,
        };
        self.memory.pins = pins;
        self.logs.insert(engagement, log);
        Ok(loaded)
    }

    /// True when the secret of an epoch is at hand.
    pub fn holds(&self, engagement: Uuid, epoch: u32) -> bool {
        self.logs.get(&engagement).is_some_and(|log| log.secret(epoch).is_some())
    }

    /// A loaded log.
    ///
    /// # Errors
    /// `locked` when the engagement is not loaded.
    pub fn log(&self, engagement: Uuid) -> Result<&Log> {
        self.logs.get(&engagement).ok_or(VaultError::Locked)
    }
}

//! The rules of the key-set log (`docs/sealing.md`, section 3).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::bytes::NO_HASH;
use crate::card::SignedCard;
use crate::epoch::EpochSecret;
use crate::error::{ChainRule, Result, VaultError};
use crate::key_set::Entry;
use crate::keys::Keys;
use crate::pins::Pins;

/// Who reads a log, and what was known before this reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a> {
    /// One's own keys.
    pub reader: &'a Keys,
    /// Whose card was pinned before: they alone, and oneself, speak for another card of somebody.
    pub pinned: &'a BTreeSet<Uuid>,
    /// The sequence of the head that was remembered: what stands up to there was taken in before.
    pub head: Option<u32>,
    /// Stored with new pins.
    pub names: &'a BTreeMap<Uuid, String>,
    /// Unix milliseconds.
    pub now: u64,
}

impl Reading<'_> {
    fn me(&self) -> Uuid {
        self.reader.present.person
    }

    /// An entry that was taken in before, or that gives the reader nothing because they are not in it.
    fn is_settled(&self, entry: &Entry) -> bool {
        self.head.is_some_and(|head| entry.sequence <= head) || entry.member(self.me()).is_none()
    }
}

/// A verified log, and the secrets that it holds for its reader.
#[derive(Clone, Debug)]
pub struct Log {
    organisation: Uuid,
    engagement: Uuid,
    /// True for the reader's own space.
    own: bool,
    entries: Vec<(Entry, [u8; 32])>,
    secrets: BTreeMap<u32, EpochSecret>,
    /// Cards outside the reader's pins, by person, until an entry of another member, pinned before, holds a known one.
    unproven: BTreeMap<Uuid, BTreeSet<[u8; 32]>>,
    /// Those of which that came, or of which nothing hangs on it: what they signed was written with a lost key.
    lost: BTreeSet<(Uuid, [u8; 32])>,
}

impl Log {
    /// A log without entries.
    pub(crate) fn new(organisation: Uuid, engagement: Uuid, own: bool) -> Self {
        Self {
            organisation,
            engagement,
            own,
            entries: Vec::new(),
            secrets: BTreeMap::new(),
            unproven: BTreeMap::new(),
            lost: BTreeSet::new(),
        }
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

    /// Keeps the secret of an epoch that another member shared.
    pub(crate) fn keep(&mut self, epoch: u32, secret: EpochSecret) {
        self.secrets.insert(epoch, secret);
    }

    /// True for the reader's own space.
    pub(crate) fn is_own(&self) -> bool {
        self.own
    }

    /// The card of a person in the newest entry that has them.
    pub fn card(&self, person: Uuid) -> Option<&SignedCard> {
        self.cards(person).next()
    }

    /// Every card that an entry has for a person, the newest first; one may come more than once.
    pub fn cards(&self, person: Uuid) -> impl Iterator<Item = &SignedCard> {
        self.entries.iter().rev().filter_map(move |(entry, _)| entry.member(person)).map(|member| &member.card)
    }

    /// True when what this person signed in this epoch was signed with a key that only another member's later entry speaks for.
    pub fn is_lost(&self, person: Uuid, epoch: u32) -> bool {
        let card = self.epoch(epoch).and_then(|entry| entry.member(person));
        card.is_some_and(|member| self.lost.contains(&(person, member.card.hash())))
    }

    /// Refuses a log that names a card for which nothing speaks.
    ///
    /// # Errors
    /// `card_changed`.
    pub(crate) fn is_proven(&self) -> Result<()> {
        if self.unproven.is_empty() { Ok(()) } else { Err(VaultError::CardChanged) }
    }

    /// Takes in the next entry when it keeps every rule; `pins` learns the cards and the head.
    ///
    /// # Errors
    /// Each rule its own; see section 3. Log and pins may then be half changed: callers work on copies.
    pub(crate) fn append(&mut self, bytes: &[u8], pins: &mut Pins, at: Reading<'_>) -> Result<()> {
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
            let name = at.names.get(&member.card.person());
            match pins.meet(&member.card, name.map_or("", String::as_str), at.now) {
                Err(VaultError::CardChanged) => self.meet_unproven(&entry, &member.card, pins, at)?,
                answer => answer?,
            }
        }
        self.check_signer(&entry)?;
        self.check_line(&entry, pins)?;
        self.vouch(&entry, pins, at)?;
        self.check_kind(&entry, at.me())?;
        if let Some(member) = entry.member(at.me())
            // A card whose key is lost has no identity here.
            && let Some(identity) = at.reader.of(member.card.card())
        {
            let secret = EpochSecret::unwrap(identity, self.engagement, entry.epoch, &member.wrap)?;
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

    /// A card outside the pins: of somebody who began anew and was not pinned before, or of oneself, as long as this log never had a known card
    /// of theirs. Where the entry is settled nothing hangs on it.
    fn meet_unproven(&mut self, entry: &Entry, card: &SignedCard, pins: &Pins, at: Reading<'_>) -> Result<()> {
        let person = card.person();
        if self.own || self.cards(person).any(|earlier| pins.place(earlier).is_some()) {
            return Err(VaultError::CardChanged);
        }
        if at.is_settled(entry) {
            self.lost.insert((person, card.hash()));
        } else if person != at.me() && at.pinned.contains(&person) {
            return Err(VaultError::CardChanged);
        } else {
            self.unproven.entry(person).or_default().insert(card.hash());
        }
        Ok(())
    }

    /// Rule 4: who may sign, and the signature. Whoever signs has made the secret: they are in the entry itself, too.
    fn check_signer(&self, entry: &Entry) -> Result<()> {
        let before = self.head().map_or(entry, |(head, _)| head);
        let signer = before.member(entry.signer).ok_or(VaultError::NotAMember)?;
        entry.member(entry.signer).ok_or(VaultError::NotAMember)?;
        signer.card.card().verify("key-set", &entry.body, &entry.signature)
    }

    /// Rule 4: nobody's card changes but forward along the line that the pin holds.
    fn check_line(&self, entry: &Entry, pins: &Pins) -> Result<()> {
        let Some((head, _)) = self.head() else { return Ok(()) };
        for member in &entry.members {
            let Some(before) = head.member(member.card.person()) else { continue };
            let forward = match (pins.place(&before.card), pins.place(&member.card)) {
                (Some(before), Some(now)) => before <= now,
                // An unproven one may be followed by anything: what vouches for it decides.
                (None, _) => true,
                (Some(_), None) => false,
            };
            if !forward {
                return Err(VaultError::CardChanged);
            }
        }
        Ok(())
    }

    /// Another member, pinned before this reading, put a known card in the place of an unproven one. An entry that one is in is not signed with a
    /// card of which nobody can say anything.
    fn vouch(&mut self, entry: &Entry, pins: &Pins, at: Reading<'_>) -> Result<()> {
        let Some((head, _)) = self.head() else { return Ok(()) };
        let is_known = head.member(entry.signer).is_some_and(|signer| pins.place(&signer.card).is_some());
        if !is_known && at.is_settled(head) && !at.is_settled(entry) {
            return Err(VaultError::CardChanged);
        }
        if !is_known || !(entry.signer == at.me() || at.pinned.contains(&entry.signer)) {
            return Ok(());
        }
        for member in &entry.members {
            let person = member.card.person();
            if person != entry.signer
                && pins.place(&member.card).is_some()
                && let Some(cards) = self.unproven.remove(&person)
            {
                self.lost.extend(cards.into_iter().map(|card| (person, card)));
            }
        }
        Ok(())
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

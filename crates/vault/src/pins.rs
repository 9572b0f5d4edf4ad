//! What a client has seen: cards, and heads of logs (`docs/sealing.md`, section 7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::act::verify_replaced;
use crate::bytes::{hash_from_base64, to_base64};
use crate::card::SignedCard;
use crate::error::{Result, VaultError};
use crate::line::CardLine;

/// A 32-byte hash, in JSON as base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash(pub [u8; 32]);

impl TryFrom<String> for Hash {
    type Error = VaultError;

    fn try_from(text: String) -> Result<Self> {
        hash_from_base64(&text).map(Self)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        to_base64(&hash.0)
    }
}

/// The card known for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// Card hash.
    pub hash: Hash,
    /// The name shown when it was first seen.
    pub seen_name: String,
    /// When it was first seen, Unix milliseconds.
    pub first: u64,
    /// When the two compared their keys, Unix milliseconds.
    pub compared: Option<u64>,
    /// Cards that a verified `replace_card` put aside.
    #[serde(default)]
    pub earlier: Vec<Hash>,
}

/// The newest entry known of an engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownHead {
    /// Its sequence.
    pub sequence: u32,
    /// Its hash.
    pub hash: Hash,
}

/// The pins of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pins {
    /// By person.
    pub cards: BTreeMap<Uuid, Pin>,
    /// By engagement.
    pub heads: BTreeMap<Uuid, KnownHead>,
}

impl Pins {
    /// Pins a card at first sight, else compares.
    ///
    /// # Errors
    /// `card_changed` when another card is pinned.
    pub fn meet(&mut self, card: &SignedCard, name: &str, now: u64) -> Result<()> {
        let hash = Hash(card.hash());
        match self.cards.get(&card.person()) {
            Some(pin) if pin.hash == hash || pin.earlier.contains(&hash) => Ok(()),
            Some(_) => Err(VaultError::CardChanged),
            None => {
                self.cards.insert(card.person(), Pin { hash, seen_name: name.to_owned(), first: now, compared: None, earlier: Vec::new() });
                Ok(())
            }
        }
    }

    /// Where a card stands among those known of its person: 0 is the oldest. None for a person without a pin, or a card outside it.
    pub(crate) fn place(&self, card: &SignedCard) -> Option<usize> {
        self.cards.get(&card.person())?.place(card.hash())
    }

    /// Takes a new card that the old one signed. That two people compared their numbers stays true.
    ///
    /// # Errors
    /// `card_changed` when `old` is not the pinned card, and as [`verify_replaced`].
    pub fn replace(&mut self, old: &SignedCard, new: &SignedCard, act: &[u8]) -> Result<()> {
        verify_replaced(old, new, act)?;
        let pin = self.cards.get_mut(&old.person()).filter(|pin| pin.hash.0 == old.hash()).ok_or(VaultError::CardChanged)?;
        pin.advance(new.hash());
        Ok(())
    }

    /// Walks the pin of a person along the line of their cards; first sight pins the newest, with those that lead to it by signatures.
    ///
    /// # Errors
    /// `card_changed` when the pinned card is not in the line, or a step after it has no valid act.
    pub fn renew(&mut self, line: &CardLine, name: &str, now: u64) -> Result<()> {
        match self.cards.get_mut(&line.person()) {
            Some(pin) => line.after(pin.hash.0)?.iter().for_each(|card| pin.advance(card.hash())),
            None => {
                self.cards.insert(line.person(), Pin::of(line, name, now));
            }
        }
        Ok(())
    }

    /// One's own pin: the present card, and before it those whose identities are at hand, the oldest first. What the server shows of one's own
    /// line is no proof: its acts may be by a key of its own making.
    pub(crate) fn own(&mut self, present: &SignedCard, earlier: &[SignedCard], now: u64) {
        let pin = self.cards.entry(present.person()).or_insert_with(|| Pin {
            hash: Hash(present.hash()),
            seen_name: String::new(),
            first: now,
            compared: None,
            earlier: Vec::new(),
        });
        let proven: Vec<Hash> = earlier.iter().map(|card| Hash(card.hash())).collect();
        let others = pin.earlier.iter().filter(|known| !proven.contains(known)).copied();
        pin.earlier = others.chain(proven.iter().copied()).collect();
    }

    /// Notes that two people compared their safety number, with the present card of `line`: it becomes the pin, whoever signed for it.
    ///
    /// # Errors
    /// `card_changed` for a card that the pin has put aside.
    pub fn compared(&mut self, line: &CardLine, now: u64) -> Result<()> {
        let fresh = Pin::of(line, "", now);
        let pin = self.cards.entry(line.person()).or_insert_with(|| fresh.clone());
        if pin.earlier.contains(&fresh.hash) {
            return Err(VaultError::CardChanged);
        }
        let behind = fresh.place(pin.hash.0).map_or(0, |place| place + 1);
        for hash in fresh.earlier.iter().chain([&fresh.hash]).skip(behind) {
            if pin.place(hash.0).is_none() {
                pin.advance(hash.0);
            }
        }
        pin.compared = Some(now);
        Ok(())
    }

    /// Remembers a head; a lower one never replaces a higher one.
    pub(crate) fn remember(&mut self, engagement: Uuid, sequence: u32, hash: [u8; 32]) {
        let head = KnownHead { sequence, hash: Hash(hash) };
        let known = self.heads.entry(engagement).or_insert(head);
        if known.sequence < sequence {
            *known = head;
        }
    }

    /// Merges what another device stored: the first pin of a person stands, the higher head wins; that it extends the lower one
    /// shows when the log is loaded.
    ///
    /// # Errors
    /// `card_changed` for different cards of one person, `diverged` for different heads at one sequence.
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        let mut merged = self.clone();
        for (person, theirs) in &other.cards {
            match merged.cards.get_mut(person) {
                None => {
                    merged.cards.insert(*person, theirs.clone());
                }
                Some(ours) => ours.merge(theirs)?,
            }
        }
        for (engagement, theirs) in &other.heads {
            let ours = merged.heads.get(engagement);
            if ours.is_some_and(|ours| ours.sequence == theirs.sequence && ours.hash != theirs.hash) {
                return Err(VaultError::Diverged);
            }
            merged.remember(*engagement, theirs.sequence, theirs.hash.0);
        }
        *self = merged;
        Ok(())
    }

    /// The JSON of the sealed field.
    ///
    /// # Errors
    /// `malformed`, which cannot happen.
    pub fn to_json(&self) -> Result<Value> {
        serde_json::to_value(self).map_err(|_| VaultError::Malformed)
    }

    /// Reads the JSON of the sealed field.
    ///
    /// # Errors
    /// `malformed`.
    pub fn from_json(value: &Value) -> Result<Self> {
        serde_json::from_value(value.clone()).map_err(|_| VaultError::Malformed)
    }
}

impl Pin {
    fn of(line: &CardLine, name: &str, now: u64) -> Self {
        let earlier = line.proven().iter().map(|card| Hash(card.hash())).collect();
        Self { hash: Hash(line.present().hash()), seen_name: name.to_owned(), first: now, compared: None, earlier }
    }

    fn place(&self, hash: [u8; 32]) -> Option<usize> {
        if self.hash.0 == hash { Some(self.earlier.len()) } else { self.earlier.iter().position(|earlier| earlier.0 == hash) }
    }

    /// The pin is this card now, and the one before an earlier one.
    fn advance(&mut self, hash: [u8; 32]) {
        let before = std::mem::replace(&mut self.hash, Hash(hash));
        self.earlier.push(before);
    }

    fn merge(&mut self, theirs: &Self) -> Result<()> {
        if self.hash != theirs.hash {
            if self.earlier.contains(&theirs.hash) {
                return Ok(());
            }
            if !theirs.earlier.contains(&self.hash) {
                return Err(VaultError::CardChanged);
            }
            *self = theirs.clone();
            return Ok(());
        }
        if theirs.first < self.first {
            self.first = theirs.first;
            self.seen_name.clone_from(&theirs.seen_name);
        }
        self.compared = self.compared.max(theirs.compared);
        if theirs.earlier.len() > self.earlier.len() {
            self.earlier.clone_from(&theirs.earlier);
        }
        Ok(())
    }
}

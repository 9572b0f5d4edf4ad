//! One's card and those of others over time: rotation, earlier files, lines of cards, comparing (`docs/sealing.md`, sections 1 and 10).

use rand_core::CryptoRngCore;
use uuid::Uuid;

use super::Keyring;
use crate::act::{Act, names};
use crate::bytes::NO_HASH;
use crate::card::SignedCard;
use crate::error::{Result, VaultError};
use crate::key_set::Draft;
use crate::keys::{EarlierFile, wrap_earlier};
use crate::line::CardLine;
use crate::safety::safety_number;

/// New keys, made and not yet stored. [`Keyring::rotated`] takes them in once the server has them.
#[derive(Debug)]
pub struct Rotation {
    keys: crate::keys::Keys,
    /// The new card.
    pub card: SignedCard,
    /// `publish_card`, by the new key.
    pub published: Vec<u8>,
    /// `replace_card`, by the old key.
    pub replaced: Vec<u8>,
    /// The old identity, to the new one.
    pub earlier: Vec<u8>,
    /// `set_wrapper` for that file, by the new key.
    pub earlier_act: Vec<u8>,
    /// The next entry of one's own space, signed by the old key, for the new card.
    pub own_entry: Vec<u8>,
}

impl Rotation {
    /// A wrapper of the new identity.
    ///
    /// # Errors
    /// As [`crate::wrap_identity`].
    pub fn wrapper(&self, kind: crate::WrapperKind, secret: &str, log_n: u8) -> Result<Vec<u8>> {
        crate::wrap_identity(&self.keys.present, kind, secret, log_n)
    }
}

impl Keyring {
    /// Opens earlier files with the identities after them; wraps for an earlier card open from then on. `line` is one's own. An earlier card of
    /// one's own counts by its file alone, or because this device had it pinned.
    ///
    /// # Errors
    /// `card_changed` when the line does not end in one's card, does not lead on from the pin, or an identity is of no card of it;
    /// `bad_signature` for a file that the identity after it did not sign; else as [`crate::open_earlier`].
    pub fn open_earlier(&mut self, line: &CardLine, files: &[EarlierFile], now: u64) -> Result<()> {
        if line.present().hash() != self.card.hash() {
            return Err(VaultError::CardChanged);
        }
        if self.memory.pins.cards.contains_key(&self.identity().person) {
            self.memory.pins.renew(line, "", now)?;
        }
        let earlier = self.keys.open_earlier(line, files)?;
        self.memory.pins.own(line.present(), &earlier, now);
        Ok(())
    }

    /// Makes new keys: a card, the acts, the earlier file and the next entry of one's own space. Nothing changes yet.
    ///
    /// # Errors
    /// `locked` when one's own space is not loaded; `card_changed` when it does not have one's present card.
    pub fn rotate(&self, rng: &mut impl CryptoRngCore, now: u64) -> Result<Rotation> {
        let own = self.own.ok_or(VaultError::Locked)?;
        self.newest(own)?;
        let (head, _) = self.log(own)?.head().ok_or(VaultError::Locked)?;
        let keys = self.keys.rotated(rng)?;
        let card = keys.present.card(now);
        let person = self.identity().person;
        // The first card is generation 1.
        let generation = u32::try_from(self.keys.earlier.len() + 2).map_err(|_| VaultError::Malformed)?;
        let hash = card.hash().to_vec();
        let by_new = |act: &str, payload: Vec<u8>| {
            let organisation = self.identity().organisation;
            let act = act.to_owned();
            Act { act, organisation, engagement: None, subject: person, version: 1, at: now, author: person, payload }.sign(&keys.present)
        };
        let earlier = wrap_earlier(self.identity(), &card)?;
        Ok(Rotation {
            published: by_new(names::PUBLISH_CARD, hash.clone())?,
            earlier_act: by_new(names::SET_WRAPPER, crate::bytes::hash(&earlier).to_vec())?,
            replaced: self.sign_act(names::REPLACE_CARD, None, person, generation, now, hash)?,
            earlier,
            own_entry: Draft::after(head, NO_HASH, now)?.seal(rng, self.identity(), &[card])?.to_bytes(),
            keys,
            card,
        })
    }

    /// Takes in new keys that the server has stored.
    ///
    /// # Errors
    /// What the rules refuse, for example when another change of keys came first.
    pub fn rotated(&mut self, rotation: Rotation, now: u64) -> Result<()> {
        let own = self.own.ok_or(VaultError::Locked)?;
        let old = self.card;
        self.memory.pins.meet(&old, "", now)?;
        self.memory.pins.replace(&old, &rotation.card, &rotation.replaced)?;
        self.card = rotation.card;
        self.keys = rotation.keys;
        self.append(own, &rotation.own_entry, now).map(drop)
    }

    /// Walks the pin of a person along the line of their cards.
    ///
    /// # Errors
    /// `wrong_engagement` for another organisation, `card_changed`: a hard stop until [`Keyring::compared`].
    pub fn renew(&mut self, line: &CardLine, name: &str, now: u64) -> Result<()> {
        self.of_organisation(line.present())?;
        if !self.memory.pins.cards.contains_key(&line.person()) {
            self.fresh.insert(line.person());
        }
        self.memory.pins.renew(line, name, now)
    }

    /// Notes that the safety number with the present card of `line` was compared: the card is pinned, whoever signed for it.
    ///
    /// # Errors
    /// `wrong_engagement` for another organisation, `card_changed` for a card that was put aside before.
    pub fn compared(&mut self, line: &CardLine, now: u64) -> Result<()> {
        self.of_organisation(line.present())?;
        self.memory.pins.compared(line, now)?;
        self.fresh.remove(&line.person());
        Ok(())
    }

    /// When the numbers were compared with a person, of the card that is pinned now.
    pub fn compared_at(&self, person: Uuid) -> Option<u64> {
        self.memory.pins.cards.get(&person)?.compared
    }

    /// The safety number of oneself and the holder of `card`.
    pub fn safety_number(&self, card: &SignedCard) -> String {
        safety_number(self.card.card(), card.card())
    }

    /// Members of the newest entry whose card there is not the one that is pinned (or one's own): a next entry with their present cards is
    /// due.
    ///
    /// # Errors
    /// `locked` when the engagement is not loaded.
    pub fn outdated(&self, engagement: Uuid) -> Result<Vec<Uuid>> {
        let (head, _) = self.log(engagement)?.head().ok_or(VaultError::Locked)?;
        let present = |person: Uuid| match self.memory.pins.cards.get(&person) {
            _ if person == self.identity().person => Some(self.card.hash()),
            pin => pin.map(|pin| pin.hash.0),
        };
        let cards = head.members.iter().map(|member| &member.card);
        Ok(cards.filter(|card| present(card.person()) != Some(card.hash())).map(SignedCard::person).collect())
    }

    fn of_organisation(&self, card: &SignedCard) -> Result<()> {
        if card.card().organisation == self.identity().organisation { Ok(()) } else { Err(VaultError::WrongEngagement) }
    }
}

//! Acts that bind: signed, verified, and tied to an agreement.

use uuid::Uuid;

use super::Keyring;
use crate::act::{Act, SignedAct, names};
use crate::bytes::{Writer, hash};
use crate::card::SignedCard;
use crate::chain::Log;
use crate::error::{Result, VaultError};

impl Keyring {
    /// Signs an act as oneself. `at` is Unix milliseconds; `engagement` is none for acts about one's card.
    ///
    /// # Errors
    /// `malformed` for a name that is none.
    pub fn sign_act(&self, act: &str, engagement: Option<Uuid>, subject: Uuid, version: u32, at: u64, payload: Vec<u8>) -> Result<Vec<u8>> {
        Act {
            act: act.to_owned(),
            organisation: self.identity().organisation,
            engagement,
            subject,
            version,
            at,
            author: self.identity().person,
            payload,
        }
        .sign(self.identity())
    }

    /// Signs `publish_card` for one's own card.
    ///
    /// # Errors
    /// As [`Keyring::sign_act`].
    pub fn publish_card(&self, at: u64) -> Result<Vec<u8>> {
        let payload = self.card.hash().to_vec();
        let name = names::PUBLISH_CARD;
        self.sign_act(name, None, self.identity().person, 1, at, payload)
    }

    /// Verifies an act of a loaded engagement with its author's card.
    ///
    /// # Errors
    /// `locked`, `unsupported_suite`, `malformed`, `wrong_engagement` (also for an agreement with another log), `not_a_member`,
    /// `bad_signature`, `card_changed` for one by a card that is neither the pinned one nor leads to it, `rolled_back` for one that closes or reopens and is older than one seen.
    pub fn verify_act(&self, engagement: Uuid, bytes: &[u8]) -> Result<Act> {
        self.verify_by(engagement, bytes, None)
    }

    /// The same for an author whom no entry has yet (who joins a team), with the card that the server shows for them. Nothing is
    /// pinned.
    ///
    /// # Errors
    /// As [`Keyring::verify_act`], `wrong_engagement` for the card of somebody else, `card_changed` when another is pinned.
    pub fn verify_act_with_card(&self, engagement: Uuid, bytes: &[u8], card: &SignedCard) -> Result<Act> {
        if card.card().organisation != self.identity().organisation {
            return Err(VaultError::WrongEngagement);
        }
        let mine = card.person() == self.identity().person && *card != self.card;
        let other = self.memory.pins.cards.get(&card.person()).is_some_and(|pin| pin.hash.0 != card.hash());
        if mine || other {
            return Err(VaultError::CardChanged);
        }
        self.verify_by(engagement, bytes, Some(card))
    }

    fn verify_by(&self, engagement: Uuid, bytes: &[u8], shown: Option<&SignedCard>) -> Result<Act> {
        let log = self.log(engagement)?;
        let act = SignedAct::from_bytes(bytes)?;
        let claimed = act.claimed();
        if (claimed.organisation, claimed.engagement) != (self.identity().organisation, Some(engagement)) {
            return Err(VaultError::WrongEngagement);
        }
        let known: Vec<&SignedCard> = match shown {
            Some(card) => vec![card],
            None => log.cards(claimed.author).collect(),
        };
        // Who changed their keys signed earlier acts with an earlier card.
        let card = known.iter().find(|card| act.clone().verify(card.card()).is_ok()).or(known.first()).ok_or(VaultError::NotAMember)?;
        let act = act.verify(card.card())?;
        // What was written with a lost key binds nobody; a card that is shown was compared with the pin.
        if shown.is_none() && self.memory.pins.place(card).is_none() {
            return Err(VaultError::CardChanged);
        }
        let agreement = matches!(act.act.as_str(), names::PROPOSE | names::ACCEPT | names::JOIN);
        let hash = act.payload.first_chunk::<32>();
        let binds = hash.is_some_and(|hash| self.names_agreement(engagement, &act, *hash) == Ok(true));
        if agreement && !binds {
            return Err(VaultError::WrongEngagement);
        }
        let seen = self.memory.acts.get(&act_key(engagement, act.subject));
        let older = is_remembered(&act) && seen.is_some_and(|seen| act.version < *seen);
        if older { Err(VaultError::RolledBack) } else { Ok(act) }
    }

    /// Verifies an act as [`Keyring::verify_act`], and remembers the version of one that closes or reopens: an older one is shown no more.
    ///
    /// # Errors
    /// As [`Keyring::verify_act`]; `rolled_back`.
    pub fn see_act(&mut self, engagement: Uuid, bytes: &[u8]) -> Result<Act> {
        let act = self.verify_act(engagement, bytes)?;
        if is_remembered(&act) {
            let seen = self.memory.acts.entry(act_key(engagement, act.subject)).or_insert(act.version);
            *seen = act.version.max(*seen);
        }
        Ok(act)
    }

    /// Remembers the version of an agreement that was seen to stand.
    ///
    /// # Errors
    /// `rolled_back` when a higher one was seen to stand.
    pub fn see_standing(&mut self, engagement: Uuid, version: u32) -> Result<()> {
        let seen = self.memory.agreements.entry(engagement).or_insert(version);
        if version < *seen {
            return Err(VaultError::RolledBack);
        }
        *seen = version;
        Ok(())
    }

    /// Signs `set_wrapper` for a wrapper's file.
    ///
    /// # Errors
    /// As [`Keyring::sign_act`].
    pub fn set_wrapper(&self, file: &[u8], at: u64) -> Result<Vec<u8>> {
        self.sign_act(names::SET_WRAPPER, None, self.identity().person, 1, at, hash(file).to_vec())
    }

    /// Signs `remove_wrapper` for a passkey.
    ///
    /// # Errors
    /// As [`Keyring::sign_act`].
    pub fn remove_wrapper(&self, passkey: Uuid, at: u64) -> Result<Vec<u8>> {
        self.sign_act(names::REMOVE_WRAPPER, None, passkey, 1, at, Vec::new())
    }

    /// Payload of `propose`, `accept`, `join`: agreement hash, hash of entry 0, card hashes of the newest entry.
    ///
    /// # Errors
    /// `locked` when the engagement is not loaded.
    pub fn agreement_payload(&self, engagement: Uuid, agreement: [u8; 32]) -> Result<Vec<u8>> {
        let log = self.log(engagement)?;
        let (head, _) = log.head().ok_or(VaultError::Locked)?;
        payload(log, head.sequence, agreement)
    }

    /// True when a verified act's payload names this agreement and the members of an entry of the log.
    ///
    /// # Errors
    /// `locked` when the engagement is not loaded.
    pub fn names_agreement(&self, engagement: Uuid, act: &Act, agreement: [u8; 32]) -> Result<bool> {
        let log = self.log(engagement)?;
        for entry in log.entries() {
            if payload(log, entry.sequence, agreement)? == act.payload {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn is_remembered(act: &Act) -> bool {
    names::REMEMBERED.contains(&act.act.as_str())
}

fn act_key(engagement: Uuid, subject: Uuid) -> String {
    format!("{engagement}/{subject}")
}

/// `agreement hash ‖ hash of entry 0 ‖ card hashes` of the members at `sequence`.
fn payload(log: &Log, sequence: u32, agreement: [u8; 32]) -> Result<Vec<u8>> {
    let first = log.hash(0).ok_or(VaultError::Locked)?;
    let entry = log.epoch(sequence).ok_or(VaultError::Locked)?;
    let writer = Writer::default().raw(&agreement).raw(&first);
    Ok(entry.members.iter().fold(writer, |writer, member| writer.raw(&member.card.hash())).0)
}

//! Signed acts: what binds, and what the server alone cannot say (`docs/sealing.md`, section 6).

use uuid::Uuid;

use crate::bytes::{Reader, Writer, hash};
use crate::card::{Card, SignedCard};
use crate::error::{Result, VaultError};
use crate::identity::Identity;

/// The acts of suite 1.
pub mod names {
    /// Payload: the card hash.
    pub const PUBLISH_CARD: &str = "publish_card";
    /// Payload: the new card's hash.
    pub const REPLACE_CARD: &str = "replace_card";
    /// Payload: that of `agreement_payload`.
    pub const PROPOSE: &str = "propose";
    /// Payload: that of `agreement_payload`.
    pub const ACCEPT: &str = "accept";
    /// Payload: that of `agreement_payload` (team).
    pub const JOIN: &str = "join";
    /// Payload: empty.
    pub const DECLINE: &str = "decline";
    /// Payload: empty.
    pub const END: &str = "end";
    /// Payload: empty.
    pub const CLOSE: &str = "close";
    /// Payload: empty.
    pub const LEAVE: &str = "leave";
    /// Payload: SHA-256 of the outcome envelope.
    pub const CLOSE_ACTION: &str = "close_action";
    /// Payload: empty.
    pub const REOPEN_ACTION: &str = "reopen_action";
    /// Payload: one byte, 1 reached, 2 let go.
    pub const CLOSE_GOAL: &str = "close_goal";
    /// Payload: SHA-256 of the wrapper's file.
    pub const SET_WRAPPER: &str = "set_wrapper";
    /// Payload: empty; the subject is the passkey.
    pub const REMOVE_WRAPPER: &str = "remove_wrapper";
    /// Payload: that of [`crate::shares_hash`].
    pub const SHARE_KEYS: &str = "share_keys";
    /// Payload: that of [`crate::Release::payload`].
    pub const RELEASE: &str = "release";
    /// Payload: empty; the subject is the release.
    pub const REVOKE: &str = "revoke";

    /// Those of which the highest version verified is remembered: an older one is shown no more.
    pub const REMEMBERED: [&str; 3] = [CLOSE_ACTION, REOPEN_ACTION, CLOSE_GOAL];
}

/// What an act says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// One of [`names`], or of a newer version.
    pub act: String,
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement, if it is of one.
    pub engagement: Option<Uuid>,
    /// What it is about.
    pub subject: Uuid,
    /// The version it is about.
    pub version: u32,
    /// Unix milliseconds.
    pub at: u64,
    /// Who signed.
    pub author: Uuid,
    /// See [`names`].
    pub payload: Vec<u8>,
}

impl Act {
    /// The act body.
    fn body(&self) -> Result<Vec<u8>> {
        Ok(Writer::suite()
            .lp8(self.act.as_bytes())?
            .id(self.organisation)
            .id(self.engagement.unwrap_or(Uuid::nil()))
            .id(self.subject)
            .u32(self.version)
            .u64(self.at)
            .id(self.author)
            .lp(&self.payload)?
            .0)
    }

    /// Signs as `author`, who must be the act's author.
    ///
    /// # Errors
    /// `malformed` for a name that is none; `wrong_engagement` for another author or organisation.
    pub fn sign(&self, author: &Identity) -> Result<Vec<u8>> {
        if (self.organisation, self.author) != (author.organisation, author.person) {
            return Err(VaultError::WrongEngagement);
        }
        check_name(self.act.as_bytes())?;
        let mut bytes = self.body()?;
        let signature = author.sign("act", &bytes);
        bytes.extend_from_slice(&signature);
        Ok(bytes)
    }
}

/// A name is 1…32 of `a-z` and `_`.
fn check_name(name: &[u8]) -> Result<()> {
    let plain = name.iter().all(|b| b.is_ascii_lowercase() || *b == b'_');
    if plain && (1..=32).contains(&name.len()) { Ok(()) } else { Err(VaultError::Malformed) }
}

/// An act read, not yet verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedAct {
    act: Act,
    signature: [u8; 64],
}

impl SignedAct {
    /// Reads the shape.
    ///
    /// # Errors
    /// `unsupported_suite`, `malformed`.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader::suite(bytes)?;
        let name = reader.lp8()?;
        check_name(name)?;
        let act = Act {
            act: String::from_utf8(name.to_vec()).map_err(|_| VaultError::Malformed)?,
            organisation: reader.id()?,
            engagement: Some(reader.id()?).filter(|id| !id.is_nil()),
            subject: reader.id()?,
            version: reader.u32()?,
            at: reader.u64()?,
            author: reader.id()?,
            payload: reader.lp()?.to_vec(),
        };
        let signature = reader.array()?;
        reader.end()?;
        Ok(Self { act, signature })
    }

    /// What it claims; nothing to act upon before [`SignedAct::verify`].
    pub fn claimed(&self) -> &Act {
        &self.act
    }

    /// Verifies with the author's card and gives the act.
    ///
    /// # Errors
    /// `wrong_engagement` for a card of another organisation or person, `bad_signature`.
    pub fn verify(self, author: &Card) -> Result<Act> {
        if (self.act.organisation, self.act.author) != (author.organisation, author.person) {
            return Err(VaultError::WrongEngagement);
        }
        author.verify("act", &self.act.body()?, &self.signature)?;
        Ok(self.act)
    }
}

/// Verifies that a person published this card (`publish_card`).
///
/// # Errors
/// `malformed` for another act, `wrong_engagement`, `bad_signature`, `card_changed` when it names another card.
pub fn verify_published(card: &SignedCard, act: &[u8]) -> Result<Act> {
    let act = SignedAct::from_bytes(act)?;
    card_act(act, names::PUBLISH_CARD, card, card)
}

/// Verifies that the holder of the `old` card put `new` in its place (`replace_card`).
///
/// # Errors
/// As [`verify_published`].
pub fn verify_replaced(old: &SignedCard, new: &SignedCard, act: &[u8]) -> Result<Act> {
    let act = SignedAct::from_bytes(act)?;
    card_act(act, names::REPLACE_CARD, old, new)
}

fn card_act(act: SignedAct, name: &str, signer: &SignedCard, named: &SignedCard) -> Result<Act> {
    if act.act.act != name {
        return Err(VaultError::Malformed);
    }
    let person = signer.person();
    if act.act.engagement.is_some() || act.act.subject != person || named.person() != person {
        return Err(VaultError::WrongEngagement);
    }
    let act = act.verify(signer.card())?;
    if act.payload == named.hash() { Ok(act) } else { Err(VaultError::CardChanged) }
}

/// Verifies that the holder of `card` set this wrapper (`set_wrapper`).
///
/// # Errors
/// As [`verify_published`]; `bad_signature` also for another file.
pub fn verify_wrapper(card: &SignedCard, file: &[u8], act: &[u8]) -> Result<Act> {
    let act = of_person(act, names::SET_WRAPPER, card, card.person())?;
    if act.payload == hash(file) { Ok(act) } else { Err(VaultError::BadSignature) }
}

/// Verifies that the holder of `card` removed the wrapper of this passkey (`remove_wrapper`).
///
/// # Errors
/// `malformed` for another act or a payload, `wrong_engagement` for another passkey or person, `bad_signature`.
pub fn verify_removed(card: &SignedCard, passkey: Uuid, act: &[u8]) -> Result<Act> {
    let act = of_person(act, names::REMOVE_WRAPPER, card, passkey)?;
    if act.payload.is_empty() { Ok(act) } else { Err(VaultError::Malformed) }
}

/// An act without an engagement, by the holder of `card`.
fn of_person(bytes: &[u8], name: &str, card: &SignedCard, subject: Uuid) -> Result<Act> {
    let act = SignedAct::from_bytes(bytes)?;
    if act.act.act != name {
        return Err(VaultError::Malformed);
    }
    if act.act.engagement.is_some() || act.act.subject != subject {
        return Err(VaultError::WrongEngagement);
    }
    act.verify(card.card())
}

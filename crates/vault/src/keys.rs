//! One's identity, and those that a rotation put aside (`docs/sealing.md`, section 1).

use rand_core::CryptoRngCore;

use crate::act::verify_wrapper;
use crate::age_file::{open_as_member, seal_to_member};
use crate::card::{Card, SignedCard};
use crate::error::{Result, VaultError};
use crate::identity::Identity;
use crate::line::CardLine;

/// An earlier identity as the server keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierFile {
    /// The age file, to the identity after it.
    pub file: Vec<u8>,
    /// `set_wrapper` by that identity: anyone can encrypt to a public key. One without it is refused.
    pub act: Option<Vec<u8>>,
}

/// The present identity and the earlier ones, the newest first.
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) present: Identity,
    pub(crate) earlier: Vec<Identity>,
}

impl Keys {
    /// The identity of a card.
    pub(crate) fn of(&self, card: &Card) -> Option<&Identity> {
        std::iter::once(&self.present).chain(&self.earlier).find(|identity| is_of(identity, card))
    }

    /// Opens earlier files, given in any order, from the newest back, each with the identity after it, which must have signed it. One that this
    /// does not open is of before a restart and stays closed. Gives the cards of the earlier identities, the oldest first.
    ///
    /// # Errors
    /// `wrong_engagement` for an identity of another person, `bad_signature` for a file that the identity after it did not sign,
    /// `card_changed` for one whose card does not lead to the card after it, `wrapper_refused`, `malformed`, `unsupported_suite`.
    pub(crate) fn open_earlier(&mut self, line: &CardLine, files: &[EarlierFile]) -> Result<Vec<SignedCard>> {
        let mut cards = line.proven();
        cards.push(*line.present());
        let mut left: Vec<&EarlierFile> = files.iter().collect();
        // The cards of this line whose identity is at hand are its last ones.
        let mut open = cards.iter().rev().take_while(|card| self.of(card.card()).is_some()).count();
        while !left.is_empty() {
            let Some(at) = cards.len().checked_sub(open) else { break };
            let Some((after, card)) = cards.get(at).and_then(|card| Some((self.of(card.card())?, card))) else { break };
            let mut opened = None;
            for (index, given) in left.iter().enumerate() {
                match open_earlier(after, &given.file) {
                    Err(VaultError::CannotDecrypt) => {}
                    answer => {
                        opened = Some((index, answer?));
                        break;
                    }
                }
            }
            let Some((index, identity)) = opened else { break };
            let given = left.remove(index);
            let signed = given.act.as_ref().is_some_and(|act| verify_wrapper(card, &given.file, act).is_ok());
            if !signed {
                return Err(VaultError::BadSignature);
            }
            let before = at.checked_sub(1).and_then(|before| cards.get(before));
            if !before.is_some_and(|card| is_of(&identity, card.card())) {
                return Err(VaultError::CardChanged);
            }
            self.earlier.push(identity);
            open += 1;
        }
        let known = cards.len().saturating_sub(open);
        cards.pop();
        Ok(cards.split_off(known.min(cards.len())))
    }

    /// New keys that hold these as earlier ones.
    pub(crate) fn rotated(&self, rng: &mut impl CryptoRngCore) -> Result<Self> {
        let copy = |identity: &Identity| Identity::from_text(&identity.to_text());
        let earlier = std::iter::once(&self.present).chain(&self.earlier).map(copy).collect::<Result<_>>()?;
        Ok(Self { present: Identity::generate(rng, self.present.organisation, self.present.person), earlier })
    }
}

/// True for the card of this identity.
pub(crate) fn is_of(identity: &Identity, card: &Card) -> bool {
    (card.organisation, card.person) == (identity.organisation, identity.person)
        && card.signing == identity.signing_key()
        && card.encryption == identity.encryption_key()
}

/// An earlier file: the `old` identity file, to the `new` identity alone.
///
/// # Errors
/// `malformed`, which cannot happen for a usable key.
pub fn wrap_earlier(old: &Identity, new: &SignedCard) -> Result<Vec<u8>> {
    seal_to_member(&new.card().encryption, old.to_text().as_bytes())
}

/// Opens an earlier file with the identity after it.
///
/// # Errors
/// `wrapper_refused`, `cannot_decrypt` (made to another identity), `malformed`, `unsupported_suite`, `wrong_engagement` for the identity
/// of another person.
pub fn open_earlier(after: &Identity, file: &[u8]) -> Result<Identity> {
    let plaintext = open_as_member(&after.age()?, file)?;
    let identity = Identity::from_text(std::str::from_utf8(&plaintext).map_err(|_| VaultError::Malformed)?)?;
    if (identity.organisation, identity.person) == (after.organisation, after.person) {
        Ok(identity)
    } else {
        Err(VaultError::WrongEngagement)
    }
}

//! Secrets of earlier epochs, given again to a member who lost theirs (`docs/sealing.md`, section 3, key shares).

use uuid::Uuid;

use super::Keyring;
use crate::act::names;
use crate::bytes::{Writer, hash};
use crate::card::SignedCard;
use crate::epoch::EpochSecret;
use crate::error::{Result, VaultError};

/// Wraps of earlier epochs for one member, and the act that says who gave them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyShares {
    /// Epoch and wrap, ascending.
    pub epochs: Vec<(u32, Vec<u8>)>,
    /// `share_keys`.
    pub act: Vec<u8>,
}

/// Payload of `share_keys`, of shares ascending by epoch.
///
/// # Errors
/// `malformed` when they do not ascend, or one is too long.
pub fn shares_hash(epochs: &[(u32, Vec<u8>)]) -> Result<[u8; 32]> {
    if !epochs.is_sorted_by(|(one, _), (other, _)| one < other) {
        return Err(VaultError::Malformed);
    }
    let writer = epochs.iter().try_fold(Writer::default(), |writer, (epoch, wrap)| writer.u32(*epoch).lp(wrap))?;
    Ok(hash(&writer.0))
}

impl Keyring {
    /// Wraps, for the present card of a member, the secrets of those epochs that they were a member of with another card.
    ///
    /// # Errors
    /// `locked`; `not_a_member` when the newest entry has not this card; `card_changed` when it is not the pinned one or its number was
    /// never compared.
    pub fn share_keys(&self, engagement: Uuid, card: &SignedCard, now: u64) -> Result<KeyShares> {
        let log = self.log(engagement)?;
        let (head, _) = log.head().ok_or(VaultError::Locked)?;
        let person = card.person();
        if head.member(person).is_none_or(|member| member.card.hash() != card.hash()) {
            return Err(VaultError::NotAMember);
        }
        let pin = self.memory.pins.cards.get(&person).filter(|pin| pin.hash.0 == card.hash() && pin.compared.is_some());
        pin.ok_or(VaultError::CardChanged)?;
        let had = log.entries().filter(|entry| entry.member(person).is_some_and(|member| member.card.hash() != card.hash()));
        let shared = had.filter_map(|entry| log.secret(entry.epoch).map(|secret| (entry.epoch, secret)));
        let epochs = shared.map(|(epoch, secret)| Ok((epoch, secret.wrap(engagement, epoch, card.card())?))).collect::<Result<Vec<_>>>()?;
        let payload = shares_hash(&epochs)?.to_vec();
        let act = self.sign_act(names::SHARE_KEYS, Some(engagement), person, head.epoch, now, payload)?;
        Ok(KeyShares { epochs, act })
    }

    /// Opens a share and keeps its secret.
    ///
    /// # Errors
    /// `locked`; `unknown_epoch` for one that the log has not, or whose entry has not oneself, or holds a wrap for a card of one's own; else as
    /// [`EpochSecret::unwrap`].
    pub fn take_share(&mut self, engagement: Uuid, epoch: u32, wrap: &[u8]) -> Result<()> {
        let log = self.log(engagement)?;
        let entry = log.epoch(epoch).ok_or(VaultError::UnknownEpoch)?;
        let mine = entry.member(self.identity().person).ok_or(VaultError::UnknownEpoch)?;
        if self.keys.of(mine.card.card()).is_some() {
            return Err(VaultError::UnknownEpoch);
        }
        let secret = EpochSecret::unwrap(self.identity(), engagement, epoch, wrap)?;
        self.logs.entry(engagement).and_modify(|log| log.keep(epoch, secret));
        Ok(())
    }
}

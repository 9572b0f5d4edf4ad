//! A person's cards, each replaced by the next (`docs/sealing.md`, section 1).

use uuid::Uuid;

use crate::act::{verify_published, verify_replaced};
use crate::card::SignedCard;
use crate::error::{Result, VaultError};

/// The cards of one person as the server shows them, the oldest first. A card leads to that later card which its act names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    /// With the act `replace_card` by each; none where it was replaced without its signature.
    earlier: Vec<(SignedCard, Option<Vec<u8>>)>,
    present: SignedCard,
}

impl CardLine {
    /// From cards already read.
    ///
    /// # Errors
    /// `wrong_engagement` when they are not all of one person of one organisation.
    pub fn new(earlier: Vec<(SignedCard, Option<Vec<u8>>)>, present: SignedCard) -> Result<Self> {
        let of = |card: &SignedCard| (card.card().organisation, card.person());
        if earlier.iter().any(|(card, _)| of(card) != of(&present)) {
            return Err(VaultError::WrongEngagement);
        }
        Ok(Self { earlier, present })
    }

    /// From bytes: the present card with its act `publish_card`, and the earlier ones.
    ///
    /// # Errors
    /// As [`SignedCard::from_bytes`], [`verify_published`] and [`CardLine::new`].
    pub fn from_bytes(card: &[u8], published: &[u8], earlier: &[(Vec<u8>, Option<Vec<u8>>)]) -> Result<Self> {
        let present = SignedCard::from_bytes(card)?;
        verify_published(&present, published)?;
        let earlier = earlier.iter().map(|(card, act)| Ok((SignedCard::from_bytes(card)?, act.clone()))).collect::<Result<_>>()?;
        Self::new(earlier, present)
    }

    /// The newest card.
    pub fn present(&self) -> &SignedCard {
        &self.present
    }

    /// Whose cards.
    pub fn person(&self) -> Uuid {
        self.present.person()
    }

    /// The cards after the one of this hash, up to the present one, each by the signature of the one before; nothing for the present one.
    ///
    /// # Errors
    /// `card_changed` when the card is not in the line, or a step has no valid act.
    pub fn after(&self, hash: [u8; 32]) -> Result<Vec<SignedCard>> {
        let mut walked = Vec::new();
        let mut at = self.cards().position(|card| card.hash() == hash).ok_or(VaultError::CardChanged)?;
        while at < self.earlier.len() {
            let (next, card) = self.step(at).ok_or(VaultError::CardChanged)?;
            walked.push(card);
            at = next;
        }
        Ok(walked)
    }

    /// The earlier cards that lead to the present one by signatures, the oldest first.
    pub fn proven(&self) -> Vec<SignedCard> {
        let mut proven: Vec<SignedCard> = Vec::new();
        for (index, (card, _)) in self.earlier.iter().enumerate().rev() {
            let target = proven.last().unwrap_or(&self.present);
            if self.step(index).is_some_and(|(_, next)| next == *target) {
                proven.push(*card);
            }
        }
        proven.reverse();
        proven
    }

    /// All cards, the oldest first.
    fn cards(&self) -> impl Iterator<Item = &SignedCard> {
        self.earlier.iter().map(|(card, _)| card).chain(std::iter::once(&self.present))
    }

    /// The later card that the act of the card at `index` names, with its place.
    fn step(&self, index: usize) -> Option<(usize, SignedCard)> {
        let (card, act) = self.earlier.get(index)?;
        let act = act.as_ref()?;
        let mut later = self.cards().copied().enumerate().skip(index + 1);
        later.find(|(_, next)| verify_replaced(card, next, act).is_ok())
    }
}

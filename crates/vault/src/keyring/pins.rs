//! Pins of the keyring: cards met, and the sealed field that keeps them.

use rand_core::CryptoRngCore;

use super::Keyring;
use crate::card::SignedCard;
use crate::content::{Body, Content};
use crate::error::{Result, VaultError};
use crate::field::{Place, Sealed};
use crate::pins::Pins;

impl Keyring {
    /// Checks a card that the server shows against its pin; first sight pins.
    ///
    /// # Errors
    /// `wrong_engagement` for another organisation, `card_changed`.
    pub fn meet(&mut self, card: &SignedCard, name: &str, now: u64) -> Result<()> {
        if card.card().organisation != self.identity().organisation {
            return Err(VaultError::WrongEngagement);
        }
        self.memory.pins.meet(card, name, now)
    }

    /// The pins, to change (compare, replace).
    pub fn pins_mut(&mut self) -> &mut Pins {
        &mut self.memory.pins
    }

    /// Opens the stored pins and merges them into those of this device. `stored` is none when nothing is stored yet.
    ///
    /// # Errors
    /// As [`Keyring::open`] and [`Pins::merge`]; `locked` without one's own space.
    pub fn set_pins(&mut self, stored: Option<&Sealed>) -> Result<()> {
        let Some(sealed) = stored else {
            self.stored_pins = Pins::default();
            return Ok(());
        };
        let own = self.own.ok_or(VaultError::Locked)?;
        let content = self.open(own, &Place::pins(self.identity().person), sealed)?;
        let Body::Json(value) = content.body else {
            return Err(VaultError::Malformed);
        };
        let stored = Pins::from_json(&value)?;
        self.memory.pins.merge(&stored)?;
        self.stored_pins = stored;
        Ok(())
    }

    /// The pins sealed as `version`, when they differ from the stored ones. Call [`Keyring::pins_stored`] once they are stored.
    ///
    /// # Errors
    /// As [`Keyring::seal`]; `locked` without one's own space.
    pub fn changed_pins(&self, rng: &mut impl CryptoRngCore, version: u32) -> Result<Option<Sealed>> {
        if self.memory.pins == self.stored_pins {
            return Ok(None);
        }
        let own = self.own.ok_or(VaultError::Locked)?;
        let content = Content::json("", self.memory.pins.to_json()?);
        let place = Place::pins(self.identity().person);
        self.seal(rng, own, &place, version, &content).map(Some)
    }

    /// Says that the server has stored the pins as they are now, as `version`.
    pub fn pins_stored(&mut self, version: u32) {
        self.stored_pins = self.memory.pins.clone();
        if let Some(own) = self.own {
            self.acknowledge(own, &Place::pins(self.identity().person), version);
        }
    }
}

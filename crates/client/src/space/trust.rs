//! Whose keys one trusts: lines of cards, safety numbers, what is given back to who lost everything, agreements that stood.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use uuid::Uuid;
use vault::{CardLine, Entry, names};

use super::Space;
use crate::error::{ClientError, Result};
use crate::types::{Bytes, Engagement, Page};

/// A secret of an epoch that somebody gave to oneself.
#[derive(serde::Deserialize)]
struct KeyShare {
    epoch: u32,
    wrap: Bytes,
}

impl Space {
    /// The safety number with a person, of the card they have now: read aloud to each other, never through Belay.
    ///
    /// # Errors
    /// As [`Space::card_line`].
    pub async fn safety_number(&self, person: Uuid) -> Result<String> {
        let line = self.line_of(person).await?;
        Ok(self.keyring()?.safety_number(line.present()))
    }

    /// Says that both saw the same safety number: the card that the person has now is theirs, whoever signed for it. `number` is the one that
    /// was compared.
    ///
    /// # Errors
    /// As [`Space::card_line`]; `card_changed` when the server shows another card by now.
    pub async fn accept_card(&mut self, person: Uuid, number: &str) -> Result<()> {
        let line = self.line_of(person).await?;
        if self.keyring()?.safety_number(line.present()) != number {
            return Err(vault::VaultError::CardChanged.into());
        }
        let now = self.now();
        self.keyring_mut()?.compared(&line, now)?;
        self.store_pins().await
    }

    /// Gives a member, after numbers were compared, the secrets of epochs that they had and lost: first an entry with their present card, then
    /// the shares. How many epochs were given.
    ///
    /// # Errors
    /// As [`Space::load`]; `card_changed` without a comparison, `not_a_member`.
    pub async fn reshare(&mut self, engagement: Uuid, person: Uuid) -> Result<usize> {
        self.load(engagement).await?;
        if self.keyring()?.outdated(engagement)?.contains(&person) {
            self.rekey(engagement).await?;
        }
        let (head, _) = self.keyring()?.log(engagement)?.head().ok_or(vault::VaultError::Locked)?;
        let card = head.member(person).ok_or(vault::VaultError::NotAMember)?.card;
        let shares = self.keyring()?.share_keys(engagement, &card, self.now())?;
        if shares.epochs.is_empty() {
            return Ok(0);
        }
        let epochs: Vec<Value> =
            shares.epochs.iter().map(|(epoch, wrap)| json!({"epoch": epoch, "wrap": vault::to_base64(wrap)})).collect();
        let body = json!({"person_id": person, "epochs": epochs, "act": vault::to_base64(&shares.act)});
        self.post::<Value>(&format!("/engagements/{engagement}/key-shares"), &body).await?;
        Ok(shares.epochs.len())
    }

    async fn line_of(&self, person: Uuid) -> Result<CardLine> {
        self.card_line(person).await?.ok_or(ClientError::Here("this person has no keys"))
    }

    /// Walks the pins of those whose card in these entries is not the pinned one, or changes, and of those who began anew.
    pub(super) async fn walk_lines(&mut self, entries: &[Vec<u8>], names: &BTreeMap<Uuid, String>, restarted: &[Uuid]) -> Result<()> {
        let mut shown: BTreeMap<Uuid, BTreeSet<[u8; 32]>> = BTreeMap::new();
        // What is malformed is refused when the log is loaded.
        for entry in entries.iter().filter_map(|bytes| Entry::from_bytes(bytes).ok()) {
            for member in &entry.members {
                shown.entry(member.card.person()).or_default().insert(member.card.hash());
            }
        }
        for (person, cards) in shown {
            let pin = self.keyring()?.memory().pins.cards.get(&person);
            let known = match pin {
                Some(pin) => cards.iter().all(|card| pin.hash.0 == *card || pin.earlier.iter().any(|earlier| earlier.0 == *card)),
                None => cards.len() == 1,
            };
            if (known && !restarted.contains(&person)) || person == self.person_id {
                continue;
            }
            if let Some(line) = self.card_line(person).await? {
                let (now, name) = (self.now(), names.get(&person).map_or("", String::as_str));
                self.keyring_mut()?.renew(&line, name, now)?;
            }
        }
        Ok(())
    }

    /// Takes what others gave back of epochs that one had and lost.
    pub(super) async fn take_shares(&mut self, engagement: Uuid) -> Result<()> {
        let keyring = self.keyring()?;
        let log = keyring.log(engagement)?;
        let lost = |entry: &Entry| log.is_lost(self.person_id, entry.epoch) && !keyring.holds(engagement, entry.epoch);
        if !log.entries().any(lost) {
            return Ok(());
        }
        let given: Page<KeyShare> = self.get(&format!("/engagements/{engagement}/key-shares")).await?;
        for share in given.items {
            // One that does not open gives nothing; another may.
            let _closed = self.keyring_mut()?.take_share(engagement, share.epoch, &share.wrap.0);
        }
        Ok(())
    }

    /// Remembers the version of the agreement that stands, when two people signed it; an older one never stands again.
    pub(super) fn see_standing(&mut self, found: &Engagement) -> Result<()> {
        let Some(agreement) = &found.agreement else { return Ok(()) };
        let keyring = self.keyring_mut()?;
        if keyring.memory().agreements.get(&found.id).is_some_and(|seen| agreement.version < *seen) {
            return Err(vault::VaultError::RolledBack.into());
        }
        let yes = [names::PROPOSE, names::ACCEPT, names::JOIN];
        let acts = agreement.acts.iter().filter_map(|said| keyring.verify_act(found.id, &said.act.0).ok());
        let signed: BTreeSet<Uuid> = acts
            .filter(|act| yes.contains(&act.act.as_str()) && act.subject == agreement.id && act.version == agreement.version)
            .map(|act| act.author)
            .collect();
        if signed.len() > 1 {
            keyring.see_standing(found.id, agreement.version)?;
        }
        Ok(())
    }
}

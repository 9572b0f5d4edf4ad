//! Who holds the key of an engagement from now on: renewed for those who stay, shared by an explicit yes only.

use rand_core::OsRng;
use serde_json::Value;
use uuid::Uuid;
use vault::{Loaded, SignedCard};

use super::Space;
use crate::error::{ClientError, Result};
use crate::types::{Bytes, Engagement, NewKeySetEntry};

impl Space {
    /// Appends a new epoch for those of its members who are still in the engagement. It never takes anyone in: what the server says of who
    /// joined is no reason to share a key. That is [`Space::admit`].
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn rekey(&mut self, engagement: Uuid) -> Result<Loaded> {
        let loaded = self.load(engagement).await?;
        let found = self.engagement(engagement).await?;
        let cards = staying(&loaded, &found);
        self.append_epoch(engagement, &found, &cards).await
    }

    /// Takes someone into a team's engagement, by an explicit yes of this member: they read what is written from then on. Their own signed yes to the
    /// agreement is checked with their card first.
    ///
    /// # Errors
    /// When the engagement is for two, or the person has not joined by a signature that holds.
    pub async fn admit(&mut self, engagement: Uuid, person: Uuid) -> Result<Loaded> {
        let loaded = self.load(engagement).await?;
        let found = self.engagement(engagement).await?;
        let agreement = found.agreement.as_ref().filter(|_| found.kind == "team");
        let agreement = agreement.ok_or(ClientError::Here("only a team takes someone in later"))?;
        let card = self.card(person).await?.ok_or(ClientError::Here("this person has no keys"))?;
        // The kind that was signed, not the one that the server shows.
        let (terms, hash) = self.terms(engagement, agreement)?;
        if terms.kind != "team" {
            return Err(ClientError::Here("only a team takes someone in later"));
        }
        let keyring = self.keyring()?;
        let said = agreement.acts.iter().filter(|act| act.author == person).any(|act| {
            let read = keyring.verify_act_with_card(engagement, &act.act.0, &card);
            read.is_ok_and(|act| act.author == person && act.subject == agreement.id && act.payload.starts_with(&hash))
        });
        if !said {
            return Err(ClientError::Here("this person has not joined by a signature that holds"));
        }
        let mut cards = staying(&loaded, &found);
        if !cards.iter().any(|known| known.person() == person) {
            cards.push(card);
        }
        self.append_epoch(engagement, &found, &cards).await
    }

    async fn append_epoch(&mut self, engagement: Uuid, found: &Engagement, cards: &[SignedCard]) -> Result<Loaded> {
        let agreement = self.agreement_hash(found)?;
        let now = self.now();
        let made = self.keyring()?.next_entry(&mut OsRng, engagement, cards, agreement, now)?;
        let body = NewKeySetEntry { sequence: made.sequence, epoch: made.epoch, entry: Bytes(made.entry.clone()) };
        match self.post::<Value>(&format!("/engagements/{engagement}/key-set"), &body).await {
            // Another member was first: theirs counts.
            Err(error) if error.is("head_changed") => self.load(engagement).await,
            answer => {
                answer?;
                Ok(self.keyring_mut()?.append(engagement, &made.entry, now)?)
            }
        }
    }
}

/// Members of the newest entry who have not left; of a team only those who joined. Who was named in a circle and has not answered stays.
fn staying(loaded: &Loaded, found: &Engagement) -> Vec<SignedCard> {
    let stays = |person: Uuid| {
        let party = found.parties.iter().find(|party| party.person_id == person && party.left_at.is_none());
        party.is_some_and(|party| found.kind != "team" || party.joined_at.is_some())
    };
    loaded.members.iter().filter(|card| stays(card.person())).copied().collect()
}

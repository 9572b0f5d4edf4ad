//! Sealed fields of the keyring (`docs/sealing.md`, section 4).

use rand_core::CryptoRngCore;
use uuid::Uuid;

use super::Keyring;
use crate::content::Content;
use crate::epoch::EpochSecret;
use crate::error::{Result, VaultError};
use crate::field::{Binding, Envelope, Place, Sealed};
use crate::identity::Identity;

/// Kinds that are sealed in one's own space only.
const PRIVATE: [&str; 3] = ["pins", "moment", "journal"];
/// The kind of which no version is remembered.
const PRESENCE: &str = "presence";

impl Keyring {
    /// Seals under the newest epoch. `version` is the row version that the write creates.
    ///
    /// # Errors
    /// `locked` when not loaded, `wrong_engagement` for a kind of one's own space elsewhere, `not_a_member` when one has no key of the
    /// newest epoch, `card_changed` when it names an earlier card of one's own, `malformed` for content without a form.
    pub fn seal(&self, rng: &mut impl CryptoRngCore, engagement: Uuid, place: &Place, version: u32, content: &Content) -> Result<Sealed> {
        let own = self.own == Some(engagement) && self.log(engagement)?.is_own();
        if PRIVATE.contains(&place.kind.as_str()) && !own {
            return Err(VaultError::WrongEngagement);
        }
        let (epoch, head, secret) = self.newest(engagement)?;
        let Identity { organisation, person: author, .. } = *self.identity();
        let binding = Binding { organisation, engagement, place, epoch, version, author, head };
        let envelope = binding.seal_plaintext(rng, self.identity(), secret, &content.to_plaintext()?)?;
        Ok(Sealed { version, author, epoch, envelope })
    }

    /// What is sealed under: the newest epoch, the hash of its entry, its secret.
    pub(super) fn newest(&self, engagement: Uuid) -> Result<(u32, [u8; 32], &EpochSecret)> {
        let log = self.log(engagement)?;
        let (head, hash) = log.head().ok_or(VaultError::Locked)?;
        let mine = head.member(self.identity().person).ok_or(VaultError::NotAMember)?;
        if mine.card.hash() != self.card.hash() {
            return Err(VaultError::CardChanged);
        }
        Ok((head.epoch, hash, log.secret(head.epoch).ok_or(VaultError::NotAMember)?))
    }

    /// Opens a sealed value, with every check of section 4 in its order, and remembers its version.
    ///
    /// # Errors
    /// Each check its own; `locked` when the engagement is not loaded.
    pub fn open(&mut self, engagement: Uuid, place: &Place, sealed: &Sealed) -> Result<Content> {
        let log = self.log(engagement)?;
        let envelope = Envelope::from_bytes(&sealed.envelope)?;
        let stated = (sealed.version, sealed.author, sealed.epoch);
        if stated != (envelope.version, envelope.author, envelope.epoch) {
            return Err(VaultError::Malformed);
        }
        let (Some(entry), Some(secret)) = (log.epoch(envelope.epoch), log.secret(envelope.epoch)) else {
            return Err(VaultError::UnknownEpoch);
        };
        let author = entry.member(envelope.author).ok_or(VaultError::NotAMember)?;
        envelope.verify(engagement, place, author.card.card())?;
        if log.hash(envelope.epoch) != Some(envelope.head) {
            return Err(VaultError::Diverged);
        }
        let key = seen_key(engagement, place, envelope.author);
        let remembered = place.kind != PRESENCE;
        if remembered && self.memory.seen.get(&key).is_some_and(|seen| envelope.version < *seen) {
            return Err(VaultError::RolledBack);
        }
        let plaintext = envelope.decrypt(self.identity().organisation, engagement, place, secret)?;
        if remembered {
            self.memory.seen.insert(key, envelope.version);
        }
        Content::from_plaintext(&plaintext)
    }

    /// Remembers the version of a write of one's own that the server acknowledged.
    pub fn acknowledge(&mut self, engagement: Uuid, place: &Place, version: u32) {
        if place.kind == PRESENCE {
            return;
        }
        let key = seen_key(engagement, place, self.identity().person);
        let seen = self.memory.seen.entry(key).or_insert(version);
        *seen = version.max(*seen);
    }
}

/// Where the highest version is remembered; people write their own takeaway under one row.
fn seen_key(engagement: Uuid, place: &Place, author: Uuid) -> String {
    let Place { kind, row, field } = place;
    if kind == "takeaway" { format!("{engagement}/{kind}/{row}/{field}/{author}") } else { format!("{engagement}/{kind}/{row}/{field}") }
}

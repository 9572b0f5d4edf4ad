//! Who holds the key of an engagement from now on: renewed for those who stay, shared by an explicit yes only.

use std::collections::BTreeSet;

use rand_core::OsRng;
use serde_json::Value;
use uuid::Uuid;
use vault::{Act, Loaded, SignedCard, names};

use super::Space;
use crate::error::{ClientError, Result};
use crate::types::{Bytes, Engagement, NewKeySetEntry, SignedAct, Terms};

/// Most people of a circle.
const CIRCLE: usize = 6;

/// Who may hold the key, by terms that were opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    /// The kind; empty while no terms open, and then it is held to what a pair is.
    kind: String,
    /// The people of a circle.
    people: BTreeSet<Uuid>,
}

impl Frame {
    fn of(terms: &Terms) -> Self {
        Self { kind: terms.kind.clone(), people: terms.people().into_iter().collect() }
    }

    /// Newer terms never change kind and people.
    pub(crate) fn fits(&self, terms: &Terms) -> bool {
        *self == Self::of(terms)
    }

    /// Whether somebody holds, or held, a key who must not, by the people of every entry: in a circle one whom nobody named or who is not in
    /// entry 0; where two talk to each other every entry has exactly the two of entry 0.
    fn has_stranger(&self, entries: &[BTreeSet<Uuid>]) -> bool {
        let Some(first) = entries.first() else { return false };
        match self.kind.as_str() {
            "own" => entries.iter().any(|people| people.len() != 1 || people != first),
            "team" => false,
            "circle" => first.len() > CIRCLE || !first.is_subset(&self.people) || entries.iter().any(|people| !people.is_subset(first)),
            _ => first.len() != 2 || entries.iter().any(|people| people != first),
        }
    }

    /// Whether `act` takes its author out of the engagement. Two who talk to each other stay two: that is ended, not left.
    fn lets_go(&self, act: &Act) -> bool {
        match self.kind.as_str() {
            "team" => act.act == names::LEAVE,
            "circle" => act.act == names::LEAVE || act.act == names::DECLINE,
            _ => false,
        }
    }
}

impl Space {
    /// Appends a new epoch for those of its members who are still in the engagement. It never takes anyone in: what the server says of who
    /// joined is no reason to share a key. That is [`Space::admit`]. Nor does it drop anyone who has not signed that they left.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn rekey(&mut self, engagement: Uuid) -> Result<Loaded> {
        let loaded = self.read_log(engagement).await?;
        let found = self.engagement(engagement).await?;
        let cards = self.staying(&loaded, &found).await?;
        let cards = self.present_cards(cards).await?;
        self.append_epoch(engagement, &found, &cards).await
    }

    /// Who may hold the key: by the terms that stand, or by those of another version that open. Where none open it is held to what a pair
    /// is.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub(crate) async fn frame(&mut self, engagement: Uuid) -> Result<Frame> {
        if self.keyring()?.own() == Some(engagement) {
            return Ok(Frame { kind: "own".to_owned(), people: BTreeSet::new() });
        }
        if let Some(known) = self.frames.get(&engagement) {
            return Ok(known.clone());
        }
        let found = self.engagement(engagement).await?;
        for agreement in found.agreement.iter().chain(&found.suggested) {
            if let Ok((terms, _)) = self.terms(engagement, agreement) {
                return Ok(self.frames.entry(engagement).or_insert(Frame::of(&terms)).clone());
            }
        }
        for agreement in self.all(&format!("/engagements/{engagement}/agreements")).await? {
            if let Ok((terms, _)) = self.terms(engagement, &agreement) {
                return Ok(self.frames.entry(engagement).or_insert(Frame::of(&terms)).clone());
            }
        }
        Ok(Frame::default())
    }

    /// Stops where somebody holds the key of a loaded engagement who must not.
    pub(crate) async fn refuse_strangers(&mut self, engagement: Uuid) -> Result<()> {
        let frame = self.frame(engagement).await?;
        let log = self.keyring()?.log(engagement)?;
        let people = |entry: &vault::Entry| entry.members.iter().map(|member| member.card.person()).collect();
        let entries: Vec<BTreeSet<Uuid>> = log.entries().map(people).collect();
        if frame.has_stranger(&entries) {
            return Err(ClientError::Here("others hold the key of this, or held it, than agreed to it: nothing was sealed"));
        }
        Ok(())
    }

    /// The cards that these people have now, as far as the pins follow.
    async fn present_cards(&mut self, cards: Vec<SignedCard>) -> Result<Vec<SignedCard>> {
        let mut present = Vec::new();
        for card in cards {
            let person = card.person();
            let keyring = self.keyring()?;
            let pinned = keyring.memory().pins.cards.get(&person).is_none_or(|pin| pin.hash.0 == card.hash());
            present.push(if person == self.person_id {
                *keyring.card()
            } else if pinned {
                card
            } else {
                self.card(person).await?.ok_or(ClientError::Here("this person has no keys"))?
            });
        }
        Ok(present)
    }

    async fn staying(&mut self, loaded: &Loaded, found: &Engagement) -> Result<Vec<SignedCard>> {
        let frame = self.frame(found.id).await?;
        let versions = found.agreement.iter().chain(&found.suggested);
        let yes: Vec<Act> = versions
            .flat_map(|agreement| self.verified(found.id, &agreement.acts).into_iter().filter(|act| act.subject == agreement.id))
            .collect();
        let mut said = self.verified(found.id, &found.leave_acts);
        said.extend(self.verified(found.id, &found.decline_acts));
        let gone = gone(&frame, found.id, &said, &yes);
        let stays = |person: Uuid| {
            let joined = || found.parties.iter().any(|party| party.person_id == person && party.joined_at.is_some());
            // A team's first entry holds everyone who was asked; who was let in later had joined.
            !gone.contains(&person) && (frame.kind != "team" || loaded.sequence > 0 || person == self.person_id || joined())
        };
        Ok(loaded.members.iter().filter(|card| stays(card.person())).copied().collect())
    }

    /// Acts whose signature holds, by whom the server names.
    fn verified(&self, engagement: Uuid, acts: &[SignedAct]) -> Vec<Act> {
        let Ok(keyring) = self.keyring() else { return Vec::new() };
        let read = |said: &SignedAct| keyring.verify_act(engagement, &said.act.0).ok().filter(|act| act.author == said.author);
        acts.iter().filter_map(read).collect()
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
        let cards = self.staying(&loaded, &found).await?;
        let mut cards = self.present_cards(cards).await?;
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
            Err(error) if error.is("head_changed") => self.read_log(engagement).await,
            answer => {
                answer?;
                Ok(self.keyring_mut()?.append(engagement, &made.entry, now)?)
            }
        }
    }
}

/// Who signed that they left, and has not said yes again since.
fn gone(frame: &Frame, engagement: Uuid, said: &[Act], yes: &[Act]) -> BTreeSet<Uuid> {
    let is_yes = |act: &&Act| [names::PROPOSE, names::ACCEPT, names::JOIN].contains(&act.act.as_str());
    let last_yes = |person: Uuid| yes.iter().filter(is_yes).filter(|act| act.author == person).map(|act| act.at).max();
    let left = said.iter().filter(|act| frame.lets_go(act) && act.subject == engagement);
    left.filter(|act| last_yes(act.author).is_none_or(|at| at <= act.at)).map(|act| act.author).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(kind: &str, people: &[Uuid]) -> Frame {
        Frame { kind: kind.to_owned(), people: people.iter().copied().collect() }
    }

    fn act(name: &str, author: Uuid, subject: Uuid, at: u64) -> Act {
        let (organisation, payload) = (Uuid::nil(), Vec::new());
        Act { act: name.to_owned(), organisation, engagement: Some(subject), subject, version: 1, at, author, payload }
    }

    #[test]
    fn a_stranger_is_whom_the_kind_does_not_allow() {
        let all: serde_json::Value = serde_json::from_str(include_str!("../../../vault/vectors/suite1.json")).expect("vectors");
        let ids = |value: &serde_json::Value| -> Vec<Uuid> {
            value.as_array().expect("a list").iter().map(|id| id.as_str().expect("an id").parse().expect("an id")).collect()
        };
        let items = all["holders"]["items"].as_array().expect("a list");
        assert!(items.len() > 10);
        for item in items {
            let entries: Vec<BTreeSet<Uuid>> =
                item["entries"].as_array().expect("a list").iter().map(|people| ids(people).into_iter().collect()).collect();
            let found = frame(item["kind"].as_str().unwrap_or(""), &ids(&item["people"])).has_stranger(&entries);
            assert_eq!(found, item["stranger"].as_bool().expect("yes or no"), "{}", item["name"]);
        }
    }

    #[test]
    fn only_a_signature_lets_somebody_go_and_never_out_of_a_pair() {
        let (room, other) = (Uuid::from_u128(100), Uuid::from_u128(101));
        let (hana, tom) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let (leaves, declines) = ([act(names::LEAVE, hana, room, 50)], [act(names::DECLINE, tom, room, 50)]);
        for kind in ["one_to_one", "peer", "supervision", ""] {
            assert!(gone(&frame(kind, &[]), room, &[leaves.clone(), declines.clone()].concat(), &[]).is_empty(), "{kind}");
        }
        let circle = frame("circle", &[hana, tom]);
        assert_eq!(gone(&circle, room, &[leaves.clone(), declines.clone()].concat(), &[]), BTreeSet::from([hana, tom]));
        assert!(gone(&frame("team", &[]), room, &declines, &[]).is_empty());
        // Of another engagement, of another name, or older than the yes with which she came back.
        assert!(gone(&circle, other, &leaves, &[]).is_empty());
        assert!(gone(&circle, room, &[act(names::END, hana, room, 50)], &[]).is_empty());
        assert!(gone(&circle, room, &leaves, &[act(names::JOIN, hana, other, 51)]).is_empty());
        assert_eq!(
            gone(&circle, room, &leaves, &[act(names::ACCEPT, hana, other, 49), act(names::JOIN, tom, other, 90)]),
            BTreeSet::from([hana])
        );
    }
}

//! Whether it is signed: every act and every key-set entry is checked before it is stored (docs/decisions/0011). This is the one file of
//! the rooms that knows the sealed formats, and only what is public of them: it verifies, and opens nothing.
//!
//! [`act`] reads an act and verifies it with its author's published card, before any transaction; [`Act::says`] compares inside one what it
//! says with what is about to be stored. [`entry`] reads an entry; [`Entry::follows`] checks it against the log. Clients check all of it
//! again: what this keeps out is rubbish in somebody's name.

use std::ops::RangeInclusive;
use std::sync::Arc;

use domain::Invalid;
use store::Conn;
use uuid::Uuid;
use vault::{NO_HASH, SignedAct, SignedCard};

use crate::access::Member;
use crate::app::App;
use crate::problem::Result;
use crate::proof_queries as queries;
use crate::wire::Bytes;

/// Sizes of a signed act that are taken; one that names the cards of 256 members has about 8.4 KiB.
const ACT: RangeInclusive<usize> = 128..=16 * 1024;
/// Sizes of an entry that are taken: one member has about 650 bytes, 256 members about 120 KiB.
const ENTRY: RangeInclusive<usize> = 512..=512 * 1024;
/// Sizes of a card that are taken: a later suite may have longer ones.
const CARD: RangeInclusive<usize> = 169..=1024;
/// Length of a signature at the end of an entry.
const SIGNATURE: usize = 64;

/// 422 `not_signed`, with the reason for whoever reads the API.
fn unsigned(field: &str, reason: &str) -> Invalid {
    Invalid::new(field, "not_signed").with("reason", reason)
}

/// SHA-256, as the formats use it.
#[must_use]
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    vault::hash(bytes)
}

/// The hash of a stored signed card; `None` when the bytes are none.
#[must_use]
pub fn card_hash(card: &[u8]) -> Option<[u8; 32]> {
    SignedCard::from_bytes(card).ok().map(|card| card.hash())
}

/// An act whose shape, organisation, author and signature hold.
#[derive(Debug, Clone)]
pub struct Act(Arc<Verified>);

#[derive(Debug)]
struct Verified {
    field: &'static str,
    act: vault::Act,
    bytes: Vec<u8>,
    /// Hash of the card that it verified with.
    card: [u8; 32],
}

/// What an act must say to be stored.
#[derive(Debug, Clone, Copy)]
pub struct Says<'a> {
    /// Its word, for example `propose`.
    pub kind: &'a str,
    /// Its engagement; `None` for acts about one's card and wrappers.
    pub engagement: Option<Uuid>,
    /// What it is about.
    pub subject: Uuid,
    /// The version it is about.
    pub version: i64,
    /// Its payload; `None` where only clients can judge it (the agreement's hash).
    pub payload: Option<&'a [u8]>,
}

/// Reads an act of the caller's and verifies it with their published card.
///
/// # Errors
/// 422 `not_signed` or `wrong_size` on `act`, `no_identity` for a caller without a card.
pub async fn act(app: &App, member: &Member, given: Bytes) -> Result<Act> {
    act_in(app, member, "act", given).await
}

/// The same for an act in a field of another name.
///
/// # Errors
/// As [`act`], on `field`.
pub async fn act_in(app: &App, member: &Member, field: &'static str, given: Bytes) -> Result<Act> {
    let bytes = given.sized(field, ACT)?;
    let stored = queries::card(&mut *app.db.read().await?, member.organisation_id, member.person_id).await?;
    let stored = stored.ok_or_else(|| Invalid::new(field, "no_identity"))?;
    let card = SignedCard::from_bytes(&stored).map_err(|error| unsigned(field, error.name()))?;
    Ok(verified(field, bytes, &card)?)
}

fn verified(field: &'static str, bytes: Vec<u8>, card: &SignedCard) -> Result<Act, Invalid> {
    let act = SignedAct::from_bytes(&bytes).and_then(|act| act.verify(card.card())).map_err(|error| unsigned(field, error.name()))?;
    Ok(Act(Arc::new(Verified { field, act, bytes, card: card.hash() })))
}

impl Act {
    /// The bytes to be stored.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    /// The version that it claims, where more than one may be meant.
    #[must_use]
    pub fn version(&self) -> i64 {
        i64::from(self.0.act.version)
    }

    /// Refuses an act that says anything else, one by a card that is not its author's any more, and, in an engagement whose log holds a card of
    /// theirs, one by a card that does not follow from that by signatures: who restarted in somebody's name acts for nobody.
    ///
    /// # Errors
    /// 422 `not_signed`.
    pub async fn says(&self, conn: &mut Conn, says: Says<'_>) -> Result<()> {
        let Verified { field, act, card, .. } = self.0.as_ref();
        let other = if act.act != says.kind {
            Some("other_act")
        } else if act.engagement != says.engagement {
            Some("wrong_engagement")
        } else if act.subject != says.subject {
            Some("other_subject")
        } else if i64::from(act.version) != says.version {
            Some("other_version")
        } else if says.payload.is_some_and(|payload| payload != act.payload) {
            Some("other_payload")
        } else {
            None
        };
        if let Some(reason) = other {
            return Err(unsigned(field, reason).into());
        }
        let line = Line::of(conn, act.organisation, act.author).await?;
        if line.now() != Some(*card) {
            return Err(unsigned(field, "card_changed").into());
        }
        if let Some(engagement) = says.engagement
            && let Some(known) = card_in_log(conn, act.organisation, engagement, act.author).await?
            && !line.leads(known, *card)
        {
            return Err(unsigned(field, "card_changed").into());
        }
        Ok(())
    }
}

/// The card of a person in the newest entry that has them.
async fn card_in_log(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Option<[u8; 32]>> {
    let mut before = i64::MAX;
    while let Some((sequence, bytes)) = queries::entry_below(conn, organisation, engagement, before).await? {
        if let Some(member) = vault::Entry::from_bytes(&bytes).ok().as_ref().and_then(|entry| entry.member(person)) {
            return Ok(Some(member.card.hash()));
        }
        before = sequence;
    }
    Ok(None)
}

/// A person's cards in their order, each with whether it signed for the next; the last is that of now.
struct Line(Vec<([u8; 32], bool)>);

impl Line {
    async fn of(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Self> {
        let mut cards = queries::earlier_cards(conn, organisation, person).await?;
        cards.extend(queries::card(conn, organisation, person).await?.map(|card| (card, false)));
        Ok(Self(cards.into_iter().filter_map(|(card, signed)| Some((card_hash(&card)?, signed))).collect()))
    }

    fn now(&self) -> Option<[u8; 32]> {
        self.0.last().map(|(card, _)| *card)
    }

    fn place(&self, card: [u8; 32]) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == card)
    }

    /// Whether one card follows from another by signatures alone, or is the same.
    fn leads(&self, from: [u8; 32], to: [u8; 32]) -> bool {
        let (Some(from), Some(to)) = (self.place(from), self.place(to)) else { return false };
        from <= to && self.0.get(from..to).is_some_and(|steps| steps.iter().all(|(_, signed)| *signed))
    }
}

/// A card that its owner publishes, with the act that says so.
#[derive(Debug, Clone)]
pub struct Published {
    /// The signed card.
    pub card: Vec<u8>,
    /// `publish_card`, by its own key.
    pub act: Act,
}

/// Reads a card of the caller's own and the act that publishes it, signed by that very card.
///
/// # Errors
/// 422 `not_signed` or `wrong_size` on `card` or `act`.
pub fn published(member: &Member, card: Bytes, act: Bytes) -> Result<Published, Invalid> {
    let bytes = card.sized("card", CARD)?;
    let card = SignedCard::from_bytes(&bytes).map_err(|error| unsigned("card", error.name()))?;
    let (organisation, person) = (member.organisation_id, member.person_id);
    if (card.card().organisation, card.person()) != (organisation, person) {
        return Err(unsigned("card", "wrong_engagement"));
    }
    let act = act.sized("act", ACT)?;
    let said = vault::verify_published(&card, &act).map_err(|error| unsigned("act", error.name()))?;
    if said.version != 1 {
        return Err(unsigned("act", "other_version"));
    }
    Ok(Published { card: bytes, act: verified("act", act, &card)? })
}

impl Published {
    /// The hash of the card.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.act.0.card
    }
}

/// Whether `act` puts the `new` card in the place of the stored card `old`. Its version is the generation that its author counts: one who began
/// anew may count fewer cards than the server has, up to `generation`.
#[must_use]
pub fn replaces(old: &[u8], new: &Published, act: &[u8], generation: i64) -> bool {
    let (Ok(old), Ok(new)) = (SignedCard::from_bytes(old), SignedCard::from_bytes(&new.card)) else { return false };
    vault::verify_replaced(&old, &new, act).is_ok_and(|act| (2..=generation).contains(&i64::from(act.version)))
}

/// Checks that the new card itself puts this file among its holder's wrappers: anyone can encrypt to a public key. Gives the act.
///
/// # Errors
/// 422 `wrong_size` or `not_signed` on `earlier_act`.
pub fn earlier_act(new: &Published, file: &[u8], act: Bytes) -> Result<Vec<u8>, Invalid> {
    let act = act.sized("earlier_act", ACT)?;
    let card = SignedCard::from_bytes(&new.card).map_err(|error| unsigned("card", error.name()))?;
    let said = vault::verify_wrapper(&card, file, &act).map_err(|error| unsigned("earlier_act", error.name()))?;
    if said.version == 1 { Ok(act) } else { Err(unsigned("earlier_act", "other_version")) }
}

/// Reads the size of an act that is judged by [`replaces`].
///
/// # Errors
/// 422 `wrong_size` on `field`.
pub fn act_bytes(field: &str, given: Bytes) -> Result<Vec<u8>, Invalid> {
    given.sized(field, ACT)
}

/// What `share_keys` signs (docs/sealing.md, section 6).
///
/// # Errors
/// 422 `not_ascending` on `epochs` for shares that do not rise by epoch.
pub fn shares_hash(shares: &[(u32, Vec<u8>)]) -> Result<[u8; 32], Invalid> {
    vault::shares_hash(shares).map_err(|_| Invalid::new("epochs", "not_ascending"))
}

/// What a release shows, as its act binds it.
#[derive(Debug, Clone, Copy)]
pub struct Released<'a> {
    /// `sponsor` or `programme`.
    pub audience: &'a str,
    /// The person, of the audience `sponsor`.
    pub person: Option<Uuid>,
    /// The item.
    pub item: Uuid,
    /// `goal`, `attainment` or `win`.
    pub kind: &'a str,
    /// The words shown.
    pub text: &'a str,
    /// The last day on which they are shown.
    pub until: Option<&'a str>,
}

/// What `release` signs (docs/sealing.md, section 6).
#[must_use]
pub fn release_hash(shown: &Released<'_>) -> [u8; 32] {
    let Released { audience, person, item, kind, text, until } = *shown;
    let json = serde_json::json!({"audience": audience, "item": item, "kind": kind, "person": person, "text": text, "until": until});
    // Words, ids and nulls have a canonical form.
    let json = vault::canonical_json(&json).unwrap_or_default();
    vault::hash(&[b"belay/1/release\0", json.as_bytes()].concat())
}

/// A key-set entry whose shape holds.
#[derive(Debug, Clone)]
pub struct Entry(Arc<Shaped>);

#[derive(Debug)]
struct Shaped {
    field: &'static str,
    entry: vault::Entry,
    bytes: Vec<u8>,
}

/// Reads an entry's shape.
///
/// # Errors
/// 422 `not_signed` or `wrong_size` on `field`.
pub fn entry(field: &'static str, given: Bytes) -> Result<Entry, Invalid> {
    let bytes = given.sized(field, ENTRY)?;
    let entry = vault::Entry::from_bytes(&bytes).map_err(|error| unsigned(field, error.name()))?;
    Ok(Entry(Arc::new(Shaped { field, entry, bytes })))
}

/// Where an entry is to be appended, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Appends {
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement, whose parties are stored.
    pub engagement: Uuid,
    /// Who sends it.
    pub caller: Uuid,
    /// Whether it is the caller's own space.
    pub own: bool,
}

impl Entry {
    /// The bytes to be stored.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    /// Its place in the log, which is its epoch, too.
    #[must_use]
    pub fn sequence(&self) -> i64 {
        i64::from(self.0.entry.sequence)
    }

    /// Who signed.
    #[must_use]
    pub fn signer(&self) -> Uuid {
        self.0.entry.signer
    }

    /// Refuses an entry that does not follow the newest stored one, is not signed by its signer's card in that one (at the beginning in itself), or
    /// holds people who are not in the engagement or cards that are not theirs. The signer is the caller, or whoever signed an entry that this
    /// server has lost and the caller posts again.
    ///
    /// # Errors
    /// 422 on the entry's field: `not_signed`, `strangers`, `unknown_card`.
    pub async fn follows(&self, conn: &mut Conn, at: Appends) -> Result<()> {
        let Shaped { field, entry, .. } = self.0.as_ref();
        let refuse = |reason| Err(unsigned(field, reason).into());
        if (entry.organisation, entry.engagement) != (at.organisation, at.engagement) {
            return refuse("wrong_engagement");
        }
        let before = match queries::entry_below(conn, at.organisation, at.engagement, i64::MAX).await? {
            None => None,
            Some((_, bytes)) => Some(vault::Entry::from_bytes(&bytes).map_err(|error| unsigned(field, error.name()))?),
        };
        let place = before.as_ref().map_or((0, NO_HASH), |before| (i64::from(before.sequence) + 1, before.hash()));
        let in_its_place = (i64::from(entry.sequence), entry.previous) == place && entry.epoch == entry.sequence;
        if !in_its_place || at.own != (entry.agreement == NO_HASH) {
            return refuse("chain_broken");
        }
        let Some(signer) = before.as_ref().unwrap_or(entry).member(entry.signer) else { return refuse("not_a_member") };
        if entry.signer != at.caller && before.is_none() {
            return refuse("not_a_member");
        }
        if !self.is_signed_by(&signer.card) {
            return refuse("bad_signature");
        }
        self.check_members(conn, at, before.as_ref()).await
    }

    fn is_signed_by(&self, card: &SignedCard) -> bool {
        let bytes = &self.0.bytes;
        let Some((body, signature)) = bytes.split_last_chunk::<SIGNATURE>() else { return false };
        card.card().verify("key-set", body, signature).is_ok()
    }

    /// Members are parties; each card is that of now, or an earlier one of theirs, never one before that in the entry before.
    async fn check_members(&self, conn: &mut Conn, at: Appends, before: Option<&vault::Entry>) -> Result<()> {
        let Shaped { field, entry, .. } = self.0.as_ref();
        let unknown = || Invalid::new(field, "unknown_card");
        let parties = queries::parties(conn, at.organisation, at.engagement).await?;
        for member in &entry.members {
            let person = member.card.person();
            let party = parties.iter().find(|party| party.person_id == person);
            let party = party.ok_or_else(|| Invalid::new(field, "strangers"))?;
            // The stored card was verified when it was published.
            if party.card.as_ref().is_some_and(|card| *card == member.card.to_bytes()) {
                continue;
            }
            // The same keys under other bytes: the card's own signature is another.
            SignedCard::from_bytes(&member.card.to_bytes()).map_err(|_| unknown())?;
            let line = Line::of(conn, at.organisation, person).await?;
            let given = line.place(member.card.hash()).ok_or_else(unknown)?;
            let first = before.is_none() && person == at.caller;
            let backwards =
                before.and_then(|before| before.member(person)).is_some_and(|known| line.place(known.card.hash()) > Some(given));
            if first || backwards {
                return Err(unknown().into());
            }
        }
        Ok(())
    }
}

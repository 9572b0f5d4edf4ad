//! Engagements and their key-set logs.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Bytes, Named, Sealed, SealedInput};

/// A coaching relationship, as one of its people sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engagement {
    /// The engagement.
    pub id: Uuid,
    /// `one_to_one`, `supervision`, `peer`, `circle`, `team` or `own`.
    pub kind: String,
    /// Way of working.
    pub modality: String,
    /// `proposed`, `agreed`, `active`, `closing`, `closed`, `declined` or `ended`.
    pub state: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions agreed on.
    pub sessions_planned: Option<i64>,
    /// The team that is the client.
    pub team: Option<Named>,
    /// When a team begins.
    pub start_rule: Option<StartRule>,
    /// Who proposed it.
    pub proposer_id: Uuid,
    /// When.
    pub created_at: i64,
    /// The people in it; of a team those who joined.
    pub parties: Vec<Party>,
    /// The caller must still answer.
    pub invited: bool,
    /// The agreement that stands; while proposed the newest version.
    pub agreement: Option<Agreement>,
    /// A newer version that not everyone has accepted.
    #[serde(default)]
    pub suggested: Option<Agreement>,
    /// Who ended it, signed.
    #[serde(default)]
    pub end_act: Option<SignedAct>,
    /// Who closed it as agreed, signed.
    #[serde(default)]
    pub close_act: Option<SignedAct>,
    /// When it was closed or ended after it had begun.
    #[serde(default)]
    pub closed_at: Option<i64>,
    /// Who left while the others went on, signed.
    #[serde(default)]
    pub leave_acts: Vec<SignedAct>,
    /// Who of a circle said "not now" while the others went on, signed.
    #[serde(default)]
    pub decline_acts: Vec<SignedAct>,
    /// Whom the agreement that stands names as sponsor.
    #[serde(default)]
    pub sponsor: Option<Sponsor>,
    /// The newest entry of the key-set log.
    pub head: Option<Head>,
    /// A member must append an entry before anything else is written.
    pub epoch_closed: bool,
    /// Goals in progress.
    pub goals_active: i64,
    /// When the last session began.
    pub last_session_at: Option<i64>,
}

/// A sponsor by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sponsor {
    /// Who.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
}

/// When a team begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartRule {
    /// As soon as so many have joined.
    pub joiners: i64,
}

/// A person in an engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Who.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// `coach`, `coachee`, `peer` or `sponsor`.
    pub role: String,
    /// When they said yes.
    pub joined_at: Option<i64>,
    /// When they left.
    pub left_at: Option<i64>,
    /// When they began their keys anew, of the last 30 days.
    #[serde(default)]
    pub card_changed_at: Option<i64>,
}

/// A version of the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The version's id.
    pub id: Uuid,
    /// From 1, rising.
    pub version: u32,
    /// Author.
    pub by: Uuid,
    /// When.
    pub created_at: i64,
    /// Whom it names as sponsor.
    #[serde(default)]
    pub sponsor_id: Option<Uuid>,
    /// So many months after the end everything is deleted.
    #[serde(default)]
    pub keep_months: Option<i64>,
    /// The terms, JSON inside.
    pub terms: Sealed,
    /// Who said yes.
    pub acts: Vec<SignedAct>,
}

/// A signed act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedAct {
    /// Author.
    pub author: Uuid,
    /// The act.
    pub act: Bytes,
}

/// An act alone, for a refusal or an ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActAlone {
    /// The act.
    pub act: Bytes,
}

/// The newest entry of a key-set log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// From 0.
    pub sequence: u32,
    /// Epoch.
    pub epoch: u32,
    /// SHA-256 of the entry.
    pub hash: Bytes,
}

/// An entry of a key-set log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySetEntry {
    /// From 0.
    pub sequence: u32,
    /// The entry.
    pub entry: Bytes,
}

/// `POST /engagements/{e}/key-set`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewKeySetEntry {
    /// The newest sequence + 1.
    pub sequence: u32,
    /// The newest epoch + 1.
    pub epoch: u32,
    /// The entry.
    pub entry: Bytes,
}

/// `POST /engagements`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEngagement {
    /// Chosen here.
    pub id: Uuid,
    /// `one_to_one`, `supervision`, `peer`, `circle` or `team`.
    pub kind: String,
    /// Way of working.
    pub modality: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions.
    pub sessions_planned: Option<i64>,
    /// The other person of a pair.
    pub with: Option<Uuid>,
    /// The other people of a circle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_ids: Option<Vec<Uuid>>,
    /// The team.
    pub team_id: Option<Uuid>,
    /// What the proposer will be.
    pub my_role: String,
    /// When a team begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_rule: Option<StartRule>,
    /// Whom the terms name as sponsor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor_id: Option<Uuid>,
    /// So many months after the end everything is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_months: Option<i64>,
    /// The first terms.
    pub agreement: FirstAgreement,
    /// Entry 0.
    pub entry: Bytes,
    /// `propose`.
    pub act: Bytes,
}

/// Version 1 of the terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstAgreement {
    /// Chosen here.
    pub id: Uuid,
    /// The terms.
    pub terms: SealedInput,
}

/// `POST /engagements/{e}/agreements`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAgreement {
    /// Chosen here.
    pub id: Uuid,
    /// The newest version + 1.
    pub version: u32,
    /// The terms.
    pub terms: SealedInput,
    /// Way of working.
    pub modality: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions.
    pub sessions_planned: Option<i64>,
    /// Whom these terms name as sponsor; without it nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor_id: Option<Uuid>,
    /// So many months after the end everything is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_months: Option<i64>,
    /// `propose`.
    pub act: Bytes,
}

/// `PUT /engagements/{e}/acceptance`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// The agreement.
    pub agreement_id: Uuid,
    /// Its version.
    pub version: u32,
    /// `accept` or `join`.
    pub act: Bytes,
}

/// The terms of an agreement, as they are sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Terms {
    /// As the engagement says.
    pub kind: String,
    /// As the engagement says.
    pub modality: String,
    /// As the engagement says.
    pub minutes: i64,
    /// As the engagement says.
    pub sessions_planned: Option<i64>,
    /// What one would like to think about.
    #[serde(default)]
    pub about: String,
    /// `parties`: only those who are in it.
    #[serde(default)]
    pub readers: String,
    /// How it ends.
    #[serde(default)]
    pub ending: String,
    /// Purpose, beyond what it is about.
    #[serde(default)]
    pub purpose: String,
    /// When a team begins.
    #[serde(default)]
    pub start_rule: Option<StartRule>,
    /// What the proposer will be.
    #[serde(default)]
    pub my_role: String,
    /// Sixteen random bytes: the hash of the terms stands in the open, and must not confirm a guess.
    #[serde(default)]
    pub salt: String,
    /// Whatever else was agreed, written out after the first conversation.
    #[serde(flatten)]
    pub more: serde_json::Map<String, serde_json::Value>,
}

impl Terms {
    /// Whom these terms name as sponsor.
    #[must_use]
    pub fn sponsor(&self) -> Option<Uuid> {
        self.more.get("sponsor")?.get("person")?.as_str()?.parse().ok()
    }

    /// So many months after the end everything is deleted.
    #[must_use]
    pub fn keep_months(&self) -> Option<i64> {
        self.more.get("keep_months")?.as_i64()
    }

    /// The people of a circle; nobody else ever holds its key.
    #[must_use]
    pub fn people(&self) -> Vec<Uuid> {
        let named = self.more.get("people").and_then(serde_json::Value::as_array);
        named.into_iter().flatten().filter_map(|person| person.as_str()?.parse().ok()).collect()
    }
}

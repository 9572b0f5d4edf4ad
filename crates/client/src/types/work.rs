//! Goals, sessions, notes, actions, moments.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Bytes, Sealed, SealedInput};

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// The goal.
    pub id: Uuid,
    /// Row version.
    pub version: u32,
    /// `active`, `resting`, `reached` or `let_go`.
    pub state: String,
    /// When it should be reached.
    pub target_day: Option<String>,
    /// Place among the goals, from 1.
    pub position: i64,
    /// Who wrote it.
    pub created_by: Uuid,
    /// When.
    pub created_at: i64,
    /// In one sentence.
    pub sentence: Sealed,
    /// Where things are today.
    pub today: Sealed,
    /// What would be good enough.
    pub good_enough: Sealed,
    /// Five levels of attainment.
    pub levels: Option<Sealed>,
    /// Whatever else.
    pub more: Option<Sealed>,
    /// The act that closed it.
    pub close_act: Option<Bytes>,
}

/// `POST /engagements/{e}/goals`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewGoal {
    /// Chosen here.
    pub id: Uuid,
    /// When it should be reached.
    pub target_day: Option<String>,
    /// In one sentence.
    pub sentence: SealedInput,
    /// Where things are today.
    pub today: SealedInput,
    /// What would be good enough.
    pub good_enough: SealedInput,
    /// Five levels of attainment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levels: Option<SealedInput>,
    /// Whatever else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<SealedInput>,
}

/// `PUT …/closure` of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalClosure {
    /// The version that was seen.
    pub version: u32,
    /// `reached` or `let_go`.
    pub state: String,
    /// `close_goal`.
    pub act: Bytes,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The session.
    pub id: Uuid,
    /// Its engagement.
    pub engagement_id: Uuid,
    /// Row version.
    pub version: u32,
    /// Wall clock, `2026-11-24T14:00`.
    pub starts_local: String,
    /// IANA zone of that wall clock.
    pub zone: String,
    /// The instant.
    pub starts_at: i64,
    /// Length.
    pub minutes: i64,
    /// Where people meet.
    pub link: Option<String>,
    /// `conversation`, `halves`, `discovery`, `three_way`, `review` or `closing`.
    pub form: String,
    /// `planned`, `held` or `cancelled`.
    pub state: String,
    /// When it was finished.
    pub held_at: Option<i64>,
    /// Which one, from 1.
    pub number: i64,
    /// What it is about.
    pub topic: Option<Sealed>,
    /// When the talk began.
    pub opened_at: Option<i64>,
    /// What people took away.
    pub takeaways: Vec<Takeaway>,
    /// The series it was planned with.
    #[serde(default)]
    pub series_id: Option<Uuid>,
    /// How often it was moved, cancelled or planned again.
    #[serde(default)]
    pub changes: i64,
    /// What its time was used for, where someone marked it.
    #[serde(default)]
    pub modalities: Vec<Mark>,
}

/// Minutes of a session in one way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// `coaching`, `mentoring`, …
    pub modality: String,
    /// How many.
    pub minutes: i64,
}

/// `POST /engagements/{e}/sessions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSession {
    /// Chosen here.
    pub id: Uuid,
    /// Wall clock.
    pub starts_local: String,
    /// IANA zone.
    pub zone: String,
    /// Length.
    pub minutes: i64,
    /// Where people meet.
    pub link: Option<String>,
    /// `conversation`, `halves`, `discovery`, `three_way`, `review` or `closing`.
    pub form: String,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<SealedInput>,
}

/// What one person takes away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takeaway {
    /// Who.
    pub person_id: Uuid,
    /// Its version.
    pub version: u32,
    /// The words.
    pub text: Sealed,
}

/// `PUT …/takeaway`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeawayChange {
    /// The version that was seen, 0 before the first.
    pub version: u32,
    /// The words.
    pub text: SealedInput,
}

/// A note, and where its log stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The note; that of a session has the session's id.
    pub id: Uuid,
    /// Its session.
    pub session_id: Option<Uuid>,
    /// When it was begun.
    pub created_at: i64,
    /// Its newest entry; 0 for a note of before the log.
    pub sequence: i64,
    /// When that was saved.
    pub saved_at: i64,
    /// When it is gone for good, while it can be taken back.
    #[serde(default)]
    pub erase_at: Option<i64>,
}

/// A part of a note's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLog {
    /// Entries by sequence; the newest snapshot first when it is read from there.
    pub items: Vec<NoteEntry>,
    /// Where reading goes on (`after`).
    #[serde(default)]
    pub next: Option<i64>,
    /// What devices saved before notes were logs; only while there is no entry.
    #[serde(default)]
    pub states: Vec<NoteState>,
}

/// An entry of a note's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteEntry {
    /// Its place in the log.
    pub sequence: i64,
    /// Author.
    pub author: Uuid,
    /// Device.
    pub device: Uuid,
    /// Its place in that device's chain, from 1.
    pub number: i64,
    /// Key epoch.
    pub epoch: i64,
    /// `update` or `snapshot`.
    pub kind: String,
    /// Of a snapshot: up to which sequence everything was taken in.
    #[serde(default)]
    pub covers: Option<i64>,
    /// When the server stored it.
    #[serde(default)]
    pub saved_at: i64,
    /// The entry.
    pub entry: Bytes,
}

impl NoteEntry {
    /// As the vault takes it; none for numbers that no entry has.
    #[must_use]
    pub fn row(&self) -> Option<vault::Row> {
        Some(vault::Row {
            sequence: u64::try_from(self.sequence).ok()?,
            author: self.author,
            device: self.device,
            number: u32::try_from(self.number).ok()?,
            epoch: u32::try_from(self.epoch).ok()?,
            kind: vault::EntryKind::from_name(&self.kind)?,
            entry: self.entry.0.clone(),
        })
    }
}

/// `POST …/notes/{n}/entries`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNoteEntries {
    /// The note's session.
    pub session_id: Option<Uuid>,
    /// The device whose chain goes on.
    pub device: Uuid,
    /// In the order of their numbers.
    pub entries: Vec<NewNoteEntry>,
}

/// An entry to be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNoteEntry {
    /// The highest of this device + 1.
    pub number: u32,
    /// Key epoch.
    pub epoch: u32,
    /// `update` or `snapshot`.
    pub kind: String,
    /// Of a snapshot: up to which sequence everything was taken in.
    pub covers: Option<i64>,
    /// The entry.
    pub entry: Bytes,
}

/// Where entries were stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteAppended {
    /// One sequence an entry.
    pub sequences: Vec<i64>,
}

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Which.
    pub id: Uuid,
    /// The note it hangs on.
    pub note_id: Option<Uuid>,
    /// Who attached it.
    pub author: Uuid,
    /// Bytes of content.
    pub bytes: i64,
    /// Parts.
    pub parts: u32,
    /// Name, type, key and digest.
    pub meta: Sealed,
    /// When.
    pub created_at: i64,
}

/// `POST …/attachments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAttachment {
    /// Chosen here.
    pub id: Uuid,
    /// The note it hangs on.
    pub note_id: Option<Uuid>,
    /// Bytes of content.
    pub bytes: i64,
    /// Parts.
    pub parts: u32,
    /// Name, type, key and digest.
    pub meta: SealedInput,
}

/// What one device held of a note before notes were logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteState {
    /// Author.
    pub author: Uuid,
    /// Device.
    pub device: Uuid,
    /// From 1, rising.
    pub sequence: u32,
    /// Key epoch.
    pub epoch: u32,
    /// The envelope.
    pub envelope: Bytes,
}

impl From<&NoteState> for vault::Sealed {
    fn from(state: &NoteState) -> Self {
        Self { version: state.sequence, author: state.author, epoch: state.epoch, envelope: state.envelope.0.clone() }
    }
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// The action.
    pub id: Uuid,
    /// Its engagement.
    pub engagement_id: Uuid,
    /// The session it was born in.
    pub session_id: Option<Uuid>,
    /// Row version.
    pub version: u32,
    /// Who does it.
    pub owner_id: Uuid,
    /// By when.
    pub due_day: Option<String>,
    /// `open`, `done` or `dropped`.
    pub state: String,
    /// Who wrote it.
    pub created_by: Uuid,
    /// When.
    pub created_at: i64,
    /// When it was closed.
    pub closed_at: Option<i64>,
    /// What is to be done.
    pub text: Sealed,
    /// How it went.
    pub outcome: Option<Sealed>,
    /// The act that closed it.
    pub close_act: Option<Bytes>,
}

/// `POST /engagements/{e}/actions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAction {
    /// Chosen here.
    pub id: Uuid,
    /// The session it is born in.
    pub session_id: Option<Uuid>,
    /// Who does it.
    pub owner_id: Uuid,
    /// By when.
    pub due_day: Option<String>,
    /// What is to be done.
    pub text: SealedInput,
}

/// `PUT …/closure` of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionClosure {
    /// The version that was seen.
    pub version: u32,
    /// `done` or `dropped`.
    pub state: String,
    /// How it went.
    pub outcome: SealedInput,
    /// `close_action`.
    pub act: Bytes,
}

/// `PUT …/answer` of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionAnswer {
    /// The version that was seen.
    pub version: u32,
    /// How it goes.
    pub outcome: SealedInput,
    /// The new day.
    pub due_day: Option<String>,
}

/// A coaching moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The moment.
    pub id: Uuid,
    /// With whom.
    pub with_person_id: Option<Uuid>,
    /// When.
    pub happened_day: String,
    /// What happened.
    pub text: Sealed,
}

/// `POST /moments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMoment {
    /// Chosen here.
    pub id: Uuid,
    /// With whom.
    pub with_person_id: Option<Uuid>,
    /// When.
    pub happened_day: String,
    /// What happened.
    pub text: SealedInput,
}

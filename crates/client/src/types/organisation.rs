//! The organisation: people, teams, keys.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Bytes, Sealed, SealedInput};

/// The organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The organisation.
    pub id: Uuid,
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Where to turn.
    pub help_lines: Vec<HelpLine>,
}

/// Somewhere to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    /// Who.
    pub name: String,
    /// How to reach them.
    pub contact: String,
    /// When, and for what.
    pub note: String,
}

/// A person or team by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Which.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// Oneself in the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oneself {
    /// The person.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// May set things up.
    pub administrator: bool,
    /// IANA name.
    pub time_zone: String,
    /// BCP 47.
    pub language: String,
    /// Keys are published.
    pub has_identity: bool,
    /// When the recovery kit was typed back.
    pub recovery_confirmed_at: Option<i64>,
    /// One's own space.
    pub own_engagement_id: Option<Uuid>,
    /// To whom one reports.
    pub manager: Option<Named>,
    /// Who reports to oneself.
    pub reports: Vec<Named>,
    /// One's teams.
    pub teams: Vec<Named>,
    /// When the login password was last reset by link.
    pub login_reset_at: Option<i64>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The person.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Address, for administrators.
    #[serde(default)]
    pub email: Option<String>,
    /// May set things up.
    #[serde(default)]
    pub administrator: bool,
    /// Keys are published.
    #[serde(default)]
    pub has_identity: bool,
    /// The invitation was taken.
    #[serde(default)]
    pub joined: bool,
    /// When the person was deactivated.
    #[serde(default)]
    pub deactivated_at: Option<i64>,
    /// Teams.
    #[serde(default)]
    pub teams: Vec<Named>,
    /// To whom the person reports, for administrators.
    #[serde(default)]
    pub manager_id: Option<Uuid>,
}

/// `POST /people`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// May set things up.
    pub administrator: bool,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// For the link.
    pub token: String,
    /// Until when.
    pub expires_at: i64,
    /// Whether it was sent by mail.
    pub mailed: bool,
}

/// A team of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// The team.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// A team with its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMembers {
    /// The team.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Memberships.
    pub members: Vec<Membership>,
}

/// One membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The membership.
    pub membership_id: Uuid,
    /// Who.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
}

/// `POST /teams/{id}/memberships`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMembership {
    /// Who.
    pub person_id: Uuid,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: Option<String>,
}

/// The public keys of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardAnswer {
    /// The signed card.
    pub card: Bytes,
    /// The act that published it.
    pub act: Bytes,
    /// Since when.
    pub created_at: i64,
}

/// `POST /identity`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewIdentity {
    /// The signed card.
    pub card: Bytes,
    /// `publish_card`.
    pub act: Bytes,
    /// How it is unlocked.
    pub wrappers: Vec<Wrapper>,
    /// One's own space.
    pub own_engagement: OwnEngagement,
}

/// One way to unlock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrapper {
    /// `passphrase` or `recovery`.
    pub kind: String,
    /// The age file.
    pub file: Bytes,
}

/// One's own space at its beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnEngagement {
    /// The engagement.
    pub id: Uuid,
    /// Entry 0 of its key-set log.
    pub entry: Bytes,
}

/// One's own pins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinsAnswer {
    /// Row version; 0 before the first.
    pub version: u32,
    /// The sealed pins.
    pub sealed: Option<Sealed>,
}

/// `PUT /pins`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinsChange {
    /// The version that was seen.
    pub version: u32,
    /// The sealed pins.
    pub sealed: SealedInput,
}

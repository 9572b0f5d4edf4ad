//! Accounts: how one signs in.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An organisation by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationName {
    /// The organisation.
    pub id: Uuid,
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// What a one-time link is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookUp {
    /// `first`, `invite` or `reset`.
    pub purpose: String,
    /// Where it leads.
    pub organisation: Option<OrganisationName>,
    /// Whom it is for.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
}

/// `POST /sign-up`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SignUp {
    /// From the link.
    pub token: String,
    /// One's name.
    pub name: String,
    /// For the first administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Login password.
    pub password: String,
    /// IANA name.
    pub time_zone: String,
    /// BCP 47.
    pub language: String,
    /// For the first administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_name: Option<String>,
    /// A word for this device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
}

/// Who the newcomer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedUp {
    /// The organisation.
    pub organisation_id: Uuid,
    /// Its word in addresses.
    pub slug: String,
    /// The person.
    pub person_id: Uuid,
    /// The bearer token.
    pub token: String,
}

/// `POST /sign-in`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SignIn {
    /// Login address.
    pub email: String,
    /// Login password.
    pub password: String,
    /// Of the second factor, where one is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A word for this device.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// True: the token is answered, no cookie is set.
    pub bearer: bool,
}

/// The answer to a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The bearer token, when asked for.
    pub token: Option<String>,
}

/// `GET /me`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The account.
    pub account_id: Uuid,
    /// Login address.
    pub email: String,
    /// This sign-in.
    pub sign_in_id: Uuid,
    /// Who one is, by organisation.
    pub persons: Vec<PersonOfMe>,
    /// True on the sample organisation.
    pub demo: bool,
    /// The server's version.
    pub version: String,
}

/// Who one is in an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonOfMe {
    /// The organisation.
    pub organisation: OrganisationName,
    /// The person.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// May set things up.
    pub administrator: bool,
}

/// One sign-in of the sample organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoPerson {
    /// Name.
    pub name: String,
    /// What one sees as this person.
    pub role: String,
    /// Login address.
    pub email: String,
    /// Login password.
    pub password: String,
    /// The six unlock words.
    pub passphrase: String,
}

//! One-time links: the first administrator's, an invitation, a login reset. Only a hash of the token is stored.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::audit::Kind;
use store::Conn;
use uuid::Uuid;

use super::queries::{self, NewLink};
use crate::access::token_hash;
use crate::app::App;
use crate::audit;
use crate::problem::{Problem, Result};

const DAY: i64 = 24 * 3600 * 1000;
/// How long an invitation or a first link can be used, ms.
pub const INVITATION: i64 = 14 * DAY;
/// How long a login reset can be used, ms.
pub const RESET: i64 = DAY;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Makes the organisation and its first administrator.
    First,
    /// A person of an organisation takes their account.
    Invite,
    /// A new login password. It opens nothing that is sealed.
    Reset,
}

impl Purpose {
    /// The text form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Invite => "invite",
            Self::Reset => "reset",
        }
    }
}

impl TryFrom<String> for Purpose {
    type Error = String;

    fn try_from(text: String) -> std::result::Result<Self, String> {
        match text.as_str() {
            "first" => Ok(Self::First),
            "invite" => Ok(Self::Invite),
            "reset" => Ok(Self::Reset),
            _ => Err(text),
        }
    }
}

/// A new token: 32 random bytes, base64url.
#[must_use]
pub fn new_token() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// Stores a link to join as `person`; earlier ones of that person stop working.
///
/// # Errors
/// When the store fails.
pub async fn invite(conn: &mut Conn, token: &str, organisation: Uuid, person: Uuid, now: i64) -> Result<i64> {
    queries::void_links(conn, organisation, person, now).await?;
    let link = NewLink { purpose: Purpose::Invite, organisation: Some(organisation), person: Some(person), account: None };
    queries::insert_link(conn, &token_hash(token), &link, now, now + INVITATION).await?;
    Ok(now + INVITATION)
}

/// The path of the link with which the first administrator signs up, or `None` when an organisation exists.
///
/// # Errors
/// When the store fails.
pub async fn first_link(app: &App) -> Result<Option<String>> {
    if queries::any_organisation(&mut *app.db.read().await?).await? {
        return Ok(None);
    }
    let token = new_token();
    store_first_link(app, &token_hash(&token)).await?;
    Ok(Some(format!("/first#{token}")))
}

/// Stores the hash of a token that makes an organisation and its first administrator.
///
/// # Errors
/// When the store fails.
pub async fn store_first_link(app: &App, hash: &str) -> Result<()> {
    let (hash, now) = (hash.to_owned(), app.clock.now());
    app.db
        .write(move |conn| {
            let hash = hash.clone();
            Box::pin(async move {
                let link = NewLink { purpose: Purpose::First, organisation: None, person: None, account: None };
                queries::insert_link(conn, &hash, &link, now, now + INVITATION).await
            })
        })
        .await
}

/// The path of a link that sets a new login password for an account. The reset is shown to the person and their partners; it opens nothing
/// that is sealed.
///
/// # Errors
/// 404 when no account has this address.
pub async fn reset_link(app: &App, email: &str) -> Result<String> {
    let email = email.trim().to_lowercase();
    let account = queries::account_by_email(&mut *app.db.read().await?, &email).await?.ok_or_else(Problem::not_found)?;
    let token = new_token();
    let (hash, now) = (token_hash(&token), app.clock.now());
    app.db
        .write(move |conn| {
            let hash = hash.clone();
            Box::pin(async move {
                queries::void_resets(conn, account.id, now).await?;
                let link = NewLink { purpose: Purpose::Reset, organisation: None, person: None, account: Some(account.id) };
                audit::record_for_account(conn, account.id, Kind::ResetLinkMade, false, now).await?;
                queries::insert_link(conn, &hash, &link, now, now + RESET).await
            })
        })
        .await?;
    Ok(format!("/reset#{token}"))
}

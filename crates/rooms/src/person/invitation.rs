//! Inviting a person, or giving one who has joined a link to a new password.
//!
//! The token is answered once and stored as a hash only: a repeat of the same request finds the link made and answers without it.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::PersonId;
use super::{invitation_queries, queries};
use crate::access::{Administrator, Member, token_hash};
use crate::app::App;
use crate::audit::{self, Event, Kind};
use crate::identity::Rate;
use crate::identity::link::{self, Purpose, RESET};
use crate::identity::queries::{NewLink, insert_link, void_links};
use crate::post::{self, Letter};
use crate::problem::{Problem, Result};
use crate::words::{self, Language};
use crate::write::Change;

/// A one-time link for a person.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Invitation {
    /// What stands behind `/join#` (someone who has not joined) or `/reset#`; absent when this request was answered before.
    pub token: Option<String>,
    /// Unix milliseconds; absent when it was answered before and the link has been used since.
    pub expires_at: Option<i64>,
    /// Whether the person was sent the link.
    pub mailed: bool,
}

/// What is kept of the answer: no token.
#[derive(Serialize)]
struct Made {
    expires_at: i64,
}

/// Makes a link with which the person joins (14 days), or, when they have joined, chooses a new password (a day; the person sees that it
/// happened, and it opens nothing sealed). Earlier links of the person stop working. Mails it, where mail is set up.
#[utoipa::path(post, path = "/people/{person}/invitation", tag = "person", params(("person" = Uuid, Path)),
    responses((status = 201, body = Invitation), (status = 404, body = Problem),
        (status = 409, body = Problem, description = "`wrong_state` (`deactivated`; `other_organisations`: the account is not this organisation's alone)")))]
pub async fn invite(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(person): PersonId,
    Change(once, _): Change<serde_json::Value>,
) -> Result<Response> {
    app.throttle.allow(Rate::Invitations, member.person_id, app.clock.now())?;
    let token = link::new_token();
    let (organisation, by) = (member.organisation_id, member.person_id);
    let (now, made) = (app.clock.now(), token.clone());
    app.once(&member, once, move |conn| {
        let token = made.clone();
        Box::pin(async move { Ok(Made { expires_at: store_link(conn, organisation, person, by, &token, now).await? }) })
    })
    .await?;
    let mut conn = app.db.read().await?;
    let invitation = match invitation_queries::link_ends(&mut conn, &token_hash(&token)).await? {
        Some(expires_at) => {
            let letter = letter(&mut conn, &app, &member, person, &token, expires_at).await?;
            drop(conn);
            Invitation { token: Some(token), expires_at: Some(expires_at), mailed: mail(&app, letter).await }
        }
        // Asked before: that link stands, and its token was told then.
        None => {
            let expires_at = invitation_queries::open_link_ends(&mut conn, organisation, person, now).await?;
            Invitation { token: None, expires_at, mailed: false }
        }
    };
    Ok((StatusCode::CREATED, Json(invitation)).into_response())
}

async fn store_link(conn: &mut Conn, organisation: Uuid, person: Uuid, by: Uuid, token: &str, now: i64) -> Result<i64> {
    let row = queries::person(conn, organisation, person).await?.ok_or_else(Problem::not_found)?;
    if row.deactivated_at.is_some() {
        return Err(Problem::wrong_state("deactivated"));
    }
    let kind = if row.account_id.0.is_some() { Kind::ResetLinkMade } else { Kind::Invited };
    audit::record(conn, organisation, person, Event { kind, actor: Some(by), engagement: None }, now).await?;
    let Some(account) = row.account_id.0 else {
        return link::invite(conn, token, organisation, person, now).await;
    };
    // An account signs in to each of its organisations: one of them alone must not give its password away.
    if invitation_queries::is_shared(conn, organisation, account).await? {
        return Err(Problem::wrong_state("other_organisations"));
    }
    void_links(conn, organisation, person, now).await?;
    let link = NewLink { purpose: Purpose::Reset, organisation: Some(organisation), person: Some(person), account: Some(account) };
    insert_link(conn, &token_hash(token), &link, now, now + RESET).await?;
    Ok(now + RESET)
}

async fn letter(conn: &mut Conn, app: &App, by: &Member, person: Uuid, token: &str, expires_at: i64) -> Result<Letter> {
    let row = invitation_queries::letter(conn, by.organisation_id, person, by.person_id).await?;
    let organisation = invitation_queries::organisation_name(conn, by.organisation_id).await?;
    let (kind, page) = if row.joined() { ("reset", "reset") } else { ("invitation", "join") };
    let link = format!("{}/{page}#{token}", app.settings.public_url);
    // Who has not joined has said nothing of their language: the inviting person's is likeliest theirs.
    let language = Language::of(if row.joined() { &row.language } else { &row.inviter_language });
    let until = words::day(expires_at, &by.time_zone, language);
    let args = [
        ("name", row.name.as_str()),
        ("inviter", row.inviter.as_str()),
        ("organisation", organisation.as_str()),
        ("until", until.as_str()),
        ("link", link.as_str()),
    ];
    let [subject, body] = ["subject", "body"].map(|part| words::mail(language, &format!("mail-{kind}-{part}"), &args));
    Ok(Letter { name: row.name, email: row.email, subject, body })
}

/// Sends the letter where mail is set up. A mail server that is down is no reason to refuse: the page shows the link as well.
async fn mail(app: &App, letter: Letter) -> bool {
    let Some(mail) = &app.settings.mail else { return false };
    match post::send(mail, letter).await {
        Ok(()) => true,
        Err(error) => {
            tracing::warn!(kind = error.kind(), "an invitation could not be mailed");
            false
        }
    }
}

//! Who is asking. A handler gets the row it acts on only from one of these extractors, so the check cannot be forgotten.
//!
//! [`SignedIn`] is an account; [`Member`] a person of the organisation in the path; [`Administrator`] one who may set things up;
//! [`InEngagement`] a party of the engagement in the path. Whatever is not the caller's answers 404.

use std::collections::HashMap;
use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum_extra::extract::CookieJar;
use domain::engagement::{Kind, Role, State};
use domain::retention::FORMER;
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use store::{Maybe, sql};
use uuid::Uuid;

use crate::app::App;
use crate::problem::{Problem, Result};

/// The name of the session cookie: with `__Host-` over TLS, plain on loopback.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-belay" } else { "belay" }
}

/// What is stored of a secret token.
#[must_use]
pub fn token_hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// The token of a request: from the cookie (then the request must come from our own page) or as a bearer.
fn token(parts: &Parts, app: &App) -> Result<String> {
    if let Some(bearer) = parts.headers.get(header::AUTHORIZATION) {
        let bearer = bearer.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
        return bearer.map(|token| token_hash(token.trim())).ok_or_else(Problem::not_signed_in);
    }
    let jar = CookieJar::from_headers(&parts.headers);
    let cookie = jar.get(cookie_name(app.settings.secure())).ok_or_else(Problem::not_signed_in)?;
    refuse_foreign_site(parts)?;
    Ok(token_hash(cookie.value()))
}

/// With a cookie, an unsafe method must come from the page itself (Fetch Metadata).
fn refuse_foreign_site(parts: &Parts) -> Result<()> {
    let safe = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let site = parts.headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
    if safe || site == Some("same-origin") {
        return Ok(());
    }
    Err(Problem::new(StatusCode::FORBIDDEN, "cross_site"))
}

/// Refuses a request that a browser sends from another site; for routes without a sign-in.
pub struct SameSite;

impl FromRequestParts<App> for SameSite {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let site = parts.headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
        // No such header: not a browser, so no cookie of anyone is at stake.
        if site.is_none() { Ok(Self) } else { refuse_foreign_site(parts).map(|()| Self) }
    }
}

/// An account that is signed in.
#[derive(Debug, Clone, FromRow)]
pub struct SignedIn {
    /// The account.
    #[sqlx(try_from = "String")]
    pub account_id: Uuid,
    /// This sign-in, to be named in lists.
    #[sqlx(try_from = "String")]
    pub sign_in_id: Uuid,
    /// Login address.
    pub email: String,
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = token(parts, app)?;
        let mut conn = app.db.read().await?;
        let row = sqlx::query_as(sql!(
            cell,
            "SELECT s.account_id, s.id AS sign_in_id, a.email FROM sign_in s JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = $1 AND s.expires_at > $2"
        ))
        .bind(token)
        .bind(app.clock.now())
        .fetch_optional(&mut *conn)
        .await?;
        row.ok_or_else(Problem::not_signed_in)
    }
}

/// A sign-in, and who it is in the organisation of the path, if anyone.
#[derive(FromRow)]
struct AskerRow {
    #[sqlx(try_from = "String")]
    account_id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    organisation_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    person_id: Maybe<Uuid>,
    administrator_at: Option<i64>,
    time_zone: Option<String>,
    deactivated_at: Option<i64>,
}

/// A person of the organisation in the path: an active one, or a former member who reads what they take away.
#[derive(Debug, Clone)]
pub struct Member {
    /// The organisation.
    pub organisation_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The account behind the person.
    pub account_id: Uuid,
    /// Since when the person is an administrator.
    pub administrator_at: Option<i64>,
    /// IANA zone of the person.
    pub time_zone: String,
    /// Set for a former member: until when they can read, Unix ms.
    pub former_until: Option<i64>,
}

/// Whether a former member may do this: read what taking the record away needs, say that it was taken, and stop that it is deleted. The path
/// is that below the organisation.
fn open_to_former(method: &Method, path: &str) -> bool {
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    match segments.as_slice() {
        ["self" | "organisation" | "access-log" | "pins" | "models" | "portfolio" | "hours"]
        | ["moments" | "notes" | "actions" | "sessions"]
        | ["identity", "wrappers"]
        | ["people", _, "card"]
        | ["engagements" | "skills", ..]
            if *method == Method::GET =>
        {
            true
        }
        ["engagements", _, "erasure"] => *method == Method::DELETE,
        ["exports"] => *method == Method::POST,
        _ => false,
    }
}

/// A path parameter by name.
pub async fn path(parts: &mut Parts, app: &App, name: &str) -> Result<String> {
    let all = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
    all.ok().and_then(|mut all| all.0.remove(name)).ok_or_else(Problem::not_found)
}

/// A path parameter that is an id. What is no id is not found.
pub async fn path_id(parts: &mut Parts, app: &App, name: &str) -> Result<Uuid> {
    Uuid::from_str(&path(parts, app, name).await?).map_err(|_| Problem::not_found())
}

impl FromRequestParts<App> for Member {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = token(parts, app)?;
        let slug = path(parts, app, "slug").await?;
        let mut conn = app.db.read().await?;
        let row: Option<AskerRow> = sqlx::query_as(sql!(
            cell,
            "SELECT s.account_id, p.organisation_id, p.id AS person_id, p.administrator_at, p.time_zone, p.deactivated_at FROM sign_in s
             LEFT JOIN organisation o ON o.slug = $2
             LEFT JOIN person p ON p.organisation_id = o.id AND p.account_id = s.account_id
                  AND (p.deactivated_at IS NULL OR p.deactivated_at > $4)
             WHERE s.token_hash = $1 AND s.expires_at > $3"
        ))
        .bind(token)
        .bind(slug)
        .bind(app.clock.now())
        .bind(app.clock.now() - FORMER)
        .fetch_optional(&mut *conn)
        .await?;
        Self::admit(row.ok_or_else(Problem::not_signed_in)?, parts)
    }
}

impl Member {
    fn admit(row: AskerRow, parts: &Parts) -> Result<Self> {
        let organisation_id = row.organisation_id.0.ok_or_else(Problem::not_found)?;
        let person_id = row.person_id.0.ok_or_else(Problem::not_found)?;
        if row.deactivated_at.is_some() && !open_to_former(&parts.method, parts.uri.path()) {
            return Err(Problem::former_member());
        }
        Ok(Self {
            organisation_id,
            person_id,
            account_id: row.account_id,
            administrator_at: row.administrator_at.filter(|_| row.deactivated_at.is_none()),
            time_zone: row.time_zone.unwrap_or_default(),
            former_until: row.deactivated_at.map(|at| at + FORMER),
        })
    }
}

/// A person who may set things up.
#[derive(Debug, Clone)]
pub struct Administrator(pub Member);

impl FromRequestParts<App> for Administrator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let member = Member::from_request_parts(parts, app).await?;
        if member.administrator_at.is_none() {
            return Err(Problem::administrator_only());
        }
        Ok(Self(member))
    }
}

/// A party of the engagement `{engagement}` of the path, who has neither refused nor left it. One whose deletion is due is not there any more.
#[derive(Debug, Clone)]
pub struct InEngagement {
    /// Who asks.
    pub member: Member,
    /// The engagement.
    pub id: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// Its state.
    pub state: State,
    /// What the caller is in it.
    pub role: Role,
    /// When the caller joined; an invited person has not yet.
    pub joined_at: Option<i64>,
    /// Newest key epoch.
    pub epoch: i64,
    /// Set while a new epoch must be appended before anything is written.
    pub epoch_closed_at: Option<i64>,
}

/// A sign-in, who it is in the organisation of the path, and what they are in its engagement: one statement for the door of most requests.
#[derive(FromRow)]
struct PartyRow {
    #[sqlx(flatten)]
    asker: AskerRow,
    #[sqlx(try_from = "Option<String>")]
    kind: Maybe<Kind>,
    #[sqlx(try_from = "Option<String>")]
    state: Maybe<State>,
    #[sqlx(try_from = "Option<String>")]
    role: Maybe<Role>,
    joined_at: Option<i64>,
    epoch: Option<i64>,
    epoch_closed_at: Option<i64>,
}

impl FromRequestParts<App> for InEngagement {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = token(parts, app)?;
        let slug = path(parts, app, "slug").await?;
        let engagement = path(parts, app, "engagement").await?;
        let mut conn = app.db.read().await?;
        let row: Option<PartyRow> = sqlx::query_as(sql!(
            cell,
            "SELECT s.account_id, p.organisation_id, p.id AS person_id, p.administrator_at, p.time_zone, p.deactivated_at, e.kind, e.state,
                    m.role, m.joined_at, e.epoch, e.epoch_closed_at
             FROM sign_in s
             LEFT JOIN organisation o ON o.slug = $2
             LEFT JOIN person p ON p.organisation_id = o.id AND p.account_id = s.account_id
                  AND (p.deactivated_at IS NULL OR p.deactivated_at > $5)
             LEFT JOIN party m ON m.organisation_id = p.organisation_id AND m.engagement_id = $4 AND m.person_id = p.id
                  AND m.left_at IS NULL AND m.refused_at IS NULL AND m.role <> 'sponsor'
             LEFT JOIN engagement e ON e.organisation_id = m.organisation_id AND e.id = m.engagement_id
                  AND (e.erase_at IS NULL OR e.erase_at > $3)
             WHERE s.token_hash = $1 AND s.expires_at > $3"
        ))
        .bind(token)
        .bind(slug)
        .bind(app.clock.now())
        .bind(&engagement)
        .bind(app.clock.now() - FORMER)
        .fetch_optional(&mut *conn)
        .await?;
        let row = row.ok_or_else(Problem::not_signed_in)?;
        let member = Member::admit(row.asker, parts)?;
        match (row.kind.0, row.state.0, row.role.0, row.epoch) {
            (Some(kind), Some(state), Some(role), Some(epoch)) => Ok(Self {
                member,
                id: Uuid::from_str(&engagement).map_err(|_| Problem::not_found())?,
                kind,
                state,
                role,
                joined_at: row.joined_at,
                epoch,
                epoch_closed_at: row.epoch_closed_at,
            }),
            _ => Err(Problem::not_found()),
        }
    }
}

impl InEngagement {
    /// Refuses work on an engagement that is not under way, or by someone who has not joined.
    ///
    /// # Errors
    /// 409 `wrong_state`.
    pub fn at_work(&self) -> Result<&Self> {
        if self.kind != Kind::Own && !self.state.open_for_work() {
            return Err(Problem::wrong_state(self.state));
        }
        if self.joined_at.is_none() {
            return Err(Problem::wrong_state("not_joined"));
        }
        Ok(self)
    }
}

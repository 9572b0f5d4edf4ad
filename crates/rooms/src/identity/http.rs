//! Signing up, signing in, one's own sign-ins and password.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use domain::audit::Kind;
use domain::check;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::link::{Purpose, new_token};
use super::queries::{self, NewPerson, NewSignIn};
use super::throttle::ClientAddress;
use super::{password, queries::Link, second_factor, second_factor_queries};
use crate::access::{SameSite, SignedIn, cookie_name, token_hash};
use crate::app::{App, DemoPerson};
use crate::audit;
use crate::problem::{Problem, Result};
use crate::wire::Page;
use crate::write::{Body, Found};

/// How long a sign-in lasts, ms.
const SIGN_IN: i64 = 30 * 24 * 3600 * 1000;

/// The version of the program.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Version {
    version: String,
}

/// Which program answers.
#[utoipa::path(get, path = "/version", tag = "identity", responses((status = 200, body = Version)))]
pub async fn version() -> Json<Version> {
    Json(Version { version: env!("CARGO_PKG_VERSION").to_owned() })
}

/// The sign-ins of the sample organisation; none on a real one.
#[utoipa::path(get, path = "/demo", tag = "identity", responses((status = 200, body = Page<DemoPerson>)))]
pub async fn demo(State(app): State<App>) -> Json<Page<DemoPerson>> {
    let items = if app.settings.demo { app.settings.demo_people.clone() } else { Vec::new() };
    Json(Page { items, next: None })
}

/// A one-time token.
#[derive(Deserialize, ToSchema)]
pub struct Token {
    token: String,
}

/// What a one-time link is for.
#[derive(Serialize, ToSchema)]
pub struct LookUp {
    purpose: Purpose,
    organisation: Option<OrganisationName>,
    name: Option<String>,
    email: Option<String>,
}

/// An organisation by name.
#[derive(Serialize, ToSchema)]
pub struct OrganisationName {
    pub(super) id: Uuid,
    pub(super) slug: String,
    pub(super) name: String,
}

/// Says what a one-time link is for, before it is used.
#[utoipa::path(post, path = "/invitation-look-ups", tag = "identity", request_body = Token, responses((status = 200, body = LookUp), (status = 404, body = Problem)))]
pub async fn look_up(State(app): State<App>, _: SameSite, Body(body): Body<Token>) -> Found<LookUp> {
    let link = usable(&app, &body.token).await?;
    let organisation = match (link.organisation_id.0, link.slug, link.organisation_name) {
        (Some(id), Some(slug), Some(name)) => Some(OrganisationName { id, slug, name }),
        _ => None,
    };
    Ok(Json(LookUp { purpose: link.purpose, organisation, name: link.person_name, email: link.email }))
}

async fn usable(app: &App, token: &str) -> Result<Link> {
    let mut conn = app.db.read().await?;
    let link = queries::link(&mut conn, &token_hash(token), app.clock.now()).await?;
    link.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token"))
}

/// What a newcomer says.
#[derive(Deserialize, ToSchema)]
pub struct SignUp {
    token: String,
    name: String,
    /// For the first administrator; an invited person's address stands.
    email: Option<String>,
    password: String,
    time_zone: String,
    language: String,
    /// For the first administrator.
    organisation_name: Option<String>,
    /// A word for this browser, in the list of one's sign-ins.
    device: Option<String>,
    /// Of the second factor, when the address has an account that asks for it.
    code: Option<String>,
}

/// Where the newcomer is now.
#[derive(Clone, Serialize, ToSchema)]
pub struct SignedUp {
    organisation_id: Uuid,
    slug: String,
    person_id: Uuid,
    /// For clients without a cookie.
    token: String,
}

/// Takes an invitation, or makes the organisation with the first link. Signs in.
#[utoipa::path(post, path = "/sign-up", tag = "identity", request_body = SignUp, responses((status = 201, body = SignedUp), (status = 422, body = Problem)))]
pub async fn sign_up(State(app): State<App>, _: SameSite, from: ClientAddress, Body(body): Body<SignUp>) -> Result<Response> {
    let name = check::line("name", &body.name, 100)?;
    check::password("password", &body.password)?;
    check::time_zone("time_zone", &body.time_zone)?;
    let language = check::line("language", &body.language, 35)?;
    let link = usable(&app, &body.token).await?;
    let email = match (link.purpose, link.email) {
        (Purpose::First, _) => check::email("email", body.email.as_deref().unwrap_or_default())?,
        (Purpose::Invite, Some(email)) => email,
        _ => return Err(Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token")),
    };
    let organisation_name = match link.purpose {
        Purpose::First => check::line("organisation_name", body.organisation_name.as_deref().unwrap_or_default(), 100)?,
        _ => link.organisation_name.unwrap_or_default(),
    };
    let existing = queries::account_by_email(&mut *app.db.read().await?, &email).await?;
    let (code, mut attempt) = (typed(body.code), None);
    if let Some(account) = &existing {
        // The address has an account (in another organisation): its password proves that it is the same human.
        let tried = app.throttle.attempt(&email, from, &app.clock).await?;
        if !password::verify(&app, body.password.clone(), Some(account.password_hash.clone())).await? {
            return Err(Problem::wrong_login().at("password"));
        }
        if code.is_none() && second_factor::is_on(&mut *app.db.read().await?, account.id).await? {
            tried.put_back();
            return Err(second_factor::needed());
        }
        attempt = Some(tried);
    }
    let hash = password::hash(&app, body.password).await?;
    let first = link.purpose == Purpose::First;
    let answer = SignedUp {
        organisation_id: link.organisation_id.0.unwrap_or_else(|| app.new_id()),
        slug: link.slug.unwrap_or_else(|| slug_of(&organisation_name)),
        person_id: link.person_id.0.unwrap_or_else(|| app.new_id()),
        token: new_token(),
    };
    let (account, is_new) = existing.map_or_else(|| (app.new_id(), true), |account| (account.id, false));
    let (sign_in_id, device, now, day) = (app.new_id(), device(body.device)?, app.clock.now(), app.today(&body.time_zone));
    let (link_hash, made) = (token_hash(&body.token), answer.clone());
    app.replace(move |conn| {
        let (name, email, hash, made, zone, language) =
            (name.clone(), email.clone(), hash.clone(), made.clone(), body.time_zone.clone(), language.clone());
        let (link_hash, organisation_name, device, day) = (link_hash.clone(), organisation_name.clone(), device.clone(), day.clone());
        let code = code.clone();
        Box::pin(async move {
            if !queries::use_link(conn, &link_hash, now).await? {
                return Err(Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token"));
            }
            if is_new {
                queries::insert_account(conn, account, &email, &hash, now).await?;
            } else {
                second_factor::take(conn, account, code.as_deref(), now).await?;
            }
            let person = NewPerson {
                organisation: made.organisation_id,
                id: made.person_id,
                account,
                name: &name,
                email: &email,
                time_zone: &zone,
                language: &language,
                now,
            };
            if first {
                queries::insert_organisation(conn, made.organisation_id, &made.slug, &organisation_name, now).await?;
                queries::insert_first_administrator(conn, &person).await?;
            } else if !queries::join(conn, &person).await? {
                return Err(Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token"));
            }
            let sign_in = NewSignIn {
                token_hash: token_hash(&made.token),
                id: sign_in_id,
                account,
                device: &device,
                now,
                day,
                expires: now + SIGN_IN,
            };
            queries::insert_sign_in(conn, &sign_in).await?;
            note_device(conn, account, &device, is_new, now).await
        })
    })
    .await?;
    if let Some(attempt) = attempt {
        attempt.passed();
    }
    let cookie = cookie(&app, &answer.token, SIGN_IN / 1000);
    Ok((StatusCode::CREATED, AppendHeaders([(header::SET_COOKIE, cookie)]), Json(answer)).into_response())
}

/// The organisation's word in addresses: lower-case letters, digits and hyphens.
fn slug_of(name: &str) -> String {
    let words: Vec<String> = name
        .to_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let slug: String = words.join("-").chars().take(40).collect();
    if slug.is_empty() { "home".to_owned() } else { slug }
}

fn device(device: Option<String>) -> Result<String> {
    Ok(device.filter(|device| !device.trim().is_empty()).map(|device| check::line("device", &device, 120)).transpose()?.unwrap_or_default())
}

/// What was typed, when it was anything.
fn typed(code: Option<String>) -> Option<String> {
    code.filter(|code| !code.trim().is_empty())
}

/// Remembers a device by its name, and tells the person of one that is new. Whoever knows the name of one of hers can say it, too: what a
/// program says of itself proves nothing.
async fn note_device(conn: &mut Conn, account: Uuid, device: &str, first: bool, now: i64) -> Result<()> {
    if second_factor_queries::new_device(conn, account, device, now).await? && !first {
        audit::record_for_account(conn, account, Kind::SignedInNewDevice, true, now).await?;
    }
    Ok(())
}

fn cookie(app: &App, token: &str, max_age: i64) -> String {
    let secure = app.settings.secure();
    let flag = if secure { "; Secure" } else { "" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={max_age}{flag}", cookie_name(secure))
}

/// A new login password by one-time link.
#[derive(Deserialize, ToSchema)]
pub struct LoginReset {
    token: String,
    password: String,
}

/// Sets a new login password. Ends every sign-in; opens nothing that is sealed.
#[utoipa::path(post, path = "/login-resets", tag = "identity", request_body = LoginReset, responses((status = 204), (status = 422, body = Problem)))]
pub async fn reset_login(State(app): State<App>, _: SameSite, Body(body): Body<LoginReset>) -> Result<StatusCode> {
    check::password("password", &body.password)?;
    let link = usable(&app, &body.token).await?;
    let account = link.account_id.0.filter(|_| link.purpose == Purpose::Reset);
    let account = account.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token"))?;
    let hash = password::hash(&app, body.password).await?;
    let (link_hash, now) = (token_hash(&body.token), app.clock.now());
    app.replace(move |conn| {
        let (hash, link_hash) = (hash.clone(), link_hash.clone());
        Box::pin(async move {
            if !queries::use_link(conn, &link_hash, now).await? {
                return Err(Problem::new(StatusCode::NOT_FOUND, "link_not_usable").at("token"));
            }
            queries::void_resets(conn, account, now).await?;
            queries::set_password(conn, account, &hash).await?;
            queries::mark_reset(conn, account, now).await?;
            audit::record_for_account(conn, account, Kind::LoginReset, false, now).await?;
            queries::end_other_sign_ins(conn, account, None).await
        })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A login.
#[derive(Deserialize, ToSchema)]
pub struct SignIn {
    email: String,
    password: String,
    /// Of the second factor: six digits of the app, or a recovery code.
    code: Option<String>,
    /// A word for this browser or terminal.
    device: Option<String>,
    /// True for the terminal: the token is answered, no cookie is set.
    #[serde(default)]
    bearer: bool,
}

/// The token of a terminal; a browser gets a cookie instead.
#[derive(Serialize, ToSchema)]
pub struct SignedInAnswer {
    token: Option<String>,
}

/// Signs in. Opens nothing that is sealed: that takes the unlock passphrase, in the client.
///
/// Of an address that nobody has, the answer and the work are those of a wrong password.
#[utoipa::path(post, path = "/sign-in", tag = "identity", request_body = SignIn,
    responses((status = 200, body = SignedInAnswer),
    (status = 401, body = Problem, description = "`wrong_login`, `second_factor_needed`, `second_factor_wrong`"),
    (status = 429, body = Problem, description = "`too_many_tries`, with `Retry-After`")))]
pub async fn sign_in(State(app): State<App>, _: SameSite, from: ClientAddress, Body(body): Body<SignIn>) -> Result<Response> {
    let email = body.email.trim().to_lowercase();
    let device = device(body.device)?;
    let attempt = app.throttle.attempt(&email, from, &app.clock).await?;
    let account = queries::account_by_email(&mut *app.db.read().await?, &email).await?;
    let stored = account.as_ref().map(|account| account.password_hash.clone());
    if !password::verify(&app, body.password, stored).await? {
        return Err(Problem::wrong_login());
    }
    let account = account.ok_or_else(Problem::wrong_login)?.id;
    let code = typed(body.code);
    if code.is_none() && second_factor::is_on(&mut *app.db.read().await?, account).await? {
        attempt.put_back();
        return Err(second_factor::needed());
    }
    let (token, now, id, day) = (new_token(), app.clock.now(), app.new_id(), app.today("UTC"));
    let hash = token_hash(&token);
    app.replace(move |conn| {
        let (hash, device, day, code) = (hash.clone(), device.clone(), day.clone(), code.clone());
        Box::pin(async move {
            second_factor::take(conn, account, code.as_deref(), now).await?;
            let sign_in = NewSignIn { token_hash: hash, id, account, device: &device, now, day, expires: now + SIGN_IN };
            queries::insert_sign_in(conn, &sign_in).await?;
            note_device(conn, account, &device, false, now).await
        })
    })
    .await?;
    attempt.passed();
    if body.bearer {
        return Ok(Json(SignedInAnswer { token: Some(token) }).into_response());
    }
    let cookie = cookie(&app, &token, SIGN_IN / 1000);
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Json(SignedInAnswer { token: None })).into_response())
}

/// Signs out here.
#[utoipa::path(delete, path = "/sign-in", tag = "identity", responses((status = 204), (status = 401, body = Problem)))]
pub async fn sign_out(State(app): State<App>, signed_in: SignedIn) -> Result<Response> {
    end(&app, &signed_in, signed_in.sign_in_id).await?;
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(header::SET_COOKIE, cookie(&app, "", 0))])).into_response())
}

pub(super) async fn end(app: &App, signed_in: &SignedIn, which: Uuid) -> Result<()> {
    let account = signed_in.account_id;
    app.replace(move |conn| {
        Box::pin(async move { if queries::end_sign_in(conn, account, which).await? { Ok(()) } else { Err(Problem::not_found()) } })
    })
    .await
}

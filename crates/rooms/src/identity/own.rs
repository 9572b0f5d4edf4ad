//! One's own account: who one is, where one is signed in, one's login password.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::audit::Kind;
use domain::check;
use domain::retention::FORMER;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::{OrganisationName, end};
use super::throttle::ClientAddress;
use super::{password, queries, second_factor};
use crate::access::SignedIn;
use crate::app::App;
use crate::audit;
use crate::problem::{Problem, Result};
use crate::wire::Page;
use crate::write::{Body, Found};

/// Who is signed in.
#[derive(Serialize, ToSchema)]
pub struct Me {
    account_id: Uuid,
    email: String,
    sign_in_id: Uuid,
    persons: Vec<PersonOfMe>,
    demo: bool,
    version: String,
}

/// Who one is in an organisation.
#[derive(Serialize, ToSchema)]
pub struct PersonOfMe {
    organisation: OrganisationName,
    person_id: Uuid,
    name: String,
    administrator: bool,
}

/// Who is signed in, and in which organisations.
#[utoipa::path(get, path = "/me", tag = "identity", responses((status = 200, body = Me), (status = 401, body = Problem)))]
pub async fn me(State(app): State<App>, signed_in: SignedIn) -> Found<Me> {
    let rows = queries::persons(&mut *app.db.read().await?, signed_in.account_id, app.clock.now() - FORMER).await?;
    note_use(&app, &signed_in).await?;
    let person = |row: queries::PersonOfAccount| PersonOfMe {
        organisation: OrganisationName { id: row.organisation_id, slug: row.slug, name: row.organisation_name },
        person_id: row.person_id,
        name: row.name,
        administrator: row.administrator_at.is_some(),
    };
    Ok(Json(Me {
        account_id: signed_in.account_id,
        email: signed_in.email,
        sign_in_id: signed_in.sign_in_id,
        persons: rows.into_iter().map(person).collect(),
        demo: app.settings.demo,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }))
}

/// The page asks `/me` once when it opens: that is when the day of use is noted, if it is another.
async fn note_use(app: &App, signed_in: &SignedIn) -> Result<()> {
    let (id, day) = (signed_in.sign_in_id, app.today("UTC"));
    let rows = queries::sign_ins(&mut *app.db.read().await?, signed_in.account_id, app.clock.now()).await?;
    if rows.iter().any(|row| row.id == id && row.seen_day < day) {
        app.db
            .write(move |conn| {
                let day = day.clone();
                Box::pin(async move { queries::seen(conn, id, &day).await })
            })
            .await?;
    }
    Ok(())
}

/// A place where one is signed in.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SignInPlace {
    id: Uuid,
    device: String,
    created_at: i64,
    last_seen_day: String,
    current: bool,
}

/// One's own sign-ins.
#[utoipa::path(get, path = "/me/sign-ins", tag = "identity", responses((status = 200, body = Page<SignInPlace>)))]
pub async fn sign_ins(State(app): State<App>, signed_in: SignedIn) -> Found<Page<SignInPlace>> {
    let rows = queries::sign_ins(&mut *app.db.read().await?, signed_in.account_id, app.clock.now()).await?;
    let place = |row: queries::SignInRow| SignInPlace {
        id: row.id,
        device: row.device,
        created_at: row.created_at,
        last_seen_day: row.seen_day,
        current: row.id == signed_in.sign_in_id,
    };
    Ok(Json(Page { items: rows.into_iter().map(place).collect(), next: None }))
}

/// Ends one of one's own sign-ins.
#[utoipa::path(delete, path = "/me/sign-ins/{id}", tag = "identity", params(("id" = Uuid, Path)), responses((status = 204), (status = 404, body = Problem)))]
pub async fn end_sign_in(State(app): State<App>, signed_in: SignedIn, Path(id): Path<String>) -> Result<StatusCode> {
    let id = Uuid::parse_str(&id).map_err(|_| Problem::not_found())?;
    end(&app, &signed_in, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A change of the login password.
#[derive(Deserialize, ToSchema)]
pub struct PasswordChange {
    current: String,
    new: String,
}

/// Changes the login password; other sign-ins end. The unlock passphrase is another thing and stays.
#[utoipa::path(put, path = "/me/password", tag = "identity", request_body = PasswordChange, responses((status = 204), (status = 422, body = Problem)))]
pub async fn change_password(
    State(app): State<App>,
    signed_in: SignedIn,
    from: ClientAddress,
    Body(body): Body<PasswordChange>,
) -> Result<StatusCode> {
    check::password("new", &body.new)?;
    let account = queries::account(&mut *app.db.read().await?, signed_in.account_id).await?.ok_or_else(Problem::not_signed_in)?;
    let attempt = app.throttle.attempt_within(&signed_in.email, from, &app.clock).await?;
    second_factor::refuse_wrong_password(&app, attempt, body.current, account.password_hash, "current").await?;
    let hash = password::hash(&app, body.new).await?;
    let (keep, now) = (signed_in.sign_in_id, app.clock.now());
    app.replace(move |conn| {
        let hash = hash.clone();
        Box::pin(async move {
            queries::set_password(conn, account.id, &hash).await?;
            audit::record_for_account(conn, account.id, Kind::PasswordChanged, true, now).await?;
            queries::end_other_sign_ins(conn, account.id, Some(keep)).await
        })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

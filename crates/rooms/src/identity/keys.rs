//! The public half of a person's keys: card, wrappers, pins. The server stores these bytes and opens none of them.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::Invalid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::keys_queries::{self as queries, NewIdentity};
use crate::access::{Member, path, path_id};
use crate::app::App;
use crate::engagement::{SignedAct, record_act, require_epoch};
use crate::notice::{self, Hint};
use crate::partial;
use crate::problem::{Problem, Result};
use crate::wire::{Bytes, Page, Sealed, SealedInput};
use crate::write::{Answer, Change, Found};

/// The routes of keys, inside an organisation.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(card))
        .routes(routes!(publish))
        .routes(routes!(wrappers))
        .routes(routes!(set_wrapper))
        .routes(routes!(confirm_recovery))
        .routes(routes!(pins, set_pins))
}

/// A person's public keys with the signed act that published them.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Card {
    card: Bytes,
    act: Bytes,
    created_at: i64,
}

struct PersonOfPath(Uuid);

impl FromRequestParts<App> for PersonOfPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        path_id(parts, app, "person").await.map(Self)
    }
}

/// A person's card, for whoever wants to share something sealed with them.
#[utoipa::path(get, path = "/people/{person}/card", tag = "identity", params(("person" = Uuid, Path)), responses((status = 200, body = Card), (status = 404, body = Problem)))]
async fn card(State(app): State<App>, member: Member, PersonOfPath(person): PersonOfPath) -> Found<Card> {
    let row = queries::card(&mut *app.db.read().await?, member.organisation_id, person).await?;
    let row = row.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "no_identity"))?;
    Ok(Json(Card { card: Bytes(row.card), act: Bytes(row.act), created_at: row.created_at }))
}

/// How a person unlocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WrapperKind {
    /// Six words.
    Passphrase,
    /// The printed kit.
    Recovery,
}

impl WrapperKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }
}

/// A wrapper to be stored: an age file that opens with the secret only its owner has.
#[derive(Deserialize, ToSchema)]
pub struct NewWrapper {
    kind: WrapperKind,
    file: Bytes,
}

/// One's own space: its id and entry 0 of its key-set log.
#[derive(Deserialize, ToSchema)]
pub struct NewOwnSpace {
    id: Uuid,
    entry: Bytes,
}

/// An identity as its owner publishes it.
#[derive(Deserialize, ToSchema)]
pub struct NewIdentityBody {
    card: Bytes,
    act: Bytes,
    wrappers: Vec<NewWrapper>,
    own_engagement: NewOwnSpace,
}

/// What was published.
#[derive(Serialize, ToSchema)]
pub struct Published {
    own_engagement_id: Uuid,
}

/// Sizes of what is stored unread: a card is fixed, an age file small.
const CARD: std::ops::RangeInclusive<usize> = 169..=1024;
const ACT: std::ops::RangeInclusive<usize> = 100..=4096;
const FILE: std::ops::RangeInclusive<usize> = 100..=8192;
const ENTRY: std::ops::RangeInclusive<usize> = 300..=8192;

/// Publishes one's card, stores the wrappers and makes one's own space. Once: another card is another story (rotation).
#[utoipa::path(post, path = "/identity", tag = "identity", request_body = NewIdentityBody,
    responses((status = 201, body = Published), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn publish(State(app): State<App>, member: Member, Change(once, body): Change<NewIdentityBody>) -> Result<Answer> {
    let identity = NewIdentity { card: body.card.sized("card", CARD)?, act: body.act.sized("act", ACT)?, own: body.own_engagement.id };
    let entry = body.own_engagement.entry.sized("own_engagement.entry", ENTRY)?;
    if body.wrappers.is_empty() || body.wrappers.len() > 4 {
        return Err(Invalid::new("wrappers", "out_of_range").with("min", 1).with("max", 4).into());
    }
    let mut wrappers: Vec<(WrapperKind, Vec<u8>)> = Vec::new();
    for wrapper in body.wrappers {
        if wrappers.iter().any(|(kind, _)| *kind == wrapper.kind) {
            return Err(Invalid::new("wrappers", "duplicate").with("kind", wrapper.kind.as_str()).into());
        }
        wrappers.push((wrapper.kind, wrapper.file.sized("wrappers.file", FILE)?));
    }
    // Without the words a second device could never be unlocked.
    if wrappers.iter().all(|(kind, _)| *kind != WrapperKind::Passphrase) {
        return Err(Invalid::new("wrappers", "missing").with("kind", WrapperKind::Passphrase.as_str()).into());
    }
    let (organisation, person, now) = (member.organisation_id, member.person_id, app.clock.now());
    let act_id = app.new_id();
    let answer = app.once(&member, once, move |conn| {
        let (identity, entry, wrappers) = (identity.clone(), entry.clone(), wrappers.clone());
        Box::pin(async move {
            if queries::card(conn, organisation, person).await?.is_some() {
                return Err(Problem::new(StatusCode::CONFLICT, "identity_exists"));
            }
            queries::insert_identity(conn, organisation, person, &identity, now).await?;
            for (kind, file) in &wrappers {
                queries::set_wrapper(conn, organisation, person, kind.as_str(), file, now).await?;
            }
            queries::insert_own_space(conn, organisation, person, identity.own, now).await?;
            queries::insert_first_entry(conn, organisation, person, identity.own, &entry, now).await?;
            let act = SignedAct { id: act_id, kind: "publish_card", subject: person, version: 1, author: person, act: &identity.act };
            record_act(conn, organisation, identity.own, &act, now).await?;
            Ok(Published { own_engagement_id: identity.own })
        })
    });
    Ok(answer.await?.created())
}

/// A stored wrapper.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Wrapper {
    kind: String,
    file: Bytes,
    created_at: i64,
}

/// One's own wrappers: what the unlock words open, in the client.
#[utoipa::path(get, path = "/identity/wrappers", tag = "identity", responses((status = 200, body = Page<Wrapper>)))]
async fn wrappers(State(app): State<App>, member: Member) -> Found<Page<Wrapper>> {
    let rows = queries::wrappers(&mut *app.db.read().await?, member.organisation_id, member.person_id).await?;
    let items = rows.into_iter().map(|row| Wrapper { kind: row.kind, file: Bytes(row.file), created_at: row.created_at }).collect();
    Ok(Json(Page { items, next: None }))
}

struct KindOfPath(WrapperKind);

impl FromRequestParts<App> for KindOfPath {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        match path(parts, app, "kind").await?.as_str() {
            "passphrase" => Ok(Self(WrapperKind::Passphrase)),
            "recovery" => Ok(Self(WrapperKind::Recovery)),
            _ => Err(Problem::not_found()),
        }
    }
}

/// The age file of a wrapper.
#[derive(Deserialize, ToSchema)]
pub struct WrapperFile {
    file: Bytes,
}

/// That it is done.
#[derive(Serialize, ToSchema)]
pub struct Done {}

/// For so long after a login reset nobody replaces a wrapper that is in use: whoever signs in with the new password may not be the person, and what only
/// they can open must not be lost. Ms.
const RESET_GUARD: i64 = 30 * 24 * 3600 * 1000;

/// Replaces one of one's own wrappers: new unlock words, a new recovery kit. 409 `login_was_reset` within 30 days of a login reset.
#[utoipa::path(put, path = "/identity/wrappers/{kind}", tag = "identity", params(("kind" = WrapperKind, Path)), request_body = WrapperFile,
    responses((status = 200, body = Done), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn set_wrapper(
    State(app): State<App>,
    member: Member,
    KindOfPath(kind): KindOfPath,
    Change(once, body): Change<WrapperFile>,
) -> Result<Answer> {
    let file = body.file.sized("file", FILE)?;
    let (organisation, person, now) = (member.organisation_id, member.person_id, app.clock.now());
    app.once(&member, once, move |conn| {
        let file = file.clone();
        Box::pin(async move {
            require_identity(conn, organisation, person).await?;
            let (reset_at, confirmed_at) = queries::reset_and_confirmed(conn, organisation, person).await?;
            let in_use = kind == WrapperKind::Passphrase || confirmed_at.is_some();
            if in_use && reset_at.is_some_and(|at| now - at < RESET_GUARD) {
                return Err(Problem::new(StatusCode::CONFLICT, "login_was_reset"));
            }
            queries::set_wrapper(conn, organisation, person, kind.as_str(), &file, now).await?;
            if kind == WrapperKind::Recovery {
                // A new kit is not yet a kept one.
                queries::set_recovery_confirmed(conn, organisation, person, None).await?;
            }
            Ok(Done {})
        })
    })
    .await
}

/// The own space of who has keys.
async fn require_identity(conn: &mut store::Conn, organisation: Uuid, person: Uuid) -> Result<Uuid> {
    let own = queries::own_engagement(conn, organisation, person).await?;
    own.ok_or_else(|| Problem::new(StatusCode::CONFLICT, "no_identity"))
}

/// A request without content.
#[derive(Deserialize)]
struct Nothing {}

/// Says that the recovery kit is printed and two of its groups were typed back.
#[utoipa::path(put, path = "/identity/recovery-confirmation", tag = "identity", responses((status = 200, body = Done), (status = 409, body = Problem)))]
async fn confirm_recovery(State(app): State<App>, member: Member, Change(once, Nothing {}): Change<Nothing>) -> Result<Answer> {
    let (organisation, person, now) = (member.organisation_id, member.person_id, app.clock.now());
    app.once(&member, once, move |conn| {
        Box::pin(async move {
            require_identity(conn, organisation, person).await?;
            let wrappers = queries::wrappers(conn, organisation, person).await?;
            if wrappers.iter().all(|wrapper| wrapper.kind != WrapperKind::Recovery.as_str()) {
                return Err(Problem::wrong_state("no_recovery"));
            }
            queries::set_recovery_confirmed(conn, organisation, person, Some(now)).await?;
            Ok(Done {})
        })
    })
    .await
}

/// One's own sealed pins: cards and heads seen.
#[derive(Serialize, ToSchema)]
pub struct Pins {
    version: i64,
    sealed: Option<Sealed>,
}

/// One's own pins, so that a new device does not start blind.
#[utoipa::path(get, path = "/pins", tag = "identity", responses((status = 200, body = Pins)))]
async fn pins(State(app): State<App>, member: Member) -> Found<Pins> {
    let row = queries::pins(&mut *app.db.read().await?, member.organisation_id, member.person_id).await?;
    Ok(Json(row.map_or(Pins { version: 0, sealed: None }, |row| Pins { version: row.version, sealed: Some(row.pins.into()) })))
}

/// Pins to be stored.
#[derive(Deserialize, ToSchema)]
pub struct NewPins {
    /// The version that this write replaces; 0 at first.
    version: i64,
    sealed: SealedInput,
}

/// Stores one's own pins.
#[utoipa::path(put, path = "/pins", tag = "identity", request_body = NewPins,
    responses((status = 200, body = Pins), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn set_pins(State(app): State<App>, member: Member, Change(once, body): Change<NewPins>) -> Result<Answer> {
    let (organisation, person, now) = (member.organisation_id, member.person_id, app.clock.now());
    let before = partial::version(body.version, 0)?;
    let version = before + 1;
    let (column, epoch) = (body.sealed.column("sealed", version, person)?, body.sealed.e);
    app.once(&member, once, move |conn| {
        let column = column.clone();
        Box::pin(async move {
            let own = require_identity(conn, organisation, person).await?;
            require_epoch(conn, organisation, own, &[epoch]).await?;
            let current = queries::pins(conn, organisation, person).await?.map_or(0, |row| row.version);
            partial::same(before, current)?;
            queries::set_pins(conn, organisation, person, version, &column).await?;
            let hint = Hint { kind: "pins".to_owned(), id: person, engagement_id: Some(own), version };
            notice::announce(conn, now, organisation, &[person], &hint).await?;
            let row = queries::pins(conn, organisation, person).await?;
            Ok(Pins { version, sealed: row.map(|row| row.pins.into()) })
        })
    })
    .await
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;

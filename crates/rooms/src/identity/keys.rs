//! The public half of a person's keys: card, own space, pins. [`super::wrappers`] is how they unlock, [`super::change`] how keys change.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::Invalid;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::wrappers::{NewWrapper, WrapperKind, well_formed};
use super::{change_queries, keys_queries as queries, wrapper_queries};
use crate::access::{Member, path_id};
use crate::app::App;
use crate::audit;
use crate::engagement::{SignedAct, append_entry, record_own_act, require_epoch};
use crate::notice::{self, Hint};
use crate::partial;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::proof::{self, Appends, Entry};
use crate::wire::{Bytes, Sealed, SealedInput};
use crate::write::{Answer, Change, Found};

/// The routes of keys, inside an organisation.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(card)).routes(routes!(publish)).routes(routes!(pins, set_pins))
}

/// A person's public keys with the signed act that published them.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Card {
    card: Bytes,
    act: Bytes,
    created_at: i64,
    /// Those they had before, the oldest first.
    earlier: Vec<EarlierCard>,
}

/// A card that another took the place of.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct EarlierCard {
    card: Bytes,
    /// `replace_card` by this card, which names the next of the line; null when nobody signed for the next.
    replace_act: Option<Bytes>,
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
    let mut conn = app.db.read().await?;
    let row = queries::card(&mut conn, member.organisation_id, person).await?;
    let row = row.ok_or_else(|| Problem::new(StatusCode::NOT_FOUND, "no_identity"))?;
    let earlier = change_queries::line(&mut conn, member.organisation_id, person).await?;
    let earlier = earlier.into_iter().map(|row| EarlierCard { card: Bytes(row.card), replace_act: row.replace_act.map(Bytes) });
    Ok(Json(Card { card: Bytes(row.card), act: Bytes(row.act), created_at: row.created_at, earlier: earlier.collect() }))
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
    /// One's own space.
    pub own_engagement_id: Uuid,
}

/// An identity that is well formed and signed, with its own space.
#[derive(Clone)]
pub struct NewIdentity {
    /// The card and the act.
    pub published: proof::Published,
    /// One's own space.
    pub own: Uuid,
    entry: Entry,
    wrappers: Vec<(WrapperKind, Vec<u8>)>,
}

impl NewIdentity {
    /// Reads what a person publishes of themself.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(member: &Member, card: Bytes, act: Bytes, wrappers: Vec<NewWrapper>, own: NewOwnSpace) -> Result<Self, Invalid> {
        let published = proof::published(member, card, act)?;
        let entry = proof::entry("own_engagement.entry", own.entry)?;
        Ok(Self { published, own: own.id, entry, wrappers: well_formed(wrappers)? })
    }

    /// Stores wrappers, own space and the act, when the card itself is stored.
    ///
    /// # Errors
    /// 422 `not_signed`; 409 `id_taken` for an own space that exists.
    pub async fn store_beside(&self, conn: &mut Conn, at: Here, act_id: Uuid) -> Result<()> {
        let Here { organisation, engagement: own, me, now } = at;
        for (kind, file) in &self.wrappers {
            wrapper_queries::set(conn, organisation, me, kind.as_str(), file, now).await?;
        }
        queries::insert_own_space(conn, organisation, me, own, now).await?;
        append_entry(conn, Appends { organisation, engagement: own, caller: me, own: true }, &self.entry, now).await?;
        record_published(conn, at, act_id, &self.published).await
    }
}

/// Keeps the act that published a card, which is stored.
///
/// # Errors
/// 422 `not_signed`.
pub async fn record_published(conn: &mut Conn, at: Here, act_id: Uuid, published: &proof::Published) -> Result<()> {
    let (payload, act) = (published.hash(), &published.act);
    let act = SignedAct { id: act_id, kind: "publish_card", subject: at.me, version: 1, author: at.me, payload: Some(&payload), act };
    record_own_act(conn, at.organisation, at.engagement, &act, at.now).await
}

/// Publishes one's card, stores the wrappers and makes one's own space. Once: another card is another story (rotation).
#[utoipa::path(post, path = "/identity", tag = "identity", request_body = NewIdentityBody,
    responses((status = 201, body = Published), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn publish(State(app): State<App>, member: Member, Change(once, body): Change<NewIdentityBody>) -> Result<Answer> {
    let identity = NewIdentity::parse(&member, body.card, body.act, body.wrappers, body.own_engagement)?;
    let (organisation, person, now) = (member.organisation_id, member.person_id, app.clock.now());
    let act_id = app.new_id();
    let answer = app.once(&member, once, move |conn| {
        let identity = identity.clone();
        Box::pin(async move {
            if queries::card(conn, organisation, person).await?.is_some() {
                return Err(Problem::new(StatusCode::CONFLICT, "identity_exists"));
            }
            queries::insert_identity(conn, organisation, person, &identity, now).await?;
            let at = Here { organisation, engagement: identity.own, me: person, now };
            identity.store_beside(conn, at, act_id).await?;
            let event = audit::Event { kind: audit::Kind::CardPublished, actor: Some(person), engagement: None };
            audit::record(conn, organisation, person, event, now).await?;
            Ok(Published { own_engagement_id: identity.own })
        })
    });
    Ok(answer.await?.created())
}

/// The own space of who has keys.
///
/// # Errors
/// 409 `no_identity`.
pub async fn require_identity(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Uuid> {
    let own = queries::own_engagement(conn, organisation, person).await?;
    own.ok_or_else(|| Problem::new(StatusCode::CONFLICT, "no_identity"))
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

//! How a person unlocks: age files that only a secret of theirs opens. Storing one, or taking one away, is signed: who resets a login
//! cannot put files of their own in the place of these.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::keys::require_identity;
use super::throttle::Rate;
use super::wrapper_queries::{self as queries, PasskeyRow};
use crate::access::{Member, path};
use crate::app::App;
use crate::audit;
use crate::engagement::{SignedAct, record_own_act};
use crate::place::path_row;
use crate::problem::{Problem, Result};
use crate::proof::{self, Act};
use crate::wire::{Bytes, Page};
use crate::write::{Answer, Change, Found};

/// The routes of unlocking, inside an organisation.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(set))
        .routes(routes!(confirm_recovery))
        .routes(routes!(add_passkey))
        .routes(routes!(remove_passkey))
}

/// Sizes of an age file that holds an identity.
pub const FILE: std::ops::RangeInclusive<usize> = 100..=8192;
/// Sizes of what a browser names a passkey by (WebAuthn: at most 1,023 bytes).
const CREDENTIAL: std::ops::RangeInclusive<usize> = 1..=1023;
/// Size of the salt that a passkey answers with its secret.
const SALT: std::ops::RangeInclusive<usize> = 32..=32;
/// The most passkeys a person may have.
const PASSKEYS: i64 = 20;

/// What a person types to unlock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WrapperKind {
    /// Six words.
    Passphrase,
    /// The printed kit.
    Recovery,
}

impl WrapperKind {
    /// Its word.
    pub fn as_str(self) -> &'static str {
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

/// Wrappers of a new identity: each kind once, the words among them.
///
/// # Errors
/// `out_of_range`, `duplicate` or `missing` on `wrappers`, `wrong_size` on `wrappers.file`.
pub fn well_formed(given: Vec<NewWrapper>) -> Result<Vec<(WrapperKind, Vec<u8>)>, Invalid> {
    if given.is_empty() || given.len() > 4 {
        return Err(Invalid::new("wrappers", "out_of_range").with("min", 1).with("max", 4));
    }
    let mut wrappers: Vec<(WrapperKind, Vec<u8>)> = Vec::new();
    for wrapper in given {
        if wrappers.iter().any(|(kind, _)| *kind == wrapper.kind) {
            return Err(Invalid::new("wrappers", "duplicate").with("kind", wrapper.kind.as_str()));
        }
        wrappers.push((wrapper.kind, wrapper.file.sized("wrappers.file", FILE)?));
    }
    // Without the words a second device could never be unlocked.
    if wrappers.iter().all(|(kind, _)| *kind != WrapperKind::Passphrase) {
        return Err(Invalid::new("wrappers", "missing").with("kind", WrapperKind::Passphrase.as_str()));
    }
    Ok(wrappers)
}

/// What a stored file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Opens with six words.
    Passphrase,
    /// Opens with the printed kit.
    Recovery,
    /// Opens with what a passkey answers.
    Passkey,
    /// An earlier identity; opens with the one after it.
    Earlier,
}

/// A stored file that holds an identity.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Wrapper {
    /// What it is.
    pub kind: FileKind,
    /// The age file.
    pub file: Bytes,
    /// Of a passkey.
    pub id: Option<Uuid>,
    /// Of an earlier identity: `set_wrapper` of the file, by the card after it.
    pub act: Option<Bytes>,
    /// Of a passkey: what a browser names it by.
    pub credential_id: Option<Bytes>,
    /// Of a passkey: what it is asked with.
    pub salt: Option<Bytes>,
    /// Of a passkey.
    pub name: Option<String>,
    /// Hash of the card whose identity is in the file.
    pub card_hash: Bytes,
    /// Unix ms.
    pub created_at: i64,
}

/// One's own wrappers: words, kit and passkeys, then the earlier identities from the newest back, each opened with the one before.
#[utoipa::path(get, path = "/identity/wrappers", tag = "identity", responses((status = 200, body = Page<Wrapper>)))]
async fn list(State(app): State<App>, member: Member) -> Found<Page<Wrapper>> {
    app.throttle.allow(Rate::Wrappers, member.person_id, app.clock.now())?;
    let rows = queries::of_now(&mut *app.db.read().await?, member.organisation_id, member.person_id).await?;
    Ok(Json(Page { items: rows.into_iter().filter_map(wrapper).collect(), next: None }))
}

/// A row as it is answered; its card is one that was verified.
pub fn wrapper(row: queries::FileRow) -> Option<Wrapper> {
    let kind = match row.kind.as_str() {
        "passphrase" => FileKind::Passphrase,
        "recovery" => FileKind::Recovery,
        "passkey" => FileKind::Passkey,
        _ => FileKind::Earlier,
    };
    Some(Wrapper {
        kind,
        file: Bytes(row.file),
        act: row.act.map(Bytes),
        id: row.id.and_then(|id| id.parse().ok()),
        credential_id: row.credential_id.map(Bytes),
        salt: row.salt.map(Bytes),
        name: row.name,
        card_hash: Bytes(proof::card_hash(&row.card)?.to_vec()),
        created_at: row.created_at,
    })
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
    /// `set_wrapper` (docs/sealing.md, section 6).
    act: Bytes,
}

/// That it is done.
#[derive(Serialize, ToSchema)]
pub struct Done {}

/// Refuses who has no keys, before anything that only keys could sign.
async fn refuse_without(app: &App, member: &Member) -> Result<()> {
    require_identity(&mut *app.db.read().await?, member.organisation_id, member.person_id).await.map(drop)
}

/// Keeps a signed act about one's wrappers.
async fn record(conn: &mut store::Conn, member: &Member, said: (Uuid, &'static str, Uuid, &[u8]), act: &Act, now: i64) -> Result<()> {
    let own = require_identity(conn, member.organisation_id, member.person_id).await?;
    let (id, kind, subject, payload) = said;
    let act = SignedAct { id, kind, subject, version: 1, author: member.person_id, payload: Some(payload), act };
    record_own_act(conn, member.organisation_id, own, &act, now).await
}

/// Replaces one of one's own wrappers: new unlock words, a new recovery kit. Signed.
#[utoipa::path(put, path = "/identity/wrappers/{kind}", tag = "identity", params(("kind" = WrapperKind, Path)), request_body = WrapperFile,
    responses((status = 200, body = Done), (status = 409, body = Problem), (status = 422, body = Problem)))]
async fn set(
    State(app): State<App>,
    member: Member,
    KindOfPath(kind): KindOfPath,
    Change(once, body): Change<WrapperFile>,
) -> Result<Answer> {
    refuse_without(&app, &member).await?;
    let file = body.file.sized("file", FILE)?;
    let act = proof::act(&app, &member, body.act).await?;
    let (me, now, act_id) = (member.clone(), app.clock.now(), app.new_id());
    app.once(&member, once, move |conn| {
        let (me, file, act) = (me.clone(), file.clone(), act.clone());
        Box::pin(async move {
            let (organisation, person) = (me.organisation_id, me.person_id);
            record(conn, &me, (act_id, "set_wrapper", person, &proof::hash(&file)), &act, now).await?;
            queries::set(conn, organisation, person, kind.as_str(), &file, now).await?;
            let what = match kind {
                WrapperKind::Passphrase => audit::Kind::WordsChanged,
                WrapperKind::Recovery => {
                    // A new kit is not yet a kept one.
                    queries::set_recovery_confirmed(conn, organisation, person, None).await?;
                    audit::Kind::KitChanged
                }
            };
            audit::record(conn, organisation, person, audit::Event { kind: what, actor: Some(person), engagement: None }, now).await?;
            Ok(Done {})
        })
    })
    .await
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
            let wrappers = queries::of_now(conn, organisation, person).await?;
            if wrappers.iter().all(|wrapper| wrapper.kind != WrapperKind::Recovery.as_str()) {
                return Err(Problem::wrong_state("no_recovery"));
            }
            queries::set_recovery_confirmed(conn, organisation, person, Some(now)).await?;
            Ok(Done {})
        })
    })
    .await
}

/// A passkey that unlocks.
#[derive(Deserialize, ToSchema)]
pub struct NewPasskey {
    /// Id, chosen by the client.
    id: Uuid,
    credential_id: Bytes,
    /// 32 bytes, drawn by the client.
    salt: Bytes,
    /// What its owner calls it.
    name: String,
    file: Bytes,
    /// `set_wrapper` (docs/sealing.md, section 6).
    act: Bytes,
}

/// Adds a passkey, beside the words and the kit. Signed.
#[utoipa::path(post, path = "/identity/passkeys", tag = "identity", request_body = NewPasskey,
    responses((status = 201, body = Wrapper), (status = 409, body = Problem, description = "`no_identity`, `too_many_passkeys`, `id_taken`"),
    (status = 422, body = Problem)))]
async fn add_passkey(State(app): State<App>, member: Member, Change(once, body): Change<NewPasskey>) -> Result<Answer> {
    refuse_without(&app, &member).await?;
    let row = PasskeyRow {
        id: body.id,
        credential_id: body.credential_id.sized("credential_id", CREDENTIAL)?,
        salt: body.salt.sized("salt", SALT)?,
        name: check::line("name", &body.name, 100)?,
        file: body.file.sized("file", FILE)?,
    };
    let act = proof::act(&app, &member, body.act).await?;
    let (me, now, act_id) = (member.clone(), app.clock.now(), app.new_id());
    let answer = app.once(&member, once, move |conn| {
        let (me, row, act) = (me.clone(), row.clone(), act.clone());
        Box::pin(async move {
            let (organisation, person) = (me.organisation_id, me.person_id);
            record(conn, &me, (act_id, "set_wrapper", person, &proof::hash(&row.file)), &act, now).await?;
            if queries::passkeys(conn, organisation, person).await? >= PASSKEYS {
                return Err(Problem::new(axum::http::StatusCode::CONFLICT, "too_many_passkeys").with("most", PASSKEYS));
            }
            queries::insert_passkey(conn, organisation, person, &row, now).await?;
            let event = audit::Event { kind: audit::Kind::PasskeyAdded, actor: Some(person), engagement: None };
            audit::record(conn, organisation, person, event, now).await?;
            let stored = queries::of_now(conn, organisation, person).await?;
            let stored = stored.into_iter().find(|stored| stored.id.as_deref() == Some(row.id.to_string().as_str()));
            stored.and_then(wrapper).ok_or_else(Problem::not_found)
        })
    });
    Ok(answer.await?.created())
}

path_row! {
    /// A passkey of the caller's.
    PasskeyId = "passkey"
}

/// A signed act alone.
#[derive(Deserialize, ToSchema)]
#[schema(as = PasskeyRemoval)]
pub struct Removal {
    /// `remove_wrapper` (docs/sealing.md, section 6).
    act: Bytes,
}

/// Takes a passkey away. Signed.
#[utoipa::path(delete, path = "/identity/passkeys/{passkey}", tag = "identity", params(("passkey" = Uuid, Path)), request_body = Removal,
    responses((status = 200, body = Done), (status = 404, body = Problem), (status = 422, body = Problem)))]
async fn remove_passkey(
    State(app): State<App>,
    member: Member,
    PasskeyId(id): PasskeyId,
    Change(once, body): Change<Removal>,
) -> Result<Answer> {
    refuse_without(&app, &member).await?;
    let act = proof::act(&app, &member, body.act).await?;
    let (me, now, act_id) = (member.clone(), app.clock.now(), app.new_id());
    app.once(&member, once, move |conn| {
        let (me, act) = (me.clone(), act.clone());
        Box::pin(async move {
            let (organisation, person) = (me.organisation_id, me.person_id);
            record(conn, &me, (act_id, "remove_wrapper", id, &[]), &act, now).await?;
            if !queries::remove_passkey(conn, organisation, person, id).await? {
                return Err(Problem::not_found());
            }
            let event = audit::Event { kind: audit::Kind::PasskeyRemoved, actor: Some(person), engagement: None };
            audit::record(conn, organisation, person, event, now).await?;
            Ok(Done {})
        })
    })
    .await
}

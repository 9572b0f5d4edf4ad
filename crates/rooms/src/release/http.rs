//! Releasing, what was released from an engagement, and taking it back.

use axum::Json;
use axum::extract::State;
use domain::audit::Kind;
use domain::release::{self, Audience, ItemKind};
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewRow, Row};
use crate::app::App;
use crate::audit::{self, Event};
use crate::notice::{self, Hint};
use crate::partial;
use crate::place::{Here, Joined, path_row};
use crate::problem::{Problem, Result};
use crate::proof::{self, Act, Says};
use crate::sponsor;
use crate::wire::{Bytes, Page};
use crate::write::{Answer, Change, Found};

/// How many releases one person makes from one engagement.
const MOST: i64 = 100;

path_row! {
    /// `{release}` of the path.
    ReleaseId = "release"
}

/// What was released from an engagement.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Release {
    /// The release.
    pub id: Uuid,
    /// Whose it is.
    pub person_id: Uuid,
    /// What is shown.
    pub item_kind: ItemKind,
    /// The item.
    pub item_id: Uuid,
    /// To whom.
    pub audience: Audience,
    /// The sponsor, by name.
    pub audience_person_id: Option<Uuid>,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown, `YYYY-MM-DD`.
    pub until_day: Option<String>,
    /// Unix ms.
    pub created_at: i64,
    /// The act `release`.
    pub act: Bytes,
    /// When it was taken back, Unix ms.
    pub revoked_at: Option<i64>,
    /// The act `revoke`.
    pub revoke_act: Option<Bytes>,
}

impl From<Row> for Release {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            person_id: row.person_id,
            item_kind: row.item_kind,
            item_id: row.item_id,
            audience: row.audience,
            audience_person_id: row.audience_person_id.0,
            text: row.text,
            until_day: row.until_day,
            created_at: row.created_at,
            act: Bytes(row.act),
            revoked_at: row.revoked_at,
            revoke_act: row.revoke_act.map(Bytes),
        }
    }
}

/// What was released from this engagement, by oneself and by the others in it, the newest first; also what is over or was taken back.
#[utoipa::path(get, path = "/engagements/{engagement}/releases", tag = "release", params(("engagement" = Uuid, Path)),
    responses((status = 200, body = Page<Release>)))]
pub async fn list(State(app): State<App>, Joined(at): Joined) -> Found<Page<Release>> {
    let rows = queries::of_engagement(&mut *app.db.read().await?, at.member.organisation_id, at.id).await?;
    Ok(Json(Page { items: rows.into_iter().map(Release::from).collect(), next: None }))
}

/// Something to show.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewRelease {
    /// Chosen by the client.
    id: Uuid,
    item_kind: ItemKind,
    item_id: Uuid,
    audience: Audience,
    /// The sponsor; null for the programme.
    audience_person_id: Option<Uuid>,
    /// At most 500 characters, without blanks around: it is what was signed.
    text: String,
    /// The last day on which it is shown, `YYYY-MM-DD`.
    until_day: Option<String>,
    /// `release`, whose payload is the hash of all this.
    act: Bytes,
}

/// Shows something of one's own: of two, the coachee's; between peers, in a team or circle, everyone's own.
#[utoipa::path(post, path = "/engagements/{engagement}/releases", tag = "release", params(("engagement" = Uuid, Path)),
    request_body = NewRelease,
    responses((status = 201, body = Release), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`id_taken`, `wrong_state`"),
    (status = 422, body = Problem, description = "`not_signed` on `act`, `not_the_sponsor` on `audience_person_id`")))]
pub async fn release(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewRelease>) -> Result<Answer> {
    if !release::may_release(at.kind, at.role) {
        return Err(Problem::not_yours());
    }
    if !release::has_begun(at.state) {
        return Err(Problem::wrong_state(at.state));
    }
    let here = Here::of(&app, &at);
    let text = check::text("text", &body.text, release::TEXT)?;
    if text.is_empty() {
        return Err(Invalid::new("text", "empty").into());
    }
    let new = NewRow {
        id: body.id,
        item_kind: body.item_kind,
        item_id: body.item_id,
        audience: body.audience,
        audience_person_id: body.audience_person_id,
        text,
        until_day: partial::day("until_day", body.until_day.as_ref())?,
    };
    let act = proof::act(&app, &at.member, body.act).await?;
    let answer = app.once(&at.member, once, move |conn| {
        let (new, act) = (new.clone(), act.clone());
        Box::pin(async move {
            if queries::count(conn, here).await? >= MOST {
                return Err(Invalid::new("text", "too_many").with("max", MOST).into());
            }
            let audience = audience_of(conn, here, &new).await?;
            require_signed(conn, here, &new, &act).await?;
            queries::insert(conn, here, &new, act.bytes()).await?;
            note(conn, here, Kind::Released).await?;
            tell(conn, here, new.id, audience).await?;
            stored(conn, here, new.id).await.map(Release::from)
        })
    });
    Ok(answer.await?.created())
}

/// Who will read it. A sponsor is named by whoever shows; it must be the one there is.
async fn audience_of(conn: &mut Conn, here: Here, new: &NewRow) -> Result<Vec<Uuid>> {
    match (new.audience, new.audience_person_id) {
        (Audience::Sponsor, Some(person)) if sponsor::of(conn, here.organisation, here.engagement).await? == Some(person) => {
            Ok(vec![person])
        }
        (Audience::Programme, None) => queries::administrators(conn, here.organisation).await,
        _ => Err(Invalid::new("audience_person_id", "not_the_sponsor").into()),
    }
}

/// The words, the audience and the day are what was signed.
async fn require_signed(conn: &mut Conn, here: Here, new: &NewRow, act: &Act) -> Result<()> {
    let payload = proof::release_hash(&proof::Released {
        audience: new.audience.as_str(),
        person: new.audience_person_id,
        item: new.item_id,
        kind: new.item_kind.as_str(),
        text: &new.text,
        until: new.until_day.as_deref(),
    });
    act.says(conn, Says { kind: "release", engagement: Some(here.engagement), subject: new.id, version: 1, payload: Some(&payload) }).await
}

/// Into one's own log.
async fn note(conn: &mut Conn, here: Here, kind: Kind) -> Result<()> {
    let event = Event { kind, actor: Some(here.me), engagement: Some(here.engagement) };
    audit::record(conn, here.organisation, here.me, event, here.now).await
}

/// Tells those to whom it is shown, and those in it.
async fn tell(conn: &mut Conn, here: Here, id: Uuid, audience: Vec<Uuid>) -> Result<()> {
    let mut everyone = notice::members(conn, here.organisation, here.engagement).await?;
    everyone.extend(audience);
    everyone.sort_unstable();
    everyone.dedup();
    let hint = Hint { kind: "release".to_owned(), id, engagement_id: Some(here.engagement), version: 0 };
    notice::announce(conn, here.now, here.organisation, &everyone, &hint).await
}

async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Row> {
    queries::one(conn, here.organisation, here.engagement, id).await?.ok_or_else(Problem::not_found)
}

/// What takes a release back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Revocation {
    /// `revoke`.
    act: Bytes,
}

/// Takes a release back: from then on it is shown to nobody outside.
#[utoipa::path(post, path = "/engagements/{engagement}/releases/{release}/revocation", tag = "release",
    params(("engagement" = Uuid, Path), ("release" = Uuid, Path)), request_body = Revocation,
    responses((status = 201, body = Release), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`wrong_state` (`revoked`)"), (status = 422, body = Problem, description = "`not_signed` on `act`")))]
pub async fn revoke(
    State(app): State<App>,
    Joined(at): Joined,
    ReleaseId(id): ReleaseId,
    Change(once, body): Change<Revocation>,
) -> Result<Answer> {
    let here = Here::of(&app, &at);
    let row = stored(&mut *app.db.read().await?, here, id).await?;
    if row.person_id != here.me {
        return Err(Problem::not_yours());
    }
    let act = proof::act(&app, &at.member, body.act).await?;
    let answer = app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.revoked_at.is_some() {
                return Err(Problem::wrong_state("revoked"));
            }
            let empty: &[u8] = &[];
            let says = Says { kind: "revoke", engagement: Some(here.engagement), subject: id, version: 1, payload: Some(empty) };
            act.says(conn, says).await?;
            queries::revoke(conn, here, id, act.bytes()).await?;
            note(conn, here, Kind::ReleaseRevoked).await?;
            let audience = match row.audience_person_id.0 {
                Some(person) => vec![person],
                None => queries::administrators(conn, here.organisation).await?,
            };
            tell(conn, here, id, audience).await?;
            stored(conn, here, id).await.map(Release::from)
        })
    });
    Ok(answer.await?.created())
}

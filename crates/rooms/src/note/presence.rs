//! Who has a note open, and where in it: sealed, kept for a minute.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::check;
use domain::engagement::Kind;
use domain::note::PRESENT;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, PresenceRow};
use super::write_queries::{self, NewPresence};
use super::{DeviceId, NoteId};
use crate::app::App;
use crate::notice::{self, Hint};
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::wire::{Bytes, Page};
use crate::write::{Body, Found};

/// The largest presence.
const LARGEST: usize = 4096;

/// One device that has the note open.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Presence {
    /// Who.
    pub author: Uuid,
    /// On which device.
    pub device: Uuid,
    /// Key epoch.
    pub epoch: i64,
    /// Version of the sealed value: Unix seconds.
    pub version: i64,
    /// Envelope: kind `presence`, row the note, field the device (docs/sealing.md, section 5).
    pub envelope: Bytes,
    /// When it was told, Unix milliseconds.
    pub at: i64,
}

impl From<PresenceRow> for Presence {
    fn from(row: PresenceRow) -> Self {
        Self {
            author: row.author_id,
            device: row.device,
            epoch: row.epoch,
            version: row.version,
            envelope: Bytes(row.envelope),
            at: row.at,
        }
    }
}

/// Who told of themselves within the last minute.
#[utoipa::path(get, path = "/engagements/{engagement}/notes/{note}/presence", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path)), responses((status = 200, body = Page<Presence>)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, NoteId(note): NoteId) -> Found<Page<Presence>> {
    let here = Here::of(&app, &at);
    let mut conn = app.db.read().await?;
    let rows = queries::present(&mut conn, here, note, here.now - PRESENT).await?;
    Ok(Json(Page { items: rows.into_iter().map(Presence::from).collect(), next: None }))
}

/// Where one is.
#[derive(Deserialize, ToSchema)]
pub struct NewPresenceBody {
    /// Key epoch.
    epoch: u32,
    /// Version of the sealed value: Unix seconds.
    version: i64,
    /// Envelope.
    envelope: Bytes,
}

/// Tells the others where one is in a note. It carries no idempotency key: what it says takes the place of what was said before.
#[utoipa::path(put, path = "/engagements/{engagement}/notes/{note}/presence/{device}", tag = "note",
    params(("engagement" = Uuid, Path), ("note" = Uuid, Path), ("device" = Uuid, Path)), request_body = NewPresenceBody,
    responses((status = 204), (status = 409, body = Problem, description = "`epoch_closed`, `wrong_state`")))]
pub async fn tell(
    State(app): State<App>,
    Joined(at): Joined,
    NoteId(note): NoteId,
    DeviceId(device): DeviceId,
    Body(body): Body<NewPresenceBody>,
) -> Result<StatusCode> {
    let here = Here::at_work(&app, &at)?;
    let version = check::number("version", body.version, 1..=i64::from(u32::MAX))?;
    let envelope = body.envelope.sized("envelope", 200..=LARGEST)?;
    let (kind, epoch) = (at.kind, body.epoch);
    let new = NewPresence { note, device, epoch: epoch.into(), version, envelope };
    app.replace(move |conn| {
        let new = new.clone();
        Box::pin(async move {
            if kind != Kind::Own && !crate::session::exists(conn, here.organisation, here.engagement, note).await? {
                return Err(Problem::not_found());
            }
            here.require_epoch(conn, &[epoch]).await?;
            write_queries::save_presence(conn, here, new).await?;
            let mut others = notice::members(conn, here.organisation, here.engagement).await?;
            others.retain(|person| *person != here.me);
            let hint = Hint { kind: "presence".to_owned(), id: note, engagement_id: Some(here.engagement), version };
            notice::announce(conn, here.now, here.organisation, &others, &hint).await
        })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

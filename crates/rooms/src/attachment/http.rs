//! Attachments of an engagement or of one's own space: said to come, listed, deleted.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Invalid;
use domain::attachment::{LARGEST, stated};
use domain::engagement::Kind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewRow, Row};
use super::{AttachmentId, remove};
use crate::app::App;
use crate::audit;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging, Sealed, SealedInput};
use crate::write::{Answer, Change, Found, Params};

/// An attachment whose parts are all there.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Attachment {
    /// Id.
    pub id: Uuid,
    /// The note it hangs on.
    pub note_id: Option<Uuid>,
    /// Who attached it.
    pub author: Uuid,
    /// Bytes of content.
    pub bytes: i64,
    /// Parts.
    pub parts: i64,
    /// Name, type, key and digest, sealed.
    pub meta: Sealed,
    /// Unix milliseconds.
    pub created_at: i64,
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            note_id: row.note_id.0,
            author: row.author_id,
            bytes: row.bytes,
            parts: row.parts,
            meta: row.meta.into(),
            created_at: row.created_at,
        }
    }
}

/// Which attachments.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct AttachmentsOf {
    /// Those of this note.
    note: Option<Uuid>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Attachments whose parts are all there, the oldest first.
#[utoipa::path(get, path = "/engagements/{engagement}/attachments", tag = "attachment",
    params(("engagement" = Uuid, Path), AttachmentsOf), responses((status = 200, body = Page<Attachment>)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<AttachmentsOf>) -> Found<Page<Attachment>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let (_, after) = paging.after()?.unwrap_or_default();
    let here = Here::of(&app, &at);
    let mut conn = app.db.read().await?;
    let rows = match asked.note {
        Some(note) => queries::page_of_note(&mut conn, here, note, &after, limit + 1).await?,
        None => queries::page(&mut conn, here, &after, limit + 1).await?,
    };
    let page = Page::cut(rows, limit, |row| (String::new(), row.id.to_string()));
    Ok(Json(Page { items: page.items.into_iter().map(Attachment::from).collect(), next: page.next }))
}

/// What is to come.
#[derive(Deserialize, ToSchema)]
pub struct NewAttachment {
    /// Id, chosen by the client.
    id: Uuid,
    /// The note it hangs on.
    note_id: Option<Uuid>,
    /// Bytes of content, at most 25 MiB.
    bytes: i64,
    /// Parts of 1 MiB, the last may be shorter.
    parts: i64,
    /// Name, type, key and digest, sealed.
    meta: SealedInput,
}

/// That it is awaited.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct AttachmentAwaited {
    /// Id.
    pub id: Uuid,
    /// Parts that are awaited.
    pub parts: i64,
}

/// Says that an attachment comes; its parts follow one by one. 413 `too_large` says how many bytes it may have.
#[utoipa::path(post, path = "/engagements/{engagement}/attachments", tag = "attachment", params(("engagement" = Uuid, Path)),
    request_body = NewAttachment, responses((status = 201, body = AttachmentAwaited), (status = 413, body = Problem, description = "`too_large`")))]
pub async fn announce(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewAttachment>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    if body.bytes > LARGEST {
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").at("bytes").with("max", LARGEST));
    }
    stated(body.bytes, body.parts)?;
    let (kind, epoch) = (at.kind, body.meta.e);
    let meta = body.meta.column("meta", 1, here.me)?;
    let new = NewRow { id: body.id, note: body.note_id, bytes: body.bytes, parts: body.parts, meta };
    let answer = app.once(&at.member, once, move |conn| {
        let new = new.clone();
        Box::pin(async move {
            if let (Some(note), true) = (new.note, kind != Kind::Own)
                && !crate::session::exists(conn, here.organisation, here.engagement, note).await?
            {
                return Err(Invalid::new("note_id", "unknown").into());
            }
            here.require_epoch(conn, &[epoch]).await?;
            let awaited = AttachmentAwaited { id: new.id, parts: new.parts };
            queries::insert(conn, here, new).await?;
            Ok(awaited)
        })
    });
    Ok(answer.await?.created())
}

/// Nothing more to say.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct Nothing {}

/// That it is gone.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct AttachmentGone {
    /// Id.
    pub id: Uuid,
}

/// Deletes an attachment of one's own with all its parts; it stands in the log of each member.
#[utoipa::path(delete, path = "/engagements/{engagement}/attachments/{attachment}", tag = "attachment",
    params(("engagement" = Uuid, Path), ("attachment" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = AttachmentGone), (status = 403, body = Problem, description = "`not_yours`")))]
pub async fn delete(
    State(app): State<App>,
    Joined(at): Joined,
    AttachmentId(id): AttachmentId,
    Change(once, _): Change<Nothing>,
) -> Result<Answer> {
    let (here, kind) = (Here::of(&app, &at), at.kind);
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let row = queries::find(conn, here, id).await?.ok_or_else(Problem::not_found)?;
            if row.author_id != here.me {
                return Err(Problem::not_yours());
            }
            remove(conn, here.organisation, here.engagement, id).await?;
            // One whose parts were not all there was never shown to anybody.
            if row.complete_at.is_some() {
                audit::record_for_members(conn, here, kind, audit::Kind::AttachmentDeleted).await?;
            }
            here.announce(conn, "attachment", id, 0).await?;
            Ok(AttachmentGone { id })
        })
    })
    .await
}

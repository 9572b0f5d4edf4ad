//! The parts of an attachment, as they are: octets.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::attachment::{PART, TAG, part_size};

use super::AttachmentId;
use super::queries;
use crate::access::path;
use crate::app::App;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};

/// The largest sealed part, bytes.
const LARGEST: usize = (PART + TAG) as usize;
const OCTETS: &str = "application/octet-stream";

/// `{part}` of the path, from 0.
pub struct Position(i64);

impl FromRequestParts<App> for Position {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let part: u32 = path(parts, app, "part").await?.parse().map_err(|_| Problem::not_found())?;
        Ok(Self(part.into()))
    }
}

/// A body of octets, as large as a part may be.
pub struct Octets(Bytes);

impl FromRequest<App> for Octets {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind != Some(OCTETS) {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_octets").at("Content-Type"));
        }
        crate::write::octets(request, LARGEST).await.map(Self)
    }
}

/// A part of an attachment that is complete.
#[utoipa::path(get, path = "/engagements/{engagement}/attachments/{attachment}/parts/{part}", tag = "attachment",
    params(("engagement" = Uuid, Path), ("attachment" = Uuid, Path), ("part" = i64, Path)),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>), (status = 404, body = Problem)))]
pub async fn get(State(app): State<App>, Joined(at): Joined, AttachmentId(id): AttachmentId, Position(part): Position) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let here = Here::of(&app, &at);
    let bytes = match queries::find(&mut conn, here, id).await? {
        Some(row) if row.complete_at.is_some() => queries::part(&mut conn, here, id, part).await?,
        _ => None,
    };
    let bytes = bytes.ok_or_else(Problem::not_found)?;
    Ok(([(header::CONTENT_TYPE, OCTETS)], bytes).into_response())
}

/// Stores a part; in any order. The same bytes again change nothing, other bytes are refused. With the last one the attachment is there.
#[utoipa::path(put, path = "/engagements/{engagement}/attachments/{attachment}/parts/{part}", tag = "attachment",
    params(("engagement" = Uuid, Path), ("attachment" = Uuid, Path), ("part" = i64, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 204), (status = 409, body = Problem, description = "`id_taken`: other bytes are stored there"),
        (status = 413, body = Problem, description = "`too_large`")))]
pub async fn put(
    State(app): State<App>,
    Joined(at): Joined,
    AttachmentId(id): AttachmentId,
    Position(part): Position,
    Octets(bytes): Octets,
) -> Result<StatusCode> {
    let here = Here::at_work(&app, &at)?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let bytes: Arc<[u8]> = Arc::from(&*bytes);
    app.replace(move |conn| {
        let bytes = Arc::clone(&bytes);
        Box::pin(async move {
            let row = queries::find(conn, here, id).await?.filter(|row| part < row.parts).ok_or_else(Problem::not_found)?;
            if row.author_id != here.me {
                return Err(Problem::not_yours());
            }
            part_size(part, row.parts, size)?;
            if let Some(stored) = queries::part(conn, here, id, part).await? {
                return if stored == *bytes { Ok(()) } else { Err(Problem::new(StatusCode::CONFLICT, "id_taken")) };
            }
            queries::insert_part(conn, here, id, part, &bytes).await?;
            let stored = row.stored + 1;
            let complete = (stored == row.parts).then_some(here.now);
            queries::set_stored(conn, here, id, stored, complete).await?;
            if complete.is_some() {
                here.announce(conn, "attachment", id, 1).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

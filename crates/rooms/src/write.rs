//! A change with its idempotency key: asked twice, done once.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use store::{BoxFuture, Conn, sql};
use uuid::Uuid;

use crate::access::Member;
use crate::app::App;
use crate::problem::{Problem, Result};

/// Bodies above this are answered 413.
pub const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// The header that names a change.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A change that is asked for under a key: a repeat of the same request has one effect.
#[derive(Debug, Clone)]
pub struct Once {
    key: String,
    hash: String,
    /// That of the path: the answer may hold its bytes and is deleted with it.
    engagement: Option<Uuid>,
}

/// A JSON body with its idempotency key.
pub struct Change<T>(pub Once, pub T);

/// A JSON body without a key: for sign-in, one-time links, and what only takes the place of what was there.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        parse(&read(request).await?).map(Self)
    }
}

impl<T: DeserializeOwned> FromRequest<App> for Change<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let missing = || Problem::new(StatusCode::BAD_REQUEST, "idempotency_key_missing").at("Idempotency-Key");
        let key = parts.headers.get(&IDEMPOTENCY_KEY).and_then(|key| key.to_str().ok()).ok_or_else(missing)?.to_owned();
        if !(8..=100).contains(&key.len()) {
            return Err(missing());
        }
        let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
        let bytes = read(Request::from_parts(parts, body)).await?;
        let mut hash = Sha256::new();
        hash.update(method.as_str());
        hash.update([0]);
        hash.update(&path);
        hash.update([0]);
        hash.update(&bytes);
        let once = Once { key, hash: hex::encode(hash.finalize()), engagement: engagement(&path) };
        Ok(Self(once, parse(&bytes)?))
    }
}

/// The engagement that a path names.
fn engagement(path: &str) -> Option<Uuid> {
    let (_, rest) = path.split_once("/engagements/")?;
    Uuid::parse_str(rest.split('/').next()?).ok()
}

async fn read(request: Request) -> Result<Bytes> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_json = kind.is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")));
    let not_json = || Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json").at("Content-Type");
    // An empty body needs no type: PUT of a state without content. Of a body without a length that is known when it has been read.
    if !is_json && request.headers().get(header::CONTENT_LENGTH).is_some_and(|length| length != "0") {
        return Err(not_json());
    }
    let bytes = octets(request, BODY_LIMIT).await?;
    if is_json || bytes.is_empty() { Ok(bytes) } else { Err(not_json()) }
}

/// The bytes of a body, at most `limit` (and never above [`BODY_LIMIT`]).
///
/// # Errors
/// 413 `too_large` with the limit; `body_unreadable` when it breaks off.
pub async fn octets(request: Request, limit: usize) -> Result<Bytes> {
    let too_large = || Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large").with("max", limit);
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > limit) {
        drain(request).await;
        return Err(too_large());
    }
    let bytes = Bytes::from_request(request, &()).await.map_err(|rejection| {
        let status = rejection.into_response().status();
        if status == StatusCode::PAYLOAD_TOO_LARGE { too_large() } else { Problem::new(status, "body_unreadable") }
    })?;
    if bytes.len() > limit { Err(too_large()) } else { Ok(bytes) }
}

/// Takes in what is on its way, within reason: a client that is still sending would see a broken connection instead of the answer.
async fn drain(request: Request) {
    let mut body = request.into_body().into_data_stream();
    let mut seen = 0;
    while let Some(Ok(part)) = body.next().await {
        seen += part.len();
        if seen > 8 * BODY_LIMIT {
            return;
        }
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    let bytes = if bytes.is_empty() { b"{}" } else { bytes };
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let reason = error.into_inner().to_string();
        // "missing field `x`" names the field that the path does not.
        let missing = reason.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()).map(str::to_owned);
        let field = match (path.as_str(), missing) {
            ("." | "", Some(missing)) => missing,
            (path, Some(missing)) => format!("{path}.{missing}"),
            (path, None) => path.to_owned(),
        };
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid").at(&field).with("name", "unreadable").with("reason", reason)
    })?;
    json.end().map_err(|error| {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid").at(".").with("name", "unreadable").with("reason", error)
    })?;
    Ok(value)
}

/// An answer to a change: fresh, or the one that was given when it was asked first.
pub struct Answer {
    status: StatusCode,
    json: String,
}

impl Answer {
    /// 201 instead of 200.
    #[must_use]
    pub fn created(self) -> Self {
        Self { status: StatusCode::CREATED, ..self }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, [(header::CONTENT_TYPE, "application/json")], self.json).into_response()
    }
}

impl App {
    /// Does `work` once for this member and key, in one transaction with the record of the key, and answers durably.
    ///
    /// # Errors
    /// What `work` answers; 422 `idempotency_key_reused` when the key was used for another request.
    pub async fn once<T, F>(&self, member: &Member, once: Once, work: F) -> Result<Answer>
    where
        T: Serialize + Send,
        F: for<'t> Fn(&'t mut Conn) -> BoxFuture<'t, Result<T>> + Clone + Send + Sync + 'static,
    {
        let (organisation, person, now) = (member.organisation_id, member.person_id, self.clock.now());
        // Looked for outside the transaction: PostgreSQL would take a look inside it for a reason to run every other writer again. What guards is the unique key.
        if let Some(json) = answered(&mut *self.db.read().await?, organisation, person, &once).await? {
            return Ok(Answer { status: StatusCode::OK, json });
        }
        let again = once.clone();
        let done = self
            .db
            .write(move |conn| {
                let (work, once) = (work.clone(), once.clone());
                Box::pin(async move {
                    let value = work(conn).await?;
                    let json = serde_json::to_string(&value).map_err(|error| {
                        tracing::error!(%error, "an answer cannot be written as JSON");
                        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
                    })?;
                    remember(conn, organisation, person, &once, &json, now).await?;
                    Ok::<_, Problem>(json)
                })
            })
            .await;
        let json = match done {
            Ok(json) => json,
            // The same request may have been answered meanwhile: then that is the answer, whatever stood in the way of this one.
            Err(problem) => answered(&mut *self.db.read().await?, organisation, person, &again).await?.ok_or(problem)?,
        };
        self.wake.send_modify(|count| *count = count.wrapping_add(1));
        Ok(Answer { status: StatusCode::OK, json })
    }
}

impl App {
    /// Does `work` in one transaction without a record of it: for what only takes the place of what was there, so that a repeat changes nothing.
    ///
    /// # Errors
    /// What `work` answers.
    pub async fn replace<F>(&self, work: F) -> Result<()>
    where
        F: for<'t> Fn(&'t mut Conn) -> BoxFuture<'t, Result<()>> + Send + Sync + 'static,
    {
        self.db.write(work).await?;
        self.wake.send_modify(|count| *count = count.wrapping_add(1));
        Ok(())
    }
}

async fn answered(conn: &mut Conn, organisation: Uuid, person: Uuid, once: &Once) -> Result<Option<String>> {
    let row: Option<(String, String)> = sqlx::query_as(sql!(
        "SELECT request_hash, answer FROM idempotency WHERE organisation_id = $1 AND person_id = $2 AND idempotency_key = $3"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(&once.key)
    .fetch_optional(conn)
    .await?;
    match row {
        None => Ok(None),
        Some((hash, answer)) if hash == once.hash => Ok(Some(answer)),
        Some(_) => Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "idempotency_key_reused").at("Idempotency-Key")),
    }
}

async fn remember(conn: &mut Conn, organisation: Uuid, person: Uuid, once: &Once, answer: &str, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO idempotency (organisation_id, person_id, idempotency_key, request_hash, answer, created_at, engagement_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(&once.key)
    .bind(&once.hash)
    .bind(answer)
    .bind(now)
    .bind(once.engagement.map(|id| id.to_string()))
    .execute(conn)
    .await?;
    Ok(())
}

/// `Json` with our problem instead of axum's text, for queries and paths.
pub struct Params<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, app: &App) -> Result<Self> {
        let query = axum::extract::Query::<T>::from_request_parts(parts, app).await;
        let query = query.map_err(|error| {
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid")
                .at("query")
                .with("name", "unreadable")
                .with("reason", error.body_text())
        })?;
        Ok(Self(query.0))
    }
}

/// A plain JSON answer.
pub type Found<T> = Result<Json<T>>;

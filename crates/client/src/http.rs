//! HTTP with a bearer token; every change under an idempotency key.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::error::{ClientError, Problem, Result};

/// The client's clock, Unix milliseconds.
#[derive(Clone)]
pub struct Now(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Now {
    /// A clock that says what `now` says.
    #[must_use]
    pub fn of(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::of(|| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        })
    }
}

impl std::fmt::Debug for Now {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Now")
    }
}

/// An answer as it came.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body; null when it is empty, a string when it is not JSON.
    pub json: Value,
}

impl Reply {
    /// The answer as a type, or the problem that it is.
    ///
    /// # Errors
    /// The server's problem, or `Unexpected`.
    pub fn typed<T: DeserializeOwned>(self) -> Result<T> {
        let unexpected = |error: serde_json::Error| ClientError::Unexpected { status: self.status, reason: error.to_string() };
        if self.status < 400 {
            return serde_json::from_value(self.json).map_err(unexpected);
        }
        Err(serde_json::from_value::<Problem>(self.json).map_err(unexpected)?.into())
    }
}

async fn reply_of(response: reqwest::Response) -> Result<Reply> {
    let status = response.status().as_u16();
    let bytes = response.bytes().await?;
    let text = || Value::String(String::from_utf8_lossy(&bytes).into_owned());
    let json = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap_or_else(|_| text()) };
    Ok(Reply { status, json })
}

/// A connection to a server, signed in or not. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
    now: Now,
}

impl Client {
    /// A client for the server at `base`, for example `http://127.0.0.1:4400`.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(base: &str) -> Result<Self> {
        let base = base.trim_end_matches('/').to_owned();
        let builder = reqwest::Client::builder().timeout(Duration::from_secs(60));
        // What is on this machine is not behind a proxy.
        let local = ["http://127.", "http://localhost", "http://[::1]"].iter().any(|start| base.starts_with(start));
        let builder = if local { builder.no_proxy() } else { builder };
        Ok(Self { http: builder.build()?, base, token: None, now: Now::system() })
    }

    /// The same with a bearer token.
    #[must_use]
    pub fn with_token(self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self }
    }

    /// The same with another clock.
    #[must_use]
    pub fn with_clock(self, now: Now) -> Self {
        Self { now, ..self }
    }

    /// Where the server is.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The bearer token.
    #[must_use]
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// Unix milliseconds of the client's clock.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.now.0)()
    }

    /// A new id, in the order of time.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let now = u64::try_from(self.now()).unwrap_or(0);
        let nanos = u32::try_from(now % 1000).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, now / 1000, nanos))
    }

    /// Asks, and gives the answer as it came. `path` begins below `/api/v1`. Every method but GET carries an idempotency key: `key`, or a new one.
    ///
    /// # Errors
    /// `Unreachable`.
    pub async fn reply(&self, method: Method, path: &str, body: Option<&Value>, key: Option<Uuid>) -> Result<Reply> {
        let mut request = self.request(method.clone(), path);
        if method != Method::GET {
            request = request.header("Idempotency-Key", key.unwrap_or_else(|| self.new_id()).to_string());
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        reply_of(request.send().await?).await
    }

    /// Reads bytes; more than `most` are none.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn get_bytes(&self, path: &str, most: usize) -> Result<Vec<u8>> {
        let mut response = self.request(Method::GET, path).send().await?;
        if !response.status().is_success() {
            return reply_of(response).await?.typed();
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if bytes.len() + chunk.len() > most {
                return Err(ClientError::Here("the server gave more bytes than there can be"));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    /// Stores bytes.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn put_bytes(&self, path: &str, bytes: Vec<u8>) -> Result<()> {
        let request = self.request(Method::PUT, path).header("Idempotency-Key", self.new_id().to_string());
        let response = request.header("Content-Type", "application/octet-stream").body(bytes).send().await?;
        reply_of(response).await?.typed::<Value>().map(drop)
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}/api/v1{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Asks with a body and reads the answer.
    ///
    /// # Errors
    /// The server's problem, `Unreachable`, `Unexpected`.
    pub async fn send<T: DeserializeOwned>(&self, method: Method, path: &str, body: &impl Serialize, key: Option<Uuid>) -> Result<T> {
        let body = serde_json::to_value(body).map_err(|_| ClientError::Here("a request cannot be written as JSON"))?;
        self.reply(method, path, Some(&body), key).await?.typed()
    }

    /// Reads.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.reply(Method::GET, path, None, None).await?.typed()
    }

    /// Creates.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.send(Method::POST, path, body, None).await
    }

    /// Changes.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn put<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.send(Method::PUT, path, body, None).await
    }

    /// Removes.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn delete<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.reply(Method::DELETE, path, None, None).await?.typed()
    }
}

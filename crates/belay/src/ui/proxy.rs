//! The way to the server: below `/api/v1` alone, with a bearer token that the browser never sees.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reqwest::Url;
use reqwest::redirect::Policy;
use serde_json::{Value, json};

use crate::failure::Failure;

/// What a browser may tell the server. Cookies and everything that describes this address stay here.
const TOLD: [HeaderName; 7] = [
    header::ACCEPT,
    header::ACCEPT_ENCODING,
    header::ACCEPT_LANGUAGE,
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::IF_NONE_MATCH,
    header::RANGE,
];
/// The same, of names that the library does not know.
const TOLD_TOO: [&str; 2] = ["idempotency-key", "last-event-id"];

/// What the server may tell the browser. A policy, a cookie, a redirection, another way to load something: none of it is the server's to say.
const HEARD: [HeaderName; 8] = [
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::CONTENT_ENCODING,
    header::CONTENT_DISPOSITION,
    header::CONTENT_RANGE,
    header::ETAG,
    header::RETRY_AFTER,
    header::VARY,
];

/// Kinds of answers that no browser runs or shows as a page. Everything else is bytes.
const KINDS: [&str; 6] =
    ["application/json", "application/problem+json", "text/event-stream", "text/calendar", "text/csv", "application/octet-stream"];

/// Answers in which the server hands out a bearer token.
const SIGNS_IN: [&str; 2] = ["/api/v1/sign-in", "/api/v1/sign-up"];
const SIGN_IN: &str = "/api/v1/sign-in";

/// Most bytes of a sign-in or sign-up, and of the answer.
const SMALL: usize = 64 * 1024;

/// One server, and the sign-in of this run.
pub struct Proxy {
    server: Url,
    http: reqwest::Client,
    token: RwLock<Option<String>>,
}

impl Proxy {
    /// A way to `server`, an address without a path.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(server: &str) -> Result<Self, Failure> {
        let server = Url::parse(server).map_err(|_| Failure::input(format!("{server} is no address of a server")))?;
        // Event streams have no end: only connecting takes a limited time. Whoever redirects is not asked for more.
        let http = crate::remote::asking(&server).connect_timeout(Duration::from_secs(15)).redirect(Policy::none()).build();
        Ok(Self { server, http: http.map_err(|error| Failure::Work(error.to_string()))?, token: RwLock::new(None) })
    }

    /// The server's version.
    ///
    /// # Errors
    /// Bad input: nothing answers, or something that is not Belay.
    pub async fn version(&self) -> Result<String, Failure> {
        let url = self.url("/api/v1/version").ok_or_else(|| Failure::input("this is no address of a server"))?;
        let shown = self.server.origin().ascii_serialization();
        let answer = self.http.get(url).timeout(Duration::from_secs(20)).send().await;
        let answer = answer.map_err(|error| Failure::input(format!("{shown} does not answer: {}", crate::remote::cause(&error))))?;
        let said = answer.json::<Value>().await.ok();
        let version = said.as_ref().and_then(|said| said["version"].as_str());
        version.map(str::to_owned).ok_or_else(|| Failure::input(format!("{shown} answers, but is no Belay server")))
    }

    /// Ends the sign-in of this run, if there is one.
    pub async fn sign_out(&self) {
        let (Some(token), Some(url)) = (self.token(), self.url(SIGN_IN)) else { return };
        // Whether it reaches the server or not, the token is forgotten with this program.
        drop(self.http.delete(url).bearer_auth(token).header("idempotency-key", uuid::Uuid::now_v7().to_string()).send().await);
    }

    /// An address of the server below `/api/v1`; none for what leads elsewhere once it is resolved.
    fn url(&self, path_and_query: &str) -> Option<Url> {
        let url = self.server.join(path_and_query).ok()?;
        (url.origin() == self.server.origin() && url.path().starts_with("/api/v1/")).then_some(url)
    }

    fn token(&self) -> Option<String> {
        self.token.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_token(&self, token: Option<String>) {
        *self.token.write().unwrap_or_else(PoisonError::into_inner) = token;
    }

    async fn send(&self, request: Request, url: Url) -> Result<Response, Problem> {
        let (parts, body) = request.into_parts();
        let signs_in = parts.method == Method::POST && SIGNS_IN.contains(&url.path());
        let signs_out = parts.method == Method::DELETE && url.path() == SIGN_IN;
        let mut asked = self.http.request(parts.method, url);
        if signs_in {
            // Written anew, and its answer is read here: neither length nor compression of the browser's counts.
            asked = asked.json(&as_terminal(body).await?);
        } else {
            asked = asked.headers(told(&parts.headers));
            if let Some(token) = self.token() {
                asked = asked.bearer_auth(token);
            }
            if !body.is_end_stream() {
                asked = asked.body(reqwest::Body::wrap_stream(body.into_data_stream()));
            }
        }
        let answer = asked.send().await.map_err(|error| {
            tracing::info!(error = crate::remote::cause(&error), "the server was not reached");
            Problem(StatusCode::BAD_GATEWAY, "server_unreachable")
        })?;
        let (status, headers) = (answer.status(), heard(answer.headers()));
        if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
            return Err(Problem(StatusCode::BAD_GATEWAY, "server_redirects"));
        }
        if signs_out && (status.is_success() || status == StatusCode::UNAUTHORIZED) {
            self.set_token(None);
        }
        if signs_in && status.is_success() {
            return self.keep_token(status, answer).await;
        }
        Ok((status, headers, Body::from_stream(answer.bytes_stream())).into_response())
    }

    /// Takes the token out of the answer.
    async fn keep_token(&self, status: StatusCode, answer: reqwest::Response) -> Result<Response, Problem> {
        let unclear = Problem(StatusCode::BAD_GATEWAY, "server_unclear");
        let body = to_bytes(Body::from_stream(answer.bytes_stream()), SMALL).await.map_err(|_| unclear)?;
        let mut said: Value = serde_json::from_slice(&body).map_err(|_| unclear)?;
        let token = said.get_mut("token").map(Value::take);
        let token = token.as_ref().and_then(Value::as_str).filter(|token| HeaderValue::from_str(token).is_ok());
        self.set_token(Some(token.ok_or(unclear)?.to_owned()));
        Ok((status, [(header::CONTENT_SECURITY_POLICY, POLICY)], axum::Json(said)).into_response())
    }
}

/// Answers are data: should one be opened by itself, it is nobody's page.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

/// Hands a request on to the server, and its answer back, as they flow.
pub async fn forward(State(proxy): State<Arc<Proxy>>, request: Request) -> Response {
    let asked = request.uri().path_and_query().and_then(|asked| proxy.url(asked.as_str()));
    let Some(url) = asked else { return Problem(StatusCode::NOT_FOUND, "not_found").into_response() };
    proxy.send(request, url).await.unwrap_or_else(IntoResponse::into_response)
}

/// A sign-in as a terminal does it: the token comes in the answer, no cookie is set.
async fn as_terminal(body: Body) -> Result<Value, Problem> {
    let unclear = Problem(StatusCode::BAD_REQUEST, "invalid");
    let body = to_bytes(body, SMALL).await.map_err(|_| unclear)?;
    let mut said: Value = serde_json::from_slice(&body).map_err(|_| unclear)?;
    said.as_object_mut().ok_or(unclear)?.insert("bearer".to_owned(), Value::Bool(true));
    Ok(said)
}

fn told(headers: &HeaderMap) -> HeaderMap {
    let names = TOLD.into_iter().chain(TOLD_TOO.into_iter().map(HeaderName::from_static));
    names.filter_map(|name| headers.get(&name).cloned().map(|value| (name, value))).collect()
}

fn heard(headers: &HeaderMap) -> HeaderMap {
    let mut heard: HeaderMap = HEARD.into_iter().filter_map(|name| headers.get(&name).cloned().map(|value| (name, value))).collect();
    if let Some(kind) = heard.get_mut(header::CONTENT_TYPE) {
        let named = kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if !KINDS.contains(&named.as_str()) {
            *kind = HeaderValue::from_static("application/octet-stream");
        }
    }
    heard.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    heard
}

/// A problem of the way itself, as the API tells its own.
#[derive(Debug, Clone, Copy)]
struct Problem(StatusCode, &'static str);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({"type": format!("/problems/{}", self.1), "status": self.0.as_u16()});
        (
            self.0,
            [(header::CONTENT_TYPE, "application/problem+json"), (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox")],
            body.to_string(),
        )
            .into_response()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nothing_but_the_api_of_that_server_is_asked() {
        let proxy = Proxy::new("https://belay.example.org").unwrap();
        let found = |path: &str| proxy.url(path).map(String::from);
        assert_eq!(found("/api/v1/me?x=1").as_deref(), Some("https://belay.example.org/api/v1/me?x=1"));
        for elsewhere in ["/api/v1/../../healthz", "/api/v1/%2e%2e/%2E%2e/healthz", "//other.example.org/api/v1/me", "/api/v2/me", "/"] {
            assert_eq!(found(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn headers_pass_by_name_and_no_answer_is_a_page() {
        let mut asked = HeaderMap::new();
        for name in ["cookie", "authorization", "host", "origin", "referer", "idempotency-key", "accept"] {
            asked.insert(HeaderName::from_static(name), HeaderValue::from_static("x"));
        }
        let told = told(&asked);
        assert_eq!((told.len(), told.contains_key("accept"), told.contains_key("idempotency-key")), (2, true, true));
        let mut said = HeaderMap::new();
        for name in ["set-cookie", "location", "link", "refresh", "service-worker-allowed", "content-security-policy"] {
            said.insert(HeaderName::from_static(name), HeaderValue::from_static("x"));
        }
        said.insert(header::CONTENT_TYPE, HeaderValue::from_static("Text/HTML; charset=utf-8"));
        let heard = heard(&said);
        assert_eq!((heard.len(), heard[header::CONTENT_TYPE].to_str().unwrap()), (2, "application/octet-stream"));
        assert_eq!(heard[header::CONTENT_SECURITY_POLICY], POLICY);
    }
}

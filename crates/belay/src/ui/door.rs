//! Who may come in: a browser that was given the address of this run, and only from this very address.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rand_core::{OsRng, RngCore};
use sha2::{Digest, Sha256};

/// The door of one run.
pub struct Door {
    port: u16,
    /// In the address that is printed.
    token: String,
    /// In the cookie: who sees the one does not have the other.
    cookie: String,
}

fn secret() -> String {
    let mut bytes = [0; 32];
    OsRng.fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    Sha256::digest(one) == Sha256::digest(other)
}

impl Door {
    /// A door with new secrets.
    pub fn new(port: u16) -> Self {
        Self { port, token: secret(), cookie: secret() }
    }

    /// What is printed, and opened in a browser.
    pub fn address(&self) -> String {
        format!("http://{}/open/{}", self.authority(), self.token)
    }

    fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Cookies are shared by all ports of an address: each run has its own name.
    fn cookie_name(&self) -> String {
        format!("belay-ui-{}", self.port)
    }

    /// A name that somebody else points at this machine is no address of ours.
    fn is_called(&self, request: &Request) -> bool {
        let mut names = request.headers().get_all(header::HOST).iter().map(HeaderValue::as_bytes).collect::<Vec<_>>();
        names.extend(request.uri().authority().map(|authority| authority.as_str().as_bytes()));
        !names.is_empty() && names.iter().all(|name| *name == self.authority().as_bytes())
    }

    fn is_opened(&self, request: &Request) -> bool {
        let token = request.uri().path().strip_prefix("/open/");
        *request.method() == Method::GET && token.is_some_and(|token| same(token, &self.token))
    }

    fn has_cookie(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.any(|(key, value)| key == name && same(value, &self.cookie))
    }

    /// Whether our own page asks, as the browser says it. What changes something must say so; other ports of this machine are other sites.
    fn is_own_page(&self, request: &Request) -> bool {
        let safe = matches!(*request.method(), Method::GET | Method::HEAD);
        let headers = request.headers();
        let origin =
            headers.get(header::ORIGIN).is_none_or(|origin| origin.as_bytes() == format!("http://{}", self.authority()).as_bytes());
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        origin && (site == Some(b"same-origin") || safe && matches!(site, None | Some(b"none")))
    }
}

fn refused() -> Response {
    (StatusCode::FORBIDDEN, "This is the page of somebody's `belay ui`. Open the address that it printed.\n").into_response()
}

/// Lets in who was given the address of this run; everyone else is refused, whatever they ask for.
pub async fn guard(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    if !door.is_called(&request) {
        return refused();
    }
    if door.is_opened(&request) {
        let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", door.cookie_name(), door.cookie);
        return (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, "/".to_owned())]).into_response();
    }
    if door.has_cookie(request.headers()) && door.is_own_page(&request) { next.run(request).await } else { refused() }
}

/// What comes from the server is data: no browser may run it, show it as a page or take it for a style.
pub async fn api_alone(request: Request, next: Next) -> Response {
    let wanted = request.headers().get("sec-fetch-dest").map(HeaderValue::as_bytes);
    if matches!(wanted, None | Some(b"empty" | b"document")) { next.run(request).await } else { refused() }
}

/// The headers of the page's own server; what has no other rule is nobody's cache.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    web::headers::set(response.headers_mut());
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

//! A proxy on loopback that passes everything on and changes answers on the way back.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use testkit::serde_json::{self, Value};

type Change = Arc<dyn Fn(&mut Value) + Send + Sync>;

/// What it is told to do, and what it saw.
#[derive(Clone)]
pub struct Liar {
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    server: String,
    http: reqwest::Client,
    lies: Arc<Mutex<Vec<(String, Change)>>>,
    written: Arc<Mutex<Vec<String>>>,
}

impl Liar {
    /// Stands before the server at `server`.
    pub async fn before(server: &str) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let liar = Self {
            base: format!("http://{}", listener.local_addr().expect("an address")),
            server: server.to_owned(),
            http: reqwest::Client::builder().no_proxy().build().expect("a client"),
            lies: Arc::default(),
            written: Arc::default(),
        };
        let router = Router::new().fallback(pass).with_state(liar.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.expect("the proxy serves") });
        liar
    }

    /// From now on answers to GET of a path that ends like this are changed.
    pub fn lies(&self, path: &str, change: impl Fn(&mut Value) + Send + Sync + 'static) {
        self.lies.lock().expect("a lock").push((path.to_owned(), Arc::new(change)));
    }

    /// Says the truth again.
    pub fn stops(&self) {
        self.lies.lock().expect("a lock").clear();
    }

    /// Requests other than GET since the last time this was asked.
    pub fn written(&self) -> Vec<String> {
        std::mem::take(&mut *self.written.lock().expect("a lock"))
    }
}

async fn pass(State(liar): State<Liar>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let (path, query) = (parts.uri.path().to_owned(), parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default());
    let body = to_bytes(body, 4 * 1024 * 1024).await.expect("a body");
    let mut passed = liar.http.request(parts.method.clone(), format!("{}{path}{query}", liar.server)).body(body);
    for (name, value) in &parts.headers {
        if !["host", "content-length", "accept-encoding"].contains(&name.as_str()) {
            passed = passed.header(name, value);
        }
    }
    if parts.method != "GET" {
        liar.written.lock().expect("a lock").push(format!("{} {path}", parts.method));
    }
    let answer = passed.send().await.expect("the server answers");
    let status = StatusCode::from_u16(answer.status().as_u16()).expect("a status");
    let mut bytes = answer.bytes().await.expect("an answer").to_vec();
    if parts.method == "GET"
        && status.is_success()
        && let Ok(mut json) = serde_json::from_slice::<Value>(&bytes)
    {
        let lies: Vec<Change> = liar
            .lies
            .lock()
            .expect("a lock")
            .iter()
            .filter(|(end, _)| path.ends_with(end.as_str()))
            .map(|(_, lie)| Arc::clone(lie))
            .collect();
        for lie in lies {
            lie(&mut json);
        }
        bytes = serde_json::to_vec(&json).expect("JSON");
    }
    Response::builder().status(status).header("content-type", "application/json").body(Body::from(bytes)).expect("a response")
}

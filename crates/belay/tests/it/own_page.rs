//! `belay ui` and `belay verify-assets`: the page of one's own program, and whether a server sends the same.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use client::Space;
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

use crate::server::{PASSWORD, belay, prepared, printed, refused};

/// A running `belay ui`, and a browser that opened its address.
struct OwnPage {
    child: Child,
    base: String,
    opened: String,
    cookie: String,
    browser: Client,
}

impl Drop for OwnPage {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl OwnPage {
    async fn start(server: &str) -> Self {
        let mut child = belay().args(["ui", "--server", server]).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let opened = lines.find_map(|line| line.trim().strip_prefix("open ").map(|rest| rest.trim().to_owned())).unwrap();
        let base = opened.split("/open/").next().unwrap().to_owned();
        let browser = Client::builder().redirect(Policy::none()).no_proxy().build().unwrap();
        let mut page = Self { child, base, opened, cookie: String::new(), browser };
        let answer = page.browser.get(&page.opened).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), &answer.headers()["location"]), (303, &HeaderValue::from_static("/")));
        let cookie = answer.headers()["set-cookie"].to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !page.opened.contains(&cookie[13..30]), "{cookie}");
        page.cookie = cookie.split(';').next().unwrap().to_owned();
        page
    }

    /// A request without the cookie.
    fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.browser.request(method, format!("{}{path}", self.base))
    }

    /// A request of the page.
    fn page(&self, method: Method, path: &str) -> RequestBuilder {
        let key = uuid::Uuid::now_v7().to_string();
        self.bare(method, path).header("cookie", &self.cookie).header("sec-fetch-site", "same-origin").header("idempotency-key", key)
    }

    async fn sign_in(&self, email: &str) -> reqwest::Response {
        self.page(Method::POST, "/api/v1/sign-in").json(&json!({"email": email, "password": PASSWORD})).send().await.unwrap()
    }
}

async fn status(request: RequestBuilder) -> u16 {
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn the_page_is_for_the_browser_that_was_given_the_address_alone() {
    let prepared = prepared().await;
    let page = OwnPage::start(&prepared.server.base).await;
    assert_eq!(status(page.bare(Method::GET, "/")).await, 403);
    assert_eq!(status(page.bare(Method::GET, &format!("/open/{}", "0".repeat(64)))).await, 403);
    assert_eq!(status(page.bare(Method::GET, "/api/v1/version")).await, 403);
    assert_eq!(status(page.bare(Method::GET, "/").header("cookie", format!("{}0", page.cookie))).await, 403);

    let document = page.page(Method::GET, "/o/any/coaching").send().await.unwrap();
    assert_eq!(document.headers()["content-security-policy"], web::page::policy());
    assert_eq!(document.headers()["x-frame-options"], "DENY");
    assert_eq!(document.bytes().await.unwrap(), web::page::whole_document());

    // A name that somebody points at this machine, another port of it, another site, a page that embeds the answer as a script.
    let port = page.base.rsplit(':').next().unwrap();
    for host in [format!("evil.example.org:{port}"), format!("localhost:{port}"), "127.0.0.1:1".to_owned(), "127.0.0.1".to_owned()] {
        assert_eq!(status(page.page(Method::GET, "/").header("host", &host)).await, 403, "{host}");
        assert_eq!(status(page.browser.get(&page.opened).header("host", &host)).await, 403, "{host}");
    }
    let sign_in = json!({"email": "bea@example.org", "password": PASSWORD});
    for site in [None, Some("none"), Some("same-site"), Some("cross-site")] {
        let mut request = page.bare(Method::POST, "/api/v1/sign-in").header("cookie", &page.cookie).json(&sign_in);
        if let Some(site) = site {
            request = request.header("sec-fetch-site", site);
        }
        assert_eq!(status(request).await, 403, "{site:?}");
    }
    let elsewhere = page.page(Method::POST, "/api/v1/sign-in").header("origin", "http://127.0.0.1:1").json(&sign_in);
    assert_eq!(status(elsewhere).await, 403);
    let read = page.bare(Method::GET, "/api/v1/version").header("cookie", &page.cookie).header("sec-fetch-site", "same-site");
    assert_eq!(status(read).await, 403);
    for destination in ["script", "worker", "serviceworker", "style", "iframe", "object"] {
        let request = page.page(Method::GET, "/api/v1/version").header("sec-fetch-dest", destination);
        assert_eq!(status(request).await, 403, "{destination}");
    }
}

#[tokio::test]
async fn a_sign_in_works_and_its_token_never_reaches_the_browser() {
    let mut prepared = prepared().await;
    let page = OwnPage::start(&prepared.server.base).await;
    let me = || page.page(Method::GET, "/api/v1/me");
    assert_eq!(status(me()).await, 401);
    let wrong =
        page.page(Method::POST, "/api/v1/sign-in").json(&json!({"email": "bea@example.org", "password": "no"})).send().await.unwrap();
    assert_eq!(wrong.status().as_u16(), 401);
    assert_eq!(wrong.json::<Value>().await.unwrap()["type"], "/problems/wrong_login");

    let answer = page.sign_in("bea@example.org").await;
    assert_eq!(answer.status().as_u16(), 200);
    assert!(!answer.headers().contains_key("set-cookie"));
    assert_eq!(answer.json::<Value>().await.unwrap()["token"], Value::Null);
    let said = me().send().await.unwrap();
    assert!(!said.headers().contains_key("set-cookie") && said.headers()["content-security-policy"].to_str().unwrap().contains("sandbox"));
    assert_eq!(said.json::<Value>().await.unwrap()["email"], "bea@example.org");

    // A change with a body, and what the server says about it.
    let slug = prepared.bea.slug().to_owned();
    let change = page
        .page(Method::PUT, &format!("/api/v1/o/{slug}/self"))
        .json(&json!({"name": "Beatrix", "time_zone": "Europe/Berlin", "language": "en"}));
    let changed = change.send().await.unwrap();
    assert!(changed.status().is_success(), "{}", changed.text().await.unwrap());

    // Hints flow as they come.
    let events = page.page(Method::GET, &format!("/api/v1/o/{slug}/events")).header("accept", "text/event-stream");
    let mut events = events.send().await.unwrap();
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    prepared.ada.action(prepared.engagement, None, prepared.ada.person_id(), None, "Ask Noor").await.unwrap();
    let mut heard = String::new();
    while !heard.contains("action") {
        let chunk = tokio::time::timeout(Duration::from_secs(10), events.chunk()).await.unwrap().unwrap().unwrap();
        heard += &String::from_utf8_lossy(&chunk);
    }

    assert_eq!(status(page.page(Method::DELETE, "/api/v1/sign-in")).await, 204);
    assert_eq!(status(me()).await, 401);
    assert_eq!(page.sign_in("bea@example.org").await.status().as_u16(), 200);
    // What began with the program ends with it.
    let before = sign_ins(&prepared.bea).await;
    Command::new("kill").args(["-TERM", &page.child.id().to_string()]).status().unwrap();
    let mut page = page;
    assert_eq!(page.child.wait().unwrap().code(), Some(0));
    assert_eq!(sign_ins(&prepared.bea).await, before - 1);
}

async fn sign_ins(space: &Space) -> usize {
    let found: Value = space.client().get("/me/sign-ins").await.unwrap();
    found["items"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn a_newcomer_signs_up_without_seeing_a_token() {
    let prepared = prepared().await;
    let new = json!({"name": "Cleo", "email": "cleo@example.org", "administrator": false});
    let person: Value = prepared.ada.post("/people", &new).await.unwrap();
    let invitation: Value = prepared.ada.post(&format!("/people/{}/invitation", person["id"].as_str().unwrap()), &json!({})).await.unwrap();
    let page = OwnPage::start(&prepared.server.base).await;
    let form = json!({"token": invitation["token"], "name": "Cleo", "password": PASSWORD, "time_zone": "Europe/Berlin", "language": "en"});
    let answer = page.page(Method::POST, "/api/v1/sign-up").json(&form).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 201);
    assert_eq!(answer.json::<Value>().await.unwrap()["token"], Value::Null);
    let me: Value = page.page(Method::GET, "/api/v1/me").send().await.unwrap().json().await.unwrap();
    assert_eq!(me["email"], "cleo@example.org");
}

/// A server that gives what `change` makes of the answers of another; gives its address.
async fn in_front_of(server: &str, change: impl Fn(&str, Response) -> Response + Clone + Send + Sync + 'static) -> String {
    let (server, http) = (server.to_owned(), Client::builder().no_proxy().build().unwrap());
    let answer = move |request: Request| {
        let (server, http, change) = (server.clone(), http.clone(), change.clone());
        async move {
            let path = request.uri().path().to_owned();
            let found = http.get(format!("{server}{path}")).send().await.unwrap();
            let (status, headers) = (found.status(), found.headers().clone());
            change(&path, (status, headers, found.bytes().await.unwrap()).into_response())
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let listening = web::Listening { listener, tls: None, trusted_proxies: Vec::new(), header_timeout: web::HEADER_TIMEOUT };
    tokio::spawn(web::serve(listening, Router::new().fallback(answer), std::future::pending()));
    base
}

async fn verify(url: String) -> Output {
    tokio::task::spawn_blocking(move || belay().args(["verify-assets", &url]).output().unwrap()).await.unwrap()
}

fn with_body(mut answer: Response, body: impl Into<Bytes>) -> Response {
    answer.headers_mut().remove(header::CONTENT_LENGTH);
    let (parts, _) = answer.into_parts();
    (parts.status, parts.headers, body.into()).into_response()
}

#[tokio::test]
async fn what_a_server_sends_is_compared_byte_for_byte() {
    let prepared = prepared().await;
    let server = &prepared.server.base;
    let same = printed(&verify(server.clone()).await);
    assert!(same.contains("byte for byte"), "{same}");

    let mut names: Vec<String> = web::page::names().filter(|name| name.ends_with(".js")).collect();
    names.sort();
    let script = format!("/{}", names[names.len() / 2]);
    let differs = |output: Output| {
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        said
    };
    let longer = script.clone();
    let tampered = in_front_of(server, move |path, answer| {
        if path != longer {
            return answer;
        }
        let mut body = web::page::file(&path[1..]).unwrap();
        body.extend_from_slice(b"\n");
        with_body(answer, body)
    });
    assert_eq!(differs(verify(tampered.await).await).trim(), format!("different {script}"));

    let missing = script.clone();
    let gone = in_front_of(server, move |path, answer| if path == missing { StatusCode::NOT_FOUND.into_response() } else { answer });
    assert_eq!(differs(verify(gone.await).await).trim(), format!("missing   {script}"));

    let loose = in_front_of(server, |path, mut answer| {
        if path == "/sign-in" {
            answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("script-src *"));
        }
        answer
    });
    let said = differs(verify(loose.await).await);
    assert!(said.starts_with("different /sign-in (another Content-Security-Policy)"), "{said}");

    let document = in_front_of(
        server,
        |path, answer| {
            if path == "/" { with_body(answer, &b"<!doctype html><title>Belay</title>"[..]) } else { answer }
        },
    );
    assert_eq!(differs(verify(document.await).await).trim(), "different /");

    assert!(refused(&verify("http://belay.example.org".to_owned()).await).contains("https://"));
    assert!(refused(&verify("http://127.0.0.1:1".to_owned()).await).contains("does not answer"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_version_is_said_and_what_is_no_server_is_refused() {
    let prepared = prepared().await;
    let newer = in_front_of(&prepared.server.base, |path, answer| {
        if path == "/api/v1/version" { with_body(answer, &br#"{"version":"9.9.9"}"#[..]) } else { answer }
    });
    let newer = newer.await;
    let mut child = belay().args(["ui", "--server", &newer]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let line = BufReader::new(child.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.contains("9.9.9") && line.contains(env!("CARGO_PKG_VERSION")), "{line}");

    let other = in_front_of(&prepared.server.base, |_, answer| with_body(answer, &b"hello"[..])).await;
    let run = |url: String| tokio::task::spawn_blocking(move || belay().args(["ui", "--server", &url]).output().unwrap());
    assert!(refused(&run(other).await.unwrap()).contains("no Belay server"));
    assert!(refused(&run("http://127.0.0.1:1".to_owned()).await.unwrap()).contains("does not answer"));
    assert!(refused(&run("http://belay.example.org".to_owned()).await.unwrap()).contains("plain HTTP"));
    assert!(refused(&run("belay.example.org".to_owned()).await.unwrap()).contains("looks like https://"));
}

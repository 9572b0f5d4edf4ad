//! What a browser may send, and from where: cookie, Fetch Metadata, kinds of bodies.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{PASSWORD, TestApp, check, serde_json};

/// Who sends: with the cookie, with a bearer token, or with neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Cookie,
    Bearer,
    Nobody,
}

struct Doors<'a> {
    app: &'a TestApp,
    http: reqwest::Client,
    cookie: String,
    token: String,
}

impl<'a> Doors<'a> {
    async fn open(app: &'a TestApp) -> Self {
        let org = app.organisation().await;
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let body = json!({"email": org.admin.email, "password": PASSWORD});
        let answer = http.post(format!("{}/api/v1/sign-in", app.base)).json(&body).send().await.unwrap();
        let cookie = answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        Self { app, http, cookie, token: org.admin.token.unwrap() }
    }

    fn request(&self, by: By, method: Method, path: &str, site: Option<&str>) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}/api/v1{path}", self.app.base));
        let request = match by {
            By::Cookie => request.header("cookie", &self.cookie),
            By::Bearer => request.bearer_auth(&self.token),
            By::Nobody => request,
        };
        site.into_iter().fold(request, |request, site| request.header("sec-fetch-site", site))
    }

    async fn ask(&self, by: By, method: &Method, path: &str, site: Option<&str>, body: Value) -> (u16, String) {
        let request = self.request(by, method.clone(), path, site);
        let request = if *method == Method::GET { request } else { request.json(&body) };
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let problem: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap_or_default();
        (status, problem["type"].as_str().unwrap_or_default().trim_start_matches("/problems/").to_owned())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_cookie_only_the_own_page_changes_anything() {
    check(async |app| {
        let doors = Doors::open(app).await;
        let sites = [None, Some("none"), Some("same-origin"), Some("same-site"), Some("cross-site"), Some("SAME-ORIGIN"), Some("")];
        for (method, path) in
            [(Method::PUT, "/me/password"), (Method::POST, "/account/second-factor"), (Method::DELETE, "/account/second-factor")]
        {
            for site in sites {
                let by_cookie = doors.ask(By::Cookie, &method, path, site, json!({})).await;
                let own = site == Some("same-origin");
                assert_eq!(by_cookie.1 == "cross_site", !own, "{method} {path} from {site:?}: {by_cookie:?}");
                // A token is sent by no browser on its own.
                let by_bearer = doors.ask(By::Bearer, &method, path, site, json!({})).await;
                assert_eq!(by_bearer.0, 422, "{method} {path} from {site:?} with a token");
            }
        }
        // Reading changes nothing, and no other site is told what was read.
        for site in sites {
            assert_eq!(doors.ask(By::Cookie, &Method::GET, "/me", site, Value::Null).await.0, 200);
        }
        let answer =
            doors.request(By::Cookie, Method::GET, "/me", Some("cross-site")).header("origin", "https://evil.example").send().await;
        let answer = answer.unwrap();
        assert_eq!(answer.headers()["cross-origin-resource-policy"], "same-origin");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert!(!answer.headers().keys().any(|name| name.as_str().starts_with("access-control-")));
        let preflight = doors.request(By::Nobody, Method::OPTIONS, "/me", Some("cross-site")).header("origin", "https://evil.example");
        let preflight = preflight.header("access-control-request-method", "PUT").send().await.unwrap();
        assert_eq!(preflight.status().as_u16(), 405);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_is_for_the_own_page_and_for_programs() {
    check(async |app| {
        let doors = Doors::open(app).await;
        for path in ["/sign-in", "/sign-up", "/login-resets", "/invitation-look-ups"] {
            for (site, passes) in
                [(None, true), (Some("same-origin"), true), (Some("none"), false), (Some("same-site"), false), (Some("cross-site"), false)]
            {
                let (_, problem) = doors.ask(By::Nobody, &Method::POST, path, site, json!({"token": "x"})).await;
                assert_eq!(problem == "cross_site", !passes, "{path} from {site:?}: {problem}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_is_what_it_says_and_no_form() {
    check(async |app| {
        let doors = Doors::open(app).await;
        // Refused before the password is looked at: nothing is tried.
        let body = r#"{"current": "x", "new": "short"}"#;
        for (kind, status) in [
            (Some("application/json"), 422),
            (Some("application/json; charset=utf-8"), 422),
            (Some("Application/JSON"), 422),
            (Some("application/jsonp"), 415),
            (Some("text/plain"), 415),
            (Some("application/x-www-form-urlencoded"), 415),
            (Some("multipart/form-data; boundary=x"), 415),
            (Some("application/octet-stream"), 415),
            (None, 415),
        ] {
            for in_parts in [false, true] {
                let request = doors.request(By::Cookie, Method::PUT, "/me/password", Some("same-origin"));
                let request = kind.into_iter().fold(request, |request, kind| request.header("content-type", kind));
                // In parts: without a length that would be known beforehand.
                let request = if in_parts {
                    request.body(reqwest::Body::wrap_stream(futures_util::stream::iter([Ok::<_, std::io::Error>(body)])))
                } else {
                    request.body(body)
                };
                assert_eq!(request.send().await.unwrap().status().as_u16(), status, "{kind:?} in parts: {in_parts}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn over_tls_the_cookie_is_bound_to_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let db = store::Db::open(&store::sqlite_url(&folder.path().join("belay.db"), "rwc")).await.unwrap();
    let settings =
        rooms::app::Settings { public_url: "https://belay.example.org".to_owned(), mail: None, demo: false, demo_people: Vec::new() };
    let app = rooms::App::new(db.clone(), rooms::app::Clock::system(), settings, tokio::sync::watch::channel(false).1);
    let token = rooms::identity::link::new_token();
    rooms::identity::store_first_link(&app, &rooms::access::token_hash(&token)).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/api/v1", listener.local_addr().unwrap());
    let listening = web::Listening { listener, tls: None, trusted_proxies: Vec::new(), header_timeout: web::HEADER_TIMEOUT };
    tokio::spawn(web::serve(listening, web::router(app), std::future::pending()));
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let body = json!({"token": token, "name": "Ada", "email": "ada@example.org", "password": PASSWORD, "time_zone": "UTC", "language": "en",
        "organisation_name": "Acme"});
    let answer = http.post(format!("{base}/sign-up")).json(&body).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 201);
    let cookie = answer.headers()["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.starts_with("__Host-belay="), "{cookie}");
    for needed in ["; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure"] {
        assert!(cookie.contains(needed), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(answer.headers()["strict-transport-security"], "max-age=31536000");
    let name = cookie.split(';').next().unwrap();
    assert_eq!(http.get(format!("{base}/me")).header("cookie", name).send().await.unwrap().status().as_u16(), 200);
    let plain = name.trim_start_matches("__Host-");
    assert_eq!(http.get(format!("{base}/me")).header("cookie", plain).send().await.unwrap().status().as_u16(), 401);
    db.close().await;
}

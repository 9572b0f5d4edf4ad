#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

use serde_json::json;
use testkit::{Method, PASSWORD, check, rooms};

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_used_once_and_says_what_it_is_for() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.admin.post("/people", json!({"name": "Bea", "email": "bea@example.org", "administrator": false})).await.ok();
        let invitation = org.admin.post(&format!("/people/{}/invitation", bea["id"].as_str().unwrap()), json!({})).await.ok();
        let nobody = app.nobody();
        let look = nobody.call(Method::POST, "/invitation-look-ups", Some(json!({"token": invitation["token"]})), &[]).await.ok();
        assert_eq!(
            (look["purpose"].as_str(), look["name"].as_str(), look["email"].as_str()),
            (Some("invite"), Some("Bea"), Some("bea@example.org"))
        );
        let body =
            json!({"token": invitation["token"], "name": "Bea", "password": PASSWORD, "time_zone": "Europe/Berlin", "language": "en"});
        let signed_up = nobody.call(Method::POST, "/sign-up", Some(body.clone()), &[]).await;
        assert_eq!(signed_up.status, 201);
        let again = nobody.call(Method::POST, "/sign-up", Some(body), &[]).await;
        assert_eq!(again.problem(), (404, "link_not_usable", Some("token")));
        assert_eq!(nobody.call(Method::POST, "/invitation-look-ups", Some(json!({"token": "no such"})), &[]).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_expires_after_two_weeks() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.admin.post("/people", json!({"name": "Bea", "email": "bea@example.org", "administrator": false})).await.ok();
        let invitation = org.admin.post(&format!("/people/{}/invitation", bea["id"].as_str().unwrap()), json!({})).await.ok();
        app.pass_days(15);
        let look = app.nobody().call(Method::POST, "/invitation-look-ups", Some(json!({"token": invitation["token"]})), &[]).await;
        assert_eq!(look.problem().1, "link_not_usable");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_newcomer_types_is_checked_by_field() {
    check(async |app| {
        let token = rooms::identity::link::new_token();
        rooms::identity::store_first_link(&app.app, &rooms::access::token_hash(&token)).await.unwrap();
        let good = json!({"token": token, "name": "Ada", "email": "ada@example.org", "password": PASSWORD, "time_zone": "Europe/Berlin",
            "language": "en", "organisation_name": "Acme"});
        for (field, value) in [
            ("name", json!("  ")),
            ("email", json!("ada")),
            ("password", json!("short")),
            ("time_zone", json!("Europe/Atlantis")),
            ("organisation_name", json!("")),
            ("name", json!(7)),
        ] {
            let mut body = good.clone();
            body[field] = value;
            let reply = app.nobody().call(Method::POST, "/sign-up", Some(body), &[]).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
        let mut body = good.clone();
        body.as_object_mut().unwrap().remove("name");
        assert_eq!(app.nobody().call(Method::POST, "/sign-up", Some(body), &[]).await.problem(), (422, "invalid", Some("name")));
        // Nothing was used up.
        assert_eq!(app.nobody().call(Method::POST, "/sign-up", Some(good), &[]).await.status, 201);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_tells_nobody_which_half_was_wrong() {
    check(async |app| {
        let org = app.organisation().await;
        let sign_in = async |email: &str, password: &str| {
            let body = json!({"email": email, "password": password, "bearer": true, "device": "terminal"});
            app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await
        };
        let upper = org.admin.email.to_uppercase();
        assert!(sign_in(&upper, PASSWORD).await.ok()["token"].is_string());
        let wrong = sign_in(&org.admin.email, "another password").await;
        let unknown = sign_in("nobody@example.org", PASSWORD).await;
        assert_eq!(wrong.problem(), (401, "wrong_login", None));
        assert_eq!(wrong.json, unknown.json);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn own_sign_ins_are_listed_and_ended() {
    check(async |app| {
        let org = app.organisation().await;
        let body = json!({"email": org.admin.email, "password": PASSWORD, "bearer": true, "device": "Firefox on Linux"});
        let token = app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.ok()["token"].as_str().unwrap().to_owned();
        let list = org.admin.call(Method::GET, "/me/sign-ins", None, &[]).await.ok();
        assert_eq!(list["items"].as_array().unwrap().len(), 2);
        let other = list["items"].as_array().unwrap().iter().find(|place| place["device"] == "Firefox on Linux").unwrap().clone();
        assert_eq!(other["current"], false);
        let mut second = app.nobody();
        second.token = Some(token);
        assert_eq!(second.call(Method::GET, "/me", None, &[]).await.status, 200);
        let stranger = app.organisation().await.admin;
        let path = format!("/me/sign-ins/{}", other["id"].as_str().unwrap());
        assert_eq!(stranger.call(Method::DELETE, &path, None, &[]).await.status, 404);
        assert_eq!(org.admin.call(Method::DELETE, &path, None, &[]).await.status, 204);
        assert_eq!(second.call(Method::GET, "/me", None, &[]).await.problem().1, "not_signed_in");
        assert_eq!(org.admin.call(Method::DELETE, "/sign-in", None, &[]).await.status, 204);
        assert_eq!(org.admin.call(Method::GET, "/me", None, &[]).await.status, 401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_the_other_sign_ins() {
    check(async |app| {
        let org = app.organisation().await;
        let body = json!({"email": org.admin.email, "password": PASSWORD, "bearer": true});
        let mut second = app.nobody();
        second.token = app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.ok()["token"].as_str().map(str::to_owned);
        let change = async |current: &str, new: &str| {
            org.admin.call(Method::PUT, "/me/password", Some(json!({"current": current, "new": new})), &[]).await
        };
        assert_eq!(change("wrong password", "a new long password").await.problem(), (422, "invalid", Some("current")));
        assert_eq!(change(PASSWORD, "short").await.problem(), (422, "invalid", Some("new")));
        assert_eq!(second.call(Method::GET, "/me", None, &[]).await.status, 200);
        assert_eq!(change(PASSWORD, "a new long password").await.status, 204);
        assert_eq!(second.call(Method::GET, "/me", None, &[]).await.status, 401);
        assert_eq!(org.admin.call(Method::GET, "/me", None, &[]).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_reset_sets_a_password_and_is_seen() {
    check(async |app| {
        let org = app.organisation().await;
        let earlier = rooms::identity::reset_link(&app.app, &org.admin.email).await.unwrap();
        let path = rooms::identity::reset_link(&app.app, &org.admin.email).await.unwrap();
        let void = json!({"token": earlier.strip_prefix("/reset#"), "password": "set by somebody else"});
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(void), &[]).await.status, 404, "a new link voids the earlier one");
        let token = path.strip_prefix("/reset#").unwrap();
        let reset = json!({"token": token, "password": "set by the person herself"});
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset.clone()), &[]).await.status, 204);
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset), &[]).await.status, 404);
        assert_eq!(org.admin.call(Method::GET, "/me", None, &[]).await.status, 401, "every sign-in has ended");
        let body = json!({"email": org.admin.email, "password": "set by the person herself", "bearer": true});
        let mut ada = app.nobody();
        ada.token = app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.ok()["token"].as_str().map(str::to_owned);
        ada.slug.clone_from(&org.slug);
        assert!(ada.get("/self").await.ok()["login_reset_at"].is_i64());
        assert!(rooms::identity::reset_link(&app.app, "nobody@example.org").await.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_works_from_the_own_page_only() {
    check(async |app| {
        let org = app.organisation().await;
        let body = json!({"email": org.admin.email, "password": PASSWORD});
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let response = http.post(format!("{}/api/v1/sign-in", app.base)).json(&body).send().await.unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let put = async |site: Option<&str>| {
            let body = json!({"current": "x", "new": "a new long password"});
            let mut request = http.put(format!("{}/api/v1/me/password", app.base)).header("cookie", &cookie).json(&body);
            if let Some(site) = site {
                request = request.header("sec-fetch-site", site);
            }
            request.send().await.unwrap().status().as_u16()
        };
        assert_eq!(put(Some("cross-site")).await, 403);
        assert_eq!(put(Some("same-site")).await, 403);
        assert_eq!(put(None).await, 403);
        assert_eq!(put(Some("same-origin")).await, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_too_large_is_413_and_one_that_is_no_json_says_so() {
    check(async |app| {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let url = format!("{}/api/v1/sign-in", app.base);
        let large = http.post(&url).header("content-type", "application/json").body(vec![b' '; 3 << 20]).send().await.unwrap();
        assert_eq!(large.status().as_u16(), 413);
        assert_eq!(large.headers()["content-type"], "application/problem+json");
        let text = http.post(&url).header("content-type", "text/plain").body("hello").send().await.unwrap();
        assert_eq!(text.status().as_u16(), 415);
        let unknown = http.get(format!("{}/api/v1/no-such-thing", app.base)).send().await.unwrap();
        assert_eq!((unknown.status().as_u16(), unknown.headers()["content-type"].to_str().unwrap()), (404, "application/problem+json"));
    })
    .await;
}

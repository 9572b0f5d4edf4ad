//! Second factor, throttles and what cannot be found out about an account, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method, PASSWORD, Reply, TestApp, check};
use totp_rs::{Builder, Secret};

/// The code that an authenticator app shows so many milliseconds from now.
fn code(app: &TestApp, secret: &str, later: i64) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    totp.generate(u64::try_from((app.now() + later) / 1000).unwrap()).to_string()
}

async fn sign_in(app: &TestApp, email: &str, password: &str, code: Option<&str>) -> Reply {
    let body = json!({"email": email, "password": password, "bearer": true, "device": "terminal", "code": code});
    app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await
}

async fn account(actor: &Actor, method: Method, path: &str, body: Value) -> Reply {
    let body = (method != Method::GET).then_some(body);
    actor.call(method, &format!("/account/second-factor{path}"), body, &[]).await
}

/// Turns the second factor on: secret and recovery codes.
async fn turn_on(app: &TestApp, actor: &Actor) -> (String, Vec<String>) {
    let made = account(actor, Method::POST, "", json!({"password": PASSWORD})).await.ok();
    let secret = made["secret"].as_str().unwrap().to_owned();
    let told = account(actor, Method::PUT, "/confirmation", json!({"code": code(app, &secret, 0)})).await.ok();
    let codes = told["recovery_codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
    (secret, codes)
}

/// Kinds of one's own log, the newest first.
async fn log(actor: &Actor) -> Vec<String> {
    let log = actor.get("/access-log").await.ok();
    log["items"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_factor_is_asked_for_from_the_first_right_code_on() {
    check(async |app| {
        let org = app.organisation().await;
        let ada = &org.admin;
        assert_eq!(account(ada, Method::GET, "", Value::Null).await.ok(), json!({"on_since": null, "codes_left": 0}));
        assert_eq!(
            account(ada, Method::POST, "", json!({"password": "not hers at all"})).await.problem(),
            (422, "invalid", Some("password"))
        );
        let confirm = async |code: &str| account(ada, Method::PUT, "/confirmation", json!({"code": code})).await;
        assert_eq!(confirm("123456").await.problem(), (409, "wrong_state", None));
        let made = account(ada, Method::POST, "", json!({"password": PASSWORD})).await;
        assert_eq!(made.status, 201);
        let made = made.ok();
        let secret = made["secret"].as_str().unwrap();
        let uri = made["uri"].as_str().unwrap();
        assert!(uri.starts_with("otpauth://totp/Belay:ada") && uri.contains(secret) && uri.contains("issuer=Belay"), "{uri}");
        // Set up is not on.
        assert_eq!(sign_in(app, &ada.email, PASSWORD, None).await.status, 200);
        assert_eq!(confirm("000000x").await.problem(), (422, "invalid", Some("code")));
        assert_eq!(confirm(&code(app, secret, 300_000)).await.problem(), (422, "invalid", Some("code")));
        let codes = confirm(&code(app, secret, 0)).await.ok();
        assert_eq!(codes["recovery_codes"].as_array().unwrap().len(), 10);
        assert_eq!(account(ada, Method::GET, "", Value::Null).await.ok(), json!({"on_since": app.now(), "codes_left": 10}));
        assert_eq!(confirm(&code(app, secret, 30_000)).await.problem(), (409, "wrong_state", None));
        assert_eq!(account(ada, Method::POST, "", json!({"password": PASSWORD})).await.problem(), (409, "wrong_state", None));

        assert_eq!(sign_in(app, &ada.email, PASSWORD, None).await.problem(), (401, "second_factor_needed", Some("code")));
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(" ")).await.problem(), (401, "second_factor_needed", Some("code")));
        let now = code(app, secret, 0);
        assert_eq!(sign_in(app, &ada.email, "not hers at all", Some(&now)).await.problem(), (401, "wrong_login", None));
        // The code that turned it on was used up by that.
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&now)).await.problem(), (401, "second_factor_wrong", Some("code")));
        app.pass(30_000);
        let now = code(app, secret, 0);
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&now)).await.status, 200);
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&now)).await.problem(), (401, "second_factor_wrong", Some("code")), "once");
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&code(app, secret, 30_000))).await.status, 200, "a step early");
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&code(app, secret, -30_000))).await.status, 401, "before one that was used");
        assert_eq!(log(ada).await.iter().filter(|kind| *kind == "second_factor_on").count(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_recovery_code_works_once_and_new_ones_void_the_old() {
    check(async |app| {
        let org = app.organisation().await;
        let ada = &org.admin;
        assert_eq!(account(ada, Method::POST, "/codes", json!({"password": PASSWORD})).await.problem(), (409, "wrong_state", None));
        let (_, codes) = turn_on(app, ada).await;
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&codes[0].to_uppercase().replace('-', " "))).await.status, 200);
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&codes[0])).await.problem(), (401, "second_factor_wrong", Some("code")));
        assert_eq!(account(ada, Method::GET, "", Value::Null).await.ok()["codes_left"], 9);
        let renewed = account(ada, Method::POST, "/codes", json!({"password": PASSWORD})).await;
        assert_eq!((renewed.status, renewed.json["recovery_codes"].as_array().unwrap().len()), (201, 10));
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&codes[1])).await.status, 401);
        let renewed = renewed.json["recovery_codes"][0].as_str().unwrap().to_owned();
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&renewed)).await.status, 200);
        // Another's code is another's.
        let bea = org.person_without_keys("Bea").await;
        let (_, of_bea) = turn_on(app, &bea).await;
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&of_bea[0])).await.status, 401);

        assert_eq!(account(ada, Method::DELETE, "", json!({"password": "not hers at all"})).await.problem().0, 422);
        assert_eq!(account(ada, Method::DELETE, "", json!({"password": PASSWORD})).await.status, 204);
        assert_eq!(account(ada, Method::DELETE, "", json!({"password": PASSWORD})).await.status, 204);
        assert_eq!(sign_in(app, &ada.email, PASSWORD, None).await.status, 200);
        assert_eq!(log(ada).await.iter().filter(|kind| *kind == "second_factor_off").count(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_takes_away_what_was_lost_and_it_is_seen() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let at = format!("/people/{}/second-factor", bea.id);
        assert_eq!(org.admin.delete(&at, json!({})).await.problem(), (409, "wrong_state", None));
        let _ = turn_on(app, &bea).await;
        // A new password by link does not take it away.
        let link = org.admin.post(&format!("/people/{}/invitation", bea.id), json!({})).await.ok();
        let reset = json!({"token": link["token"], "password": "set by an administrator"});
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset), &[]).await.status, 204);
        assert_eq!(sign_in(app, &bea.email, "set by an administrator", None).await.problem().1, "second_factor_needed");
        assert_eq!(org.admin.delete(&at, json!({})).await.status, 200);
        let token = sign_in(app, &bea.email, "set by an administrator", None).await.ok();
        let mut again = app.nobody();
        again.slug.clone_from(&org.slug);
        again.token = token["token"].as_str().map(str::to_owned);
        let log = log(&again).await;
        for kind in ["reset_link_made", "login_reset", "second_factor_removed"] {
            assert!(log.iter().any(|known| known == kind), "{kind}: {log:?}");
        }
        let cem = org.person_without_keys("Cem").await;
        assert_eq!(cem.delete(&at, json!({})).await.status, 403);
    })
    .await;
}

/// Everything of an answer that does not name the instant.
async fn answer(app: &TestApp, email: &str) -> (u16, Option<String>, Value) {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let body = json!({"email": email, "password": "a wrong password", "bearer": true});
    let response = http.post(format!("{}/api/v1/sign-in", app.base)).json(&body).send().await.unwrap();
    let wait = response.headers().get("retry-after").map(|wait| wait.to_str().unwrap().to_owned());
    (response.status().as_u16(), wait, serde_json::from_str(&response.text().await.unwrap()).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn tries_are_slowed_alike_whether_there_is_such_an_account_or_not() {
    check(async |app| {
        let org = app.organisation().await;
        let known = org.admin.email.clone();
        for round in 0..8 {
            let there = answer(app, &known).await;
            assert_eq!(there, answer(app, "nobody@example.org").await);
            let expected = if round < 5 { (401, None) } else { (429, Some("2".to_owned())) };
            assert_eq!((there.0, there.1.clone()), expected, "{there:?}");
        }
        assert_eq!(sign_in(app, &known, PASSWORD, None).await.problem().1, "too_many_tries", "also the right one waits");
        app.pass(2000);
        assert_eq!(sign_in(app, &known, "a wrong password", None).await.status, 401);
        assert_eq!(answer(app, &known).await.1.as_deref(), Some("4"), "doubled");
        app.pass(4000);
        assert_eq!(sign_in(app, &known, PASSWORD, None).await.status, 200);
        for _ in 0..5 {
            assert_eq!(sign_in(app, &known, "a wrong password", None).await.status, 401, "the count begins anew");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_cannot_be_guessed_and_a_password_not_behind_a_sign_in() {
    check(async |app| {
        let org = app.organisation().await;
        let ada = &org.admin;
        let (secret, _) = turn_on(app, ada).await;
        for _ in 0..5 {
            // A right password in between forgives nothing.
            assert_eq!(sign_in(app, &ada.email, PASSWORD, None).await.problem().1, "second_factor_needed");
            assert_eq!(sign_in(app, &ada.email, PASSWORD, Some("abcd-efgh")).await.problem().1, "second_factor_wrong");
        }
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&code(app, &secret, 0))).await.problem().0, 429);
        app.pass(60_000);
        assert_eq!(sign_in(app, &ada.email, PASSWORD, Some(&code(app, &secret, 0))).await.status, 200);

        for _ in 0..5 {
            let guess = json!({"current": "a wrong password", "new": "a new long password"});
            assert_eq!(ada.call(Method::PUT, "/me/password", Some(guess), &[]).await.status, 422);
        }
        assert_eq!(account(ada, Method::POST, "/codes", json!({"password": PASSWORD})).await.problem().1, "too_many_tries");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_company_signs_in_from_one_address() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person_without_keys("Bea").await, org.person_without_keys("Cem").await);
        let mut all = Vec::new();
        for round in 0..40 {
            let email = if round % 2 == 0 { &bea.email } else { &cem.email };
            all.push(async move { sign_in(app, email, PASSWORD, None).await.status });
        }
        let statuses = futures_util::future::join_all(all).await;
        assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_fail_at_from_an_address_locks_out_nobody_who_is_at_home_there() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person_without_keys("Bea").await, org.person_without_keys("Cem").await);
        assert_eq!(sign_in(app, &bea.email, PASSWORD, None).await.status, 200);
        let mut all = Vec::new();
        for round in 0..100 {
            let made_up = format!("{round}@example.com");
            all.push(async move { sign_in(app, &made_up, "a wrong password", None).await.status });
        }
        assert!(futures_util::future::join_all(all).await.iter().all(|status| *status == 401));
        assert_eq!(sign_in(app, &cem.email, PASSWORD, None).await.problem().1, "too_many_tries", "never signed in here");
        assert_eq!(sign_in(app, &bea.email, PASSWORD, None).await.status, 200);
        // Who is signed in goes on, too.
        let change = json!({"current": PASSWORD, "new": "a new long password"});
        assert_eq!(cem.call(Method::PUT, "/me/password", Some(change), &[]).await.status, 204);
        for _ in 0..5 {
            assert_eq!(sign_in(app, &bea.email, "a wrong password", None).await.status, 401);
        }
        assert_eq!(sign_in(app, &bea.email, PASSWORD, None).await.problem().1, "too_many_tries", "their own failures count");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_time_links_are_made_three_hundred_an_hour() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.admin.post("/people", json!({"name": "Bea", "email": "bea@example.org", "administrator": false})).await.ok();
        for _ in 0..300 {
            app.app.throttle.allow(testkit::rooms::identity::Rate::Invitations, org.admin.id, app.now()).unwrap();
        }
        let path = format!("/people/{}/invitation", bea["id"].as_str().unwrap());
        assert_eq!(org.admin.post(&path, json!({})).await.problem(), (429, "rate_limited", None));
        app.pass(3600 * 1000);
        assert_eq!(org.admin.post(&path, json!({})).await.status, 201);
    })
    .await;
}

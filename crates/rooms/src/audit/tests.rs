//! The audit room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use store::{sql, sqlx};
use testkit::{Actor, Method, PASSWORD, TestApp, check};
use uuid::Uuid;

use crate::coached::{Coached, octets, sealed};

async fn log(actor: &Actor) -> Vec<Value> {
    actor.get("/access-log").await.ok()["items"].as_array().unwrap().clone()
}

/// Kinds and actors of a log, the oldest first.
async fn told(actor: &Actor) -> Vec<(String, Option<Uuid>)> {
    let line = |line: &Value| (line["kind"].as_str().unwrap().to_owned(), line["actor_id"].as_str().map(|id| id.parse().unwrap()));
    let mut lines: Vec<_> = log(actor).await.iter().map(line).collect();
    lines.reverse();
    lines
}

async fn sign_in(app: &TestApp, email: &str, device: &str) -> Option<String> {
    let body = json!({"email": email, "password": PASSWORD, "bearer": true, "device": device});
    app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.ok()["token"].as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_does_to_a_person_that_person_reads() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person_without_keys("Bea").await, org.person_without_keys("Cem").await);
        let at = format!("/people/{}", bea.id);
        let admin = &org.admin;
        // One instant apart, so that the order of the log is that of what happened.
        let put = async |path: &str, body: Value| {
            app.pass(1);
            admin.put(&format!("{at}{path}"), body).await.ok()
        };
        let _ = put("", json!({"name": "Bea B.", "email": bea.email, "administrator": false})).await;
        let _ = put("", json!({"name": "Bea B.", "email": bea.email, "administrator": true})).await;
        let _ = put("", json!({"name": "Bea B.", "email": bea.email, "administrator": true})).await;
        let _ = put("/manager", json!({"manager_id": cem.id})).await;
        let _ = put("/manager", json!({"manager_id": cem.id})).await;
        let team = admin.post("/teams", json!({"name": "Atlas"})).await.ok();
        let memberships = format!("/teams/{}/memberships", team["id"].as_str().unwrap());
        app.pass(1);
        let made = admin.post(&memberships, json!({"person_id": bea.id, "from": "2026-01-01"})).await.ok();
        app.pass(1);
        let days = json!({"from": "2026-01-01", "until": "2026-06-30"});
        let _ = admin.put(&format!("{memberships}/{}", made["membership_id"].as_str().unwrap()), days).await.ok();
        let _ = put("/deactivation", json!({})).await;
        let _ = put("/deactivation", json!({})).await;
        app.pass(1);
        let _ = admin.delete(&format!("{at}/deactivation"), json!({})).await.ok();
        app.pass(1);
        let _ = admin.post(&format!("{at}/invitation"), json!({})).await.ok();
        let expected = [
            "invited",
            "person_changed",
            "role_changed",
            "manager_changed",
            "team_changed",
            "team_changed",
            "deactivated",
            "reactivated",
            "reset_link_made",
        ];
        assert_eq!(told(&bea).await, expected.map(|kind| (kind.to_owned(), Some(admin.id))));
        assert_eq!(told(&cem).await, [("invited".to_owned(), Some(admin.id))], "a log is one's own");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_is_listed_once_a_day_and_counted() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let path = format!("/people/{}", bea.id);
        for _ in 0..3 {
            app.pass(1);
            assert_eq!(org.admin.get(&path).await.ok()["email"], json!(bea.email));
        }
        app.pass_days(1);
        let _ = org.admin.get(&path).await.ok();
        // Neither oneself nor a colleague, who is told less, is in it.
        let _ = bea.get(&path).await.ok();
        let cem = org.person_without_keys("Cem").await;
        assert_eq!(cem.get(&path).await.ok()["email"], Value::Null);
        assert_eq!(cem.get(&format!("/people/{}", Uuid::now_v7())).await.problem(), (404, "not_found", None));
        let opened = || ("account_opened".to_owned(), Some(org.admin.id));
        assert_eq!(told(&bea).await[1..], [opened(), opened()]);
        let often: Vec<i64> = log(&bea).await.iter().map(|line| line["count"].as_i64().unwrap()).collect();
        assert_eq!(often, [1, 3, 1], "the newest day first, then that of three looks, then the invitation");

        let mut conn = app.app.db.read().await.unwrap();
        let counts: Vec<(i64,)> = sqlx::query_as(sql!(
            "SELECT count FROM access_event WHERE organisation_id = $1 AND person_id = $2 AND kind = 'account_opened' ORDER BY day"
        ))
        .bind(org.id.to_string())
        .bind(bea.id.to_string())
        .fetch_all(&mut *conn)
        .await
        .unwrap();
        assert_eq!(counts, [(3,), (1,)]);
        let hints: Vec<(String,)> =
            sqlx::query_as(sql!("SELECT person_id FROM outbox WHERE organisation_id = $1 AND kind = 'access' ORDER BY at"))
                .bind(org.id.to_string())
                .fetch_all(&mut *conn)
                .await
                .unwrap();
        let of_bea = hints.iter().filter(|(person,)| *person == bea.id.to_string()).count();
        assert_eq!(of_bea, 3, "invited, and the first look of each day");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_to_a_login_is_in_the_log_of_its_person() {
    check(async |app| {
        let org = app.organisation().await;
        let mut bea = org.person_without_keys("Bea").await;
        // The device of the sign-up had no name.
        let _ = sign_in(app, &bea.email, "").await;
        for device in ["Firefox on Linux", "terminal", "Firefox on Linux"] {
            app.pass(1);
            bea.token = sign_in(app, &bea.email, device).await;
        }
        app.pass(1);
        let change = json!({"current": PASSWORD, "new": "a new long password"});
        assert_eq!(bea.call(Method::PUT, "/me/password", Some(change), &[]).await.status, 204);
        app.pass(1);
        let path = testkit::rooms::identity::reset_link(&app.app, &bea.email).await.unwrap();
        app.pass(1);
        let reset = json!({"token": path.strip_prefix("/reset#"), "password": PASSWORD});
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset), &[]).await.status, 204);
        bea.token = sign_in(app, &bea.email, "terminal").await;
        let own = |kind: &str| (kind.to_owned(), Some(bea.id));
        let somebody = |kind: &str| (kind.to_owned(), None);
        let expected = [
            own("signed_in_new_device"),
            own("signed_in_new_device"),
            own("password_changed"),
            somebody("reset_link_made"),
            somebody("login_reset"),
        ];
        assert_eq!(told(&bea).await[1..], expected);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_is_noted_before_it_begins() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let engagement = cem.coached_by(&bea).await;
        let known = log(&cem).await.len();
        assert_eq!(cem.post("/exports", json!({"engagement_ids": null})).await.status, 201);
        let _ = cem.post("/exports", json!({"engagement_ids": [engagement, engagement]})).await.ok();
        let dana = org.person_without_keys("Dana").await;
        assert_eq!(
            dana.post("/exports", json!({"engagement_ids": [engagement]})).await.problem(),
            (404, "not_found", Some("engagement_ids"))
        );
        let many: Vec<Uuid> = (0..1001).map(|_| Uuid::now_v7()).collect();
        assert_eq!(dana.post("/exports", json!({"engagement_ids": many})).await.problem(), (422, "invalid", Some("engagement_ids")));
        let lines = log(&cem).await;
        let exported: Vec<&Value> = lines.iter().filter(|line| line["kind"] == "exported").collect();
        assert_eq!((lines.len() - known, exported.len()), (2, 2));
        assert!(exported.iter().any(|line| line["engagement_id"] == json!(engagement)));
        assert!(exported.iter().any(|line| line["engagement_id"].is_null() && line["actor_id"] == json!(cem.id)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_comes_in_pages_the_newest_first() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        for _ in 0..4 {
            let _ = bea.post("/exports", json!({"engagement_ids": null})).await.ok();
        }
        app.pass(1);
        let _ = bea.post("/exports", json!({"engagement_ids": null})).await.ok();
        let whole = log(&bea).await;
        assert_eq!(whole[0]["at"], json!(app.now()));
        let (mut pages, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = bea.get(&format!("/access-log?limit=2{cursor}")).await.ok();
            pages.extend(page["items"].as_array().unwrap().clone());
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(pages, whole);
        assert_eq!(bea.get("/access-log?cursor=YWI").await.problem(), (422, "invalid", Some("cursor")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_can_read_what_is_stored_and_who_can_read_it() {
    check(async |app| {
        let fields = app.nobody().call(Method::GET, "/fields", None, &[]).await.ok();
        let tables = fields["tables"].as_array().unwrap();
        let goal = tables.iter().find(|table| table["name"] == "goal").unwrap();
        let columns = goal["columns"].as_array().unwrap();
        assert!(columns.contains(&json!({"name": "sentence", "class": "sealed"})));
        assert!(columns.contains(&json!({"name": "target_day", "class": "service"})));
        assert_eq!(tables.len(), domain::field::TABLES.len());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_deleted_is_in_the_log_of_each_who_had_it() {
    check(async |app| {
        let c = Coached::begin(app).await;
        let deleted = async |actor: &Actor| {
            let lines = log(actor).await.into_iter().filter(|line| line["kind"].as_str().unwrap().ends_with("_deleted"));
            lines.map(|line| (line["kind"].clone(), line["actor_id"].clone(), line["engagement_id"].clone())).collect::<Vec<_>>()
        };
        let attach = async |engagement: Uuid, whole: bool| {
            let (id, list) = (Uuid::now_v7(), format!("/engagements/{engagement}/attachments"));
            let _ = c.cem.post(&list, json!({"id": id, "note_id": null, "bytes": 5, "parts": 1, "meta": sealed()})).await.ok();
            if whole {
                let put = octets(app, &c.cem, Method::PUT, &format!("{list}/{id}/parts/0"), vec![1; 4112]).await;
                assert_eq!(put.0, 204);
            }
            app.pass(1);
            let _ = c.cem.delete(&format!("{list}/{id}"), json!({})).await.ok();
        };
        attach(c.engagement, false).await;
        assert_eq!(deleted(&c.cem).await, [], "nobody ever saw it");
        attach(c.engagement, true).await;
        let shared = (json!("attachment_deleted"), json!(c.cem.id), json!(c.engagement));
        assert_eq!((deleted(&c.bea).await, deleted(&c.cem).await), (vec![shared.clone()], vec![shared.clone()]));

        // Of one's own space only oneself is told, once.
        attach(c.cem.own(), true).await;
        let (note, device) = (Uuid::now_v7(), Uuid::now_v7());
        let path = format!("/engagements/{}/notes/{note}", c.cem.own());
        let entry = json!({"number": 1, "epoch": 0, "kind": "update", "covers": null, "entry": sealed()["s"]});
        let _ = c.cem.post(&format!("{path}/entries"), json!({"session_id": null, "device": device, "entries": [entry]})).await.ok();
        for _ in 0..2 {
            app.pass(1);
            let _ = c.cem.delete(&path, json!({})).await.ok();
        }
        let _ = c.cem.post(&format!("{path}/restoration"), json!({})).await.ok();
        let own = |kind: &str| (json!(kind), json!(c.cem.id), Value::Null);
        assert_eq!(deleted(&c.cem).await, [own("note_deleted"), own("attachment_deleted"), shared.clone()]);
        assert_eq!(deleted(&c.bea).await, [shared]);
    })
    .await;
}

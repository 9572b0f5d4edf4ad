//! The retention room, asked over HTTP on both engines, and the raw file.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use store::Engine;
use store::sqlx::{self, AssertSqlSafe};
use testkit::{Actor, Method, TestApp};
use uuid::Uuid;

use crate::coached::{Coached, id_of, octets, proposal, session, sign_in_again, with, yes};
use crate::wire::Bytes;

const DAY: i64 = 24 * 3600 * 1000;

/// Sealed bytes that are found again wherever they are.
struct Canary(Vec<u8>);

impl Canary {
    fn new() -> Self {
        Self(Uuid::new_v4().simple().to_string().into_bytes().repeat(12))
    }

    fn value(&self) -> Value {
        json!({"e": 0, "s": Bytes(self.0.clone())})
    }

    fn part(&self) -> Vec<u8> {
        self.0.repeat(12)
    }

    /// Whether its bytes, as they are or in the base64 of a kept answer, are in the database's files.
    fn is_in_file(&self, app: &TestApp) -> bool {
        let path = app.database.trim_start_matches("sqlite:").split('?').next().unwrap();
        let base64 = serde_json::to_string(&Bytes(self.0.clone())).unwrap();
        let needles = [&self.0[..32], &base64.as_bytes()[1..41]];
        ["", "-wal"].iter().any(|tail| {
            let file = std::fs::read(format!("{path}{tail}")).unwrap_or_default();
            needles.iter().any(|needle| file.windows(needle.len()).any(|window| window == *needle))
        })
    }
}

async fn tidy(app: &TestApp) {
    testkit::rooms::tidy::tidy(&app.app).await.unwrap();
}

/// Bea coaches Cem; the terms say for how many months everything is kept.
async fn coached(app: &TestApp, keep_months: Option<i64>) -> Coached {
    let org = app.organisation().await;
    let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
    let proposed = bea.post("/engagements", with(proposal(&bea, &cem), "keep_months", keep_months)).await.ok();
    assert_eq!(proposed["agreement"]["keep_months"], json!(keep_months));
    let engagement = id_of(&proposed);
    let _ = cem.put(&format!("/engagements/{engagement}/acceptance"), yes(&cem, &proposed)).await.ok();
    Coached { org, bea, cem, engagement }
}

/// Writes the canary wherever something sealed can be.
async fn write(app: &TestApp, actor: &Actor, engagement: Uuid, note: (Uuid, Option<Uuid>), canary: &Canary) {
    let below = |rest: String| format!("/engagements/{engagement}{rest}");
    let entry = json!({"number": 1, "epoch": 0, "kind": "update", "covers": null, "entry": canary.value()["s"]});
    let (device, attachment) = (Uuid::now_v7(), Uuid::now_v7());
    let entries = json!({"session_id": note.1, "device": device, "entries": [entry]});
    let _ = actor.post(&below(format!("/notes/{}/entries", note.0)), entries).await.ok();
    let here = json!({"epoch": 0, "version": 5, "envelope": canary.value()["s"]});
    let _ = actor.put(&below(format!("/notes/{}/presence/{device}", note.0)), here).await.ok();
    let part = canary.part();
    let new = json!({"id": attachment, "note_id": note.0, "bytes": part.len() - 16, "parts": 1, "meta": canary.value()});
    let _ = actor.post(&below("/attachments".to_owned()), new).await.ok();
    let (status, ..) = octets(app, actor, Method::PUT, &below(format!("/attachments/{attachment}/parts/0")), part).await;
    assert_eq!(status, 204);
}

/// How many rows of a table name an engagement.
async fn rows(app: &TestApp, table: &str, engagement: Uuid) -> i64 {
    let text = format!("SELECT CAST(COUNT(*) AS BIGINT) FROM {table} WHERE engagement_id = $1");
    let mut conn = app.app.db.read().await.unwrap();
    sqlx::query_scalar(AssertSqlSafe(text)).bind(engagement.to_string()).fetch_one(&mut *conn).await.unwrap()
}

/// Tables with a column.
async fn tables_with(app: &TestApp, column: &str) -> Vec<String> {
    let text = match app.app.db.engine() {
        Engine::Sqlite => {
            "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = $1 ORDER BY 1"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS TEXT) FROM information_schema.columns
             WHERE CAST(column_name AS TEXT) = $1 AND CAST(table_schema AS TEXT) = 'public' ORDER BY 1"
        }
    };
    let mut conn = app.app.db.read().await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as(text).bind(column.to_owned()).fetch_all(&mut *conn).await.unwrap();
    rows.into_iter().map(|(name,)| name).collect()
}

/// Kinds of the newest lines of someone's access log.
async fn logged(actor: &Actor) -> Vec<String> {
    let log = actor.get("/access-log").await.ok();
    log["items"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_the_terms_say_is_carried_out_until_nothing_is_left() {
    testkit::check(async |app| {
        let mut c = coached(app, Some(2)).await;
        let (canary, met) = (Canary::new(), session(&c, "2026-11-24T14:00").await);
        write(app, &c.bea, c.engagement, (met, Some(met)), &canary).await;
        let goal = json!({"id": Uuid::now_v7(), "target_day": null, "sentence": canary.value(), "today": canary.value(),
            "good_enough": canary.value()});
        let _ = c.cem.post(&c.path("/goals"), goal).await.ok();
        c.end().await;
        app.pass_days(60);
        sign_in_again(app, &mut c.cem).await;
        sign_in_again(app, &mut c.bea).await;
        tidy(app).await;
        assert_eq!(c.cem.get(&c.path("")).await.ok()["erase_at"], Value::Null);
        app.pass_days(1);
        tidy(app).await;
        let erase_at = c.bea.get(&c.path("")).await.ok()["erase_at"].clone();
        assert_eq!(erase_at, json!(app.now() + 30 * DAY));
        // Whose record it is may stop it: then the months count again.
        assert_eq!(c.bea.delete(&c.path("/erasure"), json!({})).await.problem().1, "wrong_state");
        assert_eq!(c.cem.delete(&c.path("/erasure"), json!({})).await.ok(), json!({"erase_at": null}));
        assert!(logged(&c.bea).await.contains(&"erasure_stopped".to_owned()));
        app.pass_days(31);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        sign_in_again(app, &mut c.bea).await;
        assert_eq!(c.cem.get(&c.path("")).await.ok()["erase_at"], Value::Null);
        app.pass_days(30);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        sign_in_again(app, &mut c.bea).await;
        assert_eq!(c.cem.get(&c.path("")).await.ok()["erase_at"], json!(app.now() + 30 * DAY));
        app.pass_days(29);
        tidy(app).await;
        assert_eq!(c.cem.get(&c.path("/attachments")).await.ok()["items"].as_array().unwrap().len(), 1);
        let sqlite = app.app.db.engine() == Engine::Sqlite;
        assert!(!sqlite || canary.is_in_file(app), "this test can find it");
        sign_in_again(app, &mut c.cem).await;
        app.pass(DAY - 1);
        // Written in the last moment: the answer that is kept for a repeat holds it too.
        let look_back = json!({"id": Uuid::now_v7(), "drawer": "review", "body": canary.value()});
        let _ = c.cem.post(&c.path("/entries"), look_back).await.ok();
        app.pass(1);
        assert_eq!(c.cem.get(&c.path("")).await.problem(), (404, "not_found", None));
        tidy(app).await;
        let tables = tables_with(app, "engagement_id").await;
        assert!(tables.len() > 15, "{tables:?}");
        for table in tables.iter().filter(|table| !matches!(table.as_str(), "access_event" | "outbox")) {
            assert_eq!(rows(app, table, c.engagement).await, 0, "{table}");
        }
        sign_in_again(app, &mut c.cem).await;
        assert_eq!(c.cem.get("/engagements").await.ok()["items"], json!([]));
        assert!(!sqlite || !canary.is_in_file(app), "nothing is left in the file");
    })
    .await;
}

#[tokio::test]
async fn every_table_of_an_engagement_is_deleted_with_it() {
    testkit::check(async |app| {
        let texts = include_str!("delete_queries.rs");
        // A person's own log; what goes note by note and attachment by attachment.
        let elsewhere = ["access_event", "attachment", "attachment_part"];
        for table in tables_with(app, "engagement_id").await.iter().filter(|table| !elsewhere.contains(&table.as_str())) {
            assert!(texts.contains(&format!("DELETE FROM {table} WHERE organisation_id = $1")), "{table} has no line in delete_queries.rs");
        }
        for table in tables_with(app, "person_id").await.iter().filter(|table| texts.contains(&format!("FROM {table} WHERE"))) {
            assert_ne!(table, "account");
        }
    })
    .await;
}

#[tokio::test]
async fn the_coachee_has_it_deleted_and_may_think_again() {
    testkit::check(async |app| {
        let mut c = coached(app, None).await;
        let erasure = c.path("/erasure");
        let early = c.cem.post(&erasure, json!({})).await;
        assert_eq!((early.problem().1, &early.json["args"]["state"]), ("wrong_state", &json!("active")));
        c.end().await;
        let coach = c.bea.post(&erasure, json!({})).await;
        assert_eq!((coach.problem().1, &coach.json["args"]["state"]), ("wrong_state", &json!("not_your_record")));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.post(&erasure, json!({})).await.problem(), (404, "not_found", None));
        let own = format!("/engagements/{}/erasure", c.cem.own());
        assert_eq!(c.cem.post(&own, json!({})).await.problem().1, "wrong_state");
        let asked = c.cem.post(&erasure, json!({})).await;
        assert_eq!((asked.status, &asked.json), (201, &json!({"erase_at": app.now() + 30 * DAY})));
        app.pass_days(1);
        assert_eq!(c.cem.post(&erasure, json!({})).await.json, asked.json);
        assert!(logged(&c.bea).await.contains(&"erasure_asked".to_owned()));
        assert_eq!(c.bea.get(&c.path("")).await.ok()["erase_at"], asked.json["erase_at"]);
        let _ = c.cem.delete(&erasure, json!({})).await.ok();
        let _ = c.cem.post(&erasure, json!({})).await.ok();
        app.pass_days(31);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        assert_eq!(c.cem.get("/engagements").await.ok()["items"], json!([]));
        // One's own space is not touched, and nobody else's coaching.
        assert_eq!(c.cem.get(&format!("/engagements/{}", c.cem.own())).await.status, 200);
        for wrong in [0, 121] {
            let refused = c.bea.post("/engagements", with(proposal(&c.bea, &dan), "keep_months", wrong)).await;
            assert_eq!(refused.status, 401);
        }
        sign_in_again(app, &mut c.bea).await;
        for wrong in [0, 121] {
            let refused = c.bea.post("/engagements", with(proposal(&c.bea, &dan), "keep_months", wrong)).await;
            assert_eq!(refused.problem(), (422, "invalid", Some("keep_months")));
        }
    })
    .await;
}

#[tokio::test]
async fn who_left_reads_for_ninety_days_and_writes_nothing() {
    testkit::check(async |app| {
        let mut c = coached(app, None).await;
        let met = session(&c, "2026-11-24T14:00").await;
        write(app, &c.bea, c.engagement, (met, Some(met)), &Canary::new()).await;
        let left_at = app.now();
        let _ = c.org.admin.put(&format!("/people/{}/deactivation", c.cem.id), json!({})).await.ok();
        app.pass_days(40);
        sign_in_again(app, &mut c.cem).await;
        let oneself = c.cem.get("/self").await.ok();
        assert_eq!(oneself["former_until"], json!(left_at + 90 * DAY));
        let me = c.cem.call(Method::GET, "/me", None, &[]).await.ok();
        assert_eq!(me["persons"][0]["person_id"], json!(c.cem.id));
        for path in [
            "/organisation",
            "/identity/wrappers",
            "/pins",
            "/engagements",
            "/moments",
            "/notes",
            "/actions",
            "/sessions",
            "/models",
            "/portfolio",
            "/access-log",
        ] {
            assert_eq!(c.cem.get(path).await.status, 200, "{path}");
        }
        assert_eq!(c.cem.get(&format!("/people/{}/card", c.bea.id)).await.status, 200);
        for rest in ["", "/key-set", "/goals", "/entries", "/sessions", "/notes?entries=true", "/attachments", "/agreements"] {
            assert_eq!(c.cem.get(&c.path(rest)).await.status, 200, "{rest}");
        }
        assert_eq!(c.cem.post("/exports", json!({"engagement_ids": null})).await.status, 201);
        for path in ["/people", "/teams", "/home", "/sponsoring"] {
            assert_eq!(c.cem.get(path).await.problem(), (403, "former_member", None), "{path}");
        }
        let entries = json!({"session_id": null, "device": Uuid::now_v7(), "entries": []});
        let own = format!("/engagements/{}/notes/{}/entries", c.cem.own(), Uuid::now_v7());
        assert_eq!(c.cem.post(&own, entries).await.problem(), (403, "former_member", None));
        assert_eq!(c.cem.put(&c.path("/ending"), json!({})).await.problem(), (403, "former_member", None));
        assert_eq!(c.cem.put("/self", json!({})).await.problem(), (403, "former_member", None));
        assert_eq!(c.cem.post("/moments", json!({})).await.problem(), (403, "former_member", None));
        app.pass_days(29);
        sign_in_again(app, &mut c.cem).await;
        app.pass_days(20);
        assert_eq!(c.cem.get("/engagements").await.status, 200);
        app.pass_days(1);
        assert_eq!(c.cem.get("/engagements").await.problem(), (404, "not_found", None));
        assert_eq!(c.cem.get(&c.path("")).await.problem(), (404, "not_found", None));
        assert_eq!(c.cem.call(Method::GET, "/me", None, &[]).await.ok()["persons"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn what_was_a_persons_alone_is_deleted_when_they_are_gone() {
    testkit::check(async |app| {
        let mut c = coached(app, None).await;
        let mut admin = c.org.admin;
        let (canary, met) = (Canary::new(), Uuid::now_v7());
        write(app, &c.cem, c.cem.own(), (met, None), &canary).await;
        let (person, erasure) = (format!("/people/{}", c.cem.id), format!("/people/{}/erasure", c.cem.id));
        let active = admin.post(&erasure, json!({})).await;
        assert_eq!((active.problem().1, &active.json["args"]["state"]), ("wrong_state", &json!("active")));
        assert_eq!(c.bea.post(&erasure, json!({})).await.problem(), (403, "administrator_only", None));
        let _ = admin.put(&format!("{person}/deactivation"), json!({})).await.ok();
        let left_at = app.now();
        app.pass_days(10);
        assert_eq!(admin.post(&erasure, json!({})).await.ok(), json!({"erase_at": left_at + 90 * DAY}));
        assert_eq!(admin.get(&person).await.ok()["erase_at"], json!(left_at + 90 * DAY));
        assert!(logged(&c.cem).await.contains(&"erasure_asked".to_owned()));
        assert_eq!(admin.delete(&erasure, json!({})).await.ok(), json!({"erase_at": null}));
        let _ = admin.post(&erasure, json!({})).await.ok();
        app.pass_days(79);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        assert_eq!(
            c.cem.get(&format!("/engagements/{}/notes/{met}/entries", c.cem.own())).await.ok()["items"].as_array().unwrap().len(),
            1
        );
        let sqlite = app.app.db.engine() == Engine::Sqlite;
        assert!(!sqlite || canary.is_in_file(app), "this test can find it");
        app.pass_days(1);
        tidy(app).await;
        assert!(!sqlite || !canary.is_in_file(app), "nothing is left in the file");
        let body = json!({"email": c.cem.email, "password": testkit::PASSWORD, "bearer": true});
        assert_eq!(app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.problem(), (401, "wrong_login", None));
        sign_in_again(app, &mut admin).await;
        let former = admin.get(&person).await.ok();
        let told = (&former["name"], &former["email"], &former["joined"], &former["has_identity"], &former["erased_at"]);
        assert_eq!(told, (&json!("Former member"), &Value::Null, &json!(false), &json!(false), &json!(app.now())));
        assert_eq!(admin.delete(&format!("{person}/deactivation"), json!({})).await.problem().1, "wrong_state");
        assert_eq!(admin.post(&erasure, json!({})).await.problem().1, "wrong_state");
        for table in tables_with(app, "engagement_id").await.iter().filter(|table| table.as_str() != "outbox") {
            assert_eq!(rows(app, table, c.cem.own()).await, 0, "{table}");
        }
        // What was shared stays with those who share it.
        sign_in_again(app, &mut c.bea).await;
        let kept = c.bea.get(&format!("/engagements/{}", c.engagement)).await.ok();
        assert!(kept["parties"].as_array().unwrap().iter().any(|party| party["name"] == "Former member"));
    })
    .await;
}

#[tokio::test]
async fn nothing_goes_before_who_left_could_fetch_it_and_they_can_stop_it() {
    testkit::check(async |app| {
        let mut c = coached(app, None).await;
        c.end().await;
        // Asked for in their name, then they are put out: the day moves.
        let erasure = c.path("/erasure");
        assert_eq!(c.cem.post(&erasure, json!({})).await.ok(), json!({"erase_at": app.now() + 30 * DAY}));
        app.pass_days(10);
        let left_at = app.now();
        let _ = c.org.admin.put(&format!("/people/{}/deactivation", c.cem.id), json!({})).await.ok();
        for actor in [&c.bea, &c.cem] {
            assert_eq!(actor.get(&c.path("")).await.ok()["erase_at"], json!(left_at + 90 * DAY));
        }
        app.pass_days(25);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        sign_in_again(app, &mut c.bea).await;
        assert_eq!(c.cem.get(&c.path("")).await.status, 200, "the thirty days are over");
        assert_eq!(c.cem.post(&erasure, json!({})).await.problem(), (403, "former_member", None));
        assert_eq!(c.bea.delete(&erasure, json!({})).await.json["args"]["state"], json!("not_your_record"));
        assert_eq!(c.cem.delete(&erasure, json!({})).await.ok(), json!({"erase_at": null}));
        assert!(logged(&c.bea).await.contains(&"erasure_stopped".to_owned()));
        assert_eq!(c.bea.get(&c.path("")).await.ok()["erase_at"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn what_the_terms_say_waits_for_who_left_and_they_are_written_to() {
    testkit::check(async |app| {
        let mut c = coached(app, Some(2)).await;
        c.end().await;
        app.pass_days(50);
        sign_in_again(app, &mut c.org.admin).await;
        let left_at = app.now();
        let _ = c.org.admin.put(&format!("/people/{}/deactivation", c.cem.id), json!({})).await.ok();
        app.pass_days(12);
        tidy(app).await;
        sign_in_again(app, &mut c.cem).await;
        assert_eq!(c.cem.get(&c.path("")).await.ok()["erase_at"], json!(left_at + 90 * DAY));
        for (passed, expected) in [(0, vec!["Bea", "Cem"]), (78, vec!["Bea"])] {
            app.pass_days(passed);
            let mut conn = app.app.db.read().await.unwrap();
            let left_after = app.now() - domain::retention::FORMER;
            let to = super::queries::addressees(&mut conn, c.cem.organisation, c.engagement, left_after).await.unwrap();
            let mut names: Vec<String> = to.into_iter().map(|to| to.name).collect();
            names.sort();
            assert_eq!(names, expected, "who can still read");
        }
        tidy(app).await;
        sign_in_again(app, &mut c.bea).await;
        assert_eq!(c.bea.get("/engagements").await.ok()["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_login_that_was_reset_has_nothing_deleted_for_a_week() {
    testkit::check(async |app| {
        let mut c = coached(app, None).await;
        c.end().await;
        let path = testkit::rooms::identity::reset_link(&app.app, &c.cem.email).await.unwrap();
        let reset = json!({"token": path.strip_prefix("/reset#"), "password": testkit::PASSWORD});
        assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset), &[]).await.status, 204);
        sign_in_again(app, &mut c.cem).await;
        let (erasure, until) = (c.path("/erasure"), app.now() + 7 * DAY);
        app.pass(7 * DAY - 1);
        let refused = c.cem.post(&erasure, json!({})).await;
        assert_eq!((refused.problem(), &refused.json["args"]["until"]), ((409, "login_reset", None), &json!(until.to_string())));
        assert_eq!(c.cem.get(&c.path("")).await.ok()["erase_at"], Value::Null);
        assert_eq!(c.cem.delete(&erasure, json!({})).await.status, 200, "stopping is never refused");
        app.pass(1);
        assert_eq!(c.cem.post(&erasure, json!({})).await.status, 201);
    })
    .await;
}

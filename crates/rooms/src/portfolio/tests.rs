//! The portfolio room, asked over HTTP on both engines; and how its statements find their rows.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::MORNING;
use uuid::Uuid;

use crate::coached::{Coached, agree, propose, sealed, session};

const HOUR: i64 = 3_600_000;

async fn action(c: &Coached, owner: Uuid, due: Option<&str>) -> Uuid {
    let id = Uuid::now_v7();
    let body = json!({"id": id, "session_id": null, "owner_id": owner, "due_day": due, "text": sealed()});
    let _ = c.cem.post(&c.path("/actions"), body).await.ok();
    id
}

#[tokio::test]
async fn an_engagement_at_a_glance() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let nothing = json!({"engagement_id": c.engagement, "kind": "one_to_one", "state": "active", "names": ["Cem"], "team": null, "role": "coach",
            "last_held_at": null, "next_session": null, "held": 0, "planned": 0, "open_actions": 0, "my_open_actions": 0,
            "overdue_actions": 0, "goals_active": 0, "closed_at": null});
        assert_eq!(c.bea.get("/portfolio").await.ok(), json!({"items": [nothing], "next": null}));

        let (held, cancelled) = (session(&c, "2026-11-23T14:00").await, session(&c, "2026-11-24T15:00").await);
        let (next, _later) = (session(&c, "2026-11-25T09:30").await, session(&c, "2026-12-02T09:30").await);
        let _ = c.bea.put(&c.path(&format!("/sessions/{held}/holding")), json!({})).await.ok();
        let _ = c.bea.put(&c.path(&format!("/sessions/{cancelled}/cancellation")), json!({})).await.ok();
        for (owner, due) in [(c.bea.id, Some("2026-11-24")), (c.cem.id, Some("2026-11-23")), (c.cem.id, None)] {
            let _ = action(&c, owner, due).await;
        }
        let done = action(&c, c.bea.id, Some("2026-11-20")).await;
        let closure = json!({"version": 1, "state": "done", "outcome": sealed(), "act": c.closes_action(&c.bea, done, 2, &sealed())});
        let _ = c.bea.put(&c.path(&format!("/actions/{done}/closure")), closure).await.ok();
        let goal = json!({"id": Uuid::now_v7(), "target_day": null, "sentence": sealed(), "today": sealed(), "good_enough": sealed()});
        let _ = c.cem.post(&c.path("/goals"), goal).await.ok();

        let item = c.bea.get("/portfolio").await.ok()["items"][0].clone();
        let when = json!({"id": next, "starts_at": MORNING + 24 * HOUR + HOUR / 2, "starts_local": "2026-11-25T09:30", "zone": "Europe/Berlin",
            "minutes": 45, "form": "conversation"});
        assert_eq!((&item["state"], &item["last_held_at"], &item["next_session"]), (&json!("active"), &json!(MORNING), &when));
        let figures = ["held", "planned", "open_actions", "my_open_actions", "overdue_actions", "goals_active"].map(|name| item[name].clone());
        assert_eq!(figures, [1, 2, 3, 1, 1, 1]);
        let hers = c.cem.get("/portfolio").await.ok()["items"][0].clone();
        assert_eq!((&hers["role"], &hers["names"], &hers["my_open_actions"]), (&json!("coachee"), &json!(["Bea"]), &json!(2)));

        c.end().await;
        let item = c.bea.get("/portfolio").await.ok()["items"][0].clone();
        assert_eq!((&item["state"], &item["closed_at"]), (&json!("ended"), &json!(MORNING)));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get("/portfolio").await.ok(), json!({"items": [], "next": null}));
    })
    .await;
}

#[tokio::test]
async fn all_that_were_agreed_page_by_page() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let mut all = vec![json!(c.engagement)];
        for name in ["Dan", "Eve", "Fay"] {
            let coachee = c.org.person(name).await;
            all.insert(0, json!(agree(&c.bea, &coachee).await));
        }
        let gus = c.org.person("Gus").await;
        let _ = propose(&c.bea, &gus).await;
        let seen = |page: &Value| page["items"].as_array().unwrap().iter().map(|item| item["engagement_id"].clone()).collect::<Vec<_>>();
        let first = c.bea.get("/portfolio?limit=3").await.ok();
        let rest = c.bea.get(&format!("/portfolio?limit=3&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!(([seen(&first), seen(&rest)].concat(), &rest["next"]), (all, &Value::Null));
        let names: Vec<Value> = first["items"].as_array().unwrap().iter().map(|item| item["names"][0].clone()).collect();
        assert_eq!(names, ["Fay", "Eve", "Dan"]);
    })
    .await;
}

#[tokio::test]
async fn hours_by_way_of_working() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        assert_eq!(c.bea.get("/hours").await.ok(), json!({"items": []}));
        let mut held = Vec::new();
        for at in ["2026-11-20T14:00", "2026-11-21T14:00", "2026-11-22T14:00", "2026-11-23T14:00"] {
            let id = session(&c, at).await;
            held.push(c.path(&format!("/sessions/{id}")));
        }
        for path in &held[..3] {
            let _ = c.bea.put(&format!("{path}/holding"), json!({})).await.ok();
        }
        let marks = json!([{"modality": "mentoring", "minutes": 15}, {"modality": "coaching", "minutes": 30}]);
        let _ = c.bea.put(&format!("{}/modalities", held[1]), json!({"items": marks})).await.ok();
        let row = |modality: &str, role: &str, minutes: i64, sessions: i64| json!({"modality": modality, "role": role, "minutes": minutes, "sessions": sessions});
        let all = json!({"items": [row("coaching", "coach", 120, 3), row("mentoring", "coach", 15, 1)]});
        assert_eq!(c.bea.get("/hours").await.ok(), all);
        let hers = c.cem.get(&format!("/hours?from={}&to={}", MORNING - 67 * HOUR, MORNING - 43 * HOUR)).await.ok();
        assert_eq!(hers, json!({"items": [row("coaching", "coachee", 30, 1), row("mentoring", "coachee", 15, 1)]}));
        // What was, stays; also when it is over.
        c.end().await;
        assert_eq!(c.bea.get("/hours").await.ok(), all);
        assert_eq!(c.bea.get("/hours?from=soon").await.problem(), (422, "invalid", Some("query")));
    })
    .await;
}

/// No statement of the room walks a table on SQLite: each step is a search in an index.
#[tokio::test]
async fn every_step_is_a_search() {
    let app = testkit::TestApp::sqlite().await;
    let texts: Vec<&str> = include_str!("queries.rs").split("sql!").skip(1).map(|rest| rest.split('"').nth(1).unwrap()).collect();
    assert_eq!(texts.len(), 3);
    let mut conn = app.app.db.read().await.unwrap();
    for text in texts {
        let plan = store::sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}"));
        let steps: Vec<(i64, i64, i64, String)> = store::sqlx::query_as(plan).fetch_all(&mut *conn).await.unwrap();
        let searches = steps.iter().map(|step| step.3.as_str()).filter(|step| step.starts_with("SCAN") || step.starts_with("SEARCH"));
        // The person's parties, and from there by the key of an engagement or a row: nothing walks what others have.
        let narrow = |step: &str| step.starts_with("SEARCH p ") || step.contains("engagement_id=?") || step.contains(" id=?)");
        let wide: Vec<&str> = searches.filter(|step| !narrow(step)).collect();
        assert!(!steps.is_empty() && wide.is_empty(), "{wide:?} of {text}");
    }
    drop(conn);
    app.stop().await;
}

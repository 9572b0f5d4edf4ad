//! The model room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use uuid::Uuid;

use crate::coached::{ids, with};

fn model(name: &str) -> Value {
    json!({"id": Uuid::now_v7(), "name": name, "steps": [{"name": "Arrive", "questions": ["What brought you here?"]}, {"name": "Go"}]})
}

#[tokio::test]
async fn anyone_writes_a_model_and_everyone_reads_it() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person_without_keys("Bea").await, org.person_without_keys("Cem").await);
        let reply = bea.post("/models", model(" Our way ")).await;
        assert_eq!(reply.status, 201);
        let written = reply.ok();
        assert_eq!((&written["name"], &written["by"], &written["version"]), (&json!("Our way"), &json!(bea.id), &json!(1)));
        assert_eq!(written["steps"][1], json!({"name": "Go", "questions": []}));
        let _ = cem.post("/models", model("Mine")).await.ok();
        let all = cem.get("/models").await.ok();
        assert_eq!((&all["items"][0], all["items"].as_array().unwrap().len()), (&written, 2));
        let first = cem.get("/models?limit=1").await.ok();
        let second = cem.get(&format!("/models?limit=1&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!([ids(&first), ids(&second)].concat(), ids(&all));
        // Another organisation has its own.
        assert_eq!(app.organisation().await.admin.get("/models").await.ok()["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn its_author_and_administrators_change_and_retire_it() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person_without_keys("Bea").await, org.person_without_keys("Cem").await);
        let written = bea.post("/models", model("Our way")).await.ok();
        let path = format!("/models/{}", written["id"].as_str().unwrap());
        let change = json!({"version": 1, "name": "Our new way", "steps": [{"name": "One", "questions": []}]});
        assert_eq!(cem.put(&path, change.clone()).await.problem(), (403, "not_yours", None));
        let changed = bea.put(&path, change.clone()).await.ok();
        assert_eq!((&changed["version"], &changed["name"], &changed["by"]), (&json!(2), &json!("Our new way"), &json!(bea.id)));
        let late = bea.put(&path, change.clone()).await;
        assert_eq!((late.problem().1, &late.json["args"]["version"]), ("row_changed", &json!("2")));
        let retired = org.admin.put(&path, with(with(change.clone(), "version", 2), "retired", true)).await.ok();
        assert_eq!((&retired["retired_at"], &retired["by"]), (&json!(app.now()), &json!(bea.id)));
        let kept = bea.put(&path, with(change.clone(), "version", 3)).await.ok();
        assert_eq!(kept["retired_at"], retired["retired_at"]);
        let back = bea.put(&path, with(with(change.clone(), "version", 4), "retired", false)).await.ok();
        assert_eq!(back["retired_at"], Value::Null);
        let unknown = format!("/models/{}", Uuid::now_v7());
        assert_eq!(bea.put(&unknown, change).await.problem(), (404, "not_found", None));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let long = "a".repeat(301);
        for (body, field) in [
            (with(model("x"), "name", " "), "name"),
            (with(model("x"), "id", "first"), "id"),
            (with(model("x"), "steps", json!([])), "steps"),
            (with(model("x"), "steps", json!(vec![json!({"name": "a"}); 13])), "steps"),
            (with(model("x"), "steps", json!([{"name": "a"}, {"name": ""}])), "steps[1].name"),
            (with(model("x"), "steps", json!([{"name": "a", "questions": ["b", long]}])), "steps[0].questions[1]"),
            (with(model("x"), "steps", json!([{"name": "a", "questions": vec!["b"; 21]}])), "steps[0].questions"),
        ] {
            assert_eq!(org.admin.post("/models", body).await.problem(), (422, "invalid", Some(field)));
        }
        let body = model("x");
        let _ = org.admin.post("/models", body.clone()).await.ok();
        assert_eq!(org.admin.post("/models", body).await.problem(), (409, "id_taken", None));
    })
    .await;
}

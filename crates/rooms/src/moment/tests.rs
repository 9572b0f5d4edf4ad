//! The moment room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::Method;
use uuid::Uuid;

use crate::coached::{bytes, ids, of_epoch, sealed, with};

fn moment(day: &str) -> Value {
    json!({"id": Uuid::now_v7(), "with_person_id": null, "happened_day": day, "text": sealed()})
}

#[tokio::test]
async fn moments_are_ones_own_the_latest_first() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let mut written = Vec::new();
        for day in ["2026-11-20", "2026-11-24", "2026-11-22", "2026-11-24"] {
            let kept = bea.post("/moments", with(moment(day), "with_person_id", json!(cem.id))).await;
            assert_eq!(kept.status, 201);
            let kept = kept.ok();
            assert_eq!((&kept["with_person_id"], &kept["text"]), (&json!(cem.id), &json!({"v": 1, "by": bea.id, "e": 0, "s": bytes(300)})));
            written.push(kept);
        }
        let first = bea.get("/moments?limit=3").await.ok();
        assert_eq!(first["items"], json!([written[3], written[1], written[2]]));
        let rest = bea.get(&format!("/moments?limit=3&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((&rest["items"], &rest["next"]), (&json!([written[0]]), &Value::Null));
        assert_eq!(cem.get("/moments").await.ok()["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let stranger = app.organisation().await.admin;
        let _ = bea.post("/moments", moment("2026-11-25")).await.ok();
        assert_eq!(bea.post("/moments", moment("2026-11-26")).await.json["args"]["name"], "in_the_future");
        for (body, field) in [
            (moment("yesterday"), "happened_day"),
            (moment("2026-11-26"), "happened_day"),
            (with(moment("2026-11-24"), "with_person_id", json!(stranger.id)), "with_person_id"),
            (with(moment("2026-11-24"), "text", json!({"e": 0, "s": bytes(3)})), "text"),
            (with(moment("2026-11-24"), "text", Value::Null), "text"),
        ] {
            assert_eq!(bea.post("/moments", body).await.problem(), (422, "invalid", Some(field)));
        }
        let newer = with(moment("2026-11-24"), "text", of_epoch(1));
        assert_eq!(bea.post("/moments", newer).await.problem(), (409, "epoch_closed", None));
        // Without keys there is nothing yet, and nothing can be kept.
        let dan = org.person_without_keys("Dan").await;
        assert_eq!(dan.get("/moments").await.ok(), json!({"items": [], "next": null}));
        assert_eq!(dan.post("/moments", moment("2026-11-24")).await.problem(), (422, "no_identity", None));

        let body = moment("2026-11-24");
        let kept = bea.keyed(Method::POST, "/moments", body.clone(), "keep-this-one").await.ok();
        assert_eq!(bea.keyed(Method::POST, "/moments", body.clone(), "keep-this-one").await.ok(), kept);
        assert_eq!(bea.post("/moments", body).await.problem(), (409, "id_taken", None));
        assert_eq!(ids(&bea.get("/moments").await.ok()).len(), 2);
        assert_eq!(bea.get("/moments?cursor=x").await.problem(), (422, "invalid", Some("cursor")));
    })
    .await;
}

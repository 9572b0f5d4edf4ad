//! What happens to plans, what is counted, and what the time was used for.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{HOUR, one, planned};
use crate::coached::{Coached, agree, session, with};

fn field(list: &Value, field: &str) -> Vec<Value> {
    list["items"].as_array().unwrap().iter().map(|item| item[field].clone()).collect()
}

#[tokio::test]
async fn what_was_before_is_kept() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), planned()).await.ok();
        let path = one(&c, &written);
        assert_eq!(c.cem.get(&format!("{path}/changes")).await.ok(), json!({"items": [], "next": null}));
        let _ = c.cem.put(&path, json!({"version": 1, "link": null})).await.ok();
        app.pass(HOUR);
        let _ = c.cem.put(&path, json!({"version": 2, "starts_local": "2026-11-25T09:30"})).await.ok();
        app.pass(HOUR);
        let _ = c.bea.put(&format!("{path}/cancellation"), json!({})).await.ok();
        app.pass(HOUR);
        let again = c.cem.delete(&format!("{path}/cancellation"), json!({})).await.ok();
        assert_eq!((&again["state"], &again["changes"], &again["version"]), (&json!("planned"), &json!(3), &json!(5)));
        assert_eq!((&again["starts_local"], &again["topic"]), (&json!("2026-11-25T09:30"), &written["topic"]));
        assert_eq!(c.cem.delete(&format!("{path}/cancellation"), json!({})).await.problem(), (409, "wrong_state", None));

        let changes = c.bea.get(&format!("{path}/changes")).await.ok();
        assert_eq!(field(&changes, "what"), ["planned_again", "cancelled", "moved"]);
        assert_eq!(field(&changes, "by"), [json!(c.cem.id), json!(c.bea.id), json!(c.cem.id)]);
        let moved = json!({"at": app.now() - 2 * HOUR, "by": c.cem.id, "what": "moved", "starts_local": "2026-11-24T14:00",
            "zone": "Europe/Berlin", "minutes": 45});
        assert_eq!(changes["items"][2], moved);
        let first = c.bea.get(&format!("{path}/changes?limit=2")).await.ok();
        let rest = c.bea.get(&format!("{path}/changes?limit=2&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((field(&first, "what").len(), &rest["items"], &rest["next"]), (2, &json!([moved]), &Value::Null));

        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&format!("{path}/changes")).await.status, 404);
        let elsewhere = agree(&c.bea, &dan).await;
        let foreign = format!("/engagements/{elsewhere}/sessions/{}", written["id"].as_str().unwrap());
        assert_eq!(c.bea.get(&format!("{foreign}/changes")).await.status, 404);
        assert_eq!(c.bea.delete(&format!("{foreign}/cancellation"), json!({})).await.status, 404);
        assert_eq!(c.bea.put(&format!("{foreign}/modalities"), json!({"items": []})).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_series_is_called_off_from_here_on() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let rule = json!({"freq": "daily", "count": 4});
        let body = json!({"id": Uuid::now_v7(), "starts_local": "2026-12-01T14:00", "zone": "Europe/Berlin", "minutes": 45, "link": null,
            "form": "halves", "rule": rule});
        let sessions = c.bea.post(&c.path("/series"), body).await.ok()["sessions"].as_array().unwrap().clone();
        let single = session(&c, "2026-12-05T14:00").await;
        let _ = c.bea.put(&format!("{}/holding", one(&c, &sessions[2])), json!({})).await.ok();
        let cancelled = c.bea.put(&format!("{}/cancellation", one(&c, &sessions[1])), json!({"following": true})).await.ok();
        assert_eq!(cancelled["state"], "cancelled");
        let list = c.cem.get(&c.path("/sessions")).await.ok();
        assert_eq!(field(&list, "state"), ["planned", "cancelled", "held", "cancelled", "planned"]);
        // The third was held before the others were; cancelled ones do not count.
        assert_eq!(field(&list, "number"), [2, 3, 1, 3, 3]);
        assert_eq!(field(&list, "changes"), [0, 1, 0, 1, 0]);
        assert_eq!(list["items"][4]["id"], json!(single));
        let _ = c.bea.delete(&format!("{}/cancellation", one(&c, &sessions[1])), json!({})).await.ok();
        assert_eq!(field(&c.cem.get(&c.path("/sessions")).await.ok(), "number"), [2, 3, 1, 4, 4]);
    })
    .await;
}

#[tokio::test]
async fn the_number_counts_by_time() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let late = session(&c, "2026-12-08T14:00").await;
        let _early = session(&c, "2026-12-01T14:00").await;
        assert_eq!(c.cem.get(&c.path(&format!("/sessions/{late}"))).await.ok()["number"], 2);
        let _ = c.bea.put(&c.path(&format!("/sessions/{late}")), json!({"version": 1, "starts_local": "2026-11-30T14:00"})).await.ok();
        assert_eq!(field(&c.cem.get("/sessions").await.ok(), "number"), [1, 2]);
        assert_eq!(c.cem.get(&c.path(&format!("/sessions/{late}"))).await.ok()["number"], 1);
    })
    .await;
}

#[tokio::test]
async fn time_is_marked_by_what_it_was_used_for() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), with(planned(), "form", "three_way")).await.ok();
        assert_eq!((&written["form"], &written["modalities"]), (&json!("three_way"), &json!([])));
        let path = one(&c, &written);
        let marks = json!([{"modality": "mentoring", "minutes": 15}, {"modality": "coaching", "minutes": 30}]);
        let marked = c.bea.put(&format!("{path}/modalities"), json!({"items": marks})).await.ok();
        let sorted = json!([{"modality": "coaching", "minutes": 30}, {"modality": "mentoring", "minutes": 15}]);
        assert_eq!((&marked["modalities"], &marked["version"]), (&sorted, &json!(2)));
        for list in ["/sessions", &c.path("/sessions")] {
            assert_eq!(c.cem.get(list).await.ok()["items"][0], marked);
        }
        let twice = json!([{"modality": "coaching", "minutes": 30}, {"modality": "coaching", "minutes": 15}]);
        for (items, field) in [(twice, "items"), (json!([{"modality": "coaching", "minutes": 0}]), "minutes")] {
            let refused = c.bea.put(&format!("{path}/modalities"), json!({"items": items})).await;
            assert_eq!(refused.problem(), (422, "invalid", Some(field)));
        }
        let cleared = c.cem.put(&format!("{path}/modalities"), json!({"items": []})).await.ok();
        assert_eq!(cleared["modalities"], json!([]));
        let _ = c.cem.put(&format!("{path}/cancellation"), json!({})).await.ok();
        assert_eq!(c.bea.put(&format!("{path}/modalities"), json!({"items": []})).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

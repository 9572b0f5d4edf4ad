//! Closing as agreed, and the versions of the agreement.

use serde_json::{Value, json};

use super::{accepts, act, bytes, listed, other_terms, path, seen, to_person, with, yes};

#[tokio::test]
async fn it_is_closed_as_agreed_and_signed() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let at = path(&proposed);
        assert_eq!(bea.put(&format!("{at}/closing"), json!({})).await.problem(), (409, "wrong_state", None));
        assert_eq!(cem.put(&format!("{at}/closing"), json!({})).await.problem(), (409, "wrong_state", None));
        let close = act(&bea, "close", &proposed);
        assert_eq!(bea.put(&format!("{at}/closure"), close.clone()).await.problem(), (409, "wrong_state", None));
        let _ = accepts(&cem, &proposed).await.ok();
        assert_eq!(cem.put(&format!("{at}/closing"), json!({})).await.ok()["state"], "closing");
        assert_eq!(bea.put(&format!("{at}/closing"), json!({})).await.problem(), (409, "wrong_state", None));
        assert_eq!(bea.delete(&format!("{at}/closing"), json!({})).await.ok()["state"], "active");
        assert_eq!(bea.delete(&format!("{at}/closing"), json!({})).await.problem(), (409, "wrong_state", None));
        let _ = cem.put(&format!("{at}/closing"), json!({})).await.ok();
        app.pass(1000);
        let closed = bea.put(&format!("{at}/closure"), close.clone()).await.ok();
        assert_eq!((&closed["state"], &closed["closed_at"], &closed["end_act"]), (&json!("closed"), &json!(app.now()), &Value::Null));
        assert_eq!(closed["close_act"], json!({"author": bea.id, "act": close["act"]}));
        assert_eq!(seen(&cem, &proposed).await["close_act"], closed["close_act"]);
        for (step, kind) in [("closure", "close"), ("ending", "end")] {
            assert_eq!(cem.put(&format!("{at}/{step}"), act(&cem, kind, &proposed)).await.problem(), (409, "wrong_state", None));
        }
        assert_eq!(bea.put(&format!("{at}/closure"), json!({"act": bytes(3)})).await.problem(), (422, "invalid", Some("act")));
        // Ended early: also then it is known when. What never began has no such day.
        let early = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let _ = accepts(&cem, &early).await.ok();
        assert_eq!(cem.put(&format!("{}/ending", path(&early)), act(&cem, "end", &early)).await.ok()["closed_at"], json!(app.now()));
        let withdrawn = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        assert_eq!(bea.put(&format!("{}/ending", path(&withdrawn)), act(&bea, "end", &withdrawn)).await.ok()["closed_at"], Value::Null);
        assert_eq!(listed(&bea, "?state=closed").await.len(), 1);
        let own = format!("/engagements/{}", bea.own());
        assert_eq!(bea.put(&format!("{own}/closing"), json!({})).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn every_version_of_the_agreement_can_be_read() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let _ = accepts(&cem, &proposed).await.ok();
        let at = format!("{}/agreements", path(&proposed));
        for version in [2, 3] {
            let other = with(other_terms(&cem, &proposed, version, 0), "sponsor_id", json!(dan.id));
            let _ = cem.post(&at, other).await.ok();
        }
        let suggested = seen(&bea, &proposed).await["suggested"].clone();
        let _ = bea.put(&format!("{}/acceptance", path(&proposed)), yes(&bea, "accept", &proposed, &suggested)).await.ok();
        let first = cem.get(&format!("{at}?limit=2")).await.ok();
        let rest = cem.get(&format!("{at}?limit=2&cursor={}", first["next"].as_str().unwrap())).await.ok();
        let of = |item: &Value| (item["version"].clone(), item["acts"].as_array().unwrap().len(), item["sponsor_id"].clone());
        let items: Vec<_> = [&first, &rest].iter().flat_map(|page| page["items"].as_array().unwrap()).map(of).collect();
        assert_eq!(items, [(json!(3), 2, json!(dan.id)), (json!(2), 1, json!(dan.id)), (json!(1), 2, Value::Null)]);
        assert_eq!((&first["items"][0]["by"], &rest["next"]), (&json!(cem.id), &Value::Null));
        assert_eq!(first["items"][0]["acts"][0]["author"], json!(cem.id));
        assert_eq!(first["items"][0], seen(&bea, &proposed).await["agreement"]);
        assert_eq!(cem.get(&format!("{at}?cursor=x")).await.problem(), (422, "invalid", Some("cursor")));
        assert_eq!(org.admin.get(&at).await.problem(), (404, "not_found", None));
        let own = cem.get(&format!("/engagements/{}/agreements", cem.own())).await.ok();
        assert_eq!(own, json!({"items": [], "next": null}));
    })
    .await;
}

//! The sponsor room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use store::{sql, sqlx};
use testkit::{Actor, TestApp};
use uuid::Uuid;

use crate::coached::{Coached, bytes, id_of, proposal, propose, sealed, yes};

/// Names somebody as sponsor in the next version of the terms, or nobody; the other says yes.
async fn name(coached: &Coached, version: u32, sponsor: Option<Uuid>) -> Value {
    let id = Uuid::now_v7();
    let terms = json!({"id": id, "version": version, "terms": {"e": 0, "s": bytes(700)}, "modality": "coaching", "minutes": 45,
        "sponsor_id": sponsor, "act": coached.signed(&coached.bea, "propose", id, version)});
    let _ = coached.bea.post(&coached.path("/agreements"), terms).await.ok();
    let yes = json!({"agreement_id": id, "version": version, "act": coached.signed(&coached.cem, "accept", id, version)});
    coached.cem.put(&coached.path("/acceptance"), yes).await.ok()
}

/// Bea coaches Cem, and Sam sponsors it.
async fn sponsored(app: &TestApp) -> (Coached, Actor) {
    let coached = Coached::begin(app).await;
    let sam = coached.org.person("Sam").await;
    let _ = name(&coached, 2, Some(sam.id)).await;
    (coached, sam)
}

async fn mine(sponsor: &Actor) -> Vec<Value> {
    sponsor.get("/sponsoring").await.ok()["items"].as_array().unwrap().clone()
}

/// Kinds of the hints that a person got about an engagement.
async fn hints(app: &TestApp, engagement: Uuid, person: Uuid) -> Vec<String> {
    let mut conn = app.app.db.read().await.unwrap();
    let rows: Vec<(String,)> =
        sqlx::query_as(sql!(cell, "SELECT kind FROM outbox WHERE engagement_id = $1 AND person_id = $2 ORDER BY at, id"))
            .bind(engagement.to_string())
            .bind(person.to_string())
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    rows.into_iter().map(|(kind,)| kind).collect()
}

#[tokio::test]
async fn whom_the_standing_agreement_names_is_told_little() {
    testkit::check(async |app| {
        let coached = Coached::begin(app).await;
        let began = app.now();
        let sam = coached.org.person("Sam").await;
        app.pass(60_000);
        let id = Uuid::now_v7();
        let suggested = json!({"id": id, "version": 2, "terms": {"e": 0, "s": bytes(700)}, "modality": "coaching",
            "minutes": 45, "sponsor_id": sam.id, "act": coached.signed(&coached.bea, "propose", id, 2)});
        let seen = coached.bea.post(&coached.path("/agreements"), suggested.clone()).await.ok();
        // Named, but not by what stands.
        assert_eq!((&seen["suggested"]["sponsor_id"], &seen["sponsor"]), (&json!(sam.id), &Value::Null));
        assert_eq!((mine(&sam).await.len(), hints(app, coached.engagement, sam.id).await.len()), (0, 0));
        assert_eq!(coached.cem.get(&coached.path("/sponsor")).await.problem(), (404, "not_found", None));
        let yes = json!({"agreement_id": id, "version": 2, "act": coached.signed(&coached.cem, "accept", id, 2)});
        let agreed = coached.cem.put(&coached.path("/acceptance"), yes).await.ok();
        assert_eq!(agreed["sponsor"], json!({"person_id": sam.id, "name": "Sam"}));
        assert_eq!(agreed["parties"].as_array().unwrap().len(), 2);

        for (at, form) in [("2026-12-01T09:00", "three_way"), ("2026-12-08T09:00", "conversation")] {
            let session = json!({"id": Uuid::now_v7(), "starts_local": at, "zone": "Europe/Berlin", "minutes": 30,
                "link": "https://meet.example.org/three", "form": form, "topic": sealed()});
            let before = hints(app, coached.engagement, sam.id).await.len();
            let planned = coached.bea.post(&coached.path("/sessions"), session).await.ok();
            let once = usize::from(form == "three_way");
            assert_eq!(hints(app, coached.engagement, sam.id).await.len(), before + once);
            let at = coached.path(&format!("/sessions/{}", planned["id"].as_str().unwrap()));
            // What it is about changes nothing that a sponsor sees.
            let _ = coached.bea.put(&at, json!({"version": 1, "topic": sealed()})).await.ok();
            assert_eq!(hints(app, coached.engagement, sam.id).await.len(), before + once);
            let _ = coached.bea.put(&format!("{at}/cancellation"), json!({})).await.ok();
            let three = mine(&sam).await[0]["three_way"].as_array().unwrap().len();
            assert_eq!(three, 1 - once, "cancelled, it is not shown");
            let _ = coached.bea.delete(&format!("{at}/cancellation"), json!({})).await.ok();
            assert_eq!(hints(app, coached.engagement, sam.id).await.len(), before + 3 * once);
        }
        let told = mine(&sam).await;
        let starts_at = told[0]["three_way"][0]["starts_at"].clone();
        let three = json!({"starts_local": "2026-12-01T09:00", "zone": "Europe/Berlin", "starts_at": starts_at, "minutes": 30,
            "link": "https://meet.example.org/three"});
        assert_eq!(
            told,
            [json!({"engagement_id": coached.engagement, "kind": "one_to_one", "names": ["Bea", "Cem"], "began_at": began,
                "closed_at": null, "three_way": [three], "hopes": {"version": 0, "text": ""}, "promises": [], "releases": []})]
        );
        assert!(hints(app, coached.engagement, sam.id).await.iter().all(|kind| kind == "sponsoring"));
        // In the rooms of the people in it a sponsor is nobody.
        for list in ["/engagements", "/sessions?from=0&to=1900000000000", "/actions"] {
            assert_eq!(sam.get(list).await.ok()["items"], json!([]), "{list}");
        }
        for path in ["", "/key-set", "/agreements", "/goals", "/sessions", "/notes?session=x", "/sponsor"] {
            assert_eq!(sam.get(&coached.path(path)).await.problem(), (404, "not_found", None), "{path}");
        }
        let before = hints(app, coached.engagement, sam.id).await.len();
        app.pass(60_000);
        coached.end().await;
        assert_eq!(mine(&sam).await[0]["closed_at"], json!(app.now()));
        assert_eq!(hints(app, coached.engagement, sam.id).await.len(), before + 1);
    })
    .await;
}

#[tokio::test]
async fn a_newer_agreement_names_another_or_nobody() {
    testkit::check(async |app| {
        let (coached, sam) = sponsored(app).await;
        let tom = coached.org.person("Tom").await;
        let hopes = format!("/sponsoring/{}/hopes", coached.engagement);
        let _ = sam.put(&hopes, json!({"version": 0, "text": "That planning gets quieter"})).await.ok();
        assert_eq!(name(&coached, 3, Some(tom.id)).await["sponsor"]["name"], "Tom");
        assert_eq!((mine(&sam).await.len(), mine(&tom).await.len()), (0, 1));
        assert_eq!(sam.put(&hopes, json!({"version": 1, "text": "x"})).await.problem(), (404, "not_found", None));
        let seen = coached.cem.get(&coached.path("/sponsor")).await.ok();
        assert_eq!((&seen["name"], &seen["hopes"]["text"]), (&json!("Tom"), &json!("")));
        assert_eq!(name(&coached, 4, None).await["sponsor"], Value::Null);
        assert_eq!(mine(&tom).await.len(), 0);
        // Named again: their words are still theirs.
        let _ = name(&coached, 5, Some(sam.id)).await;
        assert_eq!(mine(&sam).await[0]["hopes"]["text"], "That planning gets quieter");
        assert_eq!(hints(app, coached.engagement, tom.id).await, ["sponsoring", "sponsoring"]);
    })
    .await;
}

#[tokio::test]
async fn a_manager_may_sponsor_and_whoever_is_in_it_may_not() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, sam) = (org.person("Bea").await, org.person("Cem").await, org.person_without_keys("Sam").await);
        let reply = org.admin.put(&format!("/people/{}/manager", cem.id), json!({"manager_id": sam.id})).await;
        assert!(reply.status < 300);
        let stranger = app.organisation().await.admin;
        let mut proposal = proposal(&bea, &cem);
        for (person, name) in [(bea.id, "is_party"), (cem.id, "is_party"), (stranger.id, "not_found")] {
            proposal["sponsor_id"] = json!(person);
            let refused = bea.post("/engagements", proposal.clone()).await;
            assert_eq!((refused.problem(), &refused.json["args"]["name"]), ((422, "invalid", Some("sponsor_id")), &json!(name)));
        }
        proposal["sponsor_id"] = json!(sam.id);
        let proposed = bea.post("/engagements", proposal).await.ok();
        assert_eq!((&proposed["sponsor"], &proposed["agreement"]["sponsor_id"]), (&Value::Null, &json!(sam.id)));
        assert_eq!(mine(&sam).await.len(), 0);
        let begun = cem.put(&format!("/engagements/{}/acceptance", id_of(&proposed)), yes(&cem, &proposed)).await.ok();
        assert_eq!(begun["sponsor"]["name"], "Sam");
        assert_eq!(mine(&sam).await[0]["names"], json!(["Bea", "Cem"]));
        // Said no to: nobody is told of it.
        let mut other = propose(&bea, &cem).await;
        let id = id_of(&other);
        other = cem.put(&format!("/engagements/{id}/refusal"), json!({"act": cem.act("decline", id, id, 1, &[])})).await.ok();
        assert!(other["id"].is_string());
        assert_eq!(mine(&sam).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn hopes_and_promises_are_the_sponsors_own_words() {
    testkit::check(async |app| {
        let (coached, sam) = sponsored(app).await;
        let at = format!("/sponsoring/{}", coached.engagement);
        let hopes = format!("{at}/hopes");
        let first = sam.put(&hopes, json!({"version": 0, "text": " That Cem says no\nin planning "})).await.ok();
        assert_eq!(first, json!({"version": 1, "text": "That Cem says no\nin planning"}));
        assert_eq!(sam.put(&hopes, json!({"version": 0, "text": "x"})).await.problem(), (409, "row_changed", None));
        assert_eq!(sam.put(&hopes, json!({"version": 1, "text": "x".repeat(2001)})).await.problem(), (422, "invalid", Some("text")));

        let promises = format!("{at}/promises");
        let id = Uuid::now_v7();
        let new = json!({"id": id, "text": "An hour a week for it", "due_day": "2026-12-18"});
        let made = sam.post(&promises, new.clone()).await;
        assert_eq!(made.status, 201);
        let made = made.ok();
        assert_eq!((&made["version"], &made["state"], &made["due_day"]), (&json!(1), &json!("open"), &json!("2026-12-18")));
        assert_eq!(sam.post(&promises, new).await.problem(), (409, "id_taken", None));
        for (body, field) in [
            (json!({"id": Uuid::now_v7(), "text": " ", "due_day": null}), "text"),
            (json!({"id": Uuid::now_v7(), "text": "x".repeat(501), "due_day": null}), "text"),
            (json!({"id": Uuid::now_v7(), "text": "x", "due_day": "soon"}), "due_day"),
        ] {
            assert_eq!(sam.post(&promises, body).await.problem(), (422, "invalid", Some(field)));
        }
        let promise = format!("{promises}/{id}");
        let changed = sam.put(&promise, json!({"version": 1, "text": "Two hours a week", "due_day": null})).await.ok();
        assert_eq!((&changed["text"], &changed["due_day"], &changed["version"]), (&json!("Two hours a week"), &Value::Null, &json!(2)));
        assert_eq!(sam.put(&promise, json!({"version": 1, "state": "kept"})).await.problem(), (409, "row_changed", None));
        assert_eq!(sam.put(&promise, json!({"version": 2, "state": "forgotten"})).await.problem(), (422, "invalid", Some("state")));

        for member in [&coached.bea, &coached.cem] {
            let seen = member.get(&coached.path("/sponsor")).await.ok();
            assert_eq!(seen, json!({"person_id": sam.id, "name": "Sam", "hopes": first, "promises": [changed]}));
            assert_eq!(member.put(&hopes, json!({"version": 1, "text": "x"})).await.problem(), (404, "not_found", None));
            assert_eq!(member.put(&promise, json!({"version": 2, "state": "kept"})).await.problem(), (404, "not_found", None));
            assert!(hints(app, coached.engagement, member.id).await.iter().filter(|kind| *kind == "sponsoring").count() == 3);
        }
        // After the end only: whether it was kept.
        coached.end().await;
        assert_eq!(sam.put(&hopes, json!({"version": 1, "text": "x"})).await.problem(), (409, "wrong_state", None));
        let late = json!({"id": Uuid::now_v7(), "text": "x", "due_day": null});
        assert_eq!(sam.post(&promises, late).await.problem(), (409, "wrong_state", None));
        assert_eq!(sam.put(&promise, json!({"version": 2, "text": "x"})).await.problem(), (409, "wrong_state", None));
        assert_eq!(sam.put(&promise, json!({"version": 2, "state": "not_kept"})).await.ok()["state"], "not_kept");
        assert_eq!(mine(&sam).await[0]["promises"][0]["state"], "not_kept");
    })
    .await;
}

#[tokio::test]
async fn what_one_sponsors_comes_in_pages() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, sam) = (org.person("Bea").await, org.person("Cem").await, org.person("Sam").await);
        let mut ids = Vec::new();
        for _ in 0..3 {
            let mut proposal = proposal(&bea, &cem);
            proposal["sponsor_id"] = json!(sam.id);
            let proposed = bea.post("/engagements", proposal).await.ok();
            let id = proposed["id"].as_str().unwrap().to_owned();
            let _ = cem.put(&format!("/engagements/{id}/acceptance"), yes(&cem, &proposed)).await.ok();
            let promise = json!({"id": Uuid::now_v7(), "text": id.clone(), "due_day": null});
            let _ = sam.post(&format!("/sponsoring/{id}/promises"), promise).await.ok();
            ids.push(id);
        }
        ids.sort();
        ids.reverse();
        let first = sam.get("/sponsoring?limit=2").await.ok();
        let rest = sam.get(&format!("/sponsoring?limit=2&cursor={}", first["next"].as_str().unwrap())).await.ok();
        let items: Vec<&Value> = [&first, &rest].iter().flat_map(|page| page["items"].as_array().unwrap()).collect();
        assert_eq!(items.iter().map(|item| item["engagement_id"].as_str().unwrap()).collect::<Vec<_>>(), ids);
        assert!(items.iter().all(|item| item["promises"][0]["text"] == item["engagement_id"] && item["names"] == json!(["Bea", "Cem"])));
        assert_eq!(rest["next"], Value::Null);
        assert_eq!(cem.get("/sponsoring").await.ok(), json!({"items": [], "next": null}));
    })
    .await;
}

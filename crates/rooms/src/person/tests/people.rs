use serde_json::{Value, json};
use testkit::{Method, check};
use uuid::Uuid;

use super::{invited, names};

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_the_beginning_of_any_word_and_paged_by_name() {
    check(async |app| {
        let org = app.organisation().await;
        for name in ["Grace Hopper", "grace  Kelly", "Bea Grahn", "Zoë 50%_x!"] {
            let _ = invited(&org, name).await;
        }
        let ask = async |query: &str| org.admin.get(&format!("/people{query}")).await.ok();
        assert_eq!(names(&ask("").await), ["Ada", "Bea Grahn", "Grace Hopper", "grace  Kelly", "Zoë 50%_x!"]);
        assert_eq!(names(&ask("?q=gra").await), ["Bea Grahn", "Grace Hopper", "grace  Kelly"]);
        assert_eq!(names(&ask("?q=GRACE%20h").await), ["Grace Hopper"]);
        assert_eq!(names(&ask("?q=race").await), [] as [&str; 0]);
        assert_eq!(names(&ask("?q=%25").await), [] as [&str; 0]);
        assert_eq!(names(&ask("?q=50%25_").await), ["Zoë 50%_x!"]);
        assert_eq!(names(&ask("?q=ZO%C3%8B").await), ["Zoë 50%_x!"]);
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = ask(&format!("?limit=2{cursor}")).await;
            seen.extend(names(&page).into_iter().map(str::to_owned));
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(seen.len(), 5);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_and_managers_are_for_administrators_only() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let (cy, _) = invited(&org, "Cy").await;
        let _ = org.admin.put(&format!("/people/{}/manager", bea.id), json!({"manager_id": org.admin.id})).await.ok();
        let _ = org.admin.put(&format!("/people/{cy}/manager"), json!({"manager_id": bea.id})).await.ok();
        let team = org.admin.post("/teams", json!({"name": "Atlas"})).await.ok();
        let path = format!("/teams/{}/memberships", team["id"].as_str().unwrap());
        let _ = org.admin.post(&path, json!({"person_id": bea.id, "from": "2026-01-01"})).await.ok();
        let told = bea.get("/people").await.ok();
        let of = |list: &Value, name: &str| list["items"].as_array().unwrap().iter().find(|item| item["name"] == name).unwrap().clone();
        assert!(told["items"].as_array().unwrap().iter().all(|item| item["email"].is_null()));
        assert_eq!(
            (of(&told, "Bea")["manager_id"].as_str(), of(&told, "Cy")["manager_id"].is_null()),
            (Some(org.admin.id.to_string().as_str()), true)
        );
        assert_eq!((of(&told, "Bea")["joined"].as_bool(), of(&told, "Cy")["joined"].as_bool()), (Some(true), Some(false)));
        assert_eq!((of(&told, "Bea")["has_identity"].as_bool(), of(&told, "Cy")["has_identity"].as_bool()), (Some(true), Some(false)));
        assert_eq!(of(&told, "Bea")["teams"], json!([{"id": team["id"], "name": "Atlas"}]));
        let all = org.admin.get("/people").await.ok();
        // Not even to them in the list: looking leaves a line in the person's log.
        for name in ["Bea", "Cy"] {
            assert_eq!((&of(&all, name)["email"], &of(&all, name)["manager_id"]), (&Value::Null, &Value::Null), "{name}");
        }
        let seen = async || {
            let log = bea.get("/access-log").await.ok();
            log["items"].as_array().unwrap().iter().any(|line| line["kind"] == "account_opened")
        };
        assert!(!seen().await);
        let opened = org.admin.get(&format!("/people/{cy}")).await.ok();
        assert_eq!((&opened["email"], &opened["manager_id"]), (&json!("cy@example.org"), &json!(bea.id)));
        let opened = org.admin.get(&format!("/people/{}", bea.id)).await.ok();
        assert_eq!((&opened["email"], &opened["manager_id"]), (&json!(bea.email), &json!(org.admin.id)));
        assert!(seen().await);
        let me = bea.get("/self").await.ok();
        assert_eq!((me["manager"]["name"].as_str(), me["reports"][0]["name"].as_str()), (Some("Ada"), Some("Cy")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_of_a_person_is_checked_by_field() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, _) = invited(&org, "Bea").await;
        let good = json!({"name": "Cy", "email": "cy@example.org", "administrator": false});
        for (field, value) in
            [("name", json!(" ")), ("name", json!("x".repeat(101))), ("email", json!("cy")), ("administrator", json!("yes"))]
        {
            let mut body = good.clone();
            body[field] = value;
            assert_eq!(org.admin.post("/people", body.clone()).await.problem(), (422, "invalid", Some(field)));
            assert_eq!(org.admin.put(&format!("/people/{bea}"), body).await.problem(), (422, "invalid", Some(field)));
        }
        let taken = json!({"name": "Cy", "email": " BEA@example.org ", "administrator": false});
        assert_eq!(org.admin.post("/people", taken.clone()).await.problem(), (409, "email_taken", Some("email")));
        assert_eq!(org.admin.put(&format!("/people/{}", org.admin.id), taken).await.problem(), (409, "email_taken", Some("email")));
        let changed = org
            .admin
            .put(&format!("/people/{bea}"), json!({"name": "Beatrix", "email": "bea@example.org", "administrator": true}))
            .await
            .ok();
        assert_eq!((changed["name"].as_str(), changed["administrator"].as_bool()), (Some("Beatrix"), Some(true)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_adds_one_person() {
    check(async |app| {
        let org = app.organisation().await;
        let (key, body) = (Uuid::now_v7().to_string(), json!({"name": "Bea", "email": "bea@example.org"}));
        let first = org.admin.keyed(Method::POST, "/people", body.clone(), &key).await;
        let second = org.admin.keyed(Method::POST, "/people", body, &key).await;
        assert_eq!((first.status, second.status, &first.json), (201, 201, &second.json));
        assert_eq!(names(&org.admin.get("/people").await.ok()), ["Ada", "Bea"]);
        let other = org.admin.keyed(Method::POST, "/people", json!({"name": "Cy", "email": "cy@example.org"}), &key).await;
        assert_eq!(other.problem(), (422, "idempotency_key_reused", Some("Idempotency-Key")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn oneself_changes_name_zone_and_language() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let good = json!({"name": "Beatrix", "time_zone": "Asia/Tokyo", "language": "de-de"});
        for (field, value) in
            [("name", json!("")), ("time_zone", json!("Mars/Olympus")), ("language", json!("x")), ("language", json!(null))]
        {
            let mut body = good.clone();
            body[field] = value;
            assert_eq!(bea.put("/self", body).await.problem(), (422, "invalid", Some(field)));
        }
        let changed = bea.put("/self", good).await.ok();
        assert_eq!(
            (changed["name"].as_str(), changed["time_zone"].as_str(), changed["language"].as_str()),
            (Some("Beatrix"), Some("Asia/Tokyo"), Some("de-DE"))
        );
        assert_eq!(bea.get("/self").await.ok(), changed);
        assert_eq!(changed["own_engagement_id"].as_str().unwrap(), bea.own().to_string());
        assert_eq!((changed["has_identity"].as_bool(), changed["login_reset_at"].is_null()), (Some(true), true));
        assert_eq!(names(&org.admin.get("/people?q=beatrix").await.ok()), ["Beatrix"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reporting_lines_make_no_circle() {
    check(async |app| {
        let (org, other) = (app.organisation().await, app.organisation().await);
        let (a, b, c) = (invited(&org, "A").await.0, invited(&org, "B").await.0, invited(&org, "C").await.0);
        let report =
            async |person: &str, manager: Value| org.admin.put(&format!("/people/{person}/manager"), json!({"manager_id": manager})).await;
        let _ = (report(&a, json!(b)).await.ok(), report(&b, json!(c)).await.ok());
        for (person, manager, name) in
            [(&c, &a, "cycle"), (&b, &a, "cycle"), (&a, &a, "cycle"), (&a, &other.admin.id.to_string(), "unknown_person")]
        {
            let reply = report(person, json!(manager)).await;
            assert_eq!((reply.problem(), reply.json["args"]["name"].as_str()), ((422, "invalid", Some("manager_id")), Some(name)));
        }
        assert_eq!(report(&a, json!(c)).await.ok()["manager_id"].as_str(), Some(c.as_str()));
        assert_eq!(report(&a, Value::Null).await.ok()["manager_id"], Value::Null);
        assert_eq!(org.admin.put(&format!("/people/{a}/manager"), json!({})).await.problem(), (422, "invalid", Some("manager_id")));
        assert_eq!(report(&other.admin.id.to_string(), json!(a)).await.problem(), (404, "not_found", None));
        let _ = org.admin.put(&format!("/people/{c}/deactivation"), json!({})).await.ok();
        assert_eq!(report(&a, json!(c)).await.problem(), (422, "invalid", Some("manager_id")));
    })
    .await;
}

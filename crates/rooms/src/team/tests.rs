#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

use serde_json::{Value, json};
use testkit::{Method, Organisation, check};
use uuid::Uuid;

async fn team(org: &Organisation, name: &str) -> String {
    org.admin.post("/teams", json!({"name": name})).await.ok()["id"].as_str().unwrap().to_owned()
}

fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_are_listed_by_name_with_who_is_in_them_today() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let atlas = team(&org, "Atlas").await;
        let _ = (team(&org, "billing").await, team(&org, "Core").await);
        let path = format!("/teams/{atlas}/memberships");
        let _ = org.admin.post(&path, json!({"person_id": bea.id, "from": "2026-11-24", "until": "2026-11-30"})).await.ok();
        let _ = org.admin.post(&path, json!({"person_id": org.admin.id, "from": "2026-11-25"})).await.ok();
        let first = bea.get("/teams?limit=2").await.ok();
        assert_eq!((names(&first), first["items"][0]["members"].as_i64()), (vec!["Atlas", "billing"], Some(1)));
        let rest = bea.get(&format!("/teams?limit=2&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((names(&rest), rest["next"].is_null()), (vec!["Core"], true));
        app.pass_days(7);
        assert_eq!(bea.get("/teams").await.ok()["items"][0]["members"], 1);
        let whole = bea.get(&format!("/teams/{atlas}")).await.ok();
        let members = whole["members"].as_array().unwrap();
        assert_eq!(members.len(), 2);
        assert_eq!((members[1]["name"].as_str(), members[1]["until"].as_str()), (Some("Bea"), Some("2026-11-30")));
        assert_eq!(bea.get("/self").await.ok()["teams"], json!([]));
        assert_eq!(org.admin.get("/self").await.ok()["teams"][0]["name"], "Atlas");
        assert_eq!(bea.get("/teams?cursor=!").await.problem(), (422, "invalid", Some("cursor")));
        assert_eq!(bea.get("/teams?limit=201").await.problem(), (422, "invalid", Some("limit")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_taken_however_it_is_written() {
    check(async |app| {
        let org = app.organisation().await;
        let atlas = team(&org, "Atlas").await;
        let core = team(&org, "Core").await;
        assert_eq!(org.admin.post("/teams", json!({"name": " ATLAS "})).await.problem(), (409, "name_taken", Some("name")));
        assert_eq!(org.admin.put(&format!("/teams/{core}"), json!({"name": "atlas"})).await.problem(), (409, "name_taken", Some("name")));
        let renamed = org.admin.put(&format!("/teams/{atlas}"), json!({"name": "ATLAS"})).await.ok();
        assert_eq!((renamed["name"].as_str(), renamed["members"].clone()), (Some("ATLAS"), json!([])));
        assert_eq!(org.admin.post("/teams", json!({"name": ""})).await.problem(), (422, "invalid", Some("name")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_in_a_team_once_at_a_time() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let atlas = team(&org, "Atlas").await;
        let path = format!("/teams/{atlas}/memberships");
        let first = org.admin.post(&path, json!({"person_id": bea.id, "from": "2026-01-01", "until": "2026-06-30"})).await.ok();
        let again = |from: &str, until: Value| org.admin.post(&path, json!({"person_id": bea.id, "from": from, "until": until}));
        let overlap = again("2026-06-30", Value::Null).await;
        assert_eq!((overlap.problem(), overlap.json["args"]["name"].as_str()), ((422, "invalid", Some("person_id")), Some("overlap")));
        let second = again("2026-07-01", Value::Null).await.ok();
        let at = |id: &Value| format!("{path}/{}", id["membership_id"].as_str().unwrap());
        let longer = org.admin.put(&at(&first), json!({"from": "2026-01-01", "until": "2026-07-01"})).await;
        assert_eq!(longer.problem(), (422, "invalid", Some("person_id")));
        let ended = org.admin.put(&at(&second), json!({"from": "2026-07-02", "until": "2026-12-31"})).await.ok();
        assert_eq!((ended["from"].as_str(), ended["until"].as_str()), (Some("2026-07-02"), Some("2026-12-31")));
        assert_eq!(again("2026-02-30", Value::Null).await.problem(), (422, "invalid", Some("from")));
        assert_eq!(again("2027-02-01", json!("2027-01-01")).await.problem(), (422, "invalid", Some("until")));
        let nobody = org.admin.post(&path, json!({"person_id": Uuid::now_v7(), "from": "2026-01-01"})).await;
        assert_eq!(nobody.problem(), (422, "invalid", Some("person_id")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_organisations_teams_are_not_found_and_only_administrators_write() {
    check(async |app| {
        let (org, other) = (app.organisation().await, app.organisation().await);
        let bea = org.person_without_keys("Bea").await;
        let (atlas, foreign) = (team(&org, "Atlas").await, team(&other, "Atlas").await);
        for path in [format!("/teams/{foreign}"), "/teams/x".to_owned()] {
            assert_eq!(org.admin.get(&path).await.problem(), (404, "not_found", None));
            assert_eq!(org.admin.put(&path, json!({"name": "X"})).await.problem(), (404, "not_found", None));
        }
        let into = json!({"person_id": bea.id, "from": "2026-01-01"});
        assert_eq!(org.admin.post(&format!("/teams/{foreign}/memberships"), into.clone()).await.problem(), (404, "not_found", None));
        let stranger = json!({"person_id": other.admin.id, "from": "2026-01-01"});
        assert_eq!(org.admin.post(&format!("/teams/{atlas}/memberships"), stranger).await.problem(), (422, "invalid", Some("person_id")));
        let days = json!({"from": "2026-01-01"});
        let unknown = format!("/teams/{atlas}/memberships/{}", Uuid::now_v7());
        assert_eq!(org.admin.put(&unknown, days.clone()).await.problem(), (404, "not_found", None));
        assert_eq!(bea.post("/teams", json!({"name": "Mine"})).await.problem(), (403, "administrator_only", None));
        assert_eq!(bea.put(&format!("/teams/{atlas}"), json!({"name": "Mine"})).await.problem(), (403, "administrator_only", None));
        assert_eq!(bea.post(&format!("/teams/{atlas}/memberships"), into).await.problem(), (403, "administrator_only", None));
        assert_eq!(bea.put(&unknown, days).await.problem(), (403, "administrator_only", None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_makes_one_team() {
    check(async |app| {
        let org = app.organisation().await;
        let key = Uuid::now_v7().to_string();
        let first = org.admin.keyed(Method::POST, "/teams", json!({"name": "Atlas"}), &key).await;
        let second = org.admin.keyed(Method::POST, "/teams", json!({"name": "Atlas"}), &key).await;
        assert_eq!((first.status, second.status, &first.json), (201, 201, &second.json));
        let other = org.admin.keyed(Method::POST, "/teams", json!({"name": "Core"}), &key).await;
        assert_eq!(other.problem(), (422, "idempotency_key_reused", Some("Idempotency-Key")));
        assert_eq!(names(&org.admin.get("/teams").await.ok()), ["Atlas"]);
    })
    .await;
}

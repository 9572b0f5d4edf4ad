use std::fmt::Write;

use serde_json::{Value, json};
use testkit::{Method, check};
use uuid::Uuid;

use super::{invited, names};

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_tried_and_then_added_whole() {
    check(async |app| {
        let org = app.organisation().await;
        let _ = org.admin.post("/teams", json!({"name": "Atlas"})).await.ok();
        let text = format!(
            "name,email,team,manager_email,administrator\nGrace,grace@example.org,ATLAS,{},yes\nBea,bea@example.org,Core,grace@example.org,\nCy,cy@example.org,core,bea@example.org,no\nDan,dan@example.org,,,\n",
            org.admin.email.to_uppercase()
        );
        let tried = org.admin.post("/people/import", json!({"csv": text, "dry_run": true})).await.ok();
        assert_eq!(tried, json!({"rows": 4, "created": 0, "errors": []}));
        assert_eq!(names(&org.admin.get("/people").await.ok()), ["Ada"]);
        let (key, body) = (Uuid::now_v7().to_string(), json!({"csv": text, "dry_run": false}));
        let done = org.admin.keyed(Method::POST, "/people/import", body.clone(), &key).await.ok();
        assert_eq!(done, json!({"rows": 4, "created": 4, "errors": []}));
        assert_eq!(org.admin.keyed(Method::POST, "/people/import", body, &key).await.ok(), done);
        let people = org.admin.get("/people").await.ok();
        assert_eq!(names(&people), ["Ada", "Bea", "Cy", "Dan", "Grace"]);
        let of = async |name: &str| {
            let listed = people["items"].as_array().unwrap().iter().find(|item| item["name"] == name).unwrap();
            org.admin.get(&format!("/people/{}", listed["id"].as_str().unwrap())).await.ok()
        };
        let (grace, bea, cy, dan) = (of("Grace").await, of("Bea").await, of("Cy").await, of("Dan").await);
        assert_eq!((grace["manager_id"].as_str(), grace["administrator"].as_bool()), (Some(org.admin.id.to_string().as_str()), Some(true)));
        assert_eq!((&cy["manager_id"], cy["teams"][0]["name"].as_str()), (&bea["id"], Some("Core")));
        assert_eq!((dan["manager_id"].is_null(), dan["teams"].clone()), (true, json!([])));
        let teams = org.admin.get("/teams").await.ok();
        assert_eq!((names(&teams), teams["items"][1]["members"].as_i64()), (vec!["Atlas", "Core"], Some(2)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_wrong_line_and_nobody_is_added() {
    check(async |app| {
        let org = app.organisation().await;
        let _ = invited(&org, "Bea").await;
        let text = "name,email,team,manager_email,administrator\nGood,good@example.org,New,,\nBea,BEA@example.org,,,\n,x,,,\nCy,cy@example.org,,who@example.org,\n\
                    D,d@example.org,,e@example.org,\nE,e@example.org,,d@example.org,\nGood,good@example.org,,,\n";
        let expected = [
            (3, "email", "email_taken"),
            (4, "name", "empty"),
            (4, "email", "not_an_email"),
            (5, "manager_email", "unknown_person"),
            (6, "manager_email", "cycle"),
            (7, "manager_email", "cycle"),
            (8, "email", "duplicate"),
        ];
        let found = |errors: &Value| -> Vec<(u64, String, String)> {
            let text = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
            errors.as_array().unwrap().iter().map(|item| (item["line"].as_u64().unwrap(), text(item, "field"), text(item, "name"))).collect()
        };
        let expected: Vec<(u64, String, String)> = expected.iter().map(|(line, field, name)| (*line, (*field).to_owned(), (*name).to_owned())).collect();
        let tried = org.admin.post("/people/import", json!({"csv": text, "dry_run": true})).await.ok();
        assert_eq!((found(&tried["errors"]), tried["rows"].as_u64(), tried["created"].as_u64()), (expected.clone(), Some(7), Some(0)));
        let refused = org.admin.post("/people/import", json!({"csv": text})).await;
        assert_eq!((refused.problem(), found(&refused.json["errors"])), ((422, "findings", None), expected));
        assert_eq!(names(&org.admin.get("/people").await.ok()), ["Ada", "Bea"]);
        assert_eq!(names(&org.admin.get("/teams").await.ok()), [] as [&str; 0]);
        let only_taken = org.admin.post("/people/import", json!({"csv": "email,name\nbea@example.org,Bea\n"})).await;
        assert_eq!((only_taken.problem().1, found(&only_taken.json["errors"]).len()), ("findings", 1));
        assert_eq!(org.admin.post("/people/import", json!({"csv": ""})).await.problem(), (422, "invalid", Some("csv")));
        assert_eq!(org.admin.post("/people/import", json!({"csv": "x".repeat(1024 * 1024 + 1)})).await.problem(), (422, "invalid", Some("csv")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_people_come_in_one_transaction() {
    check(async |app| {
        let org = app.organisation().await;
        let mut text = "name,email,team,manager_email,administrator\n".to_owned();
        for number in 0..5000 {
            let manager = if number == 0 { String::new() } else { format!("p{}@example.org", number / 10) };
            writeln!(text, "Person {number},p{number}@example.org,Team {},{manager},", number % 300).unwrap();
        }
        let done = org.admin.post("/people/import", json!({"csv": text})).await.ok();
        assert_eq!(done["created"], 5000);
        let mut pages = 0;
        let mut cursor = String::new();
        loop {
            let page = org.admin.get(&format!("/people?limit=200{cursor}")).await.ok();
            pages += 1;
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(pages, 26);
    })
    .await;
}

#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

use serde_json::json;
use testkit::check;

#[tokio::test(flavor = "multi_thread")]
async fn everyone_reads_the_help_lines_that_an_administrator_wrote() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let before = bea.get("/organisation").await.ok();
        assert_eq!((before["help_lines"].clone(), before["slug"].as_str()), (json!([]), Some(org.slug.as_str())));
        let lines =
            json!([{"name": "Works council", "contact": "+49 30 1234", "note": ""}, {"name": "Counsellor", "contact": "c@example.org"}]);
        let changed = org.admin.put("/organisation", json!({"name": " Analytical Engines ", "help_lines": lines})).await.ok();
        assert_eq!(changed["name"], "Analytical Engines");
        let read = bea.get("/organisation").await.ok();
        assert_eq!(read, changed);
        assert_eq!(read["help_lines"][1], json!({"name": "Counsellor", "contact": "c@example.org", "note": ""}));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_by_field() {
    check(async |app| {
        let org = app.organisation().await;
        let line = |name: &str, contact: &str| json!({"name": name, "contact": contact, "note": ""});
        for (body, field) in [
            (json!({"name": " ", "help_lines": []}), "name"),
            (json!({"name": "A"}), "help_lines"),
            (json!({"name": "A", "help_lines": vec![line("a", "b"); 21]}), "help_lines"),
            (json!({"name": "A", "help_lines": [line("a", "b"), line("", "b")]}), "help_lines[1].name"),
            (json!({"name": "A", "help_lines": [line("a", "")]}), "help_lines[0].contact"),
            (json!({"name": "A", "help_lines": [{"name": "a"}]}), "help_lines[0].contact"),
        ] {
            let reply = org.admin.put("/organisation", body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_change_it_and_only_its_people_see_it() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let body = json!({"name": "Bea's", "help_lines": []});
        assert_eq!(bea.put("/organisation", body).await.problem(), (403, "administrator_only", None));
        let mut other = app.organisation().await.admin;
        other.slug.clone_from(&org.slug);
        assert_eq!(other.get("/organisation").await.problem(), (404, "not_found", None));
        assert_ne!(org.admin.get("/organisation").await.ok()["name"].as_str().unwrap(), "Bea's");
    })
    .await;
}

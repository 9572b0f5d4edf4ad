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

#[tokio::test(flavor = "multi_thread")]
async fn agreements_begin_with_what_the_organisation_says() {
    check(async |app| {
        let org = app.organisation().await;
        let empty = json!({"records_months": null, "disposal": "", "about_coaching": "", "codes": [],
            "role_names": {"coach": "", "coachee": "", "peer": "", "sponsor": ""}});
        assert_eq!(org.admin.get("/organisation").await.ok()["defaults"], empty);
        let body = |defaults: serde_json::Value| json!({"name": "A", "help_lines": [], "defaults": defaults});
        let said = json!({"records_months": 24, "disposal": " Deleted.\nBoth are told. ", "role_names": {"coach": " Guide ", "peer": " "},
            "codes": [{"name": "EMCC", "url": "https://emccglobal.org/ethics"}]});
        let changed = org.admin.put("/organisation", body(said)).await.ok();
        let defaults = json!({"records_months": 24, "disposal": "Deleted.\nBoth are told.", "about_coaching": "",
            "codes": [{"name": "EMCC", "url": "https://emccglobal.org/ethics"}],
            "role_names": {"coach": "Guide", "coachee": "", "peer": "", "sponsor": ""}});
        assert_eq!(changed["defaults"], defaults);
        // Left out they stay.
        let _ = org.admin.put("/organisation", json!({"name": "B", "help_lines": []})).await.ok();
        let bea = org.person_without_keys("Bea").await;
        let read = bea.get("/organisation").await.ok();
        assert_eq!((&read["defaults"], &read["name"]), (&defaults, &json!("B")));
        for (wrong, field) in [
            (json!({"records_months": 0}), "defaults.records_months"),
            (json!({"records_months": "two"}), "defaults.records_months"),
            (json!({"about_coaching": "a".repeat(4001)}), "defaults.about_coaching"),
            (json!({"disposal": "a\u{7}"}), "defaults.disposal"),
            (json!({"codes": [{"name": "Own", "url": "javascript:alert(1)"}]}), "defaults.codes[0].url"),
            (json!({"codes": [{"url": "https://example.org"}]}), "defaults.codes[0].name"),
            (json!({"codes": vec![json!({"name": "a", "url": "https://example.org"}); 21]}), "defaults.codes"),
            (json!({"role_names": {"sponsor": "a".repeat(41)}}), "defaults.role_names.sponsor"),
        ] {
            assert_eq!(org.admin.put("/organisation", body(wrong)).await.problem(), (422, "invalid", Some(field)));
        }
    })
    .await;
}

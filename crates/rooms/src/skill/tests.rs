//! The skill room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method};

/// A pack of skills: (id, prerequisites).
fn text(pack: &str, version: &str, language: &str, skills: &[(&str, &[&str])]) -> String {
    let mut text = format!(
        "id: {pack}\nversion: \"{version}\"\nlanguage: {language}\ntitle: Ours\nlicence: MIT\nsource: {{ title: A report }}\nskills:\n"
    );
    for (skill, needs) in skills {
        text += &format!(
            "  - id: {skill}\n    name: Name of {skill}\n    about: What it is.\n    kind: human\n    strand: collaboration\n    \
             prerequisites: [{}]\n    parts: {{ knowledge: Known., skill: Done. }}\n",
            needs.join(", ")
        );
    }
    text
}

fn yaml(text: &str) -> Value {
    json!({"format": "yaml", "text": text})
}

fn errors(problem: &Value) -> Vec<(u64, &str, &str)> {
    let listed = problem["errors"].as_array().or(problem["problems"].as_array()).unwrap();
    listed
        .iter()
        .map(|found| (found["line"].as_u64().unwrap(), found["field"].as_str().unwrap(), found["name"].as_str().unwrap()))
        .collect()
}

fn own(catalogue: &Value) -> Vec<(&str, &str, &str, Option<&str>)> {
    let packs = catalogue["packs"].as_array().unwrap().iter().filter(|pack| pack["own"] == true);
    packs
        .map(|pack| {
            (pack["id"].as_str().unwrap(), pack["version"].as_str().unwrap(), pack["language"].as_str().unwrap(), pack["newer"].as_str())
        })
        .collect()
}

#[tokio::test]
async fn everyone_reads_the_packs_that_come_with_belay() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let all = bea.get("/skills").await.ok();
        let packs = all["packs"].as_array().unwrap();
        let newest = packs.iter().filter(|pack| pack["newer"].is_null());
        let ids: Vec<&str> = newest.map(|pack| pack["id"].as_str().unwrap()).collect();
        for id in ["technical", "collaboration", "coaching", "human-2027"] {
            assert_eq!(ids.iter().filter(|known| **known == id).count(), 2, "{id} in two languages");
        }
        assert_eq!((&packs[0]["own"], &packs[0]["newer"], &packs[0]["withdrawn_at"]), (&json!(false), &Value::Null, &Value::Null));
        assert_eq!(all["merges"], json!([]));
        // An earlier edition is there to hold the newest beside, and is never what is read without being named.
        let newest = bea.get("/skills/packs/human-2027").await.ok();
        let earlier = bea.get("/skills/packs/human-2027?version=2023.1&language=de").await.ok();
        assert_eq!((&earlier["version"], &earlier["language"], newest["version"] == "2023.1"), (&json!("2023.1"), &json!("de"), false));
        let listed = packs.iter().find(|pack| pack["version"] == "2023.1").unwrap();
        assert_eq!(listed["newer"], newest["version"]);

        let technical = bea.get("/skills/packs/technical").await.ok();
        assert_eq!((&technical["language"], technical["skills"].as_array().unwrap().len() > 40), (&json!("en"), true));
        assert_eq!(bea.get("/skills/packs/technical?language=de-AT").await.ok()["language"], "de");
        assert_eq!(bea.get("/skills/packs/technical?language=fr").await.ok()["language"], "en");
        let version = technical["version"].as_str().unwrap();
        assert_eq!(bea.get(&format!("/skills/packs/technical?version={version}")).await.ok(), technical);
        let language = json!({"name": bea.name, "time_zone": "Europe/Berlin", "language": "de"});
        let _ = bea.put("/self", language).await.ok();
        assert_eq!(bea.get("/skills/packs/technical").await.ok()["language"], "de");
        for path in ["/skills/packs/unheard-of", "/skills/packs/Technical", "/skills/packs/technical?version=1999.1", "/skills/packs/a%00b"]
        {
            assert_eq!(bea.get(path).await.problem(), (404, "not_found", None), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_pack_that_did_not_change_is_not_sent_again() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let url = format!("{}/api/v1/o/{}/skills/packs/coaching?language=en", app.base, org.slug);
        let ask = || client.get(&url).bearer_auth(org.admin.token.as_ref().unwrap());
        let first = ask().send().await.unwrap();
        let tag = first.headers()["etag"].to_str().unwrap().to_owned();
        assert_eq!((first.status().as_u16(), first.headers()["cache-control"].to_str().unwrap()), (200, "private, no-cache"));
        let again = ask().header("if-none-match", format!("\"x\", {tag}")).send().await.unwrap();
        assert_eq!((again.status().as_u16(), again.text().await.unwrap().as_str()), (304, ""));
        assert_eq!(ask().header("if-none-match", "\"x\"").send().await.unwrap().status().as_u16(), 200);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_brings_a_pack_in_and_everyone_reads_it() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let pack = text("ours", "2026.1", "en", &[("saying-no", &["listening"]), ("saying-yes", &["saying-no"])]);
        assert_eq!(bea.post("/skills/packs", yaml(&pack)).await.problem(), (403, "administrator_only", None));
        let tried = org.admin.post("/skills/packs?check=true", yaml(&pack)).await.ok();
        assert_eq!(tried, json!({"problems": [], "passed": [], "skills": 2, "new": 2, "changed": 0, "gone": 0}));
        assert!(own(&bea.get("/skills").await.ok()).is_empty(), "looking brings nothing in");
        let reply = org.admin.post("/skills/packs", yaml(&pack)).await;
        assert_eq!(reply.status, 201);
        let stored = reply.ok();
        assert_eq!((&stored["skills"], &stored["own"], &stored["imported_by"]), (&json!(2), &json!(true), &json!(org.admin.id)));
        assert_eq!((&stored["imported_at"], &stored["source"]["title"]), (&json!(app.now()), &json!("A report")));
        let read = bea.get("/skills/packs/ours").await.ok();
        assert_eq!((&read["skills"][1]["prerequisites"], &read["skills"][0]["levels"]), (&json!(["saying-no"]), &json!([])));
        // Another organisation has its own.
        let other = app.organisation().await.admin;
        assert_eq!(other.get("/skills/packs/ours").await.problem(), (404, "not_found", None));
        assert!(own(&other.get("/skills").await.ok()).is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_version_stays_as_it_is_and_the_next_one_says_what_changes() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let admin = &org.admin;
        let first = text("ours", "2026.9", "en", &[("one", &[]), ("two", &["one"])]);
        let _ = admin.post("/skills/packs", yaml(&first)).await.ok();
        let taken = admin.post("/skills/packs", yaml(&first)).await;
        assert_eq!((taken.problem(), &taken.json["args"]["version"]), ((409, "version_taken", Some("version")), &json!("2026.9")));
        let tried = admin.post("/skills/packs?check=true", yaml(&first)).await.ok();
        assert_eq!(errors(&tried), [(2, "version", "version_taken")]);
        let early = admin.post("/skills/packs", yaml(&text("ours", "2026.8", "en", &[("one", &[])]))).await;
        assert_eq!((early.problem().1, errors(&early.json)), ("findings", vec![(2, "version", "not_newer")]));

        // Words can be mended, and nothing but words.
        let words = json!({"format": "yaml", "text": first.replace("Name of one", "The first"), "replace": true});
        let _ = admin.post("/skills/packs", words).await.ok();
        assert_eq!(admin.get("/skills/packs/ours").await.ok()["skills"][0]["name"], "The first");
        let more = json!({"format": "yaml", "text": first.replace("prerequisites: [one]", "prerequisites: []"), "replace": true});
        assert_eq!(errors(&admin.post("/skills/packs", more).await.json), [(15, "prerequisites", "not_as_before")]);

        // A twin in another language agrees in all but words.
        let twin = text("ours", "2026.9", "de", &[("one", &[]), ("two", &["one"])]);
        let _ = admin.post("/skills/packs", yaml(&twin)).await.ok();
        let odd = text("ours", "2026.9", "fr", &[("two", &["one"]), ("one", &[])]);
        let odd = admin.post("/skills/packs", yaml(&odd)).await;
        assert_eq!((odd.problem().1, errors(&odd.json)), ("findings", vec![(8, "id", "not_as_twin")]));

        let next = text("ours", "2026.10", "en", &[("two", &[]), ("three", &[])]);
        let tried = admin.post("/skills/packs?check=true", yaml(&next)).await.ok();
        assert_eq!(tried, json!({"problems": [], "passed": [], "skills": 2, "new": 1, "changed": 1, "gone": 1}));
        let _ = admin.post("/skills/packs", yaml(&next)).await.ok();
        let all = admin.get("/skills").await.ok();
        let expected =
            [("ours", "2026.9", "de", Some("2026.10")), ("ours", "2026.9", "en", Some("2026.10")), ("ours", "2026.10", "en", None)];
        assert_eq!(own(&all), expected);
        assert_eq!(admin.get("/skills/packs/ours").await.ok()["version"], "2026.10");
        assert_eq!(admin.get("/skills/packs/ours?version=2026.9").await.ok()["skills"][0]["name"], "The first");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_line_and_nothing_is_brought_in() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let admin = &org.admin;
        let wrong =
            text("ours", "2026.1", "en", &[("one", &["two"]), ("two", &["one", "nine"]), ("tdd", &[])]).replace("kind: human", "kind: odd");
        let reply = admin.post("/skills/packs", yaml(&wrong)).await;
        assert_eq!(reply.problem(), (422, "findings", None));
        let found = errors(&reply.json);
        for expected in [(11, "kind", "not_one_of"), (20, "prerequisites", "unknown_skill"), (22, "id", "taken")] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        let circle = reply.json["errors"].as_array().unwrap().iter().find(|found| found["name"] == "cycle").unwrap();
        assert_eq!(circle["args"]["cycle"], "one → two → one");
        assert!(own(&admin.get("/skills").await.ok()).is_empty());
        let shipped = text("technical", "2099.1", "en", &[("one", &[])]);
        assert_eq!(errors(&admin.post("/skills/packs", yaml(&shipped)).await.json), [(1, "id", "comes_with_belay")]);
        assert_eq!(errors(&admin.post("/skills/packs", yaml("# Ladder\n\n## One\n")).await.json), [(1, "text", "markdown")]);
        // A ladder on a page is one; what else stands there is said by line, and stops nothing.
        let page = "# Ladder\n\nHello.\n\n## One\n- **Craft**: begins\n## Two\n- **Craft**: goes on\n";
        let tried = admin.post("/skills/packs?check=true", yaml(page)).await.ok();
        assert_eq!((&tried["problems"], &tried["skills"], &tried["passed"][0]["line"]), (&json!([]), &json!(1), &json!(3)));
        assert_eq!((&tried["passed"][0]["name"], &tried["passed"][0]["args"]["text"]), (&json!("passed_over"), &json!("Hello.")));
        for (body, field) in [(json!({"format": "toml", "text": "x"}), "format"), (json!({"format": "yaml"}), "text")] {
            assert_eq!(admin.post("/skills/packs", body).await.problem(), (422, "invalid", Some(field)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_pack_is_taken_away_and_brought_in_again_elsewhere() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let pack = text("ours", "2026.1", "en", &[("one", &["listening"]), ("two", &["one"])]);
        let _ = org.admin.post("/skills/packs", yaml(&pack)).await.ok();
        let read = org.admin.get("/skills/packs/ours").await.ok();
        for format in ["yaml", "csv"] {
            let taken = org.admin.get(&format!("/skills/packs/ours/export?format={format}")).await.ok();
            let other = app.organisation().await.admin;
            let _ = other.post("/skills/packs", json!({"format": format, "text": taken})).await.ok();
            assert_eq!(other.get("/skills/packs/ours").await.ok(), read, "{format}");
        }
        let reply = org.admin.get("/skills/packs/ours/export?format=toml").await;
        assert_eq!(reply.problem(), (422, "invalid", Some("query")));
        let german = org.admin.get("/skills/packs/coaching/export?format=yaml&language=de").await.ok();
        assert!(german.as_str().unwrap().contains("language: de\n"));
    })
    .await;
}

#[tokio::test]
async fn an_own_pack_goes_out_of_use_unless_others_need_it() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let admin = &org.admin;
        let _ = admin.post("/skills/packs", yaml(&text("base", "2026.1", "en", &[("one", &[])]))).await.ok();
        let _ = admin.post("/skills/packs", yaml(&text("ours", "2026.1", "en", &[("two", &["one"])]))).await.ok();
        let needed = admin.delete("/skills/packs/base", json!({})).await;
        assert_eq!((needed.problem(), &needed.json["args"]["by"]), ((422, "invalid", Some("skills")), &json!("two")));
        let gone = admin.delete("/skills/packs/ours", json!({})).await.ok();
        assert_eq!(gone["withdrawn_at"], json!(app.now()));
        assert_eq!(admin.delete("/skills/packs/ours", json!({})).await.ok(), gone);
        assert_eq!(admin.get("/skills/packs/ours").await.ok()["skills"][0]["id"], "two");
        assert_eq!(
            errors(&admin.post("/skills/packs", yaml(&text("ours", "2026.2", "en", &[("two", &[])]))).await.json),
            [(1, "id", "withdrawn")]
        );
        // Meanwhile what it needs has gone: it does not come back.
        let _ = admin.delete("/skills/packs/base", json!({})).await.ok();
        let back = admin.put("/skills/packs/ours/restoration", json!({})).await;
        assert_eq!((back.problem().1, errors(&back.json)), ("findings", vec![(1, "prerequisites", "unknown_skill")]));
        let _ = admin.put("/skills/packs/base/restoration", json!({})).await.ok();
        let back = admin.put("/skills/packs/ours/restoration", json!({})).await.ok();
        assert_eq!(back["withdrawn_at"], Value::Null);
        let shipped = admin.delete("/skills/packs/technical", json!({})).await;
        assert_eq!((shipped.problem().1, &shipped.json["args"]["state"]), ("wrong_state", &json!("comes_with_belay")));
        assert_eq!(admin.delete("/skills/packs/unheard-of", json!({})).await.problem(), (404, "not_found", None));
    })
    .await;
}

#[tokio::test]
async fn two_skills_are_said_to_be_the_same_and_told_apart_again() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (admin, bea) = (&org.admin, org.person_without_keys("Bea").await);
        let _ = admin.post("/skills/packs", yaml(&text("ours", "2026.1", "en", &[("hearing", &[]), ("asking", &["hearing"])]))).await.ok();
        assert_eq!(bea.put("/skills/merges/hearing", json!({"into": "listening"})).await.problem(), (403, "administrator_only", None));
        let merge = admin.put("/skills/merges/hearing", json!({"into": "listening"})).await.ok();
        assert_eq!(merge, json!({"from": "hearing", "into": "listening", "by": admin.id, "at": app.now()}));
        assert_eq!(bea.get("/skills").await.ok()["merges"], json!([merge]));
        let circle = admin.put("/skills/merges/asking", json!({"into": "listening"})).await;
        assert_eq!((circle.problem(), &circle.json["args"]["name"]), ((422, "invalid", Some("into")), &json!("cycle")));
        for (from, into, name) in [
            ("listening", "hearing", "cycle"),
            ("asking", "asking", "itself"),
            ("asking", "Nine", "not_kebab"),
            ("nine", "asking", "unknown_skill"),
        ] {
            let reply = admin.put(&format!("/skills/merges/{from}"), json!({"into": into})).await;
            assert_eq!((reply.status, &reply.json["args"]["name"]), (422, &json!(name)), "{from} {into}");
        }
        assert_eq!(admin.delete("/skills/merges/hearing", json!({})).await.ok(), merge);
        assert_eq!(bea.get("/skills").await.ok()["merges"], json!([]));
        assert_eq!(admin.delete("/skills/merges/hearing", json!({})).await.problem(), (404, "not_found", None));
    })
    .await;
}

#[tokio::test]
async fn a_repeat_of_an_import_has_one_effect() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let body = yaml(&text("ours", "2026.1", "en", &[("one", &[])]));
        let post = async |who: &Actor| who.keyed(Method::POST, "/skills/packs", body.clone(), "once-and-again").await;
        let first = post(&org.admin).await.ok();
        assert_eq!(post(&org.admin).await.ok(), first);
    })
    .await;
}

#[tokio::test]
async fn exercises_come_with_a_pack_and_are_not_lost_in_a_table() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (admin, bea) = (&org.admin, org.person_without_keys("Bea").await);
        let skills = text("ours", "2026.1", "en", &[("one", &[])]);
        let asked = skills.clone()
            + "exercises:\n  - id: one-first\n    skill: one\n    part: knowledge\n    difficulty: 2\n    question: Which?\n    options:\n      \
               - { text: This., right: true }\n      - { text: That. }\n    because: So.\n";
        let broken = admin.post("/skills/packs", yaml(&asked.replace("skill: one\n", "skill: nine\n"))).await;
        assert_eq!(errors(&broken.json), [(17, "exercises[0].skill", "unknown_skill")]);
        let _ = admin.post("/skills/packs", yaml(&asked)).await.ok();
        let read = bea.get("/skills/packs/ours").await.ok();
        let options = json!([{"text": "This.", "right": true}, {"text": "That.", "right": false}]);
        assert_eq!((&read["exercises"][0]["id"], &read["exercises"][0]["options"]), (&json!("one-first"), &options));
        assert_eq!((&read["exercises"][0]["difficulty"], &read["exercises"][0]["task"]), (&json!(2), &Value::Null));
        let export = async |format: &str| bea.get(&format!("/skills/packs/ours/export?format={format}")).await.json.as_str().unwrap().to_owned();
        assert!(export("yaml").await.contains("id: one-first"));
        let table = export("csv").await;
        assert!(!table.contains("one-first"));
        let mend = json!({"format": "csv", "text": table, "replace": true});
        let mended = admin.post("/skills/packs", mend).await;
        assert_eq!(errors(&mended.json), [(2, "exercises", "exercises_left_out")]);
        let words = json!({"format": "yaml", "text": asked.replace("Which?", "Which one?"), "replace": true});
        let _ = admin.post("/skills/packs", words).await.ok();
        // A wording in another language may do without.
        let _ = admin.post("/skills/packs", yaml(&skills.replace("language: en", "language: de"))).await.ok();
    })
    .await;
}

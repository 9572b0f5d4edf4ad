use serde_json::{Value, json};
use testkit::Method;
use uuid::Uuid;

use super::{entry, one, wrote};
use crate::coached::{Coached, agree, bytes, ids, of_epoch, propose, sealed, session, with};

#[tokio::test]
async fn an_entry_is_written_changed_put_aside_and_brought_back() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let reply = c.cem.post(&c.path("/entries"), entry("ground")).await;
        assert_eq!(reply.status, 201);
        let written = reply.ok();
        assert_eq!((&written["drawer"], &written["version"], &written["position"]), (&json!("ground"), &json!(1), &json!(0)));
        assert_eq!(written["body"], json!({"v": 1, "by": c.cem.id, "e": 0, "s": bytes(300)}));
        assert_eq!((&written["own"], &written["session_id"], &written["aside_at"]), (&json!(false), &Value::Null, &Value::Null));
        assert_eq!(c.bea.get(&one(&c, &written)).await.ok(), written);
        app.pass(1000);
        // What is left out stays, with its own older version.
        let moved = c.bea.put(&one(&c, &written), json!({"version": 1, "position": 7})).await.ok();
        assert_eq!((&moved["version"], &moved["position"], &moved["body"]["v"]), (&json!(2), &json!(7), &json!(1)));
        assert_eq!(moved["changed_at"].as_i64().unwrap() - moved["created_at"].as_i64().unwrap(), 1000);
        let said = c.bea.put(&one(&c, &written), json!({"version": 2, "body": sealed()})).await.ok();
        assert_eq!((&said["body"]["v"], &said["body"]["by"], &said["created_by"]), (&json!(3), &json!(c.bea.id), &json!(c.cem.id)));

        let aside = c.cem.put(&one(&c, &written), json!({"version": 3, "aside": true})).await.ok();
        assert_eq!(aside["aside_at"], json!(app.now()));
        assert_eq!(ids(&c.bea.get(&c.path("/entries?drawer=ground")).await.ok()).len(), 0);
        assert_eq!(c.bea.get(&c.path("/entries?drawer=ground&aside=true")).await.ok()["items"][0], aside);
        assert_eq!(c.bea.get(&one(&c, &written)).await.ok(), aside);
        let back = c.cem.put(&one(&c, &written), json!({"version": 4, "aside": false})).await.ok();
        assert_eq!(back["aside_at"], Value::Null);
        assert_eq!(c.bea.get(&c.path("/entries")).await.ok()["items"][0], back);
    })
    .await;
}

#[tokio::test]
async fn lists_hold_what_was_asked_for_in_its_order_page_by_page() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (first, second) = (session(&c, "2026-12-01T14:00").await, session(&c, "2026-12-08T14:00").await);
        let topic = |session: Uuid, position: i64| with(with(entry("session"), "session_id", session.to_string()), "position", position);
        let mut topics = Vec::new();
        for position in [3, 1, 2, 1, -4] {
            topics.push(wrote(&c.bea, &c, topic(first, position)).await);
        }
        let elsewhere = wrote(&c.bea, &c, topic(second, 0)).await;
        let win = wrote(&c.cem, &c, with(entry("learning"), "session_id", first.to_string())).await;
        let reply = wrote(&c.cem, &c, with(topic(first, 0), "parent_id", topics[0]["id"].clone())).await;
        let id = |entry: &Value| entry["id"].as_str().unwrap().parse::<Uuid>().unwrap();
        let asked = async |query: &str| ids(&c.cem.get(&c.path(&format!("/entries?{query}"))).await.ok());

        let in_order = [4, 1, 3, 2, 0].map(|at: usize| id(&topics[at]));
        let drawer = asked(&format!("drawer=session&session={first}")).await;
        assert_eq!(drawer, [&in_order[..1], &[id(&reply)], &in_order[1..]].concat());
        assert_eq!(asked(&format!("session={first}&drawer=learning")).await, [id(&win)]);
        assert_eq!(asked(&format!("session={first}")).await.len(), 7);
        assert_eq!(asked("drawer=session").await.len(), 7);
        assert_eq!(asked("").await.len(), 8);
        let parent = format!("parent={}", id(&topics[0]));
        assert_eq!(asked(&parent).await, [id(&reply)]);
        assert!(asked(&format!("{parent}&session={second}")).await.is_empty());
        assert!(asked(&format!("{parent}&drawer=goal")).await.is_empty());

        for query in ["drawer=session".to_owned(), String::new(), format!("session={first}")] {
            let whole = asked(&query).await;
            let mut seen = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = c.cem.get(&c.path(&format!("/entries?{query}&limit=2{cursor}"))).await.ok();
                seen.extend(ids(&page));
                let Some(next) = page["next"].as_str() else { break };
                cursor = format!("&cursor={next}");
            }
            assert_eq!(seen, whole, "{query}");
        }
        // A deferred topic goes on to another session, or waits without one.
        let deferred = c.bea.put(&one(&c, &topics[0]), json!({"version": 1, "session_id": second})).await.ok();
        assert_eq!(deferred["session_id"], json!(second));
        let waits = c.bea.put(&one(&c, &elsewhere), json!({"version": 1, "session_id": null})).await.ok();
        assert_eq!(waits["session_id"], Value::Null);
        assert_eq!(asked(&format!("session={second}")).await, [id(&topics[0])]);
        for (query, field) in [("limit=201", "limit"), ("cursor=x", "cursor"), ("drawer=diary", "query"), ("session=first", "query")] {
            assert_eq!(c.cem.get(&c.path(&format!("/entries?{query}"))).await.problem(), (422, "invalid", Some(field)));
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_own_is_changed_by_its_author_alone() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let own = wrote(&c.cem, &c, with(entry("ground"), "own", true)).await;
        assert_eq!(own["own"], true);
        assert_eq!(c.bea.get(&one(&c, &own)).await.ok(), own);
        for change in [json!({"version": 1, "body": sealed()}), json!({"version": 1, "aside": true}), json!({"version": 1, "position": 1})]
        {
            assert_eq!(c.bea.put(&one(&c, &own), change.clone()).await.problem(), (403, "not_yours", None));
        }
        assert_eq!(c.cem.put(&one(&c, &own), json!({"version": 1, "body": sealed()})).await.ok()["own"], true);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let elsewhere =
            Coached { org: app.organisation().await, engagement: agree(&c.bea, &dan).await, bea: dan, cem: c.org.person("Eve").await };
        let foreign = session(&elsewhere, "2026-12-01T14:00").await;
        let theirs = wrote(&elsewhere.bea, &elsewhere, entry("ground")).await;
        for (body, field) in [
            (with(entry("ground"), "drawer", "diary"), "drawer"),
            (with(entry("ground"), "id", "first"), "id"),
            (with(entry("ground"), "body", Value::Null), "body"),
            (with(entry("ground"), "body", json!({"e": 0, "s": bytes(20)})), "body"),
            (with(entry("ground"), "body", json!({"e": 0, "s": bytes(64 * 1024 + 1)})), "body"),
            (with(entry("ground"), "position", 1_i64 << 60), "position"),
            (with(entry("session"), "session_id", Uuid::now_v7().to_string()), "session_id"),
            (with(entry("session"), "session_id", foreign.to_string()), "session_id"),
            (with(entry("goal"), "parent_id", Uuid::now_v7().to_string()), "parent_id"),
            (with(entry("goal"), "parent_id", theirs["id"].clone()), "parent_id"),
            (with(entry("option"), "round_id", Uuid::now_v7().to_string()), "round_id"),
        ] {
            let reply = c.bea.post(&c.path("/entries"), body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
        assert_eq!(c.bea.post(&c.path("/entries"), with(entry("plan"), "body", json!({"e": 0, "s": bytes(64 * 1024)}))).await.status, 201);
        let written = wrote(&c.bea, &c, entry("session")).await;
        let moved = json!({"version": 1, "session_id": foreign});
        assert_eq!(c.bea.put(&one(&c, &written), moved).await.problem(), (422, "invalid", Some("session_id")));
        assert_eq!(c.bea.put(&one(&c, &written), json!({"version": 0})).await.problem(), (422, "invalid", Some("version")));
        // What belongs to a goal hangs on it.
        let goal = json!({"id": Uuid::now_v7(), "sentence": sealed(), "today": sealed(), "good_enough": sealed()});
        let goal = c.cem.post(&c.path("/goals"), goal).await.ok();
        let level = wrote(&c.cem, &c, with(entry("goal"), "parent_id", goal["id"].clone())).await;
        assert_eq!(level["parent_id"], goal["id"]);
    })
    .await;
}

#[tokio::test]
async fn conflicts_are_told_and_repeats_have_one_effect() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (body, key) = (entry("plan"), Uuid::now_v7().to_string());
        let first = c.cem.keyed(Method::POST, &c.path("/entries"), body.clone(), &key).await;
        let second = c.cem.keyed(Method::POST, &c.path("/entries"), body.clone(), &key).await;
        assert_eq!((first.status, &first.json), (201, &second.json));
        assert_eq!(c.cem.post(&c.path("/entries"), body).await.problem(), (409, "id_taken", None));
        let _ = c.bea.put(&one(&c, &first.json), json!({"version": 1, "position": 2})).await.ok();
        let late = c.cem.put(&one(&c, &first.json), json!({"version": 1, "body": sealed()})).await;
        assert_eq!((late.problem().1, &late.json["args"]["version"]), ("row_changed", &json!("2")));
        let newer = c.cem.put(&one(&c, &first.json), json!({"version": 2, "body": of_epoch(1)})).await;
        assert_eq!(newer.problem(), (409, "epoch_closed", None));
        let newer = c.cem.post(&c.path("/entries"), with(entry("plan"), "body", of_epoch(1))).await;
        assert_eq!(newer.problem(), (409, "epoch_closed", None));
        assert_eq!(ids(&c.cem.get(&c.path("/entries")).await.ok()).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn entries_are_for_those_who_joined_and_after_the_end_only_what_looks_back_is_written() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let written = wrote(&c.cem, &c, entry("ground")).await;
        let review = wrote(&c.cem, &c, entry("review")).await;
        for reply in [
            dan.get(&c.path("/entries")).await,
            dan.get(&one(&c, &written)).await,
            dan.post(&c.path("/entries"), entry("ground")).await,
            dan.put(&one(&c, &written), json!({"version": 1, "position": 1})).await,
        ] {
            assert_eq!(reply.problem(), (404, "not_found", None));
        }
        // An entry of another coaching is not found, also by one who is in both.
        let elsewhere = agree(&c.bea, &dan).await;
        let foreign = format!("/engagements/{elsewhere}/entries/{}", written["id"].as_str().unwrap());
        assert_eq!(c.bea.get(&foreign).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.put(&foreign, json!({"version": 1, "position": 1})).await.problem(), (404, "not_found", None));
        // Who is asked and has not answered reads nothing; what is not agreed takes nothing.
        let proposed = propose(&c.cem, &dan).await;
        let proposed = format!("/engagements/{}/entries", proposed["id"].as_str().unwrap());
        assert_eq!(dan.get(&proposed).await.problem(), (409, "wrong_state", None));
        assert_eq!(c.cem.post(&proposed, entry("review")).await.problem(), (409, "wrong_state", None));

        c.end().await;
        assert_eq!(c.bea.get(&one(&c, &written)).await.ok(), written);
        assert_eq!(c.bea.put(&one(&c, &written), json!({"version": 1, "body": sealed()})).await.problem(), (409, "wrong_state", None));
        for (drawer, status) in
            [("ground", 409), ("option", 409), ("plan", 409), ("session", 409), ("goal", 409), ("learning", 201), ("review", 201)]
        {
            assert_eq!(c.bea.post(&c.path("/entries"), entry(drawer)).await.status, status, "{drawer}");
        }
        let looked_back = c.bea.put(&one(&c, &review), json!({"version": 1, "body": sealed()})).await.ok();
        assert_eq!(looked_back["version"], 2);
        let older = c.bea.put(&one(&c, &review), json!({"version": 2, "body": of_epoch(1)})).await;
        assert_eq!(older.problem(), (409, "epoch_closed", None));
    })
    .await;
}

#[tokio::test]
async fn ones_own_space_holds_private_entries() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let path = format!("/engagements/{}/entries", c.cem.own());
        let (bea_s, cem_s) = (session(&c, "2026-12-01T14:00").await, Uuid::now_v7());
        let body = with(with(entry("session"), "session_id", bea_s.to_string()), "parent_id", Uuid::now_v7().to_string());
        let written = c.cem.post(&path, body).await.ok();
        assert_eq!(c.cem.get(&format!("{path}?session={bea_s}")).await.ok()["items"][0], written);
        let unknown = with(entry("session"), "session_id", cem_s.to_string());
        assert_eq!(c.cem.post(&path, unknown).await.problem(), (422, "invalid", Some("session_id")));
        assert_eq!(c.bea.get(&path).await.problem(), (404, "not_found", None));
        assert_eq!(c.org.admin.get(&path).await.problem(), (404, "not_found", None));
        assert_eq!(ids(&c.cem.get(&c.path("/entries")).await.ok()).len(), 0);
    })
    .await;
}

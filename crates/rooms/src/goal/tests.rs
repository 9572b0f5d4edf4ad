//! The goal room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::Method;
use uuid::Uuid;

use crate::coached::{Coached, agree, bytes, id_of, ids, of_epoch, sealed, with};

fn goal() -> Value {
    json!({"id": Uuid::now_v7(), "target_day": "2027-01-31", "sentence": sealed(), "today": sealed(), "good_enough": sealed()})
}

fn one(coached: &Coached, goal: &Value) -> String {
    coached.path(&format!("/goals/{}", goal["id"].as_str().unwrap()))
}

#[tokio::test]
async fn a_goal_is_written_changed_reached_and_taken_up_again() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.cem.post(&c.path("/goals"), with(goal(), "levels", sealed())).await;
        assert_eq!(written.status, 201);
        let written = written.ok();
        assert_eq!((&written["state"], &written["version"], &written["position"]), (&json!("active"), &json!(1), &json!(1)));
        assert_eq!(written["sentence"], json!({"v": 1, "by": c.cem.id, "e": 0, "s": bytes(300)}));
        assert_eq!((&written["more"], &written["close_act"]), (&Value::Null, &Value::Null));
        let path = one(&c, &written);
        assert_eq!(c.bea.get(&path).await.ok(), written);
        // What is left out stays, with its own older version; null clears.
        let changed = c.bea.put(&path, json!({"version": 1, "today": sealed(), "levels": null, "target_day": null})).await.ok();
        assert_eq!((&changed["version"], &changed["today"]["v"], &changed["sentence"]["v"]), (&json!(2), &json!(2), &json!(1)));
        assert_eq!((&changed["today"]["by"], &changed["sentence"]["by"]), (&json!(c.bea.id), &json!(c.cem.id)));
        assert_eq!((&changed["levels"], &changed["target_day"]), (&Value::Null, &Value::Null));

        let act = c.cem.act("close_goal", c.engagement, id_of(&written), 3, &[1]);
        let closure = json!({"version": 2, "state": "reached", "act": act});
        let reached = c.cem.put(&format!("{path}/closure"), closure.clone()).await.ok();
        assert_eq!((&reached["state"], &reached["version"], &reached["close_act"]), (&json!("reached"), &json!(3), &act));
        assert_eq!(c.bea.get(&c.path("/goals")).await.ok()["items"][0], reached);
        let again = c.cem.put(&format!("{path}/closure"), with(closure, "version", 3)).await;
        assert_eq!(again.problem(), (409, "wrong_state", None));
        // A closed goal is taken up again by its state, and by nothing else.
        assert_eq!(c.cem.put(&path, json!({"version": 3, "today": sealed()})).await.problem(), (409, "wrong_state", None));
        // Reached is what she signed, not that it was let go.
        let open = c.cem.put(&path, json!({"version": 3, "state": "resting"})).await.ok();
        let act = c.cem.act("close_goal", c.engagement, id_of(&written), 5, &[1]);
        let other = c.cem.put(&format!("{path}/closure"), json!({"version": 4, "state": "let_go", "act": act})).await;
        assert_eq!((other.problem(), &other.json["args"]["reason"]), ((422, "invalid", Some("act")), &json!("other_payload")));
        assert_eq!((&open["state"], &open["close_act"]), (&json!("resting"), &Value::Null));
    })
    .await;
}

#[tokio::test]
async fn a_fourth_goal_asks_which_one_rests() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let mut goals = Vec::new();
        for _ in 0..3 {
            goals.push(c.cem.post(&c.path("/goals"), goal()).await.ok());
        }
        assert_eq!(c.cem.post(&c.path("/goals"), goal()).await.problem(), (409, "three_goals", None));
        let resting = c.cem.post(&c.path("/goals"), with(goal(), "state", "resting")).await.ok();
        assert_eq!(resting["position"], 4);
        let wake = json!({"version": 1, "state": "active"});
        assert_eq!(c.cem.put(&one(&c, &resting), wake.clone()).await.problem(), (409, "three_goals", None));
        let _ = c.bea.put(&one(&c, &goals[0]), json!({"version": 1, "state": "resting"})).await.ok();
        assert_eq!(c.cem.put(&one(&c, &resting), wake).await.ok()["state"], "active");
        // One that is active already may be said to be so once more.
        assert_eq!(c.cem.put(&one(&c, &goals[1]), json!({"version": 1, "state": "active"})).await.status, 200);
        assert_eq!(c.bea.get(&c.path("")).await.ok()["goals_active"], 3);
    })
    .await;
}

#[tokio::test]
async fn goals_come_in_their_order_page_by_page() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let mut written = Vec::new();
        for _ in 0..5 {
            let body = with(goal(), "state", "resting");
            let _ = c.bea.post(&c.path("/goals"), body.clone()).await.ok();
            written.push(body["id"].as_str().unwrap().parse::<Uuid>().unwrap());
        }
        let first = c.cem.get(&c.path("/goals?limit=2")).await.ok();
        let second = c.cem.get(&c.path(&format!("/goals?limit=2&cursor={}", first["next"].as_str().unwrap()))).await.ok();
        let third = c.cem.get(&c.path(&format!("/goals?limit=2&cursor={}", second["next"].as_str().unwrap()))).await.ok();
        assert_eq!(third["next"], Value::Null);
        assert_eq!([ids(&first), ids(&second), ids(&third)].concat(), written);
        assert_eq!(c.cem.get(&c.path("/goals?cursor=x")).await.problem(), (422, "invalid", Some("cursor")));
        assert_eq!(c.cem.get(&c.path("/goals?limit=201")).await.problem(), (422, "invalid", Some("limit")));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        for (body, field) in [
            (with(goal(), "target_day", "31.1.2027"), "target_day"),
            (with(goal(), "state", "reached"), "state"),
            (with(goal(), "sentence", json!({"e": 0, "s": bytes(20)})), "sentence"),
            (with(goal(), "more", json!({"e": 0, "s": bytes(300 * 1024)})), "more"),
            (with(goal(), "id", "first"), "id"),
            (with(goal(), "today", Value::Null), "today"),
        ] {
            let reply = c.cem.post(&c.path("/goals"), body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
        let written = c.cem.post(&c.path("/goals"), goal()).await.ok();
        let path = format!("{}/closure", one(&c, &written));
        let act = c.cem.act("close_goal", c.engagement, id_of(&written), 2, &[1]);
        let closure = json!({"version": 1, "state": "reached", "act": act});
        assert_eq!(c.cem.put(&path, with(closure.clone(), "state", "resting")).await.problem(), (422, "invalid", Some("state")));
        assert_eq!(c.cem.put(&path, with(closure.clone(), "act", bytes(9))).await.problem(), (422, "invalid", Some("act")));
        assert_eq!(c.cem.put(&path, with(closure, "version", 0)).await.problem(), (422, "invalid", Some("version")));
    })
    .await;
}

#[tokio::test]
async fn conflicts_are_told_and_repeats_have_one_effect() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let body = goal();
        let key = Uuid::now_v7().to_string();
        let first = c.cem.keyed(Method::POST, &c.path("/goals"), body.clone(), &key).await;
        let second = c.cem.keyed(Method::POST, &c.path("/goals"), body.clone(), &key).await;
        assert_eq!((first.status, &first.json), (201, &second.json));
        let other = c.cem.keyed(Method::POST, &c.path("/goals"), goal(), &key).await;
        assert_eq!(other.problem().1, "idempotency_key_reused");
        assert_eq!(c.cem.post(&c.path("/goals"), body).await.problem(), (409, "id_taken", None));
        assert_eq!(c.cem.get(&c.path("/goals")).await.ok()["items"].as_array().unwrap().len(), 1);

        let path = one(&c, &first.json);
        let _ = c.bea.put(&path, json!({"version": 1, "today": sealed()})).await.ok();
        let late = c.cem.put(&path, json!({"version": 1, "sentence": sealed()})).await;
        assert_eq!((late.problem().1, &late.json["args"]["version"]), ("row_changed", &json!("2")));
        let newer = c.cem.put(&path, json!({"version": 2, "sentence": of_epoch(1)})).await;
        assert_eq!(newer.problem(), (409, "epoch_closed", None));
        assert_eq!(c.cem.get(&path).await.ok()["version"], 2);
    })
    .await;
}

#[tokio::test]
async fn goals_are_for_those_who_joined_and_stay_readable_after_the_end() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let written = c.cem.post(&c.path("/goals"), goal()).await.ok();
        assert_eq!(dan.get(&c.path("/goals")).await.problem(), (404, "not_found", None));
        assert_eq!(dan.get(&one(&c, &written)).await.problem(), (404, "not_found", None));
        assert_eq!(dan.post(&c.path("/goals"), goal()).await.problem(), (404, "not_found", None));
        // A goal of another coaching is not found, also by one who is in both.
        let elsewhere = agree(&c.bea, &dan).await;
        let foreign = format!("/engagements/{elsewhere}/goals/{}", written["id"].as_str().unwrap());
        assert_eq!(c.bea.get(&foreign).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.put(&foreign, json!({"version": 1, "today": sealed()})).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.get(&c.path("/goals/first")).await.problem(), (404, "not_found", None));
        // Who is asked and has not answered reads nothing.
        let asked = crate::coached::propose(&c.cem, &dan).await;
        let asked = format!("/engagements/{}/goals", asked["id"].as_str().unwrap());
        assert_eq!(dan.get(&asked).await.problem(), (409, "wrong_state", None));

        c.end().await;
        assert_eq!(c.bea.get(&one(&c, &written)).await.ok(), written);
        assert_eq!(c.bea.put(&one(&c, &written), json!({"version": 1, "today": sealed()})).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn two_who_write_at_once_do_not_make_a_fourth() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let path = c.path("/goals");
        let all = (0..6).map(|at| if at % 2 == 0 { c.bea.post(&path, goal()) } else { c.cem.post(&path, goal()) });
        let replies = futures_util::future::join_all(all).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 201, 201, 409, 409, 409]);
        let goals = c.bea.get(&path).await.ok();
        let positions: Vec<_> = goals["items"].as_array().unwrap().iter().map(|goal| goal["position"].as_i64().unwrap()).collect();
        assert_eq!(positions, [1, 2, 3]);
    })
    .await;
}

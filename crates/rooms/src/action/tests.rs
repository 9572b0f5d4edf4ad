//! The action room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method};
use uuid::Uuid;

use crate::coached::{Coached, agree, bytes, id_of, ids, of_epoch, sealed, session, with};

fn action(owner: &Actor, due: Option<&str>) -> Value {
    json!({"id": Uuid::now_v7(), "session_id": null, "owner_id": owner.id, "due_day": due, "text": sealed()})
}

fn one(coached: &Coached, action: &Value) -> String {
    coached.path(&format!("/actions/{}", action["id"].as_str().unwrap()))
}

fn closure(coached: &Coached, action: &Value, version: u32) -> Value {
    let act = coached.closes_action(&coached.cem, id_of(action), version + 1, &sealed());
    json!({"version": version, "state": "done", "outcome": sealed(), "act": act})
}

fn reopening(coached: &Coached, action: &Value, version: u32) -> Value {
    json!({"version": version, "act": coached.signed(&coached.cem, "reopen_action", id_of(action), version + 1)})
}

#[tokio::test]
async fn only_its_owner_says_how_an_action_went() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/actions"), action(&c.cem, Some("2026-11-27"))).await;
        assert_eq!(written.status, 201);
        let written = written.ok();
        assert_eq!((&written["owner_id"], &written["created_by"], &written["state"]), (&json!(c.cem.id), &json!(c.bea.id), &json!("open")));
        assert_eq!((&written["version"], &written["outcome"], &written["close_act"]), (&json!(1), &Value::Null, &Value::Null));
        let path = one(&c, &written);
        let answer = json!({"version": 1, "outcome": sealed(), "due_day": "2026-12-04"});
        let closure_by_bea = with(closure(&c, &written, 1), "act", c.closes_action(&c.bea, id_of(&written), 2, &sealed()));
        assert_eq!(c.bea.put(&format!("{path}/closure"), closure_by_bea).await.problem(), (403, "not_yours", None));
        assert_eq!(c.bea.put(&format!("{path}/answer"), answer.clone()).await.problem(), (403, "not_yours", None));

        let partly = c.cem.put(&format!("{path}/answer"), answer).await.ok();
        assert_eq!((&partly["state"], &partly["due_day"], &partly["outcome"]["v"]), (&json!("open"), &json!("2026-12-04"), &json!(2)));
        app.pass(1000);
        let closing = closure(&c, &written, 2);
        let done = c.cem.put(&format!("{path}/closure"), closing.clone()).await.ok();
        assert_eq!((&done["state"], &done["closed_at"], &done["close_act"]), (&json!("done"), &json!(app.now()), &closing["act"]));
        assert_eq!(c.bea.get(&c.path("/actions")).await.ok()["items"], json!([done]));
        assert_eq!(c.cem.put(&format!("{path}/closure"), closure(&c, &written, 3)).await.problem(), (409, "wrong_state", None));
        assert_eq!(c.cem.put(&path, json!({"version": 3, "text": sealed()})).await.problem(), (409, "wrong_state", None));

        let by_bea = with(reopening(&c, &written, 3), "act", c.signed(&c.bea, "reopen_action", id_of(&written), 4));
        assert_eq!(c.bea.delete(&format!("{path}/closure"), by_bea).await.problem(), (403, "not_yours", None));
        let open = c.cem.delete(&format!("{path}/closure"), reopening(&c, &written, 3)).await.ok();
        assert_eq!((&open["state"], &open["closed_at"], &open["version"]), (&json!("open"), &Value::Null, &json!(4)));
        assert_eq!((&open["outcome"], &open["close_act"]), (&Value::Null, &Value::Null));
        let again = c.cem.delete(&format!("{path}/closure"), reopening(&c, &written, 4)).await;
        assert_eq!(again.problem(), (409, "wrong_state", None));
        let dropped = c.cem.put(&format!("{path}/closure"), with(closure(&c, &written, 4), "state", "dropped")).await.ok();
        assert_eq!(dropped["state"], "dropped");
    })
    .await;
}

#[tokio::test]
async fn words_and_day_are_changed_by_owner_and_author() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let given = c.bea.post(&c.path("/actions"), action(&c.cem, Some("2026-11-27"))).await.ok();
        let own = c.cem.post(&c.path("/actions"), action(&c.cem, None)).await.ok();
        let changed = c.cem.put(&one(&c, &given), json!({"version": 1, "due_day": null})).await.ok();
        assert_eq!((&changed["due_day"], &changed["text"]["v"], &changed["version"]), (&Value::Null, &json!(1), &json!(2)));
        let worded = c.bea.put(&one(&c, &given), json!({"version": 2, "text": sealed()})).await.ok();
        assert_eq!((&worded["text"]["v"], &worded["text"]["by"]), (&json!(3), &json!(c.bea.id)));
        assert_eq!(c.bea.put(&one(&c, &own), json!({"version": 1, "text": sealed()})).await.problem(), (403, "not_yours", None));
        let late = c.cem.put(&one(&c, &given), json!({"version": 2, "due_day": "2026-12-01"})).await;
        assert_eq!((late.problem().1, &late.json["args"]["version"]), ("row_changed", &json!("3")));
        let newer = c.cem.put(&one(&c, &given), json!({"version": 3, "text": of_epoch(1)})).await;
        assert_eq!(newer.problem(), (409, "epoch_closed", None));
    })
    .await;
}

#[tokio::test]
async fn my_open_actions_come_by_their_day_from_all_my_coachings() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let other = agree(&dan, &c.cem).await;
        let (mut bodies, days) = (Vec::new(), [Some("2026-12-01"), None, Some("2026-11-24"), Some("2026-12-01"), None]);
        for (at, day) in days.into_iter().enumerate() {
            let body = action(&c.cem, day);
            let path = if at % 2 == 0 { c.path("/actions") } else { format!("/engagements/{other}/actions") };
            let _ = c.cem.post(&path, body.clone()).await.ok();
            bodies.push(body["id"].as_str().unwrap().parse::<Uuid>().unwrap());
        }
        let hers = c.cem.post(&c.path("/actions"), action(&c.bea, None)).await.ok();
        let mut found = Vec::new();
        let mut path = "/actions?state=open&limit=2".to_owned();
        loop {
            let page = c.cem.get(&path).await.ok();
            found.extend(ids(&page));
            match page["next"].as_str() {
                Some(next) => path = format!("/actions?state=open&limit=2&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(found, [bodies[2], bodies[0], bodies[3], bodies[1], bodies[4]]);
        let closing = closure(&c, &json!({"id": bodies[2]}), 1);
        let _ = c.cem.put(&c.path(&format!("/actions/{}/closure", bodies[2])), closing.clone()).await.ok();
        assert_eq!(ids(&c.cem.get("/actions").await.ok()).len(), 4);
        let done = c.cem.get("/actions?state=done").await.ok();
        assert_eq!((ids(&done), &done["items"][0]["close_act"]), (vec![bodies[2]], &closing["act"]));
        assert_eq!(c.cem.get("/actions?state=late").await.problem(), (422, "invalid", Some("query")));
        assert_eq!(c.bea.get("/actions").await.ok()["items"], json!([hers]));
        // In one coaching: everyone's, in the order in which they were written down.
        let all = ids(&c.bea.get(&c.path("/actions?limit=3")).await.ok());
        assert_eq!(all, [bodies[0], bodies[2], bodies[4]]);
    })
    .await;
}

#[tokio::test]
async fn actions_of_a_session_page_by_page() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let held = session(&c, "2026-11-24T14:00").await;
        let _ = c.cem.post(&c.path("/actions"), action(&c.cem, None)).await.ok();
        let mut born = Vec::new();
        for _ in 0..3 {
            let body = with(action(&c.cem, None), "session_id", json!(held));
            let _ = c.bea.post(&c.path("/actions"), body.clone()).await.ok();
            born.push(body["id"].as_str().unwrap().parse::<Uuid>().unwrap());
        }
        let first = c.cem.get(&c.path(&format!("/actions?session={held}&limit=2"))).await.ok();
        let next = first["next"].as_str().unwrap();
        let second = c.cem.get(&c.path(&format!("/actions?session={held}&limit=2&cursor={next}"))).await.ok();
        assert_eq!([ids(&first), ids(&second)].concat(), born);
        assert_eq!(second["next"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let other = Coached { engagement: agree(&c.bea, &dan).await, ..Coached::begin(app).await };
        let foreign = session(&Coached { bea: dan, ..other }, "2026-11-24T14:00").await;
        let stranger = c.org.person_without_keys("Eve").await;
        for (body, field) in [
            (action(&c.cem, Some("tomorrow")), "due_day"),
            (action(&stranger, None), "owner_id"),
            (with(action(&c.cem, None), "session_id", json!(Uuid::now_v7())), "session_id"),
            (with(action(&c.cem, None), "session_id", json!(foreign)), "session_id"),
            (with(action(&c.cem, None), "text", json!({"e": 0, "s": bytes(10)})), "text"),
        ] {
            let reply = c.cem.post(&c.path("/actions"), body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
        let written = c.cem.post(&c.path("/actions"), action(&c.cem, None)).await.ok();
        let path = format!("{}/closure", one(&c, &written));
        assert_eq!(c.cem.put(&path, with(closure(&c, &written, 1), "state", "open")).await.problem(), (422, "invalid", Some("state")));
        assert_eq!(
            c.cem.put(&path, with(closure(&c, &written, 1), "outcome", Value::Null)).await.problem(),
            (422, "invalid", Some("outcome"))
        );
        assert_eq!(c.cem.put(&path, with(closure(&c, &written, 1), "act", bytes(9000))).await.problem(), (422, "invalid", Some("act")));
    })
    .await;
}

#[tokio::test]
async fn repeats_have_one_effect_and_strangers_find_nothing() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (body, key) = (action(&c.cem, None), Uuid::now_v7().to_string());
        let first = c.cem.keyed(Method::POST, &c.path("/actions"), body.clone(), &key).await.ok();
        assert_eq!(c.cem.keyed(Method::POST, &c.path("/actions"), body.clone(), &key).await.ok(), first);
        assert_eq!(c.cem.post(&c.path("/actions"), body.clone()).await.problem(), (409, "id_taken", None));
        let path = format!("{}/closure", one(&c, &body));
        let done = c.cem.keyed(Method::PUT, &path, closure(&c, &body, 1), "close-this-one").await.ok();
        assert_eq!(c.cem.keyed(Method::PUT, &path, closure(&c, &body, 1), "close-this-one").await.ok(), done);

        let dan = c.org.person("Dan").await;
        assert_eq!(dan.put(&path, closure(&c, &body, 2)).await.problem(), (404, "not_found", None));
        let elsewhere = agree(&dan, &c.cem).await;
        let foreign = format!("/engagements/{elsewhere}/actions/{}", body["id"].as_str().unwrap());
        assert_eq!(c.cem.put(&foreign, json!({"version": 2, "text": sealed()})).await.problem(), (404, "not_found", None));
        assert_eq!(c.cem.put(&format!("{foreign}/closure"), closure(&c, &body, 2)).await.problem(), (404, "not_found", None));
        c.end().await;
        assert_eq!(ids(&c.bea.get(&c.path("/actions")).await.ok()).len(), 1);
        assert_eq!(c.cem.delete(&path, reopening(&c, &body, 2)).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

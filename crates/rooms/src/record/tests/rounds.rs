use serde_json::{Value, json};
use testkit::{Actor, TestApp};
use uuid::Uuid;

use super::{entry, idea, one, round, wrote};
use crate::coached::{Coached, bytes, ids, sealed, session, with};

pub(super) fn step(coached: &Coached, round: &Value, step: &str) -> String {
    coached.path(&format!("/rounds/{}/{step}", round["id"].as_str().unwrap()))
}

/// Bea coaches a team of two, Cem and Dan.
pub(super) async fn team(app: &TestApp) -> (Coached, Actor) {
    let mut c = Coached::begin(app).await;
    let dan = c.org.person("Dan").await;
    let team = c.org.admin.post("/teams", json!({"name": "Atlas"})).await.ok();
    let team_id = team["id"].as_str().unwrap();
    for person in [&c.cem, &dan] {
        let member = json!({"person_id": person.id, "from": "2026-01-01"});
        let _ = c.org.admin.post(&format!("/teams/{team_id}/memberships"), member).await.ok();
    }
    let agreement = Uuid::now_v7();
    c.engagement = Uuid::now_v7();
    let everyone = [&c.bea, &c.cem, &dan];
    let proposal = json!({
        "id": c.engagement, "kind": "team", "modality": "coaching", "minutes": 60, "team_id": team_id, "my_role": "coach",
        "start_rule": {"joiners": 3}, "entry": c.bea.first_entry(c.engagement, &everyone),
        "act": c.signed(&c.bea, "propose", agreement, 1),
        "agreement": {"id": agreement, "terms": {"e": 0, "s": bytes(700)}},
    });
    let _ = c.bea.post("/engagements", proposal).await.ok();
    for person in [&c.cem, &dan] {
        let yes = json!({"agreement_id": agreement, "version": 1, "act": c.signed(person, "join", agreement, 1)});
        let _ = person.put(&c.path("/acceptance"), yes).await.ok();
    }
    let _ = c.bea.post(&c.path("/key-set"), c.bea.next_entry(c.engagement, &everyone).await).await.ok();
    (c, dan)
}

#[tokio::test]
async fn what_is_written_apart_is_shown_together() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let meeting = session(&c, "2026-12-01T14:00").await;
        let body = json!({"id": Uuid::now_v7(), "of": "ideas", "session_id": meeting});
        let reply = c.bea.post(&c.path("/rounds"), body).await;
        assert_eq!(reply.status, 201);
        let begun = reply.ok();
        assert_eq!((&begun["of"], &begun["session_id"], &begun["opened_at"]), (&json!("ideas"), &json!(meeting), &Value::Null));
        assert_eq!((&begun["ready"], &begun["wrote"], &begun["created_by"]), (&json!([]), &json!([]), &json!(c.bea.id)));

        let hers = wrote(&c.bea, &c, with(idea(&begun), "session_id", meeting.to_string())).await;
        let id = hers["id"].as_str().unwrap();
        // By no route does anyone else come to it.
        for query in
            ["".to_owned(), "drawer=option".to_owned(), format!("session={meeting}"), format!("session={meeting}&drawer=option&aside=true")]
        {
            assert_eq!(ids(&c.cem.get(&c.path(&format!("/entries?{query}"))).await.ok()).len(), 0, "{query}");
            assert_eq!(ids(&c.bea.get(&c.path(&format!("/entries?{query}"))).await.ok()).len(), 1, "{query}");
        }
        assert_eq!(c.cem.get(&one(&c, &hers)).await.problem(), (404, "not_found", None));
        assert_eq!(c.cem.put(&one(&c, &hers), json!({"version": 1, "aside": true})).await.problem(), (404, "not_found", None));
        let reply = c.cem.post(&c.path("/entries"), with(entry("option"), "parent_id", id)).await;
        assert_eq!(reply.problem(), (422, "invalid", Some("parent_id")));
        assert_eq!(c.bea.put(&one(&c, &hers), json!({"version": 1, "body": sealed()})).await.ok()["version"], 2);
        assert_eq!(c.cem.get(&c.path("/rounds")).await.ok()["items"][0]["wrote"], json!([c.bea.id]));

        let nothing = c.cem.put(&step(&c, &begun, "readiness"), json!({})).await;
        assert_eq!((nothing.problem().1, &nothing.json["args"]["state"]), ("wrong_state", &json!("nothing_written")));
        let waits = c.bea.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        assert_eq!((&waits["ready"], &waits["opened_at"]), (&json!([c.bea.id]), &Value::Null));
        assert_eq!(c.bea.put(&step(&c, &begun, "opening"), json!({})).await.problem(), (409, "wrong_state", None));
        let his = wrote(&c.cem, &c, idea(&begun)).await;
        let open = c.cem.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        let mut wrote: Vec<Uuid> = serde_json::from_value(open["wrote"].clone()).unwrap();
        wrote.sort_unstable();
        let mut both = vec![c.bea.id, c.cem.id];
        both.sort_unstable();
        assert_eq!((&open["opened_at"], wrote), (&json!(app.now()), both));
        assert_eq!(c.bea.get(&c.path("/rounds")).await.ok()["items"][0], open);
        for person in [&c.bea, &c.cem] {
            assert_eq!(ids(&person.get(&c.path("/entries?drawer=option")).await.ok()).len(), 2);
        }
        assert_eq!(c.bea.get(&one(&c, &his)).await.ok(), his);
        // Nothing is slipped in afterwards, and who says it once more says nothing new.
        assert_eq!(c.cem.post(&c.path("/entries"), idea(&begun)).await.problem(), (409, "wrong_state", None));
        assert_eq!(c.bea.put(&step(&c, &begun, "readiness"), json!({})).await.ok(), open);
    })
    .await;
}

#[tokio::test]
async fn hints_of_what_is_held_back_reach_its_author_alone() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let begun = round(&c.bea, &c, "alliance").await;
        let written = wrote(&c.cem, &c, idea(&begun)).await;
        let hints = store::sql!(cell, "SELECT person_id FROM outbox WHERE row_id = $1 AND kind = 'entry'");
        let told: Vec<(String,)> = store::sqlx::query_as(hints)
            .bind(written["id"].as_str().unwrap())
            .fetch_all(&mut *app.app.db.read().await.unwrap())
            .await
            .unwrap();
        assert_eq!(told, [(c.cem.id.to_string(),)]);
    })
    .await;
}

#[tokio::test]
async fn a_group_opens_without_those_who_wrote_nothing() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let begun = round(&dan, &c, "ideas").await;
        let mine = || with(idea(&begun), "body", crate::coached::of_epoch(1));
        let _ = wrote(&c.bea, &c, mine()).await;
        let _ = c.bea.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        assert_eq!(c.cem.put(&step(&c, &begun, "opening"), json!({})).await.problem(), (409, "wrong_state", None));
        let _ = wrote(&c.cem, &c, mine()).await;
        assert_eq!(c.cem.put(&step(&c, &begun, "opening"), json!({})).await.problem(), (409, "wrong_state", None));
        let waits = c.cem.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        assert_eq!(waits["opened_at"], Value::Null);
        assert_eq!(ids(&dan.get(&c.path("/entries")).await.ok()).len(), 0);
        let open = dan.put(&step(&c, &begun, "opening"), json!({})).await.ok();
        assert_eq!(open["opened_at"], json!(app.now()));
        assert_eq!(ids(&dan.get(&c.path("/entries")).await.ok()).len(), 2);
        assert_eq!(dan.put(&step(&c, &begun, "opening"), json!({})).await.ok(), open);

        // Who wrote and left without "show together" is not waited for, and nobody reads it.
        let begun = round(&dan, &c, "ideas").await;
        let mine = || with(idea(&begun), "body", crate::coached::of_epoch(1));
        for person in [&c.bea, &c.cem, &dan] {
            let _ = wrote(person, &c, mine()).await;
        }
        for person in [&c.bea, &c.cem] {
            let _ = person.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        }
        assert_eq!(c.bea.put(&step(&c, &begun, "opening"), json!({})).await.problem(), (409, "wrong_state", None));
        let _ = dan.put(&c.path("/departure"), json!({"act": c.signed(&dan, "leave", c.engagement, 1)})).await.ok();
        let _ = c.bea.put(&step(&c, &begun, "opening"), json!({})).await.ok();
        assert_eq!(ids(&c.bea.get(&c.path("/entries")).await.ok()).len(), 4);
    })
    .await;
}

#[tokio::test]
async fn rounds_come_newest_first_and_are_nobody_elses() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let mut begun = Vec::new();
        for of in ["ideas", "alliance", "ideas"] {
            begun.push(round(&c.bea, &c, of).await);
        }
        let _ = wrote(&c.cem, &c, idea(&begun[1])).await;
        let first = c.cem.get(&c.path("/rounds?limit=2")).await.ok();
        let rest = c.cem.get(&c.path(&format!("/rounds?limit=2&cursor={}", first["next"].as_str().unwrap()))).await.ok();
        begun.reverse();
        assert_eq!([ids(&first), ids(&rest)].concat(), ids(&json!({"items": begun})));
        assert_eq!((&first["items"][1]["wrote"], &first["items"][0]["wrote"]), (&json!([c.cem.id]), &json!([])));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&c.path("/rounds")).await.problem(), (404, "not_found", None));
        assert_eq!(dan.put(&step(&c, &begun[0], "readiness"), json!({})).await.problem(), (404, "not_found", None));
        let unknown = json!({"id": Uuid::now_v7()});
        assert_eq!(c.bea.put(&step(&c, &unknown, "readiness"), json!({})).await.problem(), (404, "not_found", None));
        for (body, field) in [
            (json!({"id": Uuid::now_v7(), "of": "moods"}), "of"),
            (json!({"id": "first", "of": "ideas"}), "id"),
            (json!({"id": Uuid::now_v7(), "of": "ideas", "session_id": Uuid::now_v7()}), "session_id"),
        ] {
            assert_eq!(c.bea.post(&c.path("/rounds"), body).await.problem(), (422, "invalid", Some(field)));
        }
        c.end().await;
        assert_eq!(c.bea.put(&step(&c, &begun[1], "readiness"), json!({})).await.problem(), (409, "wrong_state", None));
        let late = json!({"id": Uuid::now_v7(), "of": "ideas"});
        assert_eq!(c.bea.post(&c.path("/rounds"), late).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

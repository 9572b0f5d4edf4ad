//! The note room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method};
use uuid::Uuid;

use crate::coached::{Coached, agree, bytes, ids, session, with};

fn state(session: Option<Uuid>, sequence: i64) -> Value {
    json!({"session_id": session, "sequence": sequence, "epoch": 0, "envelope": bytes(500)})
}

fn device(engagement: Uuid, note: Uuid, device: Uuid) -> String {
    format!("/engagements/{engagement}/notes/{note}/states/{device}")
}

async fn private(writer: &Actor, session: Option<Uuid>) -> Uuid {
    let note = Uuid::now_v7();
    let _ = writer.put(&device(writer.own(), note, Uuid::now_v7()), state(session, 1)).await.ok();
    note
}

#[tokio::test]
async fn each_device_replaces_its_own_state_by_a_later_one() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let (laptop, phone) = (Uuid::now_v7(), Uuid::now_v7());
        let path = device(c.engagement, note, laptop);
        assert_eq!(c.bea.put(&path, state(Some(note), 1)).await.ok(), json!({"sequence": 1}));
        assert_eq!(c.bea.put(&path, state(Some(note), 4)).await.ok(), json!({"sequence": 4}));
        for late in [3, 4] {
            let reply = c.bea.put(&path, state(Some(note), late)).await;
            assert_eq!((reply.problem().1, &reply.json["args"]["version"]), ("row_changed", &json!("4")));
        }
        let _ = c.bea.put(&device(c.engagement, note, phone), state(Some(note), 1)).await.ok();
        // The same device id in another person's hands is another state.
        let _ = c.cem.put(&path, with(state(Some(note), 1), "envelope", bytes(600))).await.ok();

        let list = c.cem.get(&c.path(&format!("/notes?session={note}"))).await.ok();
        assert_eq!((ids(&list), &list["items"][0]["session_id"]), (vec![note], &json!(note)));
        let states = list["items"][0]["states"].as_array().unwrap();
        assert_eq!(states.len(), 3);
        let his = json!({"author": c.cem.id, "device": laptop, "sequence": 1, "epoch": 0, "envelope": bytes(600)});
        let hers = json!({"author": c.bea.id, "device": laptop, "sequence": 4, "epoch": 0, "envelope": bytes(500)});
        assert!(states.contains(&his) && states.contains(&hers), "{states:?}");
        assert_eq!(c.bea.get(&c.path("/notes")).await.ok(), list);
    })
    .await;
}

#[tokio::test]
async fn private_notes_lie_in_ones_own_space() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let met = session(&c, "2026-11-24T14:00").await;
        let about = private(&c.cem, Some(met)).await;
        let free = private(&c.cem, None).await;
        let own = format!("/engagements/{}/notes", c.cem.own());
        assert_eq!(ids(&c.cem.get(&own).await.ok()), [about, free]);
        assert_eq!(ids(&c.cem.get(&format!("{own}?session={met}")).await.ok()), [about]);
        assert_eq!(c.bea.get(&own).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.put(&device(c.cem.own(), free, Uuid::now_v7()), state(None, 1)).await.problem(), (404, "not_found", None));
        assert_eq!(ids(&c.bea.get(&c.path("/notes")).await.ok()), Vec::<Uuid>::new());
        // A session that one has no part in cannot be named, and a note does not move to another session.
        let dan = c.org.person("Dan").await;
        let stranger = device(dan.own(), Uuid::now_v7(), Uuid::now_v7());
        assert_eq!(dan.put(&stranger, state(Some(met), 1)).await.problem(), (422, "invalid", Some("session_id")));
        let moved = c.cem.put(&device(c.cem.own(), free, Uuid::now_v7()), state(Some(met), 1)).await;
        assert_eq!(moved.problem(), (422, "invalid", Some("session_id")));
        // One's own space outlives what was said in a coaching.
        c.end().await;
        let _ = private(&c.cem, Some(met)).await;
    })
    .await;
}

#[tokio::test]
async fn notes_come_page_by_page_with_all_their_states() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let mut written = Vec::new();
        for _ in 0..5 {
            let note = private(&bea, None).await;
            let _ = bea.put(&device(bea.own(), note, Uuid::now_v7()), state(None, 1)).await.ok();
            written.push(note);
        }
        let own = format!("/engagements/{}/notes?limit=2", bea.own());
        let (mut found, mut path) = (Vec::new(), own.clone());
        loop {
            let page = bea.get(&path).await.ok();
            assert!(page["items"].as_array().unwrap().iter().all(|note| note["states"].as_array().unwrap().len() == 2));
            found.extend(ids(&page));
            match page["next"].as_str() {
                Some(next) => path = format!("{own}&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(found, written);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_saved_is_refused() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let path = device(c.engagement, note, Uuid::now_v7());
        for (body, field) in [
            (state(Some(note), 0), "sequence"),
            (state(None, 1), "session_id"),
            (state(Some(Uuid::now_v7()), 1), "session_id"),
            (with(state(Some(note), 1), "envelope", bytes(100)), "envelope"),
            (with(state(Some(note), 1), "envelope", "!"), "envelope"),
        ] {
            assert_eq!(c.bea.put(&path, body).await.problem(), (422, "invalid", Some(field)));
        }
        assert_eq!(c.bea.put(&path, with(state(Some(note), 1), "epoch", 1)).await.problem(), (409, "epoch_closed", None));
        // Nothing of a refused write stays behind.
        assert_eq!(c.bea.get(&c.path("/notes")).await.ok()["items"], json!([]));
        let unknown = device(c.engagement, Uuid::now_v7(), Uuid::now_v7());
        assert_eq!(c.bea.put(&unknown, state(None, 1)).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.put(&c.path(&format!("/notes/{note}/states/laptop")), state(Some(note), 1)).await.status, 404);
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.put(&path, state(Some(note), 1)).await.problem(), (404, "not_found", None));
        let elsewhere = agree(&c.bea, &dan).await;
        let foreign = device(elsewhere, note, Uuid::now_v7());
        assert_eq!(c.bea.put(&foreign, state(Some(note), 1)).await.problem(), (404, "not_found", None));

        let first = c.bea.keyed(Method::PUT, &path, state(Some(note), 1), "save-this-one").await.ok();
        assert_eq!(c.bea.keyed(Method::PUT, &path, state(Some(note), 1), "save-this-one").await.ok(), first);
        c.end().await;
        assert_eq!(c.bea.put(&path, state(Some(note), 2)).await.problem(), (409, "wrong_state", None));
        assert_eq!(ids(&c.cem.get(&c.path("/notes")).await.ok()), [note]);
    })
    .await;
}

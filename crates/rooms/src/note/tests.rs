//! The note room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method};
use uuid::Uuid;

use crate::coached::{Coached, agree, ids, session, sign_in_again, with};
use crate::wire::Bytes;

/// Some bytes that nobody opens; `seed` tells them apart.
fn opaque(size: usize, seed: u8) -> Value {
    json!(Bytes(vec![seed; size]))
}

fn update(number: i64) -> Value {
    json!({"number": number, "epoch": 0, "kind": "update", "covers": null, "entry": opaque(400, u8::try_from(number % 200).unwrap())})
}

fn snapshot(number: i64, covers: i64) -> Value {
    with(with(update(number), "kind", "snapshot"), "covers", covers)
}

fn added(session: Option<Uuid>, device: Uuid, entries: &[Value]) -> Value {
    json!({"session_id": session, "device": device, "entries": entries})
}

fn log(engagement: Uuid, note: Uuid) -> String {
    format!("/engagements/{engagement}/notes/{note}/entries")
}

/// A private note with one entry.
async fn private(writer: &Actor, session: Option<Uuid>) -> Uuid {
    let note = Uuid::now_v7();
    let _ = writer.post(&log(writer.own(), note), added(session, Uuid::now_v7(), &[update(1)])).await.ok();
    note
}

fn sequences(log: &Value) -> Vec<i64> {
    log["items"].as_array().unwrap().iter().map(|entry| entry["sequence"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn a_log_has_one_order_and_a_resend_one_effect() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let (path, laptop, phone) = (log(c.engagement, note), Uuid::now_v7(), Uuid::now_v7());
        assert_eq!(c.bea.get(&path).await.ok(), json!({"items": [], "next": null, "states": []}));
        let two = added(Some(note), laptop, &[update(1), update(2)]);
        let reply = c.bea.post(&path, two.clone()).await;
        assert_eq!((reply.status, reply.json), (201, json!({"sequences": [1, 2]})));
        // The same device id in another person's hands is another chain.
        assert_eq!(c.cem.post(&path, added(Some(note), laptop, &[update(1)])).await.ok(), json!({"sequences": [3]}));
        assert_eq!(c.bea.post(&path, added(Some(note), phone, &[update(1)])).await.ok(), json!({"sequences": [4]}));
        // Under another key, and together with what is new.
        assert_eq!(c.bea.post(&path, two).await.ok(), json!({"sequences": [1, 2]}));
        assert_eq!(c.bea.post(&path, added(Some(note), laptop, &[update(2), update(3)])).await.ok(), json!({"sequences": [2, 5]}));

        let read = c.cem.get(&path).await.ok();
        assert_eq!((sequences(&read), &read["next"]), (vec![1, 2, 3, 4, 5], &Value::Null));
        let third = json!({"sequence": 3, "author": c.cem.id, "device": laptop, "number": 1, "epoch": 0, "kind": "update", "covers": null,
            "saved_at": app.now(), "entry": opaque(400, 1)});
        assert_eq!(read["items"][2], third);
        let rest = c.cem.get(&format!("{path}?after=3&limit=1")).await.ok();
        assert_eq!((sequences(&rest), &rest["next"]), (vec![4], &json!(4)));
        let listed = c.bea.get(&c.path(&format!("/notes?session={note}"))).await.ok();
        let item = json!({"id": note, "session_id": note, "created_at": app.now(), "sequence": 5, "saved_at": app.now(), "erase_at": null,
            "start": null});
        assert_eq!(listed["items"], json!([item]));
    })
    .await;
}

#[tokio::test]
async fn gaps_forks_and_closed_epochs_are_refused_and_nothing_of_them_stays() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let (path, device) = (log(c.engagement, note), Uuid::now_v7());
        let add = |entries: &[Value]| added(Some(note), device, entries);
        let _ = c.bea.post(&path, add(&[update(1), update(2)])).await.ok();
        for (wrong, highest) in [
            (add(&[update(4)]), "2"),
            (add(&[with(update(2), "entry", opaque(400, 9))]), "2"),
            (add(&[update(3), update(5)]), "3"),
            (add(&[update(3), with(update(3), "entry", opaque(401, 3))]), "3"),
        ] {
            let reply = c.bea.post(&path, wrong).await;
            assert_eq!((reply.problem().1, &reply.json["args"]["version"]), ("row_changed", &json!(highest)));
        }
        assert_eq!(c.bea.post(&path, add(&[with(update(3), "epoch", 1)])).await.problem(), (409, "epoch_closed", None));
        let many: Vec<Value> = (3..54).map(update).collect();
        for (wrong, field) in [
            (add(&[]), "entries"),
            (add(&many), "entries"),
            (add(&[with(update(3), "entry", opaque(700_000, 1)), with(update(4), "entry", opaque(400_000, 1))]), "entries"),
            (add(&[with(update(3), "entry", opaque(199, 1))]), "entry"),
            (add(&[with(update(3), "entry", "!")]), "entries[0].entry"),
            (add(&[update(0)]), "number"),
            (add(&[with(update(3), "covers", 1)]), "covers"),
            (add(&[with(update(3), "kind", "snapshot")]), "covers"),
            (add(&[snapshot(3, 3)]), "covers"),
            (with(add(&[update(3)]), "session_id", Value::Null), "session_id"),
            (with(add(&[update(3)]), "session_id", json!(Uuid::now_v7())), "session_id"),
        ] {
            assert_eq!(c.bea.post(&path, wrong.clone()).await.problem(), (422, "invalid", Some(field)), "{wrong}");
        }
        assert_eq!(sequences(&c.cem.get(&path).await.ok()), [1, 2]);

        // No note without its session, and none for others.
        let nowhere = Uuid::now_v7();
        assert_eq!(c.bea.get(&log(c.engagement, nowhere)).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.post(&log(c.engagement, nowhere), added(None, device, &[update(1)])).await.problem(), (404, "not_found", None));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&path).await.problem(), (404, "not_found", None));
        assert_eq!(dan.post(&path, add(&[update(1)])).await.problem(), (404, "not_found", None));
        let elsewhere = agree(&c.bea, &dan).await;
        assert_eq!(c.bea.get(&log(elsewhere, note)).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.post(&log(elsewhere, note), add(&[update(1)])).await.problem(), (404, "not_found", None));

        let third = c.bea.keyed(Method::POST, &path, add(&[update(3)]), "add-this-one").await.ok();
        assert_eq!(c.bea.keyed(Method::POST, &path, add(&[update(3)]), "add-this-one").await.ok(), third);
        c.end().await;
        assert_eq!(c.bea.post(&path, add(&[update(4)])).await.problem(), (409, "wrong_state", None));
        // What was stored before the end is acknowledged after it.
        assert_eq!(c.bea.post(&path, add(&[update(3)])).await.ok(), third);
        assert_eq!(sequences(&c.cem.get(&path).await.ok()), [1, 2, 3]);
    })
    .await;
}

#[tokio::test]
async fn reading_begins_at_the_newest_snapshot() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let path = log(c.engagement, note);
        let (laptop, phone) = (Uuid::now_v7(), Uuid::now_v7());
        let bea = |entries: &[Value]| added(Some(note), laptop, entries);
        let _ = c.bea.post(&path, bea(&[update(1), update(2)])).await.ok();
        let _ = c.cem.post(&path, added(Some(note), phone, &[update(1)])).await.ok();
        // Bea has not seen the third when she writes the snapshot, which becomes the fourth.
        let _ = c.bea.post(&path, bea(&[snapshot(3, 2), update(4)])).await.ok();
        assert_eq!(sequences(&c.cem.get(&path).await.ok()), [4, 3, 5]);
        assert_eq!(sequences(&c.cem.get(&format!("{path}?after=0")).await.ok()), [1, 2, 3, 4, 5]);
        // Not on the first page by itself: it comes first all the same.
        let first = c.cem.get(&format!("{path}?limit=1")).await.ok();
        assert_eq!((sequences(&first), &first["next"]), (vec![4, 3], &json!(3)));
        // A late snapshot that covers less is no better place to begin, a newer one is.
        let _ = c.cem.post(&path, added(Some(note), phone, &[snapshot(2, 1)])).await.ok();
        assert_eq!(sequences(&c.cem.get(&path).await.ok()), [4, 3, 5, 6]);
        let _ = c.bea.post(&path, bea(&[snapshot(5, 6)])).await.ok();
        assert_eq!(sequences(&c.cem.get(&path).await.ok()), [7]);
        let listed = c.cem.get(&c.path("/notes?entries=true")).await.ok();
        assert_eq!(listed["items"][0]["start"], c.cem.get(&path).await.ok());
    })
    .await;
}

#[tokio::test]
async fn large_logs_come_in_parts() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let (note, device) = (Uuid::now_v7(), Uuid::now_v7());
        let path = log(bea.own(), note);
        for number in 1..=9 {
            let large = with(update(number), "entry", opaque(600_000, u8::try_from(number).unwrap()));
            let _ = bea.post(&path, added(None, device, &[large])).await.ok();
        }
        let (mut read, mut next) = (Vec::new(), String::new());
        loop {
            let part = bea.get(&format!("{path}{next}")).await.ok();
            read.push(sequences(&part));
            match part["next"].as_i64() {
                Some(after) => next = format!("?after={after}"),
                None => break,
            }
        }
        assert_eq!(read, [vec![1, 2, 3, 4, 5, 6], vec![7, 8, 9]]);
        let listed = bea.get(&format!("/engagements/{}/notes?entries=true", bea.own())).await.ok();
        assert_eq!((sequences(&listed["items"][0]["start"]), &listed["items"][0]["start"]["next"]), (vec![1], &json!(1)));
    })
    .await;
}

#[tokio::test]
async fn what_devices_saved_before_the_log_is_read_until_it_begins() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let (note, device) = (Uuid::now_v7(), Uuid::now_v7());
        let (organisation, own, me, now) = (bea.organisation, bea.own(), bea.id, app.now());
        app.app
            .db
            .write(move |conn| {
                Box::pin(async move {
                    store::sqlx::query(
                        "INSERT INTO note (organisation_id, engagement_id, id, created_at, saved_at) VALUES ($1, $2, $3, $4, $4)",
                    )
                    .bind(organisation.to_string())
                    .bind(own.to_string())
                    .bind(note.to_string())
                    .bind(now)
                    .execute(&mut *conn)
                    .await?;
                    store::sqlx::query(
                        "INSERT INTO note_state (organisation_id, engagement_id, note_id, author_id, device, sequence, epoch, envelope, saved_at)
                         VALUES ($1, $2, $3, $4, $5, 2, 0, $6, $7)",
                    )
                    .bind(organisation.to_string())
                    .bind(own.to_string())
                    .bind(note.to_string())
                    .bind(me.to_string())
                    .bind(device.to_string())
                    .bind(vec![5_u8; 300])
                    .bind(now)
                    .execute(&mut *conn)
                    .await?;
                    Ok::<_, store::Error>(())
                })
            })
            .await
            .unwrap();
        let path = log(own, note);
        let state = json!({"author": me, "device": device, "sequence": 2, "epoch": 0, "envelope": opaque(300, 5)});
        assert_eq!(bea.get(&path).await.ok(), json!({"items": [], "next": null, "states": [state]}));
        let listed = bea.get(&format!("/engagements/{own}/notes?entries=true")).await.ok();
        assert_eq!(listed["items"][0]["start"]["states"], json!([state]));
        let _ = bea.post(&path, added(None, device, &[update(1)])).await.ok();
        let read = bea.get(&path).await.ok();
        assert_eq!((sequences(&read), &read["states"]), (vec![1], &json!([])));
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
        assert_eq!(c.bea.get(&log(c.cem.own(), free)).await.problem(), (404, "not_found", None));
        let foreign = added(None, Uuid::now_v7(), &[update(1)]);
        assert_eq!(c.bea.post(&log(c.cem.own(), free), foreign).await.problem(), (404, "not_found", None));
        assert_eq!(ids(&c.bea.get(&c.path("/notes")).await.ok()), Vec::<Uuid>::new());
        // A session that one has no part in cannot be named, and a note does not move to another session.
        let dan = c.org.person("Dan").await;
        let stranger = dan.post(&log(dan.own(), Uuid::now_v7()), added(Some(met), Uuid::now_v7(), &[update(1)])).await;
        assert_eq!(stranger.problem(), (422, "invalid", Some("session_id")));
        let moved = c.cem.post(&log(c.cem.own(), free), added(Some(met), Uuid::now_v7(), &[update(1)])).await;
        assert_eq!(moved.problem(), (422, "invalid", Some("session_id")));
        // One's own space outlives what was said in a coaching.
        c.end().await;
        let _ = private(&c.cem, Some(met)).await;
    })
    .await;
}

#[tokio::test]
async fn notes_come_page_by_page_with_their_logs() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        let mut written = Vec::new();
        for _ in 0..23 {
            written.push(private(&bea, None).await);
        }
        let own = format!("/engagements/{}/notes?entries=true&limit=200", bea.own());
        let first = bea.get(&own).await.ok();
        assert!(first["items"].as_array().unwrap().iter().all(|note| sequences(&note["start"]) == [1]));
        let rest = bea.get(&format!("{own}&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((ids(&first).len(), [ids(&first), ids(&rest)].concat(), &rest["next"]), (20, written, &Value::Null));
    })
    .await;
}

#[tokio::test]
async fn the_search_index_hears_of_every_note_that_one_can_read() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let shared = session(&c, "2026-11-24T14:00").await;
        let _ = c.bea.post(&log(c.engagement, shared), added(Some(shared), Uuid::now_v7(), &[update(1)])).await.ok();
        let mut own = Vec::new();
        for _ in 0..3 {
            app.pass(1000);
            own.push(private(&c.cem, None).await);
        }
        let _ = private(&c.bea, None).await;
        let read = async |path: &str| {
            let (mut found, mut at) = (Vec::new(), path.to_owned());
            loop {
                let page = c.cem.get(&at).await.ok();
                found.extend(page["items"].as_array().unwrap().clone());
                match page["next"].as_str() {
                    Some(next) => at = format!("{path}&cursor={next}"),
                    None => return found,
                }
            }
        };
        let found = read("/notes?limit=1").await;
        assert_eq!(found.len(), 4);
        let in_own: Vec<_> =
            found.iter().filter(|note| note["engagement_id"] == json!(c.cem.own())).map(|note| note["id"].clone()).collect();
        assert_eq!(json!(in_own), json!(own));
        let first = found.iter().find(|note| note["id"] == json!(shared)).unwrap();
        assert_eq!((&first["engagement_id"], &first["session_id"], &first["sequence"]), (&json!(c.engagement), &json!(shared), &json!(1)));
        let since = app.now() - 1500;
        let later: Vec<_> = read(&format!("/notes?changed_after={since}&limit=1")).await.iter().map(|note| note["id"].clone()).collect();
        assert_eq!(json!(later), json!(own[1..]));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get("/notes").await.ok()["items"], json!([]));
        assert_eq!(c.cem.get("/notes?cursor=eA").await.problem(), (422, "invalid", Some("cursor")));
    })
    .await;
}

#[tokio::test]
async fn presence_is_told_for_a_minute() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let device = Uuid::now_v7();
        let (all, mine) = (c.path(&format!("/notes/{note}/presence")), c.path(&format!("/notes/{note}/presence/{device}")));
        let here = json!({"epoch": 0, "version": 1_795_507_200, "envelope": opaque(300, 1)});
        assert_eq!(c.bea.put(&mine, here.clone()).await.status, 204);
        let _ = c.bea.put(&mine, with(here.clone(), "envelope", opaque(300, 2))).await.ok();
        let told = json!({"author": c.bea.id, "device": device, "epoch": 0, "version": 1_795_507_200, "envelope": opaque(300, 2), "at": app.now()});
        assert_eq!(c.cem.get(&all).await.ok()["items"], json!([told]));
        for (wrong, name, field) in [
            (with(here.clone(), "epoch", 1), "epoch_closed", None),
            (with(here.clone(), "version", 0), "invalid", Some("version")),
            (with(here.clone(), "envelope", opaque(5000, 1)), "invalid", Some("envelope")),
        ] {
            let reply = c.bea.put(&mine, wrong).await;
            assert_eq!((reply.problem().1, reply.problem().2), (name, field));
        }
        let nowhere = c.path(&format!("/notes/{}/presence/{device}", Uuid::now_v7()));
        assert_eq!(c.bea.put(&nowhere, here.clone()).await.problem(), (404, "not_found", None));
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&all).await.problem(), (404, "not_found", None));
        assert_eq!(dan.put(&mine, here.clone()).await.problem(), (404, "not_found", None));
        app.pass(61_000);
        assert_eq!(c.cem.get(&all).await.ok()["items"], json!([]));
        testkit::rooms::tidy::tidy(&app.app).await.unwrap();
        c.end().await;
        assert_eq!(c.bea.put(&mine, here).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn a_private_note_can_be_taken_back_for_thirty_days() {
    testkit::check(async |app| {
        let mut c = Coached::begin(app).await;
        let (kept, gone) = (private(&c.cem, None).await, private(&c.cem, None).await);
        let own = format!("/engagements/{}/notes", c.cem.own());
        let day = 24 * 3600 * 1000;
        for note in [kept, gone] {
            let away = c.cem.delete(&format!("{own}/{note}"), json!({})).await.ok();
            assert_eq!(away["erase_at"], json!(app.now() + 30 * day));
        }
        app.pass_days(1);
        // Asked again the first day counts.
        assert_eq!(c.cem.delete(&format!("{own}/{gone}"), json!({})).await.ok()["erase_at"], json!(app.now() + 29 * day));
        assert_eq!(c.cem.get(&own).await.ok()["items"], json!([]));
        assert_eq!(c.cem.get("/notes").await.ok()["items"], json!([]));
        assert_eq!(ids(&c.cem.get(&format!("{own}?erasing=true")).await.ok()), [kept, gone]);
        let late = c.cem.post(&log(c.cem.own(), gone), added(None, Uuid::now_v7(), &[update(1)])).await;
        assert_eq!((late.problem().1, &late.json["args"]["state"]), ("wrong_state", &json!("erasing")));
        assert_eq!(c.cem.post(&format!("{own}/{kept}/restoration"), json!({})).await.ok()["erase_at"], Value::Null);
        app.pass_days(28);
        testkit::rooms::tidy::tidy(&app.app).await.unwrap();
        assert_eq!(ids(&c.cem.get(&format!("{own}?erasing=true")).await.ok()), [gone]);
        app.pass_days(1);
        sign_in_again(app, &mut c.cem).await;
        sign_in_again(app, &mut c.bea).await;
        assert_eq!(c.cem.post(&format!("{own}/{gone}/restoration"), json!({})).await.problem(), (404, "not_found", None));
        testkit::rooms::tidy::tidy(&app.app).await.unwrap();
        assert_eq!(c.cem.get(&format!("{own}?erasing=true")).await.ok()["items"], json!([]));
        assert_eq!(sequences(&c.cem.get(&log(c.cem.own(), gone)).await.ok()), Vec::<i64>::new());
        assert_eq!((ids(&c.cem.get(&own).await.ok()), sequences(&c.cem.get(&log(c.cem.own(), kept)).await.ok())), (vec![kept], vec![1]));

        // What others wrote is not one person's to delete, and others' spaces are closed.
        let note = session(&c, "2027-01-12T14:00").await;
        let _ = c.bea.post(&log(c.engagement, note), added(Some(note), Uuid::now_v7(), &[update(1)])).await.ok();
        let path = c.path(&format!("/notes/{note}"));
        assert_eq!(c.bea.delete(&path, json!({})).await.problem(), (422, "invalid", Some("note")));
        assert_eq!(c.bea.delete(&format!("{own}/{kept}"), json!({})).await.problem(), (404, "not_found", None));
        assert_eq!(c.bea.post(&format!("{own}/{kept}/restoration"), json!({})).await.problem(), (404, "not_found", None));
    })
    .await;
}

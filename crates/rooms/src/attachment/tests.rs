//! The attachment room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Method, TestApp};
use uuid::Uuid;

use crate::coached::{Coached, ids, octets, of_epoch, sealed, session, with};

const MIB: usize = 1024 * 1024;

fn new(id: Uuid, note: Option<Uuid>, bytes: usize, parts: usize) -> Value {
    json!({"id": id, "note_id": note, "bytes": bytes, "parts": parts, "meta": sealed()})
}

/// Puts a part; answers status and problem.
async fn put(app: &TestApp, actor: &Actor, path: &str, bytes: Vec<u8>) -> (u16, Value) {
    let (status, _, body) = octets(app, actor, Method::PUT, path, bytes).await;
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

#[tokio::test]
async fn an_attachment_is_there_when_all_its_parts_are() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let note = session(&c, "2026-11-24T14:00").await;
        let (id, other) = (Uuid::now_v7(), Uuid::now_v7());
        let (list, part) = (c.path("/attachments"), |number: usize| c.path(&format!("/attachments/{id}/parts/{number}")));
        let reply = c.bea.post(&list, new(id, Some(note), MIB + 5, 2)).await;
        assert_eq!((reply.status, reply.json), (201, json!({"id": id, "parts": 2})));
        let (first, last) = (vec![1; MIB + 16], vec![2; 4096 + 16]);
        // The last one first, and twice.
        assert_eq!(put(app, &c.bea, &part(1), last.clone()).await.0, 204);
        assert_eq!(put(app, &c.bea, &part(1), last.clone()).await.0, 204);
        assert_eq!(c.cem.get(&list).await.ok()["items"], json!([]));
        assert_eq!(c.cem.get(&part(1)).await.problem(), (404, "not_found", None));
        assert_eq!(put(app, &c.bea, &part(0), first.clone()).await.0, 204);

        let item = c.cem.get(&format!("{list}?note={note}")).await.ok()["items"][0].clone();
        let meta = json!({"v": 1, "by": c.bea.id, "e": 0, "s": sealed()["s"]});
        assert_eq!(
            item,
            json!({"id": id, "note_id": note, "author": c.bea.id, "bytes": MIB + 5, "parts": 2, "meta": meta, "created_at": app.now()})
        );
        for (number, bytes) in [first, last].into_iter().enumerate() {
            let answer = octets(app, &c.cem, Method::GET, &part(number), Vec::new()).await;
            assert_eq!(answer, (200, "application/octet-stream".to_owned(), bytes));
        }
        // Other bytes do not take the place of what is stored.
        let (status, problem) = put(app, &c.bea, &part(1), vec![3; 4096 + 16]).await;
        assert_eq!((status, &problem["type"]), (409, &json!("/problems/id_taken")));
        let _ = c.cem.post(&list, new(other, None, 0, 1)).await.ok();
        let _ = put(app, &c.cem, &c.path(&format!("/attachments/{other}/parts/0")), vec![0; 16]).await;
        assert_eq!(
            (ids(&c.bea.get(&list).await.ok()), ids(&c.bea.get(&format!("{list}?note={note}")).await.ok())),
            (vec![id, other], vec![id])
        );

        // Only who attached it deletes it, and then it is gone.
        let path = c.path(&format!("/attachments/{id}"));
        assert_eq!(c.cem.delete(&path, json!({})).await.problem(), (403, "not_yours", None));
        assert_eq!(c.bea.delete(&path, json!({})).await.ok(), json!({"id": id}));
        assert_eq!(ids(&c.cem.get(&list).await.ok()), [other]);
        assert_eq!(c.cem.get(&part(0)).await.problem(), (404, "not_found", None));
    })
    .await;
}

#[tokio::test]
async fn what_is_too_large_or_not_ones_own_is_refused() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let list = c.path("/attachments");
        let largest = 25 * MIB;
        let reply = c.bea.post(&list, new(Uuid::now_v7(), None, largest + 1, 26)).await;
        assert_eq!((reply.problem(), &reply.json["args"]["max"]), ((413, "too_large", Some("bytes")), &json!(largest.to_string())));
        let id = Uuid::now_v7();
        for (body, field) in [
            (new(id, None, largest, 24), "parts"),
            (new(id, None, 10, 2), "parts"),
            (with(new(id, None, 10, 1), "bytes", -1), "bytes"),
            (new(id, Some(Uuid::now_v7()), 10, 1), "note_id"),
        ] {
            assert_eq!(c.bea.post(&list, body).await.problem(), (422, "invalid", Some(field)));
        }
        let closed = with(new(id, None, 10, 1), "meta", of_epoch(1));
        assert_eq!(c.bea.post(&list, closed).await.problem(), (409, "epoch_closed", None));
        let _ = c.bea.post(&list, new(id, None, MIB + 1, 2)).await.ok();
        let part = |number: &str| c.path(&format!("/attachments/{id}/parts/{number}"));
        for (path, bytes, status) in
            [(part("0"), MIB + 17, 413), (part("0"), MIB, 422), (part("1"), 15, 422), (part("2"), 16, 404), (part("-1"), 16, 404)]
        {
            assert_eq!(put(app, &c.bea, &path, vec![1; bytes]).await.0, status, "{path} {bytes}");
        }
        assert_eq!(put(app, &c.cem, &part("1"), vec![1; 16]).await.0, 403);
        assert_eq!(c.bea.put(&part("1"), json!({})).await.problem(), (415, "not_octets", Some("Content-Type")));
        let dan = c.org.person("Dan").await;
        assert_eq!(put(app, &dan, &part("1"), vec![1; 16]).await.0, 404);
        assert_eq!(dan.get(&list).await.problem(), (404, "not_found", None));
        assert_eq!(dan.delete(&c.path(&format!("/attachments/{id}")), json!({})).await.problem(), (404, "not_found", None));
        // After the end nothing is added; what is one's own can still be deleted.
        c.end().await;
        assert_eq!(put(app, &c.bea, &part("1"), vec![1; 16]).await.0, 409);
        let _ = c.bea.delete(&c.path(&format!("/attachments/{id}")), json!({})).await.ok();
    })
    .await;
}

#[tokio::test]
async fn what_stays_incomplete_for_a_day_is_deleted() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (whole, torn, own) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let _ = c.bea.post(&c.path("/attachments"), new(whole, None, 5, 1)).await.ok();
        let _ = put(app, &c.bea, &c.path(&format!("/attachments/{whole}/parts/0")), vec![1; 4112]).await;
        let _ = c.bea.post(&c.path("/attachments"), new(torn, None, MIB + 5, 2)).await.ok();
        let path = c.path(&format!("/attachments/{torn}/parts/1"));
        assert_eq!(put(app, &c.bea, &path, vec![1; 4112]).await.0, 204);
        // In one's own space there is no session that a note must belong to.
        let space = format!("/engagements/{}/attachments", c.cem.own());
        let _ = c.cem.post(&space, new(own, Some(Uuid::now_v7()), 5, 1)).await.ok();
        app.pass(23 * 3600 * 1000);
        testkit::rooms::tidy::tidy(&app.app).await.unwrap();
        assert_eq!(put(app, &c.bea, &path, vec![1; 4112]).await.0, 204);
        app.pass(2 * 3600 * 1000);
        testkit::rooms::tidy::tidy(&app.app).await.unwrap();
        assert_eq!(put(app, &c.bea, &path, vec![1; 4112]).await.0, 404);
        assert_eq!(put(app, &c.cem, &format!("{space}/{own}/parts/0"), vec![1; 4112]).await.0, 404);
        assert_eq!(ids(&c.cem.get(&c.path("/attachments")).await.ok()), [whole]);
    })
    .await;
}

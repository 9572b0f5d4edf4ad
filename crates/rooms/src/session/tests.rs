//! The session room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

mod changes;
mod series;

use serde_json::{Value, json};
use testkit::{MORNING, Method};
use uuid::Uuid;

use crate::coached::{Coached, agree, bytes, ids, of_epoch, sealed, session, with};

const HOUR: i64 = 3_600_000;

fn planned() -> Value {
    json!({"id": Uuid::now_v7(), "starts_local": "2026-11-24T14:00", "zone": "Europe/Berlin", "minutes": 45,
        "link": "https://meet.example.org/bea", "form": "conversation", "topic": sealed()})
}

fn one(coached: &Coached, session: &Value) -> String {
    coached.path(&format!("/sessions/{}", session["id"].as_str().unwrap()))
}

#[tokio::test]
async fn a_session_is_planned_moved_opened_and_held() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), planned()).await;
        assert_eq!(written.status, 201);
        let written = written.ok();
        assert_eq!(
            (&written["number"], &written["state"], &written["starts_at"]),
            (&json!(1), &json!("planned"), &json!(MORNING + 5 * HOUR))
        );
        assert_eq!((written["title"].as_array().unwrap().len(), &written["takeaways"]), (2, &json!([])));
        let path = one(&c, &written);
        assert_eq!(c.cem.get(&path).await.ok(), written);

        let moved = c.cem.put(&path, json!({"version": 1, "starts_local": "2026-11-25T09:30", "link": null})).await.ok();
        assert_eq!(
            (&moved["starts_at"], &moved["link"], &moved["topic"]),
            (&json!(MORNING + 24 * HOUR + HOUR / 2), &Value::Null, &written["topic"])
        );
        let zoned = c.cem.put(&path, json!({"version": 2, "zone": "Asia/Tokyo", "minutes": 30, "topic": null})).await.ok();
        assert_eq!(zoned["starts_at"], json!(MORNING + 24 * HOUR + HOUR / 2 - 8 * HOUR));
        assert_eq!((&zoned["minutes"], &zoned["topic"], &zoned["version"]), (&json!(30), &Value::Null, &json!(3)));

        // Who opens first sets the clock.
        app.pass(HOUR);
        let opened = c.cem.put(&format!("{path}/opening"), json!({})).await.ok();
        assert_eq!(opened["opened_at"], json!(app.now()));
        app.pass(HOUR);
        assert_eq!(c.bea.put(&format!("{path}/opening"), json!({})).await.ok(), opened);
        let held = c.bea.put(&format!("{path}/holding"), json!({})).await.ok();
        assert_eq!((&held["state"], &held["held_at"], &held["opened_at"]), (&json!("held"), &json!(app.now()), &opened["opened_at"]));
        assert_eq!(c.cem.put(&format!("{path}/holding"), json!({})).await.ok(), held, "both say so: one effect");
        for (rest, body) in [("/cancellation", json!({})), ("", json!({"version": held["version"], "minutes": 30}))] {
            assert_eq!(c.cem.put(&format!("{path}{rest}"), body).await.problem(), (409, "wrong_state", None), "{rest}");
        }
        assert_eq!(c.bea.post(&c.path("/sessions"), planned()).await.ok()["number"], 2);
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_session_stays_so() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), planned()).await.ok();
        let path = one(&c, &written);
        let cancelled = c.cem.put(&format!("{path}/cancellation"), json!({})).await.ok();
        assert_eq!((&cancelled["state"], &cancelled["version"]), (&json!("cancelled"), &json!(2)));
        for rest in ["/opening", "/holding", "/cancellation"] {
            assert_eq!(c.bea.put(&format!("{path}{rest}"), json!({})).await.problem(), (409, "wrong_state", None), "{rest}");
        }
        let takeaway = c.bea.put(&format!("{path}/takeaway"), json!({"version": 0, "text": sealed()})).await;
        assert_eq!(takeaway.problem(), (409, "wrong_state", None));
        assert_eq!(c.bea.put(&path, json!({"version": 2, "topic": sealed()})).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn everyone_takes_away_their_own() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), planned()).await.ok();
        let path = format!("{}/takeaway", one(&c, &written));
        let body = json!({"version": 0, "text": sealed()});
        let mine = c.cem.put(&path, body.clone()).await.ok();
        assert_eq!(mine, json!({"person_id": c.cem.id, "version": 1, "text": {"v": 1, "by": c.cem.id, "e": 0, "s": bytes(300)}}));
        let hers = c.bea.put(&path, body.clone()).await.ok();
        assert_eq!(hers["version"], 1);
        let late = c.cem.put(&path, body).await;
        assert_eq!((late.problem().1, &late.json["args"]["version"]), ("row_changed", &json!("1")));
        let newer = c.cem.put(&path, json!({"version": 1, "text": sealed()})).await.ok();
        assert_eq!((&newer["version"], &newer["text"]["v"]), (&json!(2), &json!(2)));
        assert_eq!(c.cem.put(&path, json!({"version": 2, "text": of_epoch(1)})).await.problem(), (409, "epoch_closed", None));
        for list in ["/sessions", &c.path("/sessions")] {
            let takeaways = c.bea.get(list).await.ok()["items"][0]["takeaways"].clone();
            let takeaways = takeaways.as_array().unwrap();
            assert!(takeaways.len() == 2 && takeaways.contains(&newer) && takeaways.contains(&hers), "{takeaways:?}");
        }
        assert_eq!(c.bea.get(&one(&c, &written)).await.ok()["version"], 1);
    })
    .await;
}

#[tokio::test]
async fn my_sessions_come_from_all_my_coachings_by_their_start() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let other =
            Coached { engagement: agree(&dan, &c.bea).await, org: app.organisation().await, bea: dan, cem: c.org.person("Eve").await };
        let late = session(&c, "2026-11-26T09:00").await;
        let early = session(&c, "2026-11-24T09:30").await;
        let middle = session(&other, "2026-11-25T09:00").await;
        let same = session(&other, "2026-11-26T09:00").await;
        let _ = other.bea.put(&other.path(&format!("/sessions/{middle}/takeaway")), json!({"version": 0, "text": sealed()})).await.ok();

        let first = c.bea.get("/sessions?limit=3").await.ok();
        assert_eq!(ids(&first), [early, middle, late]);
        for (at, name) in [(0, "Cem"), (1, "Dan"), (2, "Cem")] {
            let title = first["items"][at]["title"].as_array().unwrap();
            assert!(title.len() == 2 && title.contains(&json!("Bea")) && title.contains(&json!(name)), "{title:?}");
        }
        assert_eq!(first["items"][1]["takeaways"].as_array().unwrap().len(), 1);
        let rest = c.bea.get(&format!("/sessions?limit=3&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((ids(&rest), &rest["next"]), (vec![same], &Value::Null));
        let day = format!("/sessions?from={}&to={}", MORNING + 15 * HOUR, MORNING + 39 * HOUR);
        assert_eq!(ids(&c.bea.get(&day).await.ok()), [middle]);
        assert_eq!(ids(&c.cem.get("/sessions").await.ok()), [early, late]);
        assert_eq!(ids(&other.cem.get("/sessions").await.ok()), Vec::<Uuid>::new());
        let of_one = c.cem.get(&c.path("/sessions?limit=1")).await.ok();
        let of_two = c.cem.get(&c.path(&format!("/sessions?limit=1&cursor={}", of_one["next"].as_str().unwrap()))).await.ok();
        assert_eq!([ids(&of_one), ids(&of_two)].concat(), [early, late]);
        assert_eq!(c.bea.get("/sessions?cursor=eA").await.problem(), (422, "invalid", Some("cursor")));
        assert_eq!(c.bea.get("/sessions?from=soon").await.problem(), (422, "invalid", Some("query")));
    })
    .await;
}

#[tokio::test]
async fn the_wall_clock_stands_when_the_clocks_change() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let mut instants = Vec::new();
        for local in
            ["2027-03-27T14:00", "2027-03-28T14:00", "2027-03-28T02:30", "2027-03-28T03:30", "2027-10-31T02:30", "2027-10-31T03:30"]
        {
            let written = c.bea.post(&c.path("/sessions"), with(planned(), "starts_local", local)).await.ok();
            assert_eq!(written["starts_local"], local);
            instants.push(written["starts_at"].as_i64().unwrap());
        }
        assert_eq!(instants[1] - instants[0], 23 * HOUR);
        // A time that does not exist is read an hour later, one that comes twice is the first.
        assert_eq!(instants[2], instants[3]);
        assert_eq!(instants[5] - instants[4], 2 * HOUR);
    })
    .await;
}

#[tokio::test]
async fn a_calendar_learns_when_and_nothing_else() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let written = c.bea.post(&c.path("/sessions"), planned()).await.ok();
        let path = one(&c, &written);
        let text = c.cem.get(&format!("{path}/invite.ics")).await.ok();
        let lines: Vec<&str> = text.as_str().unwrap().split("\r\n").collect();
        let uid = format!("UID:{}@belay", written["id"].as_str().unwrap());
        assert_eq!(
            lines,
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Belay//Belay//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "DTEND:20261124T134500Z",
                "DTSTAMP:20261124T080000Z",
                "DTSTART:20261124T130000Z",
                "LOCATION:https://meet.example.org/bea",
                "SEQUENCE:1",
                "STATUS:CONFIRMED",
                "SUMMARY:Coaching session\\, 45 min",
                &uid,
                "URL:https://meet.example.org/bea",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ]
        );
        let _ = c.cem.put(&format!("{path}/cancellation"), json!({})).await.ok();
        let text = c.cem.get(&format!("{path}/invite.ics")).await.ok();
        assert!(text.as_str().unwrap().contains("SEQUENCE:2\r\nSTATUS:CANCELLED\r\n"), "{text}");
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&format!("{path}/invite.ics")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        for (body, field) in [
            (with(planned(), "starts_local", "24.11.2026"), "starts_local"),
            (with(planned(), "starts_local", "2026-02-30T14:00"), "starts_local"),
            (with(planned(), "zone", "Europe/Atlantis"), "zone"),
            (with(planned(), "minutes", 4), "minutes"),
            (with(planned(), "minutes", 481), "minutes"),
            (with(planned(), "link", "javascript:alert(1)"), "link"),
            (with(planned(), "form", "lecture"), "form"),
            (with(planned(), "topic", json!({"e": 0, "s": bytes(10)})), "topic"),
        ] {
            let reply = c.bea.post(&c.path("/sessions"), body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)));
        }
        // An empty link is none.
        assert_eq!(c.bea.post(&c.path("/sessions"), with(planned(), "link", "")).await.ok()["link"], Value::Null);
        let written = c.bea.post(&c.path("/sessions"), planned()).await.ok();
        let path = one(&c, &written);
        assert_eq!(c.bea.put(&path, json!({"version": 1, "zone": "Mars"})).await.problem(), (422, "invalid", Some("zone")));
        assert_eq!(c.bea.put(&path, json!({"version": 7, "minutes": 30})).await.problem(), (409, "row_changed", None));
    })
    .await;
}

#[tokio::test]
async fn repeats_have_one_effect_and_strangers_find_nothing() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (body, key) = (planned(), Uuid::now_v7().to_string());
        let first = c.bea.keyed(Method::POST, &c.path("/sessions"), body.clone(), &key).await;
        assert_eq!(c.bea.keyed(Method::POST, &c.path("/sessions"), body.clone(), &key).await.json, first.json);
        assert_eq!(ids(&c.bea.get("/sessions").await.ok()).len(), 1);
        let holding = format!("{}/holding", one(&c, &body));
        let held = c.bea.keyed(Method::PUT, &holding, json!({}), "hold-this-one").await.ok();
        assert_eq!(c.bea.keyed(Method::PUT, &holding, json!({}), "hold-this-one").await.ok(), held);
        assert_eq!(c.bea.post(&c.path("/sessions"), with(planned(), "topic", of_epoch(3))).await.problem(), (409, "epoch_closed", None));

        let dan = c.org.person("Dan").await;
        assert_eq!(dan.get(&one(&c, &body)).await.problem(), (404, "not_found", None));
        let elsewhere = agree(&c.bea, &dan).await;
        let foreign = format!("/engagements/{elsewhere}/sessions/{}", body["id"].as_str().unwrap());
        assert_eq!(c.bea.get(&foreign).await.problem(), (404, "not_found", None));
        for rest in ["/opening", "/holding", "/cancellation"] {
            assert_eq!(c.bea.put(&format!("{foreign}{rest}"), json!({})).await.problem(), (404, "not_found", None), "{rest}");
        }
        let takeaway = json!({"version": 0, "text": sealed()});
        assert_eq!(c.bea.put(&format!("{foreign}/takeaway"), takeaway).await.problem(), (404, "not_found", None));
        c.end().await;
        assert_eq!(c.cem.get(&one(&c, &body)).await.ok(), held);
        assert_eq!(c.cem.post(&c.path("/sessions"), planned()).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn everyone_in_it_is_told_and_nobody_else() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let dan = c.org.person("Dan").await;
        let id = session(&c, "2026-11-24T14:00").await;
        let path = c.path(&format!("/sessions/{id}"));
        let _ = c.bea.put(&format!("{path}/opening"), json!({})).await.ok();
        let _ = c.cem.put(&format!("{path}/opening"), json!({})).await.ok();
        let _ = c.cem.put(&format!("{path}/takeaway"), json!({"version": 0, "text": sealed()})).await.ok();
        for (person, expected) in [(&c.bea, vec![("session", 1), ("session", 2), ("takeaway", 1)]), (&dan, vec![])] {
            let mut conn = app.app.db.read().await.unwrap();
            let told: Vec<(String, i64)> = store::sqlx::query_as(
                "SELECT kind, version FROM outbox WHERE organisation_id = $1 AND person_id = $2 AND row_id = $3 ORDER BY kind, version",
            )
            .bind(c.org.id.to_string())
            .bind(person.id.to_string())
            .bind(id.to_string())
            .fetch_all(&mut *conn)
            .await
            .unwrap();
            let told: Vec<(&str, i64)> = told.iter().map(|(kind, version)| (kind.as_str(), *version)).collect();
            assert_eq!(told, expected);
        }
    })
    .await;
}

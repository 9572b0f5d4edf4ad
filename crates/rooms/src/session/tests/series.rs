//! Sessions that repeat.

use serde_json::{Value, json};
use testkit::{Actor, MORNING, Method};
use uuid::Uuid;

use crate::coached::{Coached, of_epoch, sealed, with};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn weekly(count: i64) -> Value {
    json!({"id": Uuid::now_v7(), "starts_local": "2026-11-24T14:00", "zone": "Europe/Berlin", "minutes": 45,
        "link": "https://meet.example.org/bea", "form": "conversation",
        "rule": {"freq": "weekly", "interval": 1, "weekdays": ["TU"], "until": null, "count": count}})
}

async fn planned(c: &Coached, body: Value) -> Vec<Value> {
    c.bea.post(&c.path("/series"), body).await.ok()["sessions"].as_array().unwrap().clone()
}

fn path(c: &Coached, session: &Value) -> String {
    c.path(&format!("/sessions/{}", session["id"].as_str().unwrap()))
}

/// One field of all sessions of the coaching, by their start.
async fn all(c: &Coached, who: &Actor, field: &str) -> Vec<Value> {
    let list = who.get(&c.path("/sessions")).await.ok();
    list["items"].as_array().unwrap().iter().map(|session| session[field].clone()).collect()
}

#[tokio::test]
async fn a_series_is_planned_in_one_go() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let (body, key) = (weekly(4), Uuid::now_v7().to_string());
        let written = c.bea.keyed(Method::POST, &c.path("/series"), body.clone(), &key).await;
        assert_eq!(written.status, 201);
        let written = written.ok();
        let rule = json!({"freq": "weekly", "interval": 1, "weekdays": ["TU"], "month": "day", "until": null, "count": 4});
        assert_eq!((&written["series"]["id"], &written["series"]["rule"]), (&body["id"], &rule));
        let starts: Vec<i64> = written["sessions"].as_array().unwrap().iter().map(|one| one["starts_at"].as_i64().unwrap()).collect();
        assert_eq!(starts, [0, 7, 14, 21].map(|days| MORNING + 5 * HOUR + days * DAY));
        for (session, number) in written["sessions"].as_array().unwrap().iter().zip(1..) {
            assert_eq!((&session["series_id"], &session["number"], &session["version"]), (&body["id"], &json!(number), &json!(1)));
            assert_eq!(c.cem.get(&path(&c, session)).await.ok(), *session);
        }
        assert_eq!(c.bea.keyed(Method::POST, &c.path("/series"), body.clone(), &key).await.json, written);
        assert_eq!(all(&c, &c.cem, "number").await, [1, 2, 3, 4]);
        assert_eq!(c.bea.post(&c.path("/series"), body).await.problem().0, 409);
    })
    .await;
}

#[tokio::test]
async fn the_wall_clock_of_a_series_stands_when_the_clocks_change() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let monthly = json!({"freq": "monthly", "month": "day", "until": "2027-05-31"});
        let sessions = planned(&c, with(with(weekly(1), "rule", monthly), "starts_local", "2027-01-31T09:00")).await;
        let starts: Vec<&str> = sessions.iter().map(|one| one["starts_local"].as_str().unwrap()).collect();
        assert_eq!(starts, ["2027-01-31T09:00", "2027-03-31T09:00", "2027-05-31T09:00"]);
        let apart = sessions[1]["starts_at"].as_i64().unwrap() - sessions[0]["starts_at"].as_i64().unwrap();
        assert_eq!(apart, 59 * DAY - HOUR);
    })
    .await;
}

#[tokio::test]
async fn this_and_following_move_together() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let sessions = planned(&c, weekly(5)).await;
        let _ = c.cem.put(&path(&c, &sessions[1]), json!({"version": 1, "topic": sealed()})).await.ok();
        let topic = c.cem.get(&path(&c, &sessions[1])).await.ok()["topic"].clone();
        let _ = c.bea.put(&format!("{}/cancellation", path(&c, &sessions[2])), json!({})).await.ok();
        let _ = c.bea.put(&format!("{}/holding", path(&c, &sessions[4])), json!({})).await.ok();
        // The second goes from Tuesday at two to Thursday at four; before it, cancelled and held ones stay.
        let moved = json!({"version": 2, "starts_local": "2026-12-03T16:00", "minutes": 30, "link": null, "following": true});
        let answered = c.cem.put(&path(&c, &sessions[1]), moved).await.ok();
        assert_eq!((&answered["starts_local"], &answered["topic"], &answered["changes"]), (&json!("2026-12-03T16:00"), &topic, &json!(1)));
        assert_eq!(
            all(&c, &c.bea, "starts_local").await,
            ["2026-11-24T14:00", "2026-12-03T16:00", "2026-12-08T14:00", "2026-12-17T16:00", "2026-12-22T14:00"]
        );
        assert_eq!(all(&c, &c.bea, "minutes").await, [45, 30, 45, 30, 45]);
        assert_eq!(all(&c, &c.bea, "version").await, [1, 3, 2, 2, 2]);
        let link = json!("https://meet.example.org/bea");
        assert_eq!(all(&c, &c.bea, "link").await, [link.clone(), Value::Null, link.clone(), Value::Null, link]);

        // Only what is new is handed on: the fourth keeps the time that it got by itself.
        let _ = c.cem.put(&path(&c, &sessions[3]), json!({"version": 2, "starts_local": "2026-12-18T08:00"})).await.ok();
        let zoned = json!({"version": 3, "starts_local": "2026-12-03T16:00", "zone": "Europe/London", "following": true});
        let _ = c.cem.put(&path(&c, &sessions[1]), zoned).await.ok();
        let fourth = c.cem.get(&path(&c, &sessions[3])).await.ok();
        assert_eq!(
            (&fourth["starts_local"], &fourth["zone"], &fourth["minutes"]),
            (&json!("2026-12-18T08:00"), &json!("Europe/London"), &json!(30))
        );
        assert_eq!(fourth["starts_at"], json!(MORNING + 24 * DAY));
        let stale = json!({"version": 3, "starts_local": "2026-12-04T16:00", "following": true});
        assert_eq!(c.cem.put(&path(&c, &sessions[1]), stale).await.problem(), (409, "row_changed", None));
        let old = json!({"version": 4, "topic": of_epoch(3), "starts_local": "2026-12-04T16:00", "following": true});
        assert_eq!(c.cem.put(&path(&c, &sessions[1]), old).await.problem(), (409, "epoch_closed", None));
    })
    .await;
}

#[tokio::test]
async fn what_would_be_is_shown_before_it_is_planned() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let ask = async |query: &str| c.cem.get(&format!("/occurrences?starts_local=2027-03-22T09:00&zone=Europe/Berlin&{query}")).await;
        let shown = ask("freq=weekly&interval=2&weekdays=MO,TH&until=2027-04-08").await.ok();
        let locals: Vec<&str> = shown["items"].as_array().unwrap().iter().map(|one| one["starts_local"].as_str().unwrap()).collect();
        assert_eq!(locals, ["2027-03-22T09:00", "2027-03-25T09:00", "2027-04-05T09:00", "2027-04-08T09:00"]);
        assert_eq!(shown["more"], false);
        let starts: Vec<i64> = shown["items"].as_array().unwrap().iter().map(|one| one["starts_at"].as_i64().unwrap()).collect();
        assert_eq!([starts[1] - starts[0], starts[2] - starts[0]], [3 * DAY, 14 * DAY - HOUR]);
        let endless = ask("freq=daily").await.ok();
        assert_eq!((endless["items"].as_array().unwrap().len(), &endless["more"]), (60, &json!(true)));
        for (query, field) in [
            ("freq=weekly&weekdays=MO,XX", "weekdays"),
            ("freq=weekly&until=2027-03-21", "until"),
            ("freq=weekly&interval=0", "interval"),
            ("freq=monthly&weekdays=MO&count=3", "weekdays"),
            ("freq=hourly", "query"),
        ] {
            assert_eq!(ask(query).await.problem(), (422, "invalid", Some(field)), "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_series_is_said_by_field() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let rule = |rule: Value| with(weekly(1), "rule", rule);
        for (body, field) in [
            (with(weekly(1), "starts_local", "soon"), "starts_local"),
            (with(weekly(1), "zone", "Europe/Atlantis"), "zone"),
            (with(weekly(1), "minutes", 1), "minutes"),
            (with(weekly(1), "link", "ftp://x"), "link"),
            (weekly(0), "rule.count"),
            (weekly(201), "rule.count"),
            (rule(json!({"freq": "weekly"})), "rule.until"),
            (rule(json!({"freq": "weekly", "until": "2030-01-01"})), "rule.until"),
            (rule(json!({"freq": "weekly", "until": "tomorrow"})), "rule.until"),
            (rule(json!({"freq": "daily", "until": "2027-11-24"})), "rule.until"),
            (rule(json!({"freq": "monthly", "interval": 53, "count": 2})), "rule.interval"),
            (rule(json!({"freq": "monthly", "weekdays": ["MO"], "count": 2})), "rule.weekdays"),
            (rule(json!({"freq": "yearly", "count": 2})), "rule.freq"),
        ] {
            assert_eq!(c.bea.post(&c.path("/series"), body).await.problem(), (422, "invalid", Some(field)));
        }
        assert_eq!(all(&c, &c.bea, "id").await, Vec::<Value>::new());
        let dan = c.org.person("Dan").await;
        assert_eq!(dan.post(&c.path("/series"), weekly(2)).await.problem(), (404, "not_found", None));
        c.end().await;
        assert_eq!(c.bea.post(&c.path("/series"), weekly(2)).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn instants_follow_new_rules_of_a_zone() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let sessions = planned(&c, weekly(3)).await;
        let _ = c.bea.put(&format!("{}/holding", path(&c, &sessions[2])), json!({})).await.ok();
        // As if all had been computed when Berlin was an hour further.
        let (organisation, engagement) = (c.org.id.to_string(), c.engagement.to_string());
        app.app
            .db
            .write(move |conn| {
                let (organisation, engagement) = (organisation.clone(), engagement.clone());
                Box::pin(async move {
                    store::sqlx::query(
                        "UPDATE session SET starts_at = starts_at - 3600000 WHERE organisation_id = $1 AND engagement_id = $2",
                    )
                    .bind(organisation)
                    .bind(engagement)
                    .execute(conn)
                    .await?;
                    Ok::<_, store::Error>(())
                })
            })
            .await
            .unwrap();
        app.pass(5 * HOUR);
        // The first is past, the third was held: their instants are what happened.
        assert_eq!(testkit::rooms::session::follow_zone_rules(&app.app).await.unwrap(), 1);
        assert_eq!(testkit::rooms::session::follow_zone_rules(&app.app).await.unwrap(), 0);
        let starts: Vec<i64> = all(&c, &c.cem, "starts_at").await.iter().map(|at| at.as_i64().unwrap()).collect();
        assert_eq!(starts, [MORNING + 4 * HOUR, MORNING + 5 * HOUR + 7 * DAY, MORNING + 4 * HOUR + 14 * DAY]);
        assert_eq!(c.cem.get(&path(&c, &sessions[1])).await.ok()["version"], 2);
    })
    .await;
}

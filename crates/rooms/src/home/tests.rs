//! The home room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, TestApp};
use uuid::Uuid;

use crate::coached::{Coached, agree, bytes, ids, propose, sealed, session, with};

const HOUR: i64 = 3_600_000;

async fn home(who: &Actor) -> Value {
    who.get("/home").await.ok()
}

async fn action(c: &Coached, due: Option<&str>) -> Uuid {
    let id = Uuid::now_v7();
    let body = json!({"id": id, "session_id": null, "owner_id": c.cem.id, "due_day": due, "text": sealed()});
    let _ = c.cem.post(&c.path("/actions"), body).await.ok();
    id
}

/// Sets when their coaching was closed.
async fn closed(app: &TestApp, c: &Coached, at: i64) {
    let (organisation, engagement) = (c.org.id.to_string(), c.engagement.to_string());
    let write = app.app.db.write(move |conn| {
        let (organisation, engagement) = (organisation.clone(), engagement.clone());
        Box::pin(async move {
            let update = store::sqlx::query("UPDATE engagement SET closed_at = $3 WHERE organisation_id = $1 AND id = $2");
            update.bind(organisation).bind(engagement).bind(at).execute(conn).await?;
            Ok::<_, store::Error>(())
        })
    });
    write.await.unwrap();
}

#[tokio::test]
async fn nothing_yet_means_the_first_coaching() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let next = json!({"kind": "first", "engagement": null, "action": null, "session": null});
        let nothing = json!({"next": next, "sessions_today": [], "sessions_soon": [], "actions": [], "waiting": [], "look_backs": [],
            "sponsoring": 0, "suggested": [], "rounds": [], "skill_news": [], "people_count": 2});
        assert_eq!(home(&bea).await, nothing);
    })
    .await;
}

#[tokio::test]
async fn one_step_is_next() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let goal = home(&c.cem).await["next"].clone();
        assert_eq!((&goal["kind"], &goal["engagement"]["id"]), (&json!("goal"), &json!(c.engagement)));

        let (later, free) = (action(&c, Some("2026-12-01")).await, action(&c, None).await);
        let open = home(&c.cem).await;
        assert_eq!((&open["next"]["kind"], &open["next"]["action"]["id"]), (&json!("action"), &json!(later)));
        assert_eq!(ids(&json!({"items": open["actions"]})), [later, free]);
        assert_eq!(home(&c.bea).await["next"]["kind"], "goal");

        // It is Tuesday, nine o'clock in Berlin.
        let today = session(&c, "2026-11-24T14:00").await;
        let night = session(&c, "2026-11-24T23:59").await;
        let tomorrow = session(&c, "2026-11-25T00:00").await;
        let seen = home(&c.cem).await;
        assert_eq!((&seen["next"]["kind"], &seen["next"]["session"]["id"]), (&json!("session"), &json!(today)));
        assert_eq!(ids(&json!({"items": seen["sessions_today"]})), [today, night]);
        assert_eq!(ids(&json!({"items": seen["sessions_soon"]})), [tomorrow]);

        let due = action(&c, Some("2026-11-24")).await;
        let seen = home(&c.cem).await["next"].clone();
        assert_eq!((&seen["kind"], &seen["action"]["id"]), (&json!("action_due"), &json!(due)));

        let dan = c.org.person("Dan").await;
        let proposed = propose(&dan, &c.cem).await;
        let seen = home(&c.cem).await;
        assert_eq!((&seen["next"]["kind"], &seen["next"]["engagement"]["id"]), (&json!("reply"), &proposed["id"]));
        assert_eq!((ids(&json!({"items": seen["waiting"]})).len(), &seen["people_count"]), (1, &json!(4)));

        // Within the hour, and while it runs, the session comes first; then what else there is.
        app.pass(4 * HOUR);
        assert_eq!(home(&c.cem).await["next"]["session"]["id"], json!(today));
        let _ = c.bea.put(&c.path(&format!("/sessions/{today}/opening")), json!({})).await.ok();
        app.pass(3 * HOUR);
        assert_eq!(home(&c.bea).await["next"]["session"]["id"], json!(today));
        let _ = c.bea.put(&c.path(&format!("/sessions/{today}/holding")), json!({})).await.ok();
        assert_eq!(home(&c.cem).await["next"]["kind"], "reply");
        assert_eq!(home(&c.bea).await["next"]["session"]["id"], json!(night));
        app.pass(9 * HOUR);
        let seen = home(&c.bea).await;
        assert_eq!((&seen["next"]["session"], ids(&json!({"items": seen["sessions_today"]}))), (&Value::Null, vec![tomorrow]));
    })
    .await;
}

#[tokio::test]
async fn what_is_closed_is_no_step() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let due = action(&c, Some("2026-11-20")).await;
        assert_eq!(home(&c.cem).await["next"]["kind"], "action_due");
        let closure = json!({"version": 1, "state": "done", "outcome": sealed(), "act": c.closes_action(&c.cem, due, 2, &sealed())});
        let _ = c.cem.put(&c.path(&format!("/actions/{due}/closure")), closure).await.ok();
        let seen = home(&c.cem).await;
        assert_eq!((&seen["next"]["kind"], &seen["actions"]), (&json!("goal"), &json!([])));
        c.end().await;
        assert_eq!(home(&c.cem).await["next"]["kind"], "first");
    })
    .await;
}

#[tokio::test]
async fn a_changed_agreement_waits_for_the_other() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let id = Uuid::now_v7();
        let terms = json!({"id": id, "version": 2, "terms": {"e": 0, "s": bytes(700)}, "modality": "coaching", "minutes": 30,
            "act": c.signed(&c.bea, "propose", id, 2)});
        let _ = c.bea.post(&c.path("/agreements"), terms).await.ok();
        assert_eq!(home(&c.bea).await["suggested"], json!([]));
        assert_eq!(home(&c.cem).await["suggested"], json!([{"engagement_id": c.engagement, "names": ["Bea"]}]));
        let yes = json!({"agreement_id": id, "version": 2, "act": c.signed(&c.cem, "accept", id, 2)});
        let _ = c.cem.put(&c.path("/acceptance"), yes).await.ok();
        assert_eq!(home(&c.cem).await["suggested"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn what_was_closed_is_looked_back_on_after_a_month() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let _ = c.bea.put(&c.path("/closing"), json!({})).await.ok();
        let _ = c.cem.put(&c.path("/closure"), json!({"act": c.signed(&c.cem, "close", c.engagement, 1)})).await.ok();
        for (days, shown) in [(29, false), (31, true), (119, true), (121, false)] {
            // A sign-in does not last that long: what was closed goes back instead.
            let closed_at = app.now() - days * 24 * HOUR;
            closed(app, &c, closed_at).await;
            let back = json!([{"engagement_id": c.engagement, "names": ["Cem"], "closed_at": closed_at}]);
            assert_eq!(home(&c.bea).await["look_backs"], if shown { back } else { json!([]) }, "after {days} days");
        }
    })
    .await;
}

/// A round that Bea begins.
async fn round(c: &Coached, of: &str) -> Value {
    c.bea.post(&c.path("/rounds"), json!({"id": Uuid::now_v7(), "of": of})).await.ok()
}

/// Writes something in a round and is done with it.
async fn goes_in(who: &Actor, c: &Coached, round: &Value) -> Value {
    let body = json!({"id": Uuid::now_v7(), "drawer": "skill", "own": true, "body": sealed()});
    let _ = who.post(&c.path("/entries"), with(body, "round_id", round["id"].clone())).await.ok();
    who.put(&c.path(&format!("/rounds/{}/readiness", round["id"].as_str().unwrap())), json!({})).await.ok()
}

/// What home says of a round that waits.
fn awaited(c: &Coached, round: &Value) -> Value {
    json!({"engagement_id": c.engagement, "round_id": round["id"], "of": "reach", "created_at": round["created_at"], "created_by": c.bea.id})
}

/// Sets columns of what is Cem's in their coaching.
async fn cem_becomes(app: &TestApp, c: &Coached, update: &'static str) {
    let (organisation, engagement, cem) = (c.org.id.to_string(), c.engagement.to_string(), c.cem.id.to_string());
    let write = app.app.db.write(move |conn| {
        let update = store::sqlx::query(update).bind(organisation.clone()).bind(engagement.clone()).bind(cem.clone());
        Box::pin(async move {
            update.execute(conn).await?;
            Ok::<_, store::Error>(())
        })
    });
    write.await.unwrap();
}

#[tokio::test]
async fn a_reach_check_says_whom_it_waits_for() {
    testkit::check(async |app| {
        let mut c = Coached::begin(app).await;
        // Silent ideas are shown without those who had none.
        let _ = round(&c, "ideas").await;
        assert_eq!(home(&c.cem).await["rounds"], json!([]));
        let first = round(&c, "reach").await;
        for who in [&c.bea, &c.cem] {
            assert_eq!(home(who).await["rounds"], json!([awaited(&c, &first)]));
        }
        let dan = c.org.person("Dan").await;
        assert_eq!(home(&dan).await["rounds"], json!([]), "of another coaching");

        // Begun is not done: it waits until one says so.
        let _ = goes_in(&c.bea, &c, &first).await;
        assert_eq!(home(&c.bea).await["rounds"], json!([]));
        assert_eq!(home(&c.cem).await["rounds"], json!([awaited(&c, &first)]));

        // Of several coachings, the newest first.
        app.pass(HOUR);
        let with_cem = std::mem::replace(&mut c.engagement, agree(&c.bea, &dan).await);
        let second = round(&c, "reach").await;
        let with_dan = awaited(&c, &second);
        c.engagement = with_cem;
        app.pass(HOUR);
        let third = round(&c, "reach").await;
        assert_eq!(home(&c.bea).await["rounds"], json!([awaited(&c, &third), with_dan]));
        assert_eq!(home(&c.cem).await["rounds"], json!([awaited(&c, &third), awaited(&c, &first)]));
        assert_eq!(home(&dan).await["rounds"], json!([with_dan]));

        // Once everyone is in it is shown, and waits for nobody.
        let open = goes_in(&c.cem, &c, &first).await;
        assert_eq!(open["opened_at"], json!(app.now()));
        assert_eq!(home(&c.cem).await["rounds"], json!([awaited(&c, &third)]));
        c.end().await;
        assert_eq!(home(&c.cem).await["rounds"], json!([]));
        assert_eq!(home(&c.bea).await["rounds"], json!([with_dan]));
    })
    .await;
}

#[tokio::test]
async fn nobody_waits_for_who_was_left_out_or_came_later() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let body = json!({"id": Uuid::now_v7(), "of": "reach", "without": [c.cem.id]});
        let without = c.bea.post(&c.path("/rounds"), body).await.ok();
        assert_eq!(home(&c.cem).await["rounds"], json!([]));
        assert_eq!(home(&c.bea).await["rounds"], json!([awaited(&c, &without)]));
        // Begun again with both: the one before calls nobody any more.
        let body = json!({"id": Uuid::now_v7(), "of": "reach", "instead_of": without["id"]});
        let with_both = c.bea.post(&c.path("/rounds"), body).await.ok();
        for who in [&c.bea, &c.cem] {
            assert_eq!(home(who).await["rounds"], json!([awaited(&c, &with_both)]));
        }
        let later =
            "UPDATE party SET joined_at = joined_at + 86400000 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3";
        cem_becomes(app, &c, later).await;
        assert_eq!(home(&c.cem).await["rounds"], json!([]));
        assert_eq!(home(&c.bea).await["rounds"], json!([awaited(&c, &with_both)]));
    })
    .await;
}

/// Something about skills that somebody wrote.
async fn writes_of_skills(who: &Actor, c: &Coached, drawer: &str) {
    let body = json!({"id": Uuid::now_v7(), "drawer": drawer, "own": true, "body": sealed()});
    let _ = who.post(&c.path("/entries"), body).await.ok();
}

#[tokio::test]
async fn where_others_wrote_about_skills_is_said_for_two_weeks() {
    testkit::check(async |app| {
        let mut c = Coached::begin(app).await;
        writes_of_skills(&c.bea, &c, "goal").await;
        writes_of_skills(&c.cem, &c, "skill").await;
        assert_eq!(home(&c.cem).await["skill_news"], json!([]), "one's own is no news");
        assert_eq!(home(&c.bea).await["skill_news"], json!([c.engagement]));
        app.pass(HOUR);
        let dan = c.org.person("Dan").await;
        let with_cem = std::mem::replace(&mut c.engagement, agree(&c.bea, &dan).await);
        // Where people place themselves is no news.
        let begun = round(&c, "reach").await;
        let _ = goes_in(&dan, &c, &begun).await;
        assert_eq!(home(&c.bea).await["skill_news"], json!([with_cem]));
        writes_of_skills(&dan, &c, "skill").await;
        assert_eq!(home(&c.bea).await["skill_news"], json!([c.engagement, with_cem]));
        assert_eq!(home(&c.cem).await["skill_news"], json!([]), "of another coaching");
        let with_dan = std::mem::replace(&mut c.engagement, with_cem);
        let older =
            "UPDATE entry SET created_at = created_at - 1209600000 WHERE organisation_id = $1 AND engagement_id = $2 AND created_by = $3";
        cem_becomes(app, &c, older).await;
        assert_eq!(home(&c.bea).await["skill_news"], json!([with_dan]));
        app.pass(HOUR);
        writes_of_skills(&c.cem, &c, "skill").await;
        assert_eq!(home(&c.bea).await["skill_news"], json!([with_cem, with_dan]));
        c.end().await;
        assert_eq!(home(&c.bea).await["skill_news"], json!([with_dan]));
    })
    .await;
}

#[tokio::test]
async fn nobody_waits_for_who_left_or_sponsors() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let begun = round(&c, "reach").await;
        assert_eq!(home(&c.cem).await["rounds"], json!([awaited(&c, &begun)]));
        for update in [
            "UPDATE party SET left_at = joined_at WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3",
            "UPDATE party SET left_at = NULL, role = 'sponsor' WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3",
            "UPDATE party SET role = 'coachee', joined_at = NULL WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3",
        ] {
            cem_becomes(app, &c, update).await;
            assert_eq!(home(&c.cem).await["rounds"], json!([]), "{update}");
            assert_eq!(home(&c.bea).await["rounds"], json!([awaited(&c, &begun)]));
        }
    })
    .await;
}

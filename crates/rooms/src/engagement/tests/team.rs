//! A team: its start rule, who joins later, and that nobody learns who stays away.

use axum::http::Method;
use serde_json::{Value, json};
use store::{sql, sqlx};
use testkit::{Actor, Organisation, TestApp};
use uuid::Uuid;

use super::{accepts, act, id, listed, other_terms, path, reports_to, seen, terms, to_team, with, yes};

async fn team(org: &Organisation, people: &[&Actor]) -> Uuid {
    let name = format!("Team {}", Uuid::now_v7());
    let team = id(&org.admin.post("/teams", json!({"name": name})).await.ok()["id"]);
    for person in people {
        let body = json!({"person_id": person.id, "from": "2026-01-01", "until": null});
        let _ = org.admin.post(&format!("/teams/{team}/memberships"), body).await.ok();
    }
    team
}

/// The recipients of all hints about an engagement, once for each hint.
async fn told(app: &TestApp, engagement: &Value) -> Vec<Uuid> {
    let mut conn = app.app.db.read().await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as(sql!(cell, "SELECT person_id FROM outbox WHERE engagement_id = $1"))
        .bind(engagement["id"].as_str().unwrap())
        .fetch_all(&mut *conn)
        .await
        .unwrap();
    rows.iter().map(|(person,)| person.parse().unwrap()).collect()
}

#[tokio::test]
async fn a_team_begins_by_its_rule_and_nobody_learns_who_stays_away() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan, fay) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await, org.person("Fay").await);
        let eve = org.person_without_keys("Eve").await;
        let team = team(&org, &[&bea, &cem, &dan, &eve, &fay]).await;
        let coach = &org.admin;
        let asked = [&bea, &cem, &dan, &fay];
        let too_many = coach.post("/engagements", to_team(coach, team, 6, &asked)).await;
        assert_eq!(too_many.problem(), (422, "invalid", Some("start_rule.joiners")));
        assert_eq!(too_many.json["args"]["max"], "5");
        let stranger = coach.post("/engagements", with(to_team(coach, team, 2, &asked), "my_role", json!("coachee"))).await;
        assert_eq!(stranger.problem(), (422, "invalid", Some("team_id")));

        let proposed = coach.post("/engagements", to_team(coach, team, 3, &asked)).await.ok();
        assert_eq!(proposed["start_rule"]["joiners"], 3);
        assert_eq!(proposed["team"]["id"], json!(team));
        let known =
            |answer: &Value| -> Vec<Uuid> { answer["parties"].as_array().unwrap().iter().map(|row| id(&row["person_id"])).collect() };
        assert_eq!(known(&proposed), [coach.id]);
        assert_eq!(eve.get(&path(&proposed)).await.problem(), (404, "not_found", None));
        assert_eq!(known(&listed(&cem, "").await[0]), [coach.id]);

        let joined = accepts(&cem, &proposed).await.ok();
        assert_eq!((&joined["state"], known(&joined).len()), (&json!("proposed"), 2));
        let refusal = format!("{}/refusal", path(&proposed));
        let told_before = told(app, &proposed).await;
        let decline = act(&dan, "decline", &proposed);
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            let refused = dan.keyed(Method::PUT, &refusal, decline.clone(), &key).await;
            assert_eq!(refused.ok(), json!({"id": proposed["id"]}));
        }
        let told_after = told(app, &proposed).await;
        assert_eq!(told_after.len(), told_before.len() + 1);
        assert!(told_before.contains(&dan.id) && !told_before.contains(&eve.id));
        assert_eq!(told_after.iter().filter(|person| **person == dan.id).count(), 2);
        assert_eq!(listed(&dan, "").await.len(), 0);
        assert_eq!(dan.get(&path(&proposed)).await.problem(), (404, "not_found", None));
        assert_eq!(dan.put(&refusal, decline).await.problem(), (404, "not_found", None));

        let begun = accepts(&bea, &proposed).await.ok();
        assert_eq!((&begun["state"], &begun["epoch_closed"]), (&json!("active"), &json!(true)));
        for who in [&bea, &cem, &fay, coach] {
            let answer = seen(who, &proposed).await.to_string();
            assert!(!answer.contains(&dan.id.to_string()) && !answer.contains(&fay.id.to_string()), "{answer}");
        }
        // The members changed: first the next epoch, by one who joined, at the right place.
        let agreements = format!("{}/agreements", path(&proposed));
        let other = other_terms(&bea, &proposed, 2, 0);
        assert_eq!(bea.post(&agreements, other.clone()).await.problem(), (409, "epoch_closed", None));
        let log = format!("{}/key-set", path(&proposed));
        let engagement = id(&proposed["id"]);
        let entry = cem.next_entry(engagement, &[&bea, &cem, coach]).await;
        assert_eq!(fay.post(&log, entry.clone()).await.problem(), (409, "wrong_state", None));
        assert_eq!(cem.post(&log, with(entry.clone(), "epoch", json!(2))).await.problem(), (422, "invalid", Some("epoch")));
        assert_eq!(cem.post(&log, entry.clone()).await.status, 201);
        let second = bea.post(&log, entry).await;
        assert_eq!(second.problem(), (409, "head_changed", None));
        assert_eq!(second.json["args"]["sequence"], "1");
        let open = seen(&bea, &proposed).await;
        assert_eq!((&open["epoch_closed"], &open["head"]["epoch"]), (&json!(false), &json!(1)));
        // An envelope of the old epoch is refused, one of the new taken.
        assert_eq!(bea.post(&agreements, other.clone()).await.problem(), (409, "epoch_closed", None));
        assert_eq!(bea.post(&agreements, with(other, "terms", terms(1))).await.status, 201);

        // Who comes later joins what stands, and closes the epoch again.
        let invited = seen(&fay, &proposed).await;
        assert_eq!((&invited["invited"], &invited["agreement"]["version"]), (&json!(true), &json!(1)));
        let late = accepts(&fay, &proposed).await.ok();
        assert_eq!((&late["epoch_closed"], known(&late).len()), (&json!(true), 4));
        assert_eq!(coach.post(&log, coach.next_entry(engagement, &[&bea, &cem, &fay, coach]).await).await.status, 201);
        let items = fay.get(&format!("{log}?limit=2")).await.ok();
        let rest = fay.get(&format!("{log}?limit=2&cursor={}", items["next"].as_str().unwrap())).await.ok();
        assert_eq!((items["items"].as_array().unwrap().len(), &rest["items"][0]["sequence"], &rest["next"]), (2, &json!(2), &Value::Null));
        // Newer terms stand when everyone who joined has said yes.
        for (who, version) in [(&cem, 1), (coach, 1), (&fay, 2)] {
            let suggested = seen(who, &proposed).await["suggested"].clone();
            let answer = who.put(&format!("{}/acceptance", path(&proposed)), yes(who, "accept", &proposed, &suggested)).await.ok();
            assert_eq!(answer["agreement"]["version"], version);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_coaches_a_team_in_which_their_own_reports_are() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        reports_to(&org, &dan, &cem).await;
        reports_to(&org, &cem, &bea).await;
        let team = team(&org, &[&bea, &dan]).await;
        // Dan reports to Bea through Cem.
        assert_eq!(
            bea.post("/engagements", to_team(&bea, team, 2, &[&bea, &dan])).await.problem(),
            (422, "reporting_line", Some("team_id"))
        );
        // As one of the team she may ask for a coaching of all of them; whoever is above nobody may coach it.
        assert_eq!(bea.post("/engagements", with(to_team(&bea, team, 2, &[&bea, &dan]), "my_role", json!("coachee"))).await.status, 201);
        assert_eq!(org.admin.post("/engagements", to_team(&org.admin, team, 2, &[&bea, &dan])).await.status, 201);
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_a_team_reads_no_further() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let team = team(&org, &[&bea, &cem]).await;
        let proposed = org.admin.post("/engagements", to_team(&org.admin, team, 2, &[&bea, &cem])).await.ok();
        let departure = format!("{}/departure", path(&proposed));
        let leave = act(&cem, "leave", &proposed);
        assert_eq!(cem.put(&departure, leave.clone()).await.problem(), (409, "wrong_state", None));
        let _ = accepts(&cem, &proposed).await.ok();
        let entry = cem.next_entry(id(&proposed["id"]), &[&cem, &org.admin]).await;
        let _ = cem.post(&format!("{}/key-set", path(&proposed)), entry).await.ok();
        // Terms that only he has not accepted stand when he has left.
        let agreements = format!("{}/agreements", path(&proposed));
        let _ = org.admin.post(&agreements, other_terms(&org.admin, &proposed, 2, 1)).await.ok();
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            assert_eq!(cem.keyed(Method::PUT, &departure, leave.clone(), &key).await.ok(), json!({"id": proposed["id"]}));
        }
        assert_eq!(cem.put(&departure, leave).await.problem(), (404, "not_found", None));
        assert_eq!(cem.get(&path(&proposed)).await.problem(), (404, "not_found", None));
        let left = seen(&org.admin, &proposed).await;
        assert_eq!((&left["state"], &left["epoch_closed"], &left["suggested"]), (&json!("active"), &json!(true), &Value::Null));
        assert_eq!((&left["agreement"]["version"], &left["leave_acts"][0]["author"]), (&json!(2), &json!(cem.id)));
        assert!(left["parties"].as_array().unwrap().iter().any(|party| party["left_at"].is_number()));
        // Alone, but others may still come. With nobody left it has ended.
        assert_eq!(accepts(&bea, &proposed).await.ok()["state"], "active");
        let now = seen(&org.admin, &proposed).await;
        let _ = org.admin.put(&departure, act(&org.admin, "leave", &now)).await.ok();
        assert_eq!(seen(&bea, &proposed).await["state"], "active");
        let _ = bea.put(&departure, act(&bea, "leave", &now)).await.ok();
        assert_eq!(bea.get(&path(&proposed)).await.problem(), (404, "not_found", None));
    })
    .await;
}

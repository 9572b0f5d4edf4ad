//! The engagement room, asked over HTTP on both engines. The server opens no sealed byte, so that those are made up here; what is signed is real.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

mod circle;
mod closing;
mod signed;
mod team;

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Actor, Organisation, Reply};
use uuid::Uuid;

use crate::wire::Bytes;

/// As many bytes as something sealed has.
fn bytes(size: usize) -> Value {
    json!(Bytes(vec![1; size]))
}

fn terms(epoch: u32) -> Value {
    json!({"e": epoch, "s": bytes(700)})
}

/// An act about the engagement itself, naming the terms that an answer shows.
fn act(who: &Actor, kind: &str, engagement: &Value) -> Value {
    let (subject, version) = (id(&engagement["id"]), number(&engagement["agreement"]["version"]));
    json!({"act": who.act(kind, subject, subject, version, &[])})
}

/// A proposal of a kind: what is signed and sealed in it. `members` are all who hold the first key.
fn proposed_by(who: &Actor, members: &[&Actor]) -> Value {
    let (engagement, agreement) = (Uuid::now_v7(), Uuid::now_v7());
    json!({
        "id": engagement, "agreement": {"id": agreement, "terms": terms(0)}, "entry": who.first_entry(engagement, members),
        "act": who.act("propose", engagement, agreement, 1, &[]),
    })
}

fn merged(mut body: Value, more: &Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

/// A proposal to one person, as a coach.
fn to_person(who: &Actor, other: &Actor) -> Value {
    let stated =
        json!({"kind": "one_to_one", "modality": "coaching", "minutes": 50, "sessions_planned": 6, "with": other.id, "my_role": "coach"});
    merged(stated, &proposed_by(who, &[who, other]))
}

/// A proposal to a team, as its coach.
fn to_team(who: &Actor, team: Uuid, joiners: i64, people: &[&Actor]) -> Value {
    let members: Vec<&Actor> = people.iter().copied().filter(|person| person.id != who.id).chain([who]).collect();
    let stated = json!({"kind": "team", "modality": "facilitation", "minutes": 60, "team_id": team, "my_role": "coach",
        "start_rule": {"joiners": joiners}});
    merged(stated, &proposed_by(who, &members))
}

/// Other terms of an engagement.
fn other_terms(who: &Actor, engagement: &Value, version: u32, epoch: u32) -> Value {
    let agreement = Uuid::now_v7();
    json!({"id": agreement, "version": version, "terms": terms(epoch), "modality": "coaching", "minutes": 60,
        "act": who.act("propose", id(&engagement["id"]), agreement, version, &[])})
}

fn with(mut body: Value, key: &str, value: Value) -> Value {
    body[key] = value;
    body
}

fn id(value: &Value) -> Uuid {
    value.as_str().unwrap().parse().unwrap()
}

fn path(engagement: &Value) -> String {
    format!("/engagements/{}", engagement["id"].as_str().unwrap())
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

/// Yes to an agreement that an answer shows: `accept`, or `join`.
fn yes(who: &Actor, kind: &str, engagement: &Value, agreement: &Value) -> Value {
    let act = who.act(kind, id(&engagement["id"]), id(&agreement["id"]), number(&agreement["version"]), &[]);
    json!({"agreement_id": agreement["id"], "version": agreement["version"], "act": act})
}

async fn seen(who: &Actor, engagement: &Value) -> Value {
    who.get(&path(engagement)).await.ok()
}

async fn accepts(who: &Actor, engagement: &Value) -> Reply {
    let shown = seen(who, engagement).await;
    let joins = shown["kind"] == "team" && shown["invited"] == true;
    let answer = yes(who, if joins { "join" } else { "accept" }, &shown, &shown["agreement"]);
    who.put(&format!("{}/acceptance", path(engagement)), answer).await
}

async fn listed(who: &Actor, query: &str) -> Vec<Value> {
    let list = who.get(&format!("/engagements{query}")).await.ok();
    list["items"].as_array().unwrap().clone()
}

async fn reports_to(org: &Organisation, report: &Actor, manager: &Actor) {
    let reply = org.admin.put(&format!("/people/{}/manager", report.id), json!({"manager_id": manager.id})).await;
    assert!(reply.status < 300, "{reply:?}");
}

#[tokio::test]
async fn two_people_begin_and_end() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let body = to_person(&bea, &cem);
        let proposed = bea.post("/engagements", body.clone()).await;
        assert_eq!(proposed.status, 201);
        let proposed = proposed.ok();
        assert_eq!((&proposed["state"], &proposed["invited"], &proposed["minutes"]), (&json!("proposed"), &json!(false), &json!(50)));
        assert_eq!(proposed["agreement"]["terms"]["v"], 1);
        assert_eq!(proposed["agreement"]["by"], json!(bea.id));
        assert_eq!(proposed["head"]["sequence"], 0);
        assert_eq!(proposed["head"]["hash"].as_str().unwrap().len(), 44);

        let asked = listed(&cem, "?state=proposed").await;
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0]["invited"], true);
        let (hers, mine) = (&asked[0]["parties"][0], &asked[0]["parties"][1]);
        assert_eq!((&mine["role"], &mine["joined_at"], &hers["name"]), (&json!("coachee"), &Value::Null, &json!("Bea")));
        let log = cem.get(&format!("{}/key-set", path(&proposed))).await.ok();
        assert_eq!(log["items"], json!([{"sequence": 0, "entry": body["entry"]}]));
        // Nobody works before the answer, and who was asked cannot end what has not begun.
        assert_eq!(
            cem.put(&format!("{}/ending", path(&proposed)), act(&cem, "end", &proposed)).await.problem(),
            (409, "wrong_state", None)
        );

        let active = accepts(&cem, &proposed).await.ok();
        assert_eq!((&active["state"], &active["invited"], &active["epoch_closed"]), (&json!("active"), &json!(false), &json!(false)));
        let authors: Vec<_> = active["agreement"]["acts"].as_array().unwrap().iter().map(|act| id(&act["author"])).collect();
        assert_eq!(authors, [bea.id, cem.id]);
        assert_eq!(accepts(&cem, &proposed).await.problem(), (409, "wrong_state", None));
        assert_eq!(
            cem.put(&format!("{}/refusal", path(&proposed)), act(&cem, "decline", &proposed)).await.problem(),
            (409, "wrong_state", None)
        );
        assert_eq!(seen(&bea, &proposed).await["state"], "active");

        let ended = cem.put(&format!("{}/ending", path(&proposed)), act(&cem, "end", &proposed)).await.ok();
        assert_eq!((&ended["state"], &ended["end_act"]["author"]), (&json!("ended"), &json!(cem.id)));
        assert_eq!(
            bea.put(&format!("{}/ending", path(&proposed)), act(&bea, "end", &proposed)).await.problem(),
            (409, "wrong_state", None)
        );
        assert_eq!(listed(&bea, "?state=active").await.len(), 0);
        assert_eq!(listed(&bea, "?state=ended").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn not_now_needs_no_reason_and_one_may_ask_again() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let body = with(with(to_person(&bea, &cem), "kind", json!("peer")), "my_role", json!("peer"));
        let proposed = bea.post("/engagements", body.clone()).await.ok();
        assert_eq!(proposed["parties"][1]["role"], "peer");
        let refusal = format!("{}/refusal", path(&proposed));
        assert_eq!(bea.put(&refusal, act(&bea, "decline", &proposed)).await.problem(), (409, "wrong_state", None));
        assert_eq!(cem.put(&refusal, act(&cem, "decline", &proposed)).await.ok(), json!({"id": proposed["id"]}));
        let declined = seen(&bea, &proposed).await;
        // Signed, so that no server can say it for someone; of a team nobody would be told.
        assert_eq!((&declined["state"], &declined["end_act"]["author"]), (&json!("declined"), &json!(cem.id)));
        assert_eq!(declined["agreement"]["acts"].as_array().unwrap().len(), 1);
        assert_eq!(accepts(&cem, &proposed).await.problem(), (409, "wrong_state", None));
        let again = merged(body, &proposed_by(&bea, &[&bea, &cem]));
        let _ = bea.post("/engagements", again).await.ok();
        assert_eq!(listed(&cem, "").await.iter().filter(|row| row["invited"] == true).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_change_is_suggested_before_and_after_the_beginning() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let agreements = format!("{}/agreements", path(&proposed));
        let shorter = |who: &Actor, version: u32, minutes: u32| {
            let stated = json!({"modality": "mentoring", "minutes": minutes, "sessions_planned": null});
            merged(other_terms(who, &proposed, version, 0), &stated)
        };
        assert_eq!(cem.post(&agreements, shorter(&cem, 3, 30)).await.json["args"]["version"], "1");
        let changed = cem.post(&agreements, shorter(&cem, 2, 30)).await.ok();
        assert_eq!(
            (&changed["minutes"], &changed["modality"], &changed["sessions_planned"]),
            (&json!(30), &json!("mentoring"), &Value::Null)
        );
        assert_eq!((&changed["agreement"]["version"], &changed["agreement"]["terms"]["v"]), (&json!(2), &json!(2)));
        assert_eq!(changed["invited"], false);
        assert_eq!(seen(&bea, &proposed).await["invited"], true);
        // A yes to what is no longer on the table does not count.
        let stale = bea.put(&format!("{}/acceptance", path(&proposed)), yes(&bea, "accept", &proposed, &proposed["agreement"])).await;
        assert_eq!(stale.problem(), (409, "row_changed", None));
        assert_eq!(stale.json["args"]["version"], "2");
        assert_eq!(bea.post(&agreements, shorter(&bea, 2, 40)).await.problem(), (409, "row_changed", None));
        assert_eq!(accepts(&bea, &proposed).await.ok()["state"], "active");

        let wrong_epoch = with(shorter(&bea, 3, 45), "terms", terms(1));
        assert_eq!(bea.post(&agreements, wrong_epoch).await.problem(), (409, "epoch_closed", None));
        let later = bea.post(&agreements, shorter(&bea, 3, 45)).await.ok();
        assert_eq!((&later["agreement"]["version"], &later["suggested"]["version"]), (&json!(2), &json!(3)));
        assert_eq!((&later["minutes"], &later["state"]), (&json!(30), &json!("active")));
        let acceptance = format!("{}/acceptance", path(&proposed));
        assert_eq!(bea.put(&acceptance, yes(&bea, "accept", &later, &later["suggested"])).await.problem(), (409, "wrong_state", None));
        let agreed = cem.put(&acceptance, yes(&cem, "accept", &later, &later["suggested"])).await.ok();
        assert_eq!((&agreed["agreement"]["version"], &agreed["suggested"]), (&json!(3), &Value::Null));
        assert_eq!((&agreed["minutes"], &agreed["modality"]), (&json!(45), &json!("mentoring")));
        assert_eq!(agreed["agreement"]["acts"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn across_a_reporting_line_only_the_report_proposes() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        reports_to(&org, &cem, &bea).await;
        reports_to(&org, &dan, &cem).await;
        for report in [&cem, &dan] {
            let refused = bea.post("/engagements", to_person(&bea, report)).await;
            assert_eq!(refused.problem(), (422, "reporting_line", Some("with")));
        }
        let up = dan.post("/engagements", with(to_person(&dan, &bea), "my_role", json!("coachee"))).await.ok();
        assert_eq!(up["parties"][1]["role"], "coach");
        assert_eq!(accepts(&bea, &up).await.ok()["state"], "active");
        // Colleagues are not concerned.
        assert_eq!(org.admin.post("/engagements", to_person(&org.admin, &dan)).await.status, 201);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_by_field() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let eve = org.person_without_keys("Eve").await;
        let good = to_person(&bea, &cem);
        for (key, value, field) in [
            ("with", json!(bea.id), "with"),
            ("with", json!(eve.id), "with"),
            ("with", json!(Uuid::now_v7()), "with"),
            ("with", Value::Null, "with"),
            ("kind", json!("own"), "kind"),
            ("kind", json!("marriage"), "kind"),
            ("kind", json!("peer"), "my_role"),
            ("my_role", json!("sponsor"), "my_role"),
            ("modality", json!("therapy"), "modality"),
            ("minutes", json!(4), "minutes"),
            ("sessions_planned", json!(0), "sessions_planned"),
            ("team_id", json!(Uuid::now_v7()), "team_id"),
            ("start_rule", json!({"joiners": 2}), "start_rule"),
            ("entry", bytes(10), "entry"),
            ("act", bytes(10), "act"),
            ("agreement", json!({"id": Uuid::now_v7(), "terms": terms(1)}), "agreement.terms"),
            ("agreement", json!({"id": good["id"], "terms": terms(0)}), "agreement.id"),
        ] {
            let reply = bea.post("/engagements", with(good.clone(), key, value)).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)), "{key}");
        }
        let no_keys = bea.post("/engagements", with(good.clone(), "with", json!(eve.id))).await;
        assert_eq!(no_keys.json["args"]["name"], "no_identity");
        assert_eq!(eve.post("/engagements", good.clone()).await.json["args"]["name"], "no_identity");
        let nowhere = bea.post("/engagements", to_team(&bea, Uuid::now_v7(), 2, &[&cem])).await;
        assert_eq!((nowhere.problem(), &nowhere.json["args"]["name"]), ((422, "invalid", Some("team_id")), &json!("not_found")));
        assert_eq!(listed(&bea, "").await.len(), 0);
        assert_eq!(bea.get("/engagements?limit=0").await.problem(), (422, "invalid", Some("limit")));
        assert_eq!(bea.get("/engagements?cursor=x").await.problem(), (422, "invalid", Some("cursor")));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_mine_is_not_there() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let elsewhere = app.organisation().await;
        let body = to_person(&bea, &cem);
        let proposed = bea.post("/engagements", body.clone()).await.ok();
        let at = path(&proposed);
        for stranger in [&dan, &org.admin, &elsewhere.admin] {
            for read in [at.clone(), format!("{at}/key-set")] {
                assert_eq!(stranger.get(&read).await.problem(), (404, "not_found", None));
            }
            let entry = json!({"sequence": 1, "epoch": 1, "entry": body["entry"]});
            assert_eq!(stranger.post(&format!("{at}/key-set"), entry).await.problem(), (404, "not_found", None));
            let other = other_terms(stranger, &proposed, 2, 0);
            assert_eq!(stranger.post(&format!("{at}/agreements"), other).await.problem(), (404, "not_found", None));
            let yes = yes(stranger, "accept", &proposed, &proposed["agreement"]);
            assert_eq!(stranger.put(&format!("{at}/acceptance"), yes).await.problem(), (404, "not_found", None));
            for state in ["refusal", "ending"] {
                assert_eq!(
                    stranger.put(&format!("{at}/{state}"), act(stranger, "end", &proposed)).await.problem(),
                    (404, "not_found", None)
                );
            }
            assert_eq!(listed(stranger, "").await.len(), 0);
        }
        assert_eq!(bea.get("/engagements/nonsense").await.problem(), (404, "not_found", None));
        // People of another organisation are not there either.
        let across = bea.post("/engagements", with(to_person(&bea, &cem), "with", json!(elsewhere.admin.id))).await;
        assert_eq!((across.problem(), &across.json["args"]["name"]), ((422, "invalid", Some("with")), &json!("not_found")));
        // One's own space answers by id, is in no list, and is no agreement.
        let own = bea.get(&format!("/engagements/{}", bea.own())).await.ok();
        assert_eq!((&own["kind"], &own["agreement"], &own["head"]["epoch"]), (&json!("own"), &Value::Null, &json!(0)));
        assert_eq!(
            bea.put(&format!("/engagements/{}/ending", bea.own()), act(&bea, "end", &proposed)).await.problem(),
            (409, "wrong_state", None)
        );
        assert_eq!(listed(&bea, "").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn asked_twice_it_is_proposed_once_and_lists_come_in_pages() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let body = to_person(&bea, &cem);
        let key = Uuid::now_v7().to_string();
        let first = bea.keyed(Method::POST, "/engagements", body.clone(), &key).await.ok();
        let second = bea.keyed(Method::POST, "/engagements", body.clone(), &key).await.ok();
        assert_eq!(first, second);
        let reused = bea.keyed(Method::POST, "/engagements", with(body.clone(), "minutes", json!(20)), &key).await;
        assert_eq!(reused.problem(), (422, "idempotency_key_reused", Some("Idempotency-Key")));
        assert_eq!(bea.post("/engagements", body).await.problem(), (409, "id_taken", None));

        let mut ids = vec![id(&first["id"])];
        for pause in [0, 0, 1000, 1000] {
            app.pass(pause);
            ids.push(id(&bea.post("/engagements", to_person(&bea, &cem)).await.ok()["id"]));
        }
        ids.reverse();
        let (mut found, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = cem.get(&format!("/engagements?limit=2{cursor}")).await.ok();
            let items = page["items"].as_array().unwrap();
            assert!(
                items
                    .iter()
                    .all(|row| row["parties"].as_array().unwrap().len() == 2 && row["agreement"]["acts"].as_array().unwrap().len() == 1)
            );
            found.extend(items.iter().map(|row| id(&row["id"])));
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(found, ids);
    })
    .await;
}

#[tokio::test]
async fn what_comes_next_is_shown_with_it() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let engagement = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        app.pass(1000);
        let _ = accepts(&cem, &engagement).await.ok();
        let at = path(&engagement);
        let session = |day: &str| {
            json!({"id": Uuid::now_v7(), "starts_local": format!("2026-11-{day}T14:00"), "zone": "Europe/Berlin", "minutes": 50, "link": null,
                "form": "conversation", "topic": terms(0)})
        };
        let mut planned = Vec::new();
        for day in ["27", "25", "26"] {
            planned.push(bea.post(&format!("{at}/sessions"), session(day)).await.ok());
        }
        let goal = json!({"id": Uuid::now_v7(), "target_day": null, "sentence": terms(0), "today": terms(0), "good_enough": terms(0)});
        let _ = cem.post(&format!("{at}/goals"), goal).await.ok();
        let found = listed(&cem, "").await.remove(0);
        assert_eq!((&found["goals_active"], &found["last_session_at"]), (&json!(1), &Value::Null));
        assert_eq!(found["next_session"], planned[1]);
        assert_eq!(found["next_session"]["title"], json!(["Bea", "Cem"]));

        app.pass_days(1);
        let _ = bea.put(&format!("{at}/sessions/{}/holding", planned[1]["id"].as_str().unwrap()), json!({})).await.ok();
        let later = seen(&bea, &engagement).await;
        assert_eq!(later["next_session"]["id"], planned[2]["id"]);
        assert_eq!(later["last_session_at"], planned[1]["starts_at"]);
    })
    .await;
}

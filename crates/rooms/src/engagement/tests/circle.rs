//! A circle of peers: who is named is known to all; it begins when nobody is left to answer, and goes on while two are in it.

use serde_json::{Value, json};
use testkit::Actor;
use uuid::Uuid;

use super::{accepts, act, id, listed, merged, path, proposed_by, reports_to, seen, with};

fn circle(who: &Actor, people: &[&Actor]) -> Value {
    let with: Vec<Uuid> = people.iter().map(|person| person.id).collect();
    let members: Vec<&Actor> = people.iter().copied().chain([who]).collect();
    let stated = json!({"kind": "circle", "modality": "coaching", "minutes": 90, "with_ids": with, "my_role": "peer"});
    merged(stated, &proposed_by(who, &members))
}

fn people(answer: &Value) -> Vec<Uuid> {
    answer["parties"].as_array().unwrap().iter().map(|party| id(&party["person_id"])).collect()
}

async fn refuses(who: &Actor, engagement: &Value) -> Value {
    who.put(&format!("{}/refusal", path(engagement)), act(who, "decline", engagement)).await.ok()
}

#[tokio::test]
async fn a_circle_begins_when_nobody_is_left_to_answer() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan, fay) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await, org.person("Fay").await);
        let proposed = bea.post("/engagements", circle(&bea, &[&cem, &dan, &fay])).await.ok();
        assert_eq!((&proposed["kind"], &proposed["epoch_closed"], people(&proposed).len()), (&json!("circle"), &json!(false), 4));
        assert_eq!(proposed["parties"].as_array().unwrap().iter().filter(|party| party["role"] == "peer").count(), 4);
        assert_eq!(seen(&fay, &proposed).await["invited"], true);
        assert_eq!(accepts(&cem, &proposed).await.ok()["state"], "proposed");
        assert_eq!(accepts(&dan, &proposed).await.ok()["state"], "proposed");
        // Three said yes and the fourth may still come: her "not now" begins it, and nobody writes under a key that she holds.
        let _ = refuses(&fay, &proposed).await;
        assert_eq!(fay.get(&path(&proposed)).await.problem(), (404, "not_found", None));
        let begun = seen(&bea, &proposed).await;
        assert_eq!((&begun["state"], &begun["epoch_closed"], &begun["end_act"]), (&json!("active"), &json!(true), &Value::Null));
        assert!(people(&begun).len() == 3 && !people(&begun).contains(&fay.id));
        // Signed, so that the others make the next key without her on her own word.
        assert_eq!((&begun["decline_acts"][0]["author"], &begun["leave_acts"]), (&json!(fay.id), &json!([])));
        let log = format!("{}/key-set", path(&proposed));
        assert_eq!(dan.post(&log, dan.next_entry(id(&proposed["id"]), &[&bea, &cem, &dan]).await).await.status, 201);
        assert_eq!(seen(&bea, &proposed).await["epoch_closed"], false);
        // Two go on; one alone does not.
        let departure = format!("{}/departure", path(&proposed));
        let _ = bea.put(&departure, act(&bea, "leave", &proposed)).await.ok();
        let two = seen(&cem, &proposed).await;
        assert_eq!((&two["state"], &two["epoch_closed"], &two["closed_at"]), (&json!("active"), &json!(true), &Value::Null));
        app.pass(5000);
        let _ = cem.put(&departure, act(&cem, "leave", &proposed)).await.ok();
        let ended = seen(&dan, &proposed).await;
        assert_eq!((&ended["state"], &ended["closed_at"]), (&json!("ended"), &json!(app.now())));
        let left: Vec<Uuid> = ended["leave_acts"].as_array().unwrap().iter().map(|act| id(&act["author"])).collect();
        assert_eq!(left, [bea.id, cem.id]);
        // What looks back is sealed under a key of those who are left.
        assert_eq!(dan.post(&log, dan.next_entry(id(&proposed["id"]), &[&dan]).await).await.status, 201);
        assert_eq!(dan.put(&departure, act(&dan, "leave", &proposed)).await.problem(), (409, "wrong_state", None));
    })
    .await;
}

#[tokio::test]
async fn a_circle_that_everyone_wants_begins_with_the_first_key() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let proposed = bea.post("/engagements", circle(&bea, &[&cem, &dan])).await.ok();
        let _ = accepts(&cem, &proposed).await.ok();
        let begun = accepts(&dan, &proposed).await.ok();
        assert_eq!((&begun["state"], &begun["epoch_closed"]), (&json!("active"), &json!(false)));
        // Nobody joins later, and two are too few to begin with.
        let second = bea.post("/engagements", circle(&bea, &[&cem, &dan])).await.ok();
        let _ = refuses(&cem, &second).await;
        let declined = seen(&bea, &second).await;
        assert_eq!((&declined["state"], &declined["end_act"]["author"]), (&json!("declined"), &json!(cem.id)));
        assert_eq!(accepts(&dan, &second).await.problem(), (409, "wrong_state", None));
        assert_eq!(listed(&cem, "?state=declined").await.len(), 0);
        // Who said yes and thinks again leaves; the others are too few.
        let third = bea.post("/engagements", circle(&bea, &[&cem, &dan])).await.ok();
        let _ = accepts(&cem, &third).await.ok();
        let _ = cem.put(&format!("{}/departure", path(&third)), act(&cem, "leave", &third)).await.ok();
        assert_eq!(seen(&dan, &third).await["state"], "declined");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_circle_is_said() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let eve = org.person_without_keys("Eve").await;
        let good = circle(&bea, &[&cem, &dan]);
        let ids = |people: &[Uuid]| json!(people);
        for (key, value, field, name) in [
            ("with_ids", ids(&[cem.id]), "with_ids", "out_of_range"),
            ("with_ids", ids(&[cem.id, dan.id, cem.id]), "with_ids", "duplicate"),
            ("with_ids", ids(&[cem.id, bea.id]), "with_ids", "yourself"),
            ("with_ids", ids(&[cem.id, eve.id]), "with_ids", "no_identity"),
            ("with_ids", ids(&[cem.id, Uuid::now_v7()]), "with_ids", "not_found"),
            ("with_ids", ids(&(0..6).map(|_| Uuid::now_v7()).collect::<Vec<_>>()), "with_ids", "out_of_range"),
            ("with_ids", Value::Null, "with_ids", "out_of_range"),
            ("with", json!(cem.id), "with", "not_for_this_kind"),
            ("my_role", json!("coach"), "my_role", "not_for_this_kind"),
            ("team_id", json!(Uuid::now_v7()), "team_id", "not_for_this_kind"),
            ("kind", json!("peer"), "with_ids", "not_for_this_kind"),
        ] {
            let reply = bea.post("/engagements", with(good.clone(), key, value)).await;
            assert_eq!((reply.problem(), &reply.json["args"]["name"]), ((422, "invalid", Some(field)), &json!(name)), "{key}");
        }
        reports_to(&org, &dan, &bea).await;
        assert_eq!(bea.post("/engagements", good.clone()).await.problem(), (422, "reporting_line", Some("with_ids")));
        assert_eq!(dan.post("/engagements", circle(&dan, &[&cem, &bea])).await.status, 201);
        // A pair is ended, not left; a supervision is a pair.
        let pair = json!({"kind": "supervision", "modality": "coaching", "minutes": 60, "with": cem.id, "my_role": "coachee"});
        let proposed = bea.post("/engagements", merged(pair, &proposed_by(&bea, &[&bea, &cem]))).await.ok();
        assert_eq!(proposed["parties"][1]["role"], "coach");
        assert_eq!(accepts(&cem, &proposed).await.ok()["state"], "active");
        assert_eq!(
            bea.put(&format!("{}/departure", path(&proposed)), act(&bea, "leave", &proposed)).await.problem(),
            (409, "wrong_state", None)
        );
    })
    .await;
}

//! Reach checks: who takes part, who is waited for, and what becomes of one that waits for somebody who is away.

use serde_json::{Value, json};
use testkit::Actor;
use uuid::Uuid;

use super::rounds::{step, team};
use super::{entry, round, wrote};
use crate::coached::{Coached, ids, with};

/// Where somebody places what a goal asks for.
fn placement(round: &Value) -> Value {
    with(with(with(entry("skill"), "round_id", round["id"].clone()), "own", true), "body", crate::coached::of_epoch(1))
}

#[tokio::test]
async fn a_reach_check_is_shown_when_everyone_is_in() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let begun = round(&c.cem, &c, "reach").await;
        for person in [&c.bea, &c.cem] {
            let _ = wrote(person, &c, placement(&begun)).await;
            let _ = person.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        }
        let early = c.cem.put(&step(&c, &begun, "opening"), json!({})).await;
        assert_eq!((early.problem().1, &early.json["args"]["state"]), ("wrong_state", &json!("not_ready")));
        assert_eq!(ids(&c.cem.get(&c.path("/entries?drawer=skill")).await.ok()).len(), 1, "one's own");
        let _ = wrote(&dan, &c, placement(&begun)).await;
        let open = dan.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        assert_eq!(open["opened_at"], json!(app.now()));
        assert_eq!(ids(&c.cem.get(&c.path("/entries?drawer=skill")).await.ok()).len(), 3);

        // Who leaves is not waited for, and nobody reads where they placed themselves.
        let begun = round(&c.cem, &c, "reach").await;
        let _ = wrote(&dan, &c, placement(&begun)).await;
        for person in [&c.bea, &c.cem] {
            let _ = wrote(person, &c, placement(&begun)).await;
            let _ = person.put(&step(&c, &begun, "readiness"), json!({})).await.ok();
        }
        let _ = dan.put(&c.path("/departure"), json!({"act": c.signed(&dan, "leave", c.engagement, 1)})).await.ok();
        let open = c.bea.put(&step(&c, &begun, "opening"), json!({})).await.ok();
        assert_eq!(open["opened_at"], json!(app.now()));
        assert_eq!(ids(&c.cem.get(&c.path("/entries?drawer=skill")).await.ok()).len(), 5);
    })
    .await;
}

#[tokio::test]
async fn nobody_checks_their_reach_with_themselves() {
    testkit::check(async |app| {
        let c = Coached::begin(app).await;
        let own = format!("/engagements/{}/rounds", c.cem.own());
        let reply = c.cem.post(&own, json!({"id": Uuid::now_v7(), "of": "reach"})).await;
        assert_eq!((reply.problem().1, &reply.json["args"]["state"]), ("wrong_state", &json!("own")));
        // Two who coach each other do.
        let begun = round(&c.cem, &c, "reach").await;
        assert_eq!(begun["of"], "reach");
    })
    .await;
}

/// A reach check that is begun without somebody, or in the place of another.
fn reach_without(without: &[&Actor], instead_of: &Value) -> Value {
    let without: Vec<Uuid> = without.iter().map(|person| person.id).collect();
    json!({"id": Uuid::now_v7(), "of": "reach", "without": without, "instead_of": instead_of["id"]})
}

async fn places(person: &Actor, c: &Coached, round: &Value) -> Value {
    let _ = wrote(person, c, placement(round)).await;
    person.put(&step(c, round, "readiness"), json!({})).await.ok()
}

/// What a person is shown of where people placed themselves.
async fn shown(person: &Actor, c: &Coached) -> usize {
    ids(&person.get(&c.path("/entries?drawer=skill")).await.ok()).len()
}

#[tokio::test]
async fn who_is_left_out_is_not_waited_for_and_writes_nothing() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        // The coach leaves herself out: the picture comes when the team is in.
        let begun = c.bea.post(&c.path("/rounds"), reach_without(&[&c.bea, &c.bea], &Value::Null)).await.ok();
        assert_eq!((&begun["without"], &begun["put_away_at"]), (&json!([c.bea.id]), &Value::Null));
        assert_eq!(c.cem.get(&c.path("/rounds")).await.ok()["items"][0], begun);
        let state = |reply: testkit::Reply| (reply.status, reply.json["args"]["state"].clone());
        assert_eq!(state(c.bea.post(&c.path("/entries"), placement(&begun)).await), (409, json!("not_in_it")));
        assert_eq!(state(c.bea.put(&step(&c, &begun, "readiness"), json!({})).await), (409, json!("not_in_it")));
        assert_eq!(places(&c.cem, &c, &begun).await["opened_at"], Value::Null);
        assert_eq!(places(&dan, &c, &begun).await["opened_at"], json!(app.now()));
        assert_eq!(shown(&c.bea, &c).await, 2);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_left_out_who_is_not_there_and_somebody_takes_part() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let stranger = c.org.person("Eve").await;
        for (without, of, name) in [
            (vec![stranger.id], "reach", "not_a_member"),
            (vec![c.bea.id, c.cem.id, dan.id], "reach", "empty"),
            (vec![dan.id], "ideas", "not_for_this_kind"),
        ] {
            let reply = c.bea.post(&c.path("/rounds"), json!({"id": Uuid::now_v7(), "of": of, "without": without})).await;
            assert_eq!(reply.problem(), (422, "invalid", Some("without")), "{name}");
            assert_eq!(reply.json["args"]["name"], json!(name));
        }
        let _ = dan.put(&c.path("/departure"), json!({"act": c.signed(&dan, "leave", c.engagement, 1)})).await.ok();
        assert_eq!(c.bea.post(&c.path("/rounds"), reach_without(&[&dan], &Value::Null)).await.problem().0, 422, "has left");
        assert_eq!(c.bea.get(&c.path("/rounds")).await.ok()["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn who_joins_afterwards_is_not_waited_for() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let begun = round(&c.cem, &c, "reach").await;
        let ideas = round(&c.cem, &c, "ideas").await;
        let (organisation, engagement, later) = (c.org.id.to_string(), c.engagement.to_string(), app.now() + 1);
        let who = dan.id.to_string();
        let write = app.app.db.write(move |conn| {
            let text = store::sql!("UPDATE party SET joined_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3");
            let update = store::sqlx::query(text).bind(organisation.clone()).bind(engagement.clone()).bind(who.clone()).bind(later);
            Box::pin(async move {
                update.execute(conn).await?;
                Ok::<_, store::Error>(())
            })
        });
        write.await.unwrap();
        assert_eq!(dan.post(&c.path("/entries"), placement(&begun)).await.problem(), (409, "wrong_state", None));
        let _ = places(&c.bea, &c, &begun).await;
        assert_eq!(places(&c.cem, &c, &begun).await["opened_at"], json!(app.now()));
        // Other rounds have a place for them.
        let _ = wrote(&dan, &c, with(with(entry("option"), "round_id", ideas["id"].clone()), "body", crate::coached::of_epoch(1))).await;
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_somebody_who_is_away_is_begun_again_and_never_shown() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let old = round(&c.cem, &c, "reach").await;
        for person in [&c.bea, &c.cem] {
            let _ = places(person, &c, &old).await;
        }
        // Who began it is there, and in.
        let cut_in = c.bea.post(&c.path("/rounds"), reach_without(&[&dan], &old)).await;
        assert_eq!(cut_in.problem(), (403, "not_yours", None));
        let again = c.cem.post(&c.path("/rounds"), reach_without(&[&dan], &old)).await.ok();
        let rounds = c.bea.get(&c.path("/rounds")).await.ok();
        assert_eq!((&rounds["items"][0], &rounds["items"][1]["put_away_at"]), (&again, &json!(app.now())));
        assert_eq!((&again["wrote"], &again["ready"]), (&json!([]), &json!([])), "it begins empty");

        // Nothing more goes into the old one, and by no route is it shown: each has what is their own.
        let state = |reply: testkit::Reply| (reply.status, reply.json["args"]["state"].clone());
        assert_eq!(state(dan.post(&c.path("/entries"), placement(&old)).await), (409, json!("put_away")));
        for path in ["readiness", "opening"] {
            assert_eq!(state(c.bea.put(&step(&c, &old, path), json!({})).await), (409, json!("put_away")), "{path}");
        }
        assert_eq!(state(c.cem.post(&c.path("/rounds"), reach_without(&[], &old)).await), (409, json!("put_away")));
        let _ = places(&c.bea, &c, &again).await;
        assert_eq!((shown(&c.bea, &c).await, shown(&c.cem, &c).await, shown(&dan, &c).await), (2, 1, 0));
        assert_eq!(places(&c.cem, &c, &again).await["opened_at"], json!(app.now()));
        assert_eq!((shown(&c.bea, &c).await, shown(&c.cem, &c).await, shown(&dan, &c).await), (3, 3, 2));

        // What is shown already stays; what is no reach check of theirs is not known.
        assert_eq!(state(c.cem.post(&c.path("/rounds"), reach_without(&[], &again)).await), (409, json!("opened")));
        let ideas = round(&c.cem, &c, "ideas").await;
        for other in [&ideas, &json!({"id": Uuid::now_v7()})] {
            let reply = c.cem.post(&c.path("/rounds"), reach_without(&[], other)).await;
            assert_eq!(reply.problem(), (422, "invalid", Some("instead_of")));
        }
    })
    .await;
}

#[tokio::test]
async fn where_who_began_it_takes_no_part_those_who_are_in_begin_it_again() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let old = c.bea.post(&c.path("/rounds"), reach_without(&[&c.bea], &Value::Null)).await.ok();
        let _ = places(&c.cem, &c, &old).await;
        let cut_in = dan.post(&c.path("/rounds"), reach_without(&[&c.cem], &old)).await;
        assert_eq!(cut_in.problem(), (403, "not_yours", None), "is waited for");
        let again = c.cem.post(&c.path("/rounds"), reach_without(&[&dan], &old)).await.ok();
        assert_eq!(again["created_by"], json!(c.cem.id));
    })
    .await;
}

#[tokio::test]
async fn one_that_waits_for_whoever_began_it_is_begun_again_by_the_others() {
    testkit::check(async |app| {
        let (c, dan) = team(app).await;
        let old = round(&dan, &c, "reach").await;
        let _ = places(&c.cem, &c, &old).await;
        let again = c.cem.post(&c.path("/rounds"), reach_without(&[&dan], &old)).await.ok();
        assert_eq!(again["created_by"], json!(c.cem.id));
        let outsider = c.org.person("Eve").await;
        assert_eq!(outsider.post(&c.path("/rounds"), reach_without(&[], &again)).await.problem(), (404, "not_found", None));
    })
    .await;
}

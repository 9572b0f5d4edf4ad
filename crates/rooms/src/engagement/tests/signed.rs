//! What is not signed by whom it says, about just this, is not stored.

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Actor, Organisation, OsRng, rooms, vault};
use uuid::Uuid;
use vault::{Draft, Keyring};

use super::{accepts, bytes, id, other_terms, path, seen, to_person, with, yes};

/// Refused on a field, with a reason.
async fn refused(who: &Actor, method: Method, path: &str, body: Value, field: &str, reason: &str) {
    let reply = who.keyed(method, path, body, &Uuid::now_v7().to_string()).await;
    assert_eq!(reply.problem(), (422, "invalid", Some(field)), "{reason}: {reply:?}");
    let args = &reply.json["args"];
    let found = if args["name"] == "not_signed" { &args["reason"] } else { &args["name"] };
    assert_eq!(found, &json!(reason), "{reply:?}");
}

/// The same act with its last bit turned.
fn forged(act: &Value) -> Value {
    let mut bytes = vault::from_base64(act.as_str().unwrap()).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    json!(vault::to_base64(&bytes))
}

#[tokio::test]
async fn an_act_that_says_anything_else_is_refused() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let other = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let (engagement, at) = (id(&proposed["id"]), format!("{}/acceptance", path(&proposed)));
        let good = yes(&cem, "accept", &proposed, &proposed["agreement"]);
        let subject = id(&proposed["agreement"]["id"]);
        let stranger = app.organisation().await.admin;
        for (act, reason) in [
            (forged(&good["act"]), "bad_signature"),
            (bytes(300), "malformed"),
            (bytes(20), "wrong_size"),
            (cem.act("decline", engagement, subject, 1, &[]), "other_act"),
            (cem.act("join", engagement, subject, 1, &[]), "other_act"),
            (cem.act("accept", id(&other["id"]), subject, 1, &[]), "wrong_engagement"),
            (cem.act("accept", None, subject, 1, &[]), "wrong_engagement"),
            (cem.act("accept", engagement, id(&other["agreement"]["id"]), 1, &[]), "other_subject"),
            (cem.act("accept", engagement, subject, 2, &[]), "other_version"),
            // Valid signatures, by the wrong people.
            (bea.act("accept", engagement, subject, 1, &[]), "wrong_engagement"),
            (stranger.act("accept", engagement, subject, 1, &[]), "wrong_engagement"),
        ] {
            refused(&cem, Method::PUT, &at, with(good.clone(), "act", act), "act", reason).await;
        }
        assert_eq!(seen(&bea, &proposed).await["agreement"]["acts"].as_array().unwrap().len(), 1);
        let _ = cem.put(&at, good).await.ok();
        // Every other act of an engagement goes through the same door.
        let end = |who: &Actor, kind: &str| json!({"act": who.act(kind, engagement, engagement, 1, &[])});
        for (step, kind) in [("ending", "close"), ("closure", "end")] {
            refused(&cem, Method::PUT, &format!("{}/{step}", path(&proposed)), end(&cem, kind), "act", "other_act").await;
        }
        let said_more = json!({"act": cem.act("end", engagement, engagement, 1, &[1])});
        refused(&cem, Method::PUT, &format!("{}/ending", path(&proposed)), said_more, "act", "other_payload").await;
        let agreements = format!("{}/agreements", path(&proposed));
        let terms = other_terms(&bea, &proposed, 2, 0);
        refused(&cem, Method::POST, &agreements, terms.clone(), "act", "wrong_engagement").await;
        refused(&bea, Method::POST, &agreements, with(terms, "id", json!(Uuid::now_v7())), "act", "other_subject").await;
        assert_eq!(seen(&bea, &proposed).await["state"], "active");
    })
    .await;
}

/// Somebody whose card the server does not hold.
fn keys(organisation: Uuid, person: Uuid) -> Keyring {
    Keyring::create(&mut OsRng, organisation, person, 1)
}

/// An entry signed by `signer`, as requests carry it.
fn entry(draft: &Draft, signer: &Keyring, cards: &[vault::SignedCard]) -> Value {
    json!(vault::to_base64(&draft.seal(&mut OsRng, signer.identity(), cards).unwrap().to_bytes()))
}

#[tokio::test]
async fn an_entry_that_does_not_fit_is_refused() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let good = to_person(&bea, &cem);
        let first = |engagement: Uuid, agreement: [u8; 32]| Draft::first(engagement, agreement, 1);
        let here = id(&good["id"]);
        let (ours, theirs) = (bea.card(), cem.card());
        let made_up = *keys(org.id, cem.id).card();
        let own_made_up = keys(org.id, bea.id);
        let by = |draft: &Draft, signer: &Actor, cards: &[vault::SignedCard]| entry(draft, &signer.keyring(), cards);
        let cases = [
            (forged(&good["entry"]), "bad_signature"),
            (bytes(1100), "malformed"),
            (by(&first(Uuid::now_v7(), [9; 32]), &bea, &[ours, theirs]), "wrong_engagement"),
            (by(&first(here, vault::NO_HASH), &bea, &[ours, theirs]), "chain_broken"),
            (by(&Draft { sequence: 1, epoch: 1, ..first(here, [9; 32]) }, &bea, &[ours, theirs]), "chain_broken"),
            (by(&Draft { previous: [3; 32], ..first(here, [9; 32]) }, &bea, &[ours, theirs]), "chain_broken"),
            (by(&first(here, [9; 32]), &bea, &[theirs]), "not_a_member"),
            (by(&first(here, [9; 32]), &cem, &[ours, theirs]), "not_a_member"),
            (by(&first(here, [9; 32]), &bea, &[ours, theirs, dan.card()]), "strangers"),
            (by(&first(here, [9; 32]), &bea, &[ours, made_up]), "unknown_card"),
            (entry(&first(here, [9; 32]), &own_made_up, &[*own_made_up.card(), theirs]), "unknown_card"),
        ];
        for (entry, reason) in cases {
            refused(&bea, Method::POST, "/engagements", with(good.clone(), "entry", entry), "entry", reason).await;
        }
        let proposed = bea.post("/engagements", good.clone()).await.ok();
        let _ = accepts(&cem, &proposed).await.ok();
        let log = format!("{}/key-set", path(&proposed));
        let next = bea.next_entry(here, &[&bea, &cem]).await;
        let head = vault::Entry::from_bytes(&vault::from_base64(good["entry"].as_str().unwrap()).unwrap()).unwrap();
        let draft = Draft::after(&head, [9; 32], 1).unwrap();
        for (entry, reason) in [
            (forged(&next["entry"]), "bad_signature"),
            (good["entry"].clone(), "chain_broken"),
            (by(&Draft { previous: [3; 32], ..draft }, &bea, &[ours, theirs]), "chain_broken"),
            (entry(&draft, &own_made_up, &[ours, theirs]), "bad_signature"),
            (by(&draft, &dan, &[ours, theirs]), "not_a_member"),
            (by(&draft, &bea, &[theirs]), "not_a_member"),
            (by(&draft, &bea, &[ours, theirs, org.admin.card()]), "strangers"),
            (by(&draft, &bea, &[ours, made_up]), "unknown_card"),
        ] {
            refused(&bea, Method::POST, &log, with(next.clone(), "entry", entry), "entry", reason).await;
        }
        // What a partner signed may be posted again by whoever still holds it: a server that was restored has lost it.
        let posted = cem.post(&log, next).await;
        assert_eq!(posted.status, 201, "{posted:?}");
    })
    .await;
}

/// Signs in anew as somebody, as whoever reset their login can.
async fn thief(app: &testkit::TestApp, org: &Organisation, of: &Actor) -> Actor {
    let link = rooms::identity::reset_link(&app.app, &of.email).await.unwrap();
    let reset = json!({"token": link.strip_prefix("/reset#"), "password": "chosen by the thief"});
    assert_eq!(app.nobody().call(Method::POST, "/login-resets", Some(reset), &[]).await.status, 204);
    let body = json!({"email": of.email, "password": "chosen by the thief", "bearer": true});
    let mut thief = app.nobody();
    thief.token = app.nobody().call(Method::POST, "/sign-in", Some(body), &[]).await.ok()["token"].as_str().map(str::to_owned);
    (thief.id, thief.organisation) = (of.id, of.organisation);
    thief.slug.clone_from(&org.slug);
    thief
}

#[tokio::test]
async fn whoever_resets_a_login_acts_for_nobody_even_with_keys_of_their_own() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let _ = accepts(&cem, &proposed).await.ok();
        let (engagement, at) = (id(&proposed["id"]), path(&proposed));
        let mut thief = thief(app, &org, &cem).await;
        thief.keys = Some(std::sync::Mutex::new(keys(org.id, cem.id)));
        let end = |who: &Actor, kind: &str| json!({"act": who.act(kind, engagement, engagement, 1, &[])});
        for round in ["bad_signature", "card_changed"] {
            for (step, kind) in [("ending", "end"), ("closure", "close")] {
                refused(&thief, Method::PUT, &format!("{at}/{step}"), end(&thief, kind), "act", round).await;
            }
            let next = bea.next_entry(engagement, &[&bea, &cem]).await;
            let (draft, cards) = (draft_of(&next), [bea.card(), cem.card()]);
            let theirs = entry(&draft, &thief.keyring(), &cards);
            refused(&thief, Method::POST, &format!("{at}/key-set"), with(next, "entry", theirs), "entry", "bad_signature").await;
            if round == "bad_signature" {
                let wrapper = json!({"file": bytes(500), "act": thief.act("set_wrapper", None, cem.id, 1, &vault::hash(&[1; 500]))});
                refused(&thief, Method::PUT, "/identity/wrappers/passphrase", wrapper, "act", "bad_signature").await;
                // Begun anew, the thief has a card, and still acts for nobody where Cem's card is known.
                let _ = crate::identity::change::tests::restart(&thief, "chosen by the thief").await.ok();
                let shown = seen(&bea, &proposed).await["parties"].clone();
                let party = shown.as_array().unwrap().iter().find(|party| party["person_id"] == json!(cem.id)).unwrap();
                assert_eq!(party["card_changed_at"], json!(app.now()));
            }
        }
        assert_eq!(seen(&bea, &proposed).await["state"], "active");
        let log = bea.get("/access-log").await.ok();
        assert!(log["items"].as_array().unwrap().iter().any(|line| line["kind"] == "partner_card_restarted"), "{log}");
    })
    .await;
}

/// The draft behind an entry of a test.
fn draft_of(next: &Value) -> Draft {
    let entry = vault::Entry::from_bytes(&vault::from_base64(next["entry"].as_str().unwrap()).unwrap()).unwrap();
    let vault::Entry { engagement, sequence, epoch, previous, created, agreement, .. } = entry;
    Draft { engagement, sequence, epoch, previous, created, agreement }
}

#[tokio::test]
async fn earlier_epochs_are_given_to_a_member_again() {
    testkit::check(async |app| {
        let org = app.organisation().await;
        let (bea, cem, dan) = (org.person("Bea").await, org.person("Cem").await, org.person("Dan").await);
        let proposed = bea.post("/engagements", to_person(&bea, &cem)).await.ok();
        let _ = accepts(&cem, &proposed).await.ok();
        let (engagement, at) = (id(&proposed["id"]), format!("{}/key-shares", path(&proposed)));
        let wrap = |n: u8| vec![n; 300];
        let hash = |shares: &[(u32, Vec<u8>)]| vault::shares_hash(shares).unwrap();
        let act = |who: &Actor, to: &Actor, shares: &[(u32, Vec<u8>)]| who.act("share_keys", engagement, to.id, 0, &hash(shares));
        let one = [(0, wrap(1))];
        let share =
            json!({"person_id": cem.id, "epochs": [{"epoch": 0, "wrap": vault::to_base64(&wrap(1))}], "act": act(&bea, &cem, &one)});
        let stored = bea.post(&at, share.clone()).await;
        assert_eq!(stored.status, 201, "{stored:?}");
        let mine = cem.get(&at).await.ok();
        assert_eq!(mine["items"], json!([{"epoch": 0, "wrap": vault::to_base64(&wrap(1)), "from": bea.id}]));
        assert_eq!(bea.get(&at).await.ok()["items"], json!([]));
        assert_eq!(dan.get(&at).await.problem(), (404, "not_found", None));
        let log = cem.get("/access-log").await.ok();
        assert!(log["items"].as_array().unwrap().iter().any(|line| line["kind"] == "keys_shared" && line["actor_id"] == json!(bea.id)));
        // Given again it takes the place of the first.
        let again = [(0, wrap(2))];
        let renewed =
            with(with(share.clone(), "act", act(&bea, &cem, &again)), "epochs", json!([{"epoch": 0, "wrap": vault::to_base64(&wrap(2))}]));
        let _ = bea.post(&at, renewed.clone()).await.ok();
        assert_eq!(cem.get(&at).await.ok()["items"][0]["wrap"], json!(vault::to_base64(&wrap(2))));
        for (body, field) in [
            (with(renewed, "act", share["act"].clone()), "act"),
            (with(share.clone(), "act", act(&cem, &cem, &one)), "act"),
            (with(share.clone(), "person_id", json!(dan.id)), "person_id"),
            (with(share.clone(), "person_id", json!(bea.id)), "person_id"),
            (with(share.clone(), "epochs", json!([])), "epochs"),
            (with(share.clone(), "epochs", json!([{"epoch": 1, "wrap": vault::to_base64(&wrap(1))}])), "epochs"),
            (with(share.clone(), "epochs", json!(vec![json!({"epoch": 0, "wrap": vault::to_base64(&wrap(1))}); 2])), "epochs"),
        ] {
            let reply = bea.post(&at, body).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(field)), "{reply:?}");
        }
    })
    .await;
}

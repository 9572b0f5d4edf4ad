#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

use serde_json::{Value, json};
use testkit::{Actor, OsRng, PASSWORD, Reply, check, vault};
use uuid::Uuid;
use vault::{Draft, Keyring, Place, SignedCard};

fn text(bytes: &[u8]) -> Value {
    json!(vault::to_base64(bytes))
}

fn words() -> Value {
    json!([{"kind": "passphrase", "file": text(&[5; 400])}, {"kind": "recovery", "file": text(&[6; 400])}])
}

/// Begins anew with the keys of an actor, which the server does not know yet.
pub async fn restart(who: &Actor, password: &str) -> Reply {
    let own = Uuid::now_v7();
    let body = {
        let mut keys = who.keyring();
        let entry = keys.create_own(&mut OsRng, own, 1).unwrap();
        json!({"card": text(&keys.card().to_bytes()), "act": text(&keys.publish_card(1).unwrap()), "wrappers": words(),
            "own_engagement": {"id": own, "entry": text(&entry)}, "password": password})
    };
    who.post("/identity/restart", body).await
}

/// New keys in the place of an actor's.
fn replacement(who: &Actor) -> (Value, vault::Rotation) {
    let made = who.keyring().rotate(&mut OsRng, 2).unwrap();
    let body = json!({"card": text(&made.card.to_bytes()), "act": text(&made.published), "replace_act": text(&made.replaced),
        "earlier": text(&made.earlier), "earlier_act": text(&made.earlier_act), "wrappers": words(), "own_entry": text(&made.own_entry)});
    (body, made)
}

fn hash(card: &SignedCard) -> Value {
    text(&card.hash())
}

fn wrappers_of(list: &Value) -> Vec<(String, Value)> {
    let items = list["items"].as_array().unwrap();
    items.iter().map(|item| (item["kind"].as_str().unwrap().to_owned(), item["card_hash"].clone())).collect()
}

async fn kinds(who: &Actor) -> Vec<String> {
    let log = who.get("/access-log").await.ok();
    log["items"].as_array().unwrap().iter().map(|line| line["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_card_takes_the_place_of_one_that_signed_for_it() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let engagement = bea.coached_by(&cem).await;
        let first = bea.card();
        let (old, own) = (bea.get("/self").await.ok(), bea.own());
        assert_eq!(old["card_hash"], hash(&first));
        let (body, made) = replacement(&bea);
        // By nobody else, and not by the new card itself.
        let (others, _) = replacement(&cem);
        for (field, value, at) in [
            ("replace_act", others["replace_act"].clone(), "replace_act"),
            ("replace_act", body["act"].clone(), "replace_act"),
            ("act", others["act"].clone(), "act"),
            ("card", others["card"].clone(), "card"),
            ("card", text(&first.to_bytes()), "act"),
            ("own_entry", others["own_entry"].clone(), "own_entry"),
            ("earlier", text(&[1; 9]), "earlier"),
            ("earlier", text(&[1; 300]), "earlier_act"),
            ("earlier_act", others["earlier_act"].clone(), "earlier_act"),
            ("wrappers", json!([]), "wrappers"),
        ] {
            let mut wrong = body.clone();
            wrong[field] = value;
            let reply = bea.post("/identity/replacement", wrong).await;
            assert_eq!(reply.problem(), (422, "invalid", Some(at)), "{reply:?}");
        }
        let passkey = json!({"id": Uuid::now_v7(), "credential_id": text(&[1; 16]), "salt": text(&[2; 32]), "name": "Phone",
            "file": text(&[3; 300]), "act": bea.act("set_wrapper", None, bea.id, 1, &vault::hash(&[3; 300]))});
        let _ = bea.post("/identity/passkeys", passkey).await.ok();
        app.pass(1000);
        assert_eq!(bea.post("/identity/replacement", body.clone()).await.ok(), json!({"own_engagement_id": own}));
        let second = made.card;
        let card = cem.get(&format!("/people/{}/card", bea.id)).await.ok();
        assert_eq!((&card["card"], &card["act"]), (&body["card"], &body["act"]));
        assert_eq!(card["earlier"], json!([{"card": text(&first.to_bytes()), "replace_act": body["replace_act"]}]));
        let log = bea.get(&format!("/engagements/{own}/key-set")).await.ok();
        assert_eq!((log["items"].as_array().unwrap().len(), &log["items"][1]["entry"]), (2, &body["own_entry"]));
        let list = bea.get("/identity/wrappers").await.ok();
        let names = ["passphrase", "recovery", "earlier"].map(str::to_owned);
        assert_eq!(wrappers_of(&list), names.into_iter().zip([hash(&second), hash(&second), hash(&first)]).collect::<Vec<_>>());
        let me = bea.get("/self").await.ok();
        assert_eq!((&me["card_hash"], &me["restarted_at"], &me["recovery_confirmed_at"]), (&hash(&second), &Value::Null, &Value::Null));
        assert!(kinds(&bea).await.contains(&"card_replaced".to_owned()));

        // The key before signs nothing any more; the new one does, though the log still has the card before: it signed for this one.
        let end = |act: Value| json!({"act": act});
        let late = bea.act("end", engagement, engagement, 1, &[]);
        assert_eq!(bea.put(&format!("/engagements/{engagement}/ending"), end(late)).await.problem(), (422, "invalid", Some("act")));
        bea.keyring().rotated(made, 2).unwrap();
        // The next entry is signed by the key that the log has, and brings the card of now; no entry goes back to the one before.
        let members = [second, cem.card()];
        let entry = bea.keyring().next_entry(&mut OsRng, engagement, &members, [9; 32], 3).unwrap();
        let stored =
            bea.post(&format!("/engagements/{engagement}/key-set"), json!({"sequence": 1, "epoch": 1, "entry": text(&entry.entry)})).await;
        assert_eq!(stored.status, 201, "{stored:?}");
        let head = vault::Entry::from_bytes(&entry.entry).unwrap();
        let back = Draft::after(&head, [9; 32], 3).unwrap();
        let members = [first, cem.card()];
        let back = back.seal(&mut OsRng, cem.keyring().identity(), &members).unwrap().to_bytes();
        let back = cem.post(&format!("/engagements/{engagement}/key-set"), json!({"sequence": 2, "epoch": 2, "entry": text(&back)})).await;
        assert_eq!((back.problem(), &back.json["args"]["name"]), ((422, "invalid", Some("entry")), &json!("unknown_card")));
        let act = bea.act("end", engagement, engagement, 1, &[]);
        assert_eq!(bea.put(&format!("/engagements/{engagement}/ending"), end(act)).await.ok()["state"], "ended");
        // A card comes once.
        assert_eq!(bea.post("/identity/replacement", body).await.problem(), (422, "invalid", Some("card")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lost_everything_begins_anew_and_partners_are_told() {
    check(async |app| {
        let org = app.organisation().await;
        let (mut bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let engagement = bea.coached_by(&cem).await;
        let (first, own) = (bea.card(), bea.own());
        let sealed = bea.seal(own, &Place::new("pins", bea.id, "pins"), 1, "{}");
        let _ = bea.put("/pins", json!({"version": 0, "sealed": sealed})).await.ok();
        let before = bea.keys.replace(std::sync::Mutex::new(Keyring::create(&mut OsRng, org.id, bea.id, 5)));
        assert_eq!(restart(&bea, "not the password").await.problem(), (422, "invalid", Some("password")));
        assert_eq!(bea.get("/self").await.ok()["card_hash"], hash(&first));
        app.pass(1000);
        let begun = restart(&bea, PASSWORD).await.ok();
        let (now, anew) = (bea.card(), bea.own());
        assert_eq!(begun, json!({"own_engagement_id": anew}));
        let me = bea.get("/self").await.ok();
        assert_eq!((&me["card_hash"], &me["restarted_at"], &me["own_engagement_id"]), (&hash(&now), &json!(app.now()), &json!(anew)));
        let card = cem.get(&format!("/people/{}/card", bea.id)).await.ok();
        assert_eq!(card["earlier"], json!([{"card": text(&first.to_bytes()), "replace_act": null}]));
        assert_eq!(bea.get("/pins").await.ok()["version"], 0);
        assert_eq!(bea.get(&format!("/engagements/{own}")).await.problem(), (404, "not_found", None));
        let party =
            |answer: Value| answer["parties"].as_array().unwrap().iter().find(|party| party["person_id"] == json!(bea.id)).unwrap().clone();
        let at = format!("/engagements/{engagement}");
        assert_eq!(party(cem.get(&at).await.ok())["card_changed_at"], json!(app.now()));
        assert!(kinds(&bea).await.contains(&"card_restarted".to_owned()));
        assert_eq!(kinds(&cem).await.iter().filter(|kind| *kind == "partner_card_restarted").count(), 1);

        // The first card comes back: its words are still there, and it signs for a third. The second stands before both, and comes back no more.
        let aside = bea.get("/identity/aside").await.ok()["items"][0].clone();
        assert_eq!((&aside["card"], &aside["own_engagement_id"]), (&text(&first.to_bytes()), &json!(own)));
        assert_eq!((&aside["head"]["sequence"], &aside["wrappers"][0]["card_hash"]), (&json!(0), &hash(&first)));
        let second = bea.keys.replace(before.unwrap());
        let (body, made) = replacement(&bea);
        assert_eq!(bea.post("/identity/replacement", body.clone()).await.ok(), json!({"own_engagement_id": own}));
        let card = cem.get(&format!("/people/{}/card", bea.id)).await.ok();
        let line = json!([{"card": text(&now.to_bytes()), "replace_act": null},
            {"card": text(&first.to_bytes()), "replace_act": body["replace_act"]}]);
        assert_eq!((&card["card"], &card["earlier"]), (&body["card"], &line));
        let me = bea.get("/self").await.ok();
        assert_eq!((&me["restarted_at"], &me["own_engagement_id"]), (&Value::Null, &json!(own)));
        assert_eq!(
            (&bea.get("/pins").await.ok()["version"], party(cem.get(&at).await.ok())["card_changed_at"].clone()),
            (&json!(1), Value::Null)
        );
        assert_eq!(bea.get(&format!("/engagements/{own}/key-set")).await.ok()["items"][1]["entry"], body["own_entry"]);
        assert_eq!(bea.get(&format!("/engagements/{anew}")).await.problem(), (404, "not_found", None));
        assert_eq!(bea.get("/identity/aside").await.ok()["items"], json!([]));
        let list = bea.get("/identity/wrappers").await.ok();
        assert_eq!(wrappers_of(&list).last().unwrap(), &("earlier".to_owned(), hash(&first)));
        assert_eq!(list["items"].as_array().unwrap().last().unwrap()["act"], body["earlier_act"]);
        bea.keyring().rotated(made, 2).unwrap();
        bea.keys = second;
        let (body, _) = replacement(&bea);
        assert_eq!(bea.post("/identity/replacement", body).await.problem(), (422, "invalid", Some("replace_act")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_keys_changes_none_and_nobody_takes_an_own_space_that_exists() {
    check(async |app| {
        let org = app.organisation().await;
        let mut cy = org.person_without_keys("Cy").await;
        cy.keys = Some(std::sync::Mutex::new(Keyring::create(&mut OsRng, org.id, cy.id, 5)));
        assert_eq!(restart(&cy, PASSWORD).await.problem(), (409, "no_identity", None));
        let (body, _) = replacement(&cy);
        assert_eq!(cy.post("/identity/replacement", body).await.problem(), (409, "no_identity", None));
        assert_eq!(cy.get("/identity/aside").await.ok()["items"], json!([]));
        let before = org.admin.own();
        let body = {
            let mut keys = Keyring::create(&mut OsRng, org.id, org.admin.id, 5);
            let entry = keys.create_own(&mut OsRng, before, 1).unwrap();
            json!({"card": text(&keys.card().to_bytes()), "act": text(&keys.publish_card(1).unwrap()), "wrappers": words(),
                "own_engagement": {"id": before, "entry": text(&entry)}, "password": PASSWORD})
        };
        assert_eq!(org.admin.post("/identity/restart", body).await.problem(), (409, "id_taken", None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_and_taken_away_by_a_signature() {
    check(async |app| {
        let org = app.organisation().await;
        let (bea, id) = (org.person("Bea").await, Uuid::now_v7());
        let sets = |who: &Actor, file: &[u8]| who.act("set_wrapper", None, bea.id, 1, &vault::hash(file));
        let good = json!({"id": id, "credential_id": text(&[1; 16]), "salt": text(&[2; 32]), "name": " Phone ", "file": text(&[3; 300]),
            "act": sets(&bea, &[3; 300])});
        for (field, value) in [
            ("credential_id", text(&[])),
            ("salt", text(&[2; 31])),
            ("name", json!("")),
            ("file", text(&[3; 9])),
            ("act", sets(&bea, &[4; 300])),
            ("act", sets(&org.admin, &[3; 300])),
        ] {
            let mut wrong = good.clone();
            wrong[field] = value;
            assert_eq!(bea.post("/identity/passkeys", wrong).await.problem(), (422, "invalid", Some(field)));
        }
        let added = bea.post("/identity/passkeys", good.clone()).await;
        assert_eq!(added.status, 201);
        let listed = bea.get("/identity/wrappers").await.ok();
        assert_eq!(listed["items"][1], added.json);
        assert_eq!((&added.json["kind"], &added.json["name"], &added.json["id"]), (&json!("passkey"), &json!("Phone"), &json!(id)));
        assert_eq!(added.json["card_hash"], hash(bea.keyring().card()));
        assert_eq!(bea.post("/identity/passkeys", good).await.problem(), (409, "id_taken", None));
        let path = format!("/identity/passkeys/{id}");
        let removes = |subject: Uuid| json!({"act": bea.act("remove_wrapper", None, subject, 1, &[])});
        assert_eq!(bea.delete(&path, removes(Uuid::now_v7())).await.problem(), (422, "invalid", Some("act")));
        assert_eq!(bea.delete(&path, removes(id)).await.status, 200);
        assert_eq!(bea.delete(&path, removes(id)).await.problem(), (404, "not_found", None));
        let seen = kinds(&bea).await;
        assert!(["passkey_added", "passkey_removed"].iter().all(|kind| seen.iter().any(|one| one == kind)), "{seen:?}");
    })
    .await;
}

#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

use serde_json::{Value, json};
use testkit::{Actor, Method, OsRng, check, vault};
use uuid::Uuid;
use vault::{Keyring, Place};

fn bytes(length: usize) -> Value {
    json!(vault::to_base64(&vec![7; length]))
}

/// What somebody without keys publishes, and the keys.
fn keys_of(who: &Actor, own: Uuid) -> (Value, Keyring) {
    let mut keys = Keyring::create(&mut OsRng, who.organisation, who.id, 1);
    let entry = keys.create_own(&mut OsRng, own, 1).unwrap();
    let text = |bytes: &[u8]| json!(vault::to_base64(bytes));
    let body = json!({"card": text(&keys.card().to_bytes()), "act": text(&keys.publish_card(1).unwrap()),
        "own_engagement": {"id": own, "entry": text(&entry)},
        "wrappers": [{"kind": "passphrase", "file": bytes(500)}, {"kind": "recovery", "file": bytes(500)}]});
    (body, keys)
}

fn identity(who: &Actor, own: Uuid) -> Value {
    keys_of(who, own).0
}

/// A wrapper of `length` bytes with the act that sets it.
fn wrapper(who: &Actor, length: usize) -> Value {
    let act = who.act("set_wrapper", None, who.id, 1, &vault::hash(&vec![7; length]));
    json!({"file": bytes(length), "act": act})
}

/// Pins of a person with real keys, sealed under `version`.
fn pins(actor: &Actor, version: u32) -> Value {
    actor.seal(actor.own(), &Place::new("pins", actor.id, "pins"), version, "{}")
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_published_once_and_open_an_own_space() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let path = format!("/people/{}/card", bea.id);
        assert_eq!(org.admin.get(&path).await.problem(), (404, "no_identity", None));
        let (own, key) = (Uuid::now_v7(), Uuid::now_v7().to_string());
        let body = identity(&bea, own);
        let first = bea.keyed(Method::POST, "/identity", body.clone(), &key).await;
        let again = bea.keyed(Method::POST, "/identity", body.clone(), &key).await;
        assert_eq!((first.status, again.status, &first.json), (201, 201, &again.json));
        let card = org.admin.get(&path).await.ok();
        assert_eq!((&card["card"], &card["act"], card["created_at"].as_i64()), (&body["card"], &body["act"], Some(app.now())));
        let me = bea.get("/self").await.ok();
        assert_eq!((me["has_identity"].as_bool(), me["own_engagement_id"].as_str()), (Some(true), Some(own.to_string().as_str())));
        let log = bea.get(&format!("/engagements/{own}/key-set")).await.ok();
        assert_eq!((log["items"].as_array().unwrap().len(), &log["items"][0]["entry"]), (1, &body["own_engagement"]["entry"]));
        assert_eq!(org.admin.get(&format!("/engagements/{own}")).await.problem(), (404, "not_found", None));
        assert_eq!(bea.post("/identity", identity(&bea, Uuid::now_v7())).await.problem(), (409, "identity_exists", None));
        let cy = org.person_without_keys("Cy").await;
        assert_eq!(cy.post("/identity", identity(&cy, own)).await.problem(), (409, "id_taken", None));
        assert_eq!(org.admin.get(&format!("/people/{}/card", cy.id)).await.problem(), (404, "no_identity", None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_identity_is_refused_by_field() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person_without_keys("Bea").await;
        let own = |entry: usize| json!({"id": Uuid::now_v7(), "entry": bytes(entry)});
        for (part, value, field) in [
            ("card", bytes(168), "card"),
            ("card", json!("no base64!"), "card"),
            ("act", bytes(20_000), "act"),
            ("own_engagement", own(10), "own_engagement.entry"),
            ("own_engagement", own(600), "own_engagement.entry"),
            ("own_engagement", json!({"entry": bytes(600)}), "own_engagement.id"),
            ("card", bytes(169), "card"),
            ("card", identity(&org.admin, Uuid::now_v7())["card"].clone(), "card"),
            ("act", bytes(190), "act"),
            ("act", identity(&bea, Uuid::now_v7())["act"].clone(), "act"),
            ("wrappers", json!([]), "wrappers"),
            ("wrappers", json!([{"kind": "recovery", "file": bytes(500)}]), "wrappers"),
            ("wrappers", json!(vec![json!({"kind": "passphrase", "file": bytes(500)}); 2]), "wrappers"),
            ("wrappers", json!([{"kind": "passphrase", "file": bytes(9)}]), "wrappers.file"),
            ("wrappers", json!([{"kind": "escrow", "file": bytes(500)}]), "wrappers[0].kind"),
        ] {
            let mut body = identity(&bea, Uuid::now_v7());
            body[part] = value;
            assert_eq!(bea.post("/identity", body).await.problem(), (422, "invalid", Some(field)));
        }
        assert_eq!(bea.get("/self").await.ok()["has_identity"], false);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrappers_are_ones_own_and_a_new_recovery_code_is_confirmed_anew() {
    check(async |app| {
        let org = app.organisation().await;
        let mut bea = org.person_without_keys("Bea").await;
        let unsigned = json!({"file": bytes(500), "act": bytes(200)});
        for (path, body) in [("/identity/wrappers/recovery", unsigned.clone()), ("/identity/recovery-confirmation", json!({}))] {
            assert_eq!(bea.put(path, body).await.problem(), (409, "no_identity", None));
        }
        assert_eq!(bea.get("/identity/wrappers").await.ok()["items"], json!([]));
        let (body, keys) = keys_of(&bea, Uuid::now_v7());
        let _ = bea.post("/identity", body).await.ok();
        bea.keys = Some(std::sync::Mutex::new(keys));
        let _ = bea.put("/identity/recovery-confirmation", json!({})).await.ok();
        assert_eq!(bea.get("/self").await.ok()["recovery_confirmed_at"].as_i64(), Some(app.now()));
        let _ = bea.put("/identity/wrappers/passphrase", wrapper(&bea, 501)).await.ok();
        assert_eq!(bea.get("/self").await.ok()["recovery_confirmed_at"].as_i64(), Some(app.now()));
        let _ = bea.put("/identity/wrappers/recovery", wrapper(&bea, 502)).await.ok();
        assert!(bea.get("/self").await.ok()["recovery_confirmed_at"].is_null());
        let wrappers = bea.get("/identity/wrappers").await.ok();
        let files: Vec<_> =
            wrappers["items"].as_array().unwrap().iter().map(|item| (item["kind"].as_str().unwrap(), item["file"].clone())).collect();
        assert_eq!(files, [("passphrase", bytes(501)), ("recovery", bytes(502))]);
        assert_eq!(bea.put("/identity/wrappers/escrow", unsigned.clone()).await.problem(), (404, "not_found", None));
        assert_eq!(bea.put("/identity/wrappers/recovery", wrapper(&bea, 5)).await.problem(), (422, "invalid", Some("file")));
        // Whoever only signs in as somebody stores nothing for them to unlock with.
        for act in [bytes(200), wrapper(&bea, 503)["act"].clone(), wrapper(&org.admin, 500)["act"].clone()] {
            let forged = json!({"file": bytes(500), "act": act});
            assert_eq!(bea.put("/identity/wrappers/passphrase", forged).await.problem(), (422, "invalid", Some("act")));
        }
        // Ada kept no recovery code.
        let none = org.admin.put("/identity/recovery-confirmation", json!({})).await;
        assert_eq!((none.problem().1, none.json["args"]["state"].as_str()), ("wrong_state", Some("no_recovery")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_device_to_write_pins_is_told_to_look_first() {
    check(async |app| {
        let org = app.organisation().await;
        let bea = org.person("Bea").await;
        assert_eq!(bea.get("/pins").await.ok(), json!({"version": 0, "sealed": null}));
        let first = bea.put("/pins", json!({"version": 0, "sealed": pins(&bea, 1)})).await.ok();
        assert_eq!((first["version"].as_i64(), first["sealed"]["v"].as_i64()), (Some(1), Some(1)));
        let late = bea.put("/pins", json!({"version": 0, "sealed": pins(&bea, 1)})).await;
        assert_eq!((late.problem(), late.json["args"]["version"].as_str()), ((409, "row_changed", None), Some("1")));
        let _ = bea.put("/pins", json!({"version": 1, "sealed": pins(&bea, 2)})).await.ok();
        let read = bea.get("/pins").await.ok();
        assert_eq!((read["version"].as_i64(), read["sealed"]["by"].as_str()), (Some(2), Some(bea.id.to_string().as_str())));
        assert_eq!(org.admin.get("/pins").await.ok()["version"], 0);
        let mut old = pins(&bea, 3);
        old["e"] = json!(1);
        assert_eq!(bea.put("/pins", json!({"version": 2, "sealed": old})).await.problem(), (409, "epoch_closed", None));
        let short = json!({"e": 0, "s": bytes(20)});
        assert_eq!(bea.put("/pins", json!({"version": 2, "sealed": short})).await.problem(), (422, "invalid", Some("sealed")));
        assert_eq!(bea.put("/pins", json!({"version": -1, "sealed": pins(&bea, 3)})).await.problem(), (422, "invalid", Some("version")));
        let cy = org.person_without_keys("Cy").await;
        assert_eq!(cy.put("/pins", json!({"version": 0, "sealed": pins(&bea, 1)})).await.problem(), (409, "no_identity", None));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_read_inside_the_organisation_only() {
    check(async |app| {
        let (org, other) = (app.organisation().await, app.organisation().await);
        let path = format!("/people/{}/card", org.admin.id);
        assert_eq!(other.admin.get(&path).await.problem().0, 404);
        let mut stranger = other.admin;
        stranger.slug.clone_from(&org.slug);
        assert_eq!(stranger.get(&path).await.problem(), (404, "not_found", None));
        assert_eq!(org.admin.get("/people/x/card").await.problem(), (404, "not_found", None));
    })
    .await;
}

//! The release room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::vault::{Content, Place, agreement_hash, canonical_json, hash, to_base64};
use testkit::{Actor, Organisation, Reply, TestApp};
use uuid::Uuid;

/// Bea coaches Cem; Sam sponsors it.
struct Sponsored {
    org: Organisation,
    bea: Actor,
    cem: Actor,
    sam: Actor,
    engagement: Uuid,
}

impl Sponsored {
    async fn begin(app: &TestApp) -> Self {
        let org = app.organisation().await;
        let (bea, cem, sam) = (org.person("Bea").await, org.person("Cem").await, org.person("Sam").await);
        let engagement = cem.coached_by(&bea).await;
        let sponsored = Self { org, bea, cem, sam, engagement };
        sponsored.name(2, Some(sponsored.sam.id)).await;
        sponsored
    }

    fn path(&self, rest: &str) -> String {
        format!("/engagements/{}{rest}", self.engagement)
    }

    /// Names a sponsor in the next version of the terms, or nobody.
    async fn name(&self, version: u32, sponsor: Option<Uuid>) {
        let id = Uuid::now_v7();
        let terms = Content::json("en", json!({"kind": "one_to_one", "modality": "coaching", "minutes": 45, "sponsor": sponsor}));
        let hash = agreement_hash(&terms).unwrap();
        let said = |who: &Actor, act: &str| {
            let payload = who.keyring().agreement_payload(self.engagement, hash).unwrap();
            signed(who, act, self.engagement, id, version, payload)
        };
        let sealed = self.cem.seal(self.engagement, &Place::terms(id), version, "terms");
        let body = json!({"id": id, "version": version, "terms": sealed, "modality": "coaching", "minutes": 45, "sponsor_id": sponsor,
            "act": said(&self.cem, "propose")});
        let _ = self.cem.post(&self.path("/agreements"), body).await.ok();
        let yes = json!({"agreement_id": id, "version": version, "act": said(&self.bea, "accept")});
        let _ = self.bea.put(&self.path("/acceptance"), yes).await.ok();
    }

    fn to_sam(&self, text: &str, until: Option<&str>) -> Value {
        new(&self.cem, self.engagement, &json!({"audience": "sponsor", "person": self.sam.id, "text": text, "until": until}))
    }

    async fn release(&self, body: Value) -> Reply {
        self.cem.post(&self.path("/releases"), body).await
    }

    async fn revoke(&self, by: &Actor, id: &Value) -> Reply {
        let act = signed(by, "revoke", self.engagement, id.as_str().unwrap().parse().unwrap(), 1, Vec::new());
        by.post(&self.path(&format!("/releases/{}/revocation", id.as_str().unwrap())), json!({"act": act})).await
    }
}

fn signed(who: &Actor, act: &str, engagement: Uuid, subject: Uuid, version: u32, payload: Vec<u8>) -> String {
    to_base64(&who.keyring().sign_act(act, Some(engagement), subject, version, 1, payload).unwrap())
}

/// A release as its owner's client writes and signs it.
fn new(owner: &Actor, engagement: Uuid, what: &Value) -> Value {
    let (id, item) = (Uuid::now_v7(), Uuid::now_v7());
    let signs = json!({"audience": what["audience"], "item": item, "kind": "win", "person": what["person"], "text": what["text"],
        "until": what["until"]});
    let payload = hash(format!("belay/1/release\0{}", canonical_json(&signs).unwrap()).as_bytes()).to_vec();
    json!({"id": id, "item_kind": "win", "item_id": item, "audience": what["audience"], "audience_person_id": what["person"],
        "text": what["text"], "until_day": what["until"], "act": signed(owner, "release", engagement, id, 1, payload)})
}

async fn shown(reader: &Actor) -> Vec<Value> {
    reader.get("/releases").await.ok()["items"].as_array().unwrap().clone()
}

async fn log(actor: &Actor, kind: &str) -> usize {
    let log = actor.get("/access-log").await.ok();
    log["items"].as_array().unwrap().iter().filter(|line| line["kind"] == kind).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_coachee_shows_the_sponsor_reads_until_it_is_taken_back() {
    testkit::check(async |app| {
        let all = Sponsored::begin(app).await;
        let made = all.release(all.to_sam("I said no twice this month", Some("2026-12-24"))).await;
        assert_eq!(made.status, 201);
        let made = made.ok();
        assert_eq!((&made["person_id"], &made["revoked_at"], &made["created_at"]), (&json!(all.cem.id), &Value::Null, &json!(app.now())));

        let read = shown(&all.sam).await;
        let read = &read[0];
        assert_eq!(
            (&read["text"], &read["name"], &read["until_day"]),
            (&json!("I said no twice this month"), &json!("Cem"), &json!("2026-12-24"))
        );
        assert_eq!((&read["act"], &read["card"]), (&made["act"], &json!(to_base64(&all.cem.keyring().card().to_bytes()))));
        let side = all.sam.get("/sponsoring").await.ok();
        assert_eq!(&side["items"][0]["releases"][0], read);
        // Nobody else outside, and openly those in it.
        assert!(shown(&all.org.admin).await.is_empty() && shown(&all.cem).await.is_empty());
        assert_eq!(all.bea.get(&all.path("/releases")).await.ok()["items"], json!([made]));
        assert_eq!(all.sam.get(&all.path("/releases")).await.problem(), (404, "not_found", None));
        // Two readings on one day are one line each, of the side and of the releases.
        let _ = all.sam.get("/sponsoring").await.ok();
        assert_eq!((log(&all.cem, "release_opened").await, log(&all.cem, "sponsor_opened").await), (1, 1));
        assert_eq!((log(&all.bea, "release_opened").await, log(&all.bea, "sponsor_opened").await), (0, 1));

        assert_eq!(all.revoke(&all.bea, &made["id"]).await.problem(), (403, "not_yours", None));
        let taken = all.revoke(&all.cem, &made["id"]).await;
        assert_eq!((taken.status, &taken.json["revoked_at"]), (201, &json!(app.now())));
        assert!(taken.json["revoke_act"].is_string());
        assert_eq!(all.revoke(&all.cem, &made["id"]).await.problem(), (409, "wrong_state", None));
        assert!(shown(&all.sam).await.is_empty());
        assert_eq!(all.sam.get("/sponsoring").await.ok()["items"][0]["releases"], json!([]));
        assert_eq!((log(&all.cem, "released").await, log(&all.cem, "release_revoked").await), (1, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_signed_is_shown_and_only_by_its_owner() {
    testkit::check(async |app| {
        let all = Sponsored::begin(app).await;
        let good = all.to_sam("I said no twice this month", None);
        for (field, value) in [
            ("text", json!("I said no every day")),
            ("text", json!("I said no twice this month.")),
            ("item_kind", json!("goal")),
            ("item_id", json!(Uuid::now_v7())),
            ("until_day", json!("2026-12-24")),
            ("id", json!(Uuid::now_v7())),
        ] {
            let mut other = good.clone();
            other[field] = value;
            let refused = all.release(other).await;
            assert_eq!(refused.problem(), (422, "invalid", Some("act")), "{field}");
            assert_eq!(refused.json["args"]["name"], "not_signed");
        }
        let programme = new(&all.cem, all.engagement, &json!({"audience": "programme", "person": null, "text": "x", "until": null}));
        for (body, field, name) in [
            (
                new(&all.cem, all.engagement, &json!({"audience": "sponsor", "person": all.bea.id, "text": "x", "until": null})),
                "audience_person_id",
                "not_the_sponsor",
            ),
            (
                new(&all.cem, all.engagement, &json!({"audience": "sponsor", "person": null, "text": "x", "until": null})),
                "audience_person_id",
                "not_the_sponsor",
            ),
            (
                new(&all.cem, all.engagement, &json!({"audience": "programme", "person": all.sam.id, "text": "x", "until": null})),
                "audience_person_id",
                "not_the_sponsor",
            ),
            (all.to_sam(" ", None), "text", "empty"),
            (all.to_sam(&"x".repeat(501), None), "text", "too_long"),
            (all.to_sam("x", Some("soon")), "until_day", "not_a_day"),
        ] {
            let refused = all.release(body).await;
            assert_eq!((refused.problem(), &refused.json["args"]["name"]), ((422, "invalid", Some(field)), &json!(name)));
        }
        // Signed by the coach, posted by the coach: not hers to show.
        let of_bea = new(&all.bea, all.engagement, &json!({"audience": "sponsor", "person": all.sam.id, "text": "x", "until": null}));
        assert_eq!(all.bea.post(&all.path("/releases"), of_bea.clone()).await.problem(), (403, "not_yours", None));
        assert_eq!(all.release(of_bea).await.problem(), (422, "invalid", Some("act")), "another's signature");
        assert_eq!(all.sam.post(&all.path("/releases"), programme.clone()).await.problem(), (404, "not_found", None));
        assert_eq!(all.release(good.clone()).await.status, 201);
        assert_eq!(all.release(good).await.problem(), (409, "id_taken", None));
        assert_eq!(all.release(programme).await.status, 201);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_is_shown_to_nobody_outside() {
    testkit::check(async |app| {
        let all = Sponsored::begin(app).await;
        let _ = all.release(all.to_sam("until today", Some("2026-11-24"))).await.ok();
        let _ = all.release(all.to_sam("for good", None)).await.ok();
        let texts = async || shown(&all.sam).await.iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(texts().await, ["for good", "until today"]);
        app.pass_days(1);
        assert_eq!(texts().await, ["for good"]);
        // Another sponsor is another audience.
        let tom = all.org.person("Tom").await;
        all.name(3, Some(tom.id)).await;
        assert!(texts().await.is_empty() && shown(&tom).await.is_empty());
        all.name(4, Some(all.sam.id)).await;
        assert_eq!(texts().await, ["for good"]);
        // Who has no access can take nothing back: it is shown no more.
        let _ = all.org.admin.put(&format!("/people/{}/deactivation", all.cem.id), json!({})).await.ok();
        assert!(texts().await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_programme_is_who_sets_things_up_and_comes_in_pages() {
    testkit::check(async |app| {
        let all = Sponsored::begin(app).await;
        let admin = &all.org.admin;
        for text in ["one", "two", "three"] {
            let what = json!({"audience": "programme", "person": null, "text": text, "until": null});
            let _ = all.release(new(&all.cem, all.engagement, &what)).await.ok();
        }
        assert!(shown(&all.sam).await.is_empty());
        let (mut texts, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = admin.get(&format!("/releases?limit=2{cursor}")).await.ok();
            texts.extend(page["items"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(texts, ["three", "two", "one"]);
        assert_eq!(log(&all.cem, "release_opened").await, 1);
        // An administrator who sponsors reads both, what was shown to them first.
        all.name(3, Some(admin.id)).await;
        let what = json!({"audience": "sponsor", "person": admin.id, "text": "to you", "until": null});
        let _ = all.release(new(&all.cem, all.engagement, &what)).await.ok();
        let all_of_it: Vec<Value> = shown(admin).await.iter().map(|one| one["text"].clone()).collect();
        assert_eq!(all_of_it, ["to you", "three", "two", "one"]);
        let first = admin.get("/releases?limit=1").await.ok();
        let second = admin.get(&format!("/releases?limit=1&cursor={}", first["next"].as_str().unwrap())).await.ok();
        assert_eq!((&first["items"][0]["text"], &second["items"][0]["text"]), (&json!("to you"), &json!("three")));
    })
    .await;
}

//! People who ask: signed in, with real keys.

use std::sync::Mutex;

use rand_core::OsRng;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{Content, Draft, Keyring, Place, WrapperKind};

use crate::TestApp;

/// An answer: status and JSON (null when there is none).
#[derive(Debug, Clone)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body.
    pub json: Value,
}

impl Reply {
    /// The body of a success; panics with the problem otherwise.
    #[track_caller]
    #[must_use]
    pub fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{self:?}");
        self.json
    }

    /// The problem's name and field; panics when it is a success.
    #[track_caller]
    #[must_use]
    pub fn problem(&self) -> (u16, &str, Option<&str>) {
        assert!(self.status >= 400, "{self:?}");
        let name = self.json["type"].as_str().unwrap_or_default().trim_start_matches("/problems/");
        (self.status, name, self.json["field"].as_str())
    }
}

/// Someone who asks.
pub struct Actor {
    /// Name, as in the organisation.
    pub name: String,
    /// Login address.
    pub email: String,
    /// Person id; nil when nobody is signed in.
    pub id: Uuid,
    /// The organisation's word in addresses.
    pub slug: String,
    /// The organisation.
    pub organisation: Uuid,
    /// Bearer token.
    pub token: Option<String>,
    /// Unlocked keys.
    pub keys: Option<Mutex<Keyring>>,
    base: String,
    http: reqwest::Client,
}

/// An organisation under test.
pub struct Organisation {
    /// Word in addresses.
    pub slug: String,
    /// Id.
    pub id: Uuid,
    /// The first administrator, Ada.
    pub admin: Actor,
    base: String,
    now: i64,
}

/// A login password of tests.
pub const PASSWORD: &str = "correct horse battery";

impl Organisation {
    pub(crate) async fn create(app: &TestApp) -> Self {
        let token = rooms::identity::link::new_token();
        let (hash, now) = (rooms::access::token_hash(&token), app.now());
        let id = app.app.new_id().simple().to_string();
        rooms::identity::store_first_link(&app.app, &hash).await.expect("a first link");
        let name = format!("Org {}", &id[20..]);
        let email = format!("ada@{}.example.org", &id[20..]);
        let nobody = Actor::anonymous(&app.base);
        let signed_up = nobody
            .call(
                Method::POST,
                "/sign-up",
                Some(json!({"token": token, "name": "Ada", "email": email, "password": PASSWORD, "time_zone": "Europe/Berlin",
                    "language": "en", "organisation_name": name})),
                &[],
            )
            .await
            .ok();
        let mut admin = nobody.become_signed_in(&signed_up, "Ada", &email);
        admin.make_identity(now).await;
        Self { slug: admin.slug.clone(), id: admin.organisation, admin, base: app.base.clone(), now }
    }

    /// A new person who has joined and has keys.
    pub async fn person(&self, name: &str) -> Actor {
        let mut actor = self.person_without_keys(name).await;
        actor.make_identity(self.now).await;
        actor
    }

    /// A new person who has joined, and was not yet asked for keys.
    pub async fn person_without_keys(&self, name: &str) -> Actor {
        let tail = Uuid::new_v4().simple().to_string();
        let email = format!("{}-{}@example.org", name.to_lowercase().replace(' ', "."), &tail[..8]);
        let person = self.admin.post("/people", json!({"name": name, "email": email, "administrator": false})).await.ok();
        let invitation = self.admin.post(&format!("/people/{}/invitation", person["id"].as_str().expect("an id")), json!({})).await.ok();
        let nobody = Actor::anonymous(&self.base);
        let body =
            json!({"token": invitation["token"], "name": name, "password": PASSWORD, "time_zone": "Europe/Berlin", "language": "en"});
        let signed_up = nobody.call(Method::POST, "/sign-up", Some(body), &[]).await.ok();
        nobody.become_signed_in(&signed_up, name, &email)
    }
}

impl Actor {
    pub(crate) fn anonymous(base: &str) -> Self {
        Self {
            name: String::new(),
            email: String::new(),
            id: Uuid::nil(),
            slug: String::new(),
            organisation: Uuid::nil(),
            token: None,
            keys: None,
            base: base.to_owned(),
            http: reqwest::Client::builder().no_proxy().build().expect("a client"),
        }
    }

    fn become_signed_in(self, signed_up: &Value, name: &str, email: &str) -> Self {
        let id = |key: &str| signed_up[key].as_str().and_then(|id| Uuid::parse_str(id).ok()).expect("an id");
        Self {
            name: name.to_owned(),
            email: email.to_owned(),
            id: id("person_id"),
            slug: signed_up["slug"].as_str().unwrap_or_default().to_owned(),
            organisation: id("organisation_id"),
            token: signed_up["token"].as_str().map(str::to_owned),
            ..self
        }
    }

    /// Makes keys and publishes the card, as the page does at the first sealed word.
    pub async fn make_identity(&mut self, now: i64) {
        let now = u64::try_from(now).unwrap_or(0);
        let mut keys = Keyring::create(&mut OsRng, self.organisation, self.id, now);
        let own = Uuid::now_v7();
        let entry = keys.create_own(&mut OsRng, own, now).expect("an own space");
        let act = keys.publish_card(now).expect("an act");
        let file = keys.wrapper(WrapperKind::Passphrase, "abacus abdomen abide ability ablaze able", 15).expect("a wrapper");
        let body = json!({
            "card": vault::to_base64(&keys.card().to_bytes()),
            "act": vault::to_base64(&act),
            "wrappers": [{"kind": "passphrase", "file": vault::to_base64(&file)}],
            "own_engagement": {"id": own, "entry": vault::to_base64(&entry)},
        });
        let _ = self.post("/identity", body).await.ok();
        self.keys = Some(Mutex::new(keys));
    }

    /// One's own space.
    #[must_use]
    pub fn own(&self) -> Uuid {
        self.keyring().own().expect("an own space")
    }

    /// The card that others know this person by.
    #[must_use]
    pub fn card(&self) -> vault::SignedCard {
        *self.keyring().card()
    }

    /// The unlocked keys, for one step: they are held until the statement ends, and nobody has them twice.
    pub fn keyring(&self) -> std::sync::MutexGuard<'_, Keyring> {
        let keys = self.keys.as_ref().expect("this person has keys");
        for _ in 0..1000 {
            match keys.try_lock() {
                Ok(guard) => return guard,
                Err(std::sync::TryLockError::WouldBlock) => std::thread::sleep(std::time::Duration::from_millis(10)),
                Err(std::sync::TryLockError::Poisoned(_)) => panic!("a test panicked with the keys in hand"),
            }
        }
        panic!("the keys are held by the statement that asks for them again")
    }

    /// A text sealed for an engagement, as requests carry it: `{e, s}`.
    #[must_use]
    pub fn seal(&self, engagement: Uuid, place: &Place, version: u32, text: &str) -> Value {
        let sealed = self.keyring().seal(&mut OsRng, engagement, place, version, &Content::text("en", text)).expect("it seals");
        json!({"e": sealed.epoch, "s": vault::to_base64(&sealed.envelope)})
    }

    /// Opens a sealed value of an answer: `{v, by, e, s}`.
    #[must_use]
    pub fn open(&self, engagement: Uuid, place: &Place, sealed: &Value) -> Content {
        let number = |key: &str| u32::try_from(sealed[key].as_u64().expect("a number")).expect("small");
        let sealed = vault::Sealed {
            version: number("v"),
            author: sealed["by"].as_str().and_then(|id| Uuid::parse_str(id).ok()).expect("an author"),
            epoch: number("e"),
            envelope: vault::from_base64(sealed["s"].as_str().expect("an envelope")).expect("base64"),
        };
        self.keyring().open(engagement, place, &sealed).expect("it opens")
    }

    /// An engagement of the kind `one_to_one` that this person (the coachee) proposed and `coach` accepted.
    pub async fn coached_by(&self, coach: &Self) -> Uuid {
        let (engagement, agreement) = (Uuid::now_v7(), Uuid::now_v7());
        let terms = Content::json("en", json!({"kind": "one_to_one", "modality": "coaching", "minutes": 45, "about": "Saying no"}));
        let hash = vault::agreement_hash(&terms).expect("a hash");
        let cards = [self.card(), coach.card()];
        let entry = self.keyring().genesis(&mut OsRng, engagement, &cards, hash, 1).expect("entry 0");
        let sealed = self.keyring().seal(&mut OsRng, engagement, &Place::terms(agreement), 1, &terms).expect("it seals");
        let act = self.agreed("propose", engagement, agreement, hash);
        let body = json!({
            "id": engagement, "kind": "one_to_one", "modality": "coaching", "minutes": 45, "sessions_planned": 6, "with": coach.id,
            "team_id": null, "my_role": "coachee",
            "agreement": {"id": agreement, "terms": {"e": sealed.epoch, "s": vault::to_base64(&sealed.envelope)}},
            "entry": vault::to_base64(&entry), "act": act,
        });
        let _ = self.post("/engagements", body).await.ok();
        let names = std::collections::BTreeMap::new();
        let _ = coach.keyring().load(engagement, &[entry], &names, 1).expect("the log verifies");
        let act = coach.agreed("accept", engagement, agreement, hash);
        let accepted = json!({"agreement_id": agreement, "version": 1, "act": act});
        let _ = coach.put(&format!("/engagements/{engagement}/acceptance"), accepted).await.ok();
        engagement
    }

    /// A signed act as requests carry it. An empty payload fits most; what names an agreement is judged by clients alone.
    #[must_use]
    pub fn act(&self, kind: &str, engagement: impl Into<Option<Uuid>>, subject: Uuid, version: u32, payload: &[u8]) -> Value {
        let act = self.keyring().sign_act(kind, engagement.into(), subject, version, 1, payload.to_vec());
        json!(vault::to_base64(&act.expect("an act")))
    }

    /// Entry 0 of an engagement for these people, as requests carry it. The keyring does not take it in.
    #[must_use]
    pub fn first_entry(&self, engagement: Uuid, members: &[&Self]) -> Value {
        json!(vault::to_base64(&self.entry(&Draft::first(engagement, [9; 32], 1), members)))
    }

    /// The entry after the newest that the server has, `{sequence, epoch, entry}`.
    pub async fn next_entry(&self, engagement: Uuid, members: &[&Self]) -> Value {
        let head = self.get(&format!("/engagements/{engagement}")).await.ok()["head"].clone();
        let sequence = head["sequence"].as_u64().and_then(|sequence| u32::try_from(sequence).ok()).expect("a head") + 1;
        let previous = vault::from_base64(head["hash"].as_str().expect("a hash")).expect("base64").try_into().expect("32 bytes");
        let draft = Draft { engagement, sequence, epoch: sequence, previous, created: 1, agreement: [9; 32] };
        json!({"sequence": sequence, "epoch": sequence, "entry": vault::to_base64(&self.entry(&draft, members))})
    }

    fn entry(&self, draft: &Draft, members: &[&Self]) -> Vec<u8> {
        // One at a time: whoever signs is among them.
        let cards: Vec<_> = members.iter().map(|member| member.card()).collect();
        draft.seal(&mut OsRng, self.keyring().identity(), &cards).expect("an entry").to_bytes()
    }

    fn agreed(&self, act: &str, engagement: Uuid, agreement: Uuid, hash: [u8; 32]) -> String {
        let keys = self.keyring();
        let payload = keys.agreement_payload(engagement, hash).expect("a payload");
        vault::to_base64(&keys.sign_act(act, Some(engagement), agreement, 1, 1, payload).expect("an act"))
    }

    /// The status of an answer, without waiting for its body.
    pub async fn status(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> u16 {
        self.send(method, path, body, headers).await.status().as_u16()
    }

    /// GET below the organisation.
    pub async fn get(&self, path: &str) -> Reply {
        self.call(Method::GET, &format!("/o/{}{path}", self.slug), None, &[]).await
    }

    /// POST below the organisation, with a key of its own.
    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.keyed(Method::POST, path, body, &Uuid::now_v7().to_string()).await
    }

    /// PUT below the organisation, with a key of its own.
    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.keyed(Method::PUT, path, body, &Uuid::now_v7().to_string()).await
    }

    /// DELETE below the organisation, with a key of its own.
    pub async fn delete(&self, path: &str, body: Value) -> Reply {
        self.keyed(Method::DELETE, path, body, &Uuid::now_v7().to_string()).await
    }

    /// A change below the organisation under a given idempotency key.
    pub async fn keyed(&self, method: Method, path: &str, body: Value, key: &str) -> Reply {
        self.call(method, &format!("/o/{}{path}", self.slug), Some(body), &[("idempotency-key", key)]).await
    }

    /// Any request below `/api/v1`.
    pub async fn call(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> Reply {
        let response = self.send(method, path, body, headers).await;
        let status = response.status().as_u16();
        let text = response.text().await.expect("a body");
        let json = if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap_or(Value::String(text)) };
        Reply { status, json }
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> reqwest::Response {
        let mut request = self.http.request(method, format!("{}/api/v1{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await.expect("the server answers")
    }
}

//! For tests of the rooms of coaching: two people with a coaching under way. The server opens no sealed byte, so that those are made up
//! here; what is signed is real.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Organisation, TestApp, vault};
use uuid::Uuid;

use crate::wire::Bytes;

/// As many bytes as something sealed has.
pub fn bytes(size: usize) -> Value {
    json!(Bytes(vec![7; size]))
}

/// A sealed value of the first epoch.
pub fn sealed() -> Value {
    of_epoch(0)
}

/// A sealed value of an epoch.
pub fn of_epoch(epoch: u32) -> Value {
    json!({"e": epoch, "s": bytes(300)})
}

/// A body with one field set.
pub fn with(mut body: Value, field: &str, value: impl Into<Value>) -> Value {
    body[field] = value.into();
    body
}

/// The ids of a list.
pub fn ids(list: &Value) -> Vec<Uuid> {
    list["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect()
}

/// Bea coaches Cem.
pub struct Coached {
    pub org: Organisation,
    pub bea: Actor,
    pub cem: Actor,
    pub engagement: Uuid,
}

impl Coached {
    pub async fn begin(app: &TestApp) -> Self {
        let org = app.organisation().await;
        let (bea, cem) = (org.person("Bea").await, org.person("Cem").await);
        let engagement = agree(&bea, &cem).await;
        Self { org, bea, cem, engagement }
    }

    /// A path below their coaching.
    pub fn path(&self, rest: &str) -> String {
        format!("/engagements/{}{rest}", self.engagement)
    }

    /// Ends their coaching, by the version of the agreement that stands.
    pub async fn end(&self) {
        let seen = self.cem.get(&self.path("")).await.ok();
        let version = seen["agreement"]["version"].as_u64().and_then(|version| u32::try_from(version).ok()).unwrap();
        let _ = self.cem.put(&self.path("/ending"), json!({"act": self.signed(&self.cem, "end", self.engagement, version)})).await.ok();
    }

    /// A signed act of their coaching, with an empty payload.
    pub fn signed(&self, who: &Actor, kind: &str, subject: Uuid, version: u32) -> Value {
        who.act(kind, self.engagement, subject, version, &[])
    }

    /// The act that closes an action with an outcome.
    pub fn closes_action(&self, who: &Actor, action: Uuid, version: u32, outcome: &Value) -> Value {
        let envelope = vault::from_base64(outcome["s"].as_str().unwrap()).unwrap();
        who.act("close_action", self.engagement, action, version, &vault::hash(&envelope))
    }
}

/// The id of a row as answered.
pub fn id_of(row: &Value) -> Uuid {
    row["id"].as_str().unwrap().parse().unwrap()
}

/// What proposes a coaching.
pub fn proposal(coach: &Actor, coachee: &Actor) -> Value {
    let (id, agreement) = (Uuid::now_v7(), Uuid::now_v7());
    json!({
        "id": id, "kind": "one_to_one", "modality": "coaching", "minutes": 45, "with": coachee.id, "my_role": "coach",
        "agreement": {"id": agreement, "terms": {"e": 0, "s": bytes(700)}}, "entry": coach.first_entry(id, &[coach, coachee]),
        "act": coach.act("propose", id, agreement, 1, &[]),
    })
}

/// A proposal that nobody has answered.
pub async fn propose(coach: &Actor, coachee: &Actor) -> Value {
    coach.post("/engagements", proposal(coach, coachee)).await.ok()
}

/// Yes to the first terms of a proposal.
pub fn yes(who: &Actor, proposed: &Value) -> Value {
    let agreement = &proposed["agreement"];
    json!({"agreement_id": agreement["id"], "version": 1, "act": who.act("accept", id_of(proposed), id_of(agreement), 1, &[])})
}

/// A coaching under way between two people.
pub async fn agree(coach: &Actor, coachee: &Actor) -> Uuid {
    let proposed = propose(coach, coachee).await;
    let id = id_of(&proposed);
    let _ = coachee.put(&format!("/engagements/{id}/acceptance"), yes(coachee, &proposed)).await.ok();
    id
}

/// A planned session of 45 minutes that starts at a wall-clock time in Berlin.
pub async fn session(coached: &Coached, at: &str) -> Uuid {
    let id = Uuid::now_v7();
    let body = json!({"id": id, "starts_local": at, "zone": "Europe/Berlin", "minutes": 45, "link": null, "form": "conversation"});
    let _ = coached.bea.post(&coached.path("/sessions"), body).await.ok();
    id
}

/// Signs someone in anew: a sign-in lasts 30 days.
pub async fn sign_in_again(app: &TestApp, actor: &mut Actor) {
    let body = json!({"email": actor.email, "password": testkit::PASSWORD, "bearer": true});
    let signed_in = app.nobody().call(testkit::Method::POST, "/sign-in", Some(body), &[]).await.ok();
    actor.token = signed_in["token"].as_str().map(str::to_owned);
}

/// A request with a body of octets, or none; answers status, type and body.
pub async fn octets(app: &TestApp, actor: &Actor, method: testkit::Method, path: &str, bytes: Vec<u8>) -> (u16, String, Vec<u8>) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method, format!("{}/api/v1/o/{}{path}", app.base, actor.slug));
    let request = request.bearer_auth(actor.token.as_ref().unwrap()).header("content-type", "application/octet-stream");
    let answer = request.body(bytes).send().await.unwrap();
    let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    (answer.status().as_u16(), kind, answer.bytes().await.unwrap().to_vec())
}

//! For tests of the rooms of coaching: two people with a coaching under way. The server reads no sealed byte, so that most of them
//! are made up here.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use serde_json::{Value, json};
use testkit::{Actor, Organisation, TestApp};
use uuid::Uuid;

use crate::wire::Bytes;

/// As many bytes as something sealed or signed has.
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

    /// Ends their coaching.
    pub async fn end(&self) {
        let _ = self.cem.put(&self.path("/ending"), json!({"act": bytes(200)})).await.ok();
    }
}

/// A proposal that nobody has answered.
pub async fn propose(coach: &Actor, coachee: &Actor) -> Value {
    let body = json!({
        "id": Uuid::now_v7(), "kind": "one_to_one", "modality": "coaching", "minutes": 45, "with": coachee.id, "my_role": "coach",
        "agreement": {"id": Uuid::now_v7(), "terms": {"e": 0, "s": bytes(700)}}, "entry": bytes(1100), "act": bytes(300),
    });
    coach.post("/engagements", body).await.ok()
}

/// A coaching under way between two people.
pub async fn agree(coach: &Actor, coachee: &Actor) -> Uuid {
    let proposed = propose(coach, coachee).await;
    let id = proposed["id"].as_str().unwrap();
    let yes = json!({"agreement_id": proposed["agreement"]["id"], "version": 1, "act": bytes(300)});
    let _ = coachee.put(&format!("/engagements/{id}/acceptance"), yes).await.ok();
    id.parse().unwrap()
}

/// A planned session of 45 minutes that starts at a wall-clock time in Berlin.
pub async fn session(coached: &Coached, at: &str) -> Uuid {
    let id = Uuid::now_v7();
    let body = json!({"id": id, "starts_local": at, "zone": "Europe/Berlin", "minutes": 45, "link": null, "form": "conversation"});
    let _ = coached.bea.post(&coached.path("/sessions"), body).await.ok();
    id
}

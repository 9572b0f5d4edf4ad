//! Tom is coached by Bea. Tom's terminal speaks through the liar, Bea's with the server itself. Mallory runs the server.

use client::types::{Engagement, Goal, KeySetEntry, SignUp};
use client::vault::{Keyring, VaultError};
use client::{Client, ClientError, GoalText, Now, Proposal, Secrets, Space};
use rand_core::OsRng;
use testkit::serde_json::{Value, json};
use testkit::{MORNING, PASSWORD, TestApp};
use uuid::Uuid;

use crate::liar::Liar;

/// The scene of every case.
pub struct World {
    pub app: TestApp,
    pub liar: Liar,
    pub tom: Space,
    pub toms: Secrets,
    pub tom_email: String,
    pub bea: Space,
    /// Tom is the coachee, Bea the coach.
    pub pair: Uuid,
    /// Keys of Mallory's own, made in this organisation under her own id.
    pub mallory: Keyring,
    pub organisation: testkit::Organisation,
}

/// Somebody new, signed up and with keys, who speaks with `base`.
pub async fn newcomer(organisation: &testkit::Organisation, base: &str, name: &str) -> (Space, Secrets, String) {
    let email = format!("{}@example.org", Uuid::new_v4().simple());
    let person = organisation.admin.post("/people", json!({"name": name, "email": email, "administrator": false})).await.ok();
    let path = format!("/people/{}/invitation", person["id"].as_str().expect("an id"));
    let invitation = organisation.admin.post(&path, json!({})).await.ok();
    let sign_up = SignUp {
        token: invitation["token"].as_str().expect("a token").to_owned(),
        name: name.to_owned(),
        password: PASSWORD.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        language: "en".to_owned(),
        ..SignUp::default()
    };
    let mut space = Space::sign_up(terminal(base), &sign_up).await.expect("signed up");
    let secrets = space.create_identity(15).await.expect("keys");
    (space, secrets, email)
}

/// A terminal at the tests' time.
pub fn terminal(base: &str) -> Client {
    Client::new(base).expect("a client").with_clock(Now::of(|| MORNING))
}

impl World {
    /// Coaching that has begun, with one goal by Tom.
    pub async fn begin() -> Self {
        let app = TestApp::sqlite().await;
        let organisation = app.organisation().await;
        let liar = Liar::before(&app.base).await;
        let (mut tom, toms, tom_email) = newcomer(&organisation, &liar.base, "Tom").await;
        let (mut bea, _, _) = newcomer(&organisation, &app.base, "Bea").await;
        let proposed = tom.propose(&Proposal::coaching(bea.person_id(), "Saying no")).await.expect("a proposal");
        bea.accept(proposed.id).await.expect("a yes");
        tom.load(proposed.id).await.expect("the log");
        tom.goal(proposed.id, &goal("I say no when my week is full")).await.expect("a goal");
        tom.store_pins().await.expect("pins");
        let mallory = Keyring::create(&mut OsRng, tom.organisation_id(), Uuid::now_v7(), 1);
        Self { app, liar, tom, toms, tom_email, bea, pair: proposed.id, mallory, organisation }
    }

    /// A terminal of Tom's that was never used before.
    pub async fn another_terminal(&self) -> Space {
        Space::sign_in(terminal(&self.liar.base), &self.tom_email, PASSWORD, None).await.expect("signed in")
    }

    /// Another engagement of the two.
    pub async fn another_pair(&mut self) -> Uuid {
        let proposed = self.tom.propose(&Proposal::peer(self.bea.person_id(), "Pairing")).await.expect("a proposal");
        self.bea.accept(proposed.id).await.expect("a yes");
        self.tom.load(proposed.id).await.expect("the log");
        proposed.id
    }

    /// The key-set log as the server has it.
    pub async fn log(&self, engagement: Uuid) -> Vec<Vec<u8>> {
        let entries: Vec<KeySetEntry> = self.bea.all(&format!("/engagements/{engagement}/key-set")).await.expect("a log");
        entries.into_iter().map(|entry| entry.entry.0).collect()
    }

    /// Bea brings a new key, as after someone left.
    pub async fn new_epoch(&mut self) {
        self.bea.rekey(self.pair).await.expect("a new key");
    }

    /// Tom's goals, opened: what cannot be opened says why.
    pub async fn sentences(&mut self, engagement: Uuid) -> Vec<Result<String, VaultError>> {
        read_sentences(&mut self.tom, engagement).await
    }

    /// The engagement as the server tells Bea.
    pub async fn told(&self) -> Engagement {
        self.bea.engagement(self.pair).await.expect("an engagement")
    }
}

/// The goals of an engagement, opened by `reader`.
pub async fn read_sentences(reader: &mut Space, engagement: Uuid) -> Vec<Result<String, VaultError>> {
    let goals: Vec<Goal> = reader.all(&format!("/engagements/{engagement}/goals")).await.expect("goals");
    goals
        .into_iter()
        .map(|goal| {
            let place = client::vault::Place::new("goal", goal.id, "sentence");
            match reader.unseal(engagement, &place, &goal.sentence) {
                Ok(content) => match content.body {
                    client::vault::Body::Text(text) => Ok(text),
                    _ => Err(VaultError::Malformed),
                },
                Err(ClientError::Vault(error)) => Err(error),
                Err(error) => panic!("{error}"),
            }
        })
        .collect()
}

/// A goal of one sentence.
pub fn goal(sentence: &str) -> GoalText {
    GoalText {
        sentence: sentence.to_owned(),
        today: "I always say yes".to_owned(),
        good_enough: "Once a week".to_owned(),
        ..GoalText::default()
    }
}

/// The vault's refusal; panics when it was something else.
#[track_caller]
pub fn refused<T: std::fmt::Debug>(result: Result<T, ClientError>) -> VaultError {
    match result {
        Err(ClientError::Vault(error)) => error,
        other => panic!("not refused by the vault: {other:?}"),
    }
}

/// The name of a refusal.
#[track_caller]
pub fn name<T: std::fmt::Debug>(result: Result<T, ClientError>) -> &'static str {
    refused(result).name()
}

/// Bytes of an answer, changed.
pub fn edit(value: &mut Value, change: impl Fn(&mut Vec<u8>)) {
    let mut bytes = client::vault::from_base64(value.as_str().expect("bytes")).expect("base64");
    change(&mut bytes);
    *value = json!(client::vault::to_base64(&bytes));
}

impl World {
    /// Bea proposes something to Tom.
    pub async fn bea_proposes(&mut self, proposal: &Proposal) -> Uuid {
        let with = Proposal { with: self.tom.person_id(), my_role: "coach".to_owned(), ..proposal.clone() };
        self.bea.propose(&with).await.expect("a proposal").id
    }
}

//! The record room, asked over HTTP on both engines.
#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

mod entries;
mod reach;
mod rounds;

use serde_json::{Value, json};
use testkit::Actor;
use uuid::Uuid;

use crate::coached::{Coached, sealed, with};

/// A new entry of a drawer.
fn entry(drawer: &str) -> Value {
    json!({"id": Uuid::now_v7(), "drawer": drawer, "body": sealed()})
}

/// An entry that was written.
async fn wrote(person: &Actor, coached: &Coached, body: Value) -> Value {
    person.post(&coached.path("/entries"), body).await.ok()
}

fn one(coached: &Coached, entry: &Value) -> String {
    coached.path(&format!("/entries/{}", entry["id"].as_str().unwrap()))
}

/// A round that a person began.
async fn round(person: &Actor, coached: &Coached, of: &str) -> Value {
    person.post(&coached.path("/rounds"), json!({"id": Uuid::now_v7(), "of": of})).await.ok()
}

/// A new entry of a round.
fn idea(round: &Value) -> Value {
    with(entry("option"), "round_id", round["id"].clone())
}

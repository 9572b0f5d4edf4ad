#![expect(clippy::unwrap_used, reason = "a failing step ends the test with its reason")]

mod access;
mod import;
mod people;

use serde_json::{Value, json};
use testkit::Organisation;

/// A person who has not joined.
async fn invited(org: &Organisation, name: &str) -> (String, Value) {
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let person = org.admin.post("/people", json!({"name": name, "email": email, "administrator": false})).await.ok();
    (person["id"].as_str().unwrap().to_owned(), person)
}

fn names(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

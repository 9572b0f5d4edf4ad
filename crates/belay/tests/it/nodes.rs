//! Two servers on one PostgreSQL.

use client::Space;
use client::types::SignUp;
use serde_json::Value;

use crate::server::{PASSWORD, Server, belay, printed};

#[tokio::test]
async fn two_nodes_serve_one_database() {
    let Some(url) = testkit::postgres_database().await else {
        eprintln!("skipped: {}", testkit::postgres_skipped());
        return;
    };
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("unused");
    let one = Server::start(&folder, &["--database", &url]).await;
    let two = Server::start(&folder, &["--database", &url]).await;
    assert!(!folder.exists(), "a node keeps nothing of its own");
    let sign_up = SignUp {
        token: one.first_token(),
        name: "Ada".to_owned(),
        email: Some("ada@example.org".to_owned()),
        password: PASSWORD.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        language: "en".to_owned(),
        organisation_name: Some("Example".to_owned()),
        ..SignUp::default()
    };
    let ada = Space::sign_up(two.client(), &sign_up).await.unwrap();
    let again = Space::sign_in(one.client(), "ada@example.org", PASSWORD, None).await.unwrap();
    assert_eq!(again.person_id(), ada.person_id());
    assert_eq!(again.get::<Value>("/organisation").await.unwrap()["name"], "Example");
    let reset = belay().args(["admin", "reset-login", "ada@example.org", "--database", &url]).output().unwrap();
    assert!(printed(&reset).contains("/reset#"));
}

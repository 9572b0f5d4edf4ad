//! Backup while serving, restore when not.

use std::fs;

use client::Space;
use serde_json::Value;

use crate::server::{PASSWORD, Server, prepared, printed, refused, run};

#[tokio::test]
async fn a_backup_is_taken_while_serving_and_restored_when_not() {
    let mut prepared = prepared().await;
    let action = prepared.bea.action(prepared.engagement, None, prepared.bea.person_id(), None, "Before the backup").await.unwrap();
    let copy = prepared.folder.join("copy.db");
    let copy_text = copy.to_str().unwrap();
    let said = printed(&run(&prepared.folder, &["backup", copy_text]));
    assert!(said.contains("whole"), "{said}");
    assert!(refused(&run(&prepared.folder, &["backup", copy_text])).contains("never overwrites"));

    let verified = printed(&run(&prepared.folder, &["restore", copy_text, "--verify"]));
    assert!(verified.lines().any(|line| line.split_whitespace().eq(["person", "2"])), "{verified}");
    assert!(verified.lines().any(|line| line.split_whitespace().eq(["action", "1"])), "{verified}");
    assert!(refused(&run(&prepared.folder, &["restore", copy_text])).contains("stop it first"));

    prepared.bea.action(prepared.engagement, None, prepared.bea.person_id(), None, "After the backup").await.unwrap();
    let listen = format!("127.0.0.1:{}", prepared.server.port());
    prepared.server.kill();
    let said = printed(&run(&prepared.folder, &["restore", copy_text]));
    assert!(said.contains("belay.db.before-restore-"), "{said}");

    let server = Server::start(&prepared.folder, &["--listen", &listen]).await;
    let bea = Space::sign_in(server.client(), "bea@example.org", PASSWORD, None).await.unwrap();
    let found: Vec<Value> = bea.all("/actions").await.unwrap();
    let ids: Vec<&str> = found.iter().filter_map(|found| found["id"].as_str()).collect();
    assert_eq!(ids, [action.id.to_string()]);
}

#[tokio::test]
async fn what_is_no_copy_of_ours_is_refused() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path();
    let file = folder.join("copy.db");
    let text = file.to_str().unwrap();
    assert!(refused(&run(folder, &["restore", text])).contains("no file"));
    assert!(refused(&run(folder, &["backup", text])).contains("no database"));
    for content in [&b"not a database, but a letter to my aunt"[..], b""] {
        fs::write(&file, content).unwrap();
        refused(&run(folder, &["restore", text, "--verify"]));
    }
    let postgres = ["--database", "postgres://localhost/belay"];
    assert!(refused(&run(folder, &[&["backup", "other.db"], &postgres[..]].concat())).contains("pg_dump"));
}

#[tokio::test]
async fn a_damaged_copy_is_refused() {
    let temporary = tempfile::tempdir().unwrap();
    let server = Server::start(&temporary.path().join("data"), &[]).await;
    let file = temporary.path().join("copy.db");
    printed(&run(&temporary.path().join("data"), &["backup", file.to_str().unwrap()]));
    drop(server);
    let mut bytes = fs::read(&file).unwrap();
    // The middle of the file: pages of tables and indexes.
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5a);
    fs::write(&file, bytes).unwrap();
    let said = refused(&run(temporary.path(), &["restore", file.to_str().unwrap(), "--verify"]));
    assert!(said.contains("damaged") || said.contains("cannot be read"), "{said}");
}

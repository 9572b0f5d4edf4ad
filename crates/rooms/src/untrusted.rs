//! Bytes from outside, made up: whatever is read never panics, and whatever is asked is answered with a refusal, never with a failure of the server.

use domain::check;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use testkit::Method;
use testkit::serde_json::{Value, json};

use crate::person::sheet;
use crate::wire::Paging;

/// A file of people with something wrong in it: real columns, quotes, delimiters, controls.
fn sheets() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        "[a-z]{0,8}@[a-z]{0,6}\\.example",
        "[\\PC]{0,12}",
        Just("\"".to_owned()),
        Just("\"a\"\"b\"".to_owned()),
        Just("yes".to_owned()),
        Just("\u{0}".to_owned()),
        Just("=cmd()".to_owned()),
    ];
    let line = prop::collection::vec(cell, 0..7).prop_map(|cells| cells.join(","));
    let head = prop_oneof![Just("name,email,team,manager_email,administrator"), Just("email;name"), Just("\u{feff}Name, E-Mail"), Just("")];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r")];
    (head, prop::collection::vec(line, 0..12), end).prop_map(|(head, lines, end)| format!("{head}{end}{}", lines.join(end)))
}

proptest! {
    #[test]
    fn a_file_of_people_is_read_or_refused(csv in prop_oneof![sheets(), ".{0,400}"]) {
        if let Ok((entries, findings, rows)) = sheet::read(&csv) {
            prop_assert!(entries.len() <= rows);
            let lines = u64::try_from(csv.split(['\n', '\r']).count()).unwrap_or(u64::MAX);
            prop_assert!(entries.iter().map(|entry| entry.line).chain(findings.iter().map(|finding| finding.line)).all(|line| line <= lines));
            prop_assert!(entries.iter().all(|entry| check::email("email", &entry.email).is_ok()));
        }
    }

    #[test]
    fn a_cursor_is_one_of_ours_or_refused(cursor in prop_oneof![".{0,60}", "[A-Za-z0-9_-]{0,60}"]) {
        let paging = Paging { cursor: Some(cursor), limit: None };
        if let Ok(Some((value, id))) = paging.after() {
            let plain = !value.contains('\0') && !id.contains('\0');
            prop_assert!(plain);
        }
    }
}

/// Small values of every kind that JSON has, and some that are nearly right.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[\\PC]{0,20}".prop_map(Value::from),
        Just(json!("\u{0}")),
        Just(json!("AAAA")),
        Just(json!("00000000-0000-0000-0000-000000000000")),
        Just(json!("2026-13-45")),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,10}", inner, 0..4).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

#[tokio::test]
async fn whatever_is_sent_the_server_does_not_fail() {
    testkit::check(async |app: &testkit::TestApp| {
        let org = app.organisation().await;
        let (tom, bea) = (org.person("Tom").await, org.person("Bea").await);
        let pair = tom.coached_by(&bea).await;
        let reads =
            ["/people", "/teams", "/engagements", "/sessions", "/access-log", "/notes", "/releases", "/moments", "/models", "/actions"];
        let writes: Vec<(Method, String, &[&str])> = vec![
            (Method::POST, format!("/engagements/{pair}/goals"), &["id", "sentence", "today", "good_enough", "target_day"]),
            (Method::POST, format!("/engagements/{pair}/sessions"), &["id", "starts_local", "zone", "minutes", "form", "repeat"]),
            (Method::POST, format!("/engagements/{pair}/entries"), &["id", "drawer", "body", "position", "parent_id"]),
            (Method::POST, format!("/engagements/{pair}/notes/{pair}/entries"), &["session_id", "device", "entries"]),
            (Method::POST, format!("/engagements/{pair}/key-set"), &["sequence", "epoch", "entry"]),
            (Method::POST, format!("/engagements/{pair}/releases"), &["id", "item_kind", "text", "act", "until_day"]),
            (Method::POST, "/engagements".to_owned(), &["id", "kind", "with", "agreement", "entry", "act", "minutes"]),
            (Method::PUT, format!("/engagements/{pair}/ending"), &["act"]),
            (Method::PUT, "/pins".to_owned(), &["version", "sealed"]),
            (Method::PUT, "/identity/wrappers/passphrase".to_owned(), &["file", "act"]),
            (Method::POST, "/people/import".to_owned(), &["csv", "dry_run"]),
        ];
        let mut runner = TestRunner::new(Config { cases: 1, ..Config::default() });
        let mut drawn = |strategy: &BoxedStrategy<Value>| strategy.new_tree(&mut runner).map(|tree| tree.current()).unwrap_or_default();
        let (value, text) = (values().boxed(), prop_oneof![".{0,40}", "[A-Za-z0-9_-]{0,40}"].prop_map(Value::from).boxed());
        for _ in 0..12 {
            for (method, path, fields) in &writes {
                let body: Value = fields.iter().map(|field| ((*field).to_owned(), drawn(&value))).collect();
                let said = tom.keyed(method.clone(), path, body.clone(), &uuid::Uuid::now_v7().to_string()).await;
                assert!(said.status < 500, "{method} {path} {body}: {said:?}");
            }
        }
        for path in reads {
            for _ in 0..8 {
                let cursor = drawn(&text);
                let query: String = cursor.as_str().unwrap_or_default().bytes().map(|byte| format!("%{byte:02X}")).collect();
                let said = tom.get(&format!("{path}?cursor={query}")).await;
                assert!(said.status < 500, "{path} {cursor}: {said:?}");
            }
        }
    })
    .await;
}

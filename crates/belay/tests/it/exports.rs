//! `belay export`: the record of a person, opened by the stock `age` program.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::str::FromStr;

use age::secrecy::{ExposeSecret, SecretString};
use client::{AttachmentContent, EntryText, GoalText, SessionPlan, Showing};
use serde_json::{Value, json};
use store::Db;

use crate::server::{PASSWORD, Prepared, Server, belay, prepared, printed, refused};

/// What a whole export holds, by path below `record/`.
type Files = BTreeMap<String, Vec<u8>>;

fn unpacked(tar: &[u8]) -> Files {
    let mut archive = tar::Archive::new(tar);
    let file = |entry: std::io::Result<tar::Entry<'_, &[u8]>>| {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().to_str().unwrap().strip_prefix("record/").unwrap().to_owned();
        assert_eq!(entry.header().mode().unwrap(), 0o600);
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (path, bytes)
    };
    archive.entries().unwrap().map(file).collect()
}

fn text(files: &Files, path: &str) -> String {
    let found = files.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", files.keys()));
    String::from_utf8(found.clone()).unwrap()
}

/// Runs the command for Bea.
async fn export(prepared: &Prepared, arguments: &[&str], change: impl FnOnce(&mut Command)) -> Output {
    let mut command = belay();
    command.args(["export", "--server", &prepared.server.base, "--email", "bea@example.org"]).args(arguments);
    command.env("BELAY_PASSWORD", PASSWORD).env("BELAY_UNLOCK", &prepared.bea_words);
    change(&mut command);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

/// Opens a file with the stock program; with the library where it is not installed.
fn opened(file: &Path, identity: &age::x25519::Identity) -> Files {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("SKIPPED: the age program is not installed, its library opens the file");
        let mut tar = Vec::new();
        let decryptor = age::Decryptor::new(std::fs::File::open(file).unwrap()).unwrap();
        decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).unwrap().read_to_end(&mut tar).unwrap();
        return unpacked(&tar);
    }
    let key = file.with_extension("key");
    std::fs::write(&key, identity.to_string().expose_secret()).unwrap();
    let output = Command::new("age").arg("-d").arg("-i").arg(&key).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    unpacked(&output.stdout)
}

/// A coaching with something of every kind in it. Gives the attached bytes.
async fn lived(prepared: &mut Prepared) -> Vec<u8> {
    let (engagement, bea) = (prepared.engagement, &mut prepared.bea);
    let own = bea.keyring().unwrap().own().unwrap();
    let device = bea.client().new_id();
    let levels = Some(["none", "some", "enough", "more", "all"].map(str::to_owned));
    let goal = GoalText { sentence: "I say the concern early".to_owned(), today: "In review".to_owned(), levels, ..GoalText::default() };
    let goal = bea.goal(engagement, &goal).await.unwrap();
    let plan = SessionPlan {
        starts_local: "2026-11-24T14:00".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        minutes: 20,
        link: None,
        form: "halves".to_owned(),
        topic: Some("What stops me".to_owned()),
    };
    let session = bea.session(engagement, &plan).await.unwrap().id;
    let shared = (session, Some(session));
    bea.add_to_note(engagement, shared, device, &["# What stops me", "I wait until I am certain."]).await.unwrap();
    let ada = &mut prepared.ada;
    let other = ada.client().new_id();
    ada.add_to_note(engagement, shared, other, &["And what would be early enough?"]).await.unwrap();
    ada.snapshot_note(engagement, shared, other).await.unwrap();
    let insight = json!({"type": "insight", "text": "Early is a question, late is a verdict", "from": null});
    ada.entry(engagement, &EntryText { drawer: "learning".to_owned(), body: insight, ..EntryText::default() }).await.unwrap();

    let bea = &mut prepared.bea;
    bea.takeaway(engagement, session, 0, "Ask before I am certain").await.unwrap();
    let action = bea.action(engagement, Some(session), bea.person_id(), Some("2026-11-26"), "Say one doubt at the stand-up").await.unwrap();
    bea.close_action(&action, true, "It was short").await.unwrap();
    bea.add_to_note(own, (bea.client().new_id(), Some(session)), device, &["My hands were cold."]).await.unwrap();
    let page = bea.client().new_id();
    bea.add_to_note(own, (page, None), device, &["Today I waited again."]).await.unwrap();
    let around = json!({"type": "journal", "note": page.to_string(), "title": "Waiting", "insight": "I wait for permission", "then": "They will laugh",
        "now": "Nobody laughed", "then_day": "2026-11-01", "now_day": "2026-11-20", "look_day": "", "strain": "stretched"});
    bea.entry(own, &EntryText { drawer: "learning".to_owned(), own: true, body: around, ..EntryText::default() }).await.unwrap();
    bea.moment(Some(prepared.ada.person_id()), "2026-11-19", "She asked what I saw").await.unwrap();
    let bytes: Vec<u8> = (0..1_300_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let content = AttachmentContent { name: "../board of the day.PNG", media_type: "image/png", bytes: &bytes };
    bea.attach(engagement, Some(session), content).await.unwrap();
    let showing = |text: &str| Showing {
        kind: "goal".to_owned(),
        item: goal.id,
        sponsor: None,
        text: text.to_owned(),
        until: Some("2099-12-31".to_owned()),
    };
    bea.release(engagement, &showing("Concerns come early")).await.unwrap();
    let taken_back = bea.release(engagement, &showing("Concerns come at once")).await.unwrap();
    bea.revoke(engagement, taken_back.id).await.unwrap();
    bytes
}

#[tokio::test]
async fn the_whole_record_leaves_and_the_stock_program_opens_it() {
    let mut prepared = prepared().await;
    let attached = lived(&mut prepared).await;
    let temporary = tempfile::tempdir().unwrap();
    let out = temporary.path().join("record.tar.age");
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let arguments = ["--recipient", recipient.as_str(), "--out", out.to_str().unwrap()];
    let said = printed(&export(&prepared, &arguments, |_| {}).await);
    assert_eq!(said.trim(), out.to_str().unwrap());
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&out).unwrap().permissions());
    assert_eq!((mode & 0o777, std::fs::read_dir(temporary.path()).unwrap().count()), (0o600, 1));
    assert!(refused(&export(&prepared, &arguments, |_| {}).await).contains("exists already"));

    let files = opened(&out, &identity);
    let folder = files.keys().find_map(|path| path.strip_suffix("/agreement.md")).unwrap().to_owned();
    let day = &folder[..10];
    assert_eq!(folder, format!("{day}-ada"));
    let of = |path: &str| text(&files, &format!("{folder}/{path}"));
    let agreement = of("agreement.md");
    assert!(agreement.contains("Twenty minutes a week") && agreement.matches("the signature holds").count() == 2, "{agreement}");
    let goals = of("goals.md");
    assert!(goals.contains("I say the concern early") && goals.contains("- 0 (as hoped): enough"), "{goals}");
    let session = of("sessions/01-2026-11-24.md");
    for words in [
        "What stops me",
        "I wait until I am certain.",
        "And what would be early enough?",
        "My hands were cold.",
        "Ask before I am certain",
        "board of the day",
    ] {
        assert!(session.contains(words), "{words}: {session}");
    }
    assert!(of("log.md").contains("Early is a question") && of("log.md").contains("Ada"));
    let actions = of("actions.md");
    assert!(actions.contains("Say one doubt") && actions.contains("It was short") && actions.contains("the signature holds"), "{actions}");
    let shown = of("shown.md");
    assert!(
        shown.contains("> Concerns come early") && shown.contains("taken back on") && shown.matches("the signature holds").count() == 2,
        "{shown}"
    );
    assert!(files[&format!("{folder}/attachments/board-of-the-day.png")] == attached);
    let journal = files.keys().find(|path| path.starts_with("journal/") && path.ends_with("-waiting.md")).unwrap().clone();
    let journal = text(&files, &journal);
    for words in
        ["Today I waited again.", "**Insight**: I wait for permission", "**Then**: They will laugh", "**Now**: Nobody laughed", "stretched"]
    {
        assert!(journal.contains(words), "{words}: {journal}");
    }
    assert!(text(&files, "moments.md").contains("· Ada\n\nShe asked what I saw"));
    assert!(text(&files, "about-me.md").contains("The record was taken away"));
    assert!(text(&files, "unopened.md").contains("Everything that was found could be opened."));
    let readme = text(&files, "README.md");
    assert!(readme.starts_with("# Record of Bea\n") && readme.contains(&format!("({folder}/sessions/01-2026-11-24.md)")), "{readme}");

    // The same for programs; nothing sealed is left in it, and no secret of hers is anywhere.
    let data: Value = serde_json::from_str(&of("data/goals.json")).unwrap();
    assert_eq!(data[0]["sentence"]["text"], "I say the concern early");
    assert!(text(&files, "identity/cards.json").contains(&prepared.ada.person_id().to_string()));
    for (path, bytes) in &files {
        let found = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!found("AGE-SECRET-KEY") && !found(&prepared.bea_words), "{path}");
        assert!(path.split('/').all(|part| !part.is_empty() && part != ".." && !part.starts_with('.')), "{path}");
    }

    // In German, for a passphrase.
    let german = temporary.path().join("mappe.tar.age");
    let arguments = ["--out", german.to_str().unwrap(), "--language", "de"];
    printed(
        &export(&prepared, &arguments, |command| {
            command.env("BELAY_EXPORT_PASSPHRASE", "lauter kleine Enten");
        })
        .await,
    );
    let files = opened_by_passphrase(&german, "lauter kleine Enten");
    assert!(text(&files, "README.md").starts_with("# Mappe von Bea\n"));
    assert!(text(&files, &format!("{folder}/goals.md")).contains("**Stand**: im Gange"));
}

/// The program asks for a passphrase on a terminal alone; `script` gives it one. Without it the library opens the file.
fn opened_by_passphrase(file: &Path, words: &str) -> Files {
    let installed = |name: &str| Command::new(name).arg("--version").output().is_ok();
    if !installed("age") || !installed("script") {
        eprintln!("SKIPPED: the age program needs a terminal (script), its library opens the file");
        let mut tar = Vec::new();
        let decryptor = age::Decryptor::new(std::fs::File::open(file).unwrap()).unwrap();
        let identity = age::scrypt::Identity::new(SecretString::from(words.to_owned()));
        decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap().read_to_end(&mut tar).unwrap();
        return unpacked(&tar);
    }
    let folder = file.parent().unwrap();
    let asked = format!("age -d -o opened.tar {}", file.file_name().unwrap().to_str().unwrap());
    let mut child = Command::new("script")
        .args(["-qec", &asked, "/dev/null"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Typed early it would be thrown away when the program turns the echo off: wait for its question.
    let mut question = [0; 1];
    child.stdout.as_mut().unwrap().read_exact(&mut question).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    let mut typed = child.stdin.take().unwrap();
    typed.write_all(format!("{words}\n").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    drop(typed);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    unpacked(&std::fs::read(folder.join("opened.tar")).unwrap())
}

#[tokio::test]
async fn what_does_not_open_is_named_and_a_former_member_takes_the_rest_away() {
    let mut prepared = prepared().await;
    let goal = GoalText { sentence: "I say the concern early".to_owned(), today: "In review".to_owned(), ..GoalText::default() };
    prepared.bea.goal(prepared.engagement, &goal).await.unwrap();
    let bea = prepared.bea.person_id();
    prepared.bea.store_pins().await.unwrap();
    prepared.ada.put::<Value>(&format!("/people/{bea}/deactivation"), &json!({})).await.unwrap();
    // A database in which one sealed value was put in another's place.
    let listen = format!("127.0.0.1:{}", prepared.server.port());
    prepared.server.stop();
    let db = Db::open_without_migrating(&store::sqlite_url(&prepared.folder.join("belay.db"), "rw")).await.unwrap();
    db.write(|conn| {
        Box::pin(async move {
            store::sqlx::query("UPDATE goal SET today = sentence").execute(conn).await?;
            Ok::<_, store::Error>(())
        })
    })
    .await
    .unwrap();
    db.close().await;
    prepared.server = Server::start(&prepared.folder, &["--listen", &listen]).await;
    let temporary = tempfile::tempdir().unwrap();
    let out = temporary.path().join("record.tar.age");
    let identity = age::x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let output = export(&prepared, &["--recipient", &recipient, "--out", out.to_str().unwrap()], |_| {}).await;
    printed(&output);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("1 things could not be opened"), "{said}");
    let files = opened(&out, &identity);
    let unopened = text(&files, "unopened.md");
    assert!(unopened.contains("goals.md | Bea |") && unopened.contains("signature"), "{unopened}");
    let goals = files.iter().find(|(path, _)| path.ends_with("/goals.md")).map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap();
    assert!(goals.contains("I say the concern early") && goals.contains("[could not be opened:"), "{goals}");
    let data = files.iter().find(|(path, _)| path.ends_with("/data/goals.json")).map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap();
    assert!(data.contains("\"unopened\": \"bad_signature\"") && data.contains("\"s\": "), "{data}");
}

#[tokio::test]
async fn wrong_use_is_told_in_a_line_and_leaves_nothing_behind() {
    let prepared = prepared().await;
    let temporary = tempfile::tempdir().unwrap();
    let out = temporary.path().join("record.tar.age");
    let to = ["--out", out.to_str().unwrap()];
    let with = |more: &[&'static str]| [&to[..], more].concat();
    let words = |command: &mut Command, variable: &str, value: &str| {
        command.env(variable, value);
    };
    assert!(refused(&export(&prepared, &with(&["--recipient", "age1nobody"]), |_| {}).await).contains("no age recipient"));
    assert!(refused(&export(&prepared, &to, |command| words(command, "BELAY_PASSWORD", "wrong")).await).contains("address and password"));
    assert!(refused(&export(&prepared, &to, |command| words(command, "BELAY_UNLOCK", "wrong")).await).contains("do not open the keys"));
    assert!(refused(&export(&prepared, &to, |_| {}).await).contains("BELAY_EXPORT_PASSPHRASE"));
    assert!(refused(&export(&prepared, &with(&["--organisation", "other"]), |_| {}).await).contains("--organisation: example"));
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
    assert!(age::x25519::Recipient::from_str("age1nobody").is_err());
}

//! The sample organisation.

use std::time::Instant;

use client::Space;
use client::types::{Action, Attachment, DemoPerson, Engagement, Note, Page, Release, Session};
use client::vault::{Body, Place};

use crate::server::{Server, refused, run};

#[tokio::test]
async fn the_sample_is_lively_sealed_and_apart_from_real_data() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("sample");
    let began = Instant::now();
    let server = Server::start(&folder, &["--demo", "--language", "en"]).await;
    eprintln!("the sample organisation was made in {:?}", began.elapsed());
    let people: Page<DemoPerson> = server.client().get("/demo").await.unwrap();
    assert_eq!(people.items.len(), 17);

    let mut states = std::collections::BTreeSet::new();
    for person in &people.items {
        let space = Space::sign_in(server.client(), &person.email, &person.password, None).await.unwrap();
        let engagements: Vec<Engagement> = space.all("/engagements").await.unwrap();
        states.extend(engagements.into_iter().map(|engagement| format!("{} {}", engagement.kind, engagement.state)));
    }
    for state in [
        "one_to_one active",
        "one_to_one proposed",
        "one_to_one closed",
        "peer active",
        "peer declined",
        "team active",
        "circle active",
        "supervision active",
    ] {
        assert!(states.contains(state), "{state} in {states:?}");
    }

    let maren = people.items.iter().find(|person| person.name == "Maren Holm").unwrap();
    let maren = Space::sign_in(server.client(), &maren.email, &maren.password, None).await.unwrap();
    let home: serde_json::Value = maren.get("/home").await.unwrap();
    assert_eq!(home["waiting"].as_array().map(Vec::len), Some(1), "{home}");

    let tomasz = people.items.iter().find(|person| person.name == "Tomasz Wilk").unwrap();
    let mut space = Space::sign_in(server.client(), &tomasz.email, &tomasz.password, None).await.unwrap();
    space.unlock(&tomasz.passphrase).await.unwrap();
    let home: serde_json::Value = space.get("/home").await.unwrap();
    assert_eq!(home["sessions_today"].as_array().map(Vec::len), Some(1), "{home}");
    let due: Vec<Action> = space.all("/actions").await.unwrap();
    assert!(due.len() >= 2 && due[0].due_day.is_some());
    let engagement = due[0].engagement_id;
    space.load(engagement).await.unwrap();
    assert!(
        matches!(space.unseal(engagement, &Place::new("action", due[0].id, "text"), &due[0].text).unwrap().body, Body::Json(said) if said["text"].as_str().is_some_and(|text| text.contains("Priya")))
    );

    // The record tells the same in every drawer, and two people's silent ideas are shown together.
    for (drawer, kind, count) in [("ground", "context", 5), ("option", "option", 4), ("plan", "plan", 2), ("review", "alliance", 4)] {
        let entries = space.entries(engagement, drawer).await.unwrap();
        assert_eq!(entries.iter().filter(|(_, body)| body["type"] == kind).count(), count, "{drawer}");
    }

    let sessions: Vec<Session> = space.all(&format!("/engagements/{engagement}/sessions")).await.unwrap();
    let mut words = String::new();
    let notes: Vec<Note> = space.all(&format!("/engagements/{engagement}/notes")).await.unwrap();
    for note in &notes {
        let read = space.note(engagement, note.id).await.unwrap();
        assert!(read.aside.is_empty(), "{:?}", read.aside);
        words += &read.text().unwrap();
    }
    assert!(sessions.len() >= 8 && words.contains("What would break first") && words.contains("The pen"), "{words}");

    // Two wrote one note, one of them hung a drawing on it; they compared their numbers; one thing is shown to the sponsor, one no more.
    assert!(words.contains("“What would it need?” And then wait."), "{words}");
    let attached: Vec<Attachment> = space.all(&format!("/engagements/{engagement}/attachments")).await.unwrap();
    let meta = space.attachment_meta(engagement, &attached[0]).unwrap();
    let drawing = space.attachment(engagement, attached[0].id, &meta).await.unwrap();
    assert!(meta.name.ends_with(".txt") && String::from_utf8(drawing).unwrap().contains("[ cache ]"));
    let pins = &space.keyring().unwrap().memory().pins.cards;
    assert!(pins.values().any(|pin| pin.compared.is_some()));
    let releases: Vec<Release> = space.all(&format!("/engagements/{engagement}/releases")).await.unwrap();
    assert_eq!((releases.len(), releases.iter().filter(|release| release.revoked_at.is_some()).count()), (2, 1));
    let own = space.keyring().unwrap().own().unwrap();
    let pages = space.entries(own, "learning").await.unwrap();
    assert_eq!(pages.iter().filter(|(_, body)| body["type"] == "journal").count(), 2);
    let found = space.engagement(engagement).await.unwrap();
    assert_eq!(found.agreement.unwrap().keep_months, Some(12));
    let amara = people.items.iter().find(|person| person.name == "Amara Osei").unwrap();
    let amara = Space::sign_in(server.client(), &amara.email, &amara.password, None).await.unwrap();
    let shown: Vec<serde_json::Value> = amara.all("/releases").await.unwrap();
    assert_eq!(shown.len(), 1, "{shown:?}");

    drop(server);
    for file in ["belay.db", "belay.db-wal"] {
        let bytes = std::fs::read(folder.join(file)).unwrap_or_default();
        let found = bytes.windows(12).any(|window| window == b"ledger impor");
        assert!(!found, "{file} holds words of a note");
    }
    assert!(refused(&run(&folder, &["serve"])).contains("sample organisation"));
    // Asked for in German it is told anew.
    let german = Server::start(&folder, &["--demo", "--language", "de"]).await;
    let people: Page<DemoPerson> = german.client().get("/demo").await.unwrap();
    assert!(people.items[0].role.contains("Administrator"), "{}", people.items[0].role);
    let tomasz = people.items.iter().find(|person| person.name == "Tomasz Wilk").unwrap();
    let mut space = Space::sign_in(german.client(), &tomasz.email, &tomasz.password, None).await.unwrap();
    space.unlock(&tomasz.passphrase).await.unwrap();
    let due: Vec<Action> = space.all("/actions").await.unwrap();
    let plans = space.entries(due[0].engagement_id, "plan").await.unwrap();
    assert!(plans[0].1["purpose"].as_str().is_some_and(|words| words.contains("Bedenken")), "{plans:?}");
    drop(german);
    let again = Server::start(&folder, &["--demo", "--language", "de"]).await;
    eprintln!("start on the sample that is there: {:?}", again.ready_in);

    let real = temporary.path().join("real");
    drop(Server::start(&real, &[]).await);
    assert!(refused(&run(&real, &["serve", "--demo"])).contains("real data"));
}

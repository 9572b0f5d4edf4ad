//! `belay skills mine` and `belay skills results`: opened on this machine, from a real server.

use std::path::Path;
use std::process::Output;

use client::EntryText;
use serde_json::{Value, json};

use crate::server::{PASSWORD, Prepared, belay, prepared, printed, refused};

/// Runs the command for Bea.
async fn skills(prepared: &Prepared, arguments: &[&str]) -> Output {
    let mut command = belay();
    command.arg("skills").args(arguments).args(["--server", &prepared.server.base, "--email", "bea@example.org"]);
    command.env("BELAY_PASSWORD", PASSWORD).env("BELAY_UNLOCK", &prepared.bea_words);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

fn seen(person: impl ToString, skill: &str, source: &str, support: u8, words: &str) -> EntryText {
    let body = json!({"type": "observation", "person": person.to_string(), "skill": skill, "name": skill, "part": "skill", "source": source,
        "support": support, "level": null, "right": "", "difficulty": null, "item": "", "at": "", "seen": words, "remark": "", "day": "2026-02-12",
        "pack": "technical", "version": "2026.1", "asked": null});
    EntryText { drawer: "skill".to_owned(), own: true, body, ..EntryText::default() }
}

#[tokio::test]
async fn ones_own_map_is_put_together_from_ones_own_space_and_every_coaching() {
    let mut prepared = prepared().await;
    let empty = printed(&skills(&prepared, &["mine"]).await);
    assert!(empty.contains("Nothing is on your map yet"), "{empty}");

    let (engagement, bea) = (prepared.engagement, prepared.bea.person_id());
    let own = prepared.bea.keyring().unwrap().own().unwrap();
    prepared.bea.entry(own, &seen(bea, "tdd", "self", 4, "the billing export")).await.unwrap();
    prepared.bea.entry(own, &seen(bea, "listening", "self", 3, "")).await.unwrap();
    prepared.ada.entry(engagement, &seen(bea, "tdd", "peer", 2, "the ensemble\u{1b}[31m on invoices")).await.unwrap();
    prepared.ada.entry(engagement, &seen(prepared.ada.person_id(), "ci", "self", 5, "hers alone")).await.unwrap();

    let table = printed(&skills(&prepared, &["mine"]).await);
    let line = |name: &str| table.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name}: {table}"));
    let tdd = line("Test-driven development");
    assert!(tdd.contains("doing") && tdd.contains("2026-02-12") && tdd.contains("support"), "{tdd}");
    assert!(table.find("Technical").unwrap() < table.find("With people").unwrap(), "{table}");
    assert!(line("Listening").contains("doing") && line("Listening").contains("→"), "{table}");
    assert!(!table.contains("hers alone") && !table.contains('\u{1b}'), "{table}");

    let why = printed(&skills(&prepared, &["mine", "--because", "tdd"]).await);
    assert!(why.contains("the ensemble [31m on invoices, seen by Ada, 2026-02-12 → more support"), "{why}");
    assert!(why.contains("the billing export, 2026-02-12 → "), "{why}");
    let alone = printed(&skills(&prepared, &["mine", "--because", "LISTENING"]).await);
    assert!(alone.contains("your own view is all there is so far") && alone.contains("how you saw it yourself, 2026-02-12"), "{alone}");
    let told = refused(&skills(&prepared, &["mine", "--because", "magic"]).await);
    assert!(told.contains("nothing was seen of \"magic\"; on your map: listening, tdd"), "{told}");

    let whole: Value = serde_json::from_str(&printed(&skills(&prepared, &["mine", "--json"]).await)).unwrap();
    let ids: Vec<&str> = whole["skills"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["listening", "tdd"]);
    for part in whole["skills"].as_array().unwrap().iter().flat_map(|row| row["parts"].as_array().unwrap()) {
        let terms = part["because"].as_array().unwrap();
        let sum: f64 = terms.iter().map(|term| term["logits"].as_f64().unwrap()).sum();
        // Reading JSON may lose the last digit.
        assert!((sum - part["theta"].as_f64().unwrap()).abs() < 1e-12 && terms[0]["mean_of_all_people"] == true);
        assert!(part["interval_80"][0].as_f64().unwrap() < part["interval_80"][1].as_f64().unwrap());
    }
}

#[tokio::test]
async fn what_others_see_is_shown_after_ones_own_view_unless_it_is_asked_for_anyway() {
    let mut prepared = prepared().await;
    let (engagement, bea) = (prepared.engagement, prepared.bea.person_id());
    let own = prepared.bea.keyring().unwrap().own().unwrap();
    prepared.ada.entry(engagement, &seen(bea, "tdd", "peer", 2, "the invoices")).await.unwrap();
    prepared.bea.entry(own, &seen(bea, "own:knots", "self", 4, "the harness")).await.unwrap();

    let table = printed(&skills(&prepared, &["mine"]).await);
    let line = |table: &str, name: &str| table.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{table}")).to_owned();
    assert!(line(&table, "Test-driven development").contains("write yours first: Ada wrote"), "{table}");
    assert!(!table.contains("invoices"), "{table}");
    // One's own words stand by themselves.
    let at = |words: &str| table.find(words).unwrap_or_else(|| panic!("no {words}: {table}"));
    assert!(
        at("Technical") < at("In your own words") && at("In your own words") < at("own:knots") && !table.contains("With people"),
        "{table}"
    );

    let why = printed(&skills(&prepared, &["mine", "--because", "tdd"]).await);
    assert!(why.contains("Ada wrote what they saw. Write yours first") && !why.contains("invoices"), "{why}");
    let json = |text: String| -> Value { serde_json::from_str::<Value>(&text).unwrap()["skills"].clone() };
    let hidden = json(printed(&skills(&prepared, &["mine", "--json"]).await));
    let row = |rows: &Value, id: &str| rows.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone();
    assert_eq!(row(&hidden, "tdd")["parts"], json!([{"part": "skill", "write_yours_first": ["Ada"]}]));
    assert_eq!(row(&hidden, "own:knots")["strand"], "own");
    assert!(!hidden.to_string().contains("invoices"), "{hidden}");

    assert!(printed(&skills(&prepared, &["mine", "--anyway"]).await).contains("the invoices, seen by Ada"));
    assert!(printed(&skills(&prepared, &["mine", "--anyway", "--because", "tdd"]).await).contains("the invoices, seen by Ada"));
    assert!(row(&json(printed(&skills(&prepared, &["mine", "--anyway", "--json"]).await)), "tdd")["parts"][0]["theta"].is_number());
    prepared.bea.entry(own, &seen(bea, "tdd", "self", 4, "the billing export")).await.unwrap();
    let both = printed(&skills(&prepared, &["mine", "--because", "tdd"]).await);
    assert!(both.contains("the invoices, seen by Ada") && both.contains("the billing export"), "{both}");
}

#[tokio::test]
async fn answers_to_exercises_come_in_once_and_go_out_again() {
    let prepared = prepared().await;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let written = |name: &str, rows: &str| {
        std::fs::write(folder.path().join(name), format!("user,item,skill,correct,timestamp\n{rows}")).unwrap();
        path(name)
    };
    let good = written("good.csv", "x,a-1,tdd,1,2026-02-12T09:30:00+01:00\nx,a-2,tdd~ci,0,1770890000\nx,a-1,tdd,1,2026-02-12T08:30:00Z\n");
    let said = printed(&skills(&prepared, &["results", "import", &good]).await);
    assert_eq!(said.trim(), "3 answers stored in your own space, 1 there already");
    let again = printed(&skills(&prepared, &["results", "import", &good]).await);
    assert_eq!(again.trim(), "0 answers stored in your own space, 4 there already");
    let why = printed(&skills(&prepared, &["mine", "--because", "ci"]).await);
    assert!(why.contains("an exercise answered otherwise, 2026-02-12 → more support"), "{why}");

    let out = path("out.csv");
    assert_eq!(printed(&skills(&prepared, &["results", "export", &out]).await).trim(), out);
    let table = std::fs::read_to_string(Path::new(&out)).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows[0], "user,item,skill,correct,timestamp");
    assert_eq!(rows[1], "bea@example.org,a-1,tdd,1,2026-02-12T08:30:00.000Z");
    assert_eq!(rows.len(), 4);
    assert!(refused(&skills(&prepared, &["results", "export", &out]).await).contains("exists already"));
    let back = printed(&skills(&prepared, &["results", "import", &out]).await);
    assert_eq!(back.trim(), "0 answers stored in your own space, 3 there already");

    // What is wrong is said with its line, and nothing is stored.
    let two = written("two.csv", "x,a-3,tdd,1,2026-02-13\ny,a-4,tdd,1,2026-02-13\nx,a-5,tdd,often,2026-02-13\n");
    let told = refused(&skills(&prepared, &["results", "import", &two]).await);
    assert!(
        told.contains("two.csv line 3: the user is \"y\"") && told.contains("one more line does not hold; nothing was stored"),
        "{told}"
    );
    let unknown = written("unknown.csv", "x,a-3,tdd,1,2026-02-13\nx,a-4,magic,1,2026-02-13\n");
    let told = refused(&skills(&prepared, &["results", "import", &unknown]).await);
    assert!(told.contains("unknown.csv line 3: there is no skill \"magic\" in the catalogue"), "{told}");
    assert!(refused(&skills(&prepared, &["results", "import", &path("none.csv")]).await).contains("cannot be read"));
    let back = printed(&skills(&prepared, &["results", "import", &out]).await);
    assert_eq!(back.trim(), "0 answers stored in your own space, 3 there already");
}

//! `belay skills`: packs looked through and converted without a server.

use std::fs;
use std::path::Path;
use std::process::Output;

use crate::server::{belay, printed};

fn skills(arguments: &[&str], folder: &Path) -> Output {
    belay().arg("skills").args(arguments).current_dir(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

const OURS: &str = "id: ours\nversion: \"2026.1\"\nlanguage: en\ntitle: Ours\nlicence: MIT\nskills:\n  - id: saying-no\n    name: Saying no\n    \
                    about: Saying it.\n    kind: human\n    strand: collaboration\n    prerequisites: [listening]\n    \
                    parts: { knowledge: Why., skill: How. }\n";

#[test]
fn the_library_itself_holds() {
    let library = concat!(env!("CARGO_MANIFEST_DIR"), "/../../library/skills");
    let files: Vec<_> = fs::read_dir(library).unwrap().map(|entry| entry.unwrap().path()).collect();
    let packs = files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "yaml"));
    let output = belay().args(["skills", "check"]).args(packs).output().unwrap();
    assert!(printed(&output).contains("nothing is wrong"));
}

#[test]
fn what_is_wrong_is_said_by_line_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ours.yaml"), OURS.replace("human", "magic").replace("[listening]", "[hearing]")).unwrap();
    let output = skills(&["check", "ours.yaml"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    let said = said(&output);
    assert!(said.contains("ours.yaml:10: saying-no, kind: One of: technical, collaboration, coaching, human."), "{said}");
    assert!(said.contains("ours.yaml:12: saying-no, prerequisites: There is no skill hearing."), "{said}");
    assert!(said.contains("belay: 2 to mend in 1 of 1 files"), "{said}");
}

#[test]
fn a_pack_goes_to_a_table_and_back() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ours.yaml"), OURS).unwrap();
    let table = printed(&skills(&["convert", "ours.yaml", "--to", "csv"], folder.path()));
    assert!(table.starts_with("skill,name,about,"), "{table}");
    fs::write(folder.path().join("ours.csv"), &table).unwrap();
    let back = printed(&skills(&["convert", "ours.csv", "--to", "yaml"], folder.path()));
    assert_eq!(back, printed(&skills(&["convert", "ours.yaml", "--to", "yaml"], folder.path())));
    let _ = printed(&skills(&["check", "ours.csv"], folder.path()));
}

#[test]
fn ladders_become_packs_and_other_markdown_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let ladder = "name: Our Ladder\ncompetencies:\n  - { level: one, theme: craft, summary: Begins. }\n  - { level: two, theme: craft, summary: Goes on. }\n";
    fs::write(folder.path().join("ladder.yml"), ladder).unwrap();
    assert!(printed(&skills(&["convert", "ladder.yml", "--to", "yaml"], folder.path())).contains("id: our-ladder-craft"));
    let page = "# Ours\n\nHello.\n\n## One\n- **Craft**: begins\n## Two\n- **Craft**: goes on\n";
    fs::write(folder.path().join("page.md"), page).unwrap();
    let output = skills(&["convert", "page.md", "--to", "yaml"], folder.path());
    assert!(said(&output).contains("page.md:3: passed over: Hello."), "{}", said(&output));
    assert!(printed(&output).contains("id: ours-craft"));
    fs::write(folder.path().join("ladder.md"), "# Ladder\n\n## One\n").unwrap();
    let output = skills(&["convert", "ladder.md", "--to", "csv"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("Put it into a table"), "{}", said(&output));
    assert_eq!(skills(&["check", "nothing.yaml"], folder.path()).status.code(), Some(2));
}

#[test]
fn what_is_passed_over_many_times_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let level =
        |level: u8| format!("      - level: {level}\n        exampleCriteria:\n          - {{ criteria: Says it, examples: [So] }}\n");
    let page = format!("---\ntitle: Ours\ntopics:\n  - name: telling\n    content:\n{}{}---\n", level(1), level(2));
    fs::write(folder.path().join("page.md"), page).unwrap();
    let output = skills(&["convert", "--to", "yaml", "page.md"], folder.path());
    let said = said(&output);
    assert!(said.contains("page.md:8: passed over: exampleCriteria.examples, 2 times (examples are not carried over)\n"), "{said}");
    assert_eq!(said.matches("passed over").count(), 1, "{said}");
}

#[test]
fn each_command_that_signs_in_says_where_scripts_put_secrets() {
    for command in [&["mine"][..], &["results", "import"], &["results", "export"]] {
        let told = printed(&belay().arg("skills").args(command).arg("--help").output().unwrap());
        for name in ["BELAY_PASSWORD", "BELAY_CODE", "BELAY_UNLOCK"] {
            assert!(told.contains(name), "{command:?}: {name} in {told}");
        }
    }
}

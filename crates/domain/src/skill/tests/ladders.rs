//! Ladders of others: on pages of Markdown, by topic or by heading. The samples are our own, in the shapes that are published.

use super::{told, yaml};
use crate::skill::{Format, MOST_BYTES, MOST_FINDINGS, MOST_SKILLS, read, write};

const TOPICS: &str = r#"---
path: "/ladder"
title: "🛠️ Our Backend"
levels: 3
topics:
  - name: "telling"
    title:
    content:
      - level: 1
        criteria:
          - "Says what is under way"
          - "Asks!"
      - level: 2
        criteria: []
        exampleCriteria:
          - criteria: "Gives a reason"
            examples:
              - "I took X because of Y"
  - name: tech
    title: Making it
    content:
      - { level: 2, criteria: [Splits work] }
      - { level: 3, criteria: [Splits it well] }
---

This page is for talking.

### Mind
- It is no checklist
"#;

#[test]
fn a_page_with_topics_in_front_becomes_a_pack() {
    let read = yaml(TOPICS);
    let told_of: Vec<_> = read.passed.iter().map(|found| (found.line, found.args["until"].as_str(), found.args["text"].as_str())).collect();
    let expected = [(2, "2", "path"), (4, "4", "levels"), (17, "17", "exampleCriteria.examples"), (26, "29", "This page is for talking.")];
    assert_eq!(told_of, expected);
    let pack = read.whole().unwrap();
    assert_eq!((pack.id.as_str(), pack.version.as_str(), pack.licence.as_str()), ("our-backend", "2026.1", "NOASSERTION"));
    assert_eq!(pack.title, "Our Backend");
    let skills: Vec<_> = pack.skills.iter().map(|skill| (skill.id.as_str(), skill.name.as_str(), skill.strand.to_string())).collect();
    let expected =
        [("our-backend-telling", "Telling", "collaboration".to_owned()), ("our-backend-tech", "Making it", "technical".to_owned())];
    assert_eq!(skills, expected);
    let levels = |at: usize| pack.skills[at].levels.iter().map(|level| (level.name.as_deref(), level.sees.as_str())).collect::<Vec<_>>();
    assert_eq!(levels(0), [(None, "Says what is under way. Asks!"), (None, "Gives a reason.")]);
    // Where a level is left out its number is its name.
    assert_eq!(levels(1), [(Some("2"), "Splits work."), (Some("3"), "Splits it well.")]);
    // The same without the page around it.
    let alone = TOPICS.split("---\n").nth(1).unwrap();
    assert_eq!(yaml(alone).whole().unwrap(), pack);
}

const HEADINGS: &str = "# Baker\n\nA role.\n\n| Step | Name |\n| :-: | :-: |\n| 1 | [B1](#b1) |\n\n## B1 - Helper\n\n<img src=\"x\">\n\n\
    * **Kneads**: kneads by the [book](b.md)\n  without haste\n* **Listens**: hears the guests\n\n## B2 - Baker\n\n* **Invents**: makes new bread\n\
    * **Listens**: hears the whole street\n\n# Other Pages\n\n* [**Miller**](miller.md)\n";

#[test]
fn headings_with_bullets_become_a_pack() {
    let read = yaml(HEADINGS);
    let passed: Vec<_> = read.passed.iter().map(|found| (found.line, found.args["until"].as_str())).collect();
    assert_eq!(passed, [(3, "7"), (11, "11"), (22, "24")]);
    let pack = read.whole().unwrap();
    assert_eq!((pack.id.as_str(), pack.title.as_str(), pack.skills.len()), ("baker", "Baker", 2));
    let [first, second] = &pack.skills[..] else { panic!("{:?}", pack.skills) };
    assert_eq!((first.name.as_str(), first.about.as_str()), ("Kneads … Invents", "Kneads, Invents"));
    let sees: Vec<_> = first.levels.iter().map(|level| (level.name.as_deref().unwrap(), level.sees.as_str())).collect();
    assert_eq!(sees, [("B1 - Helper", "Kneads: kneads by the book without haste"), ("B2 - Baker", "Invents: makes new bread")]);
    // Of the same name on each rung it is named by it, once.
    assert_eq!((second.name.as_str(), second.levels[1].sees.as_str()), ("Listens", "hears the whole street"));
    let table = write(Format::Csv, &pack);
    assert_eq!(crate::skill::read(Format::Csv, &table, 2026).whole().unwrap(), pack);
    assert_eq!(read_as_csv(HEADINGS), pack);
}

/// Whoever chose the other format has the same file.
fn read_as_csv(text: &str) -> crate::skill::Pack {
    read(Format::Csv, text, 2026).whole().unwrap()
}

#[test]
fn bullets_go_by_their_name_where_the_rungs_have_not_as_many() {
    let text = "# Ladder\n## One\n- **Code**: a\n- **Talk**: b\n- no name\n## Two\n- **Talk**: c\n- **Code**: d\n";
    let read = yaml(text);
    assert_eq!(read.passed.iter().map(|found| found.line).collect::<Vec<_>>(), [5]);
    let pack = read.whole().unwrap();
    let skills: Vec<_> = pack.skills.iter().map(|skill| (skill.name.as_str(), skill.levels[1].sees.as_str())).collect();
    assert_eq!(skills, [("Code", "d"), ("Talk", "c")]);
    // Without any name they are one skill.
    let plain = yaml("# Ladder\n## One\n- a.\n- b.\n## Two\n- c.\n").whole().unwrap();
    assert_eq!((plain.skills.len(), plain.skills[0].name.as_str(), plain.skills[0].levels[0].sees.as_str()), (1, "Ladder", "a. b."));
}

#[test]
fn what_is_wrong_on_a_page_is_said_by_its_line() {
    assert_eq!(told(&yaml("# Ladder\n## One\n- **Code**: a\n- **Talk**: b\n## Two\n- **Code**: c\n").findings), [(4, "levels", "too_few")]);
    assert_eq!(
        told(&yaml(&TOPICS.replace("criteria: [Splits work]", "criteria: [[Splits work]]")).findings)[0],
        (22, "criteria", "not_a_text")
    );
    assert_eq!(told(&yaml(&TOPICS.replace("levels: 3", "levels: [3")).findings)[0].2, "not_yaml");
    // A pack with a heading among its comments and a slip in it stays a pack.
    assert_eq!(told(&yaml("## Ours\nskills:\n- a: [\n## Two\n- b\n- c\n").findings)[0].2, "not_yaml");
}

#[test]
fn what_is_passed_over_under_one_name_is_told_once() {
    let twice = TOPICS.replace("        criteria: []\n", "        criteria: []\n        hint: a\n").replace(
        "              - \"I took X because of Y\"\n",
        "              - \"I took X because of Y\"\n          - { criteria: Says so, examples: [Y] }\n          - { criteria: Asks so, examples: [Z] }\n",
    );
    let passed = yaml(&twice).passed;
    let examples: Vec<_> = passed.iter().filter(|found| found.args.get("what").is_some_and(|what| what == "examples")).collect();
    let [one] = examples[..] else { panic!("{passed:?}") };
    assert_eq!((one.line, one.args["text"].as_str(), one.args["times"].as_str()), (18, "exampleCriteria.examples", "3"));
    assert!(passed.iter().any(|found| found.args["text"] == "content.hint" && found.args["times"] == "1"));
}

#[test]
fn names_stand_without_the_emoji_in_front() {
    let pack = yaml("# \u{1f680} Ladder\n## \u{2728}One\n- **\u{1f6e0}\u{fe0f} Code**: a\n## \u{1f680}\n- **\u{1f6e0}\u{fe0f} Code**: b\n")
        .whole()
        .unwrap();
    let levels: Vec<_> = pack.skills[0].levels.iter().map(|level| level.name.as_deref().unwrap()).collect();
    assert_eq!((pack.title.as_str(), pack.skills[0].name.as_str(), &levels[..]), ("Ladder", "Code", &["One", "\u{1f680}"][..]));
}

#[test]
fn of_links_stays_what_they_say() {
    let said = |text: &str| {
        let pack = yaml(&format!("# L\n## A\n- {text}\n## B\n- b\n")).whole().unwrap();
        pack.skills[0].levels[0].sees.clone()
    };
    assert_eq!(said("a [b](c) d [e](f)."), "a b d e.");
    assert_eq!(said("a [b [c](d) e] f"), "a [b c e] f");
    assert_eq!(said("a](b [c](d) [e](f"), "a](b c [e](f");
    assert_eq!(said("[a] (b) [c](d"), "[a] (b) [c](d");
}

/// Pages as large as may be, each of a shape that takes hours where a step looks at all others.
#[test]
fn a_large_page_is_read_in_a_time_that_grows_with_it() {
    let filled = |head: &str, part: &dyn Fn(usize) -> String, tail: &str| {
        let mut text = head.to_owned();
        let mut at = 0;
        loop {
            let next = part(at);
            if text.len() + next.len() + tail.len() > MOST_BYTES {
                break text + tail;
            }
            text += &next;
            at += 1;
        }
    };
    let two = "# L\n## A\n- a\n## B\n- ";
    let pages = [
        filled(two, &|_| "[".to_owned(), ""),
        filled(two, &|_| "[".to_owned(), "]("),
        filled(two, &|_| "[a](".to_owned(), ""),
        filled(two, &|_| "[".to_owned(), "](a)"),
        filled(two, &|_| "](".to_owned(), ")"),
        filled("# L\n## A\n- a\n## B\n", &|_| "- b\n".to_owned(), ""),
        filled("# L\n## A\n- **a**: b\n## B\n", &|at| format!("- **{at}**: b\n"), ""),
        filled(two, &|_| "\n  b".to_owned(), ""),
        filled("# L\n", &|at| format!("## {at}\n- b\n"), ""),
        filled("# L\n", &|_| "## A\n- b\n".to_owned(), ""),
        filled("# L\n## A\n- a\n## B\n- b\n", &|_| "\nc\n- d\n# e\n".to_owned(), ""),
        filled(&format!("# L\n## {}\n- **a**: b\n## B\n", "A".repeat(MOST_BYTES / 2)), &|at| format!("- **{at}**: b\n"), ""),
        filled(&format!("# {}\n## A\n", "L".repeat(MOST_BYTES / 2)), &|_| "- b\n".to_owned(), "## B\n- **a**: b\n"),
    ];
    for page in pages {
        assert!(page.len() > MOST_BYTES - 100);
        let read = yaml(&page);
        assert!(read.findings.len() <= MOST_FINDINGS && read.passed.len() <= MOST_FINDINGS);
        assert!(read.pack.skills.len() <= MOST_SKILLS, "{}", &page[..40]);
    }
}

#[test]
fn a_large_ladder_is_read_in_a_time_that_grows_with_it() {
    use std::fmt::Write;
    let mut text = "name: L\n".to_owned();
    // As many themes as rungs as competencies: their product would never end.
    for (list, more) in [("levels", ""), ("themes", ""), ("competencies", "x")] {
        writeln!(text, "{list}:").unwrap();
        for n in 0..6000 {
            match more {
                "" => writeln!(text, "  - {{ id: a{n}, name: a }}").unwrap(),
                _ => writeln!(text, "  - {{ id: c{n}, theme: a{n}, level: a{n}, summary: s }}").unwrap(),
            }
        }
    }
    assert!(text.len() < MOST_BYTES);
    let found = yaml(&text).findings;
    assert!(!found.is_empty() && found.len() <= MOST_FINDINGS);
}

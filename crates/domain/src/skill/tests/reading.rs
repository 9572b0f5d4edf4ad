use super::{pack, told, whole, yaml};
use crate::skill::{Fades, Format, Kind, MOST_BYTES, Part, Read, Strand, read, write};

fn only(read: &Read) -> (u64, &str, &str) {
    let [found] = told(&read.findings).try_into().unwrap();
    found
}

#[test]
fn a_pack_is_read_as_it_is_described() {
    let text = r#"
id: ours
version: 2026.10
language: de
title: "Was wir können"
licence: CC-BY-4.0
credit: ~
source: { title: A report, year: 2023 }
skills:
  - id: pair-tdd
    name: Pair-TDD
    about: >
      One writes a test,
      the other makes it pass.
    kind: collaboration
    strand: technical
    tool: true
    fades: fast
    prerequisites: []
    parts: { knowledge: The roles., skill: Swapping., attitude: How is it? }
    levels:
      - sees: Plays both roles.
      - { name: Alone, sees: Keeps the swap. }
    three_ways: { feedback: A third person watches. }
    practice:
      - "Play silently: only tests speak."
"#;
    let pack = whole(text);
    assert_eq!((pack.id.as_str(), pack.version.as_str(), pack.language.as_str(), &pack.credit), ("ours", "2026.10", "de", &None));
    let source = pack.source.unwrap();
    assert_eq!((source.title.as_str(), source.year, source.publisher), ("A report", Some(2023), None));
    let skill = &pack.skills[0];
    assert_eq!(skill.about, "One writes a test, the other makes it pass.");
    assert_eq!((skill.kind, skill.strand, skill.tool, skill.fades), (Kind::Collaboration, Strand::Technical, true, Fades::Fast));
    assert_eq!((skill.levels[0].name.as_deref(), skill.levels[1].name.as_deref()), (None, Some("Alone")));
    let ways = skill.three_ways.as_ref().unwrap();
    assert_eq!((ways.training.as_deref(), ways.feedback.as_deref()), (None, Some("A third person watches.")));
    assert_eq!(skill.practice, ["Play silently: only tests speak."]);
}

#[test]
fn everything_that_is_wrong_is_said_with_line_field_and_skill() {
    let text = r#"id: Our Pack
version: "1"
language: english
titel: Ours
licence: CC-BY-4.0
skills:
  - id: one
    name: One
    about: What it is.
    kind: magic
    strand: human
    tool: perhaps
    prerequisites: [one, two, two]
    related: [two, Three]
    parts:
      knowledge: [a, b]
      skil: What is done.
    levels:
      - sees: Only one.
  - id: one
    name: Twice
    about: What it is.
    kind: human
    strand: technical
    parts: { knowledge: Known., skill: Done. }
"#;
    let read = yaml(text);
    let expected = [
        (1, "title", "empty"),
        (1, "id", "not_kebab"),
        (2, "version", "not_a_version"),
        (3, "language", "not_a_language"),
        (4, "titel", "unknown_field"),
        (7, "parts.skill", "empty"),
        (7, "parts.knowledge", "empty"),
        (10, "kind", "not_one_of"),
        (11, "strand", "not_one_of"),
        (12, "tool", "not_one_of"),
        (13, "prerequisites", "itself"),
        (13, "prerequisites", "duplicate"),
        (14, "related", "both"),
        (14, "related", "not_kebab"),
        (16, "parts.knowledge", "not_a_text"),
        (17, "parts.skil", "unknown_field"),
        (19, "levels", "too_few"),
        (20, "id", "duplicate"),
    ];
    let mut found = told(&read.findings);
    let mut expected = expected.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let unknown = read.findings.iter().find(|found| found.field == "parts.skil").unwrap();
    assert_eq!((unknown.args["skill"].as_str(), unknown.args["known"].as_str()), ("one", "knowledge, skill, attitude"));
    assert!(read.whole().is_err());
}

#[test]
fn what_could_grow_or_mean_something_else_is_refused() {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nskills: [*b]\n";
    assert_eq!(only(&yaml(bomb)), (1, "text", "alias"));
    assert_eq!(only(&yaml("skills: !!set [a]")), (1, "text", "tag"));
    assert_eq!(only(&yaml(&"- ".repeat(50_000))), (1, "text", "too_deep"));
    // The parser's own limit, or ours.
    assert!(matches!(only(&yaml(&"[".repeat(500))).2, "too_deep" | "not_yaml"));
    assert_eq!(only(&yaml("id: a\nid: b\nskills: []")), (2, "id", "duplicate"));
    assert_eq!(only(&yaml("skills: []\n---\nskills: []\n")), (2, "text", "several_documents"));
    assert_eq!(only(&yaml("? [a]\n: b\n")).2, "not_a_key");
    assert_eq!(only(&yaml("id: [")).2, "not_yaml");
    assert_eq!(only(&yaml("")).2, "nothing_in_it");
    assert_eq!(only(&yaml("just words")).2, "not_a_pack");
    assert_eq!(only(&yaml("name: x\nsteps: []")).2, "not_a_pack");
    assert_eq!(only(&yaml(&" ".repeat(MOST_BYTES + 1))).2, "too_large");
    let many: String = (0..200).map(|at| format!("k{at}: 1\n")).collect();
    assert_eq!(only(&yaml(&many)).2, "too_many");
}

#[test]
fn markdown_is_refused_by_its_name() {
    for text in [
        "# Developer\n\nRole\n\n## D1 - Developer 1\n",
        "---\ntitle: \"x\"\ntopics: []\n---\n\nText\n",
        "| Level | Name |\n| :-: | :-: |\n",
    ] {
        assert_eq!(only(&yaml(text)).2, "markdown", "{text}");
        assert_eq!(only(&read(Format::Csv, text, 2026)).2, "markdown", "{text}");
    }
}

#[test]
fn a_document_with_comments_is_no_markdown_and_names_its_line() {
    let text = "## Our skills\n\nid: ours\nversion: 2026.1\n## What there is\nskills: [\n";
    let read = yaml(text);
    let (line, _, name) = only(&read);
    assert_ne!(name, "markdown");
    assert!(line > 3, "{line}");
    // Markdown stays what it is, front matter and a word with a colon too.
    for text in ["## Our skills\n\nRole: all\n", "---\nid: ours\n---\n\n## Text\n"] {
        assert_eq!(only(&yaml(text)).2, "markdown", "{text}");
    }
}

#[test]
fn a_table_is_read_with_skills_over_several_rows() {
    let text = "\u{feff}skill;name;about;kind;strand;level;sees;prerequisites;part_knowledge;part_skill;pack;version;language;title;licence;practice\r\n\
        one;One;What;human;collaboration;1;Begins.;two, three;K;S;ours;2026.1;en;Ours;MIT;\"First\r\nSecond\"\r\n\
        \r\n\
        one;;;;;2;Goes on.;;;;;;;;;\r\n\
        two;Two;'=1+1;human;technical;;;;K;S;;;;;;\r\n";
    let pack = read(Format::Csv, text, 2026).whole().unwrap();
    assert_eq!((pack.id.as_str(), pack.skills.len()), ("ours", 2));
    assert_eq!((pack.skills[0].levels.len(), pack.skills[0].levels[1].sees.as_str()), (2, "Goes on."));
    assert_eq!(
        (&pack.skills[0].prerequisites[..], &pack.skills[0].practice[..]),
        (&["two".to_owned(), "three".to_owned()][..], &["First".to_owned(), "Second".to_owned()][..])
    );
    assert_eq!((pack.skills[1].about.as_str(), pack.skills[1].levels.len()), ("=1+1", 0));
}

#[test]
fn a_table_names_the_row_and_column() {
    let header = "skill,name,about,kind,strand,level,sees,part_knowledge,part_skill,pack,version,language,title,licence\n";
    let text = format!(
        "{header}one,One,What,human,technical,1,Begins.,K,S,ours,2026.1,en,Ours,MIT\none,Other,,,,3,,,,,,,,\nshort,row\n,,,,,,,,,,,,,\none,,,,,,,,,theirs,,,,\n"
    );
    let read = read(Format::Csv, &text, 2026);
    let mut found = told(&read.findings);
    found.sort_unstable();
    let expected = [
        (3, "level", "not_ascending"),
        (3, "levels[1].sees", "empty"),
        (3, "name", "differs"),
        (4, "text", "wrong_number_of_fields"),
        (6, "pack", "differs"),
        (6, "sees", "empty"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_table_of_something_else_is_told_at_once() {
    let found = |text: &str| only(&read(Format::Csv, text, 2026)).2.to_owned();
    assert_eq!(found(""), "nothing_in_it");
    assert_eq!(found("name,email\nAda,ada@example.org\n"), "not_a_table");
    assert_eq!(found("skill,pack,mood\n"), "unknown_field");
    assert_eq!(found("skill,pack,skill\n"), "duplicate");
}

#[test]
fn a_ladder_of_competencies_becomes_a_pack() {
    let mut text = String::from("name: Our Engineering\nlevels:\n");
    let levels = ["junior", "engineer", "senior-1", "senior-2-ic", "senior-2-pm", "principal-ic", "principal-pm", "director"];
    for level in levels {
        text += &format!("  - id: {level}\n    name: The {level} step\n");
    }
    text += "themes:\n  - id: technical\n    name: Technical\n    summary: |\n      Builds software.\n      Well.\ncompetencies:\n";
    for level in levels {
        text += &format!(
            "  - id: c-{level}\n    level: {level}\n    theme: technical\n    proficiency: Some\n    summary: |\n      Sees as {level}.\n"
        );
    }
    text += "  - { id: x, level: junior, area: team_work, summary: Helps. }\n  - { id: y, level: engineer, area: team_work, summary: Leads. }\n";
    let pack = whole(&text);
    assert_eq!((pack.id.as_str(), pack.version.as_str(), pack.licence.as_str()), ("our-engineering", "2026.1", "NOASSERTION"));
    let [technical, team] = &pack.skills[..] else { panic!("{:?}", pack.skills) };
    assert_eq!((technical.id.as_str(), technical.about.as_str()), ("our-engineering-technical", "Builds software. Well."));
    assert_eq!((technical.kind, technical.strand), (Kind::Technical, Strand::Technical));
    let sees: Vec<&str> = technical.levels.iter().map(|level| level.sees.as_str()).collect();
    // The two tracks of a rung stand on one level: a skill has seven at most.
    assert_eq!((sees.len(), sees[3]), (6, "Sees as senior-2-ic. Sees as senior-2-pm."));
    assert_eq!((team.id.as_str(), team.name.as_str(), team.levels.len()), ("our-engineering-team-work", "Team_work", 2));
    let broken = yaml("name: X\ncompetencies:\n  - { level: a, theme: b }\n");
    assert_eq!(told(&broken.findings), [(1, "skills", "empty"), (3, "competencies.summary", "empty")]);
}

#[test]
fn a_level_may_have_small_exercises_of_its_own() {
    let levels = "    levels:\n      - sees: Begins.\n        practice: [Try it once., Try it twice.]\n      - sees: Goes on.\n";
    let text = pack("ours", &[("one", &[])]) + levels;
    let practice = |pack: &crate::skill::Pack| pack.skills[0].levels.iter().map(|level| level.practice.clone()).collect::<Vec<_>>();
    let found = whole(&text);
    assert_eq!(practice(&found), [vec!["Try it once.".to_owned(), "Try it twice.".to_owned()], vec![]]);
    let table = write(Format::Csv, &found);
    assert_eq!(practice(&read(Format::Csv, &table, 2026).whole().unwrap()), practice(&found));
    // A third one is one too many, and told by its line.
    let three = text.replace("Try it twice.]", "Twice.,\n          Three times.]");
    let line = three.lines().position(|line| line.contains("Three times")).unwrap() as u64 + 1;
    assert_eq!(only(&yaml(&three)), (line, "levels[0].practice", "too_many"));
    // What was stored before there were any is read as before.
    let stored = serde_json::to_string(&found).unwrap().replace(r#","practice":["Try it once.","Try it twice."]"#, "");
    assert_eq!(practice(&serde_json::from_str(&stored).unwrap())[0], Vec::<String>::new());
}

#[test]
fn only_what_is_wrong_with_the_pack_itself_is_said_here() {
    assert_eq!(whole(&pack("ours", &[("one", &["elsewhere"]), ("two", &["one"])])).skills.len(), 2);
    assert_eq!(only(&yaml("id: ours\nversion: \"2026.1\"\nlanguage: en\ntitle: Ours\nlicence: MIT\nskills: []\n")), (1, "skills", "empty"));
    assert_eq!(
        only(&yaml(&pack("ours", &[("one", &[])]).replace("MIT", "x").replace("CC-BY-4.0", "my/own"))),
        (5, "licence", "not_a_licence")
    );
}

const EXERCISES: &str = r"exercises:
  - id: first-step
    skill: one
    part: knowledge
    difficulty: 2
    question: |
      Which test first?

        an empty basket
    options:
      - text: The empty one.
        right: true
      - { text: The full one. }
    because: >
      It needs
      the least code.
  - id: bowling
    skill: listening
    part: skill
    difficulty: 5
    task: Write it test first.
    key: One test a commit.
    because: The commits show it.
";

#[test]
fn exercises_are_read_with_their_lines() {
    let text = pack("ours", &[("one", &[])]) + EXERCISES;
    let [question, task] = whole(&text).exercises.try_into().unwrap();
    assert_eq!(
        (question.id.as_str(), question.skill.as_str(), question.part, question.difficulty),
        ("first-step", "one", Part::Knowledge, 2)
    );
    assert_eq!(question.question.as_deref(), Some("Which test first?\n\n  an empty basket"));
    let options: Vec<_> = question.options.iter().map(|option| (option.text.as_str(), option.right)).collect();
    assert_eq!(options, [("The empty one.", true), ("The full one.", false)]);
    assert_eq!((question.because.as_str(), &question.task, &question.key), ("It needs the least code.", &None, &None));
    assert_eq!((task.task.as_deref(), task.key.as_deref()), (Some("Write it test first."), Some("One test a commit.")));
    assert_eq!((task.question, task.options, task.part), (None, vec![], Part::Skill));
}

#[test]
fn what_is_wrong_with_an_exercise_is_said_by_line() {
    let text = pack("ours", &[("one", &[])]) + EXERCISES;
    let lines = text.lines().take_while(|line| *line != "exercises:").count() as u64;
    let cases = [
        ("id: bowling", "id: first-step", (17, "exercises[1].id", "duplicate")),
        ("part: skill", "part: attitude", (19, "exercises[1].part", "not_one_of")),
        ("difficulty: 5", "difficulty: 6", (17, "exercises[1].difficulty", "not_one_of")),
        ("difficulty: 5", "difficulty: often", (20, "exercises[1].difficulty", "not_one_of")),
        ("    task: Write it test first.\n    key: One test a commit.\n", "", (17, "exercises[1].question", "question_or_task")),
        ("    key: One test a commit.\n", "", (17, "exercises[1].key", "empty")),
        ("task: Write it test first.", "question: Both?", (17, "exercises[1].question", "question_or_task")),
        ("        right: true\n", "", (11, "exercises[0].options", "none_right")),
        ("full one. }", "full one., right: true }", (11, "exercises[0].options", "none_wrong")),
        ("full one. }", "full one., right: maybe }", (13, "exercises[0].options[1].right", "not_one_of")),
        ("      - { text: The full one. }\n", "", (11, "exercises[0].options", "two_to_six")),
        ("The full one.", "The empty one.", (13, "exercises[0].options[1].text", "duplicate")),
        ("skill: listening", "skil: listening", (18, "exercises[1].skil", "unknown_field")),
        ("because: The commits show it.", "because: ", (17, "exercises[1].because", "empty")),
    ];
    for (whole, broken, (line, field, name)) in cases {
        let read = yaml(&text.replacen(whole, broken, 1));
        let found = told(&read.findings);
        assert!(found.contains(&(lines + line, field, name)), "{broken}: {found:?}");
    }
}

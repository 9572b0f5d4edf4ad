//! Whatever is thrown at the readers, they answer; what was written is read as the same pack.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::skill::{Choice, Exercise, Fades, Format, Kind, Level, Pack, Part, Parts, Skill, Source, Strand, ThreeWays, read, write};

/// A line as packs hold it: what means something in YAML, CSV and spreadsheets is likely.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-ZäöüßéΩ0-9]{1,8}",
        2 => r#"[-:#,;'"\[\]{}&*!|>%@`=+~?.<\\/]{1,3}"#,
        1 => Just("true".to_owned()),
        1 => Just("null".to_owned()),
        1 => Just("\u{2028}x\u{feff}".to_owned()),
        1 => Just("\u{a0}–\u{1f600}".to_owned()),
    ];
    let line = vec((piece, prop_oneof![Just(""), Just(" ")]), 1..6);
    let line = line.prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank.to_owned()]).collect::<String>());
    line.prop_map(|line| line.trim().to_owned()).prop_filter("something is said", |line| !line.is_empty())
}

fn id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}"
}

fn words() -> impl Strategy<Value = (Kind, Strand, Fades, bool)> {
    (proptest::sample::select(Kind::ALL), proptest::sample::select(Strand::ALL), proptest::sample::select(Fades::ALL), any::<bool>())
}

fn skill() -> impl Strategy<Value = Skill> {
    let levels = vec((of(line()), line(), vec(line(), 0..3)), 0..5).prop_filter("one level is none", |levels| levels.len() != 1);
    let links = vec(id(), 0..4);
    let text = (id(), line(), line(), line(), line(), of(line()));
    (text, words(), links, levels, (of(line()), of(line()), of(line())), vec(line(), 0..3)).prop_map(
        |(text, words, links, levels, ways, practice)| {
            let (id, name, about, knowledge, skill, attitude) = text;
            let mut links: Vec<String> = links.into_iter().filter(|link| *link != id).collect();
            links.sort_unstable();
            links.dedup();
            let related = links.split_off(links.len() / 2);
            let ways = ThreeWays { training: ways.0, feedback: ways.1, hands_on: ways.2 };
            Skill {
                id,
                name,
                about,
                kind: words.0,
                strand: words.1,
                tool: words.3,
                fades: words.2,
                prerequisites: links,
                related,
                parts: Parts { knowledge, skill, attitude },
                levels: levels.into_iter().map(|(name, sees, practice)| Level { name, sees, practice }).collect(),
                three_ways: Some(ways).filter(|ways| *ways != ThreeWays::default()),
                practice,
            }
        },
    )
}

/// A text whose lines are kept, with indents and blank lines in it.
fn lines() -> impl Strategy<Value = String> {
    let rest = vec((prop_oneof![Just("\n"), Just("\n    "), Just("\n\n"), Just("\n\t"), Just("\n  - ")], line()), 0..4);
    (line(), rest).prop_map(|(first, rest)| first + &rest.into_iter().flat_map(|(end, line)| [end.to_owned(), line]).collect::<String>())
}

fn exercise() -> impl Strategy<Value = Exercise> {
    let options = vec((line(), any::<bool>()), 2..6).prop_map(|options| {
        let mut options: Vec<Choice> = options.into_iter().map(|(text, right)| Choice { text, right }).collect();
        options.sort_by(|one, other| one.text.cmp(&other.text));
        options.dedup_by(|one, other| one.text == other.text);
        options.push(Choice { text: "a right one".to_owned(), right: true });
        options.insert(0, Choice { text: "a wrong one".to_owned(), right: false });
        options.truncate(6);
        options.last_mut().unwrap().right = true;
        options
    });
    let question = (lines(), options).prop_map(|(question, options)| (Some(question), options, None, None));
    let task = (lines(), lines()).prop_map(|(task, key)| (None, Vec::new(), Some(task), Some(key)));
    let of = (id(), id(), proptest::sample::select(Part::ALL), 1_u8..=5, lines());
    (of, prop_oneof![question, task]).prop_map(|((id, skill, part, difficulty, because), (question, options, task, key))| Exercise {
        id,
        skill,
        part,
        difficulty,
        question,
        options,
        task,
        key,
        because,
    })
}

fn pack() -> impl Strategy<Value = Pack> {
    let source = (line(), of(line()), of(1000_i64..3000), of(line()), of(line()));
    let source = source.prop_map(|(title, publisher, year, citation, taken)| Source { title, publisher, year, citation, taken });
    let lists = (vec(skill(), 1..5), vec(exercise(), 0..4));
    (id(), line(), of(line()), of(source), lists).prop_map(|(id, title, credit, source, (mut skills, mut exercises))| {
        skills.sort_by(|one, other| one.id.cmp(&other.id));
        skills.dedup_by(|one, other| one.id == other.id);
        exercises.sort_by(|one, other| one.id.cmp(&other.id));
        exercises.dedup_by(|one, other| one.id == other.id);
        let (version, language, licence) = ("2026.1".to_owned(), "en".to_owned(), "CC-BY-4.0".to_owned());
        Pack { id, version, language, title, licence, credit, source, skills, exercises }
    })
}

/// Something like a pack, with a few things out of place.
fn nearly() -> impl Strategy<Value = String> {
    (pack(), any::<bool>(), vec((any::<proptest::sample::Index>(), "[\\PC\n]{0,4}"), 0..4)).prop_map(|(pack, yaml, cuts)| {
        let mut text: Vec<char> = write(if yaml { Format::Yaml } else { Format::Csv }, &pack).chars().collect();
        for (at, put) in cuts {
            let at = at.index(text.len());
            text.splice(at..(at + 2).min(text.len()), put.chars());
        }
        text.into_iter().collect()
    })
}

/// A table has no place for exercises.
fn as_written(format: Format, pack: &Pack) -> Pack {
    match format {
        Format::Yaml => pack.clone(),
        Format::Csv => Pack { exercises: Vec::new(), ..pack.clone() },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_is_read_as_the_same_pack(pack in pack()) {
        for format in Format::ALL {
            let text = write(*format, &pack);
            let read = read(*format, &text, 2026);
            prop_assert_eq!(&read.findings, &[], "{}", text);
            prop_assert_eq!(&read.pack, &as_written(*format, &pack), "{}", text);
            // And written again it is the same text.
            prop_assert_eq!(&write(*format, &read.pack), &text);
        }
    }

    #[test]
    fn nothing_makes_the_readers_fall(text in "[\\PC\n\t]{0,200}", nearly in nearly(), wild in "[-:#,\\[\\]{}&*!|>'\"%@`~? \nab]{0,80}") {
        for text in [&text, &nearly, &wild] {
            for format in Format::ALL {
                let read = read(*format, text, 2026);
                prop_assert!(read.findings.iter().all(|found| found.line > 0 && found.field.chars().count() <= 80));
                if read.findings.is_empty() {
                    let again = crate::skill::read(*format, &write(*format, &read.pack), 2026).pack;
                    prop_assert_eq!(again, as_written(*format, &read.pack));
                }
            }
        }
    }
}

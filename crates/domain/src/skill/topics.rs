//! Ladders by topic, as companies publish them in the front matter of a page: `topics` with `name`, `title` and `content`, and in that `level`,
//! `criteria` and `exampleCriteria`. Each topic becomes a skill, each level of it a level.

use super::draft::{Draft, LevelDraft, SkillDraft, Text, joined};
use super::foreign::{at, bare, capital, each, kebab, of_pack, said};
use super::tree::{Entry, Node, What};
use super::yaml::{Fields, Reader};

/// The draft in a ladder.
pub(super) fn pack(reader: &mut Reader, entries: Vec<Entry>, year: i16) -> Draft {
    let mut fields = Fields::new("", entries);
    let title = reader.text(&mut fields, "title").or_else(|| reader.text(&mut fields, "name")).unwrap_or_else(|| at(1, "Ladder"));
    let title = Text { text: bare(&title.text).to_owned(), ..title };
    let language = reader.text(&mut fields, "language").unwrap_or_else(|| at(1, "en"));
    let id = kebab(&title.text);
    let topics = each(reader, &mut fields, "topics");
    let skills = topics.into_iter().filter_map(|(line, topic)| skill(reader, &id, line, topic)).collect();
    reader.pass(fields);
    Draft { skills, ..of_pack(&id, title, language, year) }
}

fn skill(reader: &mut Reader, pack: &str, line: u64, mut topic: Fields) -> Option<SkillDraft> {
    let name = said(reader.text(&mut topic, "name"));
    let title = said(reader.text(&mut topic, "title")).map(|title| bare(&title).to_owned());
    let about = said(reader.text(&mut topic, "description")).or_else(|| said(reader.text(&mut topic, "summary")));
    let rungs = each(reader, &mut topic, "content");
    reader.pass(topic);
    let shown = title.or_else(|| name.as_deref().map(|name| capital(bare(name))));
    let Some(shown) = shown else {
        reader.findings.push(super::Finding::new(line, "topics.name", "empty"));
        return None;
    };
    let levels: Vec<(String, LevelDraft)> = rungs.into_iter().map(|(line, rung)| level(reader, line, rung)).collect();
    // Numbers say what the order says already, unless some are left out.
    let counted = levels.iter().enumerate().all(|(at, (number, _))| number.parse() == Ok(at + 1));
    let named = |(number, level): (String, LevelDraft)| {
        let name = Some(at(level.line, &number)).filter(|_| !counted && !number.is_empty());
        LevelDraft { name, ..level }
    };
    let levels = levels.into_iter().map(named).collect();
    Some(super::foreign::filled(pack, line, &name.unwrap_or_else(|| shown.clone()), &shown, about.as_deref().unwrap_or(&shown), levels))
}

/// The number of a level, and what one sees at it: every criterion as a sentence.
fn level(reader: &mut Reader, line: u64, mut rung: Fields) -> (String, LevelDraft) {
    let number = said(reader.text(&mut rung, "level")).unwrap_or_default();
    let mut criteria: Vec<String> = reader.list(&mut rung, "criteria").into_iter().filter_map(|node| criterion(reader, node)).collect();
    for (_, mut example) in each(reader, &mut rung, "exampleCriteria") {
        criteria.extend(said(reader.text(&mut example, "criteria")).map(|text| sentence(&text)));
        reader.pass(example);
    }
    reader.pass(rung);
    let sees = Some(Text { line, text: criteria.join(" ") }).filter(|sees| !sees.text.is_empty());
    (number, LevelDraft { line, sees, ..LevelDraft::default() })
}

fn criterion(reader: &mut Reader, node: Node) -> Option<String> {
    match node.what {
        What::Text(text) => Some(sentence(&joined(&text))).filter(|text| !text.is_empty()),
        What::Nothing => None,
        What::List(_) | What::Map(_) => {
            reader.findings.push(super::Finding::new(node.line, "criteria", "not_a_text"));
            None
        }
    }
}

/// A text with an end.
fn sentence(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

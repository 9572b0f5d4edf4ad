//! Ladders of competencies in YAML, as several companies publish theirs: `levels`, `themes` and `competencies` with `level`, `theme` (or
//! `area`) and `summary`. Each theme becomes a skill, each rung of the ladder a level of it.
//!
//! What a ladder does not say is filled in plainly, to be mended by whoever imports it: a licence that is not known, and parts that repeat what
//! the theme is about.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::draft::{Draft, LevelDraft, Maybe, SkillDraft, Text, joined};
use super::tree::{Entry, Node};
use super::yaml::{Fields, Reader};
use super::{Finding, LONGEST_ID, MOST_LEVELS};

/// A rung of the ladder, or a theme.
struct Named {
    line: u64,
    id: String,
    name: String,
    summary: Option<String>,
}

/// One text of the ladder.
struct Competency {
    line: u64,
    level: String,
    theme: String,
    summary: String,
}

/// The draft in a ladder.
pub(super) fn pack(reader: &mut Reader, entries: Vec<Entry>, year: i16) -> Draft {
    let mut fields = Fields::new("", entries);
    let title = reader.text(&mut fields, "name").unwrap_or_else(|| at(1, "Ladder"));
    let language = reader.text(&mut fields, "language").unwrap_or_else(|| at(1, "en"));
    let levels = named(reader, &mut fields, "levels");
    let themes = named(reader, &mut fields, "themes");
    let competencies = competencies(reader, &mut fields);
    let id = kebab(&title.text);
    let rungs = rungs(levels, &competencies);
    let themes = with_unnamed(themes, &competencies);
    // Looked up once: a ladder of many themes, rungs and competencies costs no more than its length.
    let mut of_theme: HashMap<&str, Vec<&Competency>> = HashMap::new();
    for competency in &competencies {
        of_theme.entry(&competency.theme).or_default().push(competency);
    }
    let mut rung_of: HashMap<&str, usize> = HashMap::new();
    for (rung, (_, ids)) in rungs.iter().enumerate() {
        for id in ids {
            rung_of.entry(id).or_insert(rung);
        }
    }
    let skill = |theme: Named| {
        let mut on: BTreeMap<usize, Vec<&Competency>> = BTreeMap::new();
        for competency in of_theme.get(theme.id.as_str()).into_iter().flatten() {
            if let Some(rung) = rung_of.get(competency.level.as_str()) {
                on.entry(*rung).or_default().push(competency);
            }
        }
        let levels = on.into_iter().map(|(rung, texts)| (rungs[rung].0.as_str(), texts));
        of_rungs(&id, &theme, levels)
    };
    let skills = themes.into_iter().map(skill).collect();
    Draft { skills, ..of_pack(&id, title, language, year) }
}

/// A pack of a ladder without its skills.
pub(super) fn of_pack(id: &str, title: Text, language: Text, year: i16) -> Draft {
    Draft {
        id: Some(at(title.line, id)),
        version: Some(at(1, &format!("{year:04}.1"))),
        language: Some(language),
        title: Some(title),
        licence: Some(at(1, "NOASSERTION")),
        ..Draft::default()
    }
}

pub(super) fn at(line: u64, text: &str) -> Text {
    Text { line, text: text.to_owned() }
}

pub(super) fn said(text: Maybe) -> Option<String> {
    text.map(|text| joined(&text.text)).filter(|text| !text.is_empty())
}

pub(super) fn each(reader: &mut Reader, fields: &mut Fields, key: &'static str) -> Vec<(u64, Fields)> {
    let nodes: Vec<Node> = reader.list(fields, key);
    nodes.into_iter().filter_map(|node| reader.fields(node, key)).collect()
}

fn named(reader: &mut Reader, fields: &mut Fields, key: &'static str) -> Vec<Named> {
    let rows = each(reader, fields, key).into_iter().filter_map(|(line, mut row)| {
        let (id, name) = (said(reader.text(&mut row, "id")), said(reader.text(&mut row, "name")));
        let summary = said(reader.text(&mut row, "summary"));
        let id = id.or_else(|| name.clone())?;
        Some(Named { line, name: name.unwrap_or_else(|| id.clone()), id, summary })
    });
    rows.collect()
}

fn competencies(reader: &mut Reader, fields: &mut Fields) -> Vec<Competency> {
    let mut found = Vec::new();
    for (line, mut row) in each(reader, fields, "competencies") {
        let level = said(reader.text(&mut row, "level"));
        let theme = said(reader.text(&mut row, "theme"));
        let theme = theme.or_else(|| said(reader.text(&mut row, "area")));
        let summary = said(reader.text(&mut row, "summary"));
        match (level, theme, summary) {
            (Some(level), Some(theme), Some(summary)) => found.push(Competency { line, level, theme, summary }),
            (level, theme, _) => {
                let field = if level.is_none() {
                    "level"
                } else if theme.is_none() {
                    "theme"
                } else {
                    "summary"
                };
                reader.findings.push(Finding::new(line, &format!("competencies.{field}"), "empty"));
            }
        }
    }
    found
}

/// Themes as named, and those that are only spoken of, in the order in which they come.
fn with_unnamed(mut themes: Vec<Named>, competencies: &[Competency]) -> Vec<Named> {
    let mut known: HashSet<String> = themes.iter().map(|theme| theme.id.clone()).collect();
    for competency in competencies {
        if known.insert(competency.theme.clone()) {
            let id = competency.theme.clone();
            themes.push(Named { line: competency.line, name: capital(&id), id, summary: None });
        }
    }
    themes
}

/// The rungs in their order: each a name and the ids of the levels that stand on it. Tracks beside each other (`senior-2-ic`, `senior-2-pm`) are
/// one rung when there are more than a skill can have.
fn rungs(mut levels: Vec<Named>, competencies: &[Competency]) -> Vec<(String, Vec<String>)> {
    if levels.is_empty() {
        let mut known = HashSet::new();
        let new = competencies.iter().filter(|competency| known.insert(competency.level.clone()));
        levels = new.map(|of| Named { line: of.line, id: of.level.clone(), name: capital(&of.level), summary: None }).collect();
    }
    let together = levels.len() > MOST_LEVELS;
    let mut rungs: Vec<(String, Vec<String>)> = Vec::new();
    for level in levels {
        let beside = rungs.last_mut().filter(|(_, ids)| together && ids.last().is_some_and(|last| stem(last) == stem(&level.id)));
        match beside {
            Some((name, ids)) => {
                *name = common(name, &level.name);
                ids.push(level.id);
            }
            None => rungs.push((level.name, vec![level.id])),
        }
    }
    rungs
}

/// A level without the name of its track: what stands behind the last hyphen, unless that is a number.
fn stem(id: &str) -> &str {
    id.rsplit_once('-').filter(|(_, track)| track.parse::<u32>().is_err()).map_or(id, |(stem, _)| stem)
}

/// What two names begin with, to the end of a word; the first name when that is nothing.
fn common(one: &str, other: &str) -> String {
    let same = one.split(' ').zip(other.split(' ')).take_while(|(one, other)| one == other).map(|(word, _)| word);
    let same = same.collect::<Vec<_>>().join(" ");
    if same.is_empty() { one.to_owned() } else { same }
}

/// A theme as a skill, with what is said of it on each rung, in their order.
fn of_rungs<'a>(pack: &str, theme: &Named, levels: impl Iterator<Item = (&'a str, Vec<&'a Competency>)>) -> SkillDraft {
    let about = theme.summary.as_ref().unwrap_or(&theme.name);
    let levels = levels.filter_map(|(name, texts)| {
        let sees = texts.iter().map(|of| of.summary.as_str()).collect::<Vec<_>>().join(" ");
        let line = texts.first()?.line;
        Some(LevelDraft { line, name: Some(at(line, name)), sees: Some(Text { line, text: sees }), practice: Vec::new() })
    });
    filled(pack, theme.line, &theme.id, &theme.name, about, levels.collect())
}

/// A skill with what a ladder does not say filled in; `key` makes its id and tells which side of a goal it is on.
pub(super) fn filled(pack: &str, line: u64, key: &str, name: &str, about: &str, levels: Vec<LevelDraft>) -> SkillDraft {
    let technical = key.to_lowercase().contains("tech");
    let text = |text: &str| Some(at(line, text));
    let mut id = format!("{pack}-{}", kebab(key));
    id.truncate(LONGEST_ID);
    SkillDraft {
        line,
        id: text(id.trim_end_matches('-')),
        name: text(name),
        about: text(about),
        kind: text(if technical { "technical" } else { "human" }),
        strand: text(if technical { "technical" } else { "collaboration" }),
        knowledge: text(about),
        skill: text(about),
        levels,
        ..SkillDraft::default()
    }
}

/// A name as an id: letters and digits of ASCII, the rest hyphens.
pub(super) fn kebab(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    let id = if id.starts_with(|first: char| first.is_ascii_lowercase()) { id } else { format!("ladder-{id}") };
    id.trim_end_matches('-').chars().take(LONGEST_ID / 2).collect::<String>().trim_end_matches('-').to_owned()
}

/// A name without the emoji in front of it; one that is nothing else stays.
pub(super) fn bare(name: &str) -> &str {
    let sign = |letter: char| {
        matches!(u32::from(letter), 0x1F000..=0x1FAFF | 0x2300..=0x23FF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0xFE0E..=0xFE0F | 0x200D | 0x20E3
            | 0xE0020..=0xE007F)
    };
    let rest = name.trim_start_matches(|letter: char| sign(letter) || letter.is_whitespace());
    if rest.is_empty() { name } else { rest }
}

/// An id as a name, for want of one.
pub(super) fn capital(id: &str) -> String {
    let mut letters = id.replace('-', " ").chars().collect::<Vec<_>>();
    if let Some(first) = letters.first_mut() {
        first.make_ascii_uppercase();
    }
    letters.into_iter().collect()
}

//! Packs as a table: one row a skill and level.
//!
//! What belongs to the whole pack stands in the first row, what belongs to a skill in the first row of it; further rows of a skill may leave it
//! out or say it again. Ids are set apart by blanks, exercises by line ends within their cell.

use super::draft::{Draft, LevelDraft, Maybe, SkillDraft, SourceDraft, Text, joined};
use super::tree::shown;
use super::{Finding, MOST_FINDINGS, MOST_LEVELS, MOST_SKILLS, Pack, Skill};
use crate::lines::Lines;

/// The columns in the order in which they are written; read in any order.
pub const COLUMNS: [&str; 31] = [
    "skill",
    "name",
    "about",
    "kind",
    "strand",
    "tool",
    "fades",
    "level",
    "level_name",
    "sees",
    "level_practice",
    "prerequisites",
    "related",
    "part_knowledge",
    "part_skill",
    "part_attitude",
    "training",
    "feedback",
    "hands_on",
    "practice",
    "pack",
    "version",
    "language",
    "title",
    "licence",
    "credit",
    "source_title",
    "source_publisher",
    "source_year",
    "source_citation",
    "source_taken",
];

/// Columns without which nothing can be read.
const NEEDED: [&str; 2] = ["skill", "pack"];

/// Columns of a skill, for rows that say them again.
const OF_SKILL: [&str; 16] = [
    "name",
    "about",
    "kind",
    "strand",
    "tool",
    "fades",
    "prerequisites",
    "related",
    "part_knowledge",
    "part_skill",
    "part_attitude",
    "training",
    "feedback",
    "hands_on",
    "practice",
    "skill",
];

/// Columns of the pack.
const OF_PACK: std::ops::Range<usize> = 20..31;

/// One row: its line, and its cells by column.
struct Row<'r> {
    line: u64,
    cells: &'r csv::StringRecord,
    places: &'r [Option<usize>; COLUMNS.len()],
}

impl Row<'_> {
    /// The text of a column; none when it is blank.
    fn text(&self, column: &str) -> Maybe {
        let place = COLUMNS.iter().position(|known| *known == column).and_then(|at| self.places[at])?;
        let text = bare(self.cells.get(place)?);
        (!joined(text).is_empty()).then(|| Text { line: self.line, text: text.to_owned() })
    }

    fn ids(&self, column: &str) -> Vec<Text> {
        let cell = self.text(column).map(|cell| cell.text).unwrap_or_default();
        let ids = cell.split([' ', ',', ';', '\t', '\n', '\r']).filter(|id| !id.is_empty());
        ids.map(|id| Text { line: self.line, text: id.to_owned() }).collect()
    }

    /// The lines of a cell.
    fn lines(&self, column: &str) -> Vec<Text> {
        let cell = self.text(column).map(|cell| cell.text).unwrap_or_default();
        let lines = cell.split(['\n', '\r']).filter(|line| !joined(line).is_empty());
        lines.map(|text| Text { line: self.line, text: text.to_owned() }).collect()
    }

    fn level(&self) -> Option<LevelDraft> {
        let (name, sees, practice) = (self.text("level_name"), self.text("sees"), self.lines("level_practice"));
        let there = name.is_some() || sees.is_some() || !practice.is_empty() || self.text("level").is_some();
        there.then_some(LevelDraft { line: self.line, name, sees, practice })
    }
}

/// The draft in a table.
pub(super) fn read(text: &str) -> Result<Draft, Finding> {
    let header = text.lines().next().unwrap_or_default();
    // Spreadsheets of many languages write semicolons.
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(header)) = records.next() else { return Err(Finding::new(1, "text", "nothing_in_it")) };
    let mut draft = Draft::default();
    let places = places(&header, &mut draft.findings);
    if !NEEDED.iter().any(|needed| header.iter().any(|title| title.trim().eq_ignore_ascii_case(needed))) {
        return Err(Finding::new(1, "text", "not_a_table").with("known", COLUMNS.join(", ")));
    }
    if !draft.findings.is_empty() {
        // What is in columns that nobody knows would be reported for every row.
        return Err(draft.findings.swap_remove(0));
    }
    let mut lines = Lines::new(text);
    let (mut first, mut kept): (Option<Vec<Maybe>>, Vec<Maybe>) = (None, Vec::new());
    for (at, record) in records.enumerate() {
        let Ok(record) = record else { continue };
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        if at > MOST_SKILLS * MOST_LEVELS || draft.findings.len() > MOST_FINDINGS {
            draft.findings.push(Finding::new(line, "text", "too_many").with("max", MOST_SKILLS * MOST_LEVELS));
            break;
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != header.len() {
            let found = Finding::new(line, "text", "wrong_number_of_fields").with("expected", header.len());
            draft.findings.push(found.with("found", record.len()));
            continue;
        }
        let row = Row { line, cells: &record, places: &places };
        match &first {
            None => first = Some(pack(&mut draft, &row)),
            Some(before) => again(&mut draft.findings, &row, &COLUMNS[OF_PACK], before),
        }
        let id = row.text("skill");
        let current = draft.skills.last().and_then(|skill| skill.id.as_ref()).map(|id| joined(&id.text));
        let same = match (&id, &current) {
            (None, current) => current.is_some(),
            (Some(id), Some(current)) => joined(&id.text) == *current,
            (Some(_), None) => false,
        };
        if same {
            again(&mut draft.findings, &row, &OF_SKILL, &kept);
        } else {
            kept = OF_SKILL.iter().map(|column| row.text(column)).collect();
            draft.skills.push(skill(&row, id));
        }
        if let Some(skill) = draft.skills.last_mut() {
            one_level(skill, &row, &mut draft.findings);
        }
    }
    Ok(draft)
}

/// Takes in the level of a row; further rows of a skill must have one.
fn one_level(skill: &mut SkillDraft, row: &Row, findings: &mut Vec<Finding>) {
    let Some(level) = row.level() else {
        if row.line != skill.line {
            findings.push(Finding::new(row.line, "sees", "empty"));
        }
        return;
    };
    skill.levels.push(level);
    let number = row.text("level").map(|number| joined(&number.text));
    if number.is_some_and(|number| number.parse() != Ok(skill.levels.len())) {
        findings.push(Finding::new(row.line, "level", "not_ascending"));
    }
}

/// Where each column stands.
fn places(header: &csv::StringRecord, findings: &mut Vec<Finding>) -> [Option<usize>; COLUMNS.len()] {
    let mut places = [None; COLUMNS.len()];
    for (place, title) in header.iter().enumerate() {
        let title = title.trim().to_lowercase();
        match COLUMNS.iter().position(|column| *column == title) {
            None => findings.push(Finding::new(1, &shown(&title), "unknown_field").with("known", COLUMNS.join(", "))),
            Some(column) if places[column].is_some() => findings.push(Finding::new(1, &title, "duplicate")),
            Some(column) => places[column] = Some(place),
        }
    }
    places
}

/// What is said again must be the same.
fn again(findings: &mut Vec<Finding>, row: &Row, columns: &[&str], before: &[Maybe]) {
    for (column, before) in columns.iter().zip(before) {
        let Some(now) = row.text(column) else { continue };
        if before.as_ref().is_none_or(|before| joined(&before.text) != joined(&now.text)) {
            findings.push(Finding::new(row.line, column, "differs"));
        }
    }
}

/// Takes in what belongs to the whole pack; answers it cell by cell.
fn pack(draft: &mut Draft, row: &Row) -> Vec<Maybe> {
    draft.id = row.text("pack");
    draft.version = row.text("version");
    draft.language = row.text("language");
    draft.title = row.text("title");
    draft.licence = row.text("licence");
    draft.credit = row.text("credit");
    let cells: Vec<Maybe> = COLUMNS[OF_PACK].iter().map(|column| row.text(column)).collect();
    if cells.iter().zip(&COLUMNS[OF_PACK]).any(|(cell, column)| cell.is_some() && column.starts_with("source_")) {
        draft.source = Some(SourceDraft {
            line: row.line,
            title: row.text("source_title"),
            publisher: row.text("source_publisher"),
            year: row.text("source_year"),
            citation: row.text("source_citation"),
            taken: row.text("source_taken"),
        });
    }
    cells
}

fn skill(row: &Row, id: Maybe) -> SkillDraft {
    SkillDraft {
        line: row.line,
        id,
        name: row.text("name"),
        about: row.text("about"),
        kind: row.text("kind"),
        strand: row.text("strand"),
        tool: row.text("tool"),
        fades: row.text("fades"),
        prerequisites: row.ids("prerequisites"),
        related: row.ids("related"),
        knowledge: row.text("part_knowledge"),
        skill: row.text("part_skill"),
        attitude: row.text("part_attitude"),
        levels: Vec::new(),
        training: row.text("training"),
        feedback: row.text("feedback"),
        hands_on: row.text("hands_on"),
        practice: row.lines("practice"),
    }
}

/// A pack as a table.
pub(super) fn write(pack: &Pack) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(COLUMNS);
    let whole = of_pack(pack);
    for (at, skill) in pack.skills.iter().enumerate() {
        let own = of_skill(skill);
        for level in 0..skill.levels.len().max(1) {
            let there = skill.levels.get(level).cloned().unwrap_or_default();
            let number = if skill.levels.is_empty() { String::new() } else { (level + 1).to_string() };
            let cell = |column: &&str| -> String {
                let pick = |cells: &[(&str, String)]| cells.iter().find(|(of, _)| of == column).map(|(_, text)| text.clone());
                let text = match *column {
                    "skill" => Some(skill.id.clone()),
                    "level" => Some(number.clone()),
                    "level_name" => there.name.clone(),
                    "sees" => Some(there.sees.clone()),
                    "level_practice" => Some(there.practice.join("\n")),
                    _ if level == 0 => pick(&own).or_else(|| pick(&whole).filter(|_| at == 0)),
                    _ => None,
                };
                guarded(text.unwrap_or_default())
            };
            let _ = writer.write_record(COLUMNS.iter().map(cell));
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn of_pack(pack: &Pack) -> Vec<(&'static str, String)> {
    let mut cells = vec![
        ("pack", pack.id.clone()),
        ("version", pack.version.clone()),
        ("language", pack.language.clone()),
        ("title", pack.title.clone()),
        ("licence", pack.licence.clone()),
        ("credit", pack.credit.clone().unwrap_or_default()),
    ];
    if let Some(source) = pack.source.clone() {
        cells.extend([
            ("source_title", source.title),
            ("source_publisher", source.publisher.unwrap_or_default()),
            ("source_year", source.year.map(|year| year.to_string()).unwrap_or_default()),
            ("source_citation", source.citation.unwrap_or_default()),
            ("source_taken", source.taken.unwrap_or_default()),
        ]);
    }
    cells
}

fn of_skill(skill: &Skill) -> Vec<(&'static str, String)> {
    let ways = skill.three_ways.clone().unwrap_or_default();
    vec![
        ("name", skill.name.clone()),
        ("about", skill.about.clone()),
        ("kind", skill.kind.to_string()),
        ("strand", skill.strand.to_string()),
        ("tool", skill.tool.to_string()),
        ("fades", skill.fades.to_string()),
        ("prerequisites", skill.prerequisites.join(" ")),
        ("related", skill.related.join(" ")),
        ("part_knowledge", skill.parts.knowledge.clone()),
        ("part_skill", skill.parts.skill.clone()),
        ("part_attitude", skill.parts.attitude.clone().unwrap_or_default()),
        ("training", ways.training.unwrap_or_default()),
        ("feedback", ways.feedback.unwrap_or_default()),
        ("hands_on", ways.hands_on.unwrap_or_default()),
        ("practice", skill.practice.join("\n")),
    ]
}

/// Whether a spreadsheet would take a cell for a formula, or an apostrophe in front of it away.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// A cell that no spreadsheet calculates: an apostrophe in front, which [`bare`] takes away.
fn guarded(text: String) -> String {
    if is_formula(&text) { format!("'{text}") } else { text }
}

fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|_| is_formula(cell)).unwrap_or(cell)
}

//! Packs in YAML, as library/skills/README.md describes them.

use std::fmt::Write;

use super::draft::{Draft, LevelDraft, Maybe, SkillDraft, SourceDraft, Text, joined};
use super::tree::{self, Entry, Node, What, shown};
use super::{Finding, MOST_FINDINGS, Pack, Skill, foreign, topics};

/// The draft in a text; `year` is for ladders that say none.
pub(super) fn read(text: &str, year: i16) -> Result<Draft, Finding> {
    let root = tree::read(text)?;
    let What::Map(entries) = root.what else { return Err(Finding::new(root.line, "text", "not_a_pack")) };
    let has = |key: &str| entries.iter().any(|entry| entry.key == key);
    let (own, foreign, topics) = (has("skills"), has("competencies"), has("topics"));
    let mut reader = Reader::default();
    let mut draft = match (own, foreign, topics) {
        (true, ..) => reader.pack(entries),
        (false, true, _) => foreign::pack(&mut reader, entries, year),
        (false, false, true) => topics::pack(&mut reader, entries, year),
        (false, false, false) => return Err(Finding::new(root.line, "text", "not_a_pack")),
    };
    draft.findings = reader.findings;
    draft.passed = reader.passed;
    Ok(draft)
}

/// Turns nodes into texts and notes what is no text.
#[derive(Default)]
pub(super) struct Reader {
    pub findings: Vec<Finding>,
    /// What is known to say nothing here.
    pub passed: Vec<Finding>,
    /// The skill that is read.
    skill: Option<String>,
}

/// The fields of a map that nobody has asked for yet.
pub(super) struct Fields {
    /// How findings name the map: empty, or with a point behind it.
    within: String,
    entries: Vec<Entry>,
    known: Vec<&'static str>,
}

impl Fields {
    pub fn new(within: &str, entries: Vec<Entry>) -> Self {
        Self { within: within.to_owned(), entries, known: Vec::new() }
    }

    /// Takes a field out.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.swap_remove(at).node)
    }

    fn name(&self, key: &str) -> String {
        format!("{}{key}", self.within)
    }
}

impl Reader {
    fn note(&mut self, found: Finding) {
        self.findings.push(match &self.skill {
            Some(skill) => found.with("skill", skill),
            None => found,
        });
    }

    /// A field that is one text.
    pub fn text(&mut self, fields: &mut Fields, key: &'static str) -> Maybe {
        let node = fields.take(key)?;
        self.one(node, &fields.name(key))
    }

    fn one(&mut self, node: Node, field: &str) -> Maybe {
        match node.what {
            What::Nothing => None,
            What::Text(text) => Some(Text { line: node.line, text }),
            What::List(_) | What::Map(_) => {
                self.note(Finding::new(node.line, field, "not_a_text"));
                None
            }
        }
    }

    /// A field that is a list.
    pub fn list(&mut self, fields: &mut Fields, key: &'static str) -> Vec<Node> {
        let Some(node) = fields.take(key) else { return Vec::new() };
        match node.what {
            What::Nothing => Vec::new(),
            What::List(items) => items,
            What::Text(_) | What::Map(_) => {
                self.note(Finding::new(node.line, &fields.name(key), "not_a_list"));
                Vec::new()
            }
        }
    }

    fn texts(&mut self, fields: &mut Fields, key: &'static str) -> Vec<Text> {
        let (items, field) = (self.list(fields, key), fields.name(key));
        items.into_iter().filter_map(|item| self.one(item, &field)).collect()
    }

    /// A field that is a map.
    fn map(&mut self, fields: &mut Fields, key: &'static str) -> Option<(u64, Fields)> {
        let node = fields.take(key)?;
        let field = fields.name(key);
        self.fields(node, &field)
    }

    /// The fields of a node that must be a map.
    pub fn fields(&mut self, node: Node, field: &str) -> Option<(u64, Fields)> {
        match node.what {
            What::Nothing => None,
            What::Map(entries) => Some((node.line, Fields::new(&format!("{field}."), entries))),
            What::Text(_) | What::List(_) => {
                self.note(Finding::new(node.line, field, "not_a_map"));
                None
            }
        }
    }

    /// What nobody asked for is not known.
    pub fn end(&mut self, fields: Fields) {
        let known = fields.known.join(", ");
        for entry in &fields.entries {
            let field = fields.name(&shown(&entry.key));
            self.note(Finding::new(entry.line, &field, "unknown_field").with("known", &known));
        }
    }

    /// What nobody asked for is passed over: a ladder of others says more than a pack holds. What has one name is told once, with how many `times`.
    pub fn pass(&mut self, fields: Fields) {
        for entry in &fields.entries {
            let text = fields.name(&shown(&entry.key));
            match self.passed.iter().position(|known| known.args.get("text") == Some(&text)) {
                Some(known) => {
                    let times = self.passed[known].args.entry("times").or_default();
                    *times = (times.parse().unwrap_or(1) + 1_u64).to_string();
                }
                None if self.passed.len() == MOST_FINDINGS => {}
                None => {
                    let found =
                        Finding::new(entry.line, &text, "passed_over").with("until", entry.line).with("text", &text).with("times", 1);
                    self.passed.push(if entry.key == "examples" { found.with("what", "examples") } else { found });
                }
            }
        }
    }

    fn pack(&mut self, entries: Vec<Entry>) -> Draft {
        let mut fields = Fields::new("", entries);
        let mut draft = Draft {
            id: self.text(&mut fields, "id"),
            version: self.text(&mut fields, "version"),
            language: self.text(&mut fields, "language"),
            title: self.text(&mut fields, "title"),
            licence: self.text(&mut fields, "licence"),
            credit: self.text(&mut fields, "credit"),
            source: self.map(&mut fields, "source").map(|(line, source)| self.source(line, source)),
            ..Draft::default()
        };
        let skills = self.list(&mut fields, "skills");
        draft.exercises = self.exercises(&mut fields);
        self.end(fields);
        draft.skills = skills.into_iter().filter_map(|node| self.skill(node)).collect();
        draft
    }

    fn source(&mut self, line: u64, mut fields: Fields) -> SourceDraft {
        let source = SourceDraft {
            line,
            title: self.text(&mut fields, "title"),
            publisher: self.text(&mut fields, "publisher"),
            year: self.text(&mut fields, "year"),
            citation: self.text(&mut fields, "citation"),
            taken: self.text(&mut fields, "taken"),
        };
        self.end(fields);
        source
    }

    fn skill(&mut self, node: Node) -> Option<SkillDraft> {
        let (line, mut fields) = self.fields(node, "skills")?;
        fields.within.clear();
        let id = self.text(&mut fields, "id");
        self.skill = id.as_ref().map(|id| shown(&joined(&id.text)));
        let mut skill = SkillDraft {
            line,
            id,
            name: self.text(&mut fields, "name"),
            about: self.text(&mut fields, "about"),
            kind: self.text(&mut fields, "kind"),
            strand: self.text(&mut fields, "strand"),
            tool: self.text(&mut fields, "tool"),
            fades: self.text(&mut fields, "fades"),
            prerequisites: self.texts(&mut fields, "prerequisites"),
            related: self.texts(&mut fields, "related"),
            ..SkillDraft::default()
        };
        if let Some((_, mut parts)) = self.map(&mut fields, "parts") {
            skill.knowledge = self.text(&mut parts, "knowledge");
            skill.skill = self.text(&mut parts, "skill");
            skill.attitude = self.text(&mut parts, "attitude");
            self.end(parts);
        }
        let levels = self.list(&mut fields, "levels").into_iter().enumerate();
        skill.levels = levels.filter_map(|(at, node)| self.level(at, node)).collect();
        if let Some((_, mut ways)) = self.map(&mut fields, "three_ways") {
            skill.training = self.text(&mut ways, "training");
            skill.feedback = self.text(&mut ways, "feedback");
            skill.hands_on = self.text(&mut ways, "hands_on");
            self.end(ways);
        }
        skill.practice = self.texts(&mut fields, "practice");
        self.end(fields);
        self.skill = None;
        Some(skill)
    }

    fn level(&mut self, at: usize, node: Node) -> Option<LevelDraft> {
        let (line, mut fields) = self.fields(node, &format!("levels[{at}]"))?;
        let level = LevelDraft {
            line,
            name: self.text(&mut fields, "name"),
            sees: self.text(&mut fields, "sees"),
            practice: self.texts(&mut fields, "practice"),
        };
        self.end(fields);
        Some(level)
    }
}

/// A pack as YAML.
pub(super) fn write(pack: &Pack) -> String {
    let mut out = Out(String::new());
    out.field(0, "id", &pack.id);
    out.field(0, "version", &pack.version);
    out.field(0, "language", &pack.language);
    out.field(0, "title", &pack.title);
    out.field(0, "licence", &pack.licence);
    out.maybe(0, "credit", pack.credit.as_ref());
    if let Some(source) = &pack.source {
        out.line(0, "source:");
        out.field(1, "title", &source.title);
        out.maybe(1, "publisher", source.publisher.as_ref());
        if let Some(year) = source.year {
            out.line(1, &format!("year: {year}"));
        }
        out.maybe(1, "citation", source.citation.as_ref());
        out.maybe(1, "taken", source.taken.as_ref());
    }
    out.line(0, "skills:");
    for (at, skill) in pack.skills.iter().enumerate() {
        if at > 0 {
            out.0.push('\n');
        }
        out.skill(skill);
    }
    out.exercises(&pack.exercises);
    out.0
}

/// The text that is being written; two blanks a step.
pub(super) struct Out(String);

impl Out {
    pub fn line(&mut self, depth: usize, text: &str) {
        let width = if text.is_empty() { 0 } else { 2 * depth };
        let _ = writeln!(self.0, "{:width$}{text}", "");
    }

    pub fn field(&mut self, depth: usize, key: &str, text: &str) {
        self.line(depth, &format!("{key}: {}", scalar(text)));
    }

    /// The first field of a map in a list.
    pub fn first(&mut self, depth: usize, key: &str, text: &str) {
        self.line(depth, &format!("- {key}: {}", scalar(text)));
    }

    /// A text whose lines are kept: as they are, unless something in it would be lost.
    pub fn lines(&mut self, depth: usize, key: &str, text: Option<&String>) {
        let Some(text) = text else { return };
        if !text.contains('\n') || text.chars().any(|letter| letter != '\n' && told_apart(letter)) {
            return self.field(depth, key, text);
        }
        self.line(depth, &format!("{key}: |-"));
        for line in text.split('\n') {
            self.line(depth + 1, line);
        }
    }

    fn maybe(&mut self, depth: usize, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.field(depth, key, text);
        }
    }

    fn ids(&mut self, key: &str, ids: &[String]) {
        let ids: Vec<String> = ids.iter().map(|id| scalar(id)).collect();
        self.line(2, &format!("{key}: [{}]", ids.join(", ")));
    }

    fn skill(&mut self, skill: &Skill) {
        self.first(1, "id", &skill.id);
        self.field(2, "name", &skill.name);
        self.field(2, "about", &skill.about);
        self.line(2, &format!("kind: {}", skill.kind));
        self.line(2, &format!("strand: {}", skill.strand));
        self.line(2, &format!("tool: {}", skill.tool));
        self.line(2, &format!("fades: {}", skill.fades));
        self.ids("prerequisites", &skill.prerequisites);
        self.ids("related", &skill.related);
        self.line(2, "parts:");
        self.field(3, "knowledge", &skill.parts.knowledge);
        self.field(3, "skill", &skill.parts.skill);
        self.maybe(3, "attitude", skill.parts.attitude.as_ref());
        if !skill.levels.is_empty() {
            self.line(2, "levels:");
        }
        for level in &skill.levels {
            match &level.name {
                Some(name) => {
                    self.first(3, "name", name);
                    self.field(4, "sees", &level.sees);
                }
                None => self.first(3, "sees", &level.sees),
            }
            self.practice(4, &level.practice);
        }
        if let Some(ways) = &skill.three_ways {
            self.line(2, "three_ways:");
            self.maybe(3, "training", ways.training.as_ref());
            self.maybe(3, "feedback", ways.feedback.as_ref());
            self.maybe(3, "hands_on", ways.hands_on.as_ref());
        }
        self.practice(2, &skill.practice);
    }

    fn practice(&mut self, depth: usize, practice: &[String]) {
        if !practice.is_empty() {
            self.line(depth, "practice:");
        }
        for exercise in practice {
            self.line(depth + 1, &format!("- {}", scalar(exercise)));
        }
    }
}

/// A text as it stands in YAML: plain where nothing in it means anything, else in quotes.
fn scalar(text: &str) -> String {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let plain = text.starts_with(char::is_alphabetic)
        && !words.contains(&text.to_lowercase().as_str())
        && !text.ends_with([':', ' '])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains(told_apart);
    if plain {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if told_apart(letter) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}

/// What is written by its number: it would be lost, or not be seen.
fn told_apart(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

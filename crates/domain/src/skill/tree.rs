//! YAML as a tree with lines. References are refused, so that a small file cannot stand for a large one; so are tags and deep nesting.

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::Finding;

/// Deeper than any pack.
const DEEPEST: usize = 12;
/// More fields than anything in a pack has.
const MOST_KEYS: usize = 100;

/// A node and the line it begins in.
#[derive(Debug)]
pub(super) struct Node {
    pub line: u64,
    pub what: What,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum What {
    /// Nothing: `null`, `~`, or not a word.
    Nothing,
    Text(String),
    List(Vec<Node>),
    /// Keys with their lines, in order, each once.
    Map(Vec<Entry>),
}

/// A key with what it says.
#[derive(Debug)]
pub(super) struct Entry {
    pub line: u64,
    pub key: String,
    pub node: Node,
}

/// A list or a map that is not closed yet.
enum Open {
    List(u64, Vec<Node>),
    Map(u64, Vec<Entry>, Option<(u64, String)>),
}

/// The one document of a text.
pub(super) fn read(text: &str) -> Result<Node, Finding> {
    let (mut open, mut root): (Vec<Open>, Option<Node>) = (Vec::new(), None);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let line = u64::try_from(error.marker().line()).unwrap_or(1).max(1);
            Finding::new(line, "text", "not_yaml").with("reason", error.info())
        })?;
        let line = u64::try_from(span.start.line()).unwrap_or(1);
        let refused = |name| Err(Finding::new(line, "text", name));
        let closed = match event {
            Event::Alias(_) => return refused("alias"),
            Event::Scalar(_, _, 1.., _) | Event::SequenceStart(1.., _) | Event::MappingStart(1.., _) => return refused("alias"),
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => return refused("tag"),
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() == DEEPEST => return refused("too_deep"),
            Event::DocumentStart(_) if root.is_some() => return refused("several_documents"),
            Event::SequenceStart(..) => {
                open.push(Open::List(line, Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Map(line, Vec::new(), None));
                continue;
            }
            Event::Scalar(text, style, ..) => Node { line, what: scalar(&text, style) },
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(line, items)) => Node { line, what: What::List(items) },
                Some(Open::Map(line, entries, _)) => Node { line, what: What::Map(entries) },
                None => continue,
            },
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => continue,
        };
        match open.last_mut() {
            None => root = Some(closed),
            Some(Open::List(_, items)) => items.push(closed),
            Some(Open::Map(_, entries, key)) => match key.take() {
                Some((line, key)) => entries.push(Entry { line, key, node: closed }),
                None => *key = Some(key_of(closed, entries)?),
            },
        }
    }
    root.ok_or_else(|| Finding::new(1, "text", "nothing_in_it"))
}

/// A key: a text that was not there before.
fn key_of(node: Node, entries: &[Entry]) -> Result<(u64, String), Finding> {
    let What::Text(key) = node.what else { return Err(Finding::new(node.line, "text", "not_a_key")) };
    if entries.len() == MOST_KEYS {
        return Err(Finding::new(node.line, "text", "too_many").with("max", MOST_KEYS));
    }
    if entries.iter().any(|entry| entry.key == key) {
        return Err(Finding::new(node.line, &shown(&key), "duplicate"));
    }
    Ok((node.line, key))
}

fn scalar(text: &str, style: ScalarStyle) -> What {
    if style == ScalarStyle::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL") {
        return What::Nothing;
    }
    What::Text(text.to_owned())
}

/// A key as a finding names it, however long it is.
pub(super) fn shown(key: &str) -> String {
    key.chars().filter(|letter| !letter.is_control()).take(60).collect()
}

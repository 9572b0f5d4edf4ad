//! What a note says, as the page's editor writes it: a Yjs document with ProseMirror's tree in the fragment `default`.
//!
//! yrs panics on some bytes that are no update of anyone's. Nothing here does: such bytes are none.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use yrs::types::text::YChange;
use yrs::types::xml::{XmlElementPrelim, XmlElementRef, XmlTextPrelim, XmlTextRef};
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Doc, GetString, Options, Out, ReadTxn, StateVector, Text, Transact, TransactionMut, Update, WriteTxn, Xml, XmlFragment, XmlOut,
};

/// Where the editor keeps its tree (`FIELD` in `ui/src/lib/note/states.ts`).
const FRAGMENT: &str = "default";

/// Elements that lie in each other, at most: beyond that nothing is read.
const DEEPEST: usize = 64;

thread_local! {
    /// Set while a panic of this thread is caught and told as what it is: bytes that are no update.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Runs what may panic on bytes of a stranger; then it gives nothing, and says nothing.
fn guarded<T>(work: impl FnOnce() -> Option<T>) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !CAUGHT.get() {
                before(info);
            }
        }));
    });
    let outer = CAUGHT.replace(true);
    // Whatever the work touched is thrown away with it.
    let done = catch_unwind(AssertUnwindSafe(work));
    CAUGHT.set(outer);
    done.ok().flatten()
}

/// The merged document.
fn merged<'a>(updates: impl IntoIterator<Item = &'a [u8]>) -> Option<Doc> {
    let doc = Doc::with_options(Options::default());
    let mut transaction = doc.transact_mut();
    for update in updates {
        transaction.apply_update(Update::decode_v1(update).ok()?).ok()?;
    }
    drop(transaction);
    Some(doc)
}

/// Whether bytes are a Yjs update (v1) that can be merged.
#[must_use]
pub fn decodes(update: &[u8]) -> bool {
    guarded(|| merged([update])).is_some()
}

/// The Yjs update (v1) of a document with these paragraphs. A line that begins with `# ` is a heading, with `- ` an item of a list.
#[must_use]
pub fn document(lines: &[&str]) -> Vec<u8> {
    let doc = Doc::with_options(Options::default());
    let mut transaction = doc.transact_mut();
    write(&mut transaction, lines);
    transaction.encode_state_as_update_v1(&StateVector::default())
}

/// The Yjs update (v1) that adds lines at the end of what these updates make; none when one of them is none.
#[must_use]
pub fn document_with(updates: &[Vec<u8>], lines: &[&str]) -> Option<Vec<u8>> {
    guarded(|| {
        let doc = merged(updates.iter().map(Vec::as_slice))?;
        let mut transaction = doc.transact_mut();
        let before = transaction.state_vector();
        write(&mut transaction, lines);
        Some(transaction.encode_state_as_update_v1(&before))
    })
}

/// All of it as one update (v1); none when one of these updates is none.
#[must_use]
pub fn document_state(updates: &[Vec<u8>]) -> Option<Vec<u8>> {
    guarded(|| Some(merged(updates.iter().map(Vec::as_slice))?.transact().encode_state_as_update_v1(&StateVector::default())))
}

fn write(transaction: &mut TransactionMut<'_>, lines: &[&str]) {
    let fragment = transaction.get_or_insert_xml_fragment(FRAGMENT);
    let mut list = None;
    for line in lines {
        if let Some(item) = line.strip_prefix("- ") {
            let list = list.get_or_insert_with(|| fragment.push_back(transaction, XmlElementPrelim::empty("bulletList")));
            let entry = list.push_back(transaction, XmlElementPrelim::empty("listItem"));
            let paragraph = entry.push_back(transaction, XmlElementPrelim::empty("paragraph"));
            paragraph.push_back(transaction, XmlTextPrelim::new(item));
            continue;
        }
        list = None;
        let (name, words) = line.strip_prefix("# ").map_or(("paragraph", *line), |words| ("heading", words));
        let element = fragment.push_back(transaction, XmlElementPrelim::empty(name));
        if name == "heading" {
            element.insert_attribute(transaction, "level", 2.0_f64);
        }
        element.push_back(transaction, XmlTextPrelim::new(words));
    }
}

/// The words of merged updates, one line for each block; none when one of them is none.
#[must_use]
pub fn document_text(updates: &[Vec<u8>]) -> Option<String> {
    guarded(|| {
        let doc = merged(updates.iter().map(Vec::as_slice))?;
        let transaction = doc.transact();
        let Some(fragment) = transaction.get_xml_fragment(FRAGMENT) else { return Some(String::new()) };
        let texts = fragment.successors(&transaction).filter_map(|node| match node {
            XmlOut::Text(text) => Some(text.get_string(&transaction)),
            _ => None,
        });
        Some(texts.collect::<Vec<_>>().join("\n"))
    })
}

/// Merged updates as Markdown; none when one of them is none. An element that is not known is its content.
#[must_use]
pub fn document_markdown(updates: &[Vec<u8>]) -> Option<String> {
    guarded(|| {
        let doc = merged(updates.iter().map(Vec::as_slice))?;
        let transaction = doc.transact();
        let Some(fragment) = transaction.get_xml_fragment(FRAGMENT) else { return Some(String::new()) };
        let blocks = fragment.children(&transaction).map(|node| block(&transaction, &node, 0)).filter(|block| !block.trim().is_empty());
        Some(blocks.collect::<Vec<_>>().join("\n\n"))
    })
}

fn block<T: ReadTxn>(transaction: &T, node: &XmlOut, depth: usize) -> String {
    let XmlOut::Element(element) = node else { return inline(transaction, node, depth) };
    if depth > DEEPEST {
        return String::new();
    }
    let attribute = |name: &str| match element.get_attribute(transaction, name) {
        Some(Out::Any(Any::Number(number))) => number.as_i64(),
        _ => None,
    };
    match &**element.tag() {
        "heading" => {
            let level = usize::try_from(attribute("level").unwrap_or(2).clamp(1, 6)).unwrap_or(2);
            // A heading of the note lies below those of the file.
            format!("{} {}", "#".repeat((level + 2).min(6)), inside(transaction, element, depth))
        }
        "bulletList" => items(transaction, element, depth, |_| "- ".to_owned()),
        "orderedList" => {
            let start = attribute("start").unwrap_or(1);
            items(transaction, element, depth, move |index| format!("{}. ", start.saturating_add(index)))
        }
        "blockquote" => quoted(&blocks(transaction, element, depth)),
        "codeBlock" => format!("```\n{}\n```", inside(transaction, element, depth)),
        "horizontalRule" => "---".to_owned(),
        "paragraph" => unlisted(inside(transaction, element, depth)),
        _ => blocks(transaction, element, depth),
    }
}

fn blocks<T: ReadTxn>(transaction: &T, element: &XmlElementRef, depth: usize) -> String {
    let blocks = element.children(transaction).map(|node| block(transaction, &node, depth + 1)).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n")
}

fn items<T: ReadTxn>(transaction: &T, list: &XmlElementRef, depth: usize, mark: impl Fn(i64) -> String) -> String {
    let item = |(index, node): (i64, XmlOut)| {
        let mark = mark(index);
        let indent = " ".repeat(mark.len());
        let text = block(transaction, &node, depth + 1).replace("\n\n", "\n");
        format!("{mark}{}", text.replace('\n', &format!("\n{indent}")))
    };
    (0..).zip(list.children(transaction)).map(item).collect::<Vec<_>>().join("\n")
}

/// Each line as a quotation.
fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn inside<T: ReadTxn>(transaction: &T, element: &XmlElementRef, depth: usize) -> String {
    element.children(transaction).map(|node| inline(transaction, &node, depth + 1)).collect()
}

fn inline<T: ReadTxn>(transaction: &T, node: &XmlOut, depth: usize) -> String {
    match node {
        XmlOut::Text(text) => formatted(transaction, text),
        XmlOut::Element(element) if &**element.tag() == "hardBreak" => "  \n".to_owned(),
        XmlOut::Element(element) if depth <= DEEPEST => inside(transaction, element, depth),
        _ => String::new(),
    }
}

/// Words that are no markup: a picture or a link in them would ask somewhere when they are looked at.
fn plain(words: &str) -> String {
    words.replace('\\', "\\\\").replace('<', "&lt;").replace('[', "\\[").replace('`', "\\`").replace('*', "\\*")
}

/// A paragraph that begins like a heading, a list or a quotation is none.
fn unlisted(text: String) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    if text.starts_with(['#', '-', '+', '>', '=', '~', '|']) && !text.starts_with("~~") {
        format!("\\{text}")
    } else if digits > 0 && text[digits..].starts_with(['.', ')']) {
        format!("{}\\{}", &text[..digits], &text[digits..])
    } else {
        text
    }
}

fn formatted<T: ReadTxn>(transaction: &T, text: &XmlTextRef) -> String {
    let chunks = text.diff(transaction, YChange::identity).into_iter().filter_map(|chunk| {
        let Out::Any(Any::String(words)) = chunk.insert else { return None };
        let marks = chunk.attributes.unwrap_or_default();
        let is = |name: &str| marks.keys().any(|mark| &**mark == name);
        let mut words = if is("code") { words.replace('`', "'") } else { plain(&words) };
        for (name, mark) in [("code", "`"), ("bold", "**"), ("italic", "_"), ("strike", "~~")] {
            // Marks around blanks alone are none.
            if is(name) && !words.trim().is_empty() {
                let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
                words = format!("{}{mark}{}{mark}{}", &words[..start], &words[start..end], &words[end..]);
            }
        }
        Some(words)
    });
    chunks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_reads_back_and_two_merge() {
        let one = document(&["# Monday", "We talked about the release.", "- ask Noor", "- try one flag"]);
        let two = document(&["Second hand."]);
        assert_eq!(
            document_text(std::slice::from_ref(&one)).as_deref(),
            Some("Monday\nWe talked about the release.\nask Noor\ntry one flag")
        );
        let merged = document_text(&[one, two]).unwrap_or_default();
        assert!(merged.contains("Monday") && merged.contains("Second hand."), "{merged}");
        assert_eq!(document_text(&[vec![1, 2, 3]]), None);
    }

    #[test]
    fn what_is_added_is_an_update_of_its_own() {
        let one = document(&["First."]);
        let two = document_with(std::slice::from_ref(&one), &["# Then", "Second."]).unwrap_or_default();
        assert!(two.len() < one.len() + 120);
        assert_eq!(document_text(&[one.clone(), two.clone()]).as_deref(), Some("First.\nThen\nSecond."));
        assert_eq!(document_text(&[document_state(&[one, two]).unwrap_or_default()]).as_deref(), Some("First.\nThen\nSecond."));
    }

    #[test]
    fn it_is_written_as_markdown() {
        let doc = Doc::new();
        let mut transaction = doc.transact_mut();
        write(&mut transaction, &["# Monday", "Plain.", "- one", "- two"]);
        let fragment = transaction.get_or_insert_xml_fragment(FRAGMENT);
        let quote = fragment.push_back(&mut transaction, XmlElementPrelim::empty("blockquote"));
        let paragraph = quote.push_back(&mut transaction, XmlElementPrelim::empty("paragraph"));
        let text = paragraph.push_back(&mut transaction, XmlTextPrelim::new("We "));
        text.insert_with_attributes(&mut transaction, 3, "dare ", [("bold".into(), Any::Bool(true))].into());
        let list = fragment.push_back(&mut transaction, XmlElementPrelim::empty("orderedList"));
        let item = list.push_back(&mut transaction, XmlElementPrelim::empty("listItem"));
        item.push_back(&mut transaction, XmlElementPrelim::empty("paragraph")).push_back(&mut transaction, XmlTextPrelim::new("first"));
        write(&mut transaction, &["![x](http://y) <b>", "3. of March"]);
        let update = transaction.encode_state_as_update_v1(&StateVector::default());
        assert_eq!(
            document_markdown(&[update]).as_deref(),
            Some("#### Monday\n\nPlain.\n\n- one\n- two\n\n> We **dare**\n\n1. first\n\n!\\[x](http://y) &lt;b>\n\n3\\. of March")
        );
    }

    #[test]
    fn bytes_of_nobody_are_no_update_and_end_nothing() {
        let whole = document(&["# Monday", "We talked about the release.", "- ask Noor", "- try one flag", "ünd so weiter"]);
        assert!(decodes(&whole));
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..20_000 {
            let mut bytes = whole.clone();
            for _ in 0..3 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = usize::try_from(state >> 33).unwrap_or(0) % bytes.len();
                bytes[at] = (state >> 24) as u8;
            }
            if decodes(&bytes) {
                drop(document_markdown(&[whole.clone(), bytes]));
            }
        }
    }
}

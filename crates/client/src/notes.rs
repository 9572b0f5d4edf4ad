//! Notes as the page's editor writes them: a Yjs document with ProseMirror's tree in the fragment `default`.

use yrs::types::xml::{XmlElementPrelim, XmlTextPrelim};
use yrs::updates::decoder::Decode;
use yrs::{Doc, GetString, Options, ReadTxn, StateVector, Transact, Update, WriteTxn, XmlFragment, XmlOut};

/// Where the editor keeps its tree (`FIELD` in `ui/src/lib/note/states.ts`).
const FRAGMENT: &str = "default";

/// The Yjs update (v1) of a document with these paragraphs. A line that begins with `# ` is a heading, with `- ` an item of a list.
#[must_use]
pub fn document(lines: &[&str]) -> Vec<u8> {
    let doc = Doc::with_options(Options::default());
    let mut transaction = doc.transact_mut();
    let fragment = transaction.get_or_insert_xml_fragment(FRAGMENT);
    let mut list = None;
    for line in lines {
        if let Some(item) = line.strip_prefix("- ") {
            let list = list.get_or_insert_with(|| fragment.push_back(&mut transaction, XmlElementPrelim::empty("bulletList")));
            let entry = list.push_back(&mut transaction, XmlElementPrelim::empty("listItem"));
            let paragraph = entry.push_back(&mut transaction, XmlElementPrelim::empty("paragraph"));
            paragraph.push_back(&mut transaction, XmlTextPrelim::new(item));
            continue;
        }
        list = None;
        let (name, words) = line.strip_prefix("# ").map_or(("paragraph", *line), |words| ("heading", words));
        let element = fragment.push_back(&mut transaction, XmlElementPrelim::empty(name));
        if name == "heading" {
            yrs::Xml::insert_attribute(&element, &mut transaction, "level", 2.0_f64);
        }
        element.push_back(&mut transaction, XmlTextPrelim::new(words));
    }
    transaction.encode_state_as_update_v1(&StateVector::default())
}

/// The words of merged states, one line for each block; none when an update is none.
#[must_use]
pub fn document_text(updates: &[Vec<u8>]) -> Option<String> {
    let doc = Doc::new();
    let mut transaction = doc.transact_mut();
    for update in updates {
        transaction.apply_update(Update::decode_v1(update).ok()?).ok()?;
    }
    let fragment = transaction.get_xml_fragment(FRAGMENT)?;
    let mut lines = Vec::new();
    for node in fragment.successors(&transaction) {
        if let XmlOut::Text(text) = node {
            lines.push(text.get_string(&transaction));
        }
    }
    Some(lines.join("\n"))
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
}

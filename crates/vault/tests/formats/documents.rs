//! `vectors/suite1.json`: documents and attachments.

use serde_json::{Value, json};
use vault::*;
use yrs::Update;
use yrs::updates::decoder::Decode;

use crate::vectors::{Fixed, bytes, committed, entries, error, id, identity, list, loaded, number, text};

pub fn row(value: &Value) -> Row {
    Row {
        sequence: value["sequence"].as_u64().unwrap(),
        author: id(&value["author"]),
        device: id(&value["device"]),
        number: number(&value["number"]),
        epoch: number(&value["epoch"]),
        kind: EntryKind::from_name(text(&value["kind"])).unwrap(),
        entry: bytes(&value["entry"]),
    }
}

pub fn decodes(update: &[u8]) -> bool {
    Update::decode_v1(update).is_ok()
}

pub fn covers(value: &Value) -> Vec<Covered> {
    let fixed = |value: &Value| bytes(value).try_into().unwrap();
    let read =
        |c: &Value| Covered { author: id(&c["author"]), device: id(&c["device"]), number: number(&c["number"]), hash: fixed(&c["hash"]) };
    list(value).iter().map(read).collect()
}

#[test]
fn entries_open_and_are_sealed_to_the_same_bytes() {
    let all = committed();
    for item in list(&all["documents"]["entries"]) {
        let (engagement, document) = (id(&item["engagement"]), id(&item["document"]));
        let ring = loaded(&all, "ada");
        let row = row(&item["row"]);
        let (entry, body) = ring.open_entry(engagement, document, &row).unwrap();
        assert_eq!(entry.hash.to_vec(), bytes(&item["hash"]));
        assert_eq!(body, EntryBody { covers: covers(&item["covers"]), update: bytes(&item["update"]) });
        assert!(decodes(&body.update));
        // The same once more, by its author.
        let (author, _) = identity(&all, text(&item["by"]));
        let member = ring.log(engagement).unwrap().epoch(row.epoch).unwrap().member(author.person).unwrap().clone();
        let secret = EpochSecret::unwrap(&author, engagement, row.epoch, &member.wrap).unwrap();
        let plaintext = if row.kind == EntryKind::Snapshot { body.to_snapshot().unwrap() } else { body.update.clone() };
        assert_eq!(plaintext, bytes(&item["plaintext"]));
        let made = entry.header.seal(&mut Fixed(bytes(&item["nonce"])), &author, &secret, engagement, document, &plaintext);
        assert!(made == Ok(row.entry), "{}", item["name"]);
    }
}

#[test]
fn entries_refused() {
    let all = committed();
    for item in list(&all["documents"]["refused"]) {
        let ring = loaded(&all, text(&item["reader"]));
        let result = ring.open_entry(id(&item["engagement"]), id(&item["document"]), &row(&item["row"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
}

#[test]
fn logs() {
    let all = committed();
    for item in list(&all["documents"]["logs"]) {
        let name = text(&item["name"]);
        let (engagement, document) = (id(&item["engagement"]), id(&item["document"]));
        let fresh = loaded(&all, text(&item["reader"]));
        let mut memory = fresh.memory().clone();
        memory.documents.insert(format!("{engagement}/{document}"), serde_json::from_value(item["remembered"].clone()).unwrap());
        let (identity, card) = identity(&all, text(&item["reader"]));
        let mut ring = Keyring::new(identity, card, memory).unwrap();
        let log: Vec<Vec<u8>> = fresh.log(engagement).unwrap().entries().map(Entry::to_bytes).collect();
        ring.load(engagement, &log, &Default::default(), 1).unwrap();

        let mut state = Document::new();
        for step in list(&item["rows"]) {
            let fed = ring.feed(&mut state, engagement, document, &row(step), &decodes);
            let taken: Vec<u64> = fed.taken.iter().map(|taken| taken.sequence).collect();
            assert_eq!(json!(taken), step["taken"], "{name}, {}", step["sequence"]);
            assert_eq!(json!(fed.aside.map(VaultError::name)), step["error"], "{name}, {}", step["sequence"]);
        }
        assert_eq!(serde_json::to_value(state.heads()).unwrap(), item["heads"], "{name}");
        let findings = ring.findings(&state, engagement, document);
        let found: Vec<Value> = findings.iter().map(|f| json!({"chain": f.chain, "error": f.error.name()})).collect();
        assert_eq!(json!(found), item["findings"], "{name}");
        // What contradicts what is remembered, or is newer, is not written to.
        let device = uuid::Uuid::from_u128(7);
        let made = ring.seal_entry(
            &mut rand_core::OsRng,
            &state,
            engagement,
            document,
            Addition { device, kind: EntryKind::Update, update: &[0, 0] },
        );
        let read_only = !findings.is_empty() || item["read_only"] == true;
        assert_eq!(made.is_err(), read_only, "{name}");
        // Until the person has said that what is there counts.
        ring.remember_document(&state, engagement, document);
        assert_eq!(ring.findings(&state, engagement, document), findings, "{name}");
        ring.accept_document(&state, engagement, document);
        assert!(ring.findings(&state, engagement, document).is_empty());
    }
}

#[test]
fn what_is_written_is_read_by_another_and_remembered() {
    let all = committed();
    let (mut ada, cleo) = (loaded(&all, "ada"), loaded(&all, "cleo"));
    let engagement = id(&all["fields"]["items"][0]["engagement"]);
    let [document, device] = [1, 2].map(uuid::Uuid::from_u128);
    let (mut here, mut there) = (Document::new(), Document::new());
    for (sequence, kind) in (1..).zip([EntryKind::Update, EntryKind::Update, EntryKind::Snapshot, EntryKind::Update]) {
        let made = ada.seal_entry(&mut rand_core::OsRng, &here, engagement, document, Addition { device, kind, update: &[0, 0] }).unwrap();
        assert_eq!(u64::from(made.number), sequence);
        ada.acknowledge_entry(&mut here, engagement, document, &made).unwrap();
        // Acknowledged twice, or seen again in the log: once.
        ada.acknowledge_entry(&mut here, engagement, document, &made).unwrap();
        let fed = cleo.feed(&mut there, engagement, document, &Row { sequence, ..made }, &decodes);
        assert_eq!((fed.taken.len(), fed.aside), (1, None));
    }
    assert_eq!((here.heads(), here.since_snapshot()), (there.heads(), 1));
    let empty = ada.findings(&Document::new(), engagement, document);
    assert_eq!(empty.first().map(|finding| finding.error), Some(VaultError::RolledBack));
    // Outside it: not a word.
    assert_eq!(ada.findings(&Document::new(), engagement, device), []);
}

fn place(item: &Value) -> AttachmentPlace {
    let organisation = id(&committed()["organisation"]);
    AttachmentPlace { organisation, engagement: id(&item["engagement"]), id: id(&item["id"]) }
}

fn note(item: &Value) -> Option<uuid::Uuid> {
    item["note"].as_str().map(|note| note.parse().unwrap())
}

#[test]
fn attachments() {
    let all = committed();
    let all = &all["attachments"];
    let key = |item: &Value| Fixed(bytes(&item["meta"]["key"]));
    let (name, media) = (|item: &Value| text(&item["meta"]["name"]).to_owned(), |item: &Value| text(&item["meta"]["type"]).to_owned());
    for item in list(&all["items"]) {
        let content = bytes(&item["content"]);
        let (made, parts) = AttachmentMeta::seal(&mut key(item), place(item), note(item), &name(item), &media(item), &content).unwrap();
        assert_eq!(parts, entries(&item["parts"]));
        assert_eq!(made.to_content().unwrap(), Content::json("", item["meta"].clone()));
        let count = u32::try_from(parts.len()).unwrap();
        let meta = AttachmentMeta::from_content(&Content::json("", item["meta"].clone()), count, note(item)).unwrap();
        assert_eq!(meta, made);
        assert_eq!(meta.open(place(item), &parts), Ok(content));
    }
    let item = &all["long"];
    let content: Vec<u8> = (0..item["bytes"].as_u64().unwrap()).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let (made, mut parts) = AttachmentMeta::seal(&mut key(item), place(item), note(item), &name(item), &media(item), &content).unwrap();
    assert_eq!(parts.iter().map(|part| hash(part).to_vec()).collect::<Vec<_>>(), entries(&item["part_hashes"]));
    assert_eq!(made.to_content().unwrap(), Content::json("", item["meta"].clone()));
    assert!(made.open(place(item), &parts).is_ok_and(|opened| opened == content));
    parts.reverse();
    assert_eq!(made.open(place(item), &parts), Err(VaultError::Malformed));
    for item in list(&all["refused"]) {
        let read = AttachmentMeta::from_content(&Content::json("", item["meta"].clone()), number(&item["count"]), note(item));
        let result = read.and_then(|meta| meta.open(place(item), &entries(&item["parts"])));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    let large = vec![0; ATTACHMENT_LIMIT + 1];
    let item = &all["long"];
    let refused = AttachmentMeta::seal(&mut key(item), place(item), None, "", "", &large);
    assert_eq!(refused.err(), Some(VaultError::Malformed));
}

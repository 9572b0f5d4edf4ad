//! Every parser of bytes from outside: any bytes never panic, and what was changed on the way is refused. `fuzz/` feeds the same parsers for hours.

use proptest::prelude::*;
use rand_core::OsRng;
use serde_json::json;
use uuid::Uuid;
use vault::*;

use crate::damaged::damage;

const ENGAGEMENT: Uuid = Uuid::from_u128(4);
const DOCUMENT: Uuid = Uuid::from_u128(5);
const DEVICES: [Uuid; 2] = [Uuid::from_u128(6), Uuid::from_u128(7)];

/// Two members, and a document in which each wrote on a device.
struct Samples {
    ada: Keyring,
    rows: Vec<Row>,
    meta: AttachmentMeta,
    parts: Vec<Vec<u8>>,
    passkey: Vec<u8>,
    earlier: Vec<u8>,
    line: [Vec<u8>; 4],
}

fn place() -> AttachmentPlace {
    AttachmentPlace { organisation: Uuid::from_u128(1), engagement: ENGAGEMENT, id: DOCUMENT }
}

fn samples() -> Samples {
    let organisation = Uuid::from_u128(1);
    let mut ada = Keyring::create(&mut OsRng, organisation, Uuid::from_u128(2), 1);
    let mut ben = Keyring::create(&mut OsRng, organisation, Uuid::from_u128(3), 1);
    let entry = ada.genesis(&mut OsRng, ENGAGEMENT, &[*ada.card(), *ben.card()], [1; 32], 1).unwrap();
    ben.load(ENGAGEMENT, &[entry], &Default::default(), 1).unwrap();
    let mut state = Document::new();
    let mut rows = Vec::new();
    for sequence in 1..=12 {
        let (writer, device) = if sequence % 3 == 0 { (&ben, DEVICES[1]) } else { (&ada, DEVICES[0]) };
        let kind = if sequence == 9 { EntryKind::Snapshot } else { EntryKind::Update };
        let made = writer.seal_entry(&mut OsRng, &state, ENGAGEMENT, DOCUMENT, Addition { device, kind, update: &[0, 0] }).unwrap();
        let row = Row { sequence, ..made };
        assert_eq!(ada.feed(&mut state, ENGAGEMENT, DOCUMENT, &row, &|_| true).aside, None);
        rows.push(row);
    }
    let (meta, parts) = AttachmentMeta::seal(&mut OsRng, place(), None, "a name", "text/plain", b"words").unwrap();
    let passkey = wrap_with_passkey(ada.identity(), &[7; 32]).unwrap();
    let own = Uuid::from_u128(9);
    ada.create_own(&mut OsRng, own, 1).unwrap();
    let rotation = ada.rotate(&mut OsRng, 2).unwrap();
    let line = [rotation.card.to_bytes(), rotation.published.clone(), ada.card().to_bytes(), rotation.replaced.clone()];
    Samples { earlier: rotation.earlier.clone(), line, ada, rows, meta, parts, passkey }
}

thread_local!(static SAMPLES: Samples = samples());

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_are_refused(at: prop::sample::Index, which: prop::sample::Index, how in 0u8..4, value: u8) {
        SAMPLES.with(|s| {
            let changed = |bytes: &[u8]| Some(damage(bytes, at, how, value)).filter(|new| new != bytes);
            let row = which.get(&s.rows);
            if let Some(entry) = changed(&row.entry) {
                let row = Row { entry, ..row.clone() };
                prop_assert!(s.ada.open_entry(ENGAGEMENT, DOCUMENT, &row).is_err());

            }
            prop_assert!(s.ada.open_entry(ENGAGEMENT, DOCUMENT, row).is_ok());
            prop_assert_eq!(s.ada.open_entry(ENGAGEMENT, DEVICES[0], row).err(), Some(VaultError::BadSignature));
            if let Some(part) = changed(&s.parts[0]) {
                prop_assert!(s.meta.open(place(), &[part]).is_err());
            }
            if let Some(file) = changed(&s.passkey) {
                prop_assert!(unwrap_with_passkey(&[7; 32], &file).is_err());
            }
            if let Some(file) = changed(&s.earlier) {
                prop_assert!(open_earlier(s.ada.identity(), &file).is_err());
            }
            let mut pieces = s.line.clone();
            let piece = which.index(4);
            if let Some(new) = changed(&pieces[piece]) {
                pieces[piece] = new;
                let [card, published, old, replaced] = pieces;
                let line = CardLine::from_bytes(&card, &published, &[(old, Some(replaced))]);
                prop_assert!(line.and_then(|line| line.after(s.ada.card().hash())).is_err());
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), text in ".{0,80}", count: u32) {
        let [suited, entry, snapshot] = [&[1][..], &[1, 0x44, 1], &[0, 1]].map(|start| [start, &bytes].concat());
        let header = [b"age-encryption.org/v1\n-> scrypt ".as_slice(), &bytes].concat();
        for bytes in [&bytes, &suited, &entry, &snapshot, &header] {
            let _ = DocumentEntry::from_bytes(bytes);
            if let Ok(body) = EntryBody::from_snapshot(bytes) {
                prop_assert!(body.to_snapshot().is_ok_and(|again| again == *bytes));
            }
            let _ = CardLine::from_bytes(bytes, bytes, &[(bytes.clone(), Some(bytes.clone()))]);
            let _ = work_factor(bytes);
            let _ = vault::shares_hash(&[(count, bytes.clone())]);
            prop_assert!(unwrap_with_passkey(&[7; 32], bytes).is_err());
        }
        SAMPLES.with(|s| {
            let row = Row { sequence: 1, author: DOCUMENT, device: DOCUMENT, number: count, epoch: 0, kind: EntryKind::Update, entry: entry.clone() };
            prop_assert!(s.ada.open_entry(ENGAGEMENT, DOCUMENT, &row).is_err());
            prop_assert!(open_earlier(s.ada.identity(), &header).is_err());
            prop_assert!(s.meta.open(place(), std::slice::from_ref(&bytes)).is_err());
            let json = [json!(text), json!({"bytes": count, "digest": text, "key": text, "name": text, "note": null, "parts": 1, "type": text})];
            for json in json {
                prop_assert!(AttachmentMeta::from_content(&Content::json("", json), count, None).is_err());
            }
            let memory: std::result::Result<Memory, _> = serde_json::from_str(&text);
            prop_assert!(memory.is_err());
            Ok(())
        })?;
    }

    #[test]
    fn damaged_meta_is_refused_or_says_what_it_says(at: prop::sample::Index, how in 0u8..4, value in 32u8..127) {
        SAMPLES.with(|s| {
            let content = s.meta.to_content().unwrap();
            let Body::Json(json) = &content.body else { unreachable!("an attachment's meta is JSON") };
            let changed = damage(canonical_json(json).unwrap().as_bytes(), at, how, value);
            if let Ok(json) = serde_json::from_slice(&changed)
                && let Ok(meta) = AttachmentMeta::from_content(&Content::json("", json), 1, None)
            {
                // Another key or digest opens nothing; another name or type, or a length within the part, is the author's word.
                let opened = meta.open(place(), &s.parts);
                prop_assert!(opened.is_err() || (opened.unwrap().starts_with(b"w") || meta.bytes == 0));
            }
            Ok(())
        })?;
    }

    /// Whatever order a server gives entries in, however often, and whatever it leaves out or forges: nothing panics, nothing is taken in twice,
    /// and nothing behind a gap but what a snapshot covers.
    #[test]
    fn no_order_of_a_log_breaks_a_chain(order in prop::collection::vec((any::<prop::sample::Index>(), 0u8..6, any::<prop::sample::Index>()), 0..40)) {
        SAMPLES.with(|s| {
            let mut state = Document::new();
            let mut taken = Vec::new();
            for (index, how, at) in order {
                let mut row = index.get(&s.rows).clone();
                if how == 0 {
                    row.entry = damage(&row.entry, at, 0, 1);
                }
                let fed = s.ada.feed(&mut state, ENGAGEMENT, DOCUMENT, &row, &|_| true);
                prop_assert!(how != 0 || fed.aside.is_some());
                taken.extend(fed.taken.iter().map(|taken| taken.sequence));
            }
            let mut once = taken.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), taken.len());
            let covered = taken.contains(&9);
            for row in &s.rows {
                if !taken.contains(&row.sequence) {
                    continue;
                }
                let mut before = s.rows.iter().filter(|other| other.device == row.device && other.sequence < row.sequence);
                prop_assert!(before.all(|other| taken.contains(&other.sequence) || (covered && other.sequence < 9)));
            }
            prop_assert!(state.covers().iter().all(|chain| chain.number <= 8));
            Ok(())
        })?;
    }
}

/// What fuzzing found stays here.
#[test]
fn a_recovery_code_reads_as_itself() {
    let code = recovery_code(&mut OsRng);
    assert_eq!(parse_recovery(&code), Ok(code.clone()));
    assert_eq!(parse_recovery(&"0".repeat(100_000)), Err(VaultError::WrongSecret));
}

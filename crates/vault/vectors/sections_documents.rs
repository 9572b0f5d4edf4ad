// What a client refuses to seal, documents, attachments. Part of generate.rs.

fn seal_refused(w: &World) -> Value {
    let item = |kind: &str, field: &str, engagement: Uuid, error: Value| {
        json!({"reader": "ada", "engagement": engagement, "place": {"kind": kind, "row": id(0x300), "field": field}, "error": error})
    };
    let wrong = || json!("wrong_engagement");
    json!({
        "description": "Sealing at `place` of `engagement`, whose log (in key_set) and whose own space the reader has loaded, gives `error`; null: it is sealed.",
        "items": [
            item("pins", "pins", w.engagement, wrong()), item("moment", "text", w.engagement, wrong()), item("journal", "body", w.engagement, wrong()),
            item("moment", "text", w.own, Value::Null), item("journal", "body", w.own, Value::Null), item("goal", "sentence", w.engagement, Value::Null),
        ],
    })
}

const ADA_PHONE: u128 = 0x310;
const ADA_DESK: u128 = 0x312;
const CLEO_DESK: u128 = 0x313;

/// A device's next entry, numbered and linked by hand.
fn entry_of(w: &World, author: &Person, device: u128, kind: u8, number: u32, previous: [u8; 32]) -> DocEntry {
    DocEntry {
        suite: 1,
        second: 0x44,
        kind,
        organisation: ORGANISATION,
        engagement: w.engagement,
        document: id(0x500),
        epoch: 2,
        author: author.id,
        device: id(device),
        number,
        schema: 1,
        previous,
        head: h(&w.log[2]),
        nonce: nonce(&format!("document {device} {number}")),
    }
}

fn row_of(sequence: u64, entry: &DocEntry, bytes: &[u8]) -> Value {
    let kind = if entry.kind == 2 { "snapshot" } else { "update" };
    json!({"sequence": sequence, "author": entry.author, "device": entry.device, "number": entry.number, "epoch": entry.epoch, "kind": kind, "entry": b(bytes)})
}

/// A row, with what becomes of it: the sequences taken in when it is fed, and why it is put aside.
fn fed(mut row: Value, taken: &[u64], error: Value) -> Value {
    row["taken"] = json!(taken);
    row["error"] = error;
    row
}

fn documents(w: &World) -> Value {
    let s2 = &w.secrets[2];
    // Ada types on two devices, Cleo on one.
    let u = [typed(1, &[], "Erst zuhören."), Vec::new(), Vec::new(), Vec::new()];
    let u = [u[0].clone(), typed(1, &[&u[0]], "Dann fragen."), typed(2, &[&u[0]], "Vom Telefon."), typed(3, &[&u[0]], "Cleo: und dann?")];
    let all = whole(&[&u[0], &u[1], &u[2], &u[3]]);
    let make = |author: &Person, device: u128, number: u32, previous: [u8; 32], update: &[u8]| {
        let entry = entry_of(w, author, device, 1, number, previous);
        let bytes = entry.sealed(author, s2, &padded(update));
        (entry, bytes)
    };
    let (a1, a1b) = make(&w.ada, ADA_DESK, 1, [0; 32], &u[0]);
    let (a2, a2b) = make(&w.ada, ADA_DESK, 2, h(&a1b), &u[1]);
    let (p1, p1b) = make(&w.ada, ADA_PHONE, 1, [0; 32], &u[2]);
    let (c1, c1b) = make(&w.cleo, CLEO_DESK, 1, [0; 32], &u[3]);
    let late = typed(1, &[&u[0], &u[1]], "Später.");
    let (a3, a3b) = make(&w.ada, ADA_DESK, 3, h(&a2b), &late);
    let covers = |upto: &[(&Person, u128, u32, &[u8])]| -> Vec<(Uuid, Uuid, u32, [u8; 32])> {
        let mut list: Vec<_> = upto.iter().map(|(p, d, n, bytes)| (p.id, id(*d), *n, h(bytes))).collect();
        list.sort();
        list
    };
    let whole_covers = covers(&[(&w.ada, ADA_DESK, 2, &a2b), (&w.ada, ADA_PHONE, 1, &p1b), (&w.cleo, CLEO_DESK, 1, &c1b)]);
    let snap = entry_of(w, &w.cleo, CLEO_DESK, 2, 2, h(&c1b));
    let snap_text = snapshot(&whole_covers, &all);
    let snapb = snap.sealed(&w.cleo, s2, &padded(&snap_text));
    let ok = Value::Null;
    let gap = || json!("chain_broken");
    let covers_json = |list: &[(Uuid, Uuid, u32, [u8; 32])]| -> Vec<Value> {
        list.iter().map(|(author, device, number, hash)| json!({"author": author, "device": device, "number": number, "hash": b(hash)})).collect()
    };
    let item = |name: &str, by: &Person, entry: &DocEntry, bytes: &[u8], update: &[u8], covers: Value, plaintext: &[u8]| {
        json!({"name": name, "by": by.name, "engagement": entry.engagement, "document": entry.document, "row": row_of(1, entry, bytes), "schema": entry.schema,
            "previous": b(&entry.previous), "head": b(&entry.head), "nonce": b(&entry.nonce), "aad": b(&entry.aad()), "hash": b(&h(bytes)), "update": b(update), "covers": covers, "plaintext": b(plaintext)})
    };
    let entries = vec![
        item("the first of a device", &w.ada, &a1, &a1b, &u[0], json!([]), &u[0]),
        item("the second of a device", &w.ada, &a2, &a2b, &u[1], json!([]), &u[1]),
        item("by another member", &w.cleo, &c1, &c1b, &u[3], json!([]), &u[3]),
        item("a snapshot", &w.cleo, &snap, &snapb, &all, json!(covers_json(&whole_covers)), &snap_text),
    ];
    // One entry alone, refused whatever stands before it.
    let refuse = |name: &str, entry: &DocEntry, bytes: &[u8], error: &str| json!({"name": name, "reader": "ada", "engagement": w.engagement, "document": id(0x500), "row": row_of(1, entry, bytes), "error": error});
    let changed = |name: &str, by: &Person, secret: &[u8; 32], error: &str, change: &dyn Fn(&mut DocEntry)| {
        let mut entry = c1.clone();
        change(&mut entry);
        refuse(name, &entry, &entry.sealed(by, secret, &padded(&u[3])), error)
    };
    let padding = |name: &str, text: &[u8], error: &str| refuse(name, &c1, &c1.sealed(&w.cleo, s2, text), error);
    let body = |name: &str, covers: &[(Uuid, Uuid, u32, [u8; 32])], cut: usize| {
        let text = snapshot(covers, &all);
        let text = &text[..text.len().min(if cut == 0 { usize::MAX } else { cut })];
        refuse(name, &snap, &snap.sealed(&w.cleo, s2, &padded(text)), "malformed")
    };
    let mut backwards = whole_covers.clone();
    backwards.reverse();
    let mut zero = whole_covers.clone();
    zero[0].2 = 0;
    let twice = vec![whole_covers[0], whole_covers[0]];
    let mut refused = vec![
        refuse("suite 2", &c1, &cat(&[&[2], &c1b[1..]]), "unsupported_suite"),
        refuse("second byte", &c1, &flipped(&c1b, 1), "malformed"),
        refuse("a field, not an entry", &c1, &cat(&[&[1, 0x46], &c1b[2..]]), "malformed"),
        refuse("type 3", &c1, &cat(&[&c1b[..2], &[3], &c1b[3..]]), "malformed"),
        refuse("empty", &c1, b"", "malformed"),
        refuse("breaks off", &c1, &c1b[..200], "malformed"),
        refuse("one bit of the ciphertext changed", &c1, &flipped(&c1b, 140), "bad_signature"),
        refuse("one bit of the nonce changed", &c1, &flipped(&c1b, 120), "bad_signature"),
        refuse("one bit of the head hash changed", &c1, &flipped(&c1b, 100), "bad_signature"),
        refuse("one bit of the signature changed", &c1, &flipped(&c1b, c1b.len() - 2), "bad_signature"),
        refuse("one byte behind", &c1, &cat(&[&c1b, &[0]]), "bad_signature"),
        changed("number 0", &w.cleo, s2, "malformed", &|x| x.number = 0),
        changed("number 1 with an entry before it", &w.cleo, s2, "malformed", &|x| x.previous = [1; 32]),
        changed("number 2 without one", &w.cleo, s2, "malformed", &|x| x.number = 2),
        changed("of another document", &w.cleo, s2, "bad_signature", &|x| x.document = id(0x501)),
        changed("of another engagement", &w.cleo, s2, "bad_signature", &|x| x.engagement = w.own),
        changed("signed by another than it says", &w.ada, s2, "bad_signature", &|_| ()),
        changed("an epoch that is not loaded", &w.cleo, s2, "unknown_epoch", &|x| x.epoch = 3),
        changed("the author has left", &w.ben, s2, "not_a_member", &|x| x.author = w.ben.id),
        changed("names the head of another epoch", &w.cleo, s2, "diverged", &|x| x.head = h(&w.log[1])),
        changed("encrypted under another key", &w.cleo, &w.secrets[1], "cannot_decrypt", &|_| ()),
        padding("a byte of the padding is not zero", &{ let mut text = padded(&u[3]); *text.last_mut().unwrap() = 1; text }, "bad_padding"),
        padding("a bucket too large", &{ let mut text = padded(&u[3]); text.resize(text.len() * 2, 0); text }, "bad_padding"),
        padding("no padding", b"", "bad_padding"),
        body("a snapshot of chains in the wrong order", &backwards, 0),
        body("a snapshot of a chain twice", &twice, 0),
        body("a snapshot of number 0", &zero, 0),
        body("a snapshot that breaks off", &whole_covers, 60),
        body("a snapshot without a count", &[], 1),
    ];
    for (key, value) in [("author", json!(w.ada.id)), ("device", json!(id(ADA_DESK))), ("number", json!(2)), ("epoch", json!(1)), ("kind", json!("snapshot"))] {
        let mut item = refuse(&format!("the server states another `{key}`"), &c1, &c1b, "malformed");
        item["row"][key] = value;
        refused.push(item);
    }
    // Logs, fed in the server's order.
    let chain = |p: &Person, device: u128| format!("{}/{}", p.id, id(device));
    let head = |p: &Person, device: u128, number: u32, bytes: &[u8]| (chain(p, device), json!({"number": number, "hash": b(&h(bytes))}));
    let heads = |list: &[(String, Value)]| -> Value { list.iter().cloned().collect::<serde_json::Map<_, _>>().into() };
    let log = |name: &str, remembered: Value, rows: Vec<Value>, after: Value, findings: Value| {
        json!({"name": name, "reader": "ada", "engagement": w.engagement, "document": id(0x500), "remembered": remembered, "rows": rows, "heads": after, "findings": findings})
    };
    let found = |p: &Person, device: u128, error: &str| json!({"chain": chain(p, device), "error": error});
    let (r1, r2, r3, r4, r5) = (row_of(1, &a1, &a1b), row_of(2, &p1, &p1b), row_of(3, &a2, &a2b), row_of(4, &c1, &c1b), row_of(5, &snap, &snapb));
    let r6 = row_of(6, &a3, &a3b);
    let simple = |row: &Value| fed(row.clone(), &[row["sequence"].as_u64().unwrap()], Value::Null);
    let aside = |row: &Value, error: &str| fed(row.clone(), &[], json!(error));
    let (ah2, ah3, ph, ch1, ch2) = (head(&w.ada, ADA_DESK, 2, &a2b), head(&w.ada, ADA_DESK, 3, &a3b), head(&w.ada, ADA_PHONE, 1, &p1b), head(&w.cleo, CLEO_DESK, 1, &c1b), head(&w.cleo, CLEO_DESK, 2, &snapb));
    let none = json!([]);
    let forged = flipped(&a1b, 140);
    let bad1 = row_of(1, &a1, &forged);
    // A second entry of the desk under a number that was used.
    let mut other2 = a2.clone();
    other2.nonce = nonce("another");
    let other2b = other2.sealed(&w.ada, s2, &padded(&late));
    // A snapshot that names another hash for the desk's second entry.
    let wrong_covers = covers(&[(&w.ada, ADA_DESK, 2, &other2b), (&w.cleo, CLEO_DESK, 1, &c1b)]);
    let wrong_snap = snap.sealed(&w.cleo, s2, &padded(&snapshot(&wrong_covers, &all)));
    // A snapshot by the desk itself, which cannot speak for its own gap.
    let own_snap = entry_of(w, &w.ada, ADA_DESK, 2, 3, h(&a2b));
    let own_snapb = own_snap.sealed(&w.ada, s2, &padded(&snapshot(&covers(&[(&w.ada, ADA_DESK, 2, &a2b)]), &all)));
    // By the phone, of the same author.
    let phone_snap = entry_of(w, &w.ada, ADA_PHONE, 2, 2, h(&p1b));
    let phone_snapb = phone_snap.sealed(&w.ada, s2, &padded(&snapshot(&covers(&[(&w.ada, ADA_DESK, 2, &a2b), (&w.ada, ADA_PHONE, 1, &p1b)]), &all)));
    let newer = DocEntry { schema: 2, nonce: nonce("schema 2"), ..c1.clone() };
    let newerb = newer.sealed(&w.cleo, s2, &padded(&u[3]));
    let no_update = c1.sealed(&w.cleo, s2, &padded(b"no update"));
    let mut newer_log = log("a newer editor schema: read-only", json!({}), vec![simple(&r1), simple(&row_of(2, &newer, &newerb))], heads(&[head(&w.ada, ADA_DESK, 1, &a1b), head(&w.cleo, CLEO_DESK, 1, &newerb)]), none.clone());
    newer_log["read_only"] = json!(true);
    let logs = vec![
        log("two people, three devices", json!({}), vec![simple(&r1), simple(&r2), simple(&r3), simple(&r4)], heads(&[ah2.clone(), ph.clone(), ch1.clone()]), none.clone()),
        log("a snapshot after them", json!({}), vec![simple(&r1), simple(&r2), simple(&r3), simple(&r4), simple(&r5), simple(&r6)], heads(&[ah3.clone(), ph.clone(), ch2.clone()]), none.clone()),
        log("the snapshot first: what it covers is missing", json!({}), vec![simple(&r5), simple(&r6)], heads(&[ah3.clone(), ph.clone(), ch2.clone()]), none.clone()),
        log("the snapshot first, then what it covers all the same", json!({}), vec![simple(&r5), fed(r3.clone(), &[], ok.clone()), simple(&r1), simple(&r6)], heads(&[ah3.clone(), ph.clone(), ch2.clone()]), none.clone()),
        log("an entry comes again", json!({}), vec![simple(&r1), fed(r1.clone(), &[], ok.clone()), simple(&r3)], heads(std::slice::from_ref(&ah2)), none.clone()),
        log("a forged entry: what is behind it waits, others go on", json!({}), vec![aside(&bad1, "bad_signature"), simple(&r2), fed(r3.clone(), &[], gap()), simple(&r4)], heads(&[ph.clone(), ch1.clone()]), none.clone()),
        log("a snapshot of another device covers the gap: what waited counts", json!({}), vec![aside(&bad1, "bad_signature"), simple(&r2), fed(r3.clone(), &[], gap()), fed(r6.clone(), &[], gap()), simple(&r4), fed(r5.clone(), &[5, 6], ok.clone())], heads(&[ah3.clone(), ph.clone(), ch2.clone()]), none.clone()),
        log("an entry is missing", json!({}), vec![simple(&r1), fed(r6.clone(), &[], gap())], heads(&[head(&w.ada, ADA_DESK, 1, &a1b)]), none.clone()),
        log("another entry under the same number", json!({}), vec![simple(&r1), simple(&r3), fed(row_of(7, &other2, &other2b), &[], gap()), simple(&r6)], heads(std::slice::from_ref(&ah3)), none.clone()),
        log("a chain begins in its middle", json!({}), vec![fed(r3.clone(), &[], gap()), simple(&r4)], heads(std::slice::from_ref(&ch1)), none.clone()),
        log("a snapshot that names another entry", json!({}), vec![simple(&r1), simple(&r3), simple(&r4), fed(row_of(5, &snap, &wrong_snap), &[], gap())], heads(&[ah2.clone(), ch1.clone()]), none.clone()),
        log("a snapshot of the same device stands behind the gap itself", json!({}), vec![simple(&r1), fed(row_of(7, &own_snap, &own_snapb), &[], gap())], heads(&[head(&w.ada, ADA_DESK, 1, &a1b)]), none.clone()),
        log("a snapshot of the author's other device covers the gap", json!({}), vec![aside(&bad1, "bad_signature"), simple(&r2), fed(r6.clone(), &[], gap()), fed(row_of(7, &phone_snap, &phone_snapb), &[7, 6], ok.clone())], heads(&[ah3.clone(), head(&w.ada, ADA_PHONE, 2, &phone_snapb)]), none.clone()),
        log("what is no Yjs update", json!({}), vec![simple(&r1), aside(&row_of(4, &c1, &no_update), "malformed")], heads(&[head(&w.ada, ADA_DESK, 1, &a1b)]), none.clone()),
        newer_log,
        log("as remembered", heads(&[ah2.clone(), ch1.clone()]), vec![simple(&r1), simple(&r3), simple(&r4)], heads(&[ah2.clone(), ch1.clone()]), none.clone()),
        log("a snapshot reaches past what is remembered", heads(&[head(&w.ada, ADA_DESK, 1, &a1b)]), vec![simple(&r5)], heads(&[ah2.clone(), ph.clone(), ch2.clone()]), none.clone()),
        log("the log does not reach what is remembered", heads(&[ah3.clone(), ch1.clone()]), vec![simple(&r1), simple(&r3), simple(&r4)], heads(&[ah2.clone(), ch1.clone()]), json!([found(&w.ada, ADA_DESK, "rolled_back")])),
        log("a chain that is remembered is not there at all", heads(std::slice::from_ref(&ph)), vec![simple(&r1)], heads(&[head(&w.ada, ADA_DESK, 1, &a1b)]), json!([found(&w.ada, ADA_PHONE, "rolled_back")])),
        log("another entry than the one remembered", heads(std::slice::from_ref(&ah2)), vec![simple(&r1), simple(&row_of(3, &other2, &other2b))], heads(&[head(&w.ada, ADA_DESK, 2, &other2b)]), json!([found(&w.ada, ADA_DESK, "diverged")])),
    ];
    json!({
        "description": "`entries`: each row, opened by ada, has this update (Yjs v1) and covers; sealed by `by` with the nonce as the entry says, it gives the same bytes. `refused`: opening the row alone gives `error`. `logs`: the rows are fed in this order; each gives the sequences `taken` (merged, in this order) and, when it is put aside, the `error`. Then the chains stand at `heads`, and compared with what was `remembered` there are `findings`. An error \"malformed\" of \"what is no Yjs update\" is that of decoding it. `read_only`: nothing may be written.",
        "entries": entries,
        "refused": refused,
        "logs": logs,
    })
}

fn attachments(w: &World) -> Value {
    let place = |number: u128| id(number);
    let sealed_parts = |attachment: Uuid, key: &[u8; 32], pieces: &[Vec<u8>]| -> Vec<Vec<u8>> {
        use chacha20poly1305::aead::{Aead, KeyInit, Payload};
        let cipher = chacha20poly1305::XChaCha20Poly1305::new(chacha20poly1305::Key::from_slice(key));
        let count = pieces.len() as u32;
        (0u32..)
            .zip(pieces)
            .map(|(part, piece)| {
                let place = [ORGANISATION.as_bytes().as_slice(), w.engagement.as_bytes(), attachment.as_bytes()].concat();
                let aad = cat(&[b"belay/1/attachment", &[0], &place, &part.to_be_bytes(), &count.to_be_bytes()]);
                let nonce = cat(&[&[0; 20], &part.to_be_bytes()]);
                cipher.encrypt(chacha20poly1305::XNonce::from_slice(&nonce), Payload { msg: piece, aad: &aad }).unwrap()
            })
            .collect()
    };
    let digest = |parts: &[Vec<u8>]| h(&parts.iter().flat_map(|part| h(part)).collect::<Vec<u8>>());
    let filled = |piece: &[u8]| {
        let mut piece = piece.to_vec();
        piece.resize(piece.len().div_ceil(4096).max(1) * 4096, 0);
        piece
    };
    let meta = |bytes: usize, digest: [u8; 32], key: &[u8; 32], name: &str, media: &str, note: Value, parts: usize| {
        json!({"bytes": bytes, "digest": b(&digest), "key": b(key), "name": name, "note": note, "parts": parts, "type": media})
    };
    let key = secret("attachment");
    let content = b"Der Ablauf, wie wir ihn an die Tafel schrieben.\n";
    let parts = sealed_parts(place(0x700), &key, &[filled(content)]);
    let note = json!(id(0x500));
    let good = meta(content.len(), digest(&parts), &key, "ablauf.txt", "text/plain", note.clone(), 1);
    let empty = sealed_parts(place(0x701), &key, &[filled(b"")]);
    let item = |attachment: u128, meta: &Value, note: &Value, content: &[u8], parts: &[Vec<u8>]| {
        json!({"engagement": w.engagement, "id": id(attachment), "note": note, "meta": meta, "content": b(content), "parts": strings(parts)})
    };
    // Two parts and a little: only hashes of it stand here; byte n of the content is n mod 251.
    let long: Vec<u8> = (0..(1usize << 20) + 5000).map(|n| (n % 251) as u8).collect();
    let long_parts = sealed_parts(place(0x702), &key, &[long[..1 << 20].to_vec(), filled(&long[1 << 20..])]);
    let long_meta = meta(long.len(), digest(&long_parts), &key, "plan.pdf", "application/pdf", Value::Null, 2);
    let refused = |name: &str, meta: Value, note: &Value, count: usize, parts: &[Vec<u8>], error: &str| {
        json!({"name": name, "engagement": w.engagement, "id": id(0x700), "note": note, "count": count, "meta": meta, "parts": strings(parts), "error": error})
    };
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = good.clone();
        change(&mut changed);
        changed
    };
    let dirty = { let mut piece = filled(content); piece[4095] = 1; sealed_parts(place(0x700), &key, &[piece]) };
    let moved = sealed_parts(place(0x7ff), &key, &[filled(content)]);
    json!({
        "description": "`items`: `meta` (JSON of the sealed field; the rules of section 4 are those of every field), with what the server says of `note` and the number of parts, and the stored `parts` open to `content`; sealed with the key of `meta` the content gives these parts. `long`: the same of a content whose byte n is n mod 251; of its parts only their SHA-256 are here. `refused`: reading `meta` with what the server says (`note`, `count`), then opening the parts, gives `error`.",
        "items": [
            item(0x700, &good, &note, content, &parts),
            item(0x701, &meta(0, digest(&empty), &key, "leer", "", Value::Null, 1), &Value::Null, b"", &empty),
        ],
        "long": {"engagement": w.engagement, "id": id(0x702), "note": null, "bytes": long.len(), "meta": long_meta, "part_hashes": long_parts.iter().map(|part| b(&h(part))).collect::<Vec<_>>()},
        "refused": [
            refused("the server says another number of parts", good.clone(), &note, 2, &parts, "malformed"),
            refused("the server says another note", good.clone(), &json!(id(0x501)), 1, &parts, "malformed"),
            refused("the server says no note", good.clone(), &Value::Null, 1, &parts, "malformed"),
            refused("more bytes than the parts hold", with(&|x| x["bytes"] = json!(4097)), &note, 1, &parts, "malformed"),
            refused("more than 25 MiB", with(&|x| { x["bytes"] = json!((25 << 20) + 1); x["parts"] = json!(26); }), &note, 26, &parts, "malformed"),
            refused("parts that do not fit the bytes", with(&|x| x["parts"] = json!(2)), &note, 2, &parts, "malformed"),
            refused("a key of 31 bytes", with(&|x| x["key"] = b(&key[..31])), &note, 1, &parts, "malformed"),
            refused("no name", with(&|x| { x.as_object_mut().unwrap().remove("name"); }), &note, 1, &parts, "malformed"),
            refused("text in place of the JSON", json!("ablauf.txt"), &note, 1, &parts, "malformed"),
            refused("no part", good.clone(), &note, 1, &[], "malformed"),
            refused("a part cut off", good.clone(), &note, 1, &[parts[0][..4000].to_vec()], "malformed"),
            refused("another digest", with(&|x| x["digest"] = b(&[7; 32])), &note, 1, &parts, "cannot_decrypt"),
            refused("one bit of the part changed", good.clone(), &note, 1, &[flipped(&parts[0], 9)], "cannot_decrypt"),
            refused("of another attachment", with(&|x| x["digest"] = b(&digest(&moved))), &note, 1, &moved, "cannot_decrypt"),
            refused("another key", with(&|x| x["key"] = b(&[7; 32])), &note, 1, &parts, "cannot_decrypt"),
            refused("filling that is not zero", with(&|x| x["digest"] = b(&digest(&dirty))), &note, 1, &dirty, "bad_padding"),
        ],
    })
}

// The key-set log, fields, acts, pins. Part of generate.rs.

fn strings(log: &[Vec<u8>]) -> Vec<Value> {
    log.iter().map(|entry| b(entry)).collect()
}

fn key_set(w: &World, pool: &mut Pool) -> Value {
    let (e, other) = (w.engagement, id(0x2ff));
    let people = [&w.ada, &w.ben];
    let first = next(pool, "log", e, 0, &[], &w.ada, &people, &w.secrets[0], w.agreement);
    let second = next(pool, "log", e, 1, &w.log[..1], &w.ben, &[&w.ada, &w.ben, &w.cleo], &w.secrets[1], w.agreement);
    let one = w.log[0].clone();
    let refused = |name: &str, reader: &str, entries: &[Vec<u8>], error: &str| {
        json!({"name": name, "reader": reader, "engagement": e, "own": false, "pinned": [], "heads": {}, "entries": strings(entries), "error": error})
    };
    // A second entry changed by `change`, signed by `by`.
    let after = |name: &str, by: &Person, error: &str, change: &dyn Fn(&mut Entry)| {
        let mut entry = second.clone();
        change(&mut entry);
        refused(name, "ada", &[one.clone(), entry.signed(by)], error)
    };
    // A first entry changed by `change`, signed by `by`.
    let at_first = |name: &str, by: &Person, error: &str, change: &dyn Fn(&mut Entry)| {
        let mut entry = first.clone();
        change(&mut entry);
        refused(name, "ada", &[entry.signed(by)], error)
    };
    let own_of_two = Entry { agreement: [0; 32], ..next(pool, "own of two", w.own, 0, &[], &w.ada, &people, &w.own_secret, [0; 32]) };
    let own_with_agreement = Entry { agreement: w.agreement, ..next(pool, "own", w.own, 0, &[], &w.ada, &[&w.ada], &w.own_secret, [0; 32]) };
    let secret = &w.secrets[0];
    let text = |engagement, epoch| wrap_plaintext(ORGANISATION, engagement, epoch, secret);
    let two_people = pool.members("wrap to two people", &[&w.ada, &w.ben], &text(e, 0));
    let for_ben = pool.members("wrap log 0 ben", &[&w.ben], &text(e, 0));
    let elsewhere = pool.members("wrap of another engagement", &[&w.ada], &text(other, 0));
    let later = pool.members("wrap of another epoch", &[&w.ada], &text(e, 1));
    let abroad = pool.members("wrap of another organisation", &[&w.ada], &wrap_plaintext(OTHER_ORGANISATION, e, 0, secret));
    let short = pool.members("wrap one byte short", &[&w.ada], &text(e, 0)[..68]);
    let scrypt = pool.secret("wrap under a secret text", WORDS, 15, &text(e, 0));
    let wrapped = |name: &str, wrap: &[u8], error: &str| at_first(name, &w.ada, error, &|x| x.members[0].1 = wrap.to_vec());
    let exchanged = w.other_ada.card();
    let fork = Entry { created: 7, ..second.clone() }.signed(&w.ben);
    let mut list = vec![
        refused("no entry", "ada", &[], "malformed"),
        refused("begins at 1", "ada", &w.log[1..], "chain_broken"),
        refused("a gap", "ada", &[w.log[0].clone(), w.log[2].clone()], "chain_broken"),
        refused("an entry twice", "ada", &[w.log[0].clone(), w.log[0].clone()], "chain_broken"),
        after("another previous hash", &w.ben, "chain_broken", &|x| x.previous[0] ^= 1),
        after("an epoch left out", &w.ben, "chain_broken", &|x| x.epoch = 2),
        after("a sequence left out, its epoch too", &w.ben, "chain_broken", &|x| { x.sequence = 2; x.epoch = 2; }),
        after("the epoch before again", &w.ben, "chain_broken", &|x| x.epoch = 0),
        at_first("first epoch is 1", &w.ada, "chain_broken", &|x| x.epoch = 1),
        at_first("first previous hash is not zero", &w.ada, "chain_broken", &|x| x.previous = [1; 32]),
        at_first("first signer is no member", &w.cleo, "chain_broken", &|x| x.signer = w.cleo.id),
        at_first("agreement hash is zero in a shared engagement", &w.ada, "chain_broken", &|x| x.agreement = [0; 32]),
        after("signer was no member before", &w.cleo, "not_a_member", &|x| x.signer = w.cleo.id),
        after("the signer leaves themselves out", &w.ben, "not_a_member", &|x| { x.members.remove(1); }),
        after("signed by another than it says", &w.cleo, "bad_signature", &|_| ()),
        refused("one bit of the entry's signature changed", "ada", &[flipped(&one, one.len() - 1)], "bad_signature"),
        after("one bit of a card's signature changed", &w.ben, "bad_signature", &|x| { let last = x.members[2].0.len() - 1; x.members[2].0[last] ^= 1; }),
        after("a card of another organisation", &w.ben, "wrong_engagement", &|x| x.members.push((w.dora.card(), vec![1]))),
        at_first("of another engagement", &w.ada, "wrong_engagement", &|x| x.engagement = other),
        at_first("of another organisation", &w.ada, "wrong_engagement", &|x| x.organisation = OTHER_ORGANISATION),
        at_first("suite 2", &w.ada, "unsupported_suite", &|x| x.suite = 2),
        at_first("no members", &w.ada, "malformed", &|x| x.members.clear()),
        at_first("257 members", &w.ada, "malformed", &|x| x.members = (0..257u16).map(|n| { let mut card = w.ada.card(); card[31..33].copy_from_slice(&n.to_be_bytes()); (card, vec![1]) }).collect()),
        at_first("members in the wrong order", &w.ada, "malformed", &|x| x.members.reverse()),
        at_first("a member twice", &w.ada, "malformed", &|x| { let member = x.members[1].clone(); x.members.push(member); }),
        at_first("an empty wrap", &w.ada, "malformed", &|x| x.members[1].1.clear()),
        at_first("a wrap of 4097 bytes", &w.ada, "malformed", &|x| x.members[1].1 = vec![1; 4097]),
        at_first("a card one byte too long", &w.ada, "malformed", &|x| x.members[1].0.push(0)),
        refused("a byte behind", "ada", &[cat(&[&one, &[0]])], "malformed"),
        refused("breaks off", "ada", &[one[..one.len() - 1].to_vec()], "malformed"),
        wrapped("a wrap to two people", &two_people, "wrapper_refused"),
        wrapped("a wrap under a secret text", &scrypt, "wrapper_refused"),
        wrapped("a wrap that is no age file", b"secret", "wrapper_refused"),
        wrapped("a wrap for somebody else", &for_ben, "cannot_decrypt"),
        wrapped("a wrap of another engagement", &elsewhere, "wrong_engagement"),
        wrapped("a wrap of another epoch", &later, "wrong_engagement"),
        wrapped("a wrap of another organisation", &abroad, "wrong_engagement"),
        wrapped("a wrap one byte short", &short, "malformed"),
    ];
    let mut more = |mut item: Value, key: &str, value: Value| {
        item[key] = value;
        list.push(item);
    };
    // Ben knows ada's card, and the server shows another, with a log that is sound in itself.
    let mut swapped = first.clone();
    swapped.members[0].0 = exchanged.clone();
    more(refused("a member's card was exchanged", "ben", &[swapped.signed(&w.other_ada)], "card_changed"), "pinned", json!([b(&w.ada.card())]));
    more(refused("one's own card was exchanged", "ada", &[swapped.signed(&w.other_ada)], "card_changed"), "pinned", json!([]));
    let mut later_swap = second.clone();
    later_swap.members[0].0 = exchanged;
    more(refused("a card changes within the log", "ben", &[one.clone(), later_swap.signed(&w.ben)], "card_changed"), "pinned", json!([]));
    let head = |sequence: u32, entry: &[u8]| json!({e.to_string(): {"sequence": sequence, "hash": b(&h(entry))}});
    more(refused("shorter than the remembered head", "ada", &w.log[..2], "diverged"), "heads", head(2, &w.log[2]));
    more(refused("another entry at the remembered head", "ada", &[one.clone(), fork], "diverged"), "heads", head(1, &w.log[1]));
    for (name, entry) in [("one's own space with two members", own_of_two), ("one's own space with an agreement", own_with_agreement)] {
        let mut item = refused(name, "ada", &[entry.signed(&w.ada)], "chain_broken");
        item["engagement"] = json!(w.own);
        item["own"] = json!(true);
        list.push(item);
    }
    let members = |people: &[&Person]| -> Vec<Value> {
        people.iter().map(|p| json!({"person": p.id, "card_hash": b(&h(&p.card_body()))})).collect()
    };
    let heads = [members(&[&w.ada, &w.ben]), members(&[&w.ada, &w.ben, &w.cleo]), members(&[&w.ada, &w.cleo])];
    let details: Vec<Value> = w.log.iter().zip(&heads).zip(&w.secrets).enumerate()
        .map(|(n, ((entry, members), secret))| json!({"sequence": n, "epoch": n, "hash": b(&h(entry)), "epoch_secret": b(secret), "members": members}))
        .collect();
    json!({
        "description": "`logs` load without an error for each of `readers`, who then hold the secrets of the epochs named. `refused`: loading `entries` for `engagement` as `reader` (an identity's name; `own` says that it is the reader's own space), who has pinned the signed cards in `pinned` (and always their own) and remembers the `heads`, gives `error`.",
        "logs": [
            {"name": "shared: ada and ben; ben adds cleo; ada goes on without ben", "engagement": e, "own": false, "agreement_hash": b(&w.agreement), "entries": strings(&w.log), "details": details,
             "readers": [{"identity": "ada", "epochs": [0, 1, 2]}, {"identity": "ben", "epochs": [0, 1]}, {"identity": "cleo", "epochs": [1, 2]}]},
            {"name": "ada's own space", "engagement": w.own, "own": true, "agreement_hash": b(&[0; 32]), "entries": strings(&w.own_log),
             "details": [{"sequence": 0, "epoch": 0, "hash": b(&h(&w.own_log[0])), "epoch_secret": b(&w.own_secret), "members": members(&[&w.ada])}],
             "readers": [{"identity": "ada", "epochs": [0]}]},
        ],
        "refused": list,
    })
}

fn sealed(field: &Field, envelope: &[u8]) -> Value {
    json!({"v": field.version, "by": field.author, "e": field.epoch, "s": b(envelope)})
}

fn place(field: &Field) -> Value {
    json!({"kind": field.kind, "row": field.row, "field": field.field})
}

fn fields(w: &World) -> Value {
    let row = id(0x300);
    let device = id(0x310);
    let state = format!("state/{device}");
    let nonce = |label: &str| -> [u8; 24] {
        let mut nonce = [0; 24];
        nonce.copy_from_slice(&h(label.as_bytes())[..24]);
        nonce
    };
    let base = |label: &str, epoch: u32, author: &Person| Field {
        organisation: ORGANISATION,
        engagement: w.engagement,
        kind: "goal",
        row,
        field: "sentence",
        epoch,
        version: 1,
        author: author.id,
        head: h(&w.log[epoch as usize]),
        nonce: nonce(label),
    };
    let all = contents(w)["items"].as_array().unwrap().clone();
    let take = |name: &str| all.iter().find(|item| item["name"] == name).unwrap().clone();
    let bytes = |item: &Value, key: &str| vault::from_base64(item[key].as_str().unwrap()).unwrap();
    let mut items = Vec::new();
    let mut open = |name: &str, reader: &str, content: &str, field: Field, by: &Person, secret: &[u8; 32]| {
        let content = take(content);
        let envelope = field.sealed(by, secret, &bytes(&content, "padded"));
        items.push(json!({"name": name, "reader": reader, "engagement": field.engagement, "place": place(&field), "sealed": sealed(&field, &envelope),
            "nonce": b(&field.nonce), "aad": b(&field.aad()), "content": content["content"]}));
    };
    for (index, content) in all.iter().enumerate() {
        let name = content["name"].as_str().unwrap();
        open(name, "ada", name, Field { row: id(0x320 + index as u128), ..base(name, 2, &w.cleo) }, &w.cleo, &w.secrets[2]);
    }
    open("by ben, who has left since", "cleo", "text", Field { version: 4, ..base("left", 1, &w.ben) }, &w.ben, &w.secrets[1]);
    open("by oneself, of the first epoch", "ben", "text", base("first", 0, &w.ben), &w.ben, &w.secrets[0]);
    open("the terms of the agreement", "ben", "json", Field { kind: "agreement", row: id(0x311), field: "terms", ..base("terms", 0, &w.ada) }, &w.ada, &w.secrets[0]);
    open("a note's state", "ada", "document", Field { kind: "note", field: &state, version: 7, ..base("note", 2, &w.ada) }, &w.ada, &w.secrets[2]);
    open("a moment in one's own space", "ada", "unicode", Field { engagement: w.own, head: h(&w.own_log[0]), kind: "moment", field: "text", ..base("moment", 0, &w.ada) }, &w.ada, &w.own_secret);

    let good = base("refused", 2, &w.cleo);
    let text = bytes(&take("text"), "padded");
    let envelope = good.sealed(&w.cleo, &w.secrets[2], &text);
    let refuse = |name: &str, reader: &str, field: &Field, envelope: &[u8], error: &str| {
        json!({"name": name, "reader": reader, "engagement": w.engagement, "before": [], "place": place(field), "sealed": sealed(field, envelope), "error": error})
    };
    let mut refused = vec![
        refuse("suite 2", "ada", &good, &cat(&[&[2], &envelope[1..]]), "unsupported_suite"),
        refuse("second byte", "ada", &good, &flipped(&envelope, 1), "malformed"),
        refuse("empty", "ada", &good, b"", "malformed"),
        refuse("breaks off", "ada", &good, &envelope[..150], "malformed"),
        refuse("one bit of the ciphertext changed", "ada", &good, &flipped(&envelope, 100), "bad_signature"),
        refuse("one bit of the nonce changed", "ada", &good, &flipped(&envelope, 60), "bad_signature"),
        refuse("one bit of the head hash changed", "ada", &good, &flipped(&envelope, 30), "bad_signature"),
        refuse("one bit of the signature changed", "ada", &good, &flipped(&envelope, envelope.len() - 2), "bad_signature"),
        refuse("one byte behind", "ada", &good, &cat(&[&envelope, &[0]]), "bad_signature"),
        refuse("moved to another row", "ada", &Field { row: id(0x3ff), ..good.clone() }, &envelope, "bad_signature"),
        refuse("moved to another field", "ada", &Field { field: "today", ..good.clone() }, &envelope, "bad_signature"),
        refuse("moved to another kind", "ada", &Field { kind: "action", ..good.clone() }, &envelope, "bad_signature"),
        refuse("signed by another than it says", "ada", &good, &good.sealed(&w.ada, &w.secrets[2], &text), "bad_signature"),
        refuse("reader joined later", "cleo", &base("a", 0, &w.ada), &base("a", 0, &w.ada).sealed(&w.ada, &w.secrets[0], &text), "unknown_epoch"),
        refuse("reader had left", "ben", &good, &envelope, "unknown_epoch"),
        refuse("author has left", "ada", &base("b", 2, &w.ben), &base("b", 2, &w.ben).sealed(&w.ben, &w.secrets[2], &text), "not_a_member"),
        refuse("author had not joined", "ada", &base("c", 0, &w.cleo), &base("c", 0, &w.cleo).sealed(&w.cleo, &w.secrets[0], &text), "not_a_member"),
        refuse("encrypted under another key", "ada", &good, &good.sealed(&w.cleo, &w.secrets[1], &text), "cannot_decrypt"),
    ];
    let absent = Field { epoch: 3, ..good.clone() };
    refused.push(refuse("an epoch that is not loaded", "ada", &absent, &absent.sealed(&w.cleo, &w.secrets[2], &text), "unknown_epoch"));
    let split = Field { head: [9; 32], ..good.clone() };
    refused.push(refuse("names a head that is not in the log", "ada", &split, &split.sealed(&w.cleo, &w.secrets[2], &text), "diverged"));
    let old_head = Field { head: h(&w.log[1]), ..good.clone() };
    refused.push(refuse("names the head of another epoch", "ada", &old_head, &old_head.sealed(&w.cleo, &w.secrets[2], &text), "diverged"));
    let elsewhere = Field { engagement: w.own, ..good.clone() };
    refused.push(refuse("of another engagement", "ada", &elsewhere, &elsewhere.sealed(&w.cleo, &w.secrets[2], &text), "bad_signature"));
    let abroad = Field { organisation: OTHER_ORGANISATION, ..good.clone() };
    refused.push(refuse("of another organisation", "ada", &abroad, &abroad.sealed(&w.cleo, &w.secrets[2], &text), "bad_signature"));
    for item in contents(w)["padding_refused"].as_array().unwrap() {
        let name = format!("padding: {}", item["name"].as_str().unwrap());
        refused.push(refuse(&name, "ada", &good, &good.sealed(&w.cleo, &w.secrets[2], &bytes(item, "padded")), "bad_padding"));
    }
    for item in contents(w)["plaintexts_refused"].as_array().unwrap() {
        let name = format!("plaintext: {}", item["name"].as_str().unwrap());
        let envelope = good.sealed(&w.cleo, &w.secrets[2], &padded(&bytes(item, "plaintext")));
        refused.push(refuse(&name, "ada", &good, &envelope, item["error"].as_str().unwrap()));
    }
    for (key, value) in [("v", json!(2)), ("by", json!(w.ada.id)), ("e", json!(1))] {
        let mut item = refuse(&format!("the server states another `{key}`"), "ada", &good, &envelope, "malformed");
        item["sealed"][key] = value;
        refused.push(item);
    }
    let third = Field { version: 3, ..base("third", 2, &w.ada) };
    let before = json!([{"place": place(&third), "sealed": sealed(&third, &third.sealed(&w.ada, &w.secrets[2], &text))}]);
    let mut older = refuse("an older version comes back, by another author", "ada", &good, &envelope, "rolled_back");
    older["before"] = before.clone();
    refused.push(older);
    let takeaway = |version, label: &str, author: &Person| Field { kind: "takeaway", field: "text", version, ..base(label, 2, author) };
    let value = |field: &Field, by: &Person| json!({"place": place(field), "sealed": sealed(field, &field.sealed(by, &w.secrets[2], &text))});
    let steps = [
        (json!([value(&third, &w.ada)]), value(&third, &w.ada), "the same version again", Value::Null),
        (json!([value(&takeaway(5, "t5", &w.ada), &w.ada)]), value(&takeaway(1, "t1", &w.cleo), &w.cleo), "takeaways count for each author", Value::Null),
        (json!([value(&takeaway(5, "t5", &w.ada), &w.ada)]), value(&takeaway(4, "t4", &w.ada), &w.ada), "an older takeaway of the same author", json!("rolled_back")),
    ];
    let versions: Vec<Value> = steps
        .into_iter()
        .map(|(before, item, name, error)| json!({"name": name, "reader": "ada", "engagement": w.engagement, "before": before, "place": item["place"], "sealed": item["sealed"], "error": error}))
        .collect();
    json!({
        "description": "Sealed fields of the logs in `key_set` (the reader has loaded the whole log of `engagement`). `items` open to `content`. `refused` and `versions`: open the values of `before` first (they open), then `sealed` gives `error`; null: it opens. Each item begins with a client that has seen nothing. A `document` content has its `update` in base64.",
        "items": items,
        "refused": refused,
        "versions": versions,
    })
}

/// What is released, written canonically.
const RELEASE: &str = "{\"audience\":\"sponsor\",\"item\":\"01990000-0000-7000-8000-000000000300\",\"kind\":\"goal\",\"person\":\"01990000-0000-7000-8000-000000000102\",\"text\":\"„Mehr zuhören“\",\"until\":\"2026-12-31\"}";

fn release_hash(json: &str) -> [u8; 32] {
    h(&cat(&[b"belay/1/release", &[0], json.as_bytes()]))
}

fn acts(w: &World) -> Value {
    let e = w.engagement;
    let hashes = |people: &[&Person]| people.iter().flat_map(|p| h(&p.card_body())).collect::<Vec<u8>>();
    let payload = cat(&[&w.agreement, &h(&w.log[0]), &hashes(&[&w.ada, &w.cleo])]);
    let none = Uuid::nil();
    let item = |name: &str, by: &Person, engagement: Uuid, subject: Uuid, version: u32, at: u64, payload: &[u8]| {
        json!({"act": name, "by": by.name, "engagement": if engagement.is_nil() { Value::Null } else { json!(engagement) }, "subject": subject,
            "version": version, "at": at, "author": by.id, "payload": b(payload), "signed": b(&act(name, by, engagement, subject, version, at, payload))})
    };
    let agreement = id(0x311);
    let good = act("accept", &w.cleo, e, agreement, 1, T0, &payload);
    let refused = |name: &str, bytes: &[u8], error: &str| json!({"name": name, "reader": "ada", "engagement": e, "signed": b(bytes), "error": error});
    let outcome = h(b"an envelope");
    json!({
        "description": "`items`: the act that its author (`by`) signs; those with an engagement verify for a reader who has loaded its log. `agreement_payload` is that of propose, accept and join after the last entry. `cards`: publish_card with the card, replace_card with the old and the new card. `release`: what is released, as canonical JSON, and the payload of its act. `wrappers`: set_wrapper with the file, remove_wrapper with the passkey's id, by the holder of `card`. `remembered`: after `before`, `signed` gives `error`; null: it verifies. `refused`: verifying `signed` for `engagement` gives `error`.",
        "agreement_payload": {"engagement": e, "agreement_hash": b(&w.agreement), "payload": b(&payload)},
        "items": [
            item("propose", &w.ada, e, agreement, 1, T0 + 1, &payload),
            item("accept", &w.cleo, e, agreement, 1, T0 + 2, &payload),
            item("join", &w.cleo, e, agreement, 1, T0 + 2, &payload),
            item("decline", &w.ben, e, e, 1, T0 + 3, b""),
            item("end", &w.ada, e, e, 2, T0 + 4, b""),
            item("leave", &w.ben, e, e, 1, T0 + 5, b""),
            item("close_action", &w.cleo, e, id(0x400), 3, T0 + 6, &outcome),
            item("reopen_action", &w.cleo, e, id(0x400), 4, T0 + 7, b""),
            item("close_goal", &w.ada, e, id(0x300), 5, T0 + 8, &[1]),
            item("release", &w.cleo, e, id(0x600), 1, T0 + 9, &release_hash(RELEASE)),
            item("revoke", &w.cleo, e, id(0x600), 1, T0 + 10, b""),
        ],
        "release": {"release": {"audience": "sponsor", "item": id(0x300), "kind": "goal", "person": w.ben.id, "text": "„Mehr zuhören“", "until": "2026-12-31"}, "json": RELEASE, "payload": b(&release_hash(RELEASE))},
        "wrappers": [
            {"name": "set_wrapper", "card": b(&w.ada.card()), "file": b(b"any file"), "signed": b(&act("set_wrapper", &w.ada, none, w.ada.id, 1, T0, &h(b"any file"))), "error": null},
            {"name": "set_wrapper of another file", "card": b(&w.ada.card()), "file": b(b"any other"), "signed": b(&act("set_wrapper", &w.ada, none, w.ada.id, 1, T0, &h(b"any file"))), "error": "bad_signature"},
            {"name": "set_wrapper by other keys", "card": b(&w.ada.card()), "file": b(b"any file"), "signed": b(&act("set_wrapper", &w.other_ada, none, w.ada.id, 1, T0, &h(b"any file"))), "error": "bad_signature"},
            {"name": "set_wrapper of somebody else", "card": b(&w.ada.card()), "file": b(b"any file"), "signed": b(&act("set_wrapper", &w.ben, none, w.ben.id, 1, T0, &h(b"any file"))), "error": "wrong_engagement"},
            {"name": "remove_wrapper", "card": b(&w.ada.card()), "passkey": id(0x610), "signed": b(&act("remove_wrapper", &w.ada, none, id(0x610), 1, T0, b"")), "error": null},
            {"name": "remove_wrapper of another passkey", "card": b(&w.ada.card()), "passkey": id(0x611), "signed": b(&act("remove_wrapper", &w.ada, none, id(0x610), 1, T0, b"")), "error": "wrong_engagement"},
        ],
        "remembered": [
            {"name": "an older closing after a newer one", "reader": "ada", "engagement": e, "before": b(&act("close_action", &w.cleo, e, id(0x400), 5, T0, &outcome)), "signed": b(&act("reopen_action", &w.cleo, e, id(0x400), 4, T0, b"")), "error": "rolled_back"},
            {"name": "the same again", "reader": "ada", "engagement": e, "before": b(&act("close_action", &w.cleo, e, id(0x400), 5, T0, &outcome)), "signed": b(&act("close_action", &w.cleo, e, id(0x400), 5, T0, &outcome)), "error": null},
            {"name": "of another subject", "reader": "ada", "engagement": e, "before": b(&act("close_action", &w.cleo, e, id(0x400), 5, T0, &outcome)), "signed": b(&act("close_goal", &w.cleo, e, id(0x300), 4, T0, &[1])), "error": null},
            {"name": "an act of another kind is not remembered", "reader": "ada", "engagement": e, "before": b(&act("end", &w.ada, e, e, 2, T0, b"")), "signed": b(&act("end", &w.ada, e, e, 1, T0, b"")), "error": null},
        ],
        "cards": [
            {"name": "publish_card", "card": b(&w.ada.card()), "signed": b(&act("publish_card", &w.ada, none, w.ada.id, 1, T0, &h(&w.ada.card_body()))), "error": null},
            {"name": "publish_card of another card", "card": b(&w.ada.card()), "signed": b(&act("publish_card", &w.ada, none, w.ada.id, 1, T0, &h(&w.ben.card_body()))), "error": "card_changed"},
            {"name": "publish_card by other keys", "card": b(&w.ada.card()), "signed": b(&act("publish_card", &w.other_ada, none, w.ada.id, 1, T0, &h(&w.ada.card_body()))), "error": "bad_signature"},
            {"name": "replace_card", "card": b(&w.ada.card()), "new_card": b(&w.other_ada.card()), "signed": b(&act("replace_card", &w.ada, none, w.ada.id, 2, T0, &h(&w.other_ada.card_body()))), "error": null},
            {"name": "replace_card by the new keys", "card": b(&w.ada.card()), "new_card": b(&w.other_ada.card()), "signed": b(&act("replace_card", &w.other_ada, none, w.ada.id, 2, T0, &h(&w.other_ada.card_body()))), "error": "bad_signature"},
        ],
        "refused": [
            refused("one bit of the signature changed", &flipped(&good, good.len() - 1), "bad_signature"),
            refused("one bit of the payload changed", &flipped(&good, good.len() - 70), "bad_signature"),
            refused("of another engagement", &act("accept", &w.cleo, w.own, agreement, 1, T0, &payload), "wrong_engagement"),
            refused("without an engagement", &act("accept", &w.cleo, none, agreement, 1, T0, &payload), "wrong_engagement"),
            refused("of another organisation", &act("accept", &w.dora, e, agreement, 1, T0, &payload), "wrong_engagement"),
            refused("by nobody of the engagement", &act("accept", &Person::new("emil", ORGANISATION, 5), e, agreement, 1, T0, &payload), "not_a_member"),
            refused("by other keys of ada", &act("end", &w.other_ada, e, e, 1, T0, b""), "bad_signature"),
            refused("naming another log", &act("accept", &w.cleo, e, agreement, 1, T0, &cat(&[&w.agreement, &h(&w.own_log[0]), &hashes(&[&w.ada, &w.cleo])])), "wrong_engagement"),
            refused("naming members that no entry has", &act("join", &w.cleo, e, agreement, 1, T0, &cat(&[&w.agreement, &h(&w.log[0]), &hashes(&[&w.ada])])), "wrong_engagement"),
            refused("naming nothing", &act("propose", &w.cleo, e, agreement, 1, T0, b""), "wrong_engagement"),
            refused("suite 2", &cat(&[&[2], &good[1..]]), "unsupported_suite"),
            refused("one byte behind", &cat(&[&good, &[0]]), "malformed"),
            refused("breaks off", &good[..good.len() - 1], "malformed"),
            refused("a name with a capital letter", &act("Accept", &w.cleo, e, agreement, 1, T0, &payload), "malformed"),
            refused("an empty name", &act("", &w.cleo, e, agreement, 1, T0, &payload), "malformed"),
        ],
    })
}

fn pins(w: &World) -> Value {
    let pin = |p: &Person, first: u64, name: &str| json!({"hash": b(&h(&p.card_body())), "seen_name": name, "first": first, "compared": null, "earlier": []});
    let head = |sequence: usize| json!({"sequence": sequence, "hash": b(&h(&w.log[sequence]))});
    let pins = |cards: Value, heads: Value| json!({"cards": cards, "heads": heads});
    let (a, c, e) = (w.ada.id.to_string(), w.cleo.id.to_string(), w.engagement.to_string());
    let here = pins(json!({&a: pin(&w.ada, T0, "Ada")}), json!({&e: head(2)}));
    let there = pins(json!({&a: pin(&w.ada, T0 + 9, "Ada L."), &c: pin(&w.cleo, T0 + 8, "Cleo")}), json!({&e: head(1)}));
    let both = pins(json!({&a: pin(&w.ada, T0, "Ada"), &c: pin(&w.cleo, T0 + 8, "Cleo")}), json!({&e: head(2)}));
    let changed = pins(json!({&a: pin(&w.other_ada, T0, "Ada")}), json!({}));
    let forked = pins(json!({}), json!({&e: {"sequence": 2, "hash": b(&[7; 32])}}));
    json!({
        "description": "Merging what this device knows (`here`) with what another device stored (`there`) gives `merged`, or the error.",
        "merges": [
            {"name": "first pin and higher head win", "here": here, "there": there, "merged": both},
            {"name": "the other way round", "here": there, "there": here, "merged": both},
            {"name": "another card", "here": here, "there": changed, "error": "card_changed"},
            {"name": "another head at the same sequence", "here": here, "there": forked, "error": "diverged"},
        ],
    })
}

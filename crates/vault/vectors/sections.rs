// Identities, what is typed, wrappers, contents. Part of generate.rs.

fn identities(w: &World) -> Value {
    let items: Vec<Value> = [&w.ada, &w.ben, &w.cleo, &w.dora, &w.other_ada, &w.ada2, &w.ada3]
        .into_iter()
        .map(|p| {
            json!({
                "name": p.name, "organisation": p.organisation, "person": p.id, "created": p.created,
                "x25519_secret": b(&p.secret), "ed25519_seed": b(&p.seed),
                "file": p.identity.to_text().as_str(),
                "card": b(&p.card()), "card_hash": b(&h(&p.card_body())),
            })
        })
        .collect();
    let card = w.ada.card();
    let mut weak = w.ada.card_body();
    // The neutral element: a key of small order, for which a signature of R = neutral, S = 0 would verify loosely.
    weak[65..97].copy_from_slice(&[0; 32]);
    weak[65] = 1;
    let mut loose = [0; 64];
    loose[0] = 1;
    let text = w.ada.identity.to_text().to_string();
    json!({
        "description": "Each identity file is the exact text; `card` is the signed card that this identity makes with `created`. `dora` is of another organisation; `other ada` is a second identity for ada's person id (a card that was exchanged); `ada 2` and `ada 3` are those of her rotations.",
        "items": items,
        "cards_refused": [
            {"name": "one bit of the signature changed", "card": b(&flipped(&card, 168)), "error": "bad_signature"},
            {"name": "one bit of the body changed", "card": b(&flipped(&card, 104)), "error": "bad_signature"},
            {"name": "a key of small order", "card": b(&cat(&[&weak, &loose])), "error": "bad_signature"},
            {"name": "suite 2", "card": b(&cat(&[&[2], &card[1..]])), "error": "unsupported_suite"},
            {"name": "one byte short", "card": b(&card[..168]), "error": "malformed"},
            {"name": "one byte too many", "card": b(&cat(&[&card, &[0]])), "error": "malformed"},
            {"name": "empty", "card": "", "error": "malformed"},
        ],
        "files_refused": [
            {"name": "no last line end", "file": text.trim_end(), "error": "malformed"},
            {"name": "a line too many", "file": format!("{text}\n"), "error": "malformed"},
            {"name": "carriage returns", "file": text.replace('\n', "\r\n"), "error": "malformed"},
            {"name": "suite 2", "file": text.replace("suite 1", "suite 2"), "error": "unsupported_suite"},
            {"name": "the age key in lower case", "file": text.replace("AGE-SECRET-KEY-", "age-secret-key-"), "error": "malformed"},
            {"name": "a seed of 31 bytes", "file": text.replace(&to_base64(&w.ada.seed), &to_base64(&w.ada.seed[..31])), "error": "malformed"},
        ],
    })
}

const WORDS: &str = "abacus drop-down yo-yo lantern walnut zoom";

fn recovery(label: &str) -> ([u8; 17], String) {
    let mut bytes = [0; 17];
    rand_core::RngCore::fill_bytes(&mut Stream::new(label), &mut bytes);
    // 130 bits count: the last byte gives its upper two.
    let mut kept = bytes;
    kept[16] &= 0xc0;
    let check = h(&cat(&[b"belay/1/recovery", &[0], &kept]));
    let bit = |at: usize| {
        let (from, at) = if at < 130 { (&kept[..], at) } else { (&check[..], at - 130) };
        from[at / 8] >> (7 - at % 8) & 1
    };
    let code: Vec<u8> = (0..28)
        .map(|c| (0..5).fold(0u8, |d, i| d << 1 | bit(c * 5 + i)))
        .map(|d| b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[usize::from(d)])
        .collect();
    let groups: Vec<String> = code
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    (bytes, groups.join("-"))
}

fn secrets_typed() -> Value {
    let codes: Vec<Value> = ["recovery ada", "recovery ben", "recovery cleo"]
        .into_iter()
        .map(|label| {
            let (bytes, code) = recovery(label);
            let typed = format!(" {} ", code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "i"));
            let typed_l = code.replace('-', "").replace('1', "L");
            json!({"random": b(&bytes), "code": code, "typed": [code, typed, typed_l]})
        })
        .collect();
    let (_, code) = recovery("recovery ada");
    let last = if code.ends_with('0') { '2' } else { '0' };
    json!({
        "description": "`passphrases`: what is typed becomes `secret`, and `looks_like` says whether a login field must refuse to send it. `recovery`: 17 random bytes give the code; each text of `typed` reads as the code.",
        "passphrases": [
            {"typed": WORDS, "secret": WORDS, "looks_like": true},
            {"typed": "  Abacus\tDROP-DOWN  yo-yo\u{a0}lantern walnut\n zoom ", "secret": WORDS, "looks_like": true},
            {"typed": "ａｂａｃｕｓ drop-down yo-yo lantern walnut zoom", "secret": WORDS, "looks_like": true},
            {"typed": "abacus drop-down yo-yo lantern walnut", "secret": "abacus drop-down yo-yo lantern walnut", "looks_like": false},
            {"typed": "abacus drop-down yo-yo lantern walnut qwertz", "secret": "abacus drop-down yo-yo lantern walnut qwertz", "looks_like": false},
            {"typed": "", "secret": "", "looks_like": false},
        ],
        "recovery": codes,
        "recovery_refused": [
            {"name": "the check does not fit", "typed": format!("{}{last}", &code[..code.len() - 1]), "error": "wrong_secret"},
            {"name": "27 characters", "typed": code[..code.len() - 1], "error": "wrong_secret"},
            {"name": "a letter outside the alphabet", "typed": format!("U{}", &code[1..]), "error": "wrong_secret"},
            {"name": "empty", "typed": "", "error": "wrong_secret"},
        ],
    })
}

/// Header lines exchanged as text; the payload stays.
fn edited(file: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = file
        .windows(from.len())
        .position(|window| window == from.as_bytes())
        .unwrap();
    cat(&[&file[..at], to.as_bytes(), &file[at + from.len()..]])
}

fn wrappers(w: &World, pool: &mut Pool) -> Value {
    let text = |p: &Person| p.identity.to_text().to_string();
    let (_, code) = recovery("recovery ada");
    let ada = text(&w.ada);
    let passphrase = pool.secret("wrapper ada passphrase", WORDS, 15, ada.as_bytes());
    let recovered = pool.secret("wrapper ada recovery", &code, 15, ada.as_bytes());
    let default = pool.secret("wrapper ben passphrase", WORDS, 17, text(&w.ben).as_bytes());
    let member = pool.members("wrapper to a key", &[&w.ada], ada.as_bytes());
    let no_identity = pool.secret("wrapper of other text", WORDS, 15, b"something else\n");
    let stanza_at = b"age-encryption.org/v1\n".len();
    let end = passphrase.windows(4).position(|x| x == b"\n---").unwrap() + 1;
    let stanza = &passphrase[stanza_at..end];
    let twice = cat(&[&passphrase[..end], stanza, &passphrase[end..]]);
    let key_stanza = "-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    let mixed = cat(&[&passphrase[..end], key_stanza.as_bytes(), &passphrase[end..]]);
    let armoured = format!("-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n", to_base64(&passphrase));
    let refused = |name: &str, file: &[u8], error: &str| json!({"name": name, "kind": "passphrase", "typed": WORDS, "file": b(file), "error": error});
    json!({
        "description": "Each wrapper opens, with `typed`, to the identity file `opens_to`. Files marked with log_n 15 spare the tests time; clients write 17.",
        "items": [
            {"identity": "ada", "kind": "passphrase", "log_n": 15, "typed": format!(" {} ", WORDS.to_uppercase()), "file": b(&passphrase), "opens_to": ada},
            {"identity": "ada", "kind": "recovery", "log_n": 15, "typed": code.to_lowercase(), "file": b(&recovered), "opens_to": ada},
            {"identity": "ben", "kind": "passphrase", "log_n": 17, "typed": WORDS, "file": b(&default), "opens_to": text(&w.ben)},
        ],
        "refused": [
            {"name": "another passphrase", "kind": "passphrase", "typed": "abacus abacus abacus abacus abacus abacus", "file": b(&passphrase), "error": "wrong_secret"},
            {"name": "the passphrase for a recovery wrapper", "kind": "passphrase", "typed": WORDS, "file": b(&recovered), "error": "wrong_secret"},
            refused("work factor below the limit", &edited(&passphrase, " 15\n", " 14\n"), "wrapper_refused"),
            refused("work factor above the limit", &edited(&passphrase, " 15\n", " 21\n"), "wrapper_refused"),
            refused("work factor with a leading zero", &edited(&passphrase, " 15\n", " 015\n"), "wrapper_refused"),
            refused("two scrypt stanzas", &twice, "wrapper_refused"),
            refused("scrypt beside X25519", &mixed, "wrapper_refused"),
            refused("made to a key, not to a secret", &member, "wrapper_refused"),
            refused("armoured", armoured.as_bytes(), "wrapper_refused"),
            refused("no age file", b"AGE-SECRET-KEY", "wrapper_refused"),
            refused("empty", b"", "wrapper_refused"),
            refused("another age version", &edited(&passphrase, "/v1\n", "/v2\n"), "wrapper_refused"),
            refused("the payload breaks off", &passphrase[..passphrase.len() - 9], "malformed"),
            refused("one bit of the payload changed", &flipped(&passphrase, passphrase.len() - 1), "malformed"),
            refused("holds something else", &no_identity, "malformed"),
        ],
    })
}

fn contents(w: &World) -> Value {
    let item = |name: &str, content: Value, plain: Vec<u8>| {
        json!({"name": name, "content": content, "plaintext": b(&plain), "padded": b(&padded(&plain))})
    };
    let text = |name: &str, language: &str, text: &str| {
        item(name, json!({"format": "text", "language": language, "text": text}), plaintext(1, language, text.as_bytes()))
    };
    let refused = |name: &str, plain: &[u8], error: &str| json!({"name": name, "plaintext": b(plain), "error": error});
    let bad = |name: &str, padded: &[u8]| json!({"name": name, "padded": b(padded), "error": "bad_padding"});
    let good = padded(&plaintext(1, "en", b"Hello"));
    let mut wider = good.clone();
    wider.resize(128, 0);
    let mut dirty = good.clone();
    dirty[63] = 1;
    let mut long = good.clone();
    long[..4].copy_from_slice(&61u32.to_be_bytes());
    let mut huge = good.clone();
    huge[..4].copy_from_slice(&[255; 4]);
    json!({
        "description": "A content, its plaintext (format, language, content) and the padded bytes that are encrypted. `agreement`: the hash over a terms content. `json_refused`: values that have no canonical form and must not be sealed (malformed).",
        "items": [
            text("empty text", "", ""),
            text("text", "en", "I would like to hand over more, and check less."),
            text("fills the smallest bucket", "", &"a".repeat(58)),
            text("one byte more", "", &"a".repeat(59)),
            text("fills 4 KiB", "de", &"b".repeat(4088)),
            text("one byte above 4 KiB", "de", &"b".repeat(4089)),
            text("unicode", "pt-BR", "Ação, 行動, \u{1f9d7}\u{200d}\u{2640}\u{fe0f}, e\u{301} stays as it is"),
            item("json", json!({"format": "json", "language": "de", "json": w.terms}), w.terms_plaintext.clone()),
            item("json keys and escapes", json!({"format": "json", "language": "", "json": {"2": "two", "-2": "minus two", "0": "a\"b\\c\n\u{1}\u{7f}\u{2028}/é", "Z": [1, -2, true, false, null, {}], "a": 9007199254740991i64}}),
                plaintext(2, "", "{\"-2\":\"minus two\",\"0\":\"a\\\"b\\\\c\\n\\u0001\u{7f}\u{2028}/é\",\"2\":\"two\",\"Z\":[1,-2,true,false,null,{}],\"a\":9007199254740991}".as_bytes())),
            item("document", json!({"format": "document", "language": "en", "schema": 1, "update": b(&[0, 0])}), plaintext(3, "en", &[0, 1, 0, 0])),
        ],
        "plaintexts_refused": [
            refused("format 4", &plaintext(4, "en", b"x"), "newer_format"),
            refused("format 0", &plaintext(0, "en", b"x"), "newer_format"),
            refused("empty", b"", "malformed"),
            refused("language past the end", &[1, 9, b'e'], "malformed"),
            refused("language that is no UTF-8", &[1, 1, 0xff], "malformed"),
            refused("text that is no UTF-8", &plaintext(1, "en", &[0xc3, 0x28]), "malformed"),
            refused("json that is none", &plaintext(2, "en", b"{\"a\":"), "malformed"),
            refused("json with something behind", &plaintext(2, "en", b"{} {}"), "malformed"),
            refused("json nested 128 deep", &plaintext(2, "en", [b"[".repeat(128), b"]".repeat(128)].concat().as_slice()), "malformed"),
            refused("document without a schema number", &plaintext(3, "en", &[0]), "malformed"),
        ],
        "padding_refused": [
            bad("a bucket too large", &wider),
            bad("a byte that is not zero", &dirty),
            bad("length past the end", &long),
            bad("length far past the end", &huge),
            bad("empty", b""),
        ],
        "json_refused": [[1.5], [9007199254740992i64], {"ü": 1}],
        "agreement": [{"content": {"format": "json", "language": "de", "json": w.terms}, "hash": b(&w.agreement)}],
    })
}

// Safety numbers, passkeys, earlier files, lines of cards, a rotated log, key shares. Part of generate.rs.

fn fingerprint_of(person: &Person) -> String {
    let digest = h(&cat(&[b"belay/1/safety", &[0], &h(&person.card_body())]));
    let group = |at: usize| digest[at * 5..at * 5 + 5].iter().fold(0u64, |sum, byte| sum * 256 + u64::from(*byte)) % 100_000;
    (0..6).map(|at| format!("{:05}", group(at))).collect::<Vec<_>>().join(" ")
}

fn safety_numbers(w: &World) -> Value {
    let pair = |one: &Person, other: &Person, first: &Person, second: &Person| {
        json!({"one": one.name, "other": other.name, "number": format!("{} {}", fingerprint_of(first), fingerprint_of(second))})
    };
    let people = [&w.ada, &w.ben, &w.cleo, &w.other_ada];
    let fingerprints: Vec<Value> = people.iter().map(|p| json!({"identity": p.name, "fingerprint": fingerprint_of(p)})).collect();
    json!({
        "description": "`fingerprints` of the cards in `identities`; `items`: the number of two of them, the same whoever looks.",
        "fingerprints": fingerprints,
        "items": [pair(&w.ada, &w.ben, &w.ada, &w.ben), pair(&w.ben, &w.ada, &w.ada, &w.ben), pair(&w.cleo, &w.other_ada, &w.other_ada, &w.cleo)],
    })
}

fn passkeys(w: &World, pool: &mut Pool) -> Value {
    let prf = secret("prf ada");
    let mut key = [0; 32];
    hkdf::Hkdf::<sha2::Sha256>::new(None, &prf).expand(b"belay/1/passkey", &mut key).unwrap();
    // A person only to have a file made to this key.
    let mut holder = Person::new("passkey", ORGANISATION, 1);
    holder.identity = with_secret(&holder, &key);
    let text = w.ada.identity.to_text().to_string();
    let file = pool.members("passkey ada", &[&holder], text.as_bytes());
    let two = pool.members("passkey ada and ben", &[&holder, &w.ben], text.as_bytes());
    let other = pool.members("passkey of other text", &[&holder], b"something else\n");
    let words = pool.secret("wrapper ada passphrase", WORDS, 15, text.as_bytes());
    let refused = |name: &str, prf: &[u8], file: &[u8], error: &str| json!({"name": name, "prf": b(prf), "file": b(file), "error": error});
    json!({
        "description": "What a passkey's PRF answered (`prf`) opens `file` to the identity file `opens_to`; `secret` is the X25519 secret in between.",
        "items": [{"identity": "ada", "prf": b(&prf), "secret": b(&key), "file": b(&file), "opens_to": text}],
        "refused": [
            refused("another passkey", &secret("prf ben"), &file, "wrong_secret"),
            refused("a passphrase wrapper", &prf, &words, "wrapper_refused"),
            refused("to two keys", &prf, &two, "wrapper_refused"),
            refused("no age file", &prf, b"AGE-SECRET-KEY", "wrapper_refused"),
            refused("empty", &prf, b"", "wrapper_refused"),
            refused("the payload breaks off", &prf, &file[..file.len() - 9], "malformed"),
            refused("holds something else", &prf, &other, "malformed"),
        ],
    })
}

/// The same person with another X25519 secret.
fn with_secret(person: &Person, secret: &[u8; 32]) -> vault::Identity {
    struct Parts(Vec<u8>);
    impl rand_core::CryptoRng for Parts {}
    impl rand_core::RngCore for Parts {
        fn next_u32(&mut self) -> u32 {
            rand_core::impls::next_u32_via_fill(self)
        }
        fn next_u64(&mut self) -> u64 {
            rand_core::impls::next_u64_via_fill(self)
        }
        fn fill_bytes(&mut self, out: &mut [u8]) {
            out.copy_from_slice(&self.0.drain(..out.len()).collect::<Vec<u8>>());
        }
        fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), rand_core::Error> {
            self.fill_bytes(out);
            Ok(())
        }
    }
    vault::Identity::generate(&mut Parts(cat(&[secret, &person.seed])), person.organisation, person.id)
}

fn earlier_files(w: &World, pool: &mut Pool) -> Value {
    let text = |person: &Person| person.identity.to_text().to_string();
    let first = pool.members("earlier ada", &[&w.ada2], text(&w.ada).as_bytes());
    let second = pool.members("earlier ada 2", &[&w.ada3], text(&w.ada2).as_bytes());
    let of_ben = pool.members("earlier of ben", &[&w.ada2], text(&w.ben).as_bytes());
    let exchanged = pool.members("earlier other ada", &[&w.ada2], text(&w.other_ada).as_bytes());
    let two = pool.members("earlier to two", &[&w.ada2, &w.ben], text(&w.ada).as_bytes());
    let words = pool.secret("earlier under words", WORDS, 15, text(&w.ada).as_bytes());
    // Each file signed by `by`.
    let given = |name: &str, identity: &str, files: &[&[u8]], by: &[Option<&Person>], opens: &[&str], error: Value| {
        let acts: Vec<Value> = files.iter().zip(by).map(|(file, by)| by.map_or(Value::Null, |by| b(&sets(by, file)))).collect();
        json!({"name": name, "identity": identity, "line": line(w, identity), "files": files.iter().map(|file| b(file)).collect::<Vec<_>>(), "acts": acts, "opens": opens, "error": error})
    };
    let item = |name: &str, identity: &str, files: &[&[u8]], opens: &[&str], error: Value| {
        let by = if identity == "ada 3" && files.len() == 2 { vec![Some(&w.ada3), Some(&w.ada2)] } else { vec![Some(&w.ada2)] };
        given(name, identity, files, &by, opens, error)
    };
    json!({
        "description": "Opening the earlier `files` as `identity`, whose line of cards is `line` (see card_lines), gives the identities `opens`, the newest first, or the error; `acts` are the set_wrapper of each, by the identity after it. `unsigned`: the same with an act of somebody else, or none.",
        "unsigned": [
            given("no act", "ada 2", &[&first], &[None], &[], json!("bad_signature")),
            given("an act by the earlier key", "ada 2", &[&first], &[Some(&w.ada)], &[], json!("bad_signature")),
            given("an act by another key", "ada 2", &[&first], &[Some(&w.other_ada)], &[], json!("bad_signature")),
            given("the second of two without its act", "ada 3", &[&second, &first], &[Some(&w.ada3), None], &[], json!("bad_signature")),
            given("a made-up earlier card", "ada 2", &[&exchanged], &[None], &[], json!("bad_signature")),
        ],
        "items": [
            item("one", "ada 2", &[&first], &["ada"], Value::Null),
            item("two", "ada 3", &[&second, &first], &["ada 2", "ada"], Value::Null),
            item("the oldest alone does not open", "ada 3", &[&first], &[], Value::Null),
            item("none", "ada 2", &[], &[], Value::Null),
            item("of somebody else", "ada 2", &[&of_ben], &[], json!("wrong_engagement")),
            item("of another card", "ada 2", &[&exchanged], &[], json!("card_changed")),
            item("to two keys", "ada 2", &[&two], &[], json!("wrapper_refused")),
            item("under a secret text", "ada 2", &[&words], &[], json!("wrapper_refused")),
            item("the payload breaks off", "ada 2", &[&first[..first.len() - 9]], &[], json!("malformed")),
        ],
    })
}

/// `set_wrapper` by a person.
fn sets(by: &Person, file: &[u8]) -> Vec<u8> {
    act("set_wrapper", by, Uuid::nil(), by.id, 1, T0 + 600, &h(file))
}

fn replace(old: &Person, new: &Person, generation: u32) -> Vec<u8> {
    act("replace_card", old, Uuid::nil(), old.id, generation, T0 + 500, &h(&new.card_body()))
}

/// A line as the server answers it: the present card and the earlier ones, each with its act or none.
fn cards_of(present: &Person, earlier: &[(&Person, Option<Vec<u8>>)]) -> Value {
    let published = act("publish_card", present, Uuid::nil(), present.id, 1, present.created, &h(&present.card_body()));
    let earlier: Vec<Value> = earlier.iter().map(|(p, act)| json!({"card": b(&p.card()), "replace_act": act.as_ref().map(|act| b(act))})).collect();
    json!({"card": b(&present.card()), "act": b(&published), "earlier": earlier})
}

/// Ada's line up to one of her identities.
fn line(w: &World, identity: &str) -> Value {
    let (first, second) = (replace(&w.ada, &w.ada2, 2), replace(&w.ada2, &w.ada3, 3));
    match identity {
        "ada" => cards_of(&w.ada, &[]),
        "ada 2" => cards_of(&w.ada2, &[(&w.ada, Some(first))]),
        "ada 3" => cards_of(&w.ada3, &[(&w.ada, Some(first)), (&w.ada2, Some(second))]),
        _ => cards_of(&w.other_ada, &[(&w.ada, None)]),
    }
}

fn card_lines(w: &World) -> Value {
    let hash = |p: &Person| b(&h(&p.card_body()));
    let pin = |p: &Person, compared: Option<u64>, earlier: &[&Person]| {
        json!({"hash": hash(p), "seen_name": "Ada", "first": 7, "compared": compared, "earlier": earlier.iter().map(|p| hash(p)).collect::<Vec<_>>()})
    };
    let item = |name: &str, before: Value, line: Value, compare: bool, after: Value, error: Value| {
        json!({"name": name, "person": w.ada.id, "seen_name": "Ada", "now": if before.is_null() { 7 } else { 9 }, "pin": before, "line": line, "compare": compare, "after": after, "error": error})
    };
    let two = line(w, "ada 3");
    let restarted = line(w, "other ada");
    let cut = cards_of(&w.ada3, &[(&w.ada, None), (&w.ada2, Some(replace(&w.ada2, &w.ada3, 3)))]);
    let forged = cards_of(&w.ada2, &[(&w.ada, Some(replace(&w.ada2, &w.ada2, 2)))]);
    let jump = cards_of(&w.ada3, &[(&w.ada, Some(replace(&w.ada, &w.ada3, 2))), (&w.other_ada, None)]);
    let after_restart = cards_of(&w.ada2, &[(&w.ada, None), (&w.other_ada, Some(replace(&w.other_ada, &w.ada2, 2)))]);
    let strangers = cards_of(&w.ada2, &[(&w.ben, Some(replace(&w.ben, &w.ada2, 2)))]);
    let ok = Value::Null;
    let changed = || json!("card_changed");
    json!({
        "description": "`line` is how the server answers GET /people/P/card. Walking the pin of `person` (`pin`, or null) along it gives the pin `after`, or the error; with `compare`, the two people have compared the safety number with its newest card at `now`.",
        "items": [
            item("first sight of a first card", ok.clone(), line(w, "ada"), false, pin(&w.ada, None, &[]), ok.clone()),
            item("first sight of a third card", ok.clone(), two.clone(), false, pin(&w.ada3, None, &[&w.ada, &w.ada2]), ok.clone()),
            item("first sight after a restart: nothing leads to it", ok.clone(), restarted.clone(), false, pin(&w.other_ada, None, &[]), ok.clone()),
            item("first sight: only what leads to it", ok.clone(), cut.clone(), false, pin(&w.ada3, None, &[&w.ada2]), ok.clone()),
            item("nothing new", pin(&w.ada, Some(8), &[]), line(w, "ada"), false, pin(&w.ada, Some(8), &[]), ok.clone()),
            item("one step; compared stays", pin(&w.ada, Some(8), &[]), line(w, "ada 2"), false, pin(&w.ada2, Some(8), &[&w.ada]), ok.clone()),
            item("two steps", pin(&w.ada, None, &[]), two.clone(), false, pin(&w.ada3, None, &[&w.ada, &w.ada2]), ok.clone()),
            item("from the middle", pin(&w.ada2, None, &[&w.ada]), two.clone(), false, pin(&w.ada3, None, &[&w.ada, &w.ada2]), ok.clone()),
            item("an act that names a later card", pin(&w.ada, None, &[]), jump.clone(), false, pin(&w.ada3, None, &[&w.ada]), ok.clone()),
            item("a restart", pin(&w.ada, Some(8), &[]), restarted.clone(), false, ok.clone(), changed()),
            item("a step without an act", pin(&w.ada, None, &[]), cut, false, ok.clone(), changed()),
            item("a step that another key signed", pin(&w.ada, None, &[]), forged, false, ok.clone(), changed()),
            item("a pin outside the line", pin(&w.other_ada, None, &[]), two.clone(), false, ok.clone(), changed()),
            item("the server shows an older card", pin(&w.ada2, None, &[&w.ada]), line(w, "ada"), false, ok.clone(), changed()),
            item("from a card that a restart brought", pin(&w.other_ada, None, &[]), jump, false, ok.clone(), changed()),
            item("cards of two people", pin(&w.ada, None, &[]), strangers, false, ok.clone(), json!("wrong_engagement")),
            item("compared, the same card", pin(&w.ada, None, &[]), line(w, "ada"), true, pin(&w.ada, Some(9), &[]), ok.clone()),
            item("compared after a restart", pin(&w.ada, Some(8), &[]), restarted, true, pin(&w.other_ada, Some(9), &[&w.ada]), ok.clone()),
            item("compared after a restart and a rotation", pin(&w.ada, None, &[]), after_restart, true, pin(&w.ada2, Some(9), &[&w.ada, &w.other_ada]), ok.clone()),
            item("compared with a card that was put aside", pin(&w.ada2, None, &[&w.ada]), line(w, "ada"), true, ok, changed()),
        ],
    })
}

fn rotation(w: &World, pool: &mut Pool) -> Value {
    let e = id(0x202);
    let (s0, s1) = (secret("rotation 0"), secret("rotation 1"));
    let first = next(pool, "rotation", e, 0, &[], &w.ada, &[&w.ada, &w.ben], &s0, w.agreement).signed(&w.ada);
    let base = next(pool, "rotation", e, 1, std::slice::from_ref(&first), &w.ada, &[&w.ada2, &w.ben], &s1, w.agreement);
    let rotated = base.signed(&w.ada);
    let renewed = next(pool, "restart", e, 1, std::slice::from_ref(&first), &w.ben, &[&w.other_ada, &w.ben], &s1, w.agreement);
    let restarted = renewed.signed(&w.ben);
    let back = next(pool, "rotation back", e, 2, &[first.clone(), rotated.clone()], &w.ben, &[&w.ada, &w.ben], &s0, w.agreement).signed(&w.ben);
    let alone = Entry { signer: w.ada.id, ..renewed.clone() }.signed(&w.ada);
    let file = pool.members("earlier ada", &[&w.ada2], w.ada.identity.to_text().as_bytes());
    let good = vec![first.clone(), rotated.clone()];
    let lost = vec![first.clone(), restarted.clone()];
    let ada = h(&w.ada.card_body());
    let pin = |hash: [u8; 32]| json!({w.ada.id.to_string(): {"hash": b(&hash), "seen_name": "Ada", "first": 7, "compared": null, "earlier": []}});
    let item = |name: &str, reader: &str, files: &[&[u8]], lines: &[&str], compare: bool, cards: &Value, entries: &[Vec<u8>], epochs: &[u32], error: Value| {
        json!({"name": name, "reader": reader, "earlier_files": files.iter().map(|file| b(file)).collect::<Vec<_>>(), "earlier_acts": files.iter().map(|file| b(&sets(&w.ada2, file))).collect::<Vec<_>>(), "cards": cards, "compare": compare,
            "lines": lines.iter().map(|of| line(w, of)).collect::<Vec<_>>(), "entries": strings(entries), "epochs": epochs, "error": error})
    };
    let none = json!({});
    let known = pin(ada);
    let ok = Value::Null;
    let changed = || json!("card_changed");
    let share = pool.members("share rotation 0", &[&w.other_ada], &wrap_plaintext(ORGANISATION, e, 0, &s0));
    let for_ben = pool.members("share for ben", &[&w.ben], &wrap_plaintext(ORGANISATION, e, 0, &s0));
    let of_one = pool.members("share of 1", &[&w.other_ada], &wrap_plaintext(ORGANISATION, e, 1, &s1));
    let payload = h(&cat(&[&0u32.to_be_bytes(), &lp(&share)]));
    let refuse = |name: &str, epoch: u32, wrap: &[u8], error: &str| json!({"name": name, "epoch": epoch, "wrap": b(wrap), "error": error});
    let propose = cat(&[&w.agreement, &h(&first), &ada, &h(&w.ben.card_body())]);
    json!({
        "description": "`items`: a reader (an identity's name, with `earlier_files` opened, of which `earlier_acts` are the acts) who has pinned `cards`, walked its pins along `lines` (with `compare`: has compared the numbers), loads `entries` of `engagement` and then holds the secrets of `epochs`, or gets the error. `acts` verify for ben after the first of them. `shares`: `receiver` has loaded `entries`; `by` gives the epochs with `act`; `refused`: taking a share gives the error.",
        "engagement": e,
        "agreement_hash": b(&w.agreement),
        "secrets": [b(&s0), b(&s1)],
        "items": [
            item("ben follows the line", "ben", &[], &["ada 2"], false, &known, &good, &[0, 1], ok.clone()),
            item("ben meets her now", "ben", &[], &["ada 2"], false, &none, &good, &[0, 1], ok.clone()),
            item("ada with her earlier file", "ada 2", &[&file], &["ada 2"], false, &none, &good, &[0, 1], ok.clone()),
            item("ada without it", "ada 2", &[], &["ada 2"], false, &none, &good, &[], changed()),
            item("nobody said that the card changed", "ben", &[], &[], false, &known, &good, &[], changed()),
            item("back to the earlier card", "ben", &[], &["ada 2"], false, &known, &[first.clone(), rotated.clone(), back], &[], changed()),
            item("signed by the new key", "ben", &[], &["ada 2"], false, &known, &[first.clone(), base.signed(&w.ada2)], &[], json!("bad_signature")),
            item("a restart, not compared", "ben", &[], &[], false, &known, &lost, &[], changed()),
            item("a restart, compared", "ben", &[], &["other ada"], true, &known, &lost, &[0, 1], ok.clone()),
            item("after one's own restart", "other ada", &[], &["other ada"], false, &none, &lost, &[1], ok.clone()),
            item("after one's own restart, nobody else speaks for it", "other ada", &[], &["other ada"], false, &none, &[first.clone(), alone], &[], changed()),
            item("after one's own restart, before anybody did", "other ada", &[], &["other ada"], false, &none, std::slice::from_ref(&first), &[], changed()),
            item("who came later: another member speaks for the card", "ben", &[], &["other ada"], false, &pin(h(&w.other_ada.card_body())), &lost, &[0, 1], ok),
        ],
        "acts": [{"name": "signed with the earlier card", "signed": b(&act("propose", &w.ada, e, id(0x311), 1, T0, &propose))}],
        "shares": {
            "receiver": "other ada", "by": "ben", "line": line(w, "other ada"), "entries": strings(&lost), "epochs": [{"epoch": 0, "wrap": b(&share)}], "payload": b(&payload),
            "act": b(&act("share_keys", &w.ben, e, w.ada.id, 1, T0, &payload)),
            "refused": [
                refuse("an epoch of which one holds a wrap", 1, &of_one, "unknown_epoch"),
                refuse("an epoch that is not in the log", 2, &share, "unknown_epoch"),
                refuse("for somebody else", 0, &for_ben, "cannot_decrypt"),
                refuse("of another epoch", 0, &of_one, "wrong_engagement"),
                refuse("no age file", 0, b"secret", "wrapper_refused"),
            ],
        },
    })
}

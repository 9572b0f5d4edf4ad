//! `vectors/suite1.json`: this crate gives what they say, and they are what the generator makes.

#[path = "../../vectors/generate.rs"]
mod generate;

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;
use vault::*;

pub fn committed() -> Value {
    serde_json::from_str(include_str!("../../vectors/suite1.json")).unwrap()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn bytes(value: &Value) -> Vec<u8> {
    from_base64(text(value)).unwrap()
}

pub fn id(value: &Value) -> Uuid {
    text(value).parse().unwrap()
}

pub fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

/// The name of the error, or null.
pub fn error<T>(result: &Result<T>) -> Value {
    match result {
        Ok(_) => Value::Null,
        Err(error) => error.name().into(),
    }
}

pub fn identity(all: &Value, name: &str) -> (Identity, SignedCard) {
    let found = list(&all["identities"]["items"]).iter().find(|item| item["name"] == name).unwrap();
    let card = SignedCard::from_bytes(&bytes(&found["card"])).unwrap();
    (Identity::from_text(text(&found["file"])).unwrap(), card)
}

pub fn keyring(all: &Value, name: &str) -> Keyring {
    let (identity, card) = identity(all, name);
    Keyring::new(identity, card, Memory::default()).unwrap()
}

pub fn content(value: &Value) -> Content {
    let language = text(&value["language"]);
    match text(&value["format"]) {
        "text" => Content::text(language, text(&value["text"])),
        "json" => Content::json(language, value["json"].clone()),
        _ => {
            let schema = u16::try_from(number(&value["schema"])).unwrap();
            Content::document(language, schema, bytes(&value["update"]))
        }
    }
}

pub fn place(value: &Value) -> Place {
    Place::new(text(&value["kind"]), id(&value["row"]), text(&value["field"]))
}

pub fn sealed(value: &Value) -> Sealed {
    Sealed { version: number(&value["v"]), author: id(&value["by"]), epoch: number(&value["e"]), envelope: bytes(&value["s"]) }
}

pub fn entries(value: &Value) -> Vec<Vec<u8>> {
    list(value).iter().map(bytes).collect()
}

/// A keyring that has loaded every log it reads.
pub fn loaded(all: &Value, name: &str) -> Keyring {
    let mut ring = keyring(all, name);
    for log in list(&all["key_set"]["logs"]) {
        if list(&log["readers"]).iter().any(|r| r["identity"] == name) {
            let engagement = id(&log["engagement"]);
            if log["own"] == true {
                ring.set_own(engagement);
            }
            ring.load(engagement, &entries(&log["entries"]), &BTreeMap::new(), 1).unwrap();
        }
    }
    ring
}

#[test]
fn the_committed_file_is_what_the_generator_makes() {
    let committed = committed();
    assert!(generate::generate(&committed) == committed, "run: cargo run -p vault --example vectors");
}

#[test]
fn identities_and_cards() {
    let all = committed();
    for item in list(&all["identities"]["items"]) {
        let identity = Identity::from_text(text(&item["file"])).unwrap();
        assert_eq!(identity.to_text().as_str(), text(&item["file"]));
        let card = identity.card(item["created"].as_u64().unwrap());
        assert_eq!(card.to_bytes(), bytes(&item["card"]));
        assert_eq!(card.hash().to_vec(), bytes(&item["card_hash"]));
        assert_eq!(SignedCard::from_bytes(&card.to_bytes()).unwrap(), card);
    }
    for item in list(&all["identities"]["cards_refused"]) {
        let result = SignedCard::from_bytes(&bytes(&item["card"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    for item in list(&all["identities"]["files_refused"]) {
        let result = Identity::from_text(text(&item["file"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
}

#[test]
fn what_is_typed() {
    let all = &committed()["secrets_typed"];
    for item in list(&all["passphrases"]) {
        assert_eq!(normalise(text(&item["typed"])).as_str(), item["secret"]);
        assert_eq!(looks_like_passphrase(text(&item["typed"])), item["looks_like"]);
    }
    for item in list(&all["recovery"]) {
        let mut rng = Fixed(bytes(&item["random"]));
        assert_eq!(recovery_code(&mut rng).as_str(), item["code"]);
        for typed in list(&item["typed"]) {
            assert_eq!(parse_recovery(text(typed)).unwrap().as_str(), item["code"]);
        }
    }
    for item in list(&all["recovery_refused"]) {
        let result = parse_recovery(text(&item["typed"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
}

/// Gives these bytes, once.
pub struct Fixed(pub Vec<u8>);

impl rand_core::CryptoRng for Fixed {}

impl rand_core::RngCore for Fixed {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }
    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }
    fn fill_bytes(&mut self, out: &mut [u8]) {
        out.copy_from_slice(&self.0);
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> std::result::Result<(), rand_core::Error> {
        self.fill_bytes(out);
        Ok(())
    }
}

#[test]
fn wrappers() {
    let all = &committed()["wrappers"];
    let open = |item: &Value| {
        let kind = WrapperKind::from_name(text(&item["kind"])).unwrap();
        unwrap_identity(kind, text(&item["typed"]), &bytes(&item["file"]))
    };
    for item in list(&all["items"]) {
        assert_eq!(open(item).unwrap().to_text().as_str(), item["opens_to"]);
    }
    for item in list(&all["refused"]) {
        assert_eq!(error(&open(item)), item["error"], "{}", item["name"]);
    }
}

#[test]
fn contents() {
    let all = &committed()["contents"];
    for item in list(&all["items"]) {
        let plaintext = bytes(&item["plaintext"]);
        let content = content(&item["content"]);
        assert_eq!(*content.to_plaintext().unwrap(), plaintext, "{}", item["name"]);
        assert_eq!(Content::from_plaintext(&plaintext).unwrap(), content);
    }
    for item in list(&all["plaintexts_refused"]) {
        let result = Content::from_plaintext(&bytes(&item["plaintext"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    for item in list(&all["json_refused"]) {
        assert_eq!(canonical_json(item), Err(VaultError::Malformed), "{item}");
    }
    for item in list(&all["agreement"]) {
        let hash = agreement_hash(&content(&item["content"])).unwrap();
        assert_eq!(hash.to_vec(), bytes(&item["hash"]));
    }
}

#[test]
fn key_set_logs() {
    let all = committed();
    for log in list(&all["key_set"]["logs"]) {
        let engagement = id(&log["engagement"]);
        for reader in list(&log["readers"]) {
            let ring = loaded(&all, text(&reader["identity"]));
            let known = ring.log(engagement).unwrap();
            assert_eq!(known.len(), list(&log["details"]).len());
            for (entry, detail) in known.entries().zip(list(&log["details"])) {
                assert_eq!(entry.hash().to_vec(), bytes(&detail["hash"]));
                assert_eq!(entry.epoch, number(&detail["epoch"]));
                assert_eq!(entry.agreement.to_vec(), bytes(&log["agreement_hash"]));
                let members: Vec<(Uuid, Vec<u8>)> = entry.members.iter().map(|m| (m.card.person(), m.card.hash().to_vec())).collect();
                let expected: Vec<(Uuid, Vec<u8>)> =
                    list(&detail["members"]).iter().map(|m| (id(&m["person"]), bytes(&m["card_hash"]))).collect();
                assert_eq!(members, expected);
            }
        }
    }
}

#[test]
fn key_set_refused() {
    let all = committed();
    for item in list(&all["key_set"]["refused"]) {
        let (identity, card) = identity(&all, text(&item["reader"]));
        let mut memory = Memory::default();
        memory.pins.heads = serde_json::from_value(item["heads"].clone()).unwrap();
        let mut ring = Keyring::new(identity, card, memory).unwrap();
        for card in list(&item["pinned"]) {
            let card = SignedCard::from_bytes(&bytes(card)).unwrap();
            ring.meet(&card, "", 1).unwrap();
        }
        let engagement = id(&item["engagement"]);
        if item["own"] == true {
            ring.set_own(engagement);
        }
        let before = ring.memory().clone();
        let result = ring.load(engagement, &entries(&item["entries"]), &BTreeMap::new(), 1);
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
        assert_eq!(*ring.memory(), before, "{}", item["name"]);
        assert!(ring.log(engagement).is_err());
    }
}

#[test]
fn sealed_fields() {
    let all = committed();
    let fields = &all["fields"];
    for item in list(&fields["items"]) {
        let mut ring = loaded(&all, text(&item["reader"]));
        let opened = ring.open(id(&item["engagement"]), &place(&item["place"]), &sealed(&item["sealed"]));
        assert_eq!(opened, Ok(content(&item["content"])), "{}", item["name"]);
    }
    for item in list(&fields["refused"]).iter().chain(list(&fields["versions"])) {
        let engagement = id(&item["engagement"]);
        let mut ring = loaded(&all, text(&item["reader"]));
        for before in list(&item["before"]) {
            ring.open(engagement, &place(&before["place"]), &sealed(&before["sealed"])).unwrap();
        }
        let result = ring.open(engagement, &place(&item["place"]), &sealed(&item["sealed"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
}

/// With the nonce of the vector, this crate seals to the same bytes.
#[test]
fn sealing_gives_the_same_bytes() {
    let all = committed();
    let mut compared = 0;
    for item in list(&all["fields"]["items"]) {
        let given = sealed(&item["sealed"]);
        let author = list(&all["identities"]["items"]).iter().find(|i| id(&i["person"]) == given.author).unwrap();
        let ring = loaded(&all, text(&author["name"]));
        let engagement = id(&item["engagement"]);
        // The keyring seals under the newest epoch alone.
        if ring.log(engagement).unwrap().head().unwrap().0.epoch == given.epoch {
            let mut rng = Fixed(bytes(&item["nonce"]));
            let made = ring.seal(&mut rng, engagement, &place(&item["place"]), given.version, &content(&item["content"])).unwrap();
            assert!(made == given, "{}", item["name"]);
            compared += 1;
        }
    }
    assert!(compared > 10);
}

#[test]
fn acts() {
    let all = committed();
    let acts = &all["acts"];
    for item in list(&acts["items"]) {
        let author = keyring(&all, text(&item["by"]));
        let engagement = id(&item["engagement"]);
        let signed = author
            .sign_act(
                text(&item["act"]),
                Some(engagement),
                id(&item["subject"]),
                number(&item["version"]),
                item["at"].as_u64().unwrap(),
                bytes(&item["payload"]),
            )
            .unwrap();
        assert_eq!(signed, bytes(&item["signed"]));
        let reader = loaded(&all, "ada");
        let act = reader.verify_act(engagement, &signed).unwrap();
        assert_eq!((act.act.as_str(), act.author), (text(&item["act"]), id(&item["author"])));
    }
    for item in list(&acts["refused"]) {
        let reader = loaded(&all, text(&item["reader"]));
        let result = reader.verify_act(id(&item["engagement"]), &bytes(&item["signed"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    for item in list(&acts["cards"]) {
        let card = SignedCard::from_bytes(&bytes(&item["card"])).unwrap();
        let signed = bytes(&item["signed"]);
        let result = match item.get("new_card") {
            Some(new) => verify_replaced(&card, &SignedCard::from_bytes(&bytes(new)).unwrap(), &signed),
            None => verify_published(&card, &signed),
        };
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    let wanted = &acts["agreement_payload"];
    let ring = loaded(&all, "cleo");
    let engagement = id(&wanted["engagement"]);
    let agreement = hash_from_base64(text(&wanted["agreement_hash"])).unwrap();
    let payload = ring.agreement_payload(engagement, agreement).unwrap();
    assert_eq!(payload, bytes(&wanted["payload"]));
}

#[test]
fn pins() {
    for item in list(&committed()["pins"]["merges"]) {
        let mut here = Pins::from_json(&item["here"]).unwrap();
        let there = Pins::from_json(&item["there"]).unwrap();
        let result = here.merge(&there);
        match item.get("merged") {
            Some(merged) => assert_eq!(here.to_json().unwrap(), *merged, "{}", item["name"]),
            None => assert_eq!(error(&result), item["error"], "{}", item["name"]),
        }
    }
}

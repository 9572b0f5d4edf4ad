//! `vectors/page1.json`, which the page writes (`npm run vectors` in ui): all of it opens and verifies here.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;
use vault::*;

use crate::documents::{covers, decodes, row};
use crate::vectors::{bytes, content, entries, id, list, number, place, sealed, text};

fn page() -> Value {
    serde_json::from_str(include_str!("../../vectors/page1.json")).unwrap()
}

fn keyring(all: &Value, name: &str) -> Keyring {
    let found = list(&all["identities"]).iter().find(|item| item["name"] == name).unwrap();
    let card = SignedCard::from_bytes(&bytes(&found["card"])).unwrap();
    Keyring::new(Identity::from_text(text(&found["file"])).unwrap(), card, Memory::default()).unwrap()
}

/// A keyring that has loaded every log it is named a reader of.
fn loaded(all: &Value, name: &str) -> Keyring {
    let mut ring = keyring(all, name);
    for log in list(&all["logs"]) {
        if list(&log["readers"]).iter().any(|reader| reader["identity"] == name) {
            let engagement = id(&log["engagement"]);
            if log["own"] == true {
                ring.set_own(engagement);
            }
            ring.load(engagement, &entries(&log["entries"]), &BTreeMap::new(), 1).unwrap();
        }
    }
    ring
}

fn names(all: &Value) -> Vec<String> {
    list(&all["identities"]).iter().map(|item| text(&item["name"]).to_owned()).collect()
}

#[test]
fn identities_cards_and_wrappers() {
    let all = page();
    for item in list(&all["identities"]) {
        let identity = Identity::from_text(text(&item["file"])).unwrap();
        assert_eq!((identity.organisation, identity.person), (id(&all["organisation"]), id(&item["person"])));
        let card = identity.card(item["created"].as_u64().unwrap());
        assert_eq!(card.to_bytes(), bytes(&item["card"]));
        assert_eq!(card.hash().to_vec(), bytes(&item["card_hash"]));
        verify_published(&card, &bytes(&item["publish_act"])).unwrap();
    }
    let replaced = &all["replaced"];
    let old = *keyring(&all, text(&replaced["identity"])).card();
    let new = SignedCard::from_bytes(&bytes(&replaced["card"])).unwrap();
    verify_replaced(&old, &new, &bytes(&replaced["act"])).unwrap();
    for item in list(&all["wrappers"]) {
        let kind = WrapperKind::from_name(text(&item["kind"])).unwrap();
        let identity = unwrap_identity(kind, text(&item["typed"]), &bytes(&item["file"])).unwrap();
        let expected = keyring(&all, text(&item["identity"]));
        assert_eq!(*identity.to_text(), *expected.identity().to_text());
    }
}

#[test]
fn logs() {
    let all = page();
    for log in list(&all["logs"]) {
        let engagement = id(&log["engagement"]);
        for reader in list(&log["readers"]) {
            let ring = loaded(&all, text(&reader["identity"]));
            let known = ring.log(engagement).unwrap();
            assert_eq!(known.len(), list(&log["hashes"]).len());
            for (entry, hash) in known.entries().zip(list(&log["hashes"])) {
                assert_eq!(entry.hash().to_vec(), bytes(hash));
                assert_eq!(entry.agreement.to_vec(), bytes(&log["agreement_hash"]));
                let member = entry.member(ring.identity().person);
                let expected = list(&reader["epochs"]).iter().any(|epoch| number(epoch) == entry.epoch);
                assert_eq!(member.is_some(), expected);
                let opens = member.is_some_and(|m| EpochSecret::unwrap(ring.identity(), engagement, entry.epoch, &m.wrap).is_ok());
                assert_eq!(opens, expected);
            }
        }
    }
}

#[test]
fn fields_open_for_their_readers_and_for_nobody_else() {
    let all = page();
    for name in names(&all) {
        let mut ring = loaded(&all, &name);
        for item in list(&all["fields"]) {
            let opened = ring.open(id(&item["engagement"]), &place(&item["place"]), &sealed(&item["sealed"]));
            if list(&item["readers"]).iter().any(|reader| *reader == name) {
                assert_eq!(opened, Ok(content(&item["content"])), "{}, {name}", item["name"]);
            } else {
                assert!(matches!(opened, Err(VaultError::UnknownEpoch | VaultError::Locked)), "{}, {name}", item["name"]);
            }
        }
    }
}

#[test]
fn acts() {
    let all = page();
    let ada = loaded(&all, "ada");
    for item in list(&all["acts"]) {
        let engagement = id(&item["engagement"]);
        let author = keyring(&all, text(&item["by"]));
        let signed = bytes(&item["signed"]);
        let (payload, at) = (bytes(&item["payload"]), item["at"].as_u64().unwrap());
        let same = author.sign_act(text(&item["name"]), Some(engagement), id(&item["subject"]), number(&item["version"]), at, payload);
        assert_eq!(same, Ok(signed.clone()), "{}", item["name"]);
        let act = if item["card_shown"] == true {
            assert_eq!(ada.verify_act(engagement, &signed), Err(VaultError::NotAMember));
            ada.verify_act_with_card(engagement, &signed, author.card())
        } else {
            ada.verify_act(engagement, &signed)
        };
        assert_eq!(act.map(|act| (act.act, act.author)), Ok((text(&item["name"]).to_owned(), author.identity().person)));
    }
}

#[test]
fn agreement_and_pins() {
    let all = page();
    let hash = agreement_hash(&content(&all["agreement"]["content"])).unwrap();
    assert_eq!(hash.to_vec(), bytes(&all["agreement"]["hash"]));
    let wanted = &all["pins"];
    let mut ring = loaded(&all, text(&wanted["identity"]));
    ring.set_pins(Some(&sealed(&wanted["sealed"]))).unwrap();
    let pins = ring.memory().pins.clone();
    for person in list(&wanted["cards"]) {
        assert!(pins.cards.contains_key(&id(person)));
    }
    let heads: BTreeSet<Uuid> = pins.heads.into_keys().collect();
    assert_eq!(heads, list(&wanted["heads"]).iter().map(id).collect());
}

#[test]
fn documents_and_attachments() {
    let all = page();
    let mut ben = loaded(&all, "ben");
    let mut states: BTreeMap<(Uuid, Uuid), Document> = BTreeMap::new();
    for item in list(&all["documents"]) {
        let (engagement, document) = (id(&item["engagement"]), id(&item["document"]));
        let row = row(&item["row"]);
        let (entry, body) = ben.open_entry(engagement, document, &row).unwrap();
        assert_eq!(entry.hash.to_vec(), bytes(&item["hash"]), "{}", item["name"]);
        assert_eq!(body.update, bytes(&item["update"]), "{}", item["name"]);
        assert_eq!(body.covers, covers(&item["covers"]), "{}", item["name"]);
        let fed = ben.feed(states.entry((engagement, document)).or_default(), engagement, document, &row, &decodes);
        assert_eq!((fed.taken.len(), fed.aside), (1, None), "{}", item["name"]);
    }
    for item in list(&all["attachments"]) {
        let (engagement, attachment) = (id(&item["engagement"]), id(&item["id"]));
        let note = item["note"].as_str().map(|note| note.parse().unwrap());
        let parts = entries(&item["parts"]);
        let content = ben.open(engagement, &AttachmentMeta::place(attachment), &sealed(&item["meta"])).unwrap();
        let meta = AttachmentMeta::from_content(&content, u32::try_from(parts.len()).unwrap(), note).unwrap();
        assert_eq!((meta.name.as_str(), meta.media_type.as_str()), (text(&item["name"]), text(&item["type"])));
        let place = AttachmentPlace { organisation: id(&all["organisation"]), engagement, id: attachment };
        assert_eq!(meta.open(place, &parts), Ok(bytes(&item["content"])));
    }
}

#[test]
fn keys_for_life() {
    let all = page();
    let rotation = &all["rotation"];
    let read = |file: &Value| Identity::from_text(text(file)).unwrap();
    let present = |item: &Value| SignedCard::from_bytes(&bytes(&item["line"]["card"])).unwrap();
    let before = |item: &Value| -> Vec<_> {
        let act = |known: &Value| known["replace_act"].as_str().map(|act| from_base64(act).unwrap());
        list(&item["line"]["earlier"]).iter().map(|known| (SignedCard::from_bytes(&bytes(&known["card"])).unwrap(), act(known))).collect()
    };
    let card = present(rotation);
    verify_published(&card, &bytes(&rotation["publish_act"])).unwrap();
    let line = CardLine::new(before(rotation), card).unwrap();
    let rotated = || {
        let mut ring = Keyring::new(read(&rotation["file"]), card, Memory::default()).unwrap();
        ring.set_own(id(&rotation["engagement"]));
        ring
    };
    let log =
        |ring: &mut Keyring| ring.load(id(&rotation["engagement"]), &entries(&rotation["own_entries"]), &BTreeMap::new(), 1).map(drop);
    // Without the earlier file the line alone proves nothing.
    assert_eq!(log(&mut rotated()), Err(VaultError::CardChanged));
    let file = EarlierFile { file: bytes(&rotation["earlier"]["file"]), act: Some(bytes(&rotation["earlier"]["act"])) };
    let mut ring = rotated();
    ring.open_earlier(&line, &[file], 1).unwrap();
    let old = keyring(&all, text(&rotation["identity"]));
    assert_eq!(*ring.earlier()[0].to_text(), *old.identity().to_text());
    log(&mut ring).unwrap();

    let passkey = &all["passkey"];
    let holder = keyring(&all, text(&passkey["identity"]));
    let opened = unwrap_with_passkey(&bytes(&passkey["prf"]).try_into().unwrap(), &bytes(&passkey["file"])).unwrap();
    assert_eq!(*opened.to_text(), *holder.identity().to_text());
    verify_wrapper(holder.card(), &bytes(&passkey["file"]), &bytes(&passkey["act"])).unwrap();

    let shares = &all["shares"];
    let engagement = id(&shares["engagement"]);
    let mut back = Keyring::new(read(&shares["file"]), present(shares), Memory::default()).unwrap();
    let log = entries(&shares["entries"]);
    assert_eq!(back.load(engagement, &log, &BTreeMap::new(), 1).map(drop), Err(VaultError::CardChanged));
    back.meet(keyring(&all, text(&shares["by"])).card(), "", 1).unwrap();
    back.load(engagement, &log, &BTreeMap::new(), 1).unwrap();
    let given: Vec<(u32, Vec<u8>)> = list(&shares["epochs"]).iter().map(|share| (number(&share["epoch"]), bytes(&share["wrap"]))).collect();
    for (epoch, wrap) in &given {
        assert!(!back.holds(engagement, *epoch));
        back.take_share(engagement, *epoch, wrap).unwrap();
    }
    let act = back.verify_act(engagement, &bytes(&shares["act"])).unwrap();
    assert_eq!((act.act.as_str(), act.payload), (names::SHARE_KEYS, shares_hash(&given).unwrap().to_vec()));

    for item in list(&all["safety"]) {
        let (one, other) = (keyring(&all, text(&item["one"])), keyring(&all, text(&item["other"])));
        assert_eq!(one.safety_number(other.card()), item["number"]);
    }
}

//! `vectors/suite1.json`: cards over time, passkeys, safety numbers, rotated logs, shares, the newer acts.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;
use vault::*;

use crate::vectors::{bytes, committed, entries, error, id, identity, keyring, list, loaded, number, place, text};

/// A line as the server answers it.
fn line(value: &Value) -> Result<CardLine> {
    let earlier: Vec<_> = list(&value["earlier"])
        .iter()
        .map(|item| (bytes(&item["card"]), item["replace_act"].as_str().map(|act| from_base64(act).unwrap())))
        .collect();
    CardLine::from_bytes(&bytes(&value["card"]), &bytes(&value["act"]), &earlier)
}

fn files(files: &Value, acts: &Value) -> Vec<EarlierFile> {
    let act = |act: &Value| act.as_str().map(|act| from_base64(act).unwrap());
    list(files).iter().zip(list(acts)).map(|(file, given)| EarlierFile { file: bytes(file), act: act(given) }).collect()
}

fn fixed(value: &Value) -> [u8; 32] {
    bytes(value).try_into().unwrap()
}

#[test]
fn safety_numbers() {
    let all = committed();
    for item in list(&all["safety_numbers"]["fingerprints"]) {
        assert_eq!(fingerprint(identity(&all, text(&item["identity"])).1.card()), item["fingerprint"]);
    }
    for item in list(&all["safety_numbers"]["items"]) {
        let (one, other) = (keyring(&all, text(&item["one"])), identity(&all, text(&item["other"])).1);
        assert_eq!(one.safety_number(&other), item["number"]);
        assert_eq!(safety_number(other.card(), one.card().card()), item["number"]);
        assert_eq!(text(&item["number"]).len(), 71);
    }
}

#[test]
fn passkeys() {
    let all = committed();
    for item in list(&all["passkeys"]["items"]) {
        let opened = unwrap_with_passkey(&fixed(&item["prf"]), &bytes(&item["file"])).unwrap();
        assert_eq!(opened.to_text().as_str(), item["opens_to"]);
        let again = wrap_with_passkey(&opened, &fixed(&item["prf"])).unwrap();
        assert_eq!(*unwrap_with_passkey(&fixed(&item["prf"]), &again).unwrap().to_text(), *opened.to_text());
    }
    for item in list(&all["passkeys"]["refused"]) {
        let result = unwrap_with_passkey(&fixed(&item["prf"]), &bytes(&item["file"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
}

#[test]
fn earlier_files() {
    let all = committed();
    for item in list(&all["earlier_files"]["items"]).iter().chain(list(&all["earlier_files"]["unsigned"])) {
        let mut ring = keyring(&all, text(&item["identity"]));
        let result = ring.open_earlier(&line(&item["line"]).unwrap(), &files(&item["files"], &item["acts"]), 1);
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
        if result.is_ok() {
            let opened: Vec<String> = ring.earlier().iter().map(|identity| identity.to_text().to_string()).collect();
            let wanted: Vec<String> = list(&item["opens"]).iter().map(|name| identity(&all, text(name)).0.to_text().to_string()).collect();
            assert_eq!(opened, wanted, "{}", item["name"]);
        }
    }
}

#[test]
fn card_lines() {
    for item in list(&committed()["card_lines"]["items"]) {
        let person = id(&item["person"]);
        let mut pins = Pins::default();
        if !item["pin"].is_null() {
            pins.cards.insert(person, serde_json::from_value(item["pin"].clone()).unwrap());
        }
        let now = item["now"].as_u64().unwrap();
        let result = line(&item["line"]).and_then(|line| {
            if item["compare"] == true { pins.compared(&line, now) } else { pins.renew(&line, text(&item["seen_name"]), now) }
        });
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
        if result.is_ok() {
            assert_eq!(serde_json::to_value(&pins.cards[&person]).unwrap(), item["after"], "{}", item["name"]);
        }
    }
}

/// A reader of a rotated log: earlier files opened, pins walked or compared.
fn reader(all: &Value, item: &Value) -> Result<Keyring> {
    let name = text(&item["reader"]);
    let (identity, card) = identity(all, name);
    let mut memory = Memory::default();
    memory.pins.cards = serde_json::from_value(item["cards"].clone()).unwrap();
    memory.pins.heads = serde_json::from_value(item["heads"].clone()).unwrap();
    let mut ring = Keyring::new(identity, card, memory)?;
    for shown in list(&item["lines"]) {
        let line = line(shown)?;
        if line.present().hash() == card.hash() {
            ring.open_earlier(&line, &files(&item["earlier_files"], &item["earlier_acts"]), 1)?;
        } else if item["compare"] == true {
            ring.compared(&line, 1)?;
        } else {
            ring.renew(&line, "", 1)?;
        }
    }
    Ok(ring)
}

#[test]
fn rotated_logs() {
    let all = committed();
    let rotation = &all["rotation"];
    let engagement = id(&rotation["engagement"]);
    for item in list(&rotation["items"]) {
        let mut ring = reader(&all, item).unwrap();
        let result = ring.load(engagement, &entries(&item["entries"]), &BTreeMap::new(), 1);
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
        let wanted: Vec<u32> = list(&item["epochs"]).iter().map(number).collect();
        let held: Vec<u32> = (0..3).filter(|epoch| ring.holds(engagement, *epoch)).collect();
        assert_eq!(held, wanted, "{}", item["name"]);
    }
    let mut ben = reader(&all, &rotation["items"][0]).unwrap();
    ben.load(engagement, &entries(&rotation["items"][0]["entries"]), &BTreeMap::new(), 1).unwrap();
    for item in list(&rotation["acts"]) {
        assert!(ben.verify_act(engagement, &bytes(&item["signed"])).is_ok(), "{}", item["name"]);
    }
    for item in list(&rotation["acts_refused"]) {
        let after = list(&rotation["items"]).iter().find(|one| one["name"] == item["after"]).unwrap();
        let mut ring = reader(&all, after).unwrap();
        ring.load(engagement, &entries(&after["entries"]), &BTreeMap::new(), 1).unwrap();
        assert_eq!(error(&ring.verify_act(engagement, &bytes(&item["signed"]))), item["error"], "{}", item["name"]);
    }
}

/// A note entry is sealed as a field is: never under an entry that holds an earlier card of one's own, or has not oneself.
#[test]
fn nothing_is_sealed_under_another_card() {
    let all = committed();
    let rotation = &all["rotation"];
    let device = Uuid::from_u128(9);
    let new = Addition { device, kind: EntryKind::Update, update: &[0, 0] };
    let note =
        |ring: &Keyring, engagement: Uuid| ring.seal_entry(&mut rand_core::OsRng, &Document::default(), engagement, device, new).map(drop);
    let goal = |ring: &Keyring, engagement: Uuid| {
        ring.seal(&mut rand_core::OsRng, engagement, &Place::new("goal", device, "sentence"), 1, &Content::text("", "x")).map(drop)
    };
    let item = list(&rotation["items"]).iter().find(|item| item["name"] == "ada with her earlier file").unwrap();
    let (engagement, log) = (id(&rotation["engagement"]), entries(&item["entries"]));
    let mut ada = reader(&all, item).unwrap();
    ada.load(engagement, &log[..1], &BTreeMap::new(), 1).unwrap();
    assert_eq!((note(&ada, engagement), goal(&ada, engagement)), (Err(VaultError::CardChanged), Err(VaultError::CardChanged)));
    ada.load(engagement, &log, &BTreeMap::new(), 1).unwrap();
    assert_eq!((note(&ada, engagement), goal(&ada, engagement)), (Ok(()), Ok(())));
    let engagement = id(&list(&all["key_set"]["logs"])[0]["engagement"]);
    let ben = loaded(&all, "ben");
    assert_eq!((note(&ben, engagement), goal(&ben, engagement)), (Err(VaultError::NotAMember), Err(VaultError::NotAMember)));
}

#[test]
fn key_shares() {
    let all = committed();
    let rotation = &all["rotation"];
    let engagement = id(&rotation["engagement"]);
    let shares = &rotation["shares"];
    let log = entries(&shares["entries"]);
    let receiver = || {
        let (identity, card) = identity(&all, text(&shares["receiver"]));
        let mut memory = Memory::default();
        memory.pins.cards = serde_json::from_value(shares["cards"].clone()).unwrap();
        let mut ring = Keyring::new(identity, card, memory).unwrap();
        ring.load(engagement, &log, &BTreeMap::new(), 1).unwrap();
        ring
    };
    let given: Vec<(u32, Vec<u8>)> = list(&shares["epochs"]).iter().map(|s| (number(&s["epoch"]), bytes(&s["wrap"]))).collect();
    assert_eq!(shares_hash(&given).unwrap().to_vec(), bytes(&shares["payload"]));
    let mut ring = receiver();
    let act = ring.verify_act(engagement, &bytes(&shares["act"])).unwrap();
    assert_eq!((act.act.as_str(), act.subject, act.payload), (names::SHARE_KEYS, ring.identity().person, bytes(&shares["payload"])));
    assert!(ring.log(engagement).unwrap().is_lost(ring.identity().person, 0));
    for (epoch, wrap) in &given {
        assert!(!ring.holds(engagement, *epoch));
        ring.take_share(engagement, *epoch, wrap).unwrap();
        assert!(ring.holds(engagement, *epoch));
    }
    for item in list(&shares["refused"]) {
        let result = receiver().take_share(engagement, number(&item["epoch"]), &bytes(&item["wrap"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    let outside = &shares["outside"];
    let mut cleo = keyring(&all, text(&outside["receiver"]));
    let met = line(&shares["line"]).unwrap();
    cleo.renew(&met, "Ada", 1).unwrap();
    cleo.load(engagement, &entries(&outside["entries"]), &BTreeMap::new(), 1).unwrap();
    let result = cleo.take_share(engagement, number(&outside["epoch"]), &bytes(&outside["wrap"]));
    assert_eq!(error(&result), outside["error"]);
    // Who gives: only after comparing, and only what they had.
    let mut ben = keyring(&all, text(&shares["by"]));
    let line = line(&shares["line"]).unwrap();
    ben.renew(&line, "Ada", 1).unwrap();
    ben.load(engagement, &log, &BTreeMap::new(), 1).unwrap();
    assert_eq!(ben.share_keys(engagement, line.present(), 2), Err(VaultError::CardChanged));
    ben.compared(&line, 2).unwrap();
    let made = ben.share_keys(engagement, line.present(), 3).unwrap();
    assert_eq!(made.epochs.iter().map(|(epoch, _)| *epoch).collect::<Vec<_>>(), [0]);
    assert!(receiver().take_share(engagement, 0, &made.epochs[0].1).is_ok());
    assert!(receiver().verify_act(engagement, &made.act).is_ok());
    let cleo = keyring(&all, "cleo");
    assert_eq!(ben.share_keys(engagement, cleo.card(), 3), Err(VaultError::NotAMember));
}

#[test]
fn newer_acts() {
    let all = committed();
    let released = &all["acts"]["release"];
    let said = &released["release"];
    let release = Release {
        audience: text(&said["audience"]).to_owned(),
        person: said["person"].as_str().map(|person| person.parse::<Uuid>().unwrap()),
        item: id(&said["item"]),
        kind: text(&said["kind"]).to_owned(),
        text: text(&said["text"]).to_owned(),
        until: said["until"].as_str().map(str::to_owned),
    };
    assert_eq!(canonical_json(said).unwrap(), released["json"]);
    assert_eq!(release.payload().unwrap().to_vec(), bytes(&released["payload"]));
    for item in list(&all["acts"]["wrappers"]) {
        let card = SignedCard::from_bytes(&bytes(&item["card"])).unwrap();
        let result = match item.get("file") {
            Some(file) => verify_wrapper(&card, &bytes(file), &bytes(&item["signed"])),
            None => verify_removed(&card, id(&item["passkey"]), &bytes(&item["signed"])),
        };
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
    }
    for item in list(&all["acts"]["remembered"]) {
        let mut ring = loaded(&all, text(&item["reader"]));
        let engagement = id(&item["engagement"]);
        ring.see_act(engagement, &bytes(&item["before"])).unwrap();
        let result = ring.see_act(engagement, &bytes(&item["signed"]));
        assert_eq!(error(&result), item["error"], "{}", item["name"]);
        assert_eq!(error(&ring.verify_act(engagement, &bytes(&item["signed"]))), item["error"], "{}", item["name"]);
    }
}

#[test]
fn kinds_of_ones_own_space_are_sealed_there_alone() {
    let all = committed();
    for item in list(&all["seal_refused"]["items"]) {
        let ring = loaded(&all, text(&item["reader"]));
        let content = Content::text("en", "x");
        let result = ring.seal(&mut rand_core::OsRng, id(&item["engagement"]), &place(&item["place"]), 1, &content);
        assert_eq!(error(&result), item["error"], "{}", item["place"]["kind"]);
    }
}

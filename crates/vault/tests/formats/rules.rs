//! What a keyring does over time: races, lost entries, changed cards, pins on two devices.

use std::collections::BTreeMap;

use rand_core::OsRng;
use serde_json::json;
use uuid::Uuid;
use vault::*;

const ORGANISATION: Uuid = Uuid::from_u128(1);
const ENGAGEMENT: Uuid = Uuid::from_u128(100);
const OWN: Uuid = Uuid::from_u128(200);
const AGREEMENT: [u8; 32] = [5; 32];

fn person(number: u128) -> Keyring {
    Keyring::create(&mut OsRng, ORGANISATION, Uuid::from_u128(number), 1)
}

/// The same person on another device, with what that device remembers.
fn device(ring: &Keyring, memory: Memory) -> Keyring {
    let identity = Identity::from_text(&ring.identity().to_text()).unwrap();
    Keyring::new(identity, *ring.card(), memory).unwrap()
}

fn load(ring: &mut Keyring, entries: &[Vec<u8>]) -> Result<Loaded> {
    ring.load(ENGAGEMENT, entries, &BTreeMap::new(), 2)
}

/// Two members and the log's first entry.
fn pair() -> (Keyring, Keyring, Vec<Vec<u8>>) {
    let (mut ada, mut ben) = (person(10), person(11));
    let cards = [*ben.card(), *ada.card()];
    let entry = ada.genesis(&mut OsRng, ENGAGEMENT, &cards, AGREEMENT, 1).unwrap();
    load(&mut ben, std::slice::from_ref(&entry)).unwrap();
    (ada, ben, vec![entry])
}

fn goal(field: &str) -> Place {
    Place::new("goal", Uuid::from_u128(300), field)
}

#[test]
fn from_sign_up_to_a_read_value() {
    let mut ada = person(10);
    let own = ada.create_own(&mut OsRng, OWN, 1).unwrap();
    let words = passphrase(&mut OsRng);
    let code = recovery_code(&mut OsRng);
    let kinds = [(WrapperKind::Passphrase, &words), (WrapperKind::Recovery, &code)];
    let act = ada.publish_card(1).unwrap();
    verify_published(ada.card(), &act).unwrap();
    let place = Place::new("moment", Uuid::from_u128(9), "text");
    let content = Content::text("en", "A good talk at the coffee machine.");
    let sealed = ada.seal(&mut OsRng, OWN, &place, 1, &content).unwrap();
    for (kind, secret) in kinds {
        let file = ada.wrapper(kind, secret, 15).unwrap();
        let mut again = Keyring::unlock(kind, secret, &file, *ada.card(), Memory::default()).unwrap();
        assert_eq!(again.open(OWN, &place, &sealed), Err(VaultError::Locked));
        again.set_own(OWN);
        again.load(OWN, std::slice::from_ref(&own), &BTreeMap::new(), 2).unwrap();
        assert_eq!(again.open(OWN, &place, &sealed), Ok(content.clone()));
    }
}

#[test]
fn an_identity_unlocks_only_with_its_own_card() {
    let (ada, ben) = (person(10), person(11));
    let identity = || Identity::from_text(&ada.identity().to_text()).unwrap();
    let with = |card: &SignedCard| Keyring::new(identity(), *card, Memory::default()).map(|_| ());
    assert_eq!(with(ben.card()), Err(VaultError::WrongEngagement));
    assert_eq!(with(person(10).card()), Err(VaultError::CardChanged));
    assert_eq!(with(ada.card()), Ok(()));
}

#[test]
fn who_loses_the_race_for_a_sequence_can_go_on() {
    let (mut ada, mut ben, mut log) = pair();
    let cards = [*ada.card(), *ben.card()];
    let next = |ring: &Keyring| ring.next_entry(&mut OsRng, ENGAGEMENT, &cards, AGREEMENT, 3).unwrap();
    let (first, second) = (next(&ada), next(&ben));
    assert_eq!((first.sequence, first.epoch), (1, 1));
    // The server took ada's; ben has not taken in his own and loads hers.
    log.push(first.entry);
    ada.append(ENGAGEMENT, &log[1], 3).unwrap();
    load(&mut ben, &log).unwrap();
    let place = goal("sentence");
    let content = Content::text("", "x");
    let sealed = ben.seal(&mut OsRng, ENGAGEMENT, &place, 1, &content).unwrap();
    assert_eq!(ada.open(ENGAGEMENT, &place, &sealed), Ok(content));
    // Had the server shown ben the other one to ada, she would stop.
    let fork = vec![log[0].clone(), second.entry];
    assert_eq!(load(&mut ada, &fork), Err(VaultError::Diverged));
}

#[test]
fn a_restored_backup_is_repaired_and_a_fork_is_not() {
    let (mut ada, ben, mut log) = pair();
    let cards = [*ada.card(), *ben.card()];
    let next = ada.next_entry(&mut OsRng, ENGAGEMENT, &cards, AGREEMENT, 3).unwrap();
    log.push(next.entry);
    load(&mut ada, &log).unwrap();
    let repaired = load(&mut ada, &log[..1]).unwrap();
    assert_eq!(repaired.sequence, 1);
    assert_eq!(repaired.repost, vec![(1, log[1].clone())]);
    // A device that remembers the head but not the entries stops.
    let mut other = device(&ada, ada.memory().clone());
    assert_eq!(load(&mut other, &log[..1]), Err(VaultError::Diverged));
    assert!(load(&mut other, &log).is_ok());
}

#[test]
fn only_a_member_brings_a_new_epoch() {
    let (ada, mut ben, mut log) = pair();
    let cleo = person(12);
    let alone = [*ada.card()];
    log.push(ada.next_entry(&mut OsRng, ENGAGEMENT, &alone, AGREEMENT, 3).unwrap().entry);
    load(&mut ben, &log).unwrap();
    let more = ben.next_entry(&mut OsRng, ENGAGEMENT, &[*cleo.card()], AGREEMENT, 4);
    assert_eq!(more, Err(VaultError::NotAMember));
    let sealed = ben.seal(&mut OsRng, ENGAGEMENT, &goal("today"), 1, &Content::text("", ""));
    assert_eq!(sealed, Err(VaultError::NotAMember));
    let repeated = ada.next_entry(&mut OsRng, ENGAGEMENT, &[alone[0], alone[0]], AGREEMENT, 3);
    assert_eq!(repeated, Err(VaultError::Malformed));
}

#[test]
fn an_acknowledged_write_cannot_be_taken_back() {
    let (mut ada, ben, _) = pair();
    let place = goal("sentence");
    let old = ben.seal(&mut OsRng, ENGAGEMENT, &place, 1, &Content::text("", "old")).unwrap();
    ada.acknowledge(ENGAGEMENT, &place, 2);
    assert_eq!(ada.open(ENGAGEMENT, &place, &old), Err(VaultError::RolledBack));
    // What the device keeps says so after a restart too.
    let kept = serde_json::to_string(ada.memory()).unwrap();
    let mut again = device(&ada, serde_json::from_str(&kept).unwrap());
    let log: Vec<Vec<u8>> = ada.log(ENGAGEMENT).unwrap().entries().map(Entry::to_bytes).collect();
    load(&mut again, &log).unwrap();
    assert_eq!(again.open(ENGAGEMENT, &place, &old), Err(VaultError::RolledBack));
}

#[test]
fn a_new_card_needs_the_old_key() {
    let (ada, mut ben, log) = pair();
    let new = person(10);
    assert_eq!(ben.meet(new.card(), "Ada", 3), Err(VaultError::CardChanged));
    let payload = new.card().hash().to_vec();
    let sign = |ring: &Keyring| ring.sign_act(names::REPLACE_CARD, None, Uuid::from_u128(10), 2, 3, payload.clone()).unwrap();
    let forged = ben.pins_mut().replace(ada.card(), new.card(), &sign(&new));
    assert_eq!(forged, Err(VaultError::BadSignature));
    ben.compared(&CardLine::new(vec![], *ada.card()).unwrap(), 3).unwrap();
    ben.pins_mut().replace(ada.card(), new.card(), &sign(&ada)).unwrap();
    ben.meet(new.card(), "Ada", 3).unwrap();
    // The key that was compared signed for the next.
    assert_eq!(ben.compared_at(Uuid::from_u128(10)), Some(3));
    // The log from before still loads.
    let mut again = device(&ben, ben.memory().clone());
    assert!(load(&mut again, &log).is_ok());
}

#[test]
fn pins_come_to_a_new_device() {
    let (mut ada, ben, log) = pair();
    let own = ada.create_own(&mut OsRng, OWN, 1).unwrap();
    ada.set_pins(None).unwrap();
    let sealed = ada.changed_pins(&mut OsRng, 1).unwrap().unwrap();
    ada.pins_stored(1);
    assert_eq!(ada.changed_pins(&mut OsRng, 2), Ok(None));
    let mut new = device(&ada, Memory::default());
    new.set_own(OWN);
    new.load(OWN, &[own], &BTreeMap::new(), 2).unwrap();
    new.set_pins(Some(&sealed)).unwrap();
    assert!(new.memory().pins.cards.contains_key(&ben.card().person()));
    // It does not start blind: a log that was cut, or another card, is noticed.
    assert!(load(&mut new, &log).is_ok());
    assert_eq!(new.meet(person(11).card(), "Ben", 3), Err(VaultError::CardChanged));
}

#[test]
fn an_acceptance_names_agreement_and_members() {
    let (ada, ben, _) = pair();
    let terms = Content::json("en", json!({"minutes": 45, "kind": "peer"}));
    let hash = agreement_hash(&terms).unwrap();
    let payload = ben.agreement_payload(ENGAGEMENT, hash).unwrap();
    let signed = ben.sign_act(names::ACCEPT, Some(ENGAGEMENT), Uuid::from_u128(7), 1, 4, payload).unwrap();
    let act = ada.verify_act(ENGAGEMENT, &signed).unwrap();
    assert_eq!(ada.names_agreement(ENGAGEMENT, &act, hash), Ok(true));
    assert_eq!(ada.names_agreement(ENGAGEMENT, &act, [0; 32]), Ok(false));
}

#[test]
fn who_joins_is_verified_with_the_card_shown() {
    let (mut ada, ben, log) = pair();
    let (mut cleo, other) = (person(12), person(12));
    load(&mut cleo, &log).unwrap();
    let join = |ring: &Keyring, payload: Vec<u8>| ring.sign_act(names::JOIN, Some(ENGAGEMENT), Uuid::from_u128(7), 1, 4, payload).unwrap();
    let payload = cleo.agreement_payload(ENGAGEMENT, AGREEMENT).unwrap();
    let (good, forged) = (join(&cleo, payload.clone()), join(&other, payload));
    assert_eq!(ada.verify_act(ENGAGEMENT, &good), Err(VaultError::NotAMember));
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &good, cleo.card()).unwrap().author, cleo.card().person());
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &good, ben.card()), Err(VaultError::WrongEngagement));
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &forged, cleo.card()), Err(VaultError::BadSignature));
    let unbound = join(&cleo, vec![5; 32]);
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &unbound, cleo.card()), Err(VaultError::WrongEngagement));
    assert!(!ada.memory().pins.cards.contains_key(&cleo.card().person()));
    // Once her card is known, no other verifies.
    ada.meet(cleo.card(), "Cleo", 5).unwrap();
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &forged, other.card()), Err(VaultError::CardChanged));
    let mine = person(10);
    assert_eq!(ada.verify_act_with_card(ENGAGEMENT, &forged, mine.card()), Err(VaultError::CardChanged));
}

/// Verified entries are not verified, nor their wraps opened, again: a copy that takes in the last of many epochs anew is far
/// slower than one that has them all.
#[test]
fn a_log_that_is_known_costs_nothing_again() {
    let (mut ada, _, mut log) = pair();
    let cards = [*ada.card()];
    for _ in 0..20 {
        let next = ada.next_entry(&mut OsRng, ENGAGEMENT, &cards, AGREEMENT, 3).unwrap();
        ada.append(ENGAGEMENT, &next.entry, 3).unwrap();
        log.push(next.entry);
    }
    let mut fresh = device(&ada, Memory::default());
    let time = |ring: &mut Keyring| {
        let start = std::time::Instant::now();
        load(ring, &log).unwrap();
        start.elapsed()
    };
    let first = time(&mut fresh);
    let again = time(&mut fresh);
    assert!(again * 2 < first, "first {first:?}, again {again:?}");
}

#[test]
fn work_factors_have_limits() {
    let ada = person(10);
    for log_n in [0, 14, 21, 63] {
        let made = ada.wrapper(WrapperKind::Passphrase, "abacus", log_n);
        assert_eq!(made, Err(VaultError::WrapperRefused));
    }
}

#[test]
fn secrets_are_not_printed() {
    let ada = person(10);
    let printed = format!("{ada:?}");
    let text = ada.identity().to_text();
    let seed = text.lines().nth(3).unwrap().trim_start_matches("# signing: ");
    assert!(!printed.contains(seed) && !printed.contains("AGE-SECRET"));
    assert!(!printed.contains("secret: ["));
}

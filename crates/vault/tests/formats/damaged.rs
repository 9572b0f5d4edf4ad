//! Bytes that were changed on the way: never a panic, never a success.

use proptest::prelude::*;
use rand_core::OsRng;
use uuid::Uuid;
use vault::*;

/// Two members, one engagement, and something of every format.
struct Samples {
    ring: Keyring,
    engagement: Uuid,
    place: Place,
    sealed: Sealed,
    entry: Vec<u8>,
    act: Vec<u8>,
    card: Vec<u8>,
}

fn samples() -> Samples {
    let organisation = Uuid::from_u128(1);
    let mut ring = Keyring::create(&mut OsRng, organisation, Uuid::from_u128(2), 1);
    let other = Keyring::create(&mut OsRng, organisation, Uuid::from_u128(3), 1);
    let engagement = Uuid::from_u128(4);
    let cards = [*ring.card(), *other.card()];
    let entry = ring.genesis(&mut OsRng, engagement, &cards, [1; 32], 1).unwrap();
    let place = Place::new("goal", Uuid::from_u128(5), "sentence");
    let content = Content::text("en", "I would like to listen more.");
    let sealed = ring.seal(&mut OsRng, engagement, &place, 1, &content).unwrap();
    let act = ring.sign_act("end", Some(engagement), engagement, 1, 1, vec![]).unwrap();
    let card = ring.card().to_bytes();
    Samples { ring, engagement, place, sealed, entry, act, card }
}

/// One byte changed, cut off, or something put in.
pub fn damage(bytes: &[u8], at: prop::sample::Index, how: u8, value: u8) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let at = at.index(out.len());
    match how {
        0 => out[at] ^= value.max(1),
        1 => out.truncate(at),
        2 => out.insert(at, value),
        _ => out.push(value),
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_open(at: prop::sample::Index, how in 0u8..4, value: u8) {
        thread_local!(static SAMPLES: Samples = samples());
        SAMPLES.with(|s| {
            let mut ring = Keyring::new(
                Identity::from_text(&s.ring.identity().to_text()).unwrap(),
                *s.ring.card(),
                Memory::default(),
            ).unwrap();
            let changed = |bytes: &[u8]| Some(damage(bytes, at, how, value)).filter(|new| new != bytes);
            let names = Default::default();
            if let Some(entry) = changed(&s.entry) {
                prop_assert!(ring.load(s.engagement, &[entry], &names, 1).is_err());
            }
            ring.load(s.engagement, std::slice::from_ref(&s.entry), &names, 1).unwrap();
            if let Some(envelope) = changed(&s.sealed.envelope) {
                let sealed = Sealed { envelope, ..s.sealed.clone() };
                prop_assert!(ring.open(s.engagement, &s.place, &sealed).is_err());
            }
            prop_assert!(ring.open(s.engagement, &s.place, &s.sealed).is_ok());
            if let Some(act) = changed(&s.act) {
                prop_assert!(ring.verify_act(s.engagement, &act).is_err());
            }
            if let Some(card) = changed(&s.card) {
                prop_assert!(SignedCard::from_bytes(&card).is_err());
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), text in ".{0,80}") {
        let suited = [&[1], bytes.as_slice()].concat();
        for bytes in [&bytes, &suited] {
            let _ = Entry::from_bytes(bytes);
            let _ = Envelope::from_bytes(bytes);
            let _ = SignedAct::from_bytes(bytes);
            let _ = SignedCard::from_bytes(bytes);
            let _ = Content::from_plaintext(bytes);
            prop_assert!(unwrap_identity(WrapperKind::Passphrase, &text, bytes).is_err());
        }
        prop_assert!(Identity::from_text(&text).is_err());
        let _ = parse_recovery(&text);
        let _ = normalise(&text);
    }

    #[test]
    fn any_wrap_pins_or_text_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), text in ".{0,80}", at: prop::sample::Index, how in 0u8..4, value: u8) {
        thread_local!(static SAMPLES: Samples = samples());
        SAMPLES.with(|s| {
            let identity = s.ring.identity();
            let good = &Entry::from_bytes(&s.entry).unwrap().members[0].wrap;
            let header = b"age-encryption.org/v1\n-> X25519 ".as_slice();
            for wrap in [damage(good, at, how, value), bytes.clone(), [header, &bytes].concat()] {
                prop_assert!(wrap == *good || EpochSecret::unwrap(identity, s.engagement, 0, &wrap).is_err());
            }
            let file = identity.to_text();
            // Another digit of an id is another identity file: only what is read must be written the same.
            if let Ok(changed) = String::from_utf8(damage(file.as_bytes(), at, how, value & 0x7f)) {
                let read = Identity::from_text(&changed);
                prop_assert!(read.is_err() || read.is_ok_and(|read| *read.to_text() == changed));
            }
            // Whatever a member sealed with an honest signature.
            let place = Place::new("goal", Uuid::from_u128(6), "x");
            let log = s.ring.log(s.engagement).unwrap();
            let secret = EpochSecret::unwrap(identity, s.engagement, 0, good).unwrap();
            let binding = Binding {
                organisation: identity.organisation,
                engagement: s.engagement,
                place: &place,
                epoch: 0,
                version: 1,
                author: identity.person,
                head: log.hash(0).unwrap(),
            };
            let mut padded = bytes.clone();
            padded.resize(64, 0);
            let length = [[0, 0, 0, value % 64].as_slice(), &padded[4..]].concat();
            for padded in [&bytes, &padded, &length] {
                let envelope = Envelope::from_bytes(&binding.seal_padded(&mut OsRng, identity, &secret, padded).unwrap()).unwrap();
                prop_assert!(envelope.verify(s.engagement, &place, s.ring.card().card()).is_ok());
                if let Ok(plaintext) = envelope.decrypt(identity.organisation, s.engagement, &place, &secret)
                    && let Ok(content) = Content::from_plaintext(&plaintext)
                {
                    let _ = content.to_plaintext();
                    let _ = agreement_hash(&content);
                }
            }
            let pins = s.ring.memory().pins.to_json().unwrap().to_string();
            let changed = damage(pins.as_bytes(), at, how, value);
            if let Ok(json) = serde_json::from_slice::<serde_json::Value>(&changed) {
                let _ = Pins::from_json(&json).map(|mut read| read.merge(&s.ring.memory().pins));
                let _ = canonical_json(&json);
            }
            let _ = verify_published(s.ring.card(), &damage(&s.act, at, how, value));
            let _ = verify_replaced(s.ring.card(), s.ring.card(), &bytes);
            let _ = s.ring.verify_act_with_card(s.engagement, &bytes, s.ring.card());
            let _ = from_base64(&text);
            let _ = hash_from_base64(&text);
            let _ = looks_like_passphrase(&text);
            prop_assert!(unwrap_identity(WrapperKind::Recovery, &text, &bytes).is_err());
            Ok(())
        })?;
    }

    #[test]
    fn text_comes_back(text in ".{0,300}", language in "[a-z]{0,3}", version in 1u32..) {
        thread_local!(static SAMPLES: std::cell::RefCell<Samples> = samples().into());
        SAMPLES.with_borrow_mut(|s| {
            let place = Place::new("action", row_of(version), "text");
            let content = Content::text(&language, &text);
            let sealed = s.ring.seal(&mut OsRng, s.engagement, &place, version, &content).unwrap();
            prop_assert_eq!(s.ring.open(s.engagement, &place, &sealed), Ok(content));
            Ok(())
        })?;
    }
}

/// A row for each version, so that none is older than one seen.
fn row_of(version: u32) -> Uuid {
    Uuid::from_u128(u128::from(version) << 8)
}

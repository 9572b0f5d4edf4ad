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
fn damage(bytes: &[u8], at: prop::sample::Index, how: u8, value: u8) -> Vec<u8> {
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

//! Cards and wrappers: who a person is said to be, and what is said to open their keys.

use std::time::{Duration, Instant};

use client::Proposal;
use client::vault::{Keyring, WrapperKind, to_base64};
use rand_core::OsRng;
use testkit::serde_json::json;
use uuid::Uuid;

use crate::case;
use crate::world::{World, edit, name, newcomer};

#[tokio::test]
async fn a_card_that_is_not_the_persons_is_refused() {
    let mut world = World::begin().await;
    let (bea, tom_keys) = (world.bea.person_id(), *world.tom.keyring().expect("keys").card());
    let (organisation, mallory) = (world.tom.organisation_id(), *world.mallory.card());
    let path = format!("/people/{bea}/card");
    let propose = Proposal::coaching(bea, "Again");
    let act_of = |keys: &Keyring| to_base64(&keys.publish_card(1).expect("an act"));

    let theirs = (to_base64(&mallory.to_bytes()), act_of(&world.mallory));
    world.liar.lies(&path, move |answer| {
        answer["card"] = json!(theirs.0);
        answer["act"] = json!(theirs.1);
    });
    assert_eq!(name(world.tom.propose(&propose).await), "wrong_engagement");
    case("hands out Mallory's card as Bea's", "the card names someone else: nothing is proposed");
    world.liar.stops();

    // The strongest lie about a card: well-formed, self-signed, of the right person, with Mallory's keys inside.
    let forged = Keyring::create(&mut OsRng, organisation, bea, 1);
    let theirs = (to_base64(&forged.card().to_bytes()), act_of(&forged));
    world.liar.lies(&path, move |answer| {
        answer["card"] = json!(theirs.0);
        answer["act"] = json!(theirs.1);
    });
    world.liar.written();
    assert_eq!(name(world.tom.propose(&propose).await), "card_changed");
    assert!(world.liar.written().is_empty(), "something was sent to the wrong key");
    case("makes up keys for Bea after Tom has met her", "card_changed: hard stop, nothing sealed, compare safety numbers");
    world.liar.stops();

    world.liar.lies(&path, |answer| edit(&mut answer["card"], |card| card[168] ^= 1));
    assert_eq!(name(world.tom.propose(&propose).await), "bad_signature");
    case("changes a bit of a card's signature", "bad_signature");
    world.liar.stops();

    world.liar.lies(&path, |answer| edit(&mut answer["card"], |card| card[0] = 0));
    assert_eq!(name(world.tom.propose(&propose).await), "unsupported_suite");
    case("names a suite 0 in a card", "unsupported_suite: no downgrade");
    world.liar.stops();

    let elsewhere = Keyring::create(&mut OsRng, Uuid::now_v7(), bea, 1);
    let theirs = (to_base64(&elsewhere.card().to_bytes()), act_of(&elsewhere));
    world.liar.lies(&path, move |answer| {
        answer["card"] = json!(theirs.0);
        answer["act"] = json!(theirs.1);
    });
    assert_eq!(name(world.tom.propose(&propose).await), "wrong_engagement");
    case("hands out a card of another organisation", "wrong_engagement");
    world.liar.stops();

    let act = act_of(&world.mallory);
    world.liar.lies(&path, move |answer| answer["act"] = json!(act));
    assert!(["bad_signature", "wrong_engagement"].contains(&name(world.tom.propose(&propose).await)));
    case("shows a card with an act that its owner did not sign", "bad_signature");
    world.liar.stops();

    // One's own card replaced: the new terminal unlocks nothing that it would then seal to.
    let own = world.tom.person_id();
    let fake = Keyring::create(&mut OsRng, organisation, own, 1);
    let theirs = (to_base64(&fake.card().to_bytes()), act_of(&fake));
    let mut second = world.another_terminal().await;
    world.liar.lies(&format!("/people/{own}/card"), move |answer| {
        answer["card"] = json!(theirs.0);
        answer["act"] = json!(theirs.1);
    });
    assert_eq!(name(second.unlock(&world.toms.passphrase).await), "card_changed");
    case("shows Tom another card as his own", "card_changed: the words opened other keys than those published");
    assert_eq!(tom_keys.person(), own);
}

#[tokio::test]
async fn first_contact_shows_in_the_safety_number() {
    let mut world = World::begin().await;
    let (carl, ..) = newcomer(&world.organisation, &world.app.base, "Carl").await;
    let carl_id = carl.person_id();
    let stand_in = Keyring::create(&mut OsRng, world.tom.organisation_id(), carl_id, 1);
    let theirs = (to_base64(&stand_in.card().to_bytes()), to_base64(&stand_in.publish_card(1).expect("an act")));
    world.liar.lies(&format!("/people/{carl_id}/card"), move |answer| {
        answer["card"] = json!(theirs.0);
        answer["act"] = json!(theirs.1);
    });
    let seen = world.tom.card(carl_id).await.expect("a card").expect("one");
    let true_card = *carl.keyring().expect("keys").card();
    let tom_card = *world.tom.keyring().expect("keys").card();
    let (toms_view, carls_view) =
        (client::vault::safety_number(tom_card.card(), seen.card()), client::vault::safety_number(tom_card.card(), true_card.card()));
    assert_ne!(toms_view, carls_view);
    case("stands between two people from the very first contact", "the sixty digits that they compare differ");
    world.liar.stops();
    // And at the first sight of the true card, without any comparing.
    world.tom.keyring_mut().expect("keys").meet(&seen, "Carl", 1).expect("pinned");
    assert_eq!(name(world.tom.propose(&Proposal::coaching(carl_id, "Hello")).await), "card_changed");
    case("stops lying about a first contact", "card_changed at the next look");
}

#[tokio::test]
async fn a_wrapper_that_costs_or_cheats_is_refused() {
    let world = World::begin().await;
    let header = |lines: &str| to_base64(format!("age-encryption.org/v1\n{lines}\n--- AAAA\n").as_bytes());
    let salt = "c2FsdHNhbHRzYWx0c2FsdA";
    let body = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let scrypt = |log_n: &str| format!("-> scrypt {salt} {log_n}\n{body}");
    let cases = [
        (scrypt("30"), "demands scrypt with 2^30 (16 GiB, an hour)"),
        (scrypt("21"), "demands scrypt just above the limit"),
        (scrypt("1"), "offers scrypt with 2^1, so that words could be guessed"),
        (scrypt("017"), "writes the work factor with a leading zero"),
        (format!("{}\n{}", scrypt("17"), scrypt("17")), "puts two scrypt stanzas into a wrapper"),
        (format!("{}\n-> X25519 {body}\n{body}", scrypt("17")), "mixes recipient kinds: scrypt and a key of its own"),
        (format!("-> X25519 {body}\n{body}"), "wraps to a key instead of to words"),
    ];
    for (lines, lie) in cases {
        let mut second = world.another_terminal().await;
        let file = header(&lines);
        world.liar.lies("/identity/wrappers", move |answer| {
            for wrapper in answer["items"].as_array_mut().expect("wrappers") {
                wrapper["file"] = json!(file);
            }
        });
        let began = Instant::now();
        let said = name(second.unlock(&world.toms.passphrase).await);
        assert_eq!(said, "wrapper_refused", "{lie}");
        assert!(began.elapsed() < Duration::from_secs(20), "work was spent on it: {lie}");
        world.liar.stops();
        case(lie, "wrapper_refused, before any work is spent");
    }

    // Another identity under the right words: only who knows the words can make it, and it is still not the published card.
    let other = Keyring::create(&mut OsRng, world.tom.organisation_id(), world.tom.person_id(), 1);
    let file = to_base64(&other.wrapper(WrapperKind::Passphrase, &world.toms.passphrase, 15).expect("a wrapper"));
    let mut second = world.another_terminal().await;
    world.liar.lies("/identity/wrappers", move |answer| {
        for wrapper in answer["items"].as_array_mut().expect("wrappers") {
            wrapper["file"] = json!(file);
        }
    });
    assert_eq!(name(second.unlock(&world.toms.passphrase).await), "card_changed");
    case("serves a wrapper with another identity inside", "card_changed");
}

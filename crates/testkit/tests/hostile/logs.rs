//! The key-set log: who holds the key, as the server would like it told.

use client::ClientError;
use client::vault::{Draft, Entry, Keyring, Member, to_base64};
use rand_core::OsRng;
use testkit::serde_json::{Value, json};
use uuid::Uuid;

use crate::case;
use crate::liar::Liar;
use crate::world::{World, edit, goal, name, newcomer};

/// The server shows these entries as the log.
fn shows(liar: &Liar, engagement: Uuid, entries: &[Vec<u8>]) {
    let items: Vec<Value> =
        entries.iter().enumerate().map(|(sequence, entry)| json!({"sequence": sequence, "entry": to_base64(entry)})).collect();
    liar.lies(&format!("/engagements/{engagement}/key-set"), move |answer| *answer = json!({"items": items, "next": null}));
}

/// An entry after the last one of `log`, signed by `signer`, for the members of that one and `more`.
fn after(log: &[Vec<u8>], signer: &Keyring, more: &[client::vault::SignedCard]) -> Vec<u8> {
    let last = Entry::from_bytes(log.last().expect("an entry")).expect("an entry");
    let mut cards: Vec<_> = last.members.iter().map(|member| member.card).collect();
    cards.extend_from_slice(more);
    Draft::after(&last, last.agreement, 2).expect("a draft").seal(&mut OsRng, signer.identity(), &cards).expect("an entry").to_bytes()
}

#[tokio::test]
async fn nobody_is_let_in_by_the_server() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let log = world.log(pair).await;
    let bea = world.bea.person_id();

    let injected = after(&log, &world.mallory, &[*world.mallory.card()]);
    shows(&world.liar, pair, &[log.clone(), vec![injected]].concat());
    assert_eq!(name(world.tom.load(pair).await), "not_a_member");
    case("appends an entry of its own that lets Mallory in", "not_a_member: nobody new is trusted");
    world.liar.stops();

    // Under Bea's name, with keys of Mallory's.
    let as_bea = Keyring::create(&mut OsRng, world.tom.organisation_id(), bea, 1);
    let injected = after(&log, &as_bea, &[]);
    shows(&world.liar, pair, &[log.clone(), vec![injected]].concat());
    assert_eq!(name(world.tom.load(pair).await), "bad_signature");
    case("appends an entry in Bea's name that she did not sign", "bad_signature");
    world.liar.stops();

    let last = Entry::from_bytes(&log[0]).expect("an entry");
    let tom_card = *world.tom.keyring().expect("keys").card();
    let swapped = Draft::after(&last, last.agreement, 2)
        .expect("a draft")
        .seal(&mut OsRng, world.bea.keyring().expect("keys").identity(), &[tom_card, *as_bea.card()])
        .expect("an entry")
        .to_bytes();
    shows(&world.liar, pair, &[log.clone(), vec![swapped]].concat());
    assert_eq!(name(world.tom.load(pair).await), "card_changed");
    case("replaces Bea's card inside an entry", "card_changed: hard stop");
    world.liar.stops();

    // Even Bea cannot make three of two: what Tom agreed to says so.
    let third = after(&log, world.bea.keyring().expect("keys"), &[*world.mallory.card()]);
    shows(&world.liar, pair, &[log.clone(), vec![third]].concat());
    world.tom.load(pair).await.expect("a member may bring a new key");
    world.liar.written();
    let said = world.tom.goal(pair, &goal("Something private")).await;
    assert!(matches!(said, Err(ClientError::Here(words)) if words.contains("nothing was sealed")), "{said:?}");
    assert!(world.liar.written().is_empty(), "something was sent to a third");
    case("shows a third holder of a pair's key, signed by a member", "more hold the key than agreed: nothing was sealed");
}

/// Changes bytes on their way.
type Touch = fn(&mut Vec<u8>);
/// A lie by its name, what is shown, and any of the answers that are right.
type Lie<T> = (&'static str, T, &'static [&'static str]);

#[tokio::test]
async fn a_log_that_was_touched_is_refused() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let other = world.another_pair().await;
    world.new_epoch().await;
    world.new_epoch().await;
    let (log, elsewhere) = (world.log(pair).await, world.log(other).await);
    assert_eq!(log.len(), 3);
    let mut fresh = world.another_terminal().await;
    fresh.unlock(&world.toms.passphrase).await.expect("unlocked");

    let cases: Vec<Lie<Vec<Vec<u8>>>> = vec![
        ("reorders the entries of a log", vec![log[0].clone(), log[2].clone(), log[1].clone()], &["chain_broken"]),
        ("drops an entry out of the middle", vec![log[0].clone(), log[2].clone()], &["chain_broken"]),
        ("shows an entry twice", vec![log[0].clone(), log[1].clone(), log[1].clone()], &["chain_broken"]),
        ("drops the beginning of a log", log[1..].to_vec(), &["chain_broken"]),
        ("shows the log of another engagement", elsewhere.clone(), &["wrong_engagement"]),
        ("mixes an entry of another engagement in", vec![log[0].clone(), elsewhere[0].clone()], &["wrong_engagement"]),
        ("shows no log at all", Vec::new(), &["malformed", "diverged"]),
    ];
    for (lie, entries, said) in cases {
        shows(&world.liar, pair, &entries);
        let refusal = name(fresh.load(pair).await);
        assert!(said.contains(&refusal), "{lie}: {refusal}");
        world.liar.stops();
        case(lie, said[0]);
    }
    let touched: [Lie<Touch>; 5] = [
        (
            "changes a bit of a signed entry",
            |entry| {
                let last = entry.len() - 1;
                entry[last] ^= 1;
            },
            &["bad_signature"],
        ),
        (
            "changes who an entry is for",
            |entry| {
                let middle = entry.len() / 2;
                entry[middle] ^= 1;
            },
            &["bad_signature", "malformed", "card_changed", "wrong_engagement"],
        ),
        ("names suite 0 in an entry", |entry| entry[0] = 0, &["unsupported_suite"]),
        ("names a suite of the future in an entry", |entry| entry[0] = 9, &["unsupported_suite"]),
        ("adds bytes to an entry", |entry| entry.push(0), &["malformed"]),
    ];
    for (lie, change, said) in touched {
        world.liar.lies(&format!("/engagements/{pair}/key-set"), move |answer| edit(&mut answer["items"][0]["entry"], change));
        let refusal = name(fresh.load(pair).await);
        assert!(said.contains(&refusal), "{lie}: {refusal}");
        world.liar.stops();
        case(lie, said[0]);
    }
    fresh.load(pair).await.expect("the true log");
}

#[tokio::test]
async fn a_withheld_or_forked_log_shows_at_the_first_cross_reference() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let before = world.log(pair).await;
    world.new_epoch().await;
    let log = world.log(pair).await;

    // Withheld: Tom is shown yesterday's log. He cannot know, until Bea writes under the newest key.
    shows(&world.liar, pair, &before);
    world.tom.load(pair).await.expect("yesterday's log is a true one");
    world.bea.load(pair).await.expect("the log");
    world.bea.goal(pair, &goal("Written under the newest key")).await.expect("a goal");
    let read = world.sentences(pair).await;
    assert!(read.iter().any(|one| one.as_ref().is_err_and(|error| error.name() == "unknown_epoch")), "{read:?}");
    case("withholds the newest entries of the log", "unknown_epoch at the first value that was written under them");
    world.liar.stops();
    world.tom.load(pair).await.expect("the whole log");

    // Rolled back: a backup was restored. What Tom holds is given back to the server instead.
    shows(&world.liar, pair, &before);
    let loaded = world.tom.load(pair).await;
    match loaded {
        Ok(loaded) => assert_eq!(loaded.repost.len(), 1),
        Err(ClientError::Problem(problem)) => assert_eq!(problem.name, "head_changed"),
        Err(error) => panic!("{error}"),
    }
    case("goes back to a shorter log than was seen", "the missing entries are posted again; no older key is used");
    world.liar.stops();

    // Split view: two futures, both signed by a member. Whoever saw the one refuses the other.
    let forked = after(&before, world.bea.keyring().expect("keys"), &[]);
    shows(&world.liar, pair, &[before.clone(), vec![forked.clone()]].concat());
    assert_eq!(name(world.tom.load(pair).await), "diverged");
    case("shows another entry at a place that was seen", "diverged: hard stop");
    let mut fresh = world.another_terminal().await;
    let unlocked = fresh.unlock(&world.toms.passphrase).await;
    if unlocked.is_ok() {
        fresh.load(pair).await.ok();
        world.bea.goal(pair, &goal("Seen by one side only")).await.expect("a goal");
        let read = crate::world::read_sentences(&mut fresh, pair).await;
        assert!(
            read.iter().any(|one| one.as_ref().is_err_and(|error| ["diverged", "bad_signature", "unknown_epoch"].contains(&error.name()))),
            "{read:?}"
        );
    }
    case("splits the view: a new terminal gets another log than Bea", "diverged at the first value that names the other head");
    assert_eq!(log.len(), 2);
}

#[tokio::test]
async fn a_wrap_is_for_one_key_of_one_epoch() {
    let world = World::begin().await;
    let pair = world.pair;
    let log = world.log(pair).await;
    let last = Entry::from_bytes(&log[0]).expect("an entry");
    let bea = world.bea.keyring().expect("keys").identity();
    let mut fresh = world.another_terminal().await;
    fresh.unlock(&world.toms.passphrase).await.expect("unlocked");
    let made = |change: &dyn Fn(&mut Vec<u8>)| {
        let draft = Draft::after(&last, last.agreement, 2).expect("a draft");
        let entry = draft.seal(&mut OsRng, bea, &last.members.iter().map(|member| member.card).collect::<Vec<_>>()).expect("an entry");
        let members: Vec<Member> = entry
            .members
            .into_iter()
            .map(|mut member| {
                change(&mut member.wrap);
                member
            })
            .collect();
        draft.sign(bea, members).expect("an entry").to_bytes()
    };
    let old = last.members.iter().find(|member| member.card.person() == world.tom.person_id()).expect("Tom").wrap.clone();
    let replayed = made(&move |wrap| *wrap = old.clone());
    let garbled = made(&|wrap| {
        let end = wrap.len() - 1;
        wrap[end] ^= 1;
    });
    let empty = made(&|wrap| *wrap = b"age-encryption.org/v1\n--- AAAA\n".to_vec());
    for (lie, entry, said) in [
        ("puts an old epoch's wrap into a new entry", replayed, &["wrong_engagement"][..]),
        ("garbles the key inside an entry", garbled, &["cannot_decrypt", "malformed"][..]),
        ("leaves the recipients out of a wrap", empty, &["wrapper_refused"][..]),
    ] {
        shows(&world.liar, pair, &[log.clone(), vec![entry]].concat());
        let refusal = name(fresh.load(pair).await);
        assert!(said.contains(&refusal), "{lie}: {refusal}");
        world.liar.stops();
        case(lie, said[0]);
    }
}

#[tokio::test]
async fn who_left_writes_nothing_more() {
    let mut world = World::begin().await;
    let (mut hana, ..) = newcomer(&world.organisation, &world.app.base, "Hana").await;
    let (tom, bea, hana_id) = (world.tom.person_id(), world.bea.person_id(), hana.person_id());
    let mut proposal = client::Proposal::peer(bea, "A circle");
    proposal.kind = "circle".to_owned();
    proposal.with_others = vec![hana_id];
    let circle = world.tom.propose(&proposal).await.expect("a circle").id;
    world.bea.accept(circle).await.expect("a yes");
    hana.accept(circle).await.expect("a yes");
    world.tom.load(circle).await.expect("the log");
    hana.load(circle).await.expect("the log");
    let old = hana.seal(
        circle,
        &client::vault::Place::new("goal", Uuid::from_u128(7), "sentence"),
        1,
        &client::vault::Content::text("en", "still here"),
    );
    let old = old.expect("sealed while she was in it");

    // She leaves with her signature; Bea brings a new key without her.
    let now = u64::try_from(testkit::MORNING).expect("a time");
    let act = hana.keyring().expect("keys").sign_act("leave", Some(circle), circle, 1, now, Vec::new()).expect("an act");
    let left = hana.put::<Value>(&format!("/engagements/{circle}/departure"), &json!({"act": to_base64(&act)})).await;
    left.expect("she leaves");
    world.bea.rekey(circle).await.expect("a new key");
    world.tom.load(circle).await.expect("the log");
    let members: Vec<Uuid> = {
        let keyring = world.tom.keyring().expect("keys");
        let (head, _) = keyring.log(circle).expect("a log").head().expect("a head");
        head.members.iter().map(|member| member.card.person()).collect()
    };
    assert!(members.contains(&tom) && members.contains(&bea) && !members.contains(&hana_id));

    // What she seals with the key she still has, said to be of the new epoch.
    let forged = json!({"v": 1, "by": hana_id, "e": 1, "s": to_base64(&old.s.0)});
    let sealed: client::types::Sealed = testkit::serde_json::from_value(forged).expect("a sealed value");
    let place = client::vault::Place::new("goal", Uuid::from_u128(7), "sentence");
    assert_eq!(name(world.tom.unseal(circle, &place, &sealed)), "malformed");
    case("shows what somebody who left wrote as if under the new key", "malformed: the epoch inside is another");

    world.bea.goal(circle, &goal("After she left")).await.expect("a goal");
    let goals: Vec<client::types::Goal> = world.bea.all(&format!("/engagements/{circle}/goals")).await.expect("goals");
    let newest = goals.last().expect("a goal");
    let place = client::vault::Place::new("goal", newest.id, "sentence");
    assert_eq!(name(hana.unseal(circle, &place, &newest.sentence)), "unknown_epoch");
    case("hands out to somebody who left what was written later", "unknown_epoch: no key of that epoch");

    // An entry that puts her back, signed by herself.
    let log = {
        let entries: Vec<client::types::KeySetEntry> = world.bea.all(&format!("/engagements/{circle}/key-set")).await.expect("a log");
        entries.into_iter().map(|entry| entry.entry.0).collect::<Vec<_>>()
    };
    let back = after(&log, hana.keyring().expect("keys"), &[*hana.keyring().expect("keys").card()]);
    shows(&world.liar, circle, &[log, vec![back]].concat());
    assert_eq!(name(world.tom.load(circle).await), "not_a_member");
    case("shows an entry by which somebody who left lets herself in again", "not_a_member");
}

//! Notes: a log of entries that the server numbers, stores and relays, and would like to bend.

use std::collections::BTreeSet;

use testkit::serde_json::{Value, json};
use uuid::Uuid;

use crate::case;
use crate::world::{World, edit, newcomer};

/// A note of one's own space with three lines by one device, read through the liar by the one who wrote it.
struct Written {
    world: World,
    own: Uuid,
    note: Uuid,
    device: Uuid,
    path: String,
}

async fn written() -> Written {
    let mut world = World::begin().await;
    let own = world.tom.keyring().expect("keys").own().expect("an own space");
    let (note, device) = (Uuid::now_v7(), Uuid::new_v4());
    for line in ["first", "second", "third"] {
        world.tom.add_to_note(own, (note, None), device, &[line]).await.expect("added");
    }
    let path = format!("/engagements/{own}/notes/{note}/entries");
    Written { world, own, note, device, path }
}

impl Written {
    /// What Tom's new terminal reads, and why something was put aside.
    async fn read(&mut self) -> (String, BTreeSet<&'static str>) {
        let mut fresh = self.world.another_terminal().await;
        fresh.unlock(&self.world.toms.passphrase).await.expect("unlocked");
        let read = fresh.note(self.own, self.note).await.expect("the note stays open");
        let aside = read.aside.iter().map(|one| one.error.name()).collect();
        (read.text().unwrap_or_default(), aside)
    }
}

type Lie = Box<dyn Fn(&mut Value) + Send + Sync>;

fn items(answer: &mut Value) -> &mut Vec<Value> {
    answer["items"].as_array_mut().expect("entries")
}

#[tokio::test]
async fn what_does_not_hold_is_put_aside_and_the_note_stays_open() {
    let mut one = written().await;
    let (all, none) = one.read().await;
    assert!(["first", "second", "third"].iter().all(|line| all.contains(line)) && none.is_empty(), "{all} {none:?}");
    // Entries of another note, by the same device and under the same key.
    let other = Uuid::now_v7();
    one.world.tom.add_to_note(one.own, (other, None), one.device, &["elsewhere"]).await.expect("added");
    let log: Value = one.world.tom.get(&format!("/engagements/{}/notes/{other}/entries", one.own)).await.expect("a log");
    let foreign = log["items"][0].clone();

    let cases: Vec<(&str, Lie, &[&str])> = vec![
        ("drops an entry out of the middle of a note", Box::new(|answer| drop(items(answer).remove(1))), &["chain_broken"]),
        ("drops the first entry of a note", Box::new(|answer| drop(items(answer).remove(0))), &["chain_broken"]),
        ("changes a bit of an entry", Box::new(|answer| edit(&mut items(answer)[1]["entry"], |bytes| bytes[160] ^= 1)), &["bad_signature"]),
        (
            "cuts an entry short",
            Box::new(|answer| edit(&mut items(answer)[1]["entry"], |bytes| bytes.truncate(200))),
            &["malformed", "bad_signature"],
        ),
        (
            "names suite 0 in an entry of a note",
            Box::new(|answer| edit(&mut items(answer)[1]["entry"], |bytes| bytes[0] = 0)),
            &["unsupported_suite"],
        ),
        ("numbers an entry otherwise", Box::new(|answer| items(answer)[1]["number"] = json!(7)), &["malformed"]),
        ("says that an update is a snapshot", Box::new(|answer| items(answer)[1]["kind"] = json!("snapshot")), &["malformed"]),
        ("says that somebody else typed it", Box::new(|answer| items(answer)[1]["author"] = json!(Uuid::from_u128(3))), &["malformed"]),
        (
            "mixes an entry of another note in",
            Box::new(move |answer| {
                let (sequence, number) = (items(answer)[1]["sequence"].clone(), items(answer)[1]["number"].clone());
                items(answer)[1] = foreign.clone();
                items(answer)[1]["sequence"] = sequence;
                items(answer)[1]["number"] = number;
            }),
            &["malformed", "bad_signature"],
        ),
        (
            "fills a note with random bytes",
            Box::new(|answer| items(answer)[1]["entry"] = json!(client::vault::to_base64(&[9; 400]))),
            &["unsupported_suite", "malformed"],
        ),
    ];
    for (lie, change, said) in cases {
        one.world.liar.lies(&one.path.clone(), change);
        let (_, aside) = one.read().await;
        assert!(aside.iter().any(|name| said.contains(name)), "{lie}: {aside:?}");
        one.world.liar.stops();
        case(lie, &format!("{}: put aside with its author and day, the rest of the note stays open", said[0]));
    }

    // What comes twice or in another order, but whole, is the same note.
    one.world.liar.lies(&one.path.clone(), |answer| items(answer).reverse());
    let (text, aside) = one.read().await;
    assert!(aside.is_empty() == ["first", "second", "third"].iter().all(|line| text.contains(line)), "{text} {aside:?}");
    case("reorders the entries of a note", "read in the order of its chain, or put aside and said so");
    one.world.liar.stops();

    let (again, none) = one.read().await;
    assert!(again == all && none.is_empty(), "what was refused has poisoned what is true");
}

#[tokio::test]
async fn a_shorter_or_another_log_is_noticed() {
    let mut one = written().await;
    let (own, note) = (one.own, one.note);
    one.world.tom.note(own, note).await.expect("read");

    one.world.liar.lies(&one.path.clone(), |answer| drop(items(answer).pop()));
    let read = one.world.tom.note(own, note).await.expect("the note stays open");
    assert!(read.findings.iter().any(|finding| finding.error.name() == "rolled_back"), "{:?}", read.findings);
    case("withholds the newest entry of a note that was seen", "rolled_back: shown, and nothing is written on top of it");
    let said = one.world.tom.add_to_note(own, (note, None), one.device, &["on top"]).await;
    assert!(said.is_err(), "something was written over a log that went back");
    one.world.liar.stops();

    one.world.liar.lies(&one.path.clone(), |answer| *answer = json!({"items": [], "next": null, "states": []}));
    let read = one.world.tom.note(own, note).await.expect("the note stays open");
    assert!(read.findings.iter().any(|finding| finding.error.name() == "rolled_back"), "{:?}", read.findings);
    case("says that a note is empty", "rolled_back: the note that was there is missed");
    one.world.liar.stops();

    one.world.tom.add_to_note(own, (note, None), one.device, &["fourth"]).await.expect("the true log goes on");
}

#[tokio::test]
async fn a_snapshot_is_taken_for_what_it_covers_and_no_more() {
    let mut one = written().await;
    let (own, note, device) = (one.own, one.note, one.device);
    one.world.tom.snapshot_note(own, (note, None), device).await.expect("a snapshot");
    one.world.tom.add_to_note(own, (note, None), device, &["after it"]).await.expect("added");
    let (text, aside) = one.read().await;
    assert!(text.contains("first") && text.contains("after it") && aside.is_empty(), "{text} {aside:?}");

    one.world.liar.lies(&one.path.clone(), |answer| drop(items(answer).remove(0)));
    let (text, aside) = one.read().await;
    assert!(!text.contains("after it") && aside.contains("chain_broken"), "{text} {aside:?}");
    case("hides the snapshot on which an entry stands", "chain_broken: nothing is taken in behind a gap");
    one.world.liar.stops();

    one.world.liar.lies(&one.path.clone(), |answer| {
        let last = items(answer).len() - 1;
        items(answer).truncate(last);
    });
    let read = one.world.tom.note(own, note).await.expect("the note stays open");
    assert!(read.findings.iter().any(|finding| finding.error.name() == "rolled_back"));
    case("serves the snapshot and hides what was written after it", "rolled_back for who saw it; else at the next entry of that device");
}

#[tokio::test]
async fn an_attachment_is_what_was_attached() {
    let mut one = written().await;
    let own = one.own;
    let bytes: Vec<u8> = (0..2_500_000_u32).map(|n| n.to_be_bytes()[3]).collect();
    let content = client::AttachmentContent { name: "../../etc/passwd", media_type: "text/html", bytes: &bytes };
    let id = one.world.tom.attach(own, Some(one.note), content).await.expect("attached");
    let list: client::types::Page<client::types::Attachment> =
        one.world.tom.get(&format!("/engagements/{own}/attachments?note={}", one.note)).await.expect("a list");
    let attachment = list.items.into_iter().find(|one| one.id == id).expect("there");
    let meta = one.world.tom.attachment_meta(own, &attachment).expect("it opens");
    assert_eq!(one.world.tom.attachment(own, id, &meta).await.expect("its content"), bytes);

    let mut moved = attachment.clone();
    moved.note_id = Some(Uuid::from_u128(4));
    assert!(one.world.tom.attachment_meta(own, &moved).is_err());
    case("hangs an attachment on another note", "malformed: its note is sealed with it");
    let mut fewer = attachment.clone();
    fewer.parts = 1;
    assert!(one.world.tom.attachment_meta(own, &fewer).is_err());
    case("says that an attachment has fewer parts", "malformed: their number is sealed with it");
    let renamed = client::types::Attachment { id: Uuid::from_u128(5), ..attachment };
    assert!(one.world.tom.attachment_meta(own, &renamed).is_err());
    case("shows an attachment under another id", "bad_signature");
}

#[tokio::test]
async fn keys_change_by_their_owner_or_after_comparing() {
    let mut world = World::begin().await;
    let (pair, bea) = (world.pair, world.bea.person_id());

    // Signed by the old key: partners follow.
    world.bea.rotate(15).await.expect("new keys");
    world.tom.load(pair).await.expect("a line of cards that the old key signed");
    assert!(world.sentences(pair).await.iter().all(Result::is_ok));

    // The same line without its act is a hard stop for who has not followed it yet.
    let mut second = world.another_terminal().await;
    world.bea.rotate(15).await.expect("new keys again");
    world.liar.lies(&format!("/people/{bea}/card"), |answer| {
        for earlier in answer["earlier"].as_array_mut().expect("a line") {
            earlier["replace_act"] = Value::Null;
        }
    });
    second.unlock(&world.toms.passphrase).await.expect("unlocked");
    assert_eq!(crate::world::name(second.load(pair).await), "card_changed");
    case("hides the old key's signature under new keys", "card_changed: hard stop until numbers were compared");
    world.liar.stops();
    world.liar.lies(&format!("/people/{bea}/card"), |answer| {
        for earlier in answer["earlier"].as_array_mut().expect("a line") {
            if !earlier["replace_act"].is_null() {
                edit(&mut earlier["replace_act"], |act| act[60] ^= 1);
            }
        }
    });
    let mut third = world.another_terminal().await;
    third.unlock(&world.toms.passphrase).await.expect("unlocked");
    assert_eq!(crate::world::name(third.load(pair).await), "card_changed");
    case("forges the old key's signature under new keys", "card_changed");
    world.liar.stops();

    // An administrator resets the login and begins anew in Bea's name: nobody goes along.
    world.tom.load(pair).await.expect("the log");
    let before = world.tom.safety_number(bea).await.expect("a number");
    world.bea.restart(testkit::PASSWORD, 15).await.expect("a restart needs the login alone");
    assert_eq!(crate::world::name(world.tom.load(pair).await), "card_changed");
    // Who begins anew reads nothing of what was written, and nothing that is.
    let theirs = match world.bea.load(pair).await {
        Ok(_) => crate::world::read_sentences(&mut world.bea, pair).await,
        Err(_) => Vec::new(),
    };
    assert!(theirs.iter().all(Result::is_err), "{theirs:?}");
    case("begins anew in the partner's name after a reset", "card_changed: no key for it until the two compared sixty digits");
    let after = world.tom.safety_number(bea).await.expect("a number");
    assert_ne!(before, after);
    // Whoever compared takes the new card, and no other.
    assert!(world.tom.accept_card(bea, &before).await.is_err());
    case("shows another card between comparing and the yes", "card_changed: the number compared is not the card's");
    world.tom.accept_card(bea, &after).await.expect("compared");
    assert!(world.tom.reshare(pair, bea).await.expect("shared") > 0);
}

#[tokio::test]
async fn a_release_says_what_its_owner_signed() {
    let mut world = World::begin().await;
    let (carl, ..) = newcomer(&world.organisation, &world.app.base, "Carl").await;
    let goals: Vec<client::types::Goal> = world.tom.all(&format!("/engagements/{}/goals", world.pair)).await.expect("goals");
    let showing = client::Showing { kind: "goal".to_owned(), item: goals[0].id, sponsor: None, text: "I say no".to_owned(), until: None };
    let shown = world.tom.release(world.pair, &showing).await;
    let shown = shown.expect("released to the programme");
    let said = |text: &str| {
        vault::Release {
            audience: "programme".to_owned(),
            person: None,
            item: goals[0].id,
            kind: "goal".to_owned(),
            text: text.to_owned(),
            until: None,
        }
        .payload()
        .expect("a payload")
        .to_vec()
    };
    let act = vault::SignedAct::from_bytes(&shown.act.0).expect("an act");
    let card = *world.tom.keyring().expect("keys").card();
    let verified = act.verify(card.card()).expect("signed by Tom");
    assert_eq!(verified.payload, said("I say no"));
    assert_ne!(verified.payload, said("I say yes"));
    case("changes the words of a release", "not what was signed: shown as unsigned");
    let forged = carl.keyring().expect("keys").sign_act("release", Some(world.pair), shown.id, 1, 1, said("I resign")).expect("an act");
    assert!(vault::SignedAct::from_bytes(&forged).expect("an act").verify(card.card()).is_err());
    case("makes up a release", "bad_signature");
}

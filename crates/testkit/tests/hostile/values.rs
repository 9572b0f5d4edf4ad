//! Sealed values: moved, swapped, rolled back, attributed to others, cut.

use client::types::Goal;
use client::vault::{Content, Keyring, Place, VaultError, to_base64};
use rand_core::OsRng;
use testkit::serde_json::{Value, json};
use uuid::Uuid;

use crate::case;
use crate::world::{World, edit, goal};

fn only(read: Vec<Result<String, VaultError>>) -> &'static str {
    read.into_iter().find_map(|one| one.err().map(VaultError::name)).unwrap_or("opened")
}

fn name(error: VaultError) -> &'static str {
    error.name()
}

#[tokio::test]
async fn a_value_opens_at_its_place_only() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let other = world.another_pair().await;
    world.tom.goal(pair, &goal("The second goal")).await.expect("a goal");
    world.tom.goal(other, &goal("A goal elsewhere")).await.expect("a goal");
    let path = format!("/engagements/{pair}/goals");
    let elsewhere: Vec<Goal> = world.bea.all(&format!("/engagements/{other}/goals")).await.expect("goals");
    let foreign = testkit::serde_json::to_value(&elsewhere[0].sentence).expect("JSON");
    let mallory = {
        let mut keys = Keyring::create(&mut OsRng, world.tom.organisation_id(), world.mallory.identity().person, 1);
        let own = Uuid::now_v7();
        keys.create_own(&mut OsRng, own, 1).expect("a space");
        let sealed =
            keys.seal(&mut OsRng, own, &Place::new("goal", Uuid::nil(), "sentence"), 1, &Content::text("en", "I resign")).expect("sealed");
        json!({"v": 1, "by": sealed.author, "e": 0, "s": to_base64(&sealed.envelope)})
    };
    assert_eq!(only(world.sentences(pair).await), "opened");

    type Lie = Box<dyn Fn(&mut Value) + Send + Sync>;
    let cases: Vec<(&str, Lie, &[&str])> = vec![
        (
            "swaps two fields of a goal",
            Box::new(|answer| answer["items"][0]["sentence"] = answer["items"][0]["today"].clone()),
            &["bad_signature"],
        ),
        (
            "swaps the words of two goals",
            Box::new(|answer| answer["items"][0]["sentence"] = answer["items"][1]["sentence"].clone()),
            &["bad_signature"],
        ),
        (
            "moves a value from another engagement here",
            Box::new(move |answer| answer["items"][0]["sentence"] = foreign.clone()),
            &["bad_signature"],
        ),
        ("gives a goal the id of another row", Box::new(|answer| answer["items"][0]["id"] = json!(Uuid::from_u128(5))), &["bad_signature"]),
        (
            "says that Bea wrote what Tom wrote",
            Box::new(|answer| answer["items"][0]["sentence"]["by"] = json!(Uuid::from_u128(6))),
            &["malformed"],
        ),
        ("says another version than the sealed one", Box::new(|answer| answer["items"][0]["sentence"]["v"] = json!(9)), &["malformed"]),
        (
            "says another epoch than the sealed one",
            Box::new(|answer| answer["items"][0]["sentence"]["e"] = json!(1)),
            &["malformed", "unknown_epoch"],
        ),
        (
            "changes a bit of the ciphertext",
            Box::new(|answer| edit(&mut answer["items"][0]["sentence"]["s"], |bytes| bytes[120] ^= 1)),
            &["bad_signature"],
        ),
        (
            "changes a bit of the signature",
            Box::new(|answer| {
                edit(&mut answer["items"][0]["sentence"]["s"], |bytes| {
                    let end = bytes.len() - 1;
                    bytes[end] ^= 1;
                })
            }),
            &["bad_signature"],
        ),
        (
            "cuts a value short",
            Box::new(|answer| edit(&mut answer["items"][0]["sentence"]["s"], |bytes| bytes.truncate(90))),
            &["malformed"],
        ),
        (
            "adds bytes to a value",
            Box::new(|answer| edit(&mut answer["items"][0]["sentence"]["s"], |bytes| bytes.extend([0; 16]))),
            &["malformed", "bad_signature"],
        ),
        (
            "names suite 0 in a value",
            Box::new(|answer| edit(&mut answer["items"][0]["sentence"]["s"], |bytes| bytes[0] = 0)),
            &["unsupported_suite"],
        ),
        (
            "names the head of another log in a value",
            Box::new(|answer| edit(&mut answer["items"][0]["sentence"]["s"], |bytes| bytes[30] ^= 1)),
            &["bad_signature", "diverged"],
        ),
        (
            "puts words into Tom's record that it sealed itself",
            Box::new(move |answer| answer["items"][0]["sentence"] = mallory.clone()),
            &["not_a_member", "bad_signature", "malformed"],
        ),
    ];
    for (lie, change, said) in cases {
        world.liar.lies(&path, change);
        let refusal = only(world.sentences(pair).await);
        assert!(said.contains(&refusal), "{lie}: {refusal}");
        world.liar.stops();
        case(lie, &format!("{}: shown as not opened, with the reason", said[0]));
    }
    assert_eq!(only(world.sentences(pair).await), "opened", "what was refused has poisoned what is true");
}

#[tokio::test]
async fn an_old_value_does_not_come_back() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let goals: Vec<Goal> = world.bea.all(&format!("/engagements/{pair}/goals")).await.expect("goals");
    let (id, before) = (goals[0].id, testkit::serde_json::to_value(&goals[0]).expect("JSON"));
    world.bea.load(pair).await.expect("the log");
    let place = Place::new("goal", id, "sentence");
    let sealed = world.bea.seal(pair, &place, 2, &Content::text("en", "I say no once a day")).expect("sealed");
    let body = json!({"version": 1, "sentence": sealed});
    world.bea.put::<Value>(&format!("/engagements/{pair}/goals/{id}"), &body).await.expect("changed");
    assert_eq!(only(world.sentences(pair).await), "opened");

    let older = before.clone();
    world.liar.lies(&format!("/engagements/{pair}/goals"), move |answer| answer["items"][0] = older.clone());
    assert_eq!(only(world.sentences(pair).await), "rolled_back");
    case("brings back an older wording of a goal", "rolled_back: an older version than one already seen");
    world.liar.stops();

    // One's own write counts as seen from its acknowledgement on.
    let own = Place::new("goal", id, "today");
    world.tom.keyring_mut().expect("keys").acknowledge(pair, &own, 2);
    let today: client::types::Sealed = testkit::serde_json::from_value(before["today"].clone()).expect("a value");
    let said = world.tom.unseal(pair, &own, &today);
    assert!(matches!(said, Err(client::ClientError::Vault(error)) if name(error) == "rolled_back"), "{said:?}");
    case("drops a write that it acknowledged", "rolled_back");

    // Pins: what a person's devices remember about others.
    let stored: Value = world.tom.get("/pins").await.expect("pins");
    assert!(!stored["sealed"].is_null());
    let mut second = world.another_terminal().await;
    world.liar.lies("/pins", |answer| edit(&mut answer["sealed"]["s"], |bytes| bytes[150] ^= 1));
    let said = second.unlock(&world.toms.passphrase).await;
    assert!(matches!(said, Err(client::ClientError::Vault(error)) if name(error) == "bad_signature"), "{said:?}");
    case("changes the pins that a new terminal reads", "bad_signature: the terminal does not start blind");
}

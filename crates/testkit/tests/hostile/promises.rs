//! Agreements and acts: who is said to have agreed to what.

use client::ClientError;
use client::types::Agreement;
use client::vault::to_base64;
use testkit::serde_json::json;
use uuid::Uuid;

use crate::case;
use crate::world::{World, edit, name};

#[tokio::test]
async fn nobody_agrees_to_what_they_did_not_sign() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let other = world.another_pair().await;
    let path = format!("/engagements/{pair}");
    let theirs = world.bea.engagement(other).await.expect("an engagement");
    let foreign: Agreement = theirs.agreement.expect("an agreement");
    let (terms, acts) =
        (testkit::serde_json::to_value(&foreign.terms).expect("JSON"), testkit::serde_json::to_value(&foreign.acts).expect("JSON"));

    let read = |world: &mut World, found: client::types::Engagement| {
        let agreement = found.agreement.expect("an agreement");
        world.tom.terms(found.id, &agreement).map(|_| ())
    };

    world.liar.lies(&path, move |answer| answer["agreement"]["terms"] = terms.clone());
    let found = world.tom.engagement(pair).await.expect("an engagement");
    assert_eq!(name(read(&mut world, found)), "bad_signature");
    case("shows the terms of another agreement", "bad_signature: terms that did not open are signed by nobody");
    world.liar.stops();

    world.liar.lies(&path, move |answer| answer["agreement"]["acts"] = acts.clone());
    let found = world.tom.engagement(pair).await.expect("an engagement");
    assert_eq!(name(read(&mut world, found)), "bad_signature");
    case("replays a yes that was given to another agreement", "not signed: shown as the server's word");
    world.liar.stops();

    world.liar.lies(&path, |answer| {
        for act in answer["agreement"]["acts"].as_array_mut().expect("acts") {
            edit(&mut act["act"], |bytes| bytes[40] ^= 1);
        }
    });
    let found = world.tom.engagement(pair).await.expect("an engagement");
    assert_eq!(name(read(&mut world, found)), "bad_signature");
    case("changes what was signed", "bad_signature");
    world.liar.stops();

    world.liar.lies(&path, |answer| answer["agreement"]["version"] = json!(7));
    let found = world.tom.engagement(pair).await.expect("an engagement");
    assert_eq!(name(read(&mut world, found)), "bad_signature");
    case("numbers an agreement otherwise", "bad_signature: the version is part of what was signed");
    world.liar.stops();

    world.liar.lies(&path, move |answer| answer["id"] = json!(other));
    assert_eq!(name(world.tom.engagement(pair).await), "wrong_engagement");
    case("answers another engagement than was asked for", "wrong_engagement");
    world.liar.stops();

    // The kind decides who may hold the key; the one that was signed counts.
    world.liar.lies(&path, |answer| answer["kind"] = json!("team"));
    let said = world.tom.admit(pair, world.mallory.identity().person).await;
    assert!(said.is_err());
    case("calls a pair a team, so that it could grow", "the kind that was signed counts: nobody is let in");
    world.liar.stops();

    let mut proposal = client::Proposal::coaching(world.bea.person_id(), "Once more");
    proposal.minutes = 45;
    let third = world.bea_proposes(&proposal).await;
    world.liar.lies(&format!("/engagements/{third}"), |answer| answer["minutes"] = json!(480));
    let said = world.tom.accept(third).await;
    assert_eq!(name(said), "malformed");
    case("shows other minutes than the terms say", "terms and engagement differ: no yes is signed");
}

#[tokio::test]
async fn nobody_leaves_without_their_signature() {
    let mut world = World::begin().await;
    let pair = world.pair;
    let bea = world.bea.person_id();
    let before = world.log(pair).await.len();
    world.liar.lies(&format!("/engagements/{pair}"), move |answer| {
        for party in answer["parties"].as_array_mut().expect("parties") {
            if party["person_id"] == json!(bea) {
                party["left_at"] = json!(1);
            }
        }
    });
    world.tom.rekey(pair).await.expect("a new key");
    let holders: Vec<Uuid> = {
        let keyring = world.tom.keyring().expect("keys");
        let (head, _) = keyring.log(pair).expect("a log").head().expect("a head");
        head.members.iter().map(|member| member.card.person()).collect()
    };
    assert!(holders.contains(&bea), "a pair's key was taken from someone on the server's word");
    assert_eq!(world.log(pair).await.len(), before + 1);
    case("says that Bea has left", "nobody signed it: she keeps the key");
    world.liar.stops();

    let forged = to_base64(&[1; 200]);
    world.liar.lies(&format!("/engagements/{pair}"), move |answer| answer["leave_acts"] = json!([{"author": bea, "act": forged}]));
    let loaded = world.tom.rekey(pair).await.expect("a new key");
    assert!(loaded.members.iter().any(|card| card.person() == bea));
    case("shows a leaving made of random bytes", "not signed: she keeps the key");
}

#[tokio::test]
async fn an_answer_that_is_no_answer_says_so() {
    let world = World::begin().await;
    world.liar.lies("/people", |answer| *answer = json!({"items": "none"}));
    let said = world.tom.all::<client::types::Person>("/people").await;
    assert!(matches!(said, Err(ClientError::Unexpected { .. })), "{said:?}");
    case("answers something that the API does not know", "the server answered with something unexpected");
}

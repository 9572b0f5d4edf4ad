//! What somebody who can sign in as another (an administrator who reset the login) can and cannot do.

use client::{Method, Space};
use testkit::PASSWORD;
use testkit::serde_json::{Value, json};

use crate::case;
use crate::world::{World, name, terminal};

#[tokio::test]
async fn a_stolen_login_opens_and_signs_nothing() {
    let world = World::begin().await;
    let pair = world.pair;
    let mut thief = Space::sign_in(terminal(&world.app.base), &world.tom_email, PASSWORD, None).await.expect("signed in");
    for guess in ["abacus abdomen abdominal abide abiding ability", "0000-0000-0000-0000-0000-0000-0000", PASSWORD] {
        assert!(["wrong_secret", "malformed"].contains(&name(thief.unlock(guess).await)), "{guess}");
    }
    case("signs in as Tom and guesses", "wrong_secret: signing in is not unlocking");

    // Without the key nothing can be stored in Tom's name that says more than bytes.
    let act = world.mallory.sign_act("end", Some(pair), pair, 1, 1, Vec::new()).expect("an act");
    for (method, path, body) in [
        (Method::PUT, format!("/engagements/{pair}/ending"), json!({"act": client::vault::to_base64(&act)})),
        (Method::PUT, format!("/engagements/{pair}/ending"), json!({"act": client::vault::to_base64(&[7; 200])})),
        (
            Method::POST,
            format!("/engagements/{pair}/key-set"),
            json!({"sequence": 1, "epoch": 1, "entry": client::vault::to_base64(&[1; 700])}),
        ),
        (
            Method::PUT,
            "/identity/wrappers/passphrase".to_owned(),
            json!({"file": client::vault::to_base64(&[1; 400]), "act": client::vault::to_base64(&act)}),
        ),
    ] {
        let said = thief.client().send::<Value>(method, &thief.path(&path), &body, None).await;
        let refused = said.as_ref().is_err_and(|error| error.problem().is_some_and(|problem| problem.status == 422));
        assert!(refused, "{path}: {said:?}");
    }
    case("signs in as Tom and ends his coaching with an act of its own", "refused: nobody signed it");
    let found = world.told().await;
    assert_ne!(found.state, "ended");
}

//! Fills an empty server with one coach who has much behind them, for `bench/page`: over the API, sealed, so that the page opens it.
//!
//! `cargo run --release -p client --example account -- ADDRESS FIRST_TOKEN SESSIONS`
//!
//! A third of the sessions, with two actions each, lie in one coaching, the others in nine. Prints a JSON object: how the coach signs in, and
//! the large coaching with a goal and sessions of it.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a measuring program: what fails stops it")]

use std::time::{SystemTime, UNIX_EPOCH};

use client::types::{Engagement, Goal, Invitation, NewPerson, Person, SignUp};
use client::{Client, EntryText, GoalText, Proposal, SessionPlan, Space};
use serde_json::{Value, json};
use uuid::Uuid;

const PASSWORD: &str = "a rope holds two people";
/// Quick to unlock, and nothing to protect.
const LOG_N: u8 = 15;
const COACHINGS: usize = 10;
/// Sessions to come, of each coaching.
const COMING: usize = 6;
const WORDS: &str = "What would have to be true so that someone else can decide this on a Friday";

#[tokio::main]
async fn main() {
    let [address, token, sessions] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("ADDRESS FIRST_TOKEN SESSIONS");
    let sessions: usize = sessions.parse().unwrap();
    let client = Client::new(&address).unwrap();
    let first =
        SignUp { email: Some("coach@example.org".to_owned()), organisation_name: Some("Bench".to_owned()), ..sign_up(&token, "Cora") };
    let mut coach = Space::sign_up(client.clone(), &first).await.unwrap();
    let secrets = coach.create_identity(LOG_N).await.unwrap();
    coach.confirm_recovery().await.unwrap();
    let large = sessions / 3;
    let small = (sessions - large) / (COACHINGS - 1);
    let mut found = None;
    for n in 0..COACHINGS {
        eprint!("\rcoaching {} of {COACHINGS}", n + 1);
        let many = if n == 0 { sessions - small * (COACHINGS - 1) } else { small };
        let made = coaching(&mut coach, &client, n, many).await;
        found.get_or_insert(made);
    }
    eprintln!();
    let (engagement, goal, [held, coming]) = found.unwrap();
    let account = json!({
        "slug": coach.slug(), "email": "coach@example.org", "password": PASSWORD, "passphrase": secrets.passphrase,
        "engagement": engagement, "goal": goal, "held": held, "coming": coming
    });
    println!("{account}");
}

fn sign_up(token: &str, name: &str) -> SignUp {
    SignUp {
        token: token.to_owned(),
        name: name.to_owned(),
        email: None,
        password: PASSWORD.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        language: "en".to_owned(),
        organisation_name: None,
        device: None,
    }
}

/// One coaching with all that is in it: its id, a goal, the last session that was held and the next one.
async fn coaching(coach: &mut Space, client: &Client, n: usize, sessions: usize) -> (Uuid, Uuid, [Uuid; 2]) {
    let name = format!("Coachee {n}");
    let new = NewPerson { name: name.clone(), email: format!("p{n}@example.org"), administrator: false };
    let person: Person = coach.post("/people", &new).await.unwrap();
    let invited: Invitation = coach.post(&format!("/people/{}/invitation", person.id), &json!({})).await.unwrap();
    let mut other = Space::sign_up(client.clone(), &sign_up(&invited.token, &name)).await.unwrap();
    other.create_identity(LOG_N).await.unwrap();
    let proposal = Proposal { my_role: "coach".to_owned(), ..Proposal::coaching(person.id, WORDS) };
    let Engagement { id, .. } = coach.propose(&proposal).await.unwrap();
    other.accept(id).await.unwrap();

    let mut goals: Vec<Goal> = Vec::new();
    for _ in 0..3 {
        let levels = std::array::from_fn(|level| format!("{WORDS}, level {level}"));
        let goal = GoalText {
            sentence: WORDS.to_owned(),
            today: WORDS.to_owned(),
            good_enough: WORDS.to_owned(),
            levels: Some(levels),
            ..GoalText::default()
        };
        goals.push(other.goal(id, &goal).await.unwrap());
    }
    let goal = goals[0].id;
    for n in 0..60 {
        let (drawer, own, parent, body) = match n % 6 {
            0 => ("ground", false, None, json!({"type": "context", "list": "helps", "text": WORDS, "day": day(-n)})),
            1 => ("option", false, None, json!({"type": "option", "text": WORDS, "state": "open"})),
            2 => ("learning", false, None, json!({"type": "win", "text": WORDS, "evidence": WORDS, "goal": goal})),
            3 => (
                "plan",
                false,
                None,
                json!({"type": "plan", "version": n / 6 + 1, "purpose": format!("{WORDS} {n}"), "tactics": [WORDS], "reason": WORDS}),
            ),
            4 => ("goal", true, Some(goal), json!({"type": "attainment", "level": 0, "words": WORDS, "day": day(-n), "when": "follow_up"})),
            _ => ("learning", false, None, json!({"type": "insight", "text": WORDS})),
        };
        other.entry(id, &entry(drawer, own, parent, None, body)).await.unwrap();
    }

    let mut ends = [Uuid::nil(); 2];
    for n in 0..sessions {
        let weeks = i64::try_from(n).unwrap() - i64::try_from(sessions.saturating_sub(COMING)).unwrap();
        // The newest of the past was yesterday.
        let starts = day(if weeks < 0 { weeks * 7 + 6 } else { weeks * 7 + 1 });
        let plan = SessionPlan {
            starts_local: format!("{starts}T{:02}:00", 8 + n % 9),
            zone: "Europe/Berlin".to_owned(),
            minutes: 45,
            link: None,
            form: "conversation".to_owned(),
            topic: Some(WORDS.to_owned()),
        };
        let session = coach.session(id, &plan).await.unwrap().id;
        if n + 12 > sessions {
            for topic in 0..3 {
                let body = json!({"type": "topic", "text": WORDS, "state": if weeks < 0 { "discussed" } else { "open" }, "priority": 0, "from": []});
                coach.entry(id, &EntryText { position: topic, ..entry("session", false, None, Some(session), body) }).await.unwrap();
            }
        }
        if weeks < 0 {
            coach.session_step(id, session, "opening").await.unwrap();
            coach.session_step(id, session, "holding").await.unwrap();
            coach.takeaway(id, session, 0, WORDS).await.unwrap();
            ends[0] = session;
        } else if ends[1].is_nil() {
            ends[1] = session;
        }
        for owner in [&mut *coach, &mut other] {
            let person = owner.person_id();
            let action = owner.action(id, Some(session), person, Some(&starts), WORDS).await.unwrap();
            if weeks < -4 {
                owner.close_action(&action, n % 5 != 0, WORDS).await.unwrap();
            }
        }
    }
    (id, goal, ends)
}

fn entry(drawer: &str, own: bool, parent: Option<Uuid>, session: Option<Uuid>, body: Value) -> EntryText {
    EntryText { drawer: drawer.to_owned(), own, parent, session, body, ..EntryText::default() }
}

/// A day so many days from today, `2026-11-24`. Days since the epoch to a date, after Howard Hinnant.
fn day(from_today: i64) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let days = i64::try_from(seconds / 86_400).unwrap() + from_today + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + i64::from(month <= 2))
}

//! How long a login waits, and who is held up by whose failures.

#![expect(clippy::unwrap_used, reason = "a failing step ends the test")]

use std::sync::atomic::{AtomicI64, Ordering};

use super::*;

const HERE: ClientAddress = ClientAddress(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));

fn clock() -> (Arc<AtomicI64>, Clock) {
    let time = Arc::new(AtomicI64::new(1_000_000));
    let read = Arc::clone(&time);
    (time, Clock::of(move || read.load(Ordering::Relaxed)))
}

async fn fail(throttle: &Arc<Throttle>, who: &str, from: ClientAddress, clock: &Clock) -> Option<String> {
    throttle.attempt(who, from, clock).await.err().map(|problem| problem.argument("seconds").unwrap_or_default().to_owned())
}

#[tokio::test]
async fn five_failures_are_free_then_the_wait_doubles_to_a_quarter_of_an_hour() {
    let (time, clock) = clock();
    let throttle = Arc::new(Throttle::default());
    for _ in 0..5 {
        assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await, None);
    }
    for expected in [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
        let told = fail(&throttle, " ADA@example.org", HERE, &clock).await.unwrap();
        assert_eq!(told, expected.to_string());
        time.fetch_add(expected * SECOND - 1, Ordering::Relaxed);
        assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await.as_deref(), Some("1"));
        time.fetch_add(1, Ordering::Relaxed);
        assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await, None);
    }
    assert_eq!(fail(&throttle, "bea@example.org", HERE, &clock).await, None, "others are not held up");
    time.fetch_add(900 * SECOND, Ordering::Relaxed);
    throttle.attempt("ada@example.org", HERE, &clock).await.unwrap().passed();
    for _ in 0..5 {
        assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await, None, "one that is right forgets them");
    }
}

#[tokio::test]
async fn an_address_has_a_hundred_failures_in_ten_minutes_and_successes_do_not_count() {
    let (time, clock) = clock();
    let throttle = Arc::new(Throttle::default());
    for round in 0..200 {
        throttle.attempt(&format!("{round}@example.org"), HERE, &clock).await.unwrap().passed();
        throttle.attempt(&format!("{round}@example.org"), HERE, &clock).await.unwrap().put_back();
    }
    for round in 0..100 {
        assert_eq!(fail(&throttle, &format!("{round}@example.org"), HERE, &clock).await, None);
    }
    assert_eq!(fail(&throttle, "new@example.org", HERE, &clock).await.as_deref(), Some("600"));
    let elsewhere = ClientAddress("2001:db8::1".parse().unwrap());
    assert_eq!(fail(&throttle, "new@example.org", elsewhere, &clock).await, None);
    time.fetch_add(WINDOW, Ordering::Relaxed);
    assert_eq!(fail(&throttle, "new@example.org", HERE, &clock).await, None);
    assert_eq!(network("2001:db8::1".parse().unwrap()), network("2001:db8::ffff:1".parse().unwrap()));
    assert_eq!(network("::ffff:127.0.0.1".parse().unwrap()), HERE.0);
}

#[tokio::test]
async fn who_was_right_from_an_address_before_is_not_held_up_by_others_there() {
    let (time, clock) = clock();
    let throttle = Arc::new(Throttle::default());
    let elsewhere = ClientAddress("192.0.2.7".parse().unwrap());
    throttle.attempt("ada@example.org", HERE, &clock).await.unwrap().passed();
    throttle.attempt("bea@example.org", elsewhere, &clock).await.unwrap().passed();
    let crowd = async |from| {
        for round in 0..100 {
            assert_eq!(fail(&throttle, &format!("{round}@example.org"), from, &clock).await, None);
        }
    };
    crowd(HERE).await;
    assert_eq!(fail(&throttle, "bea@example.org", HERE, &clock).await.as_deref(), Some("600"), "right elsewhere, not here");
    throttle.attempt_within("bea@example.org", HERE, &clock).await.unwrap().put_back();
    throttle.attempt("Ada@example.org", HERE, &clock).await.unwrap().passed();
    // Their own failures hold them up all the same.
    for _ in 0..5 {
        assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await, None);
    }
    assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await.as_deref(), Some("2"));
    assert_eq!(throttle.attempt_within("ada@example.org", HERE, &clock).await.err().unwrap().name(), "too_many_tries");
    // For 30 days.
    time.fetch_add(KNOWN, Ordering::Relaxed);
    crowd(HERE).await;
    assert_eq!(fail(&throttle, "ada@example.org", HERE, &clock).await.as_deref(), Some("600"));
}

#[tokio::test]
async fn tries_at_the_same_time_are_not_more_than_tries_one_after_the_other() {
    let (_, clock) = clock();
    let throttle = Arc::new(Throttle::default());
    let mut open = Vec::new();
    for _ in 0..5 {
        open.push(throttle.attempt("ada@example.org", HERE, &clock).await.unwrap());
    }
    let waiting = tokio::spawn({
        let (throttle, clock) = (Arc::clone(&throttle), clock.clone());
        async move { throttle.attempt("ada@example.org", HERE, &clock).await.map(Attempt::passed) }
    });
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    open.pop().unwrap().passed();
    waiting.await.unwrap().unwrap();
    drop(open);
}

#[test]
fn rates_open_again_and_are_counted_by_person() {
    let throttle = Throttle::default();
    let (ada, bea) = (Uuid::from_u128(1), Uuid::from_u128(2));
    for _ in 0..5 {
        throttle.allow(Rate::Restarts, ada, 0).unwrap();
    }
    let refused = throttle.allow(Rate::Restarts, ada, HOUR).unwrap_err();
    assert_eq!((refused.status(), refused.name(), refused.argument("seconds")), (429, "rate_limited", Some("82800")));
    throttle.allow(Rate::Restarts, bea, HOUR).unwrap();
    throttle.allow(Rate::Wrappers, ada, HOUR).unwrap();
    throttle.allow(Rate::Restarts, ada, 24 * HOUR).unwrap();
}

#[test]
fn what_is_remembered_is_bounded() {
    let mut counts = HashMap::new();
    for key in 0..i64::try_from(MOST).unwrap() * 2 {
        let _ = remembered(&mut counts, key, key, HOUR);
        assert!(counts.len() <= MOST);
    }
    // Over: an hour later only what is new.
    let late = i64::try_from(MOST).unwrap() * 2 + HOUR;
    for key in 0..i64::try_from(MOST).unwrap() {
        let _ = remembered(&mut counts, -1 - key, late, HOUR);
    }
    assert!(counts.len() <= MOST && counts.keys().filter(|key| **key < 0).count() > MOST / 2);
}

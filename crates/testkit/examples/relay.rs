//! The load of `bench/sealing`: many open pages, entries of notes written at a steady rate, and how long each takes to the other side.
//!
//! `relay fill DATABASE PAIRS` writes pairs of people with an engagement, a session and a sign-in each into a database that has one
//! administrator, and prints what `drive` reads. `relay drive BASE FILE RATE SECONDS` opens one event stream a person, writes RATE entries a second
//! in all, reads each from the other side as soon as its hint comes, and prints a JSON object of latencies.

#![expect(clippy::unwrap_used, reason = "a measuring program: what fails stops it")]

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use store::{Db, sqlx};
use uuid::Uuid;

/// Bytes of an entry that carries some letters: header, padded text, tag and signature.
const ENTRY: usize = 125 + 24 + 128 + 16 + 64;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["fill", database, pairs] => fill(database, pairs.parse().unwrap()).await,
        ["drive", base, file, rate, seconds] => drive(base, file, rate.parse().unwrap(), seconds.parse().unwrap()).await,
        _ => panic!("relay fill DATABASE PAIRS | relay drive BASE FILE RATE SECONDS"),
    }
}

async fn fill(database: &str, pairs: usize) {
    let db = Db::open(database).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let (organisation, slug): (String, String) = sqlx::query_as("SELECT id, slug FROM organisation").fetch_one(&mut *conn).await.unwrap();
    drop(conn);
    let now = i64::try_from(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let mut rows = Vec::new();
    for n in 0..pairs {
        let (engagement, session) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
        let mut people = Vec::new();
        for side in 0..2 {
            let (account, person) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
            people.push((
                account,
                person,
                format!("r{n}-{side}@example.org"),
                format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple()),
            ));
        }
        rows.push((engagement, session, people));
    }
    let made = rows.clone();
    let organisation_id = organisation.clone();
    db.write(move |conn| {
        let (rows, organisation) = (rows.clone(), organisation_id.clone());
        Box::pin(async move {
            for (engagement, session, people) in rows {
                for (account, person, email, token) in &people {
                    sqlx::query("INSERT INTO account (id, email, password_hash, created_at) VALUES ($1, $2, 'none', $3)").bind(account).bind(email).bind(now).execute(&mut *conn).await?;
                    sqlx::query("INSERT INTO person (organisation_id, id, account_id, name, folded_name, email, time_zone, language, created_at) VALUES ($1, $2, $3, $4, $4, $4, 'UTC', 'en', $5)")
                        .bind(&organisation).bind(person).bind(account).bind(email).bind(now).execute(&mut *conn).await?;
                    sqlx::query("INSERT INTO sign_in (token_hash, id, account_id, device, created_at, seen_day, expires_at) VALUES ($1, $2, $3, 'bench', $4, '2026-11-21', $5)")
                        .bind(rooms::access::token_hash(token)).bind(Uuid::now_v7().to_string()).bind(account).bind(now).bind(now + 86_400_000).execute(&mut *conn).await?;
                }
                sqlx::query("INSERT INTO engagement (organisation_id, id, kind, modality, state, minutes, proposer_id, created_at, epoch) VALUES ($1, $2, 'peer', 'coaching', 'active', 20, $3, $4, 0)")
                    .bind(&organisation).bind(&engagement).bind(&people[0].1).bind(now).execute(&mut *conn).await?;
                for (_, person, ..) in &people {
                    sqlx::query("INSERT INTO party (organisation_id, engagement_id, person_id, role, invited_at, joined_at) VALUES ($1, $2, $3, 'peer', $4, $4)")
                        .bind(&organisation).bind(&engagement).bind(person).bind(now).execute(&mut *conn).await?;
                }
                sqlx::query("INSERT INTO session (organisation_id, engagement_id, id, version, number, form, starts_local, zone, starts_at, minutes, state, created_by, created_at) VALUES ($1, $2, $3, 1, 1, 'conversation', '2026-11-21T10:00', 'UTC', $4, 20, 'planned', $5, $4)")
                    .bind(&organisation).bind(&engagement).bind(&session).bind(now).bind(&people[0].1).execute(&mut *conn).await?;
            }
            Ok::<_, store::Error>(())
        })
    })
    .await
    .unwrap();
    db.close().await;
    let pairs: Vec<Value> = made
        .iter()
        .map(|(engagement, session, people)| json!({"engagement": engagement, "session": session, "tokens": [people[0].3, people[1].3]}))
        .collect();
    println!("{}", json!({"slug": slug, "pairs": pairs}));
}

/// What all tasks share.
struct Load {
    base: String,
    http: reqwest::Client,
    /// When an entry was posted, by note and number.
    posted: Mutex<HashMap<(String, u64), Instant>>,
    /// Microseconds from the post to where the other side has the bytes.
    arrived: Mutex<Vec<u64>>,
    acknowledged: Mutex<Vec<u64>>,
    failed: AtomicU64,
}

async fn drive(base: &str, file: &str, rate: usize, seconds: usize) {
    let plan: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let slug = plan["slug"].as_str().unwrap();
    let load = Arc::new(Load {
        base: format!("{base}/api/v1/o/{slug}"),
        http: reqwest::Client::builder().no_proxy().pool_max_idle_per_host(64).build().unwrap(),
        posted: Mutex::default(),
        arrived: Mutex::default(),
        acknowledged: Mutex::default(),
        failed: AtomicU64::new(0),
    });
    let pairs = plan["pairs"].as_array().unwrap().clone();
    for pair in &pairs {
        for side in 0..2 {
            // A stream of its own each, as every browser has.
            let stream = reqwest::Client::builder().no_proxy().build().unwrap();
            let token = pair["tokens"][side].as_str().unwrap().to_owned();
            let answer = stream.get(format!("{}/events", load.base)).bearer_auth(&token).send().await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            tokio::spawn(follow(Arc::clone(&load), pair.clone(), token, answer));
        }
    }
    eprintln!("{} streams are open", 2 * pairs.len());
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (every, began) = (Duration::from_secs_f64(1.0 / rate as f64), Instant::now());
    let mut numbers: HashMap<usize, u64> = HashMap::new();
    let device = Uuid::new_v4();
    for n in 0..rate * seconds {
        let due = began + every * u32::try_from(n).unwrap();
        tokio::time::sleep_until(due.into()).await;
        let at = n % pairs.len();
        let number = numbers.entry(at).or_default();
        *number += 1;
        tokio::spawn(write(Arc::clone(&load), pairs[at].clone(), device, *number));
    }
    let elapsed = began.elapsed();
    tokio::time::sleep(Duration::from_secs(3)).await;
    let sorted = |values: &Mutex<Vec<u64>>| {
        let mut values = values.lock().unwrap().clone();
        values.sort_unstable();
        let at = |share: f64| values.get(((values.len() as f64) * share) as usize).copied().unwrap_or(0) as f64 / 1000.0;
        json!({"count": values.len(), "p50_ms": at(0.5), "p99_ms": at(0.99), "max_ms": values.last().copied().unwrap_or(0) as f64 / 1000.0})
    };
    println!(
        "{}",
        json!({"streams": 2 * pairs.len(), "written": rate * seconds, "rate": (rate * seconds) as f64 / elapsed.as_secs_f64(),
            "failed": load.failed.load(Ordering::Relaxed), "acknowledged": sorted(&load.acknowledged), "arrived": sorted(&load.arrived)})
    );
}

async fn write(load: Arc<Load>, pair: Value, device: Uuid, number: u64) {
    let (engagement, note) = (pair["engagement"].as_str().unwrap(), pair["session"].as_str().unwrap());
    let bytes: Vec<u8> = (0..ENTRY).map(|_| rand_core::RngCore::next_u32(&mut rand_core::OsRng).to_be_bytes()[0]).collect();
    let body = json!({"session_id": note, "device": device, "entries": [{"number": number, "epoch": 0, "kind": "update", "covers": null, "entry": vault::to_base64(&bytes)}]});
    let sent = Instant::now();
    load.posted.lock().unwrap().insert((note.to_owned(), number), sent);
    let request = load
        .http
        .post(format!("{}/engagements/{engagement}/notes/{note}/entries", load.base))
        .bearer_auth(pair["tokens"][0].as_str().unwrap());
    let answer = request.header("idempotency-key", Uuid::new_v4().to_string()).json(&body).send().await;
    match answer {
        Ok(answer) if answer.status().is_success() => {
            load.acknowledged.lock().unwrap().push(u64::try_from(sent.elapsed().as_micros()).unwrap())
        }
        other => {
            if load.failed.fetch_add(1, Ordering::Relaxed) == 0 {
                eprintln!("not written: {:?}", other.map(|answer| answer.status()));
            }
        }
    }
}

/// Reads a stream; at a hint about the note, what is new is fetched as an open page does.
async fn follow(load: Arc<Load>, pair: Value, token: String, mut answer: reqwest::Response) {
    let (engagement, note) = (pair["engagement"].as_str().unwrap().to_owned(), pair["session"].as_str().unwrap().to_owned());
    let reads = pair["tokens"][1] == json!(token);
    let (mut rest, mut after) = (String::new(), 0);
    while let Ok(Some(chunk)) = answer.chunk().await {
        rest.push_str(&String::from_utf8_lossy(&chunk));
        let told = rest.matches("\"note\"").count();
        if let Some(end) = rest.rfind("\n\n") {
            rest.drain(..end);
        }
        if told == 0 || !reads {
            continue;
        }
        let path = format!("{}/engagements/{engagement}/notes/{note}/entries?after={after}", load.base);
        let Ok(read) = load.http.get(path).bearer_auth(&token).send().await else { continue };
        let Ok(log) = read.json::<Value>().await else { continue };
        for entry in log["items"].as_array().into_iter().flatten() {
            after = after.max(entry["sequence"].as_i64().unwrap_or(0));
            let posted = load.posted.lock().unwrap().remove(&(note.clone(), entry["number"].as_u64().unwrap_or(0)));
            if let Some(posted) = posted {
                load.arrived.lock().unwrap().push(u64::try_from(posted.elapsed().as_micros()).unwrap());
            }
        }
    }
}

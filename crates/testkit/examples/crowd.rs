//! Fills a database that has one administrator with a large organisation, row by row in SQL: over HTTP it would take longer than measuring.
//!
//! `cargo run --release -p testkit --example crowd -- DATABASE_URL [PEOPLE COACHES PER_COACH SESSIONS]`
//!
//! Everyone's password is the administrator's. Sealed values are pseudo-random bytes of a real size: the server does not read them. Prints a
//! JSON object with a sample of people and engagements for `bench/api`.

#![expect(clippy::unwrap_used, reason = "a measuring program: what fails stops it")]

use std::sync::Arc;

use serde_json::{Value as Json, json};
use store::{Db, sqlx};
use uuid::Uuid;

/// Rows in one transaction.
const CHUNK: usize = 2_000;
/// An envelope for a text of up to about 180 bytes.
const ENVELOPE: usize = 430;
const DAY: i64 = 86_400_000;

#[derive(Clone)]
enum Cell {
    Text(String),
    Number(i64),
    Bytes(Vec<u8>),
    Nothing,
}

fn id(value: Uuid) -> Cell {
    Cell::Text(value.to_string())
}

fn text(value: &str) -> Cell {
    Cell::Text(value.to_owned())
}

/// Rows waiting for one statement.
struct Table {
    sql: &'static str,
    rows: Vec<Vec<Cell>>,
    written: usize,
}

impl Table {
    fn new(sql: &'static str) -> Self {
        Self { sql, rows: Vec::new(), written: 0 }
    }

    fn add(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }

    /// Writes what is waiting, so many rows a transaction.
    async fn flush(&mut self, db: &Db) {
        let rows = Arc::new(std::mem::take(&mut self.rows));
        self.written += rows.len();
        for from in (0..rows.len()).step_by(CHUNK) {
            write(db, self.sql, Arc::clone(&rows), from).await.unwrap();
        }
    }
}

async fn write(db: &Db, sql: &'static str, rows: Arc<Vec<Vec<Cell>>>, from: usize) -> Result<(), store::Error> {
    db.write(move |conn| {
        let rows = Arc::clone(&rows);
        Box::pin(async move {
            for row in rows.iter().skip(from).take(CHUNK) {
                let mut query = sqlx::query(sql);
                for cell in row {
                    query = match cell.clone() {
                        Cell::Text(value) => query.bind(value),
                        Cell::Number(value) => query.bind(value),
                        Cell::Bytes(value) => query.bind(value),
                        Cell::Nothing => query.bind(None::<i64>),
                    };
                }
                query.execute(&mut *conn).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Pseudo-random bytes: reproducible, and nothing that compresses.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn sealed(&mut self, author: Uuid) -> Cell {
        let envelope = (0..ENVELOPE.div_ceil(8)).flat_map(|_| self.next().to_be_bytes()).take(ENVELOPE).collect();
        Cell::Bytes(store::Sealed { version: 1, epoch: 0, author, envelope }.to_column())
    }

    fn bytes(&mut self, size: usize) -> Cell {
        Cell::Bytes((0..size).map(|_| self.next().to_be_bytes()[0]).collect())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, otherwise: usize| arguments.get(at).map_or(otherwise, |text| text.parse().unwrap());
    let (people, coaches, each, sessions) = (number(1, 10_000), number(2, 1_000), number(3, 9), number(4, 11));
    let db = Db::open(&arguments[0]).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let (organisation, slug): (String, String) = sqlx::query_as("SELECT id, slug FROM organisation").fetch_one(&mut *conn).await.unwrap();
    let hash: String = sqlx::query_scalar("SELECT password_hash FROM account").fetch_one(&mut *conn).await.unwrap();
    drop(conn);
    let organisation: Uuid = organisation.parse().unwrap();
    let sample = fill(&db, organisation, &hash, (people, coaches, each, sessions)).await;
    db.close().await;
    println!("{}", json!({"slug": slug, "engagements": sample}));
}

#[expect(clippy::too_many_lines, reason = "one table after the other, in the order of their keys")]
async fn fill(db: &Db, organisation: Uuid, hash: &str, (people, coaches, each, sessions): (usize, usize, usize, usize)) -> Vec<Json> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = i64::try_from(now.as_millis()).unwrap();
    let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
    let mut account = Table::new("INSERT INTO account (id, email, password_hash, created_at) VALUES ($1, $2, $3, $4)");
    let mut person = Table::new(
        "INSERT INTO person (organisation_id, id, account_id, name, folded_name, email, time_zone, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'Europe/Berlin', 'en', $7)",
    );
    let mut ids = Vec::with_capacity(people);
    for n in 0..people {
        let (account_id, person_id, email) = (Uuid::now_v7(), Uuid::now_v7(), format!("p{n}@example.org"));
        account.add(vec![id(account_id), text(&email), text(hash), Cell::Number(now)]);
        let name = format!("Person {n}");
        let row =
            vec![id(organisation), id(person_id), id(account_id), text(&name), text(&name.to_lowercase()), text(&email), Cell::Number(now)];
        ids.push((person_id, email));
        person.add(row);
    }
    account.flush(db).await;
    person.flush(db).await;

    let mut engagement = Table::new(
        "INSERT INTO engagement (organisation_id, id, kind, modality, state, minutes, sessions_planned, proposer_id, created_at, agreement_id, epoch)
         VALUES ($1, $2, 'one_to_one', 'coaching', 'active', 45, 6, $3, $4, $5, 0)",
    );
    let mut below = [
        Table::new("INSERT INTO party (organisation_id, engagement_id, person_id, role, invited_at, joined_at) VALUES ($1, $2, $3, $4, $5, $5)"),
        Table::new(
            "INSERT INTO agreement (organisation_id, engagement_id, id, version, author_id, modality, minutes, sessions_planned, terms, created_at)
             VALUES ($1, $2, $3, 1, $4, 'coaching', 45, 6, $5, $6)",
        ),
        Table::new(
            "INSERT INTO key_set_entry (organisation_id, engagement_id, sequence, epoch, signer_id, entry, created_at) VALUES ($1, $2, 0, 0, $3, $4, $5)",
        ),
        Table::new(
            "INSERT INTO goal (organisation_id, engagement_id, id, version, state, position, created_by, created_at, sentence, today, good_enough)
             VALUES ($1, $2, $3, 1, 'active', $4, $5, $6, $7, $8, $9)",
        ),
        Table::new(
            "INSERT INTO session (organisation_id, engagement_id, id, version, number, form, starts_local, zone, starts_at, minutes, state, created_by,
               created_at, opened_at, held_at, topic)
             VALUES ($1, $2, $3, 1, $4, 'conversation', $5, 'Europe/Berlin', $6, 45, $7, $8, $9, $10, $10, $11)",
        ),
    ];
    let mut action = Table::new(
        "INSERT INTO action (organisation_id, engagement_id, id, version, session_id, owner_id, due_day, state, created_by, created_at, text)
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)",
    );
    let mut sample = Vec::new();
    for n in 0..coaches * each {
        let ((coach, coach_email), (coachee, _)) = (&ids[n % coaches], &ids[coaches + n % (people - coaches)]);
        let (e, agreement) = (Uuid::now_v7(), Uuid::now_v7());
        engagement.add(vec![id(organisation), id(e), id(*coach), Cell::Number(now), id(agreement)]);
        let row = |rest: Vec<Cell>| [vec![id(organisation), id(e)], rest].concat();
        let mut rows = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()];
        rows[0].push(row(vec![id(*coach), text("coach"), Cell::Number(now)]));
        rows[0].push(row(vec![id(*coachee), text("coachee"), Cell::Number(now)]));
        rows[1].push(row(vec![id(agreement), id(*coach), noise.sealed(*coach), Cell::Number(now)]));
        rows[2].push(row(vec![id(*coach), noise.bytes(1_400), Cell::Number(now)]));
        let goals: Vec<Uuid> = (0..3).map(|_| Uuid::now_v7()).collect();
        for (at, goal) in (1..).zip(&goals) {
            let mut cells = vec![id(*goal), Cell::Number(at), id(*coachee), Cell::Number(now)];
            cells.extend((0..3).map(|_| noise.sealed(*coachee)));
            rows[3].push(row(cells));
        }
        let mut held = Vec::new();
        for s in 0..sessions {
            let session = Uuid::now_v7();
            let count = i64::try_from(s).unwrap();
            let starts = now + (count - i64::try_from(sessions).unwrap() / 2) * 7 * DAY + i64::try_from(n % 500).unwrap() * 60_000;
            let past = starts < now;
            let day = day_of(starts);
            let when = if past { Cell::Number(starts) } else { Cell::Nothing };
            rows[4].push(row(vec![
                id(session),
                Cell::Number(count + 1),
                Cell::Text(format!("{day}T14:00")),
                Cell::Number(starts),
                text(if past { "held" } else { "planned" }),
                id(*coach),
                Cell::Number(now),
                when,
                noise.sealed(*coach),
            ]));
            held.push((session, day, past));
        }
        for (table, rows) in below.iter_mut().zip(rows) {
            for row in rows {
                table.add(row);
            }
        }
        for (session, day, past) in &held {
            for a in 0..3 {
                let owner = if a % 2 == 0 { coach } else { coachee };
                let state = if *past && a != 0 { "done" } else { "open" };
                let due = Cell::Text(day.clone());
                let cells = vec![
                    id(Uuid::now_v7()),
                    id(*session),
                    id(*owner),
                    due,
                    text(state),
                    id(*coach),
                    Cell::Number(now),
                    noise.sealed(*coach),
                ];
                action.add(row(cells));
            }
        }
        if n % (coaches * each).div_ceil(60) == 0 {
            let ids: Vec<Uuid> = held.iter().map(|(session, ..)| *session).collect();
            sample.push(json!({"id": e, "email": coach_email, "person": coach, "goals": goals, "sessions": ids}));
        }
        if n % 500 == 499 {
            // Rows point at the engagement: it is there first.
            engagement.flush(db).await;
            for table in &mut below {
                table.flush(db).await;
            }
            action.flush(db).await;
            eprint!("\r{n} of {} engagements, {} actions   ", coaches * each, action.written);
        }
    }
    engagement.flush(db).await;
    for table in &mut below {
        table.flush(db).await;
    }
    action.flush(db).await;
    eprintln!();
    sample
}

/// The day of an instant, UTC.
fn day_of(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at).unwrap().strftime("%Y-%m-%d").to_string()
}

//! How fast the vault is: `cargo run --release -p vault --example sealing` prints a table in Markdown (for `bench/sealing`).

#![expect(clippy::unwrap_used, reason = "a measuring program: what fails stops it")]

use std::time::{Duration, Instant};

use rand_core::OsRng;
use uuid::Uuid;
use vault::*;

const ENTRIES: u64 = 5_000;
const FIELDS: u32 = 2_000;
const MEMBERS: u128 = 10;
const WORDS: &str = "What would have to be true so that someone else can decide this on a Friday";

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// The median of some runs.
fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn line(what: &str, took: Duration, each: u32) {
    let ms = took.as_secs_f64() * 1e3;
    println!("| {what} | {ms:.2} ms | {:.0} |", f64::from(each) / took.as_secs_f64());
}

fn main() {
    let people: Vec<Keyring> = (0..MEMBERS).map(|n| Keyring::create(&mut OsRng, id(1), id(10 + n), 1)).collect();
    let cards: Vec<SignedCard> = people.iter().map(|ring| *ring.card()).collect();
    let mut people = people.into_iter();
    let (mut ada, mut ben) = (people.next().unwrap(), people.next().unwrap());
    let (engagement, agreement) = (id(2), [1; 32]);
    println!("| what | time (median) | a second |\n|---|---:|---:|");

    let wrapped = median(9, || drop(Draft::first(engagement, agreement, 1).seal(&mut OsRng, ada.identity(), &cards).unwrap()));
    line("an entry of the key-set log for 10 members: wrap and sign", wrapped, 10);
    let log = [ada.genesis(&mut OsRng, engagement, &cards, agreement, 1).unwrap()];
    let wraps = Entry::from_bytes(&log[0]).unwrap();
    let mine = wraps.member(ada.identity().person).unwrap().wrap.clone();
    let opened = median(9, || drop(EpochSecret::unwrap(ada.identity(), engagement, 0, &mine).unwrap()));
    line("unwrap one's own epoch secret", opened, 1);
    let loaded = median(9, || {
        let again = Identity::from_text(&ada.identity().to_text()).unwrap();
        let mut fresh = Keyring::new(again, *ada.card(), Memory::default()).unwrap();
        fresh.load(engagement, &log, &Default::default(), 1).unwrap();
    });
    line("load that entry: verify 10 cards, unwrap", loaded, 1);
    ben.load(engagement, &log, &Default::default(), 1).unwrap();

    let content = Content::text("en", WORDS);
    let places: Vec<Place> = (0..FIELDS).map(|n| Place::new("goal", id(1_000 + u128::from(n)), "sentence")).collect();
    let sealed: Vec<Sealed> = places.iter().map(|place| ada.seal(&mut OsRng, engagement, place, 1, &content).unwrap()).collect();
    let took = median(5, || places.iter().for_each(|place| drop(ada.seal(&mut OsRng, engagement, place, 1, &content).unwrap())));
    line(&format!("seal {FIELDS} fields"), took, FIELDS);
    let took = median(5, || places.iter().zip(&sealed).for_each(|(place, sealed)| drop(ben.open(engagement, place, sealed).unwrap())));
    line(&format!("open {FIELDS} fields, all checks"), took, FIELDS);

    document(&ada, &ben, engagement);
    attachment();
}

fn document(ada: &Keyring, ben: &Keyring, engagement: Uuid) {
    let (document, device) = (id(3), id(4));
    let mut state = Document::new();
    let mut rows: Vec<Row> = Vec::new();
    let update = [7; 40];
    let start = Instant::now();
    for sequence in 1..=ENTRIES {
        let made = ada
            .seal_entry(&mut OsRng, &state, engagement, document, Addition { device, kind: EntryKind::Update, update: &update })
            .unwrap();
        let (entry, body) = (DocumentEntry::from_bytes(&made.entry).unwrap(), EntryBody { covers: Vec::new(), update: update.to_vec() });
        state.acknowledged(entry, body).unwrap();
        rows.push(Row { sequence, ..made });
    }
    line(&format!("seal {ENTRIES} entries of a document"), start.elapsed(), u32::try_from(ENTRIES).unwrap());
    // A document of that many edits has about 16 bytes of Yjs for each.
    let whole = vec![7; usize::try_from(ENTRIES).unwrap() * 16];
    let snapshot =
        ada.seal_entry(&mut OsRng, &state, engagement, document, Addition { device, kind: EntryKind::Snapshot, update: &whole }).unwrap();
    let snapshot = Row { sequence: ENTRIES + 1, ..snapshot };
    let read = |rows: &[Row]| {
        let mut state = Document::new();
        for row in rows {
            assert_eq!(ben.feed(&mut state, engagement, document, row, &|_| true).aside, None);
        }
    };
    let took = median(3, || read(&rows));
    line(&format!("open {ENTRIES} entries, all checks and chains"), took, u32::try_from(ENTRIES).unwrap());
    let took = median(9, || read(std::slice::from_ref(&snapshot)));
    line(&format!("open one snapshot of them ({} KiB)", snapshot.entry.len() / 1024), took, 1);
}

fn attachment() {
    let place = AttachmentPlace { organisation: id(1), engagement: id(2), id: id(5) };
    let content = vec![7; ATTACHMENT_LIMIT];
    let (meta, parts) = AttachmentMeta::seal(&mut OsRng, place, None, "plan.pdf", "application/pdf", &content).unwrap();
    let took = median(3, || drop(AttachmentMeta::seal(&mut OsRng, place, None, "plan.pdf", "application/pdf", &content).unwrap()));
    line("seal an attachment of 25 MiB", took, 1);
    let took = median(3, || drop(meta.open(place, &parts).unwrap()));
    line("open it", took, 1);
}

//! Makes the vectors of suite 1. The same every time but for age files, which are kept from the committed vectors.

#[path = "bytes.rs"]
pub mod bytes;

use bytes::*;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::to_base64;

fn b(bytes: &[u8]) -> Value {
    to_base64(bytes).into()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 1;
    bytes
}

struct World {
    ada: Person,
    ben: Person,
    cleo: Person,
    /// Somebody of another organisation.
    dora: Person,
    /// Ada again, with other keys.
    other_ada: Person,
    /// Ada's second card, by rotation, and her third.
    ada2: Person,
    ada3: Person,
    engagement: Uuid,
    own: Uuid,
    secrets: Vec<[u8; 32]>,
    log: Vec<Vec<u8>>,
    own_secret: [u8; 32],
    own_log: Vec<Vec<u8>>,
    terms: Value,
    terms_plaintext: Vec<u8>,
    agreement: [u8; 32],
}

fn agreement_hash(plaintext: &[u8]) -> [u8; 32] {
    h(&cat(&[b"belay/1/agreement", &[0], plaintext]))
}

fn secret(label: &str) -> [u8; 32] {
    h(cat(&[b"secret ", label.as_bytes()]).as_slice())
}

fn world(pool: &mut Pool) -> World {
    let ada = Person::new("ada", ORGANISATION, 1);
    let ben = Person::new("ben", ORGANISATION, 2);
    let cleo = Person::new("cleo", ORGANISATION, 3);
    let dora = Person::new("dora", OTHER_ORGANISATION, 4);
    let mut other_ada = Person::new("other ada", ORGANISATION, 1);
    other_ada.created = T0 + 50;
    let mut ada2 = Person::new("ada 2", ORGANISATION, 1);
    let mut ada3 = Person::new("ada 3", ORGANISATION, 1);
    (ada2.created, ada3.created) = (T0 + 100, T0 + 200);
    let (engagement, own) = (id(0x200), id(0x201));
    let terms = json!({"kind": "one_to_one", "modality": "online", "minutes": 45, "sessions_planned": 6,
        "about": "Übergang in die Leitung", "readers": "parties", "ending": "either may stop", "purpose": "", "start_rule": null, "my_role": "coach"});
    let canonical = "{\"about\":\"Übergang in die Leitung\",\"ending\":\"either may stop\",\"kind\":\"one_to_one\",\"minutes\":45,\"modality\":\"online\",\"my_role\":\"coach\",\"purpose\":\"\",\"readers\":\"parties\",\"sessions_planned\":6,\"start_rule\":null}";
    let terms_plaintext = plaintext(2, "de", canonical.as_bytes());
    let agreement = agreement_hash(&terms_plaintext);
    let secrets = vec![secret("0"), secret("1"), secret("2")];
    let own_secret = secret("own");
    let mut log: Vec<Vec<u8>> = Vec::new();
    for (epoch, (members, signer)) in
        [(vec![&ada, &ben], &ada), (vec![&ada, &ben, &cleo], &ben), (vec![&ada, &cleo], &ada)].into_iter().enumerate()
    {
        let entry = next(pool, "log", engagement, epoch as u32, &log, signer, &members, &secrets[epoch], agreement);
        log.push(entry.signed(signer));
    }
    let own_entry = next(pool, "own", own, 0, &[], &ada, &[&ada], &own_secret, [0; 32]);
    let own_log = vec![own_entry.signed(&ada)];
    World {
        ada,
        ben,
        cleo,
        dora,
        other_ada,
        ada2,
        ada3,
        engagement,
        own,
        secrets,
        log,
        own_secret,
        own_log,
        terms,
        terms_plaintext,
        agreement,
    }
}

/// The entry after `log`, as it should be; tests of refusals change it.
#[expect(clippy::too_many_arguments, reason = "one argument for each part of an entry")]
fn next(
    pool: &mut Pool,
    label: &str,
    engagement: Uuid,
    epoch: u32,
    log: &[Vec<u8>],
    signer: &Person,
    members: &[&Person],
    secret: &[u8; 32],
    agreement: [u8; 32],
) -> Entry {
    let members = members
        .iter()
        .map(|person| {
            let text = wrap_plaintext(ORGANISATION, engagement, epoch, secret);
            let name = format!("wrap {label} {epoch} {}", person.name);
            (person.card(), pool.members(&name, &[person], &text))
        })
        .collect();
    Entry {
        suite: 1,
        organisation: ORGANISATION,
        engagement,
        sequence: epoch,
        epoch,
        previous: log.last().map_or([0; 32], |entry| h(entry)),
        signer: signer.id,
        created: T0 + 1000 + u64::from(epoch),
        agreement,
        members,
    }
}

/// All vectors; `committed` is the file as it stands, or null.
pub fn generate(committed: &Value) -> Value {
    let mut pool = Pool::new(committed);
    let w = world(&mut pool);
    let mut all = json!({
        "description": "Test vectors of suite 1 (docs/sealing.md). Byte strings are standard base64 with padding, ids hyphenated UUIDs, times Unix milliseconds. Every list `refused` names the error (docs/sealing.md, section 9) that a reader must give. Made by `cargo run -p vault --example vectors`.",
        "suite": 1,
        "organisation": ORGANISATION,
        "identities": identities(&w),
        "secrets_typed": secrets_typed(),
        "wrappers": wrappers(&w, &mut pool),
        "contents": contents(&w),
        "key_set": key_set(&w, &mut pool),
        "fields": fields(&w),
        "acts": acts(&w),
        "pins": pins(&w),
        "seal_refused": seal_refused(&w),
        "documents": documents(&w),
        "attachments": attachments(&w),
        "safety_numbers": safety_numbers(&w),
        "passkeys": passkeys(&w, &mut pool),
        "earlier_files": earlier_files(&w, &mut pool),
        "card_lines": card_lines(&w),
        "rotation": rotation(&w, &mut pool),
        "holders": holders(&w),
    });
    all["age_files"] = json!({
        "description": "Every age file used above by name. age draws its own randomness: kept here, so that everything else stays the same when the vectors are made again. Readers need not look here.",
        "files": pool.files,
    });
    all
}

include!("sections.rs");
include!("sections_sealed.rs");
include!("sections_cards.rs");
include!("sections_documents.rs");

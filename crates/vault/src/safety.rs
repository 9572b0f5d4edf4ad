//! The safety number that two people compare (`docs/sealing.md`, section 10).

use crate::bytes::{Writer, hash};
use crate::card::Card;

/// Six groups of five digits, a blank between: what stands for one card.
pub fn fingerprint(card: &Card) -> String {
    let digest = hash(&Writer::default().raw(b"belay/1/safety").u8(0).raw(&hash(&card.to_bytes())).0);
    let group = |bytes: &[u8]| format!("{:05}", bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte)) % 100_000);
    digest.chunks_exact(5).take(6).map(group).collect::<Vec<_>>().join(" ")
}

/// Both fingerprints, that of the lower person id first: the same for both people.
pub fn safety_number(one: &Card, other: &Card) -> String {
    let (first, second) = if one.person.as_bytes() <= other.person.as_bytes() { (one, other) } else { (other, one) };
    format!("{} {}", fingerprint(first), fingerprint(second))
}

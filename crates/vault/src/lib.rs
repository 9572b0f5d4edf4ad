//! The sealed formats of suite 1: identities and cards, wrappers, key-set logs, sealed fields, signed acts, pins.
//!
//! `docs/sealing.md` is the text; `vectors/suite1.json` holds both programs that implement it to the same bytes. Randomness and
//! time are arguments (the age library alone draws from the operating system). [`Keyring`] is where most callers begin.

mod act;
mod age_file;
mod bytes;
mod card;
mod chain;
mod content;
mod epoch;
mod error;
mod field;
mod identity;
mod key_set;
mod keyring;
mod pins;
mod recovery;
mod words;
mod wrapper;

pub use act::{Act, SignedAct, names, verify_published, verify_replaced};
pub use bytes::{NO_HASH, SUITE, from_base64, hash, hash_from_base64, to_base64};
pub use card::{CARD_LENGTH, Card, SIGNED_CARD_LENGTH, SignedCard};
pub use chain::Log;
pub use content::{Body, Content, agreement_hash, canonical_json};
pub use epoch::EpochSecret;
pub use error::{ChainRule, Result, VaultError};
pub use field::{Binding, Envelope, Place, Sealed};
pub use identity::Identity;
pub use key_set::{Draft, Entry, MEMBER_LIMIT, Member, WRAP_LIMIT};
pub use keyring::{Keyring, Loaded, Memory, NewEntry};
pub use pins::{Hash, KnownHead, Pin, Pins};
pub use recovery::{parse_recovery, recovery_code};
pub use words::{looks_like_passphrase, normalise, passphrase, words};
pub use wrapper::{WORK_FACTOR, WORK_FACTORS, WrapperKind, unwrap_identity, wrap_identity};

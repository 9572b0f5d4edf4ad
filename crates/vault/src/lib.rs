//! The sealed formats of suite 1: identities and cards, wrappers, key-set logs, sealed fields, documents, attachments, signed acts, pins.
//!
//! `docs/sealing.md` is the text; `vectors/suite1.json` holds both programs that implement it to the same bytes. Randomness and
//! time are arguments (the age library alone draws from the operating system). [`Keyring`] is where most callers begin.

mod act;
mod age_file;
mod attachment;
mod bytes;
mod card;
mod chain;
mod content;
mod document;
mod epoch;
mod error;
mod field;
mod identity;
mod key_set;
mod keyring;
mod keys;
mod line;
mod pins;
mod recovery;
mod release;
mod safety;
mod words;
mod wrapper;

pub use act::{Act, SignedAct, names, verify_published, verify_removed, verify_replaced, verify_wrapper};
pub use attachment::{ATTACHMENT_LIMIT, AttachmentMeta, AttachmentPlace, PART};
pub use bytes::{NO_HASH, SUITE, from_base64, hash, hash_from_base64, to_base64};
pub use card::{CARD_LENGTH, Card, SIGNED_CARD_LENGTH, SignedCard};
pub use chain::Log;
pub use content::{Body, Content, agreement_hash, canonical_json};
pub use document::{
    Covered, Document, DocumentEntry, EntryBody, EntryHeader, EntryKind, Fed, Finding, Head, Heads, PutAside, Row, SCHEMA, SNAPSHOT_AFTER,
    Taken,
};
pub use epoch::EpochSecret;
pub use error::{ChainRule, Result, VaultError};
pub use field::{Binding, Envelope, Place, Sealed};
pub use identity::Identity;
pub use key_set::{Draft, Entry, MEMBER_LIMIT, Member, WRAP_LIMIT};
pub use keyring::{Addition, KeyShares, Keyring, Loaded, Memory, NewEntry, Rotation, shares_hash};
pub use keys::{EarlierFile, open_earlier, wrap_earlier};
pub use line::CardLine;
pub use pins::{Hash, KnownHead, Pin, Pins};
pub use recovery::{parse_recovery, recovery_code};
pub use release::Release;
pub use safety::{fingerprint, safety_number};
pub use words::{looks_like_passphrase, normalise, passphrase, words};
pub use wrapper::{
    WORK_FACTOR, WORK_FACTORS, WrapperKind, unwrap_identity, unwrap_with_passkey, work_factor, wrap_identity, wrap_with_passkey,
};

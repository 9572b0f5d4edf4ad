//! What a reader of a document takes in, entry by entry in the server's order, and what is put aside (`docs/sealing.md`, section 5).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Covered, DocumentEntry, EntryBody, EntryKind, SCHEMA};
use crate::bytes::NO_HASH;
use crate::error::{ChainRule, Result, VaultError};
use crate::pins::Hash;

const GAP: VaultError = VaultError::ChainBroken(ChainRule::Device);

/// An entry as the server answers it, with what it says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The server's number, by which it orders them.
    pub sequence: u64,
    /// Author.
    pub author: Uuid,
    /// Their device.
    pub device: Uuid,
    /// Place in the device's chain.
    pub number: u32,
    /// Epoch.
    pub epoch: u32,
    /// Update or snapshot.
    pub kind: EntryKind,
    /// The entry's bytes.
    pub entry: Vec<u8>,
}

/// An entry taken in: to be merged, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The server's number.
    pub sequence: u64,
    /// The entry.
    pub entry: DocumentEntry,
    /// What was inside.
    pub body: EntryBody,
}

/// An entry put aside, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAside {
    /// The server's number.
    pub sequence: u64,
    /// Author, as the server says it when the entry says nothing.
    pub author: Uuid,
    /// Their device.
    pub device: Uuid,
    /// Place in the device's chain.
    pub number: u32,
    /// Why.
    pub error: VaultError,
}

/// What became of an entry that was fed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fed {
    /// What to merge now: this entry, and those which waited for it.
    pub taken: Vec<Taken>,
    /// Why this entry was put aside.
    pub aside: Option<VaultError>,
}

/// The newest entry known of a device's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its number.
    pub number: u32,
    /// Its hash.
    pub hash: Hash,
}

/// Heads by `author/device`: what a client remembers of a document.
pub type Heads = BTreeMap<String, Head>;

/// Where the log contradicts what is remembered: it is shown, and nothing is written until the person has said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The chain's author and device, `author/device`.
    pub chain: String,
    /// `rolled_back`: the log does not reach the entry remembered. `diverged`: it has another one.
    pub error: VaultError,
}

/// A device's chain: the hashes known by number. What a snapshot covers may leave gaps.
#[derive(Clone, Debug, Default)]
struct Chain {
    hashes: BTreeMap<u32, [u8; 32]>,
}

impl Chain {
    fn top(&self) -> Option<(u32, [u8; 32])> {
        self.hashes.last_key_value().map(|(number, hash)| (*number, *hash))
    }
}

/// The chains of a document, as far as they were taken in.
#[derive(Clone, Debug, Default)]
pub struct Document {
    chains: BTreeMap<(Uuid, Uuid), Chain>,
    aside: Vec<PutAside>,
    /// Entries sound in themselves that wait behind a gap.
    waiting: Vec<Taken>,
    since_snapshot: usize,
    newer: bool,
}

impl Document {
    /// A document of which nothing was taken in.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in an entry whose own checks are done, when its chain allows it. `decodes` says whether bytes are a Yjs update.
    pub fn feed(&mut self, row: &Row, opened: Result<(DocumentEntry, EntryBody)>, decodes: &dyn Fn(&[u8]) -> bool) -> Fed {
        let opened = opened.and_then(|(entry, body)| if decodes(&body.update) { Ok((entry, body)) } else { Err(VaultError::Malformed) });
        let (entry, body) = match opened {
            Ok(opened) => opened,
            Err(error) => return self.put_aside(row, error),
        };
        let taken = Taken { sequence: row.sequence, entry, body };
        match self.fits(&taken) {
            Ok(true) => {
                let mut all = Vec::new();
                self.take(taken, &mut all);
                self.take_waiting(&mut all);
                Fed { taken: all, aside: None }
            }
            Ok(false) => Fed::default(),
            Err(error) => {
                self.waiting.push(taken);
                self.put_aside(row, error)
            }
        }
    }

    /// What is put aside, in the order it came.
    pub fn aside(&self) -> &[PutAside] {
        &self.aside
    }

    /// True when an entry was written with a newer editor schema: read-only.
    pub fn is_newer(&self) -> bool {
        self.newer
    }

    /// Entries taken in since the newest snapshot; past [`super::SNAPSHOT_AFTER`] another one is due.
    pub fn since_snapshot(&self) -> usize {
        self.since_snapshot
    }

    /// The chains as a snapshot names them: everything that was taken in.
    pub fn covers(&self) -> Vec<Covered> {
        let tops = self.chains.iter().filter_map(|(key, chain)| Some((key, chain.top()?)));
        tops.map(|((author, device), (number, hash))| Covered { author: *author, device: *device, number, hash }).collect()
    }

    /// Number and `previous` of the next entry of a device.
    ///
    /// # Errors
    /// `malformed` when the numbers are used up.
    pub fn next(&self, author: Uuid, device: Uuid) -> Result<(u32, [u8; 32])> {
        match self.chains.get(&(author, device)).and_then(Chain::top) {
            None => Ok((1, NO_HASH)),
            Some((number, hash)) => Ok((number.checked_add(1).ok_or(VaultError::Malformed)?, hash)),
        }
    }

    /// Takes in an entry of one's own making that the server acknowledged. One that it gave before changes nothing.
    ///
    /// # Errors
    /// `chain_broken` when it does not follow.
    pub fn acknowledged(&mut self, entry: DocumentEntry, body: EntryBody) -> Result<()> {
        let taken = Taken { sequence: 0, entry, body };
        if self.fits(&taken)? {
            self.take(taken, &mut Vec::new());
        }
        Ok(())
    }

    /// Compares with what is remembered.
    pub fn compare(&self, remembered: &Heads) -> Vec<Finding> {
        let mut found = Vec::new();
        for (name, head) in remembered {
            let chain = self.chains.iter().find(|((author, device), _)| chain_name(*author, *device) == *name).map(|(_, chain)| chain);
            let top = chain.and_then(Chain::top).map_or(0, |(number, _)| number);
            let known = chain.and_then(|chain| chain.hashes.get(&head.number));
            if top < head.number {
                found.push(Finding { chain: name.clone(), error: VaultError::RolledBack });
            } else if known.is_some_and(|known| *known != head.hash.0) {
                found.push(Finding { chain: name.clone(), error: VaultError::Diverged });
            }
        }
        found
    }

    /// What to remember from now on; every head of `remembered` must have been compared, or the person has said that what is there counts.
    pub fn heads(&self) -> Heads {
        let covered = self.covers().into_iter();
        covered.map(|chain| (chain_name(chain.author, chain.device), Head { number: chain.number, hash: Hash(chain.hash) })).collect()
    }

    fn put_aside(&mut self, row: &Row, error: VaultError) -> Fed {
        let Row { sequence, author, device, number, .. } = *row;
        self.aside.push(PutAside { sequence, author, device, number, error });
        Fed { taken: Vec::new(), aside: Some(error) }
    }

    /// Whether an entry is to be taken in; false for one that was.
    fn fits(&self, taken: &Taken) -> Result<bool> {
        let header = &taken.entry.header;
        let hash = taken.entry.hash;
        let before = header.number.saturating_sub(1);
        match self.chains.get(&(header.author, header.device)).filter(|chain| !chain.hashes.is_empty()) {
            Some(chain) => {
                match chain.hashes.get(&header.number) {
                    Some(known) if *known == hash => return Ok(false),
                    Some(_) => return Err(GAP),
                    None => {}
                }
                let follows = match chain.hashes.get(&before) {
                    Some(known) => *known == header.previous,
                    // Below what a snapshot covers, and it came all the same.
                    None => chain.top().is_some_and(|(top, _)| header.number < top),
                };
                if !follows {
                    return Err(GAP);
                }
            }
            None => {
                let named = |chain: &Covered| {
                    (chain.author, chain.device, chain.number, chain.hash) == (header.author, header.device, before, header.previous)
                };
                if header.number != 1 && !taken.body.covers.iter().any(named) {
                    return Err(GAP);
                }
            }
        }
        for chain in &taken.body.covers {
            let own = (chain.author, chain.device) == (header.author, header.device);
            if own && (chain.number, chain.hash) != (before, header.previous) {
                return Err(GAP);
            }
            let known = self.chains.get(&(chain.author, chain.device)).and_then(|known| known.hashes.get(&chain.number));
            if known.is_some_and(|known| *known != chain.hash) {
                return Err(GAP);
            }
        }
        Ok(true)
    }

    fn take(&mut self, taken: Taken, all: &mut Vec<Taken>) {
        let header = &taken.entry.header;
        self.newer |= header.schema > SCHEMA;
        self.since_snapshot += 1;
        if header.kind == EntryKind::Snapshot {
            self.since_snapshot = 0;
        }
        for chain in &taken.body.covers {
            self.chains.entry((chain.author, chain.device)).or_default().hashes.insert(chain.number, chain.hash);
        }
        self.chains.entry((header.author, header.device)).or_default().hashes.insert(header.number, taken.entry.hash);
        all.push(taken);
    }

    /// What waited behind a gap that is covered now, or filled, counts again.
    fn take_waiting(&mut self, all: &mut Vec<Taken>) {
        loop {
            let Some(index) = self.waiting.iter().position(|waiting| self.fits(waiting).is_ok()) else { return };
            let taken = self.waiting.remove(index);
            self.aside.retain(|aside| aside.sequence != taken.sequence);
            if self.fits(&taken) == Ok(true) {
                self.take(taken, all);
            }
        }
    }
}

/// `author/device`.
fn chain_name(author: Uuid, device: Uuid) -> String {
    format!("{author}/{device}")
}

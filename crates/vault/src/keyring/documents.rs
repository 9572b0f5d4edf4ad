//! Documents of the keyring: entries opened, sealed, remembered (`docs/sealing.md`, section 5).

use rand_core::CryptoRngCore;
use uuid::Uuid;

use super::Keyring;
use crate::document::{Document, DocumentEntry, EntryBody, EntryHeader, EntryKind, Fed, Finding, Row, SCHEMA};
use crate::error::{Result, VaultError};

/// What one device adds to a document.
#[derive(Debug, Clone, Copy)]
pub struct Addition<'a> {
    /// The device whose chain it continues.
    pub device: Uuid,
    /// An update, or a snapshot of everything that was taken in.
    pub kind: EntryKind,
    /// A Yjs update (version 1), as the editor made it.
    pub update: &'a [u8],
}

impl Keyring {
    /// Opens an entry, with every check of section 5 that needs no chain, in its order.
    ///
    /// # Errors
    /// Each check its own; `locked` when the engagement is not loaded.
    pub fn open_entry(&self, engagement: Uuid, document: Uuid, row: &Row) -> Result<(DocumentEntry, EntryBody)> {
        let log = self.log(engagement)?;
        let entry = DocumentEntry::from_bytes(&row.entry)?;
        let header = &entry.header;
        let stated = (row.author, row.device, row.number, row.epoch, row.kind);
        if stated != (header.author, header.device, header.number, header.epoch, header.kind) {
            return Err(VaultError::Malformed);
        }
        let (Some(epoch), Some(secret)) = (log.epoch(header.epoch), log.secret(header.epoch)) else {
            return Err(VaultError::UnknownEpoch);
        };
        let author = epoch.member(header.author).ok_or(VaultError::NotAMember)?;
        entry.verify(engagement, document, author.card.card())?;
        if log.hash(header.epoch) != Some(header.head) {
            return Err(VaultError::Diverged);
        }
        let body = entry.decrypt(self.identity().organisation, engagement, document, secret)?;
        Ok((entry, body))
    }

    /// Opens the next entry in the server's order and takes it in, or puts it aside. `decodes` says whether bytes are a Yjs update.
    pub fn feed(&self, state: &mut Document, engagement: Uuid, document: Uuid, row: &Row, decodes: &dyn Fn(&[u8]) -> bool) -> Fed {
        state.feed(row, self.open_entry(engagement, document, row), decodes)
    }

    /// Seals the next entry of a device's chain: an update, or, of everything that was taken in, a snapshot. It counts once it is
    /// acknowledged ([`Keyring::acknowledge_entry`]).
    ///
    /// # Errors
    /// As [`Keyring::seal`]; `rolled_back` or `diverged` while the document contradicts what is remembered, `newer_format` for one
    /// that a newer editor wrote in.
    pub fn seal_entry(
        &self,
        rng: &mut impl CryptoRngCore,
        state: &Document,
        engagement: Uuid,
        document: Uuid,
        new: Addition<'_>,
    ) -> Result<Row> {
        let Addition { device, kind, update } = new;
        if let Some(finding) = self.findings(state, engagement, document).first() {
            return Err(finding.error);
        }
        if state.is_newer() {
            return Err(VaultError::NewerFormat);
        }
        let (epoch, head, secret) = self.newest(engagement)?;
        let author = self.identity().person;
        let (number, previous) = state.next(author, device)?;
        let header = EntryHeader { kind, epoch, author, device, number, schema: SCHEMA, previous, head };
        let body = EntryBody { covers: state.covers(), update: update.to_vec() };
        let plaintext = match kind {
            EntryKind::Update => body.update,
            EntryKind::Snapshot => body.to_snapshot()?,
        };
        let entry = header.seal(rng, self.identity(), secret, engagement, document, &plaintext)?;
        Ok(Row { sequence: 0, author, device, number, epoch, kind, entry })
    }

    /// Takes in, and remembers, an entry of one's own that the server acknowledged.
    ///
    /// # Errors
    /// As [`Keyring::open_entry`]; `chain_broken` when it does not follow.
    pub fn acknowledge_entry(&mut self, state: &mut Document, engagement: Uuid, document: Uuid, row: &Row) -> Result<()> {
        let (entry, body) = self.open_entry(engagement, document, row)?;
        state.acknowledged(entry, body)?;
        self.remember_document(state, engagement, document);
        Ok(())
    }

    /// Where the log, once fed to its end, contradicts what is remembered of it.
    pub fn findings(&self, state: &Document, engagement: Uuid, document: Uuid) -> Vec<Finding> {
        self.memory.documents.get(&document_key(engagement, document)).map(|known| state.compare(known)).unwrap_or_default()
    }

    /// Remembers the heads of a log fed to its end, of chains that contradict nothing.
    pub fn remember_document(&mut self, state: &Document, engagement: Uuid, document: Uuid) {
        let findings = self.findings(state, engagement, document);
        let known = self.memory.documents.entry(document_key(engagement, document)).or_default();
        let heads = state.heads().into_iter();
        known.extend(heads.filter(|(chain, _)| findings.iter().all(|finding| finding.chain != *chain)));
    }

    /// The person has seen the findings: what is there counts from now on.
    pub fn accept_document(&mut self, state: &Document, engagement: Uuid, document: Uuid) {
        self.memory.documents.insert(document_key(engagement, document), state.heads());
    }
}

fn document_key(engagement: Uuid, document: Uuid) -> String {
    format!("{engagement}/{document}")
}

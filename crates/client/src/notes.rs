//! Notes: logs of sealed entries, read and added to (`docs/sealing.md`, section 5).

use std::cell::RefCell;

use rand_core::OsRng;
use reqwest::Method;
use uuid::Uuid;
use vault::{Addition, Body, Document, EntryKind, Finding, Place, PutAside, Row};

use crate::coaching::json as body_of;
use crate::document::{decodes, document_state, document_with};
use crate::error::{ClientError, Result};
use crate::space::Space;
use crate::types::{Bytes, NewNoteEntries, NewNoteEntry, NoteAppended, NoteEntry, NoteLog, NoteState};

/// A note as far as it was taken in.
#[derive(Debug, Clone, Default)]
pub struct ReadNote {
    /// What to merge: Yjs updates (v1), each of which can be.
    pub updates: Vec<Vec<u8>>,
    /// What was put aside, and why.
    pub aside: Vec<PutAside>,
    /// Where the log contradicts what was seen before.
    pub findings: Vec<Finding>,
    /// A newer editor wrote in it: nothing may be added.
    pub newer: bool,
    /// States of before notes were logs: the next entry carries them.
    early: bool,
    /// The server's newest number that was taken in.
    sequence: i64,
    chains: Document,
}

impl ReadNote {
    /// The note as Markdown.
    #[must_use]
    pub fn markdown(&self) -> Option<String> {
        crate::document_markdown(&self.updates)
    }

    /// The note's words, a line for each block.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        crate::document_text(&self.updates)
    }
}

impl Space {
    /// Reads a note from its newest snapshot on. What fails its checks is put aside, and the rest is there.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn note(&mut self, engagement: Uuid, note: Uuid) -> Result<ReadNote> {
        if self.keyring()?.log(engagement).is_err() {
            self.load(engagement).await?;
        }
        let mut read = ReadNote::default();
        let path = format!("/engagements/{engagement}/notes/{note}/entries");
        let mut page: NoteLog = self.get(&path).await?;
        loop {
            for entry in &page.items {
                self.take_in(&mut read, engagement, note, entry)?;
            }
            if read.sequence == 0 {
                self.take_in_states(&mut read, engagement, note, &page.states);
            }
            let Some(next) = page.next else { break };
            page = self.get(&format!("{path}?after={next}")).await?;
        }
        let keyring = self.keyring_mut()?;
        read.findings = keyring.findings(&read.chains, engagement, note);
        keyring.remember_document(&read.chains, engagement, note);
        read.newer |= read.chains.is_newer();
        read.aside.extend(read.chains.aside().iter().cloned());
        Ok(read)
    }

    fn take_in(&self, read: &mut ReadNote, engagement: Uuid, note: Uuid, entry: &NoteEntry) -> Result<()> {
        let row = match entry.row() {
            Some(row) => row,
            None => return Err(ClientError::Here("the server gave an entry of a note with numbers that no entry has")),
        };
        let fed = self.keyring()?.feed(&mut read.chains, engagement, note, &row, &decodes);
        for taken in fed.taken {
            read.sequence = read.sequence.max(i64::try_from(taken.sequence).unwrap_or(i64::MAX));
            read.updates.push(taken.body.update);
        }
        Ok(())
    }

    fn take_in_states(&mut self, read: &mut ReadNote, engagement: Uuid, note: Uuid, states: &[NoteState]) {
        for state in states {
            let opened =
                self.keyring_mut().and_then(|keyring| Ok(keyring.open(engagement, &Place::note(note, state.device), &state.into())?));
            let error = match opened.map(|content| content.body) {
                Ok(Body::Document { update, .. }) if decodes(&update) => {
                    read.updates.push(update);
                    read.early = true;
                    continue;
                }
                Err(ClientError::Vault(error)) => error,
                _ => vault::VaultError::Malformed,
            };
            let (author, device, number) = (state.author, state.device, state.sequence);
            read.newer |= error == vault::VaultError::NewerFormat;
            read.aside.push(PutAside { sequence: 0, author, device, number, error });
        }
    }

    /// Adds lines to a note, as one entry of this device's chain. The shared note of a session has the session's id. A line that begins
    /// with `# ` is a heading, with `- ` an item of a list.
    ///
    /// # Errors
    /// As [`Space::load`]; what the vault refuses, for example `newer_format` where a newer editor wrote.
    pub async fn add_to_note(
        &mut self,
        engagement: Uuid,
        (note, session): (Uuid, Option<Uuid>),
        device: Uuid,
        lines: &[&str],
    ) -> Result<()> {
        let read = self.note(engagement, note).await?;
        if read.newer {
            return Err(vault::VaultError::NewerFormat.into());
        }
        let unreadable = ClientError::Here("this note cannot be read, so nothing was added");
        let mut update = document_with(&read.updates, lines).ok_or(unreadable)?;
        if read.early {
            let all = [read.updates.as_slice(), &[update]].concat();
            update = document_state(&all).ok_or(ClientError::Here("this note cannot be read, so nothing was added"))?;
        }
        self.add_entry(engagement, (note, session), device, read, EntryKind::Update, &update).await
    }

    /// Adds a snapshot of everything that was taken in, so that others begin to read there.
    ///
    /// # Errors
    /// As [`Space::add_to_note`].
    pub async fn snapshot_note(&mut self, engagement: Uuid, (note, session): (Uuid, Option<Uuid>), device: Uuid) -> Result<()> {
        let read = self.note(engagement, note).await?;
        let all = document_state(&read.updates).ok_or(ClientError::Here("this note cannot be read, so nothing was added"))?;
        self.add_entry(engagement, (note, session), device, read, EntryKind::Snapshot, &all).await
    }

    async fn add_entry(
        &mut self,
        engagement: Uuid,
        (note, session): (Uuid, Option<Uuid>),
        device: Uuid,
        mut read: ReadNote,
        kind: EntryKind,
        update: &[u8],
    ) -> Result<()> {
        let sealed: RefCell<Option<Row>> = RefCell::new(None);
        let covers = (kind == EntryKind::Snapshot).then_some(read.sequence);
        let path = format!("/engagements/{engagement}/notes/{note}/entries");
        let chains = &read.chains;
        let _: NoteAppended = self
            .change(engagement, Method::POST, &path, |space| {
                let row = space.keyring()?.seal_entry(&mut OsRng, chains, engagement, note, Addition { device, kind, update })?;
                let (number, epoch, entry) = (row.number, row.epoch, Bytes(row.entry.clone()));
                let entry = NewNoteEntry { number, epoch, kind: kind.name().to_owned(), covers, entry };
                sealed.replace(Some(row));
                body_of(&NewNoteEntries { session_id: session, device, entries: vec![entry] })
            })
            .await?;
        match sealed.into_inner() {
            Some(row) => Ok(self.keyring_mut()?.acknowledge_entry(&mut read.chains, engagement, note, &row)?),
            None => Ok(()),
        }
    }
}

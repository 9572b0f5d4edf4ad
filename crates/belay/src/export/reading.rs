//! What the server holds, with everything sealed opened in its place; what does not open is kept and named.

use std::collections::BTreeMap;

use client::types::{Bytes, Entry, Sealed};
use client::vault::{Act, Body, Content, Place, VaultError, agreement_hash, to_base64};
use client::{ClientError, Space};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::failure::Failure;

/// Something that was found and could not be opened or fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Where it lies.
    pub place: String,
    /// Who wrote it, by id.
    pub author: Option<Uuid>,
    /// When, Unix milliseconds, where the server says so.
    pub at: Option<i64>,
    /// The name of the reason.
    pub reason: String,
}

/// Reads as one person, and keeps what did not open.
pub struct Reading {
    /// Who reads.
    pub space: Space,
    /// What did not open.
    pub unopened: Vec<Unopened>,
    /// Engagements whose keys could not be loaded, and why.
    broken: BTreeMap<Uuid, String>,
}

/// The name of a reason.
pub fn reason(error: &ClientError) -> String {
    match error {
        ClientError::Vault(error) => error.name().to_owned(),
        ClientError::Problem(problem) => problem.name.clone(),
        other => other.to_string(),
    }
}

/// The id under a key of a row.
pub fn id_of(row: &Value, key: &str) -> Option<Uuid> {
    row[key].as_str()?.parse().ok()
}

impl Reading {
    /// Begins.
    pub fn of(space: Space) -> Self {
        Self { space, unopened: Vec::new(), broken: BTreeMap::new() }
    }

    /// One answer; none when there is nothing, or when it may not be read: then that is named.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn one(&mut self, path: &str) -> Result<Value, Failure> {
        let found = self.space.get(path).await;
        Ok(self.or_named(path, found)?.unwrap_or(Value::Null))
    }

    /// Every row of a list, as [`Reading::one`].
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn all(&mut self, path: &str) -> Result<Vec<Value>, Failure> {
        let found = self.space.all(path).await;
        Ok(self.or_named(path, found)?.unwrap_or_default())
    }

    fn or_named<T>(&mut self, path: &str, found: client::Result<T>) -> Result<Option<T>, Failure> {
        match found {
            Ok(found) => Ok(Some(found)),
            Err(ClientError::Problem(problem)) if problem.name == "not_found" => Ok(None),
            Err(ClientError::Problem(problem)) => {
                self.name(path.trim_start_matches('/'), None, None, &problem.name);
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps that something did not open.
    pub fn name(&mut self, place: &str, author: Option<Uuid>, at: Option<i64>, reason: &str) {
        self.unopened.push(Unopened { place: place.to_owned(), author, at, reason: reason.to_owned() });
    }

    /// Loads the keys of an engagement; what is wrong with them is named, and then nothing of it opens.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn load(&mut self, engagement: Uuid, title: &str) -> Result<(), Failure> {
        let error = match self.space.load(engagement).await {
            Ok(_) => return Ok(()),
            Err(ClientError::Unreachable(error)) => return Err(ClientError::Unreachable(error).into()),
            Err(error) => reason(&error),
        };
        self.name(title, None, None, &error);
        self.broken.insert(engagement, error);
        Ok(())
    }

    /// Why nothing of an engagement opens.
    pub fn why_broken(&self, engagement: Uuid) -> Option<String> {
        self.broken.get(&engagement).cloned()
    }

    /// Puts in the place of a sealed value what it says. `holds` says what else must be true of it.
    pub fn open(
        &mut self,
        engagement: Uuid,
        place: &Place,
        value: &mut Value,
        shown: &str,
        holds: impl FnOnce(&Content) -> Option<&'static str>,
    ) {
        if value.is_null() {
            return;
        }
        let Ok(sealed) = Sealed::deserialize(&*value) else {
            self.name(shown, None, None, VaultError::Malformed.name());
            value["unopened"] = json!(VaultError::Malformed.name());
            return;
        };
        let opened = match self.broken.get(&engagement) {
            Some(reason) => Err(reason.clone()),
            None => self.space.unseal(engagement, place, &sealed).map_err(|error| reason(&error)),
        };
        let opened = opened.and_then(|content| match holds(&content) {
            Some(reason) => Err(reason.to_owned()),
            None => Ok(content),
        });
        match opened {
            Ok(content) => *value = said(&sealed, &content),
            Err(reason) => {
                self.name(shown, Some(sealed.by), None, &reason);
                value["unopened"] = json!(reason);
            }
        }
    }

    /// The body of an entry, in its place.
    pub fn open_entry(&mut self, engagement: Uuid, row: &mut Value, shown: &str) {
        let Ok(entry) = Entry::deserialize(&*row) else {
            self.name(shown, None, None, VaultError::Malformed.name());
            row["body"]["unopened"] = json!(VaultError::Malformed.name());
            return;
        };
        let opened = match self.broken.get(&engagement) {
            Some(reason) => Err(reason.clone()),
            None => self.space.open_entry(engagement, &entry).map_err(|error| reason(&error)),
        };
        match opened {
            Ok(value) => row["body"] = json!({"v": entry.body.v, "by": entry.body.by, "e": entry.body.e, "json": value}),
            Err(reason) => {
                self.name(shown, Some(entry.body.by), row["created_at"].as_i64(), &reason);
                row["body"]["unopened"] = json!(reason);
            }
        }
    }

    /// Verifies an act of an engagement: by this author, of one of these names, about this subject.
    ///
    /// # Errors
    /// The name of the reason.
    pub fn signed(&self, engagement: Uuid, act: &Value, names: &[&str], subject: Uuid, author: Option<Uuid>) -> Result<Act, String> {
        let Ok(Bytes(bytes)) = Bytes::deserialize(act) else { return Err(VaultError::Malformed.name().to_owned()) };
        let keyring = self.space.keyring().map_err(|error| reason(&error))?;
        let act = keyring.verify_act(engagement, &bytes).map_err(|error| error.name().to_owned())?;
        let fits = names.contains(&act.act.as_str()) && act.subject == subject && author.is_none_or(|author| author == act.author);
        if fits { Ok(act) } else { Err(VaultError::BadSignature.name().to_owned()) }
    }

    /// Whether an act says yes to these very terms.
    pub fn names_terms(&self, engagement: Uuid, act: &Act, opened: &Value) -> bool {
        let content = Content::json(opened["language"].as_str().unwrap_or_default(), opened["json"].clone());
        let Ok(hash) = agreement_hash(&content) else { return false };
        self.space.keyring().ok().and_then(|keyring| keyring.names_agreement(engagement, act, hash).ok()).unwrap_or(false)
    }
}

/// A sealed value that was opened.
fn said(sealed: &Sealed, content: &Content) -> Value {
    let mut said = json!({"v": sealed.v, "by": sealed.by, "e": sealed.e, "language": content.language});
    match &content.body {
        Body::Text(text) => said["text"] = json!(text),
        Body::Json(value) => said["json"] = value.clone(),
        Body::Document { update, .. } => said["update"] = json!(to_base64(update)),
    }
    said
}

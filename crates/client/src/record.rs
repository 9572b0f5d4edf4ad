//! Entries of the record, and rounds.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Map, Value, json};
use uuid::Uuid;
use vault::{Body, Content, Place};

use crate::coaching::json as body_of;
use crate::error::{ClientError, Result};
use crate::space::Space;
use crate::types::{Entry, Goal, NewEntry, Round};

/// Bytes of JSON that a small body is filled up to: with its language and lengths it lies in the bucket of 512.
const FILLED: usize = 448;
/// What is shared of one's own evidence has one size, so that nobody counts it from outside.
const SHARED_FILLED: usize = 16_000;

/// An entry to be written. The body is an object with its `type`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryText {
    /// `ground`, `option`, `plan`, `session`, `learning`, `goal`, `review` or `skill`.
    pub drawer: String,
    /// Only its author may change it.
    pub own: bool,
    /// The session it belongs to.
    pub session: Option<Uuid>,
    /// The entry or goal it belongs to.
    pub parent: Option<Uuid>,
    /// The round it is written in.
    pub round: Option<Uuid>,
    /// Place in its list.
    pub position: i64,
    /// What it says.
    pub body: Value,
}

impl EntryText {
    /// The body as it is sealed: with what it hangs on, of a reply the hash of what it answers, and filled up.
    fn sealed(&self, answers: Option<String>) -> Result<Value> {
        let Value::Object(mut said) = self.body.clone() else { return Err(ClientError::Here("the body of an entry is an object")) };
        said.extend(hangs_on(self.parent, self.session, self.round, &self.drawer));
        said.extend(answers.map(|hash| ("answers".to_owned(), Value::from(hash))));
        said.insert("pad".to_owned(), Value::from(""));
        let length = |said: &Map<String, Value>| Value::Object(said.clone()).to_string().len();
        let least = if said.get("type").and_then(Value::as_str) == Some("shared") { SHARED_FILLED } else { FILLED };
        let wanted = least.max(length(&widest(&said)));
        let missing = wanted.saturating_sub(length(&said));
        said.insert("pad".to_owned(), Value::from(".".repeat(missing)));
        Ok(Value::Object(said))
    }
}

/// A placement as it would be with nothing placed, the longest there is: who left all open does not tell it by the length. Others as they are.
fn widest(said: &Map<String, Value>) -> Map<String, Value> {
    let mut wide = said.clone();
    if said.get("type").and_then(Value::as_str) != Some("placement") {
        return wide;
    }
    for one in wide.get_mut("at").and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut) {
        one.insert("support".to_owned(), Value::Null);
    }
    wide.insert("reveal".to_owned(), Value::from(false));
    wide
}

/// What an entry hangs on, as it stands in its sealed body.
fn hangs_on(parent: Option<Uuid>, session: Option<Uuid>, round: Option<Uuid>, drawer: &str) -> Map<String, Value> {
    let id = |id: Option<Uuid>| id.map_or(Value::Null, |id| Value::from(id.to_string()));
    let hangs = [("of", id(parent)), ("in", id(session)), ("round", id(round)), ("drawer", Value::from(drawer))];
    hangs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What the server says of an opened entry must be what its author sealed, and words that count as one person's must be that person's.
fn holds(row: &Entry, said: &Value) -> Result<()> {
    let hangs = hangs_on(row.parent_id, row.session_id, row.round_id, &row.drawer);
    if !hangs.iter().all(|(name, value)| said.get(name) == Some(value)) {
        return Err(ClientError::Here("the server shows an entry elsewhere than its author sealed it"));
    }
    if row.own && row.body.by != row.created_by {
        return Err(ClientError::Here("the server shows someone's own words as another's"));
    }
    Ok(())
}

impl Space {
    /// Writes an entry into the record of an engagement, or into one's own space by its id. A reply names the sealed value that it answers.
    ///
    /// # Errors
    /// As [`Space::load`]; `Here` for a body that is no object.
    pub async fn entry(&mut self, engagement: Uuid, entry: &EntryText) -> Result<Entry> {
        let id = self.client().new_id();
        let answers = match entry.parent {
            Some(parent) if entry.body["type"] == "reply" => Some(self.answered(engagement, parent).await?),
            _ => None,
        };
        let content = Content::json(self.language(), entry.sealed(answers)?);
        self.change(engagement, Method::POST, &format!("/engagements/{engagement}/entries"), |space| {
            body_of(&NewEntry {
                id,
                drawer: entry.drawer.clone(),
                session_id: entry.session,
                parent_id: entry.parent,
                round_id: entry.round,
                position: entry.position,
                own: entry.own,
                body: space.seal(engagement, &Place::new("entry", id, "body"), 1, &content)?,
            })
        })
        .await
    }

    /// The hash that a reply to an entry or a goal names. Nobody answers what does not open.
    async fn answered(&mut self, engagement: Uuid, parent: Uuid) -> Result<String> {
        self.load(engagement).await?;
        let sealed = match self.get::<Entry>(&format!("/engagements/{engagement}/entries/{parent}")).await {
            Err(error) if error.is("not_found") => {
                let goal: Goal = self.get(&format!("/engagements/{engagement}/goals/{parent}")).await?;
                self.unseal(engagement, &Place::new("goal", parent, "sentence"), &goal.sentence)?;
                goal.sentence
            }
            row => {
                let row = row?;
                self.open_entry(engagement, &row)?;
                row.body
            }
        };
        Ok(vault::to_base64(&vault::hash(&sealed.s.0)))
    }

    /// Opens an entry of a loaded engagement.
    ///
    /// # Errors
    /// What the vault refuses; `Here` where it hangs elsewhere than it was sealed, or is another's word than the server says.
    pub fn open_entry(&mut self, engagement: Uuid, row: &Entry) -> Result<Value> {
        let content = self.unseal(engagement, &Place::new("entry", row.id, "body"), &row.body)?;
        let Body::Json(value) = content.body else { return Err(vault::VaultError::Malformed.into()) };
        holds(row, &value)?;
        Ok(value)
    }

    /// Entries of a drawer, opened; what does not open, or hangs elsewhere than it was sealed, is an error.
    ///
    /// # Errors
    /// As [`Space::load`], and what the vault refuses.
    pub async fn entries(&mut self, engagement: Uuid, drawer: &str) -> Result<Vec<(Entry, Value)>> {
        self.load(engagement).await?;
        let rows: Vec<Entry> = self.all(&format!("/engagements/{engagement}/entries?drawer={drawer}")).await?;
        let ids: BTreeSet<Uuid> = rows.iter().map(|row| row.id).collect();
        if ids.len() < rows.len() {
            return Err(ClientError::Here("the server gave an entry more than once"));
        }
        let open = |row: Entry| self.open_entry(engagement, &row).map(|value| (row, value));
        rows.into_iter().map(open).collect()
    }

    /// Begins a round (`ideas`, `alliance` or `reach`) under an id of one's own: what a reach check is of names it before it begins.
    ///
    /// # Errors
    /// As [`crate::Client::send`].
    pub async fn begin_round(&self, engagement: Uuid, id: Uuid, of: &str, session: Option<Uuid>) -> Result<Round> {
        let body = json!({"id": id, "of": of, "session_id": session});
        self.post(&format!("/engagements/{engagement}/rounds"), &body).await
    }

    /// Says that one's own part may be shown together with the others'.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `wrong_state` before one has written.
    pub async fn ready_for_round(&self, engagement: Uuid, round: Uuid) -> Result<Round> {
        self.put(&format!("/engagements/{engagement}/rounds/{round}/readiness"), &json!({})).await
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use crate::types::{Bytes, Sealed};

    fn text(body: Value) -> EntryText {
        let (session, parent) = (Some(Uuid::from_u128(1)), Some(Uuid::from_u128(2)));
        EntryText { drawer: "review".to_owned(), own: true, session, parent, body, ..EntryText::default() }
    }

    fn row(of: &EntryText) -> Entry {
        let by = Uuid::from_u128(7);
        Entry {
            id: Uuid::from_u128(8),
            engagement_id: Uuid::from_u128(9),
            drawer: of.drawer.clone(),
            version: 1,
            session_id: of.session,
            parent_id: of.parent,
            round_id: of.round,
            position: 0,
            own: of.own,
            created_by: by,
            aside_at: None,
            body: Sealed { v: 1, by, e: 0, s: Bytes(Vec::new()) },
        }
    }

    #[test]
    fn an_entry_counts_where_its_author_sealed_it() {
        let written = text(json!({"type": "reply", "says": "yes"}));
        let said = written.sealed(Some("hash".to_owned())).unwrap();
        assert_eq!(said["answers"], "hash");
        let honest = row(&written);
        holds(&honest, &said).unwrap();
        let elsewhere = Some(Uuid::from_u128(3));
        for moved in [
            Entry { parent_id: elsewhere, ..honest.clone() },
            Entry { session_id: None, ..honest.clone() },
            Entry { round_id: elsewhere, ..honest.clone() },
            Entry { drawer: "goal".to_owned(), ..honest.clone() },
            Entry { created_by: Uuid::from_u128(6), ..honest.clone() },
        ] {
            holds(&moved, &said).unwrap_err();
        }
        holds(&honest, &json!({"type": "reply", "says": "yes"})).unwrap_err();
    }

    #[test]
    fn small_bodies_have_one_size() {
        let length = |body: Value| text(body).sealed(None).unwrap().to_string().len();
        assert_eq!(length(json!({"type": "request", "what": "ai"})), FILLED);
        assert_eq!(length(json!({"type": "request", "what": "recording", "words": "für später"})), FILLED);
        let at = |support: Value| (0..25).map(|n| json!({"skill": format!("skill-{n}"), "support": support})).collect::<Vec<_>>();
        let placed = |support: Value, reveal: bool| length(json!({"type": "placement", "at": at(support), "reveal": reveal}));
        assert!(placed(Value::Null, false) > FILLED);
        assert_eq!(placed(json!(4), true), placed(Value::Null, false));
        assert_eq!(length(json!({"type": "shared", "evidence": at(json!(4))})), SHARED_FILLED);
        text(json!("bare")).sealed(None).unwrap_err();
    }
}

//! The whole craft on stage: agreements written out, sponsors, entries, rounds, closings.

use client::types::Session as Planned;
use client::{EntryText, Space};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::craft::{Closing, Entry, Known, Promise, Round, Series, Terms, Words};
use super::stage::Stage;
use super::story::{Engagement, Reply, Session};
use crate::failure::Failure;

impl Stage {
    pub(super) fn known_of(&mut self, engagement: &Engagement) -> &mut Known {
        self.known.entry(engagement.key.clone()).or_default()
    }

    /// What stands for days, people and rows is put in.
    pub(super) fn fill(&self, engagement: &Engagement, body: &Value) -> Result<Value, Failure> {
        let known = self.known.get(&engagement.key).ok_or_else(|| Failure::Work(format!("{} was not proposed yet", engagement.key)))?;
        let filled = known.fill(body, &|day| self.days.day(day).to_string());
        filled.map_err(|missing| Failure::Work(format!("{missing} is not known")))
    }

    pub(super) async fn write_out(&mut self, engagement: &Engagement, written: &Terms) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let more = self.fill(engagement, &Value::Object(written.write.clone()))?;
        let language = self.language.tag();
        let space = self.space(&written.by).await?;
        space.load(id).await?;
        let found = space.engagement(id).await?;
        let agreement = found.agreement.ok_or_else(|| Failure::Work("there is no agreement".to_owned()))?;
        let (mut terms, _) = space.terms(id, &agreement)?;
        if let Value::Object(more) = more {
            terms.more.extend(more);
        }
        space.suggest(id, language, &terms).await?;
        Ok(())
    }

    pub(super) async fn hopes(&mut self, engagement: &Engagement, words: &Words) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let space = self.space(&words.who).await?;
        space.put::<Value>(&format!("/sponsoring/{id}/hopes"), &json!({"version": 0, "text": words.text})).await?;
        Ok(())
    }

    pub(super) async fn promise(&mut self, engagement: &Engagement, promise: &Promise) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let due = promise.due.map(|day| self.days.day(day).to_string());
        let space = self.space(&promise.who).await?;
        let made = space.client().new_id();
        let body = json!({"id": made, "text": promise.text, "due_day": due});
        space.post::<Value>(&format!("/sponsoring/{id}/promises"), &body).await?;
        self.promises.insert(promise, made);
        Ok(())
    }

    pub(super) async fn kept(&mut self, engagement: &Engagement, promise: &Promise, kept: bool) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let made = self.promises.get(&std::ptr::from_ref(promise)).copied().unwrap_or_default();
        let state = if kept { "kept" } else { "not_kept" };
        let space = self.space(&promise.who).await?;
        space.put::<Value>(&format!("/sponsoring/{id}/promises/{made}"), &json!({"version": 1, "state": state})).await?;
        Ok(())
    }

    pub(super) async fn series(&mut self, engagement: &Engagement, series: &Series) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let (starts_local, zone) = (self.days.local(series.day, &series.time), self.days.zone().to_owned());
        let space = self.space(&series.by).await?;
        let body = json!({
            "id": space.client().new_id(), "starts_local": starts_local, "zone": zone, "link": null, "rule": series.rule,
            "minutes": series.minutes.unwrap_or(engagement.minutes), "form": series.form.as_deref().unwrap_or("conversation"),
        });
        space.post::<Value>(&format!("/engagements/{id}/series"), &body).await?;
        Ok(())
    }

    pub(super) async fn move_session(&mut self, engagement: &Engagement, session: &Session) -> Result<(), Failure> {
        let (id, session_id) = (self.engagement(engagement)?, self.session(session)?);
        let starts_local = self.days.local(session.day, &session.time);
        let space = self.space(&session.by).await?;
        let path = format!("/engagements/{id}/sessions/{session_id}");
        let found: Planned = space.get(&path).await?;
        space.put::<Value>(&path, &json!({"version": found.version, "starts_local": starts_local})).await?;
        Ok(())
    }

    /// Minutes by way of working.
    pub(super) async fn ways(&mut self, engagement: &Engagement, session: &Session) -> Result<(), Failure> {
        if session.ways.is_empty() {
            return Ok(());
        }
        let (id, session_id) = (self.engagement(engagement)?, self.session(session)?);
        let items: Vec<Value> = session.ways.iter().map(|(modality, minutes)| json!({"modality": modality, "minutes": minutes})).collect();
        let space = self.space(&session.by).await?;
        space.put::<Value>(&format!("/engagements/{id}/sessions/{session_id}/modalities"), &json!({"items": items})).await?;
        Ok(())
    }

    pub(super) async fn entry(&mut self, engagement: &Engagement, entry: &Entry) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let body = self.fill(engagement, &entry.body)?;
        let known = self.known_of(engagement);
        let named = |found: Option<&String>, what: &str| -> Result<Uuid, Failure> {
            found.and_then(|id| id.parse().ok()).ok_or_else(|| Failure::Work(format!("there is no such {what}")))
        };
        let session = entry.session.map(|day| named(known.sessions.get(&day), "session")).transpose()?;
        let goal = entry.goal.map(|place| named(known.goals.get(place), "goal")).transpose()?;
        let to = entry.to.as_ref().map(|key| named(known.entries.get(key), "entry")).transpose()?;
        let written = EntryText {
            drawer: entry.drawer.clone(),
            own: entry.own,
            session,
            parent: goal.or(to),
            round: None,
            position: entry.position,
            body,
        };
        let space = self.space(&entry.who).await?;
        let room = if entry.private { own(space)? } else { id };
        let stored = space.entry(room, &written).await?;
        if let Some(key) = &entry.key {
            self.known_of(engagement).entries.insert(key.clone(), stored.id.to_string());
        }
        Ok(())
    }

    pub(super) async fn round(&mut self, engagement: &Engagement, round: &Round) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let session = round.session.and_then(|day| self.known_of(engagement).sessions.get(&day)?.parse().ok());
        let chosen = round.key.as_ref().and_then(|key| self.known_of(engagement).rounds.get(key).copied());
        let begun = chosen.unwrap_or_else(|| self.client.new_id());
        self.space(&round.by).await?.begin_round(id, begun, &round.of, session).await?;
        let mut writers = Vec::new();
        for part in &round.parts {
            let body = self.fill(engagement, &part.body)?;
            let parent = part.to.as_ref().and_then(|key| self.known_of(engagement).entries.get(key)?.parse().ok());
            let text =
                EntryText { drawer: part.drawer.clone(), own: part.own, session, parent, round: Some(begun), body, ..EntryText::default() };
            self.space(&part.who).await?.entry(id, &text).await?;
            if !writers.contains(&&part.who) {
                writers.push(&part.who);
            }
        }
        for who in writers {
            self.space(who).await?.ready_for_round(id, begun).await?;
        }
        Ok(())
    }

    /// Somebody leaves; the others go on.
    pub(super) async fn leave(&mut self, engagement: &Engagement, reply: &Reply) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        self.space(&reply.who).await?.leave(id).await?;
        Ok(())
    }

    pub(super) async fn close(&mut self, engagement: &Engagement, closing: &Closing, over: bool) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let space = self.space(&closing.who).await?;
        if over {
            space.close(id).await?;
        } else {
            space.begin_closing(id).await?;
        }
        Ok(())
    }

    /// The organisation's own conversation models.
    pub(super) async fn models(administrator: &Space, models: &[Map<String, Value>]) -> Result<(), Failure> {
        for model in models {
            let mut body = model.clone();
            body.insert("id".to_owned(), json!(administrator.client().new_id()));
            administrator.post::<Value>("/models", &Value::Object(body)).await?;
        }
        Ok(())
    }
}

pub(super) fn own(space: &Space) -> Result<Uuid, Failure> {
    space.keyring()?.own().ok_or_else(|| Failure::Work("somebody has no own space".to_owned()))
}

//! What two make sure of, what is shown to a sponsor, and what somebody writes for themselves alone.

use client::{EntryText, Showing};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::craft::{Compared, JournalPage, Shown};
use super::stage::Stage;
use super::story::Engagement;
use crate::failure::Failure;

impl Stage {
    /// Both read the number to each other, and say so.
    pub(super) async fn compare(&mut self, two: &Compared) -> Result<(), Failure> {
        let people = [(&two.who, self.id_of(&two.with)?), (&two.with, self.id_of(&two.who)?)];
        for (who, other) in people {
            let space = self.space(who).await?;
            let number = space.safety_number(other).await?;
            space.accept_card(other, &number).await?;
        }
        Ok(())
    }

    pub(super) async fn show(&mut self, engagement: &Engagement, shown: &Shown) -> Result<(), Failure> {
        let (id, sponsor) = (self.engagement(engagement)?, self.id_of(&shown.to)?);
        let known = self.known_of(engagement);
        let item = match &shown.win {
            Some(key) => known.entries.get(key),
            None => known.goals.get(shown.goal.unwrap_or_default()),
        };
        let item: Option<Uuid> = item.and_then(|item| item.parse().ok());
        let item = item.ok_or_else(|| Failure::Work("what is shown was not written".to_owned()))?;
        let kind = if shown.win.is_some() { "win" } else { "goal" };
        let until = shown.until.map(|day| self.days.day(day).to_string());
        let showing = Showing { kind: kind.to_owned(), item, sponsor: Some(sponsor), text: shown.text.clone(), until };
        let made = self.space(&shown.who).await?.release(id, &showing).await?;
        self.shown.insert(shown, made.id);
        Ok(())
    }

    pub(super) async fn take_back(&mut self, engagement: &Engagement, shown: &Shown) -> Result<(), Failure> {
        let id = self.engagement(engagement)?;
        let made = self.shown.get(&std::ptr::from_ref(shown)).copied();
        let made = made.ok_or_else(|| Failure::Work("what is taken back was not shown".to_owned()))?;
        Ok(self.space(&shown.who).await?.revoke(id, made).await?)
    }

    /// A page of a journal: its note, and what stands around it.
    pub(super) async fn page(&mut self, page: &JournalPage) -> Result<(), Failure> {
        let mut around = Map::new();
        for key in ["title", "insight", "then", "now", "then_day", "now_day", "look_day", "strain"] {
            let said = page.around.get(key).map(String::as_str).unwrap_or_default();
            let day = said.strip_prefix("@day:").and_then(|day| day.parse().ok());
            around.insert(key.to_owned(), json!(day.map_or_else(|| said.to_owned(), |day| self.days.day(day).to_string())));
        }
        let player = self.player(&page.who).await?;
        let (own, note) = (super::record::own(&player.space)?, player.space.client().new_id());
        let lines: Vec<&str> = page.lines.iter().map(String::as_str).collect();
        player.space.add_to_note(own, (note, None), player.device, &lines).await?;
        around.insert("type".to_owned(), json!("journal"));
        around.insert("note".to_owned(), json!(note));
        let entry = EntryText { drawer: "learning".to_owned(), own: true, body: Value::Object(around), ..EntryText::default() };
        player.space.entry(own, &entry).await?;
        Ok(())
    }
}

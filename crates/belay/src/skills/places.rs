//! Everything that says something of one's own skills: one's own space, and every coaching that one reads (ui/src/lib/skill/mine/read.ts).

use std::collections::BTreeMap;

use client::Space;
use serde_json::Value;
use uuid::Uuid;

use super::entry::Opened;
use super::evidence::{Room, Round};
use crate::cli::Account;
use crate::export::reading::{Reading, id_of};
use crate::failure::Failure;
use crate::{remote, sign_in};

/// Somebody who signed in, with unlocked keys.
pub struct Signed {
    /// Reads as this person.
    pub reading: Reading,
    /// Their own space.
    pub own: Uuid,
    /// `GET /self`.
    pub oneself: Value,
}

impl Signed {
    /// Signs in and unlocks.
    ///
    /// # Errors
    /// As [`sign_in::sign_in`]; bad input for somebody who has no keys yet.
    pub async fn of(account: &Account) -> Result<Self, Failure> {
        let server = remote::server_url(&account.server)?;
        let mut space = sign_in::sign_in(&server, "belay skills", &account.email, account.organisation.as_deref()).await?;
        let oneself: Value = space.get("/self").await?;
        let unlocked = sign_in::unlock(&mut space, &oneself).await?;
        match id_of(&oneself, "own_engagement_id").filter(|_| unlocked) {
            Some(own) => Ok(Self { reading: Reading::of(space), own, oneself }),
            None => Err(Failure::input("you have no keys yet: they are made in the page, with the first words that nobody else may read")),
        }
    }

    /// The connection.
    pub fn space(&self) -> &Space {
        &self.reading.space
    }

    /// Oneself.
    pub fn me(&self) -> String {
        self.reading.space.person_id().to_string()
    }

    /// The language in which skills are named.
    pub fn language(&self) -> &str {
        self.oneself["language"].as_str().and_then(|tag| tag.split('-').next()).unwrap_or("en")
    }

    /// Entries of the drawer `skill` of a loaded room, each with what it says; what does not open is named.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn entries(&mut self, room: Uuid, title: &str, aside: bool) -> Result<Vec<(Value, Value)>, Failure> {
        let aside = if aside { "&aside=true" } else { "" };
        let mut rows = self.reading.all(&format!("/engagements/{room}/entries?drawer=skill{aside}")).await?;
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for row in &rows {
            *times.entry(row["id"].to_string()).or_default() += 1;
        }
        let mut opened = Vec::new();
        for row in &mut rows {
            if times.get(&row["id"].to_string()).is_some_and(|times| *times > 1) {
                self.reading.name(title, None, row["created_at"].as_i64(), "twice");
                continue;
            }
            self.reading.open_entry(room, row, title);
            let said = row["body"]["json"].clone();
            if said.is_object() {
                opened.push((row.clone(), said));
            }
        }
        Ok(opened)
    }

    /// A room with what it says.
    async fn room(&mut self, id: Uuid, title: &str, coaches: Vec<String>) -> Result<Room, Failure> {
        let shown = if title.is_empty() { "your own space" } else { title };
        self.reading.load(id, shown).await?;
        if self.reading.why_broken(id).is_some() {
            return Ok(Room::default());
        }
        let rows = self.entries(id, shown, false).await?;
        let placed = rows.iter().any(|(_, said)| said["type"] == "placement");
        let rounds = if placed { self.reading.all(&format!("/engagements/{id}/rounds")).await? } else { Vec::new() };
        let round = |row: &Value| {
            let (created_at, put_away) = (row["created_at"].as_i64()?, !row["put_away_at"].is_null());
            Some(Round { id: row["id"].as_str()?.to_owned(), opened_at: row["opened_at"].as_i64(), created_at, put_away })
        };
        let mut entries = Vec::new();
        for (row, said) in &rows {
            match Opened::of(row, row["body"]["by"].as_str().unwrap_or_default(), said) {
                Some(entry) => entries.push(entry),
                None => self.reading.name(shown, None, row["created_at"].as_i64(), "other_author"),
            }
        }
        Ok(Room { title: title.to_owned(), entries, rounds: rounds.iter().filter_map(round).collect(), coaches })
    }

    /// Reads all rooms; one that does not open keeps back no other, and is named.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn everything(&mut self) -> Result<(Vec<Room>, Names), Failure> {
        let me = self.me();
        let mut names = Names::default();
        for person in self.reading.all("/people").await? {
            names.know(&person["id"], &person["name"]);
        }
        let mut rooms = vec![self.room(self.own, "", Vec::new()).await?];
        for engagement in self.reading.all("/engagements").await? {
            let apart = engagement["kind"] == "own" || engagement["invited"] == true;
            let Some(id) =
                id_of(&engagement, "id").filter(|_| !apart && engagement["state"] != "proposed" && engagement["state"] != "declined")
            else {
                continue;
            };
            let parties = engagement["parties"].as_array().cloned().unwrap_or_default();
            for party in &parties {
                names.know(&party["person_id"], &party["name"]);
            }
            let coaches = parties.iter().filter(|party| party["role"] == "coach");
            let coaches = coaches.filter_map(|party| party["person_id"].as_str()).map(str::to_owned).collect();
            let there = parties.iter().filter(|party| party["left_at"].is_null() && party["person_id"] != me.as_str());
            let others: Vec<&str> = there.filter_map(|party| party["name"].as_str()).collect();
            let title = engagement["team"]["name"].as_str().map_or_else(|| others.join(", "), str::to_owned);
            let title = if title.is_empty() { "a coaching".to_owned() } else { title };
            rooms.push(self.room(id, &title, coaches).await?);
        }
        Ok((rooms, names))
    }
}

/// Who is who.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    fn know(&mut self, id: &Value, name: &Value) {
        if let (Some(id), Some(name)) = (id.as_str(), name.as_str()) {
            self.0.entry(id.to_owned()).or_insert_with(|| name.to_owned());
        }
    }

    /// A name; of somebody who is gone, that.
    pub fn of(&self, id: &str) -> &str {
        self.0.get(id).map_or("somebody who is gone", String::as_str)
    }
}

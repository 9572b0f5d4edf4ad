//! One coaching: a folder with what was agreed, written, said and done in it.

use std::collections::BTreeMap;

use client::vault::{Place, names};
use serde_json::{Value, json};
use uuid::Uuid;

use super::markdown::plain;
use super::parcel::slug;
use super::reading::id_of;
use super::record::Record;
use crate::failure::Failure;

/// What was fetched of a coaching, opened.
struct Room {
    id: Uuid,
    folder: String,
    title: String,
    engagement: Value,
    goals: Vec<Value>,
    sessions: Vec<Value>,
    actions: Vec<Value>,
    entries: Vec<Value>,
    /// Words by note.
    notes: BTreeMap<Uuid, String>,
    /// Lines by note.
    attached: BTreeMap<Option<Uuid>, String>,
}

/// Files of drawers, and the drawers in them.
const DRAWERS: [(&str, &str); 6] =
    [("ground", "context"), ("option", "options"), ("plan", "plan"), ("learning", "log"), ("review", "review"), ("skill", "skills")];

/// Whether an opened entry goes along with the record of `me`: what they said, and what was said about them or about everyone. Where others placed
/// themselves, what they shared and what was seen of them never does, nor what of others' skills nobody here can read. The page does the same
/// (ui/src/lib/skill/reach/standing.ts); crates/belay/vectors holds both to it.
fn goes_along(entry: &Value, me: Uuid) -> bool {
    let said = &entry["body"]["json"];
    let whom = |key: &str| said[key].as_str().filter(|id| !id.is_empty());
    let me = me.to_string();
    let mine = |key: &str| whom(key).is_none_or(|id| id == me);
    if entry["created_by"] == me.as_str() {
        return true;
    }
    match said["type"].as_str() {
        Some("placement" | "shared" | "ways" | "figures") => false,
        Some("observation" | "attitude" | "learn") => mine("person"),
        Some("asked") => whom("person") == Some(&me) || mine("to"),
        Some("requires" | "forecast" | "reached" | "reply") => true,
        _ => entry["drawer"] != "skill",
    }
}

impl Record {
    /// Writes the folder of a coaching.
    ///
    /// # Errors
    /// When the server does not answer, or a file cannot be written.
    pub async fn coaching(&mut self, engagement: Value) -> Result<(), Failure> {
        let Some(id) = id_of(&engagement, "id") else { return Ok(()) };
        let parties = engagement["parties"].as_array().cloned().unwrap_or_default();
        for party in &parties {
            let (person, name) = (party["person_id"].as_str().unwrap_or_default(), party["name"].as_str().unwrap_or_default());
            self.writer.titles.entry(person.to_owned()).or_insert_with(|| plain(name));
        }
        let others = parties.iter().filter(|party| id_of(party, "person_id") != Some(self.me) && party["role"] != "sponsor");
        let mut others: Vec<&str> = others.filter_map(|party| party["name"].as_str()).collect();
        others.sort_unstable();
        let who = engagement["team"]["name"].as_str().map_or_else(|| others.join(", "), str::to_owned);
        let begun = self.writer.day(engagement["created_at"].as_i64().unwrap_or_default());
        let kind = self.writer.words.value(engagement["kind"].as_str().unwrap_or_default());
        let folder = format!("{begun}-{}", if who.is_empty() { slug(&kind) } else { slug(&who) });
        let folder = self.folder(&folder);
        let title = if who.is_empty() { format!("{begun}, {kind}") } else { format!("{who} ({begun}, {kind})") };
        self.writer.titles.insert(id.to_string(), title.clone());
        self.reading.load(id, &folder).await?;
        let room = self.fetch(id, folder, title, engagement).await?;
        self.agreement(&room).await?;
        self.goals(&room)?;
        for (drawer, file) in DRAWERS {
            self.drawer(&room, drawer, file)?;
        }
        self.actions(&room)?;
        self.sessions(&room)?;
        self.shown(&room).await?;
        self.sponsor(&room).await?;
        if let Some(lines) = room.attached.get(&None) {
            let heading = self.part("attachments");
            self.page(&format!("{}/attachments.md", room.folder), &format!("{heading} · {}", room.title), lines)?;
        }
        Ok(())
    }

    /// A folder that no other coaching has.
    fn folder(&self, name: &str) -> String {
        let taken = |name: &str| self.contents.iter().any(|(path, _)| path.starts_with(&format!("{name}/")));
        let numbered = (2_u32..).map(|number| format!("{name}-{number}"));
        std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    async fn fetch(&mut self, id: Uuid, folder: String, title: String, engagement: Value) -> Result<Room, Failure> {
        let base = format!("/engagements/{id}");
        let goals = self.open_goals(id, &format!("{folder}/goals.md")).await?;
        let mut sessions = self.reading.all(&format!("{base}/sessions")).await?;
        for session in &mut sessions {
            let Some(row) = id_of(session, "id") else { continue };
            let shown = format!("{folder}/sessions/{}", session["number"]);
            self.reading.open(id, &Place::new("session", row, "topic"), &mut session["topic"], &shown, |_| None);
            for takeaway in session["takeaways"].as_array_mut().into_iter().flatten() {
                let other = takeaway["text"]["by"] != takeaway["person_id"];
                let place = Place::new("takeaway", row, "text");
                self.reading.open(id, &place, &mut takeaway["text"], &shown, |_| other.then_some("other_author"));
            }
            let title = self.writer.words.say("session", &[("n", &session["number"].to_string())]);
            self.writer.titles.insert(row.to_string(), title);
        }
        let actions = self.open_actions(id, &format!("{folder}/actions.md")).await?;
        let mut entries = self.reading.all(&format!("{base}/entries?aside=true")).await?;
        for entry in &mut entries {
            let shown = format!("{folder}, {}", entry["drawer"].as_str().unwrap_or_default());
            self.reading.open_entry(id, entry, &shown);
        }
        entries.retain(|entry| goes_along(entry, self.me));
        let (mut notes, mut read) = (BTreeMap::new(), Vec::new());
        for row in self.reading.all(&format!("{base}/notes")).await? {
            let noted = self.note(id, &row, &format!("{folder}/sessions")).await?;
            notes.extend(id_of(&row, "id").map(|note| (note, noted.markdown)));
            read.push(noted.json);
        }
        let attached = self.attachments(id, &folder).await?;
        let rounds = self.reading.all(&format!("{base}/rounds")).await?;
        let log = self.reading.all(&format!("{base}/key-set")).await?;
        self.key_sets.insert(id.to_string(), json!(log));
        let files = [
            ("goals", &goals),
            ("sessions", &sessions),
            ("actions", &actions),
            ("entries", &entries),
            ("notes", &read),
            ("rounds", &rounds),
        ];
        for (name, rows) in files {
            self.data(&format!("{folder}/data/{name}.json"), &json!(rows))?;
        }
        Ok(Room { id, folder, title, engagement, goals, sessions, actions, entries, notes, attached })
    }

    /// What was agreed, in all versions, and who signed.
    async fn agreement(&mut self, room: &Room) -> Result<(), Failure> {
        let mut versions = self.reading.all(&format!("/engagements/{}/agreements", room.id)).await?;
        versions.sort_by_key(|version| std::cmp::Reverse(version["version"].as_i64()));
        let mut text = format!("{}\n\n", self.people(room));
        for version in &mut versions {
            let Some(id) = id_of(version, "id") else { continue };
            let place = Place::terms(id);
            self.reading.open(room.id, &place, &mut version["terms"], &format!("{}/agreement.md", room.folder), |_| None);
            text += &format!("## {}\n\n", self.writer.words.say("version", &[("n", &version["version"].to_string())]));
            if version["id"] == room.engagement["agreement"]["id"] {
                text += &format!("{}\n\n", self.writer.words.say("stands", &[]));
            }
            text += &format!("{}\n\n", self.writer.said(&version["terms"]));
            for said in version["acts"].as_array().into_iter().flatten() {
                let author = id_of(said, "author");
                let names = [names::PROPOSE, names::ACCEPT, names::JOIN];
                let signed = self.reading.signed(room.id, &said["act"], &names, id, author).and_then(|act| {
                    let these = self.reading.names_terms(room.id, &act, &version["terms"]);
                    if these { Ok(act) } else { Err("wrong_engagement".to_owned()) }
                });
                text += &format!("- {}\n", self.signature(&said["author"], signed.map(|act| act.at)));
            }
            text.push('\n');
        }
        let mut data = room.engagement.clone();
        data["agreement"] = room.engagement["agreement"]["id"].clone();
        data["suggested"] = room.engagement["suggested"]["id"].clone();
        self.data(&format!("{}/data/engagement.json", room.folder), &data)?;
        self.data(&format!("{}/data/agreements.json", room.folder), &json!(versions))?;
        let heading = self.part("agreement");
        self.page(&format!("{}/agreement.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    fn people(&self, room: &Room) -> String {
        let words = &self.writer.words;
        let parties = room.engagement["parties"].as_array().into_iter().flatten().map(|party| {
            let role = words.value(party["role"].as_str().unwrap_or_default());
            format!("- {}\n", words.say("person-role", &[("name", &plain(party["name"].as_str().unwrap_or_default())), ("role", &role)]))
        });
        let state = words.value(room.engagement["state"].as_str().unwrap_or_default());
        let closed = room.engagement["closed_at"].as_i64().map(|at| format!(", {}", self.writer.day(at))).unwrap_or_default();
        format!("**{}**: {state}{closed}\n\n{}", words.label("state"), parties.collect::<String>())
    }

    fn goals(&mut self, room: &Room) -> Result<(), Failure> {
        let mut text = String::new();
        for goal in &room.goals {
            text += &self.goal(room.id, goal, &room.entries);
        }
        text += &self.entries(&room.entries, |entry| entry["drawer"] == "goal" && entry["parent_id"].is_null());
        let heading = self.part("goals");
        self.page(&format!("{}/goals.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    /// A drawer of the record; what hangs on something stands below it.
    fn drawer(&mut self, room: &Room, drawer: &str, file: &str) -> Result<(), Failure> {
        let ids: Vec<&Value> = room.entries.iter().chain(&room.goals).map(|row| &row["id"]).collect();
        let by_itself = |entry: &Value| entry["parent_id"].is_null() || !ids.contains(&&entry["parent_id"]);
        let also = drawer == "learning";
        let text = self.entries(&room.entries, |entry| {
            // What was written for a session that is not there stands in the log.
            let lost = also && entry["drawer"] == "session" && !room.sessions.iter().any(|session| session["id"] == entry["session_id"]);
            by_itself(entry) && (entry["drawer"] == drawer || lost)
        });
        if text.is_empty() {
            return Ok(());
        }
        let heading = self.part(file);
        self.page(&format!("{}/{file}.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    fn actions(&mut self, room: &Room) -> Result<(), Failure> {
        let text: String = room.actions.iter().map(|action| format!("{}\n", self.action(room.id, action))).collect();
        if text.is_empty() {
            return Ok(());
        }
        let heading = self.part("actions");
        self.page(&format!("{}/actions.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    fn sessions(&mut self, room: &Room) -> Result<(), Failure> {
        for session in &room.sessions {
            let Some(id) = id_of(session, "id") else { continue };
            let starts = session["starts_local"].as_str().unwrap_or_default();
            let (day, time) = starts.split_once('T').unwrap_or((starts, ""));
            let words = &self.writer.words;
            let (zone, minutes) = (session["zone"].as_str().unwrap_or_default(), session["minutes"].to_string());
            let mut text = words.say("session-when", &[("day", day), ("time", time), ("zone", zone), ("minutes", &minutes)]);
            let (form, state) = (session["form"].as_str().unwrap_or_default(), session["state"].as_str().unwrap_or_default());
            text += &format!(" · {} · {}\n\n", words.value(form), words.value(state));
            text += &self.section("topic", &self.writer.said(&session["topic"]));
            text += &self.entries(&room.entries, |entry| {
                entry["drawer"] == "session" && entry["session_id"] == session["id"] && entry["parent_id"].is_null()
            });
            text += &self.section("note", room.notes.get(&id).map_or("", String::as_str));
            text += room.attached.get(&Some(id)).map_or("", String::as_str);
            for private in self.private.remove(&id).unwrap_or_default() {
                text += &self.section("private-note", &private);
            }
            let said = session["takeaways"].as_array().into_iter().flatten();
            let takeaways: String =
                said.map(|said| format!("**{}**: {}\n\n", self.writer.name(&said["person_id"]), self.writer.said(&said["text"]))).collect();
            text += &self.section("takeaways", &takeaways);
            let actions: String = room
                .actions
                .iter()
                .filter(|action| action["session_id"] == session["id"])
                .map(|action| self.action(room.id, action))
                .collect();
            text += &self.section("part-actions", &actions);
            let number = session["number"].as_i64().unwrap_or_default();
            let title = self.writer.words.say("session", &[("n", &number.to_string())]);
            self.page(&format!("{}/sessions/{number:02}-{day}.md", room.folder), &format!("{title} · {}", room.title), &text)?;
        }
        Ok(())
    }

    /// A heading with what stands below it; nothing where nothing does.
    fn section(&self, heading: &str, text: &str) -> String {
        if text.trim().is_empty() { String::new() } else { format!("\n## {}\n\n{}\n\n", self.writer.words.say(heading, &[]), text.trim()) }
    }

    /// What was shown to others.
    async fn shown(&mut self, room: &Room) -> Result<(), Failure> {
        let releases = self.reading.all(&format!("/engagements/{}/releases", room.id)).await?;
        if releases.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        for release in &releases {
            let words = &self.writer.words;
            let whom = if release["audience"] == "programme" {
                words.say("programme", &[])
            } else {
                self.writer.name(&release["audience_person_id"])
            };
            text += &format!(
                "## {}\n\n> {}\n\n",
                words.say("shown-to", &[("name", &whom)]),
                plain(release["text"].as_str().unwrap_or_default()).replace('\n', "\n> ")
            );
            if let Some(day) = release["until_day"].as_str() {
                text += &format!("- {}\n", words.say("until", &[("day", day)]));
            }
            if let Some(at) = release["revoked_at"].as_i64() {
                text += &format!("- {}\n", words.say("revoked", &[("day", &self.writer.day(at))]));
            }
            text += &format!("- {}\n\n", self.signature(&release["person_id"], self.released(room.id, release)));
        }
        self.data(&format!("{}/data/releases.json", room.folder), &json!(releases))?;
        let heading = self.part("shown");
        self.page(&format!("{}/shown.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    /// When a release was signed, by an act that says exactly what the server shows.
    fn released(&self, engagement: Uuid, release: &Value) -> Result<u64, String> {
        use serde::Deserialize;
        let said = client::types::Release::deserialize(release).map_err(|_| "malformed".to_owned())?;
        let act = self.reading.signed(engagement, &release["act"], &[names::RELEASE], said.id, Some(said.person_id))?;
        let payload = client::vault::Release::from(&said).payload().map_err(|error| error.name().to_owned())?;
        if act.payload == payload { Ok(act.at) } else { Err("bad_signature".to_owned()) }
    }

    /// What a sponsor hopes and promised.
    async fn sponsor(&mut self, room: &Room) -> Result<(), Failure> {
        if room.engagement["sponsor"].is_null() {
            return Ok(());
        }
        let sponsor = self.reading.one(&format!("/engagements/{}/sponsor", room.id)).await?;
        if sponsor.is_null() {
            return Ok(());
        }
        let text = format!("{}\n\n{}", plain(sponsor["name"].as_str().unwrap_or_default()), self.promised(&sponsor));
        self.data(&format!("{}/data/sponsor.json", room.folder), &sponsor)?;
        let heading = self.part("sponsor");
        self.page(&format!("{}/sponsor.md", room.folder), &format!("{heading} · {}", room.title), &text)
    }

    /// Hopes and promises, as Markdown.
    pub fn promised(&self, sponsor: &Value) -> String {
        let mut text = self.section("hopes", &plain(sponsor["hopes"]["text"].as_str().unwrap_or_default()));
        for promise in sponsor["promises"].as_array().into_iter().flatten() {
            let due = promise["due_day"].as_str().map(|day| format!("{day}; ")).unwrap_or_default();
            let state = self.writer.words.value(promise["state"].as_str().unwrap_or_default());
            text += &format!("- {} ({due}{state})\n", plain(promise["text"].as_str().unwrap_or_default()));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_said_of_others_stays_with_them() {
        let given: Value = serde_json::from_str(include_str!("../../vectors/goes_along.json")).unwrap();
        let me: Uuid = given["me"].as_str().unwrap().parse().unwrap();
        for one in given["entries"].as_array().unwrap() {
            let entry = json!({"created_by": one["by"], "drawer": one["drawer"], "body": {"by": one["by"], "json": one["said"]}});
            assert_eq!(goes_along(&entry, me), one["goes"] == true, "{one}");
        }
    }
}

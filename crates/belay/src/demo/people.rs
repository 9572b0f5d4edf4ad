//! Who is on stage: signed up by invitation, with keys of their own, in teams and reporting lines.

use std::collections::BTreeMap;

use client::types::{Invitation, NewMembership, NewPerson, Person as Listed, SignUp, Team};
use client::{Client, Space};
use indicatif::ProgressBar;
use rooms::app::DemoPerson;
use serde_json::{Value, json};

use super::stage::Stage;
use super::story::{Person, Story};
use crate::failure::Failure;

/// The login password of everyone in the sample.
pub const PASSWORD: &str = "belay-demo";
/// The work factor of wrappers in the sample: quick to unlock, and nothing to protect.
const LOG_N: u8 = 15;

fn email(key: &str) -> String {
    format!("{key}@tidewater.example")
}

impl Stage {
    /// The organisation is made and its people join.
    pub async fn gather(&mut self, story: &Story, bar: &ProgressBar) -> Result<Vec<DemoPerson>, Failure> {
        self.set_clock(self.days.instant(-66, "08:30"));
        let (first, others) = story.people.split_first().ok_or_else(|| Failure::Work("the story has nobody".to_owned()))?;
        let path = rooms::identity::first_link(&self.app).await?.unwrap_or_default();
        let sign_up = SignUp {
            email: Some(email(&first.key)),
            organisation_name: Some(story.organisation.name.clone()),
            ..self.sign_up_of(first, path.trim_start_matches("/first#"))
        };
        let administrator = join(self.client.clone(), sign_up).await?;
        bar.inc(1);
        let organisation = &story.organisation;
        let help = json!({"name": organisation.name, "help_lines": organisation.help_lines, "defaults": organisation.defaults});
        administrator.0.put::<Value>("/organisation", &help).await?;
        Self::models(&administrator.0, &organisation.models).await?;
        let mut invitations = Vec::new();
        let mut ids = BTreeMap::from([(first.key.clone(), administrator.0.person_id())]);
        for person in others {
            let new = NewPerson { name: person.name.clone(), email: email(&person.key), administrator: person.administrator };
            let made: Listed = administrator.0.post("/people", &new).await?;
            let invited: Invitation = administrator.0.post(&format!("/people/{}/invitation", made.id), &json!({})).await?;
            ids.insert(person.key.clone(), made.id);
            invitations.push((person, invited.token));
        }
        self.arrange(story, &administrator.0, &ids).await?;
        // A few at a time make their keys: scrypt takes 32 MiB of each.
        let mut joined = vec![administrator];
        for few in invitations.chunks(std::thread::available_parallelism().map_or(2, |cores| cores.get().min(4))) {
            let joining: Vec<_> =
                few.iter().map(|(person, token)| tokio::spawn(join(self.client.clone(), self.sign_up_of(person, token)))).collect();
            for task in joining {
                joined.push(task.await.map_err(|error| Failure::Work(error.to_string()))??);
                bar.inc(1);
            }
        }
        let mut listed = Vec::new();
        for (person, (space, passphrase)) in story.people.iter().zip(joined) {
            listed.extend(person.role.clone().map(|role| DemoPerson {
                name: person.name.clone(),
                role,
                email: email(&person.key),
                password: PASSWORD.to_owned(),
                passphrase,
            }));
            self.enter(&person.key, &email(&person.key), space.in_language(self.language.tag()));
        }
        Ok(listed)
    }

    fn sign_up_of(&self, person: &Person, token: &str) -> SignUp {
        SignUp {
            token: token.to_owned(),
            name: person.name.clone(),
            password: PASSWORD.to_owned(),
            time_zone: self.days.zone().to_owned(),
            language: self.language.tag().to_owned(),
            ..SignUp::default()
        }
    }

    /// Teams and reporting lines.
    async fn arrange(&mut self, story: &Story, administrator: &Space, ids: &BTreeMap<String, uuid::Uuid>) -> Result<(), Failure> {
        let from = self.days.day(-200).to_string();
        for person in &story.people {
            let id = ids[&person.key];
            if let Some(name) = &person.team {
                if !self.teams.contains_key(name) {
                    let team: Team = administrator.post("/teams", &json!({"name": name})).await?;
                    self.teams.insert(name.clone(), team.id);
                }
                let membership = NewMembership { person_id: id, from: from.clone(), until: None };
                administrator.post::<Value>(&format!("/teams/{}/memberships", self.teams[name]), &membership).await?;
            }
            if let Some(manager) = person.manager.as_ref().and_then(|key| ids.get(key)) {
                administrator.put::<Value>(&format!("/people/{id}/manager"), &json!({"manager_id": manager})).await?;
            }
        }
        Ok(())
    }
}

/// Signs up and makes keys; gives the six words too.
async fn join(client: Client, sign_up: SignUp) -> Result<(Space, String), Failure> {
    let mut space = Space::sign_up(client, &sign_up).await?;
    let secrets = space.create_identity(LOG_N).await?;
    space.confirm_recovery().await?;
    Ok((space, secrets.passphrase))
}

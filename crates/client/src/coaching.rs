//! Engagements: proposing, answering, ending.

use rand_core::{OsRng, RngCore};
use reqwest::Method;
use serde_json::Value;
use uuid::Uuid;
use vault::{Body, Content, Place, agreement_hash, names};

use crate::error::{ClientError, Result};
use crate::space::Space;
use crate::types::{
    Acceptance, ActAlone, Agreement, Bytes, Engagement, FirstAgreement, NewAgreement, NewEngagement, StartRule, TeamMembers, Terms,
};

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// `one_to_one`, `peer` or `team`.
    pub kind: String,
    /// Way of working, for example `coaching`.
    pub modality: String,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions.
    pub sessions_planned: Option<i64>,
    /// The other person, or the team.
    pub with: Uuid,
    /// The other people of a circle; empty for everything else.
    pub with_others: Vec<Uuid>,
    /// What the proposer will be: `coach`, `coachee` or `peer`.
    pub my_role: String,
    /// For a team: how many must have joined.
    pub joiners: Option<i64>,
    /// What one would like to think about.
    pub about: String,
    /// BCP 47, of the words.
    pub language: String,
}

impl Proposal {
    /// One-to-one coaching of 45 minutes with `with`, oneself as the coachee.
    #[must_use]
    pub fn coaching(with: Uuid, about: &str) -> Self {
        Self {
            kind: "one_to_one".to_owned(),
            modality: "coaching".to_owned(),
            minutes: 45,
            sessions_planned: None,
            with,
            with_others: Vec::new(),
            my_role: "coachee".to_owned(),
            joiners: None,
            about: about.to_owned(),
            language: "en".to_owned(),
        }
    }

    /// Peers who coach each other for 20 minutes.
    #[must_use]
    pub fn peer(with: Uuid, about: &str) -> Self {
        Self { kind: "peer".to_owned(), my_role: "peer".to_owned(), minutes: 20, ..Self::coaching(with, about) }
    }

    /// Coaching of a team that begins when `joiners` have joined, oneself as the coach.
    #[must_use]
    pub fn team(team: Uuid, joiners: i64, about: &str) -> Self {
        let (kind, my_role) = ("team".to_owned(), "coach".to_owned());
        Self { kind, my_role, minutes: 60, joiners: Some(joiners), ..Self::coaching(team, about) }
    }

    /// As the terms say it.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms {
            kind: self.kind.clone(),
            modality: self.modality.clone(),
            minutes: self.minutes,
            sessions_planned: self.sessions_planned,
            about: self.about.clone(),
            readers: "parties".to_owned(),
            ending: "either may stop".to_owned(),
            purpose: String::new(),
            start_rule: self.joiners.map(|joiners| StartRule { joiners }),
            my_role: self.my_role.clone(),
            salt: salt(),
            more: serde_json::Map::new(),
        }
    }

    /// The terms as `me` proposes them: a circle names everyone who may ever hold its key.
    fn terms_by(&self, me: Uuid) -> Terms {
        let mut terms = self.terms();
        if self.kind == "circle" {
            let people = [me, self.with].into_iter().chain(self.with_others.iter().copied());
            terms.more.insert("people".to_owned(), people.map(|person| Value::from(person.to_string())).collect());
        }
        terms
    }
}

fn salt() -> String {
    let mut bytes = [0; 16];
    OsRng.fill_bytes(&mut bytes);
    vault::to_base64(&bytes)
}

fn content(language: &str, terms: &Terms) -> Result<Content> {
    let value = serde_json::to_value(terms).map_err(|_| ClientError::Here("these terms cannot be written as JSON"))?;
    Ok(Content::json(language, value))
}

impl Space {
    /// Proposes an engagement.
    ///
    /// # Errors
    /// As [`crate::Client::send`], and what the vault refuses.
    pub async fn propose(&mut self, proposal: &Proposal) -> Result<Engagement> {
        let (is_team, is_circle) = (proposal.kind == "team", proposal.kind == "circle");
        let mut people = vec![(self.person_id(), String::new())];
        if is_team {
            let team: TeamMembers = self.get(&format!("/teams/{}", proposal.with)).await?;
            people.extend(team.members.into_iter().map(|member| (member.person_id, member.name)));
        } else {
            let others = std::iter::once(proposal.with).chain(proposal.with_others.iter().copied());
            people.extend(others.map(|other| (other, String::new())));
        }
        people.sort();
        people.dedup_by_key(|(person, _)| *person);
        let mut cards = Vec::new();
        for (person, name) in people {
            let card = if person == self.person_id() { Some(*self.keyring()?.card()) } else { self.card(person).await? };
            // Whoever of a team has no keys yet cannot be invited; of two people the server says so.
            let Some(card) = card else { continue };
            let now = self.now();
            self.keyring_mut()?.meet(&card, &name, now)?;
            cards.push(card);
        }
        let (id, agreement, now) = (self.client().new_id(), self.client().new_id(), self.now());
        let terms = content(&proposal.language, &proposal.terms_by(self.person_id()))?;
        let hash = agreement_hash(&terms)?;
        let entry = self.keyring_mut()?.genesis(&mut OsRng, id, &cards, hash, now)?;
        let payload = self.keyring()?.agreement_payload(id, hash)?;
        let body = NewEngagement {
            id,
            kind: proposal.kind.clone(),
            modality: proposal.modality.clone(),
            minutes: proposal.minutes,
            sessions_planned: proposal.sessions_planned,
            with: (!is_team && !is_circle).then_some(proposal.with),
            with_ids: is_circle.then(|| std::iter::once(proposal.with).chain(proposal.with_others.iter().copied()).collect()),
            team_id: is_team.then_some(proposal.with),
            my_role: proposal.my_role.clone(),
            start_rule: proposal.joiners.map(|joiners| StartRule { joiners }),
            sponsor_id: None,
            keep_months: None,
            agreement: FirstAgreement { id: agreement, terms: self.seal(id, &Place::terms(agreement), 1, &terms)? },
            entry: Bytes(entry),
            act: Bytes(self.keyring()?.sign_act(names::PROPOSE, Some(id), agreement, 1, now, payload)?),
        };
        self.post("/engagements", &body).await
    }

    /// Opens the terms of an agreement and checks that its author signed exactly them.
    ///
    /// # Errors
    /// What the vault refuses; `bad_signature` when nobody signed for them.
    pub fn terms(&mut self, engagement: Uuid, agreement: &Agreement) -> Result<(Terms, [u8; 32])> {
        let opened = self.unseal(engagement, &Place::terms(agreement.id), &agreement.terms)?;
        let hash = agreement_hash(&opened)?;
        let keyring = self.keyring()?;
        let signed = agreement.acts.iter().filter(|act| act.author == agreement.by).any(|act| {
            keyring.verify_act(engagement, &act.act.0).is_ok_and(|verified| {
                let (named, version) = (verified.subject == agreement.id, verified.version == agreement.version);
                let fits = keyring.names_agreement(engagement, &verified, hash).unwrap_or(false);
                named && version && fits && verified.act == names::PROPOSE && verified.author == agreement.by
            })
        });
        let Body::Json(value) = opened.body else { return Err(vault::VaultError::Malformed.into()) };
        let terms = serde_json::from_value(value).map_err(|_| vault::VaultError::Malformed)?;
        if signed { Ok((terms, hash)) } else { Err(vault::VaultError::BadSignature.into()) }
    }

    /// The hash of the agreement that stands.
    pub(crate) fn agreement_hash(&mut self, engagement: &Engagement) -> Result<[u8; 32]> {
        let agreement = engagement.agreement.as_ref().ok_or(ClientError::Here("this engagement has no agreement"))?;
        match self.terms(engagement.id, agreement) {
            Ok((_, hash)) => Ok(hash),
            // Who joined later cannot read the terms of an earlier epoch: the newest entry names them.
            Err(ClientError::Vault(vault::VaultError::UnknownEpoch)) => {
                let (head, _) = self.keyring()?.log(engagement.id)?.head().ok_or(vault::VaultError::Locked)?;
                Ok(head.agreement)
            }
            Err(error) => Err(error),
        }
    }

    /// Says yes to the newest terms: accepts, or joins a team. The terms must say what the server says, and newer ones leave kind and
    /// people as they are.
    ///
    /// # Errors
    /// As [`Space::load`]; `malformed` when terms and engagement differ; `Here` when somebody holds the key who must not.
    pub async fn accept(&mut self, engagement: Uuid) -> Result<Engagement> {
        self.load(engagement).await?;
        self.refuse_strangers(engagement).await?;
        let found = self.engagement(engagement).await?;
        let agreement = found.suggested.as_ref().or(found.agreement.as_ref());
        let agreement = agreement.ok_or(ClientError::Here("this engagement has no agreement"))?;
        let (terms, hash) = self.terms(engagement, agreement)?;
        let said = (&terms.kind, &terms.modality, terms.minutes, terms.sessions_planned);
        let differs = found.suggested.is_none() && said != (&found.kind, &found.modality, found.minutes, found.sessions_planned);
        let reframes = !self.frame(engagement).await?.fits(&terms);
        let stated = (terms.sponsor(), terms.keep_months()) == (agreement.sponsor_id, agreement.keep_months);
        if differs || reframes || !stated {
            return Err(vault::VaultError::Malformed.into());
        }
        let joins = found.kind == "team" && found.invited;
        let name = if joins { names::JOIN } else { names::ACCEPT };
        let payload = self.keyring()?.agreement_payload(engagement, hash)?;
        let (now, version) = (self.now(), agreement.version);
        let act = self.keyring()?.sign_act(name, Some(engagement), agreement.id, version, now, payload)?;
        let body = Acceptance { agreement_id: agreement.id, version, act: Bytes(act) };
        self.put(&format!("/engagements/{engagement}/acceptance"), &body).await
    }

    /// Suggests other terms. `terms` keeps kind and roles.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn suggest(&mut self, engagement: Uuid, language: &str, terms: &Terms) -> Result<Engagement> {
        self.load(engagement).await?;
        let found = self.engagement(engagement).await?;
        let newest = found.suggested.as_ref().or(found.agreement.as_ref()).map_or(0, |agreement| agreement.version);
        let (id, version) = (self.client().new_id(), newest + 1);
        let terms = Terms { salt: salt(), ..terms.clone() };
        let terms_content = content(language, &terms)?;
        let hash = agreement_hash(&terms_content)?;
        let path = format!("/engagements/{engagement}/agreements");
        self.change(engagement, Method::POST, &path, move |space| {
            let payload = space.keyring()?.agreement_payload(engagement, hash)?;
            let act = space.keyring()?.sign_act(names::PROPOSE, Some(engagement), id, version, space.now(), payload)?;
            json(&NewAgreement {
                id,
                version,
                terms: space.seal(engagement, &Place::terms(id), version, &terms_content)?,
                modality: terms.modality.clone(),
                minutes: terms.minutes,
                sessions_planned: terms.sessions_planned,
                sponsor_id: terms.sponsor(),
                keep_months: terms.keep_months(),
                act: Bytes(act),
            })
        })
        .await
    }

    /// "Not now."
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn refuse(&mut self, engagement: Uuid) -> Result<()> {
        let act = self.act_on(engagement, names::DECLINE).await?;
        self.put::<Value>(&format!("/engagements/{engagement}/refusal"), &act).await.map(drop)
    }

    /// Ends an engagement.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn end(&mut self, engagement: Uuid) -> Result<Engagement> {
        let act = self.act_on(engagement, names::END).await?;
        self.put(&format!("/engagements/{engagement}/ending"), &act).await
    }

    /// Leaves a circle or a team; the others go on.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn leave(&mut self, engagement: Uuid) -> Result<()> {
        let act = self.act_on(engagement, names::LEAVE).await?;
        self.put::<Value>(&format!("/engagements/{engagement}/departure"), &act).await.map(drop)
    }

    /// Begins the last part: looking back.
    ///
    /// # Errors
    /// As [`crate::Client::send`].
    pub async fn begin_closing(&self, engagement: Uuid) -> Result<Engagement> {
        self.put(&format!("/engagements/{engagement}/closing"), &serde_json::json!({})).await
    }

    /// Closes an engagement as agreed.
    ///
    /// # Errors
    /// As [`Space::load`].
    pub async fn close(&mut self, engagement: Uuid) -> Result<Engagement> {
        let act = self.act_on(engagement, names::CLOSE).await?;
        self.put(&format!("/engagements/{engagement}/closure"), &act).await
    }

    async fn act_on(&mut self, engagement: Uuid, name: &str) -> Result<ActAlone> {
        self.load(engagement).await?;
        let version = self.engagement(engagement).await?.agreement.map_or(0, |agreement| agreement.version);
        let act = self.keyring()?.sign_act(name, Some(engagement), engagement, version, self.now(), Vec::new())?;
        Ok(ActAlone { act: Bytes(act) })
    }
}

/// A request as JSON.
pub(crate) fn json(body: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(body).map_err(|_| ClientError::Here("a request cannot be written as JSON"))
}

//! One's own keys: made, unlocked, replaced, begun anew.

use rand_core::OsRng;
use serde_json::{Value, json};
use uuid::Uuid;
use vault::{CardLine, EarlierFile, Keyring, Memory, SignedCard, WrapperKind};

use super::{Secrets, Space};
use crate::error::{ClientError, Result};
use crate::types::{Bytes, Engagement, NewIdentity, Oneself, OwnEngagement, Page, PinsAnswer, Wrapper};

/// `GET /people/{p}/card`, with the cards before.
#[derive(serde::Deserialize)]
struct LineAnswer {
    card: Bytes,
    act: Bytes,
    #[serde(default)]
    earlier: Vec<EarlierCard>,
}

/// A card that another took the place of.
#[derive(serde::Deserialize)]
struct EarlierCard {
    card: Bytes,
    replace_act: Option<Bytes>,
}

/// `GET /identity/wrappers`: a way to unlock, or an earlier identity.
#[derive(serde::Deserialize)]
struct StoredFile {
    kind: String,
    file: Bytes,
    /// Of an earlier identity: that the one after it put the file there.
    #[serde(default)]
    act: Option<Bytes>,
}

impl Secrets {
    fn draw() -> Self {
        Self { passphrase: vault::passphrase(&mut OsRng).to_string(), recovery: vault::recovery_code(&mut OsRng).to_string() }
    }

    /// Both wrappers, each made by `wrap`.
    fn wrappers(&self, wrap: impl Fn(WrapperKind, &str) -> vault::Result<Vec<u8>>) -> Result<Vec<Wrapper>> {
        let kinds = [(WrapperKind::Passphrase, &self.passphrase), (WrapperKind::Recovery, &self.recovery)];
        kinds.into_iter().map(|(kind, secret)| Ok(Wrapper { kind: kind.name().to_owned(), file: Bytes(wrap(kind, secret)?) })).collect()
    }
}

/// scrypt takes its time: not on a thread that serves.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|_| ClientError::Here("making the keys was interrupted"))?
}

impl Space {
    /// New keys with their own space, and how to unlock them. Nothing is stored yet.
    async fn new_identity(&self, log_n: u8) -> Result<(Keyring, NewIdentity, Secrets)> {
        let (organisation, person, now, own) = (self.organisation_id, self.person_id, self.now(), self.client.new_id());
        aside(move || {
            let mut keyring = Keyring::create(&mut OsRng, organisation, person, now);
            let secrets = Secrets::draw();
            let wrappers = secrets.wrappers(|kind, secret| keyring.wrapper(kind, secret, log_n))?;
            let entry = keyring.create_own(&mut OsRng, own, now)?;
            let body = NewIdentity {
                card: Bytes(keyring.card().to_bytes()),
                act: Bytes(keyring.publish_card(now)?),
                wrappers,
                own_engagement: OwnEngagement { id: own, entry: Bytes(entry) },
            };
            Ok((keyring, body, secrets))
        })
        .await
    }

    /// Makes one's identity and own space and publishes the card. `log_n` is [`vault::WORK_FACTOR`] but in tests and samples.
    ///
    /// # Errors
    /// As [`crate::Client::send`], and what the vault refuses.
    pub async fn create_identity(&mut self, log_n: u8) -> Result<Secrets> {
        let (keyring, body, secrets) = self.new_identity(log_n).await?;
        self.post::<Value>("/identity", &body).await?;
        self.keyring = Some(keyring);
        Ok(secrets)
    }

    /// Begins anew when everything that unlocks is lost. What was private is lost; who shares an engagement compares numbers with one and
    /// gives back what they hold ([`Space::reshare`]).
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `wrong_password`, `no_identity`.
    pub async fn restart(&mut self, password: &str, log_n: u8) -> Result<Secrets> {
        let (keyring, body, secrets) = self.new_identity(log_n).await?;
        let mut body = crate::coaching::json(&body)?;
        body["password"] = password.into();
        self.post::<Value>("/identity/restart", &body).await?;
        self.keyring = Some(keyring);
        self.frames.clear();
        Ok(secrets)
    }

    /// Replaces one's keys, signed by those of now: new words, a new kit; passkeys are gone. Every engagement gets an entry with the new
    /// card, at once where that goes, else when it is next loaded.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `locked`.
    pub async fn rotate(&mut self, log_n: u8) -> Result<Secrets> {
        let own = self.keyring()?.own().ok_or(vault::VaultError::Locked)?;
        self.load(own).await?;
        let now = self.now();
        let rotation = self.keyring()?.rotate(&mut OsRng, now)?;
        let (rotation, wrappers, secrets) = aside(move || {
            let secrets = Secrets::draw();
            let wrappers = secrets.wrappers(|kind, secret| rotation.wrapper(kind, secret, log_n))?;
            Ok((rotation, wrappers, secrets))
        })
        .await?;
        let body = json!({
            "card": vault::to_base64(&rotation.card.to_bytes()),
            "act": vault::to_base64(&rotation.published),
            "replace_act": vault::to_base64(&rotation.replaced),
            "earlier": vault::to_base64(&rotation.earlier),
            "earlier_act": vault::to_base64(&rotation.earlier_act),
            "wrappers": wrappers,
            "own_entry": vault::to_base64(&rotation.own_entry),
        });
        self.post::<Value>("/identity/replacement", &body).await?;
        self.keyring_mut()?.rotated(rotation, now)?;
        let engagements: Vec<Engagement> = self.all("/engagements").await?;
        for engagement in engagements {
            // One that cannot be loaded now says so when it is opened.
            let _later = self.load(engagement.id).await;
        }
        self.store_pins().await?;
        Ok(secrets)
    }

    /// Draws new words, or a new kit, and stores its wrapper; what there was of this kind opens nothing any more.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `locked`.
    pub async fn renew_secret(&mut self, kind: WrapperKind, log_n: u8) -> Result<String> {
        let drawn = Secrets::draw();
        let secret = match kind {
            WrapperKind::Passphrase => drawn.passphrase,
            WrapperKind::Recovery => drawn.recovery,
        };
        let identity = vault::Identity::from_text(&self.keyring()?.identity().to_text())?;
        let typed = secret.clone();
        let file = aside(move || Ok(vault::wrap_identity(&identity, kind, &typed, log_n)?)).await?;
        let act = self.keyring()?.set_wrapper(&file, self.now())?;
        let body = json!({"file": vault::to_base64(&file), "act": vault::to_base64(&act)});
        self.put::<Value>(&format!("/identity/wrappers/{}", kind.name()), &body).await?;
        Ok(secret)
    }

    /// Says that the recovery kit was typed back.
    ///
    /// # Errors
    /// As [`crate::Client::send`].
    pub async fn confirm_recovery(&self) -> Result<()> {
        self.put::<Value>("/identity/recovery-confirmation", &json!({})).await.map(drop)
    }

    /// Unlocks with the six words; opens the earlier identities, loads one's own space and the stored pins.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `wrong_secret` and what else the vault refuses.
    pub async fn unlock(&mut self, passphrase: &str) -> Result<()> {
        self.unlock_with(WrapperKind::Passphrase, passphrase, Memory::default()).await
    }

    /// The same with the words or the kit, and what the device remembers.
    ///
    /// # Errors
    /// As [`Space::unlock`].
    pub async fn unlock_with(&mut self, kind: WrapperKind, typed: &str, memory: Memory) -> Result<()> {
        let oneself: Oneself = self.get("/self").await?;
        let own = oneself.own_engagement_id.ok_or(ClientError::Here("this person has no keys yet"))?;
        let wrappers: Page<StoredFile> = self.get("/identity/wrappers").await?;
        let (earlier, ways): (Vec<StoredFile>, Vec<StoredFile>) = wrappers.items.into_iter().partition(|wrapper| wrapper.kind == "earlier");
        let wrapper = ways.into_iter().find(|wrapper| wrapper.kind == kind.name());
        let file = wrapper.ok_or(ClientError::Here("the server holds no wrapper of this kind"))?.file.0;
        let line = self.card_line(self.person_id).await?.ok_or(ClientError::Here("the server holds no card of this person"))?;
        let (typed, card) = (typed.to_owned(), *line.present());
        let mut keyring = aside(move || Ok(Keyring::unlock(kind, &typed, &file, card, memory)?)).await?;
        let files: Vec<EarlierFile> =
            earlier.into_iter().map(|stored| EarlierFile { file: stored.file.0, act: stored.act.map(|act| act.0) }).collect();
        keyring.open_earlier(&line, &files, self.now())?;
        keyring.set_own(own);
        self.keyring = Some(keyring);
        self.load(own).await?;
        let pins: PinsAnswer = self.get("/pins").await?;
        let stored = pins.sealed.as_ref().map(vault::Sealed::from);
        Ok(self.keyring_mut()?.set_pins(stored.as_ref())?)
    }

    /// The cards of a person, the newest published by themselves; none when they have no keys yet. Whether one leads to the next is for the pin
    /// to say.
    ///
    /// # Errors
    /// As [`crate::Client::send`]; `bad_signature` and what else the vault refuses.
    pub async fn card_line(&self, person: Uuid) -> Result<Option<CardLine>> {
        let answer = match self.get::<LineAnswer>(&format!("/people/{person}/card")).await {
            Err(error) if error.is("no_identity") => return Ok(None),
            answer => answer?,
        };
        let earlier: Vec<_> = answer.earlier.into_iter().map(|known| (known.card.0, known.replace_act.map(|act| act.0))).collect();
        let line = CardLine::from_bytes(&answer.card.0, &answer.act.0, &earlier)?;
        let named = line.present().card();
        if (named.organisation, named.person) != (self.organisation_id, person) {
            return Err(vault::VaultError::WrongEngagement.into());
        }
        Ok(Some(line))
    }

    /// The card that a person has now; none when they have no keys yet. A pin that there is walks along to it.
    ///
    /// # Errors
    /// As [`Space::card_line`]; `card_changed` when the pinned card does not lead to it.
    pub async fn card(&mut self, person: Uuid) -> Result<Option<SignedCard>> {
        let Some(line) = self.card_line(person).await? else { return Ok(None) };
        let now = self.now();
        if let Some(keyring) = self.keyring.as_mut()
            && keyring.memory().pins.cards.contains_key(&person)
        {
            keyring.renew(&line, "", now)?;
        }
        Ok(Some(*line.present()))
    }
}

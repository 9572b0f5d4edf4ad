//! A person of an organisation: signed in, and with keys once unlocked.

mod identity;
mod members;
mod trust;

use std::collections::BTreeMap;

use rand_core::OsRng;
use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;
use vault::{Content, Keyring, Loaded, Place};

use crate::error::{ClientError, Result};
use crate::http::Client;
use crate::types::{
    Bytes, Engagement, KeySetEntry, Me, NewKeySetEntry, Page, PinsAnswer, PinsChange, SealedInput, SignIn, SignUp, SignedIn, SignedUp,
};

/// What a new identity is unlocked with; shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Secrets {
    /// Six words.
    pub passphrase: String,
    /// The recovery code.
    pub recovery: String,
}

/// A signed-in person of an organisation, with unlocked keys or without.
#[derive(Debug)]
pub struct Space {
    client: Client,
    slug: String,
    organisation_id: Uuid,
    person_id: Uuid,
    language: String,
    keyring: Option<Keyring>,
    /// Who may hold the key of an engagement, by terms that were opened: it never changes.
    frames: BTreeMap<Uuid, members::Frame>,
}

impl Space {
    /// Takes an invitation or the first link.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn sign_up(client: Client, sign_up: &SignUp) -> Result<Self> {
        let made: SignedUp = client.post("/sign-up", sign_up).await?;
        Ok(Self::of(client.with_token(&made.token), &made.slug, made.organisation_id, made.person_id))
    }

    /// Signs in, into the named organisation or the first of the account.
    ///
    /// # Errors
    /// As [`Client::send`]; `Here` for an account without that organisation.
    pub async fn sign_in(client: Client, email: &str, password: &str, slug: Option<&str>) -> Result<Self> {
        let body = SignIn { email: email.to_owned(), password: password.to_owned(), bearer: true, ..SignIn::default() };
        let made: SignedIn = client.post("/sign-in", &body).await?;
        let token = made.token.ok_or(ClientError::Here("the server gave no token"))?;
        Self::open(client.with_token(&token), slug).await
    }

    /// Signs in again, when a sign-in has ended; unlocked keys stay unlocked.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn sign_in_again(&mut self, email: &str, password: &str) -> Result<()> {
        let again = Self::sign_in(self.client.clone(), email, password, Some(&self.slug)).await?;
        self.client = again.client;
        Ok(())
    }

    /// With a token that one has.
    ///
    /// # Errors
    /// As [`Space::sign_in`].
    pub async fn open(client: Client, slug: Option<&str>) -> Result<Self> {
        let me: Me = client.get("/me").await?;
        let mut persons = me.persons.into_iter();
        let person = persons.find(|person| slug.is_none_or(|slug| person.organisation.slug == slug));
        let person = person.ok_or(ClientError::Here("this account has nobody in that organisation"))?;
        Ok(Self::of(client, &person.organisation.slug, person.organisation.id, person.person_id))
    }

    fn of(client: Client, slug: &str, organisation_id: Uuid, person_id: Uuid) -> Self {
        Self {
            client,
            slug: slug.to_owned(),
            organisation_id,
            person_id,
            language: "en".to_owned(),
            keyring: None,
            frames: BTreeMap::new(),
        }
    }

    /// The same, with words of another language (BCP 47); English when nothing is said.
    #[must_use]
    pub fn in_language(self, language: &str) -> Self {
        Self { language: language.to_owned(), ..self }
    }

    /// The language of one's words, BCP 47.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The connection.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The organisation's word in addresses.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The organisation.
    #[must_use]
    pub fn organisation_id(&self) -> Uuid {
        self.organisation_id
    }

    /// Oneself.
    #[must_use]
    pub fn person_id(&self) -> Uuid {
        self.person_id
    }

    /// A path of this organisation, below `/api/v1`.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        format!("/o/{}{path}", self.slug)
    }

    /// Reads below `/o/SLUG`.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.client.get(&self.path(path)).await
    }

    /// Creates below `/o/SLUG`.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.client.post(&self.path(path), body).await
    }

    /// Changes below `/o/SLUG`.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn put<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.client.put(&self.path(path), body).await
    }

    /// Every row of a list.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn all<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        let mut items = Vec::new();
        let mut cursor = String::new();
        let joint = if path.contains('?') { '&' } else { '?' };
        loop {
            let page: Page<T> = self.get(&format!("{path}{joint}limit=200{cursor}")).await?;
            items.extend(page.items);
            match page.next {
                // Cursors are made of letters that need no escaping in a query.
                Some(next) => cursor = format!("&cursor={}", next.replace('+', "%2B").replace('=', "%3D").replace('/', "%2F")),
                None => return Ok(items),
            }
        }
    }

    /// The unlocked keys.
    ///
    /// # Errors
    /// `locked`.
    pub fn keyring(&self) -> Result<&Keyring> {
        Ok(self.keyring.as_ref().ok_or(vault::VaultError::Locked)?)
    }

    /// The unlocked keys, to change.
    ///
    /// # Errors
    /// `locked`.
    pub fn keyring_mut(&mut self) -> Result<&mut Keyring> {
        Ok(self.keyring.as_mut().ok_or(vault::VaultError::Locked)?)
    }

    /// Unix milliseconds, as the vault takes them.
    pub(crate) fn now(&self) -> u64 {
        u64::try_from(self.client.now()).unwrap_or(0)
    }

    /// An engagement as the server tells it.
    ///
    /// # Errors
    /// As [`Client::send`]; `wrong_engagement` when the server answers another.
    pub async fn engagement(&self, engagement: Uuid) -> Result<Engagement> {
        let found: Engagement = self.get(&format!("/engagements/{engagement}")).await?;
        if found.id == engagement { Ok(found) } else { Err(vault::VaultError::WrongEngagement.into()) }
    }

    /// Reads and verifies the key-set log; posts entries again that the server lost. Where the newest entry still has an earlier card of one's
    /// own, another one is appended.
    ///
    /// # Errors
    /// As [`Client::send`], and each rule of the log; `card_changed` when somebody began anew and numbers were not compared
    /// ([`Space::accept_card`]); `rolled_back` for an older agreement than one that stood.
    pub async fn load(&mut self, engagement: Uuid) -> Result<Loaded> {
        let loaded = self.read_log(engagement).await?;
        if !self.keyring()?.outdated(engagement)?.contains(&self.person_id) {
            return Ok(loaded);
        }
        match self.rekey(engagement).await {
            // Where nothing is written any more, or by who left, what was written stays readable.
            Err(ClientError::Problem(_) | ClientError::Vault(vault::VaultError::NotAMember)) => Ok(loaded),
            answer => answer,
        }
    }

    /// As [`Space::load`], without appending anything new.
    pub(crate) async fn read_log(&mut self, engagement: Uuid) -> Result<Loaded> {
        let found = if self.keyring()?.own() == Some(engagement) { None } else { Some(self.engagement(engagement).await?) };
        let parties = || found.iter().flat_map(|found| &found.parties);
        let names: BTreeMap<Uuid, String> = parties().map(|party| (party.person_id, party.name.clone())).collect();
        // Whoever began anew is a hard stop, though the log does not say so yet.
        let restarted: Vec<Uuid> = parties().filter(|party| party.card_changed_at.is_some()).map(|party| party.person_id).collect();
        let path = format!("/engagements/{engagement}/key-set");
        let entries: Vec<KeySetEntry> = self.all(&path).await?;
        let entries: Vec<Vec<u8>> = entries.into_iter().map(|entry| entry.entry.0).collect();
        self.walk_lines(&entries, &names, &restarted).await?;
        let now = self.now();
        let loaded = self.keyring_mut()?.load(engagement, &entries, &names, now)?;
        for (sequence, entry) in &loaded.repost {
            let body = NewKeySetEntry { sequence: *sequence, epoch: *sequence, entry: Bytes(entry.clone()) };
            self.post::<Value>(&path, &body).await?;
        }
        self.take_shares(engagement).await?;
        if let Some(found) = found {
            self.see_standing(&found)?;
        }
        Ok(loaded)
    }

    /// Seals a value of a loaded engagement for a request.
    ///
    /// # Errors
    /// What the vault refuses.
    pub fn seal(&self, engagement: Uuid, place: &Place, version: u32, content: &Content) -> Result<SealedInput> {
        Ok(self.keyring()?.seal(&mut OsRng, engagement, place, version, content)?.into())
    }

    /// Opens a sealed value of a loaded engagement.
    ///
    /// # Errors
    /// What the vault refuses.
    pub fn unseal(&mut self, engagement: Uuid, place: &Place, sealed: &crate::types::Sealed) -> Result<Content> {
        Ok(self.keyring_mut()?.open(engagement, place, &sealed.into())?)
    }

    /// Sends a change of an engagement whose body holds sealed values. When the epoch is closed, appends a new one, seals again and
    /// sends again. Nothing is sealed where somebody holds the key who must not.
    pub(crate) async fn change<T: DeserializeOwned>(
        &mut self,
        engagement: Uuid,
        method: Method,
        path: &str,
        body: impl Fn(&Self) -> Result<Value>,
    ) -> Result<T> {
        if self.keyring()?.log(engagement).is_err() {
            self.load(engagement).await?;
        }
        if !self.keyring()?.outdated(engagement)?.is_empty() {
            self.rekey(engagement).await?;
        }
        self.refuse_strangers(engagement).await?;
        let whole = self.path(path);
        let first = match body(self) {
            // Let in since the log was read: the newer entry has one's key.
            Err(ClientError::Vault(vault::VaultError::NotAMember)) => {
                self.load(engagement).await?;
                self.refuse_strangers(engagement).await?;
                body(self)?
            }
            body => body?,
        };
        match self.client.reply(method.clone(), &whole, Some(&first), None).await?.typed() {
            Err(error) if ClientError::is(&error, "epoch_closed") => {}
            answer => return answer,
        }
        if self.engagement(engagement).await?.epoch_closed {
            self.rekey(engagement).await?;
        } else {
            self.load(engagement).await?;
        }
        self.refuse_strangers(engagement).await?;
        let again = body(self)?;
        self.client.reply(method, &whole, Some(&again), None).await?.typed()
    }

    /// Stores the pins when they changed.
    ///
    /// # Errors
    /// As [`Client::send`]; `card_changed` and `diverged` when another device saw something else.
    pub async fn store_pins(&mut self) -> Result<()> {
        for _ in 0..5 {
            let stored: PinsAnswer = self.get("/pins").await?;
            let sealed = stored.sealed.as_ref().map(vault::Sealed::from);
            self.keyring_mut()?.set_pins(sealed.as_ref())?;
            let Some(changed) = self.keyring()?.changed_pins(&mut OsRng, stored.version + 1)? else {
                return Ok(());
            };
            let version = changed.version;
            match self.put::<Value>("/pins", &PinsChange { version: stored.version, sealed: changed.into() }).await {
                Err(error) if error.is("row_changed") => {}
                answer => {
                    answer?;
                    self.keyring_mut()?.pins_stored(version);
                    return Ok(());
                }
            }
        }
        Err(ClientError::Here("the pins were changed elsewhere again and again"))
    }
}

//! What a handler has at hand: database, clock, settings, mail, the wake-up of live pages.

use std::sync::Arc;

use store::Db;
use tokio::sync::{broadcast, watch};
use uuid::Uuid;

/// The current instant as an argument: the system's, or a test's own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> i64 + Send + Sync>);

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(|| jiff::Timestamp::now().as_millisecond()))
    }

    /// A clock that says what `now` says, Unix milliseconds.
    #[must_use]
    pub fn of(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Unix milliseconds, UTC.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.0)()
    }
}

/// How to send mail.
#[derive(Debug, Clone)]
pub struct Mail {
    /// `smtp://user:password@host:port` or `smtps://…` (lettre's URL form).
    pub url: String,
    /// The sender, `Belay <belay@example.org>`.
    pub from: String,
}

/// What the administrator of the server has set.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people reach the page, without a trailing slash.
    pub public_url: String,
    /// Mail, when set.
    pub mail: Option<Mail>,
    /// True for the sample organisation.
    pub demo: bool,
    /// Sign-ins shown on the sign-in page of the demo.
    pub demo_people: Vec<DemoPerson>,
}

/// One sign-in of the sample organisation.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct DemoPerson {
    /// Name.
    pub name: String,
    /// What one sees as this person, in a few words.
    pub role: String,
    /// Login.
    pub email: String,
    /// Login password.
    pub password: String,
    /// The six unlock words.
    pub passphrase: String,
}

impl Settings {
    /// True when pages are served over TLS, so that the session cookie carries the `__Host-` prefix.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// Settings.
    pub settings: Arc<Settings>,
    /// Changes at each commit: the reader of the outbox looks again.
    pub wake: watch::Sender<u64>,
    /// Hints read from the outbox, for the event streams of this node.
    pub hints: broadcast::Sender<Arc<crate::notice::Noticed>>,
    /// Becomes true when the server stops: event streams end.
    pub stopping: watch::Receiver<bool>,
    /// Argon2 runs two at a time, on threads of its own.
    pub hashing: crate::hashing::Hashing,
    /// How often something may be tried.
    pub throttle: Arc<crate::identity::Throttle>,
}

impl App {
    /// Puts an application together.
    #[must_use]
    pub fn new(db: Db, clock: Clock, settings: Settings, stopping: watch::Receiver<bool>) -> Self {
        Self {
            db,
            clock,
            settings: Arc::new(settings),
            wake: watch::Sender::new(0),
            hints: broadcast::Sender::new(4096),
            stopping,
            hashing: crate::hashing::Hashing::start(),
            throttle: Arc::default(),
        }
    }

    /// A new id, in the order of time.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        let now = self.clock.now();
        let seconds = u64::try_from(now / 1000).unwrap_or(0);
        let nanos = u32::try_from(now.rem_euclid(1000)).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos))
    }

    /// The current day in a zone, `YYYY-MM-DD`.
    #[must_use]
    pub fn today(&self, zone: &str) -> String {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let now = jiff::Timestamp::from_millisecond(self.clock.now()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        now.to_zoned(zone).date().to_string()
    }
}

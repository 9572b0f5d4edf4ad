//! The harness of the tests that ask over HTTP: the real server on loopback, a clock that tests move, people with real keys, and each
//! test on SQLite and on a real PostgreSQL.
//!
//! Tests panic with what went wrong; that is what `expect` is for here.
#![expect(clippy::expect_used, clippy::panic, clippy::missing_panics_doc, reason = "a failing step ends the test with its reason")]

mod actor;
mod postgres;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rooms::App;
use rooms::app::{Clock, Settings};
use store::Db;
use tokio::sync::watch;

pub use rand_core::OsRng;
pub use reqwest::Method;
pub use {rooms, serde_json, vault};

pub use actor::{Actor, Organisation, PASSWORD, Reply};
pub use postgres::{database as postgres_database, skipped as postgres_skipped};

/// 24 November 2026, 09:00 in Berlin: the instant at which tests begin.
pub const MORNING: i64 = 1_795_507_200_000;

/// A running server with its database.
pub struct TestApp {
    /// What the handlers have at hand.
    pub app: App,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    clock: Arc<AtomicI64>,
    stop: watch::Sender<bool>,
    /// The database URL, for a second look at what is stored.
    pub database: String,
    _folder: Option<tempfile::TempDir>,
}

/// Runs a test on SQLite, and on PostgreSQL where it is installed (and says so where it is not).
pub async fn check(test: impl AsyncFn(&TestApp)) {
    let app = TestApp::sqlite().await;
    test(&app).await;
    app.stop().await;
    match postgres::database().await {
        None => eprintln!("skipped on PostgreSQL: {}", postgres::skipped()),
        Some(url) => {
            let app = TestApp::on(url, None).await;
            test(&app).await;
            app.stop().await;
        }
    }
}

impl TestApp {
    /// On an SQLite file of its own.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display());
        Self::on(url, Some(folder)).await
    }

    async fn on(url: String, folder: Option<tempfile::TempDir>) -> Self {
        let db = Db::open(&url).await.expect("the database opens");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let clock = Arc::new(AtomicI64::new(MORNING));
        let (stop, stopping) = watch::channel(false);
        let now = Arc::clone(&clock);
        let settings = Settings { public_url: base.clone(), mail: None, demo: false, demo_people: Vec::new() };
        let app = App::new(db, Clock::of(move || now.load(Ordering::Relaxed)), settings, stopping.clone());
        let listening = web::Listening { listener, tls: None, trusted_proxies: Vec::new(), header_timeout: web::HEADER_TIMEOUT };
        let router = web::router(app.clone());
        tokio::spawn(rooms::notice::tail(app.clone()));
        tokio::spawn(async move {
            let mut stopping = stopping;
            let stop = async move { drop(stopping.wait_for(|stop| *stop).await) };
            web::serve(listening, router, stop).await.expect("the server serves");
        });
        Self { app, base, clock, stop, database: url, _folder: folder }
    }

    /// The instant that the server sees, Unix milliseconds.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::Relaxed)
    }

    /// Lets time pass for the server.
    pub fn pass(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }

    /// Lets days pass for the server.
    pub fn pass_days(&self, days: i64) {
        self.pass(days * 24 * 3600 * 1000);
    }

    /// Someone who is not signed in.
    #[must_use]
    pub fn nobody(&self) -> Actor {
        Actor::anonymous(&self.base)
    }

    /// A new organisation (each call makes another one) with its first administrator, Ada.
    pub async fn organisation(&self) -> Organisation {
        Organisation::create(self).await
    }

    /// Ends the server and closes the database.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        self.app.db.close().await;
    }
}

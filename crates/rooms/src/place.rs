//! Where coaching work happens: an engagement that the caller has joined, and what a change there always needs.
//!
//! [`Joined`] is [`InEngagement`] for those who hold the key; `path_row!` names the row of the path; [`Here`] carries ids and instant
//! into the transaction.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::engagement::Role;
use store::Conn;
use uuid::Uuid;

use crate::access::InEngagement;
use crate::app::App;
use crate::engagement::{self, SignedAct};
use crate::notice::{self, Hint};
use crate::problem::{Problem, Result};
use crate::proof::Act;

/// A member of the engagement in the path: joined, and no sponsor (a sponsor never holds the key). Reading needs no more, also after
/// the engagement has ended; writing asks [`InEngagement::at_work`] besides.
#[derive(Debug, Clone)]
pub struct Joined(pub InEngagement);

impl FromRequestParts<App> for Joined {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let at = InEngagement::from_request_parts(parts, app).await?;
        if at.role == Role::Sponsor {
            return Err(Problem::not_found());
        }
        if at.joined_at.is_none() {
            return Err(Problem::wrong_state("not_joined"));
        }
        Ok(Self(at))
    }
}

/// A row id of the path, as a type of its own. What is no id is not found.
macro_rules! path_row {
    ($(#[$doc:meta])* $name:ident = $parameter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name(pub uuid::Uuid);

        impl axum::extract::FromRequestParts<$crate::app::App> for $name {
            type Rejection = $crate::problem::Problem;

            async fn from_request_parts(
                parts: &mut axum::http::request::Parts,
                app: &$crate::app::App,
            ) -> $crate::problem::Result<Self> {
                $crate::access::path_id(parts, app, $parameter).await.map(Self)
            }
        }
    };
}

pub(crate) use path_row;

/// What an act of a change in an engagement must say.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Its word, for example `close_goal`.
    pub kind: &'static str,
    /// What it is about.
    pub subject: Uuid,
    /// The version it is about.
    pub version: i64,
    /// Its payload; `None` where only clients can judge it.
    pub payload: Option<&'a [u8]>,
}

/// Ids and instant of a change in an engagement.
#[derive(Debug, Clone, Copy)]
pub struct Here {
    /// The organisation.
    pub organisation: Uuid,
    /// The engagement.
    pub engagement: Uuid,
    /// Who writes.
    pub me: Uuid,
    /// Unix milliseconds.
    pub now: i64,
}

impl Here {
    /// The place of a change, when the engagement is under way.
    ///
    /// # Errors
    /// 409 `wrong_state`.
    pub fn at_work(app: &App, at: &InEngagement) -> Result<Self> {
        at.at_work()?;
        Ok(Self::of(app, at))
    }

    /// Where the caller is; whether writing is still open, is for whoever asks to decide.
    #[must_use]
    pub fn of(app: &App, at: &InEngagement) -> Self {
        Self { organisation: at.member.organisation_id, engagement: at.id, me: at.member.person_id, now: app.clock.now() }
    }

    /// Tells every member of the engagement that a row changed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn announce(self, conn: &mut Conn, kind: &str, id: Uuid, version: i64) -> Result<()> {
        let members = notice::members(conn, self.organisation, self.engagement).await?;
        let hint = Hint { kind: kind.to_owned(), id, engagement_id: Some(self.engagement), version };
        notice::announce(conn, self.now, self.organisation, &members, &hint).await
    }

    /// Refuses sealed values of an epoch that must not be written any more.
    ///
    /// # Errors
    /// 409 `epoch_closed`.
    pub async fn require_epoch(self, conn: &mut Conn, epochs: &[u32]) -> Result<()> {
        if epochs.is_empty() {
            return Ok(());
        }
        engagement::require_epoch(conn, self.organisation, self.engagement, epochs).await
    }

    /// Keeps an act that the writer signed, and refuses one that says anything else; `id` is that of its row.
    ///
    /// # Errors
    /// 422 `not_signed`.
    pub async fn record_act(self, conn: &mut Conn, id: Uuid, said: Said<'_>, act: &Act) -> Result<()> {
        let Said { kind, subject, version, payload } = said;
        let act = SignedAct { id, kind, subject, version, author: self.me, payload, act };
        engagement::record_act(conn, self.organisation, self.engagement, &act, self.now).await
    }
}

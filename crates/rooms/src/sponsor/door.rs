//! The sponsor's door: the engagement of the path, when the caller sponsors it now.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::engagement::State;

use super::queries;
use crate::access::{Member, path_id};
use crate::app::App;
use crate::place::Here;
use crate::problem::{Problem, Result};

/// Sponsor of the engagement `{engagement}` of the path. Members, and whoever sponsored it before, get 404.
#[derive(Debug, Clone)]
pub struct Sponsoring {
    /// Who asks.
    pub member: Member,
    /// Ids and instant.
    pub here: Here,
    /// Where the engagement stands.
    pub state: State,
}

impl FromRequestParts<App> for Sponsoring {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let member = Member::from_request_parts(parts, app).await?;
        let engagement = path_id(parts, app, "engagement").await?;
        let (organisation, me) = (member.organisation_id, member.person_id);
        let mut conn = app.db.read().await?;
        let state = queries::state_for(&mut conn, organisation, engagement, me).await?.ok_or_else(Problem::not_found)?;
        Ok(Self { member, here: Here { organisation, engagement, me, now: app.clock.now() }, state })
    }
}

impl Sponsoring {
    /// Refuses new words for what is over.
    ///
    /// # Errors
    /// 409 `wrong_state`.
    pub fn at_work(&self) -> Result<()> {
        if self.state.open_for_work() { Ok(()) } else { Err(Problem::wrong_state(self.state)) }
    }
}

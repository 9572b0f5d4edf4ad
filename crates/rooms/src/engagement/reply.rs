//! Saying yes, saying "not now", and ending.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use domain::engagement::{Kind, State as Stands, awaits};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Engagement};
use super::closing::{act_on_it, told};
use super::settle::settle;
use super::{announce, queries, standing, write_queries};
use crate::access::{InEngagement, Member, path_id};
use crate::app::App;
use crate::notice;
use crate::place::{Here, Said};
use crate::problem::{Problem, Result};
use crate::proof;
use crate::sponsor::tell;
use crate::wire::Bytes;
use crate::write::{Answer, Change};

/// Yes to a version of the terms.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Acceptance {
    /// The agreement that was read.
    agreement_id: Uuid,
    /// Its version.
    version: i64,
    /// The signed act `accept`, or `join` for a team.
    act: Bytes,
}

/// A signed act alone.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct ActAlone {
    /// The signed act.
    pub act: Bytes,
}

/// That "not now" was taken down.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Refused {
    /// The engagement.
    id: Uuid,
}

/// Who said yes to what, when.
#[derive(Clone, Copy)]
struct Yes {
    here: Here,
    agreement: Uuid,
    version: i64,
}

/// Accepts the newest terms. A pair begins when both have; a team is joined, and begins by its rule.
#[utoipa::path(put, path = "/engagements/{engagement}/acceptance", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = Acceptance, responses((status = 200, body = Engagement)))]
pub async fn accept(State(app): State<App>, at: InEngagement, Change(once, body): Change<Acceptance>) -> Result<Answer> {
    let act_id = app.new_id();
    let here = Here::of(&app, &at);
    let yes = Yes { here, agreement: body.agreement_id, version: body.version };
    let act = proof::act(&app, &at.member, body.act).await?;
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let kind = yes.apply(conn).await?;
            let said = Said { kind, subject: yes.agreement, version: yes.version, payload: None };
            here.record_act(conn, act_id, said, &act).await?;
            settle(conn, here).await?;
            answer::one(conn, here.organisation, here.me, here.engagement, here.now).await
        })
    })
    .await
}

impl Yes {
    /// Checks that this is the version to be answered; the caller is in from now on. Answers which act this is.
    async fn apply(&self, conn: &mut Conn) -> Result<&'static str> {
        let Here { organisation, engagement, me, now } = self.here;
        let row = standing(conn, organisation, engagement).await?;
        let joined = queries::joined_at(conn, organisation, engagement, me).await?;
        let joined = joined.ok_or_else(Problem::not_found)?.is_some();
        let newest = queries::newest_agreement(conn, organisation, engagement).await?;
        let newest = newest.ok_or_else(|| Problem::wrong_state(row.kind))?;
        if !row.state.can_end() {
            return Err(Problem::wrong_state(row.state));
        }
        let answers = awaits(row.kind, row.state, joined);
        // Whoever comes to a team that began joins the agreement that stands; everyone else answers the newest.
        if answers && row.state.open_for_work() {
            if row.agreement_id.0 != Some(self.agreement) {
                return Err(Problem::row_changed(newest.version));
            }
        } else if (newest.id, newest.version) != (self.agreement, self.version) {
            return Err(Problem::row_changed(newest.version));
        }
        if queries::accepted_by(conn, organisation, engagement, self.agreement).await?.contains(&me) {
            return Err(Problem::wrong_state("accepted"));
        }
        if answers {
            write_queries::join(conn, organisation, engagement, me, now).await?;
            if row.kind == Kind::Team && row.state.open_for_work() {
                write_queries::close_epoch(conn, organisation, engagement, now).await?;
                tell(conn, self.here).await?;
            }
        }
        Ok(if row.kind == Kind::Team && answers { "join" } else { "accept" })
    }
}

/// An engagement that the caller is or was asked to: unlike [`InEngagement`] it stays open to a repeat of "not now" and of leaving.
pub struct Asked {
    pub member: Member,
    engagement: Uuid,
}

impl Asked {
    /// Ids and instant of the change.
    pub fn here(&self, app: &App) -> Here {
        let (organisation, me) = (self.member.organisation_id, self.member.person_id);
        Here { organisation, engagement: self.engagement, me, now: app.clock.now() }
    }
}

impl FromRequestParts<App> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let member = Member::from_request_parts(parts, app).await?;
        let engagement = path_id(parts, app, "engagement").await?;
        let mut conn = app.db.read().await?;
        if !queries::was_asked(&mut conn, member.organisation_id, engagement, member.person_id).await? {
            return Err(Problem::not_found());
        }
        Ok(Self { member, engagement })
    }
}

/// "Not now", without a reason. The proposer of a pair sees just that, a circle goes on with those who are left; of a team nobody sees
/// anything.
#[utoipa::path(put, path = "/engagements/{engagement}/refusal", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Refused)))]
pub async fn refuse(State(app): State<App>, at: Asked, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let here = at.here(&app);
    let act_id = app.new_id();
    let act = proof::act(&app, &at.member, body.act).await?;
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let Here { organisation, engagement, me, now } = here;
            let joined = queries::joined_at(conn, organisation, engagement, me).await?.ok_or_else(Problem::not_found)?;
            let row = standing(conn, organisation, engagement).await?;
            if joined.is_some() {
                return Err(Problem::wrong_state("joined"));
            }
            if !awaits(row.kind, row.state, false) {
                return Err(Problem::wrong_state(row.state));
            }
            let version = act_on_it(conn, here, act_id, "decline", &act).await?;
            match row.kind {
                Kind::Team => {
                    write_queries::set_refused(conn, organisation, engagement, me, now).await?;
                    announce(conn, here, &[me], version).await?;
                }
                Kind::Circle => {
                    write_queries::set_refused(conn, organisation, engagement, me, now).await?;
                    // The first secret was wrapped for them too: whoever writes next makes one without them.
                    write_queries::close_epoch(conn, organisation, engagement, now).await?;
                    announce(conn, here, &[me], version).await?;
                    settle(conn, here).await?;
                }
                Kind::OneToOne | Kind::Peer | Kind::Supervision | Kind::Own => {
                    write_queries::set_state(conn, organisation, engagement, Stands::Declined).await?;
                    let both = notice::members(conn, organisation, engagement).await?;
                    announce(conn, here, &both, version).await?;
                }
            }
            Ok(Refused { id: engagement })
        })
    })
    .await
}

/// Ends an engagement, or withdraws a proposal.
#[utoipa::path(put, path = "/engagements/{engagement}/ending", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Engagement)))]
pub async fn end(State(app): State<App>, at: InEngagement, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let here = Here::of(&app, &at);
    let act_id = app.new_id();
    let act = proof::act(&app, &at.member, body.act).await?;
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let Here { organisation, engagement, me, now } = here;
            let row = standing(conn, organisation, engagement).await?;
            if row.kind == Kind::Own {
                return Err(Problem::wrong_state(row.kind));
            }
            if queries::joined_at(conn, organisation, engagement, me).await?.flatten().is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            if !row.state.can_end() {
                return Err(Problem::wrong_state(row.state));
            }
            let version = act_on_it(conn, here, act_id, "end", &act).await?;
            write_queries::set_over(conn, organisation, engagement, Stands::Ended, now).await?;
            tell(conn, here).await?;
            told(conn, here, version).await
        })
    })
    .await
}

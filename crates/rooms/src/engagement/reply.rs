//! Saying yes, saying "not now", and ending.

use std::sync::Arc;

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use domain::engagement::{Kind, State as Stands, awaits, starts};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Engagement};
use super::proposal::ACT;
use super::queries::{self, Version};
use super::write_queries;
use super::{SignedAct, announce, record_act, standing};
use crate::access::{InEngagement, Member, path_id};
use crate::app::App;
use crate::notice;
use crate::problem::{Problem, Result};
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
    act: Bytes,
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
    organisation: Uuid,
    engagement: Uuid,
    caller: Uuid,
    agreement: Uuid,
    version: i64,
    now: i64,
}

/// Accepts the newest terms. A pair begins when both have; a team is joined, and begins by its rule.
#[utoipa::path(put, path = "/engagements/{engagement}/acceptance", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = Acceptance, responses((status = 200, body = Engagement)))]
pub async fn accept(State(app): State<App>, at: InEngagement, Change(once, body): Change<Acceptance>) -> Result<Answer> {
    let act_id = app.new_id();
    let yes = Yes {
        organisation: at.member.organisation_id,
        engagement: at.id,
        caller: at.member.person_id,
        agreement: body.agreement_id,
        version: body.version,
        now: app.clock.now(),
    };
    let act: Arc<[u8]> = body.act.sized("act", ACT)?.into();
    app.once(&at.member, once, move |conn| {
        let act = Arc::clone(&act);
        Box::pin(async move {
            let kind = yes.apply(conn).await?;
            let act = SignedAct { id: act_id, kind, subject: yes.agreement, version: yes.version, author: yes.caller, act: &act };
            record_act(conn, yes.organisation, yes.engagement, &act, yes.now).await?;
            yes.follow(conn).await?;
            answer::one(conn, yes.organisation, yes.caller, yes.engagement, yes.now).await
        })
    })
    .await
}

impl Yes {
    /// Checks that this is the version to be answered; the caller is in from now on. Answers which act this is.
    async fn apply(&self, conn: &mut Conn) -> Result<&'static str> {
        let row = standing(conn, self.organisation, self.engagement).await?;
        let joined = queries::joined_at(conn, self.organisation, self.engagement, self.caller).await?;
        let joined = joined.ok_or_else(Problem::not_found)?.is_some();
        let newest = queries::newest_agreement(conn, self.organisation, self.engagement).await?;
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
        if queries::accepted_by(conn, self.organisation, self.engagement, self.agreement).await?.contains(&self.caller) {
            return Err(Problem::wrong_state("accepted"));
        }
        if answers {
            write_queries::join(conn, self.organisation, self.engagement, self.caller, self.now).await?;
            if row.kind == Kind::Team && row.state.open_for_work() {
                write_queries::close_epoch(conn, self.organisation, self.engagement, self.now).await?;
            }
        }
        Ok(if row.kind == Kind::Team && answers { "join" } else { "accept" })
    }

    /// What follows when enough have said yes: the engagement begins, or the newer terms stand. Then tells everyone.
    async fn follow(&self, conn: &mut Conn) -> Result<()> {
        let (organisation, engagement) = (self.organisation, self.engagement);
        let row = standing(conn, organisation, engagement).await?;
        let newest = queries::newest_agreement(conn, organisation, engagement).await?.ok_or_else(Problem::not_found)?;
        let accepted = queries::accepted_by(conn, organisation, engagement, newest.id).await?;
        let joined = queries::joined(conn, organisation, engagement).await?;
        let everyone = notice::members(conn, organisation, engagement).await?;
        if row.state.awaits_answers() {
            if starts(row.kind, joined.len(), everyone.len(), row.start_joiners) {
                self.begin(conn, row.kind, &newest).await?;
                return announce(conn, self.now, organisation, &everyone, "engagement", engagement, newest.version).await;
            }
        } else if row.agreement_id.0 != Some(newest.id) && joined.iter().all(|person| accepted.contains(person)) {
            write_queries::set_agreement(conn, organisation, engagement, newest.id).await?;
        }
        announce(conn, self.now, organisation, &joined, "engagement", engagement, newest.version).await
    }

    async fn begin(&self, conn: &mut Conn, kind: Kind, agreed: &Version) -> Result<()> {
        write_queries::set_state(conn, self.organisation, self.engagement, Stands::Active).await?;
        write_queries::set_agreement(conn, self.organisation, self.engagement, agreed.id).await?;
        if kind == Kind::Team {
            // The first secret was wrapped for everyone invited: the next is for those who joined.
            write_queries::close_epoch(conn, self.organisation, self.engagement, self.now).await?;
        }
        Ok(())
    }
}

/// An engagement that the caller is or was asked to: unlike [`InEngagement`] it stays open to a repeat of "not now".
pub struct Asked {
    member: Member,
    engagement: Uuid,
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

/// "Not now", without a reason. The proposer of a pair sees just that; of a team nobody sees anything.
#[utoipa::path(put, path = "/engagements/{engagement}/refusal", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Refused)))]
pub async fn refuse(State(app): State<App>, at: Asked, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let (organisation, caller, engagement) = (at.member.organisation_id, at.member.person_id, at.engagement);
    let (now, act_id) = (app.clock.now(), app.new_id());
    let act: Arc<[u8]> = body.act.sized("act", ACT)?.into();
    app.once(&at.member, once, move |conn| {
        let act = Arc::clone(&act);
        Box::pin(async move {
            let joined = queries::joined_at(conn, organisation, engagement, caller).await?.ok_or_else(Problem::not_found)?;
            let row = standing(conn, organisation, engagement).await?;
            if joined.is_some() {
                return Err(Problem::wrong_state("joined"));
            }
            if !awaits(row.kind, row.state, false) {
                return Err(Problem::wrong_state(row.state));
            }
            let newest = queries::newest_agreement(conn, organisation, engagement).await?.ok_or_else(Problem::not_found)?;
            let act = SignedAct { id: act_id, kind: "decline", subject: engagement, version: newest.version, author: caller, act: &act };
            record_act(conn, organisation, engagement, &act, now).await?;
            let told = if row.kind == Kind::Team {
                write_queries::set_refused(conn, organisation, engagement, caller, now).await?;
                vec![caller]
            } else {
                write_queries::set_state(conn, organisation, engagement, Stands::Declined).await?;
                notice::members(conn, organisation, engagement).await?
            };
            announce(conn, now, organisation, &told, "engagement", engagement, newest.version).await?;
            Ok(Refused { id: engagement })
        })
    })
    .await
}

/// Ends an engagement, or withdraws a proposal.
#[utoipa::path(put, path = "/engagements/{engagement}/ending", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Engagement)))]
pub async fn end(State(app): State<App>, at: InEngagement, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let (organisation, caller, engagement) = (at.member.organisation_id, at.member.person_id, at.id);
    let (now, act_id) = (app.clock.now(), app.new_id());
    let act: Arc<[u8]> = body.act.sized("act", ACT)?.into();
    app.once(&at.member, once, move |conn| {
        let act = Arc::clone(&act);
        Box::pin(async move {
            let row = standing(conn, organisation, engagement).await?;
            if row.kind == Kind::Own {
                return Err(Problem::wrong_state(row.kind));
            }
            if queries::joined_at(conn, organisation, engagement, caller).await?.flatten().is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            if !row.state.can_end() {
                return Err(Problem::wrong_state(row.state));
            }
            let newest = queries::newest_agreement(conn, organisation, engagement).await?;
            let version = newest.ok_or_else(Problem::not_found)?.version;
            let act = SignedAct { id: act_id, kind: "end", subject: engagement, version, author: caller, act: &act };
            record_act(conn, organisation, engagement, &act, now).await?;
            write_queries::set_state(conn, organisation, engagement, Stands::Ended).await?;
            let everyone = notice::members(conn, organisation, engagement).await?;
            announce(conn, now, organisation, &everyone, "engagement", engagement, version).await?;
            answer::one(conn, organisation, caller, engagement, now).await
        })
    })
    .await
}

//! The versions of the agreement: reading them, and suggesting the next.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use domain::engagement::Modality;
use domain::{Invalid, check};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Agreement, Engagement};
use super::closing::told;
use super::proposal::stated;
use super::write_queries::{self, NewVersion};
use super::{SignedAct, queries, record_act, require_epoch, sponsor, standing};
use crate::access::InEngagement;
use crate::app::App;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::proof;
use crate::wire::{Bytes, Page, Paging, SealedInput};
use crate::write::{Answer, Change, Found, Params};

/// Other terms.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewTerms {
    /// Id, chosen by the client.
    id: Uuid,
    /// The newest version + 1.
    version: i64,
    /// The terms.
    terms: SealedInput,
    /// Way of working.
    modality: Modality,
    /// Length of a session, 5 to 480.
    minutes: i64,
    /// Sessions, 1 to 100.
    sessions_planned: Option<i64>,
    /// How many months everything is kept after the end, 1 to 120; without it until somebody asks. The terms say the same.
    keep_months: Option<i64>,
    /// Whom these terms name as sponsor; without it nobody.
    sponsor_id: Option<Uuid>,
    /// The signed act `propose`.
    act: Bytes,
}

/// Every version of the agreement, the newest first: also those that nobody accepted.
#[utoipa::path(get, path = "/engagements/{engagement}/agreements", tag = "engagement", params(("engagement" = Uuid, Path), Paging),
    responses((status = 200, body = Page<Agreement>)))]
pub async fn list(State(app): State<App>, at: InEngagement, Params(paging): Params<Paging>) -> Found<Page<Agreement>> {
    let limit = paging.limit()?;
    let before = match paging.after()? {
        None => i64::MAX,
        Some((version, _)) => version.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?,
    };
    let mut conn = app.db.read().await?;
    let versions = answer::versions(&mut conn, at.member.organisation_id, at.id, before, limit + 1).await?;
    Ok(Json(Page::cut(versions, limit, |agreement| (agreement.version.to_string(), agreement.id.to_string()))))
}

/// Suggests other terms, which name a sponsor or none. While proposed they take the place of those before and everyone else answers again; later the agreement
/// stands until everyone has accepted.
#[utoipa::path(post, path = "/engagements/{engagement}/agreements", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = NewTerms, responses((status = 201, body = Engagement)))]
pub async fn suggest(State(app): State<App>, at: InEngagement, Change(once, body): Change<NewTerms>) -> Result<Answer> {
    let (organisation, caller, engagement) = (at.member.organisation_id, at.member.person_id, at.id);
    let (now, act_id) = (app.clock.now(), app.new_id());
    let stated = stated(body.modality, body.minutes, body.sessions_planned, body.keep_months)?;
    if body.id == engagement {
        return Err(Invalid::new("id", "same_id").into());
    }
    let version = check::number("version", body.version, 2..=i64::from(u32::MAX))?;
    let epoch = body.terms.e;
    let terms: Arc<[u8]> = body.terms.column("terms", version, caller)?.into();
    let act = proof::act(&app, &at.member, body.act).await?;
    let new = NewVersion { id: body.id, version, stated, sponsor: body.sponsor_id };
    let answer = app.once(&at.member, once, move |conn| {
        let (terms, act) = (Arc::clone(&terms), act.clone());
        Box::pin(async move {
            let row = standing(conn, organisation, engagement).await?;
            let joined = queries::joined_at(conn, organisation, engagement, caller).await?.ok_or_else(Problem::not_found)?;
            let newest = queries::newest_agreement(conn, organisation, engagement).await?;
            let newest = newest.ok_or_else(|| Problem::wrong_state(row.kind))?;
            let proposed = row.state.awaits_answers();
            if !proposed && joined.is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            if !proposed {
                require_epoch(conn, organisation, engagement, &[epoch]).await?;
            } else if row.epoch_closed_at.is_some() || i64::from(epoch) != row.epoch {
                return Err(Problem::epoch_closed());
            }
            if version != newest.version + 1 {
                return Err(Problem::row_changed(newest.version));
            }
            sponsor::check(conn, organisation, engagement, new.sponsor).await?;
            write_queries::insert_agreement(conn, organisation, engagement, &new, (caller, &terms), now).await?;
            let act = SignedAct { id: act_id, kind: "propose", subject: new.id, version, author: caller, payload: None, act: &act };
            record_act(conn, organisation, engagement, &act, now).await?;
            if proposed {
                write_queries::set_stated(conn, organisation, engagement, stated).await?;
                write_queries::ask_again(conn, organisation, engagement, caller, now).await?;
            }
            told(conn, Here { organisation, engagement, me: caller, now }, version).await
        })
    });
    Ok(answer.await?.created())
}

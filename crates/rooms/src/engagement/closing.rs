//! Looking back together, closing as agreed, and leaving what others go on with.

use axum::extract::State;
use domain::engagement::State as Stands;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Engagement};
use super::reply::{ActAlone, Asked};
use super::settle::settle;
use super::{announce, queries, standing, write_queries};
use crate::app::App;
use crate::notice;
use crate::place::{Here, Joined, Said};
use crate::problem::{Problem, Result};
use crate::proof::{self, Act};
use crate::sponsor::tell;
use crate::write::{Answer, Change};

/// A change without content.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = EngagementStep)]
pub struct Nothing {}

/// That the caller has left.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Departed {
    /// The engagement.
    id: Uuid,
}

/// The last sessions begin: looking back. Everything stays possible.
#[utoipa::path(put, path = "/engagements/{engagement}/closing", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = Nothing, responses((status = 200, body = Engagement), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn begin(State(app): State<App>, at: Joined, Change(once, _): Change<Nothing>) -> Result<Answer> {
    let here = Here::of(&app, &at.0);
    app.once(&at.0.member, once, move |conn| Box::pin(step(conn, here, &[Stands::Agreed, Stands::Active], Stands::Closing))).await
}

/// Back to work.
#[utoipa::path(delete, path = "/engagements/{engagement}/closing", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = Nothing, responses((status = 200, body = Engagement), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn go_on(State(app): State<App>, at: Joined, Change(once, _): Change<Nothing>) -> Result<Answer> {
    let here = Here::of(&app, &at.0);
    app.once(&at.0.member, once, move |conn| Box::pin(step(conn, here, &[Stands::Closing], Stands::Active))).await
}

/// From one of these states to the next, told to everyone in it.
async fn step(conn: &mut Conn, here: Here, from: &[Stands], to: Stands) -> Result<Engagement> {
    let row = standing(conn, here.organisation, here.engagement).await?;
    if !from.contains(&row.state) {
        return Err(Problem::wrong_state(row.state));
    }
    write_queries::set_state(conn, here.organisation, here.engagement, to).await?;
    let newest =
        queries::newest_agreement(conn, here.organisation, here.engagement).await?.ok_or_else(|| Problem::wrong_state(row.kind))?;
    told(conn, here, newest.version).await
}

/// Tells everyone in it; answers the engagement as it is now.
pub async fn told(conn: &mut Conn, here: Here, version: i64) -> Result<Engagement> {
    let everyone = notice::members(conn, here.organisation, here.engagement).await?;
    announce(conn, here, &everyone, version).await?;
    answer::one(conn, here.organisation, here.me, here.engagement, here.now).await
}

/// Closes an engagement as agreed. Its people keep what is theirs and may look back.
#[utoipa::path(put, path = "/engagements/{engagement}/closure", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Engagement), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn close(State(app): State<App>, at: Joined, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let (here, act_id) = (Here::of(&app, &at.0), app.new_id());
    let act = proof::act(&app, &at.0.member, body.act).await?;
    app.once(&at.0.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let row = standing(conn, here.organisation, here.engagement).await?;
            if !row.state.open_for_work() {
                return Err(Problem::wrong_state(row.state));
            }
            let version = act_on_it(conn, here, act_id, "close", &act).await?;
            write_queries::set_over(conn, here.organisation, here.engagement, Stands::Closed, here.now).await?;
            tell(conn, here).await?;
            told(conn, here, version).await
        })
    })
    .await
}

/// Keeps a signed act about the engagement itself, which names the terms that stand or the newest; answers the newest version.
pub async fn act_on_it(conn: &mut Conn, here: Here, id: Uuid, kind: &'static str, act: &Act) -> Result<i64> {
    let newest = queries::newest_agreement(conn, here.organisation, here.engagement).await?;
    let newest = newest.ok_or_else(Problem::not_found)?.version;
    let standing = queries::standing_version(conn, here.organisation, here.engagement).await?.unwrap_or(newest);
    let version = if act.version() == standing { standing } else { newest };
    here.record_act(conn, id, Said { kind, subject: here.engagement, version, payload: Some(&[]) }, act).await?;
    Ok(newest)
}

/// Leaves a circle or a team; the others go on, and write only under a key that the one who left does not hold. With fewer than two left
/// a circle ends.
#[utoipa::path(put, path = "/engagements/{engagement}/departure", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = ActAlone, responses((status = 200, body = Departed), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn leave(State(app): State<App>, at: Asked, Change(once, body): Change<ActAlone>) -> Result<Answer> {
    let here = at.here(&app);
    let act_id = app.new_id();
    let act = proof::act(&app, &at.member, body.act).await?;
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let Here { organisation, engagement, me, now } = here;
            let joined = queries::joined_at(conn, organisation, engagement, me).await?.ok_or_else(Problem::not_found)?;
            let row = standing(conn, organisation, engagement).await?;
            if !row.kind.can_be_left() {
                return Err(Problem::wrong_state(row.kind));
            }
            if joined.is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            if !row.state.can_end() {
                return Err(Problem::wrong_state(row.state));
            }
            let version = act_on_it(conn, here, act_id, "leave", &act).await?;
            write_queries::set_left(conn, organisation, engagement, me, now).await?;
            tell(conn, here).await?;
            write_queries::close_epoch(conn, organisation, engagement, now).await?;
            announce(conn, here, &[me], version).await?;
            settle(conn, here).await?;
            Ok(Departed { id: engagement })
        })
    })
    .await
}

//! Asking that something be deleted, and stopping it while it can be stopped.

use axum::extract::State;
use axum::http::StatusCode;
use domain::retention::{AFTER_RESET, is_lately_reset, is_over, may_ask, person_erase_at};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{letter, queries};
use crate::access::{Administrator, InEngagement, Member};
use crate::app::App;
use crate::audit::{self, Event, Kind};
use crate::notice::{self, Hint};
use crate::person::PersonId;
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// When it is deleted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Erasure {
    /// Unix milliseconds; null when nothing is to be deleted.
    pub erase_at: Option<i64>,
}

/// Nothing more to say.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct Nothing {}

/// Whoever may have everything of an engagement deleted: it is over, and their record.
fn asker(app: &App, at: &InEngagement) -> Result<Here> {
    if !may_ask(at.kind, at.role) {
        return Err(Problem::wrong_state("not_your_record"));
    }
    if !is_over(at.state) {
        return Err(Problem::wrong_state(at.state));
    }
    Ok(Here::of(app, at))
}

/// Asks that everything of an engagement that is over be deleted: in 30 days, and not before the 90 are over in which those of it who left the organisation
/// can fetch their record. For the coachee, a peer, each person of a team. All its people are told. Asked twice the first day counts. For 7 days after a login
/// was reset it is not taken: whoever set the password anew need not be the person.
#[utoipa::path(post, path = "/engagements/{engagement}/erasure", tag = "retention", params(("engagement" = Uuid, Path)), request_body = Nothing,
    responses((status = 201, body = Erasure), (status = 409, body = Problem, description = "`wrong_state` (also `not_your_record`), `login_reset`")))]
pub async fn ask(State(app): State<App>, Joined(at): Joined, Change(once, _): Change<Nothing>) -> Result<Answer> {
    let here = asker(&app, &at)?;
    refuse_lately_reset(&app, &at.member).await?;
    let before = queries::erase_at(&mut *app.db.read().await?, here.organisation, here.engagement).await?;
    let answer = app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let erase_at = match queries::erase_at(conn, here.organisation, here.engagement).await? {
                Some(stands) => stands,
                None => {
                    let erase_at = super::announced(conn, here).await?;
                    tell(conn, here, Kind::ErasureAsked).await?;
                    erase_at
                }
            };
            Ok(Erasure { erase_at: Some(erase_at) })
        })
    });
    let answer = answer.await?;
    if before.is_none() {
        // The answer does not wait for a mail server.
        tokio::spawn(async move { letter::announce(&app, here.organisation, here.engagement).await });
    }
    Ok(answer.created())
}

/// Refuses who signs in by a login that was reset a few days ago: until then the person can see it and stop it.
async fn refuse_lately_reset(app: &App, member: &Member) -> Result<()> {
    let reset_at = queries::login_reset_at(&mut *app.db.read().await?, member.account_id).await?;
    match reset_at.filter(|_| is_lately_reset(app.clock.now(), reset_at)) {
        Some(at) => Err(Problem::new(StatusCode::CONFLICT, "login_reset").with("until", at + AFTER_RESET)),
        None => Ok(()),
    }
}

/// Stops the deletion, whoever or whatever began it, also as a former member; the months of the terms count from now on again.
#[utoipa::path(delete, path = "/engagements/{engagement}/erasure", tag = "retention", params(("engagement" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = Erasure), (status = 409, body = Problem, description = "`wrong_state` (also `not_your_record`)")))]
pub async fn stop(State(app): State<App>, Joined(at): Joined, Change(once, _): Change<Nothing>) -> Result<Answer> {
    let here = asker(&app, &at)?;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            if queries::erase_at(conn, here.organisation, here.engagement).await?.is_some() {
                queries::keep_from(conn, here.organisation, here.engagement, here.now).await?;
                tell(conn, here, Kind::ErasureStopped).await?;
            }
            Ok(Erasure { erase_at: None })
        })
    })
    .await
}

/// Writes into the logs of all its people what somebody did, and tells their pages.
async fn tell(conn: &mut Conn, here: Here, kind: Kind) -> Result<()> {
    for person in notice::members(conn, here.organisation, here.engagement).await? {
        let event = Event { kind, actor: Some(here.me), engagement: Some(here.engagement) };
        audit::record(conn, here.organisation, person, event, here.now).await?;
    }
    here.announce(conn, "engagement", here.engagement, 0).await
}

/// Asks that what is a deactivated person's alone be deleted: own space, keys, login. In 30 days, and not before the 90 are over in which they can fetch it.
#[utoipa::path(post, path = "/people/{person}/erasure", tag = "retention", params(("person" = Uuid, Path)), request_body = Nothing,
    responses((status = 201, body = Erasure), (status = 404, body = Problem), (status = 409, body = Problem, description = "`wrong_state` (`active`, `erased`)")))]
pub async fn ask_of_person(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(person): PersonId,
    Change(once, _): Change<Nothing>,
) -> Result<Answer> {
    let (by, now) = (Caller::from(&member), app.clock.now());
    let answer = app.once(&member, once, move |conn| {
        Box::pin(async move {
            let left = queries::left(conn, by.organisation, person).await?.ok_or_else(Problem::not_found)?;
            let deactivated_at = left.to_be_erased()?;
            let erase_at = left.erase_at.unwrap_or_else(|| person_erase_at(now, deactivated_at));
            if left.erase_at.is_none() {
                queries::set_person_erase_at(conn, by.organisation, person, Some(erase_at)).await?;
                by.record(conn, person, Kind::ErasureAsked, now).await?;
            }
            Ok(Erasure { erase_at: Some(erase_at) })
        })
    });
    Ok(answer.await?.created())
}

/// Stops it.
#[utoipa::path(delete, path = "/people/{person}/erasure", tag = "retention", params(("person" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = Erasure), (status = 404, body = Problem), (status = 409, body = Problem, description = "`wrong_state` (`active`, `erased`)")))]
pub async fn stop_of_person(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(person): PersonId,
    Change(once, _): Change<Nothing>,
) -> Result<Answer> {
    let (by, now) = (Caller::from(&member), app.clock.now());
    app.once(&member, once, move |conn| {
        Box::pin(async move {
            let left = queries::left(conn, by.organisation, person).await?.ok_or_else(Problem::not_found)?;
            left.to_be_erased()?;
            if left.erase_at.is_some() {
                queries::set_person_erase_at(conn, by.organisation, person, None).await?;
                by.record(conn, person, Kind::ErasureStopped, now).await?;
            }
            Ok(Erasure { erase_at: None })
        })
    })
    .await
}

/// The administrator who asks.
#[derive(Clone, Copy)]
struct Caller {
    organisation: Uuid,
    me: Uuid,
}

impl From<&Member> for Caller {
    fn from(member: &Member) -> Self {
        Self { organisation: member.organisation_id, me: member.person_id }
    }
}

impl Caller {
    async fn record(self, conn: &mut Conn, person: Uuid, kind: Kind, now: i64) -> Result<()> {
        let announced = Hint { kind: "person".to_owned(), id: person, engagement_id: None, version: 0 };
        notice::announce(conn, now, self.organisation, &[self.me], &announced).await?;
        audit::record(conn, self.organisation, person, Event { kind, actor: Some(self.me), engagement: None }, now).await
    }
}

impl queries::Left {
    /// Since when the person is deactivated.
    fn to_be_erased(&self) -> Result<i64> {
        if self.erased_at.is_some() {
            return Err(Problem::wrong_state("erased"));
        }
        self.deactivated_at.ok_or_else(|| Problem::wrong_state("active"))
    }
}

//! Planning, moving, opening and finishing a session, and what one takes away from it.

use axum::extract::State as Shared;
use domain::session::{self, Form, Start, State};
use domain::{Invalid, check, series};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Session, Takeaway};
use super::changes::planned_behind;
use super::http::SessionId;
use super::queries::{Row, find};
use super::series_queries::{remember, renumber};
use super::write_queries::{self as queries, Values};
use crate::app::App;
use crate::partial::{self, SealedChange, given};
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::sponsor;
use crate::wire::SealedInput;
use crate::write::{Answer, Change};

/// A change without content.
#[derive(Deserialize, ToSchema)]
pub struct Nothing {}

/// A session to be planned.
#[derive(Deserialize, ToSchema)]
pub struct NewSession {
    /// Chosen by the client: the sealed values are bound to it.
    id: Uuid,
    /// Wall clock, `YYYY-MM-DDTHH:MM`.
    starts_local: String,
    /// IANA zone.
    zone: String,
    /// 5 to 480.
    minutes: i64,
    /// `https://…`
    link: Option<String>,
    /// How it runs.
    form: Form,
    topic: Option<SealedInput>,
}

/// Plans a session.
#[utoipa::path(post, path = "/engagements/{engagement}/sessions", tag = "session", params(("engagement" = Uuid, Path)), request_body = NewSession,
    responses((status = 201, body = Session), (status = 409, body = Problem, description = "`epoch_closed`, `wrong_state`, `id_taken`")))]
pub async fn plan(Shared(app): Shared<App>, Joined(at): Joined, Change(once, body): Change<NewSession>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let mut sealed = SealedChange::new(1, here.me);
    let start = Start::parse(&body.starts_local, &body.zone)?;
    let values = Values {
        version: 1,
        starts_local: start.local_text(),
        zone: body.zone,
        starts_at: start.instant()?,
        minutes: check::number("minutes", body.minutes, session::MINUTES)?,
        link: link(body.link.as_deref())?,
        topic: sealed.maybe("topic", body.topic.as_ref())?,
    };
    let (id, form) = (body.id, body.form);
    let answer = app.once(&at.member, once, move |conn| {
        let (values, epochs) = (values.clone(), sealed.epochs.clone());
        Box::pin(async move {
            here.require_epoch(conn, &epochs).await?;
            queries::insert(conn, here, id, None, form, values).await?;
            sponsor::tell_of_session(conn, here, form).await?;
            renumber(conn, here.organisation, here.engagement).await?;
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

/// A link that may be missing; an empty one is none.
pub fn link(text: Option<&str>) -> Result<Option<String>, Invalid> {
    text.filter(|text| !text.trim().is_empty()).map(|text| check::link("link", text)).transpose()
}

/// The session as it is now, and the word of it to all members.
pub async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Session> {
    let session = answer::one(conn, here.organisation, here.engagement, id).await?;
    here.announce(conn, "session", id, session.version).await?;
    Ok(session)
}

/// The session as it is stored.
///
/// # Errors
/// 404 when the engagement has no such session.
pub async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Row> {
    find(conn, here.organisation, here.engagement, id).await?.ok_or_else(Problem::not_found)
}

/// Lets only a planned session pass.
///
/// # Errors
/// 409 `wrong_state`.
pub fn refuse_unless_planned(row: &Row) -> Result<()> {
    if row.state == State::Planned { Ok(()) } else { Err(Problem::wrong_state(row.state)) }
}

/// What changes in a planned session; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub struct SessionChange {
    /// The version that the author has seen.
    version: i64,
    /// Wall clock, `YYYY-MM-DDTHH:MM`.
    starts_local: Option<String>,
    /// IANA zone.
    zone: Option<String>,
    /// 5 to 480.
    minutes: Option<i64>,
    /// `https://…`; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    link: Option<Option<String>>,
    /// `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<SealedInput>)]
    topic: Option<Option<SealedInput>>,
    /// The planned ones of its series that follow move by as many days, and get what is new of time, zone, minutes and link.
    #[serde(default)]
    following: bool,
}

/// Moves a planned session or says what it is about.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = SessionChange,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn change(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, body): Change<SessionChange>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let minutes = body.minutes.map(|minutes| check::number("minutes", minutes, session::MINUTES)).transpose()?;
    let new_link = body.link.map(|text| link(text.as_deref())).transpose()?;
    let topic = sealed.given("topic", body.topic.as_ref())?;
    let (local, zone, following, record) = (body.starts_local, body.zone, body.following, app.new_id());
    app.once(&at.member, once, move |conn| {
        let (local, zone, new_link, topic) = (local.clone(), zone.clone(), new_link.clone(), topic.clone());
        let epochs = sealed.epochs.clone();
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            let zone = zone.unwrap_or(row.zone.clone());
            let start = Start::parse(&local.unwrap_or(row.starts_local.clone()), &zone)?;
            partial::same(seen, row.version)?;
            refuse_unless_planned(&row)?;
            here.require_epoch(conn, &epochs).await?;
            if following {
                let to = Moved { start: start.clone(), zone: zone.clone(), minutes, link: new_link.clone() };
                follow(conn, here, record, &row, &to).await?;
            }
            let values = Values {
                version: seen + 1,
                starts_local: start.local_text(),
                zone,
                starts_at: start.instant()?,
                minutes: minutes.unwrap_or(row.minutes),
                link: new_link.unwrap_or_else(|| row.link.clone()),
                topic: topic.unwrap_or_else(|| row.topic.0.as_ref().map(store::Sealed::to_column)),
            };
            replan(conn, here, record, &row, values).await?;
            renumber(conn, here.organisation, here.engagement).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// Where a session is moved to, and what else is new with it.
struct Moved {
    start: Start,
    zone: String,
    minutes: Option<i64>,
    link: Option<Option<String>>,
}

/// Moves the planned sessions of a series that follow `row`, which is still as it was.
async fn follow(conn: &mut Conn, here: Here, record: Uuid, row: &Row, to: &Moved) -> Result<()> {
    let before = Start::parse(&row.starts_local, &row.zone)?;
    let minutes = to.minutes.filter(|minutes| *minutes != row.minutes);
    let link = to.link.as_ref().filter(|link| **link != row.link);
    for other in planned_behind(conn, here, row).await? {
        let start = series::follow(&Start::parse(&other.starts_local, &other.zone)?, &before, &to.start)?;
        let values = Values {
            version: other.version + 1,
            starts_local: start.local_text(),
            zone: if to.zone == row.zone { other.zone.clone() } else { to.zone.clone() },
            starts_at: start.instant()?,
            minutes: minutes.unwrap_or(other.minutes),
            link: link.cloned().unwrap_or_else(|| other.link.clone()),
            topic: other.topic.0.as_ref().map(store::Sealed::to_column),
        };
        replan(conn, here, record, &other, values).await?;
        here.announce(conn, "session", other.id, other.version + 1).await?;
    }
    Ok(())
}

/// Writes the next version of a planned session, and what it was before when it takes place at another time.
async fn replan(conn: &mut Conn, here: Here, record: Uuid, before: &Row, values: Values) -> Result<()> {
    let moved = values.starts_local != before.starts_local || values.zone != before.zone || values.minutes != before.minutes;
    if moved {
        remember(conn, here, record, before, domain::session::Change::Moved).await?;
    }
    if moved || values.link != before.link {
        sponsor::tell_of_session(conn, here, before.form).await?;
    }
    queries::update(conn, here, before.id, values).await
}

/// The talk begins. Whoever opens it first sets the clock; for the others it has begun already.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}/opening", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn open(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, Nothing {}): Change<Nothing>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.opened_at.is_some() {
                return answer::one(conn, here.organisation, here.engagement, id).await;
            }
            refuse_unless_planned(&row)?;
            queries::open(conn, here, id).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// The talk is over: the session was held; whoever says it first. The first session held sets its engagement going.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}/holding", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = Nothing,
    responses((status = 200, body = Session), (status = 409, body = Problem, description = "`wrong_state`")))]
pub async fn hold(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, Nothing {}): Change<Nothing>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    app.once(&at.member, once, move |conn| {
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.state == State::Held {
                return answer::one(conn, here.organisation, here.engagement, id).await;
            }
            refuse_unless_planned(&row)?;
            queries::hold(conn, here, id).await?;
            renumber(conn, here.organisation, here.engagement).await?;
            if queries::set_engagement_going(conn, here).await? {
                here.announce(conn, "engagement", here.engagement, 0).await?;
            }
            told(conn, here, id).await
        })
    })
    .await
}

/// What one takes away.
#[derive(Deserialize, ToSchema)]
pub struct TakeawayChange {
    /// The version of one's takeaway that one has seen, 0 before the first.
    version: i64,
    text: SealedInput,
}

/// Writes what one takes away from a session; each person their own.
#[utoipa::path(put, path = "/engagements/{engagement}/sessions/{session}/takeaway", tag = "session",
    params(("engagement" = Uuid, Path), ("session" = Uuid, Path)), request_body = TakeawayChange,
    responses((status = 200, body = Takeaway), (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn take_away(
    Shared(app): Shared<App>,
    Joined(at): Joined,
    SessionId(id): SessionId,
    Change(once, body): Change<TakeawayChange>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 0)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let text = sealed.column("text", &body.text)?;
    let person_id = here.me;
    app.once(&at.member, once, move |conn| {
        let (body, text, epochs) = (body.text.clone(), text.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if row.state == State::Cancelled {
                return Err(Problem::wrong_state(row.state));
            }
            partial::same(seen, queries::takeaway_version(conn, here, id).await?)?;
            here.require_epoch(conn, &epochs).await?;
            queries::take_away(conn, here, id, seen + 1, text).await?;
            here.announce(conn, "takeaway", id, seen + 1).await?;
            let text = crate::wire::Sealed { v: u32::try_from(seen + 1).unwrap_or(u32::MAX), by: person_id, e: body.e, s: body.s };
            Ok(Takeaway { person_id, version: seen + 1, text })
        })
    })
    .await
}

//! The home page in one answer.

use axum::Json;
use axum::extract::State;
use domain::action::is_due;
use domain::record::RoundOf;
use domain::session;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::next::{self, NextKind, There};
use super::queries;
use crate::access::Member;
use crate::action::{self, Action};
use crate::app::App;
use crate::engagement::{self, Engagement};
use crate::portfolio;
use crate::problem::Problem;
use crate::session::Session;
use crate::sponsor;
use crate::write::Found;

/// Actions shown, at most.
const ACTIONS: i64 = 20;
/// Sessions looked at, from the beginning of today.
const SESSIONS: i64 = 50;
/// How far ahead a session is the next step, ms.
const AHEAD: i64 = 30 * 24 * 3600 * 1000;
/// How far behind today sessions come soon, ms.
const SOON_AFTER: i64 = 36 * 3600 * 1000;
/// When a closed coaching is looked back on: from so long after it, ms.
const LOOK_BACK_FROM: i64 = 30 * 24 * 3600 * 1000;
/// … and until so long after it, ms.
const LOOK_BACK_TO: i64 = 120 * 24 * 3600 * 1000;
/// Suggested changes shown.
const SUGGESTIONS: i64 = 5;
/// Closed coachings to look back on, at most.
const LOOK_BACKS: i64 = 10;
/// Rounds that wait for me, at most.
const ROUNDS: i64 = 20;
/// Coachings with something new about skills, at most.
const NEWS: i64 = 5;
/// For so long it is new, ms.
const NEW_FOR: i64 = 14 * 24 * 3600 * 1000;
/// How long before its start a session comes before everything else, ms.
const SOON: i64 = 3600 * 1000;

/// What a person opens Belay to see.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Home {
    /// The one next step.
    pub next: NextStep,
    /// My sessions of today, in my zone.
    pub sessions_today: Vec<Session>,
    /// My planned sessions of the 36 hours behind today.
    pub sessions_soon: Vec<Session>,
    /// My open actions by their day, at most 20.
    pub actions: Vec<Action>,
    /// Coachings that wait for my answer.
    pub waiting: Vec<Engagement>,
    /// Coachings that were closed 30 to 120 days ago, the latest first: whether it held.
    pub look_backs: Vec<LookBack>,
    /// Coachings that I sponsor.
    pub sponsoring: i64,
    /// Coachings in which a changed agreement waits for my answer, the newest first, at most five.
    pub suggested: Vec<Suggested>,
    /// Reach checks that are shown once everyone is in, and in which I am not yet, the newest first, at most 20.
    pub rounds: Vec<Awaited>,
    /// Coachings under way in which somebody else wrote something about skills in the last 14 days (an entry of the drawer `skill` outside of rounds),
    /// the newest first, at most five. What it is, and whether it asks me something, is sealed.
    pub skill_news: Vec<Uuid>,
    /// People of the organisation, counted up to 100.
    pub people_count: i64,
}

/// A coaching in which somebody suggests other terms.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Suggested {
    /// The engagement.
    pub engagement_id: Uuid,
    /// Names of the others in it.
    pub names: Vec<String>,
}

/// A round that waits for me: whether others are in it, and how many, is not said.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Awaited {
    /// The engagement.
    pub engagement_id: Uuid,
    /// The round.
    pub round_id: Uuid,
    /// What is written in it.
    pub of: RoundOf,
    /// When it was begun, Unix milliseconds.
    pub created_at: i64,
    /// Who began it.
    pub created_by: Uuid,
}

/// A coaching that was closed a while ago.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LookBack {
    /// The engagement.
    pub engagement_id: Uuid,
    /// Names of the others in it.
    pub names: Vec<String>,
    /// When it was closed, Unix milliseconds.
    pub closed_at: i64,
}

/// The one next step, with what it is about.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NextStep {
    /// What it is.
    pub kind: NextKind,
    /// For `reply` and `goal`.
    pub engagement: Option<Engagement>,
    /// For `action_due` and `action`.
    pub action: Option<Action>,
    /// For `session`.
    pub session: Option<Session>,
}

/// The home page.
#[utoipa::path(get, path = "/home", tag = "home", responses((status = 200, body = Home)))]
pub async fn home(State(app): State<App>, member: Member) -> Found<Home> {
    let (organisation, me, now) = (member.organisation_id, member.person_id, app.clock.now());
    let day = Day::of(&member.time_zone, now)?;
    let mut conn = app.db.read().await?;
    let waiting = engagement::waiting(&mut conn, organisation, me, now).await?;
    let actions = action::open_of(&mut conn, organisation, me, ACTIONS).await?;
    let mut sessions = crate::session::mine(&mut conn, organisation, me, day.start, now + AHEAD, SESSIONS).await?;
    let people_count = queries::people(&mut conn, organisation).await?;
    let coming = sessions.iter().find(|session| is_coming(session, now)).cloned();
    let mut there = There {
        session_now: coming.as_ref().is_some_and(|session| session.starts_at - SOON <= now || session.opened_at.is_some()),
        reply: !waiting.is_empty(),
        // The first is the earliest.
        action_due: actions.first().is_some_and(|action| is_due(action.due_day.as_deref(), &day.text)),
        session: coming.is_some(),
        action: !actions.is_empty(),
        engagement: false,
    };
    let mut next = NextStep { kind: next::kind(there), engagement: None, action: None, session: None };
    match next.kind {
        NextKind::Reply => next.engagement = waiting.first().cloned(),
        NextKind::ActionDue | NextKind::Action => next.action = actions.first().cloned(),
        NextKind::Session => next.session = coming,
        NextKind::Goal | NextKind::First => {
            if let Some(id) = queries::engagement_for_a_goal(&mut conn, organisation, me).await? {
                there.engagement = true;
                next.kind = next::kind(there);
                next.engagement = Some(engagement::one(&mut conn, organisation, me, id, now).await?);
            }
        }
    }
    let soon = day.end..day.end + SOON_AFTER;
    let sessions_soon = sessions.iter().filter(|one| one.state == session::State::Planned && soon.contains(&one.starts_at));
    let sessions_soon = sessions_soon.cloned().collect();
    sessions.retain(|session| session.starts_at < day.end);
    let look_backs = look_backs(&mut conn, organisation, me, now).await?;
    let suggested = suggested(&mut conn, organisation, me).await?;
    let rounds = rounds(&mut conn, organisation, me).await?;
    let skill_news = queries::skill_news(&mut conn, organisation, me, now - NEW_FOR, NEWS).await?;
    let sponsoring = sponsor::count(&mut conn, organisation, me).await?;
    Ok(Json(Home {
        next,
        sessions_today: sessions,
        sessions_soon,
        actions,
        waiting,
        look_backs,
        sponsoring,
        suggested,
        rounds,
        skill_news,
        people_count,
    }))
}

async fn suggested(conn: &mut Conn, organisation: Uuid, me: Uuid) -> Result<Vec<Suggested>, Problem> {
    let mut found = Vec::new();
    for engagement_id in queries::suggested(conn, organisation, me, SUGGESTIONS).await? {
        found.push(Suggested { engagement_id, names: portfolio::others(conn, organisation, me, engagement_id).await? });
    }
    Ok(found)
}

async fn rounds(conn: &mut Conn, organisation: Uuid, me: Uuid) -> Result<Vec<Awaited>, Problem> {
    let rows = queries::awaited(conn, organisation, me, ROUNDS).await?;
    let awaited = rows.into_iter().map(|row| Awaited {
        engagement_id: row.engagement_id,
        round_id: row.id,
        of: row.kind,
        created_at: row.created_at,
        created_by: row.created_by,
    });
    Ok(awaited.collect())
}

async fn look_backs(conn: &mut Conn, organisation: Uuid, me: Uuid, now: i64) -> Result<Vec<LookBack>, Problem> {
    let (from, to) = (now - LOOK_BACK_TO, now - LOOK_BACK_FROM);
    let mut found = Vec::new();
    for (engagement_id, closed_at) in queries::closed(conn, organisation, me, from, to, LOOK_BACKS).await? {
        let names = portfolio::others(conn, organisation, me, engagement_id).await?;
        found.push(LookBack { engagement_id, names, closed_at });
    }
    Ok(found)
}

/// Planned and not over, or begun and not finished.
fn is_coming(session: &Session, now: i64) -> bool {
    let over = session.starts_at + session.minutes * 60_000 <= now;
    session.state == session::State::Planned && (!over || session.opened_at.is_some())
}

/// Today where the person is.
struct Day {
    /// `YYYY-MM-DD`.
    text: String,
    /// First instant, Unix milliseconds.
    start: i64,
    /// Instant behind the last, Unix milliseconds: 23 to 25 hours later.
    end: i64,
}

impl Day {
    fn of(zone: &str, now: i64) -> Result<Self, Problem> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let day = || -> Result<Self, jiff::Error> {
            let start = Timestamp::from_millisecond(now)?.to_zoned(zone).start_of_day()?;
            let end = start.checked_add(1.day())?.start_of_day()?;
            let (from, to) = (start.timestamp().as_millisecond(), end.timestamp().as_millisecond());
            Ok(Self { text: start.date().to_string(), start: from, end: to })
        };
        day().map_err(|error| {
            tracing::error!(%error, "the clock is out of the calendar's range");
            Problem::new(axum::http::StatusCode::INTERNAL_SERVER_ERROR, "internal")
        })
    }
}

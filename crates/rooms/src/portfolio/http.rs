//! Facts about each engagement of a person, and hours by way of working.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State as Shared;
use domain::engagement::{Kind, Modality, Role, State};
use domain::session::Form;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, Row};
use crate::access::Member;
use crate::app::App;
use crate::wire::{Page, Paging};
use crate::write::{Found, Params};

/// How long a planned session that nobody finished stays the next one, ms.
const UNFINISHED: i64 = 12 * 3600 * 1000;

/// One engagement in facts.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PortfolioItem {
    /// The engagement.
    pub engagement_id: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Names of the others in it, in the order in which they joined.
    pub names: Vec<String>,
    /// The team that is the client.
    pub team: Option<String>,
    /// What I am in it.
    pub role: Role,
    /// When a session was last held, Unix milliseconds.
    pub last_held_at: Option<i64>,
    /// The next planned session.
    pub next_session: Option<NextSession>,
    /// Sessions held.
    pub held: i64,
    /// Sessions planned.
    pub planned: i64,
    /// Actions open, whoever owns them.
    pub open_actions: i64,
    /// Those of mine.
    pub my_open_actions: i64,
    /// Those whose day is past where I am, whoever owns them.
    pub overdue_actions: i64,
    /// Goals in progress.
    pub goals_active: i64,
    /// When it was closed or ended, Unix milliseconds.
    pub closed_at: Option<i64>,
}

/// When an engagement meets next.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NextSession {
    /// The session.
    pub id: Uuid,
    /// The instant, Unix milliseconds.
    pub starts_at: i64,
    /// Wall clock, `YYYY-MM-DDTHH:MM`.
    pub starts_local: String,
    /// IANA zone of it.
    pub zone: String,
    /// Length.
    pub minutes: i64,
    /// How it runs.
    pub form: Form,
}

/// All my engagements that were ever agreed on, the newest first.
#[utoipa::path(get, path = "/portfolio", tag = "portfolio", params(Paging), responses((status = 200, body = Page<PortfolioItem>)))]
pub async fn portfolio(Shared(app): Shared<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<PortfolioItem>> {
    let limit = paging.limit()?;
    // Behind every id, and what no id is.
    let before = paging.after()?.map_or_else(|| "~".to_owned(), |(_, id)| id);
    let (organisation, me) = (member.organisation_id, member.person_id);
    let (today, since) = (app.today(&member.time_zone), app.clock.now() - UNFINISHED);
    let mut conn = app.db.read().await?;
    let rows = queries::page(&mut conn, organisation, me, &before, &today, since, limit + 1).await?;
    let mut names: HashMap<Uuid, Vec<String>> = HashMap::new();
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        for (engagement, name) in queries::names(&mut conn, organisation, me, last.engagement_id, first.engagement_id).await? {
            names.entry(engagement).or_default().push(name);
        }
    }
    let items = rows.into_iter().map(|row| {
        let names = names.remove(&row.engagement_id).unwrap_or_default();
        item(row, names)
    });
    Ok(Json(Page::cut(items.collect(), limit, |item: &PortfolioItem| (String::new(), item.engagement_id.to_string()))))
}

fn item(row: Row, names: Vec<String>) -> PortfolioItem {
    let next_session = match (row.next_id.0, row.starts_at, row.starts_local, row.zone, row.minutes, row.form.0) {
        (Some(id), Some(starts_at), Some(starts_local), Some(zone), Some(minutes), Some(form)) => {
            Some(NextSession { id, starts_at, starts_local, zone, minutes, form })
        }
        _ => None,
    };
    PortfolioItem {
        engagement_id: row.engagement_id,
        kind: row.kind,
        state: row.state,
        names,
        team: row.team,
        role: row.role,
        last_held_at: row.last_held_at,
        next_session,
        held: row.held,
        planned: row.planned,
        open_actions: row.open_actions,
        my_open_actions: row.my_open_actions,
        overdue_actions: row.overdue_actions,
        goals_active: row.goals_active,
        closed_at: row.closed_at,
    }
}

/// Which hours: of sessions that started in `from..to`.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct HoursOf {
    /// First instant, Unix milliseconds.
    from: Option<i64>,
    /// Instant behind the last, Unix milliseconds.
    to: Option<i64>,
}

/// Minutes of held sessions in one way of working and one role.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Hours {
    /// The way of working.
    pub modality: Modality,
    /// What I was.
    pub role: Role,
    /// How long together.
    pub minutes: i64,
    /// Of how many sessions; one with several marks counts for each.
    pub sessions: i64,
}

/// My hours.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AllHours {
    /// By way of working and role.
    pub items: Vec<Hours>,
}

/// Hours of the sessions that were held with me, by way of working and by what I was in them. A session without marks counts in full for
/// the engagement's way of working.
#[utoipa::path(get, path = "/hours", tag = "portfolio", params(HoursOf), responses((status = 200, body = AllHours)))]
pub async fn hours(Shared(app): Shared<App>, member: Member, Params(asked): Params<HoursOf>) -> Found<AllHours> {
    let (from, to) = (asked.from.unwrap_or(i64::MIN), asked.to.unwrap_or(i64::MAX));
    let mut conn = app.db.read().await?;
    let rows = queries::hours(&mut conn, member.organisation_id, member.person_id, from, to).await?;
    let items = rows.into_iter().map(|row| Hours { modality: row.modality, role: row.role, minutes: row.minutes, sessions: row.sessions });
    Ok(Json(AllHours { items: items.collect() }))
}

//! Sessions that repeat: planned in one go, each a row of its own from then on. When the rules of a zone change, their instants follow.

use axum::Json;
use axum::extract::State as Shared;
use domain::series::{Asked, Day, Freq, Month, Rule};
use domain::session::{self, Form, Start};
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Session};
use super::series_queries::{self as queries, SeriesValues, ToCome};
use super::write::link;
use super::write_queries::{self, Values};
use crate::access::Member;
use crate::app::App;
use crate::notice::{self, Hint};
use crate::place::{Here, Joined};
use crate::problem::{Problem, Result};
use crate::sponsor;
use crate::write::{Answer, Change, Found, Params};

/// Occurrences shown before planning.
const SHOWN: usize = 60;

/// A rule for a series that somebody thinks about.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct Preview {
    /// Wall clock of the first, `YYYY-MM-DDTHH:MM`.
    starts_local: String,
    /// IANA zone.
    zone: String,
    /// `daily`, `weekly` or `monthly`.
    freq: Freq,
    /// Every so many; 1 to 52.
    interval: Option<i64>,
    /// `MO,TH`: days of a daily or weekly rule.
    weekdays: Option<String>,
    /// `day` or `weekday`: which day of a month.
    month: Option<Month>,
    /// Last possible day, `YYYY-MM-DD`.
    until: Option<String>,
    /// How many; 1 to 200.
    count: Option<i64>,
}

/// The sessions that a rule would make.
#[derive(Debug, Serialize, ToSchema)]
pub struct Occurrences {
    /// The first 60.
    items: Vec<Occurrence>,
    /// Whether there are more.
    more: bool,
}

/// When a session of a series would begin.
#[derive(Debug, Serialize, ToSchema)]
pub struct Occurrence {
    /// Wall clock, `YYYY-MM-DDTHH:MM`.
    starts_local: String,
    /// The instant, Unix milliseconds.
    starts_at: i64,
}

/// Says when the sessions of a series would be; nothing is planned.
#[utoipa::path(get, path = "/occurrences", tag = "session", params(Preview),
    responses((status = 200, body = Occurrences), (status = 422, body = Problem, description = "`invalid`")))]
pub async fn occurrences(_: Member, Params(asked): Params<Preview>) -> Found<Occurrences> {
    let first = Start::parse(&asked.starts_local, &asked.zone)?;
    let weekdays = asked.weekdays.as_deref().unwrap_or_default().split(',').filter(|day| !day.is_empty()).map(str::parse);
    let weekdays = weekdays.collect::<Result<Vec<Day>, _>>().map_err(|_| Invalid::new("weekdays", "unknown"))?;
    let rule = Asked { interval: asked.interval, weekdays, month: asked.month, until: asked.until, count: asked.count };
    let (starts, more) = Rule::parse(asked.freq, rule)?.preview(&first, SHOWN)?;
    let items = starts.iter().map(|start| Ok(Occurrence { starts_local: start.local_text(), starts_at: start.instant()? }));
    Ok(Json(Occurrences { items: items.collect::<Result<_, Invalid>>()?, more }))
}

/// A rule for the days of a series.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SeriesRule {
    /// Its measure.
    pub freq: Freq,
    /// Every so many of them, 1 to 52; left out: 1.
    pub interval: Option<i64>,
    /// For days only on these; for weeks on these, without any on that of the first session.
    #[serde(default)]
    pub weekdays: Vec<Day>,
    /// For months: the same day, left out by months without it, or the same weekday by count.
    pub month: Option<Month>,
    /// Last possible day, `YYYY-MM-DD`.
    pub until: Option<String>,
    /// How many, 1 to 200.
    pub count: Option<i64>,
}

impl SeriesRule {
    fn checked(self) -> Result<Rule, Invalid> {
        let Self { freq, interval, weekdays, month, until, count } = self;
        Rule::parse(freq, Asked { interval, weekdays, month, until, count }).map_err(of_rule)
    }
}

impl From<&Rule> for SeriesRule {
    fn from(rule: &Rule) -> Self {
        Self {
            freq: rule.freq,
            interval: Some(rule.interval),
            weekdays: rule.weekdays.clone(),
            month: Some(rule.month),
            until: rule.until.map(|day| day.to_string()),
            count: rule.count,
        }
    }
}

/// The field as the body names it.
fn of_rule(found: Invalid) -> Invalid {
    let field = match found.field.as_str() {
        field @ ("interval" | "weekdays" | "until" | "count") => format!("rule.{field}"),
        field => field.to_owned(),
    };
    Invalid { field, ..found }
}

/// A series to be planned.
#[derive(Deserialize, ToSchema)]
pub struct NewSeries {
    /// Chosen by the client.
    id: Uuid,
    /// Wall clock of the first, `YYYY-MM-DDTHH:MM`.
    starts_local: String,
    /// IANA zone.
    zone: String,
    /// 5 to 480.
    minutes: i64,
    /// `https://…`
    link: Option<String>,
    /// How they run.
    form: Form,
    /// Which days; needs `until` or `count`.
    rule: SeriesRule,
}

/// A series, as it was planned.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Series {
    /// The series.
    pub id: Uuid,
    /// Wall clock of the first, `YYYY-MM-DDTHH:MM`.
    pub starts_local: String,
    /// IANA zone.
    pub zone: String,
    /// Which days.
    pub rule: SeriesRule,
    /// Who planned it.
    pub created_by: Uuid,
    /// When, Unix milliseconds.
    pub created_at: i64,
}

/// A series with its sessions.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Planned {
    /// The series.
    pub series: Series,
    /// Its sessions, by their start.
    pub sessions: Vec<Session>,
}

/// Plans a series of sessions: at most 200, over three years at most.
#[utoipa::path(post, path = "/engagements/{engagement}/series", tag = "session", params(("engagement" = Uuid, Path)), request_body = NewSeries,
    responses((status = 201, body = Planned), (status = 409, body = Problem, description = "`wrong_state`, `id_taken`"),
        (status = 422, body = Problem, description = "`invalid`")))]
pub async fn plan(Shared(app): Shared<App>, Joined(at): Joined, Change(once, body): Change<NewSeries>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let first = Start::parse(&body.starts_local, &body.zone)?;
    let rule = body.rule.checked()?;
    let minutes = check::number("minutes", body.minutes, session::MINUTES)?;
    let link = link(body.link.as_deref())?;
    let sessions = rule.starts(&first).map_err(of_rule)?.into_iter().map(|start| {
        let values = Values {
            version: 1,
            starts_local: start.local_text(),
            zone: body.zone.clone(),
            starts_at: start.instant()?,
            minutes,
            link: link.clone(),
            topic: None,
        };
        Ok((app.new_id(), values))
    });
    let sessions = sessions.collect::<Result<Vec<(Uuid, Values)>, Invalid>>()?;
    let series = Series {
        id: body.id,
        starts_local: first.local_text(),
        zone: body.zone,
        rule: SeriesRule::from(&rule),
        created_by: here.me,
        created_at: here.now,
    };
    let stored = stored(&series, &rule);
    let form = body.form;
    let answer = app.once(&at.member, once, move |conn| {
        let (series, stored, sessions) = (series.clone(), stored.clone(), sessions.clone());
        Box::pin(async move {
            queries::insert(conn, here, series.id, stored).await?;
            for (id, values) in sessions {
                write_queries::insert(conn, here, id, Some(series.id), form, values).await?;
            }
            queries::renumber(conn, here.organisation, here.engagement).await?;
            let sessions = answer::of_series(conn, here.organisation, here.engagement, series.id).await?;
            for session in &sessions {
                here.announce(conn, "session", session.id, session.version).await?;
            }
            sponsor::tell_of_session(conn, here, form).await?;
            Ok(Planned { series, sessions })
        })
    });
    Ok(answer.await?.created())
}

fn stored(series: &Series, rule: &Rule) -> SeriesValues {
    SeriesValues {
        starts_local: series.starts_local.clone(),
        zone: series.zone.clone(),
        freq: rule.freq.as_str(),
        every: rule.interval,
        weekdays: rule.weekdays.iter().map(|day| day.as_str()).collect::<Vec<_>>().join(","),
        month: rule.month.as_str(),
        until_day: rule.until.map(|day| day.to_string()),
        times: rule.count,
    }
}

/// Sessions looked at in one go.
const PAGE: i64 = 500;

/// Computes the instants of all planned sessions to come from their wall clocks again: the rules of a zone may have changed since they
/// were planned. A server does so when it starts, once its zone rules are those of the new program or system. Says how many moved.
///
/// # Errors
/// When the store fails.
pub async fn follow_zone_rules(app: &App) -> Result<u64> {
    let now = app.clock.now();
    let mut after = (String::new(), String::new(), String::new());
    let mut moved = 0;
    loop {
        let rows = queries::to_come(&mut *app.db.read().await?, now, &after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = (last.organisation_id.to_string(), last.engagement_id.to_string(), last.id.to_string());
        for row in rows {
            let instant = Start::parse(&row.starts_local, &row.zone).and_then(|start| start.instant());
            // A zone that this program does not know keeps the instant it had.
            if let Ok(instant) = instant
                && instant != row.starts_at
            {
                moved += u64::from(move_instant(app, row, instant, now).await?);
            }
        }
    }
    if moved > 0 {
        app.wake.send_modify(|count| *count = count.wrapping_add(1));
    }
    Ok(moved)
}

async fn move_instant(app: &App, row: ToCome, instant: i64, now: i64) -> Result<bool> {
    let row = std::sync::Arc::new(row);
    app.db
        .write(move |conn| {
            let row = row.clone();
            Box::pin(async move {
                let moved = queries::set_instant(conn, &row, instant).await?;
                if moved {
                    queries::renumber(conn, row.organisation_id, row.engagement_id).await?;
                    let members = notice::members(conn, row.organisation_id, row.engagement_id).await?;
                    let hint =
                        Hint { kind: "session".to_owned(), id: row.id, engagement_id: Some(row.engagement_id), version: row.version + 1 };
                    notice::announce(conn, now, row.organisation_id, &members, &hint).await?;
                }
                Ok::<_, Problem>(moved)
            })
        })
        .await
}

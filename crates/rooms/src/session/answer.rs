//! What is answered of sessions: the row, who is in it by name, what people took away, what its time was used for. One statement for
//! each of the four.

use std::collections::HashMap;

use domain::engagement::Modality;
use domain::session::{Form, State};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::mark_queries::{self as marks, MarkRow};
use super::queries::{self, NameRow, Row, TakeawayRow, Window};
use crate::problem::{Problem, Result};
use crate::wire::Sealed;

/// A session.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// The session.
    pub id: Uuid,
    /// Its engagement.
    pub engagement_id: Uuid,
    /// Row version; a change names it.
    pub version: i64,
    /// Wall clock where it was planned, `YYYY-MM-DDTHH:MM`.
    pub starts_local: String,
    /// IANA zone of that wall clock.
    pub zone: String,
    /// The instant that follows, Unix milliseconds.
    pub starts_at: i64,
    /// Planned length, minutes.
    pub minutes: i64,
    /// Where people meet on line.
    pub link: Option<String>,
    /// How it runs.
    pub form: Form,
    /// Where it stands.
    pub state: State,
    /// When it was finished, Unix milliseconds.
    pub held_at: Option<i64>,
    /// Which one of the engagement, from 1, by when they are; those cancelled do not count.
    pub number: i64,
    /// Names of the people in it, in the order in which they joined.
    pub title: Vec<String>,
    /// What it is about.
    pub topic: Option<Sealed>,
    /// When the talk began, Unix milliseconds.
    pub opened_at: Option<i64>,
    /// What people took away, each their own.
    pub takeaways: Vec<Takeaway>,
    /// The series it was planned with.
    pub series_id: Option<Uuid>,
    /// How often it was moved, cancelled or planned again.
    pub changes: i64,
    /// What its time was used for, where someone marked it.
    pub modalities: Vec<Mark>,
}

/// Minutes of a session in one way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Mark {
    /// The way of working.
    pub modality: Modality,
    /// 1 to 480.
    pub minutes: i64,
}

/// What one person takes away.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Takeaway {
    /// Who.
    pub person_id: Uuid,
    /// Version of this takeaway.
    pub version: i64,
    /// The words.
    pub text: Sealed,
}

impl From<TakeawayRow> for Takeaway {
    fn from(row: TakeawayRow) -> Self {
        Self { person_id: row.person_id, version: row.version, text: row.text.into() }
    }
}

/// What goes with rows of sessions.
#[derive(Default)]
struct Parts {
    takeaways: Vec<TakeawayRow>,
    marks: Vec<MarkRow>,
    names: Vec<NameRow>,
}

/// Sessions of a window, of all engagements of a person.
pub async fn of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, window: &Window) -> Result<Vec<Session>> {
    let rows = queries::of_person(conn, organisation, person, window).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let (first, last) = (first.starts_at, last.starts_at);
    let parts = Parts {
        takeaways: queries::takeaways_of_person(conn, organisation, person, first, last).await?,
        marks: marks::of_person(conn, organisation, person, first, last).await?,
        names: queries::names_of_person(conn, organisation, person, first, last).await?,
    };
    Ok(together(rows, parts))
}

/// Sessions of a window, of one engagement.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, window: &Window) -> Result<Vec<Session>> {
    let rows = queries::of_engagement(conn, organisation, engagement, window).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let (first, last) = (first.starts_at, last.starts_at);
    let parts = Parts {
        takeaways: queries::takeaways_of_engagement(conn, organisation, engagement, first, last).await?,
        marks: marks::of_engagement(conn, organisation, engagement, first, last).await?,
        names: queries::names_of_engagement(conn, organisation, engagement).await?,
    };
    Ok(together(rows, parts))
}

/// Sessions that were just planned: nobody took anything away yet.
pub async fn of_series(conn: &mut Conn, organisation: Uuid, engagement: Uuid, series: Uuid) -> Result<Vec<Session>> {
    let rows = queries::of_series(conn, organisation, engagement, series, i64::MIN).await?;
    let names = queries::names_of_engagement(conn, organisation, engagement).await?;
    Ok(together(rows, Parts { names, ..Parts::default() }))
}

/// One session of an engagement.
///
/// # Errors
/// 404 when the engagement has no such session.
pub async fn one(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<Session> {
    let row = queries::find(conn, organisation, engagement, id).await?.ok_or_else(Problem::not_found)?;
    let parts = Parts {
        takeaways: queries::takeaways_of_session(conn, organisation, engagement, id).await?,
        marks: marks::of_session(conn, organisation, engagement, id).await?,
        names: queries::names_of_engagement(conn, organisation, engagement).await?,
    };
    together(vec![row], parts).pop().ok_or_else(Problem::not_found)
}

fn together(rows: Vec<Row>, parts: Parts) -> Vec<Session> {
    let mut taken: HashMap<Uuid, Vec<Takeaway>> = HashMap::new();
    for row in parts.takeaways {
        taken.entry(row.session_id).or_default().push(row.into());
    }
    let mut marked: HashMap<Uuid, Vec<Mark>> = HashMap::new();
    for row in parts.marks {
        marked.entry(row.session_id).or_default().push(Mark { modality: row.modality, minutes: row.minutes });
    }
    let mut titles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in parts.names {
        titles.entry(row.engagement_id).or_default().push(row.name);
    }
    let session = |row: Row| Session {
        id: row.id,
        engagement_id: row.engagement_id,
        version: row.version,
        starts_local: row.starts_local,
        zone: row.zone,
        starts_at: row.starts_at,
        minutes: row.minutes,
        link: row.link,
        form: row.form,
        state: row.state,
        held_at: row.held_at,
        number: row.number,
        title: titles.get(&row.engagement_id).cloned().unwrap_or_default(),
        topic: row.topic.0.map(Sealed::from),
        opened_at: row.opened_at,
        takeaways: taken.remove(&row.id).unwrap_or_default(),
        series_id: row.series_id.0,
        changes: row.changes,
        modalities: marked.remove(&row.id).unwrap_or_default(),
    };
    rows.into_iter().map(session).collect()
}

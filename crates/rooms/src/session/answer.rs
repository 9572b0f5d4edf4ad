//! What is answered of sessions: the row, who is in it by name, and what people took away. One statement for each of the three.

use std::collections::HashMap;

use domain::session::{Form, State};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

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
    /// Running number in the engagement, from 1.
    pub number: i64,
    /// Names of the people in it, in the order in which they joined.
    pub title: Vec<String>,
    /// What it is about.
    pub topic: Option<Sealed>,
    /// When the talk began, Unix milliseconds.
    pub opened_at: Option<i64>,
    /// What people took away, each their own.
    pub takeaways: Vec<Takeaway>,
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

/// Sessions of a window, of all engagements of a person.
pub async fn of_person(conn: &mut Conn, organisation: Uuid, person: Uuid, window: &Window) -> Result<Vec<Session>> {
    let rows = queries::of_person(conn, organisation, person, window).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let (first, last) = (first.starts_at, last.starts_at);
    let takeaways = queries::takeaways_of_person(conn, organisation, person, first, last).await?;
    let names = queries::names_of_person(conn, organisation, person, first, last).await?;
    Ok(together(rows, takeaways, names))
}

/// Sessions of a window, of one engagement.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, window: &Window) -> Result<Vec<Session>> {
    let rows = queries::of_engagement(conn, organisation, engagement, window).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let takeaways = queries::takeaways_of_engagement(conn, organisation, engagement, first.starts_at, last.starts_at).await?;
    let names = queries::names_of_engagement(conn, organisation, engagement).await?;
    Ok(together(rows, takeaways, names))
}

/// One session of an engagement.
///
/// # Errors
/// 404 when the engagement has no such session.
pub async fn one(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<Session> {
    let row = queries::find(conn, organisation, engagement, id).await?.ok_or_else(Problem::not_found)?;
    let takeaways = queries::takeaways_of_session(conn, organisation, engagement, id).await?;
    let names = queries::names_of_engagement(conn, organisation, engagement).await?;
    together(vec![row], takeaways, names).pop().ok_or_else(Problem::not_found)
}

fn together(rows: Vec<Row>, takeaways: Vec<TakeawayRow>, names: Vec<NameRow>) -> Vec<Session> {
    let mut taken: HashMap<Uuid, Vec<Takeaway>> = HashMap::new();
    for row in takeaways {
        taken.entry(row.session_id).or_default().push(row.into());
    }
    let mut titles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in names {
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
    };
    rows.into_iter().map(session).collect()
}

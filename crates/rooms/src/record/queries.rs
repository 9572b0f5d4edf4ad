//! Every SQL text about entries.
//!
//! Whatever reads entries leaves out those of a round that is not opened yet, and those of people who never said "show together" in it, but
//! for their author ([`Here::me`]).

use domain::record::Drawer;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// An entry that the one who asks may read.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub drawer: Drawer,
    pub version: i64,
    #[sqlx(try_from = "Option<String>")]
    pub session_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    pub parent_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    pub round_id: Maybe<Uuid>,
    pub position: i64,
    #[sqlx(try_from = "Option<String>")]
    pub owner_id: Maybe<Uuid>,
    #[sqlx(try_from = "String")]
    pub created_by: Uuid,
    pub created_at: i64,
    pub changed_at: i64,
    pub aside_at: Option<i64>,
    #[sqlx(try_from = "Vec<u8>")]
    pub body: Sealed,
    /// When the round of the entry was opened, if its author was ready for that.
    pub opened_at: Option<i64>,
}

impl Row {
    /// True while only its author reads it.
    pub fn held_back(&self) -> bool {
        self.round_id.0.is_some() && self.opened_at.is_none()
    }
}

/// Which part of a list.
pub struct Span {
    /// Those that were put aside too.
    pub aside: bool,
    /// Behind this place …
    pub position: i64,
    /// … and id.
    pub id: String,
    /// So many rows.
    pub limit: i64,
}

/// A new entry besides its keys.
#[derive(Clone)]
pub struct NewRow {
    pub id: Uuid,
    pub drawer: Drawer,
    pub session_id: Option<Uuid>,
    pub parent_id: Option<Uuid>,
    pub round_id: Option<Uuid>,
    pub position: i64,
    pub owner_id: Option<Uuid>,
    pub body: Vec<u8>,
}

/// What a change writes of an entry.
pub struct Values {
    pub version: i64,
    pub session_id: Option<Uuid>,
    pub position: i64,
    pub aside_at: Option<i64>,
    pub body: Vec<u8>,
}

/// An optional filter as a parameter: the empty text fits everything.
fn text(filter: Option<impl ToString>) -> String {
    filter.map(|value| value.to_string()).unwrap_or_default()
}

/// All entries of an engagement.
pub async fn of_engagement(conn: &mut Conn, here: Here, span: &Span) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.engagement_id, e.drawer, e.version, e.session_id, e.parent_id, e.round_id, e.position, e.owner_id, e.created_by,
           e.created_at, e.changed_at, e.aside_at, e.body, r.opened_at
         FROM entry e
         LEFT JOIN round r ON r.organisation_id = $1 AND r.engagement_id = e.engagement_id AND r.id = e.round_id
           AND EXISTS (SELECT 1 FROM round_ready y WHERE y.organisation_id = $1 AND y.engagement_id = e.engagement_id AND y.round_id = r.id
             AND y.person_id = e.created_by)
         WHERE e.organisation_id = $1 AND e.engagement_id = $2
           AND (e.round_id IS NULL OR r.opened_at IS NOT NULL OR e.created_by = $3) AND (e.aside_at IS NULL OR $4 = 1)
           AND e.position >= $5 AND (e.position > $5 OR e.id > $6)
         ORDER BY e.position, e.id LIMIT $7"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(here.me.to_string())
    .bind(i64::from(span.aside))
    .bind(span.position)
    .bind(&span.id)
    .bind(span.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Entries of a drawer.
pub async fn of_drawer(conn: &mut Conn, here: Here, drawer: Drawer, span: &Span) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.engagement_id, e.drawer, e.version, e.session_id, e.parent_id, e.round_id, e.position, e.owner_id, e.created_by,
           e.created_at, e.changed_at, e.aside_at, e.body, r.opened_at
         FROM entry e
         LEFT JOIN round r ON r.organisation_id = $1 AND r.engagement_id = e.engagement_id AND r.id = e.round_id
           AND EXISTS (SELECT 1 FROM round_ready y WHERE y.organisation_id = $1 AND y.engagement_id = e.engagement_id AND y.round_id = r.id
             AND y.person_id = e.created_by)
         WHERE e.organisation_id = $1 AND e.engagement_id = $2 AND e.drawer = $3
           AND (e.round_id IS NULL OR r.opened_at IS NOT NULL OR e.created_by = $4) AND (e.aside_at IS NULL OR $5 = 1)
           AND e.position >= $6 AND (e.position > $6 OR e.id > $7)
         ORDER BY e.position, e.id LIMIT $8"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(drawer.as_str())
    .bind(here.me.to_string())
    .bind(i64::from(span.aside))
    .bind(span.position)
    .bind(&span.id)
    .bind(span.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Entries of a session, of one drawer or all.
pub async fn of_session(conn: &mut Conn, here: Here, session: Uuid, drawer: Option<Drawer>, span: &Span) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.engagement_id, e.drawer, e.version, e.session_id, e.parent_id, e.round_id, e.position, e.owner_id, e.created_by,
           e.created_at, e.changed_at, e.aside_at, e.body, r.opened_at
         FROM entry e
         LEFT JOIN round r ON r.organisation_id = $1 AND r.engagement_id = e.engagement_id AND r.id = e.round_id
           AND EXISTS (SELECT 1 FROM round_ready y WHERE y.organisation_id = $1 AND y.engagement_id = e.engagement_id AND y.round_id = r.id
             AND y.person_id = e.created_by)
         WHERE e.organisation_id = $1 AND e.engagement_id = $2 AND e.session_id = $3 AND ($4 = '' OR e.drawer = $4)
           AND (e.round_id IS NULL OR r.opened_at IS NOT NULL OR e.created_by = $5) AND (e.aside_at IS NULL OR $6 = 1)
           AND e.position >= $7 AND (e.position > $7 OR e.id > $8)
         ORDER BY e.position, e.id LIMIT $9"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(session.to_string())
    .bind(text(drawer))
    .bind(here.me.to_string())
    .bind(i64::from(span.aside))
    .bind(span.position)
    .bind(&span.id)
    .bind(span.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Entries of an entry or a goal, of one session and drawer or all.
pub async fn of_parent(
    conn: &mut Conn,
    here: Here,
    parent: Uuid,
    session: Option<Uuid>,
    drawer: Option<Drawer>,
    span: &Span,
) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT e.id, e.engagement_id, e.drawer, e.version, e.session_id, e.parent_id, e.round_id, e.position, e.owner_id, e.created_by,
           e.created_at, e.changed_at, e.aside_at, e.body, r.opened_at
         FROM entry e
         LEFT JOIN round r ON r.organisation_id = $1 AND r.engagement_id = e.engagement_id AND r.id = e.round_id
           AND EXISTS (SELECT 1 FROM round_ready y WHERE y.organisation_id = $1 AND y.engagement_id = e.engagement_id AND y.round_id = r.id
             AND y.person_id = e.created_by)
         WHERE e.organisation_id = $1 AND e.engagement_id = $2 AND e.parent_id = $3 AND ($4 = '' OR e.drawer = $4)
           AND ($5 = '' OR e.session_id = $5)
           AND (e.round_id IS NULL OR r.opened_at IS NOT NULL OR e.created_by = $6) AND (e.aside_at IS NULL OR $7 = 1)
           AND e.position >= $8 AND (e.position > $8 OR e.id > $9)
         ORDER BY e.position, e.id LIMIT $10"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(parent.to_string())
    .bind(text(drawer))
    .bind(text(session))
    .bind(here.me.to_string())
    .bind(i64::from(span.aside))
    .bind(span.position)
    .bind(&span.id)
    .bind(span.limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// One entry.
pub async fn find(conn: &mut Conn, here: Here, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT e.id, e.engagement_id, e.drawer, e.version, e.session_id, e.parent_id, e.round_id, e.position, e.owner_id, e.created_by,
           e.created_at, e.changed_at, e.aside_at, e.body, r.opened_at
         FROM entry e
         LEFT JOIN round r ON r.organisation_id = $1 AND r.engagement_id = e.engagement_id AND r.id = e.round_id
           AND EXISTS (SELECT 1 FROM round_ready y WHERE y.organisation_id = $1 AND y.engagement_id = e.engagement_id AND y.round_id = r.id
             AND y.person_id = e.created_by)
         WHERE e.organisation_id = $1 AND e.engagement_id = $2 AND e.id = $3
           AND (e.round_id IS NULL OR r.opened_at IS NOT NULL OR e.created_by = $4)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(here.me.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Writes a new entry.
pub async fn insert(conn: &mut Conn, here: Here, row: NewRow) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO entry (organisation_id, engagement_id, id, drawer, version, session_id, parent_id, round_id, position, owner_id,
           created_by, created_at, changed_at, body)
         VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $11, $12)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(row.id.to_string())
    .bind(row.drawer.as_str())
    .bind(row.session_id.map(|id| id.to_string()))
    .bind(row.parent_id.map(|id| id.to_string()))
    .bind(row.round_id.map(|id| id.to_string()))
    .bind(row.position)
    .bind(row.owner_id.map(|id| id.to_string()))
    .bind(here.me.to_string())
    .bind(here.now)
    .bind(row.body)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the next version of an entry.
pub async fn update(conn: &mut Conn, here: Here, id: Uuid, values: Values) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE entry SET version = $4, session_id = $5, position = $6, aside_at = $7, body = $8, changed_at = $9
         WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(values.version)
    .bind(values.session_id.map(|id| id.to_string()))
    .bind(values.position)
    .bind(values.aside_at)
    .bind(values.body)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

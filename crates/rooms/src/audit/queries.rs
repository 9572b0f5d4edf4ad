//! Every SQL text of the audit room.

use domain::audit::Kind;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use super::Event;
use crate::problem::Result;

/// A line of a log.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub at: i64,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "Option<String>")]
    pub actor_id: Maybe<Uuid>,
    #[sqlx(try_from = "Option<String>")]
    pub engagement_id: Maybe<Uuid>,
    pub count: i64,
}

pub async fn insert(conn: &mut Conn, organisation: Uuid, person: Uuid, id: Uuid, event: &Event, now: i64, day: &str) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO access_event (organisation_id, person_id, id, at, day, kind, actor_id, engagement_id, count)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(id.to_string())
    .bind(now)
    .bind(day)
    .bind(event.kind.as_str())
    .bind(event.actor.map(|id| id.to_string()))
    .bind(event.engagement.map(|id| id.to_string()))
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts one more on the row of the day; false when there is none yet.
pub async fn count(conn: &mut Conn, organisation: Uuid, person: Uuid, event: &Event, day: &str) -> Result<bool> {
    let done = sqlx::query(sql!(
        "UPDATE access_event SET count = count + 1
         WHERE organisation_id = $1 AND person_id = $2 AND day = $3 AND kind = $4
           AND COALESCE(actor_id, '') = $5 AND COALESCE(engagement_id, '') = $6"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(day)
    .bind(event.kind.as_str())
    .bind(event.actor.map(|id| id.to_string()).unwrap_or_default())
    .bind(event.engagement.map(|id| id.to_string()).unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// A person's log before an instant and id, the newest first.
pub async fn page(conn: &mut Conn, organisation: Uuid, person: Uuid, before: (i64, &str), limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, at, kind, actor_id, engagement_id, count FROM access_event
         WHERE organisation_id = $1 AND person_id = $2 AND (at < $3 OR (at = $3 AND id < $4))
         ORDER BY at DESC, id DESC LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(before.0)
    .bind(before.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Everyone who signs in by an account: organisation and person.
pub async fn people_of(conn: &mut Conn, account: Uuid) -> Result<Vec<(Uuid, Uuid)>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as(sql!(cell, "SELECT organisation_id, id FROM person WHERE account_id = $1 ORDER BY organisation_id"))
            .bind(account.to_string())
            .fetch_all(conn)
            .await?;
    Ok(rows.iter().filter_map(|(organisation, person)| Some((organisation.parse().ok()?, person.parse().ok()?))).collect())
}

/// Whether a person is, or was, a party of an engagement that they joined.
pub async fn was_there(conn: &mut Conn, organisation: Uuid, person: Uuid, engagement: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(
        "SELECT person_id FROM party
         WHERE organisation_id = $1 AND person_id = $2 AND engagement_id = $3 AND joined_at IS NOT NULL AND role <> 'sponsor'"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

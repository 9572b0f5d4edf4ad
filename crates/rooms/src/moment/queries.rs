//! Every SQL text of the moment room.

use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A moment.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "Option<String>")]
    pub with_person_id: Maybe<Uuid>,
    pub happened_day: String,
    pub created_at: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub text: Sealed,
}

/// A person's own space.
pub async fn own_space(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT own_engagement_id FROM identity WHERE organisation_id = $1 AND person_id = $2"))
            .bind(organisation.to_string())
            .bind(person.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

/// Moments of an own space, the latest day first, before `(day, id)`.
pub async fn list(conn: &mut Conn, organisation: Uuid, space: Uuid, before: (&str, &str), limit: i64) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, with_person_id, happened_day, created_at, text FROM moment
         WHERE organisation_id = $1 AND engagement_id = $2 AND happened_day <= $3 AND (happened_day < $3 OR id < $4)
         ORDER BY happened_day DESC, id DESC LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(space.to_string())
    .bind(before.0)
    .bind(before.1)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Whether there is such a person in the organisation.
pub async fn knows(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<bool> {
    let row: Option<(i64,)> = sqlx::query_as(sql!("SELECT created_at FROM person WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

/// Writes a moment.
pub async fn insert(conn: &mut Conn, here: Here, id: Uuid, with: Option<Uuid>, day: &str, text: Vec<u8>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO moment (organisation_id, engagement_id, id, with_person_id, happened_day, created_at, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(id.to_string())
    .bind(with.map(|id| id.to_string()))
    .bind(day)
    .bind(here.now)
    .bind(text)
    .execute(conn)
    .await?;
    Ok(())
}

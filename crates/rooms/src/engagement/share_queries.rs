//! SQL texts of key shares.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A share.
#[derive(FromRow)]
pub struct Row {
    pub epoch: i64,
    pub wrap: Vec<u8>,
    #[sqlx(try_from = "String")]
    pub from_id: Uuid,
}

/// Given again it takes the place of the one before: that may have been for a card that is gone.
pub async fn put(conn: &mut Conn, here: Here, receiver: Uuid, epoch: i64, wrap: &[u8]) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO key_share (organisation_id, engagement_id, person_id, epoch, from_id, wrap, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organisation_id, engagement_id, person_id, epoch, from_id) DO UPDATE
         SET wrap = excluded.wrap, created_at = excluded.created_at"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(receiver.to_string())
    .bind(epoch)
    .bind(here.me.to_string())
    .bind(wrap)
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn of(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT epoch, wrap, from_id FROM key_share WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3 ORDER BY epoch, from_id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

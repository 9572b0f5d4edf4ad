//! SQL texts of what signatures are checked against: cards, key-set logs, who is in an engagement.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// The signed card that a person has now.
pub async fn card(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = sqlx::query_as(sql!("SELECT card FROM identity WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|(card,)| card))
}

/// The cards that a person had before, the oldest first, each with whether it signed for the next.
pub async fn earlier_cards(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<(Vec<u8>, bool)>> {
    let rows: Vec<(Vec<u8>, i64)> = sqlx::query_as(sql!(
        "SELECT card, CAST(CASE WHEN replace_act IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM earlier_card
         WHERE organisation_id = $1 AND person_id = $2 ORDER BY place"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(card, signed)| (card, signed == 1)).collect())
}

/// The newest entry of a key-set log below `before`.
pub async fn entry_below(conn: &mut Conn, organisation: Uuid, engagement: Uuid, before: i64) -> Result<Option<(i64, Vec<u8>)>> {
    let row = sqlx::query_as(sql!(
        "SELECT sequence, entry FROM key_set_entry WHERE organisation_id = $1 AND engagement_id = $2 AND sequence < $3
         ORDER BY sequence DESC LIMIT 1"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(before)
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Someone who was ever asked to an engagement, with their card of now.
#[derive(FromRow)]
pub struct PartyCard {
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub card: Option<Vec<u8>>,
}

/// Everyone who is, was or is asked to be in an engagement, but for its sponsor.
pub async fn parties(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<PartyCard>> {
    let rows = sqlx::query_as(sql!(
        "SELECT p.person_id, i.card FROM party p LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.person_id
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND p.role <> 'sponsor'"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

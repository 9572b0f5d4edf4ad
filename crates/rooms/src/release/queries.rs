//! Every SQL text of the release room.
//!
//! What is shown outside is read with three conditions besides its own: its owner is still in the engagement, has access, and, of a sponsor,
//! the reader still sponsors it. Who left cannot take anything back, so it is shown no more.

use domain::release::{Audience, ItemKind};
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;

/// A release, to those in the engagement.
#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    #[sqlx(try_from = "String")]
    pub item_kind: ItemKind,
    #[sqlx(try_from = "String")]
    pub item_id: Uuid,
    #[sqlx(try_from = "String")]
    pub audience: Audience,
    #[sqlx(try_from = "Option<String>")]
    pub audience_person_id: Maybe<Uuid>,
    pub text: String,
    pub until_day: Option<String>,
    pub created_at: i64,
    pub act: Vec<u8>,
    pub revoked_at: Option<i64>,
    pub revoke_act: Option<Vec<u8>>,
}

/// A release, to whom it is shown.
#[derive(FromRow)]
pub struct ShownRow {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub item_kind: ItemKind,
    #[sqlx(try_from = "String")]
    pub item_id: Uuid,
    #[sqlx(try_from = "String")]
    pub audience: Audience,
    #[sqlx(try_from = "Option<String>")]
    pub audience_person_id: Maybe<Uuid>,
    pub text: String,
    pub until_day: Option<String>,
    pub created_at: i64,
    pub act: Vec<u8>,
    pub card: Vec<u8>,
}

/// A release to be stored.
#[derive(Debug, Clone)]
pub struct NewRow {
    pub id: Uuid,
    pub item_kind: ItemKind,
    pub item_id: Uuid,
    pub audience: Audience,
    pub audience_person_id: Option<Uuid>,
    pub text: String,
    pub until_day: Option<String>,
}

pub async fn insert(conn: &mut Conn, here: Here, new: &NewRow, act: &[u8]) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO release (organisation_id, engagement_id, id, person_id, item_kind, item_id, audience, audience_person_id, text, until_day,
           act, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(new.id.to_string())
    .bind(here.me.to_string())
    .bind(new.item_kind.as_str())
    .bind(new.item_id.to_string())
    .bind(new.audience.as_str())
    .bind(new.audience_person_id.map(|id| id.to_string()))
    .bind(&new.text)
    .bind(&new.until_day)
    .bind(act.to_vec())
    .bind(here.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn revoke(conn: &mut Conn, here: Here, id: Uuid, act: &[u8]) -> Result<()> {
    sqlx::query(sql!("UPDATE release SET revoked_at = $4, revoke_act = $5 WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"))
        .bind(here.organisation.to_string())
        .bind(here.engagement.to_string())
        .bind(id.to_string())
        .bind(here.now)
        .bind(act.to_vec())
        .execute(conn)
        .await?;
    Ok(())
}

/// How many releases a person has made from an engagement.
pub async fn count(conn: &mut Conn, here: Here) -> Result<i64> {
    let (count,): (i64,) = sqlx::query_as(sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM release WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"
    ))
    .bind(here.organisation.to_string())
    .bind(here.engagement.to_string())
    .bind(here.me.to_string())
    .fetch_one(conn)
    .await?;
    Ok(count)
}

pub async fn one(conn: &mut Conn, organisation: Uuid, engagement: Uuid, id: Uuid) -> Result<Option<Row>> {
    let row = sqlx::query_as(sql!(
        "SELECT id, person_id, item_kind, item_id, audience, audience_person_id, text, until_day, created_at, act, revoked_at, revoke_act
         FROM release WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(id.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Everything released from an engagement, the newest first.
pub async fn of_engagement(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Row>> {
    let rows = sqlx::query_as(sql!(
        "SELECT id, person_id, item_kind, item_id, audience, audience_person_id, text, until_day, created_at, act, revoked_at, revoke_act
         FROM release WHERE organisation_id = $1 AND engagement_id = $2 ORDER BY created_at DESC, id DESC"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Who runs the programme.
pub async fn administrators(conn: &mut Conn, organisation: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT id FROM person WHERE organisation_id = $1 AND administrator_at IS NOT NULL AND deactivated_at IS NULL AND account_id IS NOT NULL"
    ))
    .bind(organisation.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(id,)| id.parse().ok()).collect())
}

/// What is shown to a person as a sponsor, below the id `before`.
pub async fn to_sponsor(conn: &mut Conn, organisation: Uuid, me: Uuid, today: &str, before: &str, limit: i64) -> Result<Vec<ShownRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT r.id, r.engagement_id, r.person_id, n.name, r.item_kind, r.item_id, r.audience, r.audience_person_id, r.text, r.until_day,
                r.created_at, r.act, i.card
         FROM release r
         JOIN party s ON s.organisation_id = $1 AND s.engagement_id = r.engagement_id AND s.person_id = $2 AND s.role = 'sponsor'
              AND s.left_at IS NULL
         JOIN party m ON m.organisation_id = $1 AND m.engagement_id = r.engagement_id AND m.person_id = r.person_id AND m.left_at IS NULL
         JOIN person n ON n.organisation_id = $1 AND n.id = r.person_id AND n.deactivated_at IS NULL
         JOIN identity i ON i.organisation_id = $1 AND i.person_id = r.person_id
         WHERE r.organisation_id = $1 AND r.audience = 'sponsor' AND r.audience_person_id = $2 AND r.revoked_at IS NULL
           AND (r.until_day IS NULL OR r.until_day >= $3) AND r.id < $4
         ORDER BY r.id DESC LIMIT $5"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(today)
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What is shown to the programme, below the id `before`.
pub async fn to_programme(conn: &mut Conn, organisation: Uuid, today: &str, before: &str, limit: i64) -> Result<Vec<ShownRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT r.id, r.engagement_id, r.person_id, n.name, r.item_kind, r.item_id, r.audience, r.audience_person_id, r.text, r.until_day,
                r.created_at, r.act, i.card
         FROM release r
         JOIN party m ON m.organisation_id = $1 AND m.engagement_id = r.engagement_id AND m.person_id = r.person_id AND m.left_at IS NULL
         JOIN person n ON n.organisation_id = $1 AND n.id = r.person_id AND n.deactivated_at IS NULL
         JOIN identity i ON i.organisation_id = $1 AND i.person_id = r.person_id
         WHERE r.organisation_id = $1 AND r.audience = 'programme' AND r.revoked_at IS NULL
           AND (r.until_day IS NULL OR r.until_day >= $2) AND r.id < $3
         ORDER BY r.id DESC LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(today)
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What is shown to a sponsor in the engagements of such a page of theirs.
pub async fn in_sponsored(conn: &mut Conn, organisation: Uuid, me: Uuid, today: &str, before: &str, limit: i64) -> Result<Vec<ShownRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT r.id, r.engagement_id, r.person_id, n.name, r.item_kind, r.item_id, r.audience, r.audience_person_id, r.text, r.until_day,
                r.created_at, r.act, i.card
         FROM (SELECT x.engagement_id FROM party x WHERE x.organisation_id = $1 AND x.person_id = $2 AND x.role = 'sponsor'
           AND x.left_at IS NULL AND x.engagement_id < $4 ORDER BY x.engagement_id DESC LIMIT $5) me
         CROSS JOIN release r
         JOIN party m ON m.organisation_id = $1 AND m.engagement_id = r.engagement_id AND m.person_id = r.person_id AND m.left_at IS NULL
         JOIN person n ON n.organisation_id = $1 AND n.id = r.person_id AND n.deactivated_at IS NULL
         JOIN identity i ON i.organisation_id = $1 AND i.person_id = r.person_id
         WHERE r.organisation_id = $1 AND r.engagement_id = me.engagement_id AND r.audience = 'sponsor' AND r.audience_person_id = $2
           AND r.revoked_at IS NULL AND (r.until_day IS NULL OR r.until_day >= $3)
         ORDER BY r.engagement_id, r.created_at, r.id"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(today)
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

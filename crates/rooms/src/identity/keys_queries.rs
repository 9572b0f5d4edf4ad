//! SQL texts of cards, pins and one's own space. `wrapper_queries.rs` has those of unlocking, `change_queries.rs` those of keys that change.

use domain::engagement::{Kind, Modality, Role, State};
use store::sqlx::{self, FromRow};
use store::{Conn, Sealed, sql};
use uuid::Uuid;

use super::keys::NewIdentity;
use crate::problem::Result;

/// A person's card.
#[derive(FromRow)]
pub struct CardRow {
    pub card: Vec<u8>,
    pub act: Vec<u8>,
    pub created_at: i64,
}

pub async fn card(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<CardRow>> {
    let row = sqlx::query_as(sql!("SELECT card, act, created_at FROM identity WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row)
}

/// The own space of a person; `None` when there are no keys yet.
pub async fn own_engagement(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT own_engagement_id FROM identity WHERE organisation_id = $1 AND person_id = $2"))
            .bind(organisation.to_string())
            .bind(person.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

pub async fn insert_identity(conn: &mut Conn, organisation: Uuid, person: Uuid, new: &NewIdentity, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO identity (organisation_id, person_id, card, act, own_engagement_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(new.published.card.as_slice())
    .bind(new.published.act.bytes())
    .bind(new.own.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// One's own space: an engagement with one member, who has joined.
pub async fn insert_own_space(conn: &mut Conn, organisation: Uuid, person: Uuid, own: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO engagement (organisation_id, id, kind, modality, state, minutes, proposer_id, created_at, epoch)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7, 0)"
    ))
    .bind(organisation.to_string())
    .bind(own.to_string())
    .bind(Kind::Own.as_str())
    .bind(Modality::Coaching.as_str())
    .bind(State::Active.as_str())
    .bind(person.to_string())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    sqlx::query(sql!(
        "INSERT INTO party (organisation_id, engagement_id, person_id, role, invited_at, joined_at) VALUES ($1, $2, $3, $4, $5, $5)"
    ))
    .bind(organisation.to_string())
    .bind(own.to_string())
    .bind(person.to_string())
    .bind(Role::Peer.as_str())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The sealed pins of a person.
#[derive(FromRow)]
pub struct PinsRow {
    pub version: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub pins: Sealed,
}

pub async fn pins(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<PinsRow>> {
    let row = sqlx::query_as(sql!("SELECT version, pins FROM pins WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row)
}

pub async fn set_pins(conn: &mut Conn, organisation: Uuid, person: Uuid, version: i64, pins: &[u8]) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO pins (organisation_id, person_id, version, pins) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organisation_id, person_id) DO UPDATE SET version = excluded.version, pins = excluded.pins"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(version)
    .bind(pins)
    .execute(conn)
    .await?;
    Ok(())
}

//! Every SQL text of cards, wrappers, pins and one's own space.

use domain::engagement::{Kind, Modality, Role, State};
use store::sqlx::{self, FromRow};
use store::{Conn, Sealed, sql};
use uuid::Uuid;

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

/// New keys, with the own space that belongs to them.
#[derive(Clone)]
pub struct NewIdentity {
    pub card: Vec<u8>,
    pub act: Vec<u8>,
    pub own: Uuid,
}

pub async fn insert_identity(conn: &mut Conn, organisation: Uuid, person: Uuid, new: &NewIdentity, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO identity (organisation_id, person_id, card, act, own_engagement_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(new.card.as_slice())
    .bind(new.act.as_slice())
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

pub async fn insert_first_entry(conn: &mut Conn, organisation: Uuid, person: Uuid, own: Uuid, entry: &[u8], now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO key_set_entry (organisation_id, engagement_id, sequence, epoch, signer_id, entry, created_at) VALUES ($1, $2, 0, 0, $3, $4, $5)"
    ))
    .bind(organisation.to_string())
    .bind(own.to_string())
    .bind(person.to_string())
    .bind(entry)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// A way to unlock.
#[derive(FromRow)]
pub struct WrapperRow {
    pub kind: String,
    pub file: Vec<u8>,
    pub created_at: i64,
}

pub async fn wrappers(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<WrapperRow>> {
    let rows =
        sqlx::query_as(sql!("SELECT kind, file, created_at FROM wrapper WHERE organisation_id = $1 AND person_id = $2 ORDER BY kind"))
            .bind(organisation.to_string())
            .bind(person.to_string())
            .fetch_all(conn)
            .await?;
    Ok(rows)
}

pub async fn set_wrapper(conn: &mut Conn, organisation: Uuid, person: Uuid, kind: &str, file: &[u8], now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO wrapper (organisation_id, person_id, kind, file, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, person_id, kind) DO UPDATE SET file = excluded.file, created_at = excluded.created_at"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(kind)
    .bind(file)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes when the recovery code was confirmed, or that it was not.
pub async fn set_recovery_confirmed(conn: &mut Conn, organisation: Uuid, person: Uuid, at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE identity SET recovery_confirmed_at = $3 WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(at)
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

/// When the login was reset, and when the recovery kit was kept.
pub async fn reset_and_confirmed(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<(Option<i64>, Option<i64>)> {
    let row = sqlx::query_as(sql!(
        "SELECT p.login_reset_at, i.recovery_confirmed_at FROM person p
         JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id WHERE p.organisation_id = $1 AND p.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_one(conn)
    .await?;
    Ok(row)
}

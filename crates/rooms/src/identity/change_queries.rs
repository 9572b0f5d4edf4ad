//! SQL texts of keys that change: the line of cards, and what a restart puts aside.

use domain::identity::Why;
use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::place::Here;
use crate::problem::Result;
use crate::proof::Published;

/// The card of now.
#[derive(FromRow)]
pub struct Current {
    pub card: Vec<u8>,
    pub act: Vec<u8>,
    pub generation: i64,
    #[sqlx(try_from = "String")]
    pub own_engagement_id: Uuid,
    pub created_at: i64,
}

pub async fn current(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Current>> {
    let row = sqlx::query_as(sql!(
        "SELECT card, act, generation, own_engagement_id, created_at FROM identity WHERE organisation_id = $1 AND person_id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// A card of before.
#[derive(FromRow)]
pub struct Left {
    pub generation: i64,
    pub place: i64,
    #[sqlx(try_from = "String")]
    pub why: Why,
    pub card: Vec<u8>,
    pub replace_act: Option<Vec<u8>>,
    #[sqlx(try_from = "String")]
    pub own_engagement_id: Uuid,
}

/// The cards that a person had before, the oldest first.
pub async fn line(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<Left>> {
    let rows = sqlx::query_as(sql!(
        "SELECT generation, place, why, card, replace_act, own_engagement_id FROM earlier_card
         WHERE organisation_id = $1 AND person_id = $2 ORDER BY place"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// What leads from a card to the next.
#[derive(Clone, Copy)]
pub struct Signed<'a> {
    /// By the card, for the next.
    pub replace_act: &'a [u8],
    /// Its identity, sealed to the next.
    pub file: &'a [u8],
    /// By the next, for that file.
    pub file_act: &'a [u8],
}

/// Puts the card of now into the line; `signed`: nothing where nobody signed for the next card.
pub async fn leave(conn: &mut Conn, at: Here, card: &Current, (why, place): (Why, i64), signed: Option<Signed<'_>>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO earlier_card (organisation_id, person_id, generation, place, why, card, act, replace_act, file, file_act,
         own_engagement_id, created_at, left_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(card.generation)
    .bind(place)
    .bind(why.as_str())
    .bind(card.card.as_slice())
    .bind(card.act.as_slice())
    .bind(signed.map(|signed| signed.replace_act))
    .bind(signed.map(|signed| signed.file))
    .bind(signed.map(|signed| signed.file_act))
    .bind(card.own_engagement_id.to_string())
    .bind(card.created_at)
    .bind(at.now)
    .execute(conn)
    .await?;
    Ok(())
}

/// A card of the meantime: it comes back no more.
pub async fn move_aside(conn: &mut Conn, at: Here, generation: i64, place: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE earlier_card SET place = $4, why = CASE WHEN why = 'restarted' THEN 'returned' ELSE why END
         WHERE organisation_id = $1 AND person_id = $2 AND generation = $3"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(generation)
    .bind(place)
    .execute(conn)
    .await?;
    Ok(())
}

/// Wrappers and passkeys of a card that signed for the next: they hold an identity that nobody unlocks any more.
pub async fn drop_wrappers(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM wrapper WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .execute(&mut *conn)
        .await?;
    sqlx::query(sql!("DELETE FROM passkey WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps wrappers, pins and own space of a card that was just left, where nobody changes them: its owner may come back.
pub async fn put_aside(conn: &mut Conn, at: Here, generation: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO wrapper_aside (organisation_id, person_id, generation, kind, id, file, created_at)
         SELECT CAST($1 AS TEXT), person_id, CAST($3 AS BIGINT), kind, '', file, created_at FROM wrapper
         WHERE organisation_id = $1 AND person_id = $2"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(generation)
    .execute(&mut *conn)
    .await?;
    sqlx::query(sql!(
        "INSERT INTO wrapper_aside (organisation_id, person_id, generation, kind, id, credential_id, salt, name, file, created_at)
         SELECT CAST($1 AS TEXT), person_id, CAST($3 AS BIGINT), 'passkey', id, credential_id, salt, name, file, created_at FROM passkey
         WHERE organisation_id = $1 AND person_id = $2"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(generation)
    .execute(&mut *conn)
    .await?;
    drop_wrappers(conn, at.organisation, at.me).await?;
    sqlx::query(sql!(
        "UPDATE earlier_card SET
         pins_version = (SELECT p.version FROM pins p WHERE p.organisation_id = $1 AND p.person_id = $2),
         pins = (SELECT p.pins FROM pins p WHERE p.organisation_id = $1 AND p.person_id = $2)
         WHERE organisation_id = $1 AND person_id = $2 AND generation = $3"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(generation)
    .execute(&mut *conn)
    .await?;
    drop_pins(conn, at).await?;
    set_own_left(conn, at, Some(at.now)).await
}

async fn drop_pins(conn: &mut Conn, at: Here) -> Result<()> {
    sqlx::query(sql!("DELETE FROM pins WHERE organisation_id = $1 AND person_id = $2"))
        .bind(at.organisation.to_string())
        .bind(at.me.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Closes an own space, or opens it again.
async fn set_own_left(conn: &mut Conn, at: Here, left_at: Option<i64>) -> Result<()> {
    sqlx::query(sql!("UPDATE party SET left_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"))
        .bind(at.organisation.to_string())
        .bind(at.engagement.to_string())
        .bind(at.me.to_string())
        .bind(left_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// A card that was put aside signed for the next: its pins and its own space are those of now again.
pub async fn take_up(conn: &mut Conn, at: Here, card: &Left, signed: Signed<'_>) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO pins (organisation_id, person_id, version, pins) SELECT CAST($1 AS TEXT), person_id, pins_version, pins FROM earlier_card
         WHERE organisation_id = $1 AND person_id = $2 AND generation = $3 AND pins IS NOT NULL"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(card.generation)
    .execute(&mut *conn)
    .await?;
    sqlx::query(sql!(
        "UPDATE earlier_card SET why = 'replaced', replace_act = $4, file = $5, file_act = $6, pins_version = NULL, pins = NULL
         WHERE organisation_id = $1 AND person_id = $2 AND generation = $3"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(card.generation)
    .bind(signed.replace_act)
    .bind(signed.file)
    .bind(signed.file_act)
    .execute(&mut *conn)
    .await?;
    sqlx::query(sql!("DELETE FROM wrapper_aside WHERE organisation_id = $1 AND person_id = $2 AND generation = $3"))
        .bind(at.organisation.to_string())
        .bind(at.me.to_string())
        .bind(card.generation)
        .execute(&mut *conn)
        .await?;
    sqlx::query(sql!("UPDATE identity SET restarted_at = NULL WHERE organisation_id = $1 AND person_id = $2"))
        .bind(at.organisation.to_string())
        .bind(at.me.to_string())
        .execute(&mut *conn)
        .await?;
    set_own_left(conn, Here { engagement: card.own_engagement_id, ..at }, None).await
}

/// The new card is the one of now, with the own space `at.engagement`. A kit is not yet kept.
pub async fn set_card(conn: &mut Conn, at: Here, new: &Published, generation: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE identity SET card = $3, act = $4, generation = $5, own_engagement_id = $6, created_at = $7, recovery_confirmed_at = NULL
         WHERE organisation_id = $1 AND person_id = $2"
    ))
    .bind(at.organisation.to_string())
    .bind(at.me.to_string())
    .bind(new.card.as_slice())
    .bind(new.act.bytes())
    .bind(generation)
    .bind(at.engagement.to_string())
    .bind(at.now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_restarted(conn: &mut Conn, at: Here) -> Result<()> {
    sqlx::query(sql!("UPDATE identity SET restarted_at = $3 WHERE organisation_id = $1 AND person_id = $2"))
        .bind(at.organisation.to_string())
        .bind(at.me.to_string())
        .bind(at.now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Everyone who is with a person in an engagement that either may still open, the newest first: (engagement, partner).
pub async fn partners(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<(Uuid, Uuid)>> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql!(
        "SELECT o.engagement_id, o.person_id FROM party me
         JOIN party o ON o.organisation_id = $1 AND o.engagement_id = me.engagement_id AND o.person_id <> me.person_id
         WHERE me.organisation_id = $1 AND me.person_id = $2 AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
         AND me.joined_at IS NOT NULL AND o.role <> 'sponsor' AND o.refused_at IS NULL AND o.left_at IS NULL AND o.joined_at IS NOT NULL
         ORDER BY o.engagement_id DESC"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(engagement, partner)| Some((engagement.parse().ok()?, partner.parse().ok()?))).collect())
}

/// What a letter to a person needs.
#[derive(FromRow)]
pub struct LetterRow {
    pub name: String,
    pub email: String,
    pub language: String,
    pub organisation: String,
}

pub async fn letter(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<LetterRow> {
    let row = sqlx::query_as(sql!(
        cell,
        "SELECT p.name, p.email, p.language, o.name AS organisation FROM person p JOIN organisation o ON o.id = p.organisation_id
         WHERE p.organisation_id = $1 AND p.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_one(conn)
    .await?;
    Ok(row)
}

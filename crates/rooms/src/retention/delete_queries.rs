//! SQL texts of deleting for good.

use store::sqlx;
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

fn ids(rows: &[(String,)]) -> Vec<Uuid> {
    rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect()
}

pub async fn notes(conn: &mut Conn, organisation: Uuid, engagement: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> =
        sqlx::query_as(sql!("SELECT id FROM note WHERE organisation_id = $1 AND engagement_id = $2 ORDER BY id LIMIT $3"))
            .bind(organisation.to_string())
            .bind(engagement.to_string())
            .bind(limit)
            .fetch_all(conn)
            .await?;
    Ok(ids(&rows))
}

pub async fn delete_note(conn: &mut Conn, organisation: Uuid, engagement: Uuid, note: Uuid) -> Result<()> {
    for text in [
        sql!("DELETE FROM note_entry WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3"),
        sql!("DELETE FROM note_state WHERE organisation_id = $1 AND engagement_id = $2 AND note_id = $3"),
        sql!("DELETE FROM note WHERE organisation_id = $1 AND engagement_id = $2 AND id = $3"),
    ] {
        sqlx::query(text).bind(organisation.to_string()).bind(engagement.to_string()).bind(note.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Everyone who ever was a party.
pub async fn parties(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!("SELECT person_id FROM party WHERE organisation_id = $1 AND engagement_id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .fetch_all(conn)
        .await?;
    Ok(ids(&rows))
}

/// Answers kept for repeats that may hold its bytes.
pub async fn delete_answers(conn: &mut Conn, organisation: Uuid, person: Uuid, engagement: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM idempotency WHERE organisation_id = $1 AND person_id = $2 AND engagement_id = $3"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(engagement.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn delete_hints(conn: &mut Conn, organisation: Uuid, person: Uuid, engagement: Uuid) -> Result<()> {
    sqlx::query(sql!("DELETE FROM outbox WHERE organisation_id = $1 AND person_id = $2 AND engagement_id = $3"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(engagement.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Every row of an engagement but its notes and attachments, which went before; what points at others first. A test compares this with the tables of the
/// database: a new one that belongs to an engagement has its line here.
pub async fn delete_rows(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<()> {
    for text in [
        sql!("DELETE FROM release WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM key_share WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM presence WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM session_change WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM session_modality WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM takeaway WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM session WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM series WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM action WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM moment WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM entry WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM round_ready WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM round_without WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM round WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM goal WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM sponsor_hopes WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM promise WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM act WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM agreement WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM key_set_entry WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM party WHERE organisation_id = $1 AND engagement_id = $2"),
        sql!("DELETE FROM engagement WHERE organisation_id = $1 AND id = $2"),
    ] {
        sqlx::query(text).bind(organisation.to_string()).bind(engagement.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Spaces of a person's own: the present one, and those that a new beginning of the keys put aside.
pub async fn own_spaces(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT e.id FROM party p JOIN engagement e ON e.organisation_id = $1 AND e.id = p.engagement_id AND e.kind = 'own'
         WHERE p.organisation_id = $1 AND p.person_id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

pub async fn account_of(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(Option<String>,)> = sqlx::query_as(sql!("SELECT account_id FROM person WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id?).ok()))
}

/// Keys, pins, log, memberships, what others wrapped for them and what they showed to others.
pub async fn delete_person_rows(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<()> {
    for text in [
        sql!("DELETE FROM pins WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM wrapper WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM wrapper_aside WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM passkey WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM earlier_card WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM identity WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM key_share WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM release WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM access_event WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM idempotency WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM outbox WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM membership WHERE organisation_id = $1 AND person_id = $2"),
        sql!("DELETE FROM reporting_line WHERE organisation_id = $1 AND (report_id = $2 OR manager_id = $2)"),
        sql!("DELETE FROM one_time_link WHERE organisation_id = $1 AND person_id = $2"),
    ] {
        sqlx::query(text).bind(organisation.to_string()).bind(person.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

/// What stays: that somebody was here. The id in place of the address keeps them apart from others who left.
pub async fn forget_person(conn: &mut Conn, organisation: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE person SET account_id = NULL, name = 'Former member', folded_name = 'former member', email = id, administrator_at = NULL,
         time_zone = 'UTC', language = 'en', login_reset_at = NULL, erase_at = NULL, erased_at = $3
         WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whether somebody in some organisation signs in by an account.
pub async fn account_is_used(conn: &mut Conn, account: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!(cell, "SELECT id FROM person WHERE account_id = $1 LIMIT 1"))
        .bind(account.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

pub async fn delete_account(conn: &mut Conn, account: Uuid) -> Result<()> {
    for text in [
        sql!(cell, "DELETE FROM sign_in WHERE account_id = $1"),
        sql!(cell, "DELETE FROM one_time_link WHERE account_id = $1"),
        sql!(cell, "DELETE FROM second_factor_code WHERE account_id = $1"),
        sql!(cell, "DELETE FROM second_factor WHERE account_id = $1"),
        sql!(cell, "DELETE FROM known_device WHERE account_id = $1"),
        sql!(cell, "DELETE FROM account WHERE id = $1"),
    ] {
        sqlx::query(text).bind(account.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

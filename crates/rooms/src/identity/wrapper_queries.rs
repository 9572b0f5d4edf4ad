//! SQL texts of how a person unlocks.

use store::sqlx::{self, FromRow};
use store::{Conn, sql};
use uuid::Uuid;

use crate::problem::Result;

/// An identity of before, as the line of cards has it.
#[derive(FromRow)]
struct Earlier {
    card: Vec<u8>,
    file: Option<Vec<u8>>,
    file_act: Option<Vec<u8>>,
    left_at: i64,
}

/// A file that holds an identity, with the card of that identity.
#[derive(FromRow)]
pub struct FileRow {
    pub kind: String,
    pub file: Vec<u8>,
    /// Of an earlier identity.
    #[sqlx(default)]
    pub act: Option<Vec<u8>>,
    pub id: Option<String>,
    pub credential_id: Option<Vec<u8>>,
    pub salt: Option<Vec<u8>>,
    pub name: Option<String>,
    pub card: Vec<u8>,
    pub created_at: i64,
}

/// Words, kit, passkeys; then the earlier identities from the newest back, as far as each was sealed to the one after it.
pub async fn of_now(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Vec<FileRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT w.kind, w.file, CAST(NULL AS TEXT) AS id, CAST(NULL AS BYTEA) AS credential_id, CAST(NULL AS BYTEA) AS salt,
                CAST(NULL AS TEXT) AS name, i.card, w.created_at
         FROM wrapper w JOIN identity i ON i.organisation_id = $1 AND i.person_id = w.person_id
         WHERE w.organisation_id = $1 AND w.person_id = $2 ORDER BY w.kind"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(&mut *conn)
    .await?;
    let mut rows: Vec<FileRow> = rows;
    let passkeys: Vec<FileRow> = sqlx::query_as(sql!(
        "SELECT 'passkey' AS kind, k.file, k.id, k.credential_id, k.salt, k.name, i.card, k.created_at
         FROM passkey k JOIN identity i ON i.organisation_id = $1 AND i.person_id = k.person_id
         WHERE k.organisation_id = $1 AND k.person_id = $2 ORDER BY k.created_at, k.id"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(&mut *conn)
    .await?;
    rows.extend(passkeys);
    let earlier: Vec<Earlier> = sqlx::query_as(sql!(
        "SELECT card, file, file_act, left_at FROM earlier_card WHERE organisation_id = $1 AND person_id = $2 ORDER BY place DESC"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_all(conn)
    .await?;
    for Earlier { card, file, file_act: act, left_at: created_at } in earlier {
        // Where nobody signed for the next, the next does not open it.
        let Some(file) = file else { break };
        rows.push(FileRow {
            kind: "earlier".to_owned(),
            file,
            act,
            id: None,
            credential_id: None,
            salt: None,
            name: None,
            card,
            created_at,
        });
    }
    Ok(rows)
}

/// What unlocked a card that was put aside.
pub async fn aside(conn: &mut Conn, organisation: Uuid, person: Uuid, generation: i64) -> Result<Vec<FileRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT w.kind, w.file, w.id, w.credential_id, w.salt, w.name, c.card, w.created_at FROM wrapper_aside w
         JOIN earlier_card c ON c.organisation_id = $1 AND c.person_id = w.person_id AND c.generation = w.generation
         WHERE w.organisation_id = $1 AND w.person_id = $2 AND w.generation = $3 ORDER BY w.kind, w.created_at, w.id"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(generation)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn set(conn: &mut Conn, organisation: Uuid, person: Uuid, kind: &str, file: &[u8], now: i64) -> Result<()> {
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

/// A passkey to be stored.
#[derive(Clone)]
pub struct PasskeyRow {
    pub id: Uuid,
    pub credential_id: Vec<u8>,
    pub salt: Vec<u8>,
    pub name: String,
    pub file: Vec<u8>,
}

pub async fn insert_passkey(conn: &mut Conn, organisation: Uuid, person: Uuid, row: &PasskeyRow, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO passkey (organisation_id, person_id, id, credential_id, salt, name, file, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .bind(row.id.to_string())
    .bind(row.credential_id.as_slice())
    .bind(row.salt.as_slice())
    .bind(&row.name)
    .bind(row.file.as_slice())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many passkeys a person has.
pub async fn passkeys(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<i64> {
    let (count,) = sqlx::query_as(sql!("SELECT CAST(COUNT(*) AS BIGINT) FROM passkey WHERE organisation_id = $1 AND person_id = $2"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .fetch_one(conn)
        .await?;
    Ok(count)
}

/// False when there was no such passkey.
pub async fn remove_passkey(conn: &mut Conn, organisation: Uuid, person: Uuid, id: Uuid) -> Result<bool> {
    let done = sqlx::query(sql!("DELETE FROM passkey WHERE organisation_id = $1 AND person_id = $2 AND id = $3"))
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

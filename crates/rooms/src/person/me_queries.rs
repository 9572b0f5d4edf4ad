//! SQL texts of oneself.

use domain::check::fold;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use super::http::Named;
use crate::problem::Result;

/// Oneself.
#[derive(FromRow)]
pub struct Row {
    pub name: String,
    pub folded_name: String,
    pub email: String,
    pub time_zone: String,
    pub language: String,
    #[sqlx(try_from = "Option<String>")]
    pub own_engagement_id: Maybe<Uuid>,
    pub recovery_confirmed_at: Option<i64>,
    pub card: Option<Vec<u8>>,
    pub restarted_at: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub manager_id: Maybe<Uuid>,
    pub manager_name: Option<String>,
}

pub async fn me(conn: &mut Conn, organisation: Uuid, me: Uuid) -> Result<Row> {
    let row = sqlx::query_as(sql!(
        "SELECT p.name, p.folded_name, p.email, p.time_zone, p.language, i.own_engagement_id, i.recovery_confirmed_at,
                i.card, i.restarted_at,
                r.manager_id, m.name AS manager_name
         FROM person p
         LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id
         LEFT JOIN reporting_line r ON r.organisation_id = $1 AND r.report_id = p.id
         LEFT JOIN person m ON m.organisation_id = $1 AND m.id = r.manager_id
         WHERE p.organisation_id = $1 AND p.id = $2"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .fetch_one(conn)
    .await?;
    Ok(row)
}

/// Who reports to me.
pub async fn reports(conn: &mut Conn, organisation: Uuid, me: Uuid) -> Result<Vec<Named>> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql!(
        "SELECT p.id, p.name FROM reporting_line r JOIN person p ON p.organisation_id = $1 AND p.id = r.report_id
         WHERE r.organisation_id = $1 AND r.manager_id = $2 AND p.deactivated_at IS NULL ORDER BY p.folded_name, p.id"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(id, name)| Some(Named { id: Uuid::parse_str(&id).ok()?, name })).collect())
}

/// When the login of an account was reset by someone else.
pub async fn login_reset_at(conn: &mut Conn, account: Uuid) -> Result<Option<i64>> {
    let (at,): (Option<i64>,) =
        sqlx::query_as(sql!(cell, "SELECT login_reset_at FROM account WHERE id = $1")).bind(account.to_string()).fetch_one(conn).await?;
    Ok(at)
}

pub async fn update(conn: &mut Conn, organisation: Uuid, me: Uuid, name: &str, time_zone: &str, language: &str) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE person SET name = $3, folded_name = $4, time_zone = $5, language = $6 WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(me.to_string())
    .bind(name)
    .bind(fold(name))
    .bind(time_zone)
    .bind(language)
    .execute(conn)
    .await?;
    Ok(())
}

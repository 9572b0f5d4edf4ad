//! SQL texts of an import: what is there already, and many rows in one statement (a statement is a round trip to the database).

use std::collections::HashMap;

use domain::check::fold;
use store::sqlx;
use store::{Conn, sql};
use uuid::Uuid;

use super::queries::NewPerson;
use crate::problem::Result;

/// Rows in the longer form of each statement.
const MANY: usize = 16;

/// Everyone's address, with whether they have access.
pub async fn addresses(conn: &mut Conn, organisation: Uuid) -> Result<HashMap<String, (Uuid, bool)>> {
    let rows: Vec<(String, String, Option<i64>)> =
        sqlx::query_as(sql!("SELECT email, id, deactivated_at FROM person WHERE organisation_id = $1"))
            .bind(organisation.to_string())
            .fetch_all(conn)
            .await?;
    Ok(rows.into_iter().filter_map(|(email, id, at)| Some((email, (Uuid::parse_str(&id).ok()?, at.is_none())))).collect())
}

/// Teams by folded name.
pub async fn teams(conn: &mut Conn, organisation: Uuid) -> Result<HashMap<String, Uuid>> {
    let rows: Vec<(String, String)> = sqlx::query_as(sql!("SELECT folded_name, id FROM team WHERE organisation_id = $1"))
        .bind(organisation.to_string())
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().filter_map(|(name, id)| Some((name, Uuid::parse_str(&id).ok()?))).collect())
}

pub async fn insert_team(conn: &mut Conn, organisation: Uuid, id: Uuid, name: &str, now: i64) -> Result<()> {
    sqlx::query(sql!("INSERT INTO team (organisation_id, id, name, folded_name, created_at) VALUES ($1, $2, $3, $4, $5)"))
        .bind(organisation.to_string())
        .bind(id.to_string())
        .bind(name)
        .bind(fold(name))
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn insert_people(conn: &mut Conn, organisation: Uuid, people: &[NewPerson], time_zone: &str, now: i64) -> Result<()> {
    for some in people.chunks(MANY) {
        if some.len() < MANY {
            for person in some {
                super::queries::insert(conn, organisation, person, time_zone, now).await?;
            }
            continue;
        }
        let statement = sql!(
            "INSERT INTO person (organisation_id, id, name, folded_name, email, administrator_at, time_zone, language, created_at) VALUES 
                 ($1, $4, $5, $6, $7, $8, $2, 'en', $3), ($1, $9, $10, $11, $12, $13, $2, 'en', $3),
                 ($1, $14, $15, $16, $17, $18, $2, 'en', $3), ($1, $19, $20, $21, $22, $23, $2, 'en', $3),
                 ($1, $24, $25, $26, $27, $28, $2, 'en', $3), ($1, $29, $30, $31, $32, $33, $2, 'en', $3),
                 ($1, $34, $35, $36, $37, $38, $2, 'en', $3), ($1, $39, $40, $41, $42, $43, $2, 'en', $3),
                 ($1, $44, $45, $46, $47, $48, $2, 'en', $3), ($1, $49, $50, $51, $52, $53, $2, 'en', $3),
                 ($1, $54, $55, $56, $57, $58, $2, 'en', $3), ($1, $59, $60, $61, $62, $63, $2, 'en', $3),
                 ($1, $64, $65, $66, $67, $68, $2, 'en', $3), ($1, $69, $70, $71, $72, $73, $2, 'en', $3),
                 ($1, $74, $75, $76, $77, $78, $2, 'en', $3), ($1, $79, $80, $81, $82, $83, $2, 'en', $3)"
        );
        let mut query = sqlx::query(statement).bind(organisation.to_string()).bind(time_zone).bind(now);
        for person in some {
            query = query
                .bind(person.id.to_string())
                .bind(&person.name)
                .bind(fold(&person.name))
                .bind(&person.email)
                .bind(person.administrator_at);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// A person's place in a team, from the day of the import.
#[derive(Clone, Copy)]
pub struct NewMembership {
    pub id: Uuid,
    pub team: Uuid,
    pub person: Uuid,
}

pub async fn insert_memberships(conn: &mut Conn, organisation: Uuid, memberships: &[NewMembership], from: &str) -> Result<()> {
    for some in memberships.chunks(MANY) {
        let many = sql!(
            "INSERT INTO membership (organisation_id, id, team_id, person_id, from_day) VALUES 
                 ($1, $3, $4, $5, $2), ($1, $6, $7, $8, $2), ($1, $9, $10, $11, $2), ($1, $12, $13, $14, $2),
                 ($1, $15, $16, $17, $2), ($1, $18, $19, $20, $2), ($1, $21, $22, $23, $2), ($1, $24, $25, $26, $2),
                 ($1, $27, $28, $29, $2), ($1, $30, $31, $32, $2), ($1, $33, $34, $35, $2), ($1, $36, $37, $38, $2),
                 ($1, $39, $40, $41, $2), ($1, $42, $43, $44, $2), ($1, $45, $46, $47, $2), ($1, $48, $49, $50, $2)"
        );
        let one = sql!("INSERT INTO membership (organisation_id, id, team_id, person_id, from_day) VALUES ($1, $3, $4, $5, $2)");
        let (statement, at_once) = if some.len() == MANY { (many, MANY) } else { (one, 1) };
        for rows in some.chunks(at_once) {
            let mut query = sqlx::query(statement).bind(organisation.to_string()).bind(from);
            for row in rows {
                query = query.bind(row.id.to_string()).bind(row.team.to_string()).bind(row.person.to_string());
            }
            query.execute(&mut *conn).await?;
        }
    }
    Ok(())
}

/// Reporting lines, each (report, manager).
pub async fn insert_lines(conn: &mut Conn, organisation: Uuid, lines: &[(Uuid, Uuid)], now: i64) -> Result<()> {
    for some in lines.chunks(MANY) {
        let many = sql!(
            "INSERT INTO reporting_line (organisation_id, report_id, manager_id, stated_at) VALUES 
                 ($1, $3, $4, $2), ($1, $5, $6, $2), ($1, $7, $8, $2), ($1, $9, $10, $2), ($1, $11, $12, $2), ($1, $13, $14, $2),
                 ($1, $15, $16, $2), ($1, $17, $18, $2), ($1, $19, $20, $2), ($1, $21, $22, $2), ($1, $23, $24, $2), ($1, $25, $26, $2),
                 ($1, $27, $28, $2), ($1, $29, $30, $2), ($1, $31, $32, $2), ($1, $33, $34, $2)"
        );
        let one = sql!("INSERT INTO reporting_line (organisation_id, report_id, manager_id, stated_at) VALUES ($1, $3, $4, $2)");
        let (statement, at_once) = if some.len() == MANY { (many, MANY) } else { (one, 1) };
        for rows in some.chunks(at_once) {
            let mut query = sqlx::query(statement).bind(organisation.to_string()).bind(now);
            for (report, manager) in rows {
                query = query.bind(report.to_string()).bind(manager.to_string());
            }
            query.execute(&mut *conn).await?;
        }
    }
    Ok(())
}

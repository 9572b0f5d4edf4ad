//! SQL texts of the engagement room: rules that are checked inside a write, and what a write changes. What is answered is read in
//! `answer_queries.rs`.

use domain::engagement::{Kind, Modality, Role, State};
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, sql};
use uuid::Uuid;

use crate::problem::Result;

/// Where an engagement stands, read inside the write that depends on it.
#[derive(FromRow)]
pub struct Standing {
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub start_joiners: Option<i64>,
    pub epoch: i64,
    pub epoch_closed_at: Option<i64>,
    /// The agreement that everyone accepted; none while proposed.
    #[sqlx(try_from = "Option<String>")]
    pub agreement_id: Maybe<Uuid>,
}

/// An agreement by id and version.
#[derive(FromRow)]
pub struct Version {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
}

/// What the database holds of terms, apart from the sealed text.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    pub modality: Modality,
    pub minutes: i64,
    pub sessions_planned: Option<i64>,
}

/// One signed act.
pub struct Act<'a> {
    pub id: Uuid,
    pub kind: &'static str,
    pub subject: Uuid,
    pub version: i64,
    pub author: Uuid,
    pub act: &'a [u8],
}

/// The row of an engagement that is proposed.
pub struct NewEngagement {
    pub id: Uuid,
    pub kind: Kind,
    pub stated: Stated,
    pub team_id: Option<Uuid>,
    pub start_joiners: Option<i64>,
    pub proposer: Uuid,
}

pub async fn standing(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<Standing>> {
    let row = sqlx::query_as(sql!(
        "SELECT kind, state, start_joiners, epoch, epoch_closed_at, agreement_id FROM engagement WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// When a party who has neither refused nor left joined; outer `None` for anyone else.
pub async fn joined_at(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid) -> Result<Option<Option<i64>>> {
    let row: Option<(Option<i64>,)> = sqlx::query_as(sql!(
        "SELECT joined_at FROM party WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3
         AND refused_at IS NULL AND left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(joined,)| joined))
}

/// People whom others of the engagement may know, with their names.
pub async fn names(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<(String, String)>> {
    let rows = sqlx::query_as(sql!(
        "SELECT p.person_id, n.name FROM party p
         JOIN engagement e ON e.organisation_id = $1 AND e.id = p.engagement_id
         JOIN person n ON n.organisation_id = $1 AND n.id = p.person_id
         WHERE p.organisation_id = $1 AND p.engagement_id = $2 AND (e.kind <> 'team' OR p.joined_at IS NOT NULL)
         ORDER BY p.invited_at, p.person_id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// People who joined and have not left.
pub async fn joined(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT person_id FROM party WHERE organisation_id = $1 AND engagement_id = $2
         AND joined_at IS NOT NULL AND refused_at IS NULL AND left_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

fn ids(rows: &[(String,)]) -> Vec<Uuid> {
    rows.iter().filter_map(|(id,)| Uuid::parse_str(id).ok()).collect()
}

/// The newest version of the agreement; a pending suggestion counts.
pub async fn newest_agreement(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<Option<Version>> {
    let row = sqlx::query_as(sql!(
        "SELECT id, version FROM agreement WHERE organisation_id = $1 AND engagement_id = $2 ORDER BY version DESC LIMIT 1"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

/// Who said yes to an agreement: its author and those who accepted or joined.
pub async fn accepted_by(conn: &mut Conn, organisation: Uuid, engagement: Uuid, agreement: Uuid) -> Result<Vec<Uuid>> {
    let rows: Vec<(String,)> = sqlx::query_as(sql!(
        "SELECT DISTINCT author_id FROM act WHERE organisation_id = $1 AND engagement_id = $2 AND subject_id = $3
         AND kind IN ('propose', 'accept', 'join')"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(agreement.to_string())
    .fetch_all(conn)
    .await?;
    Ok(ids(&rows))
}

/// Whether an active person has published keys; `None` when there is no such person.
pub async fn has_identity(conn: &mut Conn, organisation: Uuid, person: Uuid) -> Result<Option<bool>> {
    let row: Option<(Option<String>,)> = sqlx::query_as(sql!(
        "SELECT i.person_id FROM person p LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.id
         WHERE p.organisation_id = $1 AND p.id = $2 AND p.deactivated_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(person.to_string())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(identity,)| identity.is_some()))
}

pub async fn manager_of(conn: &mut Conn, organisation: Uuid, report: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(String,)> =
        sqlx::query_as(sql!("SELECT manager_id FROM reporting_line WHERE organisation_id = $1 AND report_id = $2"))
            .bind(organisation.to_string())
            .bind(report.to_string())
            .fetch_optional(conn)
            .await?;
    Ok(row.and_then(|(id,)| Uuid::parse_str(&id).ok()))
}

pub async fn team_exists(conn: &mut Conn, organisation: Uuid, team: Uuid) -> Result<bool> {
    let row: Option<(String,)> = sqlx::query_as(sql!("SELECT id FROM team WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(team.to_string())
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

/// The active people of a team on a day, each with whether they have keys.
pub async fn members_on(conn: &mut Conn, organisation: Uuid, team: Uuid, day: &str) -> Result<Vec<(Uuid, bool)>> {
    let rows: Vec<(String, Option<String>)> = sqlx::query_as(sql!(
        "SELECT DISTINCT m.person_id, i.person_id AS identity FROM membership m
         JOIN person p ON p.organisation_id = $1 AND p.id = m.person_id
         LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = m.person_id
         WHERE m.organisation_id = $1 AND m.team_id = $2 AND p.deactivated_at IS NULL
         AND m.from_day <= $3 AND (m.until_day IS NULL OR m.until_day >= $3)"
    ))
    .bind(organisation.to_string())
    .bind(team.to_string())
    .bind(day)
    .fetch_all(conn)
    .await?;
    Ok(rows.iter().filter_map(|(id, identity)| Some((Uuid::parse_str(id).ok()?, identity.is_some()))).collect())
}

pub async fn insert(conn: &mut Conn, organisation: Uuid, new: &NewEngagement, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO engagement (organisation_id, id, kind, modality, state, minutes, sessions_planned, team_id, start_joiners,
         proposer_id, created_at, epoch) VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10, 0)"
    ))
    .bind(organisation.to_string())
    .bind(new.id.to_string())
    .bind(new.kind.as_str())
    .bind(new.stated.modality.as_str())
    .bind(new.stated.minutes)
    .bind(new.stated.sessions_planned)
    .bind(new.team_id.map(|id| id.to_string()))
    .bind(new.start_joiners)
    .bind(new.proposer.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_party(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    (person, role): (Uuid, Role),
    invited_at: i64,
    joined_at: Option<i64>,
) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO party (organisation_id, engagement_id, person_id, role, invited_at, joined_at) VALUES ($1, $2, $3, $4, $5, $6)"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .bind(role.as_str())
    .bind(invited_at)
    .bind(joined_at)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_entry(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    (sequence, epoch): (i64, i64),
    (signer, entry): (Uuid, &[u8]),
    now: i64,
) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO key_set_entry (organisation_id, engagement_id, sequence, epoch, signer_id, entry, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(sequence)
    .bind(epoch)
    .bind(signer.to_string())
    .bind(entry)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_agreement(
    conn: &mut Conn,
    organisation: Uuid,
    engagement: Uuid,
    new: &Version,
    (author, terms): (Uuid, &[u8]),
    now: i64,
) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO agreement (organisation_id, engagement_id, id, version, author_id, terms, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(new.id.to_string())
    .bind(new.version)
    .bind(author.to_string())
    .bind(terms)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_act(conn: &mut Conn, organisation: Uuid, engagement: Uuid, act: &Act<'_>, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO act (organisation_id, engagement_id, id, kind, subject_id, version, author_id, act, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(act.id.to_string())
    .bind(act.kind)
    .bind(act.subject.to_string())
    .bind(act.version)
    .bind(act.author.to_string())
    .bind(act.act)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Everyone but the author of new terms must answer again; the author has said yes by writing them.
pub async fn ask_again(conn: &mut Conn, organisation: Uuid, engagement: Uuid, author: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE party SET joined_at = CASE WHEN person_id = $3 THEN COALESCE(joined_at, CAST($4 AS BIGINT)) ELSE NULL END
         WHERE organisation_id = $1 AND engagement_id = $2"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(author.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn join(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE party SET joined_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3 AND joined_at IS NULL"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(person.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_refused(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE party SET refused_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(person.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_state(conn: &mut Conn, organisation: Uuid, engagement: Uuid, state: State) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET state = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(state.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_agreement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, agreement: Uuid) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET agreement_id = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(agreement.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn set_stated(conn: &mut Conn, organisation: Uuid, engagement: Uuid, stated: Stated) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET modality = $3, minutes = $4, sessions_planned = $5 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(stated.modality.as_str())
        .bind(stated.minutes)
        .bind(stated.sessions_planned)
        .execute(conn)
        .await?;
    Ok(())
}

/// From now on nobody writes until a member appended the entry of the next epoch.
pub async fn close_epoch(conn: &mut Conn, organisation: Uuid, engagement: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET epoch_closed_at = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn open_epoch(conn: &mut Conn, organisation: Uuid, engagement: Uuid, epoch: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET epoch = $3, epoch_closed_at = NULL WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(epoch)
        .execute(conn)
        .await?;
    Ok(())
}

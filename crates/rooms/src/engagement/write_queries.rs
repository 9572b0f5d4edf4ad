//! SQL texts of the engagement room that change something.

use domain::engagement::{Kind, Modality, Role, State};
use store::sqlx;
use store::{Conn, sql};
use uuid::Uuid;

use super::SignedAct;
use crate::problem::Result;

/// What the database holds of terms, apart from the sealed text.
#[derive(Debug, Clone, Copy)]
pub struct Stated {
    pub modality: Modality,
    pub minutes: i64,
    pub sessions_planned: Option<i64>,
    pub keep_months: Option<i64>,
}

/// A version of the agreement, apart from the sealed text.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion {
    pub id: Uuid,
    pub version: i64,
    pub stated: Stated,
    pub sponsor: Option<Uuid>,
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
    new: &NewVersion,
    (author, terms): (Uuid, &[u8]),
    now: i64,
) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO agreement (organisation_id, engagement_id, id, version, author_id, modality, minutes, sessions_planned, terms, created_at,
         sponsor_id, keep_months) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(new.id.to_string())
    .bind(new.version)
    .bind(author.to_string())
    .bind(new.stated.modality.as_str())
    .bind(new.stated.minutes)
    .bind(new.stated.sessions_planned)
    .bind(terms)
    .bind(now)
    .bind(new.sponsor.map(|id| id.to_string()))
    .bind(new.stated.keep_months)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn insert_act(conn: &mut Conn, organisation: Uuid, engagement: Uuid, act: &SignedAct<'_>, now: i64) -> Result<()> {
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
    .bind(act.act.bytes())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Everyone but the author of new terms must answer again; the author has said yes by writing them.
pub async fn ask_again(conn: &mut Conn, organisation: Uuid, engagement: Uuid, author: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE party SET joined_at = CASE WHEN person_id = $3 THEN COALESCE(joined_at, CAST($4 AS BIGINT)) ELSE NULL END
         WHERE organisation_id = $1 AND engagement_id = $2 AND role <> 'sponsor' AND refused_at IS NULL AND left_at IS NULL"
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

/// Lets a sponsor in, perhaps again. They never join: what members read asks for that.
pub async fn appoint(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "INSERT INTO party (organisation_id, engagement_id, person_id, role, invited_at) VALUES ($1, $2, $3, 'sponsor', $4)
         ON CONFLICT (organisation_id, engagement_id, person_id) DO UPDATE SET left_at = NULL, invited_at = $4
         WHERE party.role = 'sponsor'"
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

/// A member is one no more.
pub async fn set_left(conn: &mut Conn, organisation: Uuid, engagement: Uuid, person: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE party SET left_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND person_id = $3"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(person.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// It has begun.
pub async fn set_begun(conn: &mut Conn, organisation: Uuid, engagement: Uuid, now: i64) -> Result<()> {
    sqlx::query(sql!("UPDATE engagement SET state = 'active', began_at = $3 WHERE organisation_id = $1 AND id = $2"))
        .bind(organisation.to_string())
        .bind(engagement.to_string())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// It is over, closed as agreed or ended early; what never began has no such instant.
pub async fn set_over(conn: &mut Conn, organisation: Uuid, engagement: Uuid, state: State, now: i64) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE engagement SET state = $3, closed_at = CASE WHEN began_at IS NULL THEN NULL ELSE CAST($4 AS BIGINT) END
         WHERE organisation_id = $1 AND id = $2"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(state.as_str())
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

/// These terms stand from now on, with what they state beside their sealed text.
pub async fn set_agreement(conn: &mut Conn, organisation: Uuid, engagement: Uuid, agreement: Uuid) -> Result<()> {
    sqlx::query(sql!(
        "UPDATE engagement SET agreement_id = $3,
         modality = (SELECT a.modality FROM agreement a WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.id = $3),
         minutes = (SELECT a.minutes FROM agreement a WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.id = $3),
         sessions_planned = (SELECT a.sessions_planned FROM agreement a WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.id = $3)
         WHERE organisation_id = $1 AND id = $2"
    ))
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

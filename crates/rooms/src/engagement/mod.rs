//! The engagement room: proposing, answering, changing the terms, the key-set log, closing, leaving, ending.
//!
//! `shares.rs` hands secrets of earlier epochs on. `settle.rs` says what follows from who is in it and what they accepted; `sponsor.rs` keeps the sponsor's party row as the agreement
//! that stands says. What a sponsor sees and writes is the sponsor room's.
//!
//! Whoever is invited to a team and has not answered, or said "not now", is told to nobody: a team's parties are those who joined.

mod answer;
mod answer_queries;
mod closing;
mod http;
mod keys;
mod proposal;
mod queries;
mod reply;
mod settle;
mod share_queries;
mod shares;
mod sponsor;
mod terms;
#[cfg(test)]
mod tests;
mod write_queries;

use store::Conn;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::app::App;
use crate::notice;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::proof::{Act, Appends, Entry, Says};

pub use answer::{Engagement, Party, one, waiting};
pub use keys::KeySetEntry;

/// The routes of this room.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::list, proposal::propose))
        .routes(routes!(http::get))
        .routes(routes!(keys::list, keys::append))
        .routes(routes!(shares::mine, shares::give))
        .routes(routes!(terms::list, terms::suggest))
        .routes(routes!(reply::accept))
        .routes(routes!(reply::refuse))
        .routes(routes!(reply::end))
        .routes(routes!(closing::begin, closing::go_on))
        .routes(routes!(closing::close))
        .routes(routes!(closing::leave))
}

/// Lets a sealed write pass: asked inside its transaction, with the epochs of all its envelopes.
///
/// # Errors
/// 409 `wrong_state` when nobody writes in this engagement now; 409 `epoch_closed` while the members changed and no new epoch is
/// there, or when an envelope is not of the newest epoch; 404 when there is no such engagement.
pub async fn require_epoch(conn: &mut Conn, organisation: Uuid, engagement: Uuid, epochs: &[u32]) -> Result<()> {
    let row = standing(conn, organisation, engagement).await?;
    if row.kind != domain::engagement::Kind::Own && !row.state.open_for_work() {
        return Err(Problem::wrong_state(row.state));
    }
    newest(&row, epochs)
}

/// The epoch alone: where the state was judged by a rule of its own (what looks back is written after the end).
///
/// # Errors
/// 409 `epoch_closed` as [`require_epoch`]; 404 when there is no such engagement.
pub async fn require_newest_epoch(conn: &mut Conn, organisation: Uuid, engagement: Uuid, epochs: &[u32]) -> Result<()> {
    newest(&standing(conn, organisation, engagement).await?, epochs)
}

fn newest(row: &queries::Standing, epochs: &[u32]) -> Result<()> {
    let newest = epochs.iter().all(|epoch| i64::from(*epoch) == row.epoch);
    if row.epoch_closed_at.is_some() || !newest {
        return Err(Problem::epoch_closed());
    }
    Ok(())
}

/// A signed act to be kept (docs/sealing.md, section 6).
pub struct SignedAct<'a> {
    /// Id of the record, chosen by the server.
    pub id: Uuid,
    /// Its word, for example `propose`.
    pub kind: &'static str,
    /// What it is about: an agreement, the engagement, a goal, an action, a person.
    pub subject: Uuid,
    /// The subject's version.
    pub version: i64,
    /// Who signed.
    pub author: Uuid,
    /// Its payload, where the server can know it.
    pub payload: Option<&'a [u8]>,
    /// The act, verified.
    pub act: &'a Act,
}

/// Keeps a signed act with the change that it proves; it must say just that.
///
/// # Errors
/// 422 `not_signed`.
pub async fn record_act(conn: &mut Conn, organisation: Uuid, engagement: Uuid, act: &SignedAct<'_>, now: i64) -> Result<()> {
    keep(conn, organisation, engagement, Some(engagement), act, now).await
}

/// Keeps an act about one's card or wrappers, which is of no engagement, beside one's own space.
///
/// # Errors
/// As [`record_act`].
pub async fn record_own_act(conn: &mut Conn, organisation: Uuid, own: Uuid, act: &SignedAct<'_>, now: i64) -> Result<()> {
    keep(conn, organisation, own, None, act, now).await
}

async fn keep(conn: &mut Conn, organisation: Uuid, kept: Uuid, engagement: Option<Uuid>, act: &SignedAct<'_>, now: i64) -> Result<()> {
    let says = Says { kind: act.kind, engagement, subject: act.subject, version: act.version, payload: act.payload };
    act.act.says(conn, says).await?;
    write_queries::insert_act(conn, organisation, kept, act, now).await
}

/// Appends an entry that follows the newest and opens its epoch; answers its sequence.
///
/// # Errors
/// 422 as [`Entry::follows`].
pub async fn append_entry(conn: &mut Conn, at: Appends, entry: &Entry, now: i64) -> Result<i64> {
    entry.follows(conn, at).await?;
    let sequence = entry.sequence();
    let signed = (entry.signer(), entry.bytes());
    write_queries::insert_entry(conn, at.organisation, at.engagement, (sequence, sequence), signed, now).await?;
    write_queries::open_epoch(conn, at.organisation, at.engagement, sequence).await?;
    Ok(sequence)
}

/// Where an engagement stands, read inside a write.
async fn standing(conn: &mut Conn, organisation: Uuid, engagement: Uuid) -> Result<queries::Standing> {
    queries::standing(conn, organisation, engagement).await?.ok_or_else(Problem::not_found)
}

/// Tells `recipients` that an engagement changed.
async fn announce(conn: &mut Conn, here: Here, recipients: &[Uuid], version: i64) -> Result<()> {
    let hint = notice::Hint { kind: "engagement".to_owned(), id: here.engagement, engagement_id: Some(here.engagement), version };
    notice::announce(conn, here.now, here.organisation, recipients, &hint).await
}

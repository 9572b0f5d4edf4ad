//! Key shares: a member gives another the secrets of earlier epochs again, after both compared numbers. The server hands them on, and opens none.

use axum::Json;
use axum::extract::State;
use domain::Invalid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{share_queries as queries, standing};
use crate::app::App;
use crate::audit;
use crate::notice::{self, Hint};
use crate::place::{Here, Joined, Said};
use crate::problem::{Problem, Result};
use crate::proof;
use crate::wire::{Bytes, Page};
use crate::write::{Answer, Change, Found};

/// Sizes of a wrap (docs/sealing.md, section 3).
const WRAP: std::ops::RangeInclusive<usize> = 1..=4096;
/// The most epochs shared at once.
const MOST: usize = 256;

/// Epochs given to somebody again.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewKeyShares {
    /// Who receives: another member.
    person_id: Uuid,
    /// Ascending by epoch, at most 256.
    epochs: Vec<NewKeyShare>,
    /// `share_keys`: subject the receiver, version the newest epoch of the engagement.
    act: Bytes,
}

/// The secret of an epoch, for the receiver's card of now.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewKeyShare {
    epoch: u32,
    wrap: Bytes,
}

/// A secret of an epoch that somebody gave to the caller.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct KeyShare {
    /// The epoch.
    pub epoch: i64,
    /// An age file to one's card.
    pub wrap: Bytes,
    /// Who gave it.
    pub from: Uuid,
}

/// That the shares are stored.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct KeysShared {
    /// How many epochs.
    epochs: usize,
}

/// Gives another member the secrets of earlier epochs again. Signed; the receiver sees it in their log.
#[utoipa::path(post, path = "/engagements/{engagement}/key-shares", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = NewKeyShares, responses((status = 201, body = KeysShared), (status = 422, body = Problem)))]
pub async fn give(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewKeyShares>) -> Result<Answer> {
    let (here, receiver) = (Here::of(&app, &at), body.person_id);
    let shares = sized(body.epochs)?;
    let payload = proof::shares_hash(&shares)?;
    let (act, act_id) = (proof::act(&app, &at.member, body.act).await?, app.new_id());
    let answer = app.once(&at.member, once, move |conn| {
        let (shares, act) = (shares.clone(), act.clone());
        Box::pin(async move {
            let Here { organisation, engagement, me, now } = here;
            let newest = standing(conn, organisation, engagement).await?.epoch;
            let receives = receiver != me && notice::members(conn, organisation, engagement).await?.contains(&receiver);
            if !receives {
                return Err(Invalid::new("person_id", "not_found").into());
            }
            if shares.last().is_none_or(|(epoch, _)| i64::from(*epoch) > newest) {
                return Err(Invalid::new("epochs", "out_of_range").with("min", 0).with("max", newest).into());
            }
            here.record_act(conn, act_id, Said { kind: "share_keys", subject: receiver, version: newest, payload: Some(&payload) }, &act)
                .await?;
            for (epoch, wrap) in &shares {
                queries::put(conn, here, receiver, i64::from(*epoch), wrap).await?;
            }
            let event = audit::Event { kind: audit::Kind::KeysShared, actor: Some(me), engagement: Some(engagement) };
            audit::record(conn, organisation, receiver, event, now).await?;
            let hint = Hint { kind: "key_share".to_owned(), id: engagement, engagement_id: Some(engagement), version: newest };
            notice::announce(conn, now, organisation, &[receiver], &hint).await?;
            Ok(KeysShared { epochs: shares.len() })
        })
    });
    Ok(answer.await?.created())
}

fn sized(given: Vec<NewKeyShare>) -> Result<Vec<(u32, Vec<u8>)>, Invalid> {
    if given.is_empty() || given.len() > MOST {
        return Err(Invalid::new("epochs", "out_of_range").with("min", 1).with("max", MOST));
    }
    given.into_iter().map(|share| Ok((share.epoch, share.wrap.sized("epochs.wrap", WRAP)?))).collect()
}

/// What others gave the caller, ascending by epoch.
#[utoipa::path(get, path = "/engagements/{engagement}/key-shares", tag = "engagement", params(("engagement" = Uuid, Path)),
    responses((status = 200, body = Page<KeyShare>)))]
pub async fn mine(State(app): State<App>, Joined(at): Joined) -> Found<Page<KeyShare>> {
    let rows = queries::of(&mut *app.db.read().await?, at.member.organisation_id, at.id, at.member.person_id).await?;
    let items = rows.into_iter().map(|row| KeyShare { epoch: row.epoch, wrap: Bytes(row.wrap), from: row.from_id }).collect();
    Ok(Json(Page { items, next: None }))
}

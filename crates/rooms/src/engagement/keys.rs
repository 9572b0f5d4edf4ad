//! The key-set log: read from the beginning, appended at the end, where each entry must follow the one before and be signed.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Invalid;
use domain::engagement::{Kind, State as Stands};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{answer_queries, append_entry, queries, standing};
use crate::access::InEngagement;
use crate::app::App;
use crate::notice::{self, Hint};
use crate::problem::{Problem, Result};
use crate::proof::{self, Appends};
use crate::wire::{Bytes, Page, Paging};
use crate::write::{Answer, Change, Found, Params};

/// One entry of the log.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct KeySetEntry {
    /// From 0, rising by 1.
    pub sequence: i64,
    /// The entry (docs/sealing.md, section 3).
    pub entry: Bytes,
}

/// An entry to append.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewKeySetEntry {
    /// The newest sequence + 1.
    pub sequence: i64,
    /// The newest epoch + 1.
    pub epoch: i64,
    /// The entry (docs/sealing.md, section 3).
    pub entry: Bytes,
}

/// The log from the beginning.
#[utoipa::path(get, path = "/engagements/{engagement}/key-set", tag = "engagement", params(("engagement" = Uuid, Path), Paging),
    responses((status = 200, body = Page<KeySetEntry>)))]
pub async fn list(State(app): State<App>, at: InEngagement, Params(paging): Params<Paging>) -> Found<Page<KeySetEntry>> {
    let limit = paging.limit()?;
    let after = match paging.after()? {
        None => -1,
        Some((sequence, _)) => sequence.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?,
    };
    let mut conn = app.db.read().await?;
    let rows = answer_queries::key_set(&mut conn, at.member.organisation_id, at.id, after, limit + 1).await?;
    let entries = rows.into_iter().map(|(sequence, entry)| KeySetEntry { sequence, entry: Bytes(entry) }).collect();
    Ok(Json(Page::cut(entries, limit, |entry: &KeySetEntry| (entry.sequence.to_string(), String::new()))))
}

/// Appends an entry, which brings a new epoch; who is second gets 409 `head_changed` with the newest sequence.
#[utoipa::path(post, path = "/engagements/{engagement}/key-set", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = NewKeySetEntry, responses((status = 201, body = KeySetEntry)))]
pub async fn append(State(app): State<App>, at: InEngagement, Change(once, body): Change<NewKeySetEntry>) -> Result<Answer> {
    let entry = proof::entry("entry", body.entry)?;
    let (sequence, epoch, now) = (body.sequence, body.epoch, app.clock.now());
    let (organisation, caller, engagement) = (at.member.organisation_id, at.member.person_id, at.id);
    let answer = app.once(&at.member, once, move |conn| {
        let entry = entry.clone();
        Box::pin(async move {
            let row = standing(conn, organisation, engagement).await?;
            // Also after the end: people look back, and who left in between must not read it.
            if row.kind != Kind::Own && row.state == Stands::Declined {
                return Err(Problem::wrong_state(row.state));
            }
            if queries::joined_at(conn, organisation, engagement, caller).await?.flatten().is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            // The log numbers entries and epochs alike: each entry brings a new secret.
            if sequence != row.epoch + 1 {
                return Err(Problem::new(StatusCode::CONFLICT, "head_changed").with("sequence", row.epoch));
            }
            if epoch != row.epoch + 1 {
                return Err(Invalid::new("epoch", "out_of_range").with("min", row.epoch + 1).with("max", row.epoch + 1).into());
            }
            append_entry(conn, Appends { organisation, engagement, caller, own: row.kind == Kind::Own }, &entry, now).await?;
            let joined = queries::joined(conn, organisation, engagement).await?;
            let hint = Hint { kind: "key_set".to_owned(), id: engagement, engagement_id: Some(engagement), version: sequence };
            notice::announce(conn, now, organisation, &joined, &hint).await?;
            Ok(KeySetEntry { sequence, entry: Bytes(entry.bytes().to_vec()) })
        })
    });
    Ok(answer.await?.created())
}

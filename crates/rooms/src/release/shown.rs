//! What was released to somebody, as they read it.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use domain::Invalid;
use domain::audit::Kind;
use domain::release::{Audience, ItemKind};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, ShownRow};
use crate::access::Member;
use crate::app::App;
use crate::audit::{self, Event};
use crate::problem::Result;
use crate::wire::{Bytes, Page, Paging};
use crate::write::{Found, Params};

/// What was released to me.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Shown {
    /// The release.
    pub id: Uuid,
    /// The engagement.
    pub engagement_id: Uuid,
    /// Whose it is.
    pub person_id: Uuid,
    /// Their name.
    pub name: String,
    /// What is shown.
    pub item_kind: ItemKind,
    /// The item, as the act names it.
    pub item_id: Uuid,
    /// To whom, as the act names it.
    pub audience: Audience,
    /// Myself, of the audience `sponsor`.
    pub audience_person_id: Option<Uuid>,
    /// The words shown.
    pub text: String,
    /// The last day on which they are shown, `YYYY-MM-DD`.
    pub until_day: Option<String>,
    /// Unix ms.
    pub created_at: i64,
    /// The act `release`.
    pub act: Bytes,
    /// The owner's card of now, to verify it with.
    pub card: Bytes,
}

impl From<ShownRow> for Shown {
    fn from(row: ShownRow) -> Self {
        Self {
            id: row.id,
            engagement_id: row.engagement_id,
            person_id: row.person_id,
            name: row.name,
            item_kind: row.item_kind,
            item_id: row.item_id,
            audience: row.audience,
            audience_person_id: row.audience_person_id.0,
            text: row.text,
            until_day: row.until_day,
            created_at: row.created_at,
            act: Bytes(row.act),
            card: Bytes(row.card),
        }
    }
}

/// What is released to me: as a sponsor, then (to administrators) as the programme, the newest first. Not what is over or was taken back, and
/// nothing of those who left. That I read it is in the log of each owner.
#[utoipa::path(get, path = "/releases", tag = "release", params(Paging), responses((status = 200, body = Page<Shown>)))]
pub async fn list(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<Shown>> {
    let limit = paging.limit()?;
    let (part, before) = match paging.after()? {
        Some((part, id)) => (part.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))?, id),
        None => (Audience::Sponsor, AFTER_ALL.to_owned()),
    };
    let (organisation, me, today) = (member.organisation_id, member.person_id, app.today(&member.time_zone));
    let mut conn = app.db.read().await?;
    let mut rows = Vec::new();
    if part == Audience::Sponsor {
        rows = queries::to_sponsor(&mut conn, organisation, me, &today, &before, limit + 1).await?;
    }
    let left = limit + 1 - i64::try_from(rows.len()).unwrap_or(limit);
    if member.administrator_at.is_some() && left > 0 {
        let before = if part == Audience::Programme { before.as_str() } else { AFTER_ALL };
        rows.extend(queries::to_programme(&mut conn, organisation, &today, before, left).await?);
    }
    drop(conn);
    let page = Page::cut(rows, limit, |row| (row.audience.to_string(), row.id.to_string()));
    let items: Vec<Shown> = page.items.into_iter().map(Shown::from).collect();
    audit::record_reading(&app, organisation, read_by(me, &items)).await?;
    Ok(Json(Page { items, next: page.next }))
}

/// Sorts behind every id.
const AFTER_ALL: &str = "~";

/// The readings of a list, one for each owner and engagement; what one shows to oneself is none.
#[must_use]
pub fn read_by(reader: Uuid, items: &[Shown]) -> Vec<(Uuid, Event)> {
    let owners: BTreeSet<(Uuid, Uuid)> = items.iter().map(|item| (item.person_id, item.engagement_id)).collect();
    let reading = |engagement| Event { kind: Kind::ReleaseOpened, actor: Some(reader), engagement: Some(engagement) };
    owners.into_iter().filter(|(owner, _)| *owner != reader).map(|(owner, engagement)| (owner, reading(engagement))).collect()
}

/// What is released to a sponsor in the engagements of a page of theirs: those below the id `before`, so many.
///
/// # Errors
/// When the store fails.
pub async fn in_sponsored(conn: &mut Conn, organisation: Uuid, me: Uuid, today: &str, before: &str, limit: i64) -> Result<Vec<Shown>> {
    Ok(queries::in_sponsored(conn, organisation, me, today, before, limit).await?.into_iter().map(Shown::from).collect())
}

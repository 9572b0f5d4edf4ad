//! The sponsor's own side: what they are told of what they sponsor, and their own words.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use domain::engagement::Kind;
use domain::sponsor::State as PromiseState;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, PromiseRow, Row};
use crate::access::Member;
use crate::app::App;
use crate::audit::{self, Event, Kind as Reading};
use crate::release::{self, Shown};
use crate::wire::{Page, Paging};
use crate::write::{Found, Params};

/// What a sponsor is told of one engagement.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Sponsored {
    /// The engagement.
    pub engagement_id: Uuid,
    /// Kind.
    pub kind: Kind,
    /// Names of the people in it.
    pub names: Vec<String>,
    /// When it began, Unix ms.
    pub began_at: Option<i64>,
    /// When it was closed or ended, Unix ms.
    pub closed_at: Option<i64>,
    /// When all three meet, or met, the earliest first.
    pub three_way: Vec<ThreeWay>,
    /// The sponsor's hopes.
    pub hopes: Hopes,
    /// The sponsor's promises, the oldest first.
    pub promises: Vec<Promise>,
    /// What the people in it show the sponsor, the oldest first.
    pub releases: Vec<Shown>,
}

/// A session of three: the sponsor is there too.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ThreeWay {
    /// Wall clock, `YYYY-MM-DDTHH:MM`.
    pub starts_local: String,
    /// IANA zone.
    pub zone: String,
    /// Unix ms.
    pub starts_at: i64,
    /// Length.
    pub minutes: i64,
    /// Where to meet.
    pub link: Option<String>,
}

/// What a sponsor hopes for, in their own words to the people in it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct Hopes {
    /// Rises with each change; 0 before the first.
    pub version: i64,
    /// The words; empty when there are none.
    pub text: String,
}

/// What a sponsor promises to do for it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Promise {
    /// The promise.
    pub id: Uuid,
    /// Rises with each change, from 1.
    pub version: i64,
    /// The words.
    pub text: String,
    /// Until when, `YYYY-MM-DD`.
    pub due_day: Option<String>,
    /// Whether it was kept.
    pub state: PromiseState,
    /// Unix ms.
    pub created_at: i64,
    /// Unix ms.
    pub changed_at: i64,
}

impl Hopes {
    /// What is stored, or nothing yet.
    pub fn of(version: Option<i64>, text: Option<String>) -> Self {
        Self { version: version.unwrap_or_default(), text: text.unwrap_or_default() }
    }
}

impl From<PromiseRow> for Promise {
    fn from(row: PromiseRow) -> Self {
        let PromiseRow { id, version, text, due_day, state, created_at, changed_at, .. } = row;
        Self { id, version, text, due_day, state, created_at, changed_at }
    }
}

/// What I sponsor, the newest first. That I opened it is in the log of each person in it.
#[utoipa::path(get, path = "/sponsoring", tag = "sponsor", params(Paging), responses((status = 200, body = Page<Sponsored>)))]
pub async fn list(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<Sponsored>> {
    let limit = paging.limit()?;
    // Before the first page nothing: `~` sorts behind every digit and letter of an id.
    let before = paging.after()?.map_or_else(|| "~".to_owned(), |(id, _)| id);
    let (organisation, me) = (member.organisation_id, member.person_id);
    let mut conn = app.db.read().await?;
    let rows = queries::page(&mut conn, organisation, me, &before, limit + 1).await?;
    let page = Page::cut(rows, limit, |row: &Row| (row.id.to_string(), String::new()));
    let mut names: HashMap<Uuid, Vec<String>> = HashMap::new();
    let mut readings = Vec::new();
    for row in queries::names(&mut conn, organisation, me, &before, limit).await? {
        readings.push((row.person_id, Event { kind: Reading::SponsorOpened, actor: Some(me), engagement: Some(row.engagement_id) }));
        names.entry(row.engagement_id).or_default().push(row.name);
    }
    let mut three_way: HashMap<Uuid, Vec<ThreeWay>> = HashMap::new();
    for row in queries::three_way(&mut conn, organisation, me, &before, limit).await? {
        let session =
            ThreeWay { starts_local: row.starts_local, zone: row.zone, starts_at: row.starts_at, minutes: row.minutes, link: row.link };
        three_way.entry(row.engagement_id).or_default().push(session);
    }
    let mut promises: HashMap<Uuid, Vec<Promise>> = HashMap::new();
    for row in queries::promises(&mut conn, organisation, me, &before, limit).await? {
        promises.entry(row.engagement_id).or_default().push(row.into());
    }
    let mut releases: HashMap<Uuid, Vec<Shown>> = HashMap::new();
    let shown = release::in_sponsored(&mut conn, organisation, me, &app.today(&member.time_zone), &before, limit).await?;
    drop(conn);
    readings.extend(release::read_by(me, &shown));
    for release in shown {
        releases.entry(release.engagement_id).or_default().push(release);
    }
    audit::record_reading(&app, organisation, readings).await?;
    let items = page.items.into_iter().map(|row| Sponsored {
        engagement_id: row.id,
        kind: row.kind,
        names: names.remove(&row.id).unwrap_or_default(),
        began_at: row.began_at,
        closed_at: row.closed_at,
        three_way: three_way.remove(&row.id).unwrap_or_default(),
        hopes: Hopes::of(row.hopes_version, row.hopes),
        promises: promises.remove(&row.id).unwrap_or_default(),
        releases: releases.remove(&row.id).unwrap_or_default(),
    });
    Ok(Json(Page { items: items.collect(), next: page.next }))
}

//! The stream of hints, as server-sent events with resume.

use std::collections::{HashSet, VecDeque};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::{Stream, stream};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use uuid::Uuid;

use super::queries::{self, Row};
use super::tail::{Noticed, OVERLAP, lower_bound};
use super::{Hint, KEPT};
use crate::access::Member;
use crate::app::App;
use crate::problem::Result;
use crate::write::Params;

/// Where a stream goes on.
#[derive(serde::Deserialize, utoipa::IntoParams)]
pub struct Resume {
    /// The id of the last event seen; `Last-Event-ID` does the same.
    after: Option<Uuid>,
}

struct Listener {
    app: App,
    member: Member,
    live: Receiver<Arc<Noticed>>,
    ready: VecDeque<Event>,
    told: HashSet<Uuid>,
    last: Uuid,
}

/// Hints about what changed, as server-sent events: `ready` (with an id to resume from), `hint`, and `reset` when the page was away too long and
/// should fetch everything again.
#[utoipa::path(get, path = "/events", tag = "notice", params(Resume),
    responses((status = 200, content_type = "text/event-stream", body = Hint)))]
pub async fn events(
    State(app): State<App>,
    member: Member,
    headers: HeaderMap,
    Params(resume): Params<Resume>,
) -> Result<Sse<impl Stream<Item = std::result::Result<Event, Infallible>>>> {
    let header = headers.get("last-event-id").and_then(|id| id.to_str().ok()).and_then(|id| Uuid::parse_str(id).ok());
    let now = app.clock.now();
    // First listen, then read: nothing can fall between.
    let live = app.hints.subscribe();
    let here = lower_bound(now);
    let mut listener = Listener { app, member, live, ready: VecDeque::new(), told: HashSet::new(), last: here };
    match header.or(resume.after) {
        None => listener.ready.push_back(Event::default().event("ready").id(here.to_string()).data("{}")),
        Some(after) if after < lower_bound(now - KEPT) => {
            listener.ready.push_back(Event::default().event("reset").id(here.to_string()).data("{}"));
        }
        Some(after) => {
            listener.last = after;
            listener.catch_up().await?;
            listener.ready.push_front(Event::default().event("ready").id(listener.last.to_string()).data("{}"));
        }
    }
    let events = stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok(event), listener))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))))
}

impl Listener {
    /// Reads what was written since the last event, and a little before it.
    async fn catch_up(&mut self) -> Result<()> {
        let from = millis(self.last) - OVERLAP;
        let mut conn = self.app.db.read().await?;
        let rows = queries::since(&mut conn, self.member.organisation_id, self.member.person_id, &lower_bound(from).to_string()).await?;
        for row in &rows {
            self.take(row);
        }
        Ok(())
    }

    fn take(&mut self, row: &Row) {
        if !self.told.insert(row.id) {
            return;
        }
        self.last = self.last.max(row.id);
        let hint = Hint { kind: row.kind.clone(), id: row.row_id, engagement_id: row.engagement_id.0, version: row.version };
        let data = serde_json::to_string(&hint).unwrap_or_default();
        self.ready.push_back(Event::default().event("hint").id(row.id.to_string()).data(data));
        if self.told.len() > 2000 {
            let keep = lower_bound(millis(self.last) - 2 * OVERLAP);
            self.told.retain(|id| *id >= keep);
        }
    }

    async fn next(&mut self) -> Option<Event> {
        let mut stopping = self.app.stopping.clone();
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            tokio::select! {
                noticed = self.live.recv() => match noticed {
                    Ok(noticed) if noticed.0.person_id == self.member.person_id && noticed.0.organisation_id == self.member.organisation_id => {
                        self.take(&noticed.0);
                    }
                    Ok(_) => {}
                    // Too slow for the channel: read it from the table.
                    Err(RecvError::Lagged(_)) => self.catch_up().await.ok()?,
                    Err(RecvError::Closed) => return None,
                },
                () = tokio::time::sleep(Duration::from_secs(30)) => if !self.may_listen().await { return None },
                () = stopped(&mut stopping) => return None,
            }
        }
    }

    /// The stream ends with the sign-in.
    async fn may_listen(&self) -> bool {
        let Ok(mut conn) = self.app.db.read().await else { return true };
        let Member { organisation_id, person_id, account_id, .. } = self.member;
        queries::person_may_listen(&mut conn, organisation_id, person_id, account_id, self.app.clock.now()).await.unwrap_or(true)
    }
}

/// The instant of a UUIDv7.
fn millis(id: Uuid) -> i64 {
    i64::try_from(id.as_u128() >> 80).unwrap_or(0)
}

/// Ends when the server stops.
pub(super) async fn stopped(stopping: &mut tokio::sync::watch::Receiver<bool>) {
    // A closed channel means the same.
    let _ = stopping.wait_for(|stop| *stop).await;
}

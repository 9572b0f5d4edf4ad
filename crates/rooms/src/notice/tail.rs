//! One reader of the outbox per node: woken by this node's commits, and every second for those of others.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::queries::{self, Row};
use crate::app::App;
use crate::problem::Result;

/// A hint on its way to one person.
#[derive(Debug)]
pub struct Noticed(pub(super) Row);

/// Commit order is not time order: a transaction may take five seconds, so ten are read again.
pub(super) const OVERLAP: i64 = 10_000;

/// Hands new hints to the event streams of this node until the server stops.
pub async fn tail(app: App) {
    let mut wake = app.wake.subscribe();
    let mut stopping = app.stopping.clone();
    let mut from = app.clock.now() - OVERLAP;
    let mut seen: BTreeMap<Uuid, ()> = BTreeMap::new();
    loop {
        if let Err(problem) = round(&app, from, &mut seen).await {
            tracing::warn!(problem = problem.name(), "hints could not be read; trying again");
        }
        from = app.clock.now() - OVERLAP;
        let poll = Duration::from_secs(if app.db.engine() == store::Engine::Sqlite { 30 } else { 1 });
        tokio::select! {
            _ = wake.changed() => {}
            () = tokio::time::sleep(poll) => {}
            () = super::http::stopped(&mut stopping) => return,
        }
    }
}

async fn round(app: &App, from: i64, seen: &mut BTreeMap<Uuid, ()>) -> Result<()> {
    // Nobody listens: nothing to read; a page that opens later reads for itself.
    if app.hints.receiver_count() == 0 {
        return Ok(());
    }
    let rows = queries::of_all_since(&mut *app.db.read().await?, from).await?;
    for row in rows {
        if seen.insert(row.id, ()).is_none() {
            // No receiver is no failure.
            let _ = app.hints.send(Arc::new(Noticed(row)));
        }
    }
    // Ids are in the order of time: forget those older than what is read again.
    let oldest = lower_bound(from - OVERLAP);
    *seen = seen.split_off(&oldest);
    Ok(())
}

/// The smallest UUIDv7 of an instant.
pub(super) fn lower_bound(at: i64) -> Uuid {
    let ms = u64::try_from(at).unwrap_or(0) & 0xffff_ffff_ffff;
    Uuid::from_u128(u128::from(ms) << 80)
}

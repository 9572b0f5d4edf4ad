//! `kill -9` while clients write: what was acknowledged is there, once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client::types::Action;
use client::vault::{Content, Place};
use client::{Method, Space};
use serde_json::json;
use uuid::Uuid;

use crate::server::{Server, prepared, printed, run};

const KILLS: usize = 50;
const WRITERS: usize = 4;

/// What the writers know.
#[derive(Default)]
struct Ledger {
    /// Answered with 201: id and the answer.
    acknowledged: Mutex<BTreeMap<Uuid, serde_json::Value>>,
    /// Sent, perhaps without an answer.
    sent: Mutex<BTreeSet<Uuid>>,
    /// Answers that came only to a repeat.
    repeated: AtomicU64,
    done: AtomicBool,
}

/// Writes one action after the other; asks again under the same key until it is answered.
async fn write(space: Arc<Space>, engagement: Uuid, ledger: Arc<Ledger>) {
    let path = space.path(&format!("/engagements/{engagement}/actions"));
    while !ledger.done.load(Ordering::Relaxed) {
        let (id, key) = (space.client().new_id(), space.client().new_id());
        let text = space.seal(engagement, &Place::new("action", id, "text"), 1, &Content::text("en", "Hold the rope")).unwrap();
        let body = json!({"id": id, "session_id": null, "owner_id": space.person_id(), "due_day": null, "text": text});
        ledger.sent.lock().unwrap().insert(id);
        let mut tries = 0;
        loop {
            match space.client().reply(Method::POST, &path, Some(&body), Some(key)).await {
                Ok(reply) => {
                    // 503 while the server stops or starts: nothing was changed.
                    if reply.status == 503 {
                        continue;
                    }
                    assert_eq!(reply.status, 201, "{reply:?}");
                    ledger.repeated.fetch_add(u64::from(tries > 0), Ordering::Relaxed);
                    ledger.acknowledged.lock().unwrap().insert(id, reply.json.clone());
                    let again = space.client().reply(Method::POST, &path, Some(&body), Some(key)).await;
                    assert!(again.is_err() || again.is_ok_and(|again| again == reply), "a repeat has the same answer");
                    break;
                }
                Err(_) if ledger.done.load(Ordering::Relaxed) => return,
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
            tries += 1;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_and_nothing_is_doubled() {
    let prepared = prepared().await;
    let listen = format!("127.0.0.1:{}", prepared.server.port());
    let (ada, engagement) = (Arc::new(prepared.ada), prepared.engagement);
    let ledger = Arc::new(Ledger::default());
    let writers: Vec<_> = (0..WRITERS).map(|_| tokio::spawn(write(Arc::clone(&ada), engagement, Arc::clone(&ledger)))).collect();
    let mut server = prepared.server;
    let mut restarts = Vec::new();
    for round in 0..KILLS {
        tokio::time::sleep(Duration::from_millis(15 + (round as u64 * 37) % 90)).await;
        server.kill();
        let known: Vec<Uuid> = ledger.acknowledged.lock().unwrap().keys().copied().collect();
        server = Server::start(&prepared.folder, &["--listen", &listen]).await;
        restarts.push(server.ready_in);
        let stored = stored(&prepared.bea, engagement).await;
        let lost: Vec<&Uuid> = known.iter().filter(|id| !stored.contains(id)).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
        if round % 10 == 9 {
            whole(&prepared.folder, round);
        }
    }
    ledger.done.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.await.unwrap();
    }
    let stored = stored(&prepared.bea, engagement).await;
    let acknowledged = ledger.acknowledged.lock().unwrap();
    let sent = ledger.sent.lock().unwrap();
    assert!(acknowledged.keys().all(|id| stored.contains(id)) && stored.is_subset(&sent));
    whole(&prepared.folder, KILLS);
    restarts.sort();
    let (median, slowest) = (restarts[KILLS / 2], restarts[KILLS - 1]);
    eprintln!(
        "{KILLS} kills, {} writes acknowledged, {} of them to a repeat; restart: median {median:?}, slowest {slowest:?}",
        acknowledged.len(),
        ledger.repeated.load(Ordering::Relaxed)
    );
    assert!(median < Duration::from_secs(2));
    assert!(acknowledged.len() > KILLS, "the writers wrote between the kills");
}

/// Every action of the engagement; panics when one is there twice.
async fn stored(space: &Space, engagement: Uuid) -> BTreeSet<Uuid> {
    let all: Vec<Action> = space.all(&format!("/engagements/{engagement}/actions")).await.unwrap();
    let ids: BTreeSet<Uuid> = all.iter().map(|action| action.id).collect();
    assert_eq!(ids.len(), all.len(), "an action is there twice");
    ids
}

/// The database is whole, says SQLite, of a copy that is taken while the clients write.
fn whole(folder: &std::path::Path, round: usize) {
    let copy = folder.join(format!("copy-{round}.db"));
    assert!(printed(&run(folder, &["backup", copy.to_str().unwrap()])).contains("whole"));
}

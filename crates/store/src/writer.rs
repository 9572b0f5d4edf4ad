//! The one way to write.
//!
//! SQLite has one writer and every commit waits for the disk, so the writer takes all waiting writes into one transaction, a
//! savepoint each, and answers them after the one commit: load makes batches instead of queues. PostgreSQL runs each write in
//! its own `SERIALIZABLE` transaction and repeats it with jitter when the engine asks for that.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sqlx::{AnyPool, Connection};
use tokio::sync::{RwLock, mpsc, oneshot};

use crate::Error;
use crate::db::{Conn, WRITE_LIMIT};
use crate::error::WantsRetry;

/// How many writes share one commit at most.
const BATCH: usize = 128;
/// How often a serialisation failure is tried again.
const TRIES: u32 = 20;
/// After so many tries beside other writers a write is run by itself: nothing of this node stands in its way then.
const TRIES_TOGETHER: u32 = 5;

/// What a job says after running: the value to hand over once committed, or nothing to commit.
struct Ran {
    keep: bool,
    retry: bool,
    value: Box<dyn Any + Send>,
}

type Work = Arc<dyn for<'t> Fn(&'t mut Conn) -> BoxFuture<'t, Ran> + Send + Sync>;

struct Job {
    work: Work,
    done: oneshot::Sender<Result<Ran, Error>>,
}

pub(crate) struct Writer {
    pool: AnyPool,
    queue: Option<mpsc::Sender<Job>>,
    /// Shared by writes that run beside each other, held alone by one that always came second.
    turns: Arc<RwLock<()>>,
}

impl Writer {
    /// SQLite: one connection, one task.
    pub(crate) fn one(pool: AnyPool) -> Self {
        let (queue, jobs) = mpsc::channel(1024);
        tokio::spawn(serve(pool.clone(), jobs));
        Self { pool, queue: Some(queue), turns: Arc::default() }
    }

    /// PostgreSQL: a transaction of its own for each write.
    pub(crate) fn many(pool: AnyPool) -> Self {
        Self { pool, queue: None, turns: Arc::default() }
    }

    pub(crate) fn pool(&self) -> &AnyPool {
        &self.pool
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }

    pub(crate) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + WantsRetry + Send + 'static,
        F: for<'t> Fn(&'t mut Conn) -> BoxFuture<'t, Result<T, E>> + Send + Sync + 'static,
    {
        let work = Arc::new(work);
        let work: Work = Arc::new(move |conn| {
            let work = Arc::clone(&work);
            Box::pin(async move {
                let result = work(conn).await;
                let retry = result.as_ref().is_err_and(WantsRetry::wants_retry);
                Ran { keep: result.is_ok(), retry, value: Box::new(result) }
            })
        });
        let ran = match &self.queue {
            Some(queue) => {
                let (done, answer) = oneshot::channel();
                queue.send(Job { work, done }).await.map_err(|_| Error::Busy)?;
                answer.await.map_err(|_| Error::Busy)?
            }
            None => {
                let (pool, turns) = (self.pool.clone(), Arc::clone(&self.turns));
                // A task of its own: a client that goes away does not leave half a transaction behind.
                tokio::spawn(async move { repeat(&pool, &turns, &work).await }).await.map_err(|_| Error::Busy)?
            }
        };
        match ran?.value.downcast::<Result<T, E>>() {
            Ok(result) => *result,
            Err(_) => Err(Error::Busy.into()),
        }
    }
}

/// Runs one job; a panic or a job that takes too long is an error of that job alone.
async fn run(work: &Work, conn: &mut Conn) -> Result<Ran, Error> {
    match tokio::time::timeout(WRITE_LIMIT, AssertUnwindSafe(work(conn)).catch_unwind()).await {
        Ok(Ok(ran)) => Ok(ran),
        Ok(Err(_)) => {
            tracing::error!("a write panicked; nothing of it was kept");
            Err(Error::Busy)
        }
        Err(_) => {
            tracing::warn!("a write did not end within its time");
            Err(Error::Busy)
        }
    }
}

async fn serve(pool: AnyPool, mut jobs: mpsc::Receiver<Job>) {
    let mut batch = Vec::with_capacity(BATCH);
    while jobs.recv_many(&mut batch, BATCH).await > 0 {
        let mut answers = Vec::with_capacity(batch.len());
        let committed = commit_together(&pool, &mut batch, &mut answers).await;
        let failed = committed.err();
        for (done, ran) in answers {
            let answer = match (&failed, ran) {
                (None, ran) => ran,
                // Nothing of the batch is durable; a job that had failed by itself keeps its own answer.
                (Some(_), Ok(ran)) if !ran.keep => Ok(ran),
                (Some(_), Err(error)) => Err(error),
                (Some(error), Ok(_)) => Err(again(error)),
            };
            // A caller that went away is no failure.
            let _ = done.send(answer);
        }
        for job in batch.drain(..) {
            let _ = job.done.send(Err(failed.as_ref().map_or(Error::Busy, again)));
        }
    }
}

/// The same failure for each job of a batch.
fn again(error: &Error) -> Error {
    match error {
        Error::DiskFull => Error::DiskFull,
        _ => Error::Busy,
    }
}

type Answers = Vec<(oneshot::Sender<Result<Ran, Error>>, Result<Ran, Error>)>;

async fn commit_together(pool: &AnyPool, batch: &mut Vec<Job>, answers: &mut Answers) -> Result<(), Error> {
    let mut conn = pool.acquire().await?;
    let mut transaction = conn.begin_with("BEGIN IMMEDIATE").await?;
    for job in batch.drain(..) {
        // A nested transaction is a savepoint.
        let mut savepoint = match transaction.begin().await {
            Ok(savepoint) => savepoint,
            Err(error) => {
                answers.push((job.done, Err(error.into())));
                continue;
            }
        };
        let ran = run(&job.work, &mut savepoint).await;
        let ended = if matches!(&ran, Ok(ran) if ran.keep) { savepoint.commit().await } else { savepoint.rollback().await };
        answers.push((job.done, ended.map_err(Error::from).and(ran)));
    }
    transaction.commit().await?;
    Ok(())
}

async fn repeat(pool: &AnyPool, turns: &RwLock<()>, work: &Work) -> Result<Ran, Error> {
    let mut tried = 0;
    loop {
        tried += 1;
        let outcome = if tried > TRIES_TOGETHER {
            let _alone = turns.write().await;
            once(pool, work).await
        } else {
            let _beside = turns.read().await;
            once(pool, work).await
        };
        let again = match &outcome {
            Err(error) => error.wants_retry(),
            Ok(ran) => ran.retry,
        };
        if !again {
            return outcome;
        }
        if tried == TRIES {
            tracing::warn!(tried, "a write was given up: other writers were always first");
            return outcome;
        }
        let jitter = rand::random_range(0..=(2_u64 << tried.min(7)));
        tokio::time::sleep(Duration::from_millis(1 + jitter)).await;
    }
}

async fn once(pool: &AnyPool, work: &Work) -> Result<Ran, Error> {
    let mut conn = pool.acquire().await?;
    let mut transaction = conn.begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE").await?;
    // A scan of a small table would lock it whole against other writers (SIREAD), and all of them would be asked to run again.
    sqlx::query("SET LOCAL enable_seqscan = off").execute(&mut *transaction).await?;
    let ran = run(work, &mut transaction).await?;
    if ran.keep {
        transaction.commit().await?;
    } else {
        transaction.rollback().await?;
    }
    Ok(ran)
}

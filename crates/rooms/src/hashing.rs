//! Two threads for hashing login passwords.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use argon2::Block;

type Work = Box<dyn FnOnce(&mut Memory) + Send>;

/// For how long a thread without work keeps its memory: people sign in one after the other in the morning, and then nobody does.
const IDLE: Duration = Duration::from_secs(2);

/// So many blocks are asked for at least, whether they are used or not: what is never touched costs nothing. An allocation of more than
/// 32 MiB is always mapped by itself, and given back when it is let go; smaller ones glibc keeps from the second time on.
const MAPPED: usize = 33 * 1024;

/// What a hash is filled into, 19 MiB: one for each thread instead of one for each hash.
#[derive(Default)]
pub struct Memory(Vec<Block>);

impl Memory {
    /// At least so many blocks of 1 KiB.
    pub fn blocks(&mut self, count: usize) -> &mut [Block] {
        if self.0.len() < count {
            self.0.reserve_exact(count.max(MAPPED) - self.0.len());
            self.0.resize(count, Block::new());
        }
        &mut self.0
    }
}

/// Two threads that hash. Threads of their own, because memory is kept by each that hashes: on the runtime's blocking threads that would be
/// every one of them.
#[derive(Clone)]
pub struct Hashing {
    threads: [mpsc::Sender<Work>; 2],
    asked: Arc<AtomicUsize>,
}

impl Hashing {
    /// Starts the two threads; they end with the last sender.
    #[must_use]
    pub fn start() -> Self {
        let threads = std::array::from_fn(|_| {
            let (sender, receiver) = mpsc::channel();
            std::thread::spawn(move || hash(&receiver));
            sender
        });
        Self { threads, asked: Arc::default() }
    }

    /// Hands work to one thread and the other in turn: each hash takes as long as any other.
    pub(crate) fn run(&self, work: Work) {
        let turn = self.asked.fetch_add(1, Ordering::Relaxed) % self.threads.len();
        // The threads live as long as this sender.
        let _ = self.threads[turn].send(work);
    }
}

fn hash(receiver: &mpsc::Receiver<Work>) {
    while let Ok(first) = receiver.recv() {
        let mut memory = Memory::default();
        first(&mut memory);
        loop {
            match receiver.recv_timeout(IDLE) {
                Ok(work) => work(&mut memory),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

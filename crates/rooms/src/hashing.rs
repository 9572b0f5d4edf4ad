//! Two threads for hashing login passwords.

use std::sync::{Arc, Mutex, PoisonError, mpsc};

type Work = Box<dyn FnOnce() + Send>;

/// Two threads that hash. Threads of their own, because each keeps the 19 MiB that it once used: on the runtime's blocking threads every one of
/// them would.
#[derive(Clone)]
pub struct Hashing(mpsc::Sender<Work>);

impl Hashing {
    /// Starts the two threads; they end with the last sender.
    #[must_use]
    pub fn start() -> Self {
        let (sender, receiver) = mpsc::channel::<Work>();
        let receiver = Arc::new(Mutex::new(receiver));
        for _ in 0..2 {
            let receiver = Arc::clone(&receiver);
            std::thread::spawn(move || {
                loop {
                    // A statement of its own: the lock is let go before the work begins.
                    let Ok(work) = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv() else { return };
                    work();
                }
            });
        }
        Self(sender)
    }

    pub(crate) fn run(&self, work: Work) {
        // The threads live as long as this sender.
        let _ = self.0.send(work);
    }
}

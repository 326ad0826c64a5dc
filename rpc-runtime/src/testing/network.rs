//! The way to a server of a fleet, and who waits for it to change.

use std::sync::{Arc, Weak};
use std::task::{Context, Waker};

use tokio::sync::watch;

use crate::mutex::Mutex;
use crate::testing::condition::{Condition, Reach};
use crate::wakers::{register, wake};

/// The way to a server.
#[derive(Debug, Default)]
pub(super) struct Network {
    condition: watch::Sender<Condition>,
    waiting: Mutex<Vec<Weak<Waiting>>>,
}

/// The place of a stream that waits.
#[derive(Debug, Default)]
pub(super) struct Waiting(Mutex<Option<Waker>>);

impl Network {
    pub(super) fn condition(&self) -> Condition {
        *self.condition.borrow()
    }

    /// The condition, once connecting gets an answer.
    ///
    /// Cancel safe.
    pub(super) async fn until_answered(&self) -> Condition {
        let mut changes = self.condition.subscribe();
        let answered = changes.wait_for(|condition| condition.reach != Reach::Silent);
        match answered.await {
            Ok(condition) => *condition,
            // This keeps the sender.
            Err(_) => self.condition(),
        }
    }

    pub(super) fn change(&self, change: impl FnOnce(&mut Condition)) {
        self.condition.send_modify(change);
        let waiting: Vec<_> = self
            .waiting
            .lock()
            .iter()
            .filter_map(Weak::upgrade)
            .collect();
        for waiting in waiting {
            wake(waiting.0.lock().take());
        }
    }

    /// A place for a stream, which is woken by each change.
    pub(super) fn join(&self) -> Arc<Waiting> {
        let joined = Arc::default();
        let mut waiting = self.waiting.lock();
        waiting.retain(|other| other.strong_count() > 0);
        waiting.push(Arc::downgrade(&joined));
        joined
    }
}

impl Waiting {
    pub(super) fn register(&self, context: &Context<'_>) {
        register(&mut self.0.lock(), context);
    }
}

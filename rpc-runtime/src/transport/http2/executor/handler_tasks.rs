//! Counts the handlers of a server that run on their own tasks. The end of their connection does not wait for them, the end
//! of the server does.

use std::convert::Infallible;

use tokio::sync::mpsc::{self, Receiver, Sender, WeakSender};

/// The count of a server.
#[derive(Debug)]
pub(crate) struct HandlerTasks {
    count: Sender<Infallible>,
    ended: Receiver<Infallible>,
}

/// Counts for one connection. Holds no count itself, because wakers of handlers may keep it alive.
#[derive(Clone, Debug)]
pub(crate) struct HandlerTaskCounter(WeakSender<Infallible>);

/// A handler task, counted until this is dropped.
#[derive(Debug)]
pub(crate) struct CountedTask(#[expect(dead_code, reason = "held")] Option<Sender<Infallible>>);

impl HandlerTasks {
    pub(crate) fn new() -> Self {
        let (count, ended) = mpsc::channel(1);
        Self { count, ended }
    }

    pub(crate) fn counter(&self) -> HandlerTaskCounter {
        HandlerTaskCounter(self.count.downgrade())
    }

    /// Waits until no handler task is left. Later ones are not counted.
    pub(crate) async fn ended(self) {
        let Self { count, mut ended } = self;
        drop(count);
        // Nothing is ever sent; this waits for the senders to be dropped.
        while ended.recv().await.is_some() {}
    }
}

impl HandlerTaskCounter {
    pub(crate) fn count(&self) -> CountedTask {
        CountedTask(self.0.upgrade())
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Waker};

    use super::*;

    #[test]
    fn waits_for_counted_tasks() {
        let tasks = HandlerTasks::new();
        let counter = tasks.counter();
        let [first, second] = [(); 2].map(|()| counter.count());
        let mut ended = pin!(tasks.ended());
        let mut context = Context::from_waker(Waker::noop());
        let mut has_ended = || ended.as_mut().poll(&mut context).is_ready();
        assert!(!has_ended());
        drop(first);
        assert!(!has_ended());
        drop(second);
        let _late = counter.count();
        assert!(has_ended());
    }
}

//! Runs the resolver of a channel on a task of its own, and again after a pause when it fails.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};
use tracing::Instrument;

use crate::client::backoff::Backoff;
use crate::client::resolver::resolver::{Answer, AnyResolver, Updates};
use crate::jitter::jitter;
use crate::panics::Contained;
use crate::status::Status;

/// The task of a resolver. Dropping it ends the resolver.
#[derive(Debug)]
pub(crate) struct ResolutionTask {
    answers: mpsc::Receiver<Answer>,
    wanted: Arc<Notify>,
    task: JoinHandle<()>,
}

impl ResolutionTask {
    /// Starts to resolve on this runtime.
    pub(crate) fn start(resolver: AnyResolver) -> Self {
        let (sender, answers) = mpsc::channel(1);
        let wanted = Arc::new(Notify::new());
        let updates = Updates {
            answers: sender,
            wanted: Arc::clone(&wanted),
        };
        Self {
            answers,
            wanted,
            task: tokio::spawn(run(resolver, updates).in_current_span()),
        }
    }

    /// Asks the resolver again.
    pub(crate) fn ask(&self) {
        self.wanted.notify_one();
    }

    /// Waits for the next answer.
    ///
    /// Cancel safe.
    pub(crate) async fn next(&mut self) -> Answer {
        match self.answers.recv().await {
            Some(answer) => answer,
            None => std::future::pending().await,
        }
    }
}

impl Drop for ResolutionTask {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn run(resolver: AnyResolver, mut updates: Updates) {
    let mut backoff = Backoff::default();
    loop {
        let started = Instant::now();
        let status = Contained::new(resolver.run(&mut updates))
            .await
            .unwrap_or_else(|_| Status::internal("the resolver of the channel panicked"));
        if updates.failed(status).await.is_err() {
            return;
        }
        if started.elapsed() >= LONG_RUN {
            backoff = Backoff::default();
        }
        sleep_until(started + backoff.pause(jitter())).await;
    }
}

/// A resolver that has run as long as this was well before it failed.
const LONG_RUN: Duration = Duration::from_secs(120);

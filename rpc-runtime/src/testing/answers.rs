//! A resolver whose answers a test sets.

use std::convert::Infallible;
use std::future::pending;
use std::sync::Arc;

use tokio::sync::watch;

use crate::client::resolver::resolver::{Resolution, Resolver, Updates};
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The answer of now, which a test may replace. A clone is the same resolver.
#[derive(Clone, Debug)]
pub(super) struct Answers(Arc<watch::Sender<Result<Resolution, Status>>>);

impl Answers {
    pub(super) fn new(endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        let (answers, _) = watch::channel(Ok(Resolution::new(endpoints)));
        Self(Arc::new(answers))
    }

    pub(super) fn set(&self, answer: Result<Resolution, Status>) {
        self.0.send_modify(|current| *current = answer);
    }
}

impl Resolver for Answers {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        let mut answers = self.0.subscribe();
        loop {
            let answer = answers.borrow_and_update().clone();
            match answer {
                // One that is not accepted takes nothing away, as that of any resolver.
                Ok(resolution) => {
                    if let Err(status) = updates.resolved(resolution).await {
                        updates.failed(status).await?;
                    }
                }
                Err(status) => updates.failed(status).await?,
            }
            // This keeps the sender.
            if answers.changed().await.is_err() {
                pending::<()>().await;
            }
        }
    }
}

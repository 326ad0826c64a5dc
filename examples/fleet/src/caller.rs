//! A client that begins calls at a constant rate, whether or not earlier ones have ended.

use std::mem;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use helloworld::generated::helloworld::{GreeterClient, HelloRequest};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{Instant, interval};

use crate::tally::Tally;

/// The client. It stops when this is dropped.
pub(crate) struct Caller {
    tally: Arc<Mutex<Tally>>,
    task: JoinHandle<()>,
}

impl Caller {
    /// Makes 100 calls in each `tick`, which is also their deadline.
    pub(crate) fn start(client: GreeterClient, tick: Duration) -> Self {
        let tally = Arc::new(Mutex::new(Tally::default()));
        let task = tokio::spawn(call_all(client, tick, Arc::clone(&tally)));
        Self { tally, task }
    }

    /// What came of the calls since this was called last.
    pub(crate) fn take(&self) -> Tally {
        mem::take(&mut self.tally.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn call_all(client: GreeterClient, tick: Duration, tally: Arc<Mutex<Tally>>) {
    let mut pauses = interval(tick / CALLS_PER_TICK);
    // Ends its calls when it is dropped.
    let mut calls = JoinSet::new();
    loop {
        pauses.tick().await;
        calls.spawn(call(client.clone(), tick, Arc::clone(&tally)));
        while calls.try_join_next().is_some() {}
    }
}

async fn call(client: GreeterClient, deadline: Duration, tally: Arc<Mutex<Tally>>) {
    let started = Instant::now();
    let result = client
        .say_hello(HelloRequest::new())
        .timeout(deadline)
        .await;
    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
    match result {
        Ok(response) => {
            if let Ok(server) = response.message().message().to_string().parse() {
                tally.answer(server, started.elapsed());
            }
        }
        Err(status) => tally.failed.push(status.code()),
    }
}

const CALLS_PER_TICK: u32 = 100;

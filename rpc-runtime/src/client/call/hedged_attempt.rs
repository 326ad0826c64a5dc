//! A call that is hedged: several attempts are under way, and the first response is used (gRFC A6, "Hedging Policy").

use std::future::{Future, pending, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Instant;

use tokio::time::sleep_until;

use crate::client::call::attempt::{Attempt, AttemptNumber};
use crate::client::call::attempt_outcome::{AttemptOutcome, failure};
use crate::client::call::call_task::current_runtime;
use crate::client::call::request_body::RequestBody;
use crate::client::retry::attempt_log::AttemptLog;
use crate::client::retry::hedging::Hedging;
use crate::client::retry::response_times::ResponseTimes;
use crate::client::retry::stop::Stop;
use crate::client::service_config::hedging_policy::HedgingPolicy;
use crate::timer::now;

impl Attempt {
    /// Makes attempts until one has a response or has failed for good. The others are cancelled.
    pub(crate) async fn hedge(&self, policy: &HedgingPolicy, log: &AttemptLog) -> AttemptOutcome {
        current_runtime()?;
        let mut hedging = Hedging::new(policy.current_delay(), now());
        let mut first = FirstAttempt {
            started: now(),
            times: policy.times(),
        };
        let mut open = OpenAttempts(Vec::new());
        open.start(self, 0, RequestBody::new(&self.requests), log);
        let mut last = None;
        loop {
            while hedging.start(policy, log.limits(), now()) {
                match RequestBody::new(&self.requests) {
                    Some(body) => {
                        log.hedged();
                        open.start(self, hedging.latest(), Some(body), log);
                    }
                    None => hedging.not_sent(Stop::Outgrown),
                }
            }
            if let Some(stop) = hedging.over()
                && let Some(outcome) = last.take()
            {
                log.stopped(stop);
                return outcome;
            }
            let (number, mut outcome) = tokio::select! {
                biased;
                ended = open.next() => ended,
                () = until(hedging.next_tick()) => continue,
            };
            if number == 0 {
                first.end();
            }
            let Some(failure) = failure(&mut outcome) else {
                log.responded(number);
                return outcome;
            };
            log.failed(number, failure.code);
            let is_local = outcome.as_ref().is_err_and(|status| !status.is_remote());
            if is_local && !open.0.is_empty() && self.requests.lock().is_outgrown() {
                // Another attempt has read more than is kept, and goes on alone.
                hedging.given_up();
                continue;
            }
            if let Err(stop) = hedging.failed(failure, policy, log.limits(), now()) {
                log.stopped(stop);
                return outcome;
            }
            last = Some(outcome);
        }
    }
}

/// The attempts that are under way.
struct OpenAttempts<'a>(Vec<(usize, OpenAttempt<'a>)>);

/// Boxed, because its type cannot be named.
type OpenAttempt<'a> = Pin<Box<dyn Future<Output = AttemptOutcome> + Send + 'a>>;

impl<'a> OpenAttempts<'a> {
    /// Starts the attempt with this number, at another endpoint than those before.
    fn start(
        &mut self,
        attempt: &'a Attempt,
        before: usize,
        body: Option<RequestBody>,
        log: &'a AttemptLog,
    ) {
        let avoid = log.endpoints();
        let send = async move {
            let number = AttemptNumber {
                before,
                avoid: &avoid,
                log: Some(log),
            };
            attempt.send(body, number).await
        };
        self.0.push((before, Box::pin(send)));
    }

    /// Waits for the end of an attempt, and removes it. Never ready without an attempt.
    ///
    /// Cancel safe: an attempt is removed in the step that returns it.
    async fn next(&mut self) -> (usize, AttemptOutcome) {
        poll_fn(|context| {
            for index in 0..self.0.len() {
                if let Some((number, attempt)) = self.0.get_mut(index)
                    && let Poll::Ready(outcome) = attempt.as_mut().poll(context)
                {
                    let number = *number;
                    drop(self.0.swap_remove(index));
                    return Poll::Ready((number, outcome));
                }
            }
            Poll::Pending
        })
        .await
    }
}

/// Measures the first attempt, also if it is cancelled.
struct FirstAttempt<'a> {
    started: Instant,
    /// Absent once it was measured, and where nobody asks.
    times: Option<&'a ResponseTimes>,
}

impl FirstAttempt<'_> {
    fn end(&mut self) {
        if let Some(times) = self.times.take() {
            times.record(now().saturating_duration_since(self.started));
        }
    }
}

impl Drop for FirstAttempt<'_> {
    fn drop(&mut self) {
        self.end();
    }
}

async fn until(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time.into()).await,
        None => pending().await,
    }
}

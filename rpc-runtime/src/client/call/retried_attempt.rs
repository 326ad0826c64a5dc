//! A call that is retried: attempts follow each other until one has a response (gRFC A6, "Retry Policy").

use tokio::time::{sleep, timeout};

use crate::client::call::attempt::{Attempt, AttemptNumber};
use crate::client::call::attempt_outcome::{AttemptOutcome, failure};
use crate::client::call::call_task::current_runtime;
use crate::client::call::request_body::RequestBody;
use crate::client::retry::attempt_log::AttemptLog;
use crate::client::retry::retrying::Retrying;
use crate::client::retry::stop::Stop;
use crate::client::service_config::retry_policy::RetryPolicy;
use crate::jitter::jitter;
use crate::status::Status;
use crate::status::code::Code;

impl Attempt {
    /// Makes attempts until one has a response, or no further one is made.
    pub(crate) async fn retry(&self, policy: &RetryPolicy, log: &AttemptLog) -> AttemptOutcome {
        let mut call = Retrying::new();
        let mut body = RequestBody::new(&self.requests);
        let mut avoid = Vec::new();
        let mut before = 0;
        loop {
            let number = AttemptNumber {
                before,
                avoid: &avoid,
                log: Some(log),
            };
            let sent = self.send_in_time(body.take(), number, policy).await?;
            // Before the pause, in which the queue would release the first message.
            body = RequestBody::new(&self.requests);
            let (outcome, next) = if let Some(mut outcome) = sent {
                let Some(failure) = failure(&mut outcome) else {
                    log.responded(before);
                    return outcome;
                };
                log.failed(before, failure.code);
                let next = call.failed(failure, policy, log.limits(), jitter());
                (outcome, next)
            } else {
                log.failed(before, Code::DeadlineExceeded);
                let next = call.timed_out(policy, log.limits(), jitter());
                (Err(took_too_long(policy)), next)
            };
            let next = next.and_then(|pause| match body {
                None => Err(Stop::Outgrown),
                Some(_) if self.ends_within(pause) => Err(Stop::Deadline),
                Some(_) => Ok(pause),
            });
            let pause = match next {
                Ok(pause) => pause,
                Err(stop) => {
                    log.stopped(stop);
                    return outcome;
                }
            };
            log.retried(pause);
            avoid = log.endpoints();
            before += 1;
            if !pause.is_zero() {
                current_runtime()?;
                sleep(pause).await;
            }
        }
    }

    /// Makes one attempt; `None` if the timeout of attempts has passed.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a runtime, where there are no timers.
    async fn send_in_time(
        &self,
        body: Option<RequestBody>,
        number: AttemptNumber<'_>,
        policy: &RetryPolicy,
    ) -> Result<Option<AttemptOutcome>, Status> {
        let attempt = self.send(body, number);
        let Some(limit) = policy.attempt_timeout else {
            return Ok(Some(attempt.await));
        };
        current_runtime()?;
        Ok(timeout(limit, attempt).await.ok())
    }
}

fn took_too_long(policy: &RetryPolicy) -> Status {
    let limit = policy.attempt_timeout.unwrap_or_default();
    Status::deadline_exceeded(format!("an attempt had no response within {limit:?}"))
}

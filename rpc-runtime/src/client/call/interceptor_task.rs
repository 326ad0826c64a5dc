//! The interceptors of a call on a client. They start the attempts and wait until each has ended.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::task::coop::consume_budget;
use tokio::time::timeout_at;

use crate::balance::picker::PickCall;
use crate::client::call::attempt_slot::{AttemptEvent, AttemptSlot, CallEnd};
use crate::client::call::attempts::Attempts;
use crate::client::call::call_task::{CallWork, spawned};
use crate::client::call::request_body::RequestQueue;
use crate::client::channel::Channel;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::{CallFuture, Invoke};
use crate::method::{Idempotency, MethodDescriptor};
use crate::mutex::Mutex;
use crate::status::Status;
use crate::timer::now;

/// The interceptors of a call, until they have ended it.
pub(crate) struct InterceptorTask {
    interceptors: CallWork<CallEnd>,
    slot: Arc<AttemptSlot>,
}

impl InterceptorTask {
    /// Runs the interceptors of `channel` for a call, once its configuration is known. `attempts` makes the attempts.
    ///
    /// The reader of the responses polls them. If the application writes `requests`, they have their own task, because the
    /// call must make progress and end even if the application reads no responses.
    pub(crate) fn new(
        channel: Channel,
        mut call: InterceptedCall,
        attempts: Box<dyn Attempts>,
        requests: Option<Arc<RequestQueue>>,
        configuration: Configuration,
    ) -> Self {
        let slot = Arc::<AttemptSlot>::default();
        let last = LastInvoke {
            channel,
            deadline: call.deadline(),
            attempts: Mutex::new(attempts),
            slot: Arc::clone(&slot),
            response_limit: Mutex::new(None),
        };
        let interceptors = async move {
            if configuration == Configuration::Awaited {
                last.configure(&mut call).await?;
            }
            last.channel.interceptors.run(&mut call, &last).await?;
            Ok(CallEnd {
                metadata: call.response_metadata,
                trailers: call.trailers,
            })
        };
        let interceptors: CallWork<CallEnd> = match requests {
            None => Box::pin(interceptors),
            Some(requests) => spawned(Box::pin(async move {
                let requests = AbortOnDrop(requests);
                let ended = interceptors.await;
                requests.0.lock().side_data.status = ended.as_ref().err().cloned();
                ended
            })),
        };
        Self { interceptors, slot }
    }

    /// Waits for the next event for the reader of the responses.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<AttemptEvent> {
        match self.interceptors.as_mut().poll(context) {
            Poll::Ready(ended) => Poll::Ready(AttemptEvent::CallEnded(ended)),
            Poll::Pending => self.slot.poll_event(context),
        }
    }

    /// Tells the interceptors how the attempt ended.
    pub(crate) fn attempt_ended(&self, result: Result<(), Status>, end: CallEnd) {
        self.slot.end(result, end);
    }
}

/// Runs after the last interceptor: makes an attempt.
struct LastInvoke {
    channel: Channel,
    /// The deadline of the call.
    deadline: Option<Instant>,
    /// `dyn`, so that this is compiled once; a call with interceptors boxes a future for each of them anyway.
    attempts: Mutex<Box<dyn Attempts>>,
    slot: Arc<AttemptSlot>,
    /// That of the configuration, if the call did not begin with one.
    response_limit: Mutex<Option<usize>>,
}

/// Whether a call began with the configuration of its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Configuration {
    Applied,
    /// It is in the first answer of the resolver (gRFC A2).
    Awaited,
}

impl LastInvoke {
    /// Waits for the configuration of the method, and applies it. The timeout counts from the beginning of the call.
    async fn configure(&self, call: &mut InterceptedCall) -> Result<(), Status> {
        let began = now();
        let shared = &self.channel.shared;
        let task = shared.task()?;
        let pick = PickCall {
            path: call.path(),
            metadata: &call.head.metadata,
            avoid: &[],
        };
        let wait_for_ready = call.head.wait_for_ready.unwrap_or_default();
        let configured = task.configured(&pick, wait_for_ready);
        match self.deadline {
            None => configured.await?,
            Some(deadline) => timeout_at(deadline.into(), configured)
                .await
                .unwrap_or_else(|_| Err(shared.waiting_took_too_long()))?,
        }
        let method = call.method();
        let idempotency = method.map_or(Idempotency::Unknown, MethodDescriptor::idempotency);
        let Some(config) = shared.config.look_up(call.path(), idempotency) else {
            return Ok(());
        };
        config.apply_to(&mut call.head, began);
        self.attempts.lock().configure(&config);
        *self.response_limit.lock() = config.max_response_message_bytes;
        Ok(())
    }
}

impl Invoke for LastInvoke {
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a> {
        Box::pin(async move {
            // An interceptor that retries without end must yield, so that the deadline is noticed.
            consume_budget().await;
            call.shared().withdraw_response();
            let mut head = call.head.clone();
            head.deadline = self.deadline.into_iter().chain(head.deadline).min();
            let deadline = head.deadline;
            let mut started = {
                let mut attempts = self.attempts.lock();
                attempts.start(&self.channel, head)?
            };
            started.response_limit = *self.response_limit.lock();
            let wait = self.slot.start(started, deadline);
            let (result, end) = poll_fn(|context| wait.poll_ended(context)).await;
            call.response_metadata = end.metadata;
            call.trailers = end.trailers;
            result
        })
    }
}

/// The requests of a call whose interceptors have not ended it. When they have, in whatever way, no request is read.
struct AbortOnDrop(Arc<RequestQueue>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

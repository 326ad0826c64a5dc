//! A call with interceptors on a client: they run beside the attempts at the call, begin each, and learn how it ended.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::sync::{mpsc, oneshot};
use tokio::task::coop::consume_budget;

use crate::client::call::response_reader::StartedAttempt;
use crate::client::channel::Channel;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::Interception;
use crate::interceptor::{CallFuture, Invoke};
use crate::metadata::Metadata;
use crate::request::RequestHead;
use crate::status::Status;

/// The interceptors of a call, at work.
pub(crate) struct InterceptorTask {
    interceptors: AroundFuture,
    begun: mpsc::Receiver<Started>,
    /// Told how the attempt ended that is under way.
    under_way: Option<oneshot::Sender<Ended>>,
}

/// The interceptors of a call, until they have ended it. Boxed, for they are of types that only the application knows.
pub(crate) type AroundFuture = Pin<Box<dyn Future<Output = Result<CallEnd, Status>> + Send>>;

/// What the interceptors do next.
pub(crate) enum AttemptEvent {
    /// They let the call go on, until a deadline.
    Began(StartedAttempt, Option<Instant>),
    /// They wait no longer for the attempt that is under way.
    GaveUp,
    /// They have ended the call.
    Ended(Result<CallEnd, Status>),
}

/// What the interceptors have made of the metadata of a call that ended well.
#[derive(Default)]
pub(crate) struct CallEnd {
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
}

struct Started {
    begun: StartedAttempt,
    deadline: Option<Instant>,
    ended: oneshot::Sender<Ended>,
}

/// How an attempt ended.
struct Ended {
    result: Result<(), Status>,
    outcome: CallEnd,
}

impl InterceptorTask {
    /// Lets the interceptors of `channel` happen around a call, of which `attempt` begins an attempt. `drive` is what
    /// the future is polled by, beside the responses.
    pub(crate) fn new(
        channel: &Channel,
        mut call: InterceptedCall,
        attempt: impl FnMut(
            &Channel,
            RequestHead,
            Option<Arc<Interception>>,
        ) -> Result<StartedAttempt, Status>
        + Send
        + 'static,
        drive: impl FnOnce(AroundFuture) -> AroundFuture,
    ) -> Self {
        let (started, begun) = mpsc::channel(1);
        let end = AttemptEnd {
            channel: channel.clone(),
            deadline: call.deadline(),
            attempt: Mutex::new(attempt),
            started,
        };
        let interceptors = Box::pin(async move {
            end.channel.interceptors.run(&mut call, &end).await?;
            Ok(CallEnd {
                metadata: call.response_metadata,
                trailers: call.trailers,
            })
        });
        Self {
            interceptors: drive(interceptors),
            begun,
            under_way: None,
        }
    }

    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<AttemptEvent> {
        if let Poll::Ready(ended) = self.interceptors.as_mut().poll(context) {
            return Poll::Ready(AttemptEvent::Ended(ended));
        }
        if let Poll::Ready(Some(started)) = self.begun.poll_recv(context) {
            self.under_way = Some(started.ended);
            return Poll::Ready(AttemptEvent::Began(started.begun, started.deadline));
        }
        if let Some(under_way) = &mut self.under_way
            && under_way.poll_closed(context).is_ready()
        {
            self.under_way = None;
            return Poll::Ready(AttemptEvent::GaveUp);
        }
        Poll::Pending
    }

    /// Tells the interceptors how the attempt that was under way ended.
    pub(crate) fn attempt_ended(&mut self, result: Result<(), Status>, outcome: CallEnd) {
        if let Some(under_way) = self.under_way.take() {
            // They may have given up at the same time.
            let _ = under_way.send(Ended { result, outcome });
        }
    }
}

/// The end of the interceptors: an attempt.
struct AttemptEnd<F> {
    channel: Channel,
    /// The call's own.
    deadline: Option<Instant>,
    attempt: Mutex<F>,
    started: mpsc::Sender<Started>,
}

impl<F> Invoke for AttemptEnd<F>
where
    F: FnMut(&Channel, RequestHead, Option<Arc<Interception>>) -> Result<StartedAttempt, Status>
        + Send,
{
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a> {
        Box::pin(async move {
            // An interceptor that tries for ever must not keep the deadline from being noticed.
            consume_budget().await;
            call.shared().withdraw_response();
            let mut head = call.head.clone();
            head.deadline = self.deadline.into_iter().chain(head.deadline).min();
            let deadline = head.deadline;
            let shared = Arc::clone(call.shared());
            let begun = {
                let mut attempt = self.attempt.lock().unwrap_or_else(PoisonError::into_inner);
                attempt(&self.channel, head, Some(shared))?
            };
            let (ended, ending) = oneshot::channel();
            let started = Started {
                begun,
                deadline,
                ended,
            };
            // Nobody listens any more when the call is cancelled: then nobody polls this for long either.
            let _ = self.started.send(started).await;
            let ended = ending.await.map_err(|_| given_up())?;
            call.response_metadata = ended.outcome.metadata;
            call.trailers = ended.outcome.trailers;
            ended.result
        })
    }
}

fn given_up() -> Status {
    Status::cancelled("the call was given up")
}

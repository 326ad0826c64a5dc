//! The responses of a call, as an application reads them.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use futures_core::Stream;

use crate::client::call::attempt_slot::{AttemptEvent, CallEnd};
use crate::client::call::interceptor_task::InterceptorTask;
use crate::client::call::request_body::RequestQueue;
use crate::client::call::response_reader::{Reading, ResponseReader, StartedAttempt};
use crate::client::phase::deadline_exceeded;
use crate::metadata::Metadata;
use crate::observe::observation::Observation;
use crate::status::Status;
use crate::status::code::Code;
use crate::timer::Timer;

/// The responses of a call whose server streams, in the order in which they were sent.
///
/// Reading makes room for the server to send more. Dropping the stream before its end cancels the call.
///
/// After 1024 messages, or 512 KiB of them, that were there already, reading waits once until other tasks had their turn.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseStream<T> {
    attempt: ResponseReader<T>,
    /// The requests of the attempt.
    requests: Option<Arc<RequestQueue>>,
    /// Whether the application writes the requests, and may give them up.
    has_sink: bool,
    /// The interceptors, if there are any, until they have ended the call.
    interceptors: Option<InterceptorTask>,
    /// The deadline of the call.
    deadline: Option<Instant>,
    /// That of the attempt, which may be earlier.
    attempt_deadline: Option<Instant>,
    timer: Timer,
    observation: Observation,
}

impl<T: 'static> ResponseStream<T> {
    /// A call of which nothing has begun. `requests` are those that the application writes, if it does.
    pub(crate) fn new(
        reading: Reading<T>,
        deadline: Option<Instant>,
        observation: Observation,
        requests: Option<Arc<RequestQueue>>,
    ) -> Self {
        Self {
            attempt: ResponseReader::new(reading),
            has_sink: requests.is_some(),
            requests,
            interceptors: None,
            deadline,
            attempt_deadline: deadline,
            timer: Timer::default(),
            observation,
        }
    }

    /// Waits for the next response; `None` once the server has ended the call with `OK`.
    ///
    /// # Errors
    ///
    /// The status with which the server ended the call ([`Status::is_remote`]), or with which it failed on the way:
    /// `DEADLINE_EXCEEDED`, `UNAVAILABLE` if there is no connection or it was lost, `RESOURCE_EXHAUSTED` if a
    /// message is over the size limit, `INTERNAL` if it does not decompress or parse. After an error there is nothing
    /// more to read.
    ///
    /// # Cancel safety
    ///
    /// No message is lost when the future is dropped before it is ready.
    pub async fn message(&mut self) -> Result<Option<T>, Status> {
        poll_fn(|context| self.poll_message(context)).await
    }

    /// [`message`](Self::message) for hand-written futures.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn poll_message(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        let message = ready!(self.poll_call(context, ResponseReader::poll_message))?;
        Poll::Ready(Ok(message.or_else(|| self.attempt.take_only())))
    }

    /// Waits for the initial metadata, which the server sends before its first response.
    ///
    /// # Errors
    ///
    /// As for [`message`](Self::message).
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn metadata(&mut self) -> Result<&Metadata, Status> {
        poll_fn(|context| self.poll_call(context, ResponseReader::poll_head)).await?;
        Ok(&self.attempt.metadata)
    }

    /// The trailing metadata. It is empty until the stream has ended.
    pub fn trailers(&self) -> &Metadata {
        &self.attempt.trailers
    }

    /// Whether the last message that was read came compressed.
    pub fn is_compressed(&self) -> bool {
        self.attempt.is_compressed()
    }

    pub(crate) fn take_metadata(&mut self) -> (Metadata, Metadata) {
        (
            std::mem::take(&mut self.attempt.metadata),
            std::mem::take(&mut self.attempt.trailers),
        )
    }

    /// Begins the call with an attempt, without interceptors.
    pub(crate) fn begin(&mut self, start: impl FnOnce() -> Result<StartedAttempt, Status>) {
        match self.observation.in_scope(start) {
            Ok(begun) => self.begin_attempt(begun),
            Err(status) => self.attempt.refuse(status),
        }
    }

    /// Begins the call with interceptors, which get the requests that the application writes.
    pub(crate) fn begin_intercepted(
        &mut self,
        start: impl FnOnce(Option<Arc<RequestQueue>>) -> InterceptorTask,
    ) {
        let requests = self.requests.clone();
        self.interceptors = Some(self.observation.in_scope(|| start(requests)));
    }

    /// Ends the call with `status` before it begins.
    #[cold]
    pub(crate) fn refuse(&mut self, status: Status) {
        let status = self.fail(status);
        self.attempt.refuse(status);
    }

    fn begin_attempt(&mut self, begun: StartedAttempt) {
        self.requests = Some(begun.requests);
        self.attempt.begin(begun.head);
    }

    /// Polls the call; `None` once it has ended well.
    fn poll_call<R>(
        &mut self,
        context: &mut Context<'_>,
        poll: impl Fn(&mut ResponseReader<T>, &mut Context<'_>) -> Poll<Result<Option<R>, Status>>,
    ) -> Poll<Result<Option<R>, Status>> {
        loop {
            if self.interceptors.is_some() {
                ready!(self.poll_interceptors(context))?;
            }
            let polled = self
                .observation
                .in_scope(|| poll(&mut self.attempt, context));
            if self.is_in_time(&polled) {
                return polled;
            }
            let ended = ready!(self.poll_end(context, polled));
            if self.interceptors.is_some() {
                self.end_attempt(ended);
                continue;
            }
            return Poll::Ready(match ended {
                Ok(()) => {
                    self.observation.end(Code::Ok);
                    // The server has ended the call: it wants no more requests.
                    self.abort_requests();
                    Ok(None)
                }
                Err(status) => Err(self.fail(status)),
            });
        }
    }

    /// Waits until the interceptors have started an attempt, which may be under way, or have ended the call well.
    #[cold]
    fn poll_interceptors(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Status>> {
        let status = match self.follow_interceptors(context) {
            Ok(()) if self.interceptors.is_none() || !self.attempt.is_over() => {
                return Poll::Ready(Ok(()));
            }
            // The timer is no match for an interceptor that tries without end: that uses up the task's budget.
            Ok(()) if self.is_past_deadline() => deadline_exceeded("interceptors were at work"),
            Ok(()) => ready!(self.poll_timer(context)),
            Err(status) => status,
        };
        Poll::Ready(Err(self.fail(status)))
    }

    /// Whether something was read, and not after the deadline.
    fn is_in_time<R>(&self, polled: &Poll<Result<Option<R>, Status>>) -> bool {
        matches!(polled, Poll::Ready(Ok(Some(_)))) && !self.is_past_deadline()
    }

    /// Waits, with what reading the attempt led to, for the end of the attempt.
    fn poll_end<R>(
        &mut self,
        context: &mut Context<'_>,
        polled: Poll<Result<Option<R>, Status>>,
    ) -> Poll<Result<(), Status>> {
        match polled {
            Poll::Pending if self.poll_sink(context).is_ready() => {
                let status = "the request sink was dropped before it was closed";
                Poll::Ready(Err(self.blame_deadline(Status::cancelled(status))))
            }
            Poll::Pending => self.poll_timer(context).map(Err),
            // A server that never lets the client wait does not keep it past the deadline either.
            Poll::Ready(Ok(Some(_))) => Poll::Ready(Err(self.attempt.took_too_long())),
            Poll::Ready(Ok(None)) => Poll::Ready(Ok(())),
            Poll::Ready(Err(status)) => Poll::Ready(Err(self.blame_deadline(status))),
        }
    }

    /// Waits until the requests were cut off because the application has dropped the sink without closing it.
    fn poll_sink(&self, context: &Context<'_>) -> Poll<()> {
        match &self.requests {
            Some(requests) if self.has_sink => requests.poll_cut_off(context),
            _ => Poll::Pending,
        }
    }

    /// Does what the interceptors want, until they wait for something: whoever is woken must have asked for it.
    fn follow_interceptors(&mut self, context: &mut Context<'_>) -> Result<(), Status> {
        while let Some(interceptors) = &mut self.interceptors
            && let Poll::Ready(event) = self.observation.in_scope(|| interceptors.poll(context))
        {
            self.stop_attempt();
            match event {
                AttemptEvent::Started(attempt, deadline) => {
                    self.begin_attempt(attempt);
                    self.set_attempt_deadline(deadline);
                }
                AttemptEvent::Abandoned => {}
                AttemptEvent::CallEnded(ended) => {
                    self.interceptors = None;
                    if let Some(requests) = &self.requests {
                        requests.commit();
                    }
                    let end = ended?;
                    self.attempt.conclude()?;
                    self.attempt.metadata = end.metadata;
                    self.attempt.trailers = end.trailers;
                }
            }
        }
        Ok(())
    }

    /// Tells the interceptors how their attempt ended.
    #[cold]
    fn end_attempt(&mut self, ended: Result<(), Status>) {
        if let Some(interceptors) = &self.interceptors {
            let end = CallEnd {
                metadata: self.attempt.metadata.clone(),
                trailers: std::mem::take(&mut self.attempt.trailers),
            };
            interceptors.attempt_ended(ended, end);
        }
        self.stop_attempt();
    }

    fn stop_attempt(&mut self) {
        if !self.attempt.is_over() {
            self.attempt.stop();
            self.abort_requests();
        }
        self.set_attempt_deadline(self.deadline);
    }

    fn abort_requests(&self) {
        if let Some(requests) = &self.requests {
            requests.abort();
        }
    }

    /// Ends the call with `status`.
    fn fail(&mut self, status: Status) -> Status {
        self.attempt.stop();
        self.interceptors = None;
        self.observation.end(status.code());
        if let Some(requests) = &self.requests {
            requests.lock().side_data = Some(status.clone());
            requests.cancel();
        }
        status
    }

    fn set_attempt_deadline(&mut self, deadline: Option<Instant>) {
        if self.attempt_deadline != deadline {
            self.attempt_deadline = deadline;
            self.timer = Timer::default();
        }
    }

    fn poll_timer(&mut self, context: &mut Context<'_>) -> Poll<Status> {
        let Some(deadline) = self.attempt_deadline else {
            return Poll::Pending;
        };
        ready!(self.timer.poll(deadline.into(), context));
        Poll::Ready(self.attempt.took_too_long())
    }

    fn is_past_deadline(&self) -> bool {
        self.attempt_deadline
            .is_some_and(|deadline| deadline <= Instant::now())
    }

    /// A server may reset a call at its deadline before this side's clock has noticed.
    fn blame_deadline(&self, status: Status) -> Status {
        if self.is_past_deadline() && status.code() == Code::Cancelled && !status.is_remote() {
            return self.attempt.took_too_long().with_source(status);
        }
        status
    }
}

// A message is never pinned.
impl<T> Unpin for ResponseStream<T> {}

impl<T> Drop for ResponseStream<T> {
    fn drop(&mut self) {
        if let Some(requests) = &self.requests {
            requests.cancel();
        }
    }
}

impl<T: 'static> Stream for ResponseStream<T> {
    type Item = Result<T, Status>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_message(context).map(Result::transpose)
    }
}

impl<T> fmt::Debug for ResponseStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseStream")
            .finish_non_exhaustive()
    }
}

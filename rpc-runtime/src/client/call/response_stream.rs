//! The responses of a call: a stream of them, or a future of the only one. Both poll the call.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use futures_core::Stream;

use crate::client::call::attempt_slot::{AttemptEvent, CallEnd};
use crate::client::call::call_task::poll_deadline;
use crate::client::call::interceptor_task::InterceptorTask;
use crate::client::call::request_body::RequestQueue;
use crate::client::call::response_reader::{Reading, ResponseReader, StartedAttempt};
use crate::client::phase::deadline_exceeded;
use crate::metadata::Metadata;
use crate::observe::observation::Observation;
use crate::response::Response;
use crate::status::Status;
use crate::status::code::Code;
use crate::timer::{Timer, now};

/// The responses of a call with streamed responses, in the order in which they were sent.
///
/// Reading lets the server send more. Dropping the stream before its end cancels the call.
///
/// After 1024 messages or 512 KiB that had already arrived, reading yields once so that other tasks can run.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseStream<T> {
    attempt: ResponseReader<T>,
    /// The requests of the attempt.
    requests: Option<Arc<RequestQueue>>,
    /// Whether the application writes the requests, and can drop the sink without closing it.
    has_sink: bool,
    /// The interceptors until they have ended the call; `None` without interceptors.
    interceptors: Option<InterceptorTask>,
    /// The deadline of the call.
    deadline: Option<Instant>,
    /// The deadline of the attempt, which may be earlier.
    attempt_deadline: Option<Instant>,
    timer: Timer,
    observation: Observation,
}

impl<T: 'static> ResponseStream<T> {
    /// A call that has not started. `requests` is the queue that the application writes to, if the requests are streamed.
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
    /// The status from the server ([`Status::is_remote`]), or an error on the way: `DEADLINE_EXCEEDED`, `UNAVAILABLE` if
    /// there is no connection or it was lost, `RESOURCE_EXHAUSTED` if a message exceeds the size limit, `INTERNAL` if it
    /// cannot be decompressed or decoded. After an error the stream has ended.
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

    /// Whether the last message that was read was compressed.
    pub fn is_compressed(&self) -> bool {
        self.attempt.is_compressed()
    }

    pub(crate) fn take_metadata(&mut self) -> (Metadata, Metadata) {
        (
            std::mem::take(&mut self.attempt.metadata),
            std::mem::take(&mut self.attempt.trailers),
        )
    }

    /// Starts a call without interceptors with its attempt.
    pub(crate) fn begin(&mut self, start: impl FnOnce() -> Result<StartedAttempt, Status>) {
        let scope = self.observation.enter();
        let started = start();
        drop(scope);
        match started {
            Ok(begun) => self.begin_attempt(begun),
            Err(status) => self.attempt.refuse(status),
        }
    }

    /// Starts a call with interceptors. `start` gets the queue that the application writes to.
    pub(crate) fn begin_intercepted(
        &mut self,
        start: impl FnOnce(Option<Arc<RequestQueue>>) -> InterceptorTask,
    ) {
        let requests = self.requests.clone();
        let scope = self.observation.enter();
        let interceptors = start(requests);
        drop(scope);
        self.interceptors = Some(interceptors);
    }

    /// Ends the call with `status` before it starts.
    #[cold]
    pub(crate) fn refuse(&mut self, status: Status) {
        let status = self.fail(status);
        self.attempt.refuse(status);
    }

    fn begin_attempt(&mut self, begun: StartedAttempt) {
        self.requests = Some(Arc::clone(&begun.requests));
        self.attempt.begin(begun);
    }

    /// Polls the call; `None` once it has ended with `OK`.
    fn poll_call<R>(
        &mut self,
        context: &mut Context<'_>,
        poll: impl Fn(&mut ResponseReader<T>, &mut Context<'_>) -> Poll<Result<Option<R>, Status>>,
    ) -> Poll<Result<Option<R>, Status>> {
        loop {
            if self.interceptors.is_some() {
                ready!(self.poll_interceptors(context))?;
            }
            let scope = self.observation.enter();
            let polled = poll(&mut self.attempt, context);
            drop(scope);
            if self.is_in_time(&polled) {
                return polled;
            }
            let mut ended = ready!(self.poll_end(context, polled));
            self.report_attempts();
            if let Some(log) = self.attempt.log.take() {
                ended = log.end(ended);
            }
            if self.interceptors.is_some() {
                self.end_attempt(ended);
                continue;
            }
            return Poll::Ready(match ended {
                Ok(()) => {
                    self.observation.end(Code::Ok);
                    // The server has ended the call, and reads no more requests.
                    self.abort_requests();
                    Ok(None)
                }
                Err(status) => Err(self.fail(status)),
            });
        }
    }

    /// Waits until the interceptors have started an attempt, or have ended the call with `OK`.
    #[cold]
    fn poll_interceptors(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Status>> {
        let status = match self.follow_interceptors(context) {
            Ok(()) if self.interceptors.is_none() || !self.attempt.is_over() => {
                return Poll::Ready(Ok(()));
            }
            // An interceptor that retries without end uses up Tokio's budget, and then the timer is never ready.
            Ok(()) if self.is_past_deadline() => deadline_exceeded("interceptors ran"),
            Ok(()) => ready!(self.poll_timer(context)),
            Err(status) => status,
        };
        Poll::Ready(Err(self.fail(status)))
    }

    /// Whether something was read before the deadline.
    fn is_in_time<R>(&self, polled: &Poll<Result<Option<R>, Status>>) -> bool {
        matches!(polled, Poll::Ready(Ok(Some(_)))) && !self.is_past_deadline()
    }

    /// Waits for the end of the attempt. `polled` is the result of reading from it.
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
            // The deadline also ends a stream whose responses never stop arriving.
            Poll::Ready(Ok(Some(_))) => Poll::Ready(Err(self.attempt.took_too_long())),
            Poll::Ready(Ok(None)) => Poll::Ready(Ok(())),
            Poll::Ready(Err(status)) => Poll::Ready(Err(self.blame_deadline(status))),
        }
    }

    /// Waits until the application has dropped the sink without closing it.
    fn poll_sink(&self, context: &Context<'_>) -> Poll<()> {
        match &self.requests {
            Some(requests) if self.has_sink => requests.poll_cut_off(context),
            _ => Poll::Pending,
        }
    }

    /// Follows the interceptors until they wait. They must be polled until then, so that they register the waker.
    fn follow_interceptors(&mut self, context: &mut Context<'_>) -> Result<(), Status> {
        while let Some(interceptors) = &mut self.interceptors {
            let scope = self.observation.enter();
            let polled = interceptors.poll(context);
            drop(scope);
            let Poll::Ready(event) = polled else {
                break;
            };
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
            requests.lock().side_data.status = Some(status.clone());
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
        let ended = ready!(poll_deadline(&mut self.timer, deadline, context));
        Poll::Ready(ended.err().unwrap_or_else(|| self.attempt.took_too_long()))
    }

    fn is_past_deadline(&self) -> bool {
        self.attempt_deadline
            .is_some_and(|deadline| deadline <= now())
    }

    /// Reports the deadline if the server reset the call at the deadline, before the timer of this side.
    fn blame_deadline(&self, status: Status) -> Status {
        if self.is_past_deadline() && status.code() == Code::Cancelled && !status.is_remote() {
            return self.attempt.took_too_long().with_source(status);
        }
        status
    }
}

// A message is never pinned.
impl<T> Unpin for ResponseStream<T> {}

impl<T> ResponseStream<T> {
    /// Tells the observers how often the call was attempted again.
    fn report_attempts(&mut self) {
        if !self.observation.is_observed() {
            return;
        }
        let log = self.attempt.log.as_ref();
        let mut counts = log.map(|log| log.counts()).unwrap_or_default();
        if let Some(requests) = &self.requests {
            let sent_again = &mut requests.lock().side_data.sent_again;
            counts.transparent_retries = std::mem::take(sent_again);
        }
        if log.is_some() || counts.transparent_retries > 0 {
            self.observation.attempted(&counts);
        }
    }
}

impl<T> Drop for ResponseStream<T> {
    fn drop(&mut self) {
        self.report_attempts();
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

/// The response of a call with one response.
///
/// It borrows nothing, so it can be spawned. Dropping it cancels the call.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseFuture<T> {
    responses: ResponseStream<T>,
}

impl<T: 'static> ResponseFuture<T> {
    pub(crate) fn new(responses: ResponseStream<T>) -> Self {
        Self { responses }
    }

    /// Waits for the initial metadata, which the server sends before its response. It is also available if the call fails
    /// later, unless the server sends only the status.
    ///
    /// # Errors
    ///
    /// The status of the call if it failed before that. Then there is no response.
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn metadata(&mut self) -> Result<&Metadata, Status> {
        self.responses.metadata().await
    }
}

// The message is never pinned.
impl<T> Unpin for ResponseFuture<T> {}

impl<T: 'static> Future for ResponseFuture<T> {
    type Output = Result<Response<T>, Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(message) = ready!(self.responses.poll_message(context))? else {
            return Poll::Ready(Err(Status::internal(
                "the future of the response was polled after it had returned the response or the status",
            )));
        };
        let (metadata, trailers) = self.responses.take_metadata();
        let mut response = Response::from_parts(message, metadata, trailers);
        response.compressed = self.responses.is_compressed();
        Poll::Ready(Ok(response))
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseFuture")
            .finish_non_exhaustive()
    }
}

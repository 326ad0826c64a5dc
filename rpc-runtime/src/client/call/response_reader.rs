//! Reads the responses of an attempt. A call usually has one attempt; retries and interceptors may make more.

use std::future::{self, Future};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::response::Parts;
use http::{HeaderMap, StatusCode};

use crate::call_body::message_reader::{MessageBody, MessageReader};
use crate::client::call::request_body::RequestQueue;
use crate::client::call::tracked_call::TrackedCall;
use crate::client::channel::Shared;
use crate::client::phase::deadline_exceeded;
use crate::client::retry::attempt_log::AttemptLog;
use crate::codec::Codec;
use crate::interceptor::interception::{
    Interception, no_response, response_to_stream, wrong_type_of_response,
};
use crate::metadata::Metadata;
use crate::metadata::size::MetadataSize;
use crate::method::MethodKind;
use crate::peer::PeerAddress;
use crate::progress::Progress;
use crate::protocol::compression::negotiation::message_encoding;
use crate::protocol::grpc;
use crate::protocol::grpc::content_type::ContentType;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::side::Side;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::error::status_from_hyper;

/// The future of the head of a response. Boxed, because its type cannot be named.
pub(crate) type Head = Pin<Box<dyn Future<Output = Result<AttemptResponse, Status>> + Send>>;

/// The head of the response to an attempt, and its body.
pub(crate) struct AttemptResponse {
    pub(crate) response: http::Response<IncomingResponse>,
    pub(crate) tracked: Option<TrackedCall>,
}

/// Reads the responses of the attempts of a call, one attempt at a time.
pub(crate) struct ResponseReader<T> {
    messages: MessageReader<T, AttemptBody>,
    cardinality: Cardinality,
    /// That of the attempts. Absent without a policy, and once it was reported.
    pub(crate) log: Option<Arc<AttemptLog>>,
    /// The response of a method with a single response, until the attempt has ended without another.
    only: Option<T>,
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
}

/// How the responses of a call are read.
pub(crate) struct Reading<T> {
    pub(crate) codec: Codec<T>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) cardinality: Cardinality,
    /// The largest response, in bytes.
    pub(crate) limit: usize,
    pub(crate) intercepted: Option<Arc<Interception>>,
}

/// How many responses a method has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cardinality {
    One,
    Many,
}

impl Cardinality {
    pub(crate) fn of(kind: MethodKind) -> Self {
        match kind {
            MethodKind::Unary | MethodKind::ClientStreaming => Self::One,
            MethodKind::ServerStreaming | MethodKind::BidiStreaming => Self::Many,
        }
    }
}

/// An attempt that has started.
pub(crate) struct StartedAttempt {
    pub(crate) head: Head,
    pub(crate) requests: Arc<RequestQueue>,
    /// Absent without a policy for further attempts.
    pub(crate) log: Option<Arc<AttemptLog>>,
    /// The largest response in bytes, if that was not known when the call began.
    pub(crate) response_limit: Option<usize>,
}

/// The response to an attempt.
struct AttemptBody {
    shared: Arc<Shared>,
    state: State,
    /// The trailing metadata, once the attempt has ended with `OK`.
    trailers: Metadata,
    /// Absent where the load of the connection does not matter, and once the attempt has ended.
    tracked: Option<TrackedCall>,
}

enum State {
    Waiting(Head),
    Reading(IncomingResponse),
    /// All bytes were read, and the attempt has ended with this result.
    Received(Result<(), Status>),
    /// The end of the stream, or an error, was reported.
    Done,
}

impl<T: 'static> ResponseReader<T> {
    /// A reader without an attempt.
    pub(crate) fn new(reading: Reading<T>) -> Self {
        let body = AttemptBody {
            shared: reading.shared,
            state: State::Done,
            trailers: Metadata::new(),
            tracked: None,
        };
        Self {
            messages: MessageReader::new(
                Side::Client,
                body,
                reading.codec,
                reading.limit,
                reading.intercepted,
            ),
            cardinality: reading.cardinality,
            log: None,
            only: None,
            metadata: Metadata::new(),
            trailers: Metadata::new(),
        }
    }

    /// Begins to read an attempt. Drops what was read of an earlier one.
    pub(crate) fn begin(&mut self, started: StartedAttempt) {
        self.log = started.log;
        self.messages.restart();
        if let Some(limit) = started.response_limit {
            self.messages.limit_to(limit);
        }
        self.messages.body.state = State::Waiting(started.head);
        self.messages.body.trailers = Metadata::new();
        self.messages.body.tracked = None;
        self.only = None;
        self.metadata = Metadata::new();
        self.trailers = Metadata::new();
    }

    /// Reports `status` for an attempt that failed before it started.
    pub(crate) fn refuse(&mut self, status: Status) {
        self.messages.restart();
        self.messages.body.state = State::Waiting(Box::pin(future::ready(Err(status))));
    }

    /// Stops reading the attempt, whether or not it has ended.
    pub(crate) fn stop(&mut self) {
        self.messages.stop();
        self.messages.body.state = State::Done;
        self.messages.body.tracked = None;
    }

    pub(crate) fn is_over(&self) -> bool {
        matches!(self.messages.body.state, State::Done)
    }

    /// Takes the single response, after the attempt has ended with `OK`.
    pub(crate) fn take_only(&mut self) -> Option<T> {
        self.only.take()
    }

    /// Takes the response that interceptors set, after they have ended the call with success.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the method has a single response and none was set, or if the response has another type than the method's.
    pub(crate) fn conclude(&mut self) -> Result<(), Status> {
        let intercepted = self.messages.intercepted.as_ref();
        let response = intercepted.and_then(|intercepted| intercepted.take_response());
        match (self.cardinality, response) {
            (Cardinality::One, None) if self.only.is_none() => Err(no_response()),
            (Cardinality::One | Cardinality::Many, None) => Ok(()),
            (Cardinality::One, Some(response)) => {
                let response = response.downcast().map_err(|_| wrong_type_of_response())?;
                self.only = Some(*response);
                Ok(())
            }
            (Cardinality::Many, Some(_)) => Err(response_to_stream()),
        }
    }

    pub(crate) fn is_compressed(&self) -> bool {
        self.messages.is_compressed()
    }

    /// The status of an attempt whose deadline has passed, with its phase.
    pub(crate) fn took_too_long(&self) -> Status {
        let body = &self.messages.body;
        match &body.state {
            State::Waiting(_) => body.shared.waiting_took_too_long(),
            State::Reading(response) => deadline_exceeded(&body.receiving(Some(response.server()))),
            State::Received(_) | State::Done => deadline_exceeded(&body.receiving(None)),
        }
    }

    /// Waits for the initial metadata; `Some` once they have arrived.
    pub(crate) fn poll_head(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<()>, Status>> {
        let body = &mut self.messages.body;
        let State::Waiting(head) = &mut body.state else {
            return Poll::Ready(Ok(Some(())));
        };
        let AttemptResponse { response, tracked } = ready!(head.as_mut().poll(context))?;
        let (mut parts, response) = response.into_parts();
        body.tracked = tracked;
        if body.shared.settings.dialect.is_some() {
            self.convert_head(&mut parts, response.server())?;
        }
        let body = &mut self.messages.body;
        let known = GrpcHeaders::find(&parts.headers);
        let server = response.server();
        check_head(parts.status, known)
            .map_err(|status| status.with_context(body.receiving(Some(server))))?;
        if known.status.is_some() && response.body.is_end_stream() {
            body.end(parts.headers, server);
            body.take_received()?;
            return Poll::Ready(Ok(Some(())));
        }
        body.check_size(known.size)?;
        let accepted = body.shared.settings.compression.accept;
        let encoding = message_encoding(known.encoding, accepted, Side::Client)?;
        body.state = State::Reading(response);
        self.messages.set_encoding(encoding);
        self.metadata = Metadata::from_headers(parts.headers);
        Poll::Ready(Ok(Some(())))
    }

    /// Converts the head of a response in a dialect, and sets the framing of its body.
    #[cold]
    fn convert_head(&mut self, head: &mut Parts, server: PeerAddress) -> Result<(), Status> {
        let body = &self.messages.body;
        let settings = &body.shared.settings;
        let Some(dialect) = &settings.dialect else {
            return Ok(());
        };
        let framing = dialect
            .response(head, settings.limits)
            .map_err(|status| status.with_context(body.receiving(Some(server))))?;
        self.messages.set_framing(Some(framing));
        Ok(())
    }

    /// Waits for the next response of a method with streamed responses; `None` once the attempt has ended with `OK`. A single
    /// response can be [taken](Self::take_only) then.
    pub(crate) fn poll_message(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<T>, Status>> {
        ready!(self.poll_head(context))?;
        loop {
            match self.messages.poll_next(context) {
                Poll::Ready(Ok(Some(message))) if self.cardinality == Cardinality::One => {
                    if self.only.is_some() {
                        return Poll::Ready(Err(cardinality("several responses")));
                    }
                    self.only = Some(message);
                }
                Poll::Ready(Ok(None)) => return Poll::Ready(self.finish().map(|()| None)),
                polled => return polled,
            }
        }
    }

    /// Takes the trailing metadata of an attempt that has ended with `OK`, and checks the number of its responses.
    #[inline]
    fn finish(&mut self) -> Result<(), Status> {
        let body = &mut self.messages.body;
        if let State::Done = std::mem::replace(&mut body.state, State::Done) {
            return Ok(());
        }
        self.trailers = std::mem::take(&mut body.trailers);
        if let Some(trailers) = self.messages.take_trailers() {
            self.trailers = trailers;
        }
        if self.cardinality == Cardinality::One && self.only.is_none() {
            return Err(cardinality("no response"));
        }
        Ok(())
    }
}

impl MessageBody for AttemptBody {
    fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>> {
        loop {
            let response = match &mut self.state {
                State::Reading(response) => response,
                State::Received(_) => return Poll::Ready(self.take_received().map(|()| None)),
                State::Waiting(_) | State::Done => return Poll::Ready(Ok(None)),
            };
            let frame = ready!(response.body.poll_frame(context, progress));
            let server = response.server();
            match frame.transpose() {
                Ok(None) => self.end(HeaderMap::new(), server),
                Ok(Some(frame)) => match frame.into_data() {
                    Ok(data) => return Poll::Ready(Ok(Some(data))),
                    Err(frame) => {
                        if let Ok(trailers) = frame.into_trailers() {
                            self.end(trailers, server);
                        }
                    }
                },
                Err(error) => {
                    let status = status_from_hyper(error, &self.receiving(Some(server)));
                    if let Some(tracked) = self.tracked.take() {
                        tracked.ended(status.code());
                    }
                    return Poll::Ready(Err(status));
                }
            }
        }
    }

    fn settle(&mut self, progress: Progress) {
        if let State::Reading(response) = &mut self.state {
            response.body.settle(progress);
        }
    }
}

impl AttemptBody {
    /// Ends the attempt with the status in `headers`, the trailers or those of a response without messages.
    fn end(&mut self, headers: HeaderMap, server: PeerAddress) {
        if let Some(tracked) = &self.tracked {
            tracked.trailers_received(&headers);
        }
        let limit = self.shared.settings.limits.receive_metadata;
        let ended =
            grpc::end_of_call(headers, limit).unwrap_or_else(|| self.end_without_status(server));
        if let Some(tracked) = self.tracked.take() {
            tracked.ended(ended.as_ref().map_or_else(Status::code, |_| Code::Ok));
        }
        self.state = State::Received(ended.map(|trailers| self.trailers = trailers));
    }

    #[cold]
    fn end_without_status(&self, server: PeerAddress) -> Result<Metadata, Status> {
        if self.shared.settings.dialect.is_some() {
            // The body has the status, and its framing finds it.
            return Ok(Metadata::new());
        }
        Err(
            Status::internal("the server ended the call without a grpc-status")
                .with_context(self.receiving(Some(server))),
        )
    }

    /// Reports once how the call ended, if it has.
    fn take_received(&mut self) -> Result<(), Status> {
        match &mut self.state {
            State::Received(ended) => std::mem::replace(ended, Ok(())),
            State::Waiting(_) | State::Reading(_) | State::Done => Ok(()),
        }
    }

    fn check_size(&self, size: MetadataSize) -> Result<(), Status> {
        size.check(self.shared.settings.limits.receive_metadata, Side::Client)
    }

    fn receiving(&self, server: Option<PeerAddress>) -> String {
        let target = &self.shared.target;
        match server {
            Some(server) => format!("receiving a response of {target} at {server}"),
            None => format!("receiving a response of {target}"),
        }
    }
}

/// Checks that a response is one of gRPC.
fn check_head(status: StatusCode, headers: GrpcHeaders<'_>) -> Result<(), Status> {
    grpc::check_response(status, headers, "application/grpc", |content_type| {
        ContentType::parse(content_type) == Some(ContentType::Proto)
    })
}

/// The status of a call with a single response for which the server sent `sent`.
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "a call of this method has exactly one response, and the server sent {sent}"
    ))
}

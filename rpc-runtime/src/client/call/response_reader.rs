//! An attempt at a call: a request to the server, and what it answers. Mostly a call is one attempt; its interceptors
//! may make more.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::{HeaderMap, StatusCode};

use crate::client::call::request_body::RequestQueue;
use crate::client::channel::Shared;
use crate::client::phase::deadline_exceeded;
use crate::codec::Codec;
use crate::interceptor::interception::{
    Interception, no_response, response_to_stream, wrong_type_of_response,
};
use crate::metadata::Metadata;
use crate::metadata::size::MetadataSize;
use crate::peer::PeerAddress;
use crate::protocol::compression::negotiation::message_encoding;
use crate::protocol::envelope::LARGE_MESSAGE;
use crate::protocol::envelope::decoder::Decoder;
use crate::protocol::envelope::stretch::Stretch;
use crate::protocol::grpc;
use crate::protocol::grpc::content_type::ContentType;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::side::Side;
use crate::status::Status;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::error::status_from_hyper;

/// The head of the response, on its way. Boxed, because it waits for a connection in ways that have no name.
pub(crate) type Head =
    Pin<Box<dyn Future<Output = Result<http::Response<IncomingResponse>, Status>> + Send>>;

/// The responses of an attempt, as they are read.
pub(crate) struct ResponseReader<T> {
    state: State,
    decoder: Decoder,
    stretch: Stretch,
    reading: Reading<T>,
    /// The response of a method that gives one, until it is known to be the only one.
    only: Option<T>,
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
}

/// How the responses of a call are read.
pub(crate) struct Reading<T> {
    pub(crate) codec: Codec<T>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) cardinality: Cardinality,
    pub(crate) intercepted: Option<Arc<Interception>>,
}

/// How many responses a method gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cardinality {
    One,
    Many,
}

/// An attempt that has begun.
pub(crate) struct StartedAttempt {
    pub(crate) head: Head,
    pub(crate) requests: Arc<RequestQueue>,
}

enum State {
    Waiting(Head),
    Reading(IncomingResponse),
    /// Every byte is in the decoder, and the call ended like this.
    Received(Result<(), Status>),
    /// The end of the stream, or an error, was reported.
    Done,
}

impl<T: 'static> ResponseReader<T> {
    /// No attempt yet.
    pub(crate) fn new(reading: Reading<T>) -> Self {
        Self {
            state: State::Done,
            decoder: Decoder::new(Side::Client),
            stretch: Stretch::new(),
            reading,
            only: None,
            metadata: Metadata::new(),
            trailers: Metadata::new(),
        }
    }

    /// Begins, with nothing left of an attempt before.
    pub(crate) fn begin(&mut self, head: Head) {
        self.state = State::Waiting(head);
        self.decoder = Decoder::new(Side::Client);
        self.only = None;
        self.metadata = Metadata::new();
        self.trailers = Metadata::new();
    }

    /// Has failed before it could begin.
    pub(crate) fn refuse(&mut self, status: Status) {
        self.state = State::Received(Err(status));
    }

    /// Is over, whether it had come to its end or not.
    pub(crate) fn stop(&mut self) {
        self.state = State::Done;
    }

    pub(crate) fn is_over(&self) -> bool {
        matches!(self.state, State::Done)
    }

    /// Takes the one response, after the attempt has ended well.
    pub(crate) fn take_only(&mut self) -> Option<T> {
        self.only.take()
    }

    /// Takes the response that interceptors gave, after they have ended the call well.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if there is none though the method gives one, or it is none of the method.
    pub(crate) fn conclude(&mut self) -> Result<(), Status> {
        let intercepted = self.reading.intercepted.as_ref();
        let response = intercepted.and_then(|intercepted| intercepted.take_response());
        match (self.reading.cardinality, response) {
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
        self.decoder.was_compressed()
    }

    /// The status of an attempt that has taken too long, which says what it is at.
    pub(crate) fn took_too_long(&self) -> Status {
        match &self.state {
            State::Waiting(_) => self.reading.shared.waiting_took_too_long(),
            State::Reading(body) => deadline_exceeded(&self.receiving(Some(body.server()))),
            State::Received(_) | State::Done => deadline_exceeded(&self.receiving(None)),
        }
    }

    fn receiving(&self, server: Option<PeerAddress>) -> String {
        let target = &self.reading.shared.target;
        match server {
            Some(server) => format!("receiving a response of {target} at {server}"),
            None => format!("receiving a response of {target}"),
        }
    }

    /// Waits for the initial metadata; `Some` once they are there.
    pub(crate) fn poll_head(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<()>, Status>> {
        let State::Waiting(head) = &mut self.state else {
            return Poll::Ready(Ok(Some(())));
        };
        let (mut parts, body) = ready!(head.as_mut().poll(context))?.into_parts();
        let known = GrpcHeaders::find(&parts.headers);
        let server = body.server();
        check_http(parts.status, known)
            .map_err(|status| status.with_context(self.receiving(Some(server))))?;
        if known.status.is_some() && body.body.is_end_stream() {
            self.end(&mut parts.headers, server);
        } else {
            self.check_size(known.size)?;
            let encoding = message_encoding(
                known.encoding,
                self.reading.shared.settings.compression.accept,
                Side::Client,
            )?;
            self.decoder.set_encoding(encoding);
            self.metadata = Metadata::from_headers(parts.headers);
            self.state = State::Reading(body);
        }
        Poll::Ready(Ok(Some(())))
    }

    /// Waits for the next response of a method that gives many; `None` once the attempt has ended well. The one response
    /// of a method that gives one is [there](Self::take_only) then.
    pub(crate) fn poll_message(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<T>, Status>> {
        loop {
            let polled = self.poll_decoded(context);
            if self.reading.cardinality == Cardinality::Many {
                return polled;
            }
            match ready!(polled)? {
                None => return Poll::Ready(Ok(None)),
                Some(message) if self.only.is_none() => self.only = Some(message),
                Some(_) => return Poll::Ready(Err(cardinality("several"))),
            }
        }
    }

    fn poll_decoded(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        ready!(self.poll_head(context))?;
        ready!(self.stretch.poll_next(context));
        loop {
            if let Some((message, size)) = self.decode()? {
                if size >= LARGE_MESSAGE
                    && let State::Reading(body) = &mut self.state
                {
                    body.body.settle(self.decoder.progress());
                }
                return Poll::Ready(Ok(Some(message)));
            }
            if self.decoder.is_busy() {
                return self.stretch.pause(context);
            }
            match &mut self.state {
                State::Reading(body) => {
                    match ready!(body.body.poll_frame(context, self.decoder.progress())) {
                        Some(Ok(frame)) => match frame.into_data() {
                            Ok(data) => self.decoder.push(data),
                            Err(frame) => {
                                if let Ok(mut trailers) = frame.into_trailers() {
                                    let server = body.server();
                                    self.end(&mut trailers, server);
                                }
                            }
                        },
                        Some(Err(error)) => {
                            let server = body.server();
                            let doing = self.receiving(Some(server));
                            return Poll::Ready(Err(status_from_hyper(error, &doing)));
                        }
                        None => {
                            let server = body.server();
                            self.end(&mut HeaderMap::new(), server);
                        }
                    }
                }
                State::Received(ended) => {
                    std::mem::replace(ended, Ok(()))?;
                    self.decoder.finish()?;
                    self.state = State::Done;
                    if self.reading.cardinality == Cardinality::One && self.only.is_none() {
                        return Poll::Ready(Err(cardinality("none")));
                    }
                    return Poll::Ready(Ok(None));
                }
                State::Waiting(_) | State::Done => return Poll::Ready(Ok(None)),
            }
        }
    }

    /// The next message and its size, if it has arrived.
    fn decode(&mut self) -> Result<Option<(T, usize)>, Status> {
        let limit = self.reading.shared.settings.limits.receive_message;
        let Some(payload) = self.decoder.next(limit)? else {
            return Ok(None);
        };
        self.stretch.read(payload.len());
        let message = self.reading.codec.decode(payload.buffer())?;
        if let Some(intercepted) = &self.reading.intercepted {
            intercepted.see_response(&message, payload.len())?;
        }
        Ok(Some((message, payload.len())))
    }

    /// Takes what the server said last.
    fn end(&mut self, trailers: &mut HeaderMap, server: PeerAddress) {
        let checked = self.check_size(MetadataSize::of(trailers));
        let ended = grpc::status_from_trailers(trailers).unwrap_or_else(|| {
            Err(
                Status::internal("the server ended the call without a grpc-status")
                    .with_context(self.receiving(Some(server))),
            )
        });
        let ended = match (checked, ended) {
            (Ok(()), ended) => ended,
            (Err(too_large), Ok(_)) => Err(too_large),
            (Err(too_large), Err(status)) => Err(too_large.with_source(status)),
        };
        self.state = State::Received(ended.map(|trailers| self.trailers = trailers));
    }

    fn check_size(&self, size: MetadataSize) -> Result<(), Status> {
        size.check(
            self.reading.shared.settings.limits.receive_metadata,
            Side::Client,
        )
    }
}

/// Refuses a response that is not gRPC, with the status that the specification maps its HTTP status to.
fn check_http(status: StatusCode, headers: GrpcHeaders<'_>) -> Result<(), Status> {
    if headers.status.is_some() {
        return Ok(());
    }
    if status != StatusCode::OK {
        let code = grpc::http_status_to_code(status.as_u16());
        return Err(Status::new(
            code,
            format!("the server answered with HTTP status {status}"),
        ));
    }
    let content_type = headers.content_type;
    if content_type.and_then(ContentType::parse) != Some(ContentType::Proto) {
        return Err(Status::unknown(format!(
            "the server answered with content-type {content_type:?} instead of application/grpc"
        )));
    }
    Ok(())
}

/// The status of a call with a number of responses that its method does not give.
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "the method gives exactly one response, and the server sent {sent}"
    ))
}

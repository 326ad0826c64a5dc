//! Streams that a channel opens for itself over one connection, on which a server says something about itself.
//!
//! They are no calls: observers do not see them, no policy counts them, and a channel is idle although they are open.

use std::convert::Infallible;
use std::future::pending;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Uri, header, uri};
use tokio::task::yield_now;
use tokio::time::{Instant, sleep_until};
use tracing::error;

use crate::call_body::message_queue::MessageQueue;
use crate::call_body::message_reader::{MessageBody, MessageReader};
use crate::call_body::message_writer::MessageWriter;
use crate::client::backoff::Backoff;
use crate::client::call::request_body::{CallNotes, RequestBody, RequestQueue};
use crate::client::credentials::Credentials;
use crate::encoding::Encoding;
use crate::jitter::jitter;
use crate::method::Method;
use crate::panics::Contained;
use crate::progress::Progress;
use crate::protocol::compression::negotiation::{Encodings, message_encoding};
use crate::protocol::grpc;
use crate::protocol::grpc::content_type::ContentType;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::protocol::orca::MAX_REPORT_BYTES;
use crate::side::Side;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::client::{AnnouncedBody, Connection, SendError};
use crate::transport::http2::error::status_from_hyper;
use crate::transport::net::target::Target;

/// Opens the streams of a channel.
#[derive(Debug)]
pub(crate) struct ControlStreams {
    pub(crate) target: Arc<Target>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) credentials: Option<Credentials>,
    /// The largest metadata of a response, in bytes.
    pub(crate) metadata_limit: usize,
}

/// What happens to a stream that is opened again whenever it has ended.
#[derive(Debug)]
pub(crate) enum StreamEvent<T> {
    Received(T),
    Ended(Status),
    /// The server does not have the method. The stream is not opened again.
    Unimplemented,
}

impl ControlStreams {
    /// Keeps a stream open: it is opened again at once after a message was received, and otherwise after a pause. Ends only where
    /// the server does not have the method.
    pub(crate) async fn follow<Req: 'static, Res: 'static>(
        &self,
        connection: &Connection<RequestBody>,
        method: &Method<Req, Res>,
        request: &Req,
        mut event: impl FnMut(StreamEvent<Res>),
    ) {
        let mut backoff = Backoff::default();
        loop {
            let mut pause_end = Some(Instant::now() + backoff.pause(jitter()));
            let ended = self.run(connection, method, request, |message| {
                pause_end = None;
                event(StreamEvent::Received(message));
            });
            let Err(ended) = ended.await;
            // The task of a connection that has ended says so now.
            yield_now().await;
            if connection.is_closed() {
                return pending().await;
            }
            if ended.code() == Code::Unimplemented {
                let (target, path) = (&self.target, method.path());
                error!(server = %connection.peer, "a server of {target} does not implement {path}");
                return event(StreamEvent::Unimplemented);
            }
            event(StreamEvent::Ended(ended));
            match pause_end {
                Some(end) => sleep_until(end).await,
                None => backoff = Backoff::default(),
            }
        }
    }

    /// Opens a stream, and reads it to its end.
    async fn run<Req: 'static, Res: 'static>(
        &self,
        connection: &Connection<RequestBody>,
        method: &Method<Req, Res>,
        request: &Req,
        mut received: impl FnMut(Res),
    ) -> Result<Infallible, Status> {
        let mut messages = self.open(connection, method, request).await?;
        while let Some(message) = messages.next().await? {
            received(message);
        }
        Err(Status::unavailable(ENDED))
    }

    async fn open<Req: 'static, Res: 'static>(
        &self,
        connection: &Connection<RequestBody>,
        method: &Method<Req, Res>,
        message: &Req,
    ) -> Result<MessageReader<Res, ControlBody>, Status> {
        let mut request = http::Request::new(AnnouncedBody::new(request_body(method, message)?));
        *request.method_mut() = http::Method::POST;
        *request.version_mut() = http::Version::HTTP_2;
        *request.uri_mut() = self.uri(connection, method.path())?;
        let headers = request.headers_mut();
        headers.insert(header::TE, grpc::TE_VALUE);
        headers.insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        headers.insert(header::USER_AGENT, self.user_agent.clone());
        if let Some(credentials) = &self.credentials {
            let metadata = Contained::new(credentials.metadata(&self.target, method.path()));
            let panicked = |_| Err(Status::internal("the call credentials panicked"));
            let metadata = metadata.await.unwrap_or_else(panicked)?;
            metadata.append_to(headers);
        }
        let phase = format!("waiting for {} of {}", method.path(), self.target);
        let response = connection.clone().send_apart(request).await;
        let response = response.map_err(|error| match error {
            SendError::NotSent(_) => Status::unavailable(format!("{phase}: the connection ended")),
            SendError::Unprocessed(error) | SendError::Failed(error) => {
                status_from_hyper(error, &phase)
            }
        })?;
        let (parts, response) = response.into_parts();
        let known = GrpcHeaders::find(&parts.headers);
        grpc::check_response(parts.status, known, "application/grpc", |content_type| {
            ContentType::parse(content_type) == Some(ContentType::Proto)
        })?;
        known.size.check(self.metadata_limit, Side::Client)?;
        let encoding = message_encoding(known.encoding, Encodings::IDENTITY, Side::Client)?;
        if known.status.is_some() && response.body.is_end_stream() {
            end_of_stream(parts.headers, self.metadata_limit)?;
            return Err(Status::unavailable(ENDED));
        }
        let body = ControlBody {
            response,
            metadata_limit: self.metadata_limit,
        };
        let codec = method.response;
        let mut messages = MessageReader::new(Side::Client, body, codec, MAX_MESSAGE_BYTES, None);
        messages.set_encoding(encoding);
        Ok(messages)
    }

    fn uri(&self, connection: &Connection<RequestBody>, path: &'static str) -> Result<Uri, Status> {
        let own = connection.authority.as_ref();
        let mut parts = uri::Parts::default();
        parts.scheme = Some(self.target.scheme());
        parts.authority = Some(own.unwrap_or(&self.target.authority).clone());
        parts.path_and_query = Some(uri::PathAndQuery::from_static(path));
        Uri::from_parts(parts)
            .map_err(|error| Status::internal("the method has no valid path").with_source(error))
    }
}

/// The body of a request with one message.
fn request_body<Req: 'static, Res>(
    method: &Method<Req, Res>,
    message: &Req,
) -> Result<RequestBody, Status> {
    let queue: Arc<RequestQueue> = MessageQueue::retaining(CallNotes::default(), 0);
    let body =
        RequestBody::new(&queue).ok_or_else(|| Status::internal("a new queue was read already"))?;
    let writer = MessageWriter::new(Side::Client, queue, method.request, usize::MAX, None);
    writer.write(writer.queue.lock(), Encoding::Identity, message)?;
    writer.queue.finish();
    Ok(body)
}

/// The body of a response.
struct ControlBody {
    response: IncomingResponse,
    metadata_limit: usize,
}

impl MessageBody for ControlBody {
    fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>> {
        loop {
            let frame = ready!(self.response.body.poll_frame(context, progress));
            let frame = match frame.transpose() {
                Ok(Some(frame)) => frame,
                Ok(None) => return Poll::Ready(self.end(HeaderMap::new())),
                Err(error) => return Poll::Ready(Err(status_from_hyper(error, "receiving"))),
            };
            match frame.into_data() {
                Ok(data) => return Poll::Ready(Ok(Some(data))),
                Err(frame) => {
                    if let Ok(trailers) = frame.into_trailers() {
                        return Poll::Ready(self.end(trailers));
                    }
                }
            }
        }
    }

    fn settle(&mut self, progress: Progress) {
        self.response.body.settle(progress);
    }
}

impl ControlBody {
    fn end(&self, trailers: HeaderMap) -> Result<Option<Bytes>, Status> {
        end_of_stream(trailers, self.metadata_limit).map(|()| None)
    }
}

fn end_of_stream(headers: HeaderMap, metadata_limit: usize) -> Result<(), Status> {
    match grpc::end_of_call(headers, metadata_limit) {
        Some(ended) => ended.map(drop),
        None => Err(Status::internal(
            "the server ended the stream without a grpc-status",
        )),
    }
}

const ENDED: &str = "the server has ended the stream";

/// The largest message, in bytes.
const MAX_MESSAGE_BYTES: usize = MAX_REPORT_BYTES;

//! A request: a message or a stream of messages, with the call's metadata and settings.

use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::peer::Peer;
use crate::peer::PeerAddress;
use crate::setting::LONGEST_TIME;

/// A request: its message (or, in a streaming handler, the stream of messages), metadata and deadline.
///
/// A client's method also accepts a bare message: `client.say_hello(message)` is
/// `client.say_hello(Request::new(message))`. For a call with streamed requests the message is `()`.
#[derive(Debug)]
pub struct Request<T> {
    message: T,
    pub(crate) head: RequestHead,
}

/// A request without its message.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestHead {
    pub(crate) metadata: Metadata,
    pub(crate) deadline: Option<Instant>,
    /// The call does not inherit the deadline of the handler that makes it.
    pub(crate) ignores_inherited_deadline: bool,
    pub(crate) wait_for_ready: bool,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) compressed: bool,
    pub(crate) peer: Option<Peer>,
    pub(crate) extensions: http::Extensions,
}

impl RequestHead {
    pub(crate) fn peer_certificates(&self) -> &[Bytes] {
        let peer = self.peer.as_ref();
        peer.and_then(|peer| peer.certificates.as_deref())
            .unwrap_or_default()
    }
}

impl<T> Request<T> {
    /// A request without metadata or deadline.
    pub fn new(message: T) -> Self {
        Self {
            message,
            head: RequestHead::default(),
        }
    }

    /// The message.
    pub fn message(&self) -> &T {
        &self.message
    }

    /// The message, mutably.
    pub fn message_mut(&mut self) -> &mut T {
        &mut self.message
    }

    /// Returns the message and drops the rest.
    pub fn into_message(self) -> T {
        self.message
    }

    /// The metadata of the request.
    pub fn metadata(&self) -> &Metadata {
        &self.head.metadata
    }

    /// The metadata of the request, mutably.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.head.metadata
    }

    /// The time at which the call fails with `DEADLINE_EXCEEDED`; `None` if it has no deadline.
    ///
    /// On a server it is the client's deadline, counted from the arrival of the request.
    pub fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    /// The time left until the [deadline](Self::deadline), zero if it has passed; `None` if there is none.
    pub fn time_remaining(&self) -> Option<Duration> {
        let deadline = self.head.deadline?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    /// Limits the whole call, connecting included, to `timeout` from now.
    ///
    /// With a timeout of zero the call ends with `DEADLINE_EXCEEDED` before anything is sent. A timeout of more than
    /// 30 years counts as 30 years. This overrides the timeout of the [channel](crate::ChannelBuilder::timeout). A call
    /// made by a handler ends at the handler's deadline if that is earlier; see
    /// [`ignore_inherited_deadline`](Self::ignore_inherited_deadline).
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.head.deadline = Some(Instant::now() + timeout.min(LONGEST_TIME));
    }

    /// Ends the whole call at `deadline`. Otherwise the same as [`set_timeout`](Self::set_timeout).
    pub fn set_deadline(&mut self, deadline: Instant) {
        // Tokio's timers cannot represent every `Instant`.
        self.head.deadline = Some(deadline.min(Instant::now() + LONGEST_TIME));
    }

    /// Lets a call made by a handler outlast the handler's deadline.
    ///
    /// By default such a call ends no later than the call that is being handled, whatever its own deadline. This applies
    /// to calls made while the handler's future is polled. Spawned tasks and [detached](crate::detached) work inherit no
    /// deadline.
    pub fn ignore_inherited_deadline(&mut self) {
        self.head.ignores_inherited_deadline = true;
    }

    /// Whether the call waits for a connection while the server is unreachable, instead of failing at once with
    /// `UNAVAILABLE`. The default is `false`. The deadline applies in both cases.
    pub fn set_wait_for_ready(&mut self, wait_for_ready: bool) {
        self.head.wait_for_ready = wait_for_ready;
    }

    /// Sets how the messages of this request are compressed. Overrides the channel's setting
    /// ([`ChannelBuilder::send_compressed`](crate::ChannelBuilder::send_compressed)).
    ///
    /// A server that does not support the encoding refuses the call with `UNIMPLEMENTED` and lists the encodings that it
    /// accepts. On a request that a handler received this has no effect; see
    /// [`Response::set_encoding`](crate::Response::set_encoding).
    pub fn set_encoding(&mut self, encoding: Encoding) {
        self.head.encoding = Some(encoding);
    }

    /// Whether the message was received compressed. `false` on a request that was not received; for streamed requests
    /// see [`RequestStream::is_compressed`](crate::RequestStream::is_compressed).
    pub fn is_compressed(&self) -> bool {
        self.head.compressed
    }

    /// The address of the client. `None` on a request that was not received, or if another HTTP server received it and
    /// did not provide the address (feature `tower`).
    pub fn peer(&self) -> Option<&PeerAddress> {
        self.head.peer.as_ref().map(|peer| &peer.address)
    }

    /// The certificates that the client presented in the TLS handshake, in DER: its own first, then the intermediate
    /// ones. Empty if the client presented none or was not asked for one.
    pub fn peer_certificates(&self) -> &[Bytes] {
        self.head.peer_certificates()
    }

    /// Values that parts of one process pass along with a request; they are never sent.
    pub fn extensions(&self) -> &http::Extensions {
        &self.head.extensions
    }

    /// The extensions, mutably.
    pub fn extensions_mut(&mut self) -> &mut http::Extensions {
        &mut self.head.extensions
    }

    /// The same request with another message.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Request<U> {
        Request {
            message: map(self.message),
            head: self.head,
        }
    }

    pub(crate) fn from_parts(message: T, head: RequestHead) -> Self {
        Self { message, head }
    }

    pub(crate) fn into_parts(self) -> (T, RequestHead) {
        (self.message, self.head)
    }
}

impl<T> From<T> for Request<T> {
    fn from(message: T) -> Self {
        Self::new(message)
    }
}

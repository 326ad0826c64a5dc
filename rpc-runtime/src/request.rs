//! A message on its way out, or a stream of them, with what the call needs to know.

use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::peer::Peer;
use crate::peer::PeerAddress;
use crate::setting::LONGEST_TIME;

/// A request: its message (or, in a streaming handler, the stream of messages), metadata and deadline.
///
/// A client's method takes a bare message as well: `client.say_hello(message)` is
/// `client.say_hello(Request::new(message))`. For a call whose requests are streamed the message is `()`.
#[derive(Debug)]
pub struct Request<T> {
    message: T,
    pub(crate) head: RequestHead,
}

/// Everything of a request but its message.
#[derive(Clone, Debug, Default)]
pub(crate) struct RequestHead {
    pub(crate) metadata: Metadata,
    pub(crate) deadline: Option<Instant>,
    /// The deadline of the handler that makes the call is none of its business.
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

    /// The message, to change it.
    pub fn message_mut(&mut self) -> &mut T {
        &mut self.message
    }

    /// The message, leaving the rest behind.
    pub fn into_message(self) -> T {
        self.message
    }

    /// The metadata of the request.
    pub fn metadata(&self) -> &Metadata {
        &self.head.metadata
    }

    /// The metadata of the request, to add to it.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.head.metadata
    }

    /// The moment at which the call fails with `DEADLINE_EXCEEDED`; `None` if it has no deadline.
    ///
    /// On a server it is the caller's deadline, counted from the arrival of the request.
    pub fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    /// How much time is left until the [deadline](Self::deadline), zero if it has passed; `None` if there is none.
    pub fn time_remaining(&self) -> Option<Duration> {
        let deadline = self.head.deadline?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    /// Lets the whole call, connecting included, take no longer than `timeout` from now.
    ///
    /// With a timeout of zero the call ends with `DEADLINE_EXCEEDED` before anything is sent; one of more than 30 years counts
    /// as 30 years. It goes before the timeout of the [channel](crate::ChannelBuilder::timeout). A call that is made in a handler ends at the handler's own
    /// deadline if that is earlier, see [`ignore_inherited_deadline`](Self::ignore_inherited_deadline).
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.head.deadline = Some(Instant::now() + timeout.min(LONGEST_TIME));
    }

    /// Ends the whole call at `deadline`, as [`set_timeout`](Self::set_timeout) does.
    pub fn set_deadline(&mut self, deadline: Instant) {
        // Timers cannot wait until the last moment of the clock.
        self.head.deadline = Some(deadline.min(Instant::now() + LONGEST_TIME));
    }

    /// Lets a call that is made in a handler take longer than the handler may.
    ///
    /// Without this a call that a handler makes, whatever its own deadline is, ends no later than the call that is
    /// handled: its caller waits no longer. That holds for calls that the handler's own future makes; a task that it
    /// spawns inherits no deadline, nor does [detached](crate::detached) work.
    pub fn ignore_inherited_deadline(&mut self) {
        self.head.ignores_inherited_deadline = true;
    }

    /// Whether the call waits for a connection while the server cannot be reached, instead of failing at once
    /// with `UNAVAILABLE`. The default is `false`. The deadline holds either way.
    pub fn set_wait_for_ready(&mut self, wait_for_ready: bool) {
        self.head.wait_for_ready = wait_for_ready;
    }

    /// How the messages of this request are compressed, instead of as the channel says
    /// ([`ChannelBuilder::send_compressed`](crate::ChannelBuilder::send_compressed)).
    ///
    /// A server that does not know the encoding refuses the call with `UNIMPLEMENTED` and says in its message what
    /// it accepts. On a request that a handler received this has no effect: see
    /// [`Response::set_encoding`](crate::Response::set_encoding).
    pub fn set_encoding(&mut self, encoding: Encoding) {
        self.head.encoding = Some(encoding);
    }

    /// Whether the message came compressed. `false` on a request that was not received; if the client streams,
    /// [`RequestStream::is_compressed`](crate::RequestStream::is_compressed) tells it of each message.
    pub fn is_compressed(&self) -> bool {
        self.head.compressed
    }

    /// Where the request came from; `None` on a request that was not received, or that a server which is not ours has
    /// received without saying (feature `tower`).
    pub fn peer(&self) -> Option<&PeerAddress> {
        self.head.peer.as_ref().map(|peer| &peer.address)
    }

    /// The certificates that the client has proven itself with in the TLS handshake, in DER: its own first, then
    /// those that lead to a root. Empty if it had none, or was not asked for one.
    pub fn peer_certificates(&self) -> &[Bytes] {
        self.head.peer_certificates()
    }

    /// Values that parts of one process hand on with a request; they are never sent.
    pub fn extensions(&self) -> &http::Extensions {
        &self.head.extensions
    }

    /// The extensions, to add to them.
    pub fn extensions_mut(&mut self) -> &mut http::Extensions {
        &mut self.head.extensions
    }

    /// The same request around another message.
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

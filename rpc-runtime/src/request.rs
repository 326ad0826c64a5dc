//! A request: a message or a stream of messages, with the metadata of its call.

use std::time::{Duration, Instant};

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::peer::Peer;
use crate::setting::LONGEST_TIME;
use crate::timer::now;

/// A request as a handler gets it: its message (or the stream of messages), metadata and deadline.
///
/// A client makes a [`Call`](crate::Call) instead. [`Request::new`] is for tests that call a handler directly.
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
    /// Absent where the application has not set it.
    pub(crate) wait_for_ready: Option<bool>,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) compressed: bool,
    pub(crate) peer: Option<Peer>,
    pub(crate) extensions: http::Extensions,
}

impl RequestHead {
    /// Ends the call at `deadline`.
    pub(crate) fn set_deadline(&mut self, deadline: Instant) {
        // Tokio's timers cannot represent every `Instant`.
        self.deadline = Some(deadline.min(now() + LONGEST_TIME));
    }

    /// Ends the call `timeout` from now.
    pub(crate) fn set_timeout(&mut self, timeout: Duration) {
        self.deadline = Some(now() + timeout.min(LONGEST_TIME));
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

    /// Returns the message and the metadata, and drops the rest.
    pub fn into_parts(self) -> (T, Metadata) {
        (self.message, self.head.metadata)
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
        Some(deadline.saturating_duration_since(now()))
    }

    /// Whether the message was received compressed. `false` on a request that was not received; for streamed requests
    /// see [`RequestStream::is_compressed`](crate::RequestStream::is_compressed).
    pub fn is_compressed(&self) -> bool {
        self.head.compressed
    }

    /// The client: its address, and its certificates. `None` on a request that was not received, or if another HTTP server
    /// received it and did not add a [`Peer`] (feature `tower`).
    pub fn peer(&self) -> Option<&Peer> {
        self.head.peer.as_ref()
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
}

impl<T> From<T> for Request<T> {
    fn from(message: T) -> Self {
        Self::new(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_remains_is_never_negative() {
        let mut request = Request::new(());
        assert_eq!(request.time_remaining(), None);
        request.head.deadline = Some(Instant::now());
        assert_eq!(request.time_remaining(), Some(Duration::ZERO));
    }
}

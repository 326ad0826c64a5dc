//! A response message with its metadata.

use crate::encoding::Encoding;
use crate::metadata::Metadata;

/// A response message, with the metadata sent before and after it.
///
/// A handler makes one with [`Response::new`] (or `message.into()`); a client's call returns one.
#[derive(Clone, Debug, Default)]
pub struct Response<T> {
    message: T,
    metadata: Metadata,
    trailers: Metadata,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) compressed: bool,
}

impl<T> Response<T> {
    /// A response without metadata.
    pub fn new(message: T) -> Self {
        Self::from_parts(message, Metadata::new(), Metadata::new())
    }

    /// The message.
    pub fn message(&self) -> &T {
        &self.message
    }

    /// The message, mutably.
    pub fn message_mut(&mut self) -> &mut T {
        &mut self.message
    }

    /// Returns the message and drops the metadata.
    pub fn into_message(self) -> T {
        self.message
    }

    /// The initial metadata, which is sent before the message.
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The initial metadata, mutably.
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.metadata
    }

    /// The trailing metadata, which is sent after the message together with the status.
    pub fn trailers(&self) -> &Metadata {
        &self.trailers
    }

    /// The trailing metadata, mutably.
    pub fn trailers_mut(&mut self) -> &mut Metadata {
        &mut self.trailers
    }

    /// Sets how this response is compressed. Overrides the server's setting
    /// ([`Server::send_compressed`](crate::Server::send_compressed)).
    ///
    /// The response is sent uncompressed if the client does not accept the encoding. On a response that a client
    /// received this has no effect.
    pub fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = Some(encoding);
    }

    /// Whether the message was received compressed. `false` on a response that was not received.
    pub fn is_compressed(&self) -> bool {
        self.compressed
    }

    /// Returns the message, the initial metadata and the trailing metadata.
    pub fn into_parts(self) -> (T, Metadata, Metadata) {
        (self.message, self.metadata, self.trailers)
    }

    /// The same response with another message.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            message: map(self.message),
            metadata: self.metadata,
            trailers: self.trailers,
            encoding: self.encoding,
            compressed: self.compressed,
        }
    }

    pub(crate) fn from_parts(message: T, metadata: Metadata, trailers: Metadata) -> Self {
        Self {
            message,
            metadata,
            trailers,
            encoding: None,
            compressed: false,
        }
    }
}

impl<T> From<T> for Response<T> {
    fn from(message: T) -> Self {
        Self::new(message)
    }
}

//! How messages of one type become bytes and come back.
//!
//! A codec is a pair of functions, so the types of calls and streams name the message and never its crate.

use std::fmt;

use crate::status::Status;

pub(crate) mod buffer;
pub(crate) mod decode_buffer;

use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;

#[cfg(feature = "buffa")]
pub mod buffa;
#[cfg(feature = "prost")]
pub mod prost;
#[cfg(feature = "protobuf")]
pub mod protobuf;

/// Encodes and decodes messages of type `T`.
///
/// Generated code makes one per message type from the message crate's own serialiser. A codec of your own
/// carries any other format over the same calls.
pub struct Codec<T> {
    encode: fn(&T, &mut EncodeBuffer) -> Result<(), Status>,
    decode: fn(DecodeBuffer<'_>) -> Result<T, Status>,
}

impl<T> Codec<T> {
    /// A codec of two functions.
    ///
    /// `encode` appends one whole message to the buffer; what it appended is dropped when it fails. `decode`
    /// reads one whole message. A status that either returns ends the call with it.
    #[must_use]
    pub const fn new(
        encode: fn(&T, &mut EncodeBuffer) -> Result<(), Status>,
        decode: fn(DecodeBuffer<'_>) -> Result<T, Status>,
    ) -> Self {
        Self { encode, decode }
    }

    pub(crate) fn encode(&self, message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
        (self.encode)(message, buffer)
    }

    pub(crate) fn decode(&self, message: DecodeBuffer<'_>) -> Result<T, Status> {
        (self.decode)(message)
    }

    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn decode_all(&self, message: &bytes::Bytes) -> Result<T, Status> {
        self.decode(DecodeBuffer::new(message, message.len()))
    }
}

impl<T> Clone for Codec<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Codec<T> {}

impl<T> fmt::Debug for Codec<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Codec<{}>", std::any::type_name::<T>())
    }
}

//! Codecs: how messages of one type are encoded and decoded.
//!
//! A codec is a pair of functions, so that the types of calls and streams depend on the message and not on its crate.

use std::any::Any;
use std::fmt;

use crate::status::Status;

pub(crate) mod buffer;
mod bytes;
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
/// Generated code has one for each message type, based on the serialiser of the message crate. A custom codec sends any
/// other format over the same calls.
pub struct Codec<T> {
    encode: fn(&T, &mut EncodeBuffer) -> Result<(), Status>,
    decode: fn(DecodeBuffer<'_>) -> Result<T, Status>,
}

impl<T> Codec<T> {
    /// A codec of two functions.
    ///
    /// `encode` appends one whole message to the buffer; if it fails, what it appended is dropped. `decode` reads one
    /// whole message. If either returns a status, the call ends with it.
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
    pub(crate) fn decode_all(&self, message: &::bytes::Bytes) -> Result<T, Status> {
        self.decode(DecodeBuffer::new(message, message.len()))
    }
}

/// Encodes messages of a type that the caller does not know.
pub(crate) trait AnyEncoder: Send + Sync {
    /// Encodes a message; `None` if it is of another type.
    fn encode_any(
        &self,
        message: &dyn Any,
        buffer: &mut EncodeBuffer,
    ) -> Option<Result<(), Status>>;
}

impl<T: 'static> AnyEncoder for Codec<T> {
    fn encode_any(
        &self,
        message: &dyn Any,
        buffer: &mut EncodeBuffer,
    ) -> Option<Result<(), Status>> {
        Some(self.encode(message.downcast_ref()?, buffer))
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

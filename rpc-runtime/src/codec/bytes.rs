//! Messages in encoded form, as bytes.

use bytes::Bytes;

use crate::codec::Codec;
use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;
use crate::status::Status;

impl Codec<Bytes> {
    /// The codec of messages that are encoded already: a message is its bytes.
    ///
    /// A message that arrives in one chunk is not copied. A message that is sent is copied.
    #[must_use]
    pub const fn bytes() -> Self {
        Self::new(encode, decode)
    }
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn encode(message: &Bytes, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer.writer(message.len()).extend_from_slice(message);
    Ok(())
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn decode(message: DecodeBuffer<'_>) -> Result<Bytes, Status> {
    Ok(message.into_bytes())
}

//! Messages of Google's own `protobuf` crate, version 4.

use bytes::Buf;
use protobuf::{Message, Serialize};

use crate::codec::Codec;
use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;
use crate::status::Status;

/// The codec of a `protobuf` message.
#[must_use]
pub const fn codec<T: Message>() -> Codec<T> {
    Codec::new(encode, decode)
}

fn encode<T: Message>(message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    // `serialized_len()` would encode the whole message and throw it away, so there is no size hint.
    let bytes = Serialize::serialize(message).map_err(|error| {
        Status::internal("the message does not serialize; are its required fields set?")
            .with_source(error)
    })?;
    buffer.put(bytes);
    Ok(())
}

#[allow(clippy::needless_pass_by_value, reason = "the signature of a codec")]
fn decode<T: Message>(buffer: DecodeBuffer<'_>) -> Result<T, Status> {
    T::parse(buffer.chunk())
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

//! Messages of the `prost` crate.

use bytes::Bytes;
use prost::Message;

use super::{Codec, EncodeBuffer};
use crate::status::Status;

/// The codec of a `prost` message.
#[must_use]
pub const fn codec<T: Message + Default>() -> Codec<T> {
    Codec::new(encode, decode)
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn encode<T: Message>(message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    message.encode_raw(buffer.writer(message.encoded_len()));
    Ok(())
}

fn decode<T: Message + Default>(payload: Bytes) -> Result<T, Status> {
    T::decode(payload)
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

//! Messages of the `buffa` crate.

use buffa::Message;
use bytes::Bytes;

use super::{Codec, EncodeBuffer};
use crate::status::Status;

/// The codec of a `buffa` message.
#[must_use]
pub const fn codec<T: Message>() -> Codec<T> {
    Codec::new(encode, decode)
}

fn encode<T: Message>(message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    message
        .try_encode(buffer.writer(0))
        .map_err(|error| Status::internal("the message does not serialize").with_source(error))
}

fn decode<T: Message>(mut payload: Bytes) -> Result<T, Status> {
    T::decode(&mut payload)
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

//! Messages of the `buffa` crate.

use buffa::{Message, SizeCache, checked_encode_size};

use crate::codec::Codec;
use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;
use crate::status::Status;

/// The codec of a `buffa` message.
#[must_use]
pub const fn codec<T: Message>() -> Codec<T> {
    Codec::new(encode, decode)
}

fn encode<T: Message>(message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    let mut sizes = SizeCache::new();
    let size = checked_encode_size(message.compute_size(&mut sizes))
        .map_err(|error| Status::internal("the message does not serialize").with_source(error))?;
    message.write_to(&mut sizes, buffer.writer(size as usize));
    Ok(())
}

fn decode<T: Message>(mut buffer: DecodeBuffer<'_>) -> Result<T, Status> {
    T::decode(&mut buffer)
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

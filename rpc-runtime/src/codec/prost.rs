//! Messages of the `prost` crate.

use prost::Message;

use crate::codec::Codec;
use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;
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

fn decode<T: Message + Default>(buffer: DecodeBuffer<'_>) -> Result<T, Status> {
    T::decode(buffer)
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    #[test]
    fn a_bytes_field_shares_the_memory_of_the_message() {
        // `google.protobuf.BytesValue`, which is `Bytes` for prost.
        let payload = Bytes::from_static(b"\x0a\x05hello");
        let message: Bytes = codec().decode_all(&payload).unwrap();
        assert_eq!(message, "hello");
        assert_eq!(message.as_ptr(), payload[2..].as_ptr());
    }
}

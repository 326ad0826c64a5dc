//! The codec of the messages of gRPC itself.

use bytes::Buf;

use crate::codec::Codec;
use crate::codec::buffer::EncodeBuffer;
use crate::codec::decode_buffer::DecodeBuffer;
use crate::protocol::protobuf::{Message, Writer, read};
use crate::status::Status;

pub(crate) const fn codec<T: Message>() -> Codec<T> {
    Codec::new(encode, decode)
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn encode<T: Message>(message: &T, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    let mut writer = Writer::default();
    message.write(&mut writer);
    buffer.put(writer.into_bytes());
    Ok(())
}

#[allow(clippy::needless_pass_by_value, reason = "the signature of a codec")]
fn decode<T: Message>(buffer: DecodeBuffer<'_>) -> Result<T, Status> {
    read(buffer.chunk())
        .map_err(|error| Status::internal("the message does not parse").with_source(error))
}

//! A codec whose messages are the bytes on the wire.

use bytes::Bytes;
use rpc_runtime::{Codec, DecodeBuffer, EncodeBuffer, Status};

pub const BYTES: Codec<Bytes> = Codec::new(put, take);

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn put(bytes: &Bytes, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer.put(bytes.to_vec());
    Ok(())
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn take(buffer: DecodeBuffer<'_>) -> Result<Bytes, Status> {
    Ok(buffer.into_bytes())
}

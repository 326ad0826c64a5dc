//! How the suite talks to the program: messages, each after its size in four bytes, big-endian.

use std::io;

use prost::Message;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Reads the next message; `None` at the end of the input.
pub(crate) async fn read<T: Message + Default>(
    input: &mut (impl AsyncRead + Unpin),
) -> io::Result<Option<T>> {
    let size = match input.read_u32().await {
        Ok(size) => size,
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut encoded = Vec::new();
    let read = input
        .take(u64::from(size))
        .read_to_end(&mut encoded)
        .await?;
    if u32::try_from(read) != Ok(size) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    T::decode(encoded.as_slice())
        .map(Some)
        .map_err(io::Error::other)
}

/// Writes a message.
pub(crate) async fn write(
    output: &mut (impl AsyncWrite + Unpin),
    message: &impl Message,
) -> io::Result<()> {
    let encoded = message.encode_to_vec();
    let size = u32::try_from(encoded.len()).map_err(io::Error::other)?;
    output.write_u32(size).await?;
    output.write_all(&encoded).await?;
    output.flush().await
}

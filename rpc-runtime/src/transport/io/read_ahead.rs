//! Reads more from a socket than requested while much data arrives.
//!
//! hyper requests about one frame at a time, and many peers limit frames to 16 KiB: a large message would take two reads
//! and two wake-ups for each frame. Large requests are read directly into hyper's buffer.

use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

/// Bytes that were read but not yet requested.
#[derive(Debug, Default)]
pub(crate) struct ReadAhead {
    /// Has no capacity while the socket has no data.
    bytes: BytesMut,
    /// Whether the last read returned so much that more is likely.
    pays: bool,
}

impl ReadAhead {
    /// Reads from the bytes that were read ahead, or else from `io`.
    pub(crate) fn poll_read<I: AsyncRead + Unpin>(
        &mut self,
        io: &mut I,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.bytes.is_empty() {
            let asked = buffer.remaining();
            let read = if self.pays && asked < DIRECT_READ_BYTES {
                self.bytes.reserve(READ_AHEAD_BYTES);
                pin!(io.read_buf(&mut self.bytes)).poll(context)
            } else {
                let before = buffer.filled().len();
                Pin::new(io)
                    .poll_read(context, buffer)
                    .map_ok(|()| buffer.filled().len() - before)
            };
            match read {
                Poll::Ready(read) => {
                    let read = read?;
                    self.pays = read > READ_AHEAD_THRESHOLD_BYTES
                        && (asked < DIRECT_READ_BYTES || read == asked);
                }
                Poll::Pending => {
                    self.bytes = BytesMut::new();
                    return Poll::Pending;
                }
            }
        }
        let len = buffer.remaining().min(self.bytes.len());
        buffer.put_slice(self.bytes.get(..len).unwrap_or_default());
        self.bytes.advance(len);
        Poll::Ready(Ok(()))
    }
}

/// Bytes of one read ahead.
const READ_AHEAD_BYTES: usize = 64 * 1024;

/// Requests of at least this size are read directly into the caller's buffer.
const DIRECT_READ_BYTES: usize = 32 * 1024;

/// A read of more than this starts reading ahead. hyper requests at most this much, except within a longer frame.
const READ_AHEAD_THRESHOLD_BYTES: usize = 8 * 1024;

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::task::Waker;

    use tokio::io::{AsyncWriteExt, duplex};

    use super::*;

    /// The result of a read of up to `size` bytes.
    async fn read(
        ahead: &mut ReadAhead,
        io: &mut (impl AsyncRead + Unpin),
        size: usize,
    ) -> Vec<u8> {
        let mut memory = vec![0; size];
        let mut buffer = ReadBuf::new(&mut memory);
        poll_fn(|context| ahead.poll_read(io, context, &mut buffer))
            .await
            .unwrap();
        buffer.filled().to_vec()
    }

    #[tokio::test]
    async fn all_bytes_are_read_in_order_for_any_sizes() {
        let sent: Vec<u8> = (0..300_000_u32)
            .map(|number| number.to_le_bytes()[0])
            .collect();
        let (mut near, mut far) = duplex(sent.len());
        far.write_all(&sent).await.unwrap();
        drop(far);
        let mut ahead = ReadAhead::default();
        let mut received = Vec::new();
        let mut sizes = [10_000, 9, 20_000, 1].into_iter().cycle();
        loop {
            let piece = read(&mut ahead, &mut near, sizes.next().unwrap()).await;
            if piece.is_empty() {
                break;
            }
            received.extend(piece);
        }
        assert!(received == sent);
    }

    #[tokio::test]
    async fn a_large_request_is_read_directly() {
        let (mut near, mut far) = duplex(2 * READ_AHEAD_BYTES);
        let mut ahead = ReadAhead::default();
        far.write_all(&vec![7; 2 * READ_AHEAD_BYTES]).await.unwrap();
        assert_eq!(read(&mut ahead, &mut near, 10_000).await.len(), 10_000);
        assert_eq!(
            read(&mut ahead, &mut near, READ_AHEAD_BYTES).await.len(),
            READ_AHEAD_BYTES
        );
        assert_eq!(ahead.bytes.capacity(), 0);
        assert_eq!(read(&mut ahead, &mut near, 10_000).await.len(), 10_000);
        assert!(!ahead.bytes.is_empty());
        // Bytes that were read ahead come first.
        let rest = ahead.bytes.len();
        assert_eq!(
            read(&mut ahead, &mut near, READ_AHEAD_BYTES).await.len(),
            rest
        );
    }

    #[tokio::test]
    async fn a_socket_without_data_uses_no_memory() {
        let (mut near, mut far) = duplex(100_000);
        let mut ahead = ReadAhead::default();
        far.write_all(&vec![7; 100_000]).await.unwrap();
        for size in [10_000, 30_000, 30_000, 5_536, 24_464] {
            assert!(!read(&mut ahead, &mut near, size).await.is_empty());
        }
        let mut memory = [0; 10];
        let mut buffer = ReadBuf::new(&mut memory);
        let mut context = Context::from_waker(Waker::noop());
        assert!(
            ahead
                .poll_read(&mut near, &mut context, &mut buffer)
                .is_pending()
        );
        assert_eq!(ahead.bytes.capacity(), 0);
    }
}

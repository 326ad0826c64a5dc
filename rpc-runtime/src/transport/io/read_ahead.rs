//! Reads more from a socket than was asked for, once much comes.
//!
//! hyper asks for about the frame at hand, which many peers make no longer than 16 KiB: a large message would take
//! two reads for each of its frames, and its reader would be woken as often. A long frame is read to where it belongs.

use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

/// What was read and not yet asked for.
#[derive(Debug, Default)]
pub(crate) struct ReadAhead {
    /// Has no memory while the socket has nothing.
    bytes: BytesMut,
    /// Whether the last read brought so much that there may be more.
    pays: bool,
}

impl ReadAhead {
    /// Reads from `io`, or from what was read from it before.
    pub(crate) fn poll_read<I: AsyncRead + Unpin>(
        &mut self,
        io: &mut I,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.bytes.is_empty() {
            let asked = buffer.remaining();
            let read = if self.pays && asked < LONG {
                self.bytes.reserve(CAPACITY);
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
                    self.pays = read > MUCH && (asked < LONG || read == asked);
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

/// Bytes that are read at once.
const CAPACITY: usize = 64 * 1024;

/// Who asks for so many bytes gets them without a copy.
const LONG: usize = 32 * 1024;

/// hyper asks for no more than this, unless it is within a frame that is longer.
const MUCH: usize = 8 * 1024;

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::task::Waker;

    use tokio::io::{AsyncWriteExt, duplex};

    use super::*;

    /// What a read of up to `size` bytes brings.
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
    async fn what_was_sent_is_read_in_whatever_pieces() {
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
    async fn a_long_frame_is_read_to_where_it_belongs() {
        let (mut near, mut far) = duplex(2 * CAPACITY);
        let mut ahead = ReadAhead::default();
        far.write_all(&vec![7; 2 * CAPACITY]).await.unwrap();
        assert_eq!(read(&mut ahead, &mut near, 10_000).await.len(), 10_000);
        assert_eq!(read(&mut ahead, &mut near, CAPACITY).await.len(), CAPACITY);
        assert_eq!(ahead.bytes.capacity(), 0);
        assert_eq!(read(&mut ahead, &mut near, 10_000).await.len(), 10_000);
        assert!(!ahead.bytes.is_empty());
        // What was read ahead comes first.
        let rest = ahead.bytes.len();
        assert_eq!(read(&mut ahead, &mut near, CAPACITY).await.len(), rest);
    }

    #[tokio::test]
    async fn a_socket_that_has_nothing_costs_no_memory() {
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

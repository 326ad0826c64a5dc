//! Gathers the writes of a connection, so that one poll of it causes one write to the socket.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::mutex::Mutex;
use crate::transport::io::read_ahead::ReadAhead;

/// The socket that hyper uses. Its flush does nothing; [`Uncork`] flushes.
#[derive(Debug)]
pub(crate) struct Corked<I>(Arc<Mutex<Socket<I>>>);

/// Flushes the gathered bytes. One task polls both ends, so the lock is never contended.
#[derive(Debug)]
pub(crate) struct Uncork<I>(Arc<Mutex<Socket<I>>>);

#[derive(Debug)]
struct Socket<I> {
    io: I,
    ahead: ReadAhead,
    gathered: BytesMut,
    /// Whether bytes were written since the last flush. With TLS this may be true when nothing is gathered: a session
    /// buffers what its socket does not take.
    unflushed: bool,
    /// The waker of a write that waits for room. The socket stores only one waker, and a flush replaces it.
    blocked: Option<Waker>,
    /// Whether the last flush had to wait.
    flushing: bool,
    /// The error of the last flush. hyper gets it from its next read or write.
    failure: Option<io::ErrorKind>,
}

/// Corks `io`.
pub(crate) fn cork<I>(io: I) -> (Corked<I>, Uncork<I>) {
    let socket = Arc::new(Mutex::new(Socket {
        io,
        ahead: ReadAhead::default(),
        gathered: BytesMut::new(),
        unflushed: false,
        blocked: None,
        flushing: false,
        failure: None,
    }));
    (Corked(Arc::clone(&socket)), Uncork(socket))
}

impl<I: AsyncRead + AsyncWrite + Unpin> Uncork<I> {
    /// Writes the gathered bytes to the socket. `false` if that failed just now; hyper must then be polled again.
    pub(crate) fn flush(&self, context: &mut Context<'_>) -> bool {
        let mut socket = self.0.lock();
        if !socket.unflushed || socket.failure.is_some() {
            return true;
        }
        let Poll::Ready(flushed) = socket.poll_flush(context) else {
            socket.flushing = true;
            return true;
        };
        socket.failure = flushed.err().map(|error| error.kind());
        let flushing = mem::take(&mut socket.flushing);
        // Otherwise the socket wakes the blocked write.
        if (flushing || socket.failure.is_some())
            && let Some(blocked) = socket.blocked.take()
        {
            blocked.wake();
        }
        socket.failure.is_none()
    }

    /// Closes the connection after an error so that the peer can read why: closing with unread input would discard what
    /// was sent last. Reads at most [`LINGER_BYTES`].
    pub(crate) async fn linger(&self) {
        let shutdown = poll_fn(|context| self.0.lock().poll_shutdown(context));
        if shutdown.await.is_err() {
            return;
        }
        let mut unread = LINGER_BYTES;
        let mut chunk = vec![0; 8 * 1024];
        while unread > 0 {
            let read = poll_fn(|context| {
                let mut buffer = ReadBuf::new(&mut chunk);
                let mut socket = self.0.lock();
                ready!(Pin::new(&mut socket.io).poll_read(context, &mut buffer))?;
                Poll::Ready(io::Result::Ok(buffer.filled().len()))
            });
            match read.await {
                Ok(0) | Err(_) => return,
                Ok(read) => unread = unread.saturating_sub(read),
            }
        }
    }
}

impl<I> Socket<I> {
    fn check(&self) -> io::Result<()> {
        self.failure.map_or(Ok(()), |kind| Err(kind.into()))
    }
}

impl<I: AsyncWrite + Unpin> Socket<I> {
    fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_write_out(context))?;
        ready!(Pin::new(&mut self.io).poll_flush(context))?;
        self.unflushed = false;
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_flush(context))?;
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    /// Writes the gathered bytes followed by `bytes`, until the socket has taken at least one byte of `bytes`.
    fn poll_write_through(
        &mut self,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        loop {
            let slices = [IoSlice::new(&self.gathered), IoSlice::new(bytes)];
            let written = ready!(Pin::new(&mut self.io).poll_write_vectored(context, &slices))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            let gathered = written.min(self.gathered.len());
            self.gathered.advance(gathered);
            if written > gathered {
                return Poll::Ready(Ok(written - gathered));
            }
        }
    }

    fn poll_write_out(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.gathered.is_empty() {
            let written = ready!(Pin::new(&mut self.io).poll_write(context, &self.gathered))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.gathered.advance(written);
        }
        // Frees the memory of a burst.
        if self.gathered.try_reclaim(MAX_KEPT_BYTES + 1) {
            self.gathered = BytesMut::new();
        }
        Poll::Ready(Ok(()))
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Corked<I> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let mut socket = self.0.lock();
        let Socket { io, ahead, .. } = &mut *socket;
        let read = ahead.poll_read(io, context, buffer);
        if read.is_pending() {
            // Not earlier: the peer may have sent the reason before it stopped reading, and the last stream it processed.
            socket.check()?;
        }
        read
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Corked<I> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let mut socket = self.0.lock();
        socket.check()?;
        socket.unflushed = true;
        if socket.gathered.len() + bytes.len() < MAX_GATHERED_BYTES {
            socket.gathered.extend_from_slice(bytes);
            return Poll::Ready(Ok(bytes.len()));
        }
        let written = socket.poll_write_through(context, bytes);
        if written.is_pending() {
            socket.blocked = Some(context.waker().clone());
        }
        written
    }

    fn poll_flush(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.0.lock().poll_shutdown(context)
    }
}

/// Bytes from which on a write goes to the socket at once.
const MAX_GATHERED_BYTES: usize = 64 * 1024;

/// The largest buffer that is kept for the next bytes.
const MAX_KEPT_BYTES: usize = 16 * 1024;

/// How long a peer may take to read why its connection ends.
pub(crate) const LINGER_TIMEOUT: Duration = Duration::from_secs(1);

/// Bytes that are read from a peer after an error: about one window.
const LINGER_BYTES: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;
    use crate::transport::http2::wakeup::tests::Count;

    /// Accepts every byte and passes it on only when flushed, like a TLS session over a full socket. The first flush
    /// is pending.
    #[derive(Debug, Default)]
    struct Session {
        kept: Vec<u8>,
        passed: Arc<Mutex<Vec<u8>>>,
        has_waited: bool,
    }

    impl AsyncRead for Session {
        fn poll_read(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
            _: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            Poll::Pending
        }
    }

    impl AsyncWrite for Session {
        fn poll_write(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
            bytes: &[u8],
        ) -> Poll<io::Result<usize>> {
            self.kept.extend_from_slice(bytes);
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            if !self.has_waited {
                self.has_waited = true;
                return Poll::Pending;
            }
            let kept = std::mem::take(&mut self.kept);
            self.passed.lock().extend(kept);
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
            self.poll_flush(context)
        }
    }

    async fn flushed_twice(bytes: &[u8]) -> Vec<u8> {
        let session = Session::default();
        let passed = Arc::clone(&session.passed);
        let (mut corked, uncork) = cork(session);
        let written = corked.write(bytes).await;
        assert_eq!(written.unwrap(), bytes.len());
        let mut context = Context::from_waker(Waker::noop());
        assert!(uncork.flush(&mut context));
        assert_eq!(passed.lock().len(), 0);
        assert!(uncork.flush(&mut context));
        passed.lock().clone()
    }

    #[tokio::test]
    async fn a_pending_flush_is_repeated() {
        for size in [1, MAX_GATHERED_BYTES, 4 * MAX_GATHERED_BYTES] {
            let bytes = vec![7; size];
            assert_eq!(flushed_twice(&bytes).await, bytes);
        }
    }

    #[tokio::test]
    async fn the_memory_of_a_burst_is_freed() {
        let (near, _far) = duplex(MAX_GATHERED_BYTES);
        let (mut corked, uncork) = cork(near);
        let mut context = Context::from_waker(Waker::noop());
        for (size, kept) in [(MAX_KEPT_BYTES / 2, true), (MAX_GATHERED_BYTES / 2, false)] {
            corked.write_all(&vec![7; size]).await.unwrap();
            assert!(uncork.flush(&mut context));
            let mut socket = uncork.0.lock();
            assert_eq!(socket.gathered.try_reclaim(1), kept, "{size}");
        }
    }

    #[tokio::test]
    async fn a_flush_without_bytes_does_not_wake_a_blocked_write() {
        let (near, mut far) = duplex(MAX_GATHERED_BYTES);
        let (mut corked, uncork) = cork(near);
        let bytes = vec![7; MAX_GATHERED_BYTES];
        corked.write_all(&bytes).await.unwrap();
        let count = Arc::new(Count::default());
        let woken = || count.get();
        let waker = Waker::from(Arc::clone(&count));
        let mut writer = Context::from_waker(&waker);
        let mut flusher = Context::from_waker(Waker::noop());
        let blocked = Pin::new(&mut corked).poll_write(&mut writer, &bytes);
        assert!(blocked.is_pending());
        assert!(uncork.flush(&mut flusher));
        assert_eq!(woken(), 0);
        far.read_exact(&mut [0; 10]).await.unwrap();
        assert_eq!(woken(), 1);

        // With gathered bytes, the flush has replaced the waker of the socket.
        let (near, mut far) = duplex(MAX_GATHERED_BYTES);
        let (mut corked, uncork) = cork(near);
        corked.write_all(&bytes).await.unwrap();
        corked.write_all(b"gathered").await.unwrap();
        let blocked = Pin::new(&mut corked).poll_write(&mut writer, &bytes);
        assert!(blocked.is_pending());
        assert!(uncork.flush(&mut flusher));
        far.read_exact(&mut [0; 10]).await.unwrap();
        assert_eq!(woken(), 1);
        assert!(uncork.flush(&mut flusher));
        assert_eq!(woken(), 2);
    }

    #[tokio::test]
    async fn received_bytes_are_read_after_a_failed_write() {
        let (near, mut far) = duplex(64);
        far.write_all(b"goodbye").await.unwrap();
        drop(far);
        let (mut corked, uncork) = cork(near);
        corked.write_all(b"too late").await.unwrap();
        let flushed = poll_fn(|context| Poll::Ready(uncork.flush(context)));
        assert!(!flushed.await, "the write did not fail");
        let mut said = [0; 7];
        corked.read_exact(&mut said).await.unwrap();
        assert_eq!(&said, b"goodbye");
        assert!(corked.write_all(b"again").await.is_err());
    }
}

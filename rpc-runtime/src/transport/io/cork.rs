//! Gathers what a connection writes, so that one poll of it is one write to the socket.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::transport::io::read_ahead::ReadAhead;

/// A socket as hyper sees it. A flush does nothing; [`Uncork`] flushes.
#[derive(Debug)]
pub(crate) struct Corked<I>(Arc<Mutex<Socket<I>>>);

/// Flushes what was gathered. Both ends are polled by one task, so the lock is free when it is taken.
#[derive(Debug)]
pub(crate) struct Uncork<I>(Arc<Mutex<Socket<I>>>);

#[derive(Debug)]
struct Socket<I> {
    io: I,
    ahead: ReadAhead,
    gathered: BytesMut,
    /// Whether something was written since the last flush. With TLS that may be so when nothing is gathered any more:
    /// a session keeps what its socket does not take.
    unflushed: bool,
    /// Who waits for room. The socket itself knows one waker only, and that of a flush takes its place.
    blocked: Option<Waker>,
    /// Whether it was a flush that had to wait last.
    flushing: bool,
    /// Why what was gathered could not be written. hyper hears of it when it reads or writes next.
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
    /// Writes what was gathered to the socket. `false` says that it failed just now, and that hyper is to hear of it.
    pub(crate) fn flush(&self, context: &mut Context<'_>) -> bool {
        let mut socket = lock(&self.0);
        if !socket.unflushed || socket.failure.is_some() {
            return true;
        }
        let Poll::Ready(flushed) = socket.poll_flush(context) else {
            socket.flushing = true;
            return true;
        };
        socket.failure = flushed.err().map(|error| error.kind());
        let flushing = mem::take(&mut socket.flushing);
        // Otherwise it is the socket that wakes who is blocked.
        if (flushing || socket.failure.is_some())
            && let Some(blocked) = socket.blocked.take()
        {
            blocked.wake();
        }
        socket.failure.is_none()
    }

    /// Closes the connection after an error so that the peer can read why: what it has sent and nobody read would
    /// otherwise make the socket take back what we have said last. Reads no more than a peer has under way.
    pub(crate) async fn linger(&self) {
        let shutdown = poll_fn(|context| lock(&self.0).poll_shutdown(context));
        if shutdown.await.is_err() {
            return;
        }
        let mut unread = LINGER_BYTES;
        let mut chunk = vec![0; 8 * 1024];
        while unread > 0 {
            let read = poll_fn(|context| {
                let mut buffer = ReadBuf::new(&mut chunk);
                let mut socket = lock(&self.0);
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

    /// Writes what was gathered and, with it, as much of `bytes` as the socket takes: at least one.
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
        // A burst leaves no memory behind.
        if self.gathered.try_reclaim(KEPT + 1) {
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
        let mut socket = lock(&self.0);
        let Socket { io, ahead, .. } = &mut *socket;
        let read = ahead.poll_read(io, context, buffer);
        if read.is_pending() {
            // Only now: a peer that takes nothing more may have said why, and which calls it has not seen.
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
        let mut socket = lock(&self.0);
        socket.check()?;
        socket.unflushed = true;
        if socket.gathered.len() + bytes.len() < LIMIT {
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
        lock(&self.0).poll_shutdown(context)
    }
}

fn lock<I>(socket: &Mutex<Socket<I>>) -> MutexGuard<'_, Socket<I>> {
    socket.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that are gathered before they are written in any case.
const LIMIT: usize = 64 * 1024;

/// Bytes that are kept for what is gathered next, at most.
const KEPT: usize = 16 * 1024;

/// How long a peer may take to read why its connection ends.
pub(crate) const LINGER: Duration = Duration::from_secs(1);

/// Bytes that are read from a peer after an error: a window, more or less.
const LINGER_BYTES: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;
    use crate::transport::http2::wakeup::tests::Count;

    /// Takes every byte and passes it on with a flush only, like a TLS session over a socket that has no room; says
    /// once that it must wait for that.
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
            self.passed.lock().unwrap().extend(kept);
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
        assert_eq!(passed.lock().unwrap().len(), 0);
        assert!(uncork.flush(&mut context));
        passed.lock().unwrap().clone()
    }

    #[tokio::test]
    async fn a_flush_that_has_to_wait_is_made_again() {
        for size in [1, LIMIT, 4 * LIMIT] {
            let bytes = vec![7; size];
            assert_eq!(flushed_twice(&bytes).await, bytes);
        }
    }

    #[tokio::test]
    async fn a_burst_leaves_no_memory_behind() {
        let (near, _far) = duplex(LIMIT);
        let (mut corked, uncork) = cork(near);
        let mut context = Context::from_waker(Waker::noop());
        for (size, kept) in [(KEPT / 2, true), (LIMIT / 2, false)] {
            corked.write_all(&vec![7; size]).await.unwrap();
            assert!(uncork.flush(&mut context));
            let mut socket = lock(&uncork.0);
            assert_eq!(socket.gathered.try_reclaim(1), kept, "{size}");
        }
    }

    #[tokio::test]
    async fn a_flush_that_has_nothing_to_write_wakes_nobody_who_is_blocked() {
        let (near, mut far) = duplex(LIMIT);
        let (mut corked, uncork) = cork(near);
        let bytes = vec![7; LIMIT];
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

        // With something gathered before it, the socket knows the waker of the flush instead.
        let (near, mut far) = duplex(LIMIT);
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
    async fn what_a_peer_said_last_is_read_after_a_write_has_failed() {
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

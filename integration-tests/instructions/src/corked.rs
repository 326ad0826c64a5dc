//! A connection in memory whose output is gathered, and written once per poll of the future that drives it.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};

/// The socket as h2 sees it. A flush does nothing; [`Corked::drive`] flushes.
#[derive(Clone, Debug)]
pub(crate) struct Corked(Arc<Mutex<Socket>>);

#[derive(Debug)]
struct Socket {
    io: DuplexStream,
    gathered: Vec<u8>,
    written: usize,
}

impl Corked {
    pub(crate) fn new(io: DuplexStream) -> Self {
        Self(Arc::new(Mutex::new(Socket {
            io,
            gathered: Vec::new(),
            written: 0,
        })))
    }

    /// Drives `future`, and writes after each poll what was gathered.
    pub(crate) async fn drive<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|context| {
            let polled = future.as_mut().poll(context);
            // The next read reports that the other end is gone.
            let _ = self.lock().poll_flush(context);
            polled
        })
        .await
    }

    fn lock(&self) -> MutexGuard<'_, Socket> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Socket {
    fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.written < self.gathered.len() {
            let rest = &self.gathered[self.written..];
            self.written += ready!(Pin::new(&mut self.io).poll_write(context, rest))?;
        }
        self.gathered.clear();
        self.written = 0;
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Corked {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.lock().io).poll_read(context, buffer)
    }
}

impl AsyncWrite for Corked {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let mut socket = self.lock();
        if socket.gathered.len() > GATHERED_BYTES {
            ready!(socket.poll_flush(context))?;
        }
        socket.gathered.extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut socket = self.lock();
        ready!(socket.poll_flush(context))?;
        Pin::new(&mut socket.io).poll_shutdown(context)
    }
}

const GATHERED_BYTES: usize = 64 * 1024;

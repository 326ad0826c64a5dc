//! A connection whose output is gathered, and written once per poll of the future that drives it.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The socket as h2 sees it. A flush does nothing; [`Corked::drive`] flushes. Cloning shares it.
#[derive(Debug)]
pub struct Corked<Io>(Arc<Mutex<Socket<Io>>>);

#[derive(Debug)]
struct Socket<Io> {
    io: Io,
    gathered: Vec<u8>,
    written: usize,
}

impl<Io: AsyncWrite + Unpin> Corked<Io> {
    /// Corks a connection.
    #[must_use]
    pub fn new(io: Io) -> Self {
        Self(Arc::new(Mutex::new(Socket {
            io,
            gathered: Vec::new(),
            written: 0,
        })))
    }

    /// Drives `future`, and writes after each poll what was gathered.
    pub async fn drive<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|context| {
            let polled = future.as_mut().poll(context);
            // The next read reports that the other end is gone.
            let _ = self.lock().poll_flush(context);
            polled
        })
        .await
    }
}

impl<Io> Corked<Io> {
    fn lock(&self) -> MutexGuard<'_, Socket<Io>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Io> Clone for Corked<Io> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<Io: AsyncWrite + Unpin> Socket<Io> {
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

impl<Io: AsyncRead + Unpin> AsyncRead for Corked<Io> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.lock().io).poll_read(context, buffer)
    }
}

impl<Io: AsyncWrite + Unpin> AsyncWrite for Corked<Io> {
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

/// From how many gathered bytes on they are written in any case.
const GATHERED_BYTES: usize = 256 * 1024;

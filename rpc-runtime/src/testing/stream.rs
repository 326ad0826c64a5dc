//! An end of a connection to a server of a fleet.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};

use crate::testing::delivery::{Delivered, Delivery};
use crate::testing::history::Disconnection;
use crate::testing::network::{Network, Waiting};
use crate::timer::{Timer, now};

/// An end of a connection, which passes on what the condition of the network allows.
///
/// Each end holds back what it reads. What it writes is in the buffer of the connection until the other end reads it.
#[derive(Debug)]
pub(super) struct FleetStream {
    inner: DuplexStream,
    network: Arc<Network>,
    waiting: Arc<Waiting>,
    /// Those of the network when this was connected.
    resets: u64,
    delivery: Delivery,
    /// Until the next bytes arrive.
    timer: Option<(Instant, Timer)>,
    /// On the end of the server.
    _disconnection: Option<Disconnection>,
}

impl FleetStream {
    pub(super) fn new(
        inner: DuplexStream,
        network: &Arc<Network>,
        disconnection: Option<Disconnection>,
    ) -> Self {
        Self {
            inner,
            network: Arc::clone(network),
            waiting: network.join(),
            resets: network.condition().resets,
            delivery: Delivery::default(),
            timer: None,
            _disconnection: disconnection,
        }
    }

    /// # Errors
    ///
    /// The connection was reset.
    fn check(&self) -> io::Result<()> {
        if self.network.condition().resets == self.resets {
            return Ok(());
        }
        Err(io::ErrorKind::ConnectionReset.into())
    }

    /// Puts on its way what the other end has written. It arrives at `time`.
    fn send(&mut self, time: Instant, context: &mut Context<'_>) -> io::Result<()> {
        while !self.delivery.has_end() {
            let mut chunk = [0; CHUNK_BYTES];
            let mut chunk = ReadBuf::new(&mut chunk);
            let Poll::Ready(read) = Pin::new(&mut self.inner).poll_read(context, &mut chunk) else {
                break;
            };
            read?;
            self.delivery
                .send(Bytes::copy_from_slice(chunk.filled()), time);
        }
        Ok(())
    }

    /// Waits for `time`.
    fn poll_timer(&mut self, time: Instant, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.timer {
            Some((set, timer)) if *set == time => timer.poll(time.into(), context),
            other => other
                .insert((time, Timer::default()))
                .1
                .poll(time.into(), context),
        }
    }
}

impl AsyncRead for FleetStream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.waiting.register(context);
        this.check()?;
        let condition = this.network.condition();
        if !condition.passes() {
            return Poll::Pending;
        }
        if condition.delay.is_zero() && this.delivery.is_empty() {
            return Pin::new(&mut this.inner).poll_read(context, buffer);
        }
        this.send(now() + condition.delay, context)?;
        loop {
            match this.delivery.receive(now(), buffer.remaining()) {
                Delivered::Bytes(bytes) => {
                    buffer.put_slice(&bytes);
                    return Poll::Ready(Ok(()));
                }
                Delivered::Nothing => return Poll::Pending,
                Delivered::Later(time) => {
                    if this.poll_timer(time, context).is_pending() {
                        return Poll::Pending;
                    }
                }
            }
        }
    }
}

impl AsyncWrite for FleetStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.inner).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

/// How much is put on its way at a time.
const CHUNK_BYTES: usize = 8 * 1024;

//! The task of a connection: polls the connection and its streams, then writes their output together.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use tokio::io::{AsyncRead, AsyncWrite};

use crate::transport::http2::executor::local_executor::{LocalExecutor, RunQueue};
use crate::transport::http2::wakeup::Wakeup;
use crate::transport::io::cork::Uncork;

/// Drives hyper's connection `C` on a corked socket `I`.
#[derive(Debug)]
pub(crate) struct Driver<C, I> {
    /// Absent once it has ended.
    connection: Option<Pin<Box<C>>>,
    streams: RunQueue,
    uncork: Uncork<I>,
    /// Whether this turn was postponed once, so that other tasks run first.
    deferred: bool,
    wakeup: Arc<Wakeup>,
    waker: Waker,
}

impl<C, I> Driver<C, I> {
    pub(crate) fn new(connection: C, streams: &LocalExecutor, uncork: Uncork<I>) -> Self {
        let (wakeup, waker) = Wakeup::new();
        Self {
            connection: Some(Box::pin(connection)),
            streams: streams.run(waker.clone()),
            uncork,
            deferred: false,
            wakeup,
            waker,
        }
    }

    /// hyper's connection; `None` once it has ended.
    pub(crate) fn connection(&mut self) -> Option<Pin<&mut C>> {
        self.connection.as_mut().map(Pin::as_mut)
    }

    /// Accepts no more streams. Open streams continue while the driver is polled.
    pub(crate) fn close(&mut self) {
        self.connection = None;
    }
}

impl<C, I> Driver<C, I>
where
    C: Future<Output = Result<(), hyper::Error>>,
    I: AsyncRead + AsyncWrite + Unpin,
{
    /// Drives the connection and its streams until it accepts no more streams. Returns at once if that is already so.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses nothing; a further call continues.
    pub(crate) async fn run(&mut self) -> Result<(), hyper::Error> {
        if self.connection.is_none() {
            return Ok(());
        }
        poll_fn(|context| self.poll(context)).await
    }

    /// Drives the remaining streams after the connection accepts no more.
    pub(crate) async fn finish(&mut self) {
        self.close();
        poll_fn(|context| {
            let _ = self.poll(context);
            if self.streams.is_empty() {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }

    /// Closes the connection after an error, so that the peer can read why.
    pub(crate) async fn linger(&mut self) {
        self.close();
        self.uncork.linger().await;
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<(), hyper::Error>> {
        // When one task has something to send, others may have too: run them first, so that one write serves all.
        self.deferred = !self.deferred && self.streams.is_crowded();
        if self.deferred {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.streams.begin_turn();
        for _ in 0..MAX_ROUNDS_PER_TURN {
            self.wakeup.begin(context.waker());
            let ended = self.poll_once();
            if ended.is_ready() {
                self.uncork.flush(context);
                self.close();
                return ended;
            }
            if self.streams.are_waiting() {
                break;
            }
            // The output of one stream may wake another: poll again before writing.
            if self.wakeup.is_woken() {
                continue;
            }
            let written = self.uncork.flush(context);
            if self.wakeup.end() && written {
                return Poll::Pending;
            }
        }
        self.uncork.flush(context);
        // Yield to other tasks before the next round.
        context.waker().wake_by_ref();
        Poll::Pending
    }

    fn poll_once(&mut self) -> Poll<Result<(), hyper::Error>> {
        let mut context = Context::from_waker(&self.waker);
        let ended = match &mut self.connection {
            Some(connection) => connection.as_mut().poll(&mut context),
            None => Poll::Pending,
        };
        self.streams.poll();
        ended
    }
}

/// How often a turn polls again because of wake-ups by its own polls.
const MAX_ROUNDS_PER_TURN: usize = 8;

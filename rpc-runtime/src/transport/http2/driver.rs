//! The task of a connection: polls it together with its streams, and writes what came of that at once.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use tokio::io::{AsyncRead, AsyncWrite};

use crate::transport::http2::executor::local_executor::{LocalExecutor, RunQueue};
use crate::transport::http2::wakeup::Wakeup;
use crate::transport::io::cork::Uncork;

/// A connection `C` of hyper's on a corked socket `I`.
#[derive(Debug)]
pub(crate) struct Driver<C, I> {
    /// Absent when it has ended.
    connection: Option<Pin<Box<C>>>,
    streams: RunQueue,
    uncork: Uncork<I>,
    /// Whether the others had their turn before this one.
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

    /// hyper's connection, unless it has ended.
    pub(crate) fn connection(&mut self) -> Option<Pin<&mut C>> {
        self.connection.as_mut().map(Pin::as_mut)
    }

    /// Takes no more streams. Those that are open go on as long as they are driven.
    pub(crate) fn close(&mut self) {
        self.connection = None;
    }
}

impl<C, I> Driver<C, I>
where
    C: Future<Output = Result<(), hyper::Error>>,
    I: AsyncRead + AsyncWrite + Unpin,
{
    /// Drives the connection, and its streams, until it takes no more of them; returns at once when that is so already.
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub(crate) async fn run(&mut self) -> Result<(), hyper::Error> {
        if self.connection.is_none() {
            return Ok(());
        }
        poll_fn(|context| self.poll(context)).await
    }

    /// Drives what is left: the streams that were open when the connection took no more.
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

    /// Closes the connection after an error so that the peer can read why.
    pub(crate) async fn linger(&mut self) {
        self.close();
        self.uncork.linger().await;
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<(), hyper::Error>> {
        // Where one task has something to send, others may have as well: what they say leaves together.
        self.deferred = !self.deferred && self.streams.is_crowded();
        if self.deferred {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.streams.begin_turn();
        for _ in 0..ROUNDS {
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
            // What one has said may let another say something: it leaves together.
            if self.wakeup.is_woken() {
                continue;
            }
            let written = self.uncork.flush(context);
            if self.wakeup.end() && written {
                return Poll::Pending;
            }
        }
        self.uncork.flush(context);
        // Other tasks have their turn before the next round.
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

/// How often a task goes round for wake-ups that came from itself.
const ROUNDS: usize = 8;

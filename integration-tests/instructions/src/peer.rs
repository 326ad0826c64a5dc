//! What does not count: the other side of the calls under test.

use std::hint::black_box;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::allocations;

/// The whole of the peer, its connection and its calls. What [`peer`] costs is left out.
#[derive(Debug)]
pub(crate) struct Peer<F>(Pin<Box<F>>);

impl<F: Future> Peer<F> {
    pub(crate) fn new(future: F) -> Self {
        Self(Box::pin(future))
    }
}

impl<F: Future> Future for Peer<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let mut polled = Poll::Pending;
        peer(&mut || polled = self.0.as_mut().poll(context));
        polled
    }
}

/// The suite names this function to the profiler.
#[inline(never)]
fn peer(poll: &mut dyn FnMut()) {
    allocations::leave_out(poll);
    // Something is left to do, so that the call above does not become a jump out of this function.
    black_box(());
}

//! A future of hyper's that ends when its request is given up.
//!
//! hyper sends the body of a request in a future of its own. While the server grants no credit, this neither polls the body nor
//! learns that the response was dropped, and it keeps h2 from resetting the stream: the server would never hear of the
//! cancellation.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::call_body::abort::RequestAbort;

/// A future that is ready when its request is given up. The executor drops it then, so that h2 resets the stream.
#[derive(Debug)]
pub(crate) struct AbortableFuture<F> {
    pub(crate) future: F,
    /// Absent where nothing can be given up.
    pub(crate) abort: Option<RequestAbort>,
}

impl<F: Future<Output = ()> + Unpin> Future for AbortableFuture<F> {
    type Output = ();

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match (Pin::new(&mut self.future).poll(context), &self.abort) {
            // It has not seen by itself that the request was given up.
            (Poll::Pending, Some(abort)) => abort.poll_aborted(context),
            (polled, _) => polled,
        }
    }
}

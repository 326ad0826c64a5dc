//! A waker that is kept until what its task waits for has come.

use std::task::{Context, Waker};

/// Keeps the waker of `context` in `slot`.
#[inline]
pub(crate) fn register(slot: &mut Option<Waker>, context: &Context<'_>) {
    match slot {
        Some(waker) => waker.clone_from(context.waker()),
        None => *slot = Some(context.waker().clone()),
    }
}

/// Wakes the task of a waker that was taken from its slot, if there was one.
#[inline]
pub(crate) fn wake(waker: Option<Waker>) {
    if let Some(waker) = waker {
        waker.wake();
    }
}

//! The exchange between the interceptors of a call, which start attempts, and the reader of the responses, which reports how
//! they ended.

use std::sync::MutexGuard;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use crate::client::call::response_reader::StartedAttempt;
use crate::metadata::Metadata;
use crate::mutex::Mutex;
use crate::status::Status;
use crate::wakers::{register, wake};

/// The current attempt, between the interceptors and the reader of the responses. Each waits for the other.
#[derive(Default)]
pub(crate) struct AttemptSlot(Mutex<Slot>);

/// An event for the reader of the responses.
pub(crate) enum AttemptEvent {
    /// The interceptors have started an attempt with this deadline.
    Started(StartedAttempt, Option<Instant>),
    /// They no longer wait for the attempt in progress.
    Abandoned,
    /// They have ended the call.
    CallEnded(Result<CallEnd, Status>),
}

/// The metadata of a call or an attempt that has ended.
#[derive(Default)]
pub(crate) struct CallEnd {
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
}

#[derive(Default)]
struct Slot {
    attempt: State,
    interceptors: Option<Waker>,
    reader: Option<Waker>,
}

#[derive(Default)]
enum State {
    #[default]
    None,
    /// The reader has not taken it yet.
    Started(StartedAttempt, Option<Instant>),
    InProgress,
    /// The interceptors have not been told yet.
    Ended(Result<(), Status>, CallEnd),
    /// The reader has not been told yet.
    Abandoned,
}

/// While this exists, the interceptors wait for their attempt.
pub(crate) struct AttemptWait<'a>(&'a AttemptSlot);

impl AttemptSlot {
    /// Passes an attempt to the reader.
    pub(crate) fn start(
        &self,
        attempt: StartedAttempt,
        deadline: Option<Instant>,
    ) -> AttemptWait<'_> {
        let reader = {
            let mut slot = self.lock();
            slot.attempt = State::Started(attempt, deadline);
            slot.reader.take()
        };
        wake(reader);
        AttemptWait(self)
    }

    /// Waits, as the reader, until there is an attempt to read or it was abandoned.
    pub(crate) fn poll_event(&self, context: &Context<'_>) -> Poll<AttemptEvent> {
        let mut slot = self.lock();
        match std::mem::take(&mut slot.attempt) {
            State::Started(attempt, deadline) => {
                slot.attempt = State::InProgress;
                Poll::Ready(AttemptEvent::Started(attempt, deadline))
            }
            State::Abandoned => Poll::Ready(AttemptEvent::Abandoned),
            other @ (State::None | State::InProgress | State::Ended(..)) => {
                slot.attempt = other;
                register(&mut slot.reader, context);
                Poll::Pending
            }
        }
    }

    /// Reports, as the reader, how the attempt ended. The interceptors may have abandoned it meanwhile.
    pub(crate) fn end(&self, result: Result<(), Status>, end: CallEnd) {
        let interceptors = {
            let mut slot = self.lock();
            if !matches!(slot.attempt, State::InProgress) {
                return;
            }
            slot.attempt = State::Ended(result, end);
            slot.interceptors.take()
        };
        wake(interceptors);
    }

    /// No code of the application runs while this is locked.
    fn lock(&self) -> MutexGuard<'_, Slot> {
        self.0.lock()
    }
}

impl AttemptWait<'_> {
    /// Waits until the attempt has ended.
    pub(crate) fn poll_ended(&self, context: &Context<'_>) -> Poll<(Result<(), Status>, CallEnd)> {
        let mut slot = self.0.lock();
        match std::mem::take(&mut slot.attempt) {
            State::Ended(result, end) => Poll::Ready((result, end)),
            other => {
                slot.attempt = other;
                register(&mut slot.interceptors, context);
                Poll::Pending
            }
        }
    }
}

impl Drop for AttemptWait<'_> {
    /// Abandons the attempt, unless it has ended.
    fn drop(&mut self) {
        let mut slot = self.0.lock();
        let abandoned = match std::mem::take(&mut slot.attempt) {
            State::Started(attempt, _) => Some(attempt),
            State::InProgress | State::Abandoned => None,
            State::None | State::Ended(..) => return,
        };
        slot.attempt = State::Abandoned;
        let reader = slot.reader.take();
        drop(slot);
        if let Some(attempt) = abandoned {
            // The reader never got them.
            attempt.requests.abort();
        }
        wake(reader);
    }
}

//! When the client is to cancel a call.

use std::time::Duration;

use tokio::time::timeout;

use super::outcome::Outcome;
use crate::generated::v1::client_compat_request::Cancel;
use crate::generated::v1::client_compat_request::cancel::CancelTiming;

/// When to cancel, if at all.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cancellation {
    Never,
    BeforeClose,
    AfterClose(Duration),
    AfterResponses(u32),
}

impl Cancellation {
    pub(super) fn new(wanted: Option<&Cancel>) -> Self {
        match wanted.map(|cancel| cancel.cancel_timing) {
            None => Self::Never,
            Some(None) => Self::AfterClose(Duration::ZERO),
            Some(Some(CancelTiming::BeforeCloseSend(()))) => Self::BeforeClose,
            Some(Some(CancelTiming::AfterCloseSendMs(milliseconds))) => {
                Self::AfterClose(Duration::from_millis(milliseconds.into()))
            }
            Some(Some(CancelTiming::AfterNumResponses(responses))) => {
                Self::AfterResponses(responses)
            }
        }
    }

    pub(super) fn is_before_close(self) -> bool {
        matches!(self, Self::BeforeClose)
    }

    /// The responses to take before the call is cancelled, if that is when.
    pub(super) fn after_responses(self) -> Option<u32> {
        match self {
            Self::AfterResponses(responses) => Some(responses),
            _ => None,
        }
    }

    /// Reads responses into `outcome`, and drops them when it is time to cancel.
    pub(super) async fn after_close(
        self,
        outcome: &mut Outcome,
        read: impl AsyncFnOnce(&mut Outcome),
    ) {
        match self {
            Self::AfterClose(delay) => {
                if timeout(delay, read(outcome)).await.is_err() {
                    outcome.cancel();
                }
            }
            _ => read(outcome).await,
        }
    }
}

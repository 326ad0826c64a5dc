//! The policy `pick_first` for one endpoint: all calls use its connection.

use crate::balance::connectivity_state::ConnectivityState;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::status::Status;

/// The picker of `pick_first`.
#[derive(Clone, Debug)]
pub(crate) enum PickFirst<C> {
    /// There is no connection, and none is being made. A call that waits in this state requests one.
    Idle,
    Connecting,
    Ready(C),
    /// Connecting failed. The subchannel connects again after a pause.
    TransientFailure(Status),
}

impl<C> PickFirst<C> {
    pub(crate) fn state(&self) -> ConnectivityState {
        match self {
            Self::Idle => ConnectivityState::Idle,
            Self::Connecting => ConnectivityState::Connecting,
            Self::Ready(_) => ConnectivityState::Ready,
            Self::TransientFailure(_) => ConnectivityState::TransientFailure,
        }
    }
}

impl<C: Send + Sync + 'static> Picker<C> for PickFirst<C> {
    #[inline]
    fn pick<'a>(&'a self, _call: &PickCall<'_>) -> Pick<'a, C> {
        match self {
            Self::Idle | Self::Connecting => Pick::Wait,
            Self::Ready(connection) => Pick::Ready(connection),
            Self::TransientFailure(status) => Pick::Fail(status),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Metadata;

    #[test]
    fn a_call_goes_over_the_connection_waits_for_it_or_fails() {
        let metadata = Metadata::new();
        let call = PickCall {
            path: "/a.B/C",
            metadata: &metadata,
        };
        let failing = PickFirst::TransientFailure(Status::unavailable("refused"));
        assert!(matches!(PickFirst::Ready(7).pick(&call), Pick::Ready(7)));
        assert!(matches!(PickFirst::<u8>::Idle.pick(&call), Pick::Wait));
        assert!(matches!(
            PickFirst::<u8>::Connecting.pick(&call),
            Pick::Wait
        ));
        let pick: Pick<'_, u8> = failing.pick(&call);
        assert!(matches!(pick, Pick::Fail(status) if status.message() == "refused"));
    }
}

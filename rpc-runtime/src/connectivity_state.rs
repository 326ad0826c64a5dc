//! The states of gRPC's "Connectivity Semantics and API".

use std::fmt;

/// Whether a channel, or one of its connections, can send calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConnectivityState {
    /// There is no connection, and none was requested.
    Idle,
    /// A connection was requested, and no attempt has failed since.
    Connecting,
    /// Calls are sent.
    Ready,
    /// The last attempt to connect has failed. The next one waits for the end of a pause, or is running.
    TransientFailure,
}

/// In the spelling of gRPC: `TRANSIENT_FAILURE`.
impl fmt::Display for ConnectivityState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Idle => "IDLE",
            Self::Connecting => "CONNECTING",
            Self::Ready => "READY",
            Self::TransientFailure => "TRANSIENT_FAILURE",
        })
    }
}

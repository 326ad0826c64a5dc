//! The states of gRPC's "Connectivity Semantics and API".

/// Whether a subchannel or a channel can send calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConnectivityState {
    /// There is no connection, and none was requested.
    Idle,
    /// A connection was requested, and no attempt has failed since.
    Connecting,
    Ready,
    /// The last attempt to connect has failed. The next one waits for the end of a pause, or is running.
    TransientFailure,
}

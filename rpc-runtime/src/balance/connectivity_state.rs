//! The states of gRPC's "Connectivity Semantics and API".

/// Whether a subchannel, or a channel, can take calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConnectivityState {
    /// There is no connection, and none was asked for.
    Idle,
    /// A connection was asked for, and no attempt has failed since.
    Connecting,
    Ready,
    /// The last attempt to connect has failed. The next one waits for its time, or is under way.
    TransientFailure,
}

//! What observers are told of a channel besides its calls.

use std::error::Error;
use std::time::Duration;

use crate::connectivity_state::ConnectivityState;
use crate::disconnect_reason::DisconnectReason;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::status::Status;

/// Something that has happened to a channel, for [`CallObserver::channel_event`](crate::CallObserver::channel_event).
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ChannelEvent<'a> {
    /// The target of the channel, as the application wrote it: the label `grpc.target` of gRFC A66.
    pub target: &'a str,
    /// What has happened.
    pub kind: ChannelEventKind<'a>,
}

/// What has happened to a channel. The names of metrics are those of gRFC A94; gRFC A66 has the metrics of calls, which are
/// told to [`CallObserver::begin`](crate::CallObserver::begin).
///
/// | kind | metric |
/// |---|---|
/// | `Connected` | `grpc.subchannel.connection_attempts_succeeded` +1, `grpc.subchannel.open_connections` +1 |
/// | `ConnectFailed` | `grpc.subchannel.connection_attempts_failed` +1 |
/// | `Disconnected` | `grpc.subchannel.disconnections` +1 with the label `grpc.disconnect_error`, `grpc.subchannel.open_connections` -1 |
/// | the others | none |
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ChannelEventKind<'a> {
    /// Calls see another state of the channel.
    #[non_exhaustive]
    StateChanged {
        /// The state from now on.
        state: ConnectivityState,
    },
    /// The resolver has answered. A target whose endpoints are known without a resolver has no such event.
    #[non_exhaustive]
    Resolved {
        /// The endpoints, which may be those of the answer before.
        endpoints: &'a [Endpoint],
    },
    /// The resolver has failed. The endpoints that are known stay in use.
    #[non_exhaustive]
    ResolverFailed {
        /// Why.
        status: &'a Status,
    },
    /// An attempt to connect has succeeded. Each is followed by one `Disconnected`.
    #[non_exhaustive]
    Connected {
        /// The connection.
        connection: ConnectionLabels<'a>,
    },
    /// An attempt to connect has failed. An attempt that the channel abandons has no event.
    #[non_exhaustive]
    ConnectFailed {
        /// Where to.
        connection: ConnectionLabels<'a>,
        /// Why.
        status: &'a Status,
    },
    /// A connection has ended, or is given no more calls. Open calls may go on for a while.
    #[non_exhaustive]
    Disconnected {
        /// The connection.
        connection: ConnectionLabels<'a>,
        /// Why: the label `grpc.disconnect_error`.
        reason: DisconnectReason,
        /// The error behind the reason, if there is one.
        error: Option<&'a (dyn Error + 'static)>,
    },
    /// A call waited for the first answer of the resolver or for a connection, and has it now. Each attempt of a call may wait.
    #[non_exhaustive]
    CallWaited {
        /// From the moment when there was none.
        duration: Duration,
    },
    /// A call found no connection, and fails unless it is attempted again.
    #[non_exhaustive]
    PickFailed {
        /// Why.
        status: &'a Status,
    },
}

/// What the labels of a connection are made from.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ConnectionLabels<'a> {
    /// The address that the channel connects to. Few backends expect it as a label: there may be many.
    pub address: &'a EndpointAddress,
    /// Whether it is encrypted: the label `grpc.security_level` is `privacy_and_integrity` if so, and `none` otherwise.
    pub is_encrypted: bool,
}

//! Why a client's connection ended: the values of the label `grpc.disconnect_error` of gRFC A94.

use std::fmt;

/// Why the connection of a channel ended. The first reason that was seen counts.
///
/// `Display` writes the value that [gRFC A94](https://github.com/grpc/proposal/blob/master/A94-subchannel-otel-metrics.md)
/// gives to the label `grpc.disconnect_error`, such as `GOAWAY NO_ERROR`. There are at most 21 different values, so a server
/// cannot add any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DisconnectReason {
    /// The server sent a `GOAWAY` with this error code (RFC 9113 section 7).
    GoAway(u32),
    /// The channel closed the connection: it was dropped or idle, the policy of balancing or the addresses changed, or the
    /// connection had cancelled too many streams.
    SubchannelShutdown,
    /// The server, or a device between, reset the connection.
    ConnectionReset,
    /// The socket timed out, or a keepalive ping was not answered in time.
    ConnectionTimedOut,
    /// The system aborted the connection.
    ConnectionAborted,
    /// The socket failed in another way.
    SocketError,
    /// Everything else, such as a server that closed the connection without a `GOAWAY`, or broke a rule of HTTP/2.
    Unknown,
}

impl fmt::Display for DisconnectReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::GoAway(code) => {
                let name = usize::try_from(*code).ok().and_then(|code| NAMES.get(code));
                return write!(formatter, "GOAWAY {}", name.unwrap_or(&"UNKNOWN"));
            }
            Self::SubchannelShutdown => "subchannel shutdown",
            Self::ConnectionReset => "connection reset",
            Self::ConnectionTimedOut => "connection timed out",
            Self::ConnectionAborted => "connection aborted",
            Self::SocketError => "socket error",
            Self::Unknown => "unknown",
        })
    }
}

/// The error codes of RFC 9113 section 7, in order.
const NAMES: [&str; 14] = [
    "NO_ERROR",
    "PROTOCOL_ERROR",
    "INTERNAL_ERROR",
    "FLOW_CONTROL_ERROR",
    "SETTINGS_TIMEOUT",
    "STREAM_CLOSED",
    "FRAME_SIZE_ERROR",
    "REFUSED_STREAM",
    "CANCEL",
    "COMPRESSION_ERROR",
    "CONNECT_ERROR",
    "ENHANCE_YOUR_CALM",
    "INADEQUATE_SECURITY",
    "HTTP_1_1_REQUIRED",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_written_as_a_label() {
        for (reason, label) in [
            (DisconnectReason::GoAway(0), "GOAWAY NO_ERROR"),
            (DisconnectReason::GoAway(11), "GOAWAY ENHANCE_YOUR_CALM"),
            (DisconnectReason::GoAway(13), "GOAWAY HTTP_1_1_REQUIRED"),
            (DisconnectReason::GoAway(14), "GOAWAY UNKNOWN"),
            (DisconnectReason::GoAway(u32::MAX), "GOAWAY UNKNOWN"),
            (DisconnectReason::SubchannelShutdown, "subchannel shutdown"),
            (DisconnectReason::ConnectionReset, "connection reset"),
            (DisconnectReason::ConnectionTimedOut, "connection timed out"),
            (DisconnectReason::ConnectionAborted, "connection aborted"),
            (DisconnectReason::SocketError, "socket error"),
            (DisconnectReason::Unknown, "unknown"),
        ] {
            assert_eq!(reason.to_string(), label);
        }
    }
}

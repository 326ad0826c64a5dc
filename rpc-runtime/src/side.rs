//! The two ends of a connection.

use std::fmt;

/// Which end of the call receives: an error says it, and where the limit is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    /// Receives requests.
    Server,
    /// Receives responses.
    Client,
}

impl Side {
    /// The type that sets the limits of this side.
    pub(crate) fn builder(self) -> &'static str {
        match self {
            Self::Server => "Server",
            Self::Client => "ChannelBuilder",
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Server => "server",
            Self::Client => "client",
        })
    }
}

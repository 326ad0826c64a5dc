//! The two sides of a call.

use std::fmt;

/// The side that receives, for error texts and the name of the setting in them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    /// Receives requests.
    Server,
    /// Receives responses.
    Client,
}

impl Side {
    /// The type with the settings of this side.
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

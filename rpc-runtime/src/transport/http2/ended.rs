//! How a connection of a client ended.

use std::error::Error;
use std::io;

use crate::disconnect_reason::DisconnectReason;
use crate::transport::http2::error::{find, is_too_many_pings};
use crate::transport::http2::frames::guard::Farewell;

/// How a connection ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) reason: DisconnectReason,
    /// The server has complained of too many pings (gRFC A8).
    pub(crate) too_many_pings: bool,
    pub(crate) error: Option<Box<dyn Error + Send + Sync>>,
}

impl Ended {
    /// The channel closes it, or its runtime ends.
    pub(crate) fn by_channel() -> Self {
        Self {
            reason: DisconnectReason::SubchannelShutdown,
            too_many_pings: false,
            error: None,
        }
    }

    /// From what hyper's connection returned and how the server said farewell.
    ///
    /// hyper also returns without an error when a ping was not answered.
    pub(crate) fn new(ended: Result<(), hyper::Error>, farewell: Option<Farewell>) -> Self {
        match ended {
            Ok(()) => Self {
                reason: match farewell {
                    // h2 returns an error for any other code.
                    Some(Farewell::GoAway { .. }) => DisconnectReason::GoAway(0),
                    Some(Farewell::Closed) => DisconnectReason::Unknown,
                    None => DisconnectReason::ConnectionTimedOut,
                },
                too_many_pings: false,
                error: None,
            },
            Err(error) => Self {
                reason: reason_of(&error, farewell),
                too_many_pings: is_too_many_pings(&error),
                error: Some(Box::new(error)),
            },
        }
    }
}

fn reason_of(error: &hyper::Error, farewell: Option<Farewell>) -> DisconnectReason {
    if error.is_timeout() {
        return DisconnectReason::ConnectionTimedOut;
    }
    if let Some(error) = find::<h2::Error>(error)
        && error.is_go_away()
        && error.is_remote()
        && let Some(code) = error.reason()
    {
        return DisconnectReason::GoAway(code.into());
    }
    match farewell {
        // The socket may fail after it.
        Some(Farewell::GoAway { code: Some(code) }) => DisconnectReason::GoAway(code),
        // What is written then fails.
        Some(Farewell::Closed) => DisconnectReason::Unknown,
        Some(Farewell::GoAway { code: None }) | None => {
            let socket = find::<io::Error>(error).map(|error| reason_of_socket(error.kind()));
            socket.unwrap_or(DisconnectReason::Unknown)
        }
    }
}

fn reason_of_socket(kind: io::ErrorKind) -> DisconnectReason {
    match kind {
        io::ErrorKind::ConnectionReset => DisconnectReason::ConnectionReset,
        io::ErrorKind::TimedOut => DisconnectReason::ConnectionTimedOut,
        io::ErrorKind::ConnectionAborted => DisconnectReason::ConnectionAborted,
        // What this crate and others find wrong with the bytes.
        io::ErrorKind::Other | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            DisconnectReason::Unknown
        }
        _ => DisconnectReason::SocketError,
    }
}

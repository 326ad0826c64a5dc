//! Settings of one method of a server.

use crate::call_limits::CallLimits;
use crate::handler_placement::HandlerPlacement;

/// Settings of one method, for [`Server::method_options`](crate::Server::method_options). A setting that is not set here has
/// the value of the server.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct MethodOptions {
    pub(crate) placement: Option<HandlerPlacement>,
    pub(crate) max_concurrent_calls: Option<usize>,
    max_receive_message_size: Option<usize>,
    max_send_message_size: Option<usize>,
}

impl MethodOptions {
    /// Options that change nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the handlers of the method run: see [`Server::handler_placement`](crate::Server::handler_placement).
    pub fn handler_placement(mut self, placement: HandlerPlacement) -> Self {
        self.placement = Some(placement);
        self
    }

    /// The number of calls to the method that may be handled at a time; 0 refuses every call. A further call ends with
    /// `RESOURCE_EXHAUSTED` before its messages are read. The limit applies in addition to
    /// [`Server::max_concurrent_calls`](crate::Server::max_concurrent_calls). The default is no limit.
    pub fn max_concurrent_calls(mut self, calls: usize) -> Self {
        self.max_concurrent_calls = Some(calls);
        self
    }

    /// The largest request message of the method, in bytes, uncompressed, with the same range as
    /// [`Server::max_receive_message_size`](crate::Server::max_receive_message_size).
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.max_receive_message_size = Some(bytes);
        self
    }

    /// The largest response message of the method, in bytes, uncompressed, with the same range as
    /// [`Server::max_send_message_size`](crate::Server::max_send_message_size).
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.max_send_message_size = Some(bytes);
        self
    }

    /// These options, completed by those of `other` that are not set here.
    pub(crate) fn over(self, other: Self) -> Self {
        Self {
            placement: self.placement.or(other.placement),
            max_concurrent_calls: self.max_concurrent_calls.or(other.max_concurrent_calls),
            max_receive_message_size: self
                .max_receive_message_size
                .or(other.max_receive_message_size),
            max_send_message_size: self.max_send_message_size.or(other.max_send_message_size),
        }
    }

    /// The limits of the method, given those of the server.
    pub(crate) fn limits(self, server: CallLimits) -> CallLimits {
        CallLimits {
            receive_message: self
                .max_receive_message_size
                .unwrap_or(server.receive_message),
            send_message: self.max_send_message_size.unwrap_or(server.send_message),
            ..server
        }
    }
}

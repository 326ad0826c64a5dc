//! The size limits of a call on one side.

/// The size limits of a call on one side, in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CallLimits {
    pub(crate) receive_message: usize,
    pub(crate) send_message: usize,
    pub(crate) receive_metadata: usize,
}

impl Default for CallLimits {
    fn default() -> Self {
        Self {
            receive_message: MAX_RECEIVE_MESSAGE_SIZE,
            send_message: usize::MAX,
            receive_metadata: MAX_RECEIVE_METADATA_SIZE,
        }
    }
}

/// The default limit of received messages, in bytes. Other implementations use the same.
const MAX_RECEIVE_MESSAGE_SIZE: usize = 4 * 1024 * 1024;

/// The default limit of received headers, and separately of trailers, in bytes. At most 496 values fit.
pub(crate) const MAX_RECEIVE_METADATA_SIZE: usize = 16 * 1024;

//! What either side takes and gives of a call.

/// What one side takes and gives of a call, in bytes.
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

/// Bytes of the longest message that is received, unless the application says otherwise: the field's default.
const MAX_RECEIVE_MESSAGE_SIZE: usize = 4 * 1024 * 1024;

/// Bytes that either side takes in headers, and again in trailers, unless it is told otherwise. That is at most 496 values.
pub(crate) const MAX_RECEIVE_METADATA_SIZE: usize = 16 * 1024;

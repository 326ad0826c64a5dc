//! The phase of a call on a client, for error texts.

use crate::status::Status;

/// The status of a call whose deadline passed while the client was `doing` what the text says.
pub(crate) fn deadline_exceeded(doing: &str) -> Status {
    Status::deadline_exceeded(format!("the deadline passed while {doing}"))
}

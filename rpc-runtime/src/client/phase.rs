//! The phase of a call on a client, for error texts.

use crate::status::Status;

/// The status of a call whose deadline passed in the phase that `doing` names, such as `sending a request`.
pub(crate) fn deadline_exceeded(doing: &str) -> Status {
    Status::deadline_exceeded(format!("the deadline passed while {doing}"))
}

//! What the client was doing when a call's deadline passed.

use crate::status::Status;

/// The status of a call whose deadline passed while the client was `doing` something.
pub(crate) fn deadline_exceeded(doing: &str) -> Status {
    Status::deadline_exceeded(format!("the deadline passed while {doing}"))
}

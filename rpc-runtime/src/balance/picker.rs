//! A picker chooses the connection for each attempt at a call.
//!
//! It is a value that is replaced as a whole when connections come and go. A pick is on the path of every call: it never waits,
//! locks or allocates. `C` is what an attempt is sent over; the policies do not look into it.
//!
//! Calls know the type of their picker: a pick of `pick_first` is a comparison, and its connection is borrowed.

use crate::metadata::Metadata;
use crate::status::Status;

/// Chooses a connection for each attempt at a call.
pub(crate) trait Picker<C>: Send + Sync + 'static {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C>;
}

/// What a picker knows of a call.
#[derive(Clone, Copy, Debug)]
#[allow(
    dead_code,
    reason = "a picker of one endpoint does not look at the call"
)]
pub(crate) struct PickCall<'a> {
    /// `/package.Service/Method`.
    pub(crate) path: &'a str,
    pub(crate) metadata: &'a Metadata,
}

/// What a picker chose.
#[derive(Debug)]
#[allow(dead_code, reason = "a picker of one endpoint drops no calls")]
pub(crate) enum Pick<'a, C> {
    /// The attempt goes over this connection. If that has closed meanwhile, the call waits for the next picker.
    Ready(&'a C),
    /// The call waits for the next picker.
    Wait,
    /// The call fails, unless it waits for ready.
    Fail(&'a Status),
    /// The call fails, also if it waits for ready.
    Drop(&'a Status),
}

//! Buffering between a socket and HTTP/2: writes are gathered, and large amounts are read ahead.

pub(crate) mod cork;
pub(crate) mod read_ahead;
pub(crate) mod socket;

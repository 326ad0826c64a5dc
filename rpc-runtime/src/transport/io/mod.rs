//! Bytes between a socket and HTTP/2: gathered where they are written, read ahead where many arrive.

pub(crate) mod cork;
pub(crate) mod read_ahead;
pub(crate) mod socket;

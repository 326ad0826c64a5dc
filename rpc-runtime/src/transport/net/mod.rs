//! Where connections come from: listeners, names, addresses and the options of sockets.

pub(crate) mod dial;
pub(crate) mod listener;
pub(crate) mod target;
pub(crate) mod tcp;

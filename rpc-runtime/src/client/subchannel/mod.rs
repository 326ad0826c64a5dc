//! Subchannels: each the connection to one address, which is made when the policy of balancing wants it.

pub(crate) mod attempt;
pub(crate) mod connectivity;
pub(crate) mod control_stream;
pub(crate) mod early_ends;
#[cfg(feature = "health")]
pub(crate) mod health_watch;
pub(crate) mod observed;
pub(crate) mod questions;
pub(crate) mod ready;
pub(crate) mod stream_queue;

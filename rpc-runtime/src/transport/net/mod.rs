//! Listeners, targets, addresses and socket options.

pub(crate) mod connector;
pub(crate) mod listener;
pub(crate) mod proxy;
pub(crate) mod target;
pub(crate) mod tcp;

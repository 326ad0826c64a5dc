//! How a channel finds the endpoints of its target.

pub(crate) mod dns;
pub(crate) mod refresh;
pub(crate) mod resolution_task;
pub(crate) mod resolver;

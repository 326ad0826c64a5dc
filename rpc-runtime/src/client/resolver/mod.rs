//! How a channel finds the endpoints of its target.

pub(crate) mod dns;
pub(crate) mod refresh;
pub(crate) mod resolution_task;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod resolver;

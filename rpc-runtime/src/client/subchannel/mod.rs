//! The connection of a channel: made when it is needed, and made again when it is lost.

pub(crate) mod connectivity;
pub(crate) mod home;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod subchannel;
pub(crate) mod subchannels;
pub(crate) mod task;

//! The task of a channel, which owns the resolver, the policy of balancing and the subchannels, and what calls see of it.

pub(crate) mod handle;
pub(crate) mod home;
pub(crate) mod inbox;
pub(crate) mod published;
pub(crate) mod shared;
pub(crate) mod site;
pub(crate) mod subchannel;
pub(crate) mod subchannels;
pub(crate) mod task;
pub(crate) mod tasks;

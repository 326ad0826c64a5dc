//! The name of a subchannel.

/// Names a subchannel of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SubchannelId(pub(crate) u64);

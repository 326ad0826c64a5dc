//! The client: a channel to a server, and calls over it.

pub(crate) mod backoff;
pub(crate) mod builder;
pub(crate) mod call;
pub(crate) mod channel;
pub(crate) mod channel_state;
pub(crate) mod channel_task;
pub(crate) mod control_plane;
pub(crate) mod credentials;
pub(crate) mod phase;
pub(crate) mod resolver;
pub(crate) mod retry;
pub(crate) mod service_config;
pub(crate) mod settings;
pub(crate) mod subchannel;

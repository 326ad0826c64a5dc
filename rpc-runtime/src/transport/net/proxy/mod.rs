//! HTTP proxies of a client: which one is used for an address, and the tunnel through it.

pub(crate) mod exceptions;
pub(crate) mod http_proxy;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod proxy;
pub(crate) mod tunnel;

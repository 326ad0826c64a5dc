//! How a channel finds the endpoints of its target.

#[cfg(feature = "dns")]
pub(crate) mod direct_dns;
pub(crate) mod dns;
#[cfg(feature = "file-resolver")]
pub(crate) mod endpoint_list;
#[cfg(feature = "file-resolver")]
pub(crate) mod file;
pub(crate) mod refresh;
pub(crate) mod resolution_task;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod resolver;
#[cfg(feature = "dns")]
pub(crate) mod srv_record;
#[cfg(feature = "dns")]
pub(crate) mod ttl;
#[cfg(all(feature = "dns", feature = "service-config"))]
pub(crate) mod txt_record;

//! Service configs: what the owner of a service wants its clients to do, from code or from the resolver (gRFC A2, A21).

pub(crate) mod current;
pub(crate) mod hedging_policy;
#[cfg(feature = "service-config")]
pub(crate) mod json;
pub(crate) mod method_config;
pub(crate) mod retry_policy;
pub(crate) mod retry_throttling;
pub(crate) mod selection;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod service_config;

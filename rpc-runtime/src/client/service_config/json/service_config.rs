//! A whole service config in JSON.
//!
//! Specification: `grpc/service_config/service_config.proto`, gRFC A2, A6, A17, A21, A105.

use std::sync::Arc;

use serde_json::Value;

use crate::balance::config::balance::Balance;
use crate::client::service_config::json::invalid::Invalid;
use crate::client::service_config::json::method_config::{method_config, path};
use crate::client::service_config::json::policy::{first_known, named};
use crate::client::service_config::json::value::{Object, double, list, string, unsigned};
use crate::client::service_config::retry_throttling::RetryThrottling;
use crate::client::service_config::service_config::ServiceConfig;
use crate::status::Status;

impl ServiceConfig {
    /// Parses the JSON form of a service config, which all implementations of gRPC share.
    ///
    /// Names of fields are in lowerCamelCase or in `snake_case`, and unknown fields are ignored. Of the policies in
    /// `loadBalancingConfig` the first that this crate knows counts: `pick_first`, `round_robin`, `weighted_round_robin`,
    /// and `least_request`, `ring_hash`, `random_subsetting`, `outlier_detection`, `priority` and `weighted_target`, each of these
    /// followed by `_experimental`.
    ///
    /// ```
    /// use rpc_runtime::ServiceConfig;
    ///
    /// # fn main() -> Result<(), rpc_runtime::Status> {
    /// let config = ServiceConfig::from_json(
    ///     r#"{
    ///         "loadBalancingConfig": [{"round_robin": {}}],
    ///         "methodConfig": [{"name": [{"service": "billing.Invoices"}], "timeout": "1.5s"}]
    ///     }"#,
    /// )?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the text is not JSON, or if a field is not valid. The message says which one and why:
    /// `methodConfig[1].retryPolicy.maxAttempts: must be at least 2, and is 1`.
    pub fn from_json(json: &str) -> Result<Self, Status> {
        let config = parse(json).and_then(|value| service_config(&value));
        config.map_err(Status::from)
    }
}

/// Parses JSON of any content. Lists and objects may be in each other 127 times.
pub(crate) fn parse(json: &str) -> Result<Value, Invalid> {
    serde_json::from_str(json).map_err(|error| Invalid::new(format!("it is not JSON: {error}")))
}

pub(super) fn service_config(value: &Value) -> Result<ServiceConfig, Invalid> {
    let object = Object::of(value)?;
    let mut config = ServiceConfig::default();
    let name = object.read_or("loadBalancingPolicy", string, "")?;
    let policy = match object.read("loadBalancingConfig", first_known)? {
        None if !name.is_empty() => object.read("loadBalancingPolicy", named)?,
        policy => policy,
    };
    if let Some(policy) = policy {
        config = config.balance(Balance::from(policy));
    }
    object.read("methodConfig", |entries| {
        list(entries, |entry| add_methods(&mut config, entry))
    })?;
    if let Some(throttling) = object.read("retryThrottling", retry_throttling)? {
        config = config.retry_throttling(throttling);
    }
    if let Some(Some(service)) = object.read("healthCheckConfig", |value| {
        Object::of(value)?.read("serviceName", string)
    })? {
        config = config.health_check(service);
    }
    // Zero is as good as absent: a number that protobuf has no presence for.
    if let Some(Some(connections @ 1..)) = object.read("connectionScaling", |value| {
        Object::of(value)?.read("maxConnectionsPerSubchannel", unsigned)
    })? {
        config = config.max_connections_per_subchannel(connections);
    }
    Ok(config)
}

/// Adds an entry of `methodConfig`. One without names is for no method.
fn add_methods(config: &mut ServiceConfig, entry: &Value) -> Result<(), Invalid> {
    let entry = Object::of(entry)?;
    let methods = Arc::new(method_config(entry)?);
    entry.read("name", |names| {
        list(names, |name| {
            let path = path(name)?;
            if config.insert(path, &methods) {
                return Ok(());
            }
            Err(Invalid::new("must be there once, and is there before"))
        })
    })?;
    Ok(())
}

fn retry_throttling(value: &Value) -> Result<RetryThrottling, Invalid> {
    let throttling = Object::of(value)?;
    let throttling = RetryThrottling::max_tokens(throttling.require("maxTokens", unsigned)?)
        .token_ratio(throttling.require("tokenRatio", double)?);
    throttling.check()?;
    Ok(throttling)
}

#[cfg(test)]
mod tests;

//! `methodConfig`: the names of methods, and what calls to them do (gRFC A6).

use std::time::Duration;

use serde_json::Value;

use crate::client::service_config::hedging_policy::HedgingPolicy;
use crate::client::service_config::json::invalid::Invalid;
use crate::client::service_config::json::value::{
    Object, boolean, code, double, duration, list, string, unsigned,
};
use crate::client::service_config::method_config::MethodConfig;
use crate::client::service_config::retry_policy::RetryPolicy;

/// Reads an entry of `methodConfig` without its names.
pub(super) fn method_config(entry: Object<'_>) -> Result<MethodConfig, Invalid> {
    let mut config = MethodConfig::default();
    if let Some(wait) = entry.read("waitForReady", boolean)? {
        config = config.wait_for_ready(wait);
    }
    if let Some(timeout) = entry.read("timeout", duration)? {
        config = config.timeout(timeout);
    }
    if let Some(bytes) = entry.read("maxRequestMessageBytes", unsigned::<u32>)? {
        config = config.max_request_message_bytes(saturating(bytes));
    }
    if let Some(bytes) = entry.read("maxResponseMessageBytes", unsigned::<u32>)? {
        config = config.max_response_message_bytes(saturating(bytes));
    }
    if let Some(policy) = entry.read("retryPolicy", retry_policy)? {
        config = config.retry(policy);
    }
    if let Some(policy) = entry.read("hedgingPolicy", hedging_policy)? {
        config = config.hedge(policy);
    }
    config.check()?;
    Ok(config)
}

/// Reads a name: the start of the paths of the methods that it stands for, which is empty for all methods.
pub(super) fn path(value: &Value) -> Result<String, Invalid> {
    let name = Object::of(value)?;
    let service = name.read_or("service", string, "")?;
    let method = name.read_or("method", string, "")?;
    match (service, method) {
        ("", "") => Ok(String::new()),
        ("", _) => {
            Err(Invalid::new("is required with a method, and is not there").in_field("service"))
        }
        (service, method) => Ok(format!("/{service}/{method}")),
    }
}

fn retry_policy(value: &Value) -> Result<RetryPolicy, Invalid> {
    let fields = Object::of(value)?;
    let codes = fields.require("retryableStatusCodes", |codes| list(codes, code))?;
    let mut policy = RetryPolicy::on(codes)
        .max_attempts(fields.require("maxAttempts", unsigned)?)
        .initial_backoff(fields.require("initialBackoff", duration)?)
        .max_backoff(fields.require("maxBackoff", duration)?)
        .backoff_multiplier(fields.require("backoffMultiplier", double)?);
    if let Some(timeout) = fields.read("perAttemptRecvTimeout", duration)? {
        policy = policy.attempt_timeout(timeout);
    }
    policy.check()?;
    Ok(policy)
}

fn hedging_policy(value: &Value) -> Result<HedgingPolicy, Invalid> {
    let policy = Object::of(value)?;
    let codes = |codes| list(codes, code);
    let policy = HedgingPolicy::after(policy.read_or("hedgingDelay", duration, Duration::ZERO)?)
        .max_attempts(policy.require("maxAttempts", unsigned)?)
        .non_fatal(policy.read_or("nonFatalStatusCodes", codes, Vec::new())?);
    policy.check()?;
    Ok(policy)
}

fn saturating(bytes: u32) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

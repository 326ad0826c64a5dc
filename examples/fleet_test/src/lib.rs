//! How a program calls its greeters: the settings that its tests are about.

use std::time::Duration;

use rpc_runtime::{Balance, Code, MethodConfig, RetryPolicy, ServiceConfig};

/// Calls all greeters in turn. A call has 2 seconds, and a further attempt when its server is unavailable.
pub fn greeters() -> ServiceConfig {
    let retry = RetryPolicy::on([Code::Unavailable])
        .max_attempts(3)
        .initial_backoff(Duration::from_millis(100));
    let method = MethodConfig::default()
        .timeout(Duration::from_secs(2))
        .retry(retry);
    ServiceConfig::default()
        .balance(Balance::round_robin())
        .all_methods(method)
}

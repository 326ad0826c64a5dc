//! A service config, as an application writes it and as JSON contains it.

use std::sync::Arc;

use fnv::FnvHashMap;

use crate::balance::config::balance::Balance;
use crate::client::service_config::method_config::MethodConfig;
use crate::client::service_config::retry_throttling::RetryThrottling;
use crate::fault::Field;
use crate::method::Idempotency;

/// How the clients of a service should call it: how calls are balanced, and timeouts, limits and retries of its methods.
///
/// An application writes it in code, or reads it from the JSON form that all implementations of gRPC share
#[cfg_attr(feature = "service-config", doc = "([`from_json`](Self::from_json)).")]
#[cfg_attr(
    not(feature = "service-config"),
    doc = "(`from_json`, with the feature `service-config`)."
)]
/// A resolver may provide one too, which then takes the place of that of the application.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Balance, Code, MethodConfig, RetryPolicy, RetryThrottling, ServiceConfig};
///
/// let retry = RetryPolicy::on([Code::Unavailable]).max_attempts(4);
/// let config = ServiceConfig::default()
///     .balance(Balance::least_request())
///     .all_methods(MethodConfig::default().timeout(Duration::from_secs(10)))
///     .service("billing.Invoices", MethodConfig::default().retry(retry))
///     .retry_throttling(RetryThrottling::max_tokens(100).token_ratio(0.1));
/// ```
///
/// A call has the most specific configuration only: that of its method, or else that of its service, or else that of all methods.
/// They are not combined.
///
/// These methods do not fail. The channel that gets the result returns the first error when it is built.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct ServiceConfig {
    pub(crate) balance: Option<Balance>,
    /// By path: `/package.Service/Method`, `/package.Service/` for all methods of a service, and empty for all methods.
    methods: FnvHashMap<String, Arc<MethodConfig>>,
    /// That of methods without side effects that have none by their path or service.
    no_side_effects: Option<Arc<MethodConfig>>,
    /// That of methods that may be called several times, after it.
    idempotent: Option<Arc<MethodConfig>>,
    pub(crate) retry_throttling: Option<RetryThrottling>,
    /// Further attempts, in percent of the calls.
    pub(crate) retry_budget: Option<u32>,
    /// The service whose health the servers report; empty for the server itself.
    pub(crate) health_check: Option<String>,
    /// At least 1.
    pub(crate) max_connections_per_subchannel: Option<u32>,
    /// The first setting that is not valid.
    fault: Option<String>,
}

impl ServiceConfig {
    /// How calls are balanced. The default is what the channel is set to, or else [`Balance::pick_first`].
    pub fn balance(mut self, balance: Balance) -> Self {
        self.keep(balance.check());
        self.balance = Some(balance);
        self
    }

    /// Configures the method with the path `/package.Service/Method`, which [`MethodDescriptor::path`] returns.
    ///
    /// [`MethodDescriptor::path`]: crate::MethodDescriptor::path
    pub fn method(self, path: &str, config: MethodConfig) -> Self {
        let is_path = path
            .strip_prefix('/')
            .and_then(|path| path.rsplit_once('/'))
            .is_some_and(|(service, method)| !service.is_empty() && !method.is_empty());
        let problem = (!is_path).then_some("must be \"/package.Service/Method\"");
        self.add(METHOD, path, path.to_owned(), config, problem)
    }

    /// Configures all methods of the service `name`, such as `package.Service`, that have no configuration of their own.
    pub fn service(self, name: &str, config: MethodConfig) -> Self {
        let is_name = !name.is_empty() && !name.starts_with('/');
        let problem = (!is_name).then_some("must be \"package.Service\"");
        self.add(SERVICE, name, format!("/{name}/"), config, problem)
    }

    /// Configures the methods whose `idempotency_level` in the `.proto` is `NO_SIDE_EFFECTS`, and that have no configuration of their
    /// own or of their service. This is where to retry or hedge by default: such a method can be called any number of times.
    pub fn methods_without_side_effects(mut self, config: MethodConfig) -> Self {
        self.keep(config.check().map_err(|fault| fault.to_string()));
        self.no_side_effects = Some(Arc::new(config));
        self
    }

    /// The same for methods whose `idempotency_level` is `IDEMPOTENT`, and for those without side effects where
    /// [`methods_without_side_effects`](Self::methods_without_side_effects) says nothing.
    pub fn idempotent_methods(mut self, config: MethodConfig) -> Self {
        self.keep(config.check().map_err(|fault| fault.to_string()));
        self.idempotent = Some(Arc::new(config));
        self
    }

    /// Configures all methods that have no configuration of their own, of their service or of their `idempotency_level`.
    pub fn all_methods(self, config: MethodConfig) -> Self {
        self.add(ALL_METHODS, "", String::new(), config, None)
    }

    /// Limits the retries and hedges of the channel while many calls fail. The default is no limit.
    pub fn retry_throttling(mut self, throttling: RetryThrottling) -> Self {
        self.keep(throttling.check().map_err(|fault| fault.to_string()));
        self.retry_throttling = Some(throttling);
        self
    }

    /// Limits the retries and hedges of the channel to `percent` of its calls that have a policy for them, beside
    /// [`retry_throttling`](Self::retry_throttling), which counts failures. The default is no such limit.
    ///
    /// A channel may make 10 further attempts before it has made calls, and 100 in succession where it has saved them.
    pub fn retry_budget(mut self, percent: u32) -> Self {
        self.retry_budget = Some(percent);
        self
    }

    /// Asks each server whether `service` is healthy, and sends it calls only while it is (gRFC A17). An empty name is the server as
    /// a whole. The default is not to ask.
    ///
    /// [`Balance::pick_first`] does not ask, unless another policy is beside it. A server without the health service is sent calls. The
    /// question is a stream of each connection, which counts to the calls that a server accepts at a time, but does not keep the channel
    /// from being idle.
    ///
    /// It needs the feature `health`: without it [`ChannelBuilder::build`](crate::ChannelBuilder::build) fails, and the setting of a
    /// config that comes from the resolver is logged and has no effect.
    pub fn health_check(mut self, service: impl Into<String>) -> Self {
        self.health_check = Some(service.into());
        self
    }

    /// The most connections to one address of an endpoint (gRFC A105). The default and the minimum are 1. A channel makes at most 10,
    /// or what [`ChannelBuilder::max_connections_per_subchannel`](crate::ChannelBuilder::max_connections_per_subchannel) says.
    ///
    /// A server limits the calls that are open on a connection at a time, often to 100. A further call waits, and a further
    /// connection is made for it, while fewer than this number exist. Calls that wait are sent in the order in which they began, on the oldest
    /// connection that has room. A connection is not closed because it is no longer needed: the server can close it when it is
    /// idle.
    ///
    /// With one connection, calls wait too. The channel then logs, once for each connection, that they do.
    ///
    /// ```
    /// use rpc_runtime::{Channel, ServiceConfig, Status};
    ///
    /// fn channel() -> Result<Channel, Status> {
    ///     let config = ServiceConfig::default().max_connections_per_subchannel(4);
    ///     Channel::builder("http://proxy.example").service_config(config).build()
    /// }
    /// ```
    pub fn max_connections_per_subchannel(mut self, connections: u32) -> Self {
        let check = CONNECTIONS.at_least(connections, 1);
        self.keep(check.map_err(|fault| fault.to_string()));
        self.max_connections_per_subchannel = Some(connections);
        self
    }

    /// Whether a method has a configuration.
    pub(crate) fn has_methods(&self) -> bool {
        !self.methods.is_empty() || self.no_side_effects.is_some() || self.idempotent.is_some()
    }

    /// The configuration of the method with this path. It does not allocate.
    pub(crate) fn for_method(
        &self,
        path: &str,
        idempotency: Idempotency,
    ) -> Option<&Arc<MethodConfig>> {
        let service = path.rfind('/').and_then(|slash| path.get(..=slash));
        let own = [Some(path), service]
            .into_iter()
            .flatten()
            .find_map(|key| self.methods.get(key));
        let idempotent = || self.idempotent.as_ref();
        own.or_else(|| match idempotency {
            Idempotency::NoSideEffects => self.no_side_effects.as_ref().or_else(idempotent),
            Idempotency::Idempotent => idempotent(),
            Idempotency::Unknown => None,
        })
        .or_else(|| self.methods.get(""))
    }

    /// Adds the configuration of the methods that `key` stands for; `false` if they have one.
    pub(crate) fn insert(&mut self, key: String, config: &Arc<MethodConfig>) -> bool {
        self.methods.insert(key, Arc::clone(config)).is_none()
    }

    /// # Errors
    ///
    /// The sentence for the user about the first setting that is not valid.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.fault.clone().map_or(Ok(()), Err)
    }

    fn add(
        mut self,
        field: Field,
        name: &str,
        key: String,
        config: MethodConfig,
        problem: Option<&str>,
    ) -> Self {
        if let Some(problem) = problem {
            let fault = field.fault(format!("{problem}, and is {name:?}"));
            self.keep(Err(fault.to_string()));
        }
        self.keep(config.check().map_err(|fault| fault.to_string()));
        if !self.insert(key, &Arc::new(config)) {
            let fault = field.fault(match name {
                "" => "must be called once, and is called twice".to_owned(),
                name => format!("must be called once for {name:?}, and is called twice"),
            });
            self.keep(Err(fault.to_string()));
        }
        self
    }

    /// Keeps an error, unless there is an earlier one.
    fn keep(&mut self, check: Result<(), String>) {
        if self.fault.is_none() {
            self.fault = check.err();
        }
    }
}

const METHOD: Field = Field::only_in_code("ServiceConfig::method");
const SERVICE: Field = Field::only_in_code("ServiceConfig::service");
const ALL_METHODS: Field = Field::only_in_code("ServiceConfig::all_methods");
const CONNECTIONS: Field = Field::new(
    "ServiceConfig::max_connections_per_subchannel",
    "maxConnectionsPerSubchannel",
);

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::client::service_config::hedging_policy::HedgingPolicy;
    use crate::client::service_config::retry_policy::RetryPolicy;
    use crate::status::code::Code;

    #[test]
    fn the_most_specific_config_is_that_of_a_call() {
        let timeout = |seconds| MethodConfig::default().timeout(Duration::from_secs(seconds));
        let config = ServiceConfig::default()
            .method("/a.B/C", timeout(1))
            .service("a.B", timeout(2))
            .all_methods(timeout(3));
        assert_eq!(config.check(), Ok(()));
        for (path, seconds) in [
            ("/a.B/C", 1),
            ("/a.B/D", 2),
            ("/a.B/", 2),
            ("/a.B/C/", 3),
            ("/a.B/C/D", 3),
            ("/a.b/C", 3),
            ("/a.B", 3),
            ("/", 3),
            ("", 3),
        ] {
            let found = config
                .for_method(path, Idempotency::Unknown)
                .map(|config| MethodConfig::clone(config));
            assert_eq!(found, Some(timeout(seconds)), "{path}");
        }
        let config = ServiceConfig::default().service("a.B", timeout(2));
        assert_eq!(config.for_method("/a.C/D", Idempotency::Unknown), None);
    }

    #[test]
    fn the_idempotency_of_a_method_counts_after_its_path_and_service() {
        let timeout = |seconds| MethodConfig::default().timeout(Duration::from_secs(seconds));
        let unsafe_methods = ServiceConfig::default()
            .service("a.B", timeout(1))
            .idempotent_methods(timeout(3));
        let all = unsafe_methods
            .clone()
            .methods_without_side_effects(timeout(2))
            .all_methods(timeout(4));
        assert!(unsafe_methods.has_methods());
        for (config, path, idempotency, seconds) in [
            (&all, "/a.B/C", Idempotency::NoSideEffects, Some(1)),
            (&all, "/a.C/C", Idempotency::NoSideEffects, Some(2)),
            (&all, "/a.C/C", Idempotency::Idempotent, Some(3)),
            (&all, "/a.C/C", Idempotency::Unknown, Some(4)),
            (
                &unsafe_methods,
                "/a.C/C",
                Idempotency::NoSideEffects,
                Some(3),
            ),
            (&unsafe_methods, "/a.C/C", Idempotency::Unknown, None),
        ] {
            let found = config.for_method(path, idempotency);
            let found = found.map(|config| MethodConfig::clone(config));
            assert_eq!(found, seconds.map(timeout), "{path} {idempotency:?}");
        }
    }

    #[test]
    fn values_at_the_ends_of_their_ranges_are_accepted() {
        let retry = RetryPolicy::on([Code::Ok])
            .max_attempts(u32::MAX)
            .initial_backoff(Duration::from_nanos(1))
            .max_backoff(Duration::MAX)
            .backoff_multiplier(f64::MIN_POSITIVE);
        let hedging = HedgingPolicy::after(Duration::MAX).max_attempts(2);
        let method = MethodConfig::default()
            .timeout(Duration::ZERO)
            .max_request_message_bytes(0)
            .max_response_message_bytes(usize::MAX)
            .retry(retry);
        let config = ServiceConfig::default()
            .balance(Balance::pick_first().subset(1))
            .method("/a/b/c", method)
            .all_methods(MethodConfig::default().hedge(hedging))
            .retry_throttling(RetryThrottling::max_tokens(1000).token_ratio(f64::MAX))
            .retry_throttling(RetryThrottling::max_tokens(1).token_ratio(0.001))
            .health_check("")
            .max_connections_per_subchannel(u32::MAX)
            .max_connections_per_subchannel(1);
        assert_eq!(config.check(), Ok(()));
    }

    #[test]
    fn the_first_fault_names_the_setting_the_value_and_what_is_allowed() {
        let default = ServiceConfig::default;
        let empty = MethodConfig::default;
        let retry = || RetryPolicy::on([Code::Unavailable]);
        let hedging = HedgingPolicy::after(Duration::ZERO);
        let retrying = |policy| default().all_methods(MethodConfig::default().retry(policy));
        for (config, text) in [
            (
                default().balance(Balance::pick_first().subset(0)),
                "`Balance::subset` must be at least 1, and is 0",
            ),
            (
                default().method("a.B/C", empty()).method("", empty()),
                "`ServiceConfig::method` must be \"/package.Service/Method\", and is \"a.B/C\"",
            ),
            (
                default().method("/a.B/", empty()),
                "`ServiceConfig::method` must be \"/package.Service/Method\", and is \"/a.B/\"",
            ),
            (
                default().method("//C", empty()),
                "`ServiceConfig::method` must be \"/package.Service/Method\", and is \"//C\"",
            ),
            (
                default().service("", empty()),
                "`ServiceConfig::service` must be \"package.Service\", and is \"\"",
            ),
            (
                default().service("/a.B", empty()),
                "`ServiceConfig::service` must be \"package.Service\", and is \"/a.B\"",
            ),
            (
                default().method("/a/b", empty()).method("/a/b", empty()),
                "`ServiceConfig::method` must be called once for \"/a/b\", and is called twice",
            ),
            (
                default().service("a", empty()).service("a", empty()),
                "`ServiceConfig::service` must be called once for \"a\", and is called twice",
            ),
            (
                default().all_methods(empty()).all_methods(empty()),
                "`ServiceConfig::all_methods` must be called once, and is called twice",
            ),
            (
                default().max_connections_per_subchannel(0),
                "`ServiceConfig::max_connections_per_subchannel` must be at least 1, and is 0",
            ),
            (
                default().retry_throttling(RetryThrottling::max_tokens(0).token_ratio(0.1)),
                "`RetryThrottling::max_tokens` must be at least 1, and is 0",
            ),
            (
                default().retry_throttling(RetryThrottling::max_tokens(1001).token_ratio(0.1)),
                "`RetryThrottling::max_tokens` must be at most 1000, and is 1001",
            ),
            (
                retrying(retry().max_attempts(1)),
                "`RetryPolicy::max_attempts` must be at least 2, and is 1",
            ),
            (
                retrying(retry().initial_backoff(Duration::ZERO)),
                "`RetryPolicy::initial_backoff` must be at least 1ns, and is 0ns",
            ),
            (
                retrying(retry().max_backoff(Duration::ZERO)),
                "`RetryPolicy::max_backoff` must be at least 1ns, and is 0ns",
            ),
            (
                retrying(retry().backoff_multiplier(f64::NAN)),
                "`RetryPolicy::backoff_multiplier` must be more than 0 and finite, and is NaN",
            ),
            (
                retrying(RetryPolicy::on([])),
                "`RetryPolicy::on` must have at least one code, and has none",
            ),
            (
                default().all_methods(empty().hedge(hedging.clone().max_attempts(1))),
                "`HedgingPolicy::max_attempts` must be at least 2, and is 1",
            ),
            (
                default().all_methods(empty().retry(retry()).hedge(hedging.clone())),
                "`MethodConfig::hedge` must not be set together with a retry policy",
            ),
            (
                default().all_methods(empty().hedge(hedging).retry(retry())),
                "`MethodConfig::hedge` must not be set together with a retry policy",
            ),
        ] {
            assert_eq!(config.check().unwrap_err(), text);
        }
    }
}

//! The settings of a channel.

use std::env;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::balance::config::balance::Balance;
use crate::call_limits::{CallLimits, MAX_RECEIVE_METADATA_SIZE};
use crate::client::channel::Channel;
use crate::client::channel_task::site::Site;
use crate::client::credentials::{CallCredentials, Credentials};
#[cfg(feature = "dns")]
use crate::client::resolver::direct_dns::Dns;
use crate::client::resolver::resolver::{AnyResolver, Resolver};
use crate::client::retry::limits::DEFAULT_MAX_ATTEMPTS;
use crate::client::service_config::current::CurrentConfig;
use crate::client::service_config::service_config::ServiceConfig;
use crate::client::settings::Settings;
use crate::client::subchannel::control_stream::ControlStreams;
use crate::encoding::Encoding;
use crate::endpoint::Endpoint;
use crate::interceptor::{Interceptor, Interceptors};
use crate::keepalive::Keepalive;
use crate::observe::channel_observers::ChannelObservers;
use crate::observe::observer::CallObserver;
use crate::observe::observers::Observers;
use crate::protocol::compression::negotiation::Compression;
use crate::protocol::grpc;
#[cfg(feature = "grpc-web")]
use crate::protocol::grpc_web::client::GrpcWebClient;
use crate::setting::LONGEST_TIME;
use crate::status::Status;
use crate::transport::http2::client::{ConnectionOptions, DEFAULT_CLIENT_MEMORY};
use crate::transport::net::connector::{Connector, Dialer, OwnConnector};
use crate::transport::net::listener::MemoryConnector;
use crate::transport::net::proxy::proxy::{Proxy, ProxyRule};
use crate::transport::net::target::{Names, SecuritySetting, Target, check_address};
#[cfg(feature = "tls")]
use crate::transport::tls::client::ClientTls;

/// Settings for a [`Channel`], from [`Channel::builder`]. The [table of limits](crate::limits) has their defaults.
///
/// A time of more than 30 years, such as [`Duration::MAX`], means no limit. Setters do not fail: [`build`](Self::build) and
/// [`connect`](Self::connect) return the first error of the target and of the settings.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Channel, Keepalive, Status};
///
/// # fn channel() -> Result<Channel, Status> {
/// Channel::builder("http://localhost:50051")
///     .timeout(Duration::from_secs(10))
///     .max_receive_message_size(16 * 1024 * 1024)
///     .keepalive(Keepalive::every(Duration::from_secs(300)))
///     .user_agent("my-application/1.0")
///     .build()
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ChannelBuilder {
    target: TargetSetting,
    security: Option<SecuritySetting>,
    resolver: Option<AnyResolver>,
    #[cfg(feature = "dns")]
    dns: Option<Dns>,
    endpoints: Option<Vec<Endpoint>>,
    proxy: Proxy,
    balance: Balance,
    service_config: Option<ServiceConfig>,
    /// The error of the first setter that failed.
    fault: Option<Status>,
    settings: Settings,
    credentials: Option<Credentials>,
    interceptors: Interceptors,
}

/// The target that was set.
#[derive(Clone, Debug)]
enum TargetSetting {
    Text(String),
    Memory,
}

impl Channel {
    /// Connects to `target`, in one of these forms:
    ///
    /// | target | where the servers are | default port | security |
    /// |---|---|---|---|
    /// | `http://host:port` | a name that the domain name system resolves, or an IP address | 80 | plaintext |
    /// | `https://host:port` | the same | 443 | TLS, with the feature `tls` |
    /// | `host:port`, `dns:host:port`, `dns:///host:port` | the same | 80 or 443 | must be set |
    /// | `dns://server/host:port` | the same, by this DNS server: an IP address with its port, 53 if it is left out; with the feature `dns` | 80 or 443 | must be set |
    /// | `ipv4:address:port,address:port` | at each of these addresses | 443 | must be set |
    /// | `ipv6:[address]:port,[address]:port` | at each of these addresses | 443 | must be set |
    /// | `unix:path`, `unix:///absolute/path` | a Unix socket | | plaintext, or set |
    /// | `unix-abstract:name` | a Unix socket in Linux's abstract namespace | | plaintext, or set |
    /// | `scheme://anything/host:port` | where [`ChannelBuilder::resolver`] or [`ChannelBuilder::endpoints`] says | | must be set |
    ///
    /// Security is set by [`ChannelBuilder::plaintext`] or `ChannelBuilder::tls`; this function accepts the targets that need neither.
    ///
    /// An IPv6 address is in brackets. A link-local one is followed by its zone on this machine, which is not sent:
    /// `http://[fe80::1%25eth0]:50051` (RFC 6874) or `http://[fe80::1%eth0]:50051`.
    ///
    /// If there are several addresses, [`ChannelBuilder::balance`] decides which are used. The default is to try them in turn, IPv6
    /// and IPv4 alternating, until one has opened the connection: the next after a quarter of a second, or as soon as one has
    /// failed (RFC 8305).
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the target has none of these forms or does not say whether to use TLS, `UNAVAILABLE` if the first attempt to connect fails.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the connection.
    pub async fn connect(target: &str) -> Result<Self, Status> {
        Self::builder(target).connect().await
    }

    /// A builder for a channel to `target`, in a form that [`connect`](Self::connect) lists, with other settings than the
    /// defaults. If the target has another form, [`ChannelBuilder::build`] returns an error.
    pub fn builder(target: &str) -> ChannelBuilder {
        ChannelBuilder::new(TargetSetting::Text(target.to_owned()), Dialer::System)
    }
}

impl ChannelBuilder {
    /// A builder for a channel of the in-memory transport.
    pub(crate) fn memory(connector: MemoryConnector) -> Self {
        Self::new(TargetSetting::Memory, Dialer::Memory(connector))
    }

    fn new(target: TargetSetting, dialer: Dialer) -> Self {
        let settings = Settings {
            limits: CallLimits::default(),
            compression: Compression::default(),
            user_agent: HeaderValue::from_static(grpc::USER_AGENT),
            timeout: None,
            connection: ConnectionOptions {
                connect_timeout: Duration::from_secs(20),
                max_metadata_size: MAX_RECEIVE_METADATA_SIZE,
                memory: DEFAULT_CLIENT_MEMORY,
                idle_timeout: Duration::from_secs(30 * 60),
                keepalive: None,
                dialer,
                proxy: None,
                local_address: None,
            },
            max_connections_per_subchannel: 10,
            max_attempts: DEFAULT_MAX_ATTEMPTS,
            observers: Observers::default(),
            dialect: None,
        };
        Self {
            target,
            security: None,
            resolver: None,
            #[cfg(feature = "dns")]
            dns: None,
            endpoints: None,
            proxy: Proxy::from_environment(),
            balance: Balance::pick_first(),
            service_config: None,
            fault: None,
            settings,
            credentials: None,
            interceptors: Interceptors::default(),
        }
    }

    /// Sets TLS, for every target but `http://`. The default for `https://` trusts the root certificates of the system. The
    /// certificate of the server must be for the host of the target, for `localhost` on a Unix socket, or for the
    /// [name](ClientTls::server_name) that is set.
    ///
    /// With an `http://` target it is an error, and so is a host that no certificate can be for.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: ClientTls) -> Self {
        self.security = Some(SecuritySetting::Tls(tls));
        self
    }

    /// Sends everything in plaintext, for every target but `https://`. A target that is neither `http://`, `https://` nor a
    /// Unix socket needs this or TLS.
    ///
    /// With an `https://` target it is an error.
    pub fn plaintext(mut self) -> Self {
        self.security = Some(SecuritySetting::Plaintext);
        self
    }

    /// Finds the endpoints of the target with `resolver` instead of the domain name system. The target says the authority of
    /// requests, and may then have any scheme: `registry:///billing`. It takes the place of [`endpoints`](Self::endpoints).
    pub fn resolver(mut self, resolver: impl Resolver) -> Self {
        self.endpoints = None;
        self.resolver = Some(AnyResolver::new(resolver));
        self
    }

    /// Asks the servers of the domain name system for the name of the target, instead of the resolver of the operating system. It
    /// has no effect with a [resolver](Self::resolver) of the application, with [endpoints](Self::endpoints), or where a
    /// [proxy](Self::proxy) resolves the name.
    #[cfg(feature = "dns")]
    pub fn dns(mut self, dns: Dns) -> Self {
        self.dns = Some(dns);
        self
    }

    /// Uses these endpoints instead of those that the name of the target resolves to. The target says the authority of requests,
    /// and may then have any scheme. They take the place of a [`resolver`](Self::resolver). None is an error, and so is an address
    /// that is not `host:port`, except with a [`connector`](Self::connector).
    pub fn endpoints(mut self, endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        self.resolver = None;
        self.endpoints = Some(endpoints.into_iter().collect());
        self
    }

    /// Sets how calls are distributed over the endpoints of the target. The default is [`Balance::pick_first`].
    ///
    /// A policy that does not fit, or has a value that its documentation excludes, is an error.
    pub fn balance(mut self, balance: Balance) -> Self {
        self.balance = balance;
        self
    }

    /// Sets the service config, which a resolver may replace. The default is none.
    ///
    /// A value that its documentation excludes is an error.
    pub fn service_config(mut self, config: ServiceConfig) -> Self {
        self.service_config = Some(config);
        self
    }

    /// Sets the HTTP proxy of connections over TCP. The default is [`Proxy::from_environment`], which reads `https_proxy` and
    /// `no_proxy`; [`Proxy::none`] turns that off. A [connector](Self::connector) has no proxy.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.proxy = proxy;
        self
    }

    /// Sets the address of this machine that connections over TCP come from, also those to a [proxy](Self::proxy). The default is
    /// that of the route to the server. A server with addresses of both families is connected to at one of the same family.
    ///
    /// If it is not an address of this machine, or if the server has no address of its family, an attempt to connect fails. It has
    /// no effect on a Unix socket or a [connector](Self::connector).
    pub fn local_address(mut self, address: IpAddr) -> Self {
        self.settings.connection.local_address = Some(address);
        self
    }

    /// Opens connections with `connector` instead of the sockets of the system. A name in the target is still resolved first. With
    /// [`endpoints`](Self::endpoints) the connector gets the addresses as they are written there: any text will do.
    pub fn connector(mut self, connector: impl Connector) -> Self {
        self.settings.connection.dialer = Dialer::Own(OwnConnector::new(connector));
        self
    }

    /// The timeout of calls that have none of their own. The default is no timeout, the minimum 1 ms.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = Some(timeout.min(LONGEST_TIME));
        self
    }

    /// How long one attempt to connect may take, from the look-up of the name to the end of the handshakes of TLS and
    /// HTTP/2. The default is 20 seconds, the minimum 1 ms.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connection.connect_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// Pings the server when it sends nothing, to find out that it is gone (gRFC A8). The default is no HTTP/2 pings.
    pub fn keepalive(mut self, keepalive: Keepalive) -> Self {
        self.settings.connection.keepalive = Some(keepalive);
        self
    }

    /// How long a connection may be without a call. The default is 30 minutes, the minimum 1 ms; then it is closed, and the
    /// next call connects again.
    ///
    /// A new connection has at least 5 seconds for its first call.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.settings.connection.idle_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// The most attempts at a call, the first included, whatever the policy of its method says (gRFC A6). The default is 5. With 1
    /// nothing is retried or hedged; only a call that no server has processed is sent again. 0 is refused.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.settings.max_attempts = attempts;
        self
    }

    /// The most connections to one address of an endpoint that a service config can allow with
    /// [`ServiceConfig::max_connections_per_subchannel`]. The default is 10, the minimum 1. By itself it allows none: without a
    /// service config that does, there is one connection.
    pub fn max_connections_per_subchannel(mut self, connections: usize) -> Self {
        self.settings.max_connections_per_subchannel = connections;
        self
    }

    /// The largest response message that is accepted, in bytes, uncompressed. The default is 4 MiB, [`usize::MAX`] means no
    /// limit, and 0 accepts only empty messages.
    ///
    /// A larger message ends the call with `RESOURCE_EXHAUSTED` before memory is allocated for it.
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.receive_message = bytes;
        self
    }

    /// The largest request message that is sent, in bytes, uncompressed. The default is no limit; 0 sends only empty messages.
    ///
    /// A larger message ends the call with `RESOURCE_EXHAUSTED`.
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.settings.limits.send_message = bytes;
        self
    }

    /// The largest metadata that is accepted with a response, in bytes, separately for initial and trailing metadata. The
    /// default is 16 KiB, the minimum 512 bytes; [`usize::MAX`] means no limit.
    ///
    /// [`Server::max_receive_metadata_size`](crate::Server::max_receive_metadata_size) says what counts. The message and the
    /// details of a status are part of the trailing metadata.
    ///
    /// Larger metadata ends the call with `RESOURCE_EXHAUSTED`. At more than 48 KiB above the limit, HTTP/2 rejects it: initial
    /// metadata ends the call with `INTERNAL`, and of trailing metadata the rest is missing, with the status if the server sent
    /// that last (`INTERNAL`).
    pub fn max_receive_metadata_size(mut self, bytes: usize) -> Self {
        self.settings.limits.receive_metadata = bytes;
        self.settings.connection.max_metadata_size = bytes;
        self
    }

    /// The unread bytes of responses that one connection may hold beyond the 65,535 that each call may have. The default is
    /// 64 MiB; [`usize::MAX`] means no limit.
    ///
    /// A longer message waits until there is room for it. One that is larger than this limit, which with 0 is each, is received
    /// when no other is: [`limits`](crate::limits#memory-of-a-connection) explains it.
    pub fn max_unread_memory(mut self, bytes: usize) -> Self {
        self.settings.connection.memory = bytes;
        self
    }

    /// The encoding of requests. The default is [`Encoding::Identity`], no compression.
    ///
    /// A call can have another: see [`Call::send_compressed`](crate::Call::send_compressed). A server that does not support
    /// the encoding ends the call with `UNIMPLEMENTED`, and lists what it accepts.
    pub fn send_compressed(mut self, encoding: Encoding) -> Self {
        self.settings.compression.send = encoding;
        self
    }

    /// The accepted encodings of responses, in addition to [`Encoding::Identity`], which the server is told. The default is
    /// every encoding that is compiled in: see [`Encoding::ALL`].
    ///
    /// A response in another encoding ends the call with `INTERNAL`. A response that decompresses to more than
    /// [`max_receive_message_size`](Self::max_receive_message_size) ends the call with `RESOURCE_EXHAUSTED`; no more memory
    /// than that is allocated for it.
    pub fn accept_compressed(mut self, encodings: impl IntoIterator<Item = Encoding>) -> Self {
        self.settings.compression.accept = encodings.into_iter().collect();
        self
    }

    /// Credentials that tell the server, with each call, who makes it. The default is none.
    ///
    /// They are sent over TLS, or within one machine (a Unix socket, the in-memory transport). Over an `http://` target every
    /// call ends with `UNAUTHENTICATED`, and nothing is sent.
    pub fn credentials(mut self, credentials: impl CallCredentials) -> Self {
        self.credentials = Some(Credentials::new(credentials));
        self
    }

    /// Runs `interceptor` around every call. Of several interceptors, the first is the outermost.
    /// [`Channel::with_interceptor`] adds one for some calls.
    ///
    /// [Credentials](Self::credentials) are obtained inside of all interceptors, for each attempt.
    pub fn intercept(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(interceptor);
        self
    }

    /// Adds an observer of the channel and of the calls over it; observers are called in the order in which they were added.
    pub fn observe(mut self, observer: impl CallObserver) -> Self {
        self.settings.observers.push(observer);
        self
    }

    /// Makes the calls in [gRPC-Web](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md), in the binary form. The default is
    /// gRPC.
    ///
    /// gRPC needs HTTP trailers, and some proxies lose them. A response of gRPC-Web needs none: its trailers are the last frame of its
    /// body. Metadata, statuses, deadlines, limits, compression, interceptors and retries work as in gRPC. A server of this crate accepts
    /// these calls after [`Server::accept_grpc_web`](crate::Server::accept_grpc_web); others are Envoy's filter and servers of Connect.
    /// A server that does not accept them refuses them with the HTTP status 415, which is `UNKNOWN`.
    ///
    /// The channel speaks HTTP/2: what has only HTTP/1.1 cannot be called. Over HTTP/2 a server of this crate accepts calls of all four
    /// types. The specification of gRPC-Web has no streamed requests, because browsers cannot send them, so other servers and proxies may
    /// refuse them.
    ///
    /// ```
    /// use rpc_runtime::{Channel, Status};
    ///
    /// # fn channel() -> Result<Channel, Status> {
    /// Channel::builder("http://localhost:8080").grpc_web().build()
    /// # }
    /// ```
    #[cfg(feature = "grpc-web")]
    pub fn grpc_web(mut self) -> Self {
        self.settings.dialect = Some(Arc::new(GrpcWebClient));
        self
    }

    /// The name of the application, which the header `user-agent` has before the name of this library. The default is none.
    ///
    /// Another character than printable ASCII (0x20 to 0x7e) is an error.
    pub fn user_agent(mut self, application: &str) -> Self {
        let application = application.trim();
        let text = format!("{application} {}", grpc::USER_AGENT);
        let is_printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        match HeaderValue::try_from(text.trim_start()) {
            Ok(header) if is_printable => self.settings.user_agent = header,
            _ => self.fail(format!(
                "`ChannelBuilder::user_agent` must be printable ASCII, and is {application:?}"
            )),
        }
        self
    }

    /// The channel. It connects when it is first used.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` with the first error: the target has no form that [`Channel::connect`] lists, or a setting has a
    /// value that its documentation excludes.
    pub fn build(mut self) -> Result<Channel, Status> {
        let target = self.target()?;
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        self.settings.check()?;
        self.balance.check().map_err(Status::invalid_argument)?;
        if let Some(config) = &self.service_config {
            config.check().map_err(Status::invalid_argument)?;
            if config.health_check.is_some() && cfg!(not(feature = "health")) {
                return Err(Status::invalid_argument(
                    "`ServiceConfig::health_check` needs the feature `health` of this crate",
                ));
            }
        }
        self.settings.connection.proxy = self.proxy_rule(&target)?;
        let default_config = self.service_config.map(Arc::new);
        let target = Arc::new(target);
        let control_streams = ControlStreams {
            target: Arc::clone(&target),
            user_agent: self.settings.user_agent.clone(),
            credentials: self.credentials.clone(),
            metadata_limit: self.settings.limits.receive_metadata,
        };
        let observers = self.settings.observers.clone();
        #[cfg(feature = "dns")]
        let asks_for_config = self.dns.as_ref().is_some_and(Dns::asks_for_config);
        #[cfg(not(feature = "dns"))]
        let asks_for_config = false;
        let may_have_config = self.resolver.is_some() || asks_for_config;
        let config = CurrentConfig::new(default_config.clone(), may_have_config);
        let site = Site {
            observers: ChannelObservers::new(&target.to_string(), observers),
            target,
            control_streams: Arc::new(control_streams),
            options: Arc::new(self.settings.connection.clone()),
            connection_limit: self.settings.max_connections_per_subchannel,
            resolver: self.resolver,
            #[cfg(feature = "dns")]
            dns: self.dns,
            balance: self.balance,
            config: Arc::new(config),
            default_config,
        };
        Ok(Channel::new(
            site,
            self.settings,
            self.credentials,
            self.interceptors,
        ))
    }

    /// The channel, connected.
    ///
    /// # Errors
    ///
    /// As for [`build`](Self::build), and `UNAVAILABLE` if the first attempt to connect fails.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the connection.
    pub async fn connect(self) -> Result<Channel, Status> {
        let channel = self.build()?;
        channel.connected().await?;
        Ok(channel)
    }

    fn target(&mut self) -> Result<Target, Status> {
        let has_own_names = self.resolver.is_some() || self.endpoints.is_some();
        let security = self.security.take();
        let target = match &self.target {
            TargetSetting::Text(text) => Target::parse(text, security, has_own_names)?,
            TargetSetting::Memory => Target::memory(security)?,
        };
        match self.endpoints.take() {
            Some(endpoints) => {
                if matches!(self.settings.connection.dialer, Dialer::System) {
                    let mut addresses = endpoints.iter().flat_map(Endpoint::addresses);
                    let checked = addresses.try_for_each(check_address);
                    checked.map_err(Status::invalid_argument)?;
                }
                target.with_endpoints(endpoints)
            }
            None => Ok(target),
        }
    }

    /// The proxy, if the target needs one.
    fn proxy_rule(&self, target: &Target) -> Result<Option<ProxyRule>, Status> {
        if !matches!(self.settings.connection.dialer, Dialer::System) {
            return Ok(None);
        }
        let variable = |name: &str| env::var(name).ok();
        let rule = self.proxy.rule(variable, |exceptions| match &target.names {
            _ if self.resolver.is_some() => true,
            Names::Host { host, port, .. } => !exceptions.have_host(host, *port),
            Names::Endpoints(endpoints) => {
                let mut addresses = endpoints.iter().flat_map(Endpoint::addresses);
                addresses.any(|address| !exceptions.have(address))
            }
        });
        rule.map_err(Status::invalid_argument)
    }

    /// Keeps an error, unless there is an earlier one.
    fn fail(&mut self, fault: String) {
        self.fault
            .get_or_insert_with(|| Status::invalid_argument(fault));
    }
}

#[cfg(all(test, not(feature = "health")))]
mod tests {
    use super::*;

    #[test]
    fn health_checks_need_their_feature() {
        let config = ServiceConfig::default().health_check("");
        let builder = Channel::builder("http://localhost").service_config(config);
        let status = builder.build().unwrap_err();
        assert!(status.message().contains("feature `health`"), "{status}");
    }
}

//! The domain name system, whose servers are asked directly: they tell how long an answer is valid.

use std::convert::Infallible;
use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;

use crate::client::resolver::dns::Question;
use crate::client::resolver::resolver::{Resolution, Resolver, Updates};
use crate::client::resolver::srv_record;
use crate::client::resolver::ttl::validity;
#[cfg(feature = "service-config")]
use crate::client::resolver::txt_record::ConfigRecord;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// How a channel asks the domain name system itself, instead of the resolver of the operating system. Set by
/// [`ChannelBuilder::dns`](crate::ChannelBuilder::dns).
///
/// The channel then knows how long an answer is valid (its TTL), and asks again after that time, while calls are made. The
/// system's resolver does not tell, so that 30 seconds are assumed.
///
/// It reads `/etc/hosts` and the servers and search domains in `/etc/resolv.conf`, or the registry of Windows. It does not use
/// other sources of the system, such as those of `nsswitch.conf`.
///
/// ```
/// use rpc_runtime::{Channel, Dns};
///
/// # fn channel() -> Result<Channel, rpc_runtime::Status> {
/// Channel::builder("http://billing.example:50051").dns(Dns::new()).build()
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Dns {
    servers: Vec<SocketAddr>,
    asks_for_service: bool,
    #[cfg(feature = "service-config")]
    config: Option<ConfigRecord>,
}

/// Asks the servers for the addresses of a host. Each is an endpoint of its own (gRFC A61).
#[derive(Debug)]
pub(crate) struct DirectDns {
    pub(crate) question: Question,
    pub(crate) dns: Dns,
}

impl Dns {
    /// Whether an answer may have a service config.
    pub(crate) fn asks_for_config(&self) -> bool {
        #[cfg(feature = "service-config")]
        return self.config.is_some();
        #[cfg(not(feature = "service-config"))]
        false
    }

    /// Asks the servers of the system's configuration for addresses.
    pub fn new() -> Self {
        Self {
            servers: Vec::new(),
            asks_for_service: false,
            #[cfg(feature = "service-config")]
            config: None,
        }
    }

    /// Asks this server instead of those of the system, and without its search domains. If it is called again, one of the servers is
    /// asked. The target `dns://10.0.0.53/billing.example:50051` has the same effect, and counts more.
    pub fn server(mut self, address: SocketAddr) -> Self {
        self.servers.push(address);
        self
    }

    /// Asks for the SRV records of the target's host (RFC 2782), which is then the name of a service: `dns:///_grpc._tcp.billing.example`.
    /// They have the hosts, ports and weights of its servers; the port of the target is not used. The default is to ask for addresses.
    ///
    /// Only the records with the lowest priority are used. Their weights are those of [`Endpoint::weight`]. A host without an address is
    /// left out while another one has some. The authority of calls and the TLS name are those of the target; `ClientTls::server_name` sets
    /// another name.
    pub fn service_records(mut self) -> Self {
        self.asks_for_service = true;
        self
    }

    /// Asks for the service config of the host as well, in the TXT record of `_grpc_config.HOST` (gRFC A2). The default is not to
    /// ask: whoever can change the record decides on timeouts and retries of this client.
    ///
    /// Of the choices in the record the first counts that is for this client: by language (`rust`), by the name of this machine, and
    /// by a percentage, for which each `Dns` draws its lot. A record that is not valid, or a server that does not answer, is an
    /// error of the config alone: see [`Resolution::service_config`].
    #[cfg(feature = "service-config")]
    pub fn service_config(mut self) -> Self {
        self.config = Some(ConfigRecord::of_this_machine());
        self
    }

    /// The same with this server alone.
    pub(crate) fn at(self, server: SocketAddr) -> Self {
        Self {
            servers: vec![server],
            ..self
        }
    }

    fn resolver(&self) -> Result<TokioResolver, NetError> {
        let mut builder = if self.servers.is_empty() {
            TokioResolver::builder_tokio()?
        } else {
            let servers = self.servers.iter().map(|address| {
                let connections =
                    [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut config| {
                        config.port = address.port();
                        config
                    });
                NameServerConfig::new(address.ip(), true, connections.into())
            });
            let config = ResolverConfig::from_parts(None, Vec::new(), servers.collect());
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        };
        // The channel decides when it asks again.
        builder.options_mut().cache_size = 0;
        builder.build()
    }
}

impl Default for Dns {
    /// [`Dns::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl DirectDns {
    async fn resolve(
        &self,
        resolver: &TokioResolver,
    ) -> Result<Resolution, Box<dyn Error + Send + Sync>> {
        let found = self.endpoints(resolver);
        #[cfg(feature = "service-config")]
        let (found, config) = tokio::join!(found, self.config(resolver));
        #[cfg(not(feature = "service-config"))]
        let found = found.await;
        let (endpoints, valid_for) = found?;
        let answer = Resolution::new(endpoints);
        let answer = match valid_for {
            Some(time) => answer.valid_for(time),
            None => answer,
        };
        #[cfg(feature = "service-config")]
        let answer = match config.transpose() {
            Some(config) => answer.service_config(config),
            None => answer,
        };
        Ok(answer)
    }

    /// The endpoints, and how long they are valid.
    async fn endpoints(
        &self,
        resolver: &TokioResolver,
    ) -> Result<(Vec<Endpoint>, Option<Duration>), Box<dyn Error + Send + Sync>> {
        let Question { host, port, .. } = &self.question;
        if self.dns.asks_for_service {
            return srv_record::endpoints(resolver, host).await;
        }
        let addresses = resolver.lookup_ip(host.as_str()).await?;
        let endpoints = addresses.iter();
        let endpoints = endpoints.map(|address| Endpoint::new((address, *port)));
        let valid_for = validity(addresses.as_lookup().answers());
        Ok((endpoints.collect(), valid_for))
    }

    #[cfg(feature = "service-config")]
    async fn config(
        &self,
        resolver: &TokioResolver,
    ) -> Result<Option<crate::client::service_config::service_config::ServiceConfig>, Status> {
        match &self.dns.config {
            Some(record) => record.find(resolver, &self.question.host).await,
            None => Ok(None),
        }
    }
}

impl Resolver for DirectDns {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        // Reads the configuration again after a failure.
        let resolver = self.dns.resolver();
        let resolver = resolver.map_err(|error| self.question.failed(error))?;
        loop {
            let answer = self.question.answer(self.resolve(&resolver)).await?;
            updates.resolved(answer).await?;
            updates.wanted().await;
        }
    }
}

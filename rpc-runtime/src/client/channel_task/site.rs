//! What the tasks of a channel are made from.

use std::net::SocketAddr;
use std::sync::Arc;

use crate::balance::config::balance::Balance;
use crate::balance::config::policy::Policy;
#[cfg(feature = "dns")]
use crate::client::resolver::direct_dns::{DirectDns, Dns};
use crate::client::resolver::dns::{Question, SystemDns};
use crate::client::resolver::resolver::AnyResolver;
use crate::client::service_config::current::CurrentConfig;
use crate::client::service_config::service_config::ServiceConfig;
use crate::client::subchannel::control_stream::ControlStreams;
use crate::client::subchannel::questions::Questions;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::observe::channel_observers::ChannelObservers;
use crate::transport::http2::client::ConnectionOptions;
use crate::transport::net::target::{Names, Target};

/// What a channel connects to, and how. Each task of the channel has the same.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) target: Arc<Target>,
    pub(crate) options: Arc<ConnectionOptions>,
    /// The resolver of the application, if there is one.
    pub(crate) resolver: Option<AnyResolver>,
    #[cfg(feature = "dns")]
    pub(crate) dns: Option<Dns>,
    /// The policy where the service config has none.
    pub(crate) balance: Balance,
    /// The service config of the application.
    pub(crate) default_config: Option<Arc<ServiceConfig>>,
    pub(crate) config: Arc<CurrentConfig>,
    /// The most connections that a service config can allow for each subchannel.
    pub(crate) connection_limit: usize,
    pub(crate) control_streams: Arc<ControlStreams>,
    pub(crate) observers: ChannelObservers,
}

impl Site {
    /// The resolver; the endpoints if they need none.
    pub(crate) fn resolver(&self) -> Result<AnyResolver, Vec<Endpoint>> {
        if let Some(resolver) = &self.resolver {
            return Ok(resolver.clone());
        }
        match &self.target.names {
            Names::Endpoints(endpoints) => Err(endpoints.clone()),
            // The proxy resolves the name.
            Names::Host { host, port, .. } if self.options.proxy.is_some() => {
                let name = format!("{host}:{port}").into();
                Err(vec![Endpoint::new(EndpointAddress::Named(name))])
            }
            Names::Host { host, port, server } => Ok(self.dns(
                Question {
                    target: self.target.to_string(),
                    host: host.clone(),
                    port: *port,
                    timeout: self.options.connect_timeout,
                },
                *server,
            )),
        }
    }

    #[cfg(feature = "dns")]
    fn dns(&self, question: Question, server: Option<SocketAddr>) -> AnyResolver {
        let dns = match (self.dns.clone(), server) {
            (None, None) => return AnyResolver::new(SystemDns(question)),
            (Some(dns), None) => dns,
            (dns, Some(server)) => dns.unwrap_or_default().at(server),
        };
        AnyResolver::new(DirectDns { question, dns })
    }

    /// A target that names a server is refused without the feature `dns`.
    #[cfg(not(feature = "dns"))]
    #[allow(clippy::unused_self, reason = "used with the feature `dns`")]
    fn dns(&self, question: Question, _: Option<SocketAddr>) -> AnyResolver {
        AnyResolver::new(SystemDns(question))
    }

    /// The policy of balancing that is in force.
    pub(crate) fn policy(&self) -> Policy {
        let config = self.config.load();
        let configured = config.as_ref().and_then(|config| config.balance.as_ref());
        configured.unwrap_or(&self.balance).policy().clone()
    }

    /// How many connections each subchannel may have (gRFC A105).
    pub(crate) fn max_connections_per_subchannel(&self) -> usize {
        let config = self.config.load();
        let configured = config.and_then(|config| config.max_connections_per_subchannel);
        let configured = usize::try_from(configured.unwrap_or(1)).unwrap_or(usize::MAX);
        configured.min(self.connection_limit)
    }

    /// What the servers are asked about themselves.
    pub(crate) fn questions(&self) -> Questions {
        let policy = self.policy();
        let leaves = policy.leaves().into_iter();
        #[cfg(feature = "health")]
        let config = self.config.load();
        Questions {
            #[cfg(feature = "health")]
            health: config
                .and_then(|config| config.health_check.as_deref().map(Arc::from))
                .filter(|_| policy.asks_for_health()),
            load_interval: leaves.filter_map(Policy::load_interval).min(),
        }
    }
}

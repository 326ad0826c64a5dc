//! What the tasks of a channel are made from.

use std::sync::Arc;

use crate::balance::config::balance::Balance;
use crate::balance::config::policy::Policy;
use crate::client::resolver::dns::SystemDns;
use crate::client::resolver::resolver::AnyResolver;
use crate::client::service_config::current::CurrentConfig;
use crate::client::service_config::service_config::ServiceConfig;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::transport::http2::client::ConnectionOptions;
use crate::transport::net::target::{Names, Target};

/// What a channel connects to, and how. Each task of the channel has the same.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) target: Arc<Target>,
    pub(crate) options: Arc<ConnectionOptions>,
    /// The resolver of the application, if there is one.
    pub(crate) resolver: Option<AnyResolver>,
    /// The policy where the service config has none.
    pub(crate) balance: Balance,
    /// The service config of the application.
    pub(crate) default_config: Option<Arc<ServiceConfig>>,
    pub(crate) config: Arc<CurrentConfig>,
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
            Names::Host { host, port } if self.options.proxy.is_some() => {
                let name = format!("{host}:{port}").into();
                Err(vec![Endpoint::new(EndpointAddress::Named(name))])
            }
            Names::Host { host, port } => Ok(AnyResolver::new(SystemDns {
                target: self.target.to_string(),
                host: host.clone(),
                port: *port,
                timeout: self.options.connect_timeout,
            })),
        }
    }

    /// The policy of balancing that is in force.
    pub(crate) fn policy(&self) -> Policy {
        let config = self.config.load();
        let configured = config.as_ref().and_then(|config| config.balance.as_ref());
        configured.unwrap_or(&self.balance).policy().clone()
    }
}

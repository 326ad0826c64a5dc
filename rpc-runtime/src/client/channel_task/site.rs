//! What the tasks of a channel are made from.

use std::sync::Arc;

use crate::balance::balancer::Balancer;
use crate::balance::config::balance::Balance;
use crate::balance::pick_first::{AddressOrder, PickFirst};
use crate::client::resolver::dns::SystemDns;
use crate::client::resolver::resolver::AnyResolver;
use crate::client::subchannel::ready::ReadyConnection;
use crate::endpoint::Endpoint;
use crate::transport::http2::client::ConnectionOptions;
use crate::transport::net::target::{Names, Target};

/// What a channel connects to, and how. Each task of the channel has the same.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) target: Arc<Target>,
    pub(crate) options: Arc<ConnectionOptions>,
    /// The resolver of the application, if there is one.
    pub(crate) resolver: Option<AnyResolver>,
    pub(crate) balance: Balance,
}

impl Site {
    /// The resolver; the endpoints if they need none.
    pub(crate) fn resolver(&self) -> Result<AnyResolver, Vec<Endpoint>> {
        if let Some(resolver) = &self.resolver {
            return Ok(resolver.clone());
        }
        match &self.target.names {
            Names::Endpoints(endpoints) => Err(endpoints.clone()),
            Names::Host { host, port } => Ok(AnyResolver::new(SystemDns {
                target: self.target.to_string(),
                host: host.clone(),
                port: *port,
                timeout: self.options.connect_timeout,
            })),
        }
    }

    /// A new policy of balancing.
    pub(crate) fn policy(&self, random: &mut fastrand::Rng) -> Box<dyn Balancer<ReadyConnection>> {
        use crate::balance::config::policy::Policy;
        use crate::balance::least_request::LeastRequest;
        use crate::balance::round_robin::RoundRobin;
        use crate::balance::spread::Spread;
        match self.balance.policy() {
            Policy::RoundRobin => Box::new(Spread::new(RoundRobin::new(random))),
            Policy::LeastRequest(config) => {
                Box::new(Spread::new(LeastRequest::from(config.clone())))
            }
            Policy::PeakEwma(config) => Box::new(Spread::new(LeastRequest::from(config.clone()))),
            _ => Box::new(PickFirst::new(0, AddressOrder::AsResolved)),
        }
    }
}

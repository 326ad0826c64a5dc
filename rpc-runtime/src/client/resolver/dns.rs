//! The domain name system, as the resolver of the operating system reads it.

use std::convert::Infallible;
use std::io;
use std::time::Duration;

use tokio::net::lookup_host;
use tokio::time::timeout;

use crate::client::resolver::resolver::{Resolver, Updates};
use crate::endpoint::Endpoint;
use crate::status::Status;

/// Asks the system's resolver for the addresses of a host. Each is an endpoint of its own (gRFC A61).
#[derive(Debug)]
pub(crate) struct SystemDns {
    /// The target, for error texts.
    pub(crate) target: String,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) timeout: Duration,
}

impl Resolver for SystemDns {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        loop {
            let endpoints = self.look_up().await?;
            updates.set(endpoints).await?;
            updates.wanted().await;
        }
    }
}

impl SystemDns {
    async fn look_up(&self) -> Result<Vec<Endpoint>, Status> {
        let look_up = lookup_host((self.host.as_str(), self.port));
        // A time beyond the range of the clock is no limit.
        let found = timeout(self.timeout, look_up)
            .await
            .unwrap_or_else(|elapsed| {
                let text = format!("it took longer than {:?}: {elapsed}", self.timeout);
                Err(io::Error::new(io::ErrorKind::TimedOut, text))
            });
        let endpoints: Vec<_> = found
            .map_err(|error| self.failed(error))?
            .map(Endpoint::new)
            .collect();
        if endpoints.is_empty() {
            let error = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
            return Err(self.failed(error));
        }
        Ok(endpoints)
    }

    fn failed(&self, error: io::Error) -> Status {
        let target = &self.target;
        let text = format!("cannot connect to {target}: resolving the name failed");
        Status::unavailable(text).with_source(error)
    }
}

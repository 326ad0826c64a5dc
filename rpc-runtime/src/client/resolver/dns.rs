//! The domain name system: what is asked, and the resolver of the operating system, which is the default.

use std::convert::Infallible;
use std::error::Error;
use std::future::Future;
use std::io;
use std::time::Duration;

use tokio::net::lookup_host;
use tokio::time::timeout;

use crate::client::resolver::resolver::{Resolver, Updates};
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The host whose addresses are wanted.
#[derive(Debug)]
pub(crate) struct Question {
    /// The target, for error texts.
    pub(crate) target: String,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) timeout: Duration,
}

/// Asks the system's resolver for the addresses of a host. Each is an endpoint of its own (gRFC A61).
#[derive(Debug)]
pub(crate) struct SystemDns(pub(crate) Question);

impl Question {
    /// Waits for an answer. None that comes later than the timeout is used.
    pub(crate) async fn answer<T, E>(
        &self,
        look_up: impl Future<Output = Result<T, E>>,
    ) -> Result<T, Status>
    where
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        // A time beyond the range of the clock is no limit.
        match timeout(self.timeout, look_up).await {
            Ok(answer) => answer.map_err(|error| self.failed(error)),
            Err(elapsed) => {
                let text = format!("it took longer than {:?}: {elapsed}", self.timeout);
                Err(self.failed(io::Error::new(io::ErrorKind::TimedOut, text)))
            }
        }
    }

    pub(crate) fn failed(&self, error: impl Into<Box<dyn Error + Send + Sync>>) -> Status {
        let target = &self.target;
        let text = format!("cannot connect to {target}: resolving the name failed");
        Status::unavailable(text).with_source(error)
    }
}

impl Resolver for SystemDns {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        let Self(question) = self;
        loop {
            let look_up = lookup_host((question.host.as_str(), question.port));
            let addresses = question.answer(look_up).await?;
            let endpoints: Vec<_> = addresses.map(Endpoint::new).collect();
            if endpoints.is_empty() {
                return Err(question.failed("the name has no address"));
            }
            updates.set(endpoints).await?;
            updates.wanted().await;
        }
    }
}

//! Several servers in memory, and channels to them.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::client::builder::ChannelBuilder;
use crate::client::channel::Channel;
use crate::client::resolver::resolver::Resolution;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::peer::PeerAddress;
use crate::server::server::Server;
use crate::status::Status;
use crate::status::code::Code;
use crate::testing::answers::Answers;
use crate::testing::backend::Backend;
use crate::testing::history::{FleetEvent, History};
use crate::testing::stream::FleetStream;
use crate::transport::net::connector::Connector;

/// Several servers in memory, from [`fleet`], whose failures a test causes. It lives as long as one of its channels.
///
/// ```
/// use rpc_runtime::testing::{self, FleetEvent};
/// use rpc_runtime::{Code, DynamicMethod, Server};
///
/// # #[tokio::main(flavor = "current_thread", start_paused = true)]
/// # async fn main() -> Result<(), rpc_runtime::Status> {
/// let fleet = testing::fleet(2).serve(|_| Server::new());
/// fleet.backend(0).refuse();
/// let channel = fleet.channel().build()?;
/// let method = DynamicMethod::of_bytes("/shop.Carts/Add")?;
/// let status = channel.unary(&method, "".into()).await.unwrap_err();
/// assert_eq!(status.code(), Code::Unimplemented);
/// let path = "/shop.Carts/Add".to_owned();
/// assert_eq!(
///     fleet.history(),
///     [
///         FleetEvent::Refused { backend: 0 },
///         FleetEvent::Connected { backend: 1 },
///         FleetEvent::Called { backend: 1, path, code: Code::Unimplemented },
///     ]
/// );
/// # Ok(())
/// # }
/// ```
#[must_use]
pub struct Fleet {
    backends: Arc<[Backend]>,
    answers: Answers,
    history: History,
}

/// A fleet of `backends` servers. Their addresses are `server-0`, `server-1` and so on; they refuse connections until
/// [`Fleet::serve`] has started them. It uses [the clock](crate::testing#time) and
/// [the generator of random numbers](crate::testing#chance) of the test.
pub fn fleet(backends: usize) -> Fleet {
    let history = History::start();
    let backends: Arc<[_]> = (0..backends)
        .map(|number| Backend::new(number, history.clone()))
        .collect();
    let endpoints = backends
        .iter()
        .map(|backend| Endpoint::new(backend.address()));
    let fleet = Fleet {
        answers: Answers::new(endpoints),
        backends,
        history,
    };
    fleet.seed(0)
}

impl Fleet {
    /// Starts the servers on this runtime. `server` makes each from its number, and again when it starts again after a
    /// [drain](Backend::drain).
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub fn serve(self, server: impl Fn(usize) -> Server + Send + Sync + 'static) -> Self {
        let server: Arc<dyn Fn(usize) -> Server + Send + Sync> = Arc::new(server);
        for backend in &*self.backends {
            backend.serve(Arc::clone(&server));
        }
        self
    }

    /// Sets what the random choices of channels and servers on this thread depend on from now on. The default is 0. The same seed
    /// makes the same choices.
    pub fn seed(self, seed: u64) -> Self {
        fastrand::seed(seed);
        self
    }

    /// A builder for a channel to the fleet, in plaintext, with the policy `pick_first` and the endpoints that
    /// [`resolve`](Self::resolve) sets.
    pub fn channel(&self) -> ChannelBuilder {
        Channel::builder("fleet:///fleet")
            .plaintext()
            .resolver(self.answers.clone())
            .connector(FleetConnector(Arc::clone(&self.backends)))
    }

    /// The server with this number, from 0.
    ///
    /// # Panics
    ///
    /// If there is no such server.
    #[must_use]
    pub fn backend(&self, number: usize) -> &Backend {
        let backend = self.backends.get(number);
        backend.unwrap_or_else(|| panic!("the fleet has no backend {number}"))
    }

    /// All servers.
    #[must_use]
    pub fn backends(&self) -> &[Backend] {
        &self.backends
    }

    /// Sets the endpoints that channels find. The default is all servers.
    ///
    /// ```
    /// # use rpc_runtime::{Endpoint, testing};
    /// let fleet = testing::fleet(3);
    /// fleet.resolve(["server-0", "server-2"].map(Endpoint::new));
    /// ```
    pub fn resolve(&self, endpoints: impl IntoIterator<Item = Endpoint>) {
        self.answer(Ok(Resolution::new(endpoints)));
    }

    /// The same as [`resolve`](Self::resolve), with a service config, or with an error in place of endpoints.
    pub fn answer(&self, answer: Result<Resolution, Status>) {
        self.answers.set(answer);
    }

    /// What happened since the fleet was made, in the order of time. A call is in it when it has ended at its server.
    #[must_use]
    pub fn history(&self) -> Vec<FleetEvent> {
        let events = self.history.events().into_iter();
        events.map(|(_, event)| event).collect()
    }

    /// The same as [`history`](Self::history), each event with the time since the fleet was made.
    #[must_use]
    pub fn timeline(&self) -> Vec<(Duration, FleetEvent)> {
        self.history.events()
    }

    /// The calls of the [`history`](Self::history): the number of the server, and the status.
    #[must_use]
    pub fn calls(&self) -> Vec<(usize, Code)> {
        let events = self.history().into_iter();
        events
            .filter_map(|event| match event {
                FleetEvent::Called { backend, code, .. } => Some((backend, code)),
                _ => None,
            })
            .collect()
    }
}

impl fmt::Debug for Fleet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let backends = &self.backends;
        formatter
            .debug_struct("Fleet")
            .field("backends", backends)
            .finish_non_exhaustive()
    }
}

/// Connects to the servers of a fleet by their addresses.
struct FleetConnector(Arc<[Backend]>);

impl Connector for FleetConnector {
    type Io = FleetStream;

    async fn connect(&self, address: &EndpointAddress) -> io::Result<(FleetStream, PeerAddress)> {
        let address = address.to_string();
        let mut backends = self.0.iter();
        let backend = backends.find(|backend| backend.address() == address);
        let stream = backend.ok_or(io::ErrorKind::NotFound)?.connect().await?;
        Ok((stream, PeerAddress::InMemory))
    }
}

//! How a channel opens the connection to an address.

use std::fmt;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};

use crate::endpoint::EndpointAddress;
use crate::panics::Contained;
use crate::peer::PeerAddress;
use crate::transport::net::listener::MemoryConnector;

/// Opens connections in place of the system's sockets: through a proxy, a tunnel, a simulation. Set by
/// [`ChannelBuilder::connector`](crate::ChannelBuilder::connector).
///
/// TLS, where the target has it, and HTTP/2 are spoken over what it returns.
///
/// ```
/// use std::io;
///
/// use rpc_runtime::{Connector, EndpointAddress, PeerAddress};
/// use tokio::net::TcpStream;
///
/// /// Sends everything through one relay.
/// struct Relay(String);
///
/// impl Connector for Relay {
///     type Io = TcpStream;
///
///     async fn connect(&self, _: &EndpointAddress) -> io::Result<(TcpStream, PeerAddress)> {
///         let stream = TcpStream::connect(&self.0).await?;
///         let peer = PeerAddress::Tcp(stream.peer_addr()?);
///         Ok((stream, peer))
///     }
/// }
/// ```
pub trait Connector: Send + Sync + 'static {
    /// A connection.
    type Io: AsyncRead + AsyncWrite + Send + Unpin + 'static;

    /// Connects to `address`, one of the addresses of an endpoint of the target.
    ///
    /// # Errors
    ///
    /// The attempt fails, and the policy of balancing decides what is tried next. A panic is handled in the same way.
    ///
    /// # Cancel safety
    ///
    /// The channel drops the future at the end of [`connect_timeout`](crate::ChannelBuilder::connect_timeout), and when the
    /// connection is no longer wanted.
    fn connect(
        &self,
        address: &EndpointAddress,
    ) -> impl Future<Output = io::Result<(Self::Io, PeerAddress)>> + Send;
}

/// Where the connections of a channel come from.
#[derive(Clone, Debug, Default)]
pub(crate) enum Dialer {
    /// The sockets of the system.
    #[default]
    System,
    /// The in-memory transport.
    Memory(MemoryConnector),
    /// A connector of the application.
    Own(OwnConnector),
}

/// A [`Connector`] of the application. Its type does not matter for a connection, which is rare.
#[derive(Clone)]
pub(crate) struct OwnConnector(Arc<dyn DynConnector>);

/// A connection of any type.
pub(crate) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

trait DynConnector: Send + Sync {
    fn connect<'a>(&'a self, address: &'a EndpointAddress) -> Connecting<'a>;
}

type Connecting<'a> =
    Pin<Box<dyn Future<Output = io::Result<(Box<dyn Io>, PeerAddress)>> + Send + 'a>>;

impl OwnConnector {
    pub(crate) fn new(connector: impl Connector) -> Self {
        Self(Arc::new(connector))
    }

    pub(crate) async fn connect(
        &self,
        address: &EndpointAddress,
    ) -> io::Result<(Box<dyn Io>, PeerAddress)> {
        // Called in the future, because it may panic too.
        let connect = Contained::new(async { self.0.connect(address).await });
        let connected = connect.await;
        connected.unwrap_or_else(|_| Err(io::Error::other("the connector panicked")))
    }
}

impl<C: Connector> DynConnector for C {
    fn connect<'a>(&'a self, address: &'a EndpointAddress) -> Connecting<'a> {
        Box::pin(async move {
            let (io, peer) = Connector::connect(self, address).await?;
            Ok((Box::new(io) as Box<dyn Io>, peer))
        })
    }
}

impl fmt::Debug for OwnConnector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OwnConnector")
    }
}

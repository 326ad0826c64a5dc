//! Where a server's connections come from.

use std::future::Future;
use std::io;

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::peer::PeerAddress;
use crate::transport::net::tcp;

/// A source of connections for [`Server::serve`](crate::Server::serve).
///
/// Implemented for Tokio's TCP and Unix listeners and for [`testing`](crate::testing)'s.
pub trait Listener: Send + 'static {
    /// A connection. One that is a [`TcpStream`](tokio::net::TcpStream) gets the timeout of
    /// [`limits`](crate::limits#connections).
    type Io: AsyncRead + AsyncWrite + Send + Unpin + 'static;

    /// Waits for the next connection.
    ///
    /// # Errors
    ///
    /// An error, or a panic, is logged and accepting goes on after a short pause, except `io::ErrorKind::BrokenPipe`: it
    /// says that no connection will ever come, and ends serving. There is no pause after `ConnectionAborted` and
    /// `ConnectionReset`, which are errors of one connection.
    ///
    /// # Cancel safety
    ///
    /// Must be cancel safe: the server drops the future when it shuts down.
    fn accept(&mut self) -> impl Future<Output = io::Result<(Self::Io, PeerAddress)>> + Send;
}

impl Listener for TcpListener {
    type Io = tokio::net::TcpStream;

    async fn accept(&mut self) -> io::Result<(Self::Io, PeerAddress)> {
        let (stream, address) = TcpListener::accept(self).await?;
        tcp::set_up(&stream)?;
        Ok((stream, PeerAddress::Tcp(address)))
    }
}

#[cfg(unix)]
impl Listener for tokio::net::UnixListener {
    type Io = tokio::net::UnixStream;

    async fn accept(&mut self) -> io::Result<(Self::Io, PeerAddress)> {
        let (stream, _) = tokio::net::UnixListener::accept(self).await?;
        Ok((stream, PeerAddress::Unix))
    }
}

/// The accepting end of an in-memory transport, see [`testing`](crate::testing).
#[derive(Debug)]
pub struct MemoryListener {
    connections: mpsc::Receiver<DuplexStream>,
}

impl Listener for MemoryListener {
    type Io = DuplexStream;

    async fn accept(&mut self) -> io::Result<(Self::Io, PeerAddress)> {
        match self.connections.recv().await {
            Some(connection) => Ok((connection, PeerAddress::InMemory)),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }
}

/// The connecting end of an in-memory transport.
#[derive(Clone, Debug)]
pub(crate) struct MemoryConnector {
    connections: mpsc::Sender<DuplexStream>,
}

impl MemoryConnector {
    pub(crate) fn pair() -> (MemoryListener, Self) {
        let (sender, receiver) = mpsc::channel(16);
        (
            MemoryListener {
                connections: receiver,
            },
            Self {
                connections: sender,
            },
        )
    }

    pub(crate) async fn connect(&self) -> io::Result<DuplexStream> {
        let (near, far) = tokio::io::duplex(MEMORY_BUFFER);
        match self.connections.send(far).await {
            Ok(()) => Ok(near),
            Err(_) => Err(io::ErrorKind::ConnectionRefused.into()),
        }
    }
}

/// Bytes that each direction of an in-memory connection holds before a write waits.
const MEMORY_BUFFER: usize = 64 * 1024;

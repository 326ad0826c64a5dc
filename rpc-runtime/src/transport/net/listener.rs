//! Listeners: the sources of a server's connections.

use std::future::Future;
use std::io;

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::peer::PeerAddress;
use crate::transport::net::tcp;

/// A source of connections for [`Server::serve`](crate::Server::serve).
///
/// Implemented for Tokio's TCP and Unix listeners and for the listener of [`testing`](crate::testing).
pub trait Listener: Send + 'static {
    /// A connection. A [`TcpStream`](tokio::net::TcpStream) gets the TCP timeout described in
    /// [`limits`](crate::limits#connections).
    type Io: AsyncRead + AsyncWrite + Send + Unpin + 'static;

    /// Waits for the next connection.
    ///
    /// # Errors
    ///
    /// After an error or a panic, which is logged, the server pauses briefly and accepts again. `ConnectionAborted` and
    /// `ConnectionReset` are errors of a single connection and cause no pause. `io::ErrorKind::BrokenPipe` means that no
    /// connection will ever come: the server stops.
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

/// The server's end of the in-memory transport of [`testing`](crate::testing).
#[derive(Debug)]
pub struct MemoryListener<Io = DuplexStream> {
    connections: mpsc::Receiver<Io>,
}

impl<Io: AsyncRead + AsyncWrite + Send + Unpin + 'static> Listener for MemoryListener<Io> {
    type Io = Io;

    async fn accept(&mut self) -> io::Result<(Io, PeerAddress)> {
        match self.connections.recv().await {
            Some(connection) => Ok((connection, PeerAddress::InMemory)),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }
}

/// The client's end of the in-memory transport.
#[derive(Debug)]
pub(crate) struct MemoryConnector<Io = DuplexStream> {
    connections: mpsc::Sender<Io>,
}

impl<Io> Clone for MemoryConnector<Io> {
    fn clone(&self) -> Self {
        let connections = self.connections.clone();
        Self { connections }
    }
}

impl MemoryConnector {
    pub(crate) async fn connect(&self) -> io::Result<DuplexStream> {
        let (near, far) = memory_pair();
        self.offer(far).await?;
        Ok(near)
    }
}

impl<Io> MemoryConnector<Io> {
    pub(crate) fn pair() -> (MemoryListener<Io>, Self) {
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

    /// Gives the listener the far end of a connection.
    ///
    /// # Errors
    ///
    /// The listener was dropped.
    pub(crate) async fn offer(&self, far: Io) -> io::Result<()> {
        let offered = self.connections.send(far).await;
        offered.map_err(|_| io::ErrorKind::ConnectionRefused.into())
    }
}

/// The ends of an in-memory connection.
pub(crate) fn memory_pair() -> (DuplexStream, DuplexStream) {
    tokio::io::duplex(MEMORY_BUFFER_BYTES)
}

/// Bytes buffered in each direction of an in-memory connection before a write waits.
const MEMORY_BUFFER_BYTES: usize = 64 * 1024;

//! HTTP/2 on a connection that we make.

use std::future::Future;
use std::io;
use std::pin::Pin;

use bytes::Bytes;
use http_body::Body;
use hyper::body::Incoming;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::error::{ResetStream, status_from_hyper};
use super::server::{MAX_FRAME, WINDOW};
use super::target::Endpoint;
use super::{PeerAddress, Target};
use crate::status::Status;

/// A connection on which requests can be sent. Clones share it.
#[derive(Debug)]
pub(crate) struct Connection<B> {
    requests: http2::SendRequest<B>,
    pub(crate) peer: PeerAddress,
}

/// Runs a connection until it takes no more requests. Boxed once per connection: its type differs by socket.
pub(crate) type Driver = Pin<Box<dyn Future<Output = Result<(), hyper::Error>> + Send>>;

/// Why a request has no response.
#[derive(Debug)]
pub(crate) enum SendError<B> {
    /// Nothing of it was sent: it may be sent again on another connection.
    NotSent(Box<http::Request<B>>),
    /// It may have reached the peer.
    Failed(Status),
}

impl<B> Connection<B>
where
    B: Body<Data = Bytes, Error = ResetStream> + Send + Unpin + 'static,
{
    /// Connects to `target` and exchanges the HTTP/2 preface.
    pub(crate) async fn connect(target: &Target) -> Result<(Self, Driver), Status> {
        let unreachable = |error: io::Error| {
            Status::unavailable(format!("cannot connect to {target}")).with_source(error)
        };
        match &target.endpoint {
            Endpoint::Tcp { host, port } => {
                let stream = TcpStream::connect((host.as_str(), *port))
                    .await
                    .map_err(unreachable)?;
                // Messages are gathered before they are written, so Nagle's algorithm would only delay them.
                stream.set_nodelay(true).map_err(unreachable)?;
                let peer = stream.peer_addr().map_err(unreachable)?;
                Self::handshake(target, stream, PeerAddress::Tcp(peer)).await
            }
            #[cfg(unix)]
            Endpoint::Unix(path) => {
                let stream = tokio::net::UnixStream::connect(path)
                    .await
                    .map_err(unreachable)?;
                Self::handshake(target, stream, PeerAddress::Unix).await
            }
            Endpoint::Memory(connector) => {
                let stream = connector.connect().await.map_err(unreachable)?;
                Self::handshake(target, stream, PeerAddress::InMemory).await
            }
        }
    }

    /// Whether the connection takes no more requests.
    pub(crate) fn is_closed(&self) -> bool {
        self.requests.is_closed()
    }

    /// Sends `request` and waits for the head of its response.
    ///
    /// The request is on its way when this returns; the future only waits, and cancels the request when dropped.
    pub(crate) fn send(
        &mut self,
        request: http::Request<B>,
    ) -> impl Future<Output = Result<http::Response<Incoming>, SendError<B>>> + Send + use<B> {
        let peer = self.peer;
        let response = self.requests.try_send_request(request);
        async move {
            response
                .await
                .map_err(|mut error| match error.take_message() {
                    Some(request) => SendError::NotSent(Box::new(request)),
                    None => SendError::Failed(status_from_hyper(
                        error.into_error(),
                        &format!("waiting for a response from {peer}"),
                    )),
                })
        }
    }

    async fn handshake<I>(
        target: &Target,
        io: I,
        peer: PeerAddress,
    ) -> Result<(Self, Driver), Status>
    where
        I: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (requests, driver) = http2::Builder::new(TokioExecutor::new())
            .timer(TokioTimer::new())
            .initial_stream_window_size(WINDOW)
            .initial_connection_window_size(WINDOW)
            .max_frame_size(MAX_FRAME)
            .handshake(TokioIo::new(io))
            .await
            .map_err(|error| {
                Status::unavailable(format!(
                    "the HTTP/2 handshake with {target} ({peer}) failed"
                ))
                .with_source(error)
            })?;
        Ok((Self { requests, peer }, Box::pin(driver)))
    }
}

impl<B> Clone for Connection<B> {
    fn clone(&self) -> Self {
        Self {
            requests: self.requests.clone(),
            peer: self.peer,
        }
    }
}

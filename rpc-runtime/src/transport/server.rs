//! HTTP/2 on an accepted connection.

use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;

use bytes::Bytes;
use http_body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};

use super::error::ResetStream;

/// What HTTP/2 promises to a peer.
#[derive(Clone, Debug)]
pub(crate) struct HttpOptions {
    pub(crate) max_concurrent_streams: u32,
}

/// Serves one connection until the peer closes it, or until `shutdown` is ready and the open streams have ended.
pub(crate) async fn serve_connection<I, F, B>(
    io: I,
    options: &HttpOptions,
    call: impl Fn(http::Request<Incoming>) -> F,
    shutdown: impl Future<Output = ()>,
) -> Result<(), hyper::Error>
where
    I: AsyncRead + AsyncWrite + Unpin,
    F: Future<Output = http::Response<B>> + Send + 'static,
    B: Body<Data = Bytes, Error = ResetStream> + Send + 'static,
{
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        // Clients of gRPC have no use for a `date`, and writing one costs as much as any other header.
        .auto_date_header(false)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_frame_size(MAX_FRAME)
        .max_concurrent_streams(options.max_concurrent_streams);
    let service = service_fn(|request| {
        let response = call(request);
        async move { Ok::<_, Infallible>(response.await) }
    });
    let mut connection = pin!(builder.serve_connection(TokioIo::new(io), service));
    let mut shutdown = pin!(shutdown);
    tokio::select! {
        ended = &mut connection => return ended,
        () = &mut shutdown => connection.as_mut().graceful_shutdown(),
    }
    connection.await
}

/// Bytes that a peer may send before the application has read any of them, per stream and per connection.
pub(super) const WINDOW: u32 = 4 * 1024 * 1024;

/// Bytes of the largest frame that a peer may send: a large message in few frames is cheaper to gather.
pub(super) const MAX_FRAME: u32 = 256 * 1024;

//! `GrpcService`: a router, with or without layers, as a tower service.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response, Version};
use http_body::Body;
use tower_service::Service;

use crate::call_body::memory::SendMemory;
use crate::peer::Peer;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::protocol::refusal::Refusal;
use crate::server::call::server_stream::ResponseHeadFuture;
use crate::server::router::{Router, check};
use crate::server::tower::arrival::header_list_limit;
use crate::server::tower::body::{RequestBody, ResponseBody};
use crate::server::tower::layered::{LayeredFuture, LayeredService};
use crate::transport::http2::server::{HttpService, RequestOrigin};

/// A server as a service of `tower`. [`Server::into_service`](crate::Server::into_service) returns it.
///
/// It accepts requests with any body of bytes, is always ready, and never fails: the status of a call is in its response. A
/// request that is not a call gets the HTTP status 405 or 415, and a gRPC call over HTTP/1 gets 505.
///
/// Handlers can read the extensions of the request. A [`Peer`] among them is the client that the request came from.
///
/// It must be called inside a Tokio runtime.
#[derive(Clone)]
pub struct GrpcService(Kind);

#[derive(Clone)]
enum Kind {
    Router(Arc<Router>),
    Layered(LayeredService),
}

/// The response to a request. Dropping it cancels the call.
#[derive(Debug)]
pub struct GrpcFuture(State);

#[derive(Debug)]
enum State {
    Router(ResponseHeadFuture),
    Layered(LayeredFuture),
}

impl GrpcService {
    pub(crate) fn new(router: Arc<Router>) -> Self {
        Self(Kind::Router(router))
    }

    pub(crate) fn layered(service: LayeredService) -> Self {
        Self(Kind::Layered(service))
    }
}

impl<B> Service<Request<B>> for GrpcService
where
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    type Response = Response<ResponseBody>;
    type Error = Infallible;
    type Future = GrpcFuture;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> GrpcFuture {
        let request = request.map(RequestBody::new);
        GrpcFuture(match &self.0 {
            Kind::Router(router) => State::Router(route(router, request)),
            Kind::Layered(service) => State::Layered(service.call(request)),
        })
    }
}

impl fmt::Debug for GrpcService {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = formatter.debug_tuple("GrpcService");
        match &self.0 {
            Kind::Router(router) => debug.field(router).finish(),
            Kind::Layered(_) => debug.finish_non_exhaustive(),
        }
    }
}

impl Future for GrpcFuture {
    type Output = Result<Response<ResponseBody>, Infallible>;

    /// # Panics
    ///
    /// If it is polled after it was ready.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = match &mut self.0 {
            State::Router(response) => {
                let response = Pin::new(response).poll(context);
                response.map(|response| response.map(ResponseBody::own))
            }
            State::Layered(response) => Pin::new(response).poll(context),
        };
        response.map(Ok)
    }
}

fn route(router: &Router, request: Request<RequestBody>) -> ResponseHeadFuture {
    let (mut parts, body) = request.into_parts();
    let requests = body.into_requests();
    if parts.version < Version::HTTP_2
        && check(&parts.method, GrpcHeaders::find(&parts.headers)).is_ok()
    {
        return ResponseHeadFuture::refused(Refusal::Version, router.dialects, None, requests);
    }
    let peer: Option<Peer> = parts.extensions.remove();
    let memory: Option<Arc<SendMemory>> = parts.extensions.remove();
    let limit = header_list_limit(&parts.extensions);
    let origin = RequestOrigin::forwarded(peer.as_ref(), memory.as_ref(), limit);
    router.call(parts, requests, &origin)
}

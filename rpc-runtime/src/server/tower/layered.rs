//! A service with a layer around it, whatever its type is.

use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use http::{Extensions, Request, Response};
use http_body::Body;
use tower_service::Service;
use tracing::debug;

use super::{RequestBody, ResponseBody};
use crate::panics::{Contained, catch};
use crate::protocol::grpc::ending;
use crate::protocol::metadata_size::HeaderListLimit;
use crate::server::exchange::failed;
use crate::server::router::Router;
use crate::status::Status;
use crate::transport::{Peer, ReceivedBody, SendMemory, StreamPolicy};

/// A service that answers every request, also where the layer fails.
///
/// `dyn`, because what layers make of a service is decided where the application starts.
#[derive(Clone)]
pub(in crate::server) struct LayeredService(
    Arc<dyn Fn(Request<RequestBody>, HeaderListLimit) -> LayeredFuture + Send + Sync>,
);

/// A response on its way through a layer.
pub(in crate::server) struct LayeredFuture(
    Pin<Box<dyn Future<Output = Response<ResponseBody>> + Send>>,
);

/// When a request arrived, which may be long before its layers let it through.
#[derive(Clone, Copy)]
struct Arrival(Instant);

impl LayeredService {
    pub(super) fn new<S, B>(service: S) -> Self
    where
        S: Service<Request<RequestBody>, Response = Response<B>> + Clone + Send + Sync + 'static,
        S::Error: Into<Box<dyn Error + Send + Sync>>,
        S::Future: Send,
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        Self(Arc::new(move |request, limit| {
            LayeredFuture(Box::pin(respond(service.clone(), request, limit)))
        }))
    }

    pub(super) fn call(&self, mut request: Request<RequestBody>) -> LayeredFuture {
        let extensions = request.extensions_mut();
        if extensions.get::<Arrival>().is_none() {
            extensions.insert(Arrival(Instant::now()));
        }
        let limit = header_list_limit(extensions);
        // Cloning the layer's service is the application's as well.
        catch(|| self.0(request, limit)).unwrap_or_else(|_| {
            let response = failed(&panicked(), limit).map(ResponseBody::own);
            LayeredFuture(Box::pin(ready(response)))
        })
    }

    /// Starts the call that a request on a connection of ours asks for, as [`Router::call`] does.
    pub(in crate::server) fn call_received(
        &self,
        router: &Router,
        request: Request<ReceivedBody>,
        peer: &Peer,
        memory: &Arc<SendMemory>,
        limit: HeaderListLimit,
    ) -> (LayeredFuture, Option<StreamPolicy>) {
        let (mut parts, body) = request.into_parts();
        let policy = router.policy_of(&parts);
        parts.extensions.insert(peer.clone());
        parts.extensions.insert(Arc::clone(memory));
        if limit != HeaderListLimit::NONE {
            parts.extensions.insert(limit);
        }
        let request = Request::from_parts(parts, RequestBody::received(body));
        (self.call(request), policy)
    }
}

impl Future for LayeredFuture {
    type Output = Response<ResponseBody>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl fmt::Debug for LayeredFuture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LayeredFuture")
    }
}

/// When the request with these extensions arrived.
pub(in crate::server) fn arrival(extensions: &Extensions) -> Instant {
    let arrival = extensions.get::<Arrival>();
    arrival.map_or_else(Instant::now, |arrival| arrival.0)
}

/// What the client of the request with these extensions takes of headers. Of one of another server nothing is known.
pub(super) fn header_list_limit(extensions: &Extensions) -> HeaderListLimit {
    let limit = extensions.get().copied();
    limit.unwrap_or(HeaderListLimit::NONE)
}

async fn respond<S, B>(
    service: S,
    request: Request<RequestBody>,
    limit: HeaderListLimit,
) -> Response<ResponseBody>
where
    S: Service<Request<RequestBody>, Response = Response<B>>,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    // A panic would end the other calls of the connection.
    let responded = Contained::new(try_respond(service, request, limit)).await;
    responded
        .unwrap_or_else(|_| Err(panicked()))
        .unwrap_or_else(|status| failed(&status, limit).map(ResponseBody::own))
}

async fn try_respond<S, B>(
    mut service: S,
    request: Request<RequestBody>,
    limit: HeaderListLimit,
) -> Result<Response<ResponseBody>, Status>
where
    S: Service<Request<RequestBody>, Response = Response<B>>,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    let ready = poll_fn(|context| service.poll_ready(context)).await;
    ready.map_err(layer_failed)?;
    // By itself: it may panic where it is polled, and again where it is dropped for that.
    let responded = Contained::new(service.call(request)).await;
    let response = responded.map_err(|_| panicked())?.map_err(layer_failed)?;
    // Layers may have added to what fitted.
    ending::check_head(response.headers(), limit)?;
    Ok(response.map(|body| ResponseBody::new(body).within(limit)))
}

fn layer_failed(error: impl Into<Box<dyn Error + Send + Sync>>) -> Status {
    let error = error.into();
    debug!(error, "a layer failed");
    let status = Status::found_in(&*error).cloned();
    status.unwrap_or_else(|| Status::unknown("a layer of the server failed"))
}

fn panicked() -> Status {
    Status::unknown("a layer of the server panicked")
}

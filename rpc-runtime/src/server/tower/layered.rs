//! A service with a layer around it, with its type erased.

use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::request::Parts;
use http::{Request, Response};
use http_body::Body;
use tower_service::Service;
use tracing::debug;

use crate::metadata::header_list_limit::HeaderListLimit;
use crate::panics::{Contained, catch, discard};
use crate::protocol::dialect::Dialect;
use crate::protocol::dialects::Dialects;
use crate::protocol::grpc::ending;
use crate::server::call::server_stream::failed;
use crate::server::router::Router;
use crate::server::tower::arrival;
use crate::server::tower::arrival::{Arrival, header_list_limit};
use crate::server::tower::body::{RequestBody, ResponseBody};
use crate::status::Status;
use crate::timer::now;
use crate::transport::http2::body::IncomingRequests;
use crate::transport::http2::server::{HttpService, RequestOrigin};

/// A service that responds to every request, even if the layer fails or panics.
///
/// `dyn`, because the application decides at run time which layers it adds.
#[derive(Clone)]
pub(crate) struct LayeredService {
    respond: Arc<dyn Fn(Request<RequestBody>, ResponseForm) -> LayeredFuture + Send + Sync>,
    /// Those that the server accepts.
    dialects: Dialects,
}

/// What the response depends on where the layer does not make it.
struct ResponseForm {
    /// The client's limit on headers.
    limit: HeaderListLimit,
    /// The dialect of the call; `None` for gRPC.
    dialect: Option<Box<dyn Dialect>>,
}

/// The future of a layer's response.
pub(crate) struct LayeredFuture(Pin<Box<dyn Future<Output = Response<ResponseBody>> + Send>>);

impl LayeredService {
    pub(crate) fn new<S, B>(service: S, dialects: Dialects) -> Self
    where
        S: Service<Request<RequestBody>, Response = Response<B>> + Clone + Send + Sync + 'static,
        S::Error: Into<Box<dyn Error + Send + Sync>>,
        S::Future: Send,
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        let respond = move |request, form: ResponseForm| {
            // Cloning the layer's service runs code of the application, which may panic.
            if let Ok(service) = catch(|| service.clone()) {
                return LayeredFuture(Box::pin(respond(service, request, form)));
            }
            discard(request);
            LayeredFuture(Box::pin(ready(form.failed(&panicked()))))
        };
        Self {
            respond: Arc::new(respond),
            dialects,
        }
    }

    pub(crate) fn call(&self, mut request: Request<RequestBody>) -> LayeredFuture {
        let extensions = request.extensions_mut();
        if extensions.get::<Arrival>().is_none() {
            extensions.insert(Arrival(now()));
        }
        let limit = header_list_limit(extensions);
        let (method, uri) = (request.method(), request.uri());
        let dialect = self.dialects.response(method, uri, request.headers());
        (self.respond)(request, ResponseForm { limit, dialect })
    }
}

/// A router inside layers, for connections of this crate.
pub(crate) struct LayeredRouter<'a> {
    pub(crate) router: &'a Router,
    pub(crate) layers: &'a LayeredService,
}

impl HttpService for LayeredRouter<'_> {
    type Body = ResponseBody;
    type Response = LayeredFuture;

    fn call(
        &self,
        parts: Parts,
        requests: IncomingRequests,
        origin: &RequestOrigin<'_>,
    ) -> LayeredFuture {
        // The layers may delay the request, so the router sets no policy.
        if let Some(policy) = self.router.policy_of(&parts) {
            origin.set_policy(policy);
        }
        let body = RequestBody::received(requests);
        self.layers.call(arrival::request(parts, body, origin))
    }
}

impl Future for LayeredFuture {
    type Output = Response<ResponseBody>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl ResponseForm {
    fn failed(self, status: &Status) -> Response<ResponseBody> {
        failed(status, self.limit, self.dialect).map(ResponseBody::own)
    }
}

impl fmt::Debug for LayeredFuture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LayeredFuture")
    }
}

async fn respond<S, B>(
    service: S,
    request: Request<RequestBody>,
    form: ResponseForm,
) -> Response<ResponseBody>
where
    S: Service<Request<RequestBody>, Response = Response<B>>,
    S::Error: Into<Box<dyn Error + Send + Sync>>,
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    // A panic that is not caught ends all calls of the connection.
    let responded = Contained::new(try_respond(service, request, form.limit)).await;
    responded
        .unwrap_or_else(|_| Err(panicked()))
        .unwrap_or_else(|status| form.failed(&status))
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
    // Caught separately: the future may panic when it is polled, and again when it is dropped after that.
    let responded = Contained::new(service.call(request)).await;
    let response = responded.map_err(|_| panicked())?.map_err(layer_failed)?;
    // Layers may have added headers.
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

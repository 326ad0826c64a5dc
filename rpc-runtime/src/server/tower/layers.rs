//! The layers of a server, until it serves.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use super::layered::LayeredService;
use super::{GrpcService, RequestBody};
use crate::server::Server;
use crate::server::router::Router;

/// Layers in the order in which they were added. `dyn`, because a server's type does not say what is around it.
#[derive(Default)]
pub(in crate::server) struct Layers(
    Vec<Box<dyn FnOnce(GrpcService) -> LayeredService + Send + Sync>>,
);

impl Layers {
    /// The router with the layers around it; `None` if there are none.
    pub(in crate::server) fn around(self, router: &Arc<Router>) -> Option<LayeredService> {
        let innermost = || GrpcService::new(Arc::clone(router));
        self.0.into_iter().rev().fold(None, |inner, layer| {
            let inner = inner.map_or_else(innermost, GrpcService::layered);
            Some(layer(inner))
        })
    }
}

impl fmt::Debug for Layers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} layers", self.0.len())
    }
}

impl Server {
    /// Puts `layer` around every request of the server, also around those that are no calls. Of several, the first is
    /// the outermost; all are outside of the [interceptors](Self::intercept).
    ///
    /// The layer's service may fail, and may have another body than its inner one: see [`tower`](crate::tower). It is
    /// cloned for each request, and asked whether it is ready on the way, so a limit counts only if the clones share
    /// it, as those of `tower` do.
    #[must_use]
    pub fn layer<L, B>(mut self, layer: L) -> Self
    where
        L: Layer<GrpcService> + Send + Sync + 'static,
        L::Service: Service<http::Request<RequestBody>, Response = http::Response<B>>,
        L::Service: Clone + Send + Sync + 'static,
        <L::Service as Service<http::Request<RequestBody>>>::Error:
            Into<Box<dyn Error + Send + Sync>>,
        <L::Service as Service<http::Request<RequestBody>>>::Future: Send,
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        let around = move |inner| LayeredService::new(layer.layer(inner));
        self.layers.0.push(Box::new(around));
        self
    }
}

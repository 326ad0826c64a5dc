//! The layers that were added to a server.

use std::fmt;
use std::sync::Arc;

use crate::protocol::dialects::Dialects;
use crate::server::router::Router;
use crate::server::tower::layered::LayeredService;
use crate::server::tower::service::GrpcService;

/// Layers in the order in which they were added. `dyn`, because the type `Server` does not depend on them.
#[derive(Default)]
pub(crate) struct Layers(
    Vec<Box<dyn FnOnce(GrpcService, Dialects) -> LayeredService + Send + Sync>>,
);

impl Layers {
    pub(crate) fn push(
        &mut self,
        layer: impl FnOnce(GrpcService, Dialects) -> LayeredService + Send + Sync + 'static,
    ) {
        self.0.push(Box::new(layer));
    }

    /// The router inside the layers; `None` if there are no layers.
    pub(crate) fn around(self, router: &Arc<Router>) -> Option<LayeredService> {
        let innermost = || GrpcService::new(Arc::clone(router));
        self.0.into_iter().rev().fold(None, |inner, layer| {
            let inner = inner.map_or_else(innermost, GrpcService::layered);
            Some(layer(inner, router.dialects))
        })
    }
}

impl fmt::Debug for Layers {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} layers", self.0.len())
    }
}

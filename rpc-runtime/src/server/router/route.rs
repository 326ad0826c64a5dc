//! The route of one method: its service and its options.

use std::sync::Arc;
use std::time::Instant;

use crate::call_limits::CallLimits;
use crate::handler_placement::HandlerPlacement;
use crate::method::MethodDescriptor;
use crate::server::method_options::MethodOptions;
use crate::server::router::admission::ConcurrencyLimit;
use crate::server::router::path::CallPath;
use crate::server::service::Service;
use crate::transport::http2::executor::metered::StreamPolicy;
use crate::transport::http2::executor::poll_cost::PollCost;

/// The service of a method, and the settings of its calls.
pub(crate) struct Route {
    pub(crate) path: CallPath,
    pub(crate) service: Arc<dyn Service>,
    /// `None` for a method that its service does not declare.
    pub(crate) method: Option<MethodDescriptor>,
    pub(crate) limits: CallLimits,
    pub(crate) concurrency: Option<ConcurrencyLimit>,
    placement: HandlerPlacement,
    /// The measured cost of polling its handlers.
    cost: Arc<PollCost>,
}

impl Route {
    /// A route to `service` without options.
    pub(crate) fn new(
        path: CallPath,
        service: Arc<dyn Service>,
        method: Option<MethodDescriptor>,
    ) -> Self {
        Self {
            path,
            service,
            method,
            limits: CallLimits::default(),
            concurrency: None,
            placement: HandlerPlacement::default(),
            cost: Arc::default(),
        }
    }

    /// Sets the settings of the method's calls: its own `options`, completed by the settings of the server.
    pub(crate) fn set(
        &mut self,
        options: &MethodOptions,
        server: CallLimits,
        placement: HandlerPlacement,
    ) {
        self.limits = options.limits(server);
        self.concurrency = options.max_concurrent_calls.map(ConcurrencyLimit::new);
        self.placement = options.placement.unwrap_or(placement);
    }

    /// The policy of the HTTP/2 stream of a call with this `deadline`.
    pub(crate) fn stream_policy(&self, deadline: Option<Instant>) -> StreamPolicy {
        StreamPolicy {
            placement: self.placement,
            cost: Arc::clone(&self.cost),
            deadline,
        }
    }
}

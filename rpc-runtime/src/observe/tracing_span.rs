//! The tracing span of a call, with the names of OpenTelemetry's "Semantic conventions for gRPC" (1.38 and later).
//!
//! A span has the name `rpc.client` or `rpc.server` and the level `INFO`, and lasts as long as the call. The handler and the
//! calls that it makes run inside it. `tracing-opentelemetry` reads `otel.name` and `otel.kind`.

use tracing::field::Empty;
use tracing::{Level, Span, debug, enabled, info_span};

use crate::observe::observer::{CallRecord, CallSide, CallStart};
use crate::status::code::Code;
use crate::status::printable::Printable;

/// The span of a call that has not ended.
#[derive(Debug)]
pub(crate) struct TracingSpan(Span);

impl TracingSpan {
    /// Whether a subscriber may record spans of calls.
    #[inline]
    pub(crate) fn is_enabled() -> bool {
        enabled!(Level::INFO)
    }

    pub(crate) fn new(call: &CallStart<'_>) -> Self {
        let method = call.path.trim_start_matches('/');
        Self(match call.side {
            CallSide::Client { host, port } => info_span!(
                "rpc.client",
                otel.name = method,
                otel.kind = "client",
                rpc.system.name = "grpc",
                rpc.method = method,
                server.address = host,
                server.port = port,
                rpc.response.status_code = Empty,
                error.r#type = Empty,
            ),
            CallSide::Server { peer } => {
                // A peer must not be able to fill a trace store with span names.
                let (name, original) = if call.is_registered {
                    (method, None)
                } else {
                    ("_OTHER", Some(method))
                };
                info_span!(
                    "rpc.server",
                    otel.name = name,
                    otel.kind = "server",
                    rpc.system.name = "grpc",
                    rpc.method = name,
                    rpc.method_original = original.map(|path| display(Printable(path))),
                    network.peer.address = peer.map(display),
                    rpc.response.status_code = Empty,
                    error.r#type = Empty,
                )
            }
        })
    }
}

impl CallRecord for TracingSpan {
    fn enter(&self) {
        self.0
            .with_subscriber(|(span, subscriber)| subscriber.enter(span));
    }

    fn exit(&self) {
        self.0
            .with_subscriber(|(span, subscriber)| subscriber.exit(span));
    }

    fn end(&mut self, code: Code) {
        let span = &self.0;
        span.record("rpc.response.status_code", code.name());
        if code != Code::Ok {
            span.record("error.type", code.name());
        }
        span.in_scope(|| debug!(rpc.response.status_code = code.name(), "call ended"));
    }
}

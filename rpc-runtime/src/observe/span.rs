//! The tracing span of a call, with the names of OpenTelemetry's "Semantic conventions for gRPC" (1.38 and later).
//!
//! A span is called `rpc.client` or `rpc.server`, has the level `INFO`, and lasts as long as the call. The handler and
//! its further calls run inside it. `otel.name` and `otel.kind` are what `tracing-opentelemetry` looks for.

use tracing::field::Empty;
use tracing::span::Entered;
use tracing::{Level, Span, debug, enabled, info_span};

use crate::peer::PeerAddress;
use crate::status::code::Code;
use crate::status::printable::Printable;

/// The span of a call that has not ended. Dropping it without [`end`](Self::end) means that the call was cancelled.
#[derive(Debug)]
pub(crate) struct CallSpan(
    /// Absent where nobody listens, and boxed, so that calls are small then.
    Option<Box<Span>>,
);

impl CallSpan {
    /// `server` tells the host and the port of the server.
    pub(crate) fn client(path: &str, server: impl FnOnce() -> (String, Option<u16>)) -> Self {
        if !enabled!(Level::INFO) {
            return Self::disabled();
        }
        let method = path.trim_start_matches('/');
        let (address, port) = server();
        Self::new(info_span!(
            "rpc.client",
            otel.name = method,
            otel.kind = "client",
            rpc.system.name = "grpc",
            rpc.method = method,
            server.address = address,
            server.port = port,
            rpc.response.status_code = Empty,
            error.r#type = Empty,
        ))
    }

    /// `known` tells whether there is such a method: what a peer makes up must not fill a trace store with names.
    pub(crate) fn server(path: &str, known: bool, peer: Option<PeerAddress>) -> Self {
        if !enabled!(Level::INFO) {
            return Self::disabled();
        }
        let (method, original) = match path.trim_start_matches('/') {
            method if known => (method, None),
            method => ("_OTHER", Some(method)),
        };
        Self::new(info_span!(
            "rpc.server",
            otel.name = method,
            otel.kind = "server",
            rpc.system.name = "grpc",
            rpc.method = method,
            rpc.method_original = original.map(|path| display(Printable(path))),
            network.peer.address = peer.map(display),
            rpc.response.status_code = Empty,
            error.r#type = Empty,
        ))
    }

    /// Goes inside the span until what it returns is dropped.
    pub(crate) fn enter(&self) -> Option<Entered<'_>> {
        self.0.as_ref().map(|span| span.enter())
    }

    /// Runs `work` inside the span.
    pub(crate) fn in_scope<T>(&self, work: impl FnOnce() -> T) -> T {
        let _entered = self.enter();
        work()
    }

    /// Says how the call ended.
    pub(crate) fn end(&mut self, code: Code) {
        // Taken: the second time is that of the drop.
        let Some(span) = self.0.take() else {
            return;
        };
        span.record("rpc.response.status_code", code.name());
        if code != Code::Ok {
            span.record("error.type", code.name());
        }
        span.in_scope(|| debug!(rpc.response.status_code = code.name(), "call ended"));
    }

    fn new(span: Span) -> Self {
        Self(Some(Box::new(span)))
    }

    fn disabled() -> Self {
        Self(None)
    }
}

impl Drop for CallSpan {
    fn drop(&mut self) {
        self.end(Code::Cancelled);
    }
}

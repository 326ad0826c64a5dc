//! From a request to the method it names.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use http::request::Parts;
use http::{HeaderMap, Method, Request, header};

use super::Limits;
use super::admission::Admission;
use super::call::{ServerCall, unimplemented};
use super::exchange::{Refusal, Refused, ResponseHeadFuture};
use super::intercept::intercept;
use super::responses::{ResponseHead, ResponsePipe};
use super::service::{Handler, Service};
use super::source::RequestSource;
use crate::interceptor::Interceptors;
use crate::metadata::Metadata;
use crate::protocol::compression::{Compression, message_encoding};
use crate::protocol::envelope::{Encoder, Side};
use crate::protocol::{grpc, timeout};
use crate::request::RequestHead;
use crate::span::CallSpan;
use crate::status::Status;
use crate::transport::{Incoming, Peer, Pipe, PollCost, StreamPolicy};

/// The services of a server by name.
#[derive(Default)]
pub(super) struct Router {
    /// `dyn`, because what is mounted is decided where the application starts.
    services: HashMap<&'static str, Arc<dyn Service>>,
    /// The methods by path, with what polling their handlers costs.
    methods: HashMap<&'static str, Arc<PollCost>>,
    pub(super) interceptors: Interceptors,
    pub(super) limits: Limits,
    pub(super) compression: Compression,
    pub(super) admission: Admission,
}

impl Router {
    /// # Panics
    ///
    /// If a service of that name is there already.
    pub(super) fn add(&mut self, service: impl Service) {
        let descriptor = service.descriptor();
        let name = descriptor.name();
        for method in descriptor.methods() {
            self.methods.insert(method.path(), Arc::default());
        }
        match self.services.entry(name) {
            Entry::Vacant(entry) => entry.insert(Arc::new(service)),
            Entry::Occupied(_) => panic!("the service `{name}` is already mounted on this server"),
        };
    }

    /// Starts the call that `request` asks for. The second value is there if it asks for a method that there is.
    pub(super) fn call(
        &self,
        request: Request<Incoming>,
        peer: &Peer,
    ) -> (ResponseHeadFuture, Option<StreamPolicy>) {
        let (parts, body) = request.into_parts();
        if let Err(refusal) = check(&parts) {
            let refused = Refused::new(refusal, body);
            return (ResponseHeadFuture::Refused(refused), None);
        }
        let head = ResponseHead::new(self.compression, &parts.headers);
        let pipe = Pipe::new(Encoder::new(), head);
        let path = parts.uri.path();
        let cost = self.methods.get(path).cloned();
        let span = CallSpan::server(path, cost.is_some(), peer.address);
        let deadline = deadline(&parts.headers);
        let policy = cost.map(|cost| StreamPolicy {
            cost,
            deadline: deadline.as_ref().copied().unwrap_or_default(),
        });
        let handler = span
            .in_scope(|| self.handle(parts, body, deadline?, peer, &pipe))
            .unwrap_or_else(Handler::failed);
        (ResponseHeadFuture::new(handler, pipe, span), policy)
    }

    fn handle(
        &self,
        parts: Parts,
        body: Incoming,
        deadline: Option<Instant>,
        peer: &Peer,
        responses: &Arc<ResponsePipe>,
    ) -> Result<Handler, Status> {
        let path = parts.uri.path();
        let encoding = message_encoding(&parts.headers, self.compression.accept, Side::Server)?;
        let service = self.service(path);
        if service.is_none() && self.interceptors.is_empty() {
            return Err(unimplemented(path));
        }
        let admitted = self.admission.admit(path)?;
        let call = ServerCall {
            uri: parts.uri,
            head: RequestHead {
                metadata: Metadata::from_headers(parts.headers),
                deadline,
                peer: Some(peer.clone()),
                extensions: parts.extensions,
                ..RequestHead::default()
            },
            source: RequestSource::Connection(body),
            encoding,
            responses: Arc::clone(responses),
            limits: self.limits,
            admitted,
            intercepted: None,
        };
        Ok(match service {
            Some(service) if self.interceptors.is_empty() => service.call(call),
            service => intercept(&self.interceptors, service.cloned(), call),
        })
    }

    fn service(&self, path: &str) -> Option<&Arc<dyn Service>> {
        let (service, _method) = path.strip_prefix('/')?.rsplit_once('/')?;
        self.services.get(service)
    }
}

impl fmt::Debug for Router {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.services.keys()).finish()
    }
}

/// Refuses what is not gRPC in terms of HTTP, as the specification asks.
fn check(parts: &Parts) -> Result<(), Refusal> {
    if parts.method != Method::POST {
        return Err(Refusal::Method);
    }
    match parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(grpc::ContentType::parse)
    {
        Some(grpc::ContentType::Proto) => Ok(()),
        Some(grpc::ContentType::Other) | None => Err(Refusal::ContentType),
    }
}

fn deadline(headers: &HeaderMap) -> Result<Option<Instant>, Status> {
    let Some(value) = headers.get(grpc::GRPC_TIMEOUT) else {
        return Ok(None);
    };
    // A timeout beyond the range of the clock is no deadline at all.
    Ok(Instant::now().checked_add(timeout::parse(value)?))
}

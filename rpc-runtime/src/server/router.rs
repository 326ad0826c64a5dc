//! From a request to the method it names.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use http::request::Parts;
use http::{HeaderMap, Method, Request, StatusCode, header};

use super::Limits;
use super::call::{ServerCall, unimplemented};
use super::exchange::ResponseHeadFuture;
use super::responses::{ResponseHead, ResponsePipe};
use super::service::{Handler, Service};
use crate::metadata::Metadata;
use crate::protocol::envelope::Encoder;
use crate::protocol::{grpc, timeout};
use crate::request::RequestHead;
use crate::status::Status;
use crate::transport::{Incoming, PeerAddress, Pipe};

/// The services of a server by name.
#[derive(Default)]
pub(super) struct Router {
    /// `dyn`, because what is mounted is decided where the application starts.
    services: HashMap<&'static str, Box<dyn Service>>,
    pub(super) limits: Limits,
}

impl Router {
    /// # Panics
    ///
    /// If a service of that name is there already.
    pub(super) fn add(&mut self, service: impl Service) {
        let name = service.descriptor().name();
        match self.services.entry(name) {
            Entry::Vacant(entry) => entry.insert(Box::new(service)),
            Entry::Occupied(_) => panic!("the service `{name}` is already mounted on this server"),
        };
    }

    /// Starts the call that `request` asks for.
    pub(super) fn call(&self, request: Request<Incoming>, peer: PeerAddress) -> ResponseHeadFuture {
        let (parts, body) = request.into_parts();
        if let Err(refusal) = check(&parts) {
            return ResponseHeadFuture::Refused(refusal);
        }
        let pipe = Pipe::new(Encoder::new(), ResponseHead::default());
        let handler = self.handle(parts, body, peer, &pipe).unwrap_or_else(Handler::failed);
        ResponseHeadFuture::new(handler, pipe)
    }

    fn handle(
        &self,
        parts: Parts,
        body: Incoming,
        peer: PeerAddress,
        responses: &Arc<ResponsePipe>,
    ) -> Result<Handler, Status> {
        let deadline = deadline(&parts.headers)?;
        let path = parts.uri.path();
        let service = path
            .strip_prefix('/')
            .and_then(|path| path.rsplit_once('/'))
            .and_then(|(service, _)| self.services.get(service))
            .ok_or_else(|| unimplemented(path))?;
        Ok(service.call(ServerCall {
            uri: parts.uri,
            head: RequestHead {
                metadata: Metadata::from_headers(parts.headers),
                deadline,
                wait_for_ready: false,
                peer: Some(peer),
                extensions: parts.extensions,
            },
            body,
            responses: Arc::clone(responses),
            limits: self.limits,
        }))
    }
}

impl fmt::Debug for Router {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.services.keys()).finish()
    }
}

/// Refuses what is not gRPC in terms of HTTP, as the specification asks.
fn check(parts: &Parts) -> Result<(), StatusCode> {
    if parts.method != Method::POST {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    let content_type = parts.headers.get(header::CONTENT_TYPE);
    if content_type.and_then(grpc::ContentType::parse).is_none() {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    Ok(())
}

fn deadline(headers: &HeaderMap) -> Result<Option<Instant>, Status> {
    let Some(value) = headers.get(grpc::GRPC_TIMEOUT) else { return Ok(None) };
    // A timeout beyond the range of the clock is no deadline at all.
    Ok(Instant::now().checked_add(timeout::parse(value)?))
}

//! The router: finds the method of a request, and starts its handler.

pub(crate) mod admission;
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
pub(crate) mod json_messages;
pub(crate) mod path;
pub(crate) mod route;
pub(crate) mod suggestion;

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use fnv::FnvHashMap;
use http::request::Parts;
use http::{Extensions, HeaderValue, Method};
use tracing::warn;

use crate::call_body::memory::ServerMemory;
use crate::call_body::message_queue::MessageQueue;
use crate::call_limits::CallLimits;
use crate::handler_placement::HandlerPlacement;
use crate::interceptor::Interceptors;
use crate::metadata::Metadata;
use crate::method::MethodDescriptor;
use crate::observe::observer::{CallSide, CallStart};
use crate::observe::observers::Observers;
use crate::panics::{Panicked, catch};
use crate::protocol::compression::negotiation::{Compression, message_encoding};
use crate::protocol::dialect::DialectCall;
use crate::protocol::dialects::Dialects;
#[cfg(feature = "tower")]
use crate::protocol::grpc;
use crate::protocol::grpc::content_type::ContentType;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::protocol::refusal::Refusal;
use crate::protocol::timeout;
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
use crate::protocol::transcoding;
use crate::request::RequestHead;
use crate::server::call::handler::Handler;
use crate::server::call::intercepted::intercept;
use crate::server::call::refusal::REFUSED_REQUEST_TIMEOUT;
use crate::server::call::response_head::ResponseHead;
use crate::server::call::server_call::{ServerCall, unimplemented};
use crate::server::call::server_stream::{ResponseBody, ResponseHeadFuture};
use crate::server::method_options::MethodOptions;
use crate::server::router::admission::{Admitted, ConcurrencyLimit, admit};
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
use crate::server::router::json_messages::JsonMessages;
use crate::server::router::path::CallPath;
use crate::server::router::route::Route;
use crate::server::router::suggestion::suggestion;
use crate::server::service::Service;
use crate::side::Side;
use crate::status::Status;
use crate::timer::now;
use crate::transport::http2::body::IncomingRequests;
use crate::transport::http2::executor::metered::StreamPolicy;
use crate::transport::http2::executor::poll_cost::PollCost;
use crate::transport::http2::server::{HttpService, RequestOrigin};

/// The services of a server.
#[derive(Default)]
pub(crate) struct Router {
    /// By name. `dyn`, because the application decides at run time which services it mounts.
    services: HashMap<&'static str, Arc<dyn Service>>,
    /// Handles calls to services that are not mounted, if the application sets it.
    fallback: Option<Arc<dyn Service>>,
    /// By path. FNV is safe here: the application chooses the keys, so no peer can make them collide.
    routes: FnvHashMap<Cow<'static, str>, Route>,
    /// Options of methods by path, until the server begins to serve.
    options: BTreeMap<String, MethodOptions>,
    pub(crate) interceptors: Interceptors,
    pub(crate) observers: Observers,
    pub(crate) limits: CallLimits,
    pub(crate) compression: Compression,
    pub(crate) concurrency: Option<ConcurrencyLimit>,
    /// The limit on the memory of all connections, if there is one.
    pub(crate) memory: Option<Arc<ServerMemory>>,
    pub(crate) placement: HandlerPlacement,
    /// The protocols that the server accepts besides gRPC.
    pub(crate) dialects: Dialects,
    /// The messages in JSON, where the server accepts them.
    #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
    pub(crate) json: Option<JsonMessages>,
    /// The cost of responding to requests that are not gRPC calls.
    refusal_cost: Arc<PollCost>,
    /// Set once the services were notified that the server drains.
    drain_announced: OnceLock<()>,
}

impl Router {
    /// Mounts a service.
    ///
    /// # Errors
    ///
    /// The sentence for the user if a service of the same name is mounted already, which stays mounted.
    pub(crate) fn add(&mut self, service: impl Service) -> Result<(), String> {
        let descriptor = service.descriptor();
        let name = descriptor.name();
        let Entry::Vacant(entry) = self.services.entry(name) else {
            return Err(format!(
                "`Server::add_service`: the service `{name}` is already mounted on this server: add it once"
            ));
        };
        let service: Arc<dyn Service> = Arc::new(service);
        for method in descriptor.methods() {
            let path = method.path();
            let route = Route::new(CallPath::new(path), Arc::clone(&service), Some(*method));
            self.routes.insert(path.into(), route);
        }
        entry.insert(service);
        Ok(())
    }

    /// Sets the service that handles calls to services that are not mounted.
    pub(crate) fn set_fallback(&mut self, service: impl Service) {
        self.fallback = Some(Arc::new(service));
    }

    /// Adds to the options of the method at `path`.
    pub(crate) fn add_options(&mut self, path: String, options: MethodOptions) {
        let before = self.options.remove(&path).unwrap_or_default();
        self.options.insert(path, options.over(before));
    }

    /// Applies the options of methods to their routes, before the server begins to serve.
    ///
    /// # Errors
    ///
    /// The sentence for the user about a method that no mounted service has.
    pub(crate) fn set_options(&mut self) -> Result<(), String> {
        for path in self.options.keys() {
            if self.routes.contains_key(path.as_str()) {
                continue;
            }
            let call_path = CallPath::new(path.clone());
            // A service that declares no methods may handle any.
            let service = call_path
                .service()
                .and_then(|name| self.services.get(name))
                .filter(|service| service.descriptor().methods().is_empty());
            let Some(service) = service else {
                let paths = self.routes.keys().map(AsRef::as_ref);
                return Err(format!(
                    "`Server::method_options`: no mounted service has the method `{path}`; {}",
                    suggestion(&call_path, paths)
                ));
            };
            let route = Route::new(call_path, Arc::clone(service), None);
            self.routes.insert(path.clone().into(), route);
        }
        let none = MethodOptions::default();
        for (path, route) in &mut self.routes {
            let options = self.options.get(path.as_ref()).unwrap_or(&none);
            route.set(options, self.limits, self.placement);
        }
        Ok(())
    }

    /// Tells every service which services are mounted, before the server begins to serve.
    pub(crate) fn announce_services(&self) {
        let services = self.services.values();
        let descriptors: Vec<_> = services.map(|service| service.descriptor()).collect();
        for service in self.services.values() {
            service.mounted(&descriptors);
        }
        #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
        if let Some(json) = &self.json {
            json.learn(&descriptors);
        }
    }

    /// Notifies every service that the server drains, once. All were notified when this returns.
    pub(crate) fn announce_drain(&self) {
        self.drain_announced.get_or_init(|| {
            let fallback = self.fallback.as_ref().map(|service| ("", service));
            let services = self.services.iter().map(|(name, service)| (*name, service));
            for (name, service) in services.chain(fallback) {
                if catch(|| service.draining()).is_err() {
                    warn!(service = name, "`Service::draining` panicked");
                }
            }
        });
    }

    /// The policy of the stream of a request that passes through layers before it reaches [`call`](Self::call).
    #[cfg(feature = "tower")]
    pub(crate) fn policy_of(&self, parts: &Parts) -> Option<StreamPolicy> {
        let path = parts.uri.path();
        let route = self.routes.get(path)?;
        let timeout = parts.headers.get(grpc::GRPC_TIMEOUT);
        let deadline = deadline(timeout, &parts.extensions).unwrap_or_default();
        Some(route.stream_policy(deadline))
    }

    /// The policy of the stream of a request that is not a gRPC call: a client that does not read the response cannot keep
    /// the stream open.
    #[cold]
    fn refused_policy(&self) -> StreamPolicy {
        StreamPolicy {
            placement: HandlerPlacement::Automatic,
            cost: Arc::clone(&self.refusal_cost),
            deadline: Some(now() + REFUSED_REQUEST_TIMEOUT),
        }
    }

    /// The dialect of a request that is not gRPC: see [`Dialects::accept`].
    #[cold]
    fn accept_dialect(
        &self,
        parts: &mut Parts,
        method: Option<MethodDescriptor>,
        refusal: Refusal,
    ) -> Result<DialectCall, Refusal> {
        let accept = self.compression.accept;
        #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
        if let Some(json) = &self.json
            && transcoding::is_json(parts)
        {
            let form = match method {
                Some(method) => Some(json.form(method.path()).ok_or(Refusal::ContentType)?),
                None => None,
            };
            transcoding::announce_protobuf(parts);
            let call = self.dialects.accept(parts, method, accept, refusal)?;
            let headers = &mut parts.headers;
            return Ok(transcoding::with_json(call, form, headers, accept));
        }
        self.dialects.accept(parts, method, accept, refusal)
    }

    /// The method that a service declares at `path`.
    #[cold]
    pub(crate) fn method(&self, path: &str) -> Option<MethodDescriptor> {
        self.routes.get(path)?.method
    }

    fn handle(&self, route: Option<&Route>, mut call: ServerCall) -> Result<Handler, Status> {
        let deadline = call.head.deadline;
        if deadline.is_some_and(|deadline| deadline <= now()) {
            return Err(Status::deadline_exceeded(
                "the deadline passed before the call reached its handler",
            ));
        }
        let service = match route {
            Some(route) => Some(&route.service),
            // A mounted service may handle methods that it does not declare.
            None => call
                .path
                .service()
                .and_then(|name| self.services.get(name))
                .or(self.fallback.as_ref()),
        };
        let path = call.path.as_str();
        if service.is_none() && self.interceptors.is_empty() {
            return Err(unimplemented(path));
        }
        if let Some(memory) = &self.memory
            && memory.is_full()
        {
            return Err(Status::resource_exhausted(
                "the memory for messages of the server is used up, see `Server::max_memory`; try again later",
            ));
        }
        let method_limit = route.and_then(|route| route.concurrency.as_ref());
        call.admitted = admit(self.concurrency.as_ref(), method_limit, path)?;
        Ok(match service {
            Some(service) if self.interceptors.is_empty() => {
                let started = catch_unwind(AssertUnwindSafe(|| service.call(call)));
                started.unwrap_or_else(|panic| Handler::panicked(Panicked::from(panic)))
            }
            service => intercept(&self.interceptors, service.cloned(), call),
        })
    }
}

impl HttpService for Router {
    type Body = ResponseBody;
    type Response = ResponseHeadFuture;

    /// Starts the call of a request.
    ///
    /// The stream has a policy, unless the request is a call to an unknown method.
    fn call(
        &self,
        mut parts: Parts,
        requests: IncomingRequests,
        origin: &RequestOrigin<'_>,
    ) -> ResponseHeadFuture {
        let known = GrpcHeaders::find(&parts.headers);
        let (known, framing, dialect, failure) = match check(&parts.method, known) {
            Ok(()) => (known, None, None, None),
            Err(refusal) => {
                let method = self.method(parts.uri.path());
                match self.accept_dialect(&mut parts, method, refusal) {
                    Ok(call) => {
                        let known = GrpcHeaders::find(&parts.headers);
                        (known, call.requests, Some(call.responses), call.failure)
                    }
                    Err(refusal) => {
                        origin.set_policy(self.refused_policy());
                        return ResponseHeadFuture::refused(
                            refusal,
                            self.dialects,
                            method,
                            requests,
                        );
                    }
                }
            }
        };
        let head = ResponseHead::new(
            self.compression,
            &parts.headers,
            known,
            origin.limit,
            dialect,
        );
        let queue = MessageQueue::new(head, origin.memory);
        let path = parts.uri.path();
        let route = self.routes.get(path);
        let observation = self.observers.begin(|begin| {
            begin(&CallStart {
                path,
                is_registered: route.is_some(),
                side: CallSide::Server {
                    peer: origin.peer.map(|peer| peer.address),
                },
            })
        });
        let sized = known.size.check(self.limits.receive_metadata, Side::Server);
        let deadline = deadline(known.timeout, &parts.extensions);
        let encoding = message_encoding(known.encoding, self.compression.accept, Side::Server);
        if let Some(route) = route {
            let deadline = deadline.as_ref().copied().unwrap_or_default();
            origin.set_policy(route.stream_policy(deadline));
        }
        let checked = failure
            .map_or(sized, Err)
            .and(deadline)
            .and_then(|deadline| Ok((deadline, encoding?)));
        let handler = match checked {
            Ok((deadline, encoding)) => {
                let call = ServerCall {
                    path: route.map_or_else(|| unknown(path), |route| route.path.clone()),
                    head: RequestHead {
                        metadata: Metadata::from_headers(parts.headers),
                        deadline,
                        peer: origin.peer.cloned(),
                        extensions: parts.extensions,
                        ..RequestHead::default()
                    },
                    requests,
                    framing,
                    encoding,
                    responses: Arc::clone(&queue),
                    limits: route.map_or(self.limits, |route| route.limits),
                    admitted: Admitted::default(),
                    intercepted: None,
                };
                let _scope = observation.enter();
                self.handle(route, call)
            }
            Err(status) => Err(status),
        };
        ResponseHeadFuture::new(handler, queue, observation)
    }
}

impl fmt::Debug for Router {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.services.keys()).finish()
    }
}

/// The path of a call to a method that is not mounted.
#[cold]
fn unknown(path: &str) -> CallPath {
    CallPath::new(path.to_owned())
}

/// Refuses a request that is not a gRPC call, with the HTTP status that PROTOCOL-HTTP2 requires.
pub(crate) fn check(method: &Method, headers: GrpcHeaders<'_>) -> Result<(), Refusal> {
    if *method != Method::POST {
        return Err(Refusal::Method);
    }
    match headers.content_type.and_then(ContentType::parse) {
        Some(ContentType::Proto) => Ok(()),
        Some(ContentType::Other) | None => Err(Refusal::ContentType),
    }
}

/// The deadline of a call with this `grpc-timeout`, measured from the arrival of its request.
#[cfg_attr(
    not(feature = "tower"),
    allow(unused_variables, reason = "only layers delay requests")
)]
fn deadline(
    timeout: Option<&HeaderValue>,
    extensions: &Extensions,
) -> Result<Option<Instant>, Status> {
    let Some(timeout) = timeout else {
        return Ok(None);
    };
    #[cfg(feature = "tower")]
    let arrived = crate::server::tower::arrival::arrival(extensions);
    #[cfg(not(feature = "tower"))]
    let arrived = now();
    // A timeout beyond the range of the clock means no deadline.
    Ok(arrived.checked_add(timeout::parse(timeout)?))
}

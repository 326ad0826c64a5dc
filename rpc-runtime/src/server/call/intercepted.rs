//! Calls with interceptors: a [`Handler`] that runs the interceptors, which run the handler of the method.

use std::any::Any;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::{
    no_response, response_to_stream, runs_once, wrong_type_of_response,
};
use crate::interceptor::{CallFuture, Interceptor, Interceptors, Invoke};
use crate::method::{MethodDescriptor, MethodKind, ServiceDescriptor};
use crate::mutex::Mutex;
use crate::panics::catch;
use crate::protocol::dialect::InboundFraming;
use crate::protocol::envelope::encoder::Encoder;
use crate::server::call::handler::Handler;
use crate::server::call::response_head::ResponseQueue;
use crate::server::call::server_call::{ServerCall, unimplemented};
use crate::server::router::admission::Admitted;
use crate::server::router::path::CallPath;
use crate::server::service::Service;
use crate::status::Status;
use crate::transport::http2::body::IncomingRequests;

/// A service with its own [`Interceptor`], which runs inside those of the server.
///
/// ```
/// # use rpc_runtime::{InterceptedCall, Intercepted, Interceptor, Next, Server, Service, Status};
/// # struct Authentication;
/// # impl Interceptor for Authentication {
/// #     async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
/// #         next.run(call).await
/// #     }
/// # }
/// fn server(greeter: impl Service, health: impl Service) -> Server {
///     Server::new()
///         .add_service(Intercepted::new(greeter, Authentication))
///         .add_service(health)
/// }
/// ```
#[derive(Debug)]
pub struct Intercepted<S> {
    service: Arc<S>,
    interceptors: Interceptors,
}

impl<S: Service> Intercepted<S> {
    /// Runs `interceptor` around every call to `service`.
    pub fn new(service: S, interceptor: impl Interceptor) -> Self {
        let mut interceptors = Interceptors::default();
        interceptors.push(interceptor);
        Self {
            service: Arc::new(service),
            interceptors,
        }
    }
}

impl<S: Service> Service for Intercepted<S> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.service.descriptor()
    }

    fn call(&self, call: ServerCall) -> Handler {
        let service: Arc<dyn Service> = Arc::<S>::clone(&self.service);
        intercept(&self.interceptors, Some(service), call)
    }

    fn mounted(&self, services: &[&'static ServiceDescriptor]) {
        self.service.mounted(services);
    }

    fn draining(&self) {
        self.service.draining();
    }
}

/// Handles a call with `service` inside `interceptors`. `service` is `None` if no service is mounted for the call.
pub(crate) fn intercept(
    interceptors: &Interceptors,
    service: Option<Arc<dyn Service>>,
    call: ServerCall,
) -> Handler {
    let interceptors = interceptors.clone();
    let path = call.path.as_str().to_owned();
    let method = service.as_deref().and_then(|service| {
        let mut methods = service.descriptor().methods().iter();
        methods.find(|method| method.path() == path).copied()
    });
    let deadline = call.head.deadline;
    let shared = call.intercepted.unwrap_or_default();
    let mut intercepted = InterceptedCall::new(path, method, call.head, shared);
    let mut queue = call.responses.lock();
    // Outer interceptors may have set metadata.
    intercepted.response_metadata = std::mem::take(&mut queue.side_data.metadata);
    let held_before = std::mem::replace(&mut queue.side_data.held, has_single_response(method));
    drop(queue);
    let end = HandlerEnd {
        service,
        path: call.path,
        method,
        held_before,
        deadline,
        encoding: call.encoding,
        limits: call.limits,
        responses: call.responses,
        requests: Mutex::new(Some((call.requests, call.framing))),
    };
    // Later than the handler's own timer, so that the interceptors see how the call ended.
    let deadline = deadline.and_then(|deadline| deadline.checked_add(DEADLINE_LEEWAY));
    Handler::new(deadline, call.admitted, async move {
        let ended = interceptors.run(&mut intercepted, &end).await;
        end.conclude(intercepted, ended)
    })
}

/// The innermost step of the interceptors: runs the handler.
struct HandlerEnd {
    service: Option<Arc<dyn Service>>,
    path: CallPath,
    /// `None` for a method that no mounted service declares.
    method: Option<MethodDescriptor>,
    held_before: bool,
    deadline: Option<Instant>,
    encoding: Encoding,
    limits: CallLimits,
    responses: Arc<ResponseQueue>,
    /// `None` once a handler has taken them.
    requests: Mutex<Option<Requests>>,
}

/// The requests of a call, and their framing.
type Requests = (IncomingRequests, Option<Box<dyn InboundFraming>>);

impl Invoke for HandlerEnd {
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a> {
        Box::pin(async move {
            let requests = self.take_requests().ok_or_else(runs_once)?;
            let Some(service) = &self.service else {
                return Err(unimplemented(self.path.as_str()));
            };
            call.shared().withdraw_response();
            self.responses.lock().side_data.metadata = std::mem::take(&mut call.response_metadata);
            let server_call = self.server_call(call, requests);
            let started = catch(|| service.call(server_call));
            let ended = started.unwrap_or_else(Handler::panicked).await;
            let mut queue = self.responses.lock();
            if ended.is_err() {
                // Inner interceptors held the response and have panicked.
                queue.withhold();
            }
            if has_single_response(self.method) {
                call.response_metadata = std::mem::take(&mut queue.side_data.metadata);
            }
            call.trailers
                .extend(std::mem::take(&mut queue.side_data.trailers));
            ended
        })
    }
}

impl HandlerEnd {
    /// The requests, for the first handler that runs.
    fn take_requests(&self) -> Option<Requests> {
        self.requests.lock().take()
    }

    fn server_call(&self, call: &InterceptedCall, (requests, framing): Requests) -> ServerCall {
        let mut head = call.head.clone();
        head.deadline = self.deadline.into_iter().chain(head.deadline).min();
        ServerCall {
            path: self.path.clone(),
            head,
            requests,
            framing,
            encoding: self.encoding,
            responses: Arc::clone(&self.responses),
            limits: self.limits,
            admitted: Admitted::default(),
            intercepted: Some(Arc::clone(call.shared())),
        }
    }

    /// Sends the result of the interceptors.
    fn conclude(self, call: InterceptedCall, ended: Result<(), Status>) -> Result<(), Status> {
        let ended = ended.and_then(|()| match call.shared().take_response() {
            Some(response) => self.respond(&*response, &call),
            None => Ok(()),
        });
        let mut queue = self.responses.lock();
        queue.side_data.trailers = call.trailers;
        queue.side_data.held = self.held_before;
        if !has_single_response(self.method) {
            queue.side_data.metadata.extend(call.response_metadata);
            return ended;
        }
        queue.side_data.metadata = call.response_metadata;
        if ended.is_err() {
            queue.clear();
        } else if queue.messages.is_empty() {
            return Err(no_response());
        }
        ended
    }

    /// Writes the response of an interceptor in place of the handler's.
    fn respond(&self, response: &(dyn Any + Send), call: &InterceptedCall) -> Result<(), Status> {
        let Some(method) = self.method else {
            return Err(response_to_unknown_method(self.path.as_str()));
        };
        if !has_single_response(self.method) {
            return Err(response_to_stream());
        }
        let mut queue = self.responses.lock();
        queue.clear();
        let encoding = queue.side_data.encoding;
        drop(queue);
        let mut messages = Encoder::new();
        let open = messages.begin();
        let encoded = method.response.encode_any(response, open.buffer);
        encoded.ok_or_else(wrong_type_of_response)??;
        let size = open.complete(self.limits.send_message, encoding)?;
        call.shared().see_response(response, size)?;
        let mut queue = self.responses.lock();
        queue.messages.append(messages);
        self.responses.written(queue, size);
        Ok(())
    }
}

/// Whether `method` has a single response.
fn has_single_response(method: Option<MethodDescriptor>) -> bool {
    matches!(
        method.map(|method| method.kind()),
        Some(MethodKind::Unary | MethodKind::ClientStreaming)
    )
}

/// The status of a call to which an interceptor responded although its method is unknown.
fn response_to_unknown_method(path: &str) -> Status {
    Status::internal(format!(
        "an interceptor called `InterceptedCall::respond` for a call to `{path}`, which no mounted service declares: the \
         server cannot encode the response"
    ))
}

/// How long after the deadline of the handler its interceptors are dropped.
const DEADLINE_LEEWAY: Duration = Duration::from_millis(100);

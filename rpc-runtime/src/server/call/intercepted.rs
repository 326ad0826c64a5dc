//! Calls with interceptors: a [`Handler`] that runs the interceptors, which run the handler of the method.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::{no_response, response_to_stream, runs_once};
use crate::interceptor::{CallFuture, Interceptor, Interceptors, Invoke};
use crate::method::{MethodDescriptor, MethodKind, ServiceDescriptor};
use crate::mutex::Mutex;
use crate::server::call::handler::Handler;
use crate::server::call::incoming_body::IncomingBody;
use crate::server::call::response_sink::ResponseQueue;
use crate::server::call::server_call::{ServerCall, unimplemented};
use crate::server::router::admission::Admitted;
use crate::server::router::path::CallPath;
use crate::server::service::{Service, start};
use crate::status::Status;

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
        let shared = call.intercepted.as_ref();
        if shared.is_some_and(|shared| shared.has_response()) {
            // An interceptor of the server has responded: the method only encodes its response.
            return self.service.call(call);
        }
        let service: Arc<dyn Service> = Arc::<S>::clone(&self.service);
        intercept(&self.interceptors, Some(service), call)
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
    let kind = method.as_ref().map(MethodDescriptor::kind);
    let shared = call.intercepted.unwrap_or_default();
    let mut intercepted = InterceptedCall::new(path, method, call.head, shared);
    let mut queue = call.responses.lock();
    // Outer interceptors may have set metadata.
    intercepted.response_metadata = std::mem::take(&mut queue.side_data.metadata);
    let held_before = std::mem::replace(&mut queue.side_data.held, has_single_response(kind));
    drop(queue);
    let end = HandlerEnd {
        service,
        path: call.path,
        kind,
        held_before,
        deadline,
        encoding: call.encoding,
        limits: call.limits,
        responses: call.responses,
        requests: Mutex::new(Some(call.source)),
    };
    // Later than the handler's own timer, so that the interceptors see how the call ended.
    let deadline = deadline.and_then(|deadline| deadline.checked_add(DEADLINE_LEEWAY));
    Handler::new(deadline, call.admitted, async move {
        let ended = interceptors.run(&mut intercepted, &end).await;
        end.conclude(intercepted, ended).await
    })
}

/// The innermost step of the interceptors: runs the handler.
struct HandlerEnd {
    service: Option<Arc<dyn Service>>,
    path: CallPath,
    /// `None` for a method that no mounted service declares.
    kind: Option<MethodKind>,
    held_before: bool,
    deadline: Option<Instant>,
    encoding: Encoding,
    limits: CallLimits,
    responses: Arc<ResponseQueue>,
    /// `None` once a handler has taken them.
    requests: Mutex<Option<IncomingBody>>,
}

impl Invoke for HandlerEnd {
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a> {
        Box::pin(async move {
            let requests = self.take_requests().ok_or_else(runs_once)?;
            let Some(service) = &self.service else {
                return Err(unimplemented(self.path.as_str()));
            };
            call.shared().withdraw_response();
            self.responses.lock().side_data.metadata = std::mem::take(&mut call.response_metadata);
            let ended = start(&**service, self.server_call(call, requests)).await;
            let mut queue = self.responses.lock();
            if ended.is_err() {
                // Inner interceptors held the response and have panicked.
                queue.withhold();
            }
            if has_single_response(self.kind) {
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
    fn take_requests(&self) -> Option<IncomingBody> {
        self.requests.lock().take()
    }

    fn server_call(&self, call: &InterceptedCall, requests: IncomingBody) -> ServerCall {
        let mut head = call.head.clone();
        head.deadline = self.deadline.into_iter().chain(head.deadline).min();
        ServerCall {
            path: self.path.clone(),
            head,
            source: requests,
            encoding: self.encoding,
            responses: Arc::clone(&self.responses),
            limits: self.limits,
            admitted: Admitted::default(),
            intercepted: Some(Arc::clone(call.shared())),
        }
    }

    /// Sends the result of the interceptors.
    async fn conclude(
        self,
        call: InterceptedCall,
        ended: Result<(), Status>,
    ) -> Result<(), Status> {
        let ended = match ended {
            Ok(()) if call.shared().has_response() => self.respond(&call).await,
            ended => ended,
        };
        let mut queue = self.responses.lock();
        queue.side_data.trailers = call.trailers;
        queue.side_data.held = self.held_before;
        if !has_single_response(self.kind) {
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

    /// Sends the response of an interceptor, which the method encodes.
    async fn respond(&self, call: &InterceptedCall) -> Result<(), Status> {
        let service = match (&self.service, self.kind) {
            (Some(service), Some(kind)) if has_single_response(Some(kind)) => service,
            (Some(_), Some(_)) => return Err(response_to_stream()),
            (None, _) | (_, None) => return Err(response_to_unknown_method(self.path.as_str())),
        };
        self.responses.lock().clear();
        start(&**service, self.server_call(call, IncomingBody::Empty)).await
    }
}

/// Whether a method of this kind has a single response.
fn has_single_response(kind: Option<MethodKind>) -> bool {
    matches!(kind, Some(MethodKind::Unary | MethodKind::ClientStreaming))
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

//! The one path of a call on the client: every call has a queue of requests and a stream of responses. A call whose
//! client does not stream has written its one request before it starts; one whose server does not, reads one.

use std::sync::Arc;
use std::time::Instant;

use crate::client::call::attempts::{Attempts, OneRequest, StreamedRequests};
use crate::client::call::interceptor_task::InterceptorTask;
use crate::client::call::request_body::RequestQueue;
use crate::client::call::request_sink::RequestSink;
use crate::client::call::response_future::ResponseFuture;
use crate::client::call::response_reader::{Cardinality, Reading};
use crate::client::call::response_stream::ResponseStream;
use crate::client::channel::Channel;
use crate::deadline::inherited;
use crate::dynamic_method::CalledMethod;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::Interception;
use crate::observe::observation::Observation;
use crate::observe::observer::{CallSide, CallStart};
use crate::request::{Request, RequestHead};

impl Channel {
    /// Calls a method that takes one request and gives one response. Generated clients call this;
    /// applications call methods with it that they know only at run time, see [`DynamicMethod`](crate::DynamicMethod).
    ///
    /// The call starts when the future is first polled, and is cancelled when it is dropped.
    pub fn unary<Req: Send + 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        request: Request<Req>,
    ) -> ResponseFuture<Res> {
        ResponseFuture::new(self.call_once(&method.into(), request, Cardinality::One))
    }

    /// Calls a method that takes one request and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts when the stream is first polled, and is cancelled when it is dropped.
    pub fn server_streaming<Req: Send + 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        request: Request<Req>,
    ) -> ResponseStream<Res> {
        self.call_once(&method.into(), request, Cardinality::Many)
    }

    /// Calls a method that takes a stream of requests and gives one response. Generated clients call this.
    ///
    /// The call starts at once. It is cancelled when the future is dropped, and when the sink is dropped before it
    /// is closed.
    pub fn client_streaming<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseFuture<Res>) {
        let (requests, responses) = self.call_streaming(&method.into(), request, Cardinality::One);
        (requests, ResponseFuture::new(responses))
    }

    /// Calls a method that takes a stream of requests and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts at once, and both halves are there before the server has answered. It is cancelled when the
    /// stream is dropped, and when the sink is dropped before it is closed.
    pub fn bidi_streaming<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        self.call_streaming(&method.into(), request, Cardinality::Many)
    }

    /// A call of one request, which is written when an attempt begins.
    fn call_once<Req: Send + 'static, Res: 'static>(
        &self,
        method: &CalledMethod<Req, Res>,
        request: Request<Req>,
        cardinality: Cardinality,
    ) -> ResponseStream<Res> {
        let (message, head) = request.into_parts();
        let interception = self.interceptors.interception();
        let attempts = OneRequest {
            method: method.clone(),
            message,
            cardinality,
            interception: interception.clone(),
            requests: None,
            has_started: false,
        };
        self.start(method, head, cardinality, interception, attempts, None)
    }

    /// A call whose requests the application writes.
    fn call_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &CalledMethod<Req, Res>,
        request: Request<()>,
        cardinality: Cardinality,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        let ((), mut head) = request.into_parts();
        head.deadline = self.deadline(&head);
        let interception = self.interceptors.interception();
        let queue = StreamedRequests::new_queue();
        if interception.is_some() {
            // The application writes nothing before the interceptors let the call go on.
            queue.block_writer();
        }
        let requests = Arc::clone(&queue);
        let mut sink = RequestSink::of_call(self, method, &head, requests, interception.clone());
        sink.set_deadline(head.deadline, &self.shared);
        let attempts = StreamedRequests {
            path: method.path(),
            requests: Some(Arc::clone(&queue)),
        };
        let responses = self.start(
            method,
            head,
            cardinality,
            interception,
            attempts,
            Some(queue),
        );
        (sink, responses)
    }

    /// Starts a call with an attempt, or with the interceptors, which make attempts. `requests` are those that the
    /// application writes.
    fn start<Req, Res: 'static>(
        &self,
        method: &CalledMethod<Req, Res>,
        mut head: RequestHead,
        cardinality: Cardinality,
        interception: Option<Arc<Interception>>,
        mut attempts: impl Attempts + 'static,
        requests: Option<Arc<RequestQueue>>,
    ) -> ResponseStream<Res> {
        head.deadline = self.deadline(&head);
        let observation = self.observe(method.path_text());
        let reading = Reading {
            codec: method.response(),
            shared: Arc::clone(&self.shared),
            cardinality,
            intercepted: interception.clone(),
        };
        let deadline = head.deadline;
        let Some(interception) = interception else {
            let started = observation.in_scope(|| attempts.start(self, head));
            let mut responses = ResponseStream::new(reading, deadline, observation);
            if requests.is_some() {
                responses.set_sink();
            }
            responses.begin(started);
            return responses;
        };
        let call = InterceptedCall::new(
            method.path().into_text(),
            method.descriptor(),
            head,
            interception,
        );
        let attempts = Box::new(attempts);
        let task =
            observation.in_scope(|| InterceptorTask::new(self, call, attempts, requests.clone()));
        let mut responses = ResponseStream::new(reading, deadline, observation);
        if requests.is_some() {
            responses.set_sink();
        }
        responses.begin_intercepted(task, requests);
        responses
    }

    fn observe(&self, path: &str) -> Observation {
        let observers = &self.shared.settings.observers;
        if !observers.are_watching() {
            return Observation::default();
        }
        let (host, port) = self.shared.target.server_address();
        observers.begin(&CallStart {
            path,
            is_registered: true,
            side: CallSide::Client { host: &host, port },
        })
    }

    /// The deadline of a call: its own or else that of the channel, and no later than one that it inherits.
    fn deadline(&self, head: &RequestHead) -> Option<Instant> {
        let timeout = self.shared.settings.timeout;
        let own = head
            .deadline
            .or_else(|| Instant::now().checked_add(timeout?));
        let inherited = inherited().filter(|_| !head.ignores_inherited_deadline);
        own.into_iter().chain(inherited).min()
    }
}

//! The one path of a call on the client: every call has a pipe of requests and a stream of responses. A call whose
//! client does not stream has written its one request before it starts; one whose server does not, reads one.

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

use tokio::runtime::Handle;
use tokio::task::JoinSet;

use crate::call_body::pipe::Pipe;
use crate::client::call::attempt::Attempt;
use crate::client::call::interceptor_task::{AroundFuture, CallEnd, InterceptorTask};
use crate::client::call::request_body::RequestPipe;
use crate::client::call::request_sink::RequestSink;
use crate::client::call::response_future::ResponseFuture;
use crate::client::call::response_reader::{Cardinality, Reading, StartedAttempt};
use crate::client::call::response_stream::ResponseStream;
use crate::client::channel::Channel;
use crate::deadline::inherited;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::{Interception, runs_once};
use crate::method::Method;
use crate::observe::observation::Observation;
use crate::observe::observer::{CallSide, CallStart};
use crate::request::{Request, RequestHead};
use crate::status::Status;

impl Channel {
    /// Calls a method that takes one request and gives one response. Generated clients call this.
    ///
    /// The call starts when the future is first polled, and is cancelled when it is dropped.
    pub fn unary<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseFuture<Res> {
        ResponseFuture::new(self.call_once(method, request, Cardinality::One))
    }

    /// Calls a method that takes one request and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts when the stream is first polled, and is cancelled when it is dropped.
    pub fn server_streaming<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseStream<Res> {
        self.call_once(method, request, Cardinality::Many)
    }

    /// Calls a method that takes a stream of requests and gives one response. Generated clients call this.
    ///
    /// The call starts at once. It is cancelled when the future is dropped, and when the sink is dropped before it
    /// is closed.
    pub fn client_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseFuture<Res>) {
        let (requests, responses) = self.call_streaming(method, request, Cardinality::One);
        (requests, ResponseFuture::new(responses))
    }

    /// Calls a method that takes a stream of requests and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts at once, and both halves are there before the server has answered. It is cancelled when the
    /// stream is dropped, and when the sink is dropped before it is closed.
    pub fn bidi_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        self.call_streaming(method, request, Cardinality::Many)
    }

    /// A call of one request, which is written when an attempt begins.
    fn call_once<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
        cardinality: Cardinality,
    ) -> ResponseStream<Res> {
        let (message, head) = request.into_parts();
        let mut begun = false;
        let attempt = move |channel: &Self, head, intercepted| {
            if std::mem::replace(&mut begun, true) && cardinality == Cardinality::Many {
                return Err(runs_once());
            }
            let pipe = new_requests();
            let requests = channel.sink(method, &head, Arc::clone(&pipe), intercepted);
            requests.write(&message)?;
            requests.close();
            Ok(Attempt::new(channel, method.descriptor().path(), head, pipe).begin(|head| head))
        };
        let intercepted = self.interceptors.interception();
        self.start(method, head, cardinality, intercepted, attempt, None)
    }

    /// A call whose requests the application writes.
    fn call_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
        cardinality: Cardinality,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        let ((), mut head) = request.into_parts();
        head.deadline = self.deadline(&head);
        let path = method.descriptor().path();
        let intercepted = self.interceptors.interception();
        let pipe = new_requests();
        if intercepted.is_some() {
            // The application writes nothing before the interceptors let the call go on.
            pipe.hold();
        }
        let mut sink = self.sink(method, &head, Arc::clone(&pipe), intercepted.clone());
        sink.set_deadline(head.deadline, &self.shared);
        let mut fresh = Some(Arc::clone(&pipe));
        let attempt = move |channel: &Self, head, _| {
            let requests = fresh.take().ok_or_else(runs_once)?;
            requests.release();
            Ok(Attempt::new(channel, path, head, requests).begin(spawned))
        };
        let responses = self.start(method, head, cardinality, intercepted, attempt, Some(pipe));
        (sink, responses)
    }

    /// Starts a call with an attempt, or with the interceptors around its attempts. `requests` are those that the
    /// application writes.
    fn start<Req, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        mut head: RequestHead,
        cardinality: Cardinality,
        intercepted: Option<Arc<Interception>>,
        mut attempt: impl FnMut(
            &Self,
            RequestHead,
            Option<Arc<Interception>>,
        ) -> Result<StartedAttempt, Status>
        + Send
        + 'static,
        requests: Option<Arc<RequestPipe>>,
    ) -> ResponseStream<Res> {
        head.deadline = self.deadline(&head);
        let descriptor = method.descriptor();
        let observation = self.observe(descriptor.path());
        let reading = Reading {
            codec: method.response,
            shared: Arc::clone(&self.shared),
            cardinality,
            intercepted: intercepted.clone(),
        };
        let deadline = head.deadline;
        let Some(intercepted) = intercepted else {
            let begun = observation.in_scope(|| attempt(self, head, None));
            let mut responses = ResponseStream::new(reading, deadline, observation);
            responses.begin(begun);
            return responses;
        };
        let path = descriptor.path();
        let call = InterceptedCall::new(path, Some(descriptor), head, intercepted);
        // An application that writes requests need not read responses for the call to go on, nor to hear that it ended.
        let writes = requests.clone();
        let drive = |around: AroundFuture| match writes {
            Some(requests) => spawned(Box::pin(until_ended(around, Unanswered(requests)))),
            None => around,
        };
        let around = observation.in_scope(|| InterceptorTask::new(self, call, attempt, drive));
        let mut responses = ResponseStream::new(reading, deadline, observation);
        responses.begin_around(around, requests);
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

    fn sink<Req: 'static, Res>(
        &self,
        method: &'static Method<Req, Res>,
        head: &RequestHead,
        requests: Arc<RequestPipe>,
        intercepted: Option<Arc<Interception>>,
    ) -> RequestSink<Req> {
        let settings = &self.shared.settings;
        RequestSink::new(
            requests,
            method.request,
            settings.limits.send_message,
            settings.encoding(head),
            intercepted,
        )
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

/// The requests of a call that its interceptors have not ended. However they do, nobody takes any more.
struct Unanswered(Arc<RequestPipe>);

impl Drop for Unanswered {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn until_ended(around: AroundFuture, requests: Unanswered) -> Result<CallEnd, Status> {
    let ended = around.await;
    requests.0.lock().extra = ended.as_ref().err().cloned();
    ended
}

/// Where the requests of an attempt are written.
fn new_requests() -> Arc<RequestPipe> {
    let requests = Pipe::new(None, None);
    requests.keep();
    requests
}

/// Starts `work` in a task of its own, which ends when the returned future is dropped.
fn spawned<T: Send + 'static>(work: Work<T>) -> Work<T> {
    let runtime = match Handle::try_current() {
        Ok(runtime) => runtime,
        Err(error) => {
            let status = Status::internal("a call must be made inside a Tokio runtime");
            return Box::pin(ready(Err(status.with_source(error))));
        }
    };
    let mut task = JoinSet::new();
    task.spawn_on(work, &runtime);
    Box::pin(async move {
        match task.join_next().await {
            Some(Ok(done)) => done,
            Some(Err(error)) => {
                Err(Status::internal("the task of the call ended").with_source(error))
            }
            None => Err(Status::internal("the task of the call is gone")),
        }
    })
}

type Work<T> = Pin<Box<dyn Future<Output = Result<T, Status>> + Send>>;

//! A call before it starts, and how it starts.
//!
//! All four call types take the same way: every call has a queue of requests and a stream of responses. A call with one
//! request has written it before it starts, and a call with one response reads one.

pub(crate) mod attempt;
pub(crate) mod attempt_outcome;
pub(crate) mod attempt_slot;
pub(crate) mod attempts;
pub(crate) mod call_task;
pub(crate) mod hedged_attempt;
pub(crate) mod interceptor_task;
pub(crate) mod request_body;
pub(crate) mod request_sink;
pub(crate) mod response_reader;
pub(crate) mod response_stream;
pub(crate) mod retried_attempt;
pub(crate) mod tracked_call;

use std::fmt;
use std::future::IntoFuture;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::call_body::message_queue::MessageQueue;
use crate::call_limits::CallLimits;
use crate::client::call::attempts::{
    Attempts, OneRequest, StreamedRequests, TRANSPARENT_RETRY_LIMIT_BYTES, queue_of_several,
};
use crate::client::call::call_task::current_runtime;
use crate::client::call::interceptor_task::{Configuration, InterceptorTask};
use crate::client::call::request_body::{CallNotes, RequestQueue};
use crate::client::call::request_sink::RequestSink;
use crate::client::call::response_reader::{Cardinality, Reading};
use crate::client::call::response_stream::{ResponseFuture, ResponseStream};
use crate::client::channel::Channel;
use crate::client::service_config::current::Configured;
use crate::client::service_config::method_config::{AttemptPolicy, MethodConfig};
use crate::deadline::inherited;
use crate::dynamic_method::CalledMethod;
use crate::encoding::Encoding;
use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::Interception;
use crate::metadata::Metadata;
use crate::method::{Idempotency, MethodKind};
use crate::observe::observation::Observation;
use crate::observe::observer::{CallSide, CallStart};
use crate::request::RequestHead;
use crate::response::Response;
use crate::status::Status;
use crate::timer::now;

/// A call that has not started: a method, its request if it has a single one, and the settings of the call.
///
/// The methods of generated clients return one. `K` is the call type: [`Unary`], [`ServerStreaming`], [`ClientStreaming`]
/// or [`BidiStreaming`]. Each setter applies to this call only, and overrides the setting of the channel.
///
/// `start()` starts a call, and returns the ends that its type has. A unary call can also be awaited as it is:
///
/// ```no_run
/// # use rpc_runtime::{BidiStreaming, Call, ClientStreaming, ServerStreaming, Status, Unary};
/// # struct Client;
/// # impl Client {
/// #     fn say_hello(&self, _: &str) -> Call<Unary<String, String>> { todo!() }
/// #     fn list(&self, _: &str) -> Call<ServerStreaming<String, String>> { todo!() }
/// #     fn record(&self) -> Call<ClientStreaming<String, String>> { todo!() }
/// #     fn chat(&self) -> Call<BidiStreaming<String, String>> { todo!() }
/// # }
/// # async fn calls(client: Client) -> Result<(), Status> {
/// use std::time::Duration;
///
/// // Unary: the response.
/// let response = client
///     .say_hello("you")
///     .timeout(Duration::from_secs(1))
///     .metadata("x-trace", "7f3a")
///     .await?;
///
/// // Server streaming: the responses.
/// let mut responses = client.list("all").start();
/// while let Some(response) = responses.message().await? {}
///
/// // Client streaming: where to write the requests, and the response.
/// let (mut requests, response) = client.record().start();
/// requests.send("first".to_owned()).await?;
/// requests.close();
/// let response = response.await?;
///
/// // Bidirectional streaming: where to write the requests, and the responses.
/// let (mut requests, mut responses) = client.chat().wait_for_ready(true).start();
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is started or awaited"]
pub struct Call<K> {
    channel: Channel,
    head: RequestHead,
    /// The first setting that is not valid. The call fails with it.
    invalid: Option<Status>,
    kind: K,
}

/// The type of a [`Call`] with one request and one response.
pub struct Unary<Req: 'static, Res: 'static> {
    method: CalledMethod<Req, Res>,
    message: Req,
}

/// The type of a [`Call`] with one request and any number of responses.
pub struct ServerStreaming<Req: 'static, Res: 'static> {
    method: CalledMethod<Req, Res>,
    message: Req,
}

/// The type of a [`Call`] with any number of requests and one response.
pub struct ClientStreaming<Req: 'static, Res: 'static> {
    method: CalledMethod<Req, Res>,
}

/// The type of a [`Call`] with any number of requests and of responses.
pub struct BidiStreaming<Req: 'static, Res: 'static> {
    method: CalledMethod<Req, Res>,
}

impl<K> Call<K> {
    /// Limits the whole call, connecting included, to `timeout` from now.
    ///
    /// With a timeout of zero the call ends with `DEADLINE_EXCEEDED` before anything is sent. A timeout of more than
    /// 30 years counts as 30 years. The default is the timeout of the [channel](crate::ChannelBuilder::timeout). A call
    /// made by a handler ends at the handler's deadline if that is earlier; see
    /// [`ignore_inherited_deadline`](Self::ignore_inherited_deadline).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.head.set_timeout(timeout);
        self
    }

    /// Ends the whole call at `deadline`. Otherwise the same as [`timeout`](Self::timeout).
    pub fn deadline(mut self, deadline: Instant) -> Self {
        self.head.set_deadline(deadline);
        self
    }

    /// Lets a call made by a handler outlast the handler's deadline.
    ///
    /// By default such a call ends no later than the call that is being handled, whatever its own deadline. This applies
    /// to calls made while the handler's future is polled. Spawned tasks and [detached](crate::detached) work inherit no
    /// deadline.
    pub fn ignore_inherited_deadline(mut self) -> Self {
        self.head.ignores_inherited_deadline = true;
        self
    }

    /// Adds a value to the metadata of the call. A key can have several values.
    ///
    /// If the key or the value is not allowed (see [`Metadata::append`]), the call fails with `INTERNAL` and is not sent.
    pub fn metadata(mut self, key: &str, value: impl Into<String>) -> Self {
        let appended = self.head.metadata.append(key, value);
        self.check(appended.map_err(Status::from))
    }

    /// Adds a value of bytes to the metadata of the call; its key ends with `-bin`. Otherwise the same as
    /// [`metadata`](Self::metadata).
    pub fn metadata_bin(mut self, key: &str, value: impl AsRef<[u8]>) -> Self {
        let appended = self.head.metadata.append_bin(key, value);
        self.check(appended.map_err(Status::from))
    }

    /// The metadata of the call, to change all of it.
    #[must_use]
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.head.metadata
    }

    /// Whether the call waits for a connection while the server is unreachable, instead of failing at once with
    /// `UNAVAILABLE`. The default is `false`. The deadline applies in both cases.
    pub fn wait_for_ready(mut self, wait_for_ready: bool) -> Self {
        self.head.wait_for_ready = Some(wait_for_ready);
        self
    }

    /// Compresses the messages of the call with `encoding`. The default is that of the channel
    /// ([`ChannelBuilder::send_compressed`](crate::ChannelBuilder::send_compressed)).
    ///
    /// A server that does not support the encoding refuses the call with `UNIMPLEMENTED` and lists the encodings that it
    /// accepts.
    pub fn send_compressed(mut self, encoding: Encoding) -> Self {
        self.head.encoding = Some(encoding);
        self
    }

    /// Values for the [interceptors](crate::Interceptor) of the call; they are never sent.
    #[must_use]
    pub fn extensions_mut(&mut self) -> &mut http::Extensions {
        &mut self.head.extensions
    }

    fn new(channel: &Channel, kind: K) -> Self {
        Self {
            channel: channel.clone(),
            head: RequestHead::default(),
            invalid: None,
            kind,
        }
    }

    fn check(mut self, set: Result<(), Status>) -> Self {
        if let Err(status) = set {
            self.invalid.get_or_insert(status);
        }
        self
    }
}

impl<Req: Send + 'static, Res: 'static> Call<Unary<Req, Res>> {
    /// Starts the call and returns a future of its response. Awaiting the call itself does the same.
    ///
    /// The request is sent when the future is first polled. Dropping the future cancels the call.
    pub fn start(self) -> ResponseFuture<Res> {
        let Unary { method, message } = self.kind;
        let start = Start::new(self.channel, self.head, self.invalid, &method);
        ResponseFuture::new(start.with_request(&method, message, MethodKind::Unary))
    }
}

impl<Req: Send + 'static, Res: 'static> IntoFuture for Call<Unary<Req, Res>> {
    type Output = Result<Response<Res>, Status>;
    type IntoFuture = ResponseFuture<Res>;

    fn into_future(self) -> ResponseFuture<Res> {
        self.start()
    }
}

impl<Req: Send + 'static, Res: 'static> Call<ServerStreaming<Req, Res>> {
    /// Starts the call and returns its responses.
    ///
    /// The request is sent when the stream is first polled. Dropping the stream before its end cancels the call.
    pub fn start(self) -> ResponseStream<Res> {
        let ServerStreaming { method, message } = self.kind;
        let start = Start::new(self.channel, self.head, self.invalid, &method);
        start.with_request(&method, message, MethodKind::ServerStreaming)
    }
}

impl<Req: 'static, Res: 'static> Call<ClientStreaming<Req, Res>> {
    /// Starts the call. Returns where to write the requests, and a future of the response.
    ///
    /// The call starts at once, on a task of its own. Dropping the future cancels it, and so does dropping the sink before
    /// it is [closed](RequestSink::close).
    pub fn start(self) -> (RequestSink<Req>, ResponseFuture<Res>) {
        let start = Start::new(self.channel, self.head, self.invalid, &self.kind.method);
        let (requests, responses) =
            start.with_stream(&self.kind.method, MethodKind::ClientStreaming);
        (requests, ResponseFuture::new(responses))
    }
}

impl<Req: 'static, Res: 'static> Call<BidiStreaming<Req, Res>> {
    /// Starts the call. Returns where to write the requests, and the responses. Neither waits for the server's answer.
    ///
    /// The call starts at once, on a task of its own. Dropping the stream of responses before its end cancels it, and so
    /// does dropping the sink before it is [closed](RequestSink::close).
    pub fn start(self) -> (RequestSink<Req>, ResponseStream<Res>) {
        let start = Start::new(self.channel, self.head, self.invalid, &self.kind.method);
        start.with_stream(&self.kind.method, MethodKind::BidiStreaming)
    }
}

impl Channel {
    /// A call of a method with one request and one response. Generated clients use this. Applications use it for methods
    /// that they know only at run time, see [`DynamicMethod`](crate::DynamicMethod).
    pub fn unary<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        message: Req,
    ) -> Call<Unary<Req, Res>> {
        let method = method.into();
        Call::new(self, Unary { method, message })
    }

    /// A call of a method with one request and any number of responses; otherwise as [`unary`](Self::unary).
    pub fn server_streaming<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
        message: Req,
    ) -> Call<ServerStreaming<Req, Res>> {
        let method = method.into();
        Call::new(self, ServerStreaming { method, message })
    }

    /// A call of a method with any number of requests and one response; otherwise as [`unary`](Self::unary).
    pub fn client_streaming<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
    ) -> Call<ClientStreaming<Req, Res>> {
        let method = method.into();
        Call::new(self, ClientStreaming { method })
    }

    /// A call of a method with any number of requests and of responses; otherwise as [`unary`](Self::unary).
    pub fn bidi_streaming<Req: 'static, Res: 'static>(
        &self,
        method: impl Into<CalledMethod<Req, Res>>,
    ) -> Call<BidiStreaming<Req, Res>> {
        let method = method.into();
        Call::new(self, BidiStreaming { method })
    }
}

/// A call at its start, whatever its type.
struct Start {
    channel: Channel,
    head: RequestHead,
    invalid: Option<Status>,
    interception: Option<Arc<Interception>>,
    configuration: Configuration,
    limits: CallLimits,
    /// That of the method, if it has one for attempts.
    policy: Option<Arc<AttemptPolicy>>,
}

impl Start {
    /// The method may have a configuration.
    fn new<Req, Res>(
        channel: Channel,
        mut head: RequestHead,
        invalid: Option<Status>,
        method: &CalledMethod<Req, Res>,
    ) -> Self {
        let path = method.path_text();
        let idempotency = || {
            method
                .descriptor()
                .map_or(Idempotency::Unknown, |d| d.idempotency())
        };
        head.deadline = deadline(&channel, &head);
        let mut limits = channel.shared.settings.limits;
        let mut interception = channel.interceptors.interception();
        let mut configuration = Configuration::Applied;
        let config = match channel.shared.config.for_method(path, idempotency) {
            Configured::Known(config) => config,
            Configured::Awaited => {
                // The call waits where interceptors run, whether or not it has any.
                configuration = Configuration::Awaited;
                interception.get_or_insert_default();
                None
            }
        };
        if let Some(config) = &config {
            apply(config, &mut head, &mut limits);
        }
        Self {
            interception,
            configuration,
            channel,
            head,
            invalid,
            limits,
            policy: config.and_then(|config| config.attempts.clone()),
        }
    }

    /// Starts a call with one request, which is written when an attempt starts.
    fn with_request<Req: Send + 'static, Res: 'static>(
        self,
        method: &CalledMethod<Req, Res>,
        message: Req,
        kind: MethodKind,
    ) -> ResponseStream<Res> {
        let attempts = OneRequest {
            method: method.clone(),
            message,
            kind,
            interception: self.interception.clone(),
            limit: self.limits.send_message,
            requests: None,
            policy: self.policy.clone(),
            has_started: false,
        };
        self.start(method, kind, attempts, None)
    }

    /// Starts a call whose requests the application writes.
    fn with_stream<Req: 'static, Res: 'static>(
        self,
        method: &CalledMethod<Req, Res>,
        kind: MethodKind,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        let queue = match (&self.policy, self.configuration) {
            (None, Configuration::Applied) => {
                MessageQueue::retaining(CallNotes::default(), TRANSPARENT_RETRY_LIMIT_BYTES)
            }
            _ => queue_of_several(&self.channel, TRANSPARENT_RETRY_LIMIT_BYTES),
        };
        if self.interception.is_some() {
            // The application writes nothing before the interceptors run the call.
            queue.block_writer();
        }
        let sink = RequestSink::new(
            &self.channel.shared,
            method.request(),
            &self.head,
            self.limits.send_message,
            Arc::clone(&queue),
            self.interception.clone(),
        );
        let attempts = StreamedRequests {
            path: method.path(),
            kind,
            policy: self.policy.clone(),
            requests: Some(Arc::clone(&queue)),
        };
        // Outside of a runtime the call has no task, and the sink must not wait for it.
        let invalid = self.invalid.or_else(|| current_runtime().err());
        let start = Self { invalid, ..self };
        (sink, start.start(method, kind, attempts, Some(queue)))
    }

    /// Starts an attempt, or the interceptors, which make attempts. `requests` are those that the application writes.
    fn start<Req, Res: 'static>(
        self,
        method: &CalledMethod<Req, Res>,
        kind: MethodKind,
        mut attempts: impl Attempts + 'static,
        requests: Option<Arc<RequestQueue>>,
    ) -> ResponseStream<Res> {
        let Self {
            channel,
            head,
            invalid,
            interception,
            configuration,
            limits,
            ..
        } = self;
        let observation = observe(&channel, method.path_text());
        let deadline = head.deadline;
        let reading = Reading {
            codec: method.response(),
            shared: Arc::clone(&channel.shared),
            cardinality: Cardinality::of(kind),
            limit: limits.receive_message,
            intercepted: interception.clone(),
        };
        let mut responses = ResponseStream::new(reading, deadline, observation, requests);
        match (invalid, interception) {
            (Some(status), _) => responses.refuse(status),
            (None, None) => responses.begin(|| attempts.start(&channel, head)),
            (None, Some(interception)) => {
                let path = method.path().into_text();
                let call = InterceptedCall::new(path, method.descriptor(), head, interception);
                let attempts = Box::new(attempts);
                responses.begin_intercepted(|requests| {
                    InterceptorTask::new(channel, call, attempts, requests, configuration)
                });
            }
        }
        responses
    }
}

fn observe(channel: &Channel, path: &str) -> Observation {
    channel.shared.settings.observers.begin(|begin| {
        let (host, port) = channel.shared.target.server_address();
        begin(&CallStart {
            path,
            is_registered: true,
            side: CallSide::Client { host: &host, port },
        })
    })
}

/// The deadline of a call: its own or else that of the channel, and no later than one that it inherits.
fn deadline(channel: &Channel, head: &RequestHead) -> Option<Instant> {
    let timeout = channel.shared.settings.timeout;
    let own = head.deadline.or_else(|| now().checked_add(timeout?));
    let inherited = inherited().filter(|_| !head.ignores_inherited_deadline);
    own.into_iter().chain(inherited).min()
}

/// Applies the configuration of a method to a call. The smaller limit counts.
#[cold]
fn apply(config: &MethodConfig, head: &mut RequestHead, limits: &mut CallLimits) {
    config.apply_to(head, now());
    for (limit, configured) in [
        (&mut limits.send_message, config.max_request_message_bytes),
        (
            &mut limits.receive_message,
            config.max_response_message_bytes,
        ),
    ] {
        *limit = configured.unwrap_or(usize::MAX).min(*limit);
    }
}

impl<K> fmt::Debug for Call<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Call").finish_non_exhaustive()
    }
}

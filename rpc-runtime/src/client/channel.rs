//! `Channel`, over which a client makes calls.

use std::sync::Arc;

use http::HeaderMap;

use crate::balance::picker::PickCall;
use crate::call_body::replay_memory::ReplayMemory;
use crate::client::channel_task::handle::NoServers;
use crate::client::channel_task::site::Site;
use crate::client::channel_task::tasks::{ChannelTasks, Chosen};
use crate::client::credentials::{CallCredentials, Credentials};
use crate::client::phase::deadline_exceeded;
use crate::client::service_config::current::CurrentConfig;
use crate::client::settings::Settings;
use crate::interceptor::{Interceptor, Interceptors};
use crate::metadata::Metadata;
use crate::metadata::size::MetadataSize;
use crate::status::Status;
use crate::transport::net::target::Target;

/// The way to a server, or to the servers of a service: it connects when a call needs it, and again when a connection is lost.
///
/// The [target](Channel::connect) names the servers, and [`ChannelBuilder::balance`](crate::ChannelBuilder::balance) says how calls
/// are distributed over them. The default is to use the first one that connects. While calls are made, the name is resolved again
/// when the last answer is no longer valid, and at once when a connection was lost. An error of the resolver takes away nothing that
/// works. An endpoint that is no longer in the answer gets no new calls, and its open calls continue.
///
/// Clones share the connections and cost an `Arc`. The connections are closed when the last clone and the last call over them are
/// dropped.
///
/// The connections belong to the Tokio runtime of the first call, and are closed when that runtime ends. The next call then
/// connects on its own runtime, so a channel in a `static` can be used on several runtimes, one after the other. Each
/// current-thread runtime has its own connections, because such a runtime runs only while a thread blocks on it.
///
/// ```no_run
/// # async fn connect() -> Result<(), rpc_runtime::Status> {
/// use rpc_runtime::Channel;
///
/// let channel = Channel::connect("http://localhost:50051").await?;
/// // let greeter = GreeterClient::new(channel);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Channel {
    pub(crate) shared: Arc<Shared>,
    pub(crate) credentials: Option<Credentials>,
    pub(crate) interceptors: Interceptors,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) target: Arc<Target>,
    pub(crate) settings: Settings,
    /// The headers of all requests.
    pub(crate) headers: HeaderMap,
    pub(crate) tasks: ChannelTasks,
    pub(crate) config: Arc<CurrentConfig>,
    /// That of calls that have a policy for further attempts.
    pub(crate) replay_memory: Arc<ReplayMemory>,
    /// The largest size of the headers of a request without metadata, in bytes.
    pub(crate) plain_header_bytes: usize,
}

impl Channel {
    /// The same channel with other call credentials: `credentials` replace those of this channel. Both share the connection.
    #[must_use]
    pub fn with_credentials(&self, credentials: impl CallCredentials) -> Self {
        Self {
            credentials: Some(Credentials::new(credentials)),
            ..self.clone()
        }
    }

    /// The same channel with another interceptor, which runs inside the interceptors of this channel. Both share the
    /// connection.
    #[must_use]
    pub fn with_interceptor(&self, interceptor: impl Interceptor) -> Self {
        let mut channel = self.clone();
        channel.interceptors.push(interceptor);
        channel
    }

    pub(crate) fn new(
        site: Site,
        settings: Settings,
        credentials: Option<Credentials>,
        interceptors: Interceptors,
    ) -> Self {
        let headers = settings.headers();
        let plain_header_bytes = MetadataSize::of(&headers).bytes()
            + site.target.pseudo_header_bytes()
            + LONGEST_PATH
            + PER_CALL;
        Self {
            shared: Arc::new(Shared {
                target: Arc::clone(&site.target),
                config: Arc::clone(&site.config),
                tasks: ChannelTasks::new(site),
                headers,
                replay_memory: Arc::default(),
                plain_header_bytes,
                settings,
            }),
            credentials,
            interceptors,
        }
    }

    pub(crate) async fn connected(&self) -> Result<(), Status> {
        let shared = &self.shared;
        let mut task = shared.task()?;
        let call = PickCall {
            path: "",
            metadata: &Metadata::new(),
            avoid: &[],
        };
        shared.tasks.pick(&mut task, &call, false, None).await?;
        Ok(())
    }
}

impl Shared {
    /// The status of a call whose deadline passed before it had a response.
    pub(crate) fn waiting_took_too_long(&self) -> Status {
        let target = &self.target;
        match self.tasks.servers() {
            Ok(servers) => {
                deadline_exceeded(&format!("waiting for the response of {target}{servers}"))
            }
            Err(NoServers::Resolving) => deadline_exceeded(&format!(
                "waiting for the first answer of the resolver of {target}"
            )),
            Err(NoServers::Connecting) => deadline_exceeded(&format!("connecting to {target}")),
            Err(NoServers::Failing(failure)) => {
                let doing = format!(
                    "connecting to {target}; the last failure: {}",
                    failure.message()
                );
                deadline_exceeded(&doing).with_source(failure)
            }
        }
    }

    /// The task for a call on this runtime. It starts with the first call.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a runtime.
    pub(crate) fn task(&self) -> Result<Chosen<'_>, Status> {
        if let Some(chosen) = self.tasks.here() {
            return Ok(chosen);
        }
        Ok(self.tasks.start()?.0)
    }
}

/// The longest path of a call whose headers are not measured, in bytes.
pub(crate) const LONGEST_PATH: usize = 1024;

/// More bytes than `grpc-timeout` and `grpc-encoding` can have.
const PER_CALL: usize = 256;

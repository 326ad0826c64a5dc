//! `Resolver`, which an application implements to find endpoints in its own way.

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, mpsc};

use crate::client::control_plane::of_control_plane;
use crate::client::service_config::service_config::ServiceConfig;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// Finds the endpoints of a target and says when they change. Set by
/// [`ChannelBuilder::resolver`](crate::ChannelBuilder::resolver).
///
/// A resolver that is told of changes waits for them, and one that has to ask waits for [`Updates::wanted`] between two
/// questions:
///
/// ```
/// use std::convert::Infallible;
/// use std::net::SocketAddr;
///
/// use rpc_runtime::{Endpoint, Resolver, Status, Updates};
///
/// struct Registry(String);
///
/// # async fn ask(_: &str) -> std::io::Result<Vec<SocketAddr>> { todo!() }
/// impl Resolver for Registry {
///     async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
///         loop {
///             let found = ask(&self.0).await.map_err(|error| {
///                 Status::unavailable("the registry does not answer").with_source(error)
///             })?;
///             updates.set(found.into_iter().map(Endpoint::new)).await?;
///             updates.wanted().await;
///         }
///     }
/// }
/// ```
pub trait Resolver: Send + Sync + 'static {
    /// Finds the endpoints, and again whenever they change or are [wanted](Updates::wanted).
    ///
    /// It runs on the task of the channel's resolver while the channel is in use. A channel that is used on several
    /// current-thread runtimes runs it on each.
    ///
    /// # Errors
    ///
    /// The endpoints that are known stay in use; where there is none, calls fail with this status. A code that only a server may
    /// use, such as `NOT_FOUND`, becomes `INTERNAL` (gRFC A54). It is run again after a pause: 1 second, then longer up to 2
    /// minutes. A panic is handled in the same way.
    ///
    /// # Cancel safety
    ///
    /// The channel drops the future when it is idle or closed.
    fn run(&self, updates: &mut Updates)
    -> impl Future<Output = Result<Infallible, Status>> + Send;
}

/// Where a [`Resolver`] tells its channel of endpoints.
#[derive(Debug)]
pub struct Updates {
    pub(crate) answers: mpsc::Sender<Answer>,
    pub(crate) wanted: Arc<Notify>,
}

/// What a resolver says.
#[derive(Debug)]
pub(crate) enum Answer {
    Resolved(Resolution),
    /// It cannot find the endpoints now.
    Failed(Status),
}

/// An answer of a resolver.
#[derive(Clone, Debug)]
#[must_use]
pub struct Resolution {
    pub(crate) endpoints: Vec<Endpoint>,
    pub(crate) valid_for: Option<Duration>,
    pub(crate) config: Result<Option<Arc<ServiceConfig>>, Status>,
}

impl Updates {
    /// Tells the channel of all endpoints of the target. They replace those that were set before: an endpoint that is in both
    /// lists keeps its connection, and one that is not gets no new calls, while its open calls continue.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` if the list is not accepted, and the channel keeps the one before: there is no endpoint in it, or one whose
    /// authority is not valid. The channel learns of it when [`Resolver::run`] returns it, or from [`failed`](Self::failed): until
    /// then, calls may wait for a first list. `CANCELLED` if the channel no longer listens.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, the list is not set.
    pub async fn set(
        &mut self,
        endpoints: impl IntoIterator<Item = Endpoint>,
    ) -> Result<(), Status> {
        self.resolved(Resolution::new(endpoints)).await
    }

    /// The same as [`set`](Self::set), with more than endpoints in the answer.
    ///
    /// # Errors
    ///
    /// As for [`set`](Self::set).
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, the answer is not used.
    pub async fn resolved(&mut self, resolution: Resolution) -> Result<(), Status> {
        resolution.check()?;
        self.answer(Answer::Resolved(resolution)).await
    }

    /// Tells the channel that the endpoints cannot be found now, for a resolver that goes on by itself. An error that
    /// [`Resolver::run`] returns has the same effect, but ends it for a while.
    ///
    /// The endpoints that are known stay in use; where there is none, calls fail with `status`, as for [`Resolver::run`].
    ///
    /// # Errors
    ///
    /// `CANCELLED` if the channel no longer listens.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, the channel is not told.
    pub async fn failed(&mut self, status: Status) -> Result<(), Status> {
        self.answer(Answer::Failed(of_control_plane(status))).await
    }

    async fn answer(&mut self, answer: Answer) -> Result<(), Status> {
        self.answers.send(answer).await.map_err(|_| {
            Status::cancelled("the channel does not listen to its resolver any longer")
        })
    }

    /// Waits until the channel wants the endpoints again:
    ///
    /// - after a connection was lost or could not be made: three times with a second between them, then every 5 seconds;
    /// - while calls are made, when the last answer is no longer [valid](Resolution::valid_for).
    ///
    /// An idle channel does not want them.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped, the wish is kept.
    pub async fn wanted(&mut self) {
        self.wanted.notified().await;
    }
}

impl Resolution {
    /// An answer with these endpoints, valid for 30 seconds.
    pub fn new(endpoints: impl IntoIterator<Item = Endpoint>) -> Self {
        Self {
            endpoints: endpoints.into_iter().collect(),
            valid_for: None,
            config: Ok(None),
        }
    }

    /// Sets how long the answer is valid, such as the TTL of a DNS record. The channel uses at least 5 seconds and at most 5
    /// minutes.
    pub fn valid_for(mut self, time: Duration) -> Self {
        self.valid_for = Some(time);
        self
    }

    /// Sets the service config of the answer, which takes the place of that of the application. An error is one that could not be
    /// read: the channel keeps the config that it has, or else uses that of the application; without both, calls fail with it
    /// (gRFC A21).
    pub fn service_config(mut self, config: Result<ServiceConfig, Status>) -> Self {
        self.config = config.and_then(|config| {
            config.check().map_err(Status::invalid_argument)?;
            Ok(Some(Arc::new(config)))
        });
        self
    }

    /// Refuses an answer with which no call could be made.
    fn check(&self) -> Result<(), Status> {
        Endpoint::check_all(&self.endpoints).map_err(|fault| {
            let text = format!(
                "the answer of the resolver is not used: {}",
                fault.message()
            );
            Status::unavailable(text).with_source(fault)
        })
    }
}

/// A resolver of any type.
#[derive(Clone)]
pub(crate) struct AnyResolver(Arc<dyn DynResolver>);

trait DynResolver: Send + Sync {
    fn run<'a>(&'a self, updates: &'a mut Updates) -> Running<'a>;
}

type Running<'a> = Pin<Box<dyn Future<Output = Result<Infallible, Status>> + Send + 'a>>;

impl AnyResolver {
    pub(crate) fn new(resolver: impl Resolver) -> Self {
        Self(Arc::new(resolver))
    }

    /// Runs the resolver until it fails; returns why.
    pub(crate) async fn run(&self, updates: &mut Updates) -> Status {
        match self.0.run(updates).await {
            Ok(never) => match never {},
            Err(status) => status,
        }
    }
}

impl<R: Resolver> DynResolver for R {
    fn run<'a>(&'a self, updates: &'a mut Updates) -> Running<'a> {
        Box::pin(Resolver::run(self, updates))
    }
}

impl fmt::Debug for AnyResolver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AnyResolver")
    }
}

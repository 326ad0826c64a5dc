//! Interceptors: code that runs around every call of a server or a channel.
//!
//! An interceptor has the same form on both sides and for all four call types: code before and after
//! `next.run(call).await`, which lasts as long as the call. An interceptor that reads messages registers a watcher
//! before that, see [`InterceptedCall::on_request`]. Calls without interceptors do not use this module.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::status::Status;

pub(crate) mod call;
pub(crate) mod interception;

use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::Interception;

/// Code that runs around calls: logging, metrics, authentication, retries.
///
/// Interceptors are added to a server ([`Server::intercept`](crate::Server::intercept)), to one of its services
/// ([`Intercepted`](crate::Intercepted)), or to a channel
/// ([`ChannelBuilder::intercept`](crate::ChannelBuilder::intercept),
/// [`Channel::with_interceptor`](crate::Channel::with_interceptor)). The one that was added first is the outermost.
///
/// ```
/// use rpc_runtime::{InterceptedCall, Interceptor, Next, Status};
///
/// struct Authentication;
///
/// impl Interceptor for Authentication {
///     async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
///         match call.metadata().get("authorization") {
///             Some("Bearer 7f3a") => next.run(call).await,
///             _ => Err(Status::unauthenticated("no valid token")),
///         }
///     }
/// }
///
/// /// For a client: repeats a call if the server is unavailable.
/// struct Retry;
///
/// impl Interceptor for Retry {
///     async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
///         match next.run(call).await {
///             Err(status) if status.code() == rpc_runtime::Code::Unavailable => next.run(call).await,
///             ended => ended,
///         }
///     }
/// }
/// ```
pub trait Interceptor: Send + Sync + 'static {
    /// Runs around `call`. [`next.run(call)`](Next::run) runs the rest of the call.
    ///
    /// # Errors
    ///
    /// The status that the call ends with: that of [`Next::run`], or another one in its place.
    ///
    /// # Cancel safety
    ///
    /// When the call is cancelled, the future is dropped at the `await` where it waits. Code that must run in that
    /// case too belongs in a `Drop`.
    fn intercept(
        &self,
        call: &mut InterceptedCall,
        next: Next<'_>,
    ) -> impl Future<Output = Result<(), Status>> + Send;
}

/// The rest of a call: the next interceptor, or finally the handler (on a server) or the call to the server (on a client).
#[derive(Clone, Copy)]
pub struct Next<'a> {
    interceptors: &'a [Arc<dyn DynInterceptor>],
    end: &'a dyn Invoke,
}

impl Next<'_> {
    /// Runs the rest of the call until it has ended, including all messages of a streaming call.
    ///
    /// On a client a unary call can be run more than once: each run is a new call to the server, and the response and the
    /// trailing metadata are those of the last run. A streaming call, and any call on a server, can be run only once: a second
    /// run returns `INTERNAL`.
    ///
    /// # Errors
    ///
    /// The status of the call; its metadata are the call's trailing metadata.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future cancels the run: the handler on a server, the call on a client.
    pub async fn run(self, call: &mut InterceptedCall) -> Result<(), Status> {
        let Some((first, interceptors)) = self.interceptors.split_first() else {
            return self.end.invoke(call).await;
        };
        let _watchers = Interception::forget_later(call.shared());
        let next = Next {
            interceptors,
            end: self.end,
        };
        first.intercept(call, next).await
    }
}

/// The interceptors of a server, a service or a channel; `None` if there are none.
#[derive(Clone, Default)]
pub(crate) struct Interceptors(Option<Arc<[Arc<dyn DynInterceptor>]>>);

impl Interceptors {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Adds the innermost interceptor.
    pub(crate) fn push(&mut self, interceptor: impl Interceptor) {
        let added: Arc<dyn DynInterceptor> = Arc::new(interceptor);
        let outer = self.as_slice().iter().cloned();
        self.0 = Some(outer.chain([added]).collect());
    }

    /// The state that a call shares with these interceptors; `None` if there are no interceptors.
    pub(crate) fn interception(&self) -> Option<Arc<Interception>> {
        (!self.is_empty()).then(Arc::default)
    }

    /// Runs the interceptors around `end`.
    pub(crate) async fn run(
        &self,
        call: &mut InterceptedCall,
        end: &dyn Invoke,
    ) -> Result<(), Status> {
        let next = Next {
            interceptors: self.as_slice(),
            end,
        };
        next.run(call).await
    }

    fn as_slice(&self) -> &[Arc<dyn DynInterceptor>] {
        self.0.as_deref().unwrap_or_default()
    }
}

/// The call itself, which [`Next::run`] of the last interceptor runs.
pub(crate) trait Invoke: Sync {
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a>;
}

/// The future of an interceptor or of the rest of a call. Boxed, because the types of interceptors are not known here.
pub(crate) type CallFuture<'a> = Pin<Box<dyn Future<Output = Result<(), Status>> + Send + 'a>>;

/// Object-safe form of [`Interceptor`]. `dyn`, because applications plug interceptors in; a call boxes one future for
/// each of them.
trait DynInterceptor: Send + Sync {
    fn intercept<'a>(&'a self, call: &'a mut InterceptedCall, next: Next<'a>) -> CallFuture<'a>;
}

impl<I: Interceptor> DynInterceptor for I {
    fn intercept<'a>(&'a self, call: &'a mut InterceptedCall, next: Next<'a>) -> CallFuture<'a> {
        Box::pin(Interceptor::intercept(self, call, next))
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Next")
    }
}

impl fmt::Debug for Interceptors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} interceptors", self.as_slice().len())
    }
}

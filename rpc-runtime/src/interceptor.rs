//! Interceptors: what happens around every call of a server or a channel, whatever its type.
//!
//! One shape serves both sides and all four call types: code before and after `next.run(call).await`, which lasts as
//! long as the call. Messages pass by meanwhile; who wants to see them says so beforehand, see
//! [`InterceptedCall::on_request`]. A call without interceptors passes nothing of this.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::status::Status;

pub(crate) mod call;
pub(crate) mod interception;

use crate::interceptor::call::InterceptedCall;
use crate::interceptor::interception::Interception;

/// What happens around calls: logging, metrics, authentication, retries.
///
/// It is set for a server ([`Server::intercept`](crate::Server::intercept)), one of its services
/// ([`Intercepted`](crate::Intercepted)), or a channel ([`ChannelBuilder::intercept`](crate::ChannelBuilder::intercept),
/// [`Channel::with_interceptor`](crate::Channel::with_interceptor)). Of several, the one that was set first is the
/// outermost.
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
/// /// For a client: makes a call again if the server could not be reached.
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
    /// Happens around `call`, which goes on with [`next.run(call)`](Next::run).
    ///
    /// # Errors
    ///
    /// The status with which the call ends: that of [`Next::run`], or another in its place.
    ///
    /// # Cancel safety
    ///
    /// The future is dropped where it waits when the call is cancelled. What must happen then as well belongs into a
    /// `Drop`.
    fn intercept(
        &self,
        call: &mut InterceptedCall,
        next: Next<'_>,
    ) -> impl Future<Output = Result<(), Status>> + Send;
}

/// What comes after an interceptor: the next one, or else the handler on a server, the server on a client.
#[derive(Clone, Copy)]
pub struct Next<'a> {
    interceptors: &'a [Arc<dyn DynInterceptor>],
    end: &'a dyn Invoke,
}

impl Next<'_> {
    /// Runs what comes after the interceptor, until the call has ended, whether it streams or not.
    ///
    /// On a client a unary call can be run more than once: each run is a call of its own to the server, and the response and the
    /// trailing metadata are those of the last run. A call that streams, and any call on a server, can be run once: a second run
    /// ends with `INTERNAL`.
    ///
    /// # Errors
    ///
    /// The status of the call; its metadata are the trailing metadata of the call.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future cancels what it has begun: the handler on a server, the call on a client.
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

    /// Adds an innermost one.
    pub(crate) fn push(&mut self, interceptor: impl Interceptor) {
        let added: Arc<dyn DynInterceptor> = Arc::new(interceptor);
        let outer = self.as_slice().iter().cloned();
        self.0 = Some(outer.chain([added]).collect());
    }

    /// What a call with these interceptors shares with them; `None` if there are no interceptors.
    pub(crate) fn interception(&self) -> Option<Arc<Interception>> {
        (!self.is_empty()).then(Arc::default)
    }

    /// Lets them all happen around `end`.
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

/// What comes after the last interceptor.
pub(crate) trait Invoke: Sync {
    fn invoke<'a>(&'a self, call: &'a mut InterceptedCall) -> CallFuture<'a>;
}

/// A call, boxed: its interceptors are of types that only the application knows.
pub(crate) type CallFuture<'a> = Pin<Box<dyn Future<Output = Result<(), Status>> + Send + 'a>>;

/// An [`Interceptor`] as it is kept. `dyn`, because the application plugs them in; a call that has interceptors boxes
/// one future for each.
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

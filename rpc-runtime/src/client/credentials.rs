//! Call credentials: metadata with each call that authenticates the caller.
//!
//! TLS secures the connection. gRPC's "Authentication" guide calls the two call credentials and channel credentials.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::client::control_plane::of_control_plane;
use crate::metadata::Metadata;
use crate::status::Status;
use crate::transport::net::target::Target;

/// Provides the metadata that authenticates a call, such as a token that is fetched, cached and renewed.
///
/// It is set for a channel with [`ChannelBuilder::credentials`](crate::ChannelBuilder::credentials) or
/// [`Channel::with_credentials`](crate::Channel::with_credentials), and is called before each attempt, within the deadline
/// of the call.
///
/// ```
/// use rpc_runtime::{CallCredentials, CallTarget, Metadata, Status};
///
/// struct Token(String);
///
/// impl CallCredentials for Token {
///     async fn metadata(&self, _target: CallTarget<'_>) -> Result<Metadata, Status> {
///         let mut metadata = Metadata::new();
///         metadata.insert("authorization", format!("Bearer {}", self.0))?;
///         Ok(metadata)
///     }
/// }
/// ```
pub trait CallCredentials: Send + Sync + 'static {
    /// The metadata for a call to `target`. It is added to the metadata of the call.
    ///
    /// # Errors
    ///
    /// The status of the call, which is then not sent. A code that only the logic of a server can return, such as `NOT_FOUND`,
    /// becomes `INTERNAL`, so that the caller does not take it for the server's (gRFC A54).
    ///
    /// # Cancel safety
    ///
    /// The future is dropped when the call is cancelled or its deadline passes. Work that other calls wait for too, such as
    /// the renewal of a token, belongs in its own task.
    fn metadata(
        &self,
        target: CallTarget<'_>,
    ) -> impl Future<Output = Result<Metadata, Status>> + Send;
}

/// The server and the method of a call, for [`CallCredentials`].
#[derive(Clone, Copy, Debug)]
pub struct CallTarget<'a> {
    authority: &'a str,
    path: &'a str,
}

/// The credentials of a channel. `dyn`, because the application plugs them in; a call with credentials boxes one future.
#[derive(Clone)]
pub(crate) struct Credentials(Arc<dyn DynCredentials>);

trait DynCredentials: Send + Sync {
    fn metadata<'a>(&'a self, target: CallTarget<'a>) -> MetadataFuture<'a>;
}

type MetadataFuture<'a> = Pin<Box<dyn Future<Output = Result<Metadata, Status>> + Send + 'a>>;

impl<'a> CallTarget<'a> {
    /// The authority of the server: `greeter.example`, `greeter.example:8443`.
    #[must_use]
    pub fn authority(&self) -> &'a str {
        self.authority
    }

    /// The path of the method: `/helloworld.Greeter/SayHello`.
    #[must_use]
    pub fn path(&self) -> &'a str {
        self.path
    }

    /// The audience for a token that is bound to one service: `https://greeter.example/helloworld.Greeter`, without the port
    /// if it is 443.
    #[must_use]
    pub fn audience(&self) -> String {
        let authority = self
            .authority
            .strip_suffix(":443")
            .unwrap_or(self.authority);
        let service = self
            .path
            .rsplit_once('/')
            .map_or("", |(service, _)| service);
        format!("https://{authority}{service}")
    }
}

impl Credentials {
    pub(crate) fn new(credentials: impl CallCredentials) -> Self {
        Self(Arc::new(credentials))
    }

    /// The metadata for a call to the method at `path`.
    pub(crate) async fn metadata(&self, target: &Target, path: &str) -> Result<Metadata, Status> {
        if target.is_readable_on_the_way() {
            return Err(Status::unauthenticated(format!(
                "call credentials are sent over TLS only, and {target} is a plaintext target; use \
                 `https://host:port`"
            )));
        }
        let call = CallTarget {
            authority: target.authority.as_str(),
            path,
        };
        let metadata = self.0.metadata(call).await;
        metadata
            .map_err(|status| of_control_plane(status).with_context("the call credentials failed"))
    }
}

impl<C: CallCredentials> DynCredentials for C {
    fn metadata<'a>(&'a self, target: CallTarget<'a>) -> MetadataFuture<'a> {
        Box::pin(CallCredentials::metadata(self, target))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_audience_is_the_service() {
        for (authority, path, audience) in [
            ("a.b", "/p.S/M", "https://a.b/p.S"),
            ("a.b:443", "/p.S/M", "https://a.b/p.S"),
            ("a.b:8443", "/p.S/M", "https://a.b:8443/p.S"),
        ] {
            let target = CallTarget { authority, path };
            assert_eq!(target.audience(), audience);
        }
    }
}

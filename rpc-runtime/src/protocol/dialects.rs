//! The dialects that there are.

use http::request::Parts;

use crate::protocol::dialect::DialectCall;
#[cfg(feature = "grpc-web")]
use crate::protocol::grpc_web;

/// The dialects that a server accepts besides gRPC. None by default.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dialects {
    #[cfg(feature = "grpc-web")]
    pub(crate) grpc_web: bool,
}

impl Dialects {
    /// The dialect of a request that is not gRPC; `None` if the server accepts none that it could be.
    ///
    /// It rewrites the head to that of a gRPC call: fields such as `grpc-timeout` have the names and the form of gRPC, and fields of
    /// the dialect are gone.
    #[cold]
    #[cfg_attr(
        not(feature = "grpc-web"),
        allow(unused_variables, clippy::unused_self, reason = "there is no dialect")
    )]
    pub(crate) fn accept(self, parts: &mut Parts) -> Option<DialectCall> {
        #[cfg(feature = "grpc-web")]
        if self.grpc_web {
            return grpc_web::accept(parts);
        }
        None
    }
}

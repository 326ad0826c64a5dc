//! The dialects that there are.

use http::request::Parts;
#[cfg(feature = "tower")]
use http::{HeaderMap, Method};

#[cfg(feature = "tower")]
use crate::protocol::dialect::Dialect;
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

    /// The conversion of a response that the router does not make; `None` if the request is not a call in a dialect that the server
    /// accepts.
    #[cfg(feature = "tower")]
    #[cfg_attr(
        not(feature = "grpc-web"),
        allow(unused_variables, clippy::unused_self, reason = "there is no dialect")
    )]
    pub(crate) fn response(self, method: &Method, headers: &HeaderMap) -> Option<Box<dyn Dialect>> {
        #[cfg(feature = "grpc-web")]
        if self.grpc_web {
            return grpc_web::response(method, headers);
        }
        None
    }

    /// What the text for a refused content type says of the dialects, after that of gRPC.
    pub(crate) fn content_types(self) -> &'static str {
        if self.accept_grpc_web() {
            ", and that of a gRPC-Web call is application/grpc-web or application/grpc-web-text"
        } else {
            ""
        }
    }

    /// What the text for a gRPC call over HTTP/1 says of the dialects.
    #[cfg(feature = "tower")]
    pub(crate) fn versions(self) -> &'static str {
        if self.accept_grpc_web() {
            ", and a gRPC-Web call does not"
        } else {
            ""
        }
    }

    #[cfg_attr(
        not(feature = "grpc-web"),
        allow(clippy::unused_self, reason = "there is no dialect")
    )]
    fn accept_grpc_web(self) -> bool {
        #[cfg(feature = "grpc-web")]
        return self.grpc_web;
        #[cfg(not(feature = "grpc-web"))]
        false
    }
}

//! The dialects that there are.

#[cfg(feature = "tower")]
use http::HeaderMap;
use http::request::Parts;
#[cfg(feature = "tower")]
use http::{Method, Uri};

use crate::method::MethodDescriptor;
use crate::protocol::compression::negotiation::Encodings;
#[cfg(feature = "connect")]
use crate::protocol::connect;
#[cfg(feature = "connect")]
use crate::protocol::connect::Connect;
#[cfg(feature = "tower")]
use crate::protocol::dialect::Dialect;
use crate::protocol::dialect::DialectCall;
#[cfg(feature = "grpc-web")]
use crate::protocol::grpc_web;
use crate::protocol::refusal::Refusal;
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
use crate::protocol::transcoding;

/// The dialects that a server accepts besides gRPC. None by default.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dialects {
    #[cfg(feature = "grpc-web")]
    pub(crate) grpc_web: bool,
    #[cfg(feature = "connect")]
    pub(crate) connect: Option<Connect>,
    /// Whether messages may be JSON.
    #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
    pub(crate) json: bool,
}

#[cfg_attr(
    not(feature = "connect"),
    allow(
        unused_variables,
        unused_mut,
        clippy::unused_self,
        reason = "only Connect needs them"
    )
)]
impl Dialects {
    /// The dialect of a request that is not gRPC. `method` is the method at its path, if there is one, and `accept` are the encodings
    /// that the server accepts.
    ///
    /// It rewrites the head to that of a gRPC call: fields such as `grpc-timeout` have the names and the form of gRPC, and fields of
    /// the dialect are gone.
    ///
    /// # Errors
    ///
    /// Why the request is not a call: `refusal`, if it could not be a call in any dialect that the server accepts.
    #[cold]
    pub(crate) fn accept(
        self,
        parts: &mut Parts,
        method: Option<MethodDescriptor>,
        accept: Encodings,
        refusal: Refusal,
    ) -> Result<DialectCall, Refusal> {
        #[cfg(feature = "grpc-web")]
        if self.grpc_web
            && let Some(call) = grpc_web::accept(parts)
        {
            return Ok(call);
        }
        #[cfg(feature = "connect")]
        if let Some(connect) = self.connect {
            return connect.accept(parts, method, accept, refusal);
        }
        Err(refusal)
    }

    /// The conversion of a response that the router does not make; `None` if the request is not a call in a dialect that the server
    /// accepts.
    #[cfg(feature = "tower")]
    pub(crate) fn response(
        self,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Option<Box<dyn Dialect>> {
        #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
        if self.json
            && let Some(headers) = transcoding::protobuf_headers(headers)
        {
            return self
                .response(method, uri, &headers)
                .map(transcoding::responses);
        }
        #[cfg(feature = "grpc-web")]
        if self.grpc_web
            && let Some(response) = grpc_web::response(method, headers)
        {
            return Some(response);
        }
        #[cfg(feature = "connect")]
        if self.connect.is_some() {
            return connect::response(method, uri, headers);
        }
        None
    }

    /// The verbs of calls of `method`, as in `allow`.
    pub(crate) fn verbs(self, method: Option<MethodDescriptor>) -> &'static str {
        #[cfg(feature = "connect")]
        if self.connect.is_some() && method.is_some_and(connect::takes_get) {
            return "GET, POST";
        }
        "POST"
    }

    /// The content types of calls of `method`, as in `accept-post`.
    pub(crate) fn content_types(self, method: Option<MethodDescriptor>) -> String {
        let mut types = vec!["application/grpc"];
        #[cfg(feature = "grpc-web")]
        if self.grpc_web {
            types.extend(["application/grpc-web", "application/grpc-web-text"]);
            #[cfg(feature = "json")]
            if self.json {
                types.extend([
                    "application/grpc-web+json",
                    "application/grpc-web-text+json",
                ]);
            }
        }
        #[cfg(feature = "connect")]
        if let (Some(_), Some(method)) = (self.connect, method) {
            let content_type = connect::content_type_of(method);
            types.push(content_type);
            #[cfg(feature = "json")]
            if self.json {
                types.extend(transcoding::json_type(content_type));
            }
        }
        types.join(", ")
    }

    /// What the text for a refused verb says of the dialects, after that of gRPC.
    pub(crate) fn verbs_text(self) -> &'static str {
        #[cfg(feature = "connect")]
        if self.connect.is_some() {
            return ", and a Connect call is one too, or a GET request if its method is unary and has the option \
                    idempotency_level = NO_SIDE_EFFECTS";
        }
        ""
    }

    /// What the text for a refused content type says of the dialects, after that of gRPC.
    pub(crate) fn content_types_text(self) -> String {
        let mut text = String::new();
        #[cfg(feature = "grpc-web")]
        if self.grpc_web {
            text.push_str(", and that of a gRPC-Web call is application/grpc-web or application/grpc-web-text");
        }
        #[cfg(feature = "connect")]
        if self.connect.is_some() {
            text.push_str(", and that of a Connect call is application/proto, or application/connect+proto for a stream");
        }
        #[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
        if self.json {
            text.push_str("; with JSON in place of protobuf, these end with json if the service has descriptors");
        }
        text
    }

    /// What the text for a gRPC call over HTTP/1 says of the dialects.
    #[cfg(feature = "tower")]
    pub(crate) fn versions_text(self) -> String {
        let mut text = String::new();
        #[cfg(feature = "grpc-web")]
        if self.grpc_web {
            text.push_str(", and a gRPC-Web call does not");
        }
        #[cfg(feature = "connect")]
        if self.connect.is_some() {
            text.push_str(", and a Connect call does not");
        }
        text
    }
}

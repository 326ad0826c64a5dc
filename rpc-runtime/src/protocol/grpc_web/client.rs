//! gRPC-Web on a client, in the binary form: the text form exists for browsers that cannot read a body as bytes.
//!
//! The `te` of gRPC says that a client reads HTTP trailers, which gRPC-Web does not have. `x-user-agent` is for browsers, which cannot set
//! `user-agent`.

use http::response::Parts;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::method::MethodKind;
use crate::protocol::client_dialect::{ClientDialect, OutboundFraming};
use crate::protocol::dialect::InboundFraming;
use crate::protocol::grpc;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::protocol::grpc_web::X_GRPC_WEB;
use crate::protocol::grpc_web::content_type::{ContentType, WEB};
use crate::protocol::grpc_web::response_body::ResponseBody;
use crate::status::Status;

/// The conversion of the calls of a channel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GrpcWebClient;

impl ClientDialect for GrpcWebClient {
    fn request(&self, _kind: MethodKind, headers: &mut HeaderMap) {
        headers.remove(header::TE);
        headers.insert(header::CONTENT_TYPE, ContentType::BINARY.value());
        headers.insert(X_GRPC_WEB, HeaderValue::from_static("1"));
    }

    fn requests(&self, _kind: MethodKind) -> Option<Box<dyn OutboundFraming>> {
        None
    }

    fn response(
        &self,
        head: &mut Parts,
        limits: CallLimits,
    ) -> Result<Box<dyn InboundFraming>, Status> {
        let known = GrpcHeaders::find(&head.headers);
        grpc::check_response(head.status, known, WEB, |content_type| {
            ContentType::parse(content_type).is_some_and(|content_type| !content_type.is_text)
        })?;
        let encoding = known.encoding.and_then(|value| value.to_str().ok());
        let encoding = encoding.and_then(Encoding::from_name).unwrap_or_default();
        let status = known.status.map(|_| head.headers.clone());
        let body = ResponseBody::new(encoding, limits.receive_metadata, status);
        head.status = StatusCode::OK;
        head.headers
            .insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        Ok(Box::new(body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn the_head_of_a_request_may_be_converted_again() {
        let mut headers = HeaderMap::new();
        headers.insert(header::TE, grpc::TE_VALUE);
        headers.insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        headers.insert(grpc::GRPC_TIMEOUT, HeaderValue::from_static("1S"));
        for _ in 0..2 {
            GrpcWebClient.request(MethodKind::Unary, &mut headers);
            assert_eq!(headers.len(), 3);
            assert_eq!(headers["content-type"], "application/grpc-web+proto");
            assert_eq!(headers["x-grpc-web"], "1");
            assert_eq!(headers["grpc-timeout"], "1S");
        }
    }

    #[test]
    fn the_head_of_a_response_is_checked() {
        let web = "application/grpc-web";
        for (http_status, content_type, grpc_status, expected) in [
            (200, Some(web), None, None),
            (200, Some("application/grpc-web+proto"), None, None),
            (200, Some("Application/gRPC-Web ; v=1"), None, None),
            (
                200,
                Some("application/grpc-web-text"),
                None,
                Some(Code::Unknown),
            ),
            (
                200,
                Some("application/grpc-web+json"),
                None,
                Some(Code::Unknown),
            ),
            (200, Some("application/grpc"), None, Some(Code::Unknown)),
            (200, Some("text/html"), None, Some(Code::Unknown)),
            (200, None, None, Some(Code::Unknown)),
            (404, Some(web), None, Some(Code::Unimplemented)),
            (415, Some("text/plain"), None, Some(Code::Unknown)),
            (503, None, None, Some(Code::Unavailable)),
            // A status counts, whatever else the head has.
            (200, None, Some("0"), None),
            (503, Some("text/html"), Some("5"), None),
        ] {
            let mut response = http::Response::builder().status(http_status);
            let fields = [("content-type", content_type), ("grpc-status", grpc_status)];
            for (name, value) in fields {
                if let Some(value) = value {
                    response = response.header(name, value);
                }
            }
            let mut head = response.body(()).unwrap().into_parts().0;
            let converted = GrpcWebClient.response(&mut head, CallLimits::default());
            let code = converted.err().map(|status| status.code());
            assert_eq!(code, expected, "{http_status} {content_type:?}");
        }
    }
}

//! The headers of a request or response that gRPC itself uses.
//!
//! Specification: PROTOCOL-HTTP2 "Requests" and "Responses".

use http::{HeaderMap, HeaderValue};

use crate::metadata::size::MetadataSize;

/// The headers of gRPC in a header map. Of repeated headers, the first counts.
///
/// One iteration finds all of them: a lookup for each would cost more than the rest of the processing.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct GrpcHeaders<'a> {
    pub(crate) content_type: Option<&'a HeaderValue>,
    pub(crate) timeout: Option<&'a HeaderValue>,
    pub(crate) encoding: Option<&'a HeaderValue>,
    /// The first `grpc-accept-encoding`. There may be [several](HeaderMap::get_all).
    pub(crate) accept_encoding: Option<&'a HeaderValue>,
    pub(crate) status: Option<&'a HeaderValue>,
    pub(crate) size: MetadataSize,
}

impl<'a> GrpcHeaders<'a> {
    pub(crate) fn find(headers: &'a HeaderMap) -> Self {
        let mut found = Self::default();
        for (name, value) in headers {
            found.size.add(name, value);
            let place = match name.as_str() {
                "content-type" => &mut found.content_type,
                "grpc-timeout" => &mut found.timeout,
                "grpc-encoding" => &mut found.encoding,
                "grpc-accept-encoding" => &mut found.accept_encoding,
                "grpc-status" => &mut found.status,
                _ => continue,
            };
            place.get_or_insert(value);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use http::header::CONTENT_TYPE;

    use super::*;
    use crate::protocol::grpc;

    #[test]
    fn the_first_value_of_each_is_found() {
        let mut headers = HeaderMap::new();
        for name in [
            CONTENT_TYPE,
            grpc::GRPC_TIMEOUT,
            grpc::GRPC_ENCODING,
            grpc::GRPC_ACCEPT_ENCODING,
            grpc::GRPC_STATUS,
        ] {
            let first = HeaderValue::from_str(name.as_str()).unwrap();
            headers.append(&name, first);
            headers.append(&name, HeaderValue::from_static("second"));
        }
        headers.append("grpc-status-details-bin", HeaderValue::from_static("no"));
        let found = GrpcHeaders::find(&headers);
        assert_eq!(found.content_type.unwrap(), "content-type");
        assert_eq!(found.timeout.unwrap(), "grpc-timeout");
        assert_eq!(found.encoding.unwrap(), "grpc-encoding");
        assert_eq!(found.accept_encoding.unwrap(), "grpc-accept-encoding");
        assert_eq!(found.status.unwrap(), "grpc-status");
        assert_eq!(found.size, MetadataSize::of(&headers));
        assert!(GrpcHeaders::find(&HeaderMap::new()).content_type.is_none());
    }
}

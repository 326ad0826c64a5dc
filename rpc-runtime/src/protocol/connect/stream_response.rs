//! The responses of a call that is not unary: messages as in gRPC, and a last message in place of the trailers.
//!
//! Specification: Connect "Streaming-Response". The HTTP status is always 200.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, header};

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::protocol::connect::content_type::ContentType;
use crate::protocol::connect::end_of_stream;
use crate::protocol::connect::headers::Fields;
use crate::protocol::dialect::{Dialect, ResponseFields};
use crate::status::Status;

/// The conversion of the responses of a call.
#[derive(Debug)]
pub(super) struct StreamResponse;

impl Dialect for StreamResponse {
    fn waits_for_end(&self) -> bool {
        false
    }

    fn head(&mut self, fields: &ResponseFields<'_>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        fields.metadata.append_to(&mut headers);
        headers.insert(header::CONTENT_TYPE, ContentType::Stream.value());
        if fields.encoding != Encoding::Identity {
            let name = HeaderValue::from_static(fields.encoding.name());
            headers.insert(Fields::STREAM.encoding, name);
        }
        if let Some(accepted) = fields.accept_encoding {
            headers.insert(Fields::STREAM.accept_encoding, accepted.clone());
        }
        headers
    }

    fn messages(&mut self, bytes: Bytes) -> Result<Bytes, Status> {
        Ok(bytes)
    }

    fn end(&mut self, status: Option<&Status>, trailers: &Metadata) -> Bytes {
        end_of_stream::encode(status, trailers)
    }

    fn only(&mut self, status: &Status, fields: &ResponseFields<'_>) -> Response<Bytes> {
        let uncompressed = ResponseFields {
            encoding: Encoding::Identity,
            ..*fields
        };
        let mut response = Response::new(self.end(Some(status), fields.trailers));
        *response.headers_mut() = self.head(&uncompressed);
        response
    }
}

//! Calls in a dialect whose messages are JSON. The dialect is that of the same call with messages of protobuf: around it, the head gets
//! other content types, and each message is converted.
//!
//! Specifications: Connect "Unary-Request" and "Streaming-Request", and PROTOCOL-WEB "Protocol differences". Requests may be compressed.
//! Responses are not.

use std::fmt;
use std::sync::Arc;

use bytes::{Buf, Bytes};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Response, Uri, header};

use crate::codec::buffer::PREFIX;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::progress::Progress;
use crate::protocol::compression::negotiation::{Encodings, message_encoding};
use crate::protocol::dialect::{Dialect, DialectCall, InboundFraming, ResponseFields};
use crate::protocol::envelope::decoder::Decoder;
use crate::protocol::grpc::{GRPC_ACCEPT_ENCODING, GRPC_ENCODING};
use crate::side::Side;
use crate::status::Status;

/// Converts the messages of a method.
pub(crate) trait MessageForm: Send + Sync + fmt::Debug {
    /// The encoded request that JSON means, of at most `limit` bytes.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if it means none, `RESOURCE_EXHAUSTED` if it is larger.
    fn request(&self, json: &[u8], limit: usize) -> Result<Vec<u8>, Status>;

    /// The JSON of an encoded response.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if it has none, `RESOURCE_EXHAUSTED` if it is too large.
    fn response(&self, message: &[u8]) -> Result<Vec<u8>, Status>;
}

/// Whether the messages of a request are JSON, in any dialect.
pub(crate) fn is_json(parts: &Parts) -> bool {
    if parts.method == Method::GET {
        return query_pairs(&parts.uri).any(|pair| pair == JSON_QUERY);
    }
    content_type(&parts.headers).is_some()
}

/// Makes the head of a request with JSON that of the same request with protobuf.
pub(crate) fn announce_protobuf(parts: &mut Parts) {
    if let Some((_, protobuf)) = content_type(&parts.headers) {
        let value = HeaderValue::from_static(protobuf);
        parts.headers.insert(header::CONTENT_TYPE, value);
    }
    if parts.method == Method::GET {
        let pairs = query_pairs(&parts.uri);
        let pairs = pairs.map(|pair| {
            if pair == JSON_QUERY {
                PROTOBUF_QUERY
            } else {
                pair
            }
        });
        let pairs: Vec<_> = pairs.collect();
        let path_and_query = format!("{}?{}", parts.uri.path(), pairs.join("&"));
        if let Ok(path_and_query) = PathAndQuery::try_from(path_and_query) {
            parts.uri = path_and_query.into();
        }
    }
}

/// The call with JSON, of one whose head [announces protobuf](announce_protobuf). `form` is that of the method, if there is one.
pub(crate) fn with_json(
    call: DialectCall,
    form: Option<Arc<dyn MessageForm>>,
    headers: &mut HeaderMap,
    accept: Encodings,
) -> DialectCall {
    let responses = Box::new(JsonResponses::new(call.responses, form.clone()));
    let encoding = message_encoding(headers.get(GRPC_ENCODING), accept, Side::Server);
    let (Some(form), Ok(encoding)) = (form, encoding) else {
        // The call fails, and no message is converted.
        return DialectCall { responses, ..call };
    };
    headers.remove(GRPC_ENCODING);
    headers.remove(GRPC_ACCEPT_ENCODING);
    DialectCall {
        requests: Some(Box::new(JsonRequests::new(call.requests, encoding, form))),
        responses,
        failure: call.failure,
    }
}

/// The headers of the same request with protobuf; `None` if its messages are not JSON.
#[cfg(feature = "tower")]
pub(crate) fn protobuf_headers(headers: &HeaderMap) -> Option<HeaderMap> {
    let (_, protobuf) = content_type(headers)?;
    let mut headers = headers.clone();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(protobuf));
    Some(headers)
}

/// The content type of the same calls with JSON.
#[cfg(feature = "connect")]
pub(crate) fn json_type(protobuf: &str) -> Option<&'static str> {
    let mut types = TYPES.into_iter();
    types
        .find(|(_, other)| *other == protobuf)
        .map(|(json, _)| json)
}

/// The responses of a call that did not reach the router.
#[cfg(feature = "tower")]
pub(crate) fn responses(inner: Box<dyn Dialect>) -> Box<dyn Dialect> {
    Box::new(JsonResponses::new(inner, None))
}

/// Converts received JSON.
#[derive(Debug)]
struct JsonRequests {
    /// That of the dialect.
    framing: Option<Box<dyn InboundFraming>>,
    decoder: Decoder,
    form: Arc<dyn MessageForm>,
    /// The limit on messages, once bytes have arrived.
    limit: usize,
}

impl JsonRequests {
    fn new(
        framing: Option<Box<dyn InboundFraming>>,
        encoding: Encoding,
        form: Arc<dyn MessageForm>,
    ) -> Self {
        let mut decoder = Decoder::new(Side::Server);
        decoder.set_encoding(encoding);
        Self {
            framing,
            decoder,
            form,
            limit: usize::MAX,
        }
    }

    fn transcode(&mut self, framed: Bytes) -> Result<Bytes, Status> {
        let limit = self.limit;
        let form = &self.form;
        let messages = transcode(&mut self.decoder, framed, limit, |json| {
            prefixed(&form.request(json, limit)?)
        });
        messages.map(joined)
    }
}

impl InboundFraming for JsonRequests {
    fn convert(&mut self, bytes: Bytes, limit: usize) -> Result<Bytes, Status> {
        self.limit = limit;
        let framed = match &mut self.framing {
            Some(framing) => framing.convert(bytes, limit)?,
            None => bytes,
        };
        self.transcode(framed)
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        let framed = match &mut self.framing {
            Some(framing) => framing.finish()?,
            None => Bytes::new(),
        };
        let converted = self.transcode(framed)?;
        self.decoder.finish()?;
        Ok(converted)
    }

    fn progress(&self) -> Progress {
        let decoded = self.decoder.progress();
        let framed = self.framing.as_ref().map(|framing| framing.progress());
        let framed = framed.unwrap_or_default();
        Progress {
            buffered: decoded.buffered + framed.buffered,
            missing: decoded.missing.max(framed.missing),
        }
    }
}

/// Converts responses to JSON.
#[derive(Debug)]
struct JsonResponses {
    inner: Box<dyn Dialect>,
    decoder: Decoder,
    form: Option<Arc<dyn MessageForm>>,
}

impl JsonResponses {
    fn new(inner: Box<dyn Dialect>, form: Option<Arc<dyn MessageForm>>) -> Self {
        Self {
            inner,
            decoder: Decoder::new(Side::Server),
            form,
        }
    }
}

impl Dialect for JsonResponses {
    fn waits_for_end(&self) -> bool {
        self.inner.waits_for_end()
    }

    fn head(&mut self, fields: &ResponseFields<'_>) -> HeaderMap {
        let mut headers = self.inner.head(fields);
        announce_json(&mut headers);
        headers
    }

    fn messages(&mut self, bytes: Bytes) -> Result<Bytes, Status> {
        let Some(form) = &self.form else {
            return self.inner.messages(bytes);
        };
        let inner = &mut self.inner;
        let messages = transcode(&mut self.decoder, bytes, usize::MAX, |message| {
            let json = form.response(message)?;
            inner.messages(prefixed(&json)?)
        });
        messages.map(joined)
    }

    fn end(&mut self, status: Option<&Status>, trailers: &Metadata) -> Bytes {
        self.inner.end(status, trailers)
    }

    fn only(&mut self, status: &Status, fields: &ResponseFields<'_>) -> Response<Bytes> {
        let mut response = self.inner.only(status, fields);
        announce_json(response.headers_mut());
        response
    }
}

/// Converts each message that is complete.
fn transcode(
    decoder: &mut Decoder,
    framed: Bytes,
    limit: usize,
    mut convert: impl FnMut(&[u8]) -> Result<Bytes, Status>,
) -> Result<Vec<Bytes>, Status> {
    if !framed.is_empty() {
        decoder.push(framed);
    }
    let mut converted = Vec::new();
    loop {
        if let Some(payload) = decoder.next(limit)? {
            converted.push(convert(payload.buffer().chunk())?);
        } else if !decoder.is_busy() {
            // Otherwise it decompresses a part at a time.
            return Ok(converted);
        }
    }
}

/// A message with gRPC's prefix.
fn prefixed(message: &[u8]) -> Result<Bytes, Status> {
    let length = u32::try_from(message.len())
        .map_err(|_| Status::resource_exhausted("a message has 4 GiB or more as JSON"))?;
    let mut bytes = Vec::with_capacity(PREFIX + message.len());
    bytes.push(0);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(message);
    Ok(bytes.into())
}

fn joined(mut pieces: Vec<Bytes>) -> Bytes {
    match pieces.pop() {
        Some(only) if pieces.is_empty() => only,
        Some(last) => [pieces.concat(), last.to_vec()].concat().into(),
        None => Bytes::new(),
    }
}

/// The type of a request with JSON, with that of the same request with protobuf. Case and parameters are ignored.
fn content_type(headers: &HeaderMap) -> Option<(&'static str, &'static str)> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media_type = value.split(';').next()?.trim();
    TYPES
        .into_iter()
        .find(|(json, _)| media_type.eq_ignore_ascii_case(json))
}

/// Makes the head of a response with protobuf that of one with JSON. Errors of Connect are JSON already.
fn announce_json(headers: &mut HeaderMap) {
    let Some(value) = headers.get_mut(header::CONTENT_TYPE) else {
        return;
    };
    let mut types = TYPES.into_iter().chain(WITHOUT_FORMAT);
    if let Some((json, _)) = types.find(|(_, protobuf)| *value == **protobuf) {
        *value = HeaderValue::from_static(json);
    }
}

fn query_pairs(uri: &Uri) -> impl Iterator<Item = &str> {
    uri.query().unwrap_or_default().split('&')
}

/// The content types with JSON, each with that of the same dialect with protobuf.
const TYPES: [(&str, &str); 4] = [
    ("application/json", "application/proto"),
    ("application/connect+json", "application/connect+proto"),
    ("application/grpc-web+json", "application/grpc-web+proto"),
    (
        "application/grpc-web-text+json",
        "application/grpc-web-text+proto",
    ),
];

/// The same for types that do not name the format, which a client of gRPC-Web may accept.
const WITHOUT_FORMAT: [(&str, &str); 2] = [
    ("application/grpc-web+json", "application/grpc-web"),
    (
        "application/grpc-web-text+json",
        "application/grpc-web-text",
    ),
];

/// The format in the query of a GET request of Connect.
const JSON_QUERY: &str = "encoding=json";
const PROTOBUF_QUERY: &str = "encoding=proto";

#[cfg(test)]
mod tests {
    use super::*;

    /// JSON is the message in quotes.
    #[derive(Debug)]
    struct Quoted;

    impl MessageForm for Quoted {
        fn request(&self, json: &[u8], limit: usize) -> Result<Vec<u8>, Status> {
            let inner = json
                .strip_prefix(b"\"")
                .and_then(|json| json.strip_suffix(b"\""));
            match inner {
                Some(message) if message.len() <= limit => Ok(message.to_vec()),
                _ => Err(Status::invalid_argument("no quotes")),
            }
        }

        fn response(&self, message: &[u8]) -> Result<Vec<u8>, Status> {
            Ok([b"\"", message, b"\""].concat())
        }
    }

    fn framed(messages: &[&str]) -> Vec<u8> {
        let message = |message: &&str| prefixed(message.as_bytes()).unwrap();
        messages.iter().map(message).collect::<Vec<_>>().concat()
    }

    #[test]
    fn each_message_is_converted_wherever_it_is_cut() {
        let json = framed(&["\"ab\"", "\"\"", "\"c\""]);
        for size in 1..=json.len() {
            let mut requests = JsonRequests::new(None, Encoding::Identity, Arc::new(Quoted));
            let mut converted = Vec::new();
            for piece in json.chunks(size) {
                let piece = Bytes::copy_from_slice(piece);
                converted.extend_from_slice(&requests.convert(piece, 4).unwrap());
            }
            assert!(requests.finish().unwrap().is_empty());
            assert_eq!(converted, framed(&["ab", "", "c"]), "{size}");
        }
    }

    #[test]
    fn a_request_that_is_too_large_or_cut_off_is_refused() {
        let mut requests = JsonRequests::new(None, Encoding::Identity, Arc::new(Quoted));
        let large = requests.convert(framed(&["\"abc\""]).into(), 4);
        assert!(large.unwrap_err().message().contains("limit of 4"));
        let mut requests = JsonRequests::new(None, Encoding::Identity, Arc::new(Quoted));
        requests.convert(Bytes::from_static(b"\0\0\0"), 4).unwrap();
        assert!(requests.finish().is_err());
    }

    #[test]
    fn heads_have_the_types_of_json() {
        for (json, protobuf) in TYPES {
            let request = http::Request::post("/S/M").header("content-type", json);
            let mut parts = request.body(()).unwrap().into_parts().0;
            assert!(is_json(&parts));
            announce_protobuf(&mut parts);
            assert_eq!(parts.headers["content-type"], protobuf);
            assert!(!is_json(&parts));
            announce_json(&mut parts.headers);
            assert_eq!(parts.headers["content-type"], json);
        }
        let uri = "/S/M?connect=v1&encoding=json&message=%7B%7D";
        let mut parts = http::Request::get(uri).body(()).unwrap().into_parts().0;
        assert!(is_json(&parts));
        announce_protobuf(&mut parts);
        assert_eq!(parts.uri, "/S/M?connect=v1&encoding=proto&message=%7B%7D");
        assert!(!is_json(&parts));
    }
}

//! Connect on a server: unary calls as ordinary HTTP requests, and streams of messages with gRPC's prefix.
//!
//! Specification: <https://connectrpc.com/docs/protocol>. Messages are protobuf; [`content_type`] decides that, and nothing else here
//! depends on it.

mod content_type;
mod end_of_stream;
mod error_json;
mod get_query;
mod headers;
mod http_status;
mod stream_response;
mod unary_request;
mod unary_response;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::request::Parts;
#[cfg(feature = "tower")]
use http::{HeaderMap, Uri};
use http::{HeaderValue, Method};

use crate::method::{Idempotency, MethodDescriptor, MethodKind};
use crate::protocol::compression::negotiation::Encodings;
#[cfg(feature = "tower")]
use crate::protocol::dialect::Dialect;
use crate::protocol::dialect::{DialectCall, InboundFraming};
use crate::protocol::refusal::Refusal;
use crate::status::Status;

use self::content_type::ContentType;
use self::get_query::GetQuery;
use self::headers::{Fields, check_version};
use self::stream_response::StreamResponse;
use self::unary_request::{QueryRequest, UnaryRequest};
use self::unary_response::UnaryResponse;

/// What a server requires of calls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Connect {
    /// Whether a call without the version of the protocol fails.
    pub(crate) requires_version: bool,
}

impl Connect {
    /// The conversion of a request, whose head becomes that of gRPC. `method` is the method at its path, if there is one, and `accept`
    /// are the encodings that the server accepts.
    ///
    /// # Errors
    ///
    /// Why the request is no call of Connect: `refusal`, if it has neither its content type nor its verb.
    pub(crate) fn accept(
        self,
        parts: &mut Parts,
        method: Option<MethodDescriptor>,
        accept: Encodings,
        refusal: Refusal,
    ) -> Result<DialectCall, Refusal> {
        if parts.method == Method::GET {
            return self.accept_get(parts, method, accept, refusal);
        }
        let content_type = content_type(parts).ok_or(refusal)?;
        if method.is_some_and(|method| content_type != ContentType::of(method.kind())) {
            return Err(Refusal::ContentType);
        }
        let fields = match content_type {
            ContentType::Unary => Fields::UNARY,
            ContentType::Stream => Fields::STREAM,
        };
        let length = parts.headers.get(CONTENT_LENGTH).and_then(length);
        let checked = check_version(&parts.headers, self.requires_version)
            .and_then(|()| known(method, parts));
        let converted = fields.convert(&mut parts.headers, accept);
        let failure = checked.and(converted.as_ref().map(drop).map_err(Status::clone));
        let encoding = converted.unwrap_or_default();
        Ok(match content_type {
            ContentType::Unary => DialectCall {
                requests: Some(Box::new(UnaryRequest::new(length, encoding))),
                responses: Box::new(UnaryResponse::to_post(method.is_some())),
                failure: failure.err(),
            },
            ContentType::Stream => DialectCall {
                requests: None,
                responses: Box::new(StreamResponse),
                failure: failure.err(),
            },
        })
    }

    fn accept_get(
        self,
        parts: &mut Parts,
        method: Option<MethodDescriptor>,
        accept: Encodings,
        refusal: Refusal,
    ) -> Result<DialectCall, Refusal> {
        let query = GetQuery::parse(parts.uri.query().unwrap_or_default());
        let is_call = match method {
            Some(method) => takes_get(method),
            None => query.as_ref().is_ok_and(GetQuery::has_version),
        };
        if !is_call {
            return Err(refusal);
        }
        if parts.headers.get(CONTENT_LENGTH).and_then(length) > Some(0) {
            return Err(Refusal::ContentType);
        }
        let read = match &query {
            Ok(query) if !query.is_of_known_type() => return Err(Refusal::ContentType),
            Ok(query) => query
                .check_version(self.requires_version)
                .and_then(|()| known(method, parts))
                .and_then(|()| query.message()),
            Err(malformed) => Err(malformed.clone()),
        };
        let compression = query.as_ref().ok().and_then(GetQuery::compression);
        let fields = Fields::UNARY;
        let converted = fields.convert_with(&mut parts.headers, compression, accept);
        let request = converted.and_then(|encoding| Ok(QueryRequest::new(&read?, encoding)));
        let responses = Box::new(UnaryResponse::to_get(method.is_some()));
        Ok(match request {
            Ok(request) => DialectCall {
                requests: Some(Box::new(request) as Box<dyn InboundFraming>),
                responses,
                failure: None,
            },
            Err(failure) => DialectCall {
                requests: None,
                responses,
                failure: Some(failure),
            },
        })
    }
}

/// The conversion of the response to a request that did not reach the router; `None` if it is no call of Connect.
#[cfg(feature = "tower")]
pub(crate) fn response(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Option<Box<dyn Dialect>> {
    if *method == Method::GET {
        let query = GetQuery::parse(uri.query()?).ok()?;
        return query
            .has_version()
            .then(|| Box::new(UnaryResponse::to_get(true)) as Box<dyn Dialect>);
    }
    if *method != Method::POST {
        return None;
    }
    Some(match ContentType::parse(headers.get(CONTENT_TYPE)?)? {
        ContentType::Unary => Box::new(UnaryResponse::to_post(true)),
        ContentType::Stream => Box::new(StreamResponse),
    })
}

/// The message of a call in the query of a GET request; `None` if the query is malformed.
#[cfg(feature = "fuzzing")]
pub(crate) fn message_of_query(query: &str) -> Option<Vec<u8>> {
    GetQuery::parse(query).ok()?.message().ok()
}

/// Whether a GET request can be a call of `method`.
pub(crate) fn takes_get(method: MethodDescriptor) -> bool {
    method.kind() == MethodKind::Unary && method.idempotency() == Idempotency::NoSideEffects
}

/// The content type of a call of `method`.
pub(crate) fn content_type_of(method: MethodDescriptor) -> &'static str {
    ContentType::of(method.kind()).text()
}

/// The type of a POST request; `None` if it is no call of Connect.
fn content_type(parts: &Parts) -> Option<ContentType> {
    if parts.method != Method::POST {
        return None;
    }
    ContentType::parse(parts.headers.get(CONTENT_TYPE)?)
}

/// Checks that the call has a method. The type of a method decides its content type, so a service that handles methods that it does
/// not declare cannot have calls of Connect.
fn known(method: Option<MethodDescriptor>, parts: &Parts) -> Result<(), Status> {
    if method.is_some() {
        return Ok(());
    }
    Err(Status::unimplemented(format!(
        "no service of this server declares the method {}",
        parts.uri.path()
    )))
}

fn length(value: &HeaderValue) -> Option<usize> {
    value.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests;

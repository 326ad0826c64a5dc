//! Facts about a request that pass through layers in its extensions.

use std::sync::Arc;
use std::time::Instant;

use http::request::Parts;
use http::{Extensions, Request};

use crate::metadata::header_list_limit::HeaderListLimit;
use crate::timer::now;
use crate::transport::http2::server::RequestOrigin;

/// When a request arrived. Its layers may delay it for long.
#[derive(Clone, Copy)]
pub(crate) struct Arrival(pub(crate) Instant);

/// The request of a connection of this crate, with the facts about it in its extensions.
pub(crate) fn request<B>(mut parts: Parts, body: B, origin: &RequestOrigin<'_>) -> Request<B> {
    if let Some(peer) = origin.peer {
        parts.extensions.insert(peer.clone());
    }
    if let Some(memory) = origin.memory {
        parts.extensions.insert(Arc::clone(memory));
    }
    if origin.limit != HeaderListLimit::NONE {
        parts.extensions.insert(origin.limit);
    }
    Request::from_parts(parts, body)
}

/// When the request with these extensions arrived.
pub(crate) fn arrival(extensions: &Extensions) -> Instant {
    let arrival = extensions.get::<Arrival>();
    arrival.map_or_else(now, |arrival| arrival.0)
}

/// The client's limit on headers for the request with these extensions; no limit if another HTTP server received the request.
pub(crate) fn header_list_limit(extensions: &Extensions) -> HeaderListLimit {
    let limit = extensions.get().copied();
    limit.unwrap_or(HeaderListLimit::NONE)
}

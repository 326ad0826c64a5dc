//! What is known of a request when it arrives, on its way through layers.

use std::sync::Arc;
use std::time::Instant;

use http::request::Parts;
use http::{Extensions, Request};

use crate::call_body::memory::SendMemory;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::peer::Peer;

/// When a request arrived, which may be long before its layers let it through.
#[derive(Clone, Copy)]
pub(crate) struct Arrival(pub(crate) Instant);

/// The request of a connection of ours, with what its layers pass on in its extensions.
pub(crate) fn request<B>(
    mut parts: Parts,
    body: B,
    peer: &Peer,
    memory: &Arc<SendMemory>,
    limit: HeaderListLimit,
) -> Request<B> {
    parts.extensions.insert(peer.clone());
    parts.extensions.insert(Arc::clone(memory));
    if limit != HeaderListLimit::NONE {
        parts.extensions.insert(limit);
    }
    Request::from_parts(parts, body)
}

/// When the request with these extensions arrived.
pub(crate) fn arrival(extensions: &Extensions) -> Instant {
    let arrival = extensions.get::<Arrival>();
    arrival.map_or_else(Instant::now, |arrival| arrival.0)
}

/// What the client of the request with these extensions takes of headers. Of one of another server nothing is known.
pub(crate) fn header_list_limit(extensions: &Extensions) -> HeaderListLimit {
    let limit = extensions.get().copied();
    limit.unwrap_or(HeaderListLimit::NONE)
}

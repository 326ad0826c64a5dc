//! What ends a response: the status, and metadata; no more of both than the client takes in a list of headers.
//!
//! Specification: PROTOCOL-HTTP2 "Responses"; RFC 9113 section 6.5.2. A client that gets more than it takes may end the
//! connection, with all its calls.

use http::{HeaderMap, HeaderValue, header};

use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::metadata::size::{FIELD_OVERHEAD_BYTES, MetadataSize};
#[cfg(feature = "tower")]
use crate::protocol::grpc::status_from_trailers;
use crate::protocol::grpc::{CONTENT_TYPE_VALUE, GRPC_ACCEPT_ENCODING, GRPC_MESSAGE};
use crate::protocol::grpc::{ok_trailers, status_to_trailers};
use crate::protocol::percent;
use crate::status::Status;
use crate::status::details::Details;

/// The trailers of a response whose head was sent. `metadata` is what the handler set beside its `status`.
pub(crate) fn trailers(
    status: Option<&Status>,
    metadata: &Metadata,
    limit: HeaderListLimit,
) -> HeaderMap {
    if let Some(status) = status {
        let mut trailers = status_to_trailers(status);
        metadata.append_to(&mut trailers);
        return fitted(trailers, status, metadata, 0, limit);
    }
    let trailers = ok_trailers(metadata);
    if metadata.is_empty() {
        // Nothing could be left out.
        return trailers;
    }
    match limit.exceeded_by(&trailers, 0) {
        None => trailers,
        Some(exceeded) => status_to_trailers(&too_large("trailing", exceeded)),
    }
}

/// The headers of a response that has nothing else. `accept_encoding` is what they say beside the status.
pub(crate) fn trailers_only(
    status: &Status,
    metadata: &Metadata,
    accept_encoding: Option<HeaderValue>,
    limit: HeaderListLimit,
) -> HeaderMap {
    let mut headers = status_to_trailers(status);
    metadata.append_to(&mut headers);
    headers.insert(header::CONTENT_TYPE, CONTENT_TYPE_VALUE);
    if let Some(accept_encoding) = accept_encoding {
        headers.insert(GRPC_ACCEPT_ENCODING, accept_encoding);
    }
    fitted(headers, status, metadata, PSEUDO_HEADER, limit)
}

/// Refuses the head of a response, which is more than the client takes.
///
/// # Errors
///
/// `RESOURCE_EXHAUSTED`, which is to be sent instead.
pub(crate) fn check_head(headers: &HeaderMap, limit: HeaderListLimit) -> Result<(), Status> {
    match limit.exceeded_by(headers, PSEUDO_HEADER) {
        None => Ok(()),
        Some(exceeded) => Err(too_large("initial", exceeded)),
    }
}

/// What is left of trailers that others have made.
#[cfg(feature = "tower")]
pub(crate) fn refitted(mut trailers: HeaderMap, limit: HeaderListLimit) -> HeaderMap {
    let Some(exceeded) = limit.exceeded_by(&trailers, 0) else {
        return trailers;
    };
    let none = Metadata::new();
    match status_from_trailers(&mut trailers) {
        Some(Err(status)) => self::trailers(Some(&status), &none, limit),
        Some(Ok(_)) | None => status_to_trailers(&too_large("trailing", exceeded)),
    }
}

/// `headers` of `status` and `metadata`, or what the client takes of them. `others` are the bytes that are sent beside them.
fn fitted(
    headers: HeaderMap,
    status: &Status,
    metadata: &Metadata,
    others: usize,
    limit: HeaderListLimit,
) -> HeaderMap {
    let Some(bytes) = limit.bytes() else {
        return headers;
    };
    let cut = Cut {
        whole: &headers,
        status,
        metadata,
        others,
        limit: bytes,
    };
    let exceeded = limit.exceeded_by(&headers, others);
    let fitted = match exceeded {
        Some(_) => Some(cut.to_limit()),
        None if bytes == C_CORE_LIMIT => cut.message_to(ANY_CLIENT_TAKES),
        None => None,
    };
    fitted.unwrap_or(headers)
}

/// An ending that is too large.
struct Cut<'a> {
    whole: &'a HeaderMap,
    status: &'a Status,
    metadata: &'a Metadata,
    others: usize,
    limit: usize,
}

/// What stays beside the code and the message.
#[derive(Clone, Copy)]
struct Kept {
    details: bool,
    metadata: bool,
}

impl Cut<'_> {
    /// Cuts the message. If that is not enough the details are left out, as a part of them could not be read; or else the
    /// metadata; or both. The message says so.
    #[cold]
    fn to_limit(&self) -> HeaderMap {
        [(true, true), (false, true), (true, false), (false, false)]
            .into_iter()
            .find_map(|(details, metadata)| self.with(Kept { details, metadata }, self.limit))
            .unwrap_or_else(|| {
                let bare = Status::new(self.status.code(), "");
                self.compose(&bare, false)
            })
    }

    /// Cuts nothing but the message, if the whole is more than `bytes` and that is enough.
    fn message_to(&self, bytes: usize) -> Option<HeaderMap> {
        if MetadataSize::of(self.whole).bytes() + self.others < bytes {
            return None;
        }
        let all = Kept {
            details: true,
            metadata: true,
        };
        self.with(all, bytes)
    }

    /// What remains of the ending within `limit`; `None` if that leaves no room for a message.
    fn with(&self, kept: Kept, limit: usize) -> Option<HeaderMap> {
        let note = self.note(kept);
        let mut status = Status::new(self.status.code(), "");
        if kept.details {
            status = status.with_encoded(self.status.encoded().clone());
        }
        let rest = self.compose(&status, kept.metadata);
        let message_field =
            GRPC_MESSAGE.as_str().len() + FIELD_OVERHEAD_BYTES + percent::most_encoded(&note);
        let rest = MetadataSize::of(&rest).bytes() + self.others + message_field;
        // A long message does not become longer than what every client takes.
        let most = ANY_CLIENT_TAKES.saturating_sub(rest).max(LEAST_MESSAGE);
        let mut room = limit.checked_sub(rest + 1)?.min(most);
        if let (true, Details::Typed { .. }) = (kept.details, self.status.encoded()) {
            // They have the message as well, in base64.
            room = room * 3 / 7;
        }
        let mut message = shortened(self.status.message(), room)?;
        message.push_str(&note);
        status = status.with_message(message);
        let headers = self.compose(&status, kept.metadata);
        let limit = HeaderListLimit::announced(u32::try_from(limit).ok()?);
        let fits = limit.exceeded_by(&headers, self.others).is_none();
        fits.then_some(headers)
    }

    fn compose(&self, status: &Status, with_metadata: bool) -> HeaderMap {
        let mut headers = status_to_trailers(status);
        if with_metadata {
            self.status.metadata().append_to(&mut headers);
            self.metadata.append_to(&mut headers);
        }
        for name in [header::CONTENT_TYPE, GRPC_ACCEPT_ENCODING] {
            if let Some(value) = self.whole.get(&name) {
                headers.insert(name, value.clone());
            }
        }
        headers
    }

    /// Says what is left out, if anything is.
    fn note(&self, kept: Kept) -> String {
        let mut metadata = HeaderMap::new();
        self.status.metadata().append_to(&mut metadata);
        self.metadata.append_to(&mut metadata);
        let metadata = MetadataSize::of(&metadata).bytes();
        let details = self.status.details().len();
        let left_out = match (kept.details || details == 0, kept.metadata || metadata == 0) {
            (true, true) => return String::new(),
            (false, true) => format!("details of {details} bytes"),
            (true, false) => format!("metadata of {metadata} bytes"),
            (false, false) => {
                format!("details of {details} bytes and metadata of {metadata} bytes")
            }
        };
        let limit = self.limit;
        format!(" (left out: {left_out}, as the client takes {limit} bytes of headers)")
    }
}

/// `message` in at most `room` bytes of a header; `None` if that is hardly any of it.
fn shortened(message: &str, room: usize) -> Option<String> {
    if percent::most_encoded(message) <= room {
        return Some(message.to_owned());
    }
    let mark = format!("… (cut from {} bytes)", message.len());
    let room = room.checked_sub(percent::most_encoded(&mark) + LEAST_TEXT)?;
    let beginning = percent::prefix(message, room + LEAST_TEXT);
    Some([beginning, &mark].concat())
}

fn too_large(metadata: &str, (size, limit): (usize, usize)) -> Status {
    Status::resource_exhausted(format!(
        "the {metadata} metadata of the response were left out: with them its headers would have {size} bytes, and the \
         client takes {limit}"
    ))
}

/// Bytes of the `:status` of a response.
const PSEUDO_HEADER: usize = ":status".len() + "200".len() + FIELD_OVERHEAD_BYTES;

/// Bytes of headers that a client of any implementation takes. grpc-java announces them as its limit.
const ANY_CLIENT_TAKES: usize = 8 * 1024;

/// What C-core announces, unless it is told otherwise. From [`ANY_CLIENT_TAKES`] on it refuses what comes, the more probably
/// the closer it is to this.
const C_CORE_LIMIT: usize = 16 * 1024;

/// Bytes that a message may have where the other parts have used up what every client takes.
const LEAST_MESSAGE: usize = 1024;

/// Bytes of a message's beginning, encoded, without which its mark is not worth sending.
const LEAST_TEXT: usize = 128;

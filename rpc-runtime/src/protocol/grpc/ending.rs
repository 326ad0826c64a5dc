//! The end of a response, status and metadata, cut to the client's limit on header lists.
//!
//! Specification: PROTOCOL-HTTP2 "Responses"; RFC 9113 section 6.5.2. A client that receives more than its limit may close
//! the connection, with all its calls.

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

/// The trailers of a response whose headers were sent. `metadata` is what the handler set in addition to its `status`.
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
        // There is nothing to omit.
        return trailers;
    }
    match limit.exceeded_by(&trailers, 0) {
        None => trailers,
        Some(exceeded) => status_to_trailers(&too_large("trailing", exceeded)),
    }
}

/// The headers of a trailers-only response. `accept_encoding` is sent in addition to the status.
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
    fitted(headers, status, metadata, STATUS_PSEUDO_HEADER_BYTES, limit)
}

/// Checks the headers of a response against the client's limit.
///
/// # Errors
///
/// `RESOURCE_EXHAUSTED`, to be sent instead.
pub(crate) fn check_head(headers: &HeaderMap, limit: HeaderListLimit) -> Result<(), Status> {
    match limit.exceeded_by(headers, STATUS_PSEUDO_HEADER_BYTES) {
        None => Ok(()),
        Some(exceeded) => Err(too_large("initial", exceeded)),
    }
}

/// Fits trailers of another implementation.
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

/// Cuts `headers`, made of `status` and `metadata`, to the client's limit. `others` are additional bytes in the same list.
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
        None if bytes == C_CORE_LIMIT_BYTES => cut.message_to(ANY_CLIENT_LIMIT_BYTES),
        None => None,
    };
    fitted.unwrap_or(headers)
}

/// An ending that exceeds the limit.
struct Cut<'a> {
    whole: &'a HeaderMap,
    status: &'a Status,
    metadata: &'a Metadata,
    others: usize,
    limit: usize,
}

/// What is kept in addition to the code and the message.
#[derive(Clone, Copy)]
struct Kept {
    details: bool,
    metadata: bool,
}

impl Cut<'_> {
    /// Cuts the message. If that is not enough, omits the details (a part of them could not be read), or the metadata, or
    /// both. The message then says so.
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

    /// Cuts only the message, if the whole exceeds `bytes` and that is enough.
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

    /// The ending within `limit`; `None` if there is no room for a message.
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
        // A cut message is not longer than every client accepts.
        let most = ANY_CLIENT_LIMIT_BYTES
            .saturating_sub(rest)
            .max(MIN_MESSAGE_BYTES);
        let mut room = limit.checked_sub(rest + 1)?.min(most);
        if let (true, Details::Typed { .. }) = (kept.details, self.status.encoded()) {
            // The details contain the message too, in base64.
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

    /// The note that says what was omitted; empty if nothing was.
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
        format!(" (left out: {left_out}; the client accepts {limit} bytes of headers)")
    }
}

/// Cuts `message` to `room` encoded bytes; `None` if hardly any of it would remain.
fn shortened(message: &str, room: usize) -> Option<String> {
    if percent::most_encoded(message) <= room {
        return Some(message.to_owned());
    }
    let mark = format!("… (cut from {} bytes)", message.len());
    let room = room.checked_sub(percent::most_encoded(&mark) + MIN_TEXT_BYTES)?;
    let beginning = percent::prefix(message, room + MIN_TEXT_BYTES);
    Some([beginning, &mark].concat())
}

fn too_large(metadata: &str, (size, limit): (usize, usize)) -> Status {
    Status::resource_exhausted(format!(
        "the {metadata} metadata of the response was left out: with it the header list has {size} bytes, and the client \
         accepts {limit}"
    ))
}

/// The size of the `:status` of a response.
const STATUS_PSEUDO_HEADER_BYTES: usize = ":status".len() + "200".len() + FIELD_OVERHEAD_BYTES;

/// The limit on headers that every client implementation accepts; grpc-java announces it.
const ANY_CLIENT_LIMIT_BYTES: usize = 8 * 1024;

/// C-core's default limit. From [`ANY_CLIENT_LIMIT_BYTES`] on, it refuses headers at random, with a probability that grows
/// towards this limit.
const C_CORE_LIMIT_BYTES: usize = 16 * 1024;

/// The size allowed for a message whose other parts use up what every client accepts.
const MIN_MESSAGE_BYTES: usize = 1024;

/// The least encoded size of a cut message without its mark.
const MIN_TEXT_BYTES: usize = 128;

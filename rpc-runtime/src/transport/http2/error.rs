//! Conversion of hyper's errors to statuses.

use std::error::Error;
use std::fmt;

use crate::status::Status;
use crate::status::code::Code;
use crate::status::reset_code::reset_to_code;

/// The status of a call that failed with hyper's error, by "HTTP2 Transport Mapping" of PROTOCOL-HTTP2.
///
/// `doing` is the phase of the call, such as "receiving a message".
#[cold]
pub(crate) fn status_from_hyper(error: hyper::Error, doing: &str) -> Status {
    reset_status(&error, doing)
        .unwrap_or_else(|| {
            Status::new(Code::Unavailable, format!("{doing}: the connection failed"))
        })
        .with_source(error)
}

/// The status of a call that failed with the error of a body, which may not be hyper's.
#[cfg(feature = "tower")]
#[cold]
pub(crate) fn status_from_body(error: impl Error + Send + Sync + 'static, doing: &str) -> Status {
    if let Some(status) = Status::found_in(&error) {
        return status.clone();
    }
    let status = reset_status(&error, doing).unwrap_or_else(|| {
        if find::<hyper::Error>(&error).is_some() {
            Status::new(Code::Unavailable, format!("{doing}: the connection failed"))
        } else {
            Status::unknown(format!("{doing}: the body failed"))
        }
    });
    status.with_source(error)
}

/// The status of a call that the peer has reset; `None` for other errors.
fn reset_status(error: &(dyn Error + 'static), doing: &str) -> Option<Status> {
    let reset = find::<h2::Error>(error).filter(|error| error.is_reset())?;
    let reason = reset.reason()?;
    Some(Status::new(
        reset_to_code(reason.into()),
        format!("{doing}: the stream was reset with {reason:?}"),
    ))
}

/// Whether the server has not processed the request and never will (RFC 9113 section 8.7).
///
/// h2 reports the server's GOAWAY only as the error of streams above its last stream.
pub(crate) fn is_unprocessed(error: &hyper::Error) -> bool {
    find::<h2::Error>(error).is_some_and(|error| {
        let refused = error.reason() == Some(h2::Reason::REFUSED_STREAM);
        error.is_remote() && (error.is_go_away() || error.is_reset() && refused)
    })
}

/// Whether the server closed the connection because of too frequent pings (gRFC A8).
pub(crate) fn is_too_many_pings(error: &hyper::Error) -> bool {
    find::<h2::Error>(error).is_some_and(|error| {
        let sent_away = error.is_remote() && error.is_go_away();
        let calm = error.reason() == Some(h2::Reason::ENHANCE_YOUR_CALM);
        // h2 exposes the debug data of a GOAWAY only in this text.
        sent_away && calm && error.to_string().contains("too_many_pings")
    })
}

/// The error of a body that resets its stream with `CANCEL`.
#[derive(Debug)]
pub(crate) struct ResetStream(h2::Error);

impl ResetStream {
    pub(crate) fn cancel() -> Self {
        // hyper resets a stream with the reason of the h2 error in the chain of sources.
        Self(h2::Reason::CANCEL.into())
    }
}

impl fmt::Display for ResetStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the call was cancelled")
    }
}

impl Error for ResetStream {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

/// The first error of a type among an error and its sources.
pub(crate) fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    std::iter::successors(Some(error), |&error| error.source())
        .find_map(|error| error.downcast_ref())
}

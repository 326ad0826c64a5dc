//! Requests that are no calls: answered in terms of HTTP, and at once. Their clients may never end them.

use std::future::poll_fn;
use std::time::Duration;

use http::{HeaderValue, Response, StatusCode, header};
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::progress::Progress;
use crate::server::call::incoming_body::IncomingBody;

/// Why a request is no call, in terms of HTTP.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Refusal {
    Method,
    ContentType,
    /// HTTP/1 has no trailers that a client can count on.
    #[cfg(feature = "tower")]
    Version,
}

impl Refusal {
    pub(crate) fn response(self) -> Response<&'static str> {
        let (status, text) = match self {
            Self::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                "a gRPC call is a POST request\n",
            ),
            Self::ContentType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "the content-type of a gRPC call is application/grpc\n",
            ),
            #[cfg(feature = "tower")]
            Self::Version => (
                StatusCode::HTTP_VERSION_NOT_SUPPORTED,
                "a gRPC call needs HTTP/2\n",
            ),
        };
        let mut response = Response::new(text);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
        if let Self::Method = self {
            headers.insert(header::ALLOW, HeaderValue::from_static("POST"));
        }
        response
    }
}

/// Reads what comes of a request beside its answer, for a while: HTTP/2 checks nothing of a stream that nobody reads. Then
/// the stream is reset (`NO_ERROR`).
pub(crate) fn read_rest(mut rest: IncomingBody) {
    if rest.is_ended() {
        return;
    }
    let Ok(runtime) = Handle::try_current() else {
        return;
    };
    let read = async move {
        let mut unread = MAX_REST;
        while let Ok(Some(data)) =
            poll_fn(|context| rest.poll_data(context, Progress::default())).await
        {
            match unread.checked_sub(data.len()) {
                Some(less) => unread = less,
                None => break,
            }
        }
    };
    runtime.spawn(timeout(PATIENCE, read));
}

/// How long the client of a request that is no call may take to end it, and to take its answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(1);

/// Bytes that are read of the rest of such a request.
const MAX_REST: usize = 64 * 1024;

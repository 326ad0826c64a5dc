//! Requests that are not gRPC calls: they get an HTTP status at once, because their clients may never end them.

use std::future::poll_fn;
use std::time::Duration;

use http::{HeaderValue, Response, StatusCode, header};
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::progress::Progress;
use crate::server::call::incoming_body::IncomingBody;

/// Why a request is not a gRPC call. It decides the HTTP status of the response.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Refusal {
    Method,
    ContentType,
    /// HTTP/1: clients cannot rely on its trailers.
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

/// Reads the rest of a request while its response is sent, up to [`REFUSED_REQUEST_TIMEOUT`] and [`MAX_REST_BYTES`]. A body that is not read is not
/// checked by HTTP/2. Then the stream is reset (`NO_ERROR`).
pub(crate) fn read_rest(mut rest: IncomingBody) {
    if rest.is_ended() {
        return;
    }
    let Ok(runtime) = Handle::try_current() else {
        return;
    };
    let read = async move {
        let mut unread = MAX_REST_BYTES;
        while let Ok(Some(data)) =
            poll_fn(|context| rest.poll_data(context, Progress::default())).await
        {
            match unread.checked_sub(data.len()) {
                Some(less) => unread = less,
                None => break,
            }
        }
    };
    runtime.spawn(timeout(REFUSED_REQUEST_TIMEOUT, read));
}

/// How long the client of such a request may take to end it. If it does not receive the response either, its stream is reset
/// one second later: see `RESET_LEEWAY` of the executor.
pub(crate) const REFUSED_REQUEST_TIMEOUT: Duration = Duration::from_secs(1);

/// The bytes that are read of the rest of such a request.
const MAX_REST_BYTES: usize = 64 * 1024;

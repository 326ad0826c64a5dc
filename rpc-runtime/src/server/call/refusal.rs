//! Requests that are not gRPC calls: they get an HTTP status soon, because their clients may never end them.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::call_body::message_reader::MessageBody;
use crate::method::MethodDescriptor;
use crate::progress::Progress;
use crate::protocol::dialects::Dialects;
use crate::protocol::refusal::Refusal;
use crate::transport::http2::body::IncomingRequests;

/// A request that is not a gRPC call, until it is answered.
#[derive(Debug)]
pub(crate) struct RefusedRequest {
    refusal: Refusal,
    /// What else the server accepts.
    dialects: Dialects,
    /// The method at the path of the request.
    method: Option<MethodDescriptor>,
    /// Closed when the request has ended, or [`RESPONSE_DELAY`] has passed. `None` if there is nothing to wait for.
    delay: Option<oneshot::Receiver<()>>,
}

impl RefusedRequest {
    /// `dialects` are those that the server accepts, `method` is the method at the path, and `rest` is the body of the request.
    pub(crate) fn new(
        refusal: Refusal,
        dialects: Dialects,
        method: Option<MethodDescriptor>,
        rest: IncomingRequests,
    ) -> Self {
        let runtime = Handle::try_current().ok().filter(|_| !rest.is_ended());
        let delay = runtime.map(|runtime| {
            let (end, delay) = oneshot::channel();
            runtime.spawn(read_rest(rest, end));
            delay
        });
        Self {
            refusal,
            dialects,
            method,
            delay,
        }
    }

    /// The response, once the request has ended or [`RESPONSE_DELAY`] has passed.
    #[cold]
    pub(crate) fn poll_response(&mut self, context: &mut Context<'_>) -> Poll<Response<Bytes>> {
        if let Some(delay) = &mut self.delay {
            // Nothing is ever sent on it: it is closed.
            let _ = ready!(Pin::new(delay).poll(context));
        }
        Poll::Ready(response(self.refusal, self.dialects, self.method))
    }
}

/// The response that says why a request is not a call. `method` is the method at its path, if there is one.
fn response(
    refusal: Refusal,
    dialects: Dialects,
    method: Option<MethodDescriptor>,
) -> Response<Bytes> {
    let (status, text) = match refusal {
        Refusal::Method => (
            StatusCode::METHOD_NOT_ALLOWED,
            format!("a gRPC call is a POST request{}\n", dialects.verbs_text()),
        ),
        Refusal::ContentType => (
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            format!(
                "the content-type of a gRPC call is application/grpc{}\n",
                dialects.content_types_text()
            ),
        ),
        #[cfg(feature = "tower")]
        Refusal::Version => (
            StatusCode::HTTP_VERSION_NOT_SUPPORTED,
            format!("a gRPC call needs HTTP/2{}\n", dialects.versions_text()),
        ),
    };
    let mut response = Response::new(Bytes::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    match refusal {
        Refusal::Method => {
            let verbs = HeaderValue::from_static(dialects.verbs(method));
            headers.insert(header::ALLOW, verbs);
        }
        Refusal::ContentType => {
            let types = dialects.content_types(method);
            headers.extend(HeaderValue::try_from(types).map(|types| (ACCEPT_POST, types)));
        }
        #[cfg(feature = "tower")]
        Refusal::Version => {}
    }
    response
}

/// Reads the rest of a request, up to [`REFUSED_REQUEST_TIMEOUT`] and [`MAX_REST_BYTES`]. A body that is not read is not
/// checked by HTTP/2. Then the stream is reset (`NO_ERROR`).
///
/// Drops `delay` when the request may be answered.
async fn read_rest(mut rest: IncomingRequests, delay: oneshot::Sender<()>) {
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
    let mut read = pin!(timeout(REFUSED_REQUEST_TIMEOUT, read));
    if timeout(RESPONSE_DELAY, &mut read).await.is_err() {
        drop(delay);
        let _ = read.await;
    }
}

/// How long the response waits for the end of the request. Once it was sent, h2 ignores what arrives on the stream, such as
/// invalid credit (RFC 9113 section 6.9.1): frames that were sent together with the headers must not meet this.
const RESPONSE_DELAY: Duration = Duration::from_millis(50);

/// How long the client of such a request may take to end it. If it does not receive the response either, its stream is reset
/// one second later: see `RESET_LEEWAY` of the executor.
pub(crate) const REFUSED_REQUEST_TIMEOUT: Duration = Duration::from_secs(1);

/// The bytes that are read of the rest of such a request.
const MAX_REST_BYTES: usize = 64 * 1024;

/// The content types that a POST request may have: <https://www.w3.org/TR/ldp/#header-accept-post>.
const ACCEPT_POST: HeaderName = HeaderName::from_static("accept-post");

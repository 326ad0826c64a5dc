//! A server on h2 alone: the least that a call can cost. It polls its calls on the connection's task, answers with what
//! it is asked, and knows neither messages nor deadlines nor errors.

use std::future::poll_fn;
use std::task::Poll;

use bytes::Bytes;
use cork::Corked;
use futures_util::stream::{FuturesUnordered, StreamExt};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Request, Response};
use tokio::io::{AsyncRead, AsyncWrite};

use crate::bare_client::{FRAME_SIZE, WINDOW_SIZE, envelope};
use crate::load::{REPEAT, WORD};

/// Serves the connection until its client is gone.
pub(crate) async fn serve(io: impl AsyncRead + AsyncWrite + Unpin) -> Result<(), h2::Error> {
    let socket = Corked::new(io);
    let mut builder = h2::server::Builder::new();
    builder
        .initial_window_size(WINDOW_SIZE)
        .initial_connection_window_size(WINDOW_SIZE)
        .max_frame_size(FRAME_SIZE)
        .max_concurrent_streams(1000);
    let handshake = builder.handshake::<_, Bytes>(socket.clone());
    let mut connection = socket.drive(handshake).await?;
    let mut calls = FuturesUnordered::new();
    let run = poll_fn(|context| {
        loop {
            let accepted = match connection.poll_accept(context) {
                Poll::Ready(None) => return Poll::Ready(Ok(())),
                Poll::Ready(Some(accepted)) => Some(accepted?),
                Poll::Pending => None,
            };
            if let Some((request, response)) = accepted {
                let mut call = Box::pin(answer(request, response));
                match call.as_mut().poll(context) {
                    Poll::Ready(answered) => answered?,
                    Poll::Pending => calls.push(call),
                }
                continue;
            }
            match calls.poll_next_unpin(context) {
                Poll::Ready(Some(answered)) => answered?,
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
    });
    socket.drive(run).await
}

async fn answer(
    request: Request<h2::RecvStream>,
    mut response: h2::server::SendResponse<Bytes>,
) -> Result<(), h2::Error> {
    let is_repeated = request.uri().path() == REPEAT;
    let mut requests = request.into_body();
    let mut responses = None;
    while let Some(message) = requests.data().await {
        let mut message = message?;
        requests.flow_control().release_capacity(message.len())?;
        if is_repeated {
            message = repeated(&message);
        }
        let responses = match &mut responses {
            Some(responses) => responses,
            None => responses.insert(response.send_response(head(), false)?),
        };
        responses.send_data(message, false)?;
    }
    let mut trailers = HeaderMap::with_capacity(1);
    trailers.insert("grpc-status", HeaderValue::from_static("0"));
    match responses {
        Some(mut responses) => responses.send_trailers(trailers),
        None => Ok(()),
    }
}

/// As many messages as the request says, in one piece.
fn repeated(request: &[u8]) -> Bytes {
    let digits = request.get(PREFIX..).unwrap_or_default().iter();
    let times = digits.fold(0, |times, digit| times * 10 + usize::from(digit - b'0'));
    envelope(WORD).repeat(times).into()
}

fn head() -> Response<()> {
    let mut response = Response::new(());
    let grpc = HeaderValue::from_static("application/grpc");
    response.headers_mut().insert(CONTENT_TYPE, grpc);
    response
}

/// Bytes of a message before its payload.
const PREFIX: usize = 5;

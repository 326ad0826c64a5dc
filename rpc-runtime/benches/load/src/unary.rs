//! Unary calls, one after the other.

use std::future::poll_fn;
use std::time::Instant;

use bytes::Bytes;
use h2::client::SendRequest;
use h2::{RecvStream, SendStream};
use measure::Error;
use measure::run::Recorder;

use crate::connection::{Head, check_status};
use crate::messages::Exchange;

/// Calls until the run is over.
///
/// # Errors
///
/// When a call fails, or its answer is wrong.
pub async fn calls(
    mut requests: SendRequest<Bytes>,
    head: Head,
    exchange: Exchange,
    mut recorder: Recorder,
) -> Result<Recorder, Error> {
    while recorder.goes_on() {
        let started = Instant::now();
        let mut body = begin(&mut requests, &head, exchange.request.clone()).await?;
        let mut len = 0;
        while let Some(data) = body.data().await {
            let data = data?;
            len += data.len();
            body.flow_control().release_capacity(data.len())?;
        }
        check_status(body.trailers().await?.as_ref())?;
        exchange.check_len(len)?;
        recorder.call(started);
    }
    Ok(recorder)
}

/// One call whose answer is checked to the last byte.
///
/// # Errors
///
/// When the call fails, or its answer is wrong.
pub async fn verify(
    requests: &mut SendRequest<Bytes>,
    head: &Head,
    exchange: &Exchange,
) -> Result<(), Error> {
    let mut body = begin(requests, head, exchange.request.clone()).await?;
    let mut answer = Vec::new();
    while let Some(data) = body.data().await {
        let data = data?;
        answer.extend_from_slice(&data);
        body.flow_control().release_capacity(data.len())?;
    }
    check_status(body.trailers().await?.as_ref())?;
    exchange.check(&answer)
}

async fn begin(
    requests: &mut SendRequest<Bytes>,
    head: &Head,
    request: Bytes,
) -> Result<RecvStream, Error> {
    poll_fn(|context| requests.poll_ready(context)).await?;
    let (response, mut sink) = requests.send_request(head.request(), false)?;
    send(&mut sink, request, true)?;
    let response = response.await?;
    if response.status() != 200 {
        return Err(format!("a response with {}", response.status()).into());
    }
    let (head, body) = response.into_parts();
    if head.headers.contains_key("grpc-status") {
        check_status(Some(&head.headers))?;
    }
    Ok(body)
}

/// Hands data to h2, which keeps what the windows do not admit yet.
fn send(sink: &mut SendStream<Bytes>, data: Bytes, end: bool) -> Result<(), Error> {
    Ok(sink.send_data(data, end)?)
}

//! Calls with streams of messages.

use std::future::poll_fn;
use std::time::Instant;

use bytes::Bytes;
use h2::client::{ResponseFuture, SendRequest};
use h2::{RecvStream, SendStream};
use measure::Error;
use measure::run::Recorder;

use crate::connection::{Head, check_status};
use crate::messages::{STREAM_MESSAGES, batch, count, download, small};

/// How messages flow in a call.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One request, ten thousand answers.
    Download,
    /// Ten thousand requests, one answer.
    Upload,
    /// An answer to each request, which waits for the answer before.
    PingPong,
    /// An answer to each request, which does not wait.
    Flood,
}

/// The answers to a call.
struct Answers {
    response: Option<ResponseFuture>,
    body: Option<RecvStream>,
}

/// Calls until the run is over.
///
/// # Errors
///
/// When a call fails, or its answer is wrong.
pub async fn calls(
    mut requests: SendRequest<Bytes>,
    head: Head,
    kind: Kind,
    mut recorder: Recorder,
) -> Result<Recorder, Error> {
    while recorder.goes_on() {
        let started = Instant::now();
        poll_fn(|context| requests.poll_ready(context)).await?;
        let (response, mut sink) = requests.send_request(head.request(), false)?;
        let mut answers = Answers {
            response: Some(response),
            body: None,
        };
        match kind {
            Kind::Download => {
                sink.send_data(download(), true)?;
                receive(&mut answers, &recorder).await?;
                recorder.latency(started);
            }
            Kind::Upload => {
                send_many(&mut sink).await?;
                let expected = count(STREAM_MESSAGES);
                let mut answer = Vec::new();
                while let Some(data) = answers.data().await? {
                    answer.extend_from_slice(&data);
                }
                if answer != expected {
                    return Err("a wrong answer to an upload".into());
                }
                recorder.units(STREAM_MESSAGES as u64);
                recorder.latency(started);
            }
            Kind::PingPong => ping_pong(&mut sink, &mut answers, &mut recorder).await?,
            Kind::Flood => {
                let sent = send_many(&mut sink);
                let received = receive(&mut answers, &recorder);
                futures_util::future::try_join(sent, received).await?;
                recorder.latency(started);
            }
        }
        answers.end().await?;
    }
    Ok(recorder)
}

async fn ping_pong(
    sink: &mut SendStream<Bytes>,
    answers: &mut Answers,
    recorder: &mut Recorder,
) -> Result<(), Error> {
    let message = small();
    while recorder.goes_on() {
        let started = Instant::now();
        sink.send_data(message.clone(), false)?;
        let mut len = 0;
        while len < message.len() {
            len += answers.data().await?.ok_or("a stream ended early")?.len();
        }
        if len != message.len() {
            return Err("more was answered than asked".into());
        }
        recorder.call(started);
    }
    sink.send_data(Bytes::new(), true)?;
    Ok(())
}

/// Sends the messages of a stream as the windows admit them, and ends it.
async fn send_many(sink: &mut SendStream<Bytes>) -> Result<(), Error> {
    let batch = batch(BATCH);
    for _ in 0..STREAM_MESSAGES / BATCH {
        sink.reserve_capacity(batch.len());
        while sink.capacity() < batch.len() {
            poll_fn(|context| sink.poll_capacity(context))
                .await
                .ok_or("a stream was closed")??;
        }
        sink.send_data(batch.clone(), false)?;
    }
    sink.send_data(Bytes::new(), true)?;
    Ok(())
}

/// Receives the messages of a stream, and counts each as soon as it is there.
async fn receive(answers: &mut Answers, recorder: &Recorder) -> Result<(), Error> {
    let message = small().len();
    let (mut len, mut counted) = (0, 0);
    while let Some(data) = answers.data().await? {
        len += data.len();
        recorder.units((len / message - counted) as u64);
        counted = len / message;
    }
    if len != message * STREAM_MESSAGES {
        return Err(format!("{len} bytes instead of {STREAM_MESSAGES} messages").into());
    }
    Ok(())
}

impl Answers {
    async fn data(&mut self) -> Result<Option<Bytes>, Error> {
        if let Some(response) = self.response.take() {
            self.body = Some(response.await?.into_body());
        }
        let body = self.body.as_mut().ok_or("a call without answer")?;
        let Some(data) = body.data().await.transpose()? else {
            return Ok(None);
        };
        body.flow_control().release_capacity(data.len())?;
        Ok(Some(data))
    }

    async fn end(mut self) -> Result<(), Error> {
        if self.data().await?.is_some_and(|data| !data.is_empty()) {
            return Err("a call has more answers than it should".into());
        }
        let body = self.body.as_mut().ok_or("a call without answer")?;
        check_status(body.trailers().await?.as_ref())
    }
}

/// How many messages are sent in one piece.
const BATCH: usize = 50;

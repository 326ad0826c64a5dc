//! The floor: a server on bare h2 that decodes nothing and answers constants. Every stream is polled on its connection's
//! task, and the connection is written to once after each poll.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use cork::Corked;
use futures_util::stream::{FuturesUnordered, StreamExt};
use h2::server::{Connection, SendResponse};
use h2::{RecvStream, SendStream};
use http::{HeaderMap, HeaderValue, Request, Response};
use load::messages::{self, Exchange, STREAM_MESSAGES};
use measure::server::Settings;
use measure::{Error, work};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Duration, sleep};

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::server::main(serve)
}

async fn serve(listener: TcpListener, _: Settings) -> Result<(), Error> {
    let answers = Arc::new(Answers::new()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let answers = answers.clone();
        tokio::spawn(async move {
            if let Err(error) = connection(stream, answers).await {
                eprintln!("a connection ended with: {error}");
            }
        });
    }
}

async fn connection(stream: TcpStream, answers: Arc<Answers>) -> Result<(), Error> {
    let corked = Corked::new(stream);
    let handshake = h2::server::Builder::new()
        .initial_window_size(4 << 20)
        .initial_connection_window_size(64 << 20)
        .handshake::<_, Bytes>(corked.clone());
    let mut connection = corked.drive(handshake).await?;
    let mut streams = FuturesUnordered::new();
    let run = poll_fn(|context| {
        loop {
            let accepted = poll_accept(&mut connection, context)?;
            let is_over = matches!(accepted, Poll::Ready(None));
            let mut has_moved = false;
            if let Poll::Ready(Some((request, response))) = accepted {
                let answers = answers.clone();
                streams.push(async move {
                    // A stream that its client resets is none of the server's errors.
                    let _ = stream_of(request, response, &answers).await;
                });
                has_moved = true;
            }
            while let Poll::Ready(Some(())) = streams.poll_next_unpin(context) {
                has_moved = true;
            }
            if is_over {
                return Poll::Ready(Ok(()));
            }
            if !has_moved {
                return Poll::Pending;
            }
        }
    });
    corked.drive(run).await
}

type Accepted = (Request<RecvStream>, SendResponse<Bytes>);

fn poll_accept(
    connection: &mut Connection<Corked<TcpStream>, Bytes>,
    context: &mut Context<'_>,
) -> Result<Poll<Option<Accepted>>, Error> {
    match connection.poll_accept(context) {
        Poll::Ready(Some(accepted)) => Ok(Poll::Ready(Some(accepted?))),
        Poll::Ready(None) => Ok(Poll::Ready(None)),
        Poll::Pending => Ok(Poll::Pending),
    }
}

/// What is answered to each method.
struct Answers {
    headers: HeaderMap,
    trailers: HeaderMap,
    small: Bytes,
    nested: Bytes,
    large: Bytes,
    count: Bytes,
}

impl Answers {
    fn new() -> Result<Self, Error> {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static("application/grpc"));
        let mut trailers = HeaderMap::new();
        trailers.insert("grpc-status", HeaderValue::from_static("0"));
        Ok(Self {
            headers,
            trailers,
            small: messages::small(),
            nested: Exchange::new("Nested", false)?.answer(),
            large: Exchange::new("Large", false)?.answer(),
            count: messages::count(STREAM_MESSAGES),
        })
    }

    fn head(&self) -> Response<()> {
        let mut response = Response::new(());
        *response.headers_mut() = self.headers.clone();
        response
    }
}

async fn stream_of(
    request: Request<RecvStream>,
    mut response: SendResponse<Bytes>,
    answers: &Answers,
) -> Result<(), Error> {
    let (head, mut body) = request.into_parts();
    let path = head.uri.path();
    let method = path.rsplit('/').next().unwrap_or_default();
    if method == "Duplex" {
        let mut sink = response.send_response(answers.head(), false)?;
        while let Some(data) = next(&mut body).await? {
            // Peers take empty frames in numbers for an attack.
            if !data.is_empty() {
                send(&mut sink, data).await?;
            }
        }
        return Ok(sink.send_trailers(answers.trailers.clone())?);
    }
    while next(&mut body).await?.is_some() {}
    let answer = match method {
        "Small" => &answers.small,
        "Nested" => &answers.nested,
        "Large" => &answers.large,
        "Upload" => &answers.count,
        "Compute" => {
            work::compute();
            &answers.small
        }
        "Sleep" => {
            sleep(Duration::from_millis(1)).await;
            &answers.small
        }
        "Download" => {
            let mut sink = response.send_response(answers.head(), false)?;
            let batch = messages::batch(BATCH);
            for _ in 0..STREAM_MESSAGES / BATCH {
                send(&mut sink, batch.clone()).await?;
            }
            return Ok(sink.send_trailers(answers.trailers.clone())?);
        }
        _ => return Err("there is no such method".into()),
    };
    let mut sink = response.send_response(answers.head(), false)?;
    sink.send_data(answer.clone(), false)?;
    Ok(sink.send_trailers(answers.trailers.clone())?)
}

async fn next(body: &mut RecvStream) -> Result<Option<Bytes>, Error> {
    let Some(data) = body.data().await.transpose()? else {
        return Ok(None);
    };
    body.flow_control().release_capacity(data.len())?;
    Ok(Some(data))
}

async fn send(sink: &mut SendStream<Bytes>, data: Bytes) -> Result<(), Error> {
    sink.reserve_capacity(data.len());
    while sink.capacity() < data.len() {
        poll_fn(|context| sink.poll_capacity(context))
            .await
            .ok_or("a stream was closed")??;
    }
    Ok(sink.send_data(data, false)?)
}

/// How many messages of a download are sent in one piece.
const BATCH: usize = 50;

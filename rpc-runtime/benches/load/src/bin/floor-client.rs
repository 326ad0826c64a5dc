//! The floor of the clients: bare h2 that sends constants and decodes nothing. The connection has a task of its own, as
//! each caller has, lets the callers have their turn first, and writes once after each poll.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use cork::Corked;
use h2::client::{ResponseFuture, SendRequest};
use h2::{RecvStream, SendStream};
use http::{HeaderMap, HeaderValue, Method, Request, Uri, Version};
use load::messages::{self, Exchange};
use measure::Error;
use measure::client::{Client, TEXT};
use tokio::net::TcpStream;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::client::main::<Floor>()
}

#[derive(Clone)]
struct Floor {
    requests: SendRequest<Bytes>,
    headers: HeaderMap,
    small: Call,
    nested: Call,
    download: Call,
    duplex: Call,
}

/// What is sent, and where.
#[derive(Clone)]
struct Call {
    uri: Uri,
    request: Bytes,
}

impl Client for Floor {
    async fn connect(port: u16) -> Result<Self, Error> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        let corked = Corked::new(stream);
        let mut builder = h2::client::Builder::new();
        builder
            .initial_window_size(4 << 20)
            .initial_connection_window_size(4 << 20);
        let handshake = builder.handshake(corked.clone());
        let (requests, connection) = corked.drive(handshake).await?;
        tokio::spawn(async move { corked.drive(after_others(connection)).await });
        let mut headers = HeaderMap::new();
        headers.insert("te", HeaderValue::from_static("trailers"));
        headers.insert("content-type", HeaderValue::from_static("application/grpc"));
        headers.insert("user-agent", HeaderValue::from_static("floor/0.1"));
        Ok(Self {
            requests,
            headers,
            small: Call::new("Small", messages::small())?,
            nested: Call::new("Nested", Exchange::new("Nested", false)?.request)?,
            download: Call::new("Download", messages::download())?,
            duplex: Call::new("Duplex", messages::small())?,
        })
    }

    async fn small(&self) -> Result<usize, Error> {
        let len = self.unary(&self.small).await?;
        Ok(TEXT.len() + len - self.small.request.len())
    }

    async fn nested(&self) -> Result<u64, Error> {
        Ok(self.unary(&self.nested).await? as u64)
    }

    async fn download(
        &self,
        times: u32,
        mut received: impl FnMut(usize) + Send,
    ) -> Result<(), Error> {
        let (response, mut sink) = self.begin(&self.download).await?;
        sink.send_data(self.download.request.clone(), true)?;
        let (mut body, mut len, mut counted) = (body(response).await?, 0, 0);
        while let Some(data) = data(&mut body).await? {
            len += data.len();
            let whole = len / self.small.request.len();
            (counted..whole).for_each(|_| received(TEXT.len()));
            counted = whole;
        }
        if counted != times as usize {
            return Err(format!("{counted} messages instead of {times}").into());
        }
        end(body).await
    }

    async fn ping_pong(&self, mut received: impl FnMut(usize) -> bool + Send) -> Result<(), Error> {
        let (response, mut sink) = self.begin(&self.duplex).await?;
        let message = &self.duplex.request;
        sink.send_data(message.clone(), false)?;
        let mut body = body(response).await?;
        loop {
            let mut len = 0;
            while len < message.len() {
                len += data(&mut body).await?.ok_or("a stream ended early")?.len();
            }
            if !received(TEXT.len() + len - message.len()) {
                break;
            }
            sink.send_data(message.clone(), false)?;
        }
        sink.send_data(Bytes::new(), true)?;
        if data(&mut body).await?.is_some() {
            return Err("more was answered than asked".into());
        }
        end(body).await
    }
}

impl Floor {
    /// Returns the length of the answer.
    async fn unary(&self, call: &Call) -> Result<usize, Error> {
        let (response, mut sink) = self.begin(call).await?;
        sink.send_data(call.request.clone(), true)?;
        let (mut body, mut len) = (body(response).await?, 0);
        while let Some(data) = data(&mut body).await? {
            len += data.len();
        }
        end(body).await?;
        Ok(len)
    }

    async fn begin(&self, call: &Call) -> Result<(ResponseFuture, SendStream<Bytes>), Error> {
        let mut requests = self.requests.clone();
        poll_fn(|context| requests.poll_ready(context)).await?;
        let mut request = Request::new(());
        *request.method_mut() = Method::POST;
        *request.version_mut() = Version::HTTP_2;
        *request.uri_mut() = call.uri.clone();
        *request.headers_mut() = self.headers.clone();
        Ok(requests.send_request(request, false)?)
    }
}

impl Call {
    fn new(method: &str, request: Bytes) -> Result<Self, Error> {
        let uri = format!("http://localhost/bench.v1.Bench/{method}").parse()?;
        Ok(Self { uri, request })
    }
}

/// Drives a connection so that whoever is ready when it is woken says what it has to say first.
async fn after_others<C: Future>(connection: C) -> C::Output {
    let mut connection = pin!(connection);
    let mut has_waited = false;
    poll_fn(|context: &mut Context<'_>| {
        has_waited = !has_waited;
        if has_waited {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        connection.as_mut().poll(context)
    })
    .await
}

async fn body(response: ResponseFuture) -> Result<RecvStream, Error> {
    let response = response.await?;
    if response.status() != 200 {
        return Err(format!("a response with {}", response.status()).into());
    }
    Ok(response.into_body())
}

async fn data(body: &mut RecvStream) -> Result<Option<Bytes>, Error> {
    let Some(data) = body.data().await.transpose()? else {
        return Ok(None);
    };
    body.flow_control().release_capacity(data.len())?;
    Ok(Some(data))
}

async fn end(mut body: RecvStream) -> Result<(), Error> {
    match body.trailers().await? {
        Some(trailers)
            if trailers
                .get("grpc-status")
                .is_some_and(|status| status == "0") =>
        {
            Ok(())
        }
        trailers => Err(format!("a call ended with {trailers:?}").into()),
    }
}

//! A client on h2 alone, which counts the bytes of responses and looks at nothing but their status.

use std::pin::pin;

use bytes::{BufMut, Bytes, BytesMut};
use cork::Corked;
use futures_util::future::{Either, select, try_join_all};
use h2::RecvStream;
use h2::client::{Connection, SendRequest};
use http::header::{CONTENT_TYPE, TE, USER_AGENT};
use http::{HeaderValue, Method, Request, Uri, Version};
use tokio::io::DuplexStream;

use crate::Failure;
use crate::load::{Kind, Load, WORD};

/// Makes all calls on the task of the connection: as a peer, whose tasks should have few turns.
pub(crate) async fn call_on_one_task(io: DuplexStream, load: Load) -> Result<(), Failure> {
    let (socket, requests, connection) = connect(io).await?;
    let calls = load
        .shares()
        .map(|share| call(requests.clone(), load, share));
    let (connection, calls) = (pin!(connection), pin!(try_join_all(calls)));
    match socket.drive(select(connection, calls)).await {
        Either::Left(_) => Err("the server has closed the connection".into()),
        Either::Right((called, _)) => called.map(drop),
    }
}

/// Makes calls on tasks of their own, as users do.
pub(crate) async fn call_on_tasks(io: DuplexStream, load: Load) -> Result<(), Failure> {
    let (socket, requests, connection) = connect(io).await?;
    tokio::spawn(async move { socket.drive(connection).await });
    load.spawn(|share| call(requests.clone(), load, share))
        .await
}

type Socket = Corked<DuplexStream>;

async fn connect(
    io: DuplexStream,
) -> Result<(Socket, SendRequest<Bytes>, Connection<Socket, Bytes>), h2::Error> {
    let socket = Corked::new(io);
    let mut builder = h2::client::Builder::new();
    builder
        .initial_window_size(WINDOW_SIZE)
        .initial_connection_window_size(WINDOW_SIZE)
        .max_frame_size(FRAME_SIZE);
    let handshake = builder.handshake(socket.clone());
    let (requests, connection) = socket.drive(handshake).await?;
    Ok((socket, requests, connection))
}

async fn call(requests: SendRequest<Bytes>, load: Load, share: usize) -> Result<(), Failure> {
    let (path, text) = load.request(share);
    let target = Uri::try_from(format!("http://localhost{path}"))?;
    let message = envelope(&text);
    match load.kind {
        Kind::Unary { .. } => unary(requests, target, message, share).await,
        Kind::ServerStream => server_stream(requests, target, message, share).await,
        Kind::PingPong => ping_pong(requests, target, message, share).await,
    }
}

async fn unary(
    mut requests: SendRequest<Bytes>,
    target: Uri,
    message: Bytes,
    calls: usize,
) -> Result<(), Failure> {
    for _ in 0..calls {
        requests = requests.ready().await?;
        let (response, mut body) = requests.send_request(head(target.clone()), false)?;
        body.send_data(message.clone(), true)?;
        let mut responses = response.await?.into_body();
        read(&mut responses, message.len()).await?;
        end(responses).await?;
    }
    Ok(())
}

async fn server_stream(
    requests: SendRequest<Bytes>,
    target: Uri,
    message: Bytes,
    messages: usize,
) -> Result<(), Failure> {
    let mut requests = requests.ready().await?;
    let (response, mut body) = requests.send_request(head(target), false)?;
    body.send_data(message, true)?;
    let mut responses = response.await?.into_body();
    read(&mut responses, messages * envelope(WORD).len()).await?;
    end(responses).await
}

async fn ping_pong(
    requests: SendRequest<Bytes>,
    target: Uri,
    message: Bytes,
    messages: usize,
) -> Result<(), Failure> {
    let mut requests = requests.ready().await?;
    let (response, mut body) = requests.send_request(head(target), false)?;
    body.send_data(message.clone(), false)?;
    let mut responses = response.await?.into_body();
    read(&mut responses, message.len()).await?;
    for _ in 1..messages {
        body.send_data(message.clone(), false)?;
        read(&mut responses, message.len()).await?;
    }
    body.send_data(Bytes::new(), true)?;
    end(responses).await
}

fn head(target: Uri) -> Request<()> {
    let mut request = Request::new(());
    *request.method_mut() = Method::POST;
    *request.version_mut() = Version::HTTP_2;
    *request.uri_mut() = target;
    let headers = request.headers_mut();
    headers.insert(TE, HeaderValue::from_static("trailers"));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
    headers.insert(USER_AGENT, HeaderValue::from_static("bare/1.0"));
    request
}

async fn read(responses: &mut RecvStream, mut length: usize) -> Result<(), Failure> {
    while length > 0 {
        let chunk = responses.data().await.ok_or("a response is missing")??;
        length = length
            .checked_sub(chunk.len())
            .ok_or("a response too many")?;
        responses.flow_control().release_capacity(chunk.len())?;
    }
    Ok(())
}

async fn end(mut responses: RecvStream) -> Result<(), Failure> {
    if responses.data().await.is_some() {
        return Err("a response too many".into());
    }
    let trailers = responses.trailers().await?;
    match trailers
        .as_ref()
        .and_then(|trailers| trailers.get("grpc-status"))
    {
        Some(status) if status == "0" => Ok(()),
        other => Err(format!("a call ended with {other:?}").into()),
    }
}

pub(crate) fn envelope(text: &str) -> Bytes {
    let mut message = BytesMut::with_capacity(5 + text.len());
    message.put_u8(0);
    message.put_u32(u32::try_from(text.len()).unwrap_or(u32::MAX));
    message.put_slice(text.as_bytes());
    message.freeze()
}

/// What rpc-runtime sets by default.
pub(crate) const WINDOW_SIZE: u32 = 4 * 1024 * 1024;
pub(crate) const FRAME_SIZE: u32 = 256 * 1024;

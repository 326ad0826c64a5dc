//! Peers on bare h2: a test sees every header and byte, and can send any.

use std::io;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use rpc_runtime::testing::MemoryListener;
use rpc_runtime::{Listener, PeerAddress, Server};
use tokio::io::DuplexStream;

/// What a peer sent: headers, messages as they are on the wire, trailers.
#[derive(Debug)]
pub struct Received {
    pub headers: HeaderMap,
    pub messages: Vec<Message>,
    pub trailers: HeaderMap,
}

/// A message with its flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub flag: u8,
    pub payload: Bytes,
}

/// Sends one request to `server`.
pub async fn call(server: Server, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Received {
    let (near, far) = tokio::io::duplex(1 << 16);
    tokio::spawn(server.serve(One(Some(far))));
    let (client, connection) = h2::client::handshake(near).await.unwrap();
    tokio::spawn(connection);
    send_call(client, path, headers, body).await
}

/// Sends one request over a connection.
pub async fn call_over(
    client: h2::client::SendRequest<Bytes>,
    path: &str,
    request: &[u8],
) -> Received {
    send_call(client, path, &[], message(0, request)).await
}

/// Sends one request of any form, and returns the whole response, which has no trailers.
#[cfg(any(feature = "connect", feature = "grpc-web"))]
pub async fn exchange(server: Server, request: http::Request<Vec<u8>>) -> http::Response<Bytes> {
    let (near, far) = tokio::io::duplex(1 << 16);
    tokio::spawn(server.serve(One(Some(far))));
    let (mut client, connection) = h2::client::handshake(near).await.unwrap();
    tokio::spawn(connection);
    let (head, body) = request.into_parts();
    let request = http::Request::from_parts(head, ());
    let (response, stream) = client.send_request(request, false).unwrap();
    tokio::spawn(send(stream, body, None));
    let (head, mut body) = response.await.unwrap().into_parts();
    let mut bytes = Vec::new();
    while let Some(Ok(chunk)) = body.data().await {
        let _ = body.flow_control().release_capacity(chunk.len());
        bytes.extend_from_slice(&chunk);
    }
    assert_eq!(body.trailers().await.unwrap(), None);
    http::Response::from_parts(head, bytes.into())
}

async fn send_call(
    client: h2::client::SendRequest<Bytes>,
    path: &str,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> Received {
    let mut client = client.ready().await.unwrap();
    let mut request = http::Request::post(format!("http://test{path}"))
        .header("content-type", "application/grpc")
        .header("te", "trailers")
        .body(())
        .unwrap();
    request.headers_mut().extend(header_map(headers));
    let (response, stream) = client.send_request(request, false).unwrap();
    tokio::spawn(send(stream, body, None));
    let (head, body) = response.await.unwrap().into_parts();
    receive(head.headers, body).await
}

/// Answers the next request with `headers`, `body` and `trailers`.
pub async fn answer(
    listener: &mut MemoryListener,
    headers: &[(&str, &str)],
    body: Vec<u8>,
    trailers: &[(&str, &str)],
) -> Received {
    let headers = [headers, &[("content-type", "application/grpc")]].concat();
    let answer = Answer {
        http_status: 200,
        headers: &headers,
        body: Some(body),
        trailers: Some(trailers),
    };
    answer.next(listener).await
}

/// A response of any kind.
pub struct Answer<'a> {
    pub http_status: u16,
    pub headers: &'a [(&'a str, &'a str)],
    /// Without a body the headers end the stream.
    pub body: Option<Vec<u8>>,
    pub trailers: Option<&'a [(&'a str, &'a str)]>,
}

impl Answer<'_> {
    /// Answers the next request.
    pub async fn next(self, listener: &mut MemoryListener) -> Received {
        let (io, _) = listener.accept().await.unwrap();
        let mut connection = h2::server::handshake(io).await.unwrap();
        let (request, mut respond) = connection.accept().await.unwrap().unwrap();
        tokio::spawn(async move { while connection.accept().await.is_some() {} });
        let (head, requests) = request.into_parts();
        let response = http::Response::builder().status(self.http_status).body(());
        let mut response = response.unwrap();
        *response.headers_mut() = header_map(self.headers);
        let stream = respond
            .send_response(response, self.body.is_none())
            .unwrap();
        if let Some(body) = self.body {
            tokio::spawn(send(stream, body, self.trailers.map(header_map)));
        }
        receive(head.headers, requests).await
    }
}

/// A message as it is on the wire.
pub fn message(flag: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&[flag], &length[..], payload].concat()
}

/// A listener of one connection.
pub struct One(pub Option<DuplexStream>);

impl Listener for One {
    type Io = DuplexStream;

    async fn accept(&mut self) -> io::Result<(DuplexStream, PeerAddress)> {
        match self.0.take() {
            Some(io) => Ok((io, PeerAddress::InMemory)),
            None => std::future::pending().await,
        }
    }
}

async fn send(mut stream: h2::SendStream<Bytes>, body: Vec<u8>, trailers: Option<HeaderMap>) {
    let mut body = Bytes::from(body);
    while !body.is_empty() {
        stream.reserve_capacity(body.len());
        let Some(Ok(capacity)) = std::future::poll_fn(|cx| stream.poll_capacity(cx)).await else {
            return;
        };
        let chunk = body.split_to(capacity.min(body.len()));
        if stream.send_data(chunk, false).is_err() {
            return;
        }
    }
    let _ = match trailers {
        Some(trailers) => stream.send_trailers(trailers),
        None => stream.send_data(Bytes::new(), true),
    };
}

async fn receive(headers: HeaderMap, mut body: h2::RecvStream) -> Received {
    let mut bytes = Vec::new();
    while let Some(Ok(chunk)) = body.data().await {
        let _ = body.flow_control().release_capacity(chunk.len());
        bytes.extend_from_slice(&chunk);
    }
    let trailers = body.trailers().await.ok().flatten().unwrap_or_default();
    let mut rest = Bytes::from(bytes);
    let mut messages = Vec::new();
    while !rest.is_empty() {
        let prefix = rest.split_to(5);
        let length = u32::from_be_bytes(*prefix.last_chunk().unwrap());
        messages.push(Message {
            flag: prefix[0],
            payload: rest.split_to(length as usize),
        });
    }
    Received {
        headers,
        messages,
        trailers,
    }
}

fn header_map(headers: &[(&str, &str)]) -> HeaderMap {
    headers
        .iter()
        .map(|(name, value)| {
            (
                HeaderName::try_from(*name).unwrap(),
                HeaderValue::try_from(*value).unwrap(),
            )
        })
        .collect()
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// `grpc-status`, in the trailers or in the headers of a response that has none.
    pub fn status(&self) -> &str {
        let value = self.trailers.get("grpc-status");
        let value = value.or_else(|| self.headers.get("grpc-status"));
        value.unwrap().to_str().unwrap()
    }

    #[cfg(all(feature = "gzip", feature = "deflate", feature = "zstd"))]
    pub fn flags(&self) -> Vec<u8> {
        self.messages.iter().map(|message| message.flag).collect()
    }
}

//! gRPC-Web on a server: over HTTP/2 of this crate, and in the other forms under another HTTP server.

use std::sync::Arc;

use rpc_runtime::Server;

use crate::service::Service;
use crate::wire::{self, Received, message};
use crate::words::WordsServer;

fn server() -> Server {
    Server::new()
        .accept_grpc_web()
        .add_service(WordsServer(Arc::new(Service::default())))
}

/// Makes a call in the binary form, over a connection of this crate.
async fn call(server: Server, method: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Received {
    let path = format!("/test.Words/{method}");
    let content_type = ("content-type", "application/grpc-web+proto");
    let headers = [&[content_type, ("x-grpc-web", "1")], headers].concat();
    let received = wire::call(server, &path, &headers, body).await;
    assert_eq!(
        received.header("content-type"),
        Some("application/grpc-web+proto")
    );
    assert!(received.trailers.is_empty());
    received
}

impl Received {
    /// The messages as text, and the trailers in the last frame.
    fn frames(&self) -> (Vec<&str>, &str) {
        let (last, messages) = self.messages.split_last().unwrap();
        assert_eq!(last.flag, 0x80);
        assert!(messages.iter().all(|message| message.flag == 0));
        let messages = messages
            .iter()
            .map(|message| str::from_utf8(&message.payload).unwrap());
        (messages.collect(), str::from_utf8(&last.payload).unwrap())
    }
}

#[tokio::test]
async fn the_trailers_are_the_last_frame() {
    let received = call(server(), "Upper", &[], message(0, b"a")).await;
    assert_eq!(received.header("x-begin"), Some("handler"));
    assert_eq!(received.header("grpc-status"), None);
    let trailers = "grpc-status: 0\r\nx-end: handler\r\n";
    assert_eq!(received.frames(), (vec!["a - -"], trailers));

    let received = call(server(), "Split", &[], message(0, b"a b c")).await;
    assert_eq!(received.frames(), (vec!["a", "b", "c"], trailers));

    let requests = [message(0, b"a"), message(0, b""), message(0, b"bc")].concat();
    let received = call(server(), "Join", &[], requests).await;
    assert_eq!(received.frames(), (vec!["abc"], "grpc-status: 0\r\n"));
}

#[tokio::test]
async fn a_failure_is_in_the_last_frame_or_in_the_head() {
    let received = call(server(), "Split", &[], message(0, b"a fail")).await;
    let trailers = "grpc-status: 10\r\ngrpc-message: asked to\r\n";
    assert_eq!(received.frames(), (vec!["a"], trailers));

    let received = call(server(), "Upper", &[], message(0, b"fail")).await;
    assert!(received.messages.is_empty());
    for (name, value) in [
        ("grpc-status", "9"),
        ("grpc-message", "not today: 100 %25 sure %C3%BC"),
        ("grpc-status-details-bin", "AQI"),
        ("x-why", "because"),
    ] {
        assert_eq!(received.header(name), Some(value));
    }
}

#[tokio::test]
async fn a_request_of_grpc_web_is_checked_like_one_of_grpc() {
    let web_trailers = [message(0, b"a"), message(0x80, b"grpc-status: 0\r\n")].concat();
    for (server, method, headers, body, status) in [
        (server(), "Missing", vec![], message(0, b"a"), "12"),
        (server(), "Upper", vec![], Vec::new(), "12"),
        (server(), "Upper", vec![], message(1, b"a"), "13"),
        (server(), "Upper", vec![], web_trailers, "13"),
        (
            server(),
            "Upper",
            vec![("grpc-timeout", "soon")],
            message(0, b"a"),
            "13",
        ),
        (
            server(),
            "Upper",
            vec![("grpc-timeout", "20m")],
            message(0, b"sleep"),
            "4",
        ),
        (
            server(),
            "Upper",
            vec![("grpc-encoding", "br")],
            message(0, b"a"),
            "12",
        ),
        (
            server().max_receive_message_size(1),
            "Upper",
            vec![],
            message(0, b"ab"),
            "8",
        ),
        (
            server().max_concurrent_calls(0),
            "Upper",
            vec![],
            message(0, b"a"),
            "8",
        ),
    ] {
        let received = call(server, method, &headers, body).await;
        assert_eq!(received.header("grpc-status"), Some(status), "{received:?}");
    }
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn messages_are_compressed_as_in_grpc() {
    let compressing = server().send_compressed(rpc_runtime::Encoding::Gzip);
    let accept = [("grpc-accept-encoding", "gzip")];
    let received = call(compressing, "Upper", &accept, message(0, &[b'a'; 1000])).await;
    assert_eq!(received.header("grpc-encoding"), Some("gzip"));
    assert_eq!(received.messages[0].flag, 1);
    assert_eq!(received.messages[1].flag, 0x80);
}

#[tokio::test]
async fn grpc_web_is_refused_unless_the_server_accepts_it() {
    let server = Server::new().add_service(WordsServer(Arc::new(Service::default())));
    let request = http::Request::post("http://test/test.Words/Upper")
        .header("content-type", "application/grpc-web")
        .body(Vec::new());
    let received = wire::exchange(server, request.unwrap()).await;
    assert_eq!(received.status(), 415);
}

#[cfg(feature = "tower")]
mod under_another_server {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use bytes::Bytes;
    use http::{HeaderMap, Request, StatusCode, Version};
    use http_body_util::{BodyExt, Full, StreamBody};
    use rpc_runtime::Status;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tower::ServiceExt;

    use super::*;

    /// Makes a call over HTTP/1.1. The body of the request arrives in pieces of `size` bytes.
    async fn call(content_type: &str, body: &[u8], size: usize) -> (HeaderMap, Bytes) {
        let request = Request::post("/test.Words/Split")
            .version(Version::HTTP_11)
            .header("content-type", content_type);
        let pieces: Vec<_> = body
            .chunks(size)
            .map(|piece| {
                Ok::<_, std::convert::Infallible>(http_body::Frame::data(Bytes::copy_from_slice(
                    piece,
                )))
            })
            .collect();
        let body = StreamBody::new(futures_util::stream::iter(pieces));
        let request = request.body(body).unwrap();
        let Ok(response) = server().into_service().unwrap().oneshot(request).await;
        assert_eq!(response.status(), StatusCode::OK);
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap();
        assert!(body.trailers().is_none());
        (head.headers, body.to_bytes())
    }

    fn frames() -> Vec<u8> {
        let trailers = message(0x80, b"grpc-status: 0\r\nx-end: handler\r\n");
        [message(0, b"a"), message(0, b"bc"), trailers].concat()
    }

    /// Decodes texts that are padded one by one.
    fn decoded(text: &[u8]) -> Vec<u8> {
        let groups = text.chunks(4).map(|group| STANDARD.decode(group).unwrap());
        groups.flatten().collect()
    }

    #[tokio::test]
    async fn text_bodies_are_base64_in_both_directions() {
        let request = message(0, b"a bc");
        let in_one_text = STANDARD.encode(&request);
        let (prefix, payload) = request.split_at(5);
        let in_two_texts = STANDARD.encode(prefix) + &STANDARD.encode(payload);
        for (text, size) in [(&in_one_text, 100), (&in_one_text, 1), (&in_two_texts, 3)] {
            let content_type = "application/grpc-web-text";
            let (headers, body) = call(content_type, text.as_bytes(), size).await;
            assert_eq!(headers["content-type"], content_type);
            assert_eq!(decoded(&body), frames());
        }
    }

    #[tokio::test]
    async fn text_that_is_not_base64_fails_its_call() {
        for text in ["AAAA!", "AAAAAAFh="] {
            let (headers, _) = call("application/grpc-web-text", text.as_bytes(), 100).await;
            assert_eq!(headers["grpc-status"], "13");
            assert_eq!(
                headers["grpc-message"],
                "the server received a body of gRPC-Web text that is not base64"
            );
        }
    }

    #[tokio::test]
    async fn grpc_itself_needs_http2() {
        let request = Request::post("/test.Words/Split")
            .version(Version::HTTP_11)
            .header("content-type", "application/grpc")
            .body(Full::<Bytes>::from(message(0, b"a")));
        let Ok(response) = server()
            .into_service()
            .unwrap()
            .oneshot(request.unwrap())
            .await;
        assert_eq!(response.status(), StatusCode::HTTP_VERSION_NOT_SUPPORTED);
    }

    /// Fails as a request asks for.
    async fn misbehave<T>(request: Request<T>) -> Result<http::Response<Full<Bytes>>, Status> {
        match request.headers().get("x-attempt") {
            Some(wanted) if wanted == "panic" => panic!("asked to"),
            _ => Err(Status::unavailable("busy")),
        }
    }

    #[tokio::test]
    async fn a_layer_that_fails_responds_in_the_form_of_the_call() {
        for (content_type, accept, expected) in [
            ("application/grpc", None, "application/grpc"),
            ("application/grpc-web", None, "application/grpc-web"),
            (
                "application/grpc-web+proto",
                Some("application/grpc-web-text"),
                "application/grpc-web-text",
            ),
        ] {
            for (wanted, code, text) in [
                ("fail", "14", "busy"),
                ("panic", "2", "a layer of the server panicked"),
            ] {
                let layer = tower::layer::layer_fn(|_inner| tower::service_fn(misbehave));
                let service = server().layer(layer).into_service().unwrap();
                let mut request = Request::post("/test.Words/Upper")
                    .version(Version::HTTP_2)
                    .header("content-type", content_type)
                    .header("x-attempt", wanted);
                if let Some(accept) = accept {
                    request = request.header("accept", accept);
                }
                let request = request.body(Full::from(message(0, b"a"))).unwrap();
                let Ok(response) = service.oneshot(request).await;
                let headers = response.headers();
                assert_eq!(headers["content-type"], expected);
                assert_eq!(headers["grpc-status"], code);
                assert_eq!(headers["grpc-message"], text);
            }
        }
    }

    #[tokio::test]
    async fn grpc_web_works_over_http1() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = axum::Router::new().fallback_service(server().into_service().unwrap());
        tokio::spawn(async { axum::serve(listener, app).await });
        let mut client = TcpStream::connect(address).await.unwrap();
        let body = message(0, b"a bc");
        let head = format!(
            "POST /test.Words/Split HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\
             content-type: application/grpc-web\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        client
            .write_all(&[head.as_bytes(), &body].concat())
            .await
            .unwrap();
        let mut answer = Vec::new();
        client.read_to_end(&mut answer).await.unwrap();
        let end = answer
            .windows(4)
            .position(|bytes| bytes == b"\r\n\r\n")
            .unwrap();
        let (head, mut chunks) = answer.split_at(end + 4);
        assert!(head.starts_with(b"HTTP/1.1 200 OK\r\n"));
        let mut body = Vec::new();
        while let Some(line) = chunks.iter().position(|byte| *byte == b'\n') {
            let (length, rest) = chunks.split_at(line + 1);
            let length = str::from_utf8(length).unwrap().trim();
            let length = usize::from_str_radix(length, 16).unwrap();
            if length == 0 {
                assert_eq!(rest, b"\r\n");
                break;
            }
            body.extend_from_slice(&rest[..length]);
            chunks = &rest[length + 2..];
        }
        assert_eq!(body, frames());
    }
}

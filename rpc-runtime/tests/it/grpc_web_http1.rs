//! gRPC-Web over HTTP/1.1 connections of axum: what clients send that is malformed, cut off or never ends.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rpc_runtime::Server;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::service::{PATIENCE, Service, until};
use crate::wire::message;
use crate::words::WordsServer;

/// A server, and a new connection to it.
async fn start() -> (TcpStream, Arc<Service>) {
    let service = Arc::new(Service::default());
    let server = Server::new()
        .accept_grpc_web()
        .add_service(WordsServer(Arc::clone(&service)));
    let app = axum::Router::new().fallback_service(server.into_service().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    tokio::spawn(async { axum::serve(listener, app).await });
    (client, service)
}

fn head(verb: &str, method: &str, fields: &str) -> String {
    format!(
        "{verb} /test.Words/{method} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n{fields}\r\n"
    )
}

/// Sends a request and returns the whole response.
async fn exchange(head: &str, body: &[u8]) -> String {
    let (mut client, _) = start().await;
    let (mut reader, mut writer) = client.split();
    let mut answer = Vec::new();
    let exchanged = async {
        let write = async {
            // The server may respond before it has read everything.
            let _ = writer.write_all(&[head.as_bytes(), body].concat()).await;
        };
        let ((), read) = tokio::join!(write, reader.read_to_end(&mut answer));
        let _ = read;
    };
    timeout(PATIENCE / 12, exchanged).await.expect("it hangs");
    String::from_utf8_lossy(&answer).into_owned()
}

/// A request in text, and the value of `name` in the head of its response.
async fn field(verb: &str, method: &str, fields: &str, body: &[u8], name: &str) -> Option<String> {
    let length = body.len();
    let fields = format!("{fields}\r\ncontent-length: {length}\r\n");
    let answer = exchange(&head(verb, method, &fields), body).await;
    let head = answer.split("\r\n\r\n").next().unwrap();
    if name == ":status" {
        return head.split(' ').nth(1).map(str::to_owned);
    }
    let mut fields = head.lines().filter_map(|line| line.split_once(": "));
    fields
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value.to_owned())
}

const TEXT: &str = "content-type: application/grpc-web-text";

#[tokio::test]
async fn requests_that_are_no_calls_have_an_http_status() {
    let body = STANDARD.encode(message(0, b"a"));
    for (verb, fields, status) in [
        ("POST", TEXT, "200"),
        (
            "POST",
            "content-type: APPLICATION/GRPC-WEB-TEXT+PROTO",
            "200",
        ),
        (
            "POST",
            "content-type: application/grpc-web-text; charset=utf-8",
            "200",
        ),
        ("POST", "content-type: application/grpc-web+json", "415"),
        ("POST", "content-type: text/plain", "415"),
        ("POST", "content-type: application/grpc", "505"),
        ("GET", TEXT, "405"),
        ("HEAD", TEXT, "405"),
        ("PUT", TEXT, "405"),
    ] {
        let answer = field(verb, "Upper", fields, body.as_bytes(), ":status").await;
        assert_eq!(answer.as_deref(), Some(status), "{verb} {fields}");
    }
}

#[tokio::test]
async fn what_refuses_a_request_names_all_protocols() {
    for (fields, text) in [
        (
            "content-type: text/plain\r\ncontent-length: 0\r\n",
            "the content-type of a gRPC call is application/grpc, and that of a gRPC-Web call is application/grpc-web or \
             application/grpc-web-text\n",
        ),
        (
            "content-type: application/grpc\r\ncontent-length: 0\r\n",
            "a gRPC call needs HTTP/2, and a gRPC-Web call does not\n",
        ),
    ] {
        let answer = exchange(&head("POST", "Upper", fields), b"").await;
        assert!(answer.contains(text), "{answer}");
    }
}

#[tokio::test]
async fn a_request_that_is_cut_anywhere_fails() {
    let request = message(0, b"abcde");
    let text = STANDARD.encode(&request).into_bytes();
    for (fields, body) in [
        ("content-type: application/grpc-web", request),
        (TEXT, text),
    ] {
        for end in 0..=body.len() {
            let status = field("POST", "Upper", fields, &body[..end], "grpc-status").await;
            let expected = match end {
                0 => Some("12"),
                _ if end == body.len() => None,
                _ => Some("13"),
            };
            assert_eq!(status.as_deref(), expected, "{fields} {end}");
        }
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_request_in_text_is_in_the_head() {
    let encode = |bytes: &[u8]| STANDARD.encode(bytes);
    let byte_by_byte: String = message(0, b"abc")
        .iter()
        .map(|byte| encode(&[*byte]))
        .collect();
    let trailers = [message(0, b"a"), message(0x80, b"x: y\r\n")].concat();
    let two = [message(0, b"a"), message(0, b"b")].concat();
    for (method, body, status) in [
        ("Upper", byte_by_byte, None),
        ("Upper", encode(&two), Some("12")),
        ("Upper", encode(&trailers), Some("13")),
        ("Upper", encode(&message(1, b"a")), Some("13")),
        ("Upper", encode(&message(2, b"a")), Some("13")),
        ("Upper", encode(&[0, 255, 255, 255, 255]), Some("8")),
        (
            "Upper",
            encode(&message(0, &vec![b'a'; 8 << 20])),
            Some("8"),
        ),
        ("Missing", encode(&message(0, b"a")), Some("12")),
    ] {
        let answer = field("POST", method, TEXT, body.as_bytes(), "grpc-status").await;
        assert_eq!(answer.as_deref(), status, "{}", &body[..body.len().min(50)]);
    }
    // A body that does not end in time, and one that is not of HTTP/1.1.
    for (fields, body, status) in [
        (
            "grpc-timeout: 50m\r\ncontent-length: 100",
            "AAAA",
            "grpc-status: 4",
        ),
        (
            "transfer-encoding: chunked",
            "4\r\nAAAA\r\nzz\r\n",
            "grpc-status: 14",
        ),
    ] {
        let head = head("POST", "Upper", &format!("{TEXT}\r\n{fields}\r\n"));
        let answer = exchange(&head, body.as_bytes()).await;
        assert!(answer.contains(status), "{answer}");
    }
}

#[tokio::test]
async fn a_client_that_goes_away_cancels_its_call() {
    for (method, request) in [("Upper", &b"sleep"[..]), ("Split", b"forever")] {
        let (mut client, service) = start().await;
        let body = STANDARD.encode(message(0, request));
        let fields = format!("{TEXT}\r\ncontent-length: {}\r\n", body.len());
        let request = head("POST", method, &fields) + &body;
        client.write_all(request.as_bytes()).await.unwrap();
        if method == "Upper" {
            until(|| service.calls.load(Ordering::Relaxed) == 1).await;
        } else {
            client.readable().await.unwrap();
        }
        drop(client);
        until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
    }
}

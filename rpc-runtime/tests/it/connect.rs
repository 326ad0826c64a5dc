//! Connect on a server, over HTTP/2 of this crate.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use rpc_runtime::Server;

use crate::service::{Retry, Service};
use crate::wire::{self, Received, message};
use crate::words::WordsServer;

fn server() -> Server {
    serving(&Arc::default())
}

fn serving(service: &Arc<Service>) -> Server {
    Server::new()
        .accept_connect()
        .add_service(WordsServer(Arc::clone(service)))
}

/// Makes a unary call with a POST request.
async fn post(
    server: Server,
    method: &str,
    fields: &[(&str, &str)],
    body: &[u8],
) -> Response<Bytes> {
    let mut request = Request::post(format!("http://test/test.Words/{method}"))
        .header("content-type", "application/proto");
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    wire::exchange(server, request.body(body.to_vec()).unwrap()).await
}

/// Makes a unary call with a GET request.
async fn get(server: Server, path_and_query: &str) -> Response<Bytes> {
    let request = Request::get(format!("http://test/test.Words/{path_and_query}"));
    wire::exchange(server, request.body(Vec::new()).unwrap()).await
}

/// Makes a call with streams.
async fn stream(method: &str, fields: &[(&str, &str)], body: Vec<u8>) -> Received {
    let path = format!("/test.Words/{method}");
    let content_type = ("content-type", "application/connect+proto");
    let received = wire::call(server(), &path, &[&[content_type], fields].concat(), body).await;
    let content_type = received.header("content-type");
    assert_eq!(content_type, Some("application/connect+proto"));
    assert!(received.trailers.is_empty());
    received
}

impl Received {
    /// The messages as text, and the last one.
    fn messages_and_end(&self) -> (Vec<&str>, &str) {
        let (last, messages) = self.messages.split_last().unwrap();
        assert_eq!(last.flag, 2);
        assert!(messages.iter().all(|message| message.flag == 0));
        let messages = messages
            .iter()
            .map(|message| str::from_utf8(&message.payload).unwrap());
        (messages.collect(), str::from_utf8(&last.payload).unwrap())
    }
}

fn field<'a>(response: &'a Response<Bytes>, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_unary_call_is_an_http_request() {
    let version = ("connect-protocol-version", "1");
    let attempt = ("x-attempt", "7");
    let posted = post(server(), "Upper", &[version, attempt], b"a").await;
    assert_eq!(posted.body(), "a - 7");
    assert_eq!(field(&posted, "vary"), "");
    let got = get(
        server(),
        "Upper?connect=v1&encoding=proto&base64=1&message=YQ",
    )
    .await;
    assert_eq!(got.body(), "a - -");
    assert_eq!(field(&got, "vary"), "accept-encoding");
    for response in [posted, got] {
        assert_eq!(response.status(), 200);
        for (name, value) in [
            ("content-type", "application/proto"),
            ("content-length", "5"),
            ("x-begin", "handler"),
            ("trailer-x-end", "handler"),
            ("content-encoding", ""),
            ("grpc-status", ""),
        ] {
            assert_eq!(field(&response, name), value, "{name}");
        }
    }
}

#[tokio::test]
async fn an_error_has_its_http_status_and_json() {
    let response = post(server(), "Upper", &[], b"fail").await;
    assert_eq!(response.status(), 400);
    assert_eq!(field(&response, "content-type"), "application/json");
    assert_eq!(field(&response, "x-why"), "because");
    let json = r#"{"code":"failed_precondition","message":"not today: 100 % sure ü"}"#;
    assert_eq!(response.body(), json);
}

#[tokio::test]
async fn a_call_that_is_malformed_fails_before_its_handler() {
    let large = [b'a'; 11];
    for (server, method, fields, body, http_status, code) in [
        (server(), "Missing", vec![], &b"a"[..], 404, "unimplemented"),
        (
            server(),
            "Upper",
            vec![("connect-timeout-ms", "soon")],
            b"a",
            400,
            "invalid_argument",
        ),
        (
            server(),
            "Upper",
            vec![("connect-timeout-ms", "0")],
            b"a",
            504,
            "deadline_exceeded",
        ),
        (
            server(),
            "Upper",
            vec![("connect-protocol-version", "2")],
            b"a",
            400,
            "invalid_argument",
        ),
        (
            server(),
            "Upper",
            vec![("content-encoding", "br")],
            b"a",
            501,
            "unimplemented",
        ),
        (server(), "Upper", vec![], b"\xff", 500, "internal"),
        (
            server().accept_connect_with_version(),
            "Upper",
            vec![],
            b"a",
            400,
            "invalid_argument",
        ),
        (
            server().max_receive_message_size(10),
            "Upper",
            vec![],
            &large,
            429,
            "resource_exhausted",
        ),
        (
            server().max_concurrent_calls(0),
            "Upper",
            vec![],
            b"a",
            429,
            "resource_exhausted",
        ),
    ] {
        let response = post(server, method, &fields, body).await;
        assert_eq!(response.status(), http_status, "{method} {fields:?}");
        assert_eq!(field(&response, "content-type"), "application/json");
        let json = str::from_utf8(response.body()).unwrap();
        let beginning = format!("{{\"code\":\"{code}\",\"message\":\"");
        assert!(json.starts_with(&beginning), "{json}");
    }
    let service = Arc::default();
    for query in [
        "",
        "encoding=proto",
        "encoding=proto&message=%zz",
        "encoding=proto&message=*&base64=1",
        "encoding=proto&message=a&message=a",
        "encoding=proto&message=a&connect=v2",
    ] {
        let response = get(serving(&service), &format!("Upper?{query}")).await;
        assert_eq!(response.status(), 400, "{query}");
    }
    assert_eq!(service.calls.load(Ordering::Relaxed), 0);
}

#[tokio::test(start_paused = true)]
async fn the_timeout_of_a_call_is_in_milliseconds() {
    let response = post(
        server(),
        "Upper",
        &[("connect-timeout-ms", "20000")],
        b"remaining",
    )
    .await;
    assert_eq!(response.body(), "Some(20.0)");
    let response = post(server(), "Upper", &[("connect-timeout-ms", "20")], b"sleep").await;
    assert_eq!(response.status(), 504);
    let received = stream("Split", &[("connect-timeout-ms", "0")], message(0, b"a")).await;
    let (messages, end) = received.messages_and_end();
    assert!(messages.is_empty());
    assert!(
        end.starts_with(r#"{"error":{"code":"deadline_exceeded","#),
        "{end}"
    );
}

#[tokio::test]
async fn a_stream_ends_with_a_message_that_says_how() {
    let received = stream("Split", &[], message(0, b"a b c")).await;
    let end = r#"{"metadata":{"x-end":["handler"]}}"#;
    assert_eq!(received.messages_and_end(), (vec!["a", "b", "c"], end));
    assert_eq!(received.header("x-begin"), Some("handler"));

    let received = stream("Split", &[], message(0, b"a fail")).await;
    let end = r#"{"error":{"code":"aborted","message":"asked to"}}"#;
    assert_eq!(received.messages_and_end(), (vec!["a"], end));

    let requests = [message(0, b"a"), message(0, b""), message(0, b"bc")].concat();
    let received = stream("Join", &[], requests.clone()).await;
    assert_eq!(received.messages_and_end(), (vec!["abc"], "{}"));
    let received = stream("Echo", &[], requests).await;
    assert_eq!(received.messages_and_end(), (vec!["a", "", "bc"], "{}"));
}

#[tokio::test]
async fn a_malformed_stream_ends_with_an_error() {
    let cut = message(0, b"abc").split_at(6).0.to_vec();
    let two = [message(0, b"a"), message(0, b"b")].concat();
    for (method, fields, body, code) in [
        ("Missing", vec![], message(0, b"a"), "unimplemented"),
        ("Join", vec![], cut, "internal"),
        ("Join", vec![], message(2, b"{}"), "internal"),
        ("Join", vec![], message(1, b"a"), "internal"),
        ("Split", vec![], two, "unimplemented"),
        ("Split", vec![], Vec::new(), "unimplemented"),
        (
            "Join",
            vec![("connect-content-encoding", "br")],
            message(0, b"a"),
            "unimplemented",
        ),
    ] {
        let received = stream(method, &fields, body).await;
        let (messages, end) = received.messages_and_end();
        assert!(messages.is_empty());
        let beginning = format!(r#"{{"error":{{"code":"{code}","#);
        assert!(end.starts_with(&beginning), "{method} {end}");
    }
}

#[tokio::test]
async fn a_request_that_is_no_call_is_refused_with_what_would_be_one() {
    for (verb, path, content_type, http_status, name, value) in [
        (
            "POST",
            "Upper",
            "application/json",
            415,
            "accept-post",
            "application/grpc, application/proto",
        ),
        (
            "POST",
            "Upper",
            "application/connect+proto",
            415,
            "accept-post",
            "application/grpc, application/proto",
        ),
        (
            "POST",
            "Split",
            "application/proto",
            415,
            "accept-post",
            "application/grpc, application/connect+proto",
        ),
        (
            "PUT",
            "Upper",
            "application/proto",
            405,
            "allow",
            "GET, POST",
        ),
        (
            "PUT",
            "Split",
            "application/connect+proto",
            405,
            "allow",
            "POST",
        ),
        (
            "GET",
            "Split?connect=v1&encoding=proto&message=",
            "",
            405,
            "allow",
            "POST",
        ),
        (
            "GET",
            "Upper?encoding=json&message=",
            "",
            415,
            "accept-post",
            "application/grpc, application/proto",
        ),
        ("GET", "Missing", "", 405, "allow", "POST"),
    ] {
        let request = Request::builder()
            .method(verb)
            .uri(format!("http://test/test.Words/{path}"))
            .header("content-type", content_type);
        let response = wire::exchange(server(), request.body(Vec::new()).unwrap()).await;
        assert_eq!(response.status(), http_status, "{verb} {path}");
        assert_eq!(field(&response, name), value);
    }
    let response = get(server(), "Split?encoding=proto&message=").await;
    let text = "a gRPC call is a POST request, and a Connect call is one too, or a GET request if its method is unary and has \
         the option idempotency_level = NO_SIDE_EFFECTS\n";
    assert_eq!(response.body(), text);
    let response = post(server(), "Split", &[], b"").await;
    let text = "the content-type of a gRPC call is application/grpc, and that of a Connect call is application/proto, or \
         application/connect+proto for a stream\n";
    assert_eq!(response.body(), text);
    let only_grpc = Server::new().add_service(WordsServer(Arc::new(Service::default())));
    let response = post(only_grpc, "Upper", &[], b"a").await;
    assert_eq!(response.status(), 415);
    assert_eq!(field(&response, "accept-post"), "application/grpc");
}

#[tokio::test]
async fn messages_may_be_larger_than_the_window() {
    let large = vec![b'a'; 3_000_000];
    let length = large.len().to_string();
    for fields in [vec![], vec![("content-length", length.as_str())]] {
        let response = post(server(), "Upper", &fields, &large).await;
        assert_eq!(response.body().len(), large.len() + 4);
        assert!(response.body().starts_with(&large));
    }
}

#[tokio::test(start_paused = true)]
async fn interceptors_work_as_for_grpc() {
    let server = server().intercept(Retry(Duration::from_millis(1)));
    let response = post(server, "Upper", &[], b"a").await;
    assert_eq!(response.body(), "a - 0");
    assert_eq!(field(&response, "trailer-x-end"), "handler");
}

#[cfg(feature = "deflate")]
#[tokio::test]
async fn unary_messages_are_compressed_as_in_http() {
    use rpc_runtime::Encoding;

    let hello = b"x\x9c\xcbH\xcd\xc9\xc9\x07\0\x06,\x02\x15";
    let compressed = [("content-encoding", "deflate")];
    let response = post(server(), "Upper", &compressed, hello).await;
    assert_eq!(response.body(), "hello - -");
    let response = post(server(), "Upper", &compressed, b"").await;
    assert_eq!(response.body(), " - -");
    let response = post(server(), "Upper", &compressed, b"hello").await;
    assert_eq!(response.status(), 500);

    let accept = [("accept-encoding", "br, deflate;q=0.5")];
    for (body, encoding) in [(&[b'a'; 1000][..], "deflate"), (b"a", "")] {
        let server = server().send_compressed(Encoding::Deflate);
        let response = post(server, "Upper", &accept, body).await;
        assert_eq!(field(&response, "content-encoding"), encoding);
        let length = response.body().len();
        assert_eq!(field(&response, "content-length"), length.to_string());
        assert!(length < 100);
    }
}

#[cfg(feature = "deflate")]
#[tokio::test]
async fn messages_of_streams_are_compressed_by_fields_of_connect() {
    let hello = message(1, b"x\x9c\xcbH\xcd\xc9\xc9\x07\0\x06,\x02\x15");
    let compressed = [("connect-content-encoding", "deflate")];
    let received = stream("Join", &compressed, hello).await;
    assert_eq!(received.messages_and_end(), (vec!["hello"], "{}"));
    let accepted = received.header("connect-accept-encoding").unwrap();
    assert!(accepted.contains("deflate"));
}

//! gRPC-Web on a client: calls to our server, and what other servers may send.

use std::time::Duration;

use rpc_runtime::{ChannelBuilder, Code, Server, Status, testing};

use crate::service::{Retry, calls_of_all_types, plain, start};
use crate::wire::{Answer, Received, message};
use crate::words::WordsClient;

const WEB: (&str, &str) = ("content-type", "application/grpc-web+proto");

fn trailers(fields: &str) -> Vec<u8> {
    message(0x80, fields.as_bytes())
}

/// A unary call to a server that answers with `answer`: its result, and the request.
async fn call(
    channel: impl FnOnce(ChannelBuilder) -> ChannelBuilder,
    answer: Answer<'_>,
) -> (Result<rpc_runtime::Response<String>, Status>, Received) {
    let (mut listener, builder) = testing::pair_builder();
    let client = WordsClient(channel(builder.grpc_web()).build().unwrap());
    let call = client.upper("a".to_owned()).metadata("x-trace", "7");
    tokio::join!(
        call.timeout(Duration::from_secs(1000)),
        answer.next(&mut listener)
    )
}

/// The answer with this body.
fn body(body: Vec<u8>) -> Answer<'static> {
    Answer {
        http_status: 200,
        headers: &[WEB],
        body: Some(body),
        trailers: None,
    }
}

#[tokio::test]
async fn calls_of_all_types_work() {
    let (client, _) = start(Server::accept_grpc_web, ChannelBuilder::grpc_web);
    calls_of_all_types(&client).await;
}

#[tokio::test]
async fn a_server_of_grpc_only_refuses_the_calls() {
    let (client, service) = start(plain, ChannelBuilder::grpc_web);
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unknown);
    assert!(status.message().contains("415"), "{status}");
    assert_eq!(service.calls.load(std::sync::atomic::Ordering::Relaxed), 0);
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn messages_are_compressed_as_in_grpc() {
    use rpc_runtime::Encoding;

    let (client, _) = start(
        |server| server.accept_grpc_web().send_compressed(Encoding::Gzip),
        |channel| channel.grpc_web().send_compressed(Encoding::Gzip),
    );
    let text = "a".repeat(1000);
    let response = client.upper(text.clone()).await.unwrap();
    assert!(response.is_compressed());
    assert_eq!(*response.message(), format!("{text} - -"));
}

#[tokio::test]
async fn an_interceptor_may_call_again() {
    let (client, service) = start(Server::accept_grpc_web, |channel| {
        channel.grpc_web().intercept(Retry(Duration::ZERO))
    });
    let response = client.upper("flaky".to_owned()).await.unwrap();
    assert_eq!(response.message(), "flaky - 2");
    assert_eq!(response.trailers().get("x-end"), Some("handler"));
    assert_eq!(service.calls.load(std::sync::atomic::Ordering::Relaxed), 3);
}

#[tokio::test]
async fn a_request_has_the_head_of_grpc_web() {
    let end = [
        message(0, b"A"),
        trailers("grpc-status: 0\r\nx-end: yes\r\n"),
    ]
    .concat();
    let (response, request) = call(plain, body(end)).await;
    let response = response.unwrap();
    assert_eq!(response.message(), "A");
    assert_eq!(response.trailers().get("x-end"), Some("yes"));
    for (name, value) in [
        ("content-type", Some("application/grpc-web+proto")),
        ("x-grpc-web", Some("1")),
        ("te", None),
        ("x-trace", Some("7")),
    ] {
        assert_eq!(request.header(name), value, "{name}");
    }
    assert!(request.header("grpc-timeout").is_some());
    assert!(request.header("user-agent").is_some());
    assert_eq!(request.messages.len(), 1);
    assert_eq!(request.messages[0].payload, "a");
    assert!(request.trailers.is_empty());
}

#[tokio::test]
async fn the_end_of_the_body_ends_the_call() {
    let ok = trailers("grpc-status: 0\r\n");
    let failed = trailers("grpc-status: 5\r\ngrpc-message: no\r\nx-why: because\r\n");
    let a = || message(0, b"A");
    for (body, code, text) in [
        ([a(), failed.clone()].concat(), Code::NotFound, "no"),
        (failed, Code::NotFound, "no"),
        (ok.clone(), Code::Unimplemented, "no response"),
        (a(), Code::Internal, "without the frame"),
        (vec![], Code::Internal, "without the frame"),
        (
            [a(), b"\x80\0\0\0\x10grpc".to_vec()].concat(),
            Code::Internal,
            "without the frame",
        ),
        (
            [a(), message(0x82, b"")].concat(),
            Code::Internal,
            "flag 130",
        ),
        ([a(), message(2, b"")].concat(), Code::Internal, "flag 2"),
        (
            [a(), trailers("x-end: yes\r\n")].concat(),
            Code::Internal,
            "no grpc-status",
        ),
        (
            [a(), trailers("grpc-status\r\n")].concat(),
            Code::Internal,
            "not lines",
        ),
        (
            [ok.clone(), a()].concat(),
            Code::Internal,
            "after the trailers",
        ),
        (
            [a(), a(), ok].concat(),
            Code::Unimplemented,
            "several responses",
        ),
        (
            [a(), trailers(&"x".repeat(20_000))].concat(),
            Code::ResourceExhausted,
            "than its limit",
        ),
    ] {
        let (response, _) = call(plain, self::body(body)).await;
        let status = response.unwrap_err();
        assert_eq!(status.code(), code, "{status}");
        assert!(status.message().contains(text), "{status}");
        assert_eq!(status.is_remote(), code == Code::NotFound);
    }
}

#[tokio::test]
async fn long_trailers_arrive_whatever_the_window() {
    let value = "y".repeat(500_000);
    let end = trailers(&format!("grpc-status: 0\r\nx-end: {value}\r\n"));
    let raised = |channel: ChannelBuilder| channel.max_receive_metadata_size(1_000_000);
    let (response, _) = call(raised, body([message(0, b"A"), end].concat())).await;
    assert_eq!(response.unwrap().trailers().get("x-end"), Some(&*value));
}

#[tokio::test]
async fn http_trailers_can_only_fail_a_call() {
    let answer = Answer {
        trailers: Some(&[("grpc-status", "0")]),
        ..body(message(0, b"A"))
    };
    let status = call(plain, answer).await.0.unwrap_err();
    assert_eq!(status.code(), Code::Internal);

    let ended = [message(0, b"A"), trailers("grpc-status: 0\r\n")].concat();
    let answer = Answer {
        trailers: Some(&[("grpc-status", "5")]),
        ..body(ended.clone())
    };
    let status = call(plain, answer).await.0.unwrap_err();
    assert_eq!(status.code(), Code::NotFound);

    let answer = Answer {
        trailers: Some(&[("grpc-status", "0"), ("x-end", "no")]),
        ..body(ended)
    };
    let response = call(plain, answer).await.0.unwrap();
    assert_eq!(response.trailers().get("x-end"), None);
}

#[tokio::test]
async fn a_status_in_the_head_is_the_whole_response() {
    let headers = [
        WEB,
        ("grpc-status", "5"),
        ("grpc-message", "no"),
        ("x-why", "because"),
    ];
    for (http_status, body) in [(200, None), (200, Some(vec![])), (503, Some(vec![]))] {
        let answer = Answer {
            http_status,
            headers: &headers,
            body,
            trailers: None,
        };
        let status = call(plain, answer).await.0.unwrap_err();
        assert!(status.is_remote());
        assert_eq!(status.code(), Code::NotFound);
        assert_eq!(status.message(), "no");
        assert_eq!(status.metadata().get("x-why"), Some("because"));
    }
}

#[tokio::test]
async fn a_response_that_is_not_of_grpc_web_is_refused() {
    let ended = [message(0, b"A"), trailers("grpc-status: 0\r\n")].concat();
    for (http_status, content_type, code, text) in [
        (
            200,
            "application/grpc",
            Code::Unknown,
            "instead of application/grpc-web",
        ),
        (
            200,
            "application/grpc-web-text",
            Code::Unknown,
            "instead of application/grpc-web",
        ),
        (200, "text/html", Code::Unknown, "text/html"),
        (
            404,
            "application/grpc-web+proto",
            Code::Unimplemented,
            "404",
        ),
        (503, "text/plain", Code::Unavailable, "503"),
    ] {
        let answer = Answer {
            http_status,
            headers: &[("content-type", content_type)],
            ..body(ended.clone())
        };
        let status = call(plain, answer).await.0.unwrap_err();
        assert_eq!(status.code(), code, "{status}");
        assert!(status.message().contains(text), "{status}");
        assert!(
            status.message().contains("receiving a response of"),
            "{status}"
        );
        assert!(!status.is_remote());
    }
}

#[tokio::test]
async fn streamed_responses_come_before_the_status() {
    let (mut listener, builder) = testing::pair_builder();
    let client = WordsClient(builder.grpc_web().build().unwrap());
    let failed = trailers("grpc-status: 10\r\n");
    let answer = body([message(0, b"a"), message(0, b""), failed].concat());
    let served = tokio::spawn(async move { answer.next(&mut listener).await });
    let mut words = client.split(String::new()).start();
    assert!(words.metadata().await.unwrap().is_empty());
    for word in ["a", ""] {
        assert_eq!(words.message().await.unwrap().as_deref(), Some(word));
    }
    let status = words.message().await.unwrap_err();
    assert_eq!(status.code(), Code::Aborted);
    assert!(words.message().await.unwrap().is_none());
    served.await.unwrap();
}

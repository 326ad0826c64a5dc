//! Calls with JSON in the dialects of a server. The service is health, which has descriptors.

use bytes::Bytes;
use http::{Request, Response};
use rpc_runtime::Server;
use rpc_runtime::health::{Health, ServingStatus};
use rpc_runtime::json::JsonOptions;

use crate::service::Service;
use crate::wire::{self, message};
use crate::words::WordsServer;

fn server() -> Server {
    let (health, reporter) = Health::new();
    reporter.set("shop", ServingStatus::NotServing);
    Server::new()
        .accept_connect()
        .accept_grpc_web()
        .accept_json(JsonOptions::new())
        .add_service(health)
        .add_service(WordsServer(Service::default().into()))
}

async fn post(path: &str, fields: &[(&str, &str)], body: &[u8]) -> Response<Bytes> {
    let mut request = Request::post(format!("http://test/{path}"));
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    wire::exchange(server(), request.body(body.to_vec()).unwrap()).await
}

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn a_unary_call_of_connect_has_json_in_both_directions() {
    for (body, http_status, expected) in [
        ("{}", 200, r#"{"status":"SERVING"}"#),
        (
            " { \"service\" : \"shop\" }\n",
            200,
            r#"{"status":"NOT_SERVING"}"#,
        ),
        (
            r#"{"service":"other"}"#,
            404,
            r#"{"code":"not_found","message":"this server does not know the service `other`"}"#,
        ),
    ] {
        let response = post("grpc.health.v1.Health/Check", &[JSON], body.as_bytes()).await;
        assert_eq!(response.status(), http_status, "{body}");
        assert_eq!(response.headers()["content-type"], "application/json");
        let length = response.body().len().to_string();
        assert_eq!(response.headers()["content-length"], length);
        if http_status == 200 {
            assert_eq!(response.body(), expected);
        } else {
            assert!(response.body().starts_with(br#"{"code":"not_found""#));
        }
    }
    let query = "connect=v1&encoding=json&message=%7B%22service%22%3A%22shop%22%7D";
    let request = Request::get(format!("http://test/grpc.health.v1.Health/Check?{query}"));
    let response = wire::exchange(server(), request.body(Vec::new()).unwrap()).await;
    assert_eq!(response.body(), r#"{"status":"NOT_SERVING"}"#);
}

#[tokio::test]
async fn json_that_is_no_request_is_refused_with_its_place() {
    for (body, text) in [
        ("", "line 1"),
        ("{", "line 1"),
        (r#"{"service": 7}"#, "service"),
        (r#"{"services": "a"}"#, "services"),
    ] {
        let response = post("grpc.health.v1.Health/Check", &[JSON], body.as_bytes()).await;
        assert_eq!(response.status(), 400, "{body}");
        let error = str::from_utf8(response.body()).unwrap();
        assert!(
            error.contains("invalid_argument") && error.contains(text),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_service_without_descriptors_has_no_json() {
    let response = post("test.Words/Upper", &[JSON], b"{}").await;
    assert_eq!(response.status(), 415);
    let response = post("test.Words/Missing", &[JSON], b"{}").await;
    assert_eq!(response.status(), 404);
    assert_eq!(response.headers()["content-type"], "application/json");
}

#[tokio::test]
async fn streams_have_json_in_each_message() {
    let path = "/grpc.health.v1.Health/Check";
    let fields = [("content-type", "application/grpc-web+json")];
    let body = message(0, br#"{"service":"shop"}"#);
    let received = wire::call(server(), path, &fields, body).await;
    assert_eq!(
        received.header("content-type"),
        Some("application/grpc-web+json")
    );
    let payloads: Vec<_> = received
        .messages
        .iter()
        .map(|message| &*message.payload)
        .collect();
    assert_eq!(payloads[0], br#"{"status":"NOT_SERVING"}"#);
    assert!(payloads[1].starts_with(b"grpc-status: 0"));
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_request_may_be_compressed() {
    use std::io::Write;

    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(br#"{"service":"shop"}"#).unwrap();
    let body = encoder.finish().unwrap();
    let fields = [
        JSON,
        ("content-encoding", "gzip"),
        ("accept-encoding", "gzip"),
    ];
    let response = post("grpc.health.v1.Health/Check", &fields, &body).await;
    assert_eq!(response.body(), r#"{"status":"NOT_SERVING"}"#);
    assert!(!response.headers().contains_key("content-encoding"));
}

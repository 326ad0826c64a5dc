//! Rich errors, from a handler to a client.

use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::error_details::{BadRequest, ErrorDetail, FieldViolation, RetryInfo};
use rpc_runtime::{Code, Request, Response, Server, Status, testing};

use crate::words::{Words, WordsClient, WordsServer};

/// Fails, with details.
struct Service;

fn details() -> [ErrorDetail; 2] {
    [
        BadRequest::new([FieldViolation::new("word", "is no word")]).into(),
        RetryInfo::new(Duration::from_millis(1500)).into(),
    ]
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let status = Status::invalid_argument("bad");
        Err(match request.message().as_str() {
            "malformed" => status.with_details(&b"\x1a\x7f"[..]),
            _ => status.with_error_details(details()).with_context("upper"),
        })
    }
}

fn start() -> WordsClient {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Arc::new(Service)))
            .serve(listener),
    );
    WordsClient(channel)
}

#[tokio::test]
async fn details_arrive_as_values() {
    let status = start().upper(String::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
    assert_eq!(status.error_details().unwrap(), details());
    // `google.rpc.Status.code` and `message` are those of the call.
    assert!(status.details().starts_with(b"\x08\x03\x12\x0aupper: bad"));
}

#[tokio::test]
async fn malformed_details_are_reported_apart_from_the_status() {
    let status = start().upper("malformed".to_owned()).await.unwrap_err();
    assert_eq!(
        (status.code(), status.message()),
        (Code::InvalidArgument, "bad")
    );
    assert_eq!(status.error_details().unwrap_err().code(), Code::Internal);
}

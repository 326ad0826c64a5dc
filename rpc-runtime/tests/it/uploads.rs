//! Large requests from a client that sends slowly: with the default settings all of them arrive, although together they are
//! larger than the memory of the connection.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use h2::SendStream;
use rpc_runtime::{Request, Response, Server, Status};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::service::PATIENCE;
use crate::wire::{One, message};
use crate::words::{Words, WordsServer};

const CALLS: usize = 100;

/// The largest message that a server takes by default.
const BYTES: usize = 4 << 20;

struct Service;

impl Words for Service {
    /// Answers with the number of letters.
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        Ok(request.message().len().to_string().into())
    }
}

/// Sends a request as far as the server allows, and rests after each piece.
async fn send(mut stream: SendStream<Bytes>, mut request: Bytes) {
    while !request.is_empty() {
        stream.reserve_capacity(request.len().min(32 * 1024));
        let capacity = poll_fn(|context| stream.poll_capacity(context)).await;
        let piece = request.split_to(capacity.unwrap().unwrap().min(request.len()));
        stream.send_data(piece, request.is_empty()).unwrap();
        sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_hundred_slow_uploads_arrive() {
    let (near, far) = tokio::io::duplex(1 << 16);
    let server = Server::new().add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(One(Some(far))));
    let (mut client, connection) = h2::client::handshake(near).await.unwrap();
    tokio::spawn(connection);
    let request = Bytes::from(message(0, "a".repeat(BYTES).as_bytes()));
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        client = client.ready().await.unwrap();
        let head = http::Request::post("http://test/test.Words/Upper")
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .body(())
            .unwrap();
        let (response, stream) = client.send_request(head, false).unwrap();
        let request = request.clone();
        calls.spawn(async move {
            send(stream, request).await;
            let mut body = response.await.unwrap().into_body();
            let message = body.data().await.unwrap().unwrap();
            let trailers = body.trailers().await.unwrap().unwrap();
            assert_eq!(trailers["grpc-status"], "0");
            message
        });
    }
    let answers = timeout(PATIENCE, calls.join_all()).await;
    let expected = message(0, BYTES.to_string().as_bytes());
    for answer in answers.expect("the calls hang") {
        assert_eq!(answer, expected);
    }
}

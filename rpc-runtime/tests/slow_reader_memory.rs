//! The memory that a server with default settings holds for large responses to a client that reads slowly. The client in this
//! process holds none.
//!
//! A process of its own, with one test: the test measures the memory of the whole process.

#![cfg(target_os = "linux")]

mod memory;

#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/wire.rs"]
mod wire;
#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/words.rs"]
mod words;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use h2::RecvStream;
use rpc_runtime::{Request, Response, Server, Status};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use wire::{One, message};
use words::{Words, WordsServer};

const CALLS: usize = 300;

const MEGABYTE: usize = 1 << 20;

/// What all calls together have in flight: the calls take some seconds.
const CONNECTION_WINDOW: u32 = 256 * 1024;

/// What one connection of a server may hold by default.
const BOUND: usize = 256 * MEGABYTE;

/// When something is taken to hang.
const PATIENCE: Duration = Duration::from_secs(60);

struct Service;

impl Words for Service {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        Ok("x".repeat(MEGABYTE).into())
    }
}

/// Reads a response, and rests after each frame before it lets the server send more.
async fn read(mut body: RecvStream) -> usize {
    let mut bytes = 0;
    while let Some(chunk) = body.data().await {
        let length = chunk.unwrap().len();
        bytes += length;
        sleep(Duration::from_millis(1)).await;
        body.flow_control().release_capacity(length).unwrap();
    }
    let trailers = body.trailers().await.unwrap().unwrap();
    assert_eq!(trailers["grpc-status"], "0");
    bytes
}

#[tokio::test]
async fn a_slow_reader_gets_all_and_the_server_stays_within_its_bound() {
    let before = memory::read("VmRSS:");
    let (near, far) = tokio::io::duplex(1 << 16);
    let server = Server::new().add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(One(Some(far))));
    let (mut client, connection) = h2::client::Builder::new()
        .initial_connection_window_size(CONNECTION_WINDOW)
        .handshake(near)
        .await
        .unwrap();
    tokio::spawn(connection);
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        client = client.ready().await.unwrap();
        let request = http::Request::post("http://test/test.Words/Upper")
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .body(())
            .unwrap();
        let (response, mut requests) = client.send_request(request, false).unwrap();
        let request = Bytes::from(message(0, b"a"));
        requests.send_data(request, true).unwrap();
        calls.spawn(async move { read(response.await.unwrap().into_body()).await });
    }
    let results = timeout(PATIENCE, calls.join_all()).await;
    let lengths = results.expect("the calls hang");
    // A message and its prefix.
    assert_eq!(lengths, [MEGABYTE + 5; CALLS]);
    let taken = memory::read("VmHWM:").saturating_sub(before);
    println!("{} KiB more at the peak", taken / 1024);
    assert!(taken < BOUND, "{taken} bytes");
}

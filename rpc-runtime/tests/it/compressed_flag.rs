//! Handlers and callers see whether a message was compressed.

use std::sync::Arc;

use rpc_runtime::{
    Encoding, Request, RequestStream, Response, ResponseSink, Server, Status, testing,
};

use crate::words::{Words, WordsClient, WordsServer};

/// Says of each request whether it came compressed, and answers in kind.
struct Service;

const LONG: usize = 1000;

fn say(compressed: bool) -> String {
    format!("{compressed:-<LONG$}")
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let mut response = Response::new(say(request.is_compressed()));
        if !request.is_compressed() {
            response.set_encoding(Encoding::Identity);
        }
        Ok(response)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        assert!(!request.is_compressed());
        let mut words = request.into_message();
        let mut compressed = Vec::new();
        while words.message().await?.is_some() {
            compressed.push(words.is_compressed());
        }
        Ok(format!("{compressed:?}").into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        responses.send(say(request.is_compressed())).await?;
        responses.send_uncompressed(say(false)).await
    }
}

fn start() -> WordsClient {
    let (listener, channel) = testing::pair();
    let server = Server::new().send_compressed(Encoding::Gzip);
    tokio::spawn(
        server
            .add_service(WordsServer(Arc::new(Service)))
            .serve(listener),
    );
    WordsClient(channel)
}

#[tokio::test]
async fn both_sides_see_whether_a_message_was_compressed() {
    for (encoding, compressed) in [(Encoding::Gzip, true), (Encoding::Identity, false)] {
        let call = start().upper("a".repeat(LONG));
        let response = call.send_compressed(encoding).await.unwrap();
        assert_eq!(*response.message(), say(compressed));
        assert_eq!(response.is_compressed(), compressed);
    }
}

#[tokio::test]
async fn both_sides_see_whether_each_message_of_a_stream_was_compressed() {
    let client = start();
    let mut responses = client
        .split("a".repeat(LONG))
        .send_compressed(Encoding::Gzip)
        .start();
    assert_eq!(responses.message().await.unwrap(), Some(say(true)));
    assert!(responses.is_compressed());
    assert_eq!(responses.message().await.unwrap(), Some(say(false)));
    assert!(!responses.is_compressed());

    let (mut requests, answer) = client.join().send_compressed(Encoding::Gzip).start();
    requests.send("a".repeat(LONG)).await.unwrap();
    requests.send_uncompressed("a".repeat(LONG)).await.unwrap();
    requests.close();
    assert_eq!(answer.await.unwrap().message(), "[true, false]");
}

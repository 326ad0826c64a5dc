//! A proxy that forwards every call without knowing a schema: on the wire all types of calls look alike.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use rpc_runtime::{
    Channel, Code, Codec, DynamicMethod, Handler, Method, Request, RequestStream, Response,
    ResponseSink, Server, ServerCall, Status, testing,
};

use crate::dynamic_method::Service;
use crate::words::{Words, WordsClient, WordsServer};

/// Forwards calls to `back`.
fn proxy(back: Channel) -> impl Fn(ServerCall) -> Handler + Send + Sync + 'static {
    // Its path is not used: that of the call is.
    const MESSAGES: Method<Bytes, Bytes> =
        Method::bidi_streaming("/proxy.Any/Method", Codec::bytes(), Codec::bytes());
    move |call| {
        let (back, path) = (back.clone(), call.path().to_owned());
        call.bidi_streaming(&MESSAGES, |requests, responses| {
            forward(back, path, requests, responses)
        })
    }
}

async fn forward(
    back: Channel,
    path: String,
    request: Request<RequestStream<Bytes>>,
    mut sink: ResponseSink<Bytes>,
) -> Result<(), Status> {
    let method = DynamicMethod::of_bytes(path)?;
    // The deadline is inherited.
    let (mut requests, metadata) = request.into_parts();
    let mut call = back.bidi_streaming(&method);
    *call.metadata_mut() = metadata;
    let (mut further, mut responses) = call.start();
    let upload = async move {
        while let Ok(Some(message)) = requests.message().await {
            if further.send(message).await.is_err() {
                // The responses have the status.
                return;
            }
        }
        further.close();
    };
    let download = async {
        sink.send_metadata(responses.metadata().await?.clone())?;
        while let Some(message) = responses.message().await? {
            sink.send(message).await?;
        }
        sink.set_trailers(responses.trailers().clone());
        Ok(())
    };
    let mut download = std::pin::pin!(download);
    tokio::select! {
        ended = &mut download => ended,
        () = upload => download.await,
    }
}

/// Answers with what it has received, and with metadata.
struct Back;

impl Words for Back {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let key = request.metadata().get("x-key").unwrap_or("-").to_owned();
        match request.message().as_str() {
            "fail" => {
                let mut status = Status::not_found("no such word").with_details("details");
                status.metadata_mut().insert("x-end", key)?;
                return Err(status);
            }
            "wait" => std::future::pending().await,
            _ => {}
        }
        let has_deadline = request.deadline().is_some();
        let text = request.into_message().to_uppercase();
        let mut response = Response::new(format!("{text} {has_deadline}"));
        response.metadata_mut().insert("x-begin", key.clone())?;
        response.trailers_mut().insert("x-end", key)?;
        Ok(response)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        Service.join(request).await
    }

    async fn split(
        &self,
        request: Request<String>,
        responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        Service.split(request, responses).await
    }
}

fn start() -> WordsClient {
    let (listener, back) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Arc::new(Back)))
            .serve(listener),
    );
    let (listener, channel) = testing::pair();
    tokio::spawn(Server::new().fallback(proxy(back)).serve(listener));
    WordsClient(channel)
}

#[tokio::test]
async fn a_proxy_forwards_calls_of_all_types() {
    let client = start();
    let response = client
        .upper("a".to_owned())
        .metadata("x-key", "value")
        .timeout(Duration::from_secs(60))
        .await
        .unwrap();
    assert_eq!(response.message(), "A true");
    assert_eq!(response.metadata().get("x-begin"), Some("value"));
    assert_eq!(response.trailers().get("x-end"), Some("value"));

    let (mut requests, response) = client.join().start();
    for word in ["a", "", "bc"] {
        requests.send(word.to_owned()).await.unwrap();
    }
    requests.close();
    assert_eq!(response.await.unwrap().message(), "abc");

    let mut words = client.split("a b c".to_owned()).start();
    let mut received = Vec::new();
    while let Some(word) = words.message().await.unwrap() {
        received.push(word);
    }
    assert_eq!(received, ["a", "b", "c"]);

    let (mut requests, mut responses) = client.echo().start();
    for word in ["a".repeat(300_000), "b".to_owned()] {
        requests.send(word.clone()).await.unwrap();
        assert!(responses.message().await.unwrap() == Some(word));
    }
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
}

#[tokio::test]
async fn a_proxy_forwards_how_a_call_ends() {
    let client = start();
    let status = client
        .upper("fail".to_owned())
        .metadata("x-key", "value")
        .await
        .unwrap_err();
    assert_eq!(
        (status.code(), status.message()),
        (Code::NotFound, "no such word")
    );
    assert_eq!(status.details(), "details".as_bytes());
    assert_eq!(status.metadata().get("x-end"), Some("value"));
    let status = client.missing().await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
    let status = client
        .upper("wait".to_owned())
        .timeout(Duration::from_millis(100))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

//! Calls of all four types, from a client to a server, over the in-memory transport.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rpc_runtime::{
    Channel, Code, Metadata, Request, RequestStream, Response, ResponseSink, Server, Status,
    testing,
};

use crate::service;
use crate::words::{Words, WordsClient, WordsServer};

/// What the requests ask for is in the requests.
#[derive(Default)]
struct Service {
    /// Handlers that were dropped before they returned.
    cancelled: AtomicUsize,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let trace = request.metadata().get("x-trace").map(str::to_owned);
        match request.message().as_str() {
            "panic" => panic!("asked to"),
            "sleep" => {
                let _cancelled = CountDrop(&self.cancelled);
                std::future::pending().await
            }
            "fail" => {
                let mut status = Status::failed_precondition("not today: 100 % sure ü")
                    .with_details(&b"\x01\x02"[..]);
                status.metadata_mut().insert("x-why", "because")?;
                Err(status)
            }
            text => {
                let mut response = Response::new(text.to_uppercase());
                if let Some(trace) = trace {
                    response.metadata_mut().insert("x-trace", trace)?;
                    response
                        .trailers_mut()
                        .insert_bin("x-end-bin", [0_u8, 255])?;
                }
                Ok(response)
            }
        }
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let cancelled = CountDrop(&self.cancelled);
        let mut words = request.into_message();
        let mut joined = Vec::new();
        while let Some(word) = words.message().await? {
            if word == "enough" {
                return Err(Status::out_of_range("enough"));
            }
            joined.push(word);
        }
        std::mem::forget(cancelled);
        Ok(joined.join(" ").into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let text = request.into_message();
        if text == "forever" {
            let _cancelled = CountDrop(&self.cancelled);
            loop {
                responses.send("x".repeat(10_000)).await?;
            }
        }
        let mut metadata = Metadata::new();
        metadata.insert("x-words", text.split_whitespace().count().to_string())?;
        responses.send_metadata(metadata.clone())?;
        for word in text.split_whitespace() {
            if word == "fail" {
                return Err(Status::aborted("asked to"));
            }
            responses.send(word.to_owned()).await?;
        }
        responses.set_trailers(metadata);
        Ok(())
    }

    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut words = request.into_message();
        while let Some(word) = words.message().await? {
            if word == "stop" {
                return Ok(());
            }
            responses.send(word).await?;
        }
        Ok(())
    }
}

struct CountDrop<'a>(&'a AtomicUsize);

impl Drop for CountDrop<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

fn start() -> (WordsClient, Arc<Service>) {
    start_with(Server::new(), |channel| channel)
}

fn start_with(
    server: Server,
    configure: impl FnOnce(rpc_runtime::ChannelBuilder) -> rpc_runtime::ChannelBuilder,
) -> (WordsClient, Arc<Service>) {
    let service = Arc::new(Service::default());
    let (listener, channel) = testing::pair_builder();
    tokio::spawn(
        server
            .add_service(WordsServer(Arc::clone(&service)))
            .serve(listener),
    );
    (WordsClient(configure(channel).build().unwrap()), service)
}

async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_unary_call_returns_message_metadata_and_trailers() {
    let (client, _) = start();
    let response = client
        .upper("hello".to_owned())
        .metadata("x-trace", "7")
        .await
        .unwrap();
    assert_eq!(response.message(), "HELLO");
    assert_eq!(response.metadata().get("x-trace"), Some("7"));
    assert_eq!(
        response.trailers().get_bin("x-end-bin").as_deref(),
        Some(&[0, 255][..])
    );
}

#[tokio::test]
async fn an_empty_message_is_a_message() {
    let (client, _) = start();
    assert_eq!(client.upper(String::new()).await.unwrap().message(), "");
}

#[tokio::test]
async fn an_error_keeps_code_message_details_and_metadata() {
    let (client, _) = start();
    let status = client.upper("fail".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::FailedPrecondition);
    assert_eq!(status.message(), "not today: 100 % sure ü");
    assert_eq!(status.details(), b"\x01\x02");
    assert_eq!(status.metadata().get("x-why"), Some("because"));
    assert!(status.is_remote());
}

#[tokio::test]
async fn a_client_streams_requests() {
    let (client, _) = start();
    let (mut words, sentence) = client.join().start();
    for word in ["a", "b", "c"] {
        words.send(word.to_owned()).await.unwrap();
    }
    words.close();
    assert_eq!(sentence.await.unwrap().message(), "a b c");
}

#[tokio::test]
async fn a_server_may_end_a_call_before_the_client_has() {
    let (client, _) = start();
    let (mut words, sentence) = client.join().start();
    words.send("enough".to_owned()).await.unwrap();
    assert_eq!(sentence.await.unwrap_err().code(), Code::OutOfRange);
    // The sink learns of it and says the same.
    let status = loop {
        match words.send("more".to_owned()).await {
            Ok(()) => tokio::task::yield_now().await,
            Err(status) => break status,
        }
    };
    assert_eq!(status.code(), Code::OutOfRange);
}

#[tokio::test]
async fn a_server_streams_responses() {
    let (client, _) = start();
    let mut words = client.split("one two three".to_owned()).start();
    assert_eq!(words.metadata().await.unwrap().get("x-words"), Some("3"));
    let mut read = Vec::new();
    while let Some(word) = words.message().await.unwrap() {
        read.push(word);
    }
    assert_eq!(read, ["one", "two", "three"]);
    assert_eq!(words.trailers().get("x-words"), Some("3"));
    assert_eq!(words.message().await.unwrap(), None);
}

#[tokio::test]
async fn a_stream_may_be_empty() {
    let (client, _) = start();
    assert_eq!(
        client.split(String::new()).start().message().await.unwrap(),
        None
    );
}

#[tokio::test]
async fn messages_before_an_error_arrive() {
    let (client, _) = start();
    let mut words = client.split("one fail".to_owned()).start();
    assert_eq!(words.message().await.unwrap().as_deref(), Some("one"));
    assert_eq!(words.message().await.unwrap_err().code(), Code::Aborted);
}

#[tokio::test]
async fn requests_and_responses_alternate() {
    let (client, _) = start();
    let (mut requests, mut responses) = client.echo().start();
    for turn in 0..100 {
        requests.send(turn.to_string()).await.unwrap();
        assert_eq!(responses.message().await.unwrap(), Some(turn.to_string()));
    }
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
}

#[tokio::test]
async fn both_sides_stream_large_messages_at_once() {
    let (client, _) = start();
    let (mut requests, mut responses) = client.echo().start();
    let message = "m".repeat(1 << 20);
    let sender = tokio::spawn({
        let message = message.clone();
        async move {
            for _ in 0..40 {
                requests.send(message.clone()).await.unwrap();
            }
            requests.close();
        }
    });
    let mut received = 0;
    while let Some(echoed) = responses.message().await.unwrap() {
        assert!(echoed == message);
        received += 1;
    }
    assert_eq!(received, 40);
    sender.await.unwrap();
}

#[tokio::test]
async fn the_client_half_closes_after_the_server_ended() {
    let (client, _) = start();
    let (mut requests, mut responses) = client.echo().start();
    requests.send("stop".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap(), None);
    requests.close();
}

#[tokio::test]
async fn a_missing_method_is_unimplemented() {
    let (client, _) = start();
    let status = client.missing().await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
    assert!(status.message().contains("/test.Words/Missing"), "{status}");
}

#[tokio::test]
async fn a_panic_ends_only_its_call() {
    let (client, _) = start();
    let beside = client.upper("a".to_owned());
    let status = client.upper("panic".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unknown);
    assert_eq!(beside.await.unwrap().message(), "A");
}

#[tokio::test]
async fn a_deadline_ends_the_call_on_both_sides() {
    let (client, service) = start();
    let status = client
        .upper("sleep".to_owned())
        .timeout(Duration::from_millis(50))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded, "{status}");
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn a_deadline_ends_a_call_in_the_middle_of_a_stream() {
    let (client, _) = start();
    let (mut requests, mut responses) = client.echo().timeout(Duration::from_millis(50)).start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    assert_eq!(
        responses.message().await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
    assert_eq!(
        requests.send("b".to_owned()).await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
}

#[tokio::test]
async fn a_deadline_ends_a_call_whose_responses_never_stop() {
    let (client, service) = start();
    let mut responses = client
        .split("forever".to_owned())
        .timeout(Duration::from_millis(50))
        .start();
    let status = loop {
        match responses.message().await {
            Ok(message) => assert!(message.is_some()),
            Err(status) => break status,
        }
    };
    assert_eq!(status.code(), Code::DeadlineExceeded, "{status}");
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn a_deadline_in_the_past_sends_nothing() {
    let (client, _) = start();
    assert_eq!(
        client
            .upper("a".to_owned())
            .deadline(Instant::now())
            .await
            .unwrap_err()
            .code(),
        Code::DeadlineExceeded
    );
}

#[tokio::test]
async fn a_channel_has_a_timeout_for_calls_without_one() {
    let (client, _) = start_with(Server::new(), |channel| {
        channel.timeout(Duration::from_millis(50))
    });
    let status = client.upper("sleep".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

#[tokio::test]
async fn dropping_a_call_drops_its_handler() {
    let (client, service) = start();
    let mut call = client.upper("sleep".to_owned()).start();
    assert!(
        tokio::time::timeout(Duration::from_millis(50), &mut call)
            .await
            .is_err()
    );
    drop(call);
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn dropping_a_stream_drops_its_handler() {
    let (client, service) = start();
    let mut words = client.split("forever".to_owned()).start();
    assert!(words.message().await.unwrap().is_some());
    drop(words);
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn a_sink_that_is_dropped_open_cancels_the_call() {
    let (client, service) = start();
    let (mut words, sentence) = client.join().start();
    words.send("a".to_owned()).await.unwrap();
    drop(words);
    let status = sentence.await.unwrap_err();
    assert_eq!(status.code(), Code::Cancelled, "{status}");
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn a_request_over_the_limit_of_the_server_is_refused() {
    let (client, _) = start_with(Server::new().max_receive_message_size(10), |channel| {
        channel
    });
    let status = client.upper("x".repeat(11)).await.unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted);
    assert!(status.is_remote());
    for part in ["11", "10", "Server::max_receive_message_size"] {
        assert!(status.message().contains(part), "{status}");
    }
    assert_eq!(
        client.upper("x".repeat(10)).await.unwrap().message().len(),
        10
    );
}

#[tokio::test]
async fn a_response_over_the_limit_of_the_client_is_refused() {
    let (client, _) = start_with(Server::new(), |channel| {
        channel.max_receive_message_size(10)
    });
    let status = client.upper("x".repeat(11)).await.unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted);
    assert!(!status.is_remote());
    assert!(
        status
            .message()
            .contains("ChannelBuilder::max_receive_message_size"),
        "{status}"
    );
}

#[tokio::test]
async fn messages_over_the_limit_are_not_sent() {
    let (client, _) = start_with(Server::new().max_send_message_size(10), |channel| {
        channel.max_send_message_size(20)
    });
    let status = client.upper("x".repeat(21)).await.unwrap_err();
    assert_eq!(
        (status.code(), status.is_remote()),
        (Code::ResourceExhausted, false)
    );
    let status = client.upper("x".repeat(11)).await.unwrap_err();
    assert_eq!(
        (status.code(), status.is_remote()),
        (Code::ResourceExhausted, true)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_calls_run_at_once() {
    let (client, _) = start();
    let calls: Vec<_> = (0..100)
        .map(|call| {
            let client = client.clone();
            tokio::spawn(async move {
                let (mut requests, mut responses) = client.echo().start();
                for turn in 0..20 {
                    let message = format!("{call}-{turn}");
                    requests.send(message.clone()).await.unwrap();
                    assert_eq!(responses.message().await.unwrap(), Some(message));
                }
                requests.close();
                assert_eq!(responses.message().await.unwrap(), None);
                client
                    .upper(format!("x{call}"))
                    .await
                    .unwrap()
                    .into_message()
            })
        })
        .collect();
    for (call, task) in calls.into_iter().enumerate() {
        assert_eq!(task.await.unwrap(), format!("X{call}"));
    }
}

#[tokio::test]
async fn a_call_without_a_server_is_unavailable() {
    let (listener, channel) = testing::pair();
    drop(listener);
    let status = WordsClient(channel)
        .upper("a".to_owned())
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert!(std::error::Error::source(&status).is_some());
}

#[tokio::test]
async fn a_client_that_only_writes_learns_that_there_is_no_server() {
    let (listener, channel) = testing::pair();
    drop(listener);
    let (mut requests, response) = WordsClient(channel).join().start();
    let write = async { while requests.send("a".repeat(10_000)).await.is_ok() {} };
    tokio::time::timeout(Duration::from_secs(60), write)
        .await
        .unwrap();
    assert_eq!(response.await.unwrap_err().code(), Code::Unavailable);
}

#[tokio::test]
async fn a_call_that_waits_for_ready_waits_for_a_server() {
    let folder = std::env::temp_dir().join(format!("rpc-runtime-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("words.sock");
    let _ = std::fs::remove_file(&path);
    let client = WordsClient(
        Channel::builder(&format!("unix://{}", path.display()))
            .build()
            .unwrap(),
    );
    assert_eq!(
        client.upper("a".to_owned()).await.unwrap_err().code(),
        Code::Unavailable
    );
    let waiting = tokio::spawn(client.upper("a".to_owned()).wait_for_ready(true).start());
    let listener = tokio::net::UnixListener::bind(&path).unwrap();
    tokio::spawn(
        Server::new()
            .add_service(WordsServer(Arc::new(Service::default())))
            .serve(listener),
    );
    assert_eq!(waiting.await.unwrap().unwrap().message(), "A");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn shutdown_waits_for_open_calls() {
    let service = Arc::new(Service::default());
    let (listener, channel) = testing::pair();
    let (shutdown, signal) = tokio::sync::oneshot::channel::<()>();
    let server = Server::new().add_service(WordsServer(Arc::clone(&service)));
    let serving = tokio::spawn(server.serve_until(listener, async {
        let _ = signal.await;
    }));
    let client = WordsClient(channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    shutdown.send(()).unwrap();
    until(|| true).await;
    requests.send("b".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("b"));
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
    serving.await.unwrap().unwrap();
    assert_eq!(
        client.upper("a".to_owned()).await.unwrap_err().code(),
        Code::Unavailable
    );
}

#[tokio::test]
async fn shutdown_ends_open_calls_after_the_grace_period() {
    let (listener, channel) = testing::pair();
    let (shutdown, signal) = tokio::sync::oneshot::channel::<()>();
    let server = Server::new()
        .shutdown_grace(Duration::from_millis(50))
        .add_service(WordsServer(Arc::new(Service::default())));
    let serving = tokio::spawn(server.serve_until(listener, async {
        let _ = signal.await;
    }));
    let client = WordsClient(channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    shutdown.send(()).unwrap();
    serving.await.unwrap().unwrap();
    assert_eq!(
        responses.message().await.unwrap_err().code(),
        Code::Unavailable
    );
}

#[tokio::test]
async fn a_call_with_metadata_that_is_not_allowed_fails_and_is_not_sent() {
    let (client, service) = service::start(service::plain, service::plain);
    let call = client.upper("a".to_owned());
    let status = call.metadata("no spaces", "b").metadata("-", "\n").await;
    let status = status.unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    assert!(status.message().contains("no spaces"), "{status}");

    let mut responses = client
        .split("a b".to_owned())
        .metadata_bin("x", "b")
        .start();
    let status = responses.message().await.unwrap_err();
    assert_eq!(status.code(), Code::Internal);

    // Who only writes learns of it as well.
    let (mut requests, response) = client.join().metadata("x-bin", "b").start();
    let status = requests.send("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    assert_eq!(response.await.unwrap_err().message(), status.message());
    assert_eq!(service.calls.load(Ordering::Relaxed), 0);
}

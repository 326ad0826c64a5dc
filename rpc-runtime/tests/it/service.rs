//! Handlers that record how they were called, for tests of interceptors, layers and mounted servers.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rpc_runtime::{
    ChannelBuilder, Code, InterceptedCall, Interceptor, Metadata, Next, Peer, Request,
    RequestStream, Response, ResponseSink, Server, Status, testing,
};

use crate::words::{Words, WordsClient, WordsServer};

/// When something is taken to hang: long enough for a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// Who calls, where an interceptor has found that out.
#[derive(Clone)]
pub struct User(pub String);

/// Says what it was asked, by whom, and in which attempt.
#[derive(Default)]
pub struct Service {
    pub calls: AtomicUsize,
    /// Handlers that were dropped before they returned.
    pub cancelled: AtomicUsize,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let attempt = request.metadata().get("x-attempt").unwrap_or("-");
        let user = request.extensions().get::<User>();
        let user = user.map_or("-", |user| user.0.as_str());
        match request.message().as_str() {
            "flaky" if attempt < "2" => return Err(Status::unavailable("not yet")),
            "sleep" => {
                let _cancelled = CountDrop(&self.cancelled);
                std::future::pending::<()>().await;
            }
            "fail" => {
                let mut status = Status::failed_precondition("not today: 100 % sure ü")
                    .with_details(&b"\x01\x02"[..]);
                status.metadata_mut().insert("x-why", "because")?;
                return Err(status);
            }
            "peer" => {
                let certificates = request.peer().map_or(0, |peer| peer.certificates().len());
                let address = request.peer().map(Peer::address);
                return Ok(format!("{address:?} {certificates}").into());
            }
            "remaining" => {
                let remaining = request
                    .time_remaining()
                    .map(|left| left.as_secs_f64().round());
                return Ok(format!("{remaining:?}").into());
            }
            _ => {}
        }
        let mut response = Response::new(format!("{} {user} {attempt}", request.message()));
        response.metadata_mut().insert("x-begin", "handler")?;
        response.trailers_mut().insert("x-end", "handler")?;
        Ok(response)
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut words = request.into_message();
        let mut joined = String::new();
        while let Some(word) = words.message().await? {
            joined += &word;
        }
        Ok(joined.into())
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut metadata = Metadata::new();
        metadata.insert("x-begin", "handler")?;
        responses.send_metadata(metadata)?;
        if request.message() == "forever" {
            let _cancelled = CountDrop(&self.cancelled);
            loop {
                responses.send("x".repeat(10_000)).await?;
            }
        }
        for word in request.message().split(' ') {
            if word == "fail" {
                return Err(Status::aborted("asked to"));
            }
            responses.send(word.to_owned()).await?;
        }
        let mut trailers = Metadata::new();
        trailers.insert("x-end", "handler")?;
        responses.set_trailers(trailers);
        Ok(())
    }
}

struct CountDrop<'a>(&'a AtomicUsize);

impl Drop for CountDrop<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Makes a unary call again, up to two times, after a pause.
pub struct Retry(pub Duration);

impl Interceptor for Retry {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let mut attempt = 0;
        loop {
            call.metadata_mut()
                .insert("x-attempt", attempt.to_string())?;
            match next.run(call).await {
                Err(status) if status.code() == Code::Unavailable && attempt < 2 => attempt += 1,
                ended => return ended,
            }
            tokio::time::sleep(self.0).await;
        }
    }
}

/// A server and a client of it.
pub fn start(
    server: impl FnOnce(Server) -> Server,
    channel: impl FnOnce(ChannelBuilder) -> ChannelBuilder,
) -> (WordsClient, Arc<Service>) {
    let service = Arc::new(Service::default());
    let (listener, builder) = testing::pair_builder();
    let words = WordsServer(Arc::clone(&service));
    tokio::spawn(server(Server::new()).add_service(words).serve(listener));
    (WordsClient(channel(builder).build().unwrap()), service)
}

/// Configures nothing.
pub fn plain<T>(builder: T) -> T {
    builder
}

/// Waits until `condition` holds.
pub async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Makes calls of each type, and looks at all there is to see of them.
#[cfg(any(feature = "grpc-web", feature = "tower"))]
pub async fn calls_of_all_types(client: &WordsClient) {
    let response = client
        .upper("a".to_owned())
        .metadata("x-attempt", "7")
        .await
        .unwrap();
    assert_eq!(response.message(), "a - 7");
    assert_eq!(response.metadata().get("x-begin"), Some("handler"));
    assert_eq!(response.trailers().get("x-end"), Some("handler"));

    let status = client.upper("fail".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::FailedPrecondition);
    assert_eq!(status.message(), "not today: 100 % sure ü");
    assert_eq!(status.details(), b"\x01\x02");
    assert_eq!(status.metadata().get("x-why"), Some("because"));

    let (mut words, joined) = client.join().start();
    for word in ["a", "b", "c"] {
        words.send(word.to_owned()).await.unwrap();
    }
    words.close();
    assert_eq!(joined.await.unwrap().message(), "abc");

    let text = "a b fail".to_owned();
    let mut words = client.split(text).start();
    for word in ["a", "b"] {
        assert_eq!(words.message().await.unwrap().as_deref(), Some(word));
    }
    assert_eq!(words.message().await.unwrap_err().code(), Code::Aborted);

    let (mut words, mut echoes) = client.echo().start();
    for word in ["a", &"b".repeat(200_000), ""] {
        words.send(word.to_owned()).await.unwrap();
        assert_eq!(echoes.message().await.unwrap().as_deref(), Some(word));
    }
    words.close();
    assert_eq!(echoes.message().await.unwrap(), None);

    let status = client.missing().await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);

    let response = client
        .upper("remaining".to_owned())
        .timeout(Duration::from_secs(1000))
        .await
        .unwrap();
    assert!(response.message().starts_with("Some("));
    let status = client
        .upper("sleep".to_owned())
        .timeout(Duration::from_millis(20))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

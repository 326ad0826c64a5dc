//! Handlers that say how they were called, for tests of what is around calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rpc_runtime::{
    ChannelBuilder, Metadata, Request, RequestStream, Response, ResponseSink, Server, Status,
    testing,
};

use crate::words::{Words, WordsClient, WordsServer};

/// Who calls, where an interceptor has found that out.
#[derive(Clone)]
pub struct User(pub String);

/// Says what it was asked, by whom, and in which attempt.
#[derive(Default)]
pub struct Service {
    pub calls: AtomicUsize,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let attempt = request.metadata().get("x-attempt").unwrap_or("-");
        let user = request.extensions().get::<User>();
        let user = user.map_or("-", |user| user.0.as_str());
        match request.message().as_str() {
            "flaky" if attempt < "2" => return Err(Status::unavailable("not yet")),
            "sleep" => std::future::pending().await,
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

    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut words = request.into_message();
        while let Some(word) = words.message().await? {
            responses.send(word).await?;
        }
        Ok(())
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
    tokio::spawn(server(Server::new()).add(words).serve(listener));
    (WordsClient(channel(builder).build()), service)
}

/// Configures nothing.
pub fn plain<T>(builder: T) -> T {
    builder
}

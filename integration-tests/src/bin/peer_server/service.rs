//! The handlers of the test service.

use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{
    CallDescription, CountEndsRequest, DescribeCallRequest, EchoRequest, EchoRequestView,
    EchoResponse, EndCounts, PeerService,
};
use rpc_runtime::{
    Metadata, MetadataValue, Request, RequestStream, Response, ResponseSink, Status,
};

use crate::answers::{self, Answers};
use crate::ends::{Ending, Ends};

/// The test service. Cloning shares its counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Peer {
    ends: Ends,
}

impl PeerService for Peer {
    async fn echo(&self, request: Request<EchoRequest>) -> Result<Response<EchoResponse>, Status> {
        let mut call = self.start(request.metadata())?;
        let request = request.message().as_view();
        call.answers.read(request);
        call.wait(request).await;
        if let Some(status) = call.failure(request) {
            return Err(status.with_metadata(call.trailing));
        }
        Ok(call.respond(request))
    }

    async fn expand(
        &self,
        request: Request<EchoRequest>,
        mut responses: ResponseSink<EchoResponse>,
    ) -> Result<(), Status> {
        let mut call = self.start(request.metadata())?;
        call.send_metadata(&mut responses)?;
        let request = request.message().as_view();
        call.answers.read(request);
        call.do_as_asked(request, &mut responses).await?;
        call.ending.finish();
        Ok(())
    }

    async fn collect(
        &self,
        request: Request<RequestStream<EchoRequest>>,
    ) -> Result<Response<EchoResponse>, Status> {
        let mut call = self.start(request.metadata())?;
        let mut requests = request.into_message();
        let mut last = EchoRequest::new();
        while let Some(request) = requests.message().await? {
            last = request;
            call.answers.read(last.as_view());
            call.wait(last.as_view()).await;
            if let Some(status) = call.failure(last.as_view()) {
                return Err(status.with_metadata(call.trailing));
            }
            if last.finish() {
                break;
            }
        }
        Ok(call.respond(last.as_view()))
    }

    async fn chat(
        &self,
        request: Request<RequestStream<EchoRequest>>,
        mut responses: ResponseSink<EchoResponse>,
    ) -> Result<(), Status> {
        let mut call = self.start(request.metadata())?;
        call.send_metadata(&mut responses)?;
        let mut requests = request.into_message();
        let mut held = Vec::new();
        while let Some(request) = requests.message().await? {
            call.answers.read(request.as_view());
            if request.after_half_close() {
                held.push(request);
                continue;
            }
            call.do_as_asked(request.as_view(), &mut responses).await?;
            if request.finish() {
                break;
            }
        }
        for request in held {
            call.do_as_asked(request.as_view(), &mut responses).await?;
        }
        call.ending.finish();
        Ok(())
    }

    async fn describe_call(
        &self,
        request: Request<DescribeCallRequest>,
    ) -> Result<Response<CallDescription>, Status> {
        let mut description = CallDescription::new();
        description.set_user_agent(request.metadata().get("user-agent").unwrap_or_default());
        if let Some(deadline) = request.deadline() {
            let remaining = deadline.saturating_duration_since(Instant::now());
            let milliseconds = i64::try_from(remaining.as_millis()).unwrap_or(i64::MAX);
            description.set_remaining_milliseconds(milliseconds);
        }
        Ok(description.into())
    }

    async fn count_ends(
        &self,
        request: Request<CountEndsRequest>,
    ) -> Result<Response<EndCounts>, Status> {
        let key = request.message().key().to_string();
        Ok(self.ends.counts(&key).into())
    }
}

impl Peer {
    fn start(&self, metadata: &Metadata) -> Result<Call, Status> {
        Ok(Call {
            answers: Answers::default(),
            ending: self.ends.start(metadata),
            initial: echoed(metadata, "echo-initial-")?,
            trailing: echoed(metadata, "echo-trailing-")?,
        })
    }
}

/// A call in progress.
struct Call {
    answers: Answers,
    ending: Ending,
    initial: Metadata,
    trailing: Metadata,
}

impl Call {
    /// Answers with a single response.
    fn respond(mut self, request: EchoRequestView<'_>) -> Response<EchoResponse> {
        let mut response = Response::new(self.answers.answer(request));
        *response.metadata_mut() = self.initial;
        *response.trailers_mut() = self.trailing;
        self.ending.finish();
        response
    }

    /// Sends the initial metadata, if there are any, and sets the trailing ones.
    fn send_metadata(&mut self, responses: &mut ResponseSink<EchoResponse>) -> Result<(), Status> {
        responses.set_trailers(std::mem::take(&mut self.trailing));
        if self.initial.is_empty() {
            return Ok(());
        }
        responses.send_metadata(std::mem::take(&mut self.initial))
    }

    /// Sends the responses that a request asks for, waits, and fails if it is to.
    async fn do_as_asked(
        &mut self,
        request: EchoRequestView<'_>,
        responses: &mut ResponseSink<EchoResponse>,
    ) -> Result<(), Status> {
        for _ in 0..request.response_count() {
            responses.send(self.answers.answer(request)).await?;
        }
        self.wait(request).await;
        self.failure(request).map_or(Ok(()), Err)
    }

    async fn wait(&self, request: EchoRequestView<'_>) {
        let milliseconds = u64::try_from(request.delay_milliseconds()).unwrap_or(0);
        if milliseconds > 0 {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        }
    }

    fn failure(&mut self, request: EchoRequestView<'_>) -> Option<Status> {
        let status = answers::status(request.failure_opt()?);
        self.ending.finish();
        Some(status)
    }
}

/// The entries that are to come back.
fn echoed(metadata: &Metadata, prefix: &str) -> Result<Metadata, Status> {
    let mut echoed = Metadata::new();
    for (key, value) in metadata.iter().filter(|(key, _)| key.starts_with(prefix)) {
        match value {
            MetadataValue::Ascii(text) => echoed.append(key, text)?,
            MetadataValue::Binary(bytes) => echoed.append_bin(key, bytes)?,
            MetadataValue::Malformed(text) => {
                let message = format!("metadata {key:?} is not base64: {text:?}");
                return Err(Status::invalid_argument(message));
            }
            other => {
                let message = format!("metadata {key:?} has another kind of value: {other:?}");
                return Err(Status::internal(message));
            }
        }
    }
    Ok(echoed)
}

//! The handlers of `grpc.testing.TestService`.

use std::time::Duration;

use integration_tests::generated::grpc::testing::{
    EchoStatusView, Empty, SimpleRequest, SimpleResponse, StreamingInputCallRequest,
    StreamingInputCallResponse, StreamingOutputCallRequest, StreamingOutputCallRequestView,
    StreamingOutputCallResponse, TestOrcaReportView, TestService,
};
use integration_tests::generated::xds::data::orca::v3::OrcaLoadReport;
use integration_tests::interop::{ECHO_INITIAL, ECHO_TRAILING, LOAD_REPORT};
use protobuf::Serialize;
use rpc_runtime::{
    Code, Encoding, Metadata, Request, RequestStream, Response, ResponseSink, Status,
};

use crate::payload;

/// The interoperability service.
#[derive(Debug)]
pub(crate) struct Interop {
    server_id: String,
}

impl Interop {
    pub(crate) fn new() -> Self {
        Self {
            server_id: format!("rpc-runtime-{}", std::process::id()),
        }
    }
}

impl TestService for Interop {
    async fn empty_call(&self, _request: Request<Empty>) -> Result<Response<Empty>, Status> {
        Ok(Empty::new().into())
    }

    async fn unary_call(
        &self,
        request: Request<SimpleRequest>,
    ) -> Result<Response<SimpleResponse>, Status> {
        let echoed = Echoed::of(request.metadata())?;
        let request = request.message();
        if let Some(status) = failure(request.response_status()) {
            return Err(status.with_metadata(echoed.trailing));
        }
        let mut message = SimpleResponse::new();
        message.set_payload(payload::zeros(request.response_size())?);
        if request.fill_server_id() {
            message.set_server_id(self.server_id.as_str());
        }
        let mut response = Response::new(message);
        if request.response_compressed().value() {
            response.set_encoding(Encoding::Gzip);
        }
        *response.metadata_mut() = echoed.initial;
        *response.trailers_mut() = echoed.trailing;
        if let Some(report) = request.orca_per_query_report_opt() {
            let report = load_report(report)?;
            response.trailers_mut().insert_bin(LOAD_REPORT, report)?;
        }
        Ok(response)
    }

    async fn streaming_output_call(
        &self,
        request: Request<StreamingOutputCallRequest>,
        mut responses: ResponseSink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        let request = request.message().as_view();
        let mut parameters = request.response_parameters().iter();
        if parameters.any(|parameters| parameters.compressed().value()) {
            responses.set_encoding(Encoding::Gzip)?;
        }
        answer(request, &mut responses).await
    }

    async fn streaming_input_call(
        &self,
        request: Request<RequestStream<StreamingInputCallRequest>>,
    ) -> Result<Response<StreamingInputCallResponse>, Status> {
        let mut requests = request.into_message();
        let mut bytes = 0;
        while let Some(request) = requests.message().await? {
            bytes += request.payload().body().len();
        }
        let mut response = StreamingInputCallResponse::new();
        response.set_aggregated_payload_size(i32::try_from(bytes).unwrap_or(i32::MAX));
        Ok(response.into())
    }

    async fn full_duplex_call(
        &self,
        request: Request<RequestStream<StreamingOutputCallRequest>>,
        mut responses: ResponseSink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        let echoed = Echoed::of(request.metadata())?;
        responses.set_trailers(echoed.trailing);
        if !echoed.initial.is_empty() {
            responses.send_metadata(echoed.initial)?;
        }
        let mut requests = request.into_message();
        while let Some(request) = requests.message().await? {
            answer(request.as_view(), &mut responses).await?;
        }
        Ok(())
    }

    async fn half_duplex_call(
        &self,
        request: Request<RequestStream<StreamingOutputCallRequest>>,
        mut responses: ResponseSink<StreamingOutputCallResponse>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        let mut held = Vec::new();
        while let Some(request) = requests.message().await? {
            held.push(request);
        }
        for request in held {
            answer(request.as_view(), &mut responses).await?;
        }
        Ok(())
    }
}

/// Sends the responses that one request of a stream asks for, or fails as it asks.
async fn answer(
    request: StreamingOutputCallRequestView<'_>,
    responses: &mut ResponseSink<StreamingOutputCallResponse>,
) -> Result<(), Status> {
    if let Some(status) = failure(request.response_status()) {
        return Err(status);
    }
    for parameters in request.response_parameters() {
        if let Ok(interval @ 1..) = u64::try_from(parameters.interval_us()) {
            tokio::time::sleep(Duration::from_micros(interval)).await;
        }
        let mut response = StreamingOutputCallResponse::new();
        response.set_payload(payload::zeros(parameters.size())?);
        if parameters.compressed().value() {
            responses.send(response).await?;
        } else {
            responses.send_uncompressed(response).await?;
        }
    }
    Ok(())
}

/// The metadata that come back.
struct Echoed {
    initial: Metadata,
    trailing: Metadata,
}

impl Echoed {
    fn of(received: &Metadata) -> Result<Self, Status> {
        let mut echoed = Self {
            initial: Metadata::new(),
            trailing: Metadata::new(),
        };
        if let Some(text) = received.get(ECHO_INITIAL) {
            echoed.initial.insert(ECHO_INITIAL, text)?;
        }
        if let Some(bytes) = received.get_bin(ECHO_TRAILING) {
            echoed.trailing.insert_bin(ECHO_TRAILING, bytes)?;
        }
        Ok(echoed)
    }
}

fn failure(status: EchoStatusView<'_>) -> Option<Status> {
    let code = Code::from_i32(status.code());
    (code != Code::Ok).then(|| Status::new(code, status.message().to_string()))
}

fn load_report(asked: TestOrcaReportView<'_>) -> Result<Vec<u8>, Status> {
    let mut report = OrcaLoadReport::new();
    report.set_cpu_utilization(asked.cpu_utilization());
    report.set_mem_utilization(asked.memory_utilization());
    report.set_request_cost(asked.request_cost().iter());
    report.set_utilization(asked.utilization().iter());
    report
        .serialize()
        .map_err(|error| Status::internal("the load report does not serialize").with_source(error))
}
